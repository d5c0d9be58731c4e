/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/* What changes with pointer, selection and brush, and is painted above the cached picture of the rest. */

#include "config.h"

#include "timeline-paint.h"

#include <math.h>

#define RING_GAP 2.0
#define CARD_PADDING 6.0
#define MAX_CARD 340.0
#define CHIP_FADE 20.0

static void
paint_veil (XplPainter *painter, const XplPalette *palette, XplTimelineScene *self, const XplTimelineFrame *frame)
{
  double top = frame->lanes.y, height = frame->strip.y - frame->lanes.y, left = frame->gutter;
  double right = frame->gutter + frame->lanes.width;
  XplColor veil = xpl_color_with_alpha (palette->background, 0.66);
  XplStroke edge = { .color = xpl_color_with_alpha (palette->selection, 0.8), .width = 1 };
  double ends[] = { left, right };

  if (self->brush_from != XPL_INSTANT_MIN)
    ends[0] = left + xpl_axis_to_x (&self->axis, (double) self->brush_from);
  if (self->brush_to != XPL_INSTANT_MAX)
    ends[1] = left + xpl_axis_to_x (&self->axis, (double) self->brush_to + 1);
  if (ends[0] > left)
    xpl_painter_rect (painter, (XplRect) { left, top, MIN (ends[0], right) - left, height }, 0, veil, NULL);
  if (ends[1] < right)
    xpl_painter_rect (painter, (XplRect) { MAX (ends[1], left), top, right - MAX (ends[1], left), height }, 0, veil,
                      NULL);
  for (guint i = 0; i < 2; i++)
    {
      XplPoint line[] = { { floor (ends[i]) + 0.5, top }, { floor (ends[i]) + 0.5, top + height } };

      if (ends[i] > left && ends[i] < right)
        xpl_painter_line (painter, line, 2, 0, &edge);
    }
}

static const XplTimelineMark *
find_mark (XplTimelineScene *self, gpointer object, XplTimelinePlace *place)
{
  if (!xpl_timeline_data_find (self->data, object, place))
    return NULL;
  return xpl_timeline_layout_find (xpl_timeline_scene_ensure_layout (self), *place);
}

/* The part of a mark's rectangle that it fills. */
static XplRect
get_body (XplTimelineScene *self, guint lane, const XplTimelineMark *mark)
{
  XplRect rect = xpl_timeline_scene_get_mark_rect (self, lane, mark);
  gboolean is_article = lane == self->data->lanes->len;
  double height = is_article ? 10 : mark->kind == XPL_MARK_POINT ? 2 * XPL_TIMELINE_POINT_RADIUS : 15;

  rect.y += (rect.height - height) / 2;
  rect.height = height;
  return rect;
}

static void
paint_ring (XplPainter *painter, XplRect body, XplColor color, double width)
{
  XplStroke stroke = { .color = color, .width = width };
  XplRect ring = { body.x - RING_GAP, body.y - RING_GAP, body.width + 2 * RING_GAP, body.height + 2 * RING_GAP };

  xpl_painter_rect (painter, ring, ring.height / 2, xpl_color_with_alpha (color, 0), &stroke);
}

/* The whole label on a card beside the mark, above its neighbours. */
static void
paint_card (XplPainter *painter, const XplPalette *palette, XplTimelineScene *self, const XplTimelineItem *item,
            const XplTimelineMark *mark, XplRect body, XplColor edge_color)
{
  XplTextStyle style = { .size = XPL_TIMELINE_LABEL_SIZE, .weight = 600, .italic = item->is_tentative };
  XplStroke edge = { .color = edge_color, .width = 1 };
  XplRect lanes = xpl_timeline_scene_get_lanes_rect (self);
  double width, height, right = lanes.x + lanes.width;

  style.color = palette->text;
  style.max_width = MIN (MAX_CARD, lanes.width / 2);
  xpl_painter_measure (painter, item->label, &style, &width, &height);

  XplRect card = { body.x + body.width + RING_GAP + 2, body.y + body.height / 2 - 9, width + 2 * CARD_PADDING, 18 };
  if (mark->label_inside && body.width > card.width + 8)
    card.x = MAX (body.x, lanes.x) + 2;
  else if (card.x + card.width > right)
    card.x = body.x - RING_GAP - 2 - card.width;
  card.x = CLAMP (card.x, lanes.x, MAX (right - card.width, lanes.x));
  xpl_painter_rect (painter, card, 5, palette->surface, &edge);
  xpl_painter_text (painter, (XplPoint) { card.x + CARD_PADDING, card.y + (card.height - height) / 2 }, item->label,
                    &style);
}

/* When an event happened and when it was first reported: a line between the two clocks. */
static void
paint_report (XplPainter *painter, const XplPalette *palette, XplTimelineScene *self, gpointer object, XplRect body)
{
  XplArticle *article = XPL_IS_EVENT (object) ? xpl_timeline_first_report (object) : NULL;
  XplTimelinePlace place;
  const XplTimelineMark *mark = article == NULL ? NULL : find_mark (self, article, &place);
  XplStroke stroke = { .color = xpl_color_with_alpha (palette->selection, 0.75), .width = 1.2, .dash = 3 };

  if (mark == NULL)
    return;

  XplRect report = get_body (self, place.lane, mark);
  double x = report.x + report.width / 2;
  XplPoint line[] = { { body.x + body.width / 2, body.y + body.height + RING_GAP },
                      { x, MAX (report.y - RING_GAP - 4, body.y + body.height + RING_GAP) },
                      { x, report.y - RING_GAP } };
  xpl_painter_line (painter, line, G_N_ELEMENTS (line), 0, &stroke);
  paint_ring (painter, report, stroke.color, 1.4);
}

static void
paint_object (XplPainter *painter, const XplPalette *palette, XplTimelineScene *self, gpointer object, XplColor color,
              gboolean with_card)
{
  XplTimelinePlace place;
  const XplTimelineMark *mark = find_mark (self, object, &place);
  XplRect body;

  if (mark == NULL)
    return;
  body = get_body (self, place.lane, mark);
  xpl_timeline_paint_mark (painter, palette, self, place.lane, mark);
  paint_ring (painter, body, color, 2);
  if (!with_card)
    return;
  if (place.lane < self->data->lanes->len)
    paint_report (painter, palette, self, object, body);
  if (mark->n_members == 1)
    paint_card (painter, palette, self, xpl_timeline_data_get_item (self->data, place), mark, body, color);
}

/* Only what is in sight: a click on a person may select thousands. */
static void
paint_selected (XplPainter *painter, const XplPalette *palette, XplTimelineScene *self, GHashTable *selected)
{
  XplTimelineLayout *layout = xpl_timeline_scene_ensure_layout (self);
  double shift = xpl_timeline_scene_get_shift (self);
  XplRect lanes = xpl_timeline_scene_get_lanes_rect (self);

  for (guint lane = 0; lane < layout->lanes->len; lane++)
    {
      const XplTimelineRows *rows = xpl_timeline_layout_get_rows (layout, lane);
      GArray *items = xpl_timeline_data_get_lane (self->data, lane)->items;

      for (guint i = 0; i < rows->marks->len; i++)
        {
          const XplTimelineMark *mark = &g_array_index (rows->marks, XplTimelineMark, i);
          gboolean is_selected = FALSE;

          if (mark->right + shift < lanes.x || mark->left + shift > lanes.x + lanes.width)
            continue;
          for (guint j = 0; j < mark->n_members && !is_selected; j++)
            {
              guint item = g_array_index (rows->members, guint, mark->first + j);

              is_selected = g_hash_table_contains (selected, g_array_index (items, XplTimelineItem, item).object);
            }
          if (is_selected)
            paint_ring (painter, get_body (self, lane, mark), palette->selection, 2);
        }
    }
}

static void
paint_lane_highlights (XplPainter *painter, const XplPalette *palette, XplTimelineScene *self,
                       const XplTimelineHighlight *highlight)
{
  if (highlight->selected != NULL && g_hash_table_size (highlight->selected) > 0)
    paint_selected (painter, palette, self, highlight->selected);
  if (highlight->focus != NULL)
    paint_object (painter, palette, self, highlight->focus, palette->selection, TRUE);
  if (highlight->hover != NULL && highlight->hover != highlight->focus)
    paint_object (painter, palette, self, highlight->hover, palette->hover, TRUE);
}

static void
paint_chip (XplPainter *painter, const XplPalette *palette, XplRect rect, const char *words)
{
  XplStroke edge = { .color = palette->grid, .width = 1 };
  XplTextStyle style = { .size = XPL_TIMELINE_SMALL_SIZE, .align = XPL_ALIGN_CENTER, .color = palette->text };
  double height;

  xpl_painter_rect (painter, rect, rect.height / 2, palette->surface, &edge);
  xpl_painter_measure (painter, words, &style, NULL, &height);
  xpl_painter_text (painter, (XplPoint) { rect.x + rect.width / 2, rect.y + (rect.height - height) / 2 }, words,
                    &style);
}

/* What lies below a chip fades out rather than showing at its edges. */
static void
paint_chip_ground (XplPainter *painter, const XplPalette *palette, XplRect chip, gboolean later, double edge)
{
  XplColor solid = xpl_color_with_alpha (palette->background, 0.92);
  XplColor clear = xpl_color_with_alpha (palette->background, 0);
  double inner = later ? chip.x - CHIP_FADE / 2 : chip.x + chip.width + CHIP_FADE / 2;
  XplRect ground = { MIN (inner, edge), chip.y - 1, fabs (edge - inner), chip.height + 2 };
  XplRect fade = { later ? inner - CHIP_FADE : inner, ground.y, CHIP_FADE, ground.height };

  xpl_painter_rect (painter, ground, 0, solid, NULL);
  xpl_painter_gradient (painter, fade, later ? clear : solid, later ? solid : clear);
}

/* How much lies before and after what is seen. */
static void
paint_outside_chips (XplPainter *painter, const XplPalette *palette, XplTimelineScene *self)
{
  XplRect lanes = xpl_timeline_scene_get_lanes_rect (self);

  for (int later = 0; later < 2; later++)
    {
      g_autofree char *words = NULL;
      XplRect rect;

      if (xpl_timeline_scene_get_outside_chip (self, later, &rect, &words))
        {
          paint_chip_ground (painter, palette, rect, later, later ? self->width : lanes.x);
          paint_chip (painter, palette, rect, words);
        }
    }
}

void
xpl_timeline_scene_paint_highlight (XplTimelineScene *self, XplPainter *painter, const XplPalette *palette,
                                    const XplTimelineHighlight *highlight)
{
  g_return_if_fail (self != NULL && painter != NULL && palette != NULL);

  if (xpl_timeline_data_is_empty (self->data))
    return;
  xpl_timeline_scene_ensure_layout (self);

  XplTimelineFrame frame = xpl_timeline_scene_get_frame (self);
  gboolean has_brush = xpl_timeline_scene_get_brush (self, NULL, NULL);
  if (has_brush)
    paint_veil (painter, palette, self, &frame);
  if (highlight != NULL)
    {
      XplRect clip = { frame.gutter, frame.lanes.y, self->width - frame.gutter, frame.strip.y - frame.lanes.y };

      xpl_painter_push_clip (painter, clip);
      paint_lane_highlights (painter, palette, self, highlight);
      xpl_painter_pop_clip (painter);
    }
  paint_outside_chips (painter, palette, self);
  if (has_brush)
    xpl_timeline_paint_brush (painter, palette, self, &frame);
}
