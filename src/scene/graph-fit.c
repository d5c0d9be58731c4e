/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/*
 * Labels keep their size while the distances shrink, so what fits depends on the zoom; and where a legend covers a corner, on
 * where the graph is put. Both are found by trying: the zoom by halving, the position on a small grid.
 */

#include "config.h"

#include "graph-fit.h"

#include "node-size.h"

#include <math.h>

#define ROUNDS 8
/* Positions that are tried in each direction, the middle first. */
#define N_SHIFTS 5

#define MIN_LABEL_SIZE 10.5
#define MAX_LABEL_SIZE 15.0

/* Marks reach at most so far beyond their radius. */
#define MARK_REACH 1.25
#define LABEL_HEIGHT 1.4
#define LABEL_GAP 3.0
/* Up to so many nodes show all their labels when all fit on the screen; of more, ever fewer do. */
#define ALL_LABELS 60

double
xpl_graph_label_size_at (double zoom)
{
  return CLAMP (XPL_NODE_LABEL_SIZE * sqrt (xpl_graph_scene_scale_at (zoom)), MIN_LABEL_SIZE, MAX_LABEL_SIZE);
}

/* The box of a node with its label, on the screen at @zoom without offsets. @label_share: how much of the label counts */
static XplRect
get_box (const XplGraphNode *node, const XplPlace *place, double zoom, double label_share)
{
  double radius = xpl_node_radius (node) * MARK_REACH * xpl_graph_scene_scale_at (zoom);
  double size = xpl_graph_label_size_at (zoom), half_width, half_height, offset;

  xpl_node_label_box (node, &half_width, &half_height, &offset);
  half_width = MAX (radius, half_width * label_share * size / XPL_NODE_LABEL_SIZE);
  return (XplRect) { place->x * zoom - half_width, place->y * zoom - radius, 2 * half_width,
                     2 * radius + label_share * (LABEL_GAP + LABEL_HEIGHT * size) };
}

static XplRect *
get_boxes (XplGraph *graph, const XplPlace *places, double zoom, guint *n_boxes, XplRect *bounds)
{
  XplRect *boxes = g_new (XplRect, MAX (graph->nodes->len, 1));
  double left = INFINITY, right = -INFINITY, top = INFINITY, bottom = -INFINITY;
  double label_share = MIN (1, (double) ALL_LABELS / MAX (graph->nodes->len, 1));

  *n_boxes = 0;
  for (guint i = 0; i < graph->nodes->len; i++)
    {
      if (!isfinite (places[i].x) || !isfinite (places[i].y))
        continue;

      XplRect box = get_box (&g_array_index (graph->nodes, XplGraphNode, i), &places[i], zoom, label_share);
      boxes[(*n_boxes)++] = box;
      left = MIN (left, box.x);
      right = MAX (right, box.x + box.width);
      top = MIN (top, box.y);
      bottom = MAX (bottom, box.y + box.height);
    }
  *bounds = (XplRect) { left, top, right - left, bottom - top };
  return boxes;
}

static gboolean
touches (const XplRect *boxes, guint n_boxes, double dx, double dy, XplRect covered)
{
  covered.x -= dx;
  covered.y -= dy;
  for (guint i = 0; i < n_boxes; i++)
    if (xpl_rects_touch (boxes[i], covered))
      return TRUE;
  return FALSE;
}

/* TRUE where all fits at @zoom; then the offsets of @fit are set. */
static gboolean
try_zoom (XplGraph *graph, const XplPlace *places, XplRect area, XplRect covered, double zoom, XplViewTransform *fit)
{
  static const double shifts[N_SHIFTS] = { 0.5, 0.75, 1, 0.25, 0 };
  XplRect bounds;
  guint n_boxes;
  g_autofree XplRect *boxes = get_boxes (graph, places, zoom, &n_boxes, &bounds);
  double room_x = area.width - bounds.width, room_y = area.height - bounds.height;

  if (room_x < 0 || room_y < 0)
    return FALSE;
  for (guint x = 0; x < N_SHIFTS; x++)
    for (guint y = 0; y < N_SHIFTS; y++)
      {
        double dx = area.x + room_x * shifts[x] - bounds.x, dy = area.y + room_y * shifts[y] - bounds.y;

        if (touches (boxes, n_boxes, dx, dy, covered))
          continue;
        *fit = (XplViewTransform) { zoom, dx, dy };
        return TRUE;
      }
  return FALSE;
}

/* Where nothing fits at any zoom the middles of the nodes do. */
static void
fit_middles (XplGraph *graph, const XplPlace *places, XplRect area, double max_zoom, XplViewTransform *fit)
{
  double left = INFINITY, right = -INFINITY, top = INFINITY, bottom = -INFINITY;

  for (guint i = 0; i < graph->nodes->len; i++)
    {
      if (!isfinite (places[i].x) || !isfinite (places[i].y))
        continue;
      left = MIN (left, places[i].x);
      right = MAX (right, places[i].x);
      top = MIN (top, places[i].y);
      bottom = MAX (bottom, places[i].y);
    }
  *fit = xpl_view_transform_fit ((XplRect) { left, top, right - left, bottom - top }, area, max_zoom);
}

gboolean
xpl_graph_fit (XplGraph *graph,
               const XplPlace *places,
               XplRect area,
               XplRect covered,
               double max_zoom,
               XplViewTransform *fit)
{
  g_return_val_if_fail (graph != NULL && fit != NULL, FALSE);
  g_return_val_if_fail (area.width > 0 && area.height > 0 && max_zoom > 0, FALSE);

  gboolean is_placed = FALSE;

  for (guint i = 0; i < graph->nodes->len; i++)
    is_placed = is_placed || (isfinite (places[i].x) && isfinite (places[i].y));
  if (!is_placed)
    return FALSE;
  fit_middles (graph, places, area, max_zoom, fit);
  if (try_zoom (graph, places, area, covered, fit->zoom, fit))
    return TRUE;

  double low = 0, high = fit->zoom;
  for (guint i = 0; i < ROUNDS; i++)
    {
      double middle = low == 0 ? high * 0.7 : sqrt (low * high);

      if (try_zoom (graph, places, area, covered, middle, fit))
        low = middle;
      else
        high = middle;
    }
  return TRUE;
}
