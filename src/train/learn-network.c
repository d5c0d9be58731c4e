/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "learn-network.h"

#include "adam.h"
#include "network-forms.h"
#include "network-lesson.h"
#include "network-model.h"
#include "parallel.h"

#include <math.h>
#include <string.h>

#define N_AFFIXES 4096
#define WIDTH 96
#define N_CELLS 80
#define ARC_WIDTH 64
#define LABEL_WIDTH 64

/* Sentences of a batch, after which the weights move; some of each kind. */
#define TREES_TOGETHER 24
#define TAGGED_TOGETHER 24
/* Longer sentences are left out: there are few, and they would need much memory. */
#define LONGEST 150
/* The work of a batch is done in so many parts, whose sums are added in their order: the same on any number of processors. */
#define N_PARTS 4
#define N_THREADS 2

#define PACE 0.002f
#define WARM_UP_STEPS 200

typedef struct
{
  const XplTreeSentence *sentence;
  XplRandom random;
  XplLessonWord *words;
  float *slopes;
  double surprise;
} Item;

typedef struct
{
  const XplNetworkLessons *lessons;
  XplNetworkWeights weights, turned;
  XplAdam matrices, vectors;
  XplLesson *parts[N_PARTS];
  GPtrArray *single_tags;  /* for each class what may be right where it is */
  GHashTable *penn_tags;   /* the same for a Penn tag */
  Item items[TREES_TOGETHER + TAGGED_TOGETHER];
  guint n_items;
  guint step, n_steps;
} Learning;

static void
collect_tags (Learning *self)
{
  guint n = self->lessons->tags->names->len;

  self->single_tags = g_ptr_array_new_with_free_func (g_free);
  self->penn_tags = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  for (guint i = 0; i < n; i++)
    {
      const char *penn = g_intern_string (strchr (self->lessons->tags->names->pdata[i], ' ') + 1);
      guint8 *single = g_malloc0 (n), *of_penn = g_hash_table_lookup (self->penn_tags, penn);

      single[i] = TRUE;
      g_ptr_array_add (self->single_tags, single);
      if (of_penn == NULL)
        g_hash_table_insert (self->penn_tags, (gpointer) penn, of_penn = g_malloc0 (n));
      of_penn[i] = TRUE;
    }
}

/* The tagged texts have one Penn tag for all of "to". */
static const guint8 *
find_tags (const Learning *self, const XplTreeWord *word)
{
  int class = xpl_tag_set_find (self->lessons->tags, word);

  if (class >= 0)
    return self->single_tags->pdata[class];
  if (word->xpos == NULL || word->upos != NULL || g_str_equal (word->xpos, "TO"))
    return NULL;
  return g_hash_table_lookup (self->penn_tags, word->xpos);
}

static int
find_relation (const Learning *self, const char *relation)
{
  guint index;

  return relation != NULL && g_ptr_array_find ((GPtrArray *) self->lessons->relations, relation, &index) ? (int) index : -1;
}

static void
prepare_item (const Learning *self, Item *item)
{
  const XplTreeSentence *sentence = item->sentence;
  g_autofree XplWord *words = xpl_lesson_words_new (sentence, self->lessons->table, &item->random);

  item->words = g_new (XplLessonWord, sentence->words->len);
  item->slopes = g_new (float, (gsize) sentence->words->len * WIDTH);
  for (guint i = 0; i < sentence->words->len; i++)
    {
      const XplTreeWord *word = xpl_tree_word (sentence, i);

      item->words[i].tags = find_tags (self, word);
      item->words[i].head = word->head;
      item->words[i].relation = find_relation (self, word->relation);
      xpl_network_shape_find_rows (&self->weights.shape, &words[i], item->words[i].rows);
    }
}

static void
work_on_parts (guint32 start, guint32 end, gpointer data)
{
  Learning *self = data;

  for (guint32 part = start; part < end; part++)
    {
      xpl_lesson_begin (self->parts[part]);
      for (guint i = part; i < self->n_items; i += N_PARTS)
        {
          Item *item = &self->items[i];

          prepare_item (self, item);
          item->surprise = xpl_lesson_work (self->parts[part], item->words, item->sentence->words->len, &item->random, item->slopes);
        }
    }
}

static void
turn_matrices (Learning *self)
{
  for (guint matrix = 0; matrix < XPL_N_MATRICES; matrix++)
    {
      const float *from = xpl_network_matrix (&self->weights, matrix);
      float *to = xpl_network_matrix (&self->turned, matrix);
      guint n_rows, n_columns;

      xpl_network_shape_measure (&self->weights.shape, matrix, &n_rows, &n_columns);
      for (guint i = 0; i < n_rows; i++)
        for (guint k = 0; k < n_columns; k++)
          to[(gsize) k * n_rows + i] = from[(gsize) i * n_columns + k];
    }
}

static float
get_pace (const Learning *self)
{
  if (self->step < WARM_UP_STEPS)
    return PACE * (self->step + 1) / WARM_UP_STEPS;
  return PACE * (self->n_steps - self->step) / self->n_steps;
}

/* Each row that the batch touched moves once, by all that its words say. */
static void
move_vectors (Learning *self, float factor)
{
  g_autoptr (GHashTable) places = g_hash_table_new (NULL, NULL);
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (guint32));
  g_autoptr (GArray) sums = g_array_new (FALSE, TRUE, sizeof (float));

  for (guint i = 0; i < self->n_items; i++)
    for (guint w = 0; w < self->items[i].sentence->words->len; w++)
      for (guint part = 0; part < XPL_NETWORK_PARTS; part++)
        {
          guint32 row = self->items[i].words[w].rows[part];
          gpointer place = g_hash_table_lookup (places, GUINT_TO_POINTER (row));

          if (place == NULL)
            {
              g_array_append_val (rows, row);
              g_array_set_size (sums, rows->len * WIDTH);
              place = GUINT_TO_POINTER (rows->len);
              g_hash_table_insert (places, GUINT_TO_POINTER (row), place);
            }
          float *sum = &g_array_index (sums, float, (GPOINTER_TO_UINT (place) - 1) * WIDTH);
          xpl_vectors_add (self->items[i].slopes + (gsize) w * WIDTH, sum, WIDTH);
        }
  for (guint i = 0; i < rows->len; i++)
    xpl_adam_move (&self->vectors, (gsize) g_array_index (rows, guint32, i) * WIDTH, WIDTH,
                   &g_array_index (sums, float, i * WIDTH), factor, get_pace (self), self->step);
}

static double
work_on_batch (Learning *self)
{
  g_autofree float *sums = g_new0 (float, self->matrices.n);
  guint n_words = 0;
  double surprise = 0;

  turn_matrices (self);
  xpl_parallel_run (N_THREADS, N_PARTS, 1, work_on_parts, self);
  for (guint part = 0; part < N_PARTS; part++)
    xpl_vectors_add (xpl_lesson_get_slopes (self->parts[part]), sums, self->matrices.n);
  for (guint i = 0; i < self->n_items; i++)
    {
      n_words += self->items[i].sentence->words->len;
      surprise += self->items[i].surprise;
    }
  xpl_adam_move (&self->matrices, 0, self->matrices.n, sums, 1.f / n_words, get_pace (self), self->step);
  move_vectors (self, 1.f / n_words);
  for (guint i = 0; i < self->n_items; i++)
    {
      g_free (self->items[i].words);
      g_free (self->items[i].slopes);
    }
  self->n_items = 0;
  self->step++;
  return surprise;
}

static void
add_item (Learning *self, const XplTreeSentence *sentence, XplRandom *random)
{
  Item item = { .sentence = sentence, .random = xpl_random_new (xpl_random_next (random, G_MAXUINT32)) };

  if (sentence->words->len > 0 && sentence->words->len <= LONGEST)
    self->items[self->n_items++] = item;
}

static void
fill_evenly (float *weights, gsize n, float most, XplRandom *random)
{
  for (gsize i = 0; i < n; i++)
    weights[i] = most * ((int) xpl_random_next (random, 20001) - 10000) / 10000;
}

/* X. Glorot and Y. Bengio 2010. Memories begin by keeping what they have (R. Jozefowicz, W. Zaremba, I. Sutskever 2015). */
static void
begin_weights (Learning *self, XplRandom *random)
{
  for (guint matrix = 0; matrix < XPL_N_MATRICES; matrix++)
    {
      guint n_rows, n_columns;

      xpl_network_shape_measure (&self->weights.shape, matrix, &n_rows, &n_columns);
      if (matrix < XPL_MATRIX_TAGS)
        n_columns /= 4;
      if (n_rows > 1)
        fill_evenly (xpl_network_matrix (&self->weights, matrix), (gsize) n_rows * n_columns * (matrix < XPL_MATRIX_TAGS ? 4 : 1),
                     sqrtf (6.f / (n_rows + n_columns)), random);
      else if (matrix < XPL_MATRIX_TAGS)
        for (guint i = 0; i < N_CELLS; i++)
          xpl_network_matrix (&self->weights, matrix)[N_CELLS + i] = 1;
    }
  fill_evenly (self->vectors.weights, self->vectors.n, 0.1f, random);
}

static void
begin (Learning *self, XplRandom *random)
{
  const XplNetworkLessons *lessons = self->lessons;
  XplNetworkShape shape = {
    .n_words = xpl_word_table_get_n_rows (lessons->table),
    .n_affixes = N_AFFIXES,
    .width = WIDTH,
    .n_cells = N_CELLS,
    .n_tags = lessons->tags->names->len,
    .n_relations = lessons->relations->len,
    .arc_width = ARC_WIDTH,
    .label_width = LABEL_WIDTH,
  };

  self->weights.shape = self->turned.shape = shape;
  xpl_adam_init (&self->matrices, xpl_network_shape_place (&shape, self->weights.offsets));
  xpl_adam_init (&self->vectors, xpl_network_shape_count_rows (&shape) * WIDTH);
  self->weights.weights = self->matrices.weights;
  memcpy (self->turned.offsets, self->weights.offsets, sizeof self->turned.offsets);
  self->turned.weights = g_new0 (float, self->matrices.n);
  for (guint part = 0; part < N_PARTS; part++)
    self->parts[part] = xpl_lesson_new (&self->weights, &self->turned, self->vectors.weights);
  collect_tags (self);
  begin_weights (self, random);
}

static void
end (Learning *self)
{
  xpl_adam_clear (&self->matrices);
  xpl_adam_clear (&self->vectors);
  g_free (self->turned.weights);
  for (guint part = 0; part < N_PARTS; part++)
    xpl_lesson_free (self->parts[part]);
  g_ptr_array_unref (self->single_tags);
  g_hash_table_unref (self->penn_tags);
}

void
xpl_learn_network (const XplNetworkLessons *lessons, guint rounds, guint64 seed, XplModelWriter *writer)
{
  Learning self = { .lessons = lessons };
  XplRandom random = xpl_random_new (seed);
  guint batches = (lessons->treebank->len + TREES_TOGETHER - 1) / TREES_TOGETHER, next_tagged = 0;
  g_autofree guint *tagged_order = xpl_random_order (&random, lessons->tagged->len);

  begin (&self, &random);
  self.n_steps = rounds * batches;
  for (guint round = 0; round < rounds; round++)
    {
      g_autofree guint *order = xpl_random_order (&random, lessons->treebank->len);
      double surprise = 0;

      for (guint batch = 0; batch < batches; batch++)
        {
          for (guint i = batch * TREES_TOGETHER; i < MIN ((batch + 1) * TREES_TOGETHER, lessons->treebank->len); i++)
            add_item (&self, xpl_treebank_get (lessons->treebank, order[i]), &random);
          for (guint i = 0; i < MIN (TAGGED_TOGETHER, lessons->tagged->len); i++)
            add_item (&self, xpl_treebank_get (lessons->tagged, tagged_order[next_tagged++ % lessons->tagged->len]), &random);
          surprise += work_on_batch (&self);
        }
      g_message ("network, round %u: %.0f nats of surprise", round + 1, surprise);
    }
  xpl_network_write (&self.weights, self.vectors.weights, writer);
  end (&self);
}
