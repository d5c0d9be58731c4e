/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/*
 * Saving. What is saved is the state at the moment of asking; what is decided while it is written is in the journal, and
 * saved the next time. Savings follow each other: one that began earlier would be overtaken, and leave the older state.
 */

#include "config.h"

#include "session-private.h"

#include "analysis.h"
#include "carry-ids.h"

typedef struct
{
  XplSaving *saving;
  XplKeeper *keeper;
  gboolean was_modified;
} SaveJob;

static void
save_job_free (gpointer data)
{
  SaveJob *job = data;

  g_clear_pointer (&job->saving, xpl_saving_free);
  xpl_keeper_unref (job->keeper);
  g_free (job);
}

static gboolean
analyse_joined (XplBundle *joined, GCancellable *cancellable, GError **error)
{
  g_autoptr (XplBundle) before = xpl_bundle_copy (joined);

  if (!xpl_analyse_bundle (joined, 0, NULL, NULL, cancellable, error))
    return FALSE;
  xpl_carry_ids (before, joined);
  return TRUE;
}

static void
save_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  SaveJob *job = task_data;
  g_autoptr (GError) error = NULL;

  if (xpl_saving_run (job->saving, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static gboolean
is_unsaved (XplSession *self)
{
  GTask *last = g_queue_peek_tail (&self->saves);

  /* If the one before fails, what it was to save still is not. */
  return self->modified || (last != NULL && ((SaveJob *) g_task_get_task_data (last))->was_modified);
}

void
xpl_session_save_async (XplSession *self, GFile *file, GAsyncReadyCallback callback, gpointer data)
{
  g_return_if_fail (XPL_IS_SESSION (self));
  g_return_if_fail (G_IS_FILE (file));

  SaveJob *job = g_new0 (SaveJob, 1);
  GTask *task = g_task_new (self, NULL, callback, data);
  g_autoptr (XplBundle) snapshot = xpl_session_snapshot (self);

  job->keeper = xpl_keeper_ref (xpl_session_get_keeper (self));
  job->saving = xpl_saving_new (job->keeper, self->base, snapshot, file, analyse_joined);
  job->was_modified = is_unsaved (self);
  g_task_set_source_tag (task, xpl_session_save_async);
  g_task_set_task_data (task, job, save_job_free);
  g_queue_push_tail (&self->saves, task);
  if (g_queue_get_length (&self->saves) == 1)
    g_task_run_in_thread (task, save_thread);
  xpl_session_set_modified (self, FALSE);
  xpl_session_update_busy (self, self->progress, self->status);
}

/* The next saving may begin. */
static void
end_save (XplSession *self, GTask *task)
{
  if (!g_queue_remove (&self->saves, task))
    return;
  g_object_unref (task);
  if (!g_queue_is_empty (&self->saves))
    g_task_run_in_thread (g_queue_peek_head (&self->saves), save_thread);
  xpl_session_update_busy (self, self->progress, self->status);
}

static void
take_saved (XplSession *self, XplSaving *saving)
{
  g_autoptr (XplBundle) joined = xpl_saving_end (saving, self->base);
  const char *words = xpl_saving_get_words (saving);

  if (g_set_object (&self->file, xpl_keeper_get_file (self->keeper)))
    xpl_session_notify (self, PROP_FILE);
  if (joined != NULL)
    xpl_session_take_base (self, joined);
  if (words != NULL)
    xpl_session_emit_message (self, words, NULL, NULL);
}

gboolean
xpl_session_save_finish (XplSession *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  GTask *task = G_TASK (result);
  SaveJob *job = g_task_get_task_data (task);
  gboolean saved = g_task_propagate_boolean (task, error);
  gboolean is_shown = job->keeper == self->keeper;
  gboolean is_last = g_queue_peek_tail (&self->saves) == task;

  if (is_shown && saved)
    take_saved (self, job->saving);
  else if (saved)
    xpl_saving_end (job->saving, NULL);
  else if (is_shown && is_last && job->was_modified)
    xpl_session_set_modified (self, TRUE);
  g_clear_pointer (&job->saving, xpl_saving_free); /* in the thread that shares parts of it */
  end_save (self, task);
  return saved;
}
