/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "join-writers.h"

#include "decision.h"

#include <glib/gi18n-lib.h>

struct _XplJoinBase
{
  GHashTable *marks; /* key of a decision → whether it is undone */
  char *title;
};

/* Ids are unique unless somebody wrote the file by hand; what a decision says never changes. So that is what it is known by. */
static char *
dup_key (XplDecision *decision)
{
  return xpl_decision_write (decision, FALSE);
}

static guint
get_size (GListStore *list)
{
  return g_list_model_get_n_items (G_LIST_MODEL (list));
}

/* Key of a decision → the decision, borrowed; of equal ones the first. */
static GHashTable *
index_decisions (GListStore *decisions)
{
  GHashTable *index = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < get_size (decisions); i++)
    {
      g_autoptr (XplDecision) decision = g_list_model_get_item (G_LIST_MODEL (decisions), i);
      g_autofree char *key = dup_key (decision);

      if (!g_hash_table_contains (index, key))
        g_hash_table_insert (index, g_steal_pointer (&key), decision);
    }
  return index;
}

XplJoinBase *
xpl_join_base_new (XplBundle *bundle)
{
  XplJoinBase *self;
  GListStore *decisions;

  g_return_val_if_fail (XPL_IS_BUNDLE (bundle), NULL);

  self = g_new0 (XplJoinBase, 1);
  self->marks = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->title = g_strdup (xpl_bundle_get_title (bundle));
  decisions = xpl_bundle_get_decisions (bundle);
  for (guint i = 0; i < get_size (decisions); i++)
    {
      g_autoptr (XplDecision) decision = g_list_model_get_item (G_LIST_MODEL (decisions), i);

      g_hash_table_replace (self->marks, dup_key (decision), GINT_TO_POINTER (decision->undone));
    }
  return self;
}

void
xpl_join_base_free (XplJoinBase *self)
{
  if (self == NULL)
    return;
  g_hash_table_unref (self->marks);
  g_free (self->title);
  g_free (self);
}

/* Whether @mine was marked otherwise since @base. Without knowing, the mark that the user saw last counts. */
static gboolean
is_mark_mine (const XplJoinBase *base, const char *key, XplDecision *mine)
{
  gpointer undone;

  if (base == NULL || !g_hash_table_lookup_extended (base->marks, key, NULL, &undone))
    return TRUE;
  return mine->undone != GPOINTER_TO_INT (undone);
}

static void
join_mark (XplDecision *mine, XplDecision *theirs, const char *key, const XplJoinBase *base, XplJoinReport *report)
{
  if (mine->undone == theirs->undone)
    return;
  if (is_mark_mine (base, key, mine))
    theirs->undone = mine->undone;
  else if (theirs->undone)
    report->n_undone++;
  else
    report->n_redone++;
}

/* All of @theirs, marked as both together want it, then what only @mine has; into @result. */
static void
join_decisions (XplBundle *mine, XplBundle *theirs, XplBundle *result, const XplJoinBase *base, XplJoinReport *report)
{
  GListStore *ours = xpl_bundle_get_decisions (mine);
  GListStore *others = xpl_bundle_get_decisions (theirs);
  g_autoptr (GHashTable) known = index_decisions (ours);
  g_autoptr (GHashTable) found = index_decisions (others);
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func (g_object_unref);
  GListStore *list = xpl_bundle_get_decisions (result);

  for (guint i = 0; i < get_size (others); i++)
    {
      XplDecision *other = g_list_model_get_item (G_LIST_MODEL (others), i);
      g_autofree char *key = dup_key (other);
      XplDecision *own = g_hash_table_lookup (known, key);

      if (own == NULL)
        report->n_decisions++;
      else
        join_mark (own, other, key, base, report);
      g_ptr_array_add (all, other);
    }
  for (guint i = 0; i < get_size (ours); i++)
    {
      g_autoptr (XplDecision) own = g_list_model_get_item (G_LIST_MODEL (ours), i);
      g_autofree char *key = dup_key (own);

      if (!g_hash_table_contains (found, key))
        g_ptr_array_add (all, g_steal_pointer (&own));
    }
  g_list_store_splice (list, 0, get_size (list), all->pdata, all->len);
}

/* Articles of @from that @other has not. */
static GPtrArray *
list_articles_only_in (XplBundle *from, XplBundle *other)
{
  GPtrArray *only = g_ptr_array_new_with_free_func (g_object_unref);
  GListStore *articles = xpl_bundle_get_articles (from);

  for (guint i = 0; i < get_size (articles); i++)
    {
      g_autoptr (XplArticle) article = g_list_model_get_item (G_LIST_MODEL (articles), i);

      if (xpl_bundle_lookup_article (other, article->id) == NULL)
        g_ptr_array_add (only, g_steal_pointer (&article));
    }
  return only;
}

static gboolean
has_findings (XplBundle *bundle)
{
  return get_size (xpl_bundle_get_list (bundle, XPL_LIST_ENTITIES)) > 0;
}

/* Ids are carried over when articles are analysed again, so they mean the same in both. */
static void
join_places (XplBundle *mine, XplBundle *result)
{
  GListStore *entities = xpl_bundle_get_list (mine, XPL_LIST_ENTITIES);

  if (mine == result)
    return;
  for (guint i = 0; i < get_size (entities); i++)
    {
      g_autoptr (XplFinding) entity = g_list_model_get_item (G_LIST_MODEL (entities), i);
      const char *id = xpl_finding_get_id (entity);
      const XplPlace *place = xpl_bundle_get_place (mine, id);
      XplFinding *found = xpl_bundle_lookup (result, id);

      if (place != NULL && found != NULL && XPL_IS_ENTITY (found))
        xpl_bundle_set_place (result, id, place);
    }
}

/* Without their mentions, which are of entities of @mine. */
static void
add_articles (XplBundle *result, GPtrArray *articles)
{
  for (guint i = 0; i < articles->len; i++)
    {
      XplArticle *article = g_ptr_array_index (articles, i);

      g_array_set_size (article->mentions, 0);
      xpl_bundle_add_article (result, article);
    }
}

XplBundle *
xpl_join_writers (XplBundle *mine, XplBundle *theirs, const XplJoinBase *base, XplJoinReport *report)
{
  g_autoptr (GPtrArray) only_mine = NULL;
  g_autoptr (GPtrArray) only_theirs = NULL;
  XplJoinReport unused;
  gboolean ours_is_more;
  XplBundle *result;

  g_return_val_if_fail (XPL_IS_BUNDLE (mine) && XPL_IS_BUNDLE (theirs), NULL);

  report = report == NULL ? &unused : report;
  *report = (XplJoinReport) { 0 };
  only_mine = list_articles_only_in (mine, theirs);
  only_theirs = list_articles_only_in (theirs, mine);
  report->n_articles = only_theirs->len;
  ours_is_more = only_theirs->len == 0 && (only_mine->len > 0 || !has_findings (theirs));
  result = ours_is_more ? mine : theirs;
  join_decisions (mine, theirs, result, base, report);
  if (base == NULL || g_strcmp0 (base->title, xpl_bundle_get_title (mine)) != 0)
    xpl_bundle_set_title (result, xpl_bundle_get_title (mine));
  else
    xpl_bundle_set_title (result, xpl_bundle_get_title (theirs));
  join_places (mine, result);
  if (!ours_is_more && only_mine->len > 0)
    {
      add_articles (result, only_mine);
      report->needs_analysis = TRUE;
    }
  return g_object_ref (result);
}

guint
xpl_join_later_decisions (GListStore *decisions, XplBundle *mine, const XplJoinBase *base)
{
  g_autoptr (GHashTable) index = NULL;
  g_autoptr (GHashTable) ours = NULL;
  g_autoptr (GPtrArray) all = NULL;
  GListStore *own;
  guint n_later = 0;

  g_return_val_if_fail (G_IS_LIST_STORE (decisions) && XPL_IS_BUNDLE (mine) && base != NULL, 0);

  own = xpl_bundle_get_decisions (mine);
  ours = index_decisions (own);
  index = index_decisions (decisions);
  all = g_ptr_array_new_with_free_func (g_object_unref);
  /* Who holds a decision of ours goes on holding the right one. */
  for (guint i = 0; i < get_size (decisions); i++)
    {
      XplDecision *joined = g_list_model_get_item (G_LIST_MODEL (decisions), i);
      g_autofree char *key = dup_key (joined);
      XplDecision *mine_now = g_hash_table_lookup (ours, key);

      if (mine_now == NULL)
        {
          g_ptr_array_add (all, joined);
          continue;
        }
      if (mine_now->undone != joined->undone && is_mark_mine (base, key, mine_now))
        n_later++;
      else
        mine_now->undone = joined->undone;
      g_object_unref (joined);
      g_ptr_array_add (all, g_object_ref (mine_now));
    }
  for (guint i = 0; i < get_size (own); i++)
    {
      g_autoptr (XplDecision) decision = g_list_model_get_item (G_LIST_MODEL (own), i);
      g_autofree char *key = dup_key (decision);

      if (g_hash_table_contains (index, key))
        continue;
      g_ptr_array_add (all, g_steal_pointer (&decision));
      n_later++;
    }
  g_list_store_splice (decisions, 0, get_size (decisions), all->pdata, all->len);
  return n_later;
}

char *
xpl_join_report_to_words (const XplJoinReport *self)
{
  g_autoptr (GPtrArray) parts = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  parts = g_ptr_array_new_with_free_func (g_free);
  if (self->n_articles > 0)
    g_ptr_array_add (parts, g_strdup_printf (ngettext ("%u article added", "%u articles added", self->n_articles),
                                             self->n_articles));
  if (self->n_decisions > 0)
    g_ptr_array_add (parts, g_strdup_printf (ngettext ("%u decision added", "%u decisions added", self->n_decisions),
                                             self->n_decisions));
  if (self->n_undone > 0)
    g_ptr_array_add (parts, g_strdup_printf (ngettext ("%u decision undone", "%u decisions undone", self->n_undone),
                                             self->n_undone));
  if (self->n_redone > 0)
    g_ptr_array_add (parts, g_strdup_printf (ngettext ("%u decision made again", "%u decisions made again", self->n_redone),
                                             self->n_redone));
  g_ptr_array_add (parts, NULL);
  /* Translators: between the parts of a list: "2 articles added, 1 decision undone". */
  return parts->len == 1 ? NULL : g_strjoinv (_(", "), (char **) parts->pdata);
}
