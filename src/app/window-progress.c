/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/*
 * What takes time: the jobs of the session, and works (exports) that go on beside them. One bar shows them all: the session's
 * job if there is one, else the oldest work, as soon as it is clear that it takes longer than a glance.
 */

#include "config.h"

#include "window-private.h"

#include <glib/gi18n.h>

/* Milliseconds between two steps of a bar that only says that something goes on. */
#define TICK 100
/* A work is shown after so many. */
#define PATIENCE 6

typedef struct
{
  GCancellable *cancellable;
  GApplication *application; /* is held, so that it does not end before the work does */
  char *words;
  guint n_ticks;
} Work;

static void
work_free (gpointer data)
{
  Work *work = data;

  g_object_unref (work->cancellable);
  g_application_release (work->application);
  g_object_unref (work->application);
  g_free (work->words);
  g_free (work);
}

static Work *
get_oldest (XplWindow *self)
{
  return self->works == NULL || self->works->len == 0 ? NULL : g_ptr_array_index (self->works, 0);
}

gboolean
xpl_window_shows_work (XplWindow *self)
{
  g_return_val_if_fail (XPL_IS_WINDOW (self), FALSE);

  const Work *oldest = get_oldest (self);

  return oldest != NULL && oldest->n_ticks >= PATIENCE;
}

static void
show_progress (XplWindow *self, const char *words, double progress)
{
  if (words != NULL) /* it stays while the bar slides away */
    gtk_label_set_label (self->status_label, words);
  if (progress >= 0)
    gtk_progress_bar_set_fraction (self->progress_bar, progress);
  else
    gtk_progress_bar_pulse (self->progress_bar);
}

void
xpl_window_update_progress (XplWindow *self)
{
  g_return_if_fail (XPL_IS_WINDOW (self));

  gboolean busy, works = xpl_window_shows_work (self);
  double progress;
  g_autofree char *status = NULL;

  g_object_get (self->session, "busy", &busy, "progress", &progress, "status", &status, NULL);
  gtk_revealer_set_reveal_child (self->progress_revealer, busy || works);
  if (works && !busy)
    show_progress (self, get_oldest (self)->words, -1);
  else
    show_progress (self, status, progress);
}

static gboolean
tick_cb (gpointer data)
{
  XplWindow *self = data;

  for (guint i = 0; i < self->works->len; i++)
    ((Work *) g_ptr_array_index (self->works, i))->n_ticks++;
  if (!xpl_window_shows_work (self) || xpl_session_get_busy (self->session))
    return G_SOURCE_CONTINUE;
  xpl_window_update_progress (self);
  xpl_window_update_actions (self);
  return G_SOURCE_CONTINUE;
}

GCancellable *
xpl_window_begin_work (XplWindow *self, const char *words)
{
  g_return_val_if_fail (XPL_IS_WINDOW (self) && self->session != NULL && words != NULL, NULL);

  Work *work = g_new0 (Work, 1);

  work->cancellable = g_cancellable_new ();
  work->application = g_object_ref (G_APPLICATION (gtk_window_get_application (GTK_WINDOW (self))));
  g_application_hold (work->application);
  work->words = g_strdup (words);
  if (self->works == NULL)
    self->works = g_ptr_array_new_with_free_func (work_free);
  g_ptr_array_add (self->works, work);
  if (self->works_tick == 0)
    self->works_tick = g_timeout_add (TICK, tick_cb, self);
  return work->cancellable;
}

static guint
find_work (XplWindow *self, GCancellable *cancellable)
{
  guint i = 0;

  while (i < self->works->len && ((Work *) g_ptr_array_index (self->works, i))->cancellable != cancellable)
    i++;
  return i;
}

/* Where the window is closed meanwhile, the program goes on just for this. */
static void
tell_end (XplWindow *self, const Work *work, const char *done, const GError *error)
{
  gboolean is_cancelled = g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  const char *words = is_cancelled ? _("The export was cancelled") : error != NULL ? error->message : done;

  if (self->session != NULL)
    xpl_window_answer (self, words);
  else
    xpl_window_notify (work->application, "export", error != NULL ? _("Not Exported") : _("Exported"), words);
}

void
xpl_window_end_work (XplWindow *self, GCancellable *work, const char *done, const GError *error)
{
  g_return_if_fail (XPL_IS_WINDOW (self) && G_IS_CANCELLABLE (work) && (done != NULL || error != NULL));

  guint position = find_work (self, work);

  g_return_if_fail (position < self->works->len);

  tell_end (self, g_ptr_array_index (self->works, position), done, error);
  g_ptr_array_remove_index (self->works, position);
  if (self->session == NULL)
    return;
  if (self->works->len == 0)
    g_clear_handle_id (&self->works_tick, g_source_remove);
  xpl_window_update_progress (self);
  xpl_window_update_actions (self);
}

void
xpl_window_stop_showing_work (XplWindow *self)
{
  g_return_if_fail (XPL_IS_WINDOW (self));

  g_clear_handle_id (&self->works_tick, g_source_remove);
}

void
xpl_window_cancel (XplWindow *self)
{
  g_return_if_fail (XPL_IS_WINDOW (self));

  if (xpl_session_get_busy (self->session))
    xpl_session_cancel (self->session);
  else if (xpl_window_shows_work (self))
    g_cancellable_cancel (get_oldest (self)->cancellable);
}
