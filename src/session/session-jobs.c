/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/*
 * Opening and saving. A job works on bundles that nobody else sees. What was opened is applied only if its job is still
 * the current one: the cancellable is the job's identity. What is saved is the state at the moment of asking.
 */

#include "config.h"

#include "session-private.h"

#include "analysis.h"

#include <glib/gi18n-lib.h>

/* An opening that was cancelled may go on for a while. Two at a time would fight for the cores, and share parts of the bundle
 * that articles are added to, whose JSON objects count their references without a lock. */
static GMutex open_lock;

typedef struct
{
  GPtrArray *files;
  XplBundle *base; /* articles are added to it, or NULL */
  XplWarnings *warnings;
  /* What the worker last said, taken by the main thread. */
  GMutex lock;
  XplStage stage;
  double fraction;
  char *detail;
  gboolean update_pending;
} OpenJob;

static void
open_job_free (gpointer data)
{
  OpenJob *job = data;

  g_ptr_array_unref (job->files);
  g_clear_object (&job->base);
  xpl_warnings_free (job->warnings);
  g_mutex_clear (&job->lock);
  g_free (job->detail);
  g_free (job);
}

static void
set_progress (XplSession *self, double progress, const char *status)
{
  if (self->progress != progress)
    {
      self->progress = progress;
      xpl_session_notify (self, PROP_PROGRESS);
    }
  if (g_strcmp0 (self->status, status) != 0)
    {
      g_free (self->status);
      self->status = g_strdup (status);
      xpl_session_notify (self, PROP_STATUS);
    }
}

/* An opening tells more about itself, so its words come before those of a saving. */
static void
update_busy (XplSession *self, double progress, const char *opening)
{
  gboolean is_saving = !g_queue_is_empty (&self->saves);
  gboolean busy = self->job != NULL || is_saving;

  set_progress (self, self->job != NULL ? progress : -1, self->job != NULL ? opening : is_saving ? _("Saving…") : NULL);
  if (self->busy == busy)
    return;
  self->busy = busy;
  xpl_session_notify (self, PROP_BUSY);
}

static GCancellable *
begin_job (XplSession *self)
{
  xpl_session_cancel (self);
  self->job = g_cancellable_new ();
  update_busy (self, -1, _("Opening…"));
  return self->job;
}

/* FALSE where another job has taken its place meanwhile. */
static gboolean
end_job (XplSession *self, GCancellable *job)
{
  if (self->job != job)
    return FALSE;
  g_clear_object (&self->job);
  update_busy (self, -1, NULL);
  return TRUE;
}

void
xpl_session_cancel (XplSession *self)
{
  g_return_if_fail (XPL_IS_SESSION (self));

  if (self->job == NULL)
    return;

  g_autoptr (GCancellable) job = g_object_ref (self->job);
  g_cancellable_cancel (job);
  end_job (self, job);
}

static char *
describe_stage (OpenJob *job)
{
  switch (job->stage)
    {
    case XPL_STAGE_IMPORT:
      /* Translators: progress; %s is the name of a file. */
      return job->detail != NULL ? g_strdup_printf (_("Opening %s…"), job->detail) : g_strdup (_("Opening…"));
    case XPL_STAGE_READ:
      return g_strdup (_("Reading the articles…"));
    case XPL_STAGE_STORY:
      return g_strdup (_("Putting the story together…"));
    }
  return NULL;
}

static gboolean
progress_cb (gpointer data)
{
  GTask *task = data;
  OpenJob *job = g_task_get_task_data (task);
  XplSession *self = g_task_get_source_object (task);

  if (self->job != g_task_get_cancellable (task))
    return G_SOURCE_REMOVE;

  g_mutex_lock (&job->lock);
  g_autofree char *status = describe_stage (job);
  double fraction = job->fraction;
  job->update_pending = FALSE;
  g_mutex_unlock (&job->lock);

  update_busy (self, fraction, status);
  return G_SOURCE_REMOVE;
}

/* In the worker. */
static void
report_progress (XplStage stage, double fraction, const char *detail, gpointer data)
{
  GTask *task = data;
  OpenJob *job = g_task_get_task_data (task);

  g_mutex_lock (&job->lock);
  job->stage = stage;
  job->fraction = fraction;
  g_free (job->detail);
  job->detail = g_strdup (detail);
  gboolean pending = job->update_pending;
  job->update_pending = TRUE;
  g_mutex_unlock (&job->lock);

  if (!pending)
    xpl_session_post (task, G_PRIORITY_DEFAULT, progress_cb);
}

static void
open_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  OpenJob *job = task_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (XplBundle) bundle = NULL;
  XplReplay *replay = NULL;

  /* The main thread splits articles into sentences with the engine, which takes a while to load. */
  xpl_analysis_get_language ();
  g_mutex_lock (&open_lock);
  if (!g_cancellable_set_error_if_cancelled (cancellable, &error))
    bundle = xpl_analyse_files (job->base, job->files, 0, report_progress, task, cancellable, job->warnings, &error);
  if (bundle != NULL)
    replay = xpl_replay_run (bundle, cancellable, &error);
  g_mutex_unlock (&open_lock);
  if (replay == NULL)
    g_task_return_error (task, g_steal_pointer (&error));
  else
    g_task_return_pointer (task, replay, g_object_unref);
}

void
xpl_session_open_async (XplSession *self, GPtrArray *files, gboolean add, GAsyncReadyCallback callback, gpointer data)
{
  g_return_if_fail (XPL_IS_SESSION (self));
  g_return_if_fail (files != NULL && files->len > 0);

  OpenJob *job = g_new0 (OpenJob, 1);
  GListModel *articles = G_LIST_MODEL (xpl_bundle_get_articles (self->base));

  job->files = g_ptr_array_ref (files);
  job->base = add && g_list_model_get_n_items (articles) > 0 ? xpl_bundle_snapshot (self->base) : NULL;
  job->warnings = xpl_warnings_new ();
  g_mutex_init (&job->lock);

  g_autoptr (GTask) task = g_task_new (self, begin_job (self), callback, data);
  g_task_set_source_tag (task, xpl_session_open_async);
  g_task_set_task_data (task, job, open_job_free);
  g_task_run_in_thread (task, open_thread);
}

static gboolean
is_bundle_file (GFile *file)
{
  g_autofree char *name = g_file_get_basename (file);

  return g_str_has_suffix (name, ".bundle.json");
}

gboolean
xpl_session_open_finish (XplSession *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  GTask *task = G_TASK (result);
  OpenJob *job = g_task_get_task_data (task);
  g_autoptr (XplReplay) replay = g_task_propagate_pointer (task, error);
  g_autoptr (XplBundle) base = g_steal_pointer (&job->base); /* freed here, in the thread that shares parts of it */
  GFile *only = job->files->len == 1 ? g_ptr_array_index (job->files, 0) : NULL;

  if (!end_job (self, g_task_get_cancellable (task)))
    {
      if (replay != NULL)
        g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_CANCELLED, _("Another file was opened instead"));
      return FALSE;
    }
  if (replay != NULL)
    {
      GFile *file = base != NULL ? self->file : only != NULL && is_bundle_file (only) ? only : NULL;
      g_autoptr (GFile) held = file == NULL ? NULL : g_object_ref (file);

      xpl_session_replace_bundle (self, replay, held);
      xpl_session_set_modified (self, held == NULL || base != NULL);
    }
  if (xpl_warnings_get_size (job->warnings) > 0)
    g_signal_emit_by_name (self, "warnings", job->warnings);
  return replay != NULL;
}

typedef struct
{
  XplBundle *snapshot;
  XplBundle *original;
  GFile *file;
} SaveJob;

static void
save_job_free (gpointer data)
{
  SaveJob *job = data;

  g_clear_object (&job->snapshot);
  g_clear_object (&job->original);
  g_object_unref (job->file);
  g_free (job);
}

static void
save_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  SaveJob *job = task_data;
  g_autoptr (GError) error = NULL;

  if (xpl_bundle_save (job->snapshot, job->file, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

void
xpl_session_save_async (XplSession *self, GFile *file, GAsyncReadyCallback callback, gpointer data)
{
  g_return_if_fail (XPL_IS_SESSION (self));
  g_return_if_fail (G_IS_FILE (file));

  SaveJob *job = g_new0 (SaveJob, 1);
  GTask *task = g_task_new (self, NULL, callback, data);

  job->snapshot = xpl_session_snapshot (self);
  job->original = g_object_ref (self->base);
  job->file = g_object_ref (file);
  g_task_set_source_tag (task, xpl_session_save_async);
  g_task_set_task_data (task, job, save_job_free);
  g_queue_push_tail (&self->saves, task);
  if (g_queue_get_length (&self->saves) == 1)
    g_task_run_in_thread (task, save_thread);
  xpl_session_set_modified (self, FALSE);
  update_busy (self, self->progress, self->status);
}

/* The next saving may begin: one that began earlier would be overtaken, and leave the older state in the file. */
static void
end_save (XplSession *self, GTask *task)
{
  if (!g_queue_remove (&self->saves, task))
    return;
  g_object_unref (task);
  if (!g_queue_is_empty (&self->saves))
    g_task_run_in_thread (g_queue_peek_head (&self->saves), save_thread);
  update_busy (self, self->progress, self->status);
}

gboolean
xpl_session_save_finish (XplSession *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  GTask *task = G_TASK (result);
  SaveJob *job = g_task_get_task_data (task);
  gboolean saved = g_task_propagate_boolean (task, error);
  gboolean is_shown = job->original == self->base;
  gboolean is_last = g_queue_peek_tail (&self->saves) == task;

  g_clear_object (&job->snapshot); /* in the thread that shares parts of it */
  g_clear_object (&job->original);
  if (is_shown && is_last && !saved)
    xpl_session_set_modified (self, TRUE);
  else if (is_shown && saved && g_set_object (&self->file, job->file))
    xpl_session_notify (self, PROP_FILE);
  end_save (self, task);
  return saved;
}
