/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "palette.h"
#include "svg-head.h"

G_BEGIN_DECLS

/**
 * A painter that writes SVG 1.1 into @stream, in pieces: texts as texts, groups with class and title, colours of @palette as
 * classes of a style sheet. The same calls give the same bytes. Needs no display.
 */
XplPainter *xpl_painter_svg_new (GOutputStream *stream, const XplPalette *palette, const XplSvgHead *head);

/** Writes the end and frees @self. FALSE with @error where something could not be written; does not close the stream. */
gboolean xpl_painter_svg_finish (XplPainter *self, GError **error);

G_END_DECLS
