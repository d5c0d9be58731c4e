/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "graph-labels.h"

#include "entity-mark.h"
#include "graph-fit.h"
#include "label-placement.h"
#include "node-size.h"
#include "painter-cairo.h"

#include <math.h>

/* More are not read at a time; each costs about a hundredth of a frame to draw. */
#define MAX_LABELS 300
/* So many of the most important nodes have their names above what are only dots, as a map has its capitals. */
#define N_ABOVE_DOTS 16
/* So many nodes are tried, labels or not. */
#define MAX_TRIES 1500

/* Pixels between the points of an edge that labels keep off; beyond so many edges they are everywhere anyway. */
#define AVOID_STEP 9.0
#define ARROW_WEIGHT 3.0
#define CROSS_RADIUS 6.0
#define HAND_RADIUS 6.0
#define MAX_AVOIDED_EDGES 1000

/* Of the text of an edge, beside that of a node. */
#define EDGE_TEXT 0.95
#define EDGE_VERBS 2
#define EDGE_MAX_WIDTH 220.0
/* Edges speak from this zoom on, if they are longer than their text by this. */
#define EDGE_ZOOM 1.15
#define EDGE_SPARE 26.0
/* So many of the most important nodes, at most this share of all, have their names in bold. */
#define MAX_BOLD 6
#define BOLD_SHARE 8

typedef struct
{
  const XplGraphScene *scene;
  const XplGraphEmphasis *emphasis;
  GHashTable *below; /* index of a node → XplGraphLabel; or NULL */
  XplRect region;
  XplLabelPlacer *placer;
  XplPainter *painter; /* measures */
  GArray *labels;
  guint n_tries;
} Job;

static void
clear_label (gpointer data)
{
  g_free (((XplGraphLabel *) data)->text);
}

static gboolean
contains (XplRect rect, XplPoint at, double margin)
{
  return at.x > rect.x - margin && at.x < rect.x + rect.width + margin && at.y > rect.y - margin
         && at.y < rect.y + rect.height + margin;
}

/* How far a mark reaches up and down, where labels stand. */
static double
get_extent (const XplSceneNode *node)
{
  return MAX (node->radius, xpl_entity_mark_reach (node->type, node->radius, 0, 1));
}

static gboolean
is_dot (const XplSceneNode *node)
{
  return node->radius < XPL_GRAPH_DOT_RADIUS;
}

/* Calls for all dots, or for all marks that are more. */
static void
keep_off_marks (Job *job, gboolean dots, void (*keep_off) (Job *job, const XplSceneNode *node))
{
  for (guint i = 0; i < job->scene->nodes->len; i++)
    {
      const XplSceneNode *node = xpl_graph_scene_get_node (job->scene, i);
      gboolean counts = job->emphasis == NULL || job->emphasis->nodes[i] != XPL_EMPHASIS_NONE;

      if (node->placed && counts && is_dot (node) == dots)
        keep_off (job, node);
    }
}

static void
block_mark (Job *job, const XplSceneNode *node)
{
  xpl_label_placer_block_disc (job->placer, node->center, get_extent (node) + 1);
}

static void
avoid_mark (Job *job, const XplSceneNode *node)
{
  xpl_label_placer_avoid (job->placer, node->center, 1);
}

/* Lines should stay readable, most of all their arrows. */
static void
avoid_edge (Job *job, guint index)
{
  const XplSceneEdge *edge = xpl_graph_scene_get_edge (job->scene, index);
  double length = hypot (edge->to.x - edge->from.x, edge->to.y - edge->from.y);
  guint n_steps = (guint) (length / AVOID_STEP) + 1;

  if (!edge->visible || edge->faint || !xpl_rects_touch (job->region, xpl_scene_edge_bounds (edge, 0)))
    return;
  for (guint i = 1; i < n_steps; i++)
    xpl_label_placer_avoid (job->placer, xpl_scene_edge_point (edge, (double) i / n_steps), 1);
  if (edge->arrow > 0)
    xpl_label_placer_avoid (job->placer, edge->to, ARROW_WEIGHT);
  /* A cross that cannot be seen turns what the edge says into its opposite. */
  if (g_array_index (job->scene->graph->edges, XplGraphEdge, index).denied)
    xpl_label_placer_block_disc (job->placer, xpl_scene_edge_point (edge, 0.5), CROSS_RADIUS);
  if (g_array_index (job->scene->graph->edges, XplGraphEdge, index).by_hand)
    xpl_label_placer_block_disc (job->placer, xpl_scene_edge_point (edge, XPL_GRAPH_HAND_PLACE), HAND_RADIUS);
}

static void
avoid_edges (Job *job)
{
  if (job->scene->edges->len > MAX_AVOIDED_EDGES)
    return;
  for (guint i = 0; i < job->scene->edges->len; i++)
    if (job->emphasis == NULL || job->emphasis->edges[i] != XPL_EMPHASIS_NONE)
      avoid_edge (job, i);
}

static gboolean
is_full (const Job *job)
{
  return job->labels->len >= MAX_LABELS || job->n_tries >= MAX_TRIES;
}

static GHashTable *
index_labels (const GArray *labels)
{
  GHashTable *table = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < labels->len; i++)
    {
      XplGraphLabel *label = &g_array_index (labels, XplGraphLabel, i);

      if (label->spot.part == XPL_GRAPH_NODE)
        g_hash_table_insert (table, GUINT_TO_POINTER (label->spot.index), label);
    }
  return table;
}

/* Text that gets bold grows away from its mark. */
static gboolean
place_as_below (Job *job, guint index, double width, double height, XplRect *box)
{
  const XplGraphLabel *label =
      job->below == NULL ? NULL : g_hash_table_lookup (job->below, GUINT_TO_POINTER (index));
  const XplSceneNode *node = xpl_graph_scene_get_node (job->scene, index);

  if (label == NULL)
    return FALSE;

  double middle = label->box.x + label->box.width / 2;
  double left = label->box.x > node->center.x                        ? label->box.x
                : label->box.x + label->box.width < node->center.x ? label->box.x + label->box.width - width
                                                                     : middle - width / 2;
  XplPoint center = { left + width / 2, label->box.y + label->box.height / 2 };

  return xpl_label_placer_place_at (job->placer, &center, 1, width, height, box);
}

static void
add_node_label (Job *job, guint index)
{
  const XplSceneNode *node = xpl_graph_scene_get_node (job->scene, index);
  const XplGraphNode *source = &g_array_index (job->scene->graph->nodes, XplGraphNode, index);
  gboolean stands_out = job->emphasis != NULL && job->emphasis->nodes[index] == XPL_EMPHASIS_STRONG;
  double max_width = XPL_NODE_LABEL_MAX_WIDTH * MAX (1, sqrt (job->scene->scale));
  guint n_bold = MIN (MAX_BOLD, job->scene->nodes->len / BOLD_SHARE);
  XplGraphLabel label = { .spot = { XPL_GRAPH_NODE, index } };
  double width, height;

  if (!node->placed || !contains (job->region, node->center, node->radius) || is_full (job))
    return;
  job->n_tries++;
  label.style = (XplTextStyle) { .size = xpl_graph_label_size_at (job->scene->transform.zoom),
                                 .weight = stands_out || index < n_bold ? 700 : 400,
                                 .max_width = stands_out ? 0 : max_width,
                                 .align = XPL_ALIGN_CENTER };
  xpl_painter_measure (job->painter, source->entity->name, &label.style, &width, &height);
  if (!place_as_below (job, index, width, height, &label.box)
      && !xpl_label_placer_place (job->placer, node->center, get_extent (node), width, height, &label.box))
    {
      if (!stands_out)
        return;
      /* What is pointed at says its name even where that covers something. */
      label.box = xpl_label_placer_box_at (node->center, get_extent (node), width, height, XPL_LABEL_BELOW);
      xpl_label_placer_block_rect (job->placer, label.box);
    }
  label.text = g_strdup (source->entity->name);
  g_array_append_val (job->labels, label);
}

static void
add_edge_label (Job *job, guint index)
{
  static const double places[] = { 0.5, 0.42, 0.58, 0.34, 0.66 };
  const XplSceneEdge *edge = xpl_graph_scene_get_edge (job->scene, index);
  XplGraphLabel label = { .spot = { XPL_GRAPH_EDGE, index } };
  XplPoint centers[G_N_ELEMENTS (places)];
  double width, height, length = hypot (edge->to.x - edge->from.x, edge->to.y - edge->from.y);

  if (!edge->visible || !xpl_rects_touch (job->region, xpl_scene_edge_bounds (edge, 0)) || is_full (job))
    return;
  job->n_tries++;
  label.text = xpl_graph_edge_dup_verbs (&g_array_index (job->scene->graph->edges, XplGraphEdge, index), EDGE_VERBS);
  label.style = (XplTextStyle) { .size = xpl_graph_label_size_at (job->scene->transform.zoom) * EDGE_TEXT,
                                 .weight = 400,
                                 .italic = TRUE,
                                 .max_width = EDGE_MAX_WIDTH,
                                 .align = XPL_ALIGN_CENTER };
  xpl_painter_measure (job->painter, label.text, &label.style, &width, &height);
  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    centers[i] = xpl_scene_edge_point (edge, places[i]);
  if ((job->emphasis != NULL || length >= width + EDGE_SPARE)
      && xpl_label_placer_place_at (job->placer, centers, G_N_ELEMENTS (centers), width, height, &label.box))
    g_array_append_val (job->labels, label);
  else
    g_free (label.text);
}

static void
place_all (Job *job)
{
  for (guint i = 0; i < job->scene->nodes->len; i++)
    {
      if (i == N_ABOVE_DOTS)
        keep_off_marks (job, TRUE, block_mark);
      add_node_label (job, i);
    }
  for (guint i = 0; job->scene->transform.zoom >= EDGE_ZOOM && i < job->scene->edges->len; i++)
    if (!xpl_graph_scene_get_edge (job->scene, i)->faint)
      add_edge_label (job, i);
}

static void
place_outstanding (Job *job)
{
  for (XplEmphasisLevel level = XPL_EMPHASIS_STRONG; level >= XPL_EMPHASIS_NEAR; level--)
    {
      for (guint i = 0; i < job->scene->nodes->len; i++)
        if (job->emphasis->nodes[i] == level)
          add_node_label (job, i);
      for (guint i = 0; i < job->scene->edges->len; i++)
        if (job->emphasis->edges[i] == level)
          add_edge_label (job, i);
    }
}

GArray *
xpl_graph_labels_place (const XplGraphScene *scene,
                        const XplPalette *palette,
                        const XplGraphArea *area,
                        const XplGraphEmphasis *emphasis,
                        const GArray *below)
{
  g_return_val_if_fail (scene != NULL && palette != NULL && area != NULL, NULL);
  g_return_val_if_fail (emphasis == NULL || emphasis->n_nodes == scene->nodes->len, NULL);

  g_autoptr (XplLabelPlacer) placer = xpl_label_placer_new (area->region, area->visible);
  g_autoptr (XplPainter) painter = xpl_painter_measure_new (palette);
  g_autoptr (GHashTable) places = below == NULL ? NULL : index_labels (below);
  Job job = { scene, emphasis, places, area->region,
              placer, painter, g_array_new (FALSE, FALSE, sizeof (XplGraphLabel)), 0 };

  g_array_set_clear_func (job.labels, clear_label);
  keep_off_marks (&job, FALSE, block_mark);
  keep_off_marks (&job, TRUE, avoid_mark);
  avoid_edges (&job);
  if (area->covered.width > 0)
    xpl_label_placer_block_rect (placer, area->covered);
  if (emphasis == NULL)
    place_all (&job);
  else
    place_outstanding (&job);
  return job.labels;
}
