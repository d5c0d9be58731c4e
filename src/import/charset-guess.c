/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "charset-guess.h"

#include <string.h>
#include <uchardet.h>

/* More than this is not needed for a guess. */
#define GUESS_BYTES ((gsize) 256 * 1024)

/* With fewer bytes that are not ASCII, statistics say nothing: the encoding of the West's old texts is likelier. */
#define MIN_STATISTICS 6
#define LIKELIEST "WINDOWS-1252"

/* Which share of what is not ASCII must look like text. */
#define MIN_LIKELY 0.6

/* Half of the bytes of UTF-16 in Latin letters are NUL. */
#define WIDE_SHARE 0.4

typedef struct
{
  gsize n_characters; /* of UTF-8, of two bytes and more */
  gsize n_invalid;    /* bytes that are no UTF-8 */
  gsize n_high;       /* bytes that are not ASCII */
} Census;

static Census
take_census (const char *data, gsize size)
{
  Census census = { 0 };
  const char *end = data + size;

  for (const char *p = data; p < end;)
    {
      gunichar c;

      if ((guchar) *p < 0x80)
        {
          p++;
          continue;
        }
      c = g_utf8_get_char_validated (p, end - p);
      if (c == (gunichar) -1 || c == (gunichar) -2)
        {
          /* A character that the end cuts is no fault. */
          census.n_invalid += c == (gunichar) -1;
          census.n_high++;
          p++;
        }
      else
        {
          const char *next = g_utf8_next_char (p);

          census.n_characters++;
          census.n_high += (gsize) (next - p);
          p = next;
        }
    }
  return census;
}

static gboolean
is_letter (gunichar c)
{
  return g_unichar_isalpha (c) || g_unichar_ismark (c);
}

/* Letters next to letters, and the signs that texts are full of. */
static gboolean
is_likely (gunichar before, gunichar c, gunichar after)
{
  switch (g_unichar_type (c))
    {
    case G_UNICODE_INITIAL_PUNCTUATION:
    case G_UNICODE_FINAL_PUNCTUATION:
    case G_UNICODE_DASH_PUNCTUATION:
    case G_UNICODE_SPACE_SEPARATOR:
      return TRUE;
    case G_UNICODE_OPEN_PUNCTUATION:
    case G_UNICODE_CLOSE_PUNCTUATION:
    case G_UNICODE_OTHER_PUNCTUATION:
    case G_UNICODE_CURRENCY_SYMBOL:
      return !is_letter (before) || !is_letter (after);
    default:
      return is_letter (c) && (is_letter (before) || is_letter (after) || c > 0x3000);
    }
}

/* Whether @data, read as @charset, looks like text. */
static gboolean
looks_right (const char *charset, const char *data, gsize size)
{
  gsize length, n = 0, n_likely = 0;
  g_autofree char *text = xpl_charset_convert (charset, data, size, &length);
  gunichar before = ' ';

  for (const char *p = text, *end = text + length; p < end;)
    {
      gunichar c = *p == XPL_BAD_BYTE ? 0xFFFD : g_utf8_get_char (p);
      const char *next = *p == XPL_BAD_BYTE ? p + 1 : g_utf8_next_char (p);

      if (c >= 0x80)
        {
          n++;
          n_likely += is_likely (before, c, next < end && *next != XPL_BAD_BYTE ? g_utf8_get_char (next) : ' ');
        }
      before = c;
      p = next;
    }
  return n_likely >= n * MIN_LIKELY;
}

static const char *
ask_statistics (const char *data, gsize size)
{
  uchardet_t detector = uchardet_new ();
  const char *charset = NULL;

  if (uchardet_handle_data (detector, data, size) == 0)
    {
      uchardet_data_end (detector);
      charset = xpl_charset_from_label (uchardet_get_charset (detector));
    }
  uchardet_delete (detector);
  return charset;
}

/* From the first byte that is not ASCII, so that a long head in English does not hide what follows. */
static const char *
skip_ascii (const char *data, gsize *size)
{
  gsize i = 0;

  while (i < *size && (guchar) data[i] < 0x80)
    i++;
  i -= MIN (i, 64);
  *size -= i;
  return data + i;
}

const char *
xpl_charset_guess (const char *data, gsize size)
{
  g_return_val_if_fail (data != NULL, XPL_UTF8);

  Census census = take_census (data, size);
  const char *charset = NULL;

  if (census.n_invalid == 0 && memchr (data, 0x1b, size) == NULL)
    return XPL_UTF8;
  if (census.n_characters > census.n_invalid)
    return XPL_UTF8;
  if (census.n_high > 0)
    data = skip_ascii (data, &size);
  size = MIN (size, GUESS_BYTES);
  if (census.n_high == 0 || census.n_high >= MIN_STATISTICS)
    charset = ask_statistics (data, size);
  if (charset != NULL && census.n_high == 0)
    return g_str_has_prefix (charset, "ISO-2022") || strcmp (charset, "HZ") == 0 ? charset : XPL_UTF8;
  if (charset != NULL && strcmp (charset, XPL_UTF8) != 0 && looks_right (charset, data, size))
    return charset;
  return looks_right (LIKELIEST, data, size) ? LIKELIEST : XPL_UTF8;
}

const char *
xpl_charset_guess_wide (const char *data, gsize size)
{
  gsize n_nul[2] = { 0 };
  gsize n = MIN (size, 1024);

  for (gsize i = 0; i < n; i++)
    n_nul[i % 2] += data[i] == '\0';
  if (n < 8 || n_nul[0] + n_nul[1] < n * WIDE_SHARE)
    return NULL;
  return n_nul[0] * 20 < n_nul[1] ? "UTF-16LE" : n_nul[1] * 20 < n_nul[0] ? "UTF-16BE" : NULL;
}

gboolean
xpl_charset_contradicts (const char *charset, const char *data, gsize size)
{
  g_return_val_if_fail (charset != NULL && data != NULL, FALSE);

  Census census = take_census (data, size);

  if (strcmp (charset, XPL_UTF8) == 0)
    return census.n_invalid > census.n_characters && strcmp (xpl_charset_guess (data, size), XPL_UTF8) != 0;
  /* Letters in bytes of their own do not come in the pairs and triples of UTF-8 by accident. */
  return (g_str_has_prefix (charset, "WINDOWS-") || g_str_has_prefix (charset, "ISO-8859")) && census.n_invalid == 0
         && census.n_characters > 0;
}
