/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "graph-layout.h"

#include "layout-input.h"

/* What the bundle knows stays, whoever put it there: the picture is the one that was saved. */
static void
fill_starts (XplLayoutInput *input, XplGraph *graph)
{
  for (guint i = 0; i < graph->nodes->len; i++)
    {
      XplFinding *entity = XPL_FINDING (g_array_index (graph->nodes, XplGraphNode, i).entity);
      const XplPlace *place = xpl_bundle_get_place (graph->bundle, xpl_finding_get_id (entity));

      if (place == NULL)
        continue;
      xpl_layout_input_set_start (input, i, place->x, place->y, TRUE);
      input->options.energy = 0;
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
  g_autoptr (XplLayoutInput) input = xpl_layout_input_new (graph);
  g_autofree XplVec2 *positions = g_new0 (XplVec2, n);

  fill_starts (input, graph);
  input->options.aspect = aspect;
  input->options.n_threads = g_get_num_processors ();
  if (!xpl_layout_run (&input->graph, &input->options, positions, NULL, NULL, cancellable, error))
    return NULL;

  XplPlace *places = g_new0 (XplPlace, n);
  fill_places (places, graph, positions);
  return places;
}
