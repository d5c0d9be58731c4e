/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "graph-layout.h"

#include "layout.h"
#include "node-size.h"

#include <math.h>

/* As in the window. */
#define EDGE_LENGTH 80

typedef struct
{
  double *radius, *half_width, *half_height, *offset;
  XplVec2 *start;
  guint8 *pinned;
  XplLayoutEdge *edges;
  guint n_known;
} Input;

static void
fill_input (Input *input, XplGraph *graph)
{
  for (guint i = 0; i < graph->nodes->len; i++)
    {
      const XplGraphNode *node = &g_array_index (graph->nodes, XplGraphNode, i);
      const XplPlace *place = xpl_bundle_get_place (graph->bundle, xpl_finding_get_id (XPL_FINDING (node->entity)));

      input->radius[i] = xpl_node_radius (node);
      xpl_node_label_box (node, &input->half_width[i], &input->half_height[i], &input->offset[i]);
      input->start[i] = place == NULL ? XPL_VEC2_ABSENT : (XplVec2) { place->x, place->y };
      /* What the bundle knows stays, whoever put it there: the picture is the one that was saved. */
      input->pinned[i] = place != NULL;
      input->n_known += place != NULL ? 1 : 0;
    }
  for (guint i = 0; i < graph->edges->len; i++)
    {
      const XplGraphEdge *edge = &g_array_index (graph->edges, XplGraphEdge, i);

      input->edges[i] = (XplLayoutEdge) { edge->from, edge->to, 1 + log (MAX (edge->n_origins, 1)) };
    }
}

static void
fill_places (XplPlace *places, XplGraph *graph, const XplVec2 *positions)
{
  for (guint i = 0; i < graph->nodes->len; i++)
    {
      XplFinding *entity = XPL_FINDING (g_array_index (graph->nodes, XplGraphNode, i).entity);
      const XplPlace *place = xpl_bundle_get_place (graph->bundle, xpl_finding_get_id (entity));

      places[i] = (XplPlace) { positions[i].x, positions[i].y, place != NULL && place->pinned };
    }
}

XplPlace *
xpl_graph_layout_run (XplGraph *graph, double aspect, GCancellable *cancellable, GError **error)
{
  g_return_val_if_fail (graph != NULL && aspect > 0, NULL);

  guint n = MAX (graph->nodes->len, 1);
  g_autofree double *sizes = g_new0 (double, 4 * n);
  g_autofree XplVec2 *start = g_new0 (XplVec2, n);
  g_autofree XplVec2 *positions = g_new0 (XplVec2, n);
  g_autofree guint8 *pinned = g_new0 (guint8, n);
  g_autofree XplLayoutEdge *edges = g_new0 (XplLayoutEdge, MAX (graph->edges->len, 1));
  Input input = { sizes, sizes + n, sizes + 2 * n, sizes + 3 * n, start, pinned, edges, 0 };
  XplLayoutOptions options;

  fill_input (&input, graph);
  XplLayoutGraph layout = { graph->nodes->len, graph->edges->len, edges,        input.radius, input.half_width,
                            input.half_height, input.offset,      input.start, input.pinned };
  xpl_layout_options_init (&options);
  options.edge_length = EDGE_LENGTH;
  options.aspect = aspect;
  options.n_threads = g_get_num_processors ();
  if (input.n_known > 0)
    options.energy = 0;
  if (!xpl_layout_run (&layout, &options, positions, NULL, NULL, cancellable, error))
    return NULL;

  XplPlace *places = g_new0 (XplPlace, n);
  fill_places (places, graph, positions);
  return places;
}
