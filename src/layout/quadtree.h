/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "vec2.h"

G_BEGIN_DECLS

/**
 * XplQuadtree: points of the plane in a tree of nested squares, for forces between all pairs in n log n time
 * (Barnes and Hut 1986). It is filled anew each round and keeps its memory between rounds.
 */
typedef struct _XplQuadtree XplQuadtree;

XplQuadtree *xpl_quadtree_new (void);
void xpl_quadtree_free (XplQuadtree *self);

/**
 * Fills the tree; what was in it is forgotten. Points may coincide.
 * @points: finite
 * @masses: (nullable): above 0; %NULL = 1 each
 */
void xpl_quadtree_fill (XplQuadtree *self, const XplVec2 *points, const double *masses, guint32 n_points);

/**
 * xpl_quadtree_repel: the force by which all other points push each point away, falling with the distance:
 * m_i · Σ_j m_j · (p_i − p_j) / (|p_i − p_j|² + @softening²).
 * @opening: how wide a square may look from the point (width by distance) to count as one mass in its centre
 *   of gravity; 0 = exact, 1 = errors of a few percent
 * @softening: above 0; keeps the force of points that nearly coincide in bounds
 * @n_threads: at most so many threads share the work; the result is the same for any number
 * @forces: (out caller-allocates): an item a point, in the order of the points
 * @stiffness: (out caller-allocates): m_i · Σ_j m_j / (|p_i − p_j|² + @softening²): how fast the force
 *   changes
 */
void xpl_quadtree_repel (const XplQuadtree *self,
                         double             opening,
                         double             softening,
                         guint              n_threads,
                         XplVec2           *forces,
                         double            *stiffness);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (XplQuadtree, xpl_quadtree_free)

G_END_DECLS
