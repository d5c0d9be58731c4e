/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "layout-part.h"

G_BEGIN_DECLS

/**
 * xpl_part_layout_run: moves the nodes of one connected part from where they are to where they should be,
 * without overlaps. A part that is not fixed is turned as it lies best; where it comes to lie is up to the
 * caller.
 * @is_warm: whether the positions are a layout already, to be changed little
 *
 * Returns: %FALSE if cancelled
 */
gboolean xpl_part_layout_run (XplLayoutPart          *part,
                              const XplLayoutOptions *options,
                              gboolean                is_warm,
                              XplLayoutMonitor       *monitor);

/** How much work, in the monitor's units, xpl_part_layout_run() will take, about. */
double xpl_part_layout_get_work (const XplLayoutPart    *part,
                                 const XplLayoutOptions *options,
                                 gboolean                is_warm);

G_END_DECLS
