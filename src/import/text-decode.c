/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "text-decode.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* How much of a file is looked at, and which share of its bytes may be NUL or control characters, before it counts as
 * binary: a few stray ones occur in text that went through many hands. */
#define SNIFF_BYTES 8192
#define MAX_CONTROL_SHARE 0.05

#define REPLACEMENT "\xef\xbf\xbd"

static gboolean
is_odd_control (guchar c)
{
  return c < 0x20 && c != '\n' && c != '\r' && c != '\t' && c != '\f' && c != '\v' && c != 0x1b;
}

static gboolean
looks_binary (const guchar *data, gsize size)
{
  gsize n = MIN (size, SNIFF_BYTES);
  gsize n_odd = 0, n_invalid = 0;

  for (gsize i = 0; i < n; i++)
    n_odd += is_odd_control (data[i]);
  for (const char *p = (const char *) data, *end = p + n; p < end; p++)
    {
      if (g_utf8_validate_len (p, (gsize) (end - p), &p))
        break;
      /* A character cut by the end of what is looked at is no fault. */
      n_invalid += end - p > 4;
    }
  return n_odd > n * MAX_CONTROL_SHARE || n_invalid > n * 0.3;
}

/* NULL where @data is not UTF-16 with a byte order mark. */
static char *
from_utf16 (const guchar *data, gsize size, gsize *length)
{
  const char *charset = size >= 2 && data[0] == 0xff && data[1] == 0xfe   ? "UTF-16LE"
                        : size >= 2 && data[0] == 0xfe && data[1] == 0xff ? "UTF-16BE"
                                                                          : NULL;

  if (charset == NULL)
    return NULL;
  /* Half a unit at the end, of a file that was cut, is left out. */
  return g_convert ((const char *) data + 2, (gssize) (size - 2 - size % 2), "UTF-8", charset, NULL, length, NULL);
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

static char *
repair_text (const char *data, gsize size, const char *name, XplWarnings *warnings)
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
                      ngettext ("%s, line %u: %u byte is not UTF-8 and was replaced by �; save the file as UTF-8 to mend it",
                                "%s, line %u: %u bytes are not UTF-8 and were replaced by �; save the file as UTF-8 to mend it",
                                repair.n_replaced),
                      name, repair.first_line, repair.n_replaced);
  return g_string_free (repair.text, FALSE);
}

static gboolean
is_blank (const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (!g_unichar_isspace (g_utf8_get_char (p)) && !g_unichar_iszerowidth (g_utf8_get_char (p)))
      return FALSE;
  return TRUE;
}

char *
xpl_text_decode (GBytes *bytes, const char *name, XplWarnings *warnings, GError **error)
{
  g_return_val_if_fail (bytes != NULL && name != NULL, NULL);

  gsize size, converted_size;
  const guchar *data = g_bytes_get_data (bytes, &size);
  g_autofree char *converted = from_utf16 (data, size, &converted_size);
  g_autofree char *text = NULL;

  if (converted != NULL)
    {
      text = repair_text (converted, converted_size, name, warnings);
    }
  else if (looks_binary (data, size))
    {
      g_set_error (error, XPL_ERROR, XPL_ERROR_BINARY, _("%s is no text: it holds binary data"), name);
      return NULL;
    }
  else
    {
      gsize mark = size >= 3 && memcmp (data, "\xef\xbb\xbf", 3) == 0 ? 3 : 0;

      text = size == 0 ? g_strdup ("") : repair_text ((const char *) data + mark, size - mark, name, warnings);
    }
  if (is_blank (text))
    {
      g_set_error (error, XPL_ERROR, XPL_ERROR_EMPTY, _("%s is empty: there is no text in it"), name);
      return NULL;
    }
  return g_steal_pointer (&text);
}
