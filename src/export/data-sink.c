/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "data-sink.h"

#include <string.h>

#define BUFFER_SIZE 65536

struct _XplDataSink
{
  XplDataWrite write;
  gpointer data;
  GOutputStream *stream; /* or NULL */
  GCancellable *cancellable;
  GString *buffer;
  GError *error;
};

XplDataSink *
xpl_data_sink_new (XplDataWrite write, gpointer data)
{
  g_return_val_if_fail (write != NULL, NULL);

  XplDataSink *self = g_new0 (XplDataSink, 1);

  self->write = write;
  self->data = data;
  self->buffer = g_string_sized_new (BUFFER_SIZE);
  return self;
}

static gboolean
write_to_stream (gpointer data, const char *bytes, gsize size, GError **error)
{
  XplDataSink *self = data;

  return g_output_stream_write_all (self->stream, bytes, size, NULL, self->cancellable, error);
}

XplDataSink *
xpl_data_sink_new_for_stream (GOutputStream *stream, GCancellable *cancellable)
{
  g_return_val_if_fail (G_IS_OUTPUT_STREAM (stream), NULL);

  XplDataSink *self = xpl_data_sink_new (write_to_stream, NULL);

  self->data = self;
  self->stream = g_object_ref (stream);
  self->cancellable = cancellable == NULL ? NULL : g_object_ref (cancellable);
  return self;
}

void
xpl_data_sink_free (XplDataSink *self)
{
  if (self == NULL)
    return;
  g_clear_object (&self->stream);
  g_clear_object (&self->cancellable);
  g_string_free (self->buffer, TRUE);
  g_clear_error (&self->error);
  g_free (self);
}

gboolean
xpl_data_sink_is_fine (const XplDataSink *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->error == NULL;
}

static void
flush (XplDataSink *self)
{
  if (self->error == NULL && self->buffer->len > 0)
    self->write (self->data, self->buffer->str, self->buffer->len, &self->error);
  g_string_truncate (self->buffer, 0);
}

gboolean
xpl_data_sink_finish (XplDataSink *self, GError **error)
{
  g_return_val_if_fail (self != NULL, FALSE);

  flush (self);
  if (self->error == NULL)
    return TRUE;
  g_propagate_error (error, g_error_copy (self->error));
  return FALSE;
}

void
xpl_data_sink_put_bytes (XplDataSink *self, const char *bytes, gsize size)
{
  g_return_if_fail (self != NULL);

  if (self->buffer->len + size > BUFFER_SIZE)
    flush (self);
  if (size <= BUFFER_SIZE)
    g_string_append_len (self->buffer, bytes, (gssize) size);
  else if (self->error == NULL)
    self->write (self->data, bytes, size, &self->error);
}

void
xpl_data_sink_put (XplDataSink *self, const char *text)
{
  g_return_if_fail (self != NULL && text != NULL);

  xpl_data_sink_put_bytes (self, text, strlen (text));
}

void
xpl_data_sink_printf (XplDataSink *self, const char *format, ...)
{
  g_autofree char *text = NULL;
  va_list args;

  va_start (args, format);
  text = g_strdup_vprintf (format, args);
  va_end (args);
  xpl_data_sink_put (self, text);
}

/* What stands for @c in XML, or NULL where it stands for itself. Line breaks in attributes would be read as blanks. */
static const char *
escape_xml (gunichar c)
{
  switch (c)
    {
    case '&':
      return "&amp;";
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";
    case '"':
      return "&quot;";
    case '\n':
      return "&#10;";
    case '\r':
      return "&#13;";
    case '\t':
      return "&#9;";
    default:
      return c < 0x20 || (c >= 0x7f && c < 0xa0) || c == 0xfffe || c == 0xffff ? "\xef\xbf\xbd" : NULL;
    }
}

void
xpl_data_sink_put_xml (XplDataSink *self, const char *text)
{
  g_return_if_fail (self != NULL && text != NULL);

  for (const char *next; *text != '\0'; text = next)
    {
      const char *escaped = escape_xml (g_utf8_get_char (text));

      next = g_utf8_next_char (text);
      if (escaped != NULL)
        xpl_data_sink_put (self, escaped);
      else
        xpl_data_sink_put_bytes (self, text, (gsize) (next - text));
    }
}

void
xpl_data_sink_take_json_line (XplDataSink *self, XplJsonWriter *json)
{
  g_autoptr (XplJsonWriter) writer = json;
  g_autoptr (GBytes) bytes = xpl_json_writer_steal (writer);
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  xpl_data_sink_put_bytes (self, data, size);
}

void
xpl_data_sink_take_json_element (XplDataSink *self, XplJsonWriter *json, guint *n)
{
  g_autoptr (XplJsonWriter) writer = json;
  g_autoptr (GBytes) bytes = xpl_json_writer_steal (writer);
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  xpl_data_sink_put (self, (*n)++ > 0 ? ",\n" : "\n");
  xpl_data_sink_put_bytes (self, data, size - 1); /* without its line feed */
}
