/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "offsets.h"

#include <string.h>

/* A checkpoint each so many code points. */
#define STRIDE 64

struct _XplOffsets
{
  const char *text;
  guint32 n_bytes;
  guint32 n_points;
  guint32 *bytes; /* the byte at which each STRIDE-th code point starts; NULL where all are one byte long */
  gboolean is_full; /* the table has an entry for each code point */
};

XplOffsets *
xpl_offsets_new (const char *text)
{
  XplOffsets *self;
  GArray *bytes;

  g_return_val_if_fail (text != NULL, NULL);

  self = g_new0 (XplOffsets, 1);
  self->text = text;
  self->n_bytes = strlen (text);
  bytes = g_array_new (FALSE, FALSE, sizeof (guint32));
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      if (self->n_points % STRIDE == 0)
        {
          guint32 byte = p - text;

          g_array_append_val (bytes, byte);
        }
      self->n_points++;
    }
  if (self->n_points == self->n_bytes)
    g_array_unref (bytes);
  else
    self->bytes = (guint32 *) (gpointer) g_array_free (bytes, FALSE);
  return self;
}

XplOffsets *
xpl_offsets_new_for_crlf (const char *text)
{
  XplOffsets *self;
  GArray *bytes;
  guint32 byte = 0;
  const char *run_end = text;

  g_return_val_if_fail (text != NULL, NULL);

  self = g_new0 (XplOffsets, 1);
  self->is_full = TRUE;
  bytes = g_array_new (FALSE, FALSE, sizeof (guint32));
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      g_array_append_val (bytes, byte);
      self->n_points++;
      if (*p == '\r' && p >= run_end)
        run_end = p + strspn (p, "\r");
      if (*p != '\r' || *run_end != '\n')
        byte += g_utf8_next_char (p) - p;
    }
  g_array_append_val (bytes, byte);
  self->n_bytes = byte;
  self->bytes = (guint32 *) (gpointer) g_array_free (bytes, FALSE);
  return self;
}

char *
xpl_offsets_unify_lines (const char *text)
{
  GString *out;
  const char *run;

  g_return_val_if_fail (text != NULL, NULL);

  out = g_string_sized_new (strlen (text));
  while ((run = strchr (text, '\r')) != NULL)
    {
      const char *run_end = run + strspn (run, "\r");

      g_string_append_len (out, text, (*run_end == '\n' ? run : run_end) - text);
      text = run_end;
    }
  g_string_append (out, text);
  return g_string_free (out, FALSE);
}

void
xpl_offsets_free (XplOffsets *self)
{
  if (self == NULL)
    return;
  g_free (self->bytes);
  g_free (self);
}

guint32
xpl_offsets_get_n_points (const XplOffsets *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_points;
}

guint32
xpl_offsets_to_byte (const XplOffsets *self, guint32 point)
{
  const char *p;

  g_return_val_if_fail (self != NULL, 0);
  g_return_val_if_fail (point <= self->n_points, 0);

  if (point == self->n_points)
    return self->n_bytes;
  if (self->bytes == NULL)
    return point;
  if (self->is_full)
    return self->bytes[point];
  p = self->text + self->bytes[point / STRIDE];
  for (guint32 i = point % STRIDE; i > 0; i--)
    p = g_utf8_next_char (p);
  return p - self->text;
}

guint32
xpl_offsets_to_point (const XplOffsets *self, guint32 byte)
{
  guint32 low = 0, high, point;

  g_return_val_if_fail (self != NULL && !self->is_full, 0);
  g_return_val_if_fail (byte <= self->n_bytes, 0);

  if (self->bytes == NULL)
    return byte;
  if (self->n_points == 0)
    return 0;
  high = (self->n_points - 1) / STRIDE;
  while (low < high)
    {
      guint32 middle = low + (high - low + 1) / 2;

      if (self->bytes[middle] <= byte)
        low = middle;
      else
        high = middle - 1;
    }
  point = low * STRIDE;
  for (const char *p = self->text + self->bytes[low]; p < self->text + byte; p = g_utf8_next_char (p))
    point++;
  return point;
}
