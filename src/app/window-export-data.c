/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/*
 * Exporting data: the formats of the table are the items of a menu. What is written is what the user sees: all of the
 * story, or what the filter lets through; the toast says which.
 */

#include "config.h"

#include "window-private.h"

#include "compat.h"
#include "data-export.h"
#include "replay.h"

#include <glib/gi18n.h>

/* All tables in one file: a folder cannot be chosen by a name that is not there yet. */
#define TABLES_SUFFIX "-tables.zip"

typedef struct
{
  XplWindow *window;
  const XplDataFormat *format;
} Request;

static void
request_free (Request *request)
{
  g_object_unref (request->window);
  g_free (request);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Request, request_free)

typedef struct
{
  const XplDataFormat *format;
  XplBundle *base;
  XplFilter *filter; /* NULL: everything */
  GFile *file;
  XplDataReport report;
} ExportJob;

static void
export_job_free (gpointer data)
{
  ExportJob *job = data;

  g_clear_object (&job->base);
  xpl_filter_free (job->filter);
  g_object_unref (job->file);
  g_free (job);
}

static void
export_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  ExportJob *job = task_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (XplReplay) replay = xpl_replay_run (job->base, cancellable, &error);
  XplDataRequest request = { .replay = replay, .filter = job->filter };

  if (replay != NULL)
    request.bundle = xpl_replay_get_bundle (replay);
  if (replay != NULL && xpl_data_export (job->format, &request, job->file, &job->report, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static char *
dup_words (const ExportJob *job)
{
  g_autofree char *name = g_file_get_parse_name (job->file);
  g_autofree char *undated = g_strdup_printf (
      ngettext ("%u event without a date was left out", "%u events without a date were left out", job->report.n_undated),
      job->report.n_undated);
  g_autoptr (GString) words = g_string_new (NULL);

  /* Translators: toasts; %s is the name of a file. */
  if (job->filter == NULL)
    g_string_append_printf (words, _("Exported to %s"), name);
  else
    g_string_append_printf (words, _("Exported what the filter shows to %s"), name);
  if (job->report.n_undated > 0)
    g_string_append_printf (words, " (%s)", undated);
  return g_string_free (g_steal_pointer (&words), FALSE);
}

static void
export_done_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  ExportJob *job = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;
  gboolean done = g_task_propagate_boolean (G_TASK (result), &error);
  g_autofree char *words = done ? dup_words (job) : NULL;

  g_clear_object (&job->base); /* in the thread that shares parts of it */
  xpl_window_end_work (XPL_WINDOW (source), g_task_get_cancellable (G_TASK (result)), words, error);
}

static void
export_chosen (GPtrArray *files, gpointer data)
{
  g_autoptr (Request) request = data;
  XplWindow *self = request->window;
  const XplFilter *filter;
  ExportJob *job;

  if (files == NULL || self->session == NULL)
    return;
  filter = xpl_session_get_filter (self->session);
  job = g_new0 (ExportJob, 1);
  job->format = request->format;
  job->base = xpl_session_snapshot (self->session);
  job->filter = xpl_filter_is_default (filter) ? NULL : xpl_filter_copy (filter);
  job->file = g_object_ref (g_ptr_array_index (files, 0));

  GCancellable *work = xpl_window_begin_work (self, _("Writing the data…"));
  g_autoptr (GTask) task = g_task_new (self, work, export_done_cb, NULL);
  g_task_set_check_cancellable (task, FALSE);
  g_task_set_source_tag (task, export_chosen);
  g_task_set_task_data (task, job, export_job_free);
  g_task_run_in_thread (task, export_thread);
}

void
xpl_window_export_data (XplWindow *self, const char *name)
{
  const XplDataFormat *format = xpl_data_format_find (name);
  g_autofree char *proposed = NULL;
  Request *request;

  if (format == NULL)
    return;
  request = g_new (Request, 1);
  *request = (Request) { g_object_ref (self), format };
  proposed = xpl_window_dup_file_name (self, format->has_lists ? TABLES_SUFFIX : format->suffix);
  xpl_compat_choose_files (GTK_WINDOW (self), XPL_CHOOSE_TARGET, _("Export the Data"), _("_Export"), proposed, NULL, NULL,
                           export_chosen, request);
}

void
xpl_window_fill_data_menu (XplWindow *self)
{
  guint n;
  const XplDataFormat *const *formats = xpl_data_formats (&n);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *label = g_strdup_printf ("%s…", _(formats[i]->title));
      g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

      g_menu_item_set_action_and_target (item, "win.export-data", "s", formats[i]->name);
      g_menu_append_item (self->data_section, item);
    }
}
