/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "graph-canvas-private.h"

#include <math.h>

/* An arrow goes to what lies within this angle of its direction (as the tangent); what is beside counts as farther away. */
#define WIDEST 1.2
#define BESIDE_COSTS 2.0

static void
set_cursor (XplGraphCanvas *self, XplGraphSpot spot)
{
  self->cursor = spot;
  self->uses_keyboard = TRUE;
  xpl_graph_canvas_reveal (self, spot);
  xpl_graph_canvas_current_changed (self);
}

static gboolean
has_nodes (XplGraphCanvas *self)
{
  return self->session != NULL && self->graph != NULL && self->graph->nodes->len > 0;
}

/* Where the keyboard is: its cursor, else what is selected, else nowhere. */
static XplGraphSpot
get_start (XplGraphCanvas *self)
{
  if (self->cursor.part != XPL_GRAPH_NOTHING)
    return self->cursor;
  return xpl_graph_canvas_find_object (self, xpl_session_get_selection (self->session));
}

static XplPoint
get_middle (XplGraphScene *scene, XplGraphSpot spot)
{
  return spot.part == XPL_GRAPH_NODE ? xpl_graph_scene_get_node (scene, spot.index)->center
                                     : xpl_scene_edge_point (xpl_graph_scene_get_edge (scene, spot.index), 0.5);
}

/* The node that an arrow key leads to, or -1. */
static int
find_towards (XplGraphScene *scene, XplGraphSpot from, double x, double y)
{
  XplPoint start = get_middle (scene, from);
  double nearest = INFINITY;
  int found = -1;

  for (guint i = 0; i < scene->nodes->len; i++)
    {
      const XplSceneNode *node = xpl_graph_scene_get_node (scene, i);
      double dx = node->center.x - start.x, dy = node->center.y - start.y;
      double ahead = dx * x + dy * y, beside = fabs (dx * y - dy * x);

      if (!node->placed || ahead <= 1 || beside > ahead * WIDEST || (from.part == XPL_GRAPH_NODE && from.index == i))
        continue;
      if (ahead + BESIDE_COSTS * beside < nearest)
        {
          nearest = ahead + BESIDE_COSTS * beside;
          found = (int) i;
        }
    }
  return found;
}

static gboolean
move_cb (GtkWidget *widget, GVariant *args, gpointer data)
{
  XplGraphCanvas *self = XPL_GRAPH_CANVAS (widget);
  XplGraphScene *scene = xpl_graph_canvas_ensure_scene (self);
  double x, y;

  if (!has_nodes (self))
    return GDK_EVENT_PROPAGATE;
  g_variant_get (args, "(dd)", &x, &y);

  XplGraphSpot start = get_start (self);
  int node = start.part == XPL_GRAPH_NOTHING ? 0 : find_towards (scene, start, x, y);

  if (node >= 0)
    set_cursor (self, (XplGraphSpot) { XPL_GRAPH_NODE, (guint) node });
  else if (start.part != XPL_GRAPH_NOTHING)
    set_cursor (self, start);
  return GDK_EVENT_STOP;
}

/* Nodes are in the order of their importance; behind the last one the keyboard leaves the graph. */
static gboolean
step_cb (GtkWidget *widget, GVariant *args, gpointer data)
{
  XplGraphCanvas *self = XPL_GRAPH_CANVAS (widget);
  int step = g_variant_get_int32 (args), next;

  if (!has_nodes (self))
    return GDK_EVENT_PROPAGATE;

  XplGraphSpot start = get_start (self);
  int n = (int) self->graph->nodes->len;

  if (start.part == XPL_GRAPH_NODE)
    next = (int) start.index + step;
  else if (start.part == XPL_GRAPH_EDGE)
    next = (int) g_array_index (self->graph->edges, XplGraphEdge, start.index).from;
  else
    next = step > 0 ? 0 : n - 1;
  if (next < 0 || next >= n)
    {
      self->cursor = XPL_GRAPH_SPOT_NONE;
      self->uses_keyboard = FALSE;
      xpl_graph_canvas_current_changed (self);
      return GDK_EVENT_PROPAGATE;
    }
  set_cursor (self, (XplGraphSpot) { XPL_GRAPH_NODE, (guint) next });
  return GDK_EVENT_STOP;
}

/* The edge after @after (-1: the first) that ends at @node, going round; -1 where there is none. */
static int
find_next_edge (XplGraph *graph, guint node, int after)
{
  int n = (int) graph->edges->len;

  for (int i = 1; i <= n; i++)
    {
      int index = (after + i) % n;
      const XplGraphEdge *edge = &g_array_index (graph->edges, XplGraphEdge, index);

      if (edge->from == node || edge->to == node)
        return index;
    }
  return -1;
}

static gboolean
next_edge_cb (GtkWidget *widget, GVariant *args, gpointer data)
{
  XplGraphCanvas *self = XPL_GRAPH_CANVAS (widget);

  if (!has_nodes (self))
    return GDK_EVENT_PROPAGATE;

  XplGraphSpot start = get_start (self);
  int edge;

  if (start.part == XPL_GRAPH_NODE)
    {
      self->edges_of = start.index;
      edge = find_next_edge (self->graph, self->edges_of, -1);
    }
  else if (start.part == XPL_GRAPH_EDGE)
    {
      const XplGraphEdge *present = &g_array_index (self->graph->edges, XplGraphEdge, start.index);

      if (present->from != self->edges_of && present->to != self->edges_of)
        self->edges_of = present->from;
      edge = find_next_edge (self->graph, self->edges_of, (int) start.index);
    }
  else
    {
      edge = self->graph->edges->len > 0 ? 0 : -1;
    }
  if (edge >= 0)
    set_cursor (self, (XplGraphSpot) { XPL_GRAPH_EDGE, (guint) edge });
  return GDK_EVENT_STOP;
}

static gboolean
select_cb (GtkWidget *widget, GVariant *args, gpointer data)
{
  XplGraphCanvas *self = XPL_GRAPH_CANVAS (widget);

  if (!has_nodes (self) || self->cursor.part == XPL_GRAPH_NOTHING)
    return GDK_EVENT_PROPAGATE;
  xpl_graph_canvas_select (self, self->cursor);
  return GDK_EVENT_STOP;
}

/* One step back at a time: the selection, then the focus. */
static gboolean
escape_cb (GtkWidget *widget, GVariant *args, gpointer data)
{
  XplGraphCanvas *self = XPL_GRAPH_CANVAS (widget);

  if (self->session == NULL)
    return GDK_EVENT_PROPAGATE;

  const XplFilter *filter = xpl_session_get_filter (self->session);

  if (xpl_session_get_selection (self->session) != NULL)
    xpl_session_select (self->session, NULL);
  else if (filter->focus != NULL)
    xpl_session_take_filter (self->session, xpl_filter_with_focus (filter, NULL));
  else if (self->cursor.part == XPL_GRAPH_NOTHING)
    return GDK_EVENT_PROPAGATE;
  self->cursor = XPL_GRAPH_SPOT_NONE;
  xpl_graph_canvas_current_changed (self);
  return GDK_EVENT_STOP;
}

static gboolean
zoom_cb (GtkWidget *widget, GVariant *args, gpointer data)
{
  xpl_graph_canvas_zoom_by (XPL_GRAPH_CANVAS (widget), g_variant_get_double (args));
  return GDK_EVENT_STOP;
}

static gboolean
fit_cb (GtkWidget *widget, GVariant *args, gpointer data)
{
  xpl_graph_canvas_fit (XPL_GRAPH_CANVAS (widget));
  return GDK_EVENT_STOP;
}

static gboolean
pan_cb (GtkWidget *widget, GVariant *args, gpointer data)
{
  XplGraphCanvas *self = XPL_GRAPH_CANVAS (widget);
  XplViewTransform view = self->goal;
  double x, y;

  g_variant_get (args, "(dd)", &x, &y);
  view.x -= x * 80;
  view.y -= y * 80;
  xpl_graph_canvas_set_view (self, &view, TRUE);
  return GDK_EVENT_STOP;
}

static const struct
{
  guint keys[4]; /* ends with 0 */
  GdkModifierType modifiers;
  GtkShortcutFunc callback;
  const char *format; /* of x and y, or of the one of them that is there */
  double x, y;
} bindings[] = {
  { { GDK_KEY_Left, GDK_KEY_KP_Left }, 0, move_cb, "(dd)", -1, 0 },
  { { GDK_KEY_Right, GDK_KEY_KP_Right }, 0, move_cb, "(dd)", 1, 0 },
  { { GDK_KEY_Up, GDK_KEY_KP_Up }, 0, move_cb, "(dd)", 0, -1 },
  { { GDK_KEY_Down, GDK_KEY_KP_Down }, 0, move_cb, "(dd)", 0, 1 },
  { { GDK_KEY_Left, GDK_KEY_KP_Left }, GDK_SHIFT_MASK, pan_cb, "(dd)", -1, 0 },
  { { GDK_KEY_Right, GDK_KEY_KP_Right }, GDK_SHIFT_MASK, pan_cb, "(dd)", 1, 0 },
  { { GDK_KEY_Up, GDK_KEY_KP_Up }, GDK_SHIFT_MASK, pan_cb, "(dd)", 0, -1 },
  { { GDK_KEY_Down, GDK_KEY_KP_Down }, GDK_SHIFT_MASK, pan_cb, "(dd)", 0, 1 },
  { { GDK_KEY_Tab, GDK_KEY_KP_Tab }, 0, step_cb, "i", 1, 0 },
  { { GDK_KEY_Tab, GDK_KEY_KP_Tab, GDK_KEY_ISO_Left_Tab }, GDK_SHIFT_MASK, step_cb, "i", -1, 0 },
  { { GDK_KEY_Return, GDK_KEY_KP_Enter, GDK_KEY_space }, 0, select_cb, NULL, 0, 0 },
  { { GDK_KEY_Escape }, 0, escape_cb, NULL, 0, 0 },
  { { GDK_KEY_e, GDK_KEY_E }, 0, next_edge_cb, NULL, 0, 0 },
  { { GDK_KEY_plus, GDK_KEY_KP_Add, GDK_KEY_equal }, 0, zoom_cb, "d", XPL_GRAPH_ZOOM_STEP, 0 },
  { { GDK_KEY_plus }, GDK_SHIFT_MASK, zoom_cb, "d", XPL_GRAPH_ZOOM_STEP, 0 },
  { { GDK_KEY_minus, GDK_KEY_KP_Subtract }, 0, zoom_cb, "d", 1 / XPL_GRAPH_ZOOM_STEP, 0 },
  { { GDK_KEY_0, GDK_KEY_KP_0 }, 0, fit_cb, NULL, 0, 0 },
};

static void
add_binding (GtkWidgetClass *widget_class, guint i, guint key)
{
  const char *format = bindings[i].format;

  if (format == NULL)
    gtk_widget_class_add_binding (widget_class, key, bindings[i].modifiers, bindings[i].callback, NULL);
  else if (g_str_equal (format, "i"))
    gtk_widget_class_add_binding (widget_class, key, bindings[i].modifiers, bindings[i].callback, "i",
                                  (int) bindings[i].x);
  else if (g_str_equal (format, "d"))
    gtk_widget_class_add_binding (widget_class, key, bindings[i].modifiers, bindings[i].callback, "d", bindings[i].x);
  else
    gtk_widget_class_add_binding (widget_class, key, bindings[i].modifiers, bindings[i].callback, "(dd)", bindings[i].x,
                                  bindings[i].y);
}

void
xpl_graph_canvas_class_add_keys (GtkWidgetClass *widget_class)
{
  for (guint i = 0; i < G_N_ELEMENTS (bindings); i++)
    for (guint key = 0; key < G_N_ELEMENTS (bindings[i].keys) && bindings[i].keys[key] != 0; key++)
      add_binding (widget_class, i, bindings[i].keys[key]);
}
