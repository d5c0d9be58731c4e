/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "graph-scene.h"

G_BEGIN_DECLS

/**
 * The view in which all marks, with labels below them, just fit into @area of the screen without touching what stands in
 * @covered (of no size: nothing does); at most @max_zoom. FALSE where nothing is placed.
 */
gboolean xpl_graph_fit (XplGraph *graph,
                        const XplPlace *places,
                        XplRect area,
                        XplRect covered,
                        double max_zoom,
                        XplViewTransform *fit);

/** Font size of the labels at @zoom, in pixels. */
double xpl_graph_label_size_at (double zoom);

G_END_DECLS
