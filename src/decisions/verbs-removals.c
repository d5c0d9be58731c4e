/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/* What is not to be there: wrong findings, text that is no part of an article, articles. */

#include "config.h"

#include "replay-run.h"

#include "references.h"

#include <glib/gi18n-lib.h>

static gboolean
is_mention_only (JsonObject *object)
{
  JsonNode *node = json_object_get_member (object, "mention");

  return node != NULL && JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_BOOLEAN
         && json_node_get_boolean (node);
}

static void
reject_mention (XplRun *run, XplArticle *article, XplMention *mention)
{
  XplEntity *entity = mention->entity;
  XplRange range = mention->range;
  GArray *evidence = xpl_finding_get_evidence (XPL_FINDING (entity));

  g_array_remove_index (article->mentions, mention - (XplMention *) (gpointer) article->mentions->data);
  for (guint i = evidence->len; i > 0; i--)
    if (g_array_index (evidence, XplEvidence, i - 1).article == article
        && xpl_range_equal (g_array_index (evidence, XplEvidence, i - 1).range, range))
      g_array_remove_index (evidence, i - 1);
  if (evidence->len == 0)
    xpl_run_drop (run, XPL_FINDING (entity));
  else
    xpl_run_touch (run, entity);
}

static gboolean
apply_reject_mention (XplRun *run, GError **error)
{
  JsonObject *on = xpl_json_get_object (run->decision->object, "on");
  XplArticle *article = NULL;
  XplRange range;
  XplMention *mention;

  if (on == NULL || !xpl_run_find_place (run, on, &article, &range, error))
    return FALSE;
  mention = xpl_run_get_mention_at (article, range);
  if (mention == NULL)
    {
      g_set_error_literal (error, XPL_ERROR, XPL_ERROR_DANGLING, _("nobody is mentioned there"));
      return FALSE;
    }
  reject_mention (run, article, mention);
  xpl_run_touch (run, article);
  return TRUE;
}

static gboolean
apply_reject (XplRun *run, GError **error)
{
  XplFinding *on;

  if (is_mention_only (run->decision->object))
    return apply_reject_mention (run, error);
  on = xpl_run_find_on (run, XPL_IN_ALL, error);
  if (on == NULL)
    return FALSE;
  xpl_run_drop (run, on);
  return TRUE;
}

static gboolean
find_on_place (XplRun *run, XplArticle **article, XplRange *range, GError **error)
{
  JsonObject *on = xpl_json_get_object (run->decision->object, "on");

  if (on != NULL)
    return xpl_run_find_place (run, on, article, range, error);
  g_set_error_literal (error, XPL_ERROR, XPL_ERROR_MEMBER, _("it does not say what it is on"));
  return FALSE;
}

static gboolean
apply_skip (XplRun *run, GError **error)
{
  const char *code = xpl_json_get_string (run->decision->object, "kind");
  int kind = code != NULL ? xpl_name_from_code (XPL_NAMES_SKIP_KIND, code) : XPL_SKIP_HEADER;
  XplArticle *article;
  XplRange range;

  if (!find_on_place (run, &article, &range, error))
    return FALSE;
  xpl_article_add_skip (article, range, kind >= 0 ? kind : XPL_SKIP_HEADER);
  xpl_run_drop_range (run, article, range);
  xpl_run_touch (run, article);
  return TRUE;
}

static gboolean
apply_unskip (XplRun *run, GError **error)
{
  g_autoptr (GArray) old = NULL;
  XplArticle *article;
  XplRange range;
  gboolean any = FALSE;

  if (!find_on_place (run, &article, &range, error))
    return FALSE;
  old = article->skip;
  article->skip = g_array_new (FALSE, TRUE, sizeof (XplSkip));
  for (guint i = 0; i < old->len; i++)
    {
      XplSkip skip = g_array_index (old, XplSkip, i);
      XplRange before = { skip.range.start, MIN (skip.range.end, range.start) };
      XplRange after = { MAX (skip.range.start, range.end), skip.range.end };

      any = any || xpl_range_overlaps (skip.range, range);
      if (!xpl_range_is_none (before))
        xpl_article_add_skip (article, before, skip.kind);
      if (!xpl_range_is_none (after))
        xpl_article_add_skip (article, after, skip.kind);
    }
  xpl_run_touch (run, article);
  if (!any)
    g_set_error_literal (error, XPL_ERROR, XPL_ERROR_DANGLING, _("that text is part of the article already"));
  return any;
}

static gboolean
apply_remove_item (XplRun *run, GError **error)
{
  const char *item = xpl_json_get_string (xpl_json_get_object (run->decision->object, "on"), "item");
  XplArticle *article;

  if (item == NULL)
    {
      g_set_error_literal (error, XPL_ERROR, XPL_ERROR_MEMBER, _("it does not say which article"));
      return FALSE;
    }
  /* A tombstone also stands where the article is not, so that it does not come back. */
  article = xpl_bundle_lookup_article (run->bundle, item);
  if (article != NULL && !xpl_run_is_gone (run, article))
    xpl_run_drop_article (run, article);
  return TRUE;
}

static char *
words_reject (JsonObject *object, const char *on)
{
  if (is_mention_only (object))
    return g_strdup_printf (_("Rejected the mention %s"), on);
  return g_strdup_printf (_("Rejected %s"), on);
}

static char *
words_skip (JsonObject *object, const char *on)
{
  return g_strdup_printf (_("Left out the text %s"), on);
}

static char *
words_unskip (JsonObject *object, const char *on)
{
  /* Translators: %s is a passage of an article that was greyed. */
  return g_strdup_printf (_("Took in the text %s: shown as part of the article, without findings of its own"), on);
}

static char *
words_remove_item (JsonObject *object, const char *on)
{
  return g_strdup_printf (_("Removed the article %s"), on);
}

const XplVerb xpl_removal_verbs[] = {
  { "reject", apply_reject, words_reject },
  { "skip", apply_skip, words_skip },
  { "unskip", apply_unskip, words_unskip },
  { "remove-item", apply_remove_item, words_remove_item },
  { NULL },
};
