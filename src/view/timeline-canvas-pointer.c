/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "timeline-canvas-private.h"

#include "correction-menu.h"

#include <math.h>

#define WHEEL_ZOOM 1.25
#define WHEEL_PAN 60.0
#define WHEEL_ROWS 2.0
/* Pixels that a finger on a touchpad moves for one step of a wheel. */
#define SURFACE_STEP 60.0
#define CLICK_REACH 4.0

typedef struct
{
  XplTimelineHitKind hit;
  XplTimelineDrag drag;
  const char *shape;
} Behaviour;

static const Behaviour behaviours[] = {
  { XPL_TIMELINE_HIT_AXIS, XPL_TIMELINE_DRAG_PAN, NULL },
  { XPL_TIMELINE_HIT_LANES, XPL_TIMELINE_DRAG_PAN, NULL },
  { XPL_TIMELINE_HIT_MARK, XPL_TIMELINE_DRAG_PAN, "pointer" },
  { XPL_TIMELINE_HIT_TITLE, XPL_TIMELINE_DRAG_NONE, "pointer" },
  { XPL_TIMELINE_HIT_STRIP, XPL_TIMELINE_DRAG_BRUSH, "crosshair" },
  { XPL_TIMELINE_HIT_BRUSH, XPL_TIMELINE_DRAG_MOVE, "grab" },
  { XPL_TIMELINE_HIT_BRUSH_START, XPL_TIMELINE_DRAG_START, "ew-resize" },
  { XPL_TIMELINE_HIT_BRUSH_END, XPL_TIMELINE_DRAG_END, "ew-resize" },
  { XPL_TIMELINE_HIT_BRUSH_CLEAR, XPL_TIMELINE_DRAG_NONE, "pointer" },
  { XPL_TIMELINE_HIT_EARLIER, XPL_TIMELINE_DRAG_NONE, "pointer" },
  { XPL_TIMELINE_HIT_LATER, XPL_TIMELINE_DRAG_NONE, "pointer" },
};

static const Behaviour *
find_behaviour (XplTimelineHitKind hit)
{
  static const Behaviour none = { XPL_TIMELINE_HIT_NOTHING, XPL_TIMELINE_DRAG_NONE, NULL };

  for (guint i = 0; i < G_N_ELEMENTS (behaviours); i++)
    if (behaviours[i].hit == hit)
      return &behaviours[i];
  return &none;
}

/* Nothing can be done on a timeline without dates. */
static gboolean
is_live (XplTimelineCanvas *self)
{
  return self->scene != NULL && !xpl_timeline_data_is_empty (xpl_timeline_scene_get_data (self->scene));
}

static gpointer
get_lane_object (XplTimelineCanvas *self, guint lane)
{
  return xpl_timeline_data_get_lane (xpl_timeline_scene_get_data (self->scene), lane)->object;
}

static void
update_shape (XplTimelineCanvas *self, const XplTimelineHit *hit)
{
  const char *shape = find_behaviour (hit->kind)->shape;

  if (hit->kind == XPL_TIMELINE_HIT_TITLE && get_lane_object (self, hit->place.lane) == NULL)
    shape = NULL;
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), shape);
}

static void
motion_cb (GtkEventControllerMotion *controller, double x, double y, gpointer data)
{
  XplTimelineCanvas *self = data;
  gpointer object = NULL;

  /* Events without motion come when what is below the pointer changes: they must not take over from the keyboard. */
  if (!is_live (self) || (self->has_pointer && x == self->pointer.x && y == self->pointer.y))
    return;
  self->pointer = (XplPoint) { x, y };
  self->has_pointer = TRUE;
  if (self->is_dragging)
    return;

  XplTimelineHit hit = xpl_timeline_scene_hit (self->scene, x, y);
  if (hit.kind == XPL_TIMELINE_HIT_MARK && hit.mark->n_members == 1)
    object = xpl_timeline_data_get_item (xpl_timeline_scene_get_data (self->scene), hit.place)->object;
  else if (hit.kind == XPL_TIMELINE_HIT_TITLE)
    object = get_lane_object (self, hit.place.lane);
  update_shape (self, &hit);
  xpl_timeline_canvas_set_current (self, object, FALSE);
}

static void
leave_cb (GtkEventControllerMotion *controller, gpointer data)
{
  XplTimelineCanvas *self = data;

  self->has_pointer = FALSE;
  if (!self->uses_keyboard)
    xpl_timeline_canvas_set_current (self, NULL, FALSE);
}

/* From the first to the last instant of what a mark stands for. */
static void
look_closer (XplTimelineCanvas *self, const XplTimelineHit *hit)
{
  gint64 from = XPL_INSTANT_MAX, to = XPL_INSTANT_MIN;

  for (guint i = 0; i < hit->mark->n_members; i++)
    {
      const XplTimelineItem *item = xpl_timeline_scene_get_member (self->scene, hit->place.lane, hit->mark, i);

      from = MIN (from, item->from);
      to = MAX (to, item->to);
    }
  xpl_timeline_canvas_show_range (self, from, to);
}

static void
center_on_strip (XplTimelineCanvas *self, double x)
{
  XplRect strip = xpl_timeline_scene_get_strip_rect (self->scene);
  double instant = xpl_axis_to_instant (xpl_timeline_scene_get_strip_axis (self->scene), x - strip.x);

  xpl_timeline_canvas_pan (self, xpl_axis_to_x (&self->goal, instant) - self->goal.width / 2, FALSE);
}

static void
click (XplTimelineCanvas *self, int n_press, double x, double y)
{
  XplTimelineHit hit = xpl_timeline_scene_hit (self->scene, x, y);
  XplTimelineData *scene_data = xpl_timeline_scene_get_data (self->scene);

  if (hit.kind == XPL_TIMELINE_HIT_MARK && hit.mark->n_members > 1)
    look_closer (self, &hit);
  else if (hit.kind == XPL_TIMELINE_HIT_MARK)
    xpl_session_select (self->session, xpl_timeline_data_get_item (scene_data, hit.place)->object);
  else if (hit.kind == XPL_TIMELINE_HIT_TITLE && get_lane_object (self, hit.place.lane) != NULL)
    xpl_session_select (self->session, get_lane_object (self, hit.place.lane));
  else if (hit.kind == XPL_TIMELINE_HIT_BRUSH_CLEAR)
    xpl_timeline_canvas_clear_range (self);
  else if (hit.kind == XPL_TIMELINE_HIT_EARLIER || hit.kind == XPL_TIMELINE_HIT_LATER)
    xpl_timeline_canvas_jump (self, hit.kind == XPL_TIMELINE_HIT_LATER);
  else if (hit.kind == XPL_TIMELINE_HIT_STRIP || hit.kind == XPL_TIMELINE_HIT_BRUSH)
    center_on_strip (self, x);
  else if (hit.kind == XPL_TIMELINE_HIT_LANES && n_press == 2)
    xpl_timeline_canvas_zoom_about (self, x - xpl_timeline_canvas_get_left (self), XPL_TIMELINE_ZOOM_STEP, FALSE);
  else if (hit.kind == XPL_TIMELINE_HIT_LANES)
    xpl_session_select (self->session, NULL);
}

static void
pressed_cb (GtkGestureClick *gesture, int n_press, double x, double y, gpointer data)
{
  gtk_widget_grab_focus (GTK_WIDGET (data));
}

void
xpl_timeline_canvas_popup_menu (XplTimelineCanvas *self, gpointer object, double x, double y)
{
  XplTarget target = { object, NULL, XPL_RANGE_NONE };

  if (self->session == NULL || object == NULL)
    return;

  g_autoptr (GMenu) menu = xpl_correction_menu_new (self->session, &target);
  xpl_correction_menu_popup (GTK_WIDGET (self), G_MENU_MODEL (menu), &(GdkRectangle) { (int) x, (int) y, 1, 1 });
}

static void
context_cb (GtkGestureClick *gesture, int n_press, double x, double y, gpointer data)
{
  XplTimelineCanvas *self = data;

  if (!is_live (self))
    return;

  XplTimelineHit hit = xpl_timeline_scene_hit (self->scene, x, y);
  gtk_widget_grab_focus (GTK_WIDGET (self));
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  if (hit.kind == XPL_TIMELINE_HIT_MARK && hit.mark->n_members == 1)
    xpl_timeline_canvas_popup_menu (
        self, xpl_timeline_data_get_item (xpl_timeline_scene_get_data (self->scene), hit.place)->object, x, y);
  else if (hit.kind == XPL_TIMELINE_HIT_TITLE)
    xpl_timeline_canvas_popup_menu (self, get_lane_object (self, hit.place.lane), x, y);
}

static void
released_cb (GtkGestureClick *gesture, int n_press, double x, double y, gpointer data)
{
  XplTimelineCanvas *self = data;

  if (is_live (self) && self->session != NULL && !self->is_dragging)
    click (self, n_press, x, y);
}

static void
drag_begin_cb (GtkGestureDrag *gesture, double x, double y, gpointer data)
{
  XplTimelineCanvas *self = data;
  GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (gesture));

  self->drag = XPL_TIMELINE_DRAG_NONE;
  if (!is_live (self))
    return;

  XplTimelineHit hit = xpl_timeline_scene_hit (self->scene, x, y);
  self->drag = find_behaviour (hit.kind)->drag;
  if (self->drag == XPL_TIMELINE_DRAG_PAN && (state & GDK_SHIFT_MASK) != 0)
    self->drag = XPL_TIMELINE_DRAG_MARQUEE;
  self->press = (XplPoint) { x, y };
  self->press_axis = *xpl_timeline_scene_get_axis (self->scene);
  self->press_strip = *xpl_timeline_scene_get_strip_axis (self->scene);
  self->press_scroll = xpl_timeline_scene_get_scroll (self->scene);
  xpl_timeline_scene_get_brush (self->scene, &self->press_from, &self->press_to);
}

/* The brush that the drag makes. The axis is that of the press: the strip's grows with the brush. */
static void
brush (XplTimelineCanvas *self, double dx)
{
  XplRect strip = xpl_timeline_scene_get_strip_rect (self->scene);
  XplAxis axis = self->drag == XPL_TIMELINE_DRAG_MARQUEE ? self->press_axis : self->press_strip;
  double start = xpl_axis_to_instant (&axis, self->press.x - strip.x);
  double now = xpl_axis_to_instant (&axis, self->press.x + dx - strip.x);
  double moved = now - start, a = start, b = now;
  gint64 from, to;

  if (self->drag == XPL_TIMELINE_DRAG_START || self->drag == XPL_TIMELINE_DRAG_MOVE)
    a = self->press_from == XPL_INSTANT_MIN ? axis.from : (double) self->press_from + moved;
  if (self->drag == XPL_TIMELINE_DRAG_END || self->drag == XPL_TIMELINE_DRAG_MOVE)
    b = self->press_to == XPL_INSTANT_MAX ? axis.to : (double) self->press_to + 1 + moved;
  if (self->drag == XPL_TIMELINE_DRAG_START)
    b = self->press_to == XPL_INSTANT_MAX ? axis.to : (double) self->press_to + 1;
  if (self->drag == XPL_TIMELINE_DRAG_END)
    a = self->press_from == XPL_INSTANT_MIN ? axis.from : (double) self->press_from;
  xpl_timeline_snap (&axis, CLAMP (a, axis.from, axis.to), CLAMP (b, axis.from, axis.to), &from, &to);
  if (xpl_timeline_scene_set_brush (self->scene, from, to))
    xpl_timeline_canvas_queue_picture (self);
}

static void
drag_update_cb (GtkGestureDrag *gesture, double dx, double dy, gpointer data)
{
  XplTimelineCanvas *self = data;

  if (self->drag == XPL_TIMELINE_DRAG_NONE || !is_live (self))
    return;
  if (!self->is_dragging)
    {
      if (hypot (dx, dy) < CLICK_REACH)
        return;
      self->is_dragging = TRUE;
      gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
      gtk_widget_trigger_tooltip_query (GTK_WIDGET (self));
      if (self->drag == XPL_TIMELINE_DRAG_PAN || self->drag == XPL_TIMELINE_DRAG_MOVE)
        gtk_widget_set_cursor_from_name (GTK_WIDGET (self), "grabbing");
    }
  if (self->drag == XPL_TIMELINE_DRAG_PAN)
    {
      XplAxis axis = xpl_axis_panned (&self->press_axis, -dx);

      xpl_timeline_canvas_go (self, &axis, TRUE);
      xpl_timeline_canvas_scroll_to (self, self->press_scroll - dy);
    }
  else
    brush (self, dx);
}

static void
drag_end_cb (GtkGestureDrag *gesture, double dx, double dy, gpointer data)
{
  XplTimelineCanvas *self = data;
  gboolean was_dragging = self->is_dragging;
  gint64 from, to;

  self->is_dragging = FALSE;
  if (!was_dragging || self->session == NULL || !is_live (self))
    return;
  if (self->drag != XPL_TIMELINE_DRAG_PAN)
    {
      xpl_timeline_scene_get_brush (self->scene, &from, &to);
      xpl_session_take_filter (self->session,
                               xpl_filter_with_range (xpl_session_get_filter (self->session), from, to));
    }
  self->drag = XPL_TIMELINE_DRAG_NONE;
  gtk_widget_set_cursor (GTK_WIDGET (self), NULL);
}

/* Another gesture took over: what was on its way is taken back. */
static void
drag_cancel_cb (GtkGesture *gesture, GdkEventSequence *sequence, gpointer data)
{
  XplTimelineCanvas *self = data;

  if (self->is_dragging && self->drag != XPL_TIMELINE_DRAG_PAN && is_live (self)
      && xpl_timeline_scene_set_brush (self->scene, self->press_from, self->press_to))
    xpl_timeline_canvas_queue_picture (self);
  self->is_dragging = FALSE;
  self->drag = XPL_TIMELINE_DRAG_NONE;
}

static gboolean
scroll_cb (GtkEventControllerScroll *controller, double dx, double dy, gpointer data)
{
  XplTimelineCanvas *self = data;
  gboolean is_wheel = gtk_event_controller_scroll_get_unit (controller) == GDK_SCROLL_UNIT_WHEEL;
  GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (controller));
  double left;

  if (!is_live (self))
    return GDK_EVENT_PROPAGATE;
  left = xpl_timeline_canvas_get_left (self);
  if (!is_wheel)
    {
      dx /= SURFACE_STEP;
      dy /= SURFACE_STEP;
    }
  if (dx != 0)
    xpl_timeline_canvas_pan (self, dx * WHEEL_PAN, !is_wheel);
  if (dy == 0)
    return GDK_EVENT_STOP;
  if ((state & GDK_SHIFT_MASK) != 0)
    xpl_timeline_canvas_pan (self, dy * WHEEL_PAN, !is_wheel);
  else if (self->pointer.x < left || (state & GDK_ALT_MASK) != 0)
    xpl_timeline_canvas_scroll_to (self, xpl_timeline_scene_get_scroll (self->scene)
                                             + dy * WHEEL_ROWS * XPL_TIMELINE_ROW_HEIGHT);
  else
    xpl_timeline_canvas_zoom_about (self, self->pointer.x - left, pow (WHEEL_ZOOM, -dy), !is_wheel);
  return GDK_EVENT_STOP;
}

static void
pinch_begin_cb (GtkGesture *gesture, GdkEventSequence *sequence, gpointer data)
{
  XplTimelineCanvas *self = data;

  if (is_live (self))
    self->pinch_axis = *xpl_timeline_scene_get_axis (self->scene);
}

static void
pinch_cb (GtkGestureZoom *gesture, double scale, gpointer data)
{
  XplTimelineCanvas *self = data;
  double x, y;

  if (!is_live (self) || scale <= 0 || self->pinch_axis.width <= 0
      || !gtk_gesture_get_bounding_box_center (GTK_GESTURE (gesture), &x, &y))
    return;

  XplAxis goal = xpl_axis_zoomed (&self->pinch_axis, x - xpl_timeline_canvas_get_left (self), 1 / scale);
  xpl_timeline_canvas_go (self, &goal, TRUE);
}

void
xpl_timeline_canvas_init_pointer (XplTimelineCanvas *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkEventController *scroll = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_BOTH_AXES);
  GtkGesture *context = gtk_gesture_click_new ();
  GtkGesture *press = gtk_gesture_click_new (), *drag = gtk_gesture_drag_new (), *pinch = gtk_gesture_zoom_new ();

  g_signal_connect (motion, "motion", G_CALLBACK (motion_cb), self);
  g_signal_connect (motion, "leave", G_CALLBACK (leave_cb), self);
  g_signal_connect (scroll, "scroll", G_CALLBACK (scroll_cb), self);
  g_signal_connect (press, "pressed", G_CALLBACK (pressed_cb), self);
  g_signal_connect (press, "released", G_CALLBACK (released_cb), self);
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (context), GDK_BUTTON_SECONDARY);
  g_signal_connect (context, "pressed", G_CALLBACK (context_cb), self);
  g_signal_connect (drag, "drag-begin", G_CALLBACK (drag_begin_cb), self);
  g_signal_connect (drag, "drag-update", G_CALLBACK (drag_update_cb), self);
  g_signal_connect (drag, "drag-end", G_CALLBACK (drag_end_cb), self);
  g_signal_connect (drag, "cancel", G_CALLBACK (drag_cancel_cb), self);
  g_signal_connect (pinch, "begin", G_CALLBACK (pinch_begin_cb), self);
  g_signal_connect (pinch, "scale-changed", G_CALLBACK (pinch_cb), self);
  gtk_widget_add_controller (widget, motion);
  gtk_widget_add_controller (widget, scroll);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (press));
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (context));
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (drag));
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (pinch));
}
