/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/*
 * Crawlers often undo an encoding and leave its header as it came. An encoding is therefore undone only where the bytes
 * look like it.
 */

#include "config.h"

#include "http-response.h"

#include "header-fields.h"

#include <brotli/decode.h>
#include <string.h>

#define CHUNK ((gsize) 64 * 1024)

/* Codings of one body, one in the other. */
#define MAX_CODINGS 4

gboolean
xpl_is_page_type (const char *type)
{
  return strcmp (type, "text/html") == 0 || strcmp (type, "application/xhtml+xml") == 0;
}

/* "1a3;extension\r\n" at @start: the size of a chunk, and where it begins. */
static gboolean
read_chunk_size (const char *data, gsize length, gsize *start, gsize *size)
{
  gsize i = *start;
  int digit;

  for (*size = 0; i < length && (digit = g_ascii_xdigit_value (data[i])) >= 0; i++)
    {
      if (*size > G_MAXUINT32)
        return FALSE;
      *size = *size * 16 + (gsize) digit;
    }
  if (i == *start || i == length || strchr ("\r\n; \t", data[i]) == NULL)
    return FALSE;
  *start = xpl_line_end (data, i, length);
  return TRUE;
}

/* The body without its chunks; @body itself where it has none. What was cut off ends there. */
static GBytes *
undo_chunks (GBytes *body)
{
  gsize length;
  const char *data = g_bytes_get_data (body, &length);
  GByteArray *out = NULL;
  gsize start = 0, size;

  while (start < length && read_chunk_size (data, length, &start, &size))
    {
      if (out == NULL)
        out = g_byte_array_new ();
      size = MIN (size, length - start);
      if (size == 0)
        break;
      g_byte_array_append (out, (const guint8 *) data + start, (guint) size);
      start = xpl_line_end (data, start + size, length);
    }
  return out == NULL ? g_bytes_ref (body) : g_byte_array_free_to_bytes (out);
}

/* All that comes out of @converter; NULL where that is damaged before anything came, or too long. */
static GBytes *
convert (GBytes *body, GConverter *converter)
{
  g_autoptr (GInputStream) memory = g_memory_input_stream_new_from_bytes (body);
  g_autoptr (GInputStream) stream = g_converter_input_stream_new (memory, converter);
  GByteArray *out = g_byte_array_new ();
  guint8 buffer[8192];
  gssize n;

  while ((n = g_input_stream_read (stream, buffer, sizeof buffer, NULL, NULL)) > 0 && out->len < XPL_MAX_HTTP_BODY)
    g_byte_array_append (out, buffer, (guint) n);
  if (n > 0 || out->len == 0)
    {
      g_byte_array_unref (out);
      return NULL;
    }
  return g_byte_array_free_to_bytes (out);
}

static GBytes *
inflate_as (GBytes *body, GZlibCompressorFormat format)
{
  g_autoptr (GZlibDecompressor) converter = g_zlib_decompressor_new (format);

  return convert (body, G_CONVERTER (converter));
}

/* Markup or white space, as no compressed data begins: the coding was undone before. */
static gboolean
looks_plain (GBytes *body)
{
  gsize length;
  const char *data = g_bytes_get_data (body, &length);

  return length == 0 || memchr ("< \t\r\n\xef", data[0], 6) != NULL;
}

static GBytes *
undo_gzip (GBytes *body)
{
  gsize length;
  const char *data = g_bytes_get_data (body, &length);

  return length >= 2 && memcmp (data, "\x1f\x8b", 2) == 0 ? inflate_as (body, G_ZLIB_COMPRESSOR_FORMAT_GZIP)
                                                          : g_bytes_ref (body);
}

/* By RFC 9110 with a zlib header, by some servers without; a page begins with neither. */
static GBytes *
undo_deflate (GBytes *body)
{
  GBytes *out;

  if (looks_plain (body))
    return g_bytes_ref (body);
  out = inflate_as (body, G_ZLIB_COMPRESSOR_FORMAT_ZLIB);
  return out != NULL ? out : inflate_as (body, G_ZLIB_COMPRESSOR_FORMAT_RAW);
}

static GBytes *
undo_brotli (GBytes *body)
{
  BrotliDecoderState *state;
  GByteArray *out;
  g_autofree guint8 *buffer = g_malloc (CHUNK);
  gsize available;
  const guint8 *next = g_bytes_get_data (body, &available);
  BrotliDecoderResult result;

  if (looks_plain (body))
    return g_bytes_ref (body);
  state = BrotliDecoderCreateInstance (NULL, NULL, NULL);
  out = g_byte_array_new ();
  do
    {
      gsize room = CHUNK;
      guint8 *end = buffer;

      result = BrotliDecoderDecompressStream (state, &available, &next, &room, &end, NULL);
      g_byte_array_append (out, buffer, (guint) (CHUNK - room));
    }
  while (result == BROTLI_DECODER_RESULT_NEEDS_MORE_OUTPUT && out->len < XPL_MAX_HTTP_BODY);
  BrotliDecoderDestroyInstance (state);
  /* What was cut off ends there. */
  if (out->len > 0 && (result == BROTLI_DECODER_RESULT_SUCCESS || result == BROTLI_DECODER_RESULT_NEEDS_MORE_INPUT))
    return g_byte_array_free_to_bytes (out);
  g_byte_array_unref (out);
  return NULL;
}

static const struct
{
  const char *name;
  GBytes *(*undo) (GBytes *body);
} codings[] = {
  { "gzip", undo_gzip }, { "x-gzip", undo_gzip }, { "deflate", undo_deflate }, { "br", undo_brotli },
};

/* Undoes one coding. FALSE where it is unknown or the body is damaged. */
static gboolean
undo_coding (GBytes **body, const char *name)
{
  if (*name == '\0' || g_ascii_strcasecmp (name, "identity") == 0)
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (codings); i++)
    if (g_ascii_strcasecmp (name, codings[i].name) == 0)
      {
        g_autoptr (GBytes) old = *body;

        *body = codings[i].undo (old);
        return *body != NULL;
      }
  return FALSE;
}

/* The last coding that is named was done last. */
static void
undo_codings (XplHttpResponse *out, const char *list)
{
  g_auto (GStrv) names = g_strsplit (list, ",", MAX_CODINGS + 1);

  for (guint i = g_strv_length (names); i > 0; i--)
    if (!undo_coding (&out->body, g_strstrip (names[i - 1])))
      {
        out->encoding = g_strdup (names[i - 1]);
        g_clear_pointer (&out->body, g_bytes_unref);
        return;
      }
}

gboolean
xpl_http_response_parse (const char *data, gsize length, XplHttpResponse *out)
{
  g_return_val_if_fail ((data != NULL || length == 0) && out != NULL, FALSE);

  gsize start = xpl_line_end (data, 0, length), body;
  g_autofree char *status = g_utf8_make_valid (data, (gssize) start);
  const char *blank = strchr (status, ' ');
  g_autoptr (XplHeaderFields) fields = xpl_header_fields_new (data + start, length - start, &body);
  const char *value;

  *out = (XplHttpResponse) { 0 };
  if (!g_str_has_prefix (status, "HTTP/") || blank == NULL)
    return FALSE;
  out->status = (guint) MIN (g_ascii_strtoull (blank, NULL, 10), 999);
  out->type = xpl_header_fields_dup_token (fields, "Content-Type");
  out->charset = xpl_header_fields_dup_charset (fields);
  if (out->status != 200 || !xpl_is_page_type (out->type))
    return TRUE;
  out->body = g_bytes_new (data + start + body, length - start - body);
  value = xpl_header_fields_get (fields, "Transfer-Encoding");
  if (value != NULL && g_ascii_strcasecmp (value, "identity") != 0)
    {
      g_autoptr (GBytes) chunked = out->body;

      out->body = undo_chunks (chunked);
    }
  value = xpl_header_fields_get (fields, "Content-Encoding");
  if (value != NULL)
    undo_codings (out, value);
  return TRUE;
}

void
xpl_http_response_clear (XplHttpResponse *self)
{
  g_return_if_fail (self != NULL);

  g_clear_pointer (&self->type, g_free);
  g_clear_pointer (&self->charset, g_free);
  g_clear_pointer (&self->encoding, g_free);
  g_clear_pointer (&self->body, g_bytes_unref);
}
