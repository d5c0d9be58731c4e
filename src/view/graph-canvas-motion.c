/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/*
 * Nothing jumps: marks are drawn on their way to the places that the session has for them, and the view on its way to where
 * it is to be. Each frame covers a fixed share of what is left (an exponential approach), so a goal that changes on the way,
 * as in a running layout, gives no jolt. Where animations are off, or the graph is big, all arrives at once.
 */

#include "config.h"

#include "graph-canvas-private.h"

#include "graph-fit.h"
#include "target.h"

#include <math.h>

/* Seconds in which about two thirds of the way are done. */
#define PLACES_PACE 0.09
#define VIEW_PACE 0.07
/* Pixels from the goal at which one has arrived. */
#define ARRIVED 0.3
/* Marks of more nodes than these do not glide. */
#define MAX_GLIDING 300
#define MAX_FIT_ZOOM 1.6
#define MARGIN 26.0

static gboolean
can_glide (XplGraphCanvas *self)
{
  return gtk_widget_get_mapped (GTK_WIDGET (self)) && adw_get_enable_animations (GTK_WIDGET (self));
}

static gboolean
is_placed (const XplPlace *place)
{
  return isfinite (place->x) && isfinite (place->y);
}

/* TRUE while it is on its way. */
static gboolean
step_place (XplPlace *place, const XplPlace *target, double share, double arrived)
{
  double dx = target->x - place->x, dy = target->y - place->y;

  place->pinned = target->pinned;
  if (!is_placed (place) || !is_placed (target) || hypot (dx, dy) <= arrived)
    {
      place->x = target->x;
      place->y = target->y;
      return FALSE;
    }
  place->x += dx * share;
  place->y += dy * share;
  return TRUE;
}

static gboolean
step_places (XplGraphCanvas *self, double seconds)
{
  guint n = self->graph == NULL ? 0 : self->graph->nodes->len;
  double share = n > MAX_GLIDING || !can_glide (self) ? 1 : 1 - exp (-seconds / PLACES_PACE);
  gboolean moved = FALSE, on_its_way = FALSE;

  for (guint i = 0; i < n; i++)
    {
      XplPlace before = self->places[i];

      /* What is dragged stays under the pointer. */
      on_its_way |= step_place (&self->places[i], &self->targets[i],
                                self->is_moving && i == self->moved_node ? 1 : share, ARRIVED / self->transform.zoom);
      moved |= memcmp (&before, &self->places[i], sizeof before) != 0;
    }
  if (moved)
    xpl_graph_canvas_drop_scene (self);
  return on_its_way;
}

/* How far the corners of the widget are from where they are to be, in pixels. */
static double
way_to_goal (XplGraphCanvas *self)
{
  XplPoint corners[] = { { 0, 0 },
                         { gtk_widget_get_width (GTK_WIDGET (self)), gtk_widget_get_height (GTK_WIDGET (self)) } };
  double farthest = 0;

  for (guint i = 0; i < G_N_ELEMENTS (corners); i++)
    {
      XplPoint place = xpl_view_transform_to_place (&self->transform, corners[i]);
      XplPoint there = xpl_view_transform_to_screen (&self->goal, place);

      farthest = MAX (farthest, hypot (there.x - corners[i].x, there.y - corners[i].y));
    }
  return farthest;
}

static void
set_transform (XplGraphCanvas *self, const XplViewTransform *transform)
{
  if (transform->zoom != self->transform.zoom)
    xpl_graph_canvas_drop_scene (self);
  self->transform = *transform;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static gboolean
step_view (XplGraphCanvas *self, double seconds)
{
  double share = can_glide (self) ? 1 - exp (-seconds / VIEW_PACE) : 1;
  XplViewTransform next;

  if (memcmp (&self->transform, &self->goal, sizeof self->goal) == 0)
    return FALSE;
  if (share >= 1 || way_to_goal (self) <= ARRIVED)
    {
      next = self->goal;
      set_transform (self, &next);
      return FALSE;
    }
  next = xpl_view_transform_mix (&self->transform, &self->goal, share);
  set_transform (self, &next);
  return TRUE;
}

static gboolean
tick_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  XplGraphCanvas *self = XPL_GRAPH_CANVAS (widget);
  gint64 now = gdk_frame_clock_get_frame_time (clock);
  double seconds = self->last_frame == 0 ? 1 / 60.0 : MIN ((double) (now - self->last_frame) / G_USEC_PER_SEC, 0.1);
  gboolean places_move = step_places (self, seconds), view_moves = step_view (self, seconds);

  self->last_frame = now;
  gtk_widget_queue_draw (widget);
  if (places_move || view_moves)
    return G_SOURCE_CONTINUE;
  self->tick = 0;
  xpl_graph_canvas_current_changed (self);
  return G_SOURCE_REMOVE;
}

static void
set_out (XplGraphCanvas *self)
{
  if (!can_glide (self))
    {
      step_places (self, 0);
      step_view (self, 0);
      gtk_widget_queue_draw (GTK_WIDGET (self));
      return;
    }
  if (self->tick != 0)
    return;
  self->last_frame = 0;
  self->tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), tick_cb, NULL, NULL);
}

void
xpl_graph_canvas_stop_motion (XplGraphCanvas *self)
{
  if (self->tick != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->tick);
  self->tick = 0;
}

/* What the graph may fill. */
static XplRect
get_free_area (XplGraphCanvas *self)
{
  double width = gtk_widget_get_width (GTK_WIDGET (self)), height = gtk_widget_get_height (GTK_WIDGET (self));

  return (XplRect) { MARGIN, MARGIN + self->inset_top, width - 2 * MARGIN,
                     height - 2 * MARGIN - self->inset_top - self->inset_bottom };
}

/* The view that shows all of the graph. FALSE where there is nothing to show yet. */
static gboolean
find_fit (XplGraphCanvas *self, XplViewTransform *fit)
{
  XplRect area = get_free_area (self);

  if (self->graph == NULL || area.width < 1 || area.height < 1
      || !xpl_graph_fit (self->graph, self->targets, area, self->covered, MAX_FIT_ZOOM, fit))
    return FALSE;
  fit->zoom = MAX (fit->zoom, XPL_GRAPH_MIN_ZOOM);
  return TRUE;
}

static void
go_to_fit (XplGraphCanvas *self)
{
  if (!find_fit (self, &self->goal))
    return;
  if (!self->has_view)
    set_transform (self, &self->goal);
  self->has_view = TRUE;
}

void
xpl_graph_canvas_places_changed (XplGraphCanvas *self)
{
  guint n = self->graph == NULL ? 0 : self->graph->nodes->len;

  for (guint i = 0; i < n; i++)
    if (!xpl_session_get_node_place (self->session, i, &self->targets[i]))
      self->targets[i] = (XplPlace) { NAN, NAN, FALSE };
  if (self->follows && !self->is_moving)
    go_to_fit (self);
  set_out (self);
}

static const char *
get_node_id (XplGraph *graph, guint node)
{
  return xpl_finding_get_id (XPL_FINDING (g_array_index (graph->nodes, XplGraphNode, node).entity));
}

/* What both graphs show starts from where it is now. It is known by its id: a decision makes all findings anew. */
static XplPlace *
carry_places (XplGraphCanvas *self, XplGraph *graph)
{
  XplPlace *places = g_new (XplPlace, MAX (graph->nodes->len, 1));
  g_autoptr (GHashTable) old = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; self->graph != NULL && i < self->graph->nodes->len; i++)
    g_hash_table_insert (old, (gpointer) get_node_id (self->graph, i), &self->places[i]);
  for (guint i = 0; i < graph->nodes->len; i++)
    {
      const XplPlace *place = g_hash_table_lookup (old, get_node_id (graph, i));

      places[i] = place != NULL ? *place : (XplPlace) { NAN, NAN, FALSE };
    }
  return places;
}

static XplPlace *
make_no_places (XplGraph *graph)
{
  guint n = graph == NULL ? 0 : graph->nodes->len;
  XplPlace *places = g_new (XplPlace, MAX (n, 1));

  for (guint i = 0; i < n; i++)
    places[i] = (XplPlace) { NAN, NAN, FALSE };
  return places;
}

static gboolean
is_of_another_part (XplGraphCanvas *self)
{
  const XplFilter *filter = xpl_session_get_filter (self->session);
  gboolean is_another =
      filter->max_nodes != self->shown_max_nodes || g_strcmp0 (filter->focus, self->shown_focus) != 0;

  self->shown_max_nodes = filter->max_nodes;
  g_free (self->shown_focus);
  self->shown_focus = g_strdup (filter->focus);
  return is_another;
}

void
xpl_graph_canvas_graph_changed (XplGraphCanvas *self)
{
  XplGraph *graph = self->session == NULL ? NULL : xpl_session_get_graph (self->session);
  XplBundle *base = self->session == NULL ? NULL : xpl_session_get_base (self->session);
  gboolean same_story = !g_set_object (&self->base, base) && graph != NULL && self->graph != NULL;
  XplPlace *places = !same_story ? make_no_places (graph) : carry_places (self, graph);
  g_autoptr (GObject) at_cursor = NULL;

  /* The keyboard stays where it is. */
  g_set_object (&at_cursor, xpl_graph_canvas_get_object (self, self->cursor));
  g_free (self->places);
  g_free (self->targets);
  self->places = places;
  self->targets = graph == NULL ? NULL : g_new (XplPlace, MAX (graph->nodes->len, 1));
  g_clear_pointer (&self->graph, xpl_graph_unref);
  self->graph = graph == NULL ? NULL : xpl_graph_ref (graph);
  self->hover = self->menu_spot = XPL_GRAPH_SPOT_NONE;
  self->cursor = graph == NULL || at_cursor == NULL
                     ? XPL_GRAPH_SPOT_NONE
                     : xpl_graph_canvas_find_object (self, xpl_target_find_again (graph->bundle, at_cursor));
  xpl_graph_canvas_forget_merge (self);
  self->is_moving = FALSE;
  /* Who looks at a part keeps looking at it while the time range moves, but not when asking for another part. */
  self->follows = (graph != NULL && is_of_another_part (self)) || !same_story || self->follows;
  g_clear_pointer (&self->emphasis, xpl_graph_emphasis_free);
  if (!same_story)
    {
      self->has_view = FALSE;
      xpl_graph_raster_clear (self->raster);
    }
  xpl_graph_canvas_drop_scene (self);
  if (graph != NULL)
    xpl_graph_canvas_places_changed (self);
  xpl_graph_canvas_update_emphasis (self);
  xpl_graph_canvas_update_description (self);
  xpl_graph_canvas_current_changed (self);
}

void
xpl_graph_canvas_refit (XplGraphCanvas *self)
{
  XplRect area = get_free_area (self);

  if (self->session != NULL && area.width >= 1 && area.height >= 1)
    xpl_session_set_layout_aspect (self->session, area.width / area.height);
  if (!self->follows)
    return;
  go_to_fit (self);
  /* While the window is resized the graph keeps up with it. */
  self->transform = self->goal;
  xpl_graph_canvas_drop_scene (self);
}

void
xpl_graph_canvas_set_view (XplGraphCanvas *self, const XplViewTransform *view, gboolean glides)
{
  self->goal = *view;
  self->goal.zoom = CLAMP (view->zoom, XPL_GRAPH_MIN_ZOOM, XPL_GRAPH_MAX_ZOOM);
  self->follows = FALSE;
  if (!glides)
    set_transform (self, &self->goal);
  set_out (self);
}

void
xpl_graph_canvas_zoom_about (XplGraphCanvas *self, double factor, XplPoint about, gboolean glides)
{
  const XplViewTransform *from = glides ? &self->goal : &self->transform;
  double zoom = CLAMP (from->zoom * factor, XPL_GRAPH_MIN_ZOOM, XPL_GRAPH_MAX_ZOOM);
  XplViewTransform view = xpl_view_transform_zoom_to (from, zoom, about);

  xpl_graph_canvas_set_view (self, &view, glides);
}

void
xpl_graph_canvas_reveal (XplGraphCanvas *self, XplGraphSpot spot)
{
  XplGraphScene *scene = xpl_graph_canvas_ensure_scene (self);
  double width = gtk_widget_get_width (GTK_WIDGET (self)), height = gtk_widget_get_height (GTK_WIDGET (self));
  XplViewTransform view = self->goal;

  if (scene == NULL || spot.part == XPL_GRAPH_NOTHING)
    return;
  XplPoint middle = spot.part == XPL_GRAPH_NODE
                        ? xpl_graph_scene_get_node (scene, spot.index)->center
                        : xpl_scene_edge_point (xpl_graph_scene_get_edge (scene, spot.index), 0.5);
  XplPoint place = xpl_view_transform_to_place (&scene->transform, middle);
  XplPoint at = xpl_view_transform_to_screen (&view, place);
  double margin_x = MIN (60, width / 3), margin_y = MIN (60, height / 3);

  view.x += CLAMP (at.x, margin_x, width - margin_x) - at.x;
  view.y += CLAMP (at.y, margin_y, height - margin_y) - at.y;
  if (view.x != self->goal.x || view.y != self->goal.y)
    xpl_graph_canvas_set_view (self, &view, TRUE);
}

void
xpl_graph_canvas_fit (XplGraphCanvas *self)
{
  g_return_if_fail (XPL_IS_GRAPH_CANVAS (self));

  self->follows = TRUE;
  go_to_fit (self);
  set_out (self);
}

void
xpl_graph_canvas_set_covered (XplGraphCanvas *self, double top, double bottom, XplRect rect)
{
  g_return_if_fail (XPL_IS_GRAPH_CANVAS (self));

  if (top == self->inset_top && bottom == self->inset_bottom && memcmp (&rect, &self->covered, sizeof rect) == 0)
    return;
  self->inset_top = top;
  self->inset_bottom = bottom;
  self->covered = rect;
  if (!self->follows)
    return;
  go_to_fit (self);
  set_out (self);
}
