/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "painter.h"

G_BEGIN_DECLS

/**
 * Paints the sign of what the user added: a pencil from @size above and right of @center to @size below and left of it.
 * @rim: the colour that sets it apart from what is behind it, usually that of the background.
 */
void xpl_hand_mark_paint (XplPainter *painter, XplPoint center, double size, XplColor color, XplColor rim);

G_END_DECLS
