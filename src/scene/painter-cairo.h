/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "palette.h"

#include <cairo.h>

G_BEGIN_DECLS

/**
 * A painter onto @cairo (a reference is taken): screens, PNG and PDF. Needs no display. Used by one thread at a time; any
 * number of painters may work in different threads.
 */
XplPainter *xpl_painter_cairo_new (cairo_t *cairo, const XplPalette *palette);

/** Whether a medium that has links gets them; it does unless told. */
void xpl_painter_cairo_set_links (XplPainter *self, gboolean links);

/** A painter that only measures text. */
XplPainter *xpl_painter_measure_new (const XplPalette *palette);

G_END_DECLS
