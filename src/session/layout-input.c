/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "layout-input.h"

#include "node-size.h"

#include <math.h>

/* From rim to rim: long enough for arrows, and short enough that forty nodes with their labels fit a screen. */
#define EDGE_LENGTH 80

static void
fill_nodes (XplLayoutInput *self, XplGraph *graph)
{
  guint n = graph->nodes->len;
  double *radius = self->sizes, *half_width = radius + n, *half_height = half_width + n, *offset = half_height + n;

  for (guint i = 0; i < n; i++)
    {
      const XplGraphNode *node = &g_array_index (graph->nodes, XplGraphNode, i);

      radius[i] = xpl_node_radius (node);
      xpl_node_label_box (node, &half_width[i], &half_height[i], &offset[i]);
      self->start[i] = XPL_VEC2_ABSENT;
    }
  self->graph.radius = radius;
  self->graph.half_width = half_width;
  self->graph.half_height = half_height;
  self->graph.box_offset = offset;
}

static void
fill_edges (XplLayoutInput *self, XplGraph *graph)
{
  for (guint i = 0; i < graph->edges->len; i++)
    {
      const XplGraphEdge *edge = &g_array_index (graph->edges, XplGraphEdge, i);

      self->edges[i] = (XplLayoutEdge) { edge->from, edge->to, 1 + log (MAX (edge->n_origins, 1)) };
    }
}

XplLayoutInput *
xpl_layout_input_new (XplGraph *graph)
{
  g_return_val_if_fail (graph != NULL, NULL);

  XplLayoutInput *self = g_new0 (XplLayoutInput, 1);
  guint n = graph->nodes->len;

  self->sizes = g_new0 (double, MAX (4 * n, 1));
  self->start = g_new0 (XplVec2, MAX (n, 1));
  self->pinned = g_new0 (guint8, MAX (n, 1));
  self->edges = g_new0 (XplLayoutEdge, MAX (graph->edges->len, 1));
  self->graph.n_nodes = n;
  self->graph.n_edges = graph->edges->len;
  self->graph.edges = self->edges;
  self->graph.start = self->start;
  self->graph.pinned = self->pinned;
  fill_nodes (self, graph);
  fill_edges (self, graph);
  xpl_layout_options_init (&self->options);
  self->options.edge_length = EDGE_LENGTH;
  return self;
}

void
xpl_layout_input_free (XplLayoutInput *self)
{
  if (self == NULL)
    return;
  g_free (self->sizes);
  g_free (self->start);
  g_free (self->pinned);
  g_free (self->edges);
  g_free (self);
}

void
xpl_layout_input_set_start (XplLayoutInput *self, guint node, double x, double y, gboolean pinned)
{
  g_return_if_fail (self != NULL && node < self->graph.n_nodes);

  self->start[node] = (XplVec2) { x, y };
  self->pinned[node] = pinned;
}
