/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "search.h"

#include "search-snippet.h"

#include <math.h>
#include <string.h>

/* Findings stand before articles: there are few, and each leads to its articles. */
#define FINDING_BONUS 1000.0
#define TITLE_BONUS 3.0

void
xpl_search_hit_free (XplSearchHit *self)
{
  if (self == NULL)
    return;
  g_clear_object (&self->finding);
  g_clear_object (&self->article);
  g_array_unref (self->matches);
  g_free (self);
}

static gboolean
asks_what_is_said (const XplSearchQuery *query)
{
  for (guint i = 0; i < query->terms->len; i++)
    if (g_array_index (query->terms, XplSearchTerm, i).facet == XPL_FACET_SAID)
      return TRUE;
  return FALSE;
}

/* The places that lie in @range. */
static GArray *
keep_inside (const GArray *places, XplRange range)
{
  GArray *inside = g_array_new (FALSE, FALSE, sizeof (XplRange));

  for (guint i = 0; i < places->len; i++)
    {
      XplRange place = g_array_index (places, XplRange, i);

      if (place.start >= range.start && place.end <= range.end)
        g_array_append_val (inside, place);
    }
  return inside;
}

static XplSearchHit *
make_article_hit (XplArticle *article, const XplSearchQuery *query)
{
  XplSearchHit *hit = g_new0 (XplSearchHit, 1);
  XplRange all = { 0, (guint32) strlen (article->text) };
  g_autoptr (GArray) terms = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GArray) places = xpl_find_terms (article->text, all, query, XPL_N_FACETS, terms);
  const char *title = article->title != NULL ? article->title : "";
  g_autoptr (GArray) in_title
    = xpl_find_terms (title, (XplRange) { 0, (guint32) strlen (title) }, query, XPL_FACET_NONE, NULL);

  hit->article = g_object_ref (article);
  hit->range = xpl_choose_passage (article->text, places, terms);
  hit->matches = keep_inside (places, hit->range);
  hit->score = log1p (places->len) / log (16 + all.end) + TITLE_BONUS * (in_title->len > 0);
  if (places->len > 0)
    hit->score += 1.0 / (2 + g_array_index (places, XplRange, 0).start / 500.0);
  return hit;
}

static XplSearchHit *
make_finding_hit (XplFinding *finding, const XplSearchQuery *query)
{
  GArray *evidence = xpl_finding_get_evidence (finding);
  XplSearchHit *hit;

  if (evidence->len == 0)
    return NULL;
  const XplEvidence *first = &g_array_index (evidence, XplEvidence, 0);
  hit = g_new0 (XplSearchHit, 1);
  hit->finding = g_object_ref (finding);
  hit->article = g_object_ref (first->article);
  hit->range = first->range;
  hit->matches = xpl_find_terms (first->article->text, first->range, query, XPL_N_FACETS, NULL);
  hit->score = FINDING_BONUS + xpl_finding_get_n_articles (finding);
  /* An entity is what its name says; the quotes of a speaker are many, and come last. */
  if (XPL_IS_ENTITY (finding))
    hit->score += FINDING_BONUS;
  else if (XPL_IS_QUOTE (finding) && !asks_what_is_said (query))
    hit->score = 0;
  return hit;
}

/* By score; equal ones stay as they were. */
static int
compare_hits (gconstpointer a, gconstpointer b)
{
  const XplSearchHit *x = *(XplSearchHit *const *) a, *y = *(XplSearchHit *const *) b;

  return (x->score < y->score) - (x->score > y->score);
}

GPtrArray *
xpl_search (XplSearchIndex *index, XplBundle *bundle, const XplSearchQuery *query, guint limit, GError **error)
{
  g_autoptr (GPtrArray) hits = g_ptr_array_new_with_free_func ((GDestroyNotify) xpl_search_hit_free);
  g_autoptr (GArray) found = NULL;

  g_return_val_if_fail (index != NULL && XPL_IS_BUNDLE (bundle) && query != NULL, NULL);

  found = xpl_search_index_find (index, query, MAX (limit, XPL_SEARCH_CANDIDATES), error);
  if (found == NULL)
    return NULL;
  for (guint i = 0; i < found->len; i++)
    {
      const XplIndexHit *row = &g_array_index (found, XplIndexHit, i);
      XplArticle *article = row->kind == XPL_ROW_ARTICLE ? xpl_bundle_lookup_article (bundle, row->id) : NULL;
      XplFinding *finding = row->kind == XPL_ROW_ARTICLE ? NULL : xpl_bundle_lookup (bundle, row->id);
      XplSearchHit *hit = NULL;

      if (article != NULL)
        hit = make_article_hit (article, query);
      else if (finding != NULL)
        hit = make_finding_hit (finding, query);
      if (hit != NULL)
        g_ptr_array_add (hits, hit);
    }
  g_ptr_array_sort (hits, compare_hits);
  if (hits->len > limit)
    g_ptr_array_set_size (hits, (int) limit);
  return g_steal_pointer (&hits);
}
