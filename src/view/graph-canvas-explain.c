/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "graph-canvas-private.h"

#include "describe.h"
#include "graph-fit.h"

#include <glib/gi18n-lib.h>

/* "Graph of 23 entities and 41 relations; selected: …" */
void
xpl_graph_canvas_update_description (XplGraphCanvas *self)
{
  guint n_nodes = self->graph == NULL ? 0 : self->graph->nodes->len;
  guint n_edges = self->graph == NULL ? 0 : self->graph->edges->len;
  g_autofree char *nodes = g_strdup_printf (ngettext ("%u node", "%u nodes", n_nodes), n_nodes);
  g_autofree char *edges = g_strdup_printf (ngettext ("%u relation", "%u relations", n_edges), n_edges);
  /* Translators: what the picture is, for screen readers: "Graph of 23 nodes and 41 relations". */
  g_autofree char *label = g_strdup_printf (_("Graph of %s and %s"), nodes, edges);
  XplGraphSpot current = xpl_graph_canvas_get_current (self);
  gpointer object = current.part != XPL_GRAPH_NOTHING ? xpl_graph_canvas_get_object (self, current)
                    : self->session == NULL           ? NULL
                                                      : xpl_session_get_selection (self->session);
  g_autofree char *title = object == NULL ? g_strdup ("") : xpl_describe_title (object);
  g_autofree char *detail = object == NULL ? g_strdup ("") : xpl_describe_detail (object);
  g_autofree char *description =
      object == NULL ? g_strdup (_("Nothing is selected"))
      /* Translators: for screen readers: what is selected in the graph, then what is known about it. */
      : current.part == XPL_GRAPH_NOTHING ? g_strdup_printf (_("Selected: %s. %s"), title, detail)
                                          : g_strdup_printf ("%s. %s", title, detail);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description, -1);
}

static void
add_box (GArray *boxes, XplGraphCanvas *self, XplRect box)
{
  box.x += self->transform.x;
  box.y += self->transform.y;
  g_array_append_val (boxes, box);
}

/* The mark with its label below. */
static XplRect
get_node_box (XplGraphScene *scene, guint index)
{
  const XplSceneNode *node = xpl_graph_scene_get_node (scene, index);
  double reach = node->radius * 1.2 + 7, label = 1.5 * xpl_graph_label_size_at (scene->transform.zoom);

  return (XplRect) { node->center.x - reach, node->center.y - reach, 2 * reach, 2 * reach + label };
}

static void
add_edge_boxes (GArray *boxes, XplGraphCanvas *self, XplGraphScene *scene, guint index)
{
  const XplSceneEdge *edge = xpl_graph_scene_get_edge (scene, index);

  for (guint i = 0; edge->visible && i <= 8; i++)
    {
      XplPoint at = xpl_scene_edge_point (edge, i / 8.0);

      add_box (boxes, self, (XplRect) { at.x - 4, at.y - 4, 8, 8 });
    }
}

/* What belongs to a spot: its ends and the line, or its neighbours. */
static void
add_others (GArray *boxes, XplGraphCanvas *self, XplGraphScene *scene, XplGraphSpot spot)
{
  GArray *edges = self->graph->edges;

  for (guint i = 0; i < edges->len; i++)
    {
      const XplGraphEdge *edge = &g_array_index (edges, XplGraphEdge, i);
      gboolean is_it = spot.part == XPL_GRAPH_EDGE && i == spot.index;
      gboolean is_beside = spot.part == XPL_GRAPH_NODE && (edge->from == spot.index || edge->to == spot.index);

      if (is_it)
        add_edge_boxes (boxes, self, scene, i);
      if (is_it || is_beside)
        {
          add_box (boxes, self, get_node_box (scene, edge->from));
          add_box (boxes, self, get_node_box (scene, edge->to));
        }
    }
}

gboolean
xpl_graph_canvas_get_explained (XplGraphCanvas *self, XplGraphSpot *spot, XplRect *box, GArray *others)
{
  g_return_val_if_fail (XPL_IS_GRAPH_CANVAS (self), FALSE);
  g_return_val_if_fail (spot != NULL && box != NULL && others != NULL, FALSE);

  XplGraphScene *scene = xpl_graph_canvas_ensure_scene (self);

  *spot = xpl_graph_canvas_get_current (self);
  if (scene == NULL || spot->part == XPL_GRAPH_NOTHING || self->is_panning || self->is_moving || self->is_pinching
      || self->tick != 0 || (self->menu != NULL && gtk_widget_get_mapped (self->menu)))
    return FALSE;
  g_array_set_size (others, 0);
  add_others (others, self, scene, *spot);
  if (spot->part == XPL_GRAPH_NODE)
    {
      *box = get_node_box (scene, spot->index);
      box->x += self->transform.x;
      box->y += self->transform.y;
    }
  else
    {
      XplPoint middle = xpl_scene_edge_point (xpl_graph_scene_get_edge (scene, spot->index), 0.5);
      XplPoint at = self->uses_keyboard ? (XplPoint) { middle.x + self->transform.x, middle.y + self->transform.y }
                                        : self->pointer;

      *box = (XplRect) { at.x - 14, at.y - 14, 28, 28 };
    }
  return TRUE;
}
