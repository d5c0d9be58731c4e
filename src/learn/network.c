/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "network.h"

#include "feature-hash.h"

#include <string.h>

/* The parts of words that take few values have this share of the vectors of ends, and words as they are written this many
 * times as many. */
#define FEW_VALUES 8
#define MANY_FORMS 4
#define N_PARTS_OF_FEW 3
#define N_PARTS_OF_MANY 6

void
xpl_network_shape_measure (const XplNetworkShape *shape, XplMatrix matrix, guint *n_rows, guint *n_columns)
{
  guint both = XPL_NETWORK_SIDES * shape->n_cells, ends = 2 * (shape->arc_width + shape->label_width);

  if (matrix < XPL_MATRIX_TAGS)
    {
      guint layer = matrix / (3 * XPL_NETWORK_SIDES);
      guint rows[3] = { layer == 0 ? shape->width : both, shape->n_cells, 1 };

      *n_rows = rows[matrix % 3];
      *n_columns = 4 * shape->n_cells;
      return;
    }
  const guint sizes[XPL_N_MATRICES - XPL_MATRIX_TAGS][2] = {
    { both, XPL_VECTORS_PAD (shape->n_tags) },
    { 1, XPL_VECTORS_PAD (shape->n_tags) },
    { both, ends },
    { 1, ends },
    { 1, ends },
    { shape->arc_width, shape->arc_width },
    { 1, shape->arc_width },
    { shape->label_width, XPL_VECTORS_PAD (shape->n_relations) },
    { 1, XPL_VECTORS_PAD (shape->n_relations) },
  };
  *n_rows = sizes[matrix - XPL_MATRIX_TAGS][0];
  *n_columns = sizes[matrix - XPL_MATRIX_TAGS][1];
}

gsize
xpl_network_shape_place (const XplNetworkShape *shape, gsize offsets[XPL_N_MATRICES])
{
  gsize offset = 0;

  for (guint i = 0; i < XPL_N_MATRICES; i++)
    {
      guint n_rows, n_columns;

      xpl_network_shape_measure (shape, i, &n_rows, &n_columns);
      offsets[i] = offset;
      offset += (gsize) n_rows * n_columns;
    }
  return offset;
}

gsize
xpl_network_shape_count_rows (const XplNetworkShape *shape)
{
  return (gsize) N_PARTS_OF_FEW * (shape->n_affixes / FEW_VALUES) + (gsize) (N_PARTS_OF_MANY + MANY_FORMS) * shape->n_affixes
         + shape->n_words + 1;
}

/* Several values of a part may share a vector, by chance. A word that is known has one of its own. */
void
xpl_network_shape_find_rows (const XplNetworkShape *shape, const XplWord *word, guint32 rows[XPL_NETWORK_PARTS])
{
  const guint64 few[N_PARTS_OF_FEW] = { word->shape, word->cluster, word->suffixes[0] };
  const guint64 many[N_PARTS_OF_MANY] = { xpl_feature_mix (word->usual, word->shape),
                                          word->suffixes[1],
                                          xpl_feature_mix (word->suffixes[2], word->has_capital),
                                          word->suffixes[3],
                                          word->prefixes[1],
                                          word->prefixes[2] };
  guint32 first = 0, n_few = shape->n_affixes / FEW_VALUES, n_many = shape->n_affixes, n_forms = MANY_FORMS * n_many;

  for (guint i = 0; i < N_PARTS_OF_FEW; i++, first += n_few)
    *rows++ = first + (guint32) (few[i] % n_few);
  for (guint i = 0; i < N_PARTS_OF_MANY; i++, first += n_many)
    *rows++ = first + (guint32) (many[i] % n_many);
  *rows++ = first + (word->row == 0 ? 0 : (guint32) (xpl_feature_mix (word->lower, word->shape) % n_forms));
  *rows = first + n_forms + MIN (word->row, shape->n_words);
}

/* All parts of a pass in one piece of memory; counts what is needed where there is none. */
static XplRows
take_rows (XplNetworkPass *self, gsize *used, gsize n_rows, gsize step)
{
  XplRows rows = { self->memory == NULL ? NULL : self->memory + *used, step };

  *used += n_rows * step;
  return rows;
}

static gsize
lay_out (XplNetworkPass *self, const XplNetworkShape *shape)
{
  gsize used = 0, n = self->n, heads = XPL_VECTORS_PAD (n + 1);
  guint ends = 2 * (shape->arc_width + shape->label_width);

  self->rounded = (gint16 *) (gpointer) take_rows (self, &used, n, MAX (shape->width, XPL_NETWORK_SIDES * shape->n_cells) / 2).at;
  self->words = take_rows (self, &used, n, shape->width);
  for (guint layer = 0; layer < XPL_NETWORK_LAYERS; layer++)
    {
      for (guint side = 0; side < XPL_NETWORK_SIDES; side++)
        {
          self->gates[layer][side] = take_rows (self, &used, n, 4 * shape->n_cells);
          self->cells[layer][side] = take_rows (self, &used, n, shape->n_cells);
        }
      self->states[layer] = take_rows (self, &used, n, XPL_NETWORK_SIDES * shape->n_cells);
    }
  self->tags = take_rows (self, &used, n, XPL_VECTORS_PAD (shape->n_tags));
  self->ends = take_rows (self, &used, n + 1, ends);
  self->views = take_rows (self, &used, n + 1, ends);
  self->asks = take_rows (self, &used, n, shape->arc_width);
  self->heads = take_rows (self, &used, shape->arc_width, heads);
  self->arcs = take_rows (self, &used, n, heads);
  return used;
}

void
xpl_network_pass_begin (XplNetworkPass *self, const XplNetworkShape *shape, guint n)
{
  float *memory = g_steal_pointer (&self->memory);

  self->n = n;
  self->used = lay_out (self, shape);
  if (self->used > self->room)
    {
      self->room = self->used * 3 / 2;
      g_free (memory);
      memory = g_new (float, self->room);
    }
  self->memory = memory;
  lay_out (self, shape);
}

void
xpl_network_pass_clear (XplNetworkPass *self)
{
  g_free (self->memory);
  *self = (XplNetworkPass){ 0 };
}

static void
fill_rows (XplRows rows, guint n, const float *row, guint width)
{
  for (guint i = 0; i < n; i++)
    memcpy (xpl_rows_get (rows, i), row, width * sizeof (float));
}

/* Adds to the rows of @out those of @in times @matrix. */
static void
multiply (const XplNetworkWeights *self, XplMatrix matrix, XplRows in, XplRows out, guint n, gint16 *rounded)
{
  guint n_in, n_out;

  xpl_network_shape_measure (&self->shape, matrix, &n_in, &n_out);
  if (self->pairs == NULL)
    {
      xpl_vectors_multiply (in, xpl_network_matrix (self, matrix), out, n, n_in, n_out);
      return;
    }
  for (guint i = 0; i < n; i++)
    xpl_whole_round (xpl_rows_get (in, i), rounded + (gsize) i * n_in, n_in);
  xpl_whole_multiply (rounded, self->pairs + self->offsets[matrix], self->factors[matrix], out, n, n_in, n_out);
}

void
xpl_network_run_layer (const XplNetworkWeights *self, guint layer, XplRows in, XplNetworkPass *pass)
{
  guint n = pass->n, n_cells = self->shape.n_cells;

  for (guint side = 0; side < XPL_NETWORK_SIDES; side++)
    {
      XplMatrix first = xpl_matrix_of_memory (layer, side, 0);
      XplRows gates = pass->gates[layer][side], cells = pass->cells[layer][side];
      XplRows states = { pass->states[layer].at + (gsize) side * n_cells, pass->states[layer].step };

      fill_rows (gates, n, xpl_network_matrix (self, first + 2), 4 * n_cells);
      multiply (self, first, in, gates, n, pass->rounded);
      for (guint k = 0; k < n; k++)
        {
          guint i = side == 0 ? k : n - 1 - k, before = side == 0 ? i - 1 : i + 1;
          XplRows gate = { xpl_rows_get (gates, i), 0 };

          if (k > 0)
            multiply (self, first + 1, (XplRows){ xpl_rows_get (states, before), 0 }, gate, 1, pass->rounded);
          xpl_vectors_remember (gate.at, k > 0 ? xpl_rows_get (cells, before) : NULL, xpl_rows_get (cells, i),
                                xpl_rows_get (states, i), n_cells);
        }
    }
}

void
xpl_network_score_tags (const XplNetworkWeights *self, XplRows states, XplNetworkPass *pass)
{
  fill_rows (pass->tags, pass->n, xpl_network_matrix (self, XPL_MATRIX_TAGS_BIAS), pass->tags.step);
  multiply (self, XPL_MATRIX_TAGS, states, pass->tags, pass->n, pass->rounded);
}

void
xpl_network_find_ends (const XplNetworkWeights *self, XplRows states, XplNetworkPass *pass)
{
  guint n_out = pass->ends.step;

  fill_rows (pass->ends, pass->n, xpl_network_matrix (self, XPL_MATRIX_ENDS_BIAS), n_out);
  multiply (self, XPL_MATRIX_ENDS, states, pass->ends, pass->n, pass->rounded);
  memcpy (xpl_rows_get (pass->ends, pass->n), xpl_network_matrix (self, XPL_MATRIX_ROOT), n_out * sizeof (float));
  xpl_vectors_cut (pass->ends.at, pass->views.at, (pass->n + 1) * n_out);
}

void
xpl_network_score_arcs (const XplNetworkWeights *self, XplNetworkPass *pass)
{
  guint n = pass->n, width = self->shape.arc_width;

  fill_rows (pass->asks, n, xpl_network_matrix (self, XPL_MATRIX_ARCS_BIAS), width);
  xpl_vectors_multiply (pass->views, xpl_network_matrix (self, XPL_MATRIX_ARCS), pass->asks, n, width, width);
  for (guint k = 0; k < width; k++)
    {
      float *row = xpl_rows_get (pass->heads, k);

      for (guint i = 0; i < pass->heads.step; i++)
        row[i] = i <= n ? xpl_rows_get (pass->views, i)[width + k] : 0;
    }
  memset (pass->arcs.at, 0, n * pass->arcs.step * sizeof (float));
  xpl_vectors_multiply (pass->asks, pass->heads.at, pass->arcs, n, width, pass->heads.step);
}

void
xpl_network_see_pair (const XplNetworkWeights *self, const XplNetworkPass *pass, guint word, guint head, float *seen)
{
  guint width = self->shape.label_width;
  const float *below = xpl_rows_get (pass->ends, word) + 2 * self->shape.arc_width;
  const float *above = xpl_rows_get (pass->ends, head) + 2 * self->shape.arc_width + width;

  for (guint k = 0; k < width; k++)
    seen[k] = MAX (below[k] + above[k], 0);
}

void
xpl_network_score_relations (const XplNetworkWeights *self, const float *seen, float *scores)
{
  guint n_out = XPL_VECTORS_PAD (self->shape.n_relations);
  const XplRows in = { (float *) seen, 0 };

  memcpy (scores, xpl_network_matrix (self, XPL_MATRIX_RELATIONS_BIAS), n_out * sizeof (float));
  xpl_vectors_multiply (in, xpl_network_matrix (self, XPL_MATRIX_RELATIONS), (XplRows){ scores, 0 }, 1, self->shape.label_width, n_out);
}
