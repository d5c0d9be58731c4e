/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/*
 * A step holds the whole state of its kind as it was: undo swaps it with the present one, and the same step is then
 * what redo swaps back. So a step never has to know how it came about. A decision is a state of its own: done or undone.
 */

#include "config.h"

#include "session-private.h"

/* More steps than anybody goes back. */
#define MAX_STEPS 200

struct _XplUndoStep
{
  char *label;
  GHashTable *places; /* of a step of places, else NULL */
  XplFilter *filter;  /* of a step of the filter, else NULL */
  GPtrArray *decisions; /* XplDecision, of a step that is one or several, else NULL */
};

static GHashTable *
copy_places (GHashTable *places)
{
  GHashTable *copy = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  GHashTableIter iter;
  gpointer id, place;

  g_hash_table_iter_init (&iter, places);
  while (g_hash_table_iter_next (&iter, &id, &place))
    g_hash_table_insert (copy, g_strdup (id), g_memdup2 (place, sizeof (XplPlace)));
  return copy;
}

XplUndoStep *
xpl_undo_step_new_places (XplSession *self, char *label)
{
  XplUndoStep *step = g_new0 (XplUndoStep, 1);

  step->label = label;
  step->places = copy_places (self->places);
  return step;
}

XplUndoStep *
xpl_undo_step_new_filter (XplSession *self, char *label)
{
  XplUndoStep *step = g_new0 (XplUndoStep, 1);

  step->label = label;
  step->filter = xpl_filter_copy (self->filter);
  return step;
}

XplUndoStep *
xpl_undo_step_new_decisions (GPtrArray *decisions, char *label)
{
  XplUndoStep *step = g_new0 (XplUndoStep, 1);

  step->label = label;
  step->decisions = g_ptr_array_ref (decisions);
  return step;
}

XplUndoStep *
xpl_undo_step_new_decision (XplDecision *decision, char *label)
{
  g_autoptr (GPtrArray) decisions = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (decisions, g_object_ref (decision));
  return xpl_undo_step_new_decisions (decisions, label);
}

/* Of several, those that were taken back one by one do not count: all of a step change together. */
static gboolean
is_done (const GPtrArray *decisions)
{
  for (guint i = 0; i < decisions->len; i++)
    if (!XPL_DECISION (g_ptr_array_index (decisions, i))->undone)
      return TRUE;
  return FALSE;
}

void
xpl_undo_step_free (XplUndoStep *step)
{
  if (step == NULL)
    return;
  g_free (step->label);
  g_clear_pointer (&step->places, g_hash_table_unref);
  g_clear_pointer (&step->filter, xpl_filter_free);
  g_clear_pointer (&step->decisions, g_ptr_array_unref);
  g_free (step);
}

static void
notify_labels (XplSession *self)
{
  xpl_session_notify (self, PROP_UNDO_LABEL);
  xpl_session_notify (self, PROP_REDO_LABEL);
}

void
xpl_session_push_undo (XplSession *self, XplUndoStep *step)
{
  g_ptr_array_set_size (self->redo, 0);
  g_ptr_array_add (self->undo, step);
  if (self->undo->len > MAX_STEPS)
    g_ptr_array_remove_index (self->undo, 0);
  notify_labels (self);
}

void
xpl_session_clear_undo (XplSession *self)
{
  g_clear_pointer (&self->move, xpl_undo_step_free);
  g_ptr_array_set_size (self->undo, 0);
  g_ptr_array_set_size (self->redo, 0);
  notify_labels (self);
}

/* What came into the graph after the step was made keeps the place that it has now. */
static void
add_missing_places (GHashTable *places, GHashTable *present)
{
  GHashTableIter iter;
  gpointer id, place;

  g_hash_table_iter_init (&iter, present);
  while (g_hash_table_iter_next (&iter, &id, &place))
    if (!g_hash_table_contains (places, id))
      g_hash_table_insert (places, g_strdup (id), g_memdup2 (place, sizeof (XplPlace)));
}

static gboolean
has_all_places (XplSession *self)
{
  XplPlace place;

  for (guint i = 0; i < self->graph->nodes->len; i++)
    if (!xpl_session_get_node_place (self, i, &place))
      return FALSE;
  return TRUE;
}

static void
swap_places (XplSession *self, XplUndoStep *step)
{
  GHashTable *present = self->places;

  xpl_session_stop_layout (self);
  self->places = step->places;
  step->places = present;
  add_missing_places (self->places, present);
  self->layout_serial++;
  xpl_session_notify (self, PROP_LAYOUT_SERIAL);
  xpl_session_note_places (self);
  if (!has_all_places (self)) /* the layout that was stopped had not come to them */
    xpl_session_start_layout (self, FALSE);
}

void
xpl_undo_step_revert (XplSession *self, XplUndoStep *step)
{
  gboolean was_modified = self->modified;

  swap_places (self, step);
  xpl_session_set_modified (self, was_modified);
  xpl_undo_step_free (step);
}

static void
swap_step (XplSession *self, GPtrArray *from, GPtrArray *to)
{
  if (from->len == 0)
    return;

  XplUndoStep *step = g_ptr_array_steal_index (from, from->len - 1);
  if (step->places != NULL)
    {
      swap_places (self, step);
    }
  else if (step->decisions != NULL)
    {
      /* What could not be kept is not done, and can be tried again. */
      if (!xpl_session_mark_all_undone (self, step->decisions, is_done (step->decisions)))
        to = from;
    }
  else
    {
      XplFilter *present = xpl_filter_copy (self->filter);

      xpl_session_take_filter (self, g_steal_pointer (&step->filter));
      step->filter = present;
    }
  g_ptr_array_add (to, step);
  notify_labels (self);
}

static const char *
get_label (GPtrArray *steps)
{
  return steps->len == 0 ? NULL : ((XplUndoStep *) g_ptr_array_index (steps, steps->len - 1))->label;
}

const char *
xpl_session_get_undo_label (XplSession *self)
{
  g_return_val_if_fail (XPL_IS_SESSION (self), NULL);

  return get_label (self->undo);
}

const char *
xpl_session_get_redo_label (XplSession *self)
{
  g_return_val_if_fail (XPL_IS_SESSION (self), NULL);

  return get_label (self->redo);
}

void
xpl_session_undo (XplSession *self)
{
  g_return_if_fail (XPL_IS_SESSION (self));

  swap_step (self, self->undo, self->redo);
}

void
xpl_session_redo (XplSession *self)
{
  g_return_if_fail (XPL_IS_SESSION (self));

  swap_step (self, self->redo, self->undo);
}

void
xpl_session_change_filter (XplSession *self, XplFilter *filter, const char *label)
{
  g_return_if_fail (XPL_IS_SESSION (self));
  g_return_if_fail (filter != NULL && label != NULL);

  xpl_session_show_again (self, filter, label);
  if (!xpl_filter_equal (self->filter, filter))
    xpl_session_push_undo (self, xpl_undo_step_new_filter (self, g_strdup (label)));
  xpl_session_take_filter (self, filter);
}
