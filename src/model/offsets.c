/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "offsets.h"

#include <string.h>

/* A checkpoint each so many code points. */
#define STRIDE 64

/* One bit in each byte of a word. */
#define ONES G_GUINT64_CONSTANT (0x0101010101010101)

struct _XplOffsets
{
  const char *text;
  guint32 n_bytes;
  guint32 n_points;
  guint32 *bytes; /* the byte at which each STRIDE-th code point starts; NULL where all are one byte long */
  gboolean is_full; /* the table has an entry for each code point */
};

/* How many code points start among the eight bytes at @p: all bytes but those that go on with one (10xxxxxx). */
static guint32
count_eight (const char *p)
{
  guint64 word, going_on;

  memcpy (&word, p, sizeof word);
  going_on = ((word & ~(word << 1)) >> 7) & ONES;
  return sizeof word - (guint32) ((going_on * ONES) >> 56);
}

static gboolean
is_start (char c)
{
  return ((guchar) c & 0xc0) != 0x80;
}

/* How many code points start from @p up to @end. */
static guint32
count_points (const char *p, const char *end)
{
  guint32 n = 0;

  for (; end - p >= (gssize) sizeof (guint64); p += sizeof (guint64))
    n += count_eight (p);
  for (; p < end; p++)
    n += is_start (*p);
  return n;
}

/* Where the code point starts that comes @n after the first one at @p or behind it; @end where there are not so many. */
static const char *
skip_points (const char *p, const char *end, guint32 n)
{
  for (; end - p >= (gssize) sizeof (guint64); p += sizeof (guint64))
    {
      guint32 n_here = count_eight (p);

      if (n_here > n)
        break;
      n -= n_here;
    }
  for (; p < end; p++)
    if (is_start (*p) && n-- == 0)
      break;
  return p;
}

XplOffsets *
xpl_offsets_new (const char *text)
{
  XplOffsets *self;
  const char *p = text, *end;
  guint32 n_checkpoints;

  g_return_val_if_fail (text != NULL, NULL);

  self = g_new0 (XplOffsets, 1);
  self->text = text;
  self->n_bytes = strlen (text);
  end = text + self->n_bytes;
  self->n_points = count_points (text, end);
  if (self->n_points == self->n_bytes)
    return self;
  n_checkpoints = (self->n_points + STRIDE - 1) / STRIDE;
  self->bytes = g_new (guint32, n_checkpoints);
  for (guint32 i = 0; i < n_checkpoints; i++, p = skip_points (p, end, STRIDE))
    self->bytes[i] = p - text;
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
  p = skip_points (self->text + self->bytes[point / STRIDE], self->text + self->n_bytes, point % STRIDE);
  return p - self->text;
}

guint32
xpl_offsets_to_point (const XplOffsets *self, guint32 byte)
{
  guint32 low = 0, high, guess;

  g_return_val_if_fail (self != NULL && !self->is_full, 0);
  g_return_val_if_fail (byte <= self->n_bytes, 0);

  if (self->bytes == NULL)
    return byte;
  if (self->n_points == 0)
    return 0;
  high = (self->n_points - 1) / STRIDE;
  /* Characters of several bytes are spread evenly over most texts. */
  guess = MIN ((guint32) ((guint64) byte * self->n_points / self->n_bytes / STRIDE), high);
  if (self->bytes[guess] > byte)
    high = guess - 1;
  else if (guess == high || self->bytes[guess + 1] > byte)
    low = high = guess;
  else
    low = guess + 1;
  while (low < high)
    {
      guint32 middle = low + (high - low + 1) / 2;

      if (self->bytes[middle] <= byte)
        low = middle;
      else
        high = middle - 1;
    }
  return low * STRIDE + count_points (self->text + self->bytes[low], self->text + byte);
}
