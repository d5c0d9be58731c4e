/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/*
 * The user's decisions. The base bundle holds them beside what the engine found; what is shown is the base with those that
 * are not undone replayed onto it. A change of the decisions is a new replay: at once where the bundle is small, else in a
 * worker, whose result counts only while its cancellable is the current one.
 */

#include "config.h"

#include "session-private.h"

#include "decision-places.h"
#include "decision-words.h"
#include "history-entry.h"

#include <glib/gi18n-lib.h>

/* Articles that are copied and replayed on within a frame or two. */
#define MAX_AT_ONCE 300

static void
update_history (XplSession *self)
{
  GPtrArray *outcomes = xpl_replay_get_outcomes (self->replay);
  g_autoptr (GPtrArray) entries = g_ptr_array_new_full (outcomes->len, g_object_unref);

  for (guint i = outcomes->len; i > 0; i--)
    g_ptr_array_add (entries, xpl_history_entry_new (g_ptr_array_index (outcomes, i - 1), self->bundle));
  g_list_store_splice (self->history, 0, g_list_model_get_n_items (G_LIST_MODEL (self->history)), entries->pdata,
                       entries->len);
}

void
xpl_session_take_replay (XplSession *self, XplReplay *replay)
{
  g_set_object (&self->replay, replay);
  g_set_object (&self->bundle, xpl_replay_get_bundle (replay));
  update_history (self);
  self->marks_serial++;
  xpl_session_notify (self, PROP_MARKS_SERIAL);
}

/* What it shows takes the place of what is shown. */
static void
show_replay (XplSession *self, XplReplay *replay)
{
  g_autoptr (XplReplay) before = g_object_ref (self->replay);
  XplKept *kept;

  if (xpl_replay_get_bundle (replay) == self->bundle)
    {
      xpl_session_take_replay (self, replay);
      if (xpl_session_follow_marks (self, before))
        xpl_session_update_graph (self);
      return;
    }
  kept = xpl_session_keep (self);
  xpl_session_stop_layout (self);
  g_hash_table_remove_all (self->sentences);
  xpl_session_take_replay (self, replay);
  xpl_session_notify (self, PROP_BUNDLE);
  xpl_session_follow_marks (self, before);
  xpl_session_update_graph (self);
  xpl_session_restore (self, kept);
}

void
xpl_session_show_added (XplSession *self, XplReplay *replay)
{
  xpl_session_stop_replay (self);
  g_set_object (&self->base, xpl_replay_get_base (replay));
  show_replay (self, replay);
}

static void
replay_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  g_autoptr (GError) error = NULL;
  XplReplay *replay = xpl_replay_run (task_data, cancellable, &error);

  if (replay == NULL)
    g_task_return_error (task, g_steal_pointer (&error));
  else
    g_task_return_pointer (task, replay, g_object_unref);
}

static void
replayed_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  XplSession *self = XPL_SESSION (source);
  g_autoptr (XplReplay) replay = g_task_propagate_pointer (G_TASK (result), NULL);

  if (self->replaying != g_task_get_cancellable (G_TASK (result)))
    return;
  g_clear_object (&self->replaying);
  if (replay != NULL)
    show_replay (self, replay);
}

void
xpl_session_stop_replay (XplSession *self)
{
  if (self->replaying != NULL)
    g_cancellable_cancel (self->replaying);
  g_clear_object (&self->replaying);
}

static void
start_replay (XplSession *self)
{
  xpl_session_stop_replay (self);
  if (g_list_model_get_n_items (G_LIST_MODEL (xpl_bundle_get_articles (self->base))) <= MAX_AT_ONCE)
    {
      g_autoptr (XplReplay) replay = xpl_replay_run (self->base, NULL, NULL);

      show_replay (self, replay);
      return;
    }
  self->replaying = g_cancellable_new ();

  g_autoptr (GTask) task = g_task_new (self, self->replaying, replayed_cb, NULL);
  g_task_set_source_tag (task, start_replay);
  g_task_set_task_data (task, xpl_bundle_snapshot (self->base), g_object_unref);
  g_task_run_in_thread (task, replay_thread);
}

static gboolean
has_decision (XplSession *self, XplDecision *decision)
{
  return g_list_store_find (xpl_bundle_get_decisions (self->base), decision, NULL);
}

/* A set of #XplDecision. */
static GHashTable *
index_decisions (XplBundle *base)
{
  GListModel *decisions = G_LIST_MODEL (xpl_bundle_get_decisions (base));
  GHashTable *known = g_hash_table_new_full (NULL, NULL, g_object_unref, NULL);

  for (guint i = 0; i < g_list_model_get_n_items (decisions); i++)
    g_hash_table_add (known, g_list_model_get_item (decisions, i));
  return known;
}

gboolean
xpl_session_mark_all_undone (XplSession *self, GPtrArray *decisions, gboolean undone)
{
  g_autoptr (GHashTable) known = index_decisions (self->base);
  g_autoptr (GPtrArray) changed = g_ptr_array_new ();

  for (guint i = 0; i < decisions->len; i++)
    {
      XplDecision *decision = g_ptr_array_index (decisions, i);

      if (decision->undone == undone || !g_hash_table_contains (known, decision))
        continue;
      decision->undone = undone;
      g_ptr_array_add (changed, decision);
    }
  if (changed->len == 0)
    return TRUE;
  if (!xpl_session_note_all (self, changed))
    {
      for (guint i = 0; i < changed->len; i++)
        XPL_DECISION (g_ptr_array_index (changed, i))->undone = !undone;
      return FALSE;
    }
  xpl_session_set_modified (self, TRUE);
  start_replay (self);
  return TRUE;
}

gboolean
xpl_session_mark_undone (XplSession *self, XplDecision *decision, gboolean undone)
{
  g_autoptr (GPtrArray) decisions = g_ptr_array_new ();

  g_ptr_array_add (decisions, decision);
  return xpl_session_mark_all_undone (self, decisions, undone);
}

/* The layout goes on with the places that it has; what is new has some of its own, if any. */
void
xpl_session_take_base (XplSession *self, XplBundle *base)
{
  GListModel *entities = G_LIST_MODEL (xpl_bundle_get_list (base, XPL_LIST_ENTITIES));

  for (guint i = 0; i < g_list_model_get_n_items (entities); i++)
    {
      g_autoptr (XplFinding) entity = g_list_model_get_item (entities, i);
      const char *id = xpl_finding_get_id (entity);
      const XplPlace *place = xpl_bundle_get_place (base, id);

      if (place != NULL && !g_hash_table_contains (self->places, id))
        g_hash_table_insert (self->places, g_strdup (id), g_memdup2 (place, sizeof *place));
    }
  g_set_object (&self->base, base);
  start_replay (self);
}

/* What became of it, once it was replayed: a decision that could not be applied is told of. */
static void
tell (XplSession *self, XplDecision *decision)
{
  const XplOutcome *outcome = xpl_replay_get_outcome (self->replay, decision);
  g_autofree char *words = xpl_decision_dup_words (decision, self->bundle);

  if (outcome != NULL && outcome->reason != NULL && outcome->state != XPL_DECISION_UNDONE)
    {
      /* Translators: what was decided, and why it could not be done. */
      g_autofree char *text = g_strdup_printf (_("%s: not yet, since %s"), words, outcome->reason);

      xpl_session_emit_message (self, text, "win.undo", _("Undo"));
      return;
    }
  xpl_session_emit_message (self, words, "win.undo", _("Undo"));
}

void
xpl_session_decide (XplSession *self, XplDecision *decision)
{
  g_return_if_fail (XPL_IS_SESSION (self));
  g_return_if_fail (XPL_IS_DECISION (decision));
  g_return_if_fail (!has_decision (self, decision));

  if (!xpl_session_note (self, decision))
    return;
  g_list_store_append (xpl_bundle_get_decisions (self->base), decision);
  xpl_session_push_undo (self, xpl_undo_step_new_decision (decision, xpl_decision_dup_words (decision, self->bundle)));
  xpl_session_set_modified (self, TRUE);
  start_replay (self);
  tell (self, decision);
}

gboolean
xpl_session_decide_all (XplSession *self, GPtrArray *decisions, const char *label)
{
  g_return_val_if_fail (XPL_IS_SESSION (self), FALSE);
  g_return_val_if_fail (decisions != NULL && label != NULL, FALSE);

  if (decisions->len == 0)
    return TRUE;
  if (!xpl_session_note_all (self, decisions))
    return FALSE;
  for (guint i = 0; i < decisions->len; i++)
    g_list_store_append (xpl_bundle_get_decisions (self->base), g_ptr_array_index (decisions, i));
  xpl_session_push_undo (self, xpl_undo_step_new_decisions (decisions, g_strdup (label)));
  xpl_session_set_modified (self, TRUE);
  start_replay (self);
  return TRUE;
}

void
xpl_session_set_undone (XplSession *self, XplDecision *decision, gboolean undone)
{
  g_return_if_fail (XPL_IS_SESSION (self));
  g_return_if_fail (XPL_IS_DECISION (decision));

  if (decision->undone == undone || !has_decision (self, decision))
    return;
  if (!xpl_session_mark_undone (self, decision, undone))
    return;

  g_autofree char *words = xpl_decision_dup_words (decision, self->bundle);
  /* Translators: a step in "Undo …": a decision, "Renamed “Ana” to “Anna”", was taken back. */
  char *label = undone ? g_strdup_printf (_("Take back: %s"), words) : g_strdup (words);
  xpl_session_push_undo (self, xpl_undo_step_new_decision (decision, label));
}

XplDecision *
xpl_session_find_decision (XplSession *self, const char *verb, XplArticle *article, XplRange range)
{
  g_return_val_if_fail (XPL_IS_SESSION (self) && verb != NULL && XPL_IS_ARTICLE (article), NULL);

  GPtrArray *outcomes = xpl_replay_get_outcomes (self->replay);

  for (guint i = outcomes->len; i > 0; i--)
    {
      const XplOutcome *outcome = g_ptr_array_index (outcomes, i - 1);
      XplArticle *place;
      XplRange found;

      if (outcome->state == XPL_DECISION_APPLIED && g_strcmp0 (outcome->decision->verb, verb) == 0
          && xpl_decision_find_place (outcome->decision, self->bundle, &place, &found) && place == article
          && xpl_range_equal (found, range))
        return outcome->decision;
    }
  return NULL;
}

void
xpl_session_take_back (XplSession *self, XplDecision *decision)
{
  g_return_if_fail (XPL_IS_SESSION (self));
  g_return_if_fail (XPL_IS_DECISION (decision));

  g_autofree char *words = xpl_decision_dup_words (decision, self->bundle);
  /* Translators: a toast; %s is a decision, "Left out the text “Share”". */
  g_autofree char *text = g_strdup_printf (_("Taken back: %s"), words);

  xpl_session_set_undone (self, decision, TRUE);
  if (decision->undone)
    xpl_session_emit_message (self, text, "win.undo", _("Undo"));
}

GListModel *
xpl_session_get_history (XplSession *self)
{
  g_return_val_if_fail (XPL_IS_SESSION (self), NULL);

  return G_LIST_MODEL (self->history);
}

XplBundle *
xpl_session_get_base (XplSession *self)
{
  g_return_val_if_fail (XPL_IS_SESSION (self), NULL);

  return self->base;
}

const XplMarks *
xpl_session_get_marks (XplSession *self, gpointer target)
{
  g_return_val_if_fail (XPL_IS_SESSION (self), NULL);

  return xpl_replay_get_marks (self->replay, target);
}

const char *
xpl_session_get_source_grade (XplSession *self, const char *source)
{
  g_return_val_if_fail (XPL_IS_SESSION (self), NULL);

  return xpl_replay_get_source_grade (self->replay, source);
}
