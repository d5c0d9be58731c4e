/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "distances.h"
#include "layout-quality.h"
#include "overlap.h"

#define OVERLAP_TOLERANCE 1e-3

typedef struct
{
  guint32 source;
  guint32 target;
} Link;

typedef struct
{
  double distance;
  guint32 node;
} Near;

/*
 * Up to @n_wanted of the numbers below @n_all, each once, in random order; all in their order if there are no
 * more.
 */
static guint32 *
draw_sample (guint32 n_all, guint32 n_wanted, guint64 seed)
{
  guint32 *items = g_new (guint32, (gsize) n_all + 1);
  XplRandom random = { seed };

  for (guint32 i = 0; i < n_all; i++)
    items[i] = i;
  if (n_wanted < n_all)
    xpl_random_shuffle (&random, items, n_all);
  return items;
}

double
xpl_layout_quality_stress (const XplAdjacency *graph,
                           const XplVec2      *positions,
                           guint32             n_sources,
                           guint64             seed)
{
  g_autofree guint32 *sources = NULL;
  g_autofree guint32 *queue = NULL;
  g_autofree guint16 *hops = NULL;
  double sum = 0;
  double sum_squares = 0;
  double n_pairs = 0;

  g_return_val_if_fail (graph != NULL && (positions != NULL || graph->n_nodes == 0), 0);

  sources = draw_sample (graph->n_nodes, n_sources, seed);
  queue = g_new (guint32, (gsize) graph->n_nodes + 1);
  hops = g_new (guint16, (gsize) graph->n_nodes + 1);
  for (guint32 i = 0; i < MIN (n_sources, graph->n_nodes); i++)
    {
      xpl_distances_from (graph, &sources[i], 1, queue, hops);
      for (guint32 j = 0; j < graph->n_nodes; j++)
        {
          double ratio;

          if (j == sources[i] || hops[j] == XPL_DISTANCE_NONE)
            continue;
          ratio = xpl_vec2_distance (positions[sources[i]], positions[j]) / hops[j];
          sum += ratio;
          sum_squares += ratio * ratio;
          n_pairs++;
        }
    }
  /* Σ (s r − 1)² is least, n − (Σ r)² / Σ r², at s = Σ r / Σ r². */
  if (n_pairs == 0)
    return 0;
  return sum_squares > 0 ? MAX (1 - sum * sum / sum_squares / n_pairs, 0) : 1;
}

/* Puts a node among the @n_near nearest found, which are sorted by distance. */
static void
insert_near (Near *near, guint32 *n_near, guint32 limit, Near item)
{
  guint32 at;

  if (*n_near == limit && item.distance >= near[limit - 1].distance)
    return;
  at = *n_near < limit ? (*n_near)++ : limit - 1;
  for (; at > 0 && near[at - 1].distance > item.distance; at--)
    near[at] = near[at - 1];
  near[at] = item;
}

static double
get_shown_share (const XplAdjacency *graph,
                 const XplVec2      *positions,
                 guint32             node,
                 guint8             *is_neighbour,
                 Near               *near)
{
  guint32 degree = xpl_adjacency_get_degree (graph, node);
  guint32 n_near = 0;
  guint32 n_shown = 0;

  for (guint32 j = 0; j < graph->n_nodes; j++)
    if (j != node)
      insert_near (near, &n_near, degree, (Near) { xpl_vec2_distance (positions[node], positions[j]), j });
  for (guint32 k = graph->offsets[node]; k < graph->offsets[node + 1]; k++)
    is_neighbour[graph->neighbours[k]] = TRUE;
  for (guint32 i = 0; i < n_near; i++)
    n_shown += is_neighbour[near[i].node];
  for (guint32 k = graph->offsets[node]; k < graph->offsets[node + 1]; k++)
    is_neighbour[graph->neighbours[k]] = FALSE;
  return (double) n_shown / degree;
}

double
xpl_layout_quality_neighbourhood (const XplAdjacency *graph,
                                  const XplVec2      *positions,
                                  guint32             n_sources,
                                  guint64             seed)
{
  g_autofree guint32 *sources = NULL;
  g_autofree guint8 *is_neighbour = NULL;
  g_autofree Near *near = NULL;
  double sum = 0;
  guint32 n_looked_at = 0;

  g_return_val_if_fail (graph != NULL && (positions != NULL || graph->n_nodes == 0), 0);

  sources = draw_sample (graph->n_nodes, n_sources, seed);
  is_neighbour = g_new0 (guint8, (gsize) graph->n_nodes + 1);
  near = g_new (Near, (gsize) graph->n_nodes + 1);
  for (guint32 i = 0; i < graph->n_nodes && n_looked_at < n_sources; i++)
    if (xpl_adjacency_get_degree (graph, sources[i]) > 0)
      {
        sum += get_shown_share (graph, positions, sources[i], is_neighbour, near);
        n_looked_at++;
      }
  return n_looked_at > 0 ? sum / n_looked_at : 1;
}

static double
get_side (XplVec2 a, XplVec2 b, XplVec2 point)
{
  return (b.x - a.x) * (point.y - a.y) - (b.y - a.y) * (point.x - a.x);
}

static gboolean
do_cross (const XplVec2 *positions, Link first, Link second)
{
  XplVec2 a = positions[first.source];
  XplVec2 b = positions[first.target];
  XplVec2 c = positions[second.source];
  XplVec2 d = positions[second.target];

  if (first.source == second.source || first.source == second.target
      || first.target == second.source || first.target == second.target)
    return FALSE;
  if (MAX (a.x, b.x) < MIN (c.x, d.x) || MAX (c.x, d.x) < MIN (a.x, b.x))
    return FALSE;
  return get_side (a, b, c) * get_side (a, b, d) < 0 && get_side (c, d, a) * get_side (c, d, b) < 0;
}

static Link *
list_links (const XplAdjacency *graph)
{
  Link *links = g_new (Link, (gsize) xpl_adjacency_get_n_links (graph) + 1);
  guint32 n_links = 0;

  for (guint32 i = 0; i < graph->n_nodes; i++)
    for (guint32 k = graph->offsets[i]; k < graph->offsets[i + 1]; k++)
      if (i < graph->neighbours[k])
        links[n_links++] = (Link) { i, graph->neighbours[k] };
  return links;
}

double
xpl_layout_quality_crossings (const XplAdjacency *graph,
                              const XplVec2      *positions,
                              guint32             n_links,
                              guint64             seed)
{
  g_autofree Link *links = NULL;
  g_autofree guint32 *sample = NULL;
  guint32 n_all;
  guint64 n_crossings = 0;

  g_return_val_if_fail (graph != NULL && (positions != NULL || graph->n_nodes == 0), 0);

  links = list_links (graph);
  n_all = xpl_adjacency_get_n_links (graph);
  sample = draw_sample (n_all, n_links, seed);
  for (guint32 i = 0; i < MIN (n_links, n_all); i++)
    for (guint32 j = 0; j < n_all; j++)
      n_crossings += do_cross (positions, links[sample[i]], links[j]);
  return n_crossings / 2.0 * (n_links < n_all ? (double) n_all / n_links : 1);
}

double
xpl_layout_quality_length_deviation (const XplAdjacency *graph, const XplVec2 *positions)
{
  double sum = 0;
  double sum_squares = 0;
  double n;

  g_return_val_if_fail (graph != NULL && (positions != NULL || graph->n_nodes == 0), 0);

  n = graph->offsets[graph->n_nodes];
  for (guint32 i = 0; i < graph->n_nodes; i++)
    for (guint32 k = graph->offsets[i]; k < graph->offsets[i + 1]; k++)
      {
        double length = xpl_vec2_distance (positions[i], positions[graph->neighbours[k]]);

        sum += length;
        sum_squares += length * length;
      }
  return sum > 0 ? sqrt (MAX (sum_squares / n - sum * sum / n / n, 0)) / (sum / n) : 0;
}

guint32
xpl_layout_quality_overlaps (const XplLayoutGraph *graph, const XplVec2 *positions)
{
  g_autofree XplNodeShape *shapes = NULL;

  g_return_val_if_fail (graph != NULL && (positions != NULL || graph->n_nodes == 0), 0);

  if (graph->n_nodes == 0)
    return 0;
  shapes = g_new (XplNodeShape, graph->n_nodes);
  for (guint32 i = 0; i < graph->n_nodes; i++)
    shapes[i] = xpl_node_shape_new (graph, i);
  return xpl_overlap_count (shapes, graph->n_nodes, -OVERLAP_TOLERANCE, positions, G_MAXUINT32);
}
