/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/*
 * From a sentence and what is right for it to slopes, back through the network step by step (D. Rumelhart, G. Hinton, R.
 * Williams 1986). What a step is in use stands in network.c; here is the way back.
 */

#include "config.h"

#include "network-lesson.h"

#include <math.h>
#include <string.h>

/* What share is hidden: of words' vectors, of the states of each layer, of the views of words as ends. */
#define HIDDEN_OF_WORDS 20
#define HIDDEN_OF_STATES 25
#define HIDDEN_OF_VIEWS 25
/* What tags count where nothing else is known of the sentence: such texts follow other conventions here and there. */
#define WEIGHT_OF_TAGGED 0.4f

struct _XplLesson
{
  const XplNetworkWeights *weights, *turned;
  const float *vectors;
  float *slopes;
  gsize n_slopes;
  XplNetworkPass pass, back; /* back: the slopes for what stands in pass */
  GArray *room;              /* float: what is needed for a moment */
  XplRows passed[XPL_NETWORK_LAYERS]; /* states of which a part is hidden */
  float *kept_words, *kept_states[XPL_NETWORK_LAYERS], *kept_views; /* 0 for what is hidden, else a bit more than 1 */
  float *passed_memory;
  gsize passed_room;
};

static float *
matrix_slopes (const XplLesson *self, XplMatrix matrix)
{
  return self->slopes + self->weights->offsets[matrix];
}

static float *
get_room (XplLesson *self, gsize n)
{
  if (self->room->len < n)
    g_array_set_size (self->room, n);
  return (float *) (gpointer) self->room->data;
}

/* Adds to the slopes of @matrix what comes of @in, which was multiplied with it, and of the slopes @out of the result. */
static void
add_product_slopes (XplLesson *self, XplMatrix matrix, XplRows in, XplRows out, guint n, guint n_in, guint n_out)
{
  float *columns;

  if (out.step != n_out)
    {
      float *plain = get_room (self, (gsize) n * (n_in + n_out)) + (gsize) n * n_in;

      for (guint i = 0; i < n; i++)
        memcpy (plain + (gsize) i * n_out, xpl_rows_get (out, i), n_out * sizeof (float));
      out = (XplRows){ plain, n_out };
    }
  columns = get_room (self, (gsize) n * (n_in + n_out));
  for (guint i = 0; i < n; i++)
    for (guint k = 0; k < n_in; k++)
      columns[(gsize) k * n + i] = xpl_rows_get (in, i)[k];
  xpl_vectors_multiply ((XplRows){ columns, n }, out.at, (XplRows){ matrix_slopes (self, matrix), n_out }, n_in, n, n_out);
}

static void
add_bias_slopes (XplLesson *self, XplMatrix matrix, XplRows out, guint n, guint n_out)
{
  float *to = matrix_slopes (self, matrix);

  for (guint i = 0; i < n; i++)
    for (guint k = 0; k < n_out; k++)
      to[k] += xpl_rows_get (out, i)[k];
}

/* The slopes for what was multiplied with @matrix. */
static void
pass_back (const XplLesson *self, XplMatrix matrix, XplRows out, XplRows in, guint n, guint n_in, guint n_out)
{
  xpl_vectors_multiply (out, xpl_network_matrix (self->turned, matrix), in, n, n_out, n_in);
}

/* e to the power of a number that is not positive, the same on all machines. */
static double
power (double x)
{
  double y = 1 + MAX (x, -700) / (1 << 20);

  for (guint i = 0; i < 20; i++)
    y *= y;
  return y;
}

/* Turns scores into their slopes, where those that @may be right should together have all probability. Returns the surprise. */
static double
find_slopes (float *scores, guint n, const guint8 *may, float weight)
{
  double most = -1e30, all = 0, right = 0;

  for (guint i = 0; i < n; i++)
    most = MAX (most, scores[i]);
  for (guint i = 0; i < n; i++)
    {
      double x = power (scores[i] - most);

      scores[i] = x;
      all += x;
      right += may[i] ? x : 0;
    }
  right = MAX (right, 1e-30);
  for (guint i = 0; i < n; i++)
    scores[i] = weight * (scores[i] / all - (may[i] ? scores[i] / right : 0));
  return -log (right / all);
}

static void
hide (float *kept, guint n, guint percent, XplRandom *random)
{
  for (guint i = 0; i < n; i++)
    kept[i] = xpl_random_next (random, 100) < percent ? 0 : 100.f / (100 - percent);
}

static void
multiply_rows (XplRows from, const float *by, XplRows to, guint n, guint width)
{
  for (guint i = 0; i < n; i++)
    for (guint k = 0; k < width; k++)
      xpl_rows_get (to, i)[k] = xpl_rows_get (from, i)[k] * by[k];
}

static void
make_room (XplLesson *self, guint n)
{
  const XplNetworkShape *shape = &self->weights->shape;
  gsize width = XPL_NETWORK_SIDES * shape->n_cells, needed = XPL_NETWORK_LAYERS * n * width;

  xpl_network_pass_begin (&self->pass, shape, n);
  xpl_network_pass_begin (&self->back, shape, n);
  memset (self->back.memory, 0, self->back.used * sizeof (float));
  if (needed > self->passed_room)
    {
      self->passed_room = needed * 2;
      self->passed_memory = g_renew (float, self->passed_memory, self->passed_room);
    }
  for (guint layer = 0; layer < XPL_NETWORK_LAYERS; layer++)
    self->passed[layer] = (XplRows){ self->passed_memory + layer * n * width, width };
}

static void
sum_vectors (XplLesson *self, const XplLessonWord *words, guint n)
{
  guint width = self->weights->shape.width;

  memset (self->pass.words.at, 0, (gsize) n * width * sizeof (float));
  for (guint i = 0; i < n; i++)
    for (guint part = 0; part < XPL_NETWORK_PARTS; part++)
      {
        const float *vector = self->vectors + (gsize) words[i].rows[part] * width;
        float *to = xpl_rows_get (self->pass.words, i);

        for (guint k = 0; k < width; k++)
          to[k] += vector[k];
      }
  multiply_rows (self->pass.words, self->kept_words, self->pass.words, n, width);
}

/* Back through the memory of one side: the slopes of its states are in back.states, those of its gates come to back.gates. */
static void
go_back_in_time (XplLesson *self, guint layer, guint side)
{
  guint n = self->pass.n, n_cells = self->weights->shape.n_cells;
  XplMatrix again = xpl_matrix_of_memory (layer, side, 1);
  g_autofree float *cell_slopes = g_new0 (float, n_cells);

  for (guint k = n; k-- > 0;)
    {
      guint i = side == 0 ? k : n - 1 - k, before = side == 0 ? i - 1 : i + 1;
      float *gates = xpl_rows_get (self->back.gates[layer][side], i);

      xpl_vectors_remember_back (xpl_rows_get (self->pass.gates[layer][side], i),
                                 k > 0 ? xpl_rows_get (self->pass.cells[layer][side], before) : NULL,
                                 xpl_rows_get (self->pass.cells[layer][side], i),
                                 xpl_rows_get (self->back.states[layer], i) + side * n_cells, cell_slopes, gates, n_cells);
      if (k > 0)
        pass_back (self, again, (XplRows){ gates, 0 },
                   (XplRows){ xpl_rows_get (self->back.states[layer], before) + side * n_cells, 0 }, 1, n_cells, 4 * n_cells);
    }
}

/* Back through a layer that had @in; its slopes come to @in_slopes. */
static void
go_back_layer (XplLesson *self, guint layer, XplRows in, XplRows in_slopes)
{
  guint n = self->pass.n, n_cells = self->weights->shape.n_cells;
  guint n_in = layer == 0 ? self->weights->shape.width : XPL_NETWORK_SIDES * n_cells;

  for (guint side = 0; side < XPL_NETWORK_SIDES; side++)
    {
      XplMatrix first = xpl_matrix_of_memory (layer, side, 0);
      XplRows gates = self->back.gates[layer][side];
      XplRows states = { self->pass.states[layer].at + side * n_cells, self->pass.states[layer].step };

      go_back_in_time (self, layer, side);
      add_product_slopes (self, first, in, gates, n, n_in, 4 * n_cells);
      add_bias_slopes (self, first + 2, gates, n, 4 * n_cells);
      if (n > 1 && side == 0)
        add_product_slopes (self, first + 1, states, (XplRows){ xpl_rows_get (gates, 1), gates.step }, n - 1, n_cells, 4 * n_cells);
      else if (n > 1)
        add_product_slopes (self, first + 1, (XplRows){ xpl_rows_get (states, 1), states.step }, gates, n - 1, n_cells, 4 * n_cells);
      pass_back (self, first, gates, in_slopes, n, n_in, 4 * n_cells);
    }
}

static double
work_on_tags (XplLesson *self, const XplLessonWord *words, XplRows state_slopes)
{
  guint n = self->pass.n, n_tags = self->weights->shape.n_tags, n_out = XPL_VECTORS_PAD (n_tags), n_in = self->passed[0].step;
  float weight = words[0].relation < 0 ? WEIGHT_OF_TAGGED : 1;
  double surprise = 0;

  xpl_network_score_tags (self->weights, self->passed[0], &self->pass);
  for (guint i = 0; i < n; i++)
    if (words[i].tags != NULL)
      {
        float *slopes = xpl_rows_get (self->back.tags, i);

        memcpy (slopes, xpl_rows_get (self->pass.tags, i), n_tags * sizeof (float));
        surprise += find_slopes (slopes, n_tags, words[i].tags, weight);
      }
  add_product_slopes (self, XPL_MATRIX_TAGS, self->passed[0], self->back.tags, n, n_in, n_out);
  add_bias_slopes (self, XPL_MATRIX_TAGS_BIAS, self->back.tags, n, n_out);
  pass_back (self, XPL_MATRIX_TAGS, self->back.tags, state_slopes, n, n_in, n_out);
  return surprise;
}

/* The slopes for the views of words as dependents and as heads. */
static void
go_back_arcs (XplLesson *self)
{
  guint n = self->pass.n, width = self->weights->shape.arc_width;
  g_autofree float *heads = g_new (float, (gsize) (n + 1) * width);
  g_autofree float *head_slopes = g_new0 (float, (gsize) (n + 1) * width);
  g_autofree float *turned = g_new (float, (gsize) (n + 1) * n);

  for (guint i = 0; i <= n; i++)
    memcpy (heads + (gsize) i * width, xpl_rows_get (self->pass.views, i) + width, width * sizeof (float));
  for (guint i = 0; i < n; i++)
    for (guint k = 0; k <= n; k++)
      turned[(gsize) k * n + i] = xpl_rows_get (self->back.arcs, i)[k];
  xpl_vectors_multiply (self->back.arcs, heads, self->back.asks, n, n + 1, width);
  xpl_vectors_multiply ((XplRows){ turned, n }, self->pass.asks.at, (XplRows){ head_slopes, width }, n + 1, n, width);
  for (guint i = 0; i <= n; i++)
    memcpy (xpl_rows_get (self->back.views, i) + width, head_slopes + (gsize) i * width, width * sizeof (float));
  add_product_slopes (self, XPL_MATRIX_ARCS, self->pass.views, self->back.asks, n, width, width);
  add_bias_slopes (self, XPL_MATRIX_ARCS_BIAS, self->back.asks, n, width);
  pass_back (self, XPL_MATRIX_ARCS, self->back.asks, self->back.views, n, width, width);
}

static double
work_on_arcs (XplLesson *self, const XplLessonWord *words)
{
  guint n = self->pass.n, ends = self->pass.ends.step;
  g_autofree guint8 *may = g_malloc0 (n + 1);
  double surprise = 0;

  multiply_rows (self->pass.views, self->kept_views, self->pass.views, n + 1, ends);
  xpl_network_score_arcs (self->weights, &self->pass);
  for (guint i = 0; i < n; i++)
    {
      guint head = words[i].head < 0 ? n : (guint) words[i].head;
      float *slopes = xpl_rows_get (self->back.arcs, i);

      memcpy (slopes, xpl_rows_get (self->pass.arcs, i), (n + 1) * sizeof (float));
      slopes[i] = -1e4f; /* nothing is its own head */
      may[head] = TRUE;
      surprise += find_slopes (slopes, n + 1, may, 1);
      may[head] = FALSE;
    }
  go_back_arcs (self);
  for (guint i = 0; i <= n; i++)
    for (guint k = 0; k < 2 * self->weights->shape.arc_width; k++)
      xpl_rows_get (self->back.ends, i)[k]
        += xpl_rows_get (self->pass.ends, i)[k] > 0 ? xpl_rows_get (self->back.views, i)[k] * self->kept_views[k] : 0;
  return surprise;
}

static double
work_on_relations (XplLesson *self, const XplLessonWord *words)
{
  const XplNetworkShape *shape = &self->weights->shape;
  guint n = self->pass.n, width = shape->label_width, n_out = XPL_VECTORS_PAD (shape->n_relations);
  const float *kept = self->kept_views + 2 * shape->arc_width;
  XplRows seen = { g_new (float, (gsize) n * width), width }, slopes = { g_new0 (float, (gsize) n * n_out), n_out };
  XplRows seen_slopes = { g_new0 (float, (gsize) n * width), width };
  g_autofree guint8 *may = g_malloc0 (shape->n_relations);
  double surprise = 0;

  for (guint i = 0; i < n; i++)
    {
      guint head = words[i].head < 0 ? n : (guint) words[i].head;
      float *scores = xpl_rows_get (slopes, i);

      xpl_network_see_pair (self->weights, &self->pass, i, head, xpl_rows_get (seen, i));
      multiply_rows ((XplRows){ xpl_rows_get (seen, i), 0 }, kept, (XplRows){ xpl_rows_get (seen, i), 0 }, 1, width);
      xpl_network_score_relations (self->weights, xpl_rows_get (seen, i), scores);
      may[words[i].relation] = TRUE;
      surprise += find_slopes (scores, shape->n_relations, may, 1);
      may[words[i].relation] = FALSE;
      memset (scores + shape->n_relations, 0, (n_out - shape->n_relations) * sizeof (float));
    }
  add_product_slopes (self, XPL_MATRIX_RELATIONS, seen, slopes, n, width, n_out);
  add_bias_slopes (self, XPL_MATRIX_RELATIONS_BIAS, slopes, n, n_out);
  pass_back (self, XPL_MATRIX_RELATIONS, slopes, seen_slopes, n, width, n_out);
  for (guint i = 0; i < n; i++)
    for (guint k = 0; k < width; k++)
      if (xpl_rows_get (seen, i)[k] > 0)
        {
          guint head = words[i].head < 0 ? n : (guint) words[i].head;
          float slope = xpl_rows_get (seen_slopes, i)[k] * kept[k];

          xpl_rows_get (self->back.ends, i)[2 * shape->arc_width + k] += slope;
          xpl_rows_get (self->back.ends, head)[2 * shape->arc_width + width + k] += slope;
        }
  g_free (seen.at);
  g_free (slopes.at);
  g_free (seen_slopes.at);
  return surprise;
}

static double
work_on_tree (XplLesson *self, const XplLessonWord *words, XplRows state_slopes)
{
  guint n = self->pass.n, n_in = self->passed[1].step, ends = self->pass.ends.step;
  double surprise;

  xpl_network_run_layer (self->weights, 1, self->passed[0], &self->pass);
  multiply_rows (self->pass.states[1], self->kept_states[1], self->passed[1], n, n_in);
  xpl_network_find_ends (self->weights, self->passed[1], &self->pass);
  surprise = work_on_arcs (self, words);
  surprise += work_on_relations (self, words);
  add_product_slopes (self, XPL_MATRIX_ENDS, self->passed[1], self->back.ends, n, n_in, ends);
  add_bias_slopes (self, XPL_MATRIX_ENDS_BIAS, self->back.ends, n, ends);
  add_bias_slopes (self, XPL_MATRIX_ROOT, (XplRows){ xpl_rows_get (self->back.ends, n), 0 }, 1, ends);
  pass_back (self, XPL_MATRIX_ENDS, self->back.ends, self->back.states[1], n, n_in, ends);
  multiply_rows (self->back.states[1], self->kept_states[1], self->back.states[1], n, n_in);
  go_back_layer (self, 1, self->passed[0], state_slopes);
  return surprise;
}

XplLesson *
xpl_lesson_new (const XplNetworkWeights *weights, const XplNetworkWeights *turned, const float *vectors)
{
  XplLesson *self = g_new0 (XplLesson, 1);
  gsize offsets[XPL_N_MATRICES];

  self->weights = weights;
  self->turned = turned;
  self->vectors = vectors;
  self->n_slopes = xpl_network_shape_place (&weights->shape, offsets);
  self->slopes = g_new0 (float, self->n_slopes);
  self->room = g_array_new (FALSE, FALSE, sizeof (float));
  self->kept_words = g_new (float, weights->shape.width);
  for (guint layer = 0; layer < XPL_NETWORK_LAYERS; layer++)
    self->kept_states[layer] = g_new (float, XPL_NETWORK_SIDES * weights->shape.n_cells);
  self->kept_views = g_new (float, 2 * (weights->shape.arc_width + weights->shape.label_width));
  return self;
}

void
xpl_lesson_free (XplLesson *self)
{
  if (self == NULL)
    return;
  xpl_network_pass_clear (&self->pass);
  xpl_network_pass_clear (&self->back);
  g_array_unref (self->room);
  g_free (self->slopes);
  g_free (self->kept_words);
  for (guint layer = 0; layer < XPL_NETWORK_LAYERS; layer++)
    g_free (self->kept_states[layer]);
  g_free (self->kept_views);
  g_free (self->passed_memory);
  g_free (self);
}

void
xpl_lesson_begin (XplLesson *self)
{
  memset (self->slopes, 0, self->n_slopes * sizeof (float));
}

double
xpl_lesson_work (XplLesson *self, const XplLessonWord *words, guint n, XplRandom *random, float *slopes)
{
  const XplNetworkShape *shape = &self->weights->shape;
  guint n_states = XPL_NETWORK_SIDES * shape->n_cells;
  XplRows state_slopes;
  double surprise;

  make_room (self, n);
  hide (self->kept_words, shape->width, HIDDEN_OF_WORDS, random);
  for (guint layer = 0; layer < XPL_NETWORK_LAYERS; layer++)
    hide (self->kept_states[layer], n_states, HIDDEN_OF_STATES, random);
  hide (self->kept_views, 2 * (shape->arc_width + shape->label_width), HIDDEN_OF_VIEWS, random);
  sum_vectors (self, words, n);
  xpl_network_run_layer (self->weights, 0, self->pass.words, &self->pass);
  multiply_rows (self->pass.states[0], self->kept_states[0], self->passed[0], n, n_states);

  state_slopes = self->back.states[0];
  surprise = work_on_tags (self, words, state_slopes);
  if (words[0].relation >= 0)
    surprise += work_on_tree (self, words, state_slopes);
  multiply_rows (state_slopes, self->kept_states[0], state_slopes, n, n_states);
  go_back_layer (self, 0, self->pass.words, self->back.words);
  multiply_rows (self->back.words, self->kept_words, (XplRows){ slopes, shape->width }, n, shape->width);
  return surprise;
}

const float *
xpl_lesson_get_slopes (const XplLesson *self)
{
  return self->slopes;
}
