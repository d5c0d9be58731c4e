/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/*
 * A running job's identity is its cancellable: clearing the raster cancels it, and its picture is then thrown away. A new
 * request does not cancel it, or a graph that keeps moving would never be seen.
 */

#include "config.h"

#include "graph-raster.h"

#include "graph-paint.h"
#include "painter-cairo.h"

#include <math.h>

/* Up to these sizes painting takes less than a frame or two. */
#define SMALL_NODES 300
#define SMALL_EDGES 1000

typedef struct
{
  XplGraphScene *scene;
  const XplPalette *palette;
  XplGraphArea area;
  int scale;
} Request;

typedef struct
{
  GdkTexture *texture;
  GArray *labels;
  XplGraphScene *scene;
  XplRect region;
} Picture;

struct _XplGraphRaster
{
  GObject parent_instance;

  Picture *picture; /* or NULL */

  /* What was asked for last; and what is to be painted after the running job */
  Request wanted;
  gboolean is_waiting;
  GCancellable *job;
};

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (XplGraphRaster, xpl_graph_raster, G_TYPE_OBJECT)

static void
request_free (gpointer data)
{
  Request *request = data;

  xpl_graph_scene_unref (request->scene);
  g_free (request);
}

static void
picture_free (gpointer data)
{
  Picture *picture = data;

  g_object_unref (picture->texture);
  g_array_unref (picture->labels);
  xpl_graph_scene_unref (picture->scene);
  g_free (picture);
}

static GdkTexture *
take_surface (cairo_surface_t *surface)
{
  gsize stride = (gsize) cairo_image_surface_get_stride (surface);
  int width = cairo_image_surface_get_width (surface), height = cairo_image_surface_get_height (surface);

  cairo_surface_flush (surface);
  g_autoptr (GBytes) bytes = g_bytes_new_with_free_func (cairo_image_surface_get_data (surface), stride * (gsize) height,
                                                         (GDestroyNotify) cairo_surface_destroy, surface);
  return gdk_memory_texture_new (width, height, GDK_MEMORY_DEFAULT, bytes, stride);
}

static Picture *
paint (const Request *request)
{
  XplRect region = request->area.region;
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, (int) ceil (region.width * request->scale),
                                                         (int) ceil (region.height * request->scale));
  cairo_t *cairo = cairo_create (surface);
  Picture *picture = g_new0 (Picture, 1);

  picture->labels = xpl_graph_labels_place (request->scene, request->palette, &request->area, NULL, NULL);
  picture->scene = xpl_graph_scene_ref (request->scene);
  picture->region = region;
  cairo_scale (cairo, request->scale, request->scale);
  cairo_translate (cairo, -region.x, -region.y);
  g_autoptr (XplPainter) painter = xpl_painter_cairo_new (cairo, request->palette);
  xpl_graph_paint (request->scene, picture->labels, request->palette, painter, region);
  cairo_destroy (cairo);
  picture->texture = take_surface (surface);
  return picture;
}

static void
take_picture (XplGraphRaster *self, Picture *picture)
{
  g_clear_pointer (&self->picture, picture_free);
  self->picture = picture;
}

static void
paint_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  if (!g_task_return_error_if_cancelled (task))
    g_task_return_pointer (task, paint (task_data), picture_free);
}

static void start_job (XplGraphRaster *self);

static void
painted_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  XplGraphRaster *self = XPL_GRAPH_RASTER (source);
  GTask *task = G_TASK (result);
  Picture *picture = g_task_propagate_pointer (task, NULL);

  if (picture == NULL)
    return;
  if (g_task_get_cancellable (task) != self->job)
    {
      picture_free (picture);
      return;
    }
  take_picture (self, picture);
  g_clear_object (&self->job);
  if (self->is_waiting)
    start_job (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
start_job (XplGraphRaster *self)
{
  Request *request = g_memdup2 (&self->wanted, sizeof self->wanted);

  xpl_graph_scene_ref (request->scene);
  self->is_waiting = FALSE;
  self->job = g_cancellable_new ();
  g_autoptr (GTask) task = g_task_new (self, self->job, painted_cb, NULL);
  g_task_set_source_tag (task, start_job);
  g_task_set_task_data (task, request, request_free);
  g_task_run_in_thread (task, paint_thread);
}

static void
xpl_graph_raster_dispose (GObject *object)
{
  xpl_graph_raster_clear (XPL_GRAPH_RASTER (object));
  G_OBJECT_CLASS (xpl_graph_raster_parent_class)->dispose (object);
}

static void
xpl_graph_raster_class_init (XplGraphRasterClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = xpl_graph_raster_dispose;

  signals[CHANGED] = g_signal_new ("changed", XPL_TYPE_GRAPH_RASTER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
}

static void
xpl_graph_raster_init (XplGraphRaster *self)
{
}

XplGraphRaster *
xpl_graph_raster_new (void)
{
  return g_object_new (XPL_TYPE_GRAPH_RASTER, NULL);
}

gboolean
xpl_graph_raster_is_big (const XplGraphScene *scene)
{
  g_return_val_if_fail (scene != NULL, FALSE);

  return scene->nodes->len > SMALL_NODES || scene->edges->len > SMALL_EDGES;
}

void
xpl_graph_raster_request (XplGraphRaster *self,
                          XplGraphScene *scene,
                          const XplPalette *palette,
                          const XplGraphArea *area,
                          int scale)
{
  g_return_if_fail (XPL_IS_GRAPH_RASTER (self));
  g_return_if_fail (scene != NULL && palette != NULL && area != NULL && scale > 0);
  g_return_if_fail (area->region.width >= 1 && area->region.height >= 1);

  xpl_graph_scene_ref (scene);
  g_clear_pointer (&self->wanted.scene, xpl_graph_scene_unref);
  self->wanted = (Request) { scene, palette, *area, scale };
  if (self->job != NULL)
    self->is_waiting = TRUE;
  else if (xpl_graph_raster_is_big (scene))
    start_job (self);
  else
    take_picture (self, paint (&self->wanted));
}

gboolean
xpl_graph_raster_is_current (XplGraphRaster *self, XplGraphScene *scene, XplRect region)
{
  g_return_val_if_fail (XPL_IS_GRAPH_RASTER (self), FALSE);

  XplRect wanted = self->wanted.area.region;

  return self->wanted.scene == scene && region.x >= wanted.x && region.y >= wanted.y
         && region.x + region.width <= wanted.x + wanted.width && region.y + region.height <= wanted.y + wanted.height;
}

const GArray *
xpl_graph_raster_get_labels (XplGraphRaster *self, XplGraphScene *scene)
{
  g_return_val_if_fail (XPL_IS_GRAPH_RASTER (self), NULL);

  return self->picture != NULL && self->picture->scene == scene ? self->picture->labels : NULL;
}

void
xpl_graph_raster_clear (XplGraphRaster *self)
{
  g_return_if_fail (XPL_IS_GRAPH_RASTER (self));

  if (self->job != NULL)
    g_cancellable_cancel (self->job);
  g_clear_object (&self->job);
  g_clear_pointer (&self->picture, picture_free);
  g_clear_pointer (&self->wanted.scene, xpl_graph_scene_unref);
  self->is_waiting = FALSE;
}

void
xpl_graph_raster_snapshot (XplGraphRaster *self, GtkSnapshot *snapshot, const XplViewTransform *transform)
{
  g_return_if_fail (XPL_IS_GRAPH_RASTER (self));

  if (self->picture == NULL)
    return;

  double ratio = transform->zoom / self->picture->scene->transform.zoom;
  XplRect region = self->picture->region;
  graphene_rect_t bounds =
      GRAPHENE_RECT_INIT ((float) (transform->x + region.x * ratio), (float) (transform->y + region.y * ratio),
                          (float) (region.width * ratio), (float) (region.height * ratio));

  gtk_snapshot_append_texture (snapshot, self->picture->texture, &bounds);
}
