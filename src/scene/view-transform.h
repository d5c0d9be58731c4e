/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "painter.h"

G_BEGIN_DECLS

/**
 * XplViewTransform: how a plane of places is looked at: a place (x, y) stands on the screen at (@zoom x + @x, @zoom y + @y).
 */
typedef struct
{
  double zoom;
  double x, y;
} XplViewTransform;

XplPoint xpl_view_transform_to_screen (const XplViewTransform *self, XplPoint place);
XplPoint xpl_view_transform_to_place (const XplViewTransform *self, XplPoint at);

/** The same view, @zoom instead of its own, with what is at the point @about of the screen staying there. */
XplViewTransform xpl_view_transform_zoom_to (const XplViewTransform *self, double zoom, XplPoint about);

/** The view in which @bounds (of places) fills @area (of the screen) and stands in its middle, at most @max_zoom. */
XplViewTransform xpl_view_transform_fit (XplRect bounds, XplRect area, double max_zoom);

/** A view on the way from @a (@share 0) to @b (1); everything on the screen moves along straight lines. */
XplViewTransform xpl_view_transform_mix (const XplViewTransform *a, const XplViewTransform *b, double share);

G_END_DECLS
