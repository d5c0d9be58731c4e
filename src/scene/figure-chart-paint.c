/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "figure-chart.h"

#include "hand-mark.h"
#include "label-placement.h"
#include "numbers.h"

#include <math.h>

#define LABEL_SIZE 10.5
#define BAR_WIDTH 7.0
/* Of a single value: a dot. */
#define MIN_BAR 7.0
/* Nearer to what the same claimant said before, the same number is not written again. */
#define REPEAT_DISTANCE 90.0
#define ARROW 13.0
#define RING 9.0
#define GAP 4.0
#define HAND_SIZE 4.5

XplColor
xpl_figure_chart_get_color (const XplPalette *palette, guint claimant)
{
  static const XplEntityType hues[] = { XPL_ENTITY_PERSON,       XPL_ENTITY_WORK,  XPL_ENTITY_PLACE,
                                        XPL_ENTITY_ORGANISATION, XPL_ENTITY_GROUP, XPL_ENTITY_OCCASION,
                                        XPL_ENTITY_FACILITY };

  return palette->types[hues[claimant % G_N_ELEMENTS (hues)]];
}

static void
paint_values (const XplFigureChart *self, const XplPalette *palette, XplPainter *painter)
{
  XplTextStyle style = { .size = LABEL_SIZE, .align = XPL_ALIGN_END, .color = palette->dim_text };
  XplStroke stroke = { .color = palette->grid, .width = 1 };

  for (guint i = 0; i < self->ticks->len; i++)
    {
      double value = g_array_index (self->ticks, double, i), y = floor (xpl_figure_chart_get_y (self, value)) + 0.5;
      XplPoint line[] = { { self->plot.x, y }, { self->plot.x + self->plot.width, y } };
      g_autofree char *words = xpl_number_to_words (value);
      double height;

      xpl_painter_line (painter, line, 2, 0, &stroke);
      xpl_painter_measure (painter, words, &style, NULL, &height);
      xpl_painter_text (painter, (XplPoint) { self->plot.x - 8, y - height / 2 }, words, &style);
    }
}

static void
paint_tick_row (const XplFigureChart *self, XplPainter *painter, GArray *ticks, double y, const XplTextStyle *style)
{
  for (guint i = 0; i < ticks->len; i++)
    {
      const XplAxisTick *tick = &g_array_index (ticks, XplAxisTick, i);

      if (tick->text != NULL && tick->text_x + tick->text_width <= self->plot.width)
        xpl_painter_text (painter, (XplPoint) { self->plot.x + tick->text_x, y }, tick->text, style);
    }
}

static void
paint_time (const XplFigureChart *self, const XplPalette *palette, XplPainter *painter)
{
  XplTextStyle style = { .size = LABEL_SIZE, .color = palette->dim_text };
  g_autoptr (XplAxisTicks) ticks = xpl_axis_ticks_new (&self->axis, painter, &style);
  XplStroke stroke = { .color = palette->dim_text, .width = 1 };
  double bottom = self->plot.y + self->plot.height;

  for (guint i = 0; i < ticks->minor->len; i++)
    {
      double x = floor (self->plot.x + g_array_index (ticks->minor, XplAxisTick, i).x) + 0.5;

      if (x >= self->plot.x && x <= self->plot.x + self->plot.width)
        xpl_painter_line (painter, (XplPoint[]) { { x, bottom }, { x, bottom + 4 } }, 2, 0, &stroke);
    }
  paint_tick_row (self, painter, ticks->minor, bottom + 4, &style);
  style.weight = 700;
  paint_tick_row (self, painter, ticks->major, bottom + 18, &style);
}

/* From a statement to the next of the same claimant: what was said holds until something else is said. */
static void
paint_step (XplPainter *painter, const XplChartMark *from, const XplChartMark *to, XplColor color)
{
  double level = (from->top + from->bottom) / 2, next = (to->top + to->bottom) / 2;
  XplPoint line[] = { { from->x, level }, { to->x, level }, { to->x, next } };
  XplStroke stroke = { .color = xpl_color_with_alpha (color, 0.6), .width = 1.4 };

  if (from->bottom - from->top > MIN_BAR)
    xpl_painter_rect (painter,
                      (XplRect) { line[0].x, from->top, line[1].x - line[0].x, from->bottom - from->top }, 0,
                      xpl_color_with_alpha (color, 0.12), NULL);
  xpl_painter_line (painter, line, G_N_ELEMENTS (line), 0, &stroke);
}

static void
paint_arrow (XplPainter *painter, double x, double y, double direction, XplColor color)
{
  double tip = y + direction * ARROW;
  XplStroke stroke = { .color = color, .width = 1.6 };
  XplPoint head[] = { { x, tip }, { x - 3.5, tip - direction * 6 }, { x + 3.5, tip - direction * 6 } };

  xpl_painter_line (painter, (XplPoint[]) { { x, y }, { x, tip - direction * 4 } }, 2, 0, &stroke);
  xpl_painter_polygon (painter, head, G_N_ELEMENTS (head), color, NULL);
}

static void
paint_mark (const XplFigureChart *self, const XplPalette *palette, XplPainter *painter, const XplChartMark *mark)
{
  XplColor color = xpl_figure_chart_get_color (palette, mark->claimant);
  XplStroke edge = { .color = color, .width = 1.6 }, ring = { .width = 1.6 };
  double middle = mark->x, height = MAX (mark->bottom - mark->top, MIN_BAR);
  double y = (mark->top + mark->bottom) / 2;
  XplRect bar = { middle - BAR_WIDTH / 2, y - height / 2, BAR_WIDTH, height };
  g_autofree char *label = xpl_finding_dup_label (XPL_FINDING (mark->figure));

  xpl_painter_begin_group (painter, "figure", label);
  if (mark->right - mark->left > BAR_WIDTH)
    xpl_painter_rect (painter, (XplRect) { mark->left, bar.y, mark->right - mark->left, height }, height / 2,
                      xpl_color_with_alpha (color, 0.22), NULL);
  if (mark->open_top)
    paint_arrow (painter, middle, bar.y, -1, color);
  if (mark->open_bottom)
    paint_arrow (painter, middle, bar.y + height, 1, color);
  xpl_painter_rect (painter, bar, BAR_WIDTH / 2, mark->is_tentative ? palette->background : color,
                    mark->is_tentative ? &edge : NULL);
  ring.color = palette->quads[XPL_QUAD_MATERIAL_CONFLICT];
  if (mark->in_conflict)
    xpl_painter_rect (painter, (XplRect) { middle - RING, y - MAX (RING, height / 2 + 4), 2 * RING,
                                           2 * MAX (RING, height / 2 + 4) },
                      RING, (XplColor) { 0 }, &ring);
  if (xpl_finding_is_by_hand (XPL_FINDING (mark->figure)))
    xpl_hand_mark_paint (painter, (XplPoint) { bar.x - HAND_SIZE / 2, bar.y - HAND_SIZE / 2 }, HAND_SIZE, palette->text,
                         palette->background);
  xpl_painter_end_group (painter);
}

static gboolean
is_repeated (const XplFigureChart *self, guint index)
{
  const XplChartMark *mark = &g_array_index (self->marks, XplChartMark, index), *before = mark - 1;

  return index > 0 && before->claimant == mark->claimant && before->top == mark->top && before->bottom == mark->bottom
         && before->open_top == mark->open_top && before->open_bottom == mark->open_bottom
         && mark->x - before->x < REPEAT_DISTANCE;
}

/* The value beside its mark, where it covers no other. */
static void
paint_value (const XplPalette *palette, XplPainter *painter, XplLabelPlacer *placer, const XplChartMark *mark)
{
  XplTextStyle style = { .size = LABEL_SIZE, .weight = 700, .align = XPL_ALIGN_CENTER };
  g_autofree char *words = xpl_figure_dup_value_words (mark->figure);
  double width, height, y = (mark->top + mark->bottom) / 2, middle = mark->x;
  double beside = (mark->in_conflict ? RING : BAR_WIDTH / 2) + GAP;
  XplRect box;

  xpl_painter_measure (painter, words, &style, &width, &height);
  XplPoint centers[] = { { middle + beside + width / 2, y },
                         { middle - beside - width / 2, y },
                         { middle + beside + width / 2, y - height },
                         { middle, mark->bottom + height / 2 + RING },
                         { middle, mark->top - height / 2 - (mark->open_top ? ARROW : RING) } };

  if (!xpl_label_placer_place_at (placer, centers, G_N_ELEMENTS (centers), width, height, &box))
    return;
  style.color = xpl_color_mix (xpl_figure_chart_get_color (palette, mark->claimant), palette->text, 0.4);
  style.halo = palette->background;
  xpl_painter_text (painter, (XplPoint) { box.x + box.width / 2, box.y }, words, &style);
}

void
xpl_figure_chart_paint (const XplFigureChart *self, const XplPalette *palette, XplPainter *painter)
{
  g_return_if_fail (self != NULL && palette != NULL && painter != NULL);

  g_autoptr (XplLabelPlacer) placer = xpl_label_placer_new (self->plot, self->plot);

  xpl_painter_begin_group (painter, "chart", NULL);
  paint_values (self, palette, painter);
  paint_time (self, palette, painter);
  for (guint i = 0; i + 1 < self->marks->len; i++)
    {
      const XplChartMark *mark = &g_array_index (self->marks, XplChartMark, i), *next = mark + 1;

      if (mark->claimant == next->claimant)
        paint_step (painter, mark, next, xpl_figure_chart_get_color (palette, mark->claimant));
    }
  for (guint i = 0; i < self->marks->len; i++)
    {
      const XplChartMark *mark = &g_array_index (self->marks, XplChartMark, i);

      paint_mark (self, palette, painter, mark);
      xpl_label_placer_block_rect (placer, (XplRect) { mark->x - BAR_WIDTH / 2, mark->top - MIN_BAR / 2,
                                                       BAR_WIDTH, mark->bottom - mark->top + MIN_BAR });
    }
  for (guint i = 0; i < self->marks->len; i++)
    if (!is_repeated (self, i))
      paint_value (palette, painter, placer, &g_array_index (self->marks, XplChartMark, i));
  xpl_painter_end_group (painter);
}
