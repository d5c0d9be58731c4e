/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "picture-footer.h"

#include "painter-cairo.h"

#define SIZE 11.0
#define LINE_HEIGHT 15.5
#define BOTTOM 8.0
/* Kept free at the right for the number of the page. */
#define PAGE_ROOM 60.0
/* Of a long filter the rest is left out. */
#define MAX_LINES 3

#define SEPARATOR " · "

static double
measure (XplPainter *painter, const char *text)
{
  XplTextStyle style = { .size = SIZE, .weight = 400 };
  double width;

  xpl_painter_measure (painter, text, &style, &width, NULL);
  return width;
}

static GPtrArray *
break_lines (const char *footer, XplPainter *ruler, double width)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func (g_free);
  g_auto (GStrv) parts = g_strsplit (footer, SEPARATOR, -1);
  g_autoptr (GString) line = g_string_new (NULL);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      gsize length = line->len;

      g_string_append_printf (line, "%s%s", length > 0 ? SEPARATOR : "", parts[i]);
      if (length == 0 || lines->len + 1 >= MAX_LINES || measure (ruler, line->str) <= width)
        continue;
      g_string_truncate (line, length);
      g_ptr_array_add (lines, g_strdup (line->str));
      g_string_assign (line, parts[i]);
    }
  g_ptr_array_add (lines, g_strdup (line->str));
  return lines;
}

static double
get_text_width (double width, double margin)
{
  return MAX (width - 2 * margin - PAGE_ROOM, 1);
}

double
xpl_picture_footer_measure (const char *footer, const XplPalette *palette, double width, double margin)
{
  if (footer == NULL)
    return 0;

  g_autoptr (XplPainter) ruler = xpl_painter_measure_new (palette);
  g_autoptr (GPtrArray) lines = break_lines (footer, ruler, get_text_width (width, margin));

  return lines->len * LINE_HEIGHT + BOTTOM;
}

void
xpl_picture_footer_paint (const char *footer, const char *page, double margin, const XplPalette *palette,
                          XplPainter *painter, double width, double height)
{
  XplTextStyle style = { .size = SIZE, .weight = 400, .color = palette->dim_text };
  g_autoptr (GPtrArray) lines = NULL;
  double y;

  if (footer == NULL)
    return;
  lines = break_lines (footer, painter, get_text_width (width, margin));
  y = height - lines->len * LINE_HEIGHT - BOTTOM / 2;
  style.max_width = MAX (width - 2 * margin - (page != NULL ? PAGE_ROOM : 0), 1);
  xpl_painter_begin_group (painter, "footer", NULL);
  for (guint i = 0; i < lines->len; i++)
    xpl_painter_text (painter, (XplPoint) { margin, y + i * LINE_HEIGHT }, g_ptr_array_index (lines, i), &style);
  if (page != NULL)
    {
      style.align = XPL_ALIGN_END;
      xpl_painter_text (painter, (XplPoint) { width - margin, height - LINE_HEIGHT - BOTTOM / 2 }, page, &style);
    }
  xpl_painter_end_group (painter);
}
