/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "layout-part.h"

G_BEGIN_DECLS

/**
 * xpl_forces_relax: rounds in which all nodes push each other away (by a quadtree) and links pull; n log n
 * time a round. It polishes a rough layout rather than finding one.
 *
 * With the aim of distances, links are springs of the ideal length and the push is weak (maximum entropy:
 * Gansner, Hu, North 2013). With communities, long links pull little more than short ones and nodes push by
 * their number of links (between the LinLog model of Noack 2009 and ForceAtlas2).
 * @keep_apart: whether nodes that overlap are moved apart after each round
 *
 * Returns: %FALSE if cancelled
 */
gboolean xpl_forces_relax (XplLayoutPart    *part,
                           XplLayoutAim      aim,
                           guint             n_rounds,
                           guint             n_threads,
                           gboolean          keep_apart,
                           XplLayoutMonitor *monitor);

/** The ideal length at which the part's present positions would neither grow nor shrink. */
double xpl_forces_fit_length (const XplLayoutPart *part, XplLayoutAim aim);

G_END_DECLS
