/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/* Additions to what is shown: read in a worker, and decided in the main thread, which is the only one that decides. */

#include "config.h"

#include "session-private.h"

#include "adoption.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  GPtrArray *files;
  GPtrArray *additions; /* XplAdditions */
  XplWarnings *warnings;
} AdoptJob;

static void
adopt_job_free (gpointer data)
{
  AdoptJob *job = data;

  g_ptr_array_unref (job->files);
  g_ptr_array_unref (job->additions);
  xpl_warnings_free (job->warnings);
  g_free (job);
}

static void
adopt_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  AdoptJob *job = task_data;
  g_autoptr (GError) last = NULL;

  for (guint i = 0; i < job->files->len; i++)
    {
      g_autoptr (GError) error = NULL;
      XplAdditions *additions = xpl_additions_load (g_ptr_array_index (job->files, i), job->warnings, cancellable, &error);

      if (additions != NULL)
        {
          g_ptr_array_add (job->additions, additions);
          continue;
        }
      if (last != NULL)
        xpl_warnings_take (job->warnings, g_steal_pointer (&last));
      last = g_steal_pointer (&error);
    }
  if (job->additions->len == 0)
    {
      g_task_return_error (task, g_steal_pointer (&last));
      return;
    }
  if (last != NULL)
    xpl_warnings_take (job->warnings, g_steal_pointer (&last));
  g_task_return_boolean (task, TRUE);
}

void
xpl_session_adopt_async (XplSession *self, GPtrArray *files, GAsyncReadyCallback callback, gpointer data)
{
  g_return_if_fail (XPL_IS_SESSION (self));
  g_return_if_fail (files != NULL && files->len > 0);

  g_autoptr (GTask) task = g_task_new (self, NULL, callback, data);
  AdoptJob *job = g_new0 (AdoptJob, 1);

  job->files = g_ptr_array_ref (files);
  job->additions = g_ptr_array_new_with_free_func ((GDestroyNotify) xpl_additions_free);
  job->warnings = xpl_warnings_new ();
  g_task_set_source_tag (task, xpl_session_adopt_async);
  g_task_set_task_data (task, job, adopt_job_free);
  g_task_run_in_thread (task, adopt_thread);
}

static void
adopt (XplSession *self, const XplAdditions *additions, XplWarnings *warnings)
{
  g_autoptr (XplAdoption) adoption =
      xpl_adoption_new (additions, self->bundle, G_LIST_MODEL (xpl_bundle_get_decisions (self->base)), warnings);
  g_autofree char *words = xpl_adoption_dup_words (adoption);
  g_autofree char *name = g_path_get_basename (additions->name);
  /* Translators: an undo label; %s is the name of a file. */
  g_autofree char *label = g_strdup_printf (_("Add %s"), name);
  gboolean has_any = adoption->decisions->len > 0;

  if (xpl_session_decide_all (self, adoption->decisions, label))
    g_signal_emit_by_name (self, "message", words, has_any ? "win.undo" : NULL, has_any ? _("Undo") : NULL);
}

gboolean
xpl_session_adopt_finish (XplSession *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  AdoptJob *job = g_task_get_task_data (G_TASK (result));

  if (!g_task_propagate_boolean (G_TASK (result), error))
    return FALSE;
  for (guint i = 0; i < job->additions->len; i++)
    adopt (self, g_ptr_array_index (job->additions, i), job->warnings);
  if (xpl_warnings_get_size (job->warnings) > 0)
    g_signal_emit_by_name (self, "warnings", job->warnings);
  return TRUE;
}
