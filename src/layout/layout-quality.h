/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "adjacency.h"

G_BEGIN_DECLS

/**
 * xpl_layout_quality_stress: how badly drawn distances match the numbers of links between nodes: the mean of
 * ((s · drawn − links) / links)² over the pairs with a path, for the scale s that makes it least. 0 =
 * perfect, 1 = all nodes at one point.
 * @n_sources: pairs from so many nodes, drawn by @seed, to all others are looked at; all nodes if there are
 *   fewer
 */
double xpl_layout_quality_stress (const XplAdjacency *graph,
                                  const XplVec2      *positions,
                                  guint32             n_sources,
                                  guint64             seed);

/**
 * xpl_layout_quality_neighbourhood: of the k nodes that are drawn nearest to a node with k neighbours, the
 * share that are its neighbours; the mean over @n_sources nodes, drawn by @seed among those that have
 * neighbours. 1 = all, 0 = none.
 */
double xpl_layout_quality_neighbourhood (const XplAdjacency *graph,
                                         const XplVec2      *positions,
                                         guint32             n_sources,
                                         guint64             seed);

/**
 * xpl_layout_quality_crossings: how often links cross, each crossing counted once; links that share a node do
 * not cross.
 * @n_links: so many links, drawn by @seed, are held against all others, and the sum is extrapolated; exact if
 *   there are no more
 */
double xpl_layout_quality_crossings (const XplAdjacency *graph,
                                     const XplVec2      *positions,
                                     guint32             n_links,
                                     guint64             seed);

/** The standard deviation of the drawn lengths of the links, in means; 0 = all alike. */
double xpl_layout_quality_length_deviation (const XplAdjacency *graph, const XplVec2 *positions);

/** How many pairs of nodes overlap, as defined at #XplLayoutGraph, by more than a thousandth of a unit. */
guint32 xpl_layout_quality_overlaps (const XplLayoutGraph *graph, const XplVec2 *positions);

G_END_DECLS
