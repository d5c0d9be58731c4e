/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "svg-colors.h"

#include "names.h"

#include <math.h>

#define HALO_STYLE ".halo{paint-order:stroke;stroke-width:3px;stroke-linejoin:round}"

typedef struct
{
  const char *name;
  XplColor color;
} NamedColor;

struct _XplSvgColors
{
  GArray *colors; /* NamedColor */
  const char *font_family;
};

static void
add_color (XplSvgColors *self, const char *name, XplColor color)
{
  NamedColor named = { name, color };

  g_array_append_val (self->colors, named);
}

static void
name_colors (XplSvgColors *self, const XplPalette *palette)
{
  static const char *const quads[XPL_N_QUADS] = {
    [XPL_QUAD_VERBAL_COOPERATION] = "words-for",    [XPL_QUAD_MATERIAL_COOPERATION] = "deeds-for",
    [XPL_QUAD_VERBAL_CONFLICT] = "words-against",   [XPL_QUAD_MATERIAL_CONFLICT] = "deeds-against",
    [XPL_QUAD_TIE] = "tie",                         [XPL_QUAD_CO_OCCURRENCE] = "named-together",
  };

  add_color (self, "text", palette->text);
  add_color (self, "dim", palette->dim_text);
  add_color (self, "ground", palette->background);
  add_color (self, "card", palette->surface);
  add_color (self, "grid", palette->grid);
  add_color (self, "selected", palette->selection);
  add_color (self, "hover", palette->hover);
  for (int quad = 0; quad < XPL_N_QUADS; quad++)
    add_color (self, quads[quad], palette->quads[quad]);
  for (int type = 0; type < XPL_N_ENTITY_TYPES; type++)
    add_color (self, xpl_name_to_code (XPL_NAMES_ENTITY_TYPE, type), palette->types[type]);
}

static const char *
find_color (XplSvgColors *self, XplColor color)
{
  for (guint i = 0; i < self->colors->len; i++)
    {
      const NamedColor *named = &g_array_index (self->colors, NamedColor, i);

      if (named->color.red == color.red && named->color.green == color.green && named->color.blue == color.blue)
        return named->name;
    }
  return NULL;
}

static guint
to_byte (float part)
{
  return (guint) lroundf (CLAMP (part, 0, 1) * 255);
}

/* "#rrggbb" into @code. */
static const char *
print_color (XplColor color, char code[8])
{
  g_snprintf (code, 8, "#%02x%02x%02x", to_byte (color.red), to_byte (color.green), to_byte (color.blue));
  return code;
}

static void
add_words (XplSvgWriter *writer, const char *first, const char *second, const char *third)
{
  xpl_svg_writer_add (writer, first);
  xpl_svg_writer_add (writer, second);
  xpl_svg_writer_add (writer, third);
}

XplSvgColors *
xpl_svg_colors_new (const XplPalette *palette)
{
  g_return_val_if_fail (palette != NULL, NULL);

  XplSvgColors *self = g_new0 (XplSvgColors, 1);

  self->colors = g_array_new (FALSE, FALSE, sizeof (NamedColor));
  self->font_family = palette->font_family;
  name_colors (self, palette);
  return self;
}

void
xpl_svg_colors_free (XplSvgColors *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->colors);
  g_free (self);
}

void
xpl_svg_colors_add_style_sheet (XplSvgColors *self, XplSvgWriter *writer)
{
  g_return_if_fail (self != NULL && writer != NULL);

  char code[8];

  xpl_svg_writer_add (writer, "<style type=\"text/css\">\n");
  add_words (writer, "text{font-family:", self->font_family, "}\n" HALO_STYLE "\n");
  for (guint i = 0; i < self->colors->len; i++)
    {
      const NamedColor *named = &g_array_index (self->colors, NamedColor, i);

      print_color (named->color, code);
      add_words (writer, ".f-", named->name, "{fill:");
      add_words (writer, code, "}.e-", named->name);
      add_words (writer, "{stroke:", code, "}.l-");
      add_words (writer, named->name, "{fill:none;stroke:", code);
      xpl_svg_writer_add (writer, "}\n");
    }
  xpl_svg_writer_add (writer, "</style>\n");
}

void
xpl_svg_add_color (XplSvgWriter *writer, const char *name, XplColor color)
{
  char code[8];

  add_words (writer, " ", name, "=\"");
  add_words (writer, print_color (color, code), "\"", "");
}

void
xpl_svg_colors_add_attributes (XplSvgColors *self, XplSvgWriter *writer, XplColor fill, const XplColor *edge,
                               gboolean halo)
{
  g_return_if_fail (self != NULL && writer != NULL);

  const char *fill_name = fill.alpha > 0 ? find_color (self, fill) : NULL;
  const char *edge_name = edge != NULL ? find_color (self, *edge) : NULL;
  gboolean is_line = fill.alpha <= 0;

  if (fill_name != NULL || edge_name != NULL || halo)
    {
      xpl_svg_writer_add (writer, " class=\"");
      if (fill_name != NULL)
        add_words (writer, "f-", fill_name, edge_name != NULL || halo ? " " : "");
      if (edge_name != NULL)
        add_words (writer, is_line ? "l-" : "e-", edge_name, halo ? " " : "");
      xpl_svg_writer_add (writer, halo ? "halo\"" : "\"");
    }
  if (is_line && edge_name == NULL)
    xpl_svg_writer_add (writer, " fill=\"none\"");
  if (!is_line && fill_name == NULL)
    xpl_svg_add_color (writer, "fill", fill);
  if (!is_line && fill.alpha < 1)
    xpl_svg_writer_add_attribute (writer, "fill-opacity", fill.alpha);
  if (edge != NULL && edge_name == NULL)
    xpl_svg_add_color (writer, "stroke", *edge);
  if (edge != NULL && edge->alpha < 1)
    xpl_svg_writer_add_attribute (writer, "stroke-opacity", edge->alpha);
}
