/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "adjacency.h"
#include "layout-monitor.h"
#include "layout-random.h"

G_BEGIN_DECLS

/** The distance of nodes without a path between them; longer paths count as one less. */
#define XPL_DISTANCE_NONE G_MAXUINT16

/**
 * How many links each node is away from the nearest of @sources (breadth-first search).
 * @queue: scratch of an item a node
 * @hops: (out caller-allocates): an item a node
 */
void xpl_distances_from (const XplAdjacency *graph,
                         const guint32      *sources,
                         guint32             n_sources,
                         guint32            *queue,
                         guint16            *hops);

/**
 * Nodes spread over the graph: each next one is drawn at random, the more likely the farther it is from those
 * before (k-means++: Arthur, Vassilvitskii 2007, on the graph's distances).
 * @n_pivots: at most the number of nodes
 * @pivots: (out caller-allocates): @n_pivots nodes, each once as long as there are others
 * @hops: (out caller-allocates): for each pivot in turn, an item a node
 *
 * Returns: %FALSE if cancelled
 */
gboolean xpl_distances_choose_pivots (const XplAdjacency *graph,
                                      guint32             n_pivots,
                                      XplRandom          *random,
                                      guint32            *pivots,
                                      guint16            *hops,
                                      XplLayoutMonitor   *monitor);

G_END_DECLS
