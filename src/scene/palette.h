/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "painter.h"
#include "types.h"

G_BEGIN_DECLS

/**
 * XplPalette: the colours and the font of a picture: one for light, one for dark, both readable by the colour-blind and
 * with enough contrast on their background. The same on the screen and in exports.
 */
typedef struct
{
  const char *font_family;
  XplColor background;
  XplColor surface; /* lanes, cards */
  XplColor text;
  XplColor dim_text;
  XplColor grid;
  XplColor selection; /* what is selected */
  XplColor hover;
  XplColor types[XPL_N_ENTITY_TYPES];
  XplColor quads[XPL_N_QUADS];
} XplPalette;

const XplPalette *xpl_palette_light (void);
const XplPalette *xpl_palette_dark (void);

XplColor xpl_color_with_alpha (XplColor color, double alpha);
XplColor xpl_color_mix (XplColor a, XplColor b, double share_of_b);

G_END_DECLS
