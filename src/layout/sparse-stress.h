/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "layout-part.h"

G_BEGIN_DECLS

/**
 * xpl_sparse_stress_relax: lays out a big part roughly, from any start: each node comes as far from some
 * pivots as its paths to them are long, a pivot speaking for the nodes around it (Ortmann, Klimenta, Brandes
 * 2017), by stochastic gradient descent (Zheng, Pawar, Goodman 2019, section 4.3). Memory and time grow with
 * the number of nodes times that of pivots.
 * @n_pivots: 1 up to the number of nodes
 *
 * Returns: %FALSE if cancelled
 */
gboolean xpl_sparse_stress_relax (XplLayoutPart    *part,
                                  guint32           n_pivots,
                                  guint             n_rounds,
                                  XplLayoutMonitor *monitor);

G_END_DECLS
