/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "painter.h"
#include "types.h"

G_BEGIN_DECLS

/*
 * The mark of an entity: a shape by its type, so that the type can be told without colours. All marks of one radius look
 * equally big.
 */

/** How far the rim of a mark is from its middle in the direction (@dx, @dy), which is not (0, 0). */
double xpl_entity_mark_reach (XplEntityType type, double radius, double dx, double dy);

/**
 * Paints a mark. @rim: the colour that sets it apart from what is behind it, usually that of the background.
 * @hollow: only an outline, for actors that no text names
 */
void xpl_entity_mark_paint (XplPainter *painter,
                            XplEntityType type,
                            XplPoint center,
                            double radius,
                            XplColor color,
                            XplColor rim,
                            gboolean hollow);

/** Paints the outline of a mark of @radius, filled with @fill and stroked with @stroke (NULL: not). */
void xpl_entity_mark_outline (XplPainter *painter,
                              XplEntityType type,
                              XplPoint center,
                              double radius,
                              XplColor fill,
                              const XplStroke *stroke);

G_END_DECLS
