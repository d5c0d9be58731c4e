/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/*
 * How sure a date is shows in the mark's edge: a day is crisp, a date that may be any within a stretch fades at its ends.
 * How sure the event is shows in its body: full for what is said to have happened, dashed and hollow for what is planned
 * or suspected, crossed for what is denied.
 */

#include "config.h"

#include "hand-mark.h"
#include "timeline-scene-private.h"

#include <math.h>

#define BAR_HEIGHT 15.0
#define ARTICLE_BAR_HEIGHT 5.0
#define ARTICLE_RADIUS 4.5
#define SOFT_FADE 22.0
#define OPEN_FADE 70.0
#define BODY_ALPHA 0.36
#define LABEL_INSET 8.0
#define LABEL_GAP 4.0
#define HAND_SIZE 4.5

static void
paint_cross (XplPainter *painter, XplPoint center, double reach, const XplStroke *stroke)
{
  XplPoint falling[] = { { center.x - reach, center.y - reach }, { center.x + reach, center.y + reach } };
  XplPoint rising[] = { { center.x - reach, center.y + reach }, { center.x + reach, center.y - reach } };

  xpl_painter_line (painter, falling, 2, 0, stroke);
  xpl_painter_line (painter, rising, 2, 0, stroke);
}

static void
paint_point (XplPainter *painter, const XplPalette *palette, const XplTimelineItem *item, XplPoint center,
             XplColor color)
{
  XplStroke stroke = { .color = color, .width = 1.6, .dash = item->is_tentative ? 2.2 : 0 };
  gboolean is_hollow = item->is_tentative || item->is_denied;

  if (!item->is_exact)
    xpl_painter_disc (painter, center, XPL_TIMELINE_POINT_RADIUS + 2, xpl_color_with_alpha (color, 0.28), NULL);
  xpl_painter_disc (painter, center, XPL_TIMELINE_POINT_RADIUS - (is_hollow ? 0.8 : 0.3),
                    is_hollow ? palette->background : color, is_hollow ? &stroke : NULL);
  stroke.dash = 0;
  if (item->is_denied)
    paint_cross (painter, center, XPL_TIMELINE_POINT_RADIUS + 0.5, &stroke);
}

/* A bar whose ends fade where @fade_start and @fade_end are more than 0. */
static void
paint_faded (XplPainter *painter, XplRect bar, double fade_start, double fade_end, XplColor color)
{
  XplColor clear = xpl_color_with_alpha (color, 0);
  XplRect part = bar;

  part.width = fade_start;
  if (fade_start > 0)
    xpl_painter_gradient (painter, part, clear, color);
  part.x = bar.x + bar.width - fade_end;
  part.width = fade_end;
  if (fade_end > 0)
    xpl_painter_gradient (painter, part, color, clear);
  part.x = bar.x + fade_start;
  part.width = bar.width - fade_start - fade_end;
  if (part.width > 0)
    xpl_painter_rect (painter, part, 0, color, NULL);
}

static void
paint_soft_bar (XplPainter *painter, const XplTimelineMark *mark, const XplTimelineItem *item, XplRect bar,
                XplColor color)
{
  double most = bar.width * 0.45;
  double fade_start = MIN (mark->open_start ? OPEN_FADE : SOFT_FADE, most);
  double fade_end = MIN (mark->open_end ? OPEN_FADE : SOFT_FADE, most);
  double body = item->is_tentative || item->is_denied ? 0.13 : BODY_ALPHA;
  XplStroke dashes = { .color = xpl_color_with_alpha (color, 0.9), .width = 1.2, .dash = 4 };

  paint_faded (painter, bar, fade_start, fade_end, xpl_color_with_alpha (color, body));
  if (!item->is_tentative)
    return;
  for (int side = 0; side < 2; side++)
    {
      double y = side == 0 ? bar.y + 0.6 : bar.y + bar.height - 0.6;
      XplPoint line[] = { { bar.x + fade_start / 2, y }, { bar.x + bar.width - fade_end / 2, y } };

      xpl_painter_line (painter, line, 2, 0, &dashes);
    }
}

static void
paint_day (XplPainter *painter, const XplTimelineItem *item, XplRect bar, XplColor color)
{
  XplStroke edge = { .color = color, .width = 1.2, .dash = item->is_tentative ? 4 : 0 };
  double body = item->is_tentative || item->is_denied ? 0.1 : BODY_ALPHA;
  XplRect inner = { bar.x + 0.6, bar.y + 0.6, bar.width - 1.2, bar.height - 1.2 };

  xpl_painter_rect (painter, inner, BAR_HEIGHT / 2, xpl_color_with_alpha (color, body), &edge);
}

static void
paint_denial (XplPainter *painter, XplRect bar, XplColor color)
{
  XplStroke stroke = { .color = color, .width = 1.6 };
  XplPoint center = { bar.x + bar.width - MIN (14, bar.width / 2), bar.y + bar.height / 2 };

  paint_cross (painter, center, XPL_TIMELINE_POINT_RADIUS, &stroke);
}

static void
paint_count (XplPainter *painter, const XplPalette *palette, const XplTimelineMark *mark, XplRect bar, XplColor color)
{
  g_autofree char *count = g_strdup_printf ("%u", mark->n_members);
  XplTextStyle style = { .size = 10, .weight = 700, .align = XPL_ALIGN_CENTER, .color = palette->text };
  XplStroke edge = { .color = color, .width = 1.2 };
  double width = 9 * (floor (log10 (mark->n_members)) + 2), height;
  double center = bar.x + bar.width / 2;
  XplRect pill = { center - width / 2 + 0.6, bar.y + 0.6, width - 1.2, bar.height - 1.2 };

  if (bar.width > width + 4)
    paint_faded (painter, (XplRect) { bar.x, bar.y + bar.height / 3, bar.width, bar.height / 3 },
                 MIN (SOFT_FADE, bar.width / 3), MIN (SOFT_FADE, bar.width / 3), xpl_color_with_alpha (color, 0.5));
  xpl_painter_rect (painter, pill, bar.height / 2, xpl_color_mix (palette->background, color, 0.3), &edge);
  xpl_painter_measure (painter, count, &style, NULL, &height);
  xpl_painter_text (painter, (XplPoint) { center, bar.y + (bar.height - height) / 2 }, count, &style);
}

static void
paint_label (XplPainter *painter, const XplPalette *palette, XplTimelineScene *scene, const XplTimelineItem *item,
             const XplTimelineMark *mark, XplRect bar)
{
  XplTextStyle style = { .size = XPL_TIMELINE_LABEL_SIZE,
                         .weight = 400,
                         .italic = item->is_tentative,
                         .color = item->is_article ? palette->dim_text : palette->text };
  double left = xpl_timeline_scene_get_frame (scene).gutter;
  double x = bar.x + bar.width + LABEL_GAP, height;

  /* Cut short at the end of the lanes rather than cut off. */
  style.max_width = MIN (mark->label_width + 1, scene->width - 4 - x);
  if (mark->label_inside)
    {
      /* Stays in view while its bar is. */
      x = MAX (bar.x, left) + LABEL_INSET;
      style.max_width = MIN (mark->label_width + 1, MIN (bar.x + bar.width - LABEL_INSET, scene->width - 4) - x);
    }
  if (style.max_width < 2 * LABEL_INSET)
    return;
  xpl_painter_measure (painter, item->label, &style, NULL, &height);
  xpl_painter_text (painter, (XplPoint) { x, bar.y + (bar.height - height) / 2 }, item->label, &style);
}

static void
paint_article (XplPainter *painter, const XplPalette *palette, const XplTimelineMark *mark,
               const XplTimelineItem *item, XplRect rect, XplColor color)
{
  XplPoint center = { rect.x + rect.width / 2, rect.y + rect.height / 2 };
  XplRect bar = { rect.x, center.y - ARTICLE_BAR_HEIGHT / 2, rect.width, ARTICLE_BAR_HEIGHT };

  if (mark->kind == XPL_MARK_SOFT && rect.width > 2 * XPL_TIMELINE_POINT_RADIUS)
    {
      paint_soft_bar (painter, mark, item, bar, color);
      return;
    }
  if (mark->kind == XPL_MARK_DAY)
    xpl_painter_rect (painter, bar, ARTICLE_BAR_HEIGHT / 2, xpl_color_with_alpha (color, 0.25), NULL);
  if (mark->kind == XPL_MARK_SOFT)
    xpl_timeline_paint_diamond (painter, center, ARTICLE_RADIUS + 2, xpl_color_with_alpha (color, 0.28));
  xpl_timeline_paint_diamond (painter, center, ARTICLE_RADIUS, color);
}

void
xpl_timeline_paint_diamond (XplPainter *painter, XplPoint center, double radius, XplColor fill)
{
  XplPoint points[] = { { center.x, center.y - radius },
                        { center.x + radius, center.y },
                        { center.x, center.y + radius },
                        { center.x - radius, center.y } };

  xpl_painter_polygon (painter, points, G_N_ELEMENTS (points), fill, NULL);
}

static void
paint_mark (XplPainter *painter, const XplPalette *palette, XplTimelineScene *scene, guint lane,
            const XplTimelineMark *mark)
{
  const XplTimelineItem *item = xpl_timeline_scene_get_member (scene, lane, mark, 0);
  gboolean is_article = item->is_article;
  XplColor color = is_article ? palette->dim_text : palette->quads[mark->quad];
  XplRect rect = xpl_timeline_scene_get_mark_rect (scene, lane, mark);
  XplRect bar = rect;

  bar.height = is_article ? XPL_TIMELINE_ARTICLE_ROW_HEIGHT - 1 : BAR_HEIGHT;
  bar.y += (rect.height - bar.height) / 2;
  if (mark->kind == XPL_MARK_COUNT)
    {
      paint_count (painter, palette, mark, bar, color);
      return;
    }
  if (is_article)
    paint_article (painter, palette, mark, item, rect, color);
  else if (mark->kind == XPL_MARK_DAY)
    paint_day (painter, item, bar, color);
  else if (mark->kind == XPL_MARK_SOFT && bar.width > 2 * XPL_TIMELINE_POINT_RADIUS)
    paint_soft_bar (painter, mark, item, bar, color);
  else
    paint_point (painter, palette, item, (XplPoint) { bar.x + bar.width / 2, bar.y + bar.height / 2 }, color);
  if (item->is_denied && bar.width > 2 * XPL_TIMELINE_POINT_RADIUS)
    paint_denial (painter, bar, color);
  if (item->is_by_hand)
    xpl_hand_mark_paint (painter, (XplPoint) { bar.x, bar.y + HAND_SIZE / 2 }, HAND_SIZE, palette->text,
                         palette->background);
  if (mark->label_width > 0)
    paint_label (painter, palette, scene, item, mark, bar);
}

void
xpl_timeline_paint_mark (XplPainter *painter, const XplPalette *palette, XplTimelineScene *scene, guint lane,
                         const XplTimelineMark *mark)
{
  const XplTimelineItem *item = xpl_timeline_scene_get_member (scene, lane, mark, 0);
  gboolean is_alone = mark->n_members == 1;

  xpl_painter_begin_group (painter, item->is_article ? "article" : "event", is_alone ? item->label : NULL);
  xpl_painter_begin_link (painter, is_alone && item->is_article ? XPL_ARTICLE (item->object)->url : NULL);
  paint_mark (painter, palette, scene, lane, mark);
  xpl_painter_end_link (painter);
  xpl_painter_end_group (painter);
}
