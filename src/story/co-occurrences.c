/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/*
 * Who is named together in a sentence, where that happens more than once. The number of pairs grows with the square of
 * the entities, and most say nothing: only so many pairs as there are entities to show them are kept, the most frequent.
 * Most pairs are there only once. So a table of small counters, which pairs share, is filled first, and only pairs whose
 * counter says "perhaps more than once" are then counted one by one.
 */

#include "config.h"

#include "story-parts.h"

#include <glib/gi18n-lib.h>

/* Of a sentence that names more than this, the first ones are paired. */
#define MAX_IN_SENTENCE 10
#define MIN_SENTENCES 2
/* So many pairs are kept for each entity, on average. */
#define PAIRS_PER_ENTITY 4
#define MIN_PAIRS 200

typedef struct
{
  XplEntity *a;
  XplEntity *b;
  guint count;
  guint order;
  XplRelation *relation;
} Pair;

/* 16 MB. */
#define N_COUNTERS (1u << 24)

typedef struct
{
  XplStory *story;
  GHashTable *pairs; /* set of Pair */
  guint8 *counters;  /* 0, 1 or MIN_SENTENCES */
} Counter;

typedef void (*PairFunc) (Counter *self, guint article, XplRange sentence, XplEntity *a, XplEntity *b);

static guint
hash_pair (gconstpointer data)
{
  const Pair *pair = data;

  return g_direct_hash (pair->a) * 31 ^ g_direct_hash (pair->b);
}

static gboolean
pairs_equal (gconstpointer a, gconstpointer b)
{
  const Pair *left = a, *right = b;

  return left->a == right->a && left->b == right->b;
}

static Pair *
find_pair (Counter *self, XplEntity *a, XplEntity *b)
{
  Pair either[] = { { .a = a, .b = b }, { .a = b, .b = a } };
  Pair *pair = g_hash_table_lookup (self->pairs, &either[0]);

  return pair != NULL ? pair : g_hash_table_lookup (self->pairs, &either[1]);
}

/* The counter of a pair, whichever comes first. */
static guint8 *
get_counter (Counter *self, const XplEntity *a, const XplEntity *b)
{
  guint64 low = GPOINTER_TO_SIZE (MIN (a, b)), high = GPOINTER_TO_SIZE (MAX (a, b));
  guint64 hash = (low ^ high * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15)) * G_GUINT64_CONSTANT (0xbf58476d1ce4e5b9);

  return &self->counters[(hash >> 32) % N_COUNTERS];
}

static void
sift_pair (Counter *self, guint article, XplRange sentence, XplEntity *a, XplEntity *b)
{
  guint8 *counter = get_counter (self, a, b);

  *counter = MIN (*counter + 1, MIN_SENTENCES);
}

static void
count_pair (Counter *self, guint article, XplRange sentence, XplEntity *a, XplEntity *b)
{
  Pair *pair;

  if (*get_counter (self, a, b) < MIN_SENTENCES)
    return;
  pair = find_pair (self, a, b);
  if (pair == NULL)
    {
      pair = g_new0 (Pair, 1);
      pair->a = a;
      pair->b = b;
      pair->order = g_hash_table_size (self->pairs);
      g_hash_table_add (self->pairs, pair);
    }
  pair->count++;
}

static void
add_place (Counter *self, guint article, XplRange sentence, XplEntity *a, XplEntity *b)
{
  Pair *pair = find_pair (self, a, b);

  if (pair != NULL && pair->relation != NULL)
    xpl_finding_add_evidence (XPL_FINDING (pair->relation), xpl_story_get_article (self->story, article), sentence,
                              XPL_RANGE_NONE);
}

static void
for_each_pair (Counter *self, guint article, PairFunc func)
{
  const XplReading *reading = xpl_story_get_reading (self->story, article);
  g_autoptr (GPtrArray) named = g_ptr_array_new ();

  for (guint i = 0; reading != NULL && i < reading->sentences->len; i++)
    {
      XplRange sentence = xpl_reading_sentence (reading, i)->range;
      guint n;

      g_ptr_array_set_size (named, 0);
      xpl_story_add_mentioned (self->story, named, article, sentence, NULL);
      n = MIN (named->len, MAX_IN_SENTENCE);
      for (guint a = 0; a < n; a++)
        for (guint b = a + 1; b < n; b++)
          if (XPL_ENTITY (g_ptr_array_index (named, a))->named && XPL_ENTITY (g_ptr_array_index (named, b))->named)
            func (self, article, sentence, g_ptr_array_index (named, a), g_ptr_array_index (named, b));
    }
}

static gboolean
for_each_article (Counter *self, PairFunc func)
{
  for (guint i = 0; i < self->story->articles->len; i++)
    {
      if (xpl_story_is_cancelled (self->story))
        return FALSE;
      for_each_pair (self, i, func);
    }
  return TRUE;
}

static int
compare_counts (gconstpointer a, gconstpointer b)
{
  const Pair *left = *(const Pair *const *) a, *right = *(const Pair *const *) b;

  if (left->count != right->count)
    return left->count < right->count ? 1 : -1;
  return left->order < right->order ? -1 : left->order > right->order;
}

static int
compare_orders (gconstpointer a, gconstpointer b)
{
  const Pair *left = *(const Pair *const *) a, *right = *(const Pair *const *) b;

  return left->order < right->order ? -1 : left->order > right->order;
}

static void
keep_pair (Counter *self, Pair *pair)
{
  g_autofree char *why = NULL;

  pair->relation = xpl_relation_new (pair->a, XPL_ACT_MENTIONED_WITH, pair->b);
  why = g_strdup_printf (ngettext ("%u sentence names both.", "%u sentences name both.", pair->count), pair->count);
  xpl_finding_set_why (XPL_FINDING (pair->relation), why);
  xpl_bundle_add_finding (self->story->bundle, XPL_FINDING (pair->relation));
  g_object_unref (pair->relation);
}

static void
keep_pairs (Counter *self)
{
  g_autoptr (GPtrArray) frequent = g_ptr_array_new ();
  guint n_entities = g_list_model_get_n_items (
      G_LIST_MODEL (xpl_bundle_get_list (self->story->bundle, XPL_LIST_ENTITIES)));
  guint max = MAX (MIN_PAIRS, n_entities * PAIRS_PER_ENTITY);
  GHashTableIter iter;
  gpointer pair;

  g_hash_table_iter_init (&iter, self->pairs);
  while (g_hash_table_iter_next (&iter, &pair, NULL))
    if (((Pair *) pair)->count >= MIN_SENTENCES)
      g_ptr_array_add (frequent, pair);
  g_ptr_array_sort (frequent, compare_counts);
  g_ptr_array_set_size (frequent, MIN (frequent->len, max));
  g_ptr_array_sort (frequent, compare_orders);
  for (guint i = 0; i < frequent->len; i++)
    keep_pair (self, g_ptr_array_index (frequent, i));
}

gboolean
xpl_story_add_co_occurrences (XplStory *self)
{
  g_autoptr (GHashTable) pairs = g_hash_table_new_full (hash_pair, pairs_equal, g_free, NULL);
  g_autofree guint8 *counters = g_new0 (guint8, N_COUNTERS);
  Counter counter = { self, pairs, counters };

  if (!for_each_article (&counter, sift_pair) || !for_each_article (&counter, count_pair))
    return FALSE;
  keep_pairs (&counter);
  return for_each_article (&counter, add_place);
}
