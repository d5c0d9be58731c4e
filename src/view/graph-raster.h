/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "graph-labels.h"
#include "palette.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * XplGraphRaster: a graph as a texture. Small graphs are painted when they are asked for, big ones in a worker, one picture
 * at a time: until it is ready the last one is shown, moved and scaled to where it would be.
 *
 * Signal "changed": a picture that was painted in a worker is ready.
 */
#define XPL_TYPE_GRAPH_RASTER (xpl_graph_raster_get_type ())
G_DECLARE_FINAL_TYPE (XplGraphRaster, xpl_graph_raster, XPL, GRAPH_RASTER, GObject)

XplGraphRaster *xpl_graph_raster_new (void);

/**
 * Asks for a picture of the part @area of @scene. @scale: device pixels a pixel. While one is being
 * painted, only the newest request is kept.
 */
void xpl_graph_raster_request (XplGraphRaster *self,
                               XplGraphScene *scene,
                               const XplPalette *palette,
                               const XplGraphArea *area,
                               int scale);

/** TRUE where the picture that was asked for last shows all of @region of @scene. */
gboolean xpl_graph_raster_is_current (XplGraphRaster *self, XplGraphScene *scene, XplRect region);

/** Forgets the picture and what was asked for: the colours or the graph are others. */
void xpl_graph_raster_clear (XplGraphRaster *self);

/** Draws the picture as it looks under @transform. */
void xpl_graph_raster_snapshot (XplGraphRaster *self, GtkSnapshot *snapshot, const XplViewTransform *transform);

/** The labels (#XplGraphLabel) in the picture where it is one of @scene, else NULL. Borrowed. */
const GArray *xpl_graph_raster_get_labels (XplGraphRaster *self, XplGraphScene *scene);

/** TRUE where @scene is painted in a worker. */
gboolean xpl_graph_raster_is_big (const XplGraphScene *scene);

G_END_DECLS
