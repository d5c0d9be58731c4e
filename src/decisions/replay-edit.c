/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/* How verbs change the copy. What points to a finding is known by an index, so that a change costs what it touches. */

#include "config.h"

#include "replay-run.h"

#include "references.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef struct
{
  XplRun *run;
  XplFinding *user;
} NoteUser;

gboolean
xpl_run_is_gone (XplRun *run, gpointer target)
{
  return g_hash_table_contains (run->gone, target);
}

void
xpl_run_touch (XplRun *run, gpointer target)
{
  if (!g_ptr_array_find (run->touched, target, NULL))
    g_ptr_array_add (run->touched, g_object_ref (target));
}

static void
note_user (XplRun *run, gpointer target, gpointer user)
{
  GPtrArray *users = g_hash_table_lookup (run->users, target);

  if (users == NULL)
    {
      users = g_ptr_array_new ();
      g_hash_table_insert (run->users, target, users);
    }
  if (users->len == 0 || g_ptr_array_index (users, users->len - 1) != user)
    g_ptr_array_add (users, user);
}

static void
note_reference (XplFinding *target, gpointer data)
{
  NoteUser *note = data;

  note_user (note->run, target, note->user);
}

static void
index_users (XplRun *run)
{
  run->users = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_ptr_array_unref);
  for (guint list = 0; list < XPL_N_LISTS; list++)
    {
      GListModel *findings = G_LIST_MODEL (xpl_bundle_get_list (run->bundle, list));
      guint n = g_list_model_get_n_items (findings);

      for (guint i = 0; i < n; i++)
        {
          g_autoptr (XplFinding) finding = g_list_model_get_item (findings, i);
          NoteUser note = { run, finding };

          xpl_finding_foreach_reference (finding, note_reference, &note);
        }
    }
}

void
xpl_run_note_user (XplRun *run, gpointer target, gpointer user)
{
  if (run->users != NULL)
    note_user (run, target, user);
}

GPtrArray *
xpl_run_get_users (XplRun *run, gpointer target)
{
  if (run->users == NULL)
    index_users (run);
  return g_hash_table_lookup (run->users, target);
}

static void
add (XplRun *run, XplFinding *finding, char *id)
{
  NoteUser note = { run, finding };

  xpl_finding_set_id (finding, id);
  xpl_bundle_add_finding (run->bundle, finding);
  if (run->users != NULL)
    xpl_finding_foreach_reference (finding, note_reference, &note);
  xpl_run_note_standing (run, finding);
  g_hash_table_add (run->made, id);
  g_object_unref (finding);
}

void
xpl_run_add (XplRun *run, XplFinding *finding, char *id)
{
  add (run, finding, id);
  xpl_finding_set_why (finding, _("Added by hand."));
  xpl_finding_set_by_hand (finding, TRUE);
  xpl_run_mark (run, finding)->by_hand = TRUE;
  xpl_run_touch (run, finding);
}

void
xpl_run_add_part (XplRun *run, XplFinding *part, XplFinding *whole, char *id)
{
  add (run, part, id);
  xpl_finding_set_why (part, xpl_finding_get_why (whole));
}

/* Calls on each article in which @entity is mentioned, once. */
static void
replace_mentions (XplFinding *entity, XplEntity *kept)
{
  GArray *evidence = xpl_finding_get_evidence (entity);
  XplArticle *last = NULL;

  for (guint i = 0; i < evidence->len; i++)
    {
      XplArticle *article = g_array_index (evidence, XplEvidence, i).article;
      guint n = 0;

      if (article == last)
        continue;
      last = article;
      for (guint k = 0; k < article->mentions->len; k++)
        {
          XplMention *mention = &g_array_index (article->mentions, XplMention, k);

          if (XPL_FINDING (mention->entity) == entity)
            mention->entity = kept;
          if (mention->entity != NULL)
            g_array_index (article->mentions, XplMention, n++) = *mention;
        }
      g_array_set_size (article->mentions, n);
    }
}

static gboolean
is_empty (XplFinding *finding)
{
  return (XPL_IS_COMPARISON (finding) && XPL_COMPARISON (finding)->figures->len < 2)
         || (XPL_IS_CLAIM (finding) && XPL_CLAIM (finding)->steps->len == 0);
}

static gboolean
has_figures (XplRun *run, XplSeries *series)
{
  GPtrArray *users = series != NULL ? xpl_run_get_users (run, series) : NULL;

  for (guint i = 0; users != NULL && i < users->len; i++)
    {
      gpointer user = g_ptr_array_index (users, i);

      if (XPL_IS_FIGURE (user) && !xpl_run_is_gone (run, user) && XPL_FIGURE (user)->series == series)
        return TRUE;
    }
  return series == NULL;
}

static void
take_out (XplRun *run, XplFinding *finding)
{
  g_hash_table_add (run->gone, finding);
  g_hash_table_replace (run->gone_ids, g_strdup (xpl_finding_get_id (finding)), run->decision);
}

void
xpl_run_drop (XplRun *run, XplFinding *finding)
{
  GPtrArray *users = xpl_run_get_users (run, finding);

  if (xpl_run_is_gone (run, finding))
    return;
  take_out (run, finding);
  if (XPL_IS_ENTITY (finding))
    replace_mentions (finding, NULL);
  for (guint i = 0; users != NULL && i < users->len; i++)
    {
      XplFinding *user = g_ptr_array_index (users, i);

      if (!xpl_run_is_gone (run, user) && (!xpl_finding_replace_reference (user, finding, NULL) || is_empty (user)))
        xpl_run_drop (run, user);
    }
  if (XPL_IS_FIGURE (finding) && !has_figures (run, XPL_FIGURE (finding)->series))
    xpl_run_drop (run, XPL_FINDING (XPL_FIGURE (finding)->series));
}

void
xpl_run_join (XplRun *run, XplFinding *kept, XplFinding *finding)
{
  GPtrArray *users = xpl_run_get_users (run, finding);
  GArray *evidence = xpl_finding_get_evidence (finding);

  g_hash_table_add (run->gone, finding);
  g_hash_table_replace (run->joined, g_strdup (xpl_finding_get_id (finding)), kept);
  for (guint i = 0; users != NULL && i < users->len; i++)
    {
      XplFinding *user = g_ptr_array_index (users, i);

      if (xpl_run_is_gone (run, user))
        continue;
      xpl_finding_replace_reference (user, finding, kept);
      note_user (run, kept, user);
    }
  if (XPL_IS_ENTITY (finding))
    replace_mentions (finding, XPL_ENTITY (kept));
  g_array_append_vals (xpl_finding_get_evidence (kept), evidence->data, evidence->len);
  if (!XPL_IS_ENTITY (kept)) /* an entity's is put in order with its mentions in the end */
    xpl_run_sort_evidence (run, xpl_finding_get_evidence (kept));
  xpl_run_note_standing (run, kept);
  xpl_run_move_marks (run, finding, kept);
}

void
xpl_run_set_mention (XplArticle *article, XplRange range, XplEntity *entity, XplMentionKind kind)
{
  XplMention *old = xpl_run_get_mention_at (article, range);
  XplMention mention = { range, entity, kind };
  guint i = article->mentions->len;

  if (old != NULL)
    {
      old->entity = entity;
      return;
    }
  while (i > 0 && g_array_index (article->mentions, XplMention, i - 1).range.start > range.start)
    i--;
  g_array_insert_val (article->mentions, i, mention);
}

void
xpl_run_set_when (XplWhen *when, XplEdtf date)
{
  xpl_when_clear (when);
  when->edtf = date;
  when->how = XPL_HOW_STATED;
  when->rule = g_strdup ("decided");
}

/* The position of @article in the bundle. */
static guint
get_order (XplRun *run, XplArticle *article)
{
  if (run->order == NULL)
    {
      GListModel *articles = G_LIST_MODEL (xpl_bundle_get_articles (run->bundle));
      guint n = g_list_model_get_n_items (articles);

      run->order = g_hash_table_new (NULL, NULL);
      for (guint i = 0; i < n; i++)
        {
          g_autoptr (XplArticle) one = g_list_model_get_item (articles, i);

          g_hash_table_insert (run->order, one, GUINT_TO_POINTER (i + 1));
        }
    }
  return GPOINTER_TO_UINT (g_hash_table_lookup (run->order, article));
}

static int
compare_evidence (gconstpointer a, gconstpointer b, gpointer data)
{
  const XplEvidence *left = a, *right = b;

  if (left->article != right->article)
    return (int) get_order (data, left->article) - (int) get_order (data, right->article);
  if (left->range.start != right->range.start)
    return left->range.start < right->range.start ? -1 : 1;
  return left->range.end < right->range.end ? -1 : left->range.end > right->range.end;
}

void
xpl_run_sort_evidence (XplRun *run, GArray *evidence)
{
  guint n = 0;

  g_array_sort_with_data (evidence, compare_evidence, run);
  for (guint i = 0; i < evidence->len; i++)
    {
      XplEvidence place = g_array_index (evidence, XplEvidence, i);

      if (n == 0 || compare_evidence (&g_array_index (evidence, XplEvidence, n - 1), &place, run) != 0)
        g_array_index (evidence, XplEvidence, n++) = place;
    }
  g_array_set_size (evidence, n);
}

void
xpl_run_explain (XplFinding *finding, const char *sentence)
{
  const char *why = xpl_finding_get_why (finding);
  g_autofree char *longer = why == NULL || *why == '\0' ? g_strdup (sentence) : g_strdup_printf ("%s %s", why, sentence);

  xpl_finding_set_why (finding, longer);
}

/* Where the words of a label may begin or end. */
static gboolean
is_boundary (const char *text, const char *place)
{
  return place == text || *place == '\0' || !g_unichar_isalnum (g_utf8_get_char (place))
         || !g_unichar_isalnum (g_utf8_get_char (g_utf8_prev_char (place)));
}

/* Whether the longer @name stands at @p already, whose part @old_name is: "Ilves" in "Ana Ilves". */
static gboolean
is_part_of_name (const char *label, const char *p, const char *old_name, const char *name)
{
  const char *part = strstr (name, old_name);

  return part != NULL && p - label >= part - name && g_str_has_prefix (p - (part - name), name);
}

static char *
replace_name (const char *label, const char *old_name, const char *name)
{
  GString *out = g_string_new (NULL);
  gsize length = strlen (old_name);
  const char *rest = label;

  for (const char *p = strstr (label, old_name); p != NULL; p = strstr (p + length, old_name))
    if (is_boundary (label, p) && is_boundary (label, p + length) && !is_part_of_name (label, p, old_name, name))
      {
        g_string_append_len (out, rest, p - rest);
        g_string_append (out, name);
        rest = p + length;
      }
  g_string_append (out, rest);
  return g_string_free (out, FALSE);
}

static char **
get_label (XplFinding *finding)
{
  switch (xpl_finding_get_list (finding))
    {
    case XPL_LIST_EVENTS:
      return &XPL_EVENT (finding)->label;
    case XPL_LIST_SERIES:
      return &XPL_SERIES (finding)->label;
    case XPL_LIST_CLAIMS:
      return &XPL_CLAIM (finding)->label;
    default:
      return NULL;
    }
}

void
xpl_run_relabel (XplRun *run, XplFinding *entity, const char *old_name, const char *name)
{
  GPtrArray *users = xpl_run_get_users (run, entity);

  if (*old_name == '\0' || g_str_equal (old_name, name))
    return;
  for (guint i = 0; users != NULL && i < users->len; i++)
    {
      char **label = get_label (g_ptr_array_index (users, i));
      char *fresh;

      if (label == NULL || *label == NULL)
        continue;
      fresh = replace_name (*label, old_name, name);
      g_free (*label);
      *label = fresh;
    }
}
