/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "article-findings.h"

struct _XplArticleFindings
{
  XplBundle *bundle;
  GHashTable *by_article; /* XplArticle → GArray of XplArticleFinding */
};

static GArray *
ensure_places (XplArticleFindings *self, XplArticle *article)
{
  GArray *places = g_hash_table_lookup (self->by_article, article);

  if (places == NULL)
    {
      places = g_array_new (FALSE, FALSE, sizeof (XplArticleFinding));
      g_hash_table_insert (self->by_article, article, places);
    }
  return places;
}

static XplArticleFindings *
new_without_places (XplBundle *bundle)
{
  XplArticleFindings *self = g_new0 (XplArticleFindings, 1);

  self->bundle = g_object_ref (bundle);
  self->by_article = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_array_unref);
  return self;
}

XplArticleFindings *
xpl_article_findings_new (XplBundle *bundle, XplList list)
{
  g_return_val_if_fail (XPL_IS_BUNDLE (bundle), NULL);

  XplArticleFindings *self = new_without_places (bundle);
  GListModel *findings = G_LIST_MODEL (xpl_bundle_get_list (bundle, list));

  for (guint i = 0; i < g_list_model_get_n_items (findings); i++)
    {
      g_autoptr (XplFinding) finding = g_list_model_get_item (findings, i);
      GArray *evidence = xpl_finding_get_evidence (finding);

      for (guint k = 0; k < evidence->len; k++)
        {
          XplArticleFinding place = { finding, g_array_index (evidence, XplEvidence, k), NULL };

          g_array_append_val (ensure_places (self, place.evidence.article), place);
        }
    }
  return self;
}

static void
add_date (XplArticleFindings *self, gpointer finding, const XplWhen *when)
{
  XplArticleFinding place = { finding, { .article = when->article, .range = when->range, .mark = XPL_RANGE_NONE }, when };

  if (xpl_when_is_set (when) && when->article != NULL && !xpl_range_is_none (when->range))
    g_array_append_val (ensure_places (self, when->article), place);
}

static void
add_dates (XplArticleFindings *self, gpointer finding)
{
  if (XPL_IS_EVENT (finding))
    {
      const XplEvent *event = finding;

      for (guint i = 0; i < event->reported->len; i++)
        add_date (self, finding, &g_array_index (event->reported, XplReported, i).when);
      if (event->reported->len == 0)
        add_date (self, finding, &event->when);
    }
  else if (XPL_IS_CLAIM (finding))
    {
      const XplClaim *claim = finding;

      for (guint i = 0; i < claim->steps->len; i++)
        add_date (self, finding, &g_array_index (claim->steps, XplStep, i).when);
    }
  else if (XPL_IS_RELATION (finding))
    add_date (self, finding, &((const XplRelation *) finding)->when);
  else if (XPL_IS_FIGURE (finding))
    add_date (self, finding, &((const XplFigure *) finding)->as_of);
}

XplArticleFindings *
xpl_article_findings_new_of_dates (XplBundle *bundle)
{
  static const XplList lists[] = { XPL_LIST_EVENTS, XPL_LIST_RELATIONS, XPL_LIST_FIGURES, XPL_LIST_CLAIMS };

  g_return_val_if_fail (XPL_IS_BUNDLE (bundle), NULL);

  XplArticleFindings *self = new_without_places (bundle);

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      GListModel *findings = G_LIST_MODEL (xpl_bundle_get_list (bundle, lists[i]));

      for (guint k = 0; k < g_list_model_get_n_items (findings); k++)
        {
          g_autoptr (XplFinding) finding = g_list_model_get_item (findings, k);

          add_dates (self, finding);
        }
    }
  return self;
}

void
xpl_article_findings_free (XplArticleFindings *self)
{
  if (self == NULL)
    return;
  g_hash_table_unref (self->by_article);
  g_object_unref (self->bundle);
  g_free (self);
}

const XplArticleFinding *
xpl_article_findings_get (XplArticleFindings *self, XplArticle *article, guint *n_findings)
{
  g_return_val_if_fail (self != NULL && n_findings != NULL, NULL);

  GArray *places = g_hash_table_lookup (self->by_article, article);

  *n_findings = places == NULL ? 0 : places->len;
  return places == NULL ? NULL : (const XplArticleFinding *) (gpointer) places->data;
}
