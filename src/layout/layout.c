/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "components.h"
#include "layout-assembly.h"
#include "layout.h"

static const XplLayoutOptions default_options = {
  .seed = 1,
  .aim = XPL_LAYOUT_AIM_DISTANCES,
  .effort = 1,
  .edge_length = 60,
  .energy = 1,
  .aspect = 1.6,
  .n_threads = 1,
};

void
xpl_layout_options_init (XplLayoutOptions *options)
{
  g_return_if_fail (options != NULL);

  *options = default_options;
}

/* Whatever a caller computed, the layout gets numbers that it can work with. */
static XplLayoutOptions
sanitize_options (const XplLayoutOptions *options)
{
  XplLayoutOptions sane = options == NULL ? default_options : *options;

  sane.effort = isfinite (sane.effort) ? CLAMP (sane.effort, 0.1, 10) : default_options.effort;
  sane.edge_length = sane.edge_length > 0 && sane.edge_length < XPL_LAYOUT_MAX_COORDINATE
                       ? sane.edge_length
                       : default_options.edge_length;
  sane.energy = isfinite (sane.energy) ? CLAMP (sane.energy, 0, 1) : default_options.energy;
  sane.aspect = isfinite (sane.aspect) ? CLAMP (sane.aspect, 0.1, 10) : default_options.aspect;
  sane.n_threads = MAX (sane.n_threads, 1);
  return sane;
}

static gboolean
check_edges (const XplLayoutGraph *graph, GError **error)
{
  for (guint32 i = 0; i < graph->n_edges; i++)
    {
      const XplLayoutEdge *edge = &graph->edges[i];

      if (edge->source >= graph->n_nodes || edge->target >= graph->n_nodes)
        {
          g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT,
                       _("Edge %u joins the nodes %u and %u, but the nodes are 0 to %u"),
                       i, edge->source, edge->target, graph->n_nodes - 1);
          return FALSE;
        }
      if (!(edge->weight > 0 && edge->weight <= G_MAXFLOAT))
        {
          g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT,
                       _("The weight of edge %u, %g, is not a finite number above 0"), i, edge->weight);
          return FALSE;
        }
    }
  return TRUE;
}

static gboolean
check_sizes (const double *sizes, guint32 n_nodes, gboolean may_be_negative, GError **error)
{
  for (guint32 i = 0; sizes != NULL && i < n_nodes; i++)
    if (!(fabs (sizes[i]) <= XPL_LAYOUT_MAX_COORDINATE) || (sizes[i] < 0 && !may_be_negative))
      {
        g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT,
                     _("The size of node %u, %g, is not a number that a node can be drawn by"), i, sizes[i]);
        return FALSE;
      }
  return TRUE;
}

static gboolean
check_graph (const XplLayoutGraph *graph, GError **error)
{
  if (graph->n_nodes > XPL_LAYOUT_MAX_NODES || graph->n_edges > G_MAXINT32)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT,
                   _("%u nodes and %u edges are more than the %u and %d that can be laid out"),
                   graph->n_nodes, graph->n_edges, XPL_LAYOUT_MAX_NODES, G_MAXINT32);
      return FALSE;
    }
  return check_edges (graph, error)
         && check_sizes (graph->radius, graph->n_nodes, FALSE, error)
         && check_sizes (graph->half_width, graph->n_nodes, FALSE, error)
         && check_sizes (graph->half_height, graph->n_nodes, FALSE, error)
         && check_sizes (graph->box_offset, graph->n_nodes, TRUE, error);
}

gboolean
xpl_layout_run (const XplLayoutGraph   *graph,
                const XplLayoutOptions *options,
                XplVec2                *positions,
                XplLayoutProgress       progress,
                gpointer                user_data,
                GCancellable           *cancellable,
                GError                **error)
{
  g_autoptr (XplLayoutAssembly) assembly = NULL;
  g_autofree XplVec2 *shown = NULL;
  XplLayoutMonitor monitor = { cancellable, progress, user_data, };
  XplLayoutOptions sane;

  g_return_val_if_fail (graph != NULL, FALSE);
  g_return_val_if_fail (positions != NULL || graph->n_nodes == 0, FALSE);
  g_return_val_if_fail (graph->edges != NULL || graph->n_edges == 0, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  if (!check_graph (graph, error) || g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;
  sane = sanitize_options (options);
  shown = progress != NULL ? g_new (XplVec2, graph->n_nodes) : NULL;
  monitor.shown = shown;
  monitor.n_nodes = graph->n_nodes;
  assembly = xpl_layout_assembly_new (graph, &sane);
  if (!xpl_layout_assembly_run (assembly, &monitor))
    {
      g_cancellable_set_error_if_cancelled (cancellable, error);
      return FALSE;
    }
  xpl_layout_assembly_get_positions (assembly, positions);
  return TRUE;
}
