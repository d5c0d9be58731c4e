/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include <gio/gio.h>

#include "vec2.h"

G_BEGIN_DECLS

/**
 * Larger graphs and farther coordinates are not worked on: the first is an error, the second counts as
 * absent.
 */
#define XPL_LAYOUT_MAX_NODES 10000000u
#define XPL_LAYOUT_MAX_COORDINATE 1e9

/**
 * XplLayoutEdge: a link between two nodes, without direction.
 * @source: index of a node
 * @target: index of a node; a loop (@source again) is allowed and has no effect
 * @weight: how strong the link is, above 0; several links between the same two nodes count as one with the
 *   sum
 */
typedef struct
{
  guint32 source;
  guint32 target;
  double weight;
} XplLayoutEdge;

/**
 * XplLayoutGraph: what is to be laid out, in arrays that the caller keeps. All arrays but @edges may be
 * %NULL; those that are given have an item a node. Lengths are in the unit of the positions, say pixels at
 * the zoom of 1.
 * @n_nodes: 0 or more
 * @edges: @n_edges links
 * @radius: of the disc that the node is drawn as, 0 or more; discs do not overlap in the result
 * @half_width: half the width of the box that the node with its label needs; 0 = no box, only the disc counts
 * @half_height: half the height of that box
 * @box_offset: how far below the node's position the middle of its box lies (above: negative)
 * @start: where the node is now; a coordinate that is not finite = nowhere yet
 * @pinned: not 0 = stays at its @start, to the bit; without a start it is not pinned
 *
 * A node that has a box (half width and height above 0) takes the smallest upright rectangle around box and
 * disc, and no two such rectangles overlap in the result, unless both nodes are pinned.
 */
typedef struct
{
  guint32 n_nodes;
  guint32 n_edges;
  const XplLayoutEdge *edges;
  const double *radius;
  const double *half_width;
  const double *half_height;
  const double *box_offset;
  const XplVec2 *start;
  const guint8 *pinned;
} XplLayoutGraph;

/**
 * XplLayoutAim: what the picture should tell.
 * @XPL_LAYOUT_AIM_DISTANCES: lengths mean something: the more steps between two nodes, the farther apart they
 *   are
 * @XPL_LAYOUT_AIM_COMMUNITIES: groups of closely linked nodes stand apart from each other
 */
typedef enum
{
  XPL_LAYOUT_AIM_DISTANCES,
  XPL_LAYOUT_AIM_COMMUNITIES,
} XplLayoutAim;

/**
 * XplLayoutOptions: fill it with xpl_layout_options_init() first.
 * @seed: of the random numbers; the same graph, options and seed give the same positions, whatever @n_threads
 *   is
 * @aim: see there
 * @effort: multiplies the number of rounds and of attempts; 1 = normal, 0.1 to 10
 * @edge_length: ideal gap between two linked nodes, from rim to rim of their discs, above 0; it grows by
 *   itself where the boxes of the nodes need more room
 * @energy: 1 = lay out from scratch, the start positions being but a first try, and arrange the parts of a
 *   disconnected graph anew. Below 1 = warm: a node that has a start goes about this share of the way to
 *   where the new balance would have it, less the farther it is from nodes without a start, and nodes without
 *   a start are put beside their neighbours; 0 = only those move (and what would overlap).
 * @aspect: ideal width by height of the whole, used in turning the parts of a disconnected graph and arranging them
 * @n_threads: at most so many threads work on big graphs, 1 or more
 */
typedef struct
{
  guint64 seed;
  XplLayoutAim aim;
  double effort;
  double edge_length;
  double energy;
  double aspect;
  guint n_threads;
} XplLayoutOptions;

/** Seed 1, distances, effort 1, edge length 60, energy 1, aspect 1.6, one thread. */
void xpl_layout_options_init (XplLayoutOptions *options);

/**
 * XplLayoutProgress: called with intermediate positions every so often, in the thread that runs the layout.
 * @positions: a finite position a node, borrowed for the time of the call
 * @n_nodes: how many
 * @fraction: how much of the work is done, 0 to 1, never falling
 */
typedef void (*XplLayoutProgress) (const XplVec2 *positions,
                                   guint32        n_nodes,
                                   double         fraction,
                                   gpointer       user_data);

/**
 * xpl_layout_run: finds a position for each node. A pure function without global state: any number may run at
 * a time.
 * @graph: the graph; nothing of it is kept
 * @options: (nullable): %NULL = the defaults
 * @positions: (out caller-allocates): an item a node; written to only when all is done
 * @progress: (nullable): shown intermediate positions
 * @cancellable: (nullable): looked at many times a second
 *
 * Connected parts of up to about a thousand nodes are laid out by stress (Zheng, Pawar, Goodman 2019), bigger
 * ones by sparse stress (Ortmann, Klimenta, Brandes 2017) and forces with Barnes–Hut repulsion (1986); then
 * overlaps are removed, and the parts are packed side by side, single nodes in rows below.
 *
 * Returns: %FALSE with %G_IO_ERROR_CANCELLED, or %G_IO_ERROR_INVALID_ARGUMENT for an edge to a node that does
 * not exist, a weight that is not a finite number above 0, a negative or infinite size, or too many nodes
 */
gboolean xpl_layout_run (const XplLayoutGraph   *graph,
                         const XplLayoutOptions *options,
                         XplVec2                *positions,
                         XplLayoutProgress       progress,
                         gpointer                user_data,
                         GCancellable           *cancellable,
                         GError                **error);

G_END_DECLS
