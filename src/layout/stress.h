/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "layout-part.h"

G_BEGIN_DECLS

/**
 * XplStress: lays out a small part so that each two nodes come as far apart as their path through the graph
 * is long. Memory and the time of a round grow with the square of the number of nodes.
 *
 * Stress is Σ ((|p_i − p_j| − d_ij) / d_ij)² over the pairs (Kamada, Kawai 1989; Gansner, Koren, North 2004).
 */
typedef struct _XplStress XplStress;

/** Borrows @part. Returns: (nullable): %NULL if cancelled */
XplStress *xpl_stress_new (XplLayoutPart *part, XplLayoutMonitor *monitor);
void xpl_stress_free (XplStress *self);

/**
 * xpl_stress_relax: rounds of stochastic gradient descent (Zheng, Pawar, Goodman 2019) on the part's
 * positions. In a round each pair is moved by itself, in random order, by a share of what it lacks; the
 * shares shrink from round to round.
 * @first_reach: up to which distance pairs are moved by their whole lack in the first round; INFINITY = all
 *   of them
 * @keep_apart: whether nodes that overlap are moved apart after each round
 *
 * Returns: %FALSE if cancelled
 */
gboolean xpl_stress_relax (XplStress        *self,
                           guint             n_rounds,
                           double            first_reach,
                           gboolean          keep_apart,
                           XplLayoutMonitor *monitor);

/** The mean stress of a pair at the part's present positions. */
double xpl_stress_measure (const XplStress *self);

/** The ideal length at which the part's present positions would neither grow nor shrink. */
double xpl_stress_fit_length (const XplStress *self);

/** Takes over another ideal length of the part. */
void xpl_stress_set_length (XplStress *self, double length);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (XplStress, xpl_stress_free)

G_END_DECLS
