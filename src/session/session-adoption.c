/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/*
 * Additions to what is shown: a worker reads them and finds out what they mean, each file with what those before it added,
 * and the main thread, which is the only one that decides, decides it. What is on the screen is no help: where the bundle is
 * big it lags behind the decisions.
 */

#include "config.h"

#include "session-private.h"

#include "adoption.h"

#include <glib/gi18n-lib.h>

/* What one file adds. */
typedef struct
{
  GPtrArray *decisions;
  char *name;
  char *words;
} Step;

typedef struct
{
  GPtrArray *files;
  XplBundle *base;  /* what they are added to */
  XplBundle *copy;  /* of it, which the worker changes */
  GPtrArray *steps; /* Step */
  XplWarnings *warnings;
} AdoptJob;

static void
step_free (gpointer data)
{
  Step *step = data;

  g_ptr_array_unref (step->decisions);
  g_free (step->name);
  g_free (step->words);
  g_free (step);
}

static void
clear_results (AdoptJob *job)
{
  g_clear_object (&job->base);
  g_clear_object (&job->copy);
  g_clear_pointer (&job->steps, g_ptr_array_unref);
  g_clear_pointer (&job->warnings, xpl_warnings_free);
}

static void
adopt_job_free (gpointer data)
{
  AdoptJob *job = data;

  clear_results (job);
  g_ptr_array_unref (job->files);
  g_free (job);
}

static gboolean
add_file (AdoptJob *job, GFile *file, GCancellable *cancellable, GError **error)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autoptr (XplAdoption) adoption = xpl_adoption_add_file (file, job->copy, job->warnings, cancellable, error);
  Step *step;

  if (adoption == NULL)
    return FALSE;
  step = g_new0 (Step, 1);
  step->decisions = g_ptr_array_ref (adoption->decisions);
  step->name = g_steal_pointer (&name);
  step->words = xpl_adoption_dup_words (adoption);
  g_ptr_array_add (job->steps, step);
  return TRUE;
}

static void
adopt_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  AdoptJob *job = task_data;
  g_autoptr (GError) last = NULL;

  for (guint i = 0; i < job->files->len; i++)
    {
      g_autoptr (GError) error = NULL;

      if (add_file (job, g_ptr_array_index (job->files, i), cancellable, &error))
        continue;
      if (last != NULL)
        xpl_warnings_take (job->warnings, g_steal_pointer (&last));
      last = g_steal_pointer (&error);
    }
  if (job->steps->len == 0)
    {
      g_task_return_error (task, g_steal_pointer (&last));
      return;
    }
  if (last != NULL)
    xpl_warnings_take (job->warnings, g_steal_pointer (&last));
  g_task_return_boolean (task, TRUE);
}

/* @decisions without those that were made while the worker worked: the same file may be added by two at once. */
static GPtrArray *
leave_made (XplSession *self, GPtrArray *decisions)
{
  GListModel *made = G_LIST_MODEL (xpl_bundle_get_decisions (self->base));
  g_autoptr (GHashTable) ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GPtrArray *rest = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (made); i++)
    {
      g_autoptr (XplDecision) decision = g_list_model_get_item (made, i);

      g_hash_table_add (ids, g_strdup (decision->id));
    }
  for (guint i = 0; i < decisions->len; i++)
    {
      XplDecision *decision = g_ptr_array_index (decisions, i);

      if (!g_hash_table_contains (ids, decision->id))
        g_ptr_array_add (rest, g_object_ref (decision));
    }
  return rest;
}

static void
decide (XplSession *self, const Step *step)
{
  g_autoptr (GPtrArray) decisions = leave_made (self, step->decisions);
  /* Translators: an undo label; %s is the name of a file. */
  g_autofree char *label = g_strdup_printf (_("Add %s"), step->name);
  gboolean has_any = decisions->len > 0;

  if (xpl_session_decide_all (self, decisions, label))
    g_signal_emit_by_name (self, "message", step->words, has_any ? "win.undo" : NULL, has_any ? _("Undo") : NULL);
}

static void start (XplSession *self, GTask *task);

/* Of the worker; @data is the task of whoever asked. */
static void
worked_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  XplSession *self = XPL_SESSION (source);
  g_autoptr (GTask) task = data;
  AdoptJob *job = g_task_get_task_data (task);
  GError *error = NULL;

  if (!g_task_propagate_boolean (G_TASK (result), &error))
    {
      g_task_return_error (task, error);
      return;
    }
  if (self->base != job->base)
    {
      start (self, task);
      return;
    }
  for (guint i = 0; i < job->steps->len; i++)
    decide (self, g_ptr_array_index (job->steps, i));
  if (xpl_warnings_get_size (job->warnings) > 0)
    g_signal_emit_by_name (self, "warnings", job->warnings);
  g_task_return_boolean (task, TRUE);
}

static void
start (XplSession *self, GTask *task)
{
  AdoptJob *job = g_task_get_task_data (task);
  g_autoptr (GTask) work = g_task_new (self, NULL, worked_cb, g_object_ref (task));

  clear_results (job);
  job->base = g_object_ref (self->base);
  job->copy = xpl_bundle_snapshot (self->base);
  job->steps = g_ptr_array_new_with_free_func (step_free);
  job->warnings = xpl_warnings_new ();
  g_task_set_source_tag (work, start);
  g_task_set_task_data (work, job, NULL);
  g_task_run_in_thread (work, adopt_thread);
}

void
xpl_session_adopt_async (XplSession *self, GPtrArray *files, GAsyncReadyCallback callback, gpointer data)
{
  g_return_if_fail (XPL_IS_SESSION (self));
  g_return_if_fail (files != NULL && files->len > 0);

  g_autoptr (GTask) task = g_task_new (self, NULL, callback, data);
  AdoptJob *job = g_new0 (AdoptJob, 1);

  job->files = g_ptr_array_ref (files);
  g_task_set_source_tag (task, xpl_session_adopt_async);
  g_task_set_task_data (task, job, adopt_job_free);
  start (self, task);
}

gboolean
xpl_session_adopt_finish (XplSession *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
