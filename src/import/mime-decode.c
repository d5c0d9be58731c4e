/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "mime-decode.h"

#include <string.h>

/* An encoded word has 75 characters at most; not all who write them count. */
#define MAX_CHARSET 64
#define MAX_WORD 1024

/* "=3D" at @data; -1 where these are no two hexadecimal digits. */
static int
read_hex (const char *data)
{
  int high = g_ascii_xdigit_value (data[0]), low = g_ascii_xdigit_value (data[1]);

  return high < 0 || low < 0 ? -1 : high * 16 + low;
}

/* How long "=" at the end of a line is, with blanks that were added behind it and the line's end; 0 where it is none. */
static gsize
measure_soft_break (const char *data, gsize length)
{
  gsize n = 1;

  while (n < length && (data[n] == ' ' || data[n] == '\t'))
    n++;
  if (n < length && data[n] == '\r')
    n++;
  if (n < length && data[n] == '\n')
    return n + 1;
  return n == length ? n : 0;
}

static GBytes *
decode_quoted_printable (const char *data, gsize length)
{
  GByteArray *out = g_byte_array_sized_new ((guint) MIN (length, G_MAXUINT / 2));

  for (gsize i = 0; i < length;)
    {
      gsize soft_break = data[i] == '=' ? measure_soft_break (data + i, length - i) : 0;
      int value = data[i] == '=' && i + 2 < length ? read_hex (data + i + 1) : -1;
      guint8 byte = value >= 0 ? (guint8) value : (guint8) data[i];

      i += soft_break > 0 ? soft_break : value >= 0 ? 3 : 1;
      if (soft_break == 0)
        g_byte_array_append (out, &byte, 1);
    }
  return g_byte_array_free_to_bytes (out);
}

static GBytes *
decode_base64 (const char *data, gsize length)
{
  guchar *out = g_malloc (length / 4 * 3 + 6);
  int state = 0;
  guint save = 0;
  gsize n = g_base64_decode_step (data, length, out, &state, &save);

  return g_bytes_new_take (out, n);
}

GBytes *
xpl_decode_transfer (const char *data, gsize length, const char *encoding)
{
  g_return_val_if_fail (data != NULL || length == 0, NULL);

  if (g_strcmp0 (encoding, "base64") == 0)
    return decode_base64 (data, length);
  if (g_strcmp0 (encoding, "quoted-printable") == 0)
    return decode_quoted_printable (data, length);
  return g_bytes_new (data, length);
}

/* In encoded words an underscore is a blank. */
static GBytes *
decode_word_bytes (char kind, const char *text, gsize length)
{
  if (g_ascii_tolower (kind) == 'b')
    return decode_base64 (text, length);

  g_autofree char *spaced = g_strndup (text, length);
  return decode_quoted_printable (g_strdelimit (spaced, "_", ' '), length);
}

/* Appends the encoded word at @start, "=?CHARSET?Q?TEXT?=", and returns where it ends; NULL where there is none. */
static const char *
append_word (GString *out, const char *start)
{
  const char *kind = g_strstr_len (start + 2, MAX_CHARSET, "?");
  const char *end =
      kind == NULL || kind[1] == '\0' || kind[2] != '?' ? NULL : g_strstr_len (kind + 3, MAX_WORD, "?=");

  if (end == NULL || strchr ("bBqQ", kind[1]) == NULL)
    return NULL;

  /* A language may stand behind the character set: "utf-8*en". */
  gsize charset_length = MIN ((gsize) (kind - start - 2), strcspn (start + 2, "*"));
  g_autofree char *charset = g_strndup (start + 2, charset_length);
  g_autoptr (GBytes) bytes = decode_word_bytes (kind[1], kind + 3, (gsize) (end - kind - 3));
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);
  g_autofree char *text = size == 0 ? NULL : g_convert (data, (gssize) size, "UTF-8", charset, NULL, NULL, NULL);

  if (text == NULL && size > 0)
    return NULL;
  g_string_append (out, text != NULL ? text : "");
  return end + 2;
}

char *
xpl_decode_encoded_words (const char *value)
{
  g_return_val_if_fail (value != NULL, NULL);

  GString *out = g_string_new (NULL);

  for (const char *p = value; *p != '\0';)
    {
      const char *end = g_str_has_prefix (p, "=?") ? append_word (out, p) : NULL;

      if (end == NULL)
        {
          g_string_append_c (out, *p++);
          continue;
        }
      /* Blanks between two words are not meant. */
      p = end + strspn (end, " \t");
      if (!g_str_has_prefix (p, "=?"))
        p = end;
    }
  g_autofree char *valid = g_string_free (out, FALSE);
  return g_strstrip (g_utf8_make_valid (valid, -1));
}
