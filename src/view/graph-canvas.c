/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "graph-canvas-private.h"

#define FADE_MS 130

enum
{
  PROP_0,
  PROP_SESSION,
  N_PROPS,
};

enum
{
  EXPLAIN,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (XplGraphCanvas, xpl_graph_canvas, GTK_TYPE_WIDGET)

gpointer
xpl_graph_canvas_get_object (XplGraphCanvas *self, XplGraphSpot spot)
{
  if (spot.part == XPL_GRAPH_NODE)
    return g_array_index (self->graph->nodes, XplGraphNode, spot.index).entity;
  if (spot.part == XPL_GRAPH_EDGE)
    return g_ptr_array_index (g_array_index (self->graph->edges, XplGraphEdge, spot.index).relations, 0);
  return NULL;
}

XplGraphSpot
xpl_graph_canvas_find_object (XplGraphCanvas *self, gpointer object)
{
  if (self->graph == NULL || object == NULL)
    return XPL_GRAPH_SPOT_NONE;
  if (XPL_IS_ENTITY (object))
    {
      int node = xpl_graph_find_node (self->graph, object);

      return node < 0 ? XPL_GRAPH_SPOT_NONE : (XplGraphSpot) { XPL_GRAPH_NODE, (guint) node };
    }
  for (guint i = 0; XPL_IS_RELATION (object) && i < self->graph->edges->len; i++)
    if (g_ptr_array_find (g_array_index (self->graph->edges, XplGraphEdge, i).relations, object, NULL))
      return (XplGraphSpot) { XPL_GRAPH_EDGE, i };
  return XPL_GRAPH_SPOT_NONE;
}

XplGraphSpot
xpl_graph_canvas_get_current (XplGraphCanvas *self)
{
  if (self->uses_keyboard)
    return self->cursor;
  return self->has_pointer ? self->hover : XPL_GRAPH_SPOT_NONE;
}

void
xpl_graph_canvas_select (XplGraphCanvas *self, XplGraphSpot spot)
{
  self->is_selecting = TRUE;
  if (spot.part == XPL_GRAPH_EDGE)
    xpl_session_select_edge (self->session, &g_array_index (self->graph->edges, XplGraphEdge, spot.index));
  else
    xpl_session_select (self->session, xpl_graph_canvas_get_object (self, spot));
  self->is_selecting = FALSE;
}

void
xpl_graph_canvas_current_changed (XplGraphCanvas *self)
{
  gpointer object = xpl_graph_canvas_get_object (self, xpl_graph_canvas_get_current (self));

  /* What another view points at is not ours to take back. */
  if (self->session != NULL && (object != NULL || self->has_told))
    xpl_session_set_hover (self->session, object);
  self->has_told = object != NULL;
  g_signal_emit (self, signals[EXPLAIN], 0);
}

static void
hover_changed_cb (XplGraphCanvas *self)
{
  xpl_graph_canvas_update_emphasis (self);
  xpl_graph_canvas_update_description (self);
}

/* What another view selected comes into sight. */
static void
selection_changed_cb (XplGraphCanvas *self)
{
  hover_changed_cb (self);
  if (!self->is_selecting && !self->follows)
    xpl_graph_canvas_reveal (self,
                             xpl_graph_canvas_find_object (self, xpl_session_get_selection (self->session)));
}

static void
fade_cb (double value, gpointer data)
{
  gtk_widget_queue_draw (GTK_WIDGET (data));
}

static void
theme_changed_cb (XplGraphCanvas *self)
{
  xpl_graph_raster_clear (self->raster);
  xpl_graph_canvas_drop_emphasised (self);
}

static void
xpl_graph_canvas_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  XplGraphCanvas *self = XPL_GRAPH_CANVAS (widget);

  xpl_graph_canvas_refit (self);
  if (self->menu != NULL)
    gtk_popover_present (GTK_POPOVER (self->menu));
}

static void
xpl_graph_canvas_measure (GtkWidget *widget,
                          GtkOrientation orientation,
                          int for_size,
                          int *minimum,
                          int *natural,
                          int *minimum_baseline,
                          int *natural_baseline)
{
  *minimum = 120;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? 600 : 400;
  *minimum_baseline = *natural_baseline = -1;
}

static void
xpl_graph_canvas_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (xpl_graph_canvas_parent_class)->css_changed (widget, change);
  gtk_widget_queue_draw (widget);
}

static void
xpl_graph_canvas_unmap (GtkWidget *widget)
{
  xpl_graph_canvas_stop_motion (XPL_GRAPH_CANVAS (widget));
  GTK_WIDGET_CLASS (xpl_graph_canvas_parent_class)->unmap (widget);
}

static void
scale_changed_cb (XplGraphCanvas *self)
{
  xpl_graph_raster_clear (self->raster);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
focus_changed_cb (XplGraphCanvas *self)
{
  if (gtk_widget_has_focus (GTK_WIDGET (self)) || !self->uses_keyboard)
    return;
  self->uses_keyboard = FALSE;
  xpl_graph_canvas_current_changed (self);
}

static void
xpl_graph_canvas_dispose (GObject *object)
{
  XplGraphCanvas *self = XPL_GRAPH_CANVAS (object);

  xpl_graph_canvas_stop_motion (self);
  g_clear_handle_id (&self->merge_source, g_source_remove);
  g_clear_pointer (&self->menu, gtk_widget_unparent);
  if (self->session_signals != NULL)
    g_signal_group_set_target (self->session_signals, NULL);
  g_clear_object (&self->session_signals);
  g_clear_object (&self->session);
  g_clear_object (&self->raster);
  g_clear_object (&self->fade);
  g_clear_pointer (&self->scene, xpl_graph_scene_unref);
  g_clear_pointer (&self->emphasised, gsk_render_node_unref);
  g_clear_pointer (&self->emphasis, xpl_graph_emphasis_free);
  g_clear_pointer (&self->graph, xpl_graph_unref);
  g_clear_object (&self->base);
  G_OBJECT_CLASS (xpl_graph_canvas_parent_class)->dispose (object);
}

static void
xpl_graph_canvas_finalize (GObject *object)
{
  XplGraphCanvas *self = XPL_GRAPH_CANVAS (object);

  g_free (self->places);
  g_free (self->targets);
  g_free (self->shown_focus);
  G_OBJECT_CLASS (xpl_graph_canvas_parent_class)->finalize (object);
}

static void
xpl_graph_canvas_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_SESSION:
      g_value_set_object (value, XPL_GRAPH_CANVAS (object)->session);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
xpl_graph_canvas_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_SESSION:
      xpl_graph_canvas_set_session (XPL_GRAPH_CANVAS (object), g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
xpl_graph_canvas_class_init (XplGraphCanvasClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = xpl_graph_canvas_dispose;
  object_class->finalize = xpl_graph_canvas_finalize;
  object_class->get_property = xpl_graph_canvas_get_property;
  object_class->set_property = xpl_graph_canvas_set_property;
  widget_class->snapshot = xpl_graph_canvas_snapshot;
  widget_class->size_allocate = xpl_graph_canvas_size_allocate;
  widget_class->measure = xpl_graph_canvas_measure;
  widget_class->css_changed = xpl_graph_canvas_css_changed;
  widget_class->unmap = xpl_graph_canvas_unmap;

  properties[PROP_SESSION] =
      g_param_spec_object ("session", NULL, NULL, XPL_TYPE_SESSION,
                           G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  signals[EXPLAIN] =
      g_signal_new ("explain", XPL_TYPE_GRAPH_CANVAS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_css_name (widget_class, "graphcanvas");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
  xpl_graph_canvas_class_add_keys (widget_class);
  xpl_graph_canvas_class_add_menu (widget_class);
}

static void
connect_session (XplGraphCanvas *self)
{
  const struct
  {
    const char *signal;
    GCallback callback;
  } connections[] = {
    { "notify::graph", G_CALLBACK (xpl_graph_canvas_graph_changed) },
    { "notify::layout-serial", G_CALLBACK (xpl_graph_canvas_places_changed) },
    { "notify::selection", G_CALLBACK (selection_changed_cb) },
    { "notify::hover", G_CALLBACK (hover_changed_cb) },
  };

  self->session_signals = g_signal_group_new (XPL_TYPE_SESSION);
  for (guint i = 0; i < G_N_ELEMENTS (connections); i++)
    g_signal_group_connect_swapped (self->session_signals, connections[i].signal, connections[i].callback, self);
}

static void
xpl_graph_canvas_init (XplGraphCanvas *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  AdwAnimationTarget *target = adw_callback_animation_target_new (fade_cb, self, NULL);

  gtk_widget_set_focusable (widget, TRUE);
  gtk_widget_set_overflow (widget, GTK_OVERFLOW_HIDDEN);
  self->transform = self->goal = (XplViewTransform) { 1, 0, 0 };
  self->follows = TRUE;
  self->raster = xpl_graph_raster_new ();
  self->fade = g_object_ref_sink (adw_timed_animation_new (widget, 0, 1, FADE_MS, target));
  g_signal_connect_object (self->fade, "done", G_CALLBACK (xpl_graph_canvas_faded), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->raster, "changed", G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (adw_style_manager_get_default (), "notify::dark", G_CALLBACK (theme_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect (self, "notify::scale-factor", G_CALLBACK (scale_changed_cb), NULL);
  g_signal_connect (self, "notify::has-focus", G_CALLBACK (focus_changed_cb), NULL);
  connect_session (self);
  xpl_graph_canvas_add_pointer (self);
  xpl_graph_canvas_add_merge (self);
  xpl_graph_canvas_update_description (self);
}

XplSession *
xpl_graph_canvas_get_session (XplGraphCanvas *self)
{
  g_return_val_if_fail (XPL_IS_GRAPH_CANVAS (self), NULL);

  return self->session;
}

void
xpl_graph_canvas_set_session (XplGraphCanvas *self, XplSession *session)
{
  g_return_if_fail (XPL_IS_GRAPH_CANVAS (self));
  g_return_if_fail (session == NULL || XPL_IS_SESSION (session));

  if (!g_set_object (&self->session, session))
    return;
  g_signal_group_set_target (self->session_signals, session);
  xpl_graph_canvas_graph_changed (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
}

void
xpl_graph_canvas_zoom_by (XplGraphCanvas *self, double factor)
{
  g_return_if_fail (XPL_IS_GRAPH_CANVAS (self));
  g_return_if_fail (factor > 0);

  XplPoint middle = { gtk_widget_get_width (GTK_WIDGET (self)) / 2.0, gtk_widget_get_height (GTK_WIDGET (self)) / 2.0 };

  xpl_graph_canvas_zoom_about (self, factor, middle, TRUE);
}
