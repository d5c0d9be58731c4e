/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/*
 * To compare every article with every other would be quadratic. So one shingle in eight is sampled, by its hash, hence
 * the same ones in every article (U. Manber, "Finding similar files in a large file system", 1994); articles that share
 * enough samples are compared in full. Of the articles that have a sample, each is paired with the first and with the one
 * before it: that is enough to connect them all, and linear even where thousands print the same.
 */

#include "config.h"

#include "copies.h"

#include "name-keys.h"
#include "shingles.h"

#define SAMPLE_EVERY 8
/* Articles shorter than this have too little text to be told apart by it. */
#define MIN_SHINGLES 12
/* Of a short article this many are sampled in any case. */
#define MIN_SAMPLES 4
#define SHARED_TEXT 0.5
#define SHARED_CREDIT 0.3
/* A sample is only a sample: what is compared in full may share somewhat less in it. */
#define SAMPLE_SLACK 0.6

/* An article that has a sampled shingle. */
typedef struct
{
  guint64 hash;
  guint32 article;
} Posting;

/* Two articles, the first before the second. */
typedef struct
{
  guint32 first;
  guint32 second;
  guint hits;
} Candidate;

typedef struct
{
  XplStory *story;
  XplCopies *copies;
  GArray *postings;   /* Posting */
  guint *n_samples;   /* of each article */
  GArray *candidates; /* Candidate */
  GPtrArray *agencies; /* of each article */

  /* The shingles of the article that was compared last as the first of two. */
  guint cached;
  guint64 *hashes;
  guint n_hashes;
} Finder;

GHashTable *
xpl_article_collect_agencies (XplArticle *article)
{
  GHashTable *agencies = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < article->credits->len; i++)
    g_hash_table_add (agencies, xpl_name_key (XPL_ENTITY_ORGANISATION, g_array_index (article->credits, XplCredit, i).name));
  if (article->source_name != NULL)
    g_hash_table_add (agencies, xpl_name_key (XPL_ENTITY_ORGANISATION, article->source_name));
  return agencies;
}

static void
add_posting (Finder *self, guint article, guint64 hash)
{
  Posting posting = { .hash = hash, .article = article };

  g_array_append_val (self->postings, posting);
  self->n_samples[article]++;
}

static void
sample_article (Finder *self, guint article)
{
  g_autoptr (XplShingles) shingles = xpl_shingles_new (xpl_story_get_article (self->story, article));
  g_autofree guint64 *hashes = NULL;
  guint n;

  hashes = xpl_shingles_sort (shingles, &n);
  if (n < MIN_SHINGLES)
    return;
  for (guint i = 0; i < n; i++)
    if (i < MIN_SAMPLES || hashes[i] % SAMPLE_EVERY == 0)
      add_posting (self, article, hashes[i]);
}

static int
compare_postings (gconstpointer a, gconstpointer b)
{
  const Posting *left = a, *right = b;

  if (left->hash != right->hash)
    return left->hash < right->hash ? -1 : 1;
  return left->article < right->article ? -1 : left->article > right->article;
}

static int
compare_candidates (gconstpointer a, gconstpointer b)
{
  const Candidate *left = a, *right = b;

  if (left->first != right->first)
    return left->first < right->first ? -1 : 1;
  return left->second < right->second ? -1 : left->second > right->second;
}

static void
add_candidate (Finder *self, guint32 first, guint32 second)
{
  Candidate candidate = { first, second, 1 };

  g_array_append_val (self->candidates, candidate);
}

static void
pair_postings (Finder *self)
{
  guint first = 0;

  if (self->postings->len > 0)
    qsort (self->postings->data, self->postings->len, sizeof (Posting), compare_postings);
  for (guint i = 1; i < self->postings->len; i++)
    {
      const Posting *posting = &g_array_index (self->postings, Posting, i);

      if (g_array_index (self->postings, Posting, first).hash != posting->hash)
        {
          first = i;
          continue;
        }
      add_candidate (self, g_array_index (self->postings, Posting, i - 1).article, posting->article);
      if (i - 1 > first)
        add_candidate (self, g_array_index (self->postings, Posting, first).article, posting->article);
    }
  g_array_set_size (self->postings, 0);
}

/* Each pair once, with the number of its samples. */
static void
count_candidates (Finder *self)
{
  guint kept = 0;

  if (self->candidates->len > 0)
    qsort (self->candidates->data, self->candidates->len, sizeof (Candidate), compare_candidates);
  for (guint i = 0; i < self->candidates->len; i++)
    {
      const Candidate *candidate = &g_array_index (self->candidates, Candidate, i);

      if (kept > 0 && compare_candidates (&g_array_index (self->candidates, Candidate, kept - 1), candidate) == 0)
        g_array_index (self->candidates, Candidate, kept - 1).hits++;
      else
        g_array_index (self->candidates, Candidate, kept++) = *candidate;
    }
  g_array_set_size (self->candidates, kept);
}

static GHashTable *
get_agencies (Finder *self, guint article)
{
  if (g_ptr_array_index (self->agencies, article) == NULL)
    g_ptr_array_index (self->agencies, article) =
        xpl_article_collect_agencies (xpl_story_get_article (self->story, article));
  return g_ptr_array_index (self->agencies, article);
}

static gboolean
share_agency (Finder *self, guint a, guint b)
{
  GHashTable *left = get_agencies (self, a), *right = get_agencies (self, b);
  GHashTableIter iter;
  gpointer name;

  g_hash_table_iter_init (&iter, left);
  while (g_hash_table_iter_next (&iter, &name, NULL))
    if (g_hash_table_contains (right, name))
      return TRUE;
  return FALSE;
}

/* How much of the shorter article is in the other. */
static double
get_containment (Finder *self, guint a, guint b)
{
  g_autoptr (XplShingles) shingles = xpl_shingles_new (xpl_story_get_article (self->story, b));
  g_autofree guint64 *hashes = NULL;
  guint n;

  if (self->hashes == NULL || self->cached != a)
    {
      g_autoptr (XplShingles) cached = xpl_shingles_new (xpl_story_get_article (self->story, a));

      g_free (self->hashes);
      self->hashes = xpl_shingles_sort (cached, &self->n_hashes);
      self->cached = a;
    }
  hashes = xpl_shingles_sort (shingles, &n);
  return (double) xpl_shingles_count_shared (self->hashes, self->n_hashes, hashes, n) / MIN (self->n_hashes, n);
}

static gboolean
check_candidates (Finder *self)
{
  for (guint i = 0; i < self->candidates->len; i++)
    {
      const Candidate *candidate = &g_array_index (self->candidates, Candidate, i);
      guint a = xpl_copies_get_root (self->copies, candidate->first);
      guint b = xpl_copies_get_root (self->copies, candidate->second);
      guint n_samples = MIN (self->n_samples[candidate->first], self->n_samples[candidate->second]);
      double threshold;

      if (xpl_story_is_cancelled (self->story))
        return FALSE;
      if (a == b || candidate->hits < SAMPLE_SLACK * SHARED_CREDIT * n_samples)
        continue;
      threshold = share_agency (self, candidate->first, candidate->second) ? SHARED_CREDIT : SHARED_TEXT;
      if (candidate->hits < SAMPLE_SLACK * threshold * n_samples
          || get_containment (self, candidate->first, candidate->second) < threshold)
        continue;
      self->copies->parents[MAX (a, b)] = MIN (a, b);
    }
  return TRUE;
}

static void
free_agencies (gpointer data)
{
  if (data != NULL)
    g_hash_table_unref (data);
}

XplCopies *
xpl_copies_find (XplStory *story)
{
  guint n = story->articles->len;
  g_autoptr (XplCopies) copies = g_new0 (XplCopies, 1);
  g_autoptr (GArray) postings = g_array_new (FALSE, FALSE, sizeof (Posting));
  g_autoptr (GArray) candidates = g_array_new (FALSE, FALSE, sizeof (Candidate));
  g_autoptr (GPtrArray) agencies = g_ptr_array_new_full (n, free_agencies);
  g_autofree guint *n_samples = g_new0 (guint, n);
  Finder finder = { story, copies, postings, n_samples, candidates, agencies, 0, NULL, 0 };
  gboolean is_done;

  copies->n = n;
  copies->parents = g_new (guint, n);
  g_ptr_array_set_size (agencies, n);
  for (guint i = 0; i < n; i++)
    {
      copies->parents[i] = i;
      if (xpl_story_is_cancelled (story))
        return NULL;
      sample_article (&finder, i);
    }
  pair_postings (&finder);
  count_candidates (&finder);
  is_done = check_candidates (&finder);
  g_free (finder.hashes);
  return is_done ? g_steal_pointer (&copies) : NULL;
}

void
xpl_copies_free (XplCopies *self)
{
  if (self == NULL)
    return;
  g_free (self->parents);
  g_free (self);
}

guint
xpl_copies_get_root (XplCopies *self, guint article)
{
  while (self->parents[article] != article)
    {
      self->parents[article] = self->parents[self->parents[article]];
      article = self->parents[article];
    }
  return article;
}
