/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "keeper-private.h"

#include "safe-write.h"

#include <glib/gi18n-lib.h>

void
xpl_keeper_take_file (XplKeeper *self, GFile *file)
{
  g_clear_pointer (&self->lock, xpl_bundle_lock_free);
  g_clear_pointer (&self->other, g_free);
  g_set_object (&self->file, file);
  self->lock = xpl_bundle_lock_take (file, &self->other);
}

/* Taken before the file is read: what is written in between counts as another's, and is joined. */
static void
take_stamp (XplKeeper *self)
{
  g_autofree char *path = g_file_get_path (self->file);
  g_autofree char *target = path == NULL ? NULL : xpl_follow_links (path);
  g_autoptr (GError) error = NULL;

  if (target != NULL && !xpl_file_stamp_read (&self->stamp, target, NULL, &error))
    g_debug ("%s", error->message);
}

XplKeeper *
xpl_keeper_new (GFile *file)
{
  XplKeeper *self;

  g_return_val_if_fail (file == NULL || G_IS_FILE (file), NULL);

  self = g_new0 (XplKeeper, 1);
  g_atomic_ref_count_init (&self->references);
  self->journal = xpl_journal_new (file);
  if (file != NULL)
    {
      xpl_keeper_take_file (self, file);
      take_stamp (self);
    }
  return self;
}

XplKeeper *
xpl_keeper_new_for_rest (XplJournalRest *rest)
{
  XplKeeper *self;

  g_return_val_if_fail (rest != NULL, NULL);

  self = xpl_keeper_new (NULL);
  self->rest = rest;
  return self;
}

XplKeeper *
xpl_keeper_ref (XplKeeper *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->references);
  return self;
}

void
xpl_keeper_unref (XplKeeper *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->references))
    return;
  xpl_journal_free (self->journal);
  xpl_bundle_lock_free (self->lock);
  xpl_join_base_free (self->base);
  xpl_journal_rest_free (self->rest);
  g_clear_object (&self->file);
  g_free (self->other);
  g_free (self);
}

GFile *
xpl_keeper_get_file (XplKeeper *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->file;
}

const char *
xpl_keeper_get_other (XplKeeper *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->other;
}

/* How many of @decisions the bundle had not, or had with another mark. */
static guint
replay_decisions (XplBundle *bundle, GPtrArray *decisions)
{
  g_autoptr (GHashTable) by_id = g_hash_table_new (g_str_hash, g_str_equal);
  GListModel *list = G_LIST_MODEL (xpl_bundle_get_decisions (bundle));
  guint n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (XplDecision) decision = g_list_model_get_item (list, i);

      g_hash_table_replace (by_id, decision->id, decision); /* the list keeps both */
    }
  for (guint i = 0; i < decisions->len; i++)
    {
      XplDecision *decision = g_ptr_array_index (decisions, i);
      XplDecision *found = g_hash_table_lookup (by_id, decision->id);

      if (found == NULL)
        g_list_store_append (xpl_bundle_get_decisions (bundle), decision);
      else if (found->undone == decision->undone)
        continue;
      else
        found->undone = decision->undone;
      n++;
    }
  return n;
}

/* What is pinned is what @rest says, no more and no less. */
static void
replay_places (XplBundle *bundle, XplJournalRest *rest)
{
  GListModel *entities = G_LIST_MODEL (xpl_bundle_get_list (bundle, XPL_LIST_ENTITIES));
  GHashTableIter iter;
  gpointer id, place;

  if (rest->places == NULL)
    return;
  for (guint i = 0; i < g_list_model_get_n_items (entities); i++)
    {
      g_autoptr (XplFinding) entity = g_list_model_get_item (entities, i);
      const XplPlace *present = xpl_bundle_get_place (bundle, xpl_finding_get_id (entity));

      if (present != NULL && present->pinned)
        {
          XplPlace loose = { present->x, present->y, FALSE };

          xpl_bundle_set_place (bundle, xpl_finding_get_id (entity), &loose);
        }
    }
  g_hash_table_iter_init (&iter, rest->places);
  while (g_hash_table_iter_next (&iter, &id, &place))
    xpl_bundle_set_place (bundle, id, place);
}

static guint
count (GListStore *list)
{
  return g_list_model_get_n_items (G_LIST_MODEL (list));
}

static XplBundle *
join_copy (XplBundle *bundle, XplJournalRest *rest, XplWarnings *warnings, XplRecovery *recovery)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (XplBundle) copy = xpl_journal_rest_read_copy (rest, warnings, &error);
  guint n_articles = count (xpl_bundle_get_articles (bundle));
  guint n_decisions = count (xpl_bundle_get_decisions (bundle));
  XplJoinReport report;
  XplBundle *joined;

  if (copy == NULL)
    {
      xpl_warnings_take (warnings, g_steal_pointer (&error));
      return NULL;
    }
  joined = xpl_join_writers (copy, bundle, NULL, &report);
  recovery->n_articles += count (xpl_bundle_get_articles (joined)) - n_articles;
  recovery->n_decisions += count (xpl_bundle_get_decisions (joined)) - n_decisions;
  recovery->needs_analysis = recovery->needs_analysis || report.needs_analysis;
  return joined;
}

/* Joins the copy that @rest has, if any, and its decisions. NULL where the copy cannot be read. */
static XplBundle *
recover_rest (XplBundle *bundle, XplJournalRest *rest, XplWarnings *warnings, XplRecovery *recovery)
{
  XplBundle *joined = rest->has_copy ? join_copy (bundle, rest, warnings, recovery) : g_object_ref (bundle);

  if (joined == NULL)
    return NULL;
  recovery->n_decisions += replay_decisions (joined, rest->decisions);
  replay_places (joined, rest);
  recovery->is_work = TRUE;
  if (rest->n_unreadable > 0)
    xpl_warnings_add (warnings, XPL_ERROR_JSON,
                      ngettext ("%s: %u line of the journal makes no sense and was left out",
                                "%s: %u lines of the journal make no sense and were left out", rest->n_unreadable),
                      rest->name, rest->n_unreadable);
  return joined;
}

/* Our journal has all of it before theirs go. With several copies, what they were joined to takes the place of all. */
static gboolean
take_over (XplKeeper *self, XplBundle *bundle, GPtrArray *rests, guint n_copies, GError **error)
{
  if (n_copies > 1 && !xpl_journal_keep_copy (self->journal, bundle, TRUE, NULL, error))
    return FALSE;
  for (guint i = 0; i < rests->len; i++)
    if (!xpl_journal_take_over (self->journal, g_ptr_array_index (rests, i), error))
      return FALSE;
  return TRUE;
}

static XplBundle *
recover_rests (XplKeeper *self, XplBundle *bundle, GPtrArray *rests, XplWarnings *warnings, XplRecovery *recovery)
{
  g_autoptr (XplBundle) joined = g_object_ref (bundle);
  g_autoptr (GPtrArray) recovered = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;
  guint n_copies = 0;

  for (guint i = 0; i < rests->len; i++)
    {
      XplJournalRest *rest = g_ptr_array_index (rests, i);
      XplBundle *next = recover_rest (joined, rest, warnings, recovery);

      if (next == NULL)
        continue;
      g_object_unref (joined);
      joined = next;
      n_copies += rest->has_copy ? 1 : 0;
      /* Who has a copy comes first: it goes along only with its own journal. */
      g_ptr_array_insert (recovered, rest->has_copy ? 0 : -1, rest);
    }
  if (!take_over (self, joined, recovered, n_copies, &error))
    xpl_warnings_take (warnings, g_steal_pointer (&error));
  return g_steal_pointer (&joined);
}

XplBundle *
xpl_keeper_recover (XplKeeper *self, XplBundle *bundle, XplWarnings *warnings, XplRecovery *recovery)
{
  g_autoptr (GPtrArray) rests = NULL;
  g_autoptr (GError) error = NULL;

  g_return_val_if_fail (self != NULL && XPL_IS_BUNDLE (bundle) && recovery != NULL, NULL);

  *recovery = (XplRecovery) { 0 };
  self->base = xpl_join_base_new (bundle);
  if (self->file != NULL)
    rests = xpl_journal_list_rests (self->file);
  else if (self->rest != NULL)
    {
      rests = g_ptr_array_new_with_free_func ((GDestroyNotify) xpl_journal_rest_free);
      g_ptr_array_add (rests, g_steal_pointer (&self->rest));
    }
  else if (!xpl_journal_keep_copy (self->journal, bundle, FALSE, NULL, &error))
    xpl_warnings_take (warnings, g_steal_pointer (&error));
  if (rests == NULL || rests->len == 0)
    return g_object_ref (bundle);
  return recover_rests (self, bundle, rests, warnings, recovery);
}

gboolean
xpl_keeper_keep_copy (XplKeeper *self, XplBundle *bundle, GCancellable *cancellable, GError **error)
{
  g_return_val_if_fail (self != NULL && XPL_IS_BUNDLE (bundle), FALSE);

  /* What was only opened is no work; but a file that lacks articles does not hold what was decided on them. */
  return xpl_journal_keep_copy (self->journal, bundle, self->file != NULL, cancellable, error);
}

gboolean
xpl_keeper_note (XplKeeper *self, XplDecision *decision, GError **error)
{
  g_return_val_if_fail (self != NULL && XPL_IS_DECISION (decision), FALSE);

  return xpl_journal_append (self->journal, decision, error);
}

gboolean
xpl_keeper_note_all (XplKeeper *self, GPtrArray *decisions, GError **error)
{
  g_return_val_if_fail (self != NULL && decisions != NULL, FALSE);

  return xpl_journal_append_all (self->journal, decisions, error);
}

gboolean
xpl_keeper_note_places (XplKeeper *self, GHashTable *places, GError **error)
{
  g_return_val_if_fail (self != NULL && places != NULL, FALSE);

  return xpl_journal_append_places (self->journal, places, error);
}

gboolean
xpl_keeper_has_work (XplKeeper *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return xpl_journal_has_work (self->journal);
}
