/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/* The picture of a timeline: axis, grid, lanes with their titles and marks, strip. */

#include "config.h"

#include "timeline-paint.h"

#include "hand-mark.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define TITLE_INSET 12.0
#define DOT_RADIUS 3.5
#define HAND_SIZE 3.5
#define MAJOR_Y 1.0
#define MINOR_Y 17.0

static void
paint_vertical (XplPainter *painter, double x, double top, double bottom, XplColor color, double width)
{
  XplPoint line[] = { { floor (x) + 0.5, top }, { floor (x) + 0.5, bottom } };
  XplStroke stroke = { .color = color, .width = width };

  xpl_painter_line (painter, line, 2, 0, &stroke);
}

static void
paint_row_of_labels (XplPainter *painter, GArray *ticks, const XplRect *row, double y, const XplTextStyle *style)
{
  for (guint i = 0; i < ticks->len; i++)
    {
      const XplAxisTick *tick = &g_array_index (ticks, XplAxisTick, i);

      /* Not cut off at the end. */
      if (tick->text != NULL && tick->text_x + tick->text_width <= row->width + XPL_TIMELINE_RIGHT_MARGIN)
        xpl_painter_text (painter, (XplPoint) { row->x + tick->text_x, y }, tick->text, style);
    }
}

static void
paint_grid (XplPainter *painter, const XplPalette *palette, GArray *ticks, const XplTimelineFrame *frame, double top,
            double alpha)
{
  for (guint i = 0; i < ticks->len; i++)
    {
      const XplAxisTick *tick = &g_array_index (ticks, XplAxisTick, i);

      if (tick->x >= 0)
        paint_vertical (painter, frame->gutter + tick->x, top, frame->strip.y,
                        xpl_color_with_alpha (palette->grid, alpha), 1);
    }
}

static void
paint_axis (XplPainter *painter, const XplPalette *palette, XplTimelineScene *self, const XplTimelineFrame *frame)
{
  const XplAxisTicks *ticks = xpl_timeline_scene_ensure_ticks (self);
  XplTextStyle major = { .size = XPL_TIMELINE_LABEL_SIZE, .weight = 700, .color = palette->text };
  XplTextStyle minor = { .size = XPL_TIMELINE_LABEL_SIZE, .weight = 400, .color = palette->dim_text };
  gboolean has_major = ticks->major->len > 0;
  XplRect clip = { frame->gutter, 0, self->width - frame->gutter, frame->strip.y };

  xpl_painter_begin_group (painter, "axis", NULL);
  xpl_painter_push_clip (painter, clip);
  paint_grid (painter, palette, ticks->minor, frame, has_major ? MINOR_Y + 3 : MAJOR_Y + 10, 0.75);
  paint_grid (painter, palette, ticks->major, frame, MAJOR_Y + 2, 1);
  paint_row_of_labels (painter, ticks->major, &frame->axis, MAJOR_Y, &major);
  paint_row_of_labels (painter, ticks->minor, &frame->axis, has_major ? MINOR_Y : MINOR_Y - 7, &minor);
  xpl_painter_pop_clip (painter);
  xpl_painter_end_group (painter);
}

/* A label whose mark is out of sight says nothing about where it stands. */
static gboolean
is_seen (const XplTimelineMark *mark, double shift, const XplRect *area)
{
  return mark->left + shift < area->x + area->width && mark->right + shift > area->x;
}

static void
paint_marks (XplPainter *painter, const XplPalette *palette, XplTimelineScene *self, guint lane, const XplRect *area)
{
  const XplTimelineRows *rows = xpl_timeline_layout_get_rows (self->layout, lane);
  double shift = xpl_timeline_scene_get_shift (self);

  for (guint i = 0; i < rows->marks->len; i++)
    {
      const XplTimelineMark *mark = &g_array_index (rows->marks, XplTimelineMark, i);

      if (is_seen (mark, shift, area))
        xpl_timeline_paint_mark (painter, palette, self, lane, mark);
    }
}

static void
paint_title (XplPainter *painter, const XplPalette *palette, XplTimelineScene *self, guint lane,
             const XplTimelineFrame *frame)
{
  const XplTimelineLane *what = xpl_timeline_data_get_lane (self->data, lane);
  double row_height = xpl_timeline_layout_get_row_height (self->layout, lane);
  double middle = xpl_timeline_scene_get_row_y (self, lane, 0) + row_height / 2;
  g_autofree char *count = g_strdup_printf ("%u", what->items->len);
  XplTextStyle title = { .size = XPL_TIMELINE_LABEL_SIZE, .weight = 600, .color = palette->text };
  XplTextStyle number = { .size = XPL_TIMELINE_SMALL_SIZE, .weight = 400, .align = XPL_ALIGN_END };
  double count_width, height, x = TITLE_INSET + 2 * DOT_RADIUS + 6;

  number.color = palette->dim_text;
  if (what == self->data->articles || (what->object == NULL && !what->is_source))
    title.color = palette->dim_text;
  xpl_painter_measure (painter, count, &number, &count_width, &height);
  xpl_painter_text (painter, (XplPoint) { frame->gutter - 8, middle - height / 2 }, count, &number);
  if (XPL_IS_ENTITY (what->object))
    xpl_painter_disc (painter, (XplPoint) { TITLE_INSET + DOT_RADIUS, middle }, DOT_RADIUS,
                      palette->types[XPL_ENTITY (what->object)->type], NULL);
  else if (what->is_source)
    xpl_timeline_paint_diamond (painter, (XplPoint) { TITLE_INSET + DOT_RADIUS, middle }, DOT_RADIUS + 0.5,
                                palette->dim_text);
  if (XPL_IS_ENTITY (what->object) && xpl_finding_is_by_hand (XPL_FINDING (what->object)))
    xpl_hand_mark_paint (painter, (XplPoint) { TITLE_INSET - 1, middle - DOT_RADIUS }, HAND_SIZE, palette->text,
                         palette->background);
  title.max_width = frame->gutter - x - count_width - 14;
  xpl_painter_measure (painter, what->title, &title, NULL, &height);
  xpl_painter_text (painter, (XplPoint) { x, middle - height / 2 }, what->title, &title);
}

static void
paint_separator (XplPainter *painter, const XplPalette *palette, double y, double right)
{
  XplPoint line[] = { { TITLE_INSET, floor (y) + 0.5 }, { right, floor (y) + 0.5 } };
  XplStroke stroke = { .color = palette->grid, .width = 1 };

  xpl_painter_line (painter, line, 2, 0, &stroke);
}

static void
paint_lanes (XplPainter *painter, const XplPalette *palette, XplTimelineScene *self, const XplTimelineFrame *frame)
{
  XplTextStyle nothing = { .size = 12, .align = XPL_ALIGN_CENTER, .color = palette->dim_text };
  XplRect all = { 0, frame->lanes.y, self->width, frame->lanes.height };
  XplRect clip = { frame->gutter, frame->lanes.y, self->width - frame->gutter, frame->lanes.height };

  xpl_painter_push_clip (painter, all);
  if (self->data->lanes->len == 0)
    xpl_painter_text (painter, (XplPoint) { clip.x + clip.width / 2, clip.y + clip.height / 2 - 8 },
                      _("No event has a date"), &nothing);
  for (guint i = 0; i < self->data->lanes->len; i++)
    {
      const XplTimelineRows *rows = xpl_timeline_layout_get_rows (self->layout, i);
      double top = frame->lanes.y + rows->y - self->scroll;

      if (top + rows->height < clip.y || top > clip.y + clip.height)
        continue;
      xpl_painter_begin_group (painter, "lane", xpl_timeline_data_get_lane (self->data, i)->title);
      if (i > 0)
        paint_separator (painter, palette, top, self->width);
      paint_title (painter, palette, self, i, frame);
      xpl_painter_push_clip (painter, clip);
      paint_marks (painter, palette, self, i, &clip);
      xpl_painter_pop_clip (painter);
      xpl_painter_end_group (painter);
    }
  xpl_painter_pop_clip (painter);
}

static void
paint_articles (XplPainter *painter, const XplPalette *palette, XplTimelineScene *self, const XplTimelineFrame *frame)
{
  XplRect clip = { frame->gutter, frame->articles.y, self->width - frame->gutter, frame->articles.height };

  xpl_painter_begin_group (painter, "articles", self->data->articles->title);
  paint_separator (painter, palette, frame->articles.y, self->width);
  paint_title (painter, palette, self, self->data->lanes->len, frame);
  xpl_painter_push_clip (painter, clip);
  paint_marks (painter, palette, self, self->data->lanes->len, &clip);
  xpl_painter_pop_clip (painter);
  xpl_painter_end_group (painter);
}

static void
paint_undated (XplPainter *painter, const XplPalette *palette, XplTimelineScene *self, const XplTimelineFrame *frame)
{
  g_autofree char *words = xpl_timeline_scene_dup_undated_words (self);
  XplTextStyle style = { .size = XPL_TIMELINE_SMALL_SIZE, .color = palette->dim_text };
  guint n = self->data->n_undated;
  double width, height;

  if (words == NULL)
    return;
  xpl_painter_measure (painter, words, &style, &width, &height);
  style.max_width = frame->gutter - TITLE_INSET - 8;
  if (width > style.max_width && n > 0)
    {
      g_free (words);
      /* Translators: where there is no room for "12 events without a date". */
      words = g_strdup_printf (ngettext ("%u undated", "%u undated", n), n);
    }
  xpl_painter_text (painter, (XplPoint) { TITLE_INSET, frame->strip.y + (frame->strip.height - height) / 2 }, words,
                    &style);
}

static void
paint_empty (XplPainter *painter, const XplPalette *palette, XplTimelineScene *self)
{
  g_autofree char *undated = xpl_timeline_scene_dup_undated_words (self);
  XplTextStyle title = { .size = 15, .weight = 700, .align = XPL_ALIGN_CENTER, .color = palette->dim_text };
  XplTextStyle line = { .size = 12, .weight = 400, .align = XPL_ALIGN_CENTER, .color = palette->dim_text };
  double x = self->width / 2, y = self->height / 2;

  title.max_width = line.max_width = MAX (self->width - 2 * TITLE_INSET, 1);
  xpl_painter_text (painter, (XplPoint) { x, y - 22 }, _("Nothing Has a Date"), &title);
  xpl_painter_text (painter, (XplPoint) { x, y + 2 },
                    undated != NULL ? undated : _("What the articles date will stand here"), &line);
}

void
xpl_timeline_scene_paint (XplTimelineScene *self, XplPainter *painter, const XplPalette *palette)
{
  g_return_if_fail (self != NULL && painter != NULL && palette != NULL);

  if (xpl_timeline_data_is_empty (self->data))
    {
      paint_empty (painter, palette, self);
      return;
    }
  xpl_timeline_scene_ensure_layout (self);

  XplTimelineFrame frame = xpl_timeline_scene_get_frame (self);
  paint_axis (painter, palette, self, &frame);
  paint_lanes (painter, palette, self, &frame);
  paint_articles (painter, palette, self, &frame);
  xpl_timeline_paint_strip (painter, palette, self, &frame);
  paint_undated (painter, palette, self, &frame);
}
