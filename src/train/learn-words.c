/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "learn-words.h"

#include "clusters.h"
#include "weights.h"

#include <string.h>

/* Of rarer words training would believe what unseen text does not hold. */
#define MIN_COUNT 3
/* A word is surely what it is in so many of a hundred places. */
#define SURE_PERCENT 95

typedef struct
{
  guint64 lower;
  guint count;
  GHashTable *tags; /* Penn tag → count */
  guint word;       /* number for clusters, counted from 1; 0 for a rare word */
} Seen;

static void
free_seen (gpointer data)
{
  g_hash_table_unref (((Seen *) data)->tags);
  g_free (data);
}

static void
count_word (GHashTable *table, GPtrArray *order, const XplTreeWord *word)
{
  XplWord features;

  xpl_word_init (&features, NULL, word->form, strlen (word->form));
  Seen *seen = g_hash_table_lookup (table, &features.lower);
  if (seen == NULL)
    {
      seen = g_new0 (Seen, 1);
      seen->lower = features.lower;
      seen->tags = g_hash_table_new (NULL, NULL);
      g_hash_table_insert (table, &seen->lower, seen);
      g_ptr_array_add (order, seen);
    }
  seen->count++;
  if (word->xpos != NULL)
    {
      guint n = GPOINTER_TO_UINT (g_hash_table_lookup (seen->tags, word->xpos));

      g_hash_table_insert (seen->tags, (gpointer) word->xpos, GUINT_TO_POINTER (n + 1));
    }
}

/* A number for the most frequent tag and whether it is nearly always that. */
static guint8
find_usual (const Seen *seen, GHashTable *numbers)
{
  GHashTableIter iter;
  gpointer tag, count;
  const char *best = NULL;
  guint most = 0, total = 0;

  g_hash_table_iter_init (&iter, seen->tags);
  while (g_hash_table_iter_next (&iter, &tag, &count))
    {
      guint n = GPOINTER_TO_UINT (count);

      total += n;
      if (n > most || (n == most && strcmp (tag, best) < 0))
        {
          most = n;
          best = tag;
        }
    }
  if (best == NULL)
    return 0;
  guint number = GPOINTER_TO_UINT (g_hash_table_lookup (numbers, best));
  if (number == 0)
    {
      number = g_hash_table_size (numbers) + 1;
      g_hash_table_insert (numbers, (gpointer) best, GUINT_TO_POINTER (number));
    }
  return MIN (number * 2 + (most * 100 >= total * SURE_PERCENT), 254);
}

/* The texts as numbers of words; a sentence begins with the number of a word that is nothing but a border. */
static guint32 *
number_text (const XplTreebank *const *treebanks, GHashTable *table, gsize *length)
{
  g_autoptr (GArray) text = g_array_new (FALSE, FALSE, sizeof (guint32));
  guint32 border = 0;

  for (guint t = 0; treebanks[t] != NULL; t++)
    for (guint i = 0; i < treebanks[t]->len; i++)
      {
        const XplTreeSentence *sentence = xpl_treebank_get (treebanks[t], i);

        g_array_append_val (text, border);
        for (guint k = 0; k < sentence->words->len; k++)
          {
            XplWord features;
            const char *form = xpl_tree_word (sentence, k)->form;

            xpl_word_init (&features, NULL, form, strlen (form));
            const Seen *seen = g_hash_table_lookup (table, &features.lower);
            guint32 number = seen->word != 0 ? seen->word : 1;
            g_array_append_val (text, number);
          }
      }
  *length = text->len;
  return (guint32 *) (gpointer) g_array_free (g_steal_pointer (&text), FALSE);
}

static void
insert_row (XplWordRow *rows, guint32 n_rows, const Seen *seen, guint16 cluster, guint8 usual)
{
  guint32 slot = xpl_weights_slot (seen->lower, n_rows);

  while (rows[slot].mark != 0)
    slot = slot + 1 == n_rows ? 0 : slot + 1;
  rows[slot].mark = GUINT32_TO_LE (xpl_word_mark (seen->lower));
  rows[slot].cluster = GUINT16_TO_LE (cluster);
  rows[slot].usual = usual;
}

GBytes *
xpl_learn_words (const XplTreebank *const *treebanks, guint n_clusters)
{
  g_autoptr (GHashTable) table = g_hash_table_new_full (g_int64_hash, g_int64_equal, NULL, free_seen);
  g_autoptr (GPtrArray) order = g_ptr_array_new ();
  g_autoptr (GHashTable) numbers = g_hash_table_new (NULL, NULL);
  guint n_words = 1; /* the border is 0, all rare words are 1 */
  gsize length;

  for (guint t = 0; treebanks[t] != NULL; t++)
    for (guint i = 0; i < treebanks[t]->len; i++)
      {
        const XplTreeSentence *sentence = xpl_treebank_get (treebanks[t], i);

        for (guint k = 0; k < sentence->words->len; k++)
          count_word (table, order, xpl_tree_word (sentence, k));
      }
  for (guint i = 0; i < order->len; i++)
    if (((Seen *) order->pdata[i])->count >= MIN_COUNT)
      ((Seen *) order->pdata[i])->word = ++n_words;

  g_autofree guint32 *text = number_text (treebanks, table, &length);
  g_autofree guint16 *clusters = xpl_cluster_words (text, length, n_words + 1, n_clusters);
  guint32 n_rows = n_words * 5 / 4 + 2;
  XplWordRow *rows = g_new0 (XplWordRow, n_rows);
  for (guint i = 0; i < order->len; i++)
    {
      const Seen *seen = order->pdata[i];

      if (seen->word != 0)
        insert_row (rows, n_rows, seen, clusters[seen->word] + 1, find_usual (seen, numbers));
    }
  return g_bytes_new_take (rows, n_rows * sizeof (XplWordRow));
}
