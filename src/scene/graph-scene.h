/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "bundle.h"
#include "graph.h"
#include "painter.h"
#include "view-transform.h"

G_BEGIN_DECLS

/** Where along an edge the sign stands that it was added by hand. */
#define XPL_GRAPH_HAND_PLACE 0.26

/** How far beside an edge one may point at it, in pixels. */
#define XPL_GRAPH_EDGE_REACH 6.0

typedef enum
{
  XPL_GRAPH_NOTHING,
  XPL_GRAPH_NODE,
  XPL_GRAPH_EDGE,
} XplGraphPart;

/** XplGraphSpot: a node or an edge of a graph. */
typedef struct
{
  XplGraphPart part;
  guint index;
} XplGraphSpot;

#define XPL_GRAPH_SPOT_NONE ((XplGraphSpot) { XPL_GRAPH_NOTHING, 0 })

static inline gboolean
xpl_graph_spot_equal (XplGraphSpot a, XplGraphSpot b)
{
  return a.part == b.part && a.index == b.index;
}

/**
 * XplSceneNode: the mark of a node.
 * @placed: it has a place; if not, nothing of it is drawn
 * @hollow: an actor that no text names
 * @by_hand: the user added it
 */
typedef struct
{
  XplPoint center;
  double radius;
  XplEntityType type;
  guint placed : 1;
  guint pinned : 1;
  guint hollow : 1;
  guint by_hand : 1;
} XplSceneNode;

/**
 * XplSceneEdge: the line of an edge: a curve from @from on the rim of one mark to @to on that of the other, which leaves
 * the chord between them by @bend pixels. An arrow takes the last @arrow pixels of it.
 * @visible: both nodes are placed, and there is room between them
 * @faint: there are so many edges that this one, weakly supported, stays in the background until it is asked for
 */
typedef struct
{
  XplPoint from, to;
  double bend;
  double width;
  double arrow; /* 0: none */
  guint visible : 1;
  guint faint : 1;
} XplSceneEdge;

/**
 * XplGraphScene: where everything of a graph stands in one view of it, in pixels. Immutable; any number of threads may
 * read it.
 * @scale: how much bigger marks and lines are than at zoom 1: they grow slower than the distances
 */
typedef struct
{
  XplGraph *graph;
  XplViewTransform transform;
  double scale;
  GArray *nodes; /* XplSceneNode, as the graph's */
  GArray *edges; /* XplSceneEdge, as the graph's */
  gatomicrefcount ref_count;
} XplGraphScene;

/** @places: one a node; a coordinate that is not finite: nowhere yet */
XplGraphScene *xpl_graph_scene_new (XplGraph *graph, const XplPlace *places, const XplViewTransform *transform);
XplGraphScene *xpl_graph_scene_ref (XplGraphScene *self);
void xpl_graph_scene_unref (XplGraphScene *self);

static inline const XplSceneNode *
xpl_graph_scene_get_node (const XplGraphScene *self, guint node)
{
  return &g_array_index (self->nodes, XplSceneNode, node);
}

static inline const XplSceneEdge *
xpl_graph_scene_get_edge (const XplGraphScene *self, guint edge)
{
  return &g_array_index (self->edges, XplSceneEdge, edge);
}

/** What is at the point @at: a node, else an edge within %XPL_GRAPH_EDGE_REACH; of several the one on top. */
XplGraphSpot xpl_graph_scene_find (const XplGraphScene *self, XplPoint at);

/** The node at the point @at other than @node, which is held above it; -1 for none. */
int xpl_graph_scene_find_below (const XplGraphScene *self, XplPoint at, guint node);

/** The point that is the share @t of the way along an edge. */
XplPoint xpl_scene_edge_point (const XplSceneEdge *edge, double t);

/** The direction of an edge at @t, of length 1. */
XplPoint xpl_scene_edge_direction (const XplSceneEdge *edge, double t);

/** How far @at is from the line of an edge. */
double xpl_scene_edge_distance (const XplSceneEdge *edge, XplPoint at);

/** The smallest upright rectangle around the curve of an edge, widened by @margin. */
XplRect xpl_scene_edge_bounds (const XplSceneEdge *edge, double margin);


/** How much bigger marks are at @zoom than at zoom 1. */
double xpl_graph_scene_scale_at (double zoom);

static inline gboolean
xpl_rects_touch (XplRect a, XplRect b)
{
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (XplGraphScene, xpl_graph_scene_unref)

G_END_DECLS
