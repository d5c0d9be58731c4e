/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "timeline-paint.h"

#include <math.h>

#define TOP_MARGIN 8.0
#define BOTTOM_MARGIN 3.0
#define TICK_SIZE 9.5
#define TICK_HEIGHT 13.0
/* Below this height there is no room for the labels of the strip's axis. */
#define LABELLED_HEIGHT 40.0
#define EVENTS_SHARE 0.7
#define HANDLE_WIDTH 5.0
#define BAR_GAP 0.6

/* Where the bars are: events above @base, articles below. */
typedef struct
{
  XplRect box;
  double base;
} Bars;

static Bars
get_bars (const XplTimelineFrame *frame)
{
  double labels = frame->strip.height >= LABELLED_HEIGHT ? TICK_HEIGHT : BOTTOM_MARGIN;
  XplRect box = { frame->strip.x, frame->strip.y + TOP_MARGIN, frame->strip.width,
                  frame->strip.height - TOP_MARGIN - labels };

  return (Bars) { box, box.y + box.height * EVENTS_SHARE };
}

/* A few must be seen beside many: heights grow with the root. */
static double
get_share (double count, double most)
{
  return most > 0 ? sqrt (count / most) : 0;
}

static void
paint_bars (XplPainter *painter, XplTimelineScene *self, const Bars *bars, XplColor events, XplColor articles)
{
  const XplTimelineDensity *density = xpl_timeline_scene_ensure_density (self);
  double width = bars->box.width / density->n_bins;

  for (guint i = 0; i < density->n_bins; i++)
    {
      double x = bars->box.x + i * width;
      double up = get_share (density->events[i], density->most_events) * (bars->base - bars->box.y);
      double down = get_share (density->articles[i], density->most_articles)
                    * (bars->box.y + bars->box.height - bars->base - 1);

      if (up > 0.2)
        xpl_painter_rect (painter, (XplRect) { x, bars->base - up, width - BAR_GAP, up }, 0, events, NULL);
      if (down > 0.2)
        xpl_painter_rect (painter, (XplRect) { x, bars->base + 1, width - BAR_GAP, down }, 0, articles, NULL);
    }
}

/* There is one row: of days only their months are told, and where a year begins it says so. */
static char *
dup_tick_text (const XplAxisTicks *ticks, const XplAxisTick *tick)
{
  XplAxisUnit unit = ticks->step->unit;
  XplAxisStep year = { XPL_UNIT_YEAR, 1 };

  if (unit == XPL_UNIT_MONTH && xpl_axis_floor (&year, tick->instant) == tick->instant)
    return xpl_axis_dup_label (XPL_UNIT_YEAR, tick->instant, FALSE);
  return g_strdup (tick->text);
}

static void
paint_ticks (XplPainter *painter, const XplPalette *palette, XplTimelineScene *self, const XplTimelineFrame *frame)
{
  XplTextStyle style = { .size = TICK_SIZE, .weight = 400, .color = palette->dim_text };
  g_autoptr (XplAxisTicks) ticks = NULL;
  GArray *row;

  if (frame->strip.height < LABELLED_HEIGHT)
    return;
  ticks = xpl_axis_ticks_new (&self->strip_axis, self->measure, &style);
  row = ticks->step->unit < XPL_UNIT_MONTH ? ticks->major : ticks->minor;
  for (guint i = 0; i < row->len; i++)
    {
      const XplAxisTick *tick = &g_array_index (row, XplAxisTick, i);
      g_autofree char *text = tick->text == NULL ? NULL : dup_tick_text (ticks, tick);

      if (text != NULL && tick->text_x + tick->text_width <= frame->strip.width)
        xpl_painter_text (painter,
                          (XplPoint) { frame->strip.x + tick->text_x - 2,
                                       frame->strip.y + frame->strip.height - TICK_HEIGHT },
                          text, &style);
    }
}

/* Which part of the whole the lanes show. */
static void
paint_window (XplPainter *painter, const XplPalette *palette, XplTimelineScene *self, const Bars *bars)
{
  double start = bars->box.x + xpl_axis_to_x (&self->strip_axis, self->axis.from);
  double end = bars->box.x + xpl_axis_to_x (&self->strip_axis, self->axis.to);
  XplStroke edge = { .color = xpl_color_with_alpha (palette->dim_text, 0.5), .width = 1 };

  if (end - start >= bars->box.width - 2)
    return;
  xpl_painter_rect (painter, (XplRect) { start, bars->box.y + 0.5, MAX (end - start, 2), bars->box.height - 1 }, 3,
                    xpl_color_with_alpha (palette->dim_text, 0.08), &edge);
}

void
xpl_timeline_paint_strip (XplPainter *painter, const XplPalette *palette, XplTimelineScene *self,
                          const XplTimelineFrame *frame)
{
  Bars bars = get_bars (frame);
  XplPoint base[] = { { bars.box.x, bars.base + 0.5 }, { bars.box.x + bars.box.width, bars.base + 0.5 } };
  XplStroke line = { .color = palette->grid, .width = 1 };

  xpl_painter_begin_group (painter, "overview", NULL);
  xpl_painter_rect (painter, bars.box, 4, xpl_color_mix (palette->background, palette->grid, 0.35), NULL);
  xpl_painter_line (painter, base, 2, 0, &line);
  paint_bars (painter, self, &bars, xpl_color_mix (palette->background, palette->dim_text, 0.75),
              xpl_color_mix (palette->background, palette->dim_text, 0.45));
  paint_window (painter, palette, self, &bars);
  paint_ticks (painter, palette, self, frame);
  xpl_painter_end_group (painter);
}

static void
paint_handle (XplPainter *painter, const XplPalette *palette, const Bars *bars, double x)
{
  XplRect handle = { x - HANDLE_WIDTH / 2, bars->box.y - 1, HANDLE_WIDTH, bars->box.height + 2 };
  XplStroke edge = { .color = palette->background, .width = 1 };

  xpl_painter_rect (painter, handle, HANDLE_WIDTH / 2, palette->selection, &edge);
}

static void
paint_brush_chip (XplPainter *painter, const XplPalette *palette, XplTimelineScene *self)
{
  g_autofree char *words = NULL;
  XplRect chip = xpl_timeline_scene_get_brush_chip (self, &words);
  XplStroke edge = { .color = palette->selection, .width = 1 };
  XplStroke cross = { .color = palette->dim_text, .width = 1.4 };
  XplTextStyle style = { .size = XPL_TIMELINE_SMALL_SIZE, .color = palette->text };
  double x = chip.x + chip.width - 12, y = chip.y + chip.height / 2, height;
  XplPoint falling[] = { { x - 3, y - 3 }, { x + 3, y + 3 } }, rising[] = { { x - 3, y + 3 }, { x + 3, y - 3 } };

  xpl_painter_rect (painter, chip, chip.height / 2, palette->surface, &edge);
  xpl_painter_measure (painter, words, &style, NULL, &height);
  xpl_painter_text (painter, (XplPoint) { chip.x + 9, chip.y + (chip.height - height) / 2 }, words, &style);
  xpl_painter_line (painter, falling, 2, 0, &cross);
  xpl_painter_line (painter, rising, 2, 0, &cross);
}

void
xpl_timeline_paint_brush (XplPainter *painter, const XplPalette *palette, XplTimelineScene *self,
                          const XplTimelineFrame *frame)
{
  Bars bars = get_bars (frame);
  double start, end;

  xpl_timeline_scene_get_brush_ends (self, &start, &end);

  XplRect brush = { start, bars.box.y, end - start, bars.box.height };
  xpl_painter_begin_group (painter, "brush", NULL);
  xpl_painter_rect (painter, brush, 0, xpl_color_with_alpha (palette->selection, 0.16), NULL);
  if (brush.width > 0)
    {
      xpl_painter_push_clip (painter, brush);
      paint_bars (painter, self, &bars, palette->selection, xpl_color_with_alpha (palette->selection, 0.6));
      xpl_painter_pop_clip (painter);
    }
  if (self->brush_from != XPL_INSTANT_MIN)
    paint_handle (painter, palette, &bars, start);
  if (self->brush_to != XPL_INSTANT_MAX)
    paint_handle (painter, palette, &bars, end);
  paint_brush_chip (painter, palette, self);
  xpl_painter_end_group (painter);
}
