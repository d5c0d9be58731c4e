/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/*
 * The layout runs in a worker on copies; intermediate positions come back through the main loop and are applied only
 * while their run is still the current one: the cancellable is the run's identity.
 */

#include "config.h"

#include "session-private.h"

#include "layout-input.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* A warm layout, after a drag or when nodes come in, goes this share of the way to a new balance. */
#define WARM_ENERGY 0.15

/* A view whose aspect differs by more than this factor's logarithm wants another layout. */
#define NEW_SHAPE 0.2

typedef struct
{
  GWeakRef session;
  GCancellable *cancellable;
  GPtrArray *ids; /* char*, by node */
  XplLayoutInput *input;
  /* The worker's newest positions until the main thread takes them, so that they never queue up. */
  GMutex lock;
  XplVec2 *newest;
} LayoutJob;

static void
layout_job_free (gpointer data)
{
  LayoutJob *job = data;

  g_weak_ref_clear (&job->session);
  g_clear_object (&job->cancellable);
  g_ptr_array_unref (job->ids);
  xpl_layout_input_free (job->input);
  g_free (job->newest);
  g_mutex_clear (&job->lock);
  g_free (job);
}

static void
apply_positions (XplSession *self, LayoutJob *job, const XplVec2 *positions)
{
  for (guint i = 0; i < job->ids->len; i++)
    {
      const char *id = g_ptr_array_index (job->ids, i);
      XplPlace *place = g_hash_table_lookup (self->places, id);

      if (place == NULL)
        {
          place = g_new0 (XplPlace, 1);
          g_hash_table_insert (self->places, g_strdup (id), place);
        }
      else if (place->pinned)
        {
          continue; /* pinned, or being dragged, since the run began */
        }
      place->x = positions[i].x;
      place->y = positions[i].y;
    }
  self->layout_serial++;
  xpl_session_notify (self, PROP_LAYOUT_SERIAL);
}

static gboolean
update_cb (gpointer data)
{
  LayoutJob *job = g_task_get_task_data (data);
  g_autoptr (XplSession) self = g_weak_ref_get (&job->session);
  g_autofree XplVec2 *positions = NULL;

  g_mutex_lock (&job->lock);
  positions = g_steal_pointer (&job->newest);
  g_mutex_unlock (&job->lock);
  if (self != NULL && self->layout == job->cancellable)
    apply_positions (self, job, positions);
  return G_SOURCE_REMOVE;
}

/* In the worker. */

static void
progress_cb (const XplVec2 *positions, guint32 n_nodes, double fraction, gpointer user_data)
{
  GTask *task = user_data;
  LayoutJob *job = g_task_get_task_data (task);
  XplVec2 *copy = g_memdup2 (positions, n_nodes * sizeof *positions);

  g_mutex_lock (&job->lock);
  g_autofree XplVec2 *untaken = job->newest;
  job->newest = copy;
  g_mutex_unlock (&job->lock);
  if (untaken == NULL)
    xpl_session_post (task, G_PRIORITY_DEFAULT_IDLE, update_cb);
}

static void
layout_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  LayoutJob *job = task_data;
  g_autoptr (GError) error = NULL;
  XplVec2 *positions = g_new (XplVec2, MAX (job->ids->len, 1));

  if (xpl_layout_run (&job->input->graph, &job->input->options, positions, progress_cb, task, cancellable, &error))
    {
      g_task_return_pointer (task, positions, g_free);
      return;
    }
  g_free (positions);
  g_task_return_error (task, g_steal_pointer (&error));
}

static void
layout_done_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  LayoutJob *job = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;
  g_autofree XplVec2 *positions = g_task_propagate_pointer (G_TASK (result), &error);
  g_autoptr (XplSession) self = g_weak_ref_get (&job->session);

  if (self == NULL || self->layout != job->cancellable)
    return;
  g_clear_object (&self->layout);
  if (positions != NULL)
    apply_positions (self, job, positions);
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    xpl_session_emit_message (self, error->message, NULL, NULL);
}

/* Returns: whether any node has a place to start from */
static gboolean
fill_starts (LayoutJob *job, XplSession *self, gboolean fresh)
{
  GArray *nodes = self->graph->nodes;
  gboolean any = FALSE;

  for (guint i = 0; i < nodes->len; i++)
    {
      const XplGraphNode *node = &g_array_index (nodes, XplGraphNode, i);
      const char *id = xpl_finding_get_id (XPL_FINDING (node->entity));
      const XplPlace *place = g_hash_table_lookup (self->places, id);

      g_ptr_array_add (job->ids, g_strdup (id));
      if (place == NULL || (fresh && !place->pinned))
        continue;
      xpl_layout_input_set_start (job->input, i, place->x, place->y, place->pinned);
      any = TRUE;
    }
  return any;
}

static LayoutJob *
layout_job_new (XplSession *self, gboolean fresh)
{
  LayoutJob *job = g_new0 (LayoutJob, 1);
  gboolean is_warm;

  g_weak_ref_init (&job->session, self);
  g_mutex_init (&job->lock);
  job->ids = g_ptr_array_new_with_free_func (g_free);
  job->input = xpl_layout_input_new (self->graph);
  is_warm = fill_starts (job, self, fresh) && !fresh;
  if (self->layout_aspect > 0)
    job->input->options.aspect = self->layout_aspect;
  if (is_warm)
    job->input->options.energy = WARM_ENERGY;
  else
    self->arranged_aspect = job->input->options.aspect;
  return job;
}

void
xpl_session_stop_layout (XplSession *self)
{
  if (self->layout != NULL)
    g_cancellable_cancel (self->layout);
  g_clear_object (&self->layout);
}

void
xpl_session_start_layout (XplSession *self, gboolean fresh)
{
  g_return_if_fail (XPL_IS_SESSION (self));

  xpl_session_stop_layout (self);
  if (self->graph->nodes->len == 0)
    return;

  LayoutJob *job = layout_job_new (self, fresh);
  self->layout = g_cancellable_new ();
  job->cancellable = g_object_ref (self->layout);

  g_autoptr (GTask) task = g_task_new (NULL, self->layout, layout_done_cb, NULL);
  g_task_set_source_tag (task, xpl_session_start_layout);
  g_task_set_task_data (task, job, layout_job_free);
  g_task_run_in_thread (task, layout_thread);
}

gboolean
xpl_session_is_laying_out (XplSession *self)
{
  g_return_val_if_fail (XPL_IS_SESSION (self), FALSE);

  return self->layout != NULL;
}

/* A place that the user chose, or that was saved, is not taken away by a layout that nobody asked for. */
static gboolean
has_places_to_keep (XplSession *self)
{
  GHashTableIter iter;
  gpointer id, place;

  if (self->undo->len > 0 || self->move != NULL)
    return TRUE;
  g_hash_table_iter_init (&iter, self->places);
  while (g_hash_table_iter_next (&iter, &id, &place))
    if (((XplPlace *) place)->pinned || xpl_bundle_get_place (self->bundle, id) != NULL)
      return TRUE;
  return FALSE;
}

void
xpl_session_set_layout_aspect (XplSession *self, double aspect)
{
  g_return_if_fail (XPL_IS_SESSION (self));
  g_return_if_fail (isfinite (aspect) && aspect > 0);

  gboolean was_unknown = self->layout_aspect == 0;

  self->layout_aspect = aspect;
  /* Only the first time: whoever resizes a window does not want to look for everything anew. */
  if (was_unknown && self->arranged_aspect > 0 && fabs (log (aspect / self->arranged_aspect)) > NEW_SHAPE
      && !has_places_to_keep (self))
    xpl_session_start_layout (self, TRUE);
}

static const char *
get_node_id (XplSession *self, guint node)
{
  return xpl_finding_get_id (XPL_FINDING (g_array_index (self->graph->nodes, XplGraphNode, node).entity));
}

gboolean
xpl_session_get_node_place (XplSession *self, guint node, XplPlace *place)
{
  g_return_val_if_fail (XPL_IS_SESSION (self) && node < self->graph->nodes->len, FALSE);

  const XplPlace *known = g_hash_table_lookup (self->places, get_node_id (self, node));

  if (known == NULL)
    return FALSE;
  *place = *known;
  return TRUE;
}

void
xpl_session_begin_move (XplSession *self, guint node)
{
  g_return_if_fail (XPL_IS_SESSION (self) && node < self->graph->nodes->len);

  XplEntity *entity = g_array_index (self->graph->nodes, XplGraphNode, node).entity;

  g_clear_pointer (&self->move, xpl_undo_step_free);
  self->has_moved = FALSE;
  /* Translators: a step in "Undo …"; %s is the name of what was moved in the graph. */
  self->move = xpl_undo_step_new_places (self, g_strdup_printf (_("Move %s"), entity->name));
}

void
xpl_session_move_node (XplSession *self, guint node, double x, double y)
{
  g_return_if_fail (XPL_IS_SESSION (self) && node < self->graph->nodes->len);
  g_return_if_fail (isfinite (x) && isfinite (y));

  XplPlace place = { x, y, TRUE };

  self->has_moved = TRUE;
  g_hash_table_replace (self->places, g_strdup (get_node_id (self, node)), g_memdup2 (&place, sizeof place));
  self->layout_serial++;
  xpl_session_notify (self, PROP_LAYOUT_SERIAL);
}

void
xpl_session_end_move (XplSession *self)
{
  g_return_if_fail (XPL_IS_SESSION (self));

  if (self->move == NULL)
    return;
  if (!self->has_moved)
    {
      /* A click is no move. */
      g_clear_pointer (&self->move, xpl_undo_step_free);
      return;
    }
  xpl_session_push_undo (self, g_steal_pointer (&self->move));
  xpl_session_note_places (self);
  xpl_session_start_layout (self, FALSE);
}

void
xpl_session_cancel_move (XplSession *self)
{
  g_return_if_fail (XPL_IS_SESSION (self));

  XplUndoStep *step = g_steal_pointer (&self->move);

  if (step != NULL)
    xpl_undo_step_revert (self, step);
}

void
xpl_session_set_pinned (XplSession *self, XplEntity *entity, gboolean pinned)
{
  g_return_if_fail (XPL_IS_SESSION (self) && XPL_IS_ENTITY (entity));

  XplPlace *place = g_hash_table_lookup (self->places, xpl_finding_get_id (XPL_FINDING (entity)));

  if (place == NULL || place->pinned == pinned)
    return;
  /* Translators: steps in "Undo …"; %s is the name of what was pinned in the graph. */
  char *label = g_strdup_printf (pinned ? _("Pin %s") : _("Unpin %s"), entity->name);
  xpl_session_push_undo (self, xpl_undo_step_new_places (self, label));
  place->pinned = pinned;
  self->layout_serial++;
  xpl_session_notify (self, PROP_LAYOUT_SERIAL);
  xpl_session_note_places (self);
}

void
xpl_session_unpin_all (XplSession *self)
{
  g_return_if_fail (XPL_IS_SESSION (self));

  XplUndoStep *step = xpl_undo_step_new_places (self, g_strdup (_("Unpin All")));
  GHashTableIter iter;
  gpointer place;
  gboolean changed = FALSE;

  g_hash_table_iter_init (&iter, self->places);
  while (g_hash_table_iter_next (&iter, NULL, &place))
    {
      changed = changed || ((XplPlace *) place)->pinned;
      ((XplPlace *) place)->pinned = FALSE;
    }
  if (!changed)
    {
      xpl_undo_step_free (step);
      return;
    }
  xpl_session_push_undo (self, step);
  self->layout_serial++;
  xpl_session_notify (self, PROP_LAYOUT_SERIAL);
  xpl_session_note_places (self);
}

XplBundle *
xpl_session_snapshot (XplSession *self)
{
  g_return_val_if_fail (XPL_IS_SESSION (self), NULL);

  XplBundle *snapshot = xpl_bundle_snapshot (self->base);
  GHashTableIter iter;
  gpointer id, place;

  g_hash_table_iter_init (&iter, self->places);
  while (g_hash_table_iter_next (&iter, &id, &place))
    if (xpl_bundle_lookup (snapshot, id) != NULL || xpl_bundle_lookup (self->bundle, id) != NULL)
      xpl_bundle_set_place (snapshot, id, place);
  return snapshot;
}
