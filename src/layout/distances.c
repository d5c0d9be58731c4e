/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "distances.h"

/* Nodes that a search visits in a unit of work. */
#define WORK_NODES 50.0

void
xpl_distances_from (const XplAdjacency *graph,
                    const guint32      *sources,
                    guint32             n_sources,
                    guint32            *queue,
                    guint16            *hops)
{
  guint32 head = 0;
  guint32 tail = 0;

  g_return_if_fail (graph != NULL && queue != NULL && hops != NULL);
  g_return_if_fail (sources != NULL || n_sources == 0);

  for (guint32 i = 0; i < graph->n_nodes; i++)
    hops[i] = XPL_DISTANCE_NONE;
  for (guint32 i = 0; i < n_sources; i++)
    if (hops[sources[i]] != 0)
      {
        hops[sources[i]] = 0;
        queue[tail++] = sources[i];
      }
  while (head < tail)
    {
      guint32 node = queue[head++];
      guint16 next = MIN (hops[node] + 1, XPL_DISTANCE_NONE - 1);

      for (guint32 k = graph->offsets[node]; k < graph->offsets[node + 1]; k++)
        if (hops[graph->neighbours[k]] == XPL_DISTANCE_NONE)
          {
            hops[graph->neighbours[k]] = next;
            queue[tail++] = graph->neighbours[k];
          }
    }
}

/* A node by the square of its distance from the nearest pivot. */
static guint32
draw_far_node (const guint16 *nearest, guint32 n_nodes, XplRandom *random)
{
  double sum = 0;
  double drawn;

  for (guint32 i = 0; i < n_nodes; i++)
    sum += nearest[i] == XPL_DISTANCE_NONE ? 0 : (double) nearest[i] * nearest[i];
  drawn = xpl_random_double (random) * sum;
  for (guint32 i = 0; i < n_nodes; i++)
    {
      drawn -= nearest[i] == XPL_DISTANCE_NONE ? 0 : (double) nearest[i] * nearest[i];
      if (drawn < 0)
        return i;
    }
  return xpl_random_below (random, n_nodes);
}

gboolean
xpl_distances_choose_pivots (const XplAdjacency *graph,
                             guint32             n_pivots,
                             XplRandom          *random,
                             guint32            *pivots,
                             guint16            *hops,
                             XplLayoutMonitor   *monitor)
{
  g_autofree guint32 *queue = NULL;
  g_autofree guint16 *nearest = NULL;
  guint32 n;

  g_return_val_if_fail (graph != NULL && random != NULL && pivots != NULL && hops != NULL, FALSE);
  g_return_val_if_fail (n_pivots <= graph->n_nodes, FALSE);

  n = graph->n_nodes;
  queue = g_new (guint32, n);
  nearest = g_new (guint16, n);
  for (guint32 i = 0; i < n; i++)
    nearest[i] = XPL_DISTANCE_NONE;
  for (guint32 pivot = 0; pivot < n_pivots; pivot++)
    {
      guint16 *row = hops + (gsize) pivot * n;

      pivots[pivot] = pivot == 0 ? xpl_random_below (random, n) : draw_far_node (nearest, n, random);
      xpl_distances_from (graph, &pivots[pivot], 1, queue, row);
      for (guint32 i = 0; i < n; i++)
        nearest[i] = MIN (nearest[i], row[i]);
      if (!xpl_layout_monitor_step (monitor, n / WORK_NODES))
        return FALSE;
    }
  return TRUE;
}
