/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "graph-canvas-private.h"

#include "graph-paint.h"
#include "painter-cairo.h"

#include <math.h>

/* How much of the graph is taken back beside what is selected, and beside what is only pointed at. */
#define SELECTION_VEIL 0.72
#define HOVER_VEIL 0.4
/* So much is painted beyond each side of what is visible, so that panning need not paint. */
#define OVERLAP 0.3
#define MAX_OVERLAP 200.0

const XplPalette *
xpl_graph_canvas_get_palette (XplGraphCanvas *self)
{
  return adw_style_manager_get_dark (adw_style_manager_get_default ()) ? xpl_palette_dark () : xpl_palette_light ();
}

void
xpl_graph_canvas_drop_emphasised (XplGraphCanvas *self)
{
  g_clear_pointer (&self->emphasised, gsk_render_node_unref);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
xpl_graph_canvas_drop_scene (XplGraphCanvas *self)
{
  g_clear_pointer (&self->scene, xpl_graph_scene_unref);
  xpl_graph_canvas_drop_emphasised (self);
}

XplGraphScene *
xpl_graph_canvas_ensure_scene (XplGraphCanvas *self)
{
  XplViewTransform transform = { self->transform.zoom, 0, 0 };

  if (self->scene == NULL && self->graph != NULL)
    self->scene = xpl_graph_scene_new (self->graph, self->places, &transform);
  return self->scene;
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
      xpl_graph_canvas_drop_emphasised (self);
    }
  else if (self->emphasis->n_nodes != (self->graph == NULL ? 0 : self->graph->nodes->len)
           || self->emphasis->n_edges != self->graph->edges->len)
    {
      /* Of another graph: there is nothing that could fade out. */
      g_clear_pointer (&self->emphasis, xpl_graph_emphasis_free);
      xpl_graph_canvas_drop_emphasised (self);
      return;
    }
  adw_timed_animation_set_value_from (ADW_TIMED_ANIMATION (self->fade), shown);
  adw_timed_animation_set_value_to (ADW_TIMED_ANIMATION (self->fade), is_there ? 1 : 0);
  adw_animation_play (self->fade);
}

void
xpl_graph_canvas_faded (XplGraphCanvas *self)
{
  if (adw_timed_animation_get_value_to (ADW_TIMED_ANIMATION (self->fade)) > 0)
    return;
  g_clear_pointer (&self->emphasis, xpl_graph_emphasis_free);
  xpl_graph_canvas_drop_emphasised (self);
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

void
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
      xpl_graph_canvas_snapshot_merge (self, snapshot);
    }
  gtk_snapshot_pop (snapshot);
}

XplPictureSubject *
xpl_graph_canvas_dup_picture (XplGraphCanvas *self, XplPictureOptions *options)
{
  g_return_val_if_fail (XPL_IS_GRAPH_CANVAS (self) && self->session != NULL, NULL);
  g_return_val_if_fail (options != NULL, NULL);

  g_autoptr (XplGraphEmphasis) emphasis = xpl_graph_emphasis_new (self->graph);
  gboolean is_screen = options->part == XPL_PICTURE_VISIBLE && self->has_view;
  XplGraphPicture picture = { .bundle = xpl_session_get_bundle (self->session),
                              .graph = self->graph,
                              .places = self->places,
                              .filter = xpl_session_get_filter (self->session),
                              .transform = is_screen ? &self->transform : NULL,
                              .emphasis = emphasis };

  xpl_graph_emphasis_add (emphasis, self->graph, xpl_session_get_selection (self->session));
  emphasis->veil = SELECTION_VEIL;
  if (is_screen)
    xpl_picture_show_screen (options, gtk_widget_get_width (GTK_WIDGET (self)), gtk_widget_get_height (GTK_WIDGET (self)));
  return xpl_picture_subject_new_for_graph (&picture);
}
