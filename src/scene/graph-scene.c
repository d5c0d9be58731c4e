/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "graph-scene.h"

#include "entity-mark.h"
#include "graph-edges.h"
#include "node-size.h"

#include <math.h>

/* Marks grow with this power of the zoom, so that zooming in makes room between them. */
#define GROWTH 0.5
/* Below this zoom they shrink with the distances, lest they cover each other. */
#define FAR_ZOOM 0.4
#define MIN_RADIUS 1.5

double
xpl_graph_scene_scale_at (double zoom)
{
  return zoom >= FAR_ZOOM ? pow (zoom, GROWTH) : pow (FAR_ZOOM, GROWTH) * zoom / FAR_ZOOM;
}

static void
place_nodes (XplGraphScene *self, const XplPlace *places)
{
  for (guint i = 0; i < self->graph->nodes->len; i++)
    {
      const XplGraphNode *node = &g_array_index (self->graph->nodes, XplGraphNode, i);
      XplSceneNode mark = {
        .radius = MAX (xpl_node_radius (node) * self->scale, MIN_RADIUS),
        .type = node->entity->type,
        .placed = isfinite (places[i].x) && isfinite (places[i].y),
        .pinned = places[i].pinned,
        .hollow = !node->entity->named,
        .by_hand = xpl_finding_is_by_hand (XPL_FINDING (node->entity)),
      };

      if (mark.placed)
        mark.center = xpl_view_transform_to_screen (&self->transform, (XplPoint) { places[i].x, places[i].y });
      g_array_append_val (self->nodes, mark);
    }
}

XplGraphScene *
xpl_graph_scene_new (XplGraph *graph, const XplPlace *places, const XplViewTransform *transform)
{
  g_return_val_if_fail (graph != NULL && transform != NULL && transform->zoom > 0, NULL);
  g_return_val_if_fail (places != NULL || graph->nodes->len == 0, NULL);

  XplGraphScene *self = g_new0 (XplGraphScene, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->graph = xpl_graph_ref (graph);
  self->transform = *transform;
  self->scale = xpl_graph_scene_scale_at (transform->zoom);
  self->nodes = g_array_sized_new (FALSE, TRUE, sizeof (XplSceneNode), graph->nodes->len);
  self->edges = g_array_sized_new (FALSE, TRUE, sizeof (XplSceneEdge), graph->edges->len);
  place_nodes (self, places);
  xpl_graph_scene_route_edges (self);
  return self;
}

XplGraphScene *
xpl_graph_scene_ref (XplGraphScene *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

void
xpl_graph_scene_unref (XplGraphScene *self)
{
  if (self == NULL || !g_atomic_ref_count_dec (&self->ref_count))
    return;
  g_array_unref (self->nodes);
  g_array_unref (self->edges);
  xpl_graph_unref (self->graph);
  g_free (self);
}

static gboolean
node_covers (const XplSceneNode *node, XplPoint at)
{
  double dx = at.x - node->center.x, dy = at.y - node->center.y;
  /* Small marks may be pointed at from a little beside them. */
  double grace = MAX (1, 6 - node->radius);

  if (!node->placed || fabs (dx) > 1.5 * node->radius + grace || fabs (dy) > 1.5 * node->radius + grace)
    return FALSE;
  return hypot (dx, dy) <= MAX (xpl_entity_mark_reach (node->type, node->radius, dx, dy), node->radius) + grace;
}

static gboolean
rect_contains (XplRect rect, XplPoint at)
{
  return at.x >= rect.x && at.x <= rect.x + rect.width && at.y >= rect.y && at.y <= rect.y + rect.height;
}

XplGraphSpot
xpl_graph_scene_find (const XplGraphScene *self, XplPoint at)
{
  g_return_val_if_fail (self != NULL, XPL_GRAPH_SPOT_NONE);

  XplGraphSpot found = XPL_GRAPH_SPOT_NONE;
  double nearest = INFINITY;

  /* The more important is drawn on top. */
  for (guint i = 0; i < self->nodes->len; i++)
    if (node_covers (xpl_graph_scene_get_node (self, i), at))
      return (XplGraphSpot) { XPL_GRAPH_NODE, i };
  for (guint i = 0; i < self->edges->len; i++)
    {
      const XplSceneEdge *edge = xpl_graph_scene_get_edge (self, i);
      double reach = XPL_GRAPH_EDGE_REACH + edge->width / 2;

      if (!edge->visible || !rect_contains (xpl_scene_edge_bounds (edge, reach), at))
        continue;

      double distance = xpl_scene_edge_distance (edge, at) - edge->width / 2;
      if (distance <= XPL_GRAPH_EDGE_REACH && distance < nearest)
        {
          nearest = distance;
          found = (XplGraphSpot) { XPL_GRAPH_EDGE, i };
        }
    }
  return found;
}

int
xpl_graph_scene_find_below (const XplGraphScene *self, XplPoint at, guint node)
{
  g_return_val_if_fail (self != NULL, -1);

  for (guint i = 0; i < self->nodes->len; i++)
    if (i != node && node_covers (xpl_graph_scene_get_node (self, i), at))
      return (int) i;
  return -1;
}
