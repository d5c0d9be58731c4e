/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "text-decode.h"

#include "charset.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* How much of a file is looked at, and which share of its bytes may be NUL or control characters, before it counts as
 * binary: a few stray ones occur in text that went through many hands. */
#define SNIFF_BYTES 8192
#define MAX_CONTROL_SHARE 0.05
#define MAX_INVALID_SHARE 0.3

#define REPLACEMENT "\xef\xbf\xbd"

static gboolean
is_odd_control (guchar c)
{
  return c < 0x20 && c != '\n' && c != '\r' && c != '\t' && c != '\f' && c != '\v' && c != 0x1b;
}

/* Control characters, or bytes that fit no encoding. */
static gboolean
looks_binary (const char *data, gsize size, gboolean is_utf8)
{
  gsize n = MIN (size, SNIFF_BYTES);
  gsize n_odd = 0, n_invalid = 0;

  for (gsize i = 0; i < n; i++)
    n_odd += is_odd_control ((guchar) data[i]);
  for (const char *p = data, *end = p + n; is_utf8 && p < end; p++)
    {
      if (g_utf8_validate_len (p, (gsize) (end - p), &p))
        break;
      /* A character cut by the end of what is looked at is no fault. */
      n_invalid += end - p > 4;
    }
  return n_odd > n * MAX_CONTROL_SHARE || n_invalid > n * MAX_INVALID_SHARE;
}

typedef struct
{
  GString *text;
  guint line;
  guint n_replaced;
  guint first_line; /* of the first replaced byte */
} Repair;

static void
replace_byte (Repair *repair)
{
  g_string_append (repair->text, REPLACEMENT);
  if (repair->n_replaced++ == 0)
    repair->first_line = repair->line;
}

/* Valid UTF-8 with NUL bytes still in it. */
static void
append_valid (Repair *repair, const char *data, gsize size)
{
  for (gsize i = 0; i < size; i++)
    {
      if (data[i] == '\0')
        {
          replace_byte (repair);
        }
      else if (data[i] == '\r')
        {
          g_string_append_c (repair->text, '\n');
          repair->line++;
          if (i + 1 < size && data[i + 1] == '\n')
            i++;
        }
      else
        {
          g_string_append_c (repair->text, data[i]);
          repair->line += data[i] == '\n';
        }
    }
}

/* The end of the valid run; g_utf8_validate_len() stops at NUL bytes, which are dealt with later. */
static gsize
valid_run (const char *data, gsize size)
{
  gsize done = 0;

  while (done < size)
    {
      const char *end;

      if (g_utf8_validate_len (data + done, size - done, &end))
        return size;
      done = (gsize) (end - data);
      if (data[done] != '\0')
        return done;
      done++;
    }
  return done;
}

/* @charset is what the bytes were taken for. */
static char *
repair_text (const char *data, gsize size, const char *charset, const char *name, XplWarnings *warnings)
{
  Repair repair = { g_string_sized_new (size), 1, 0, 0 };

  for (gsize i = 0; i < size;)
    {
      gsize n = valid_run (data + i, size - i);

      append_valid (&repair, data + i, n);
      i += n;
      if (i < size)
        {
          replace_byte (&repair);
          i++;
        }
    }
  if (repair.n_replaced > 0)
    xpl_warnings_add (warnings, XPL_ERROR_ENCODING,
                      ngettext ("%s, line %u: %u byte is not %s and was replaced by �; save the file as UTF-8 to mend it",
                                "%s, line %u: %u bytes are not %s and were replaced by �; save the file as UTF-8 to mend it",
                                repair.n_replaced),
                      name, repair.first_line, repair.n_replaced, charset);
  return g_string_free (repair.text, FALSE);
}

/* The line of the first byte that is not ASCII: up to there all encodings agree. */
static guint
find_doubtful_line (const char *data, gsize size)
{
  guint line = 1;

  for (gsize i = 0; i < size && (guchar) data[i] < 0x80; i++)
    line += data[i] == '\n';
  return line;
}

static void
warn_of_charset (const XplCharset *charset, const char *data, gsize size, const char *name, XplWarnings *warnings)
{
  guint line = find_doubtful_line (data, size);

  if (charset->reason == XPL_CHARSET_GUESSED)
    xpl_warnings_add (warnings, XPL_ERROR_ENCODING,
                      _("%s, line %u: this is not UTF-8, and no encoding is declared: it was read as %s; save the file as "
                        "UTF-8 if that is wrong"),
                      name, line, charset->name);
  else if (charset->reason == XPL_CHARSET_CONTRADICTED)
    xpl_warnings_add (warnings, XPL_ERROR_ENCODING,
                      _("%s, line %u: the file declares the encoding %s, but is not in it: it was read as %s; save the file "
                        "as UTF-8 if that is wrong"),
                      name, line, charset->declared, charset->name);
}

/* In UTF-8, with what is wrong replaced; NULL for what is no text. */
static char *
decode (const char *data, gsize size, const XplCharset *charset, const char *name, XplWarnings *warnings)
{
  gboolean is_utf8 = strcmp (charset->name, XPL_UTF8) == 0;
  g_autofree char *converted = NULL;
  gsize length = size - charset->mark_length;

  if (!g_str_has_prefix (charset->name, "UTF-16") && !g_str_has_prefix (charset->name, "UTF-32")
      && looks_binary (data, size, is_utf8))
    return NULL;
  warn_of_charset (charset, data, size, name, warnings);
  data += charset->mark_length;
  if (is_utf8)
    return repair_text (data, length, charset->name, name, warnings);
  converted = xpl_charset_convert (charset->name, data, length, &length);
  return repair_text (converted, length, charset->name, name, warnings);
}

static gboolean
is_blank (const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (!g_unichar_isspace (g_utf8_get_char (p)) && !g_unichar_iszerowidth (g_utf8_get_char (p)))
      return FALSE;
  return TRUE;
}

static char *
decode_checked (GBytes *bytes,
                const char *name,
                const char *declared,
                gboolean is_markup,
                XplWarnings *warnings,
                GError **error)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);
  g_auto (XplCharset) charset = { 0 };
  g_autofree char *text = NULL;

  xpl_charset_find (&charset, data, size, declared, is_markup);
  text = size == 0 ? g_strdup ("") : decode (data, size, &charset, name, warnings);
  if (text == NULL)
    g_set_error (error, XPL_ERROR, XPL_ERROR_BINARY, _("%s is no text: it holds binary data"), name);
  else if (is_blank (text))
    g_set_error (error, XPL_ERROR, XPL_ERROR_EMPTY, _("%s is empty: there is no text in it"), name);
  else
    return g_steal_pointer (&text);
  return NULL;
}

char *
xpl_text_decode (GBytes *bytes, const char *name, XplWarnings *warnings, GError **error)
{
  g_return_val_if_fail (bytes != NULL && name != NULL, NULL);

  return decode_checked (bytes, name, NULL, FALSE, warnings, error);
}

char *
xpl_markup_decode (GBytes *bytes, const char *name, const char *charset, XplWarnings *warnings, GError **error)
{
  g_return_val_if_fail (bytes != NULL && name != NULL, NULL);

  return decode_checked (bytes, name, charset, TRUE, warnings, error);
}
