/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "palette.h"

/*
 * Types have muted hues that keep apart in lightness too; the four kinds of edges are two pairs, blue and teal for
 * cooperation, orange and red for conflict, so that red-green blindness leaves them apart (after Okabe and Ito, "Color
 * Universal Design", 2008), words lighter than deeds.
 */

#define RGB(hex)                                                                                                       \
  {                                                                                                                    \
    ((hex) >> 16 & 0xff) / 255.0f, ((hex) >> 8 & 0xff) / 255.0f, ((hex) & 0xff) / 255.0f, 1                            \
  }

#define FONT "Cantarell, Inter, Noto Sans, DejaVu Sans, sans-serif"

static const XplPalette light = {
  .font_family = FONT,
  .background = RGB (0xfafafa),
  .surface = RGB (0xffffff),
  .text = RGB (0x241f31),
  .dim_text = RGB (0x5e5c64),
  .grid = RGB (0xdeddda),
  .selection = RGB (0x1c71d8),
  .hover = RGB (0x3584e4),
  .types = {
    [XPL_ENTITY_PERSON] = RGB (0x2f6fb3),
    [XPL_ENTITY_ORGANISATION] = RGB (0x8250a8),
    [XPL_ENTITY_PLACE] = RGB (0x2b8a57),
    [XPL_ENTITY_FACILITY] = RGB (0x7c6a46),
    [XPL_ENTITY_PRODUCT] = RGB (0x5c6670),
    [XPL_ENTITY_WORK] = RGB (0xa8741a),
    [XPL_ENTITY_OCCASION] = RGB (0xb5476b),
    [XPL_ENTITY_GROUP] = RGB (0x4c8c99),
  },
  .quads = {
    [XPL_QUAD_VERBAL_COOPERATION] = RGB (0x4396da),
    [XPL_QUAD_MATERIAL_COOPERATION] = RGB (0x0b6fa4),
    [XPL_QUAD_VERBAL_CONFLICT] = RGB (0xcc7a14),
    [XPL_QUAD_MATERIAL_CONFLICT] = RGB (0xc8361d),
    [XPL_QUAD_TIE] = RGB (0x8f8c95),
    [XPL_QUAD_CO_OCCURRENCE] = RGB (0xc8c6cc),
  },
};

static const XplPalette dark = {
  .font_family = FONT,
  .background = RGB (0x1e1e20),
  .surface = RGB (0x2a2a2d),
  .text = RGB (0xf2f1f3),
  .dim_text = RGB (0xb3b0b8),
  .grid = RGB (0x3d3d41),
  .selection = RGB (0x78aeed),
  .hover = RGB (0x99c1f1),
  .types = {
    [XPL_ENTITY_PERSON] = RGB (0x6ea8e5),
    [XPL_ENTITY_ORGANISATION] = RGB (0xb98ad9),
    [XPL_ENTITY_PLACE] = RGB (0x63c08d),
    [XPL_ENTITY_FACILITY] = RGB (0xb8a47c),
    [XPL_ENTITY_PRODUCT] = RGB (0x9aa5b1),
    [XPL_ENTITY_WORK] = RGB (0xdca94c),
    [XPL_ENTITY_OCCASION] = RGB (0xe0809f),
    [XPL_ENTITY_GROUP] = RGB (0x82c0cc),
  },
  .quads = {
    [XPL_QUAD_VERBAL_COOPERATION] = RGB (0x8cc8f5),
    [XPL_QUAD_MATERIAL_COOPERATION] = RGB (0x3a9bd8),
    [XPL_QUAD_VERBAL_CONFLICT] = RGB (0xf5b35c),
    [XPL_QUAD_MATERIAL_CONFLICT] = RGB (0xef6a50),
    [XPL_QUAD_TIE] = RGB (0x8b8892),
    [XPL_QUAD_CO_OCCURRENCE] = RGB (0x55545a),
  },
};

const XplPalette *
xpl_palette_light (void)
{
  return &light;
}

const XplPalette *
xpl_palette_dark (void)
{
  return &dark;
}

XplColor
xpl_color_with_alpha (XplColor color, double alpha)
{
  color.alpha = (float) alpha;
  return color;
}

XplColor
xpl_color_mix (XplColor a, XplColor b, double share_of_b)
{
  float t = (float) CLAMP (share_of_b, 0, 1);

  return (XplColor) {
    a.red + (b.red - a.red) * t,
    a.green + (b.green - a.green) * t,
    a.blue + (b.blue - a.blue) * t,
    a.alpha + (b.alpha - a.alpha) * t,
  };
}
