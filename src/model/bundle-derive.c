/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "bundle.h"
#include "origin-index.h"

typedef void (*FindingFunc) (XplFinding *finding);

static void
for_each (GListStore *store, FindingFunc func)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (store));

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (XplFinding) finding = g_list_model_get_item (G_LIST_MODEL (store), i);

      func (finding);
    }
}

static void
forget_evidence (XplFinding *finding)
{
  g_array_set_size (xpl_finding_get_evidence (finding), 0);
}

static void
copy_evidence (XplFinding *finding, GArray *from)
{
  for (guint i = 0; i < from->len; i++)
    {
      const XplEvidence *evidence = &g_array_index (from, XplEvidence, i);

      xpl_finding_add_evidence (finding, evidence->article, evidence->range, XPL_RANGE_NONE);
    }
}

static void
derive_entities (XplBundle *self)
{
  GListModel *articles = G_LIST_MODEL (xpl_bundle_get_articles (self));
  guint n = g_list_model_get_n_items (articles);

  for_each (xpl_bundle_get_list (self, XPL_LIST_ENTITIES), forget_evidence);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (XplArticle) article = g_list_model_get_item (articles, i);

      for (guint k = 0; k < article->mentions->len; k++)
        {
          const XplMention *mention = &g_array_index (article->mentions, XplMention, k);

          xpl_finding_add_evidence ((XplFinding *) mention->entity, article, mention->range, XPL_RANGE_NONE);
        }
    }
}

static void
forget_figures (XplFinding *finding)
{
  g_ptr_array_set_size (XPL_SERIES (finding)->figures, 0);
  forget_evidence (finding);
}

static void
join_series (XplFinding *finding)
{
  XplFigure *figure = XPL_FIGURE (finding);

  g_ptr_array_add (figure->series->figures, figure);
  copy_evidence (XPL_FINDING (figure->series), xpl_finding_get_evidence (finding));
}

static void
derive_comparison (XplFinding *finding)
{
  XplComparison *comparison = XPL_COMPARISON (finding);

  forget_evidence (finding);
  for (guint i = 0; i < comparison->figures->len; i++)
    copy_evidence (finding, xpl_finding_get_evidence (g_ptr_array_index (comparison->figures, i)));
}

static void
derive_claim (XplFinding *finding)
{
  XplClaim *claim = XPL_CLAIM (finding);

  forget_evidence (finding);
  for (guint i = 0; i < claim->steps->len; i++)
    copy_evidence (finding, g_array_index (claim->steps, XplStep, i).evidence);
}

static void
count (XplBundle *self)
{
  g_autoptr (XplOriginIndex) index = xpl_origin_index_new (G_LIST_MODEL (xpl_bundle_get_list (self, XPL_LIST_ORIGINS)));

  for (guint list = 0; list < XPL_N_LISTS; list++)
    {
      GListModel *findings = G_LIST_MODEL (xpl_bundle_get_list (self, list));
      guint n = g_list_model_get_n_items (findings);

      for (guint i = 0; i < n; i++)
        {
          g_autoptr (XplFinding) finding = g_list_model_get_item (findings, i);
          guint n_articles, n_origins;

          xpl_origin_index_count (index, xpl_finding_get_evidence (finding), &n_articles, &n_origins);
          xpl_finding_set_counts (finding, n_articles, n_origins);
        }
    }
}

void
xpl_bundle_derive (XplBundle *self)
{
  g_return_if_fail (XPL_IS_BUNDLE (self));

  derive_entities (self);
  for_each (xpl_bundle_get_list (self, XPL_LIST_SERIES), forget_figures);
  for_each (xpl_bundle_get_list (self, XPL_LIST_FIGURES), join_series);
  for_each (xpl_bundle_get_list (self, XPL_LIST_COMPARISONS), derive_comparison);
  for_each (xpl_bundle_get_list (self, XPL_LIST_CLAIMS), derive_claim);
  count (self);
}
