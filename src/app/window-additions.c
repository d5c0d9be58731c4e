/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/* Graphs, links and annotations that are opened, added or dropped: they go to what is open, after any articles. */

#include "config.h"

#include "window-private.h"

#include "adoption.h"

static void
adopted_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (XplWindow) self = data;
  g_autoptr (GError) error = NULL;

  if (!xpl_session_adopt_finish (XPL_SESSION (source), result, &error) && self->session != NULL)
    xpl_window_show_toast (self, error->message);
  if (self->session != NULL)
    xpl_window_update_actions (self);
}

static gboolean
has_articles (XplWindow *self)
{
  return g_list_model_get_n_items (G_LIST_MODEL (xpl_bundle_get_articles (xpl_session_get_bundle (self->session)))) > 0;
}

void
xpl_window_adopt_pending (XplWindow *self)
{
  g_autoptr (GPtrArray) files = g_steal_pointer (&self->additions);

  if (files != NULL && has_articles (self))
    xpl_session_adopt_async (self->session, files, adopted_cb, g_object_ref (self));
}

GPtrArray *
xpl_window_take_additions (XplWindow *self, GPtrArray *files)
{
  g_autoptr (GPtrArray) additions = NULL;
  g_autoptr (GPtrArray) rest = NULL;

  g_clear_pointer (&self->additions, g_ptr_array_unref);
  xpl_adoption_divide_files (files, &additions, &rest);
  /* Additions to nothing are opened as if they were articles, which says what they are. */
  if (additions->len == 0 || (rest->len == 0 && !has_articles (self)))
    return g_ptr_array_ref (files);
  self->additions = g_steal_pointer (&additions);
  if (rest->len > 0)
    return g_steal_pointer (&rest);
  xpl_window_adopt_pending (self);
  return NULL;
}
