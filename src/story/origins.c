/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "copies.h"
#include "shingles.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* A sentence is shared where so much of it is. */
#define SHARED_SENTENCE 0.6
/* Quotes of fewer words are no statement that would be recognised. */
#define MIN_STATEMENT_LENGTH 40

typedef struct
{
  XplStory *story;
  XplOrigin *origin;
  const GArray *articles; /* guint */
  GHashTable *counts;     /* shingle → in how many of the articles it is */
  double share;           /* of the article that has the least of its text in others, the shorter ones first */
  guint shortest;         /* words of it */
} OriginMaker;

static guint
get_count (OriginMaker *self, guint64 hash)
{
  return GPOINTER_TO_UINT (g_hash_table_lookup (self->counts, &hash));
}

static void
count_shingles (OriginMaker *self, XplArticle *article)
{
  g_autoptr (XplShingles) shingles = xpl_shingles_new (article);
  guint n;
  g_autofree guint64 *hashes = xpl_shingles_sort (shingles, &n);

  for (guint i = 0; i < n; i++)
    {
      guint count = get_count (self, hashes[i]);

      g_hash_table_replace (self->counts, g_memdup2 (&hashes[i], sizeof *hashes), GUINT_TO_POINTER (count + 1));
    }
}

/* Of each word, whether a shingle with it is in another article too. */
static gboolean *
mark_shared (OriginMaker *self, const XplShingles *shingles, guint *n_shared)
{
  gboolean *is_shared = g_new0 (gboolean, shingles->words->len);

  for (guint i = 0; i < shingles->n_hashes; i++)
    for (guint k = 0; k < XPL_SHINGLE_WORDS && get_count (self, shingles->hashes[i]) > 1; k++)
      is_shared[i + k] = TRUE;
  *n_shared = 0;
  for (guint i = 0; i < shingles->words->len; i++)
    *n_shared += is_shared[i];
  return is_shared;
}

static void
add_span (OriginMaker *self, XplArticle *article, XplRange *span)
{
  if (!xpl_range_is_none (*span))
    xpl_finding_add_evidence (XPL_FINDING (self->origin), article, *span, XPL_RANGE_NONE);
  *span = XPL_RANGE_NONE;
}

/* Shared words that follow each other, where nobody has split the text into sentences. */
static void
add_runs (OriginMaker *self, XplArticle *article, const XplShingles *shingles, const gboolean *is_shared)
{
  XplRange span = XPL_RANGE_NONE;

  for (guint i = 0; i < shingles->words->len; i++)
    {
      XplRange word = g_array_index (shingles->words, XplRange, i);

      if (!is_shared[i])
        add_span (self, article, &span);
      else if (xpl_range_is_none (span))
        span = word;
      else
        span.end = word.end;
    }
  add_span (self, article, &span);
}

/* The shared sentences; those that follow each other are one span. */
static void
add_sentences (OriginMaker *self, guint index, const XplShingles *shingles, const gboolean *is_shared)
{
  const XplReading *reading = xpl_story_get_reading (self->story, index);
  XplArticle *article = xpl_story_get_article (self->story, index);
  XplRange span = XPL_RANGE_NONE;
  guint word = 0;

  for (guint i = 0; i < reading->sentences->len; i++)
    {
      XplRange sentence = xpl_reading_sentence (reading, i)->range;
      guint n = 0, n_shared = 0;

      while (word < shingles->words->len && g_array_index (shingles->words, XplRange, word).start < sentence.start)
        word++;
      for (; word < shingles->words->len && g_array_index (shingles->words, XplRange, word).start < sentence.end; word++)
        {
          n++;
          n_shared += is_shared[word];
        }
      if (n == 0 || n_shared < SHARED_SENTENCE * n)
        add_span (self, article, &span);
      else if (xpl_range_is_none (span))
        span = sentence;
      else
        span.end = sentence.end;
    }
  add_span (self, article, &span);
}

static void
add_article (OriginMaker *self, guint index)
{
  XplArticle *article = xpl_story_get_article (self->story, index);
  g_autoptr (XplShingles) shingles = xpl_shingles_new (article);
  guint n_shared;
  g_autofree gboolean *is_shared = mark_shared (self, shingles, &n_shared);

  g_ptr_array_add (self->origin->items, article);
  if (xpl_story_get_reading (self->story, index) != NULL)
    add_sentences (self, index, shingles, is_shared);
  else
    add_runs (self, article, shingles, is_shared);
  if (shingles->words->len < self->shortest)
    {
      self->shortest = shingles->words->len;
      self->share = (double) n_shared / shingles->words->len;
    }
}

/* The agency that all credit, as one of them writes it; or NULL. */
static const char *
find_agency (OriginMaker *self)
{
  XplArticle *first = xpl_story_get_article (self->story, g_array_index (self->articles, guint, 0));
  g_autoptr (GHashTable) common = xpl_article_collect_agencies (first);
  const char *name = first->credits->len > 0 ? g_array_index (first->credits, XplCredit, 0).name : first->source_name;

  for (guint i = 1; i < self->articles->len; i++)
    {
      XplArticle *article = xpl_story_get_article (self->story, g_array_index (self->articles, guint, i));
      g_autoptr (GHashTable) agencies = xpl_article_collect_agencies (article);
      GHashTableIter iter;
      gpointer key;

      g_hash_table_iter_init (&iter, common);
      while (g_hash_table_iter_next (&iter, &key, NULL))
        if (!g_hash_table_contains (agencies, key))
          g_hash_table_iter_remove (&iter);
      if (article->credits->len > 0)
        name = g_array_index (article->credits, XplCredit, 0).name;
    }
  return g_hash_table_size (common) > 0 ? name : NULL;
}

static void
explain (OriginMaker *self, const char *agency)
{
  guint n = self->articles->len;
  g_autoptr (GString) why = g_string_new (NULL);

  g_string_append_printf (why,
                          ngettext ("%u article shares text with others: %.0f %% of the words of the shortest one.",
                                    "%u articles share text: %.0f %% of the words of the shortest one.", n),
                          n, 100 * self->share);
  if (agency != NULL)
    /* Translators: after a sentence; %s is a news agency. Keep the space in front. */
    g_string_append_printf (why, _(" All are by %s or credit it."), agency);
  xpl_finding_set_why (XPL_FINDING (self->origin), why->str);
}

/* @articles: guint, at least two. */
static void
make_origin (XplStory *story, const GArray *articles)
{
  g_autoptr (GHashTable) counts = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  g_autoptr (XplOrigin) origin = xpl_origin_new (XPL_ORIGIN_SHARED_TEXT);
  OriginMaker maker = { .story = story, .origin = origin, .articles = articles, .counts = counts, .shortest = G_MAXUINT };
  const char *agency = find_agency (&maker);

  if (agency != NULL)
    origin->kind = XPL_ORIGIN_CREDIT;
  for (guint i = 0; i < articles->len; i++)
    count_shingles (&maker, xpl_story_get_article (story, g_array_index (articles, guint, i)));
  for (guint i = 0; i < articles->len; i++)
    add_article (&maker, g_array_index (articles, guint, i));
  origin->share = maker.share;
  explain (&maker, agency);
  xpl_bundle_add_finding (story->bundle, XPL_FINDING (origin));
}

/* Articles that are one origin already carry a quote once. */
static guint
count_copies (XplCopies *copies, GHashTable *numbers, GArray *evidence)
{
  g_autoptr (GHashTable) roots = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < evidence->len; i++)
    {
      guint article = GPOINTER_TO_UINT (g_hash_table_lookup (numbers, g_array_index (evidence, XplEvidence, i).article));

      g_hash_table_add (roots, GUINT_TO_POINTER (xpl_copies_get_root (copies, article)));
    }
  return g_hash_table_size (roots);
}

static void
make_statement (XplStory *story, XplQuote *quote, GArray *evidence)
{
  g_autoptr (XplOrigin) origin = xpl_origin_new (XPL_ORIGIN_SAME_STATEMENT);
  g_autofree char *speakers = xpl_findings_dup_labels (quote->speakers);
  /* Translators: %s is who is quoted. */
  g_autofree char *why = g_strdup_printf (_("They quote the same words of %s."), speakers);

  for (guint i = 0; i < evidence->len; i++)
    {
      const XplEvidence *place = &g_array_index (evidence, XplEvidence, i);

      xpl_finding_add_evidence (XPL_FINDING (origin), place->article, place->range, XPL_RANGE_NONE);
      xpl_findings_add (origin->items, place->article);
    }
  xpl_finding_set_why (XPL_FINDING (origin), why);
  xpl_bundle_add_finding (story->bundle, XPL_FINDING (origin));
}

/* What one and the same person said, in articles that are no copies of each other. */
static void
add_statements (XplStory *story, XplCopies *copies)
{
  GListModel *quotes = G_LIST_MODEL (xpl_bundle_get_list (story->bundle, XPL_LIST_QUOTES));
  guint n = g_list_model_get_n_items (quotes);
  g_autoptr (GHashTable) numbers = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < story->articles->len; i++)
    g_hash_table_insert (numbers, xpl_story_get_article (story, i), GUINT_TO_POINTER (i));
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (XplQuote) quote = g_list_model_get_item (quotes, i);
      GArray *evidence = xpl_finding_get_evidence (XPL_FINDING (quote));
      XplRange first = g_array_index (evidence, XplEvidence, 0).range;

      if (first.end - first.start >= MIN_STATEMENT_LENGTH && count_copies (copies, numbers, evidence) > 1)
        make_statement (story, quote, evidence);
    }
}

gboolean
xpl_story_add_origins (XplStory *self)
{
  g_autoptr (XplCopies) copies = xpl_copies_find (self);
  g_autoptr (GPtrArray) sets = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);

  if (copies == NULL)
    return FALSE;
  for (guint i = 0; i < self->articles->len; i++)
    {
      g_ptr_array_add (sets, g_array_new (FALSE, FALSE, sizeof (guint)));
      g_array_append_val ((GArray *) g_ptr_array_index (sets, xpl_copies_get_root (copies, i)), i);
    }
  for (guint i = 0; i < sets->len; i++)
    {
      if (xpl_story_is_cancelled (self))
        return FALSE;
      if (((GArray *) g_ptr_array_index (sets, i))->len > 1)
        make_origin (self, g_ptr_array_index (sets, i));
    }
  add_statements (self, copies);
  return TRUE;
}
