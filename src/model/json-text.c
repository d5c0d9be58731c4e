/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "json-text.h"

#include <string.h>

#define ESCAPE_LENGTH 6 /* \u00e9 */
/* What is larger tells of an error. */
#define MAX_CHARACTER 0x10ffff

#define REPLACEMENT "\xef\xbf\xbd"

/* One bit in each byte of a word. */
#define ONES G_GUINT64_CONSTANT (0x0101010101010101)
#define HIGH_BITS G_GUINT64_CONSTANT (0x8080808080808080)

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

/* Whether a unit that stands alone does. */
static gboolean
names_character (int unit)
{
  return unit != 0 && !is_high_surrogate (unit) && !is_low_surrogate (unit);
}

/* The 16 bits of an escape like \u00e9 at @p, or -1. */
static int
read_unit (const char *p, gsize length)
{
  int value = 0;

  if (length < ESCAPE_LENGTH || p[0] != '\\' || p[1] != 'u')
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

gsize
xpl_json_measure_escape (const char *p, gsize length)
{
  int unit;

  g_return_val_if_fail (p != NULL && length > 0 && *p == '\\', 0);

  unit = read_unit (p, length);
  if (unit < 0)
    return length > 1 && p[1] != '\0' && strchr ("\"\\/bfnrt", p[1]) != NULL ? 2 : 0;
  if (is_high_surrogate (unit) && is_low_surrogate (read_unit (p + ESCAPE_LENGTH, length - ESCAPE_LENGTH)))
    return 2 * ESCAPE_LENGTH;
  return ESCAPE_LENGTH;
}

static void
append_character (GString *out, const char *p, gsize length, guint *n_mended)
{
  gunichar c = (gunichar) read_unit (p, length);

  if (length > ESCAPE_LENGTH)
    c = 0x10000 + ((c - 0xD800) << 10) + (gunichar) (read_unit (p + ESCAPE_LENGTH, ESCAPE_LENGTH) - 0xDC00);
  if (!names_character ((int) c))
    {
      g_string_append (out, REPLACEMENT);
      (*n_mended)++;
    }
  else
    {
      g_string_append_unichar (out, c);
    }
}

void
xpl_json_unescape (const char *text, gsize length, GString *out, guint *n_mended)
{
  static const char meanings[] = { ['b'] = '\b', ['f'] = '\f', ['n'] = '\n', ['r'] = '\r', ['t'] = '\t' };
  const char *end = text + length;

  g_return_if_fail (text != NULL && out != NULL && n_mended != NULL);

  while (text < end)
    {
      const char *escape = memchr (text, '\\', end - text);
      gsize n;

      g_string_append_len (out, text, (escape != NULL ? escape : end) - text);
      if (escape == NULL)
        return;
      n = xpl_json_measure_escape (escape, end - escape);
      g_return_if_fail (n > 0);
      if (n > 2)
        append_character (out, escape, n, n_mended);
      else if ((guchar) escape[1] < sizeof meanings && meanings[(guchar) escape[1]] != '\0')
        g_string_append_c (out, meanings[(guchar) escape[1]]);
      else
        g_string_append_c (out, escape[1]);
      text = escape + n;
    }
}

guint
xpl_json_mend_escapes (const char *text, gsize length, GString *out)
{
  const char *end = text + length;
  guint n_mended = 0;

  g_return_val_if_fail (text != NULL && out != NULL, 0);

  while (text < end)
    {
      const char *escape = memchr (text, '\\', end - text);
      gsize n;

      g_string_append_len (out, text, (escape != NULL ? escape : end) - text);
      if (escape == NULL)
        break;
      n = xpl_json_measure_escape (escape, end - escape);
      g_return_val_if_fail (n > 0, n_mended);
      if (n == ESCAPE_LENGTH && !names_character (read_unit (escape, n)))
        {
          g_string_append (out, REPLACEMENT);
          n_mended++;
        }
      else
        {
          g_string_append_len (out, escape, n);
        }
      text = escape + n;
    }
  return n_mended;
}

GString *
xpl_json_mend_bytes (const char *text, gsize length, guint *n_mended)
{
  GString *out = g_string_sized_new (length + 1);
  const char *end = text + length;
  const char *valid_end;

  while (!g_utf8_validate_len (text, end - text, &valid_end))
    {
      g_string_append_len (out, text, valid_end - text);
      g_string_append (out, REPLACEMENT);
      (*n_mended)++;
      text = valid_end + 1;
    }
  g_string_append_len (out, text, end - text);
  return out;
}

gboolean
xpl_json_is_utf8 (const char *text, gsize length)
{
  const char *end = text + length;

  g_return_val_if_fail (text != NULL, FALSE);

  while (text < end)
    {
      guint64 word = HIGH_BITS;

      if (end - text >= (gssize) sizeof word)
        memcpy (&word, text, sizeof word);
      if (((word | (word - ONES)) & HIGH_BITS) == 0) /* neither NUL nor beyond ASCII */
        {
          text += sizeof word;
          continue;
        }
      if (*text == '\0' || g_utf8_get_char_validated (text, end - text) > MAX_CHARACTER)
        return FALSE;
      text = g_utf8_next_char (text);
    }
  return TRUE;
}

/* A byte of the word is special where the same byte of the result has its high bit: below 0x20, '"' or '\\'. Bytes above
 * the first special one may be wrong, so only whether there is any counts. */
static guint64
find_special (guint64 word)
{
  guint64 quotes = word ^ (ONES * '"');
  guint64 backslashes = word ^ (ONES * '\\');

  return (((word - ONES * 0x20) & ~word) | ((quotes - ONES) & ~quotes) | ((backslashes - ONES) & ~backslashes)) & HIGH_BITS;
}

gsize
xpl_json_measure_plain (const char *text, gsize length)
{
  gsize at = 0;

  for (; at + sizeof (guint64) <= length; at += sizeof (guint64))
    {
      guint64 word;

      memcpy (&word, text + at, sizeof word);
      if (find_special (word) != 0)
        break;
    }
  while (at < length && (guchar) text[at] >= 0x20 && text[at] != '"' && text[at] != '\\')
    at++;
  return at;
}

static void
append_escape (GString *out, guchar c)
{
  static const char letters[] = { ['\b'] = 'b', ['\t'] = 't', ['\n'] = 'n', ['\f'] = 'f', ['\r'] = 'r' };

  if (c == '"' || c == '\\' || (c < sizeof letters && letters[c] != '\0'))
    {
      g_string_append_c (out, '\\');
      g_string_append_c (out, c == '"' || c == '\\' ? (char) c : letters[c]);
    }
  else
    {
      g_string_append_printf (out, "\\u%04x", c);
    }
}

void
xpl_json_append_string (GString *out, const char *value)
{
  gsize length;

  g_return_if_fail (out != NULL && value != NULL);

  length = strlen (value);
  g_string_append_c (out, '"');
  for (;;)
    {
      gsize n = xpl_json_measure_plain (value, length);

      g_string_append_len (out, value, n);
      if (n == length)
        break;
      append_escape (out, value[n]);
      value += n + 1;
      length -= n + 1;
    }
  g_string_append_c (out, '"');
}

/* @text is after the opening quotation mark; returns after the closing one. */
static const char *
append_raw_string (GString *out, const char *text, const char *end)
{
  g_string_append_c (out, '"');
  while (text < end && *text != '"')
    {
      gsize n = *text == '\\' ? MIN (2, (gsize) (end - text)) : xpl_json_measure_plain (text, end - text);

      g_string_append_len (out, text, n);
      text += n;
      if (n == 0)
        append_escape (out, *text++);
    }
  g_string_append_c (out, '"');
  return MIN (text + 1, end);
}

void
xpl_json_append_raw (GString *out, const char *text, gsize length, gboolean one_line)
{
  const char *end = text + length;

  g_return_if_fail (out != NULL && text != NULL);

  while (text < end)
    {
      gsize n_space = 0, n = 0;

      if (*text == '"')
        {
          text = append_raw_string (out, text + 1, end);
          continue;
        }
      while (text + n_space < end && strchr (" \t\r\n", text[n_space]) != NULL)
        n_space++;
      if (n_space > 0 && one_line && (memchr (text, '\n', n_space) != NULL || memchr (text, '\r', n_space) != NULL))
        g_string_append_c (out, ' ');
      else
        g_string_append_len (out, text, n_space);
      text += n_space;
      while (text + n < end && strchr ("\" \t\r\n", text[n]) == NULL)
        n++;
      g_string_append_len (out, text, n);
      text += n;
    }
}
