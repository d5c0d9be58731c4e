/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "png-text.h"

#include <string.h>

/* The signature, and the header chunk, which comes first. */
#define HEADER_END 33
/* Length and type before the contents of a chunk, checksum behind. */
#define CHUNK_BEGIN 8
#define CHECKSUM_POLYNOMIAL 0xedb88320u

/* CRC-32 as in the PNG specification, annex D. */
static guint32
checksum (const guint8 *bytes, gsize size)
{
  guint32 crc = G_MAXUINT32;

  for (gsize i = 0; i < size; i++)
    {
      crc ^= bytes[i];
      for (guint bit = 0; bit < 8; bit++)
        crc = (crc & 1) != 0 ? crc >> 1 ^ CHECKSUM_POLYNOMIAL : crc >> 1;
    }
  return ~crc;
}

static void
append_number (GByteArray *bytes, guint32 number)
{
  guint32 big_endian = GUINT32_TO_BE (number);

  g_byte_array_append (bytes, (const guint8 *) &big_endian, sizeof big_endian);
}

static void
append_text (GByteArray *bytes, const char *text)
{
  g_byte_array_append (bytes, (const guint8 *) text, (guint) strlen (text));
}

static GByteArray *
make_chunk (const char *keyword, const char *text)
{
  /* Not compressed, of no language, without a translated keyword. */
  static const guint8 international[] = { 0, 0, 0, 0, 0 }, plain[] = { 0 };
  gboolean is_ascii = g_str_is_ascii (text);
  GByteArray *chunk = g_byte_array_new ();
  gsize size = strlen (keyword) + strlen (text) + (is_ascii ? sizeof plain : sizeof international);

  append_number (chunk, (guint32) size);
  append_text (chunk, is_ascii ? "tEXt" : "iTXt");
  append_text (chunk, keyword);
  g_byte_array_append (chunk, is_ascii ? plain : international, is_ascii ? sizeof plain : sizeof international);
  append_text (chunk, text);
  append_number (chunk, checksum (chunk->data + CHUNK_BEGIN - 4, chunk->len - (CHUNK_BEGIN - 4)));
  return chunk;
}

void
xpl_png_add_text (GByteArray *png, const char *keyword, const char *text)
{
  g_return_if_fail (png != NULL && png->len >= HEADER_END && keyword != NULL);

  if (text == NULL)
    return;

  g_autoptr (GByteArray) chunk = make_chunk (keyword, text);
  guint rest = png->len - HEADER_END;

  g_byte_array_set_size (png, png->len + chunk->len);
  memmove (png->data + HEADER_END + chunk->len, png->data + HEADER_END, rest);
  memcpy (png->data + HEADER_END, chunk->data, chunk->len);
}
