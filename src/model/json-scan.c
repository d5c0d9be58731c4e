/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "json-scan.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* U+FFFD as an escape is as long as the escapes it stands in for, so they are mended in place. */
#define ESCAPED_REPLACEMENT "\\ufffd"
#define ESCAPE_LENGTH 6

typedef struct
{
  const char *name;
  char *text; /* "\0" at its end */
  gsize length;
  guint line;
  gsize line_start;
  guint depth;
  gboolean has_begun;
  gboolean has_ended;
  guint n_mended;
  guint first_mended_line;
} Scan;

static gboolean
fail (const Scan *scan, gsize at, const char *what, GError **error)
{
  g_set_error (error, XPL_ERROR, XPL_ERROR_JSON,
               /* Translators: file, line, column, what is wrong there. */
               _("%s, line %u, column %u: %s. Mend the file there, or open an older copy of it."),
               scan->name, scan->line, (guint) (at - scan->line_start) + 1, what);
  return FALSE;
}

/* The 16 bits of an escape like \u00e9 at @p, or -1. */
static int
read_escape (const char *p)
{
  int value = 0;

  if (p[0] != '\\' || p[1] != 'u')
    return -1;
  for (int i = 2; i < ESCAPE_LENGTH; i++)
    {
      int digit = g_ascii_xdigit_value (p[i]);

      if (digit < 0)
        return -1;
      value = value * 16 + digit;
    }
  return value;
}

static gboolean
is_high_surrogate (int unit)
{
  return unit >= 0xD800 && unit <= 0xDBFF;
}

static gboolean
is_low_surrogate (int unit)
{
  return unit >= 0xDC00 && unit <= 0xDFFF;
}

static void
note_mended (Scan *scan)
{
  if (scan->n_mended++ == 0)
    scan->first_mended_line = scan->line;
}

/* Looks at the backslash at @at and returns where the scan goes on, or 0 where it escapes nothing. */
static gsize
scan_escape (Scan *scan, gsize at)
{
  char *p = scan->text + at;
  int unit = read_escape (p);

  if (unit < 0)
    return p[1] != '\0' && strchr ("\"\\/bfnrt", p[1]) != NULL ? at + 2 : 0;
  if (is_high_surrogate (unit) && is_low_surrogate (read_escape (p + ESCAPE_LENGTH)))
    return at + 2 * ESCAPE_LENGTH;
  if (unit == 0 || is_high_surrogate (unit) || is_low_surrogate (unit))
    {
      memcpy (p, ESCAPED_REPLACEMENT, ESCAPE_LENGTH);
      note_mended (scan);
    }
  return at + ESCAPE_LENGTH;
}

/* Moves @at from after the opening quotation mark to after the closing one; returns what is wrong, or NULL. */
static const char *
scan_string (Scan *scan, gsize *place)
{
  gsize at = *place;

  while (at < scan->length)
    {
      *place = at;
      switch (scan->text[at])
        {
        case '"':
          *place = at + 1;
          return NULL;
        case '\\':
          at = scan_escape (scan, at);
          if (at == 0)
            return _("a backslash that escapes nothing");
          break;
        case '\n':
          scan->line++;
          scan->line_start = ++at;
          break;
        default:
          at++;
        }
    }
  *place = at;
  return _("the text ends inside a string");
}

/* A parser may take what stands behind the document, or before it, for another one. */
static gboolean
is_second_document (Scan *scan, char c)
{
  gboolean is_second = scan->has_ended || (scan->has_begun && strchr ("[{\"", c) != NULL);

  scan->has_begun = TRUE;
  return is_second;
}

static gboolean
scan_document (Scan *scan, GError **error)
{
  const char *what;
  gsize at = 0;

  while (at < scan->length)
    {
      char c = scan->text[at];

      if (scan->depth == 0 && c != '\0' && strchr (" \t\r\n", c) == NULL && is_second_document (scan, c))
        return fail (scan, at, _("the text goes on after its end"), error);
      switch (c)
        {
        case '"':
          at++;
          what = scan_string (scan, &at);
          if (what != NULL)
            return fail (scan, at, what, error);
          continue;
        case '[':
        case '{':
          if (++scan->depth > XPL_JSON_DEPTH)
            return fail (scan, at, _("arrays and objects are nested deeper than 512 levels"), error);
          break;
        case ']':
        case '}':
          if (scan->depth == 0)
            return fail (scan, at, _("a bracket closes that was not opened"), error);
          scan->has_ended = --scan->depth == 0;
          break;
        case '\n':
          scan->line++;
          scan->line_start = at + 1;
          break;
        default:
          /* JSON parsers that allow comments and single quotes would see other strings than this scan does. */
          if (strchr (" \t\r:,+-.0123456789Etruefalsn", c) == NULL || c == '\0')
            return fail (scan, at, _("a character that no JSON has there"), error);
        }
      at++;
    }
  if (scan->depth > 0)
    return fail (scan, at, _("the text ends inside an array or object"), error);
  return TRUE;
}

/* A copy of @data in which bytes that are no UTF-8, and NUL, are U+FFFD. */
static char *
mend_bytes (const char *data, gsize length, gsize *new_length, guint *n_mended)
{
  GString *out = g_string_sized_new (length + 1);
  const char *end = data + length;
  const char *valid_end;

  while (!g_utf8_validate_len (data, end - data, &valid_end))
    {
      g_string_append_len (out, data, valid_end - data);
      g_string_append (out, "\xef\xbf\xbd");
      (*n_mended)++;
      data = valid_end + 1;
    }
  g_string_append_len (out, data, end - data);
  *new_length = out->len;
  return g_string_free (out, FALSE);
}

GBytes *
xpl_json_prepare (GBytes *bytes, const char *name, XplWarnings *warnings, GError **error)
{
  Scan scan = { .name = name, .line = 1 };
  g_autofree char *text = NULL;
  guint n_bad_bytes = 0;
  gsize length, start;
  const char *data;

  g_return_val_if_fail (bytes != NULL && name != NULL, NULL);

  data = g_bytes_get_data (bytes, &length);
  text = mend_bytes (data != NULL ? data : "", length, &length, &n_bad_bytes);
  start = g_str_has_prefix (text, "\xef\xbb\xbf") ? 3 : 0;
  if (strspn (text + start, " \t\r\n") == length - start)
    {
      g_set_error (error, XPL_ERROR, XPL_ERROR_EMPTY, _("%s is empty. Open another file, or an older copy of it."), name);
      return NULL;
    }
  if (n_bad_bytes > 0)
    xpl_warnings_add (warnings, XPL_ERROR_ENCODING,
                      ngettext ("%s: %u byte is no UTF-8 and was replaced by U+FFFD",
                                "%s: %u bytes are no UTF-8 and were replaced by U+FFFD", n_bad_bytes),
                      name, n_bad_bytes);
  scan.text = text + start;
  scan.length = length - start;
  if (!scan_document (&scan, error))
    return NULL;
  if (scan.n_mended > 0)
    xpl_warnings_add (warnings, XPL_ERROR_ENCODING,
                      ngettext ("%s: %u escape (line %u) names no character and was replaced by U+FFFD",
                                "%s: %u escapes (the first in line %u) name no character and were replaced by U+FFFD",
                                scan.n_mended),
                      name, scan.n_mended, scan.first_mended_line);
  if (start > 0)
    memmove (text, text + start, scan.length + 1);
  return g_bytes_new_take (g_steal_pointer (&text), scan.length);
}
