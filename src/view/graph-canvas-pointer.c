/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "graph-canvas-private.h"

#include <math.h>

static XplPoint
to_scene (XplGraphCanvas *self, double x, double y)
{
  return (XplPoint) { x - self->transform.x, y - self->transform.y };
}

static XplGraphSpot
find_at (XplGraphCanvas *self, double x, double y)
{
  XplGraphScene *scene = xpl_graph_canvas_ensure_scene (self);

  return scene == NULL ? XPL_GRAPH_SPOT_NONE : xpl_graph_scene_find (scene, to_scene (self, x, y));
}

static void
update_shape (XplGraphCanvas *self)
{
  const char *name = self->is_panning || self->is_moving         ? "grabbing"
                     : self->hover.part != XPL_GRAPH_NOTHING ? "pointer"
                                                                 : NULL;

  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), name);
}

static void
set_hover (XplGraphCanvas *self, XplGraphSpot spot)
{
  gboolean same = xpl_graph_spot_equal (self->hover, spot) && !self->uses_keyboard;

  self->hover = spot;
  self->uses_keyboard = FALSE;
  update_shape (self);
  if (!same)
    xpl_graph_canvas_current_changed (self);
}

static void
motion_cb (GtkEventControllerMotion *controller, double x, double y, gpointer data)
{
  XplGraphCanvas *self = data;

  /* Events without motion come when what is below the pointer changes: they must not take over from the keyboard. */
  if (self->has_pointer && x == self->pointer.x && y == self->pointer.y)
    return;
  self->pointer = (XplPoint) { x, y };
  self->has_pointer = TRUE;
  if (!self->is_panning && !self->is_moving && !self->is_pinching)
    set_hover (self, find_at (self, x, y));
}

static void
leave_cb (GtkEventControllerMotion *controller, gpointer data)
{
  XplGraphCanvas *self = data;

  self->has_pointer = FALSE;
  if (!self->uses_keyboard)
    set_hover (self, XPL_GRAPH_SPOT_NONE);
}

static void
pressed_cb (GtkGestureClick *gesture, int n_press, double x, double y, gpointer data)
{
  XplGraphCanvas *self = data;
  XplGraphSpot spot = find_at (self, x, y);

  gtk_widget_grab_focus (GTK_WIDGET (self));
  self->pointer = (XplPoint) { x, y };
  if (n_press == 2 && spot.part == XPL_GRAPH_NODE)
    xpl_graph_canvas_focus_on (self, spot);
}

static void
released_cb (GtkGestureClick *gesture, int n_press, double x, double y, gpointer data)
{
  XplGraphCanvas *self = data;
  XplGraphSpot spot = find_at (self, x, y);

  if (n_press != 1 || self->session == NULL)
    return;
  self->cursor = spot;
  xpl_graph_canvas_select (self, spot);
}

static void
context_cb (GtkGestureClick *gesture, int n_press, double x, double y, gpointer data)
{
  XplGraphCanvas *self = data;

  gtk_widget_grab_focus (GTK_WIDGET (self));
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  xpl_graph_canvas_popup_menu (self, find_at (self, x, y), (XplPoint) { x, y });
}

static void
long_press_cb (GtkGestureLongPress *gesture, double x, double y, gpointer data)
{
  XplGraphCanvas *self = data;

  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  xpl_graph_canvas_popup_menu (self, find_at (self, x, y), (XplPoint) { x, y });
}

static gboolean
begin_moving (XplGraphCanvas *self, XplGraphSpot spot, double x, double y)
{
  const XplPlace *place = &self->places[spot.index];
  XplPoint at = xpl_view_transform_to_place (&self->transform, (XplPoint) { x, y });

  if (!isfinite (place->x) || !isfinite (place->y))
    return FALSE;
  self->is_moving = TRUE;
  self->moved_node = spot.index;
  self->grip = (XplPoint) { place->x - at.x, place->y - at.y };
  /* The view holds still while something in it is moved. */
  self->follows = FALSE;
  self->goal = self->transform;
  xpl_session_begin_move (self->session, spot.index);
  return TRUE;
}

static void
begin_drag (XplGraphCanvas *self, double x, double y)
{
  XplGraphSpot spot = find_at (self, x, y);

  if (spot.part != XPL_GRAPH_NODE || !begin_moving (self, spot, x, y))
    {
      self->is_panning = TRUE;
      self->start = self->transform;
    }
  else
    {
      self->hover = spot;
    }
  gtk_gesture_set_state (self->drag, GTK_EVENT_SEQUENCE_CLAIMED);
  update_shape (self);
  xpl_graph_canvas_current_changed (self);
}

static void
drag_update_cb (GtkGestureDrag *gesture, double dx, double dy, gpointer data)
{
  XplGraphCanvas *self = data;
  double x, y;

  if (self->graph == NULL || self->is_pinching || !gtk_gesture_drag_get_start_point (gesture, &x, &y))
    return;
  if (!self->is_panning && !self->is_moving)
    {
      if (!gtk_drag_check_threshold (GTK_WIDGET (self), 0, 0, (int) dx, (int) dy))
        return;
      begin_drag (self, x, y);
    }
  if (self->is_moving)
    {
      XplPoint at = xpl_view_transform_to_place (&self->transform, (XplPoint) { x + dx, y + dy });

      GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (gesture));

      xpl_session_move_node (self->session, self->moved_node, at.x + self->grip.x, at.y + self->grip.y);
      xpl_graph_canvas_hold_above (self, x + dx, y + dy, (state & GDK_CONTROL_MASK) != 0);
    }
  else
    {
      XplViewTransform view = { self->start.zoom, self->start.x + dx, self->start.y + dy };

      xpl_graph_canvas_set_view (self, &view, FALSE);
    }
}

static void
drag_end_cb (GtkGestureDrag *gesture, double dx, double dy, gpointer data)
{
  XplGraphCanvas *self = data;
  gboolean moved = self->is_moving;
  double x, y;

  if (!self->is_panning && !self->is_moving)
    return;
  if (moved && gtk_gesture_drag_get_start_point (gesture, &x, &y))
    xpl_graph_canvas_hold_above (self, x + dx, y + dy, FALSE);
  self->is_panning = FALSE;
  self->is_moving = FALSE;
  if (moved && !xpl_graph_canvas_let_go (self))
    xpl_session_end_move (self->session);
  update_shape (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  xpl_graph_canvas_current_changed (self);
}

static void
pinch_begin_cb (GtkGesture *gesture, GdkEventSequence *sequence, gpointer data)
{
  XplGraphCanvas *self = data;

  self->is_pinching = TRUE;
  self->start = self->transform;
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  xpl_graph_canvas_current_changed (self);
}

static void
pinch_cb (GtkGestureZoom *gesture, double factor, gpointer data)
{
  XplGraphCanvas *self = data;
  XplPoint about;

  if (!gtk_gesture_get_bounding_box_center (GTK_GESTURE (gesture), &about.x, &about.y))
    return;
  double zoom = CLAMP (self->start.zoom * factor, XPL_GRAPH_MIN_ZOOM, XPL_GRAPH_MAX_ZOOM);
  XplViewTransform view = xpl_view_transform_zoom_to (&self->transform, zoom, about);
  xpl_graph_canvas_set_view (self, &view, FALSE);
}

static void
pinch_end_cb (GtkGesture *gesture, GdkEventSequence *sequence, gpointer data)
{
  XplGraphCanvas *self = data;

  self->is_pinching = FALSE;
  xpl_graph_canvas_current_changed (self);
}

/* A wheel zooms; two fingers on a touchpad pan, as they do everywhere else, and zoom with Control. */
static gboolean
scroll_cb (GtkEventControllerScroll *controller, double dx, double dy, gpointer data)
{
  XplGraphCanvas *self = data;
  GdkModifierType modifiers = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (controller));
  gboolean by_finger = gtk_event_controller_scroll_get_unit (controller) == GDK_SCROLL_UNIT_SURFACE;

  if (by_finger && (modifiers & GDK_CONTROL_MASK) == 0)
    {
      XplViewTransform view = { self->transform.zoom, self->transform.x - dx, self->transform.y - dy };

      xpl_graph_canvas_set_view (self, &view, FALSE);
    }
  else if (dy != 0)
    {
      double steps = by_finger ? dy / 40 : dy;

      xpl_graph_canvas_zoom_about (self, pow (XPL_GRAPH_ZOOM_STEP, -steps), self->pointer, !by_finger);
    }
  return GDK_EVENT_STOP;
}

static void
add_clicks (XplGraphCanvas *self)
{
  GtkGesture *click = gtk_gesture_click_new (), *context = gtk_gesture_click_new ();
  GtkGesture *long_press = gtk_gesture_long_press_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_PRIMARY);
  g_signal_connect (click, "pressed", G_CALLBACK (pressed_cb), self);
  g_signal_connect (click, "released", G_CALLBACK (released_cb), self);
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (context), GDK_BUTTON_SECONDARY);
  g_signal_connect (context, "pressed", G_CALLBACK (context_cb), self);
  gtk_gesture_single_set_touch_only (GTK_GESTURE_SINGLE (long_press), TRUE);
  g_signal_connect (long_press, "pressed", G_CALLBACK (long_press_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (context));
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (long_press));
}

static void
add_drags (XplGraphCanvas *self)
{
  self->drag = gtk_gesture_drag_new ();
  g_signal_connect (self->drag, "drag-update", G_CALLBACK (drag_update_cb), self);
  g_signal_connect (self->drag, "drag-end", G_CALLBACK (drag_end_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (self->drag));

  self->pinch = gtk_gesture_zoom_new ();
  g_signal_connect (self->pinch, "begin", G_CALLBACK (pinch_begin_cb), self);
  g_signal_connect (self->pinch, "scale-changed", G_CALLBACK (pinch_cb), self);
  g_signal_connect (self->pinch, "end", G_CALLBACK (pinch_end_cb), self);
  g_signal_connect (self->pinch, "cancel", G_CALLBACK (pinch_end_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (self->pinch));
}

void
xpl_graph_canvas_add_pointer (XplGraphCanvas *self)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkEventController *scroll = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_BOTH_AXES);

  g_signal_connect (motion, "enter", G_CALLBACK (motion_cb), self);
  g_signal_connect (motion, "motion", G_CALLBACK (motion_cb), self);
  g_signal_connect (motion, "leave", G_CALLBACK (leave_cb), self);
  g_signal_connect (scroll, "scroll", G_CALLBACK (scroll_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
  gtk_widget_add_controller (GTK_WIDGET (self), scroll);
  add_drags (self);
  add_clicks (self);
}
