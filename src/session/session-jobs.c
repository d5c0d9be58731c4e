/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/*
 * Opening and saving. A job works on bundles that nobody else sees and its result is applied only if the job is still
 * the current one: the cancellable is the job's identity.
 */

#include "config.h"

#include "session-private.h"

#include "analysis.h"

#include <glib/gi18n-lib.h>

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

static void
set_busy (XplSession *self, gboolean busy)
{
  if (self->busy == busy)
    return;
  self->busy = busy;
  xpl_session_notify (self, PROP_BUSY);
}

static GCancellable *
begin_job (XplSession *self, const char *status)
{
  xpl_session_cancel (self);
  self->job = g_cancellable_new ();
  set_progress (self, -1, status);
  set_busy (self, TRUE);
  return self->job;
}

/* FALSE where another job has taken its place meanwhile. */
static gboolean
end_job (XplSession *self, GCancellable *job)
{
  if (self->job != job)
    return FALSE;
  g_clear_object (&self->job);
  set_busy (self, FALSE);
  set_progress (self, -1, NULL);
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

  set_progress (self, fraction, status);
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
    g_main_context_invoke_full (g_task_get_context (task), G_PRIORITY_DEFAULT, progress_cb, g_object_ref (task),
                                g_object_unref);
}

static void
open_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  OpenJob *job = task_data;
  g_autoptr (GError) error = NULL;
  XplBundle *bundle = xpl_analyse_files (job->base, job->files, 0, report_progress, task, cancellable, job->warnings,
                                         &error);

  /* The main thread splits articles into sentences with the engine, which takes a while to load. */
  xpl_analysis_get_language ();
  if (bundle == NULL)
    g_task_return_error (task, g_steal_pointer (&error));
  else
    g_task_return_pointer (task, bundle, g_object_unref);
}

void
xpl_session_open_async (XplSession *self, GPtrArray *files, gboolean add, GAsyncReadyCallback callback, gpointer data)
{
  g_return_if_fail (XPL_IS_SESSION (self));
  g_return_if_fail (files != NULL && files->len > 0);

  OpenJob *job = g_new0 (OpenJob, 1);
  GListModel *articles = G_LIST_MODEL (xpl_bundle_get_articles (self->bundle));

  job->files = g_ptr_array_ref (files);
  job->base = add && g_list_model_get_n_items (articles) > 0 ? g_object_ref (self->bundle) : NULL;
  job->warnings = xpl_warnings_new ();
  g_mutex_init (&job->lock);

  g_autoptr (GTask) task = g_task_new (self, begin_job (self, _("Opening…")), callback, data);
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
  g_autoptr (XplBundle) bundle = g_task_propagate_pointer (task, error);
  GFile *only = job->files->len == 1 ? g_ptr_array_index (job->files, 0) : NULL;

  if (!end_job (self, g_task_get_cancellable (task)))
    {
      if (bundle != NULL)
        g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_CANCELLED, _("Another file was opened instead"));
      return FALSE;
    }
  if (bundle != NULL)
    {
      GFile *file = job->base != NULL ? self->file : only != NULL && is_bundle_file (only) ? only : NULL;
      g_autoptr (GFile) held = file == NULL ? NULL : g_object_ref (file);

      xpl_session_replace_bundle (self, bundle, held);
      xpl_session_set_modified (self, held == NULL || job->base != NULL);
    }
  if (xpl_warnings_get_size (job->warnings) > 0)
    g_signal_emit_by_name (self, "warnings", job->warnings);
  return bundle != NULL;
}

typedef struct
{
  XplBundle *bundle;
  GFile *file;
} SaveJob;

static void
save_job_free (gpointer data)
{
  SaveJob *job = data;

  g_object_unref (job->bundle);
  g_object_unref (job->file);
  g_free (job);
}

static void
save_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  SaveJob *job = task_data;
  g_autoptr (GError) error = NULL;

  if (xpl_bundle_save (job->bundle, job->file, cancellable, &error))
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

  /* The worker reads the bundle, which the main thread does not change until the next save or opening; places live in
   * the session meanwhile. */
  xpl_session_store_places (self);
  job->bundle = g_object_ref (self->bundle);
  job->file = g_object_ref (file);

  g_autoptr (GTask) task = g_task_new (self, begin_job (self, _("Saving…")), callback, data);
  g_task_set_source_tag (task, xpl_session_save_async);
  g_task_set_task_data (task, job, save_job_free);
  g_task_run_in_thread (task, save_thread);
  xpl_session_set_modified (self, FALSE);
}

gboolean
xpl_session_save_finish (XplSession *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  GTask *task = G_TASK (result);
  SaveJob *job = g_task_get_task_data (task);
  gboolean saved = g_task_propagate_boolean (task, error);

  end_job (self, g_task_get_cancellable (task));
  if (!saved)
    {
      xpl_session_set_modified (self, TRUE);
      return FALSE;
    }
  if (g_set_object (&self->file, job->file))
    xpl_session_notify (self, PROP_FILE);
  return TRUE;
}
