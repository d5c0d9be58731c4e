/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/*
 * Edges are parabolas over their chord: what the painter's bent line is. Those between the same two nodes fan out, so that
 * each can be seen and pointed at; a lone one goes straight, unless it would pass under the mark of a third node, which
 * would look like an edge to that node: it bends just as far as it takes to pass beside it.
 */

#include "config.h"

#include "graph-edges.h"

#include "entity-mark.h"

#include <math.h>

/* Of the line, in pixels at zoom 1. */
#define MIN_WIDTH 1.4
#define MAX_WIDTH 6.0
#define WIDTH_PER_DOUBLING 0.75
/* Whatever the zoom. */
#define MIN_DRAWN_WIDTH 0.6
/* Smaller arrows than these say nothing and are left out. */
#define MIN_ARROW 3.0
/* Between parallel edges, where they are farthest apart. */
#define FAN 18.0
/* An edge bends at most by this share of its length. */
#define MAX_BEND 0.3
/* Between an edge and a mark that it passes. */
#define CLEARANCE 7.0
#define MIN_LENGTH 3.0
/* So many edges a node can be told apart; the best supported ones are drawn in full. */
#define CLEAR_EDGES_A_NODE 2.2
/* Beyond these sizes nobody follows single edges, and looking for marks in the way takes long. */
#define MAX_NODES_AROUND 300
#define MAX_EDGES_AROUND 1000

#define DISTANCE_STEPS 16

typedef struct
{
  guint low, high; /* nodes */
  guint edge;
} Pair;

static double
edge_width (const XplGraphEdge *edge, double scale)
{
  double width = MIN_WIDTH + WIDTH_PER_DOUBLING * log2 (MAX (edge->n_origins, 1));

  return MAX (MIN (width, MAX_WIDTH) * CLAMP (scale, 0.15, 1.4), MIN_DRAWN_WIDTH);
}

static double
arrow_length (const XplGraphEdge *edge, double width, double scale)
{
  double length = 5.5 * MIN (scale, 1.4) + 1.7 * width;

  return edge->symmetric || length < MIN_ARROW ? 0 : length;
}

static int
compare_pairs (gconstpointer a, gconstpointer b)
{
  const Pair *left = a, *right = b;

  if (left->low != right->low)
    return left->low < right->low ? -1 : 1;
  if (left->high != right->high)
    return left->high < right->high ? -1 : 1;
  return left->edge < right->edge ? -1 : 1;
}

static Pair *
sort_by_nodes (GArray *edges)
{
  Pair *pairs = g_new (Pair, MAX (edges->len, 1));

  for (guint i = 0; i < edges->len; i++)
    {
      const XplGraphEdge *edge = &g_array_index (edges, XplGraphEdge, i);

      pairs[i] = (Pair) { MIN (edge->from, edge->to), MAX (edge->from, edge->to), i };
    }
  qsort (pairs, edges->len, sizeof *pairs, compare_pairs);
  return pairs;
}

/* How far the line from @a to @b has to bend to pass beside @node; 0 where it does anyway. */
static double
bend_around (XplPoint a, XplPoint b, const XplSceneNode *node)
{
  double dx = b.x - a.x, dy = b.y - a.y, length = hypot (dx, dy);
  double along = ((node->center.x - a.x) * dx + (node->center.y - a.y) * dy) / length;
  double beside = ((node->center.y - a.y) * dx - (node->center.x - a.x) * dy) / length;
  double clearance = node->radius + CLEARANCE, t = along / length;

  if (fabs (beside) >= clearance || along < node->radius || along > length - node->radius)
    return 0;
  return (beside - copysign (clearance, beside)) / (4 * t * (1 - t));
}

static double
find_free_bend (const XplGraphScene *scene, const XplGraphEdge *edge)
{
  XplPoint a = xpl_graph_scene_get_node (scene, edge->from)->center;
  XplPoint b = xpl_graph_scene_get_node (scene, edge->to)->center;
  double bend = 0;

  for (guint i = 0; i < scene->nodes->len; i++)
    if (i != edge->from && i != edge->to && xpl_graph_scene_get_node (scene, i)->placed)
      {
        double needed = bend_around (a, b, xpl_graph_scene_get_node (scene, i));

        if (fabs (needed) > fabs (bend))
          bend = needed;
      }
  return bend;
}

/* Where the curve from the middle of @source to that of @target, at @angle to the chord, leaves the mark of @source. */
static XplPoint
leave (const XplSceneNode *source, XplPoint chord, double angle, double gap)
{
  double dx = chord.x * cos (angle) - chord.y * sin (angle), dy = chord.x * sin (angle) + chord.y * cos (angle);
  double reach = xpl_entity_mark_reach (source->type, source->radius, dx, dy) + gap;

  return (XplPoint) { source->center.x + dx * reach, source->center.y + dy * reach };
}

static void
shape_edge (const XplGraphScene *scene, const XplGraphEdge *edge, double bend, XplSceneEdge *line)
{
  const XplSceneNode *source = xpl_graph_scene_get_node (scene, edge->from);
  const XplSceneNode *target = xpl_graph_scene_get_node (scene, edge->to);
  double dx = target->center.x - source->center.x, dy = target->center.y - source->center.y;
  double length = hypot (dx, dy), room = length - source->radius - target->radius;

  line->width = edge_width (edge, scene->scale);
  line->arrow = arrow_length (edge, line->width, scene->scale);
  if (!source->placed || !target->placed || room < MIN_LENGTH)
    return;

  bend = CLAMP (bend, -MAX_BEND * length, MAX_BEND * length);
  double angle = atan2 (4 * bend, length);
  XplPoint chord = { dx / length, dy / length }, back = { -chord.x, -chord.y };

  line->from = leave (source, chord, angle, 0);
  line->to = leave (target, back, -angle, 1.5 * MIN (scene->scale, 1));
  /* What of the bend is left between the rims. */
  double risen = (source->radius + target->radius) / 2 * sin (fabs (angle));
  line->bend = copysign (MAX (fabs (bend) - risen, 0), bend);
  line->arrow = MIN (line->arrow, room * 0.6);
  line->visible = TRUE;
}

static void
fan_out (XplGraphScene *scene, const Pair *pairs, guint n, gboolean looks_around)
{
  double gap = FAN * scene->scale;

  for (guint i = 0; i < n; i++)
    {
      const XplGraphEdge *edge = &g_array_index (scene->graph->edges, XplGraphEdge, pairs[i].edge);
      XplSceneEdge *line = &g_array_index (scene->edges, XplSceneEdge, pairs[i].edge);
      double bend = (i - (n - 1) / 2.0) * gap;

      /* Seen from one and the same node, whichever way the edge goes. */
      if (edge->from != pairs[i].low)
        bend = -bend;
      if (n == 1 && looks_around && xpl_graph_scene_get_node (scene, edge->from)->placed
          && xpl_graph_scene_get_node (scene, edge->to)->placed)
        bend = find_free_bend (scene, edge);
      shape_edge (scene, edge, bend, line);
    }
}

void
xpl_graph_scene_route_edges (XplGraphScene *scene)
{
  g_return_if_fail (scene != NULL);

  GArray *edges = scene->graph->edges;
  g_autofree Pair *pairs = sort_by_nodes (edges);
  gboolean looks_around = scene->nodes->len <= MAX_NODES_AROUND && edges->len <= MAX_EDGES_AROUND;
  guint n;

  g_array_set_size (scene->edges, edges->len);
  for (guint i = 0; i < edges->len; i += n)
    {
      for (n = 1; i + n < edges->len; n++)
        if (pairs[i + n].low != pairs[i].low || pairs[i + n].high != pairs[i].high)
          break;
      fan_out (scene, pairs + i, n, looks_around);
    }
  /* The graph's edges come best supported first. */
  for (guint i = (guint) (CLEAR_EDGES_A_NODE * scene->nodes->len) + 1; i < edges->len; i++)
    g_array_index (scene->edges, XplSceneEdge, i).faint = TRUE;
}

XplPoint
xpl_scene_edge_point (const XplSceneEdge *edge, double t)
{
  double dx = edge->to.x - edge->from.x, dy = edge->to.y - edge->from.y, length = hypot (dx, dy);
  double beside = length > 0 ? 4 * edge->bend * t * (1 - t) / length : 0;

  return (XplPoint) { edge->from.x + dx * t - dy * beside, edge->from.y + dy * t + dx * beside };
}

XplPoint
xpl_scene_edge_direction (const XplSceneEdge *edge, double t)
{
  double dx = edge->to.x - edge->from.x, dy = edge->to.y - edge->from.y, length = hypot (dx, dy);
  double slope = length > 0 ? 4 * edge->bend * (1 - 2 * t) / length : 0;
  XplPoint direction = { dx - dy * slope, dy + dx * slope };
  double size = hypot (direction.x, direction.y);

  return size > 0 ? (XplPoint) { direction.x / size, direction.y / size } : (XplPoint) { 1, 0 };
}

static double
distance_to_segment (XplPoint at, XplPoint a, XplPoint b)
{
  double dx = b.x - a.x, dy = b.y - a.y, square = dx * dx + dy * dy;
  double t = square > 0 ? ((at.x - a.x) * dx + (at.y - a.y) * dy) / square : 0;

  t = CLAMP (t, 0, 1);
  return hypot (at.x - a.x - dx * t, at.y - a.y - dy * t);
}

double
xpl_scene_edge_distance (const XplSceneEdge *edge, XplPoint at)
{
  guint n_steps = edge->bend == 0 ? 1 : DISTANCE_STEPS;
  XplPoint before = edge->from;
  double nearest = INFINITY;

  for (guint i = 1; i <= n_steps; i++)
    {
      XplPoint next = xpl_scene_edge_point (edge, (double) i / n_steps);

      nearest = MIN (nearest, distance_to_segment (at, before, next));
      before = next;
    }
  return nearest;
}

XplRect
xpl_scene_edge_bounds (const XplSceneEdge *edge, double margin)
{
  double widest = fabs (edge->bend) + margin;
  double left = MIN (edge->from.x, edge->to.x) - widest, top = MIN (edge->from.y, edge->to.y) - widest;

  return (XplRect) { left, top, MAX (edge->from.x, edge->to.x) + widest - left,
                     MAX (edge->from.y, edge->to.y) + widest - top };
}
