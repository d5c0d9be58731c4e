/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/*
 * The axis goes to where it is to be by a fixed share of what is left each frame, so that a goal that changes on the way
 * gives no jolt. Where animations are off it arrives at once.
 */

#include "config.h"

#include "timeline-canvas-private.h"

#include <math.h>

/* Seconds in which about two thirds of the way are done. */
#define PACE 0.07
/* Pixels from the goal at which it has arrived. */
#define ARRIVED 0.4
/* What is shown beside a range that is looked at closely. */
#define RANGE_MARGIN 0.12

static gboolean
can_glide (XplTimelineCanvas *self)
{
  return gtk_widget_get_mapped (GTK_WIDGET (self)) && adw_get_enable_animations (GTK_WIDGET (self));
}

static void
set_axis (XplTimelineCanvas *self, const XplAxis *axis)
{
  if (xpl_timeline_scene_set_axis (self->scene, axis))
    xpl_timeline_canvas_queue_picture (self);
}

static void
arrive (XplTimelineCanvas *self)
{
  g_autoptr (GObject) revealed = g_steal_pointer (&self->revealed);
  XplTimelinePlace place;

  set_axis (self, &self->goal);
  self->goal = *xpl_timeline_scene_get_axis (self->scene);
  if (xpl_timeline_data_find (xpl_timeline_scene_get_data (self->scene), revealed, &place))
    xpl_timeline_canvas_scroll_to (self, xpl_timeline_scene_find_scroll (self->scene, place));
}

static gboolean
tick_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  XplTimelineCanvas *self = XPL_TIMELINE_CANVAS (widget);
  gint64 now = gdk_frame_clock_get_frame_time (clock);
  double seconds = self->tick_time == 0 ? 1 / 60.0 : (double) (now - self->tick_time) / G_USEC_PER_SEC;
  double share = 1 - exp (-seconds / PACE);
  XplAxis axis = *xpl_timeline_scene_get_axis (self->scene);
  double from_left = self->goal.from - axis.from, to_left = self->goal.to - axis.to;

  self->tick_time = now;
  if (MAX (fabs (from_left), fabs (to_left)) <= ARRIVED * xpl_axis_seconds_a_pixel (&self->goal))
    {
      self->tick = 0;
      arrive (self);
      return G_SOURCE_REMOVE;
    }
  axis.from += from_left * share;
  axis.to += to_left * share;
  set_axis (self, &axis);
  return G_SOURCE_CONTINUE;
}

void
xpl_timeline_canvas_stop (XplTimelineCanvas *self)
{
  if (self->tick != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->tick);
  self->tick = 0;
  g_clear_object (&self->revealed);
  if (self->scene != NULL)
    self->goal = *xpl_timeline_scene_get_axis (self->scene);
}

static void
travel (XplTimelineCanvas *self, const XplAxis *goal, gboolean at_once)
{
  if (self->scene == NULL)
    return;
  self->goal = xpl_axis_make (goal->from, goal->to, xpl_timeline_scene_get_axis (self->scene)->width);
  self->has_view = TRUE;
  if (at_once || !can_glide (self))
    {
      if (self->tick != 0)
        gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->tick);
      self->tick = 0;
      arrive (self);
    }
  else if (self->tick == 0)
    {
      self->tick_time = 0;
      self->tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), tick_cb, NULL, NULL);
    }
}

void
xpl_timeline_canvas_go (XplTimelineCanvas *self, const XplAxis *goal, gboolean at_once)
{
  g_clear_object (&self->revealed);
  travel (self, goal, at_once);
}

void
xpl_timeline_canvas_zoom_about (XplTimelineCanvas *self, double x, double factor, gboolean at_once)
{
  XplAxis goal = xpl_axis_zoomed (&self->goal, x, 1 / factor);

  xpl_timeline_canvas_go (self, &goal, at_once);
}

void
xpl_timeline_canvas_pan (XplTimelineCanvas *self, double dx, gboolean at_once)
{
  XplAxis goal = xpl_axis_panned (&self->goal, dx);

  xpl_timeline_canvas_go (self, &goal, at_once);
}

void
xpl_timeline_canvas_scroll_to (XplTimelineCanvas *self, double scroll)
{
  if (self->scene != NULL && xpl_timeline_scene_set_scroll (self->scene, scroll))
    xpl_timeline_canvas_queue_picture (self);
}

void
xpl_timeline_canvas_reveal (XplTimelineCanvas *self, gpointer object)
{
  XplTimelinePlace place;
  XplAxis goal = self->goal;
  double middle;

  if (self->scene == NULL || !xpl_timeline_data_find (xpl_timeline_scene_get_data (self->scene), object, &place))
    return;
  middle = (double) xpl_timeline_item_get_middle (
      xpl_timeline_data_get_item (xpl_timeline_scene_get_data (self->scene), place));
  g_set_object (&self->revealed, G_OBJECT (object));
  if (middle < goal.from || middle > goal.to)
    goal = xpl_axis_panned (&goal, xpl_axis_to_x (&goal, middle) - goal.width / 2);
  else if (self->tick == 0)
    {
      arrive (self);
      return;
    }
  travel (self, &goal, FALSE);
}

void
xpl_timeline_canvas_show_range (XplTimelineCanvas *self, gint64 from, gint64 to)
{
  double first = from == XPL_INSTANT_MIN ? self->goal.from : (double) from;
  double last = to == XPL_INSTANT_MAX ? self->goal.to : (double) to;
  double margin = MAX ((last - first) * RANGE_MARGIN, XPL_SECONDS_A_DAY / 2.0);
  XplAxis goal = { first - margin, last + margin, self->goal.width };

  xpl_timeline_canvas_go (self, &goal, FALSE);
}

void
xpl_timeline_canvas_jump (XplTimelineCanvas *self, gboolean later)
{
  const XplTimelineData *data = xpl_timeline_scene_get_data (self->scene);
  gint64 nearest = later ? xpl_timeline_data_first_after (data, (gint64) self->goal.to)
                         : xpl_timeline_data_last_before (data, (gint64) self->goal.from);

  if (nearest != XPL_INSTANT_MIN && nearest != XPL_INSTANT_MAX)
    xpl_timeline_canvas_pan (self, xpl_axis_to_x (&self->goal, (double) nearest) - self->goal.width / 2, FALSE);
}

void
xpl_timeline_canvas_zoom_by (XplTimelineCanvas *self, double factor)
{
  g_return_if_fail (XPL_IS_TIMELINE_CANVAS (self) && factor > 0);

  xpl_timeline_canvas_zoom_about (self, self->goal.width / 2, factor, FALSE);
}

void
xpl_timeline_canvas_fit (XplTimelineCanvas *self)
{
  g_return_if_fail (XPL_IS_TIMELINE_CANVAS (self));

  if (self->scene == NULL)
    return;

  XplAxis fit = xpl_timeline_scene_get_fit (self->scene);
  xpl_timeline_canvas_go (self, &fit, FALSE);
  self->has_view = FALSE;
}
