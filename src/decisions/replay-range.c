/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/* Text that is no part of an article, and articles that are no part of the bundle: what was found there goes. */

#include "config.h"

#include "replay-private.h"

#include "references.h"

#include <string.h>

typedef struct
{
  XplArticle *article;
  XplRange range;
} Place;

/* What stands there to more than half, or with the word that it hangs on. */
static gboolean
is_in (const XplEvidence *evidence, gpointer data)
{
  const Place *place = data;
  XplRange range = evidence->range;

  if (evidence->article != place->article || !xpl_range_overlaps (range, place->range))
    return FALSE;
  return xpl_range_overlaps (evidence->mark, place->range)
         || 2 * (guint64) (MIN (range.end, place->range.end) - MAX (range.start, place->range.start))
                > range.end - range.start;
}

static gboolean
overlaps (const XplEvidence *evidence, gpointer data)
{
  const Place *place = data;

  return evidence->article == place->article && xpl_range_overlaps (evidence->range, place->range);
}

static gboolean
says_nothing (XplFinding *finding)
{
  return xpl_finding_get_evidence (finding)->len == 0
         || (XPL_IS_CLAIM (finding) && XPL_CLAIM (finding)->steps->len == 0);
}

static void
drop_mentions (XplRun *run, Place *place)
{
  GArray *mentions = place->article->mentions;
  g_autoptr (GHashTable) touched = g_hash_table_new (NULL, NULL);
  GHashTableIter iter;
  gpointer entity;
  guint n = 0;

  for (guint i = 0; i < mentions->len; i++)
    {
      XplMention mention = g_array_index (mentions, XplMention, i);

      if (xpl_range_overlaps (mention.range, place->range))
        g_hash_table_add (touched, mention.entity);
      else
        g_array_index (mentions, XplMention, n++) = mention;
    }
  g_array_set_size (mentions, n);
  g_hash_table_iter_init (&iter, touched);
  while (g_hash_table_iter_next (&iter, &entity, NULL))
    {
      xpl_finding_remove_evidence (entity, overlaps, place);
      if (says_nothing (entity))
        xpl_run_drop (run, entity);
    }
}

void
xpl_run_drop_range (XplRun *run, XplArticle *article, XplRange range)
{
  Place place = { article, range };

  drop_mentions (run, &place);
  for (guint list = 0; list < XPL_N_LISTS; list++)
    {
      GPtrArray *findings = list == XPL_LIST_ENTITIES ? NULL : xpl_run_get_standing (run, list, article);

      for (guint i = 0; findings != NULL && i < findings->len; i++)
        {
          XplFinding *finding = g_ptr_array_index (findings, i);

          if (!xpl_run_is_gone (run, finding) && xpl_finding_remove_evidence (finding, is_in, &place) > 0
              && says_nothing (finding))
            xpl_run_drop (run, finding);
        }
    }
}

void
xpl_run_drop_article (XplRun *run, XplArticle *article)
{
  /* One byte more than the text, so that what stands nowhere is not asked for. */
  xpl_run_drop_range (run, article, (XplRange) { 0, strlen (article->text) + 1 });
  g_hash_table_add (run->gone, article);
  g_hash_table_replace (run->gone_ids, g_strdup (article->id), run->decision);
}

static gboolean
is_of_gone_article (const XplEvidence *evidence, gpointer gone)
{
  return g_hash_table_contains (gone, evidence->article);
}

void
xpl_run_finish (XplRun *run)
{
  g_autoptr (GHashTable) articles = g_hash_table_new (NULL, NULL);
  GHashTableIter iter;
  gpointer target;

  g_hash_table_iter_init (&iter, run->gone);
  while (g_hash_table_iter_next (&iter, &target, NULL))
    if (XPL_IS_ARTICLE (target))
      g_hash_table_add (articles, target);
  for (guint list = 0; list < XPL_N_LISTS && g_hash_table_size (articles) > 0; list++)
    {
      GListModel *findings = G_LIST_MODEL (xpl_bundle_get_list (run->bundle, list));
      guint n = g_list_model_get_n_items (findings);

      for (guint i = 0; i < n; i++)
        {
          g_autoptr (XplFinding) finding = g_list_model_get_item (findings, i);

          xpl_finding_remove_evidence (finding, is_of_gone_article, articles);
          xpl_finding_forget_articles (finding, articles);
          if (XPL_IS_ORIGIN (finding) && says_nothing (finding) && XPL_ORIGIN (finding)->items->len < 2)
            xpl_run_drop (run, finding);
        }
    }
}
