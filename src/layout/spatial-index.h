/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "vec2.h"

G_BEGIN_DECLS

/**
 * XplSpatialIndex: discs of the plane in a uniform grid, to find quickly those near a point or in a
 * rectangle. It does not change once made, so any number of threads may ask it.
 */
typedef struct _XplSpatialIndex XplSpatialIndex;

/** What xpl_spatial_index_nearest() returns where nothing is near. */
#define XPL_SPATIAL_INDEX_NONE G_MAXUINT32

/** Called with the index of a point. Returns: whether to go on */
typedef gboolean (*XplSpatialIndexFunc) (guint32 point, gpointer user_data);

/**
 * Copies what it needs. Points with a coordinate that is not finite are never found.
 * @radii: (nullable): 0 or more; %NULL = 0 each
 */
XplSpatialIndex *xpl_spatial_index_new (const XplVec2 *points, const double *radii, guint32 n_points);
void xpl_spatial_index_free (XplSpatialIndex *self);

/**
 * xpl_spatial_index_nearest: the disc whose rim is nearest to @place; among discs that cover it, the one
 * whose middle is nearest; of equally near ones the last, which is drawn on top.
 * @max_distance: from @place to the rim at most, 0 or more; INFINITY = however far
 *
 * Returns: the index of its point, or XPL_SPATIAL_INDEX_NONE
 */
guint32 xpl_spatial_index_nearest (const XplSpatialIndex *self, XplVec2 place, double max_distance);

/**
 * xpl_spatial_index_foreach_in_rect: calls @func for each disc that touches the upright rectangle between two
 * corners, rim included, once, in no particular order, until it returns %FALSE.
 */
void xpl_spatial_index_foreach_in_rect (const XplSpatialIndex *self,
                                        XplVec2                top_left,
                                        XplVec2                bottom_right,
                                        XplSpatialIndexFunc    func,
                                        gpointer               user_data);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (XplSpatialIndex, xpl_spatial_index_free)

G_END_DECLS
