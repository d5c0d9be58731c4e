/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/*
 * Two layers: a texture of axis, lanes and strip, painted when they change, and above it what changes with pointer, selection
 * and brush, painted each time.
 */

#include "config.h"

#include "timeline-canvas-private.h"

#include "correction-menu.h"
#include "hover-card.h"
#include "painter-cairo.h"
#include "timeline-picture.h"
#include "timeline-words.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define MIN_HEIGHT 120
#define NATURAL_HEIGHT 240
#define MIN_WIDTH 240

enum
{
  PROP_0,
  PROP_SESSION,
  N_PROPS,
};

enum
{
  ARRANGED,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (XplTimelineCanvas, xpl_timeline_canvas, GTK_TYPE_WIDGET)

const XplPalette *
xpl_timeline_canvas_get_palette (XplTimelineCanvas *self)
{
  return adw_style_manager_get_dark (adw_style_manager_get_default ()) ? xpl_palette_dark () : xpl_palette_light ();
}

double
xpl_timeline_canvas_get_left (XplTimelineCanvas *self)
{
  return xpl_timeline_scene_get_lanes_rect (self->scene).x;
}

static void
update_adjustment (XplTimelineCanvas *self)
{
  XplRect lanes = xpl_timeline_scene_get_lanes_rect (self->scene);
  double height = xpl_timeline_scene_get_content_height (self->scene);

  gtk_adjustment_configure (self->adjustment, xpl_timeline_scene_get_scroll (self->scene), 0,
                            MAX (height, lanes.height), XPL_TIMELINE_ROW_HEIGHT, lanes.height, lanes.height);
}

void
xpl_timeline_canvas_queue_picture (XplTimelineCanvas *self)
{
  g_clear_object (&self->picture);
  if (self->scene != NULL)
    update_adjustment (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
adjusted_cb (XplTimelineCanvas *self)
{
  if (self->scene != NULL
      && xpl_timeline_scene_set_scroll (self->scene, gtk_adjustment_get_value (self->adjustment)))
    {
      g_clear_object (&self->picture);
      gtk_widget_queue_draw (GTK_WIDGET (self));
    }
}

void
xpl_timeline_canvas_set_current (XplTimelineCanvas *self, gpointer object, gboolean by_keyboard)
{
  self->uses_keyboard = by_keyboard;
  if (by_keyboard)
    {
      g_set_object (&self->cursor, object);
      xpl_timeline_canvas_reveal (self, object);
    }
  if (self->session != NULL)
    xpl_session_set_hover (self->session, object);
  if (by_keyboard)
    xpl_timeline_canvas_update_description (self);
}

static void
make_scene (XplTimelineCanvas *self)
{
  double width = gtk_widget_get_width (GTK_WIDGET (self)), height = gtk_widget_get_height (GTK_WIDGET (self));
  const XplFilter *filter = xpl_session_get_filter (self->session);
  XplAxis before = { 0 };

  if (self->scene != NULL)
    before = *xpl_timeline_scene_get_axis (self->scene);
  g_clear_pointer (&self->scene, xpl_timeline_scene_free);
  g_clear_pointer (&self->filter, xpl_filter_free);
  self->filter = xpl_filter_copy (filter);
  self->scene =
      xpl_timeline_scene_new (xpl_timeline_data_new (xpl_session_get_bundle (self->session), filter, self->lanes));
  if (width >= 1 && height >= 1)
    xpl_timeline_scene_set_size (self->scene, width, height);
  xpl_timeline_scene_set_brush (self->scene, filter->from, filter->to);
  if (self->has_view && before.width > 0)
    xpl_timeline_scene_set_axis (self->scene, &before);
  else
    {
      XplAxis fit = xpl_timeline_scene_get_fit (self->scene);

      xpl_timeline_scene_set_axis (self->scene, &fit);
    }
  self->goal = *xpl_timeline_scene_get_axis (self->scene);
  xpl_timeline_canvas_queue_picture (self);
  g_signal_emit (self, signals[ARRANGED], 0);
}

static void
selection_changed_cb (XplTimelineCanvas *self)
{
  gpointer selection = xpl_session_get_selection (self->session);

  xpl_timeline_canvas_collect_selected (self);
  if (selection != NULL && !self->is_dragging)
    xpl_timeline_canvas_reveal (self, selection);
  xpl_timeline_canvas_update_description (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
bundle_changed_cb (XplTimelineCanvas *self)
{
  XplBundle *base = self->session == NULL ? NULL : xpl_session_get_base (self->session);
  gboolean same_story = !g_set_object (&self->base, base) && base != NULL;
  gpointer at_cursor = !same_story ? NULL : xpl_target_find_again (xpl_session_get_bundle (self->session), self->cursor);

  /* A decision makes all findings anew, but one keeps looking at the same place. */
  xpl_timeline_canvas_stop (self);
  g_set_object (&self->cursor, (GObject *) at_cursor);
  if (!same_story)
    self->has_view = self->uses_keyboard = FALSE;
  if (self->session != NULL)
    make_scene (self);
  else
    g_clear_pointer (&self->scene, xpl_timeline_scene_free);
  xpl_timeline_canvas_collect_selected (self);
  xpl_timeline_canvas_update_description (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* The same but for the range of time and what only concerns the graph. */
static gboolean
same_content (const XplFilter *a, const XplFilter *b)
{
  g_autoptr (XplFilter) timeless_a = xpl_filter_with_range (a, XPL_INSTANT_MIN, XPL_INSTANT_MAX);
  g_autoptr (XplFilter) timeless_b = xpl_filter_with_range (b, XPL_INSTANT_MIN, XPL_INSTANT_MAX);

  timeless_a->max_nodes = timeless_b->max_nodes;
  timeless_a->hidden_types = timeless_b->hidden_types;
  return xpl_filter_equal (timeless_a, timeless_b);
}

static void
filter_changed_cb (XplTimelineCanvas *self)
{
  const XplFilter *filter = xpl_session_get_filter (self->session);

  if (self->scene == NULL || !same_content (self->filter, filter))
    {
      make_scene (self);
      xpl_timeline_canvas_update_description (self);
    }
  else if (xpl_timeline_scene_set_brush (self->scene, filter->from, filter->to))
    xpl_timeline_canvas_queue_picture (self);
}

static void
hover_changed_cb (XplTimelineCanvas *self)
{
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
theme_changed_cb (XplTimelineCanvas *self)
{
  xpl_timeline_canvas_queue_picture (self);
}

static GdkTexture *
paint_picture (XplTimelineCanvas *self, int width, int height)
{
  int scale = gtk_widget_get_scale_factor (GTK_WIDGET (self));
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width * scale, height * scale);
  cairo_t *cairo = cairo_create (surface);
  const XplPalette *palette = xpl_timeline_canvas_get_palette (self);
  XplPainter *painter = xpl_painter_cairo_new (cairo, palette);

  cairo_scale (cairo, scale, scale);
  xpl_timeline_scene_paint (self->scene, painter, palette);
  xpl_painter_free (painter);
  cairo_destroy (cairo);
  cairo_surface_flush (surface);

  gsize stride = (gsize) cairo_image_surface_get_stride (surface);
  g_autoptr (GBytes) bytes = g_bytes_new_with_free_func (cairo_image_surface_get_data (surface),
                                                         stride * (gsize) (height * scale),
                                                         (GDestroyNotify) cairo_surface_destroy, surface);
  return gdk_memory_texture_new (width * scale, height * scale, GDK_MEMORY_DEFAULT, bytes, stride);
}

static void
draw_highlight (XplTimelineCanvas *self, GtkSnapshot *snapshot, const graphene_rect_t *bounds)
{
  XplTimelineHighlight highlight = { .selected = self->selected,
                                     .hover = self->session == NULL ? NULL : xpl_session_get_hover (self->session),
                                     .focus = xpl_timeline_canvas_get_focus (self) };
  const XplPalette *palette = xpl_timeline_canvas_get_palette (self);
  cairo_t *cairo = gtk_snapshot_append_cairo (snapshot, bounds);
  XplPainter *painter = xpl_painter_cairo_new (cairo, palette);

  xpl_timeline_scene_paint_highlight (self->scene, painter, palette, &highlight);
  xpl_painter_free (painter);
  cairo_destroy (cairo);
}

/* While findings are still read, nothing can be said of their dates. */
static gboolean
is_waiting (XplTimelineCanvas *self)
{
  return self->session != NULL && xpl_session_get_arriving (self->session) != NULL;
}

static void
xpl_timeline_canvas_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  XplTimelineCanvas *self = XPL_TIMELINE_CANVAS (widget);
  int width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  const XplColor *background = &xpl_timeline_canvas_get_palette (self)->background;
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height);

  gtk_snapshot_append_color (
      snapshot, &(GdkRGBA) { background->red, background->green, background->blue, background->alpha }, &bounds);
  if (self->scene == NULL || width < 1 || height < 1 || is_waiting (self))
    return;
  if (self->picture == NULL)
    self->picture = paint_picture (self, width, height);
  gtk_snapshot_append_texture (snapshot, self->picture, &bounds);
  draw_highlight (self, snapshot, &bounds);
}

static void
xpl_timeline_canvas_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  XplTimelineCanvas *self = XPL_TIMELINE_CANVAS (widget);

  xpl_correction_menu_present (widget);
  if (self->scene == NULL || width < 1 || height < 1 || !xpl_timeline_scene_set_size (self->scene, width, height))
    return;
  if (!self->has_view)
    {
      XplAxis fit = xpl_timeline_scene_get_fit (self->scene);

      xpl_timeline_canvas_stop (self);
      xpl_timeline_scene_set_axis (self->scene, &fit);
    }
  self->goal.width = xpl_timeline_scene_get_axis (self->scene)->width;
  if (self->tick == 0)
    self->goal = *xpl_timeline_scene_get_axis (self->scene);
  xpl_timeline_canvas_queue_picture (self);
  g_signal_emit (self, signals[ARRANGED], 0);
}

static void
xpl_timeline_canvas_measure (GtkWidget *widget,
                             GtkOrientation orientation,
                             int for_size,
                             int *minimum,
                             int *natural,
                             int *minimum_baseline,
                             int *natural_baseline)
{
  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? MIN_WIDTH : MIN_HEIGHT;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? 800 : NATURAL_HEIGHT;
  *minimum_baseline = *natural_baseline = -1;
}

/* What the tooltip is about, and where that is. */
static XplExplanation *
explain (XplTimelineCanvas *self, double x, double y, gboolean by_keyboard, XplRect *where)
{
  XplTimelinePlace place;
  XplTimelineHit hit;

  if (by_keyboard)
    {
      if (self->cursor == NULL || !xpl_timeline_data_find (xpl_timeline_scene_get_data (self->scene), self->cursor, &place)
          || !xpl_timeline_scene_get_item_rect (self->scene, place, where))
        return NULL;
      return xpl_timeline_explain_item (self->session,
                                        xpl_timeline_data_get_item (xpl_timeline_scene_get_data (self->scene), place));
    }
  hit = xpl_timeline_scene_hit (self->scene, x, y);
  *where = (XplRect) { x - 8, y - 10, 16, 20 };
  if (hit.kind == XPL_TIMELINE_HIT_STRIP)
    *where = xpl_timeline_scene_get_strip_rect (self->scene);
  return xpl_timeline_explain_hit (self->session, self->scene, &hit);
}

static gboolean
xpl_timeline_canvas_query_tooltip (GtkWidget *widget, int x, int y, gboolean by_keyboard, GtkTooltip *tooltip)
{
  XplTimelineCanvas *self = XPL_TIMELINE_CANVAS (widget);
  XplRect where;

  if (self->scene == NULL || self->session == NULL || self->is_dragging)
    return FALSE;

  g_autoptr (XplExplanation) explanation = explain (self, x, y, by_keyboard, &where);
  if (explanation == NULL)
    return FALSE;
  xpl_hover_card_set_explanation (XPL_HOVER_CARD (self->card), explanation);
  gtk_tooltip_set_custom (tooltip, self->card);
  gtk_tooltip_set_tip_area (tooltip,
                            &(GdkRectangle) { (int) where.x, (int) where.y, (int) where.width, (int) where.height });
  return TRUE;
}

static void
xpl_timeline_canvas_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (xpl_timeline_canvas_parent_class)->css_changed (widget, change);
  xpl_timeline_canvas_queue_picture (XPL_TIMELINE_CANVAS (widget));
}

static void
xpl_timeline_canvas_dispose (GObject *object)
{
  XplTimelineCanvas *self = XPL_TIMELINE_CANVAS (object);

  xpl_timeline_canvas_stop (self);
  xpl_correction_menu_drop (GTK_WIDGET (self));
  g_signal_group_set_target (self->session_signals, NULL);
  g_clear_object (&self->session);
  g_clear_object (&self->cursor);
  g_clear_object (&self->base);
  g_clear_object (&self->picture);
  g_clear_object (&self->card);
  g_hash_table_remove_all (self->selected);
  g_clear_pointer (&self->scene, xpl_timeline_scene_free);
  G_OBJECT_CLASS (xpl_timeline_canvas_parent_class)->dispose (object);
}

static void
xpl_timeline_canvas_finalize (GObject *object)
{
  XplTimelineCanvas *self = XPL_TIMELINE_CANVAS (object);

  g_clear_object (&self->session_signals);
  g_clear_object (&self->adjustment);
  g_clear_pointer (&self->filter, xpl_filter_free);
  g_hash_table_unref (self->selected);
  G_OBJECT_CLASS (xpl_timeline_canvas_parent_class)->finalize (object);
}

static void
xpl_timeline_canvas_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  XplTimelineCanvas *self = XPL_TIMELINE_CANVAS (object);

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
xpl_timeline_canvas_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_SESSION:
      xpl_timeline_canvas_set_session (XPL_TIMELINE_CANVAS (object), g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
xpl_timeline_canvas_class_init (XplTimelineCanvasClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = xpl_timeline_canvas_dispose;
  object_class->finalize = xpl_timeline_canvas_finalize;
  object_class->get_property = xpl_timeline_canvas_get_property;
  object_class->set_property = xpl_timeline_canvas_set_property;
  widget_class->snapshot = xpl_timeline_canvas_snapshot;
  widget_class->size_allocate = xpl_timeline_canvas_size_allocate;
  widget_class->measure = xpl_timeline_canvas_measure;
  widget_class->query_tooltip = xpl_timeline_canvas_query_tooltip;
  widget_class->css_changed = xpl_timeline_canvas_css_changed;

  properties[PROP_SESSION] =
      g_param_spec_object ("session", NULL, NULL, XPL_TYPE_SESSION,
                           G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  signals[ARRANGED] = g_signal_new ("arranged", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                    G_TYPE_NONE, 0);

  gtk_widget_class_set_css_name (widget_class, "timelinecanvas");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
  xpl_timeline_canvas_class_add_keys (widget_class);
}

static void
xpl_timeline_canvas_init (XplTimelineCanvas *self)
{
  static const struct
  {
    const char *signal;
    GCallback callback;
  } handlers[] = {
    { "notify::bundle", G_CALLBACK (bundle_changed_cb) },
    { "notify::filter", G_CALLBACK (filter_changed_cb) },
    { "notify::selection", G_CALLBACK (selection_changed_cb) },
    { "notify::hover", G_CALLBACK (hover_changed_cb) },
  };

  self->lanes = XPL_LANES_PARTICIPANT;
  self->selected = g_hash_table_new (NULL, NULL);
  self->adjustment = g_object_ref_sink (gtk_adjustment_new (0, 0, 0, 0, 0, 0));
  g_signal_connect_object (self->adjustment, "value-changed", G_CALLBACK (adjusted_cb), self, G_CONNECT_SWAPPED);
  self->session_signals = g_signal_group_new (XPL_TYPE_SESSION);
  for (guint i = 0; i < G_N_ELEMENTS (handlers); i++)
    g_signal_group_connect_swapped (self->session_signals, handlers[i].signal, handlers[i].callback, self);
  g_signal_connect_object (adw_style_manager_get_default (), "notify::dark", G_CALLBACK (theme_changed_cb), self,
                           G_CONNECT_SWAPPED);
  self->card = g_object_ref_sink (g_object_new (XPL_TYPE_HOVER_CARD, NULL));
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  xpl_timeline_canvas_init_pointer (self);
  xpl_timeline_canvas_update_description (self);
}

void
xpl_timeline_canvas_set_session (XplTimelineCanvas *self, XplSession *session)
{
  g_return_if_fail (XPL_IS_TIMELINE_CANVAS (self));
  g_return_if_fail (session == NULL || XPL_IS_SESSION (session));

  if (!g_set_object (&self->session, session))
    return;
  g_signal_group_set_target (self->session_signals, session);
  bundle_changed_cb (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
}

void
xpl_timeline_canvas_set_lanes (XplTimelineCanvas *self, XplTimelineLanes lanes)
{
  g_return_if_fail (XPL_IS_TIMELINE_CANVAS (self));
  g_return_if_fail (lanes < XPL_N_LANES);

  if (self->lanes == lanes)
    return;
  self->lanes = lanes;
  if (self->session != NULL)
    make_scene (self);
}

XplTimelineLanes
xpl_timeline_canvas_get_lanes (XplTimelineCanvas *self)
{
  g_return_val_if_fail (XPL_IS_TIMELINE_CANVAS (self), XPL_LANES_PARTICIPANT);

  return self->lanes;
}

GtkAdjustment *
xpl_timeline_canvas_get_adjustment (XplTimelineCanvas *self)
{
  g_return_val_if_fail (XPL_IS_TIMELINE_CANVAS (self), NULL);

  return self->adjustment;
}

XplTimelineScene *
xpl_timeline_canvas_get_scene (XplTimelineCanvas *self)
{
  g_return_val_if_fail (XPL_IS_TIMELINE_CANVAS (self), NULL);

  return self->scene;
}

void
xpl_timeline_canvas_clear_range (XplTimelineCanvas *self)
{
  g_return_if_fail (XPL_IS_TIMELINE_CANVAS (self));

  if (self->session != NULL)
    xpl_session_take_filter (self->session, xpl_filter_with_range (xpl_session_get_filter (self->session),
                                                                   XPL_INSTANT_MIN, XPL_INSTANT_MAX));
}

XplPictureSubject *
xpl_timeline_canvas_dup_picture (XplTimelineCanvas *self, XplPictureOptions *options)
{
  g_return_val_if_fail (XPL_IS_TIMELINE_CANVAS (self) && self->session != NULL, NULL);
  g_return_val_if_fail (options != NULL, NULL);

  gboolean is_screen = options->part == XPL_PICTURE_VISIBLE && self->has_view;
  XplTimelineHighlight highlight = { self->selected, NULL, xpl_timeline_canvas_get_focus (self) };
  XplTimelinePicture picture = { .bundle = xpl_session_get_bundle (self->session),
                                 .filter = xpl_session_get_filter (self->session),
                                 .lanes = self->lanes,
                                 .axis = is_screen ? xpl_timeline_scene_get_axis (self->scene) : NULL,
                                 .scroll = is_screen ? xpl_timeline_scene_get_scroll (self->scene) : 0,
                                 .highlight = &highlight };

  if (is_screen)
    xpl_picture_show_screen (options, gtk_widget_get_width (GTK_WIDGET (self)), gtk_widget_get_height (GTK_WIDGET (self)));
  return xpl_picture_subject_new_for_timeline (&picture);
}
