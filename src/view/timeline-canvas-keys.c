/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "timeline-canvas-private.h"

#include "correction-menu.h"

#define PAN_STEP 0.2

static XplTimelineData *
get_data (XplTimelineCanvas *self)
{
  if (self->scene == NULL || xpl_timeline_data_is_empty (xpl_timeline_scene_get_data (self->scene)))
    return NULL;
  return xpl_timeline_scene_get_data (self->scene);
}

static void
set_cursor (XplTimelineCanvas *self, XplTimelinePlace place)
{
  xpl_timeline_canvas_set_current (self, xpl_timeline_data_get_item (get_data (self), place)->object, TRUE);
}

/* The item of @lane that is nearest to @instant. */
static guint
find_nearest (const XplTimelineData *data, guint lane, gint64 instant)
{
  GArray *items = xpl_timeline_data_get_lane (data, lane)->items;
  double least = G_MAXDOUBLE;
  guint nearest = 0;

  for (guint i = 0; i < items->len; i++)
    {
      const XplTimelineItem *item = &g_array_index (items, XplTimelineItem, i);
      double distance = (double) xpl_timeline_item_get_middle (item) - (double) instant;

      distance = distance < 0 ? -distance : distance;
      if (distance < least)
        {
          least = distance;
          nearest = i;
        }
    }
  return nearest;
}

/* The next lane from @lane on (itself, with @step 0) that has something, or -1. */
static int
find_lane (const XplTimelineData *data, int lane, int step)
{
  int n = (int) xpl_timeline_data_get_n_lanes (data);

  for (int i = lane + step; i >= 0 && i < n; i += step == 0 ? 1 : step)
    if (xpl_timeline_data_get_lane (data, (guint) i)->items->len > 0)
      return i;
  return -1;
}

/* Where the keyboard is: its cursor, else what is selected; FALSE: nowhere yet. */
static gboolean
get_start (XplTimelineCanvas *self, XplTimelinePlace *place)
{
  const XplTimelineData *data = get_data (self);

  return xpl_timeline_data_find (data, self->cursor, place)
         || (self->session != NULL && xpl_timeline_data_find (data, xpl_session_get_selection (self->session), place));
}

/* The first time: what is in the middle of what is seen. */
static void
enter (XplTimelineCanvas *self)
{
  const XplTimelineData *data = get_data (self);
  int lane = find_lane (data, 0, 0);

  if (lane >= 0)
    set_cursor (self, (XplTimelinePlace) {
                          (guint) lane,
                          find_nearest (data, (guint) lane, (gint64) (self->goal.from / 2 + self->goal.to / 2)) });
}

static gboolean
step_cb (GtkWidget *widget, GVariant *args, gpointer data)
{
  XplTimelineCanvas *self = XPL_TIMELINE_CANVAS (widget);
  int step = g_variant_get_int32 (args);
  XplTimelinePlace place;

  if (get_data (self) == NULL)
    return GDK_EVENT_PROPAGATE;
  if (!get_start (self, &place))
    {
      enter (self);
      return GDK_EVENT_STOP;
    }

  int n = (int) xpl_timeline_data_get_lane (get_data (self), place.lane)->items->len;
  place.item = (guint) CLAMP ((int) place.item + step, 0, n - 1);
  set_cursor (self, place);
  return GDK_EVENT_STOP;
}

static gboolean
lane_cb (GtkWidget *widget, GVariant *args, gpointer data)
{
  XplTimelineCanvas *self = XPL_TIMELINE_CANVAS (widget);
  XplTimelinePlace place;

  if (get_data (self) == NULL)
    return GDK_EVENT_PROPAGATE;
  if (!get_start (self, &place))
    {
      enter (self);
      return GDK_EVENT_STOP;
    }

  int lane = find_lane (get_data (self), (int) place.lane, g_variant_get_int32 (args));
  gint64 instant = xpl_timeline_item_get_middle (xpl_timeline_data_get_item (get_data (self), place));
  if (lane >= 0)
    place = (XplTimelinePlace) { (guint) lane, find_nearest (get_data (self), (guint) lane, instant) };
  set_cursor (self, place);
  return GDK_EVENT_STOP;
}

/* To the first or last item of all. */
static gboolean
end_cb (GtkWidget *widget, GVariant *args, gpointer data)
{
  XplTimelineCanvas *self = XPL_TIMELINE_CANVAS (widget);
  const XplTimelineData *all = get_data (self);
  gboolean is_last = g_variant_get_int32 (args) > 0;
  XplTimelinePlace best = { 0, 0 };
  gint64 best_middle = 0;
  gboolean found = FALSE;

  if (all == NULL)
    return GDK_EVENT_PROPAGATE;
  for (guint lane = 0; lane < xpl_timeline_data_get_n_lanes (all); lane++)
    for (guint i = 0; i < xpl_timeline_data_get_lane (all, lane)->items->len; i++)
      {
        XplTimelinePlace place = { lane, i };
        gint64 middle = xpl_timeline_item_get_middle (xpl_timeline_data_get_item (all, place));

        if (found && (is_last ? middle <= best_middle : middle >= best_middle))
          continue;
        found = TRUE;
        best = place;
        best_middle = middle;
      }
  set_cursor (self, best);
  return GDK_EVENT_STOP;
}

static gboolean
select_cb (GtkWidget *widget, GVariant *args, gpointer data)
{
  XplTimelineCanvas *self = XPL_TIMELINE_CANVAS (widget);

  if (self->session == NULL || self->cursor == NULL || get_data (self) == NULL)
    return GDK_EVENT_PROPAGATE;
  xpl_session_select (self->session, self->cursor);
  return GDK_EVENT_STOP;
}

/* One step back at a time: the brush, then the selection. */
static gboolean
escape_cb (GtkWidget *widget, GVariant *args, gpointer data)
{
  XplTimelineCanvas *self = XPL_TIMELINE_CANVAS (widget);

  if (self->session == NULL || self->scene == NULL)
    return GDK_EVENT_PROPAGATE;
  if (xpl_timeline_scene_get_brush (self->scene, NULL, NULL))
    xpl_timeline_canvas_clear_range (self);
  else if (xpl_session_get_selection (self->session) != NULL)
    xpl_session_select (self->session, NULL);
  else
    return GDK_EVENT_PROPAGATE;
  return GDK_EVENT_STOP;
}

/* What the keyboard is on, else what is selected. */
static gpointer
get_object (XplTimelineCanvas *self)
{
  return self->cursor != NULL ? self->cursor : xpl_timeline_canvas_get_focus (self);
}

static gboolean
put_away_cb (GtkWidget *widget, GVariant *args, gpointer data)
{
  gpointer object = get_object (XPL_TIMELINE_CANVAS (widget));

  if (object == NULL)
    return GDK_EVENT_PROPAGATE;
  xpl_correction_menu_put_away (widget, object);
  return GDK_EVENT_STOP;
}

static gboolean
menu_cb (GtkWidget *widget, GVariant *args, gpointer data)
{
  XplTimelineCanvas *self = XPL_TIMELINE_CANVAS (widget);
  gpointer object = get_object (self);

  if (object == NULL)
    return GDK_EVENT_PROPAGATE;
  xpl_timeline_canvas_popup_menu (self, object, gtk_widget_get_width (widget) / 2.0, gtk_widget_get_height (widget) / 2.0);
  return GDK_EVENT_STOP;
}

static gboolean
zoom_cb (GtkWidget *widget, GVariant *args, gpointer data)
{
  xpl_timeline_canvas_zoom_by (XPL_TIMELINE_CANVAS (widget),
                               g_variant_get_int32 (args) > 0 ? XPL_TIMELINE_ZOOM_STEP : 1 / XPL_TIMELINE_ZOOM_STEP);
  return GDK_EVENT_STOP;
}

static gboolean
fit_cb (GtkWidget *widget, GVariant *args, gpointer data)
{
  xpl_timeline_canvas_fit (XPL_TIMELINE_CANVAS (widget));
  return GDK_EVENT_STOP;
}

static gboolean
pan_cb (GtkWidget *widget, GVariant *args, gpointer data)
{
  XplTimelineCanvas *self = XPL_TIMELINE_CANVAS (widget);

  xpl_timeline_canvas_pan (self, g_variant_get_int32 (args) * PAN_STEP * self->goal.width, FALSE);
  return GDK_EVENT_STOP;
}

static const struct
{
  guint keys[4]; /* ends with 0 */
  GdkModifierType modifiers;
  GtkShortcutFunc callback;
  int direction;
} bindings[] = {
  { { GDK_KEY_Left, GDK_KEY_KP_Left }, 0, step_cb, -1 },
  { { GDK_KEY_Right, GDK_KEY_KP_Right }, 0, step_cb, 1 },
  { { GDK_KEY_Up, GDK_KEY_KP_Up }, 0, lane_cb, -1 },
  { { GDK_KEY_Down, GDK_KEY_KP_Down }, 0, lane_cb, 1 },
  { { GDK_KEY_Home, GDK_KEY_KP_Home }, 0, end_cb, -1 },
  { { GDK_KEY_End, GDK_KEY_KP_End }, 0, end_cb, 1 },
  { { GDK_KEY_Left, GDK_KEY_KP_Left }, GDK_SHIFT_MASK, pan_cb, -1 },
  { { GDK_KEY_Right, GDK_KEY_KP_Right }, GDK_SHIFT_MASK, pan_cb, 1 },
  { { GDK_KEY_Return, GDK_KEY_KP_Enter, GDK_KEY_space }, 0, select_cb, 0 },
  { { GDK_KEY_Escape }, 0, escape_cb, 0 },
  { { GDK_KEY_plus, GDK_KEY_KP_Add, GDK_KEY_equal }, 0, zoom_cb, 1 },
  { { GDK_KEY_plus }, GDK_SHIFT_MASK, zoom_cb, 1 },
  { { GDK_KEY_minus, GDK_KEY_KP_Subtract }, 0, zoom_cb, -1 },
  { { GDK_KEY_0, GDK_KEY_KP_0 }, 0, fit_cb, 0 },
  { { GDK_KEY_Delete, GDK_KEY_KP_Delete }, 0, put_away_cb, 0 },
  { { GDK_KEY_Menu }, 0, menu_cb, 0 },
  { { GDK_KEY_F10 }, GDK_SHIFT_MASK, menu_cb, 0 },
};

void
xpl_timeline_canvas_class_add_keys (GtkWidgetClass *widget_class)
{
  for (guint i = 0; i < G_N_ELEMENTS (bindings); i++)
    for (guint key = 0; key < G_N_ELEMENTS (bindings[i].keys) && bindings[i].keys[key] != 0; key++)
      gtk_widget_class_add_binding (widget_class, bindings[i].keys[key], bindings[i].modifiers, bindings[i].callback,
                                    "i", bindings[i].direction);
}
