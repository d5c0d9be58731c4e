/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/* The brush on the strip, the chips that lie on the lanes, and what is under the pointer. */

#include "config.h"

#include "timeline-scene-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define HANDLE_REACH 6.0
#define CLEAR_WIDTH 18.0
#define CHIP_PADDING 8.0
#define CHIP_MARGIN 6.0
/* A step of the brush is at least so many pixels. */
#define LEAST_SNAP 3.0

static const XplAxisStep snaps[] = {
  { XPL_UNIT_MINUTE, 1 }, { XPL_UNIT_HOUR, 1 }, { XPL_UNIT_DAY, 1 },
  { XPL_UNIT_MONTH, 1 },  { XPL_UNIT_YEAR, 1 }, { XPL_UNIT_YEAR, 10 },
};

static const XplAxisStep *
choose_snap (const XplAxis *axis)
{
  static const double seconds[] = { 60, 3600, 86400, 28 * 86400, 365 * 86400.0, 3650 * 86400.0 };
  double least = LEAST_SNAP * xpl_axis_seconds_a_pixel (axis);
  guint i = 0;

  while (i + 1 < G_N_ELEMENTS (snaps) && seconds[i] < least)
    i++;
  return &snaps[i];
}

/* The beginning of a step that is nearest. */
static gint64
snap_to (const XplAxisStep *step, double instant)
{
  gint64 before = xpl_axis_floor (step, (gint64) floor (instant)), after = xpl_axis_next (step, before);

  return instant - (double) before <= (double) after - instant ? before : after;
}

void
xpl_timeline_snap (const XplAxis *axis, double a, double b, gint64 *from, gint64 *to)
{
  g_return_if_fail (axis != NULL && from != NULL && to != NULL);

  const XplAxisStep *step = choose_snap (axis);

  *from = snap_to (step, MIN (a, b));
  *to = snap_to (step, MAX (a, b));
  /* Never nothing: at least the step that was pointed at. */
  if (*to <= *from)
    {
      *from = xpl_axis_floor (step, (gint64) floor (MIN (a, b)));
      *to = xpl_axis_next (step, *from);
    }
  *to -= 1;
}

gboolean
xpl_timeline_scene_get_brush (XplTimelineScene *self, gint64 *from, gint64 *to)
{
  g_return_val_if_fail (self != NULL, FALSE);

  if (from != NULL)
    *from = self->brush_from;
  if (to != NULL)
    *to = self->brush_to;
  return self->brush_from != XPL_INSTANT_MIN || self->brush_to != XPL_INSTANT_MAX;
}

static double
get_end_x (const XplAxis *axis, gint64 instant, XplRect rect)
{
  if (instant == XPL_INSTANT_MIN)
    return rect.x;
  if (instant == XPL_INSTANT_MAX)
    return rect.x + rect.width;
  return CLAMP (rect.x + xpl_axis_to_x (axis, (double) instant), rect.x, rect.x + rect.width);
}

void
xpl_timeline_scene_get_brush_ends (XplTimelineScene *self, double *start, double *end)
{
  XplRect strip = xpl_timeline_scene_get_strip_rect (self);

  *start = get_end_x (&self->strip_axis, self->brush_from, strip);
  *end = get_end_x (&self->strip_axis, self->brush_to == XPL_INSTANT_MAX ? self->brush_to : self->brush_to + 1, strip);
}

static double
measure_words (XplTimelineScene *self, const char *words)
{
  XplTextStyle style = { .size = XPL_TIMELINE_SMALL_SIZE, .weight = 400 };
  double width;

  xpl_painter_measure (self->measure, words, &style, &width, NULL);
  return width;
}

XplRect
xpl_timeline_scene_get_brush_chip (XplTimelineScene *self, char **words)
{
  XplRect strip = xpl_timeline_scene_get_strip_rect (self);
  g_autofree char *text = xpl_axis_dup_range_words (self->brush_from, self->brush_to, strip.width < 480);
  double width = measure_words (self, text) + 2 * CHIP_PADDING + CLEAR_WIDTH - 4;
  double start, end, x;

  xpl_timeline_scene_get_brush_ends (self, &start, &end);
  x = CLAMP ((start + end - width) / 2, strip.x, MAX (strip.x + strip.width - width, strip.x));
  if (words != NULL)
    *words = g_steal_pointer (&text);
  return (XplRect) { x, strip.y - XPL_TIMELINE_CHIP_HEIGHT / 2 + 1, width, XPL_TIMELINE_CHIP_HEIGHT };
}

gboolean
xpl_timeline_scene_get_outside_chip (XplTimelineScene *self, gboolean later, XplRect *rect, char **words)
{
  XplRect lanes = xpl_timeline_scene_get_lanes_rect (self);
  guint n = later ? xpl_timeline_data_count_after (self->data, (gint64) self->axis.to)
                  : xpl_timeline_data_count_before (self->data, (gint64) self->axis.from);
  g_autofree char *text = NULL;
  double width;

  if (n == 0 || lanes.height < XPL_TIMELINE_CHIP_HEIGHT + CHIP_MARGIN)
    return FALSE;
  if (later)
    /* Translators: how much of a timeline lies after what is seen: "2 later ›". */
    text = g_strdup_printf (ngettext ("%u later ›", "%u later ›", n), n);
  else
    /* Translators: how much of a timeline lies before what is seen: "‹ 2 earlier". */
    text = g_strdup_printf (ngettext ("‹ %u earlier", "‹ %u earlier", n), n);
  width = measure_words (self, text) + 2 * CHIP_PADDING;
  *rect = (XplRect) { later ? lanes.x + lanes.width - width : lanes.x + CHIP_MARGIN,
                      lanes.y + lanes.height - XPL_TIMELINE_CHIP_HEIGHT - CHIP_MARGIN, width,
                      XPL_TIMELINE_CHIP_HEIGHT };
  if (words != NULL)
    *words = g_steal_pointer (&text);
  return TRUE;
}

static gboolean
contains (XplRect rect, double x, double y)
{
  return x >= rect.x && x < rect.x + rect.width && y >= rect.y && y < rect.y + rect.height;
}

static gboolean
hit_chips (XplTimelineScene *self, double x, double y, XplTimelineHit *hit)
{
  XplRect rect;

  if (xpl_timeline_scene_get_brush (self, NULL, NULL))
    {
      rect = xpl_timeline_scene_get_brush_chip (self, NULL);
      if (contains (rect, x, y))
        {
          hit->kind = x >= rect.x + rect.width - CLEAR_WIDTH ? XPL_TIMELINE_HIT_BRUSH_CLEAR : XPL_TIMELINE_HIT_BRUSH;
          return TRUE;
        }
    }
  for (int later = 0; later < 2; later++)
    if (xpl_timeline_scene_get_outside_chip (self, later, &rect, NULL) && contains (rect, x, y))
      {
        hit->kind = later ? XPL_TIMELINE_HIT_LATER : XPL_TIMELINE_HIT_EARLIER;
        return TRUE;
      }
  return FALSE;
}

static XplTimelineHitKind
hit_strip (XplTimelineScene *self, double x)
{
  double start, end;

  if (!xpl_timeline_scene_get_brush (self, NULL, NULL))
    return XPL_TIMELINE_HIT_STRIP;
  xpl_timeline_scene_get_brush_ends (self, &start, &end);
  /* Of two handles that lie close, the nearer. */
  if (fabs (x - end) <= HANDLE_REACH && fabs (x - end) <= fabs (x - start))
    return XPL_TIMELINE_HIT_BRUSH_END;
  if (fabs (x - start) <= HANDLE_REACH)
    return XPL_TIMELINE_HIT_BRUSH_START;
  return x > start && x < end ? XPL_TIMELINE_HIT_BRUSH : XPL_TIMELINE_HIT_STRIP;
}

static int
find_lane (XplTimelineScene *self, const XplTimelineFrame *frame, double x, double y)
{
  if (y >= frame->articles.y && y < frame->articles.y + frame->articles.height)
    return (int) self->data->lanes->len;
  if (y < frame->lanes.y || y >= frame->lanes.y + frame->lanes.height)
    return -1;
  for (guint i = 0; i < self->data->lanes->len; i++)
    {
      const XplTimelineRows *rows = xpl_timeline_layout_get_rows (self->layout, i);
      double top = frame->lanes.y - self->scroll + rows->y;

      if (y >= top && y < top + rows->height)
        return (int) i;
    }
  return -1;
}

static void
hit_lane (XplTimelineScene *self, guint lane, double x, double y, XplTimelineHit *hit)
{
  const XplTimelineRows *rows = xpl_timeline_layout_get_rows (self->layout, lane);

  for (guint i = 0; i < rows->marks->len; i++)
    {
      const XplTimelineMark *mark = &g_array_index (rows->marks, XplTimelineMark, i);
      XplRect rect = xpl_timeline_scene_get_mark_rect (self, lane, mark);

      rect.x -= 2;
      rect.width += 4 + (mark->label_inside ? 0 : mark->label_width);
      if (!contains (rect, x, y))
        continue;
      hit->kind = XPL_TIMELINE_HIT_MARK;
      hit->mark = mark;
      hit->place.item = g_array_index (rows->members, guint, mark->first);
      return;
    }
}

XplTimelineHit
xpl_timeline_scene_hit (XplTimelineScene *self, double x, double y)
{
  XplTimelineHit hit = { .kind = XPL_TIMELINE_HIT_NOTHING };

  g_return_val_if_fail (self != NULL, hit);

  xpl_timeline_scene_ensure_layout (self);
  XplTimelineFrame frame = xpl_timeline_scene_get_frame (self);

  if (hit_chips (self, x, y, &hit))
    return hit;
  if (x >= frame.gutter && y < frame.axis.height)
    hit.kind = XPL_TIMELINE_HIT_AXIS;
  else if (x >= frame.gutter - HANDLE_REACH && y >= frame.strip.y)
    hit.kind = hit_strip (self, x);
  else
    {
      int lane = find_lane (self, &frame, x, y);

      if (lane < 0 && x < frame.gutter)
        return hit;
      hit.kind = x < frame.gutter ? XPL_TIMELINE_HIT_TITLE : XPL_TIMELINE_HIT_LANES;
      hit.place.lane = (guint) MAX (lane, 0);
      if (lane >= 0 && x >= frame.gutter)
        hit_lane (self, hit.place.lane, x, y, &hit);
    }
  return hit;
}
