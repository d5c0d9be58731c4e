/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/* The canvas, which draws, with the choice of lanes in its upper left corner and the scroll bar of the lanes at its right. */

#include "config.h"

#include "timeline-view.h"

#include "timeline-canvas.h"

#define CORNER_INSET 6

struct _XplTimelineView
{
  GtkWidget parent_instance;

  /* Template widgets */
  GtkOverlay *overlay;
  XplTimelineCanvas *canvas;
  GtkDropDown *lanes;
  GtkScrollbar *scrollbar;

  /* Owned */
  XplSession *session;
};

enum
{
  PROP_0,
  PROP_SESSION,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (XplTimelineView, xpl_timeline_view, GTK_TYPE_WIDGET)

static void
lanes_chosen_cb (XplTimelineView *self)
{
  guint lanes = gtk_drop_down_get_selected (self->lanes);

  if (lanes < XPL_N_LANES)
    xpl_timeline_canvas_set_lanes (self->canvas, (XplTimelineLanes) lanes);
}

static void
arranged_cb (XplTimelineView *self)
{
  XplTimelineScene *scene = xpl_timeline_canvas_get_scene (self->canvas);
  gboolean is_empty = scene == NULL || xpl_timeline_data_is_empty (xpl_timeline_scene_get_data (scene));

  gtk_widget_set_visible (GTK_WIDGET (self->lanes), !is_empty);
  gtk_widget_queue_allocate (GTK_WIDGET (self->overlay));
}

/* It comes and goes while sizes are allocated, when nothing may become visible: so it only fades. */
static void
adjusted_cb (XplTimelineView *self)
{
  GtkAdjustment *adjustment = xpl_timeline_canvas_get_adjustment (self->canvas);
  gboolean is_needed =
      gtk_adjustment_get_upper (adjustment) > gtk_adjustment_get_page_size (adjustment) + 0.5;

  gtk_widget_set_opacity (GTK_WIDGET (self->scrollbar), is_needed ? 1 : 0);
  gtk_widget_set_can_target (GTK_WIDGET (self->scrollbar), is_needed);
}

static void
set_rectangle (GdkRectangle *allocation, XplRect rect)
{
  *allocation = (GdkRectangle) { (int) rect.x, (int) rect.y, MAX ((int) rect.width, 1), MAX ((int) rect.height, 1) };
}

static gboolean
child_position_cb (GtkOverlay *overlay, GtkWidget *child, GdkRectangle *allocation, gpointer data)
{
  XplTimelineView *self = data;
  XplTimelineScene *scene = xpl_timeline_canvas_get_scene (self->canvas);
  GtkRequisition natural;

  if (scene == NULL)
    return FALSE;
  gtk_widget_get_preferred_size (child, NULL, &natural);
  if (child == GTK_WIDGET (self->lanes))
    {
      XplRect corner = xpl_timeline_scene_get_corner_rect (scene);

      /* As low as can be: a paned above takes the clicks at the upper edge for its handle. */
      set_rectangle (allocation, (XplRect) { CORNER_INSET, MAX (corner.height - natural.height, 0),
                                             corner.width - 2 * CORNER_INSET, natural.height });
      return TRUE;
    }

  XplRect lanes = xpl_timeline_scene_get_lanes_rect (scene);
  double right = gtk_widget_get_width (GTK_WIDGET (overlay));
  set_rectangle (allocation, (XplRect) { right - natural.width, lanes.y, natural.width, lanes.height });
  return TRUE;
}

static void
zoom_in_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  xpl_timeline_canvas_zoom_by (XPL_TIMELINE_VIEW (widget)->canvas, XPL_TIMELINE_ZOOM_STEP);
}

static void
zoom_out_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  xpl_timeline_canvas_zoom_by (XPL_TIMELINE_VIEW (widget)->canvas, 1 / XPL_TIMELINE_ZOOM_STEP);
}

static void
zoom_fit_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  xpl_timeline_canvas_fit (XPL_TIMELINE_VIEW (widget)->canvas);
}

static void
clear_range_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  xpl_timeline_canvas_clear_range (XPL_TIMELINE_VIEW (widget)->canvas);
}

static void
xpl_timeline_view_dispose (GObject *object)
{
  XplTimelineView *self = XPL_TIMELINE_VIEW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), XPL_TYPE_TIMELINE_VIEW);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (xpl_timeline_view_parent_class)->dispose (object);
}

static void
xpl_timeline_view_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  XplTimelineView *self = XPL_TIMELINE_VIEW (object);

  switch (prop_id)
    {
    case PROP_SESSION:
      g_value_set_object (value, self->session);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
xpl_timeline_view_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_SESSION:
      xpl_timeline_view_set_session (XPL_TIMELINE_VIEW (object), g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
xpl_timeline_view_class_init (XplTimelineViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (XPL_TYPE_TIMELINE_CANVAS);
  object_class->dispose = xpl_timeline_view_dispose;
  object_class->get_property = xpl_timeline_view_get_property;
  object_class->set_property = xpl_timeline_view_set_property;

  properties[PROP_SESSION] =
      g_param_spec_object ("session", NULL, NULL, XPL_TYPE_SESSION,
                           G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_css_name (widget_class, "timelineview");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/Explorer/timeline-view.ui");
  gtk_widget_class_bind_template_child (widget_class, XplTimelineView, overlay);
  gtk_widget_class_bind_template_child (widget_class, XplTimelineView, canvas);
  gtk_widget_class_bind_template_child (widget_class, XplTimelineView, lanes);
  gtk_widget_class_bind_template_child (widget_class, XplTimelineView, scrollbar);
  gtk_widget_class_bind_template_callback (widget_class, lanes_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, arranged_cb);
  gtk_widget_class_bind_template_callback (widget_class, child_position_cb);
  gtk_widget_class_install_action (widget_class, "zoom.in", NULL, zoom_in_cb);
  gtk_widget_class_install_action (widget_class, "zoom.out", NULL, zoom_out_cb);
  gtk_widget_class_install_action (widget_class, "zoom.fit", NULL, zoom_fit_cb);
  gtk_widget_class_install_action (widget_class, "timeline.clear-range", NULL, clear_range_cb);
}

static void
xpl_timeline_view_init (XplTimelineView *self)
{
  GtkAdjustment *adjustment;

  gtk_widget_init_template (GTK_WIDGET (self));
  adjustment = xpl_timeline_canvas_get_adjustment (self->canvas);
  gtk_scrollbar_set_adjustment (self->scrollbar, adjustment);
  g_signal_connect_object (adjustment, "changed", G_CALLBACK (adjusted_cb), self, G_CONNECT_SWAPPED);
  adjusted_cb (self);
  arranged_cb (self);
}

GtkWidget *
xpl_timeline_view_new (void)
{
  return g_object_new (XPL_TYPE_TIMELINE_VIEW, NULL);
}

XplSession *
xpl_timeline_view_get_session (XplTimelineView *self)
{
  g_return_val_if_fail (XPL_IS_TIMELINE_VIEW (self), NULL);

  return self->session;
}

void
xpl_timeline_view_set_session (XplTimelineView *self, XplSession *session)
{
  g_return_if_fail (XPL_IS_TIMELINE_VIEW (self));
  g_return_if_fail (session == NULL || XPL_IS_SESSION (session));

  if (!g_set_object (&self->session, session))
    return;
  xpl_timeline_canvas_set_session (self->canvas, session);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
}

XplPictureSubject *
xpl_timeline_view_dup_picture (XplTimelineView *self, XplPictureOptions *options)
{
  g_return_val_if_fail (XPL_IS_TIMELINE_VIEW (self), NULL);

  return xpl_timeline_canvas_dup_picture (self->canvas, options);
}
