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

XplArticleFindings *
xpl_article_findings_new (XplBundle *bundle, XplList list)
{
  g_return_val_if_fail (XPL_IS_BUNDLE (bundle), NULL);

  XplArticleFindings *self = g_new0 (XplArticleFindings, 1);
  GListModel *findings = G_LIST_MODEL (xpl_bundle_get_list (bundle, list));

  self->bundle = g_object_ref (bundle);
  self->by_article = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_array_unref);
  for (guint i = 0; i < g_list_model_get_n_items (findings); i++)
    {
      g_autoptr (XplFinding) finding = g_list_model_get_item (findings, i);
      GArray *evidence = xpl_finding_get_evidence (finding);

      for (guint k = 0; k < evidence->len; k++)
        {
          XplArticleFinding place = { finding, g_array_index (evidence, XplEvidence, k) };

          g_array_append_val (ensure_places (self, place.evidence.article), place);
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
