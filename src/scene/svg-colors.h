/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "palette.h"
#include "svg-writer.h"

G_BEGIN_DECLS

/**
 * XplSvgColors: the colours of a palette as classes of a style sheet, so that a picture gets other colours by changing a line:
 * "f-" fills, "l-" is a line (and fills nothing), "e-" the edge of something filled. Other colours are attributes.
 */
typedef struct _XplSvgColors XplSvgColors;

XplSvgColors *xpl_svg_colors_new (const XplPalette *palette);
void xpl_svg_colors_free (XplSvgColors *self);

/** The style element, with font and halo of texts. */
void xpl_svg_colors_add_style_sheet (XplSvgColors *self, XplSvgWriter *writer);

/**
 * The class attribute, and the attributes of colours that are no class.
 * @fill: nothing is filled where its alpha is 0; @edge: of what is stroked, or NULL; @halo: it is a text's soft outline
 */
void xpl_svg_colors_add_attributes (XplSvgColors *self, XplSvgWriter *writer, XplColor fill, const XplColor *edge,
                                    gboolean halo);

/** name="#rrggbb", after a blank; the alpha is left out. */
void xpl_svg_add_color (XplSvgWriter *writer, const char *name, XplColor color);

G_END_DECLS
