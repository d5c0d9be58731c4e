/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "palette.h"

G_BEGIN_DECLS

/* The lines below a picture: parts with " · " between them stay whole where they can. */

/** How high the lines of @footer are in a picture of @width with @margin at its sides; 0 where @footer is NULL. */
double xpl_picture_footer_measure (const char *footer, const XplPalette *palette, double width, double margin);

/** Paints them at the bottom of a picture of that size; @page: "2 / 5", at the right, or NULL. */
void xpl_picture_footer_paint (const char *footer,
                               const char *page,
                               double margin,
                               const XplPalette *palette,
                               XplPainter *painter,
                               double width,
                               double height);

G_END_DECLS
