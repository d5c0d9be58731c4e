/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "network-model.h"

#include <math.h>
#include <string.h>

static void
append_u32 (GByteArray *out, guint32 value)
{
  value = GUINT32_TO_LE (value);
  g_byte_array_append (out, (const guint8 *) &value, sizeof value);
}

/* Numbers as whole ones up to @most, and what they are multiplied with; returns that. */
static float
find_scale (const float *numbers, gsize n, float most)
{
  float largest = 0;

  for (gsize i = 0; i < n; i++)
    largest = MAX (largest, fabsf (numbers[i]));
  return largest / most;
}

static void
append_scale (GByteArray *out, float scale)
{
  guint32 bits;

  memcpy (&bits, &scale, sizeof bits);
  append_u32 (out, bits);
}

/* The whole weights of no column may be too large together. */
static float
find_matrix_scale (const float *numbers, guint n_rows, guint n_columns)
{
  float largest = 0;

  for (guint k = 0; k < n_columns; k++)
    {
      float sum = 0;

      for (guint i = 0; i < n_rows; i++)
        sum += fabsf (numbers[(gsize) i * n_columns + k]);
      largest = MAX (largest, sum);
    }
  return MAX (largest / (XPL_WHOLE_MAX_COLUMN - n_rows), find_scale (numbers, (gsize) n_rows * n_columns, G_MAXINT16));
}

static void
append_matrix (GByteArray *out, const float *numbers, guint n_rows, guint n_columns)
{
  float scale = find_matrix_scale (numbers, n_rows, n_columns);

  append_scale (out, scale);
  for (gsize i = 0; i < (gsize) n_rows * n_columns; i++)
    {
      gint16 number = scale > 0 ? (gint16) lroundf (numbers[i] / scale) : 0;

      number = GINT16_TO_LE (number);
      g_byte_array_append (out, (const guint8 *) &number, sizeof number);
    }
}

static GBytes *
pack_vectors (const XplNetworkShape *shape, const float *vectors)
{
  GByteArray *out = g_byte_array_new ();
  gsize n_rows = xpl_network_shape_count_rows (shape);

  for (gsize row = 0; row < n_rows; row++)
    append_scale (out, find_scale (vectors + row * shape->width, shape->width, G_MAXINT8));
  for (gsize row = 0; row < n_rows; row++)
    {
      const float *vector = vectors + row * shape->width;
      float scale = find_scale (vector, shape->width, G_MAXINT8);

      for (guint k = 0; k < shape->width; k++)
        {
          gint8 number = scale > 0 ? (gint8) lroundf (vector[k] / scale) : 0;

          g_byte_array_append (out, (const guint8 *) &number, 1);
        }
    }
  return g_byte_array_free_to_bytes (out);
}

void
xpl_network_write (const XplNetworkWeights *weights, const float *vectors, XplModelWriter *writer)
{
  const XplNetworkShape *shape = &weights->shape;
  const guint32 sizes[] = { shape->n_words, shape->n_affixes,   shape->width,     shape->n_cells,
                            shape->n_tags,  shape->n_relations, shape->arc_width, shape->label_width };
  GByteArray *head = g_byte_array_new (), *body = g_byte_array_new ();

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    append_u32 (head, sizes[i]);
  for (guint matrix = 0; matrix < XPL_N_MATRICES; matrix++)
    {
      guint n_rows, n_columns;

      xpl_network_shape_measure (shape, matrix, &n_rows, &n_columns);
      append_matrix (body, xpl_network_matrix (weights, matrix), n_rows, n_columns);
    }
  xpl_model_writer_take (writer, "network", g_byte_array_free_to_bytes (head));
  xpl_model_writer_take (writer, "network-weights", g_byte_array_free_to_bytes (body));
  xpl_model_writer_take (writer, "word-vectors", pack_vectors (shape, vectors));
}
