/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "graph-canvas-private.h"

#include "describe.h"
#include "graph-fit.h"
#include "graph-paint.h"
#include "graph-picture.h"
#include "painter-cairo.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* How much of the graph is taken back beside what is selected, and beside what is only pointed at. */
#define SELECTION_VEIL 0.72
#define HOVER_VEIL 0.4
#define FADE_MS 130
/* So much is painted beyond each side of what is visible, so that panning need not paint. */
#define OVERLAP 0.3
#define MAX_OVERLAP 200.0

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

const XplPalette *
xpl_graph_canvas_get_palette (XplGraphCanvas *self)
{
  return adw_style_manager_get_dark (adw_style_manager_get_default ()) ? xpl_palette_dark () : xpl_palette_light ();
}

static void
drop_emphasised (XplGraphCanvas *self)
{
  g_clear_pointer (&self->emphasised, gsk_render_node_unref);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
xpl_graph_canvas_drop_scene (XplGraphCanvas *self)
{
  g_clear_pointer (&self->scene, xpl_graph_scene_unref);
  drop_emphasised (self);
}

XplGraphScene *
xpl_graph_canvas_ensure_scene (XplGraphCanvas *self)
{
  XplViewTransform transform = { self->transform.zoom, 0, 0 };

  if (self->scene == NULL && self->graph != NULL)
    self->scene = xpl_graph_scene_new (self->graph, self->places, &transform);
  return self->scene;
}

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

static XplGraphEmphasis *
make_emphasis (XplGraphCanvas *self)
{
  XplGraphEmphasis *emphasis = xpl_graph_emphasis_new (self->graph);
  gpointer hovered = xpl_session_get_hover (self->session);

  xpl_graph_emphasis_add (emphasis, self->graph, xpl_session_get_selection (self->session));
  emphasis->veil = xpl_graph_emphasis_is_empty (emphasis) ? HOVER_VEIL : SELECTION_VEIL;
  emphasis->hover = xpl_graph_canvas_find_object (self, hovered);
  xpl_graph_emphasis_add (emphasis, self->graph, hovered);
  return emphasis;
}

void
xpl_graph_canvas_update_emphasis (XplGraphCanvas *self)
{
  g_autoptr (XplGraphEmphasis) emphasis = self->graph == NULL ? NULL : make_emphasis (self);
  gboolean was_there = self->emphasis != NULL, is_there = emphasis != NULL && !xpl_graph_emphasis_is_empty (emphasis);
  double shown = adw_animation_get_value (self->fade);

  if (!is_there && !was_there)
    return;
  if (is_there)
    {
      g_clear_pointer (&self->emphasis, xpl_graph_emphasis_free);
      self->emphasis = g_steal_pointer (&emphasis);
      drop_emphasised (self);
    }
  else if (self->emphasis->n_nodes != (self->graph == NULL ? 0 : self->graph->nodes->len)
           || self->emphasis->n_edges != self->graph->edges->len)
    {
      /* Of another graph: there is nothing that could fade out. */
      g_clear_pointer (&self->emphasis, xpl_graph_emphasis_free);
      drop_emphasised (self);
      return;
    }
  adw_timed_animation_set_value_from (ADW_TIMED_ANIMATION (self->fade), shown);
  adw_timed_animation_set_value_to (ADW_TIMED_ANIMATION (self->fade), is_there ? 1 : 0);
  adw_animation_play (self->fade);
}

static void
fade_cb (double value, gpointer data)
{
  gtk_widget_queue_draw (GTK_WIDGET (data));
}

static void
faded_cb (XplGraphCanvas *self)
{
  if (adw_timed_animation_get_value_to (ADW_TIMED_ANIMATION (self->fade)) > 0)
    return;
  g_clear_pointer (&self->emphasis, xpl_graph_emphasis_free);
  drop_emphasised (self);
}

/* "Graph of 23 entities and 41 relations; selected: …" */
void
xpl_graph_canvas_update_description (XplGraphCanvas *self)
{
  guint n_nodes = self->graph == NULL ? 0 : self->graph->nodes->len;
  guint n_edges = self->graph == NULL ? 0 : self->graph->edges->len;
  g_autofree char *nodes = g_strdup_printf (ngettext ("%u node", "%u nodes", n_nodes), n_nodes);
  g_autofree char *edges = g_strdup_printf (ngettext ("%u relation", "%u relations", n_edges), n_edges);
  /* Translators: what the picture is, for screen readers: "Graph of 23 nodes and 41 relations". */
  g_autofree char *label = g_strdup_printf (_("Graph of %s and %s"), nodes, edges);
  XplGraphSpot current = xpl_graph_canvas_get_current (self);
  gpointer object = current.part != XPL_GRAPH_NOTHING ? xpl_graph_canvas_get_object (self, current)
                    : self->session == NULL           ? NULL
                                                      : xpl_session_get_selection (self->session);
  g_autofree char *title = object == NULL ? g_strdup ("") : xpl_describe_title (object);
  g_autofree char *detail = object == NULL ? g_strdup ("") : xpl_describe_detail (object);
  g_autofree char *description =
      object == NULL ? g_strdup (_("Nothing is selected"))
      /* Translators: for screen readers: what is selected in the graph, then what is known about it. */
      : current.part == XPL_GRAPH_NOTHING ? g_strdup_printf (_("Selected: %s. %s"), title, detail)
                                          : g_strdup_printf ("%s. %s", title, detail);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description, -1);
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
theme_changed_cb (XplGraphCanvas *self)
{
  xpl_graph_raster_clear (self->raster);
  drop_emphasised (self);
}

/* What the widget shows, in pixels of the scene, with @overlap at each side. */
static XplRect
visible_region (XplGraphCanvas *self, double overlap)
{
  double width = gtk_widget_get_width (GTK_WIDGET (self)), height = gtk_widget_get_height (GTK_WIDGET (self));
  double dx = MIN (width * overlap, MAX_OVERLAP), dy = MIN (height * overlap, MAX_OVERLAP);
  double left = floor (-self->transform.x - dx), top = floor (-self->transform.y - dy);

  return (XplRect) { left, top, ceil (width + 2 * dx) + 1, ceil (height + 2 * dy) + 1 };
}

static XplGraphArea
get_area (XplGraphCanvas *self, double overlap)
{
  XplRect covered = self->covered;

  covered.x -= self->transform.x;
  covered.y -= self->transform.y;
  return (XplGraphArea) { visible_region (self, overlap), visible_region (self, 0), covered };
}

static void
ensure_picture (XplGraphCanvas *self, XplGraphScene *scene)
{
  int scale = gtk_widget_get_scale_factor (GTK_WIDGET (self));
  /* While all moves, nothing beyond the edges will be of use. */
  double overlap = self->tick != 0 || self->is_moving ? 0 : OVERLAP;

  XplGraphArea area = get_area (self, overlap);

  if (!xpl_graph_raster_is_current (self->raster, scene, area.visible))
    xpl_graph_raster_request (self->raster, scene, xpl_graph_canvas_get_palette (self), &area, scale);
}

static gboolean
rect_holds (XplRect outer, XplRect inner)
{
  return inner.x >= outer.x && inner.y >= outer.y && inner.x + inner.width <= outer.x + outer.width
         && inner.y + inner.height <= outer.y + outer.height;
}

/* The node of what stands out, in pixels of the scene. */
static void
ensure_emphasised (XplGraphCanvas *self, XplGraphScene *scene)
{
  const XplPalette *palette = xpl_graph_canvas_get_palette (self);

  if (self->emphasised != NULL && rect_holds (self->emphasised_region, visible_region (self, 0)))
    return;
  g_clear_pointer (&self->emphasised, gsk_render_node_unref);

  XplGraphArea area = get_area (self, OVERLAP);
  XplRect region = self->emphasised_region = area.region;
  g_autoptr (GArray) labels = xpl_graph_labels_place (scene, palette, &area, self->emphasis,
                                                      xpl_graph_raster_get_labels (self->raster, scene));
  self->emphasised = gsk_cairo_node_new (&GRAPHENE_RECT_INIT ((float) region.x, (float) region.y, (float) region.width,
                                                              (float) region.height));
  cairo_t *cairo = gsk_cairo_node_get_draw_context (self->emphasised);
  g_autoptr (XplPainter) painter = xpl_painter_cairo_new (cairo, palette);
  xpl_graph_paint_emphasis (scene, self->emphasis, labels, palette, painter, region);
  cairo_destroy (cairo);
}

static void
xpl_graph_canvas_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  XplGraphCanvas *self = XPL_GRAPH_CANVAS (widget);
  const XplColor *background = &xpl_graph_canvas_get_palette (self)->background;
  graphene_rect_t bounds =
      GRAPHENE_RECT_INIT (0, 0, (float) gtk_widget_get_width (widget), (float) gtk_widget_get_height (widget));
  XplGraphScene *scene = xpl_graph_canvas_ensure_scene (self);
  int scale = gtk_widget_get_scale_factor (widget);
  /* Whole device pixels, so that the picture is as sharp as it was painted. */
  XplViewTransform view = { self->transform.zoom, round (self->transform.x * scale) / scale,
                            round (self->transform.y * scale) / scale };

  gtk_snapshot_push_clip (snapshot, &bounds);
  gtk_snapshot_append_color (
      snapshot, &(GdkRGBA) { background->red, background->green, background->blue, background->alpha }, &bounds);
  if (scene != NULL && scene->nodes->len > 0 && bounds.size.width >= 1 && bounds.size.height >= 1)
    {
      ensure_picture (self, scene);
      xpl_graph_raster_snapshot (self->raster, snapshot, &view);
      if (self->emphasis != NULL)
        {
          ensure_emphasised (self, scene);
          gtk_snapshot_save (snapshot);
          gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) view.x, (float) view.y));
          gtk_snapshot_push_opacity (snapshot, adw_animation_get_value (self->fade));
          gtk_snapshot_append_node (snapshot, self->emphasised);
          gtk_snapshot_pop (snapshot);
          gtk_snapshot_restore (snapshot);
        }
    }
  gtk_snapshot_pop (snapshot);
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
  g_signal_connect_object (self->fade, "done", G_CALLBACK (faded_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->raster, "changed", G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (adw_style_manager_get_default (), "notify::dark", G_CALLBACK (theme_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect (self, "notify::scale-factor", G_CALLBACK (scale_changed_cb), NULL);
  g_signal_connect (self, "notify::has-focus", G_CALLBACK (focus_changed_cb), NULL);
  connect_session (self);
  xpl_graph_canvas_add_pointer (self);
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

static void
add_box (GArray *boxes, XplGraphCanvas *self, XplRect box)
{
  box.x += self->transform.x;
  box.y += self->transform.y;
  g_array_append_val (boxes, box);
}

/* The mark with its label below. */
static XplRect
get_node_box (XplGraphScene *scene, guint index)
{
  const XplSceneNode *node = xpl_graph_scene_get_node (scene, index);
  double reach = node->radius * 1.2 + 7, label = 1.5 * xpl_graph_label_size_at (scene->transform.zoom);

  return (XplRect) { node->center.x - reach, node->center.y - reach, 2 * reach, 2 * reach + label };
}

static void
add_edge_boxes (GArray *boxes, XplGraphCanvas *self, XplGraphScene *scene, guint index)
{
  const XplSceneEdge *edge = xpl_graph_scene_get_edge (scene, index);

  for (guint i = 0; edge->visible && i <= 8; i++)
    {
      XplPoint at = xpl_scene_edge_point (edge, i / 8.0);

      add_box (boxes, self, (XplRect) { at.x - 4, at.y - 4, 8, 8 });
    }
}

/* What belongs to a spot: its ends and the line, or its neighbours. */
static void
add_others (GArray *boxes, XplGraphCanvas *self, XplGraphScene *scene, XplGraphSpot spot)
{
  GArray *edges = self->graph->edges;

  for (guint i = 0; i < edges->len; i++)
    {
      const XplGraphEdge *edge = &g_array_index (edges, XplGraphEdge, i);
      gboolean is_it = spot.part == XPL_GRAPH_EDGE && i == spot.index;
      gboolean is_beside = spot.part == XPL_GRAPH_NODE && (edge->from == spot.index || edge->to == spot.index);

      if (is_it)
        add_edge_boxes (boxes, self, scene, i);
      if (is_it || is_beside)
        {
          add_box (boxes, self, get_node_box (scene, edge->from));
          add_box (boxes, self, get_node_box (scene, edge->to));
        }
    }
}

gboolean
xpl_graph_canvas_get_explained (XplGraphCanvas *self, XplGraphSpot *spot, XplRect *box, GArray *others)
{
  g_return_val_if_fail (XPL_IS_GRAPH_CANVAS (self), FALSE);
  g_return_val_if_fail (spot != NULL && box != NULL && others != NULL, FALSE);

  XplGraphScene *scene = xpl_graph_canvas_ensure_scene (self);

  *spot = xpl_graph_canvas_get_current (self);
  if (scene == NULL || spot->part == XPL_GRAPH_NOTHING || self->is_panning || self->is_moving || self->is_pinching
      || self->tick != 0 || (self->menu != NULL && gtk_widget_get_mapped (self->menu)))
    return FALSE;
  g_array_set_size (others, 0);
  add_others (others, self, scene, *spot);
  if (spot->part == XPL_GRAPH_NODE)
    {
      *box = get_node_box (scene, spot->index);
      box->x += self->transform.x;
      box->y += self->transform.y;
    }
  else
    {
      XplPoint middle = xpl_scene_edge_point (xpl_graph_scene_get_edge (scene, spot->index), 0.5);
      XplPoint at = self->uses_keyboard ? (XplPoint) { middle.x + self->transform.x, middle.y + self->transform.y }
                                        : self->pointer;

      *box = (XplRect) { at.x - 14, at.y - 14, 28, 28 };
    }
  return TRUE;
}

gboolean
xpl_graph_canvas_export (XplGraphCanvas *self, const XplPictureOptions *options, GFile *file, GError **error)
{
  g_return_val_if_fail (XPL_IS_GRAPH_CANVAS (self) && self->session != NULL, FALSE);
  g_return_val_if_fail (options != NULL && G_IS_FILE (file), FALSE);

  g_autoptr (XplGraphEmphasis) emphasis = xpl_graph_emphasis_new (self->graph);
  XplGraphPicture picture = { .graph = self->graph,
                              .places = self->places,
                              .filter = xpl_session_get_filter (self->session),
                              .transform = self->has_view ? &self->transform : NULL,
                              .emphasis = emphasis };

  xpl_graph_emphasis_add (emphasis, self->graph, xpl_session_get_selection (self->session));
  emphasis->veil = SELECTION_VEIL;
  return xpl_graph_picture_write (&picture, options, file, error);
}
