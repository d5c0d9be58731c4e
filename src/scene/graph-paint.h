/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "graph-emphasis.h"
#include "graph-labels.h"
#include "graph-scene.h"
#include "palette.h"

G_BEGIN_DECLS

/**
 * Paints what of @scene lies in @region: edges, above them marks, above them @labels (of xpl_graph_labels_place()). The
 * background is the caller's.
 */
void xpl_graph_paint (const XplGraphScene *scene,
                      const GArray *labels,
                      const XplPalette *palette,
                      XplPainter *painter,
                      XplRect region);

/**
 * Paints what stands out over a scene that is painted already: a veil over all of @region, above it what is emphasised.
 * @labels: those that were placed for @emphasis
 */
void xpl_graph_paint_emphasis (const XplGraphScene *scene,
                               const XplGraphEmphasis *emphasis,
                               const GArray *labels,
                               const XplPalette *palette,
                               XplPainter *painter,
                               XplRect region);

/** Paints the line of an edge from @from to @to as the legend shows it, with its arrow. */
void xpl_graph_paint_sample_edge (XplPainter *painter,
                                  const XplPalette *palette,
                                  XplPoint from,
                                  XplPoint to,
                                  XplColor color,
                                  double width,
                                  gboolean tentative,
                                  gboolean denied,
                                  gboolean arrow);

G_END_DECLS
