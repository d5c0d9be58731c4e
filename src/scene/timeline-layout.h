/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "axis.h"
#include "timeline-data.h"

G_BEGIN_DECLS

#define XPL_TIMELINE_ROW_HEIGHT 20.0
#define XPL_TIMELINE_ARTICLE_ROW_HEIGHT 14.0
#define XPL_TIMELINE_LANE_PADDING 4.0
#define XPL_TIMELINE_LABEL_SIZE 11.5
#define XPL_TIMELINE_POINT_RADIUS 5.0

typedef enum
{
  XPL_MARK_POINT, /* a day or a moment that is narrower than a point */
  XPL_MARK_DAY,   /* a day that is wider */
  XPL_MARK_SOFT,  /* a date that may be any within its extent */
  XPL_MARK_COUNT, /* several items */
} XplTimelineMarkKind;

/**
 * XplTimelineMark: what stands on a lane. Pixels count from the left end of the layout's axis.
 * @start, @end: the extent of the date; beyond the layout's axis it is cut off
 * @left, @right: what the mark covers, its label beside it left out; never empty
 * @open_start, @open_end: the date has no bound there, or it lies beyond the layout's axis
 * @label_width: the room of the label, 0 for none; @label_inside: within the mark, else right of it
 * @first, @n_members: its items, in the layout's @members
 */
typedef struct
{
  XplTimelineMarkKind kind;
  double start, end;
  double left, right;
  guint row;
  double label_width;
  guint first;
  guint n_members;
  XplQuad quad;
  guint open_start : 1;
  guint open_end : 1;
  guint label_inside : 1;
} XplTimelineMark;

/** XplTimelineRows: the marks of a lane, by @left within a row; @y, @height in pixels from the top of the layout. */
typedef struct
{
  GArray *marks;   /* XplTimelineMark */
  GArray *members; /* guint: indices of the lane's items */
  guint n_rows;
  double y;
  double height;
} XplTimelineRows;

/**
 * XplTimelineLayout: where the marks of all lanes are at one scale. Marks of one row, labels included, never overlap. Where a
 * lane would need more than @max_rows (the articles' more than @max_article_rows), labels give way first, then items that are close share a mark that counts them.
 * The articles' lane is the last of @lanes and not part of @height.
 */
typedef struct
{
  XplAxis axis;
  GPtrArray *lanes; /* XplTimelineRows */
  double height;
} XplTimelineLayout;

/** @data is written to only to remember the widths of labels. */
XplTimelineLayout *xpl_timeline_layout_new (XplTimelineData *data, const XplAxis *axis, guint max_rows,
                                            guint max_article_rows, XplPainter *measure);
void xpl_timeline_layout_free (XplTimelineLayout *self);

XplTimelineRows *xpl_timeline_layout_get_rows (const XplTimelineLayout *self, guint lane);

/** The mark that shows the item, or NULL where it is not within the layout's axis. */
const XplTimelineMark *xpl_timeline_layout_find (const XplTimelineLayout *self, XplTimelinePlace place);

/** The height of a row of @lane: the articles' rows are lower. */
double xpl_timeline_layout_get_row_height (const XplTimelineLayout *self, guint lane);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (XplTimelineLayout, xpl_timeline_layout_free)

G_END_DECLS
