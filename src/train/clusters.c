/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "clusters.h"

#include <math.h>
#include <string.h>

#define ROUNDS 12
/* x log x of smaller numbers is looked up. */
#define TABLE_SIZE (1 << 16)

typedef struct
{
  guint32 other;
  guint32 count;
} Pair;

typedef struct
{
  guint n_words, n_clusters;
  guint32 *counts;           /* of words */
  guint32 *first[2];         /* of word's pairs: with the words behind it, before it */
  Pair *pairs[2];
  guint16 *clusters;         /* of words */
  gint32 *joint;             /* n_clusters² */
  gint64 *sizes;             /* of clusters */
  gint32 *beside[2];         /* of the word in hand with each cluster behind it, before it */
  guint16 *touched[2];
  guint n_touched[2];
  guint32 with_itself;
  double *table;
} Exchange;

static double
x_log_x (const Exchange *self, gint64 x)
{
  return x < TABLE_SIZE ? self->table[x] : (double) x * log ((double) x);
}

static int
compare_words (gconstpointer a, gconstpointer b, gpointer data)
{
  const guint32 *counts = data;
  guint x = *(const guint32 *) a, y = *(const guint32 *) b;

  return counts[x] != counts[y] ? (counts[x] < counts[y] ? 1 : -1) : x < y ? -1 : x > y;
}

static int
compare_keys (gconstpointer a, gconstpointer b)
{
  guint64 x = *(const guint64 *) a, y = *(const guint64 *) b;

  return x < y ? -1 : x > y;
}

/* The pairs of neighbours, sorted by one of them: @side 0 by the first, 1 by the second. */
static void
count_pairs (Exchange *self, const guint32 *text, gsize length, int side)
{
  g_autofree guint64 *keys = g_new (guint64, length);
  gsize n = 0, k = 0;

  for (gsize i = 1; i < length; i++)
    keys[n++] = ((guint64) text[i - 1 + side] << 32) | text[i - side];
  qsort (keys, n, sizeof keys[0], compare_keys);
  self->first[side] = g_new0 (guint32, self->n_words + 1);
  self->pairs[side] = g_new (Pair, n + 1);
  for (gsize i = 0; i < n; i++)
    {
      if (i > 0 && keys[i] == keys[i - 1])
        {
          self->pairs[side][k - 1].count++;
          continue;
        }
      self->pairs[side][k++] = (Pair) { (guint32) keys[i], 1 };
      self->first[side][(keys[i] >> 32) + 1] = k;
    }
  for (guint i = 1; i <= self->n_words; i++)
    self->first[side][i] = MAX (self->first[side][i], self->first[side][i - 1]);
}

/* The most frequent words begin a group each, the others follow in turn. */
static void
begin_clusters (Exchange *self, const guint32 *text, gsize length, guint32 *order)
{
  for (guint i = 0; i < self->n_words; i++)
    order[i] = i;
  g_qsort_with_data (order, self->n_words, sizeof order[0], compare_words, self->counts);
  for (guint i = 0; i < self->n_words; i++)
    self->clusters[order[i]] = i % self->n_clusters;
  for (gsize i = 0; i < length; i++)
    {
      self->sizes[self->clusters[text[i]]]++;
      if (i > 0)
        self->joint[self->clusters[text[i - 1]] * self->n_clusters + self->clusters[text[i]]]++;
    }
}

/* What stands beside @word, by group. */
static void
gather_sides (Exchange *self, guint32 word)
{
  self->with_itself = 0;
  for (int side = 0; side < 2; side++)
    {
      for (guint i = 0; i < self->n_touched[side]; i++)
        self->beside[side][self->touched[side][i]] = 0;
      self->n_touched[side] = 0;
      for (guint i = self->first[side][word]; i < self->first[side][word + 1]; i++)
        {
          Pair pair = self->pairs[side][i];
          guint16 cluster = self->clusters[pair.other];

          if (pair.other == word)
            {
              self->with_itself = pair.count;
              continue;
            }
          if (self->beside[side][cluster] == 0)
            self->touched[side][self->n_touched[side]++] = cluster;
          self->beside[side][cluster] += pair.count;
        }
    }
}

/* Takes @word, whose sides are gathered, out of @cluster (@sign -1) or puts it there (1). */
static void
move (Exchange *self, guint32 word, guint cluster, int sign)
{
  guint n = self->n_clusters;

  for (guint i = 0; i < self->n_touched[0]; i++)
    self->joint[cluster * n + self->touched[0][i]] += sign * self->beside[0][self->touched[0][i]];
  for (guint i = 0; i < self->n_touched[1]; i++)
    self->joint[self->touched[1][i] * n + cluster] += sign * self->beside[1][self->touched[1][i]];
  self->joint[cluster * n + cluster] += sign * (gint32) self->with_itself;
  self->sizes[cluster] += sign * (gint64) self->counts[word];
}

/* How much likelier the text becomes with @word, which is in no group, in @cluster. */
static double
get_gain (const Exchange *self, guint32 word, guint cluster)
{
  guint n = self->n_clusters;
  double gain = -2 * (x_log_x (self, self->sizes[cluster] + self->counts[word]) - x_log_x (self, self->sizes[cluster]));

  for (guint i = 0; i < self->n_touched[0]; i++)
    {
      guint other = self->touched[0][i];

      if (other != cluster)
        gain += x_log_x (self, self->joint[cluster * n + other] + self->beside[0][other])
                - x_log_x (self, self->joint[cluster * n + other]);
    }
  for (guint i = 0; i < self->n_touched[1]; i++)
    {
      guint other = self->touched[1][i];

      if (other != cluster)
        gain += x_log_x (self, self->joint[other * n + cluster] + self->beside[1][other])
                - x_log_x (self, self->joint[other * n + cluster]);
    }
  gint32 own = self->joint[cluster * n + cluster];
  return gain + x_log_x (self, own + self->beside[0][cluster] + self->beside[1][cluster] + self->with_itself)
         - x_log_x (self, own);
}

static guint
exchange_all (Exchange *self, const guint32 *order)
{
  guint n_moved = 0;

  for (guint i = 0; i < self->n_words; i++)
    {
      guint32 word = order[i];
      guint before = self->clusters[word], best = before;

      gather_sides (self, word);
      move (self, word, before, -1);
      double best_gain = get_gain (self, word, before);
      for (guint cluster = 0; cluster < self->n_clusters; cluster++)
        {
          double gain = cluster != before ? get_gain (self, word, cluster) : -G_MAXDOUBLE;

          if (gain > best_gain + 1e-9)
            {
              best_gain = gain;
              best = cluster;
            }
        }
      move (self, word, best, 1);
      self->clusters[word] = best;
      n_moved += best != before;
    }
  return n_moved;
}

static void
free_exchange (Exchange *self)
{
  for (int side = 0; side < 2; side++)
    {
      g_free (self->first[side]);
      g_free (self->pairs[side]);
      g_free (self->beside[side]);
      g_free (self->touched[side]);
    }
  g_free (self->counts);
  g_free (self->joint);
  g_free (self->sizes);
  g_free (self->table);
}

guint16 *
xpl_cluster_words (const guint32 *text, gsize length, guint n_words, guint n_clusters)
{
  Exchange self = { .n_words = n_words, .n_clusters = n_clusters };
  g_autofree guint32 *order = g_new (guint32, n_words);

  g_return_val_if_fail (n_clusters > 0 && n_clusters < G_MAXUINT16, NULL);

  self.counts = g_new0 (guint32, n_words);
  self.clusters = g_new0 (guint16, n_words);
  self.joint = g_new0 (gint32, (gsize) n_clusters * n_clusters);
  self.sizes = g_new0 (gint64, n_clusters);
  self.table = g_new0 (double, TABLE_SIZE);
  for (guint i = 2; i < TABLE_SIZE; i++)
    self.table[i] = i * log (i);
  for (gsize i = 0; i < length; i++)
    self.counts[text[i]]++;
  for (int side = 0; side < 2; side++)
    {
      self.beside[side] = g_new0 (gint32, n_clusters);
      self.touched[side] = g_new0 (guint16, n_clusters);
      count_pairs (&self, text, length, side);
    }
  begin_clusters (&self, text, length, order);
  for (guint round = 0; round < ROUNDS; round++)
    g_message ("clusters, round %u: %u words moved", round + 1, exchange_all (&self, order));
  free_exchange (&self);
  return self.clusters;
}
