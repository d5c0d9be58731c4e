/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/*
 * Opening. A job works on bundles that nobody else sees. What was opened is applied only if its job is still the current
 * one: the cancellable is the job's identity.
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
  char *draft;         /* the rest of a journal that is opened instead of files, or NULL */
  XplBundle *base;     /* articles are added to it, or NULL */
  XplJoinBase *before; /* what its decisions were like */
  XplKeeper *keeper;   /* of what is opened, or of what is added to */
  XplRecovery recovery;
  XplWarnings *warnings;
  /* What the worker last said, taken by the main thread. */
  GMutex lock;
  XplStage stage;
  double fraction;
  char *detail;
  gboolean update_pending;
  XplBundle *arriving; /* until the main thread has it */
} OpenJob;

static void
open_job_free (gpointer data)
{
  OpenJob *job = data;

  g_clear_pointer (&job->files, g_ptr_array_unref);
  g_free (job->draft);
  g_clear_object (&job->base);
  xpl_join_base_free (job->before);
  g_clear_pointer (&job->keeper, xpl_keeper_unref);
  xpl_warnings_free (job->warnings);
  g_mutex_clear (&job->lock);
  g_free (job->detail);
  g_clear_object (&job->arriving);
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
void
xpl_session_update_busy (XplSession *self, double progress, const char *opening)
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
  xpl_session_update_busy (self, -1, _("Opening…"));
  return self->job;
}

/* FALSE where another job has taken its place meanwhile. */
static gboolean
end_job (XplSession *self, GCancellable *job)
{
  if (self->job != job)
    return FALSE;
  g_clear_object (&self->job);
  xpl_session_update_busy (self, -1, NULL);
  return TRUE;
}

static void
set_arriving (XplSession *self, XplBundle *articles)
{
  if (g_set_object (&self->arriving, articles))
    xpl_session_notify (self, PROP_ARRIVING);
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
  set_arriving (self, NULL);
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

  xpl_session_update_busy (self, fraction, status);
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

static gboolean
is_empty (XplSession *self)
{
  return g_list_model_get_n_items (G_LIST_MODEL (xpl_bundle_get_articles (self->base))) == 0;
}

/* What is open already stays until all of the other is there. */
static gboolean
arriving_cb (gpointer data)
{
  GTask *task = data;
  OpenJob *job = g_task_get_task_data (task);
  XplSession *self = g_task_get_source_object (task);

  g_mutex_lock (&job->lock);
  g_autoptr (XplBundle) articles = g_steal_pointer (&job->arriving);
  g_mutex_unlock (&job->lock);
  if (self->job == g_task_get_cancellable (task) && is_empty (self))
    set_arriving (self, articles);
  return G_SOURCE_REMOVE;
}

/* In the worker. */
static void
report_articles (XplBundle *articles, gpointer data)
{
  GTask *task = data;
  OpenJob *job = g_task_get_task_data (task);

  g_mutex_lock (&job->lock);
  g_set_object (&job->arriving, articles);
  g_mutex_unlock (&job->lock);
  xpl_session_post (task, G_PRIORITY_DEFAULT, arriving_cb);
}

static gboolean
is_bundle_file (GFile *file)
{
  g_autofree char *name = g_file_get_basename (file);

  return g_str_has_suffix (name, ".bundle.json");
}

static gboolean
analyse (XplBundle *bundle, GTask *task, GError **error)
{
  return xpl_analyse_bundle (bundle, 0, report_progress, task, g_task_get_cancellable (task), error);
}

/* What a program left of a bundle that was never saved. */
static XplBundle *
open_draft (OpenJob *job, GError **error)
{
  XplJournalRest *rest = xpl_journal_take_rest (job->draft);

  if (rest == NULL)
    {
      g_set_error_literal (error, XPL_ERROR, XPL_ERROR_NOT_FOUND,
                           _("What was not saved is no longer there: another window has it, or it was saved meanwhile"));
      return NULL;
    }
  job->keeper = xpl_keeper_new_for_rest (rest);

  g_autoptr (XplBundle) nothing = xpl_bundle_new (NULL);
  XplBundle *bundle = xpl_keeper_recover (job->keeper, nothing, job->warnings, &job->recovery);
  if (g_list_model_get_n_items (G_LIST_MODEL (xpl_bundle_get_articles (bundle))) > 0)
    return bundle;
  g_object_unref (bundle);
  g_set_error_literal (error, XPL_ERROR, XPL_ERROR_NO_ARTICLES,
                       _("What was not saved cannot be read any more: open the articles again"));
  return NULL;
}

/* With what programs that ended had not saved. */
static XplBundle *
open_files (OpenJob *job, GTask *task, GError **error)
{
  GFile *only = job->files->len == 1 ? g_ptr_array_index (job->files, 0) : NULL;
  GCancellable *cancellable = g_task_get_cancellable (task);
  XplBundle *bundle;

  job->keeper = xpl_keeper_new (only != NULL && is_bundle_file (only) ? only : NULL);

  g_autoptr (XplBundle) read =
      xpl_analyse_files (NULL, job->files, 0, report_progress, report_articles, task, cancellable, job->warnings, error);
  if (read == NULL)
    return NULL;
  bundle = xpl_keeper_recover (job->keeper, read, job->warnings, &job->recovery);
  if (!job->recovery.needs_analysis || analyse (bundle, task, error))
    return bundle;
  g_object_unref (bundle);
  return NULL;
}

/* The file has none of it until it is saved. */
static XplBundle *
add_files (OpenJob *job, GTask *task, GError **error)
{
  GCancellable *cancellable = g_task_get_cancellable (task);
  g_autoptr (GError) cause = NULL;
  XplBundle *bundle =
      xpl_analyse_files (job->base, job->files, 0, report_progress, NULL, task, cancellable, job->warnings, error);

  if (bundle != NULL && !xpl_keeper_keep_copy (job->keeper, bundle, cancellable, &cause)
      && !g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    xpl_warnings_take (job->warnings, g_steal_pointer (&cause));
  return bundle;
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
    bundle = job->draft != NULL  ? open_draft (job, &error)
             : job->base != NULL ? add_files (job, task, &error)
                                 : open_files (job, task, &error);
  if (bundle != NULL)
    replay = xpl_replay_run (bundle, cancellable, &error);
  g_mutex_unlock (&open_lock);
  if (replay == NULL)
    g_task_return_error (task, g_steal_pointer (&error));
  else
    g_task_return_pointer (task, replay, g_object_unref);
}

static void
start (XplSession *self, OpenJob *job, GAsyncReadyCallback callback, gpointer data)
{
  g_autoptr (GTask) task = g_task_new (self, begin_job (self), callback, data);

  job->warnings = xpl_warnings_new ();
  g_mutex_init (&job->lock);
  g_task_set_source_tag (task, xpl_session_open_async);
  g_task_set_task_data (task, job, open_job_free);
  g_task_run_in_thread (task, open_thread);
}

/* Opened once more, a file is to come back with what was not saved, and not to be called open elsewhere. */
static void
let_go_of (XplSession *self, GPtrArray *files)
{
  GFile *present = self->keeper == NULL ? NULL : xpl_keeper_get_file (self->keeper);

  for (guint i = 0; present != NULL && i < files->len; i++)
    if (g_file_equal (present, g_ptr_array_index (files, i)))
      {
        g_clear_pointer (&self->keeper, xpl_keeper_unref);
        return;
      }
}

void
xpl_session_open_async (XplSession *self, GPtrArray *files, gboolean add, GAsyncReadyCallback callback, gpointer data)
{
  g_return_if_fail (XPL_IS_SESSION (self));
  g_return_if_fail (files != NULL && files->len > 0);

  OpenJob *job = g_new0 (OpenJob, 1);
  GListModel *articles = G_LIST_MODEL (xpl_bundle_get_articles (self->base));

  job->files = g_ptr_array_ref (files);
  if (add && g_list_model_get_n_items (articles) > 0)
    {
      job->base = xpl_session_snapshot (self);
      job->before = xpl_join_base_new (job->base);
      job->keeper = xpl_keeper_ref (xpl_session_get_keeper (self));
    }
  else
    {
      let_go_of (self, files);
    }
  start (self, job, callback, data);
}

void
xpl_session_open_draft_async (XplSession *self, const char *name, GAsyncReadyCallback callback, gpointer data)
{
  g_return_if_fail (XPL_IS_SESSION (self));
  g_return_if_fail (name != NULL);

  OpenJob *job = g_new0 (OpenJob, 1);

  job->draft = g_strdup (name);
  start (self, job, callback, data);
}

/* What was decided while articles were added is not in what comes of that. */
static XplReplay *
add_later_decisions (XplSession *self, OpenJob *job, XplReplay *replay)
{
  XplBundle *fresh = xpl_replay_get_base (replay);

  if (job->before == NULL
      || xpl_join_later_decisions (xpl_bundle_get_decisions (fresh), self->base, job->before) == 0)
    return g_object_ref (replay);
  return xpl_replay_run (fresh, NULL, NULL);
}

static void
show_opened (XplSession *self, OpenJob *job, XplReplay *opened)
{
  g_autoptr (XplReplay) replay = add_later_decisions (self, job, opened);
  GFile *file = xpl_keeper_get_file (job->keeper);
  g_autoptr (GFile) held = file == NULL ? NULL : g_object_ref (file);

  if (job->base != NULL)
    xpl_session_show_added (self, replay);
  else
    xpl_session_replace_bundle (self, replay, held);
  xpl_session_set_modified (self, held == NULL || job->base != NULL || job->recovery.is_work);
  xpl_session_take_keeper (self, xpl_keeper_ref (job->keeper));
  if (job->base == NULL)
    xpl_session_tell_recovery (self, &job->recovery);
}

gboolean
xpl_session_open_finish (XplSession *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  GTask *task = G_TASK (result);
  OpenJob *job = g_task_get_task_data (task);
  g_autoptr (XplReplay) replay = g_task_propagate_pointer (task, error);
  gboolean is_current = end_job (self, g_task_get_cancellable (task));
  g_autoptr (XplBundle) arrived = is_current ? g_steal_pointer (&self->arriving) : NULL;

  if (!is_current && replay != NULL)
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_CANCELLED, _("Another file was opened instead"));
  if (is_current && replay != NULL)
    show_opened (self, job, replay);
  if (arrived != NULL)
    xpl_session_notify (self, PROP_ARRIVING);
  g_clear_object (&job->base); /* in the thread that shares parts of it */
  /* Whoever waits for this file is to find its lock free. */
  g_clear_pointer (&job->keeper, xpl_keeper_unref);
  if (is_current && xpl_warnings_get_size (job->warnings) > 0)
    g_signal_emit_by_name (self, "warnings", job->warnings);
  return is_current && replay != NULL;
}
