/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "layout-monitor.h"
#include "node-shape.h"

G_BEGIN_DECLS

/**
 * xpl_overlap_push: one round of moving nodes that overlap apart, each by its share of what is missing. Other
 * nodes may come to overlap by it.
 * @mobility: (nullable): 0 = does not move, above: of two nodes that overlap the more mobile one moves more;
 *   %NULL = all alike
 * @gap: margin that must be free between two nodes, 0 or more
 *
 * Returns: how many pairs overlapped and could be moved
 */
guint32 xpl_overlap_push (const XplNodeShape *shapes,
                          const double       *mobility,
                          guint32             n_nodes,
                          double              gap,
                          XplVec2            *positions);

/**
 * xpl_overlap_remove: moves nodes until no two overlap, but for two with mobility 0.
 *
 * Returns: %FALSE if cancelled
 */
gboolean xpl_overlap_remove (const XplNodeShape *shapes,
                             const double       *mobility,
                             guint32             n_nodes,
                             double              gap,
                             XplVec2            *positions,
                             XplLayoutMonitor   *monitor);

/**
 * How many pairs are nearer to each other than @gap; below 0: overlap by more than so much. Beyond @limit it
 * stops counting soon.
 */
guint32 xpl_overlap_count (const XplNodeShape *shapes,
                           guint32             n_nodes,
                           double              gap,
                           const XplVec2      *positions,
                           guint32             limit);

G_END_DECLS
