/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "vec2.h"

G_BEGIN_DECLS

/**
 * XplPackingItem: an upright rectangle to be put beside others, with its margin.
 * @size: width and height, above 0
 * @place: (out): its left upper corner
 */
typedef struct
{
  XplVec2 size;
  XplVec2 place;
} XplPackingItem;

/**
 * xpl_packing_arrange: puts rectangles side by side so that none overlap and all together are about @aspect
 * times as wide as high. The first @n_blocks fill a common skyline (the lowest place first, as in the strip
 * packing of Burke, Kendall, Whitwell 2004), tried with several widths; the others stand in rows below it, in
 * their order.
 *
 * Returns: the size of the whole, whose left upper corner is (0, 0)
 */
XplVec2 xpl_packing_arrange (XplPackingItem *items, guint32 n_items, guint32 n_blocks, double aspect);

G_END_DECLS
