/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "replay-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

G_DEFINE_FINAL_TYPE (XplReplay, xpl_replay, G_TYPE_OBJECT)

static const XplVerb *const verb_tables[] = {
  xpl_identity_verbs, xpl_change_verbs, xpl_removal_verbs, xpl_addition_verbs, xpl_remark_verbs,
};

static void
outcome_free (gpointer data)
{
  XplOutcome *outcome = data;

  g_object_unref (outcome->decision);
  g_clear_object (&outcome->needs);
  g_free (outcome->reason);
  g_ptr_array_unref (outcome->touched);
  g_free (outcome);
}

static void
xpl_replay_finalize (GObject *object)
{
  XplReplay *self = XPL_REPLAY (object);

  g_hash_table_unref (self->by_decision);
  g_ptr_array_unref (self->outcomes);
  g_hash_table_unref (self->marks);
  g_hash_table_unref (self->source_grades);
  g_clear_object (&self->bundle);
  g_clear_object (&self->base);
  G_OBJECT_CLASS (xpl_replay_parent_class)->finalize (object);
}

static void
xpl_replay_class_init (XplReplayClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = xpl_replay_finalize;
}

static void
xpl_replay_init (XplReplay *self)
{
  self->outcomes = g_ptr_array_new_with_free_func (outcome_free);
  self->by_decision = g_hash_table_new (NULL, NULL);
  self->marks = xpl_marks_new_table ();
  self->source_grades = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
}

const XplVerb *
xpl_verb_lookup (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (verb_tables); i++)
    for (const XplVerb *verb = verb_tables[i]; verb->name != NULL; verb++)
      if (g_str_equal (verb->name, name))
        return verb;
  return NULL;
}

static void
run_init (XplRun *run, XplReplay *replay)
{
  *run = (XplRun) {
    .bundle = replay->bundle,
    .replay = replay,
    .hashes = g_hash_table_new_full (NULL, NULL, NULL, g_free),
    .gone = g_hash_table_new (NULL, NULL),
    .gone_ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL),
    .made = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL),
    .unmade = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL),
    .unmerged = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref),
    .joined = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL),
    .apart = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_hash_table_unref),
  };
}

static void
run_clear (XplRun *run)
{
  for (guint i = 0; i < XPL_N_LISTS; i++)
    g_clear_pointer (&run->standing[i], g_hash_table_unref);
  g_clear_pointer (&run->users, g_hash_table_unref);
  g_hash_table_unref (run->hashes);
  g_hash_table_unref (run->gone);
  g_hash_table_unref (run->gone_ids);
  g_hash_table_unref (run->made);
  g_hash_table_unref (run->unmade);
  g_hash_table_unref (run->unmerged);
  g_hash_table_unref (run->apart);
  g_hash_table_unref (run->joined);
  g_clear_pointer (&run->order, g_hash_table_unref);
}

static void
note_unmerged (XplRun *run, XplDecision *decision)
{
  JsonArray *with = xpl_json_get_array (decision->object, "with");
  guint n = with != NULL ? json_array_get_length (with) : 0;

  for (guint i = 0; i < n; i++)
    {
      const char *id = xpl_json_get_string (xpl_json_get_element_object (with, i), "id");
      GPtrArray *decisions;

      if (id == NULL)
        continue;
      decisions = g_hash_table_lookup (run->unmerged, id);
      if (decisions == NULL)
        {
          decisions = g_ptr_array_new ();
          g_hash_table_insert (run->unmerged, g_strdup (id), decisions);
        }
      g_ptr_array_add (decisions, decision);
    }
}

/* What a decision that is not applied would have brought, so that those that need it can say so. */
static void
note_unapplied (XplRun *run, XplDecision *decision)
{
  const char *made = xpl_json_get_string (decision->object, "finding");

  if (made != NULL && !g_hash_table_contains (run->made, made))
    g_hash_table_replace (run->unmade, g_strdup (made), decision);
  if (g_str_equal (decision->verb, "merge"))
    note_unmerged (run, decision);
}

static XplDecisionState
apply (XplRun *run, XplDecision *decision, GError **error)
{
  const XplVerb *verb = xpl_verb_lookup (decision->verb);

  run->decision = decision;
  run->needs = NULL;
  if (verb == NULL)
    {
      g_set_error (error, XPL_ERROR, XPL_ERROR_MEMBER, _("this version of the program does not know “%s”"), decision->verb);
      return XPL_DECISION_ORPHANED;
    }
  if (verb->apply (run, error))
    return XPL_DECISION_APPLIED;
  return run->needs != NULL ? XPL_DECISION_WAITING : XPL_DECISION_ORPHANED;
}

static void
replay_decision (XplRun *run, XplDecision *decision)
{
  XplOutcome *outcome = g_new0 (XplOutcome, 1);
  g_autoptr (GError) error = NULL;

  outcome->decision = g_object_ref (decision);
  outcome->touched = run->touched = g_ptr_array_new_with_free_func (g_object_unref);
  outcome->state = decision->undone ? XPL_DECISION_UNDONE : apply (run, decision, &error);
  if (outcome->state != XPL_DECISION_APPLIED)
    {
      g_ptr_array_set_size (outcome->touched, 0);
      note_unapplied (run, decision);
    }
  if (outcome->state == XPL_DECISION_WAITING)
    outcome->needs = g_object_ref (run->needs);
  if (error != NULL)
    outcome->reason = g_strdup (error->message);
  g_ptr_array_add (run->replay->outcomes, outcome);
  g_hash_table_insert (run->replay->by_decision, decision, outcome);
}

static gboolean
changes_findings (GListModel *decisions)
{
  guint n = g_list_model_get_n_items (decisions);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (XplDecision) decision = g_list_model_get_item (decisions, i);
      const XplVerb *verb = xpl_verb_lookup (decision->verb);

      if (!decision->undone && verb != NULL && !verb->only_marks)
        return TRUE;
    }
  return FALSE;
}

/* What was touched and went later is not shown any more. */
static void
forget_gone (XplRun *run)
{
  GHashTableIter iter;
  gpointer target;

  for (guint i = 0; i < run->replay->outcomes->len; i++)
    {
      GPtrArray *touched = ((XplOutcome *) g_ptr_array_index (run->replay->outcomes, i))->touched;

      for (guint k = touched->len; k > 0; k--)
        if (xpl_run_is_gone (run, g_ptr_array_index (touched, k - 1)))
          g_ptr_array_remove_index (touched, k - 1);
    }
  g_hash_table_iter_init (&iter, run->replay->marks);
  while (g_hash_table_iter_next (&iter, &target, NULL))
    if (xpl_run_is_gone (run, target))
      g_hash_table_iter_remove (&iter);
}

XplReplay *
xpl_replay_run (XplBundle *base, GCancellable *cancellable, GError **error)
{
  g_return_val_if_fail (XPL_IS_BUNDLE (base), NULL);

  g_autoptr (XplReplay) self = g_object_new (XPL_TYPE_REPLAY, NULL);
  GListModel *decisions = G_LIST_MODEL (xpl_bundle_get_decisions (base));
  guint n = g_list_model_get_n_items (decisions);
  gboolean is_copy = changes_findings (decisions);
  XplRun run;

  self->base = g_object_ref (base);
  self->bundle = is_copy ? xpl_bundle_copy (base) : g_object_ref (base);
  run_init (&run, self);
  for (guint i = 0; i < n && !g_cancellable_is_cancelled (cancellable); i++)
    {
      g_autoptr (XplDecision) decision = g_list_model_get_item (decisions, i);

      replay_decision (&run, decision);
    }
  if (is_copy && !g_cancellable_is_cancelled (cancellable))
    {
      xpl_run_finish (&run);
      forget_gone (&run);
      xpl_bundle_remove (self->bundle, run.gone);
      xpl_bundle_derive (self->bundle);
    }
  run_clear (&run);
  return g_cancellable_set_error_if_cancelled (cancellable, error) ? NULL : g_steal_pointer (&self);
}

XplBundle *
xpl_replay_get_base (XplReplay *self)
{
  g_return_val_if_fail (XPL_IS_REPLAY (self), NULL);

  return self->base;
}

XplBundle *
xpl_replay_get_bundle (XplReplay *self)
{
  g_return_val_if_fail (XPL_IS_REPLAY (self), NULL);

  return self->bundle;
}

GPtrArray *
xpl_replay_get_outcomes (XplReplay *self)
{
  g_return_val_if_fail (XPL_IS_REPLAY (self), NULL);

  return self->outcomes;
}

const XplOutcome *
xpl_replay_get_outcome (XplReplay *self, XplDecision *decision)
{
  g_return_val_if_fail (XPL_IS_REPLAY (self), NULL);

  return g_hash_table_lookup (self->by_decision, decision);
}

const XplMarks *
xpl_replay_get_marks (XplReplay *self, gpointer target)
{
  g_return_val_if_fail (XPL_IS_REPLAY (self), NULL);

  return target != NULL ? g_hash_table_lookup (self->marks, target) : NULL;
}

const char *
xpl_replay_get_source_grade (XplReplay *self, const char *source)
{
  g_return_val_if_fail (XPL_IS_REPLAY (self), NULL);

  return source != NULL ? g_hash_table_lookup (self->source_grades, source) : NULL;
}

static int
compare_ids (gconstpointer a, gconstpointer b)
{
  return strcmp (xpl_finding_get_id (*(XplFinding *const *) a), xpl_finding_get_id (*(XplFinding *const *) b));
}

GPtrArray *
xpl_replay_dup_hidden (XplReplay *self)
{
  g_return_val_if_fail (XPL_IS_REPLAY (self), NULL);

  GPtrArray *hidden = g_ptr_array_new ();
  GHashTableIter iter;
  gpointer target, marks;

  g_hash_table_iter_init (&iter, self->marks);
  while (g_hash_table_iter_next (&iter, &target, &marks))
    if (((XplMarks *) marks)->hidden)
      g_ptr_array_add (hidden, target);
  g_ptr_array_sort (hidden, compare_ids);
  return hidden;
}

static gboolean
holds_text (const GPtrArray *remarks, const char *sign, const char *folded_text)
{
  for (guint i = 0; i < remarks->len; i++)
    {
      g_autofree char *shown = g_strconcat (sign, g_ptr_array_index (remarks, i), NULL);
      g_autofree char *folded = g_utf8_casefold (shown, -1);

      if (strstr (folded, folded_text) != NULL)
        return TRUE;
    }
  return FALSE;
}

GPtrArray *
xpl_replay_dup_remarked (XplReplay *self, const char *folded_text)
{
  g_return_val_if_fail (XPL_IS_REPLAY (self) && folded_text != NULL, NULL);

  GPtrArray *remarked = g_ptr_array_new ();
  GHashTableIter iter;
  gpointer target, value;

  g_hash_table_iter_init (&iter, self->marks);
  while (*folded_text != '\0' && g_hash_table_iter_next (&iter, &target, &value))
    {
      const XplMarks *marks = value;

      if (holds_text (marks->tags, "#", folded_text) || holds_text (marks->notes, "", folded_text))
        g_ptr_array_add (remarked, target);
    }
  return remarked;
}

const char *
xpl_decision_state_to_words (XplDecisionState state)
{
  static const char *const words[] = {
    [XPL_DECISION_APPLIED] = NC_ ("decision", "applied"),
    [XPL_DECISION_UNDONE] = NC_ ("decision", "taken back"),
    [XPL_DECISION_WAITING] = NC_ ("decision", "waiting"),
    [XPL_DECISION_ORPHANED] = NC_ ("decision", "not applied"),
  };

  g_return_val_if_fail ((guint) state < G_N_ELEMENTS (words), NULL);

  return g_dpgettext2 (GETTEXT_PACKAGE, "decision", words[state]);
}

const char *
xpl_decision_state_to_code (XplDecisionState state)
{
  static const char *const codes[] = {
    [XPL_DECISION_APPLIED] = "applied",
    [XPL_DECISION_UNDONE] = "undone",
    [XPL_DECISION_WAITING] = "waiting",
    [XPL_DECISION_ORPHANED] = "orphaned",
  };

  g_return_val_if_fail ((guint) state < G_N_ELEMENTS (codes), NULL);

  return codes[state];
}
