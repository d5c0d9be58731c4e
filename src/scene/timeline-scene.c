/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/*
 * Marks are laid out for a window of time four times as long as the one that is seen, which begins at a multiple of it:
 * so moving along keeps every mark in its row, and costs no new layout until that window is left.
 */

#include "config.h"

#include "timeline-scene-private.h"

#include "painter-cairo.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define AXIS_HEIGHT 34.0
#define STRIP_HEIGHT 46.0
#define LOW_STRIP_HEIGHT 28.0
/* Below this height the parts around the lanes become smaller. */
#define LOW_HEIGHT 170.0
#define GUTTER_SHARE 0.2
#define LEAST_GUTTER 124.0
#define MOST_GUTTER 190.0
/* From this height on there is room for two rows of articles. */
#define ROOMY_HEIGHT 220.0
#define LEAST_ROWS 4
#define BIN_WIDTH 3.0
/* Below the lanes, so that their last row can be scrolled out from under the chips. */
#define BOTTOM_ROOM 24.0
/* Right of the last mark, for its label. */
#define LABEL_ROOM 140.0
#define LABEL_ROOM_SHARE 0.15

XplTimelineFrame
xpl_timeline_scene_get_frame (const XplTimelineScene *self)
{
  double gutter = round (CLAMP (self->width * GUTTER_SHARE, LEAST_GUTTER, MOST_GUTTER));
  double width = MAX (self->width - gutter - XPL_TIMELINE_RIGHT_MARGIN, 1);
  gboolean is_low = self->height < LOW_HEIGHT;
  double strip = is_low ? LOW_STRIP_HEIGHT : STRIP_HEIGHT;
  guint article_rows = 1;

  if (self->layout != NULL)
    article_rows = MAX (xpl_timeline_layout_get_rows (self->layout, self->data->lanes->len)->n_rows, 1);

  double articles = article_rows * XPL_TIMELINE_ARTICLE_ROW_HEIGHT + 2 * XPL_TIMELINE_LANE_PADDING;
  double lanes = MAX (self->height - AXIS_HEIGHT - articles - strip, 0);
  return (XplTimelineFrame) {
    .gutter = gutter,
    .axis = { gutter, 0, width, AXIS_HEIGHT },
    .lanes = { gutter, AXIS_HEIGHT, width, lanes },
    .articles = { gutter, AXIS_HEIGHT + lanes, width, articles },
    .strip = { gutter, AXIS_HEIGHT + lanes + articles, width, strip },
  };
}

static void
drop_view (XplTimelineScene *self)
{
  g_clear_pointer (&self->ticks, xpl_axis_ticks_free);
}

static void
drop_layout (XplTimelineScene *self)
{
  drop_view (self);
  g_clear_pointer (&self->layout, xpl_timeline_layout_free);
}

static guint
get_max_rows (const XplTimelineScene *self)
{
  double lanes = xpl_timeline_scene_get_frame (self).lanes.height / XPL_TIMELINE_ROW_HEIGHT;

  return MAX (LEAST_ROWS, (guint) (lanes * 1.5 / MAX (self->data->lanes->len, 1)));
}

/* The window of time around the present one. */
static XplAxis
get_window (const XplTimelineScene *self)
{
  double span = self->axis.to - self->axis.from;
  double first = (floor (self->axis.from / span) - 1) * span;

  return (XplAxis) { first, first + 4 * span, 4 * self->axis.width };
}

static gboolean
is_near (double a, double b, double span)
{
  return fabs (a - b) <= span * 1e-9;
}

XplTimelineLayout *
xpl_timeline_scene_ensure_layout (XplTimelineScene *self)
{
  if (self->layout != NULL)
    {
      double span = self->axis.to - self->axis.from;
      const XplAxis *window = &self->layout->axis;

      if (is_near ((window->to - window->from) / 4, span, span) && is_near (window->width, 4 * self->axis.width, 1)
          && window->from <= self->axis.from && window->to >= self->axis.to)
        return self->layout;
      g_clear_pointer (&self->layout, xpl_timeline_layout_free);
    }

  XplAxis window = get_window (self);
  self->layout = xpl_timeline_layout_new (self->data, &window, get_max_rows (self),
                                          self->height < ROOMY_HEIGHT ? 1 : 2, self->measure);
  return self->layout;
}

XplAxisTicks *
xpl_timeline_scene_ensure_ticks (XplTimelineScene *self)
{
  XplTextStyle style = { .size = XPL_TIMELINE_LABEL_SIZE, .weight = 400 };

  if (self->ticks == NULL)
    self->ticks = xpl_axis_ticks_new (&self->axis, self->measure, &style);
  return self->ticks;
}

/* The strip shows the bulk, and whatever is looked at or brushed outside of it. */
static void
update_strip_axis (XplTimelineScene *self)
{
  double from = MIN ((double) self->data->extent.from, self->axis.from);
  double to = MAX ((double) self->data->extent.to, self->axis.to);

  if (self->brush_from != XPL_INSTANT_MIN)
    from = MIN (from, (double) self->brush_from);
  if (self->brush_to != XPL_INSTANT_MAX)
    to = MAX (to, (double) self->brush_to);
  self->strip_axis = xpl_axis_make (from, to, self->axis.width);
}

XplTimelineDensity *
xpl_timeline_scene_ensure_density (XplTimelineScene *self)
{
  guint n_bins = (guint) MAX (self->strip_axis.width / BIN_WIDTH, 1);

  if (self->density != NULL
      && (self->density->n_bins != n_bins || self->density->from != self->strip_axis.from
          || self->density->to != self->strip_axis.to))
    g_clear_pointer (&self->density, xpl_timeline_density_free);
  if (self->density == NULL)
    self->density = xpl_timeline_density_new (self->data, self->strip_axis.from, self->strip_axis.to, n_bins);
  return self->density;
}

XplTimelineScene *
xpl_timeline_scene_new (XplTimelineData *data)
{
  g_return_val_if_fail (data != NULL, NULL);

  XplTimelineScene *self = g_new0 (XplTimelineScene, 1);

  self->data = data;
  /* Both palettes have one font. */
  self->measure = xpl_painter_measure_new (xpl_palette_light ());
  self->brush_from = XPL_INSTANT_MIN;
  self->brush_to = XPL_INSTANT_MAX;
  self->width = 800;
  self->height = 240;
  self->axis = xpl_timeline_scene_get_fit (self);
  update_strip_axis (self);
  return self;
}

void
xpl_timeline_scene_free (XplTimelineScene *self)
{
  if (self == NULL)
    return;
  drop_layout (self);
  xpl_timeline_density_free (self->density);
  xpl_painter_free (self->measure);
  xpl_timeline_data_free (self->data);
  g_free (self);
}

XplTimelineData *
xpl_timeline_scene_get_data (XplTimelineScene *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->data;
}

gboolean
xpl_timeline_scene_set_size (XplTimelineScene *self, double width, double height)
{
  g_return_val_if_fail (self != NULL, FALSE);

  if (self->width == width && self->height == height)
    return FALSE;
  self->width = width;
  self->height = height;
  drop_layout (self);
  self->axis.width = xpl_timeline_scene_get_frame (self).lanes.width;
  update_strip_axis (self);
  xpl_timeline_scene_set_scroll (self, self->scroll);
  return TRUE;
}

gboolean
xpl_timeline_scene_set_scroll (XplTimelineScene *self, double scroll)
{
  g_return_val_if_fail (self != NULL, FALSE);

  double most = xpl_timeline_scene_get_content_height (self) - xpl_timeline_scene_get_lanes_rect (self).height;

  scroll = CLAMP (scroll, 0, MAX (most, 0));
  if (scroll == self->scroll)
    return FALSE;
  self->scroll = scroll;
  return TRUE;
}

gboolean
xpl_timeline_scene_set_axis (XplTimelineScene *self, const XplAxis *axis)
{
  g_return_val_if_fail (self != NULL && axis != NULL, FALSE);

  XplAxis wanted = xpl_axis_make (axis->from, axis->to, self->axis.width);

  if (wanted.from == self->axis.from && wanted.to == self->axis.to)
    return FALSE;
  self->axis = wanted;
  drop_view (self);
  update_strip_axis (self);
  xpl_timeline_scene_set_scroll (self, self->scroll);
  return TRUE;
}

gboolean
xpl_timeline_scene_set_brush (XplTimelineScene *self, gint64 from, gint64 to)
{
  g_return_val_if_fail (self != NULL, FALSE);

  if (self->brush_from == from && self->brush_to == to)
    return FALSE;
  self->brush_from = from;
  self->brush_to = to;
  update_strip_axis (self);
  return TRUE;
}

double
xpl_timeline_scene_get_scroll (XplTimelineScene *self)
{
  return self->scroll;
}

double
xpl_timeline_scene_get_content_height (XplTimelineScene *self)
{
  return xpl_timeline_scene_ensure_layout (self)->height + BOTTOM_ROOM;
}

XplRect
xpl_timeline_scene_get_lanes_rect (XplTimelineScene *self)
{
  xpl_timeline_scene_ensure_layout (self);
  return xpl_timeline_scene_get_frame (self).lanes;
}

XplRect
xpl_timeline_scene_get_strip_rect (XplTimelineScene *self)
{
  return xpl_timeline_scene_get_frame (self).strip;
}

XplRect
xpl_timeline_scene_get_corner_rect (XplTimelineScene *self)
{
  XplTimelineFrame frame = xpl_timeline_scene_get_frame (self);

  return (XplRect) { 0, 0, frame.gutter, frame.axis.height };
}

XplRect
xpl_timeline_scene_get_foot_rect (XplTimelineScene *self)
{
  XplTimelineFrame frame = xpl_timeline_scene_get_frame (self);

  return (XplRect) { 0, frame.strip.y, frame.gutter, frame.strip.height };
}

const XplAxis *
xpl_timeline_scene_get_axis (XplTimelineScene *self)
{
  return &self->axis;
}

const XplAxis *
xpl_timeline_scene_get_strip_axis (XplTimelineScene *self)
{
  return &self->strip_axis;
}

XplAxis
xpl_timeline_scene_get_fit (XplTimelineScene *self)
{
  double from = (double) self->data->extent.from, to = (double) self->data->extent.to;
  double width = xpl_timeline_scene_get_frame (self).lanes.width;
  double room = MIN (LABEL_ROOM, width * LABEL_ROOM_SHARE);

  return xpl_axis_make (from, to + (to - from) * room / (width - room), width);
}

double
xpl_timeline_scene_get_shift (XplTimelineScene *self)
{
  XplTimelineLayout *layout = xpl_timeline_scene_ensure_layout (self);

  return xpl_timeline_scene_get_frame (self).lanes.x - xpl_axis_to_x (&layout->axis, self->axis.from);
}

double
xpl_timeline_scene_get_row_y (XplTimelineScene *self, guint lane, guint row)
{
  XplTimelineLayout *layout = xpl_timeline_scene_ensure_layout (self);
  const XplTimelineRows *rows = xpl_timeline_layout_get_rows (layout, lane);
  XplTimelineFrame frame = xpl_timeline_scene_get_frame (self);
  gboolean is_articles = lane == self->data->lanes->len;
  double top = is_articles ? frame.articles.y : frame.lanes.y - self->scroll;

  return top + rows->y + XPL_TIMELINE_LANE_PADDING + row * xpl_timeline_layout_get_row_height (layout, lane);
}

XplRect
xpl_timeline_scene_get_mark_rect (XplTimelineScene *self, guint lane, const XplTimelineMark *mark)
{
  double row_height = xpl_timeline_layout_get_row_height (self->layout, lane);

  return (XplRect) { mark->left + xpl_timeline_scene_get_shift (self),
                     xpl_timeline_scene_get_row_y (self, lane, mark->row), mark->right - mark->left, row_height };
}

const XplTimelineItem *
xpl_timeline_scene_get_member (XplTimelineScene *self, guint lane, const XplTimelineMark *mark, guint i)
{
  g_return_val_if_fail (self != NULL && mark != NULL && i < mark->n_members, NULL);

  const XplTimelineRows *rows = xpl_timeline_layout_get_rows (xpl_timeline_scene_ensure_layout (self), lane);
  XplTimelinePlace place = { lane, g_array_index (rows->members, guint, mark->first + i) };

  return xpl_timeline_data_get_item (self->data, place);
}

gboolean
xpl_timeline_scene_get_item_rect (XplTimelineScene *self, XplTimelinePlace place, XplRect *rect)
{
  g_return_val_if_fail (self != NULL && rect != NULL, FALSE);

  const XplTimelineMark *mark = xpl_timeline_layout_find (xpl_timeline_scene_ensure_layout (self), place);
  XplRect lanes = xpl_timeline_scene_get_frame (self).lanes;

  if (mark == NULL)
    return FALSE;
  *rect = xpl_timeline_scene_get_mark_rect (self, place.lane, mark);
  return rect->x + rect->width > lanes.x && rect->x < lanes.x + lanes.width;
}

double
xpl_timeline_scene_find_scroll (XplTimelineScene *self, XplTimelinePlace place)
{
  XplRect rect, lanes = xpl_timeline_scene_get_lanes_rect (self);

  if (place.lane == self->data->lanes->len || !xpl_timeline_scene_get_item_rect (self, place, &rect))
    return self->scroll;
  if (rect.y < lanes.y)
    return self->scroll - (lanes.y - rect.y);
  if (rect.y + rect.height > lanes.y + lanes.height)
    return self->scroll + rect.y + rect.height - lanes.y - lanes.height;
  return self->scroll;
}

char *
xpl_timeline_scene_dup_undated_words (XplTimelineScene *self)
{
  guint n = self->data->n_undated, n_articles = self->data->n_undated_articles;

  g_return_val_if_fail (self != NULL, NULL);

  if (n > 0)
    return g_strdup_printf (ngettext ("%u event without a date", "%u events without a date", n), n);
  if (n_articles > 0)
    return g_strdup_printf (ngettext ("%u article without a date", "%u articles without a date", n_articles),
                            n_articles);
  return NULL;
}
