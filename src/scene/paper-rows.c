/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "paper-rows.h"

#include <math.h>

#define SECTION_SPACE 14.0
#define BADGE_PADDING 6.0
#define BADGE_FILL 0.16

XplTextStyle
xpl_paper_get_style (const XplPalette *palette, XplPaperFont font)
{
  static const struct
  {
    double size;
    int weight;
    gboolean is_dim;
  } fonts[] = {
    [XPL_PAPER_TITLE] = { 22, 700, FALSE }, [XPL_PAPER_SECTION] = { 15, 700, FALSE },
    [XPL_PAPER_HEADING] = { 13, 700, FALSE }, [XPL_PAPER_BODY] = { 13, 400, FALSE },
    [XPL_PAPER_DIM] = { 11.5, 400, TRUE },   [XPL_PAPER_SMALL] = { 10.5, 400, TRUE },
  };

  return (XplTextStyle) { .size = fonts[font].size,
                          .weight = fonts[font].weight,
                          .color = fonts[font].is_dim ? palette->dim_text : palette->text };
}

void
xpl_paper_add_space (XplPaper *self, double height)
{
  xpl_paper_end_block (self, height, NULL, FALSE);
}

void
xpl_paper_add_section (XplPaper *self, const char *text)
{
  g_return_if_fail (self != NULL && text != NULL);

  const XplPalette *palette = xpl_paper_get_palette (self);
  XplTextStyle style = xpl_paper_get_style (palette, XPL_PAPER_SECTION);
  XplStroke stroke = { .color = palette->grid, .width = 1 };
  double width = xpl_paper_get_width (self), y = xpl_paper_get_line_height (self, &style) + 5.5;

  if (xpl_paper_get_n_blocks (self) > 0)
    xpl_paper_add_space (self, SECTION_SPACE);
  style.max_width = width;
  xpl_painter_text (xpl_paper_get_pen (self), (XplPoint) { 0, 0 }, text, &style);
  xpl_painter_line (xpl_paper_get_pen (self), (XplPoint[]) { { 0, y }, { width, y } }, 2, 0, &stroke);
  xpl_paper_end_block (self, y + 8, NULL, TRUE);
}

void
xpl_paper_add_paragraph (XplPaper *self, double indent, const char *text, XplPaperFont font, gpointer object)
{
  g_return_if_fail (self != NULL && text != NULL);

  XplTextStyle style = xpl_paper_get_style (xpl_paper_get_palette (self), font);
  double height = xpl_paper_draw_text (self, (XplPoint) { indent, 0 }, xpl_paper_get_width (self) - indent, 0, text, &style);

  xpl_paper_end_block (self, height + 4, object, font == XPL_PAPER_HEADING);
}

char *
xpl_paper_dup_source (XplArticle *article)
{
  g_return_val_if_fail (XPL_IS_ARTICLE (article), NULL);

  g_autofree char *date = xpl_edtf_to_words (&article->published.edtf);
  const char *source = xpl_article_get_source_words (article);

  if (article->source_name == NULL && article->source_domain == NULL && article->file != NULL)
    source = article->file;
  return *date == '\0' ? g_strdup (source) : g_strdup_printf ("%s · %s", source, date);
}

double
xpl_paper_draw_source (XplPaper *self, XplPoint at, double width, XplArticle *article)
{
  g_return_val_if_fail (self != NULL && XPL_IS_ARTICLE (article), 0);

  XplPainter *pen = xpl_paper_get_pen (self);
  XplTextStyle style = xpl_paper_get_style (xpl_paper_get_palette (self), XPL_PAPER_DIM);
  g_autofree char *words = xpl_paper_dup_source (article);

  style.max_width = MAX (width, 1);
  xpl_painter_begin_link (pen, article->url);
  xpl_painter_text (pen, at, words, &style);
  xpl_painter_end_link (pen);
  return xpl_paper_get_line_height (self, &style);
}

double
xpl_paper_measure_badge (XplPaper *self, const char *text)
{
  g_return_val_if_fail (self != NULL && text != NULL, 0);

  XplTextStyle style = xpl_paper_get_style (xpl_paper_get_palette (self), XPL_PAPER_SMALL);
  double width;

  style.weight = 700;
  xpl_painter_measure (xpl_paper_get_pen (self), text, &style, &width, NULL);
  return width + 2 * BADGE_PADDING;
}

double
xpl_paper_draw_badge (XplPaper *self, XplPoint at, const char *text, XplColor color)
{
  g_return_val_if_fail (self != NULL && text != NULL, 0);

  const XplPalette *palette = xpl_paper_get_palette (self);
  XplPainter *pen = xpl_paper_get_pen (self);
  XplTextStyle style = xpl_paper_get_style (palette, XPL_PAPER_SMALL);
  double width = xpl_paper_measure_badge (self, text), height;

  style.color = xpl_color_mix (color, palette->text, 0.45);
  style.weight = 700;
  xpl_painter_measure (pen, text, &style, NULL, &height);
  xpl_painter_rect (pen, (XplRect) { at.x, at.y, width, ceil (height) + 2 }, (ceil (height) + 2) / 2,
                    xpl_color_with_alpha (color, BADGE_FILL), NULL);
  xpl_painter_text (pen, (XplPoint) { at.x + BADGE_PADDING, at.y + 1 }, text, &style);
  return width;
}

XplPaper *
xpl_paper_make_header (XplPaper *self, double width)
{
  g_return_val_if_fail (self != NULL, NULL);

  const XplPalette *palette = xpl_paper_get_palette (self);
  XplPaper *header = xpl_paper_new (width, palette);
  XplTextStyle style = xpl_paper_get_style (palette, XPL_PAPER_TITLE);
  XplTextStyle dim = xpl_paper_get_style (palette, XPL_PAPER_BODY);
  double height = 0;

  dim.color = palette->dim_text;
  if (xpl_paper_get_title (self) != NULL)
    height += xpl_paper_draw_text (header, (XplPoint) { 0, 0 }, width, 4, xpl_paper_get_title (self), &style) + 4;
  if (xpl_paper_get_subtitle (self) != NULL)
    height += xpl_paper_draw_text (header, (XplPoint) { 0, height }, width, 3, xpl_paper_get_subtitle (self), &dim);
  xpl_paper_end_block (header, height > 0 ? height + 16 : 0, NULL, FALSE);
  return header;
}
