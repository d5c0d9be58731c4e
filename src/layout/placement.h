/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "layout-part.h"

G_BEGIN_DECLS

/**
 * Scatters the nodes with mobility 1 at random, about as densely as a layout has them, around the middle of
 * the others.
 */
void xpl_placement_scatter (XplLayoutPart *part);

/**
 * Puts the nodes that have no place yet beside their neighbours that have, from there on outwards, each where
 * it is emptiest around; if none has, as xpl_placement_scatter().
 * @is_placed: whether each node has a place
 */
void xpl_placement_join (XplLayoutPart *part, const guint8 *is_placed);

G_END_DECLS
