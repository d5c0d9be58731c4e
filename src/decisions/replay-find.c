/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/*
 * What a decision is about. The places of its evidence decide; the id that it remembers only chooses among what stands
 * there, except for what was added by hand. Where that leaves more than one, nothing is chosen: never a guess.
 */

#include "config.h"

#include "replay-run.h"

#include "anchor.h"

#include <glib/gi18n-lib.h>

static gboolean
set_gone (XplRun *run, const char *id, const char *words, GError **error)
{
  XplDecision *by = id != NULL ? g_hash_table_lookup (run->gone_ids, id) : NULL;

  if (by == NULL)
    return FALSE;
  run->needs = by;
  g_set_error (error, XPL_ERROR, XPL_ERROR_DANGLING, _("%s was taken out by an earlier decision"), words);
  return TRUE;
}

XplArticle *
xpl_run_find_article (XplRun *run, const char *id, GError **error)
{
  XplArticle *article = xpl_bundle_lookup_article (run->bundle, id);

  if (article != NULL && !xpl_run_is_gone (run, article))
    return article;
  if (!set_gone (run, id, _("the article"), error))
    g_set_error (error, XPL_ERROR, XPL_ERROR_DANGLING, _("the article “%s” is not there"), id);
  return NULL;
}

static const char *
get_hash (XplRun *run, XplArticle *article)
{
  char *hash = g_hash_table_lookup (run->hashes, article);

  if (hash == NULL)
    {
      hash = g_compute_checksum_for_string (G_CHECKSUM_SHA256, article->text, -1);
      g_hash_table_insert (run->hashes, article, hash);
    }
  return hash;
}

gboolean
xpl_run_find_place (XplRun *run, JsonObject *object, XplArticle **article, XplRange *range, GError **error)
{
  g_autoptr (XplAnchor) anchor = xpl_anchor_from_json (object, error);

  if (anchor == NULL)
    return FALSE;
  *article = xpl_run_find_article (run, anchor->item, error);
  return *article != NULL && xpl_anchor_find (anchor, (*article)->text, get_hash (run, *article), range, error);
}

/* The index of the first mention that starts at or after @offset. */
static guint
find_mention (XplArticle *article, guint32 offset)
{
  guint low = 0, high = article->mentions->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (article->mentions, XplMention, middle).range.start < offset)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

XplMention *
xpl_run_get_mention_at (XplArticle *article, XplRange range)
{
  for (guint i = find_mention (article, range.start); i < article->mentions->len; i++)
    {
      XplMention *mention = &g_array_index (article->mentions, XplMention, i);

      if (mention->range.start != range.start)
        break;
      if (xpl_range_equal (mention->range, range))
        return mention;
    }
  return NULL;
}

XplEntity *
xpl_run_get_entity_at (XplArticle *article, XplRange range)
{
  const XplMention *exact = xpl_run_get_mention_at (article, range);
  guint i = find_mention (article, range.end);
  XplEntity *only = NULL;

  if (exact != NULL)
    return exact->entity;
  /* Mentions hardly overlap: the first that ends before the place is the last to look at. */
  for (; i > 0; i--)
    {
      const XplMention *mention = &g_array_index (article->mentions, XplMention, i - 1);

      if (mention->range.end <= range.start)
        break;
      if (only != NULL && mention->entity != only)
        return NULL;
      only = mention->entity;
    }
  return only;
}

/* @is_new: it is in no array yet, but for the last ones. */
static void
add_standing (GHashTable *standing, XplFinding *finding, gboolean is_new)
{
  GArray *evidence = xpl_finding_get_evidence (finding);

  for (guint i = 0; i < evidence->len; i++)
    {
      XplArticle *article = g_array_index (evidence, XplEvidence, i).article;
      GPtrArray *findings = g_hash_table_lookup (standing, article);

      if (findings == NULL)
        {
          findings = g_ptr_array_new ();
          g_hash_table_insert (standing, article, findings);
        }
      if (findings->len > 0 && g_ptr_array_index (findings, findings->len - 1) == finding)
        continue;
      if (is_new || !g_ptr_array_find (findings, finding, NULL))
        g_ptr_array_add (findings, finding);
    }
}

void
xpl_run_note_standing (XplRun *run, XplFinding *finding)
{
  GHashTable *standing = run->standing[xpl_finding_get_list (finding)];

  if (standing != NULL)
    add_standing (standing, finding, FALSE);
}

GPtrArray *
xpl_run_get_standing (XplRun *run, XplList list, XplArticle *article)
{
  if (run->standing[list] == NULL)
    {
      GListModel *findings = G_LIST_MODEL (xpl_bundle_get_list (run->bundle, list));
      guint n = g_list_model_get_n_items (findings);

      run->standing[list] = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_ptr_array_unref);
      for (guint i = 0; i < n; i++)
        {
          g_autoptr (XplFinding) finding = g_list_model_get_item (findings, i);

          add_standing (run->standing[list], finding, TRUE);
        }
    }
  return g_hash_table_lookup (run->standing[list], article);
}

/* At least half of what both cover together is covered by both. */
static gboolean
is_mostly (XplRange a, XplRange b)
{
  guint32 common = MIN (a.end, b.end) - MAX (a.start, b.start);

  return xpl_range_overlaps (a, b) && 2 * (guint64) common >= MAX (a.end, b.end) - MIN (a.start, b.start);
}

static gboolean
stands_at (XplFinding *finding, XplArticle *article, XplRange range)
{
  GArray *evidence = xpl_finding_get_evidence (finding);

  for (guint i = 0; i < evidence->len; i++)
    {
      const XplEvidence *place = &g_array_index (evidence, XplEvidence, i);

      if (place->article == article && is_mostly (place->range, range))
        return TRUE;
    }
  return FALSE;
}

static void
vote (GHashTable *votes, gpointer finding)
{
  g_hash_table_insert (votes, finding, GUINT_TO_POINTER (GPOINTER_TO_UINT (g_hash_table_lookup (votes, finding)) + 1));
}

/* A vote for each finding of @lists that stands at the place. */
static void
vote_for_place (XplRun *run, guint lists, XplArticle *article, XplRange range, GHashTable *votes)
{
  for (guint list = 0; list < XPL_N_LISTS; list++)
    {
      GPtrArray *findings = NULL;

      if ((lists & XPL_IN (list)) == 0)
        continue;
      if (list == XPL_LIST_ENTITIES)
        {
          XplEntity *entity = xpl_run_get_entity_at (article, range);

          if (entity != NULL)
            vote (votes, entity);
          continue;
        }
      findings = xpl_run_get_standing (run, list, article);
      for (guint i = 0; findings != NULL && i < findings->len; i++)
        {
          XplFinding *finding = g_ptr_array_index (findings, i);

          if (!xpl_run_is_gone (run, finding) && stands_at (finding, article, range))
            vote (votes, finding);
        }
    }
}

static const char *
get_type_code (XplFinding *finding)
{
  return XPL_IS_RELATION (finding) ? xpl_name_to_code (XPL_NAMES_ACT, XPL_RELATION (finding)->act)
         : XPL_IS_EVENT (finding)  ? xpl_name_to_code (XPL_NAMES_ACT, XPL_EVENT (finding)->act)
         : XPL_IS_CLAIM (finding)  ? xpl_name_to_code (XPL_NAMES_ACT, XPL_CLAIM (finding)->act)
                                   : NULL;
}

/* The one with most votes; of several with as many, the one that the reference remembers, else the only one of its type. */
static XplFinding *
count_votes (GHashTable *votes, const char *id, const char *type, guint *n_best)
{
  XplFinding *best = NULL;
  guint most = 0;
  GHashTableIter iter;
  gpointer finding, n;
  gboolean is_sure = FALSE;

  *n_best = 0;
  g_hash_table_iter_init (&iter, votes);
  while (g_hash_table_iter_next (&iter, &finding, &n))
    if (id != NULL && g_str_equal (xpl_finding_get_id (finding), id))
      {
        *n_best = 1;
        return finding;
      }
  g_hash_table_iter_init (&iter, votes);
  while (g_hash_table_iter_next (&iter, &finding, &n))
    {
      guint count = GPOINTER_TO_UINT (n);
      gboolean is_of_type = type == NULL || g_strcmp0 (get_type_code (finding), type) == 0;

      if (count > most || (count == most && is_of_type && !is_sure))
        {
          best = finding;
          most = count;
          *n_best = 1;
          is_sure = is_of_type;
        }
      else if (count == most && is_of_type == is_sure)
        {
          (*n_best)++;
        }
    }
  return best;
}

XplDecision *
xpl_run_get_missing_merge (XplRun *run, const char *id, const char *kept)
{
  GPtrArray *decisions = id != NULL ? g_hash_table_lookup (run->unmerged, id) : NULL;

  for (guint i = 0; kept != NULL && decisions != NULL && i < decisions->len; i++)
    {
      XplDecision *decision = g_ptr_array_index (decisions, i);
      const char *into = xpl_json_get_string (xpl_json_get_object (decision->object, "on"), "id");

      if (g_strcmp0 (into, kept) == 0)
        return decision;
    }
  return NULL;
}

/* What @finding has become part of, or itself; NULL where that was taken out. */
static XplFinding *
follow (XplRun *run, XplFinding *finding)
{
  XplFinding *into = finding;

  while (into != NULL && xpl_run_is_gone (run, into))
    into = g_hash_table_lookup (run->joined, xpl_finding_get_id (into));
  return into;
}

/* What was added by hand has no place that the engine would find again: its id is fixed by its decision. */
static gboolean
find_by_hand (XplRun *run, const char *id, XplFinding **finding, GError **error)
{
  XplDecision *maker = id != NULL ? g_hash_table_lookup (run->unmade, id) : NULL;

  *finding = NULL;
  if (maker != NULL)
    {
      run->needs = maker;
      g_set_error_literal (error, XPL_ERROR, XPL_ERROR_DANGLING, _("it needs what an earlier decision adds"));
      return TRUE;
    }
  if (id == NULL || !g_hash_table_contains (run->made, id))
    return FALSE;
  *finding = follow (run, xpl_bundle_lookup (run->bundle, id));
  return *finding != NULL;
}

/* An actor that no text names has no place: its name has to do. */
static XplFinding *
find_by_label (XplRun *run, const char *id, const char *label)
{
  XplFinding *finding = id != NULL ? xpl_bundle_lookup (run->bundle, id) : NULL;

  if (finding == NULL || label == NULL || xpl_finding_get_evidence (finding)->len > 0)
    return NULL;

  g_autofree char *own = xpl_finding_dup_label (finding);
  return g_str_equal (own, label) ? follow (run, finding) : NULL;
}

/* Votes for what stands at the places of the reference; the last reason why one was not found goes to @error. */
static guint
vote_for_places (XplRun *run, JsonObject *reference, guint lists, GHashTable *votes, GError **error)
{
  JsonArray *array = xpl_json_get_array (reference, "evidence");
  guint n = array != NULL ? json_array_get_length (array) : 0;
  gboolean is_anchor = json_object_has_member (reference, "start");
  guint n_found = 0;

  for (guint i = 0; i < (is_anchor ? 1 : n); i++)
    {
      JsonObject *anchor = is_anchor ? reference : xpl_json_get_element_object (array, i);
      XplArticle *article;
      XplRange range;

      if (anchor == NULL)
        continue;
      g_clear_error (error);
      if (!xpl_run_find_place (run, anchor, &article, &range, error))
        continue;
      n_found++;
      vote_for_place (run, lists, article, range, votes);
    }
  return n_found;
}

static void
set_not_found (XplRun *run, JsonObject *reference, guint n_best, GError *cause, GError **error)
{
  const char *id = xpl_json_get_string (reference, "id");
  g_autofree char *words = xpl_reference_dup_words (reference);

  if (n_best > 1)
    g_set_error (error, XPL_ERROR, XPL_ERROR_DANGLING, _("several findings stand where %s stood"), words);
  else if (set_gone (run, id, words, error))
    return;
  else if (cause != NULL)
    g_propagate_error (error, g_error_copy (cause));
  else
    g_set_error (error, XPL_ERROR, XPL_ERROR_DANGLING, _("%s is not found there any more"), words);
}

static gboolean
limit_to_list (JsonObject *reference, guint *lists, GError **error)
{
  const char *code = xpl_json_get_string (reference, "list");
  int list = code != NULL ? xpl_name_from_code (XPL_NAMES_LIST, code) : -1;

  if (code == NULL)
    {
      /* An anchor alone means the entity that is mentioned there, where it may mean one. */
      if (json_object_has_member (reference, "start") && (*lists & XPL_IN (XPL_LIST_ENTITIES)) != 0)
        *lists = XPL_IN (XPL_LIST_ENTITIES);
      return TRUE;
    }
  if (list >= 0 && (*lists & XPL_IN (list)) != 0)
    {
      *lists = XPL_IN (list);
      return TRUE;
    }
  g_set_error (error, XPL_ERROR, XPL_ERROR_MEMBER, _("it cannot be decided about “%s”"), code);
  return FALSE;
}

static XplFinding *
check_list (XplFinding *finding, guint lists, GError **error)
{
  XplList list = xpl_finding_get_list (finding);

  if ((lists & XPL_IN (list)) != 0)
    return finding;
  g_set_error (error, XPL_ERROR, XPL_ERROR_MEMBER, _("it cannot be decided about “%s”"), xpl_name_to_code (XPL_NAMES_LIST, list));
  return NULL;
}

XplFinding *
xpl_run_find (XplRun *run, JsonObject *reference, guint lists, GError **error)
{
  const char *id = xpl_json_get_string (reference, "id");
  g_autoptr (GHashTable) votes = g_hash_table_new (NULL, NULL);
  g_autoptr (GError) cause = NULL;
  XplFinding *finding;
  guint n_best;

  if (!limit_to_list (reference, &lists, error))
    return NULL;
  if (find_by_hand (run, id, &finding, error))
    return finding == NULL ? NULL : check_list (finding, lists, error);
  vote_for_places (run, reference, lists, votes, &cause);
  finding = count_votes (votes, id, xpl_json_get_string (reference, "type"), &n_best);
  if (finding == NULL && cause == NULL)
    {
      finding = find_by_label (run, id, xpl_json_get_string (reference, "label"));
      n_best = finding != NULL;
    }
  if (n_best != 1 || (lists & XPL_IN (xpl_finding_get_list (finding))) == 0)
    {
      set_not_found (run, reference, n_best, cause, error);
      return NULL;
    }
  if (id != NULL && !g_str_equal (id, xpl_finding_get_id (finding)))
    {
      run->needs = xpl_run_get_missing_merge (run, xpl_finding_get_id (finding), id);
      if (run->needs != NULL)
        {
          g_set_error_literal (error, XPL_ERROR, XPL_ERROR_DANGLING, _("it needs what an earlier decision merges"));
          return NULL;
        }
    }
  return finding;
}
