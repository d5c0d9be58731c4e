/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "network-file.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

/* No width is greater: bounds what a damaged file may ask for. */
#define MAX_WIDTH 1024
/* Nor any factor; so no sum of what is multiplied with them becomes infinite. */
#define MAX_SCALE 1e3f
#define N_SIZES 8
#define MAX_AFFIXES 65536

struct _XplNetwork
{
  XplNetworkWeights weights;
  float *scales;        /* of the rows of vectors */
  const gint8 *vectors;
};

static gboolean
read_scale (const guint8 *from, float *scale)
{
  guint32 bits;

  memcpy (&bits, from, sizeof bits);
  bits = GUINT32_FROM_LE (bits);
  memcpy (scale, &bits, sizeof bits);
  return isfinite (*scale) && *scale >= 0 && *scale < MAX_SCALE;
}

static gboolean
is_width (guint32 width)
{
  return width > 0 && width <= MAX_WIDTH && width % XPL_VECTORS_STEP == 0;
}

static gboolean
read_shape (XplNetworkShape *shape, const XplModelFile *file, guint32 n_words, GError **error)
{
  guint32 sizes[N_SIZES];
  gsize size;
  gconstpointer section = xpl_model_file_get_section (file, "network", &size, error);

  if (section == NULL)
    return FALSE;
  if (size != sizeof sizes)
    return xpl_model_file_set_error (file, "network", _("the shape of the network is damaged"), error);
  memcpy (sizes, section, sizeof sizes);
  for (guint i = 0; i < N_SIZES; i++)
    sizes[i] = GUINT32_FROM_LE (sizes[i]);
  *shape = (XplNetworkShape){ sizes[0], sizes[1], sizes[2], sizes[3], sizes[4], sizes[5], sizes[6], sizes[7] };
  if (!is_width (shape->width) || !is_width (shape->n_cells) || !is_width (shape->arc_width) || !is_width (shape->label_width)
      || shape->n_tags == 0 || shape->n_tags >= 255 || shape->n_relations == 0 || shape->n_relations >= 255
      || shape->n_words != n_words || shape->n_affixes == 0 || shape->n_affixes % 8 != 0 || shape->n_affixes > MAX_AFFIXES)
    return xpl_model_file_set_error (file, "network", _("the shape of the network is damaged"), error);
  return TRUE;
}

static void
read_matrix (XplNetworkWeights *weights, XplMatrix matrix, const guint8 *from, guint n_rows, guint n_columns)
{
  gsize n = (gsize) n_rows * n_columns;
  g_autofree gint16 *whole = g_new (gint16, n);
  float *to = xpl_network_matrix (weights, matrix), factor = weights->factors[matrix];

  memcpy (whole, from, n * sizeof (gint16));
  for (gsize i = 0; i < n; i++)
    {
      whole[i] = GINT16_FROM_LE (whole[i]);
      to[i] = whole[i] * factor;
    }
  if (n_rows > 1)
    xpl_whole_pair (whole, weights->pairs + weights->offsets[matrix], n_rows, n_columns);
}

static gboolean
read_weights (XplNetworkWeights *weights, const XplModelFile *file, GError **error)
{
  gsize n = xpl_network_shape_place (&weights->shape, weights->offsets), size;
  const guint8 *section = xpl_model_file_get_section (file, "network-weights", &size, error);

  if (section == NULL)
    return FALSE;
  if (size != n * sizeof (gint16) + XPL_N_MATRICES * sizeof (guint32))
    return xpl_model_file_set_error (file, "network-weights", _("the weights are for another network"), error);
  weights->weights = g_new (float, n);
  weights->pairs = g_new (gint16, n);
  for (guint matrix = 0; matrix < XPL_N_MATRICES; matrix++)
    {
      guint n_rows, n_columns;

      xpl_network_shape_measure (&weights->shape, matrix, &n_rows, &n_columns);
      if (!read_scale (section, &weights->factors[matrix]))
        return xpl_model_file_set_error (file, "network-weights", _("a factor is no number"), error);
      read_matrix (weights, matrix, section + sizeof (guint32), n_rows, n_columns);
      section += sizeof (guint32) + (gsize) n_rows * n_columns * sizeof (gint16);
    }
  return TRUE;
}

static gboolean
read_vectors (XplNetwork *self, const XplModelFile *file, GError **error)
{
  const XplNetworkShape *shape = &self->weights.shape;
  gsize n_rows = xpl_network_shape_count_rows (shape), size;
  const guint8 *section = xpl_model_file_get_section (file, "word-vectors", &size, error);

  if (section == NULL)
    return FALSE;
  if (size != n_rows * (sizeof (guint32) + shape->width))
    return xpl_model_file_set_error (file, "word-vectors", _("the vectors are for another network"), error);
  self->scales = g_new (float, n_rows);
  for (gsize row = 0; row < n_rows; row++)
    if (!read_scale (section + row * sizeof (guint32), &self->scales[row]))
      return xpl_model_file_set_error (file, "word-vectors", _("a factor is no number"), error);
  self->vectors = (const gint8 *) section + n_rows * sizeof (guint32);
  return TRUE;
}

XplNetwork *
xpl_network_new (const XplModelFile *file, guint32 n_words, GError **error)
{
  g_autoptr (XplNetwork) self = g_new0 (XplNetwork, 1);

  g_return_val_if_fail (file != NULL, NULL);

  if (!read_shape (&self->weights.shape, file, n_words, error) || !read_weights (&self->weights, file, error)
      || !read_vectors (self, file, error))
    return NULL;
  return g_steal_pointer (&self);
}

void
xpl_network_free (XplNetwork *self)
{
  if (self == NULL)
    return;
  g_free (self->weights.weights);
  g_free (self->weights.pairs);
  g_free (self->scales);
  g_free (self);
}

const XplNetworkWeights *
xpl_network_get_weights (const XplNetwork *self)
{
  return &self->weights;
}

void
xpl_network_begin (const XplNetwork *self, const XplWord *words, guint n, XplNetworkPass *pass)
{
  guint width = self->weights.shape.width;

  xpl_network_pass_begin (pass, &self->weights.shape, n);
  memset (pass->words.at, 0, (gsize) n * width * sizeof (float));
  for (guint i = 0; i < n; i++)
    {
      float *to = xpl_rows_get (pass->words, i);
      guint32 rows[XPL_NETWORK_PARTS];

      xpl_network_shape_find_rows (&self->weights.shape, &words[i], rows);
      for (guint part = 0; part < XPL_NETWORK_PARTS; part++)
        xpl_whole_add (self->vectors + (gsize) rows[part] * width, self->scales[rows[part]], to, width);
    }
}
