/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "axis.h"
#include "palette.h"
#include "timeline-data.h"
#include "timeline-layout.h"

G_BEGIN_DECLS

/**
 * XplTimelineScene: a timeline as it is drawn: from the top an axis, the lanes of events (which scroll), the lane of the
 * articles, and an overview of the whole with the brush; at the left the titles of the lanes. No GTK; used by one thread
 * at a time. All coordinates are pixels from its top left corner.
 */
typedef struct _XplTimelineScene XplTimelineScene;

typedef enum
{
  XPL_TIMELINE_HIT_NOTHING,
  XPL_TIMELINE_HIT_TITLE, /* of a lane */
  XPL_TIMELINE_HIT_AXIS,
  XPL_TIMELINE_HIT_LANES, /* between the marks */
  XPL_TIMELINE_HIT_MARK,
  XPL_TIMELINE_HIT_STRIP,
  XPL_TIMELINE_HIT_BRUSH, /* within the brush on the strip */
  XPL_TIMELINE_HIT_BRUSH_START,
  XPL_TIMELINE_HIT_BRUSH_END,
  XPL_TIMELINE_HIT_BRUSH_CLEAR,
  XPL_TIMELINE_HIT_EARLIER, /* the chip that says how much lies before */
  XPL_TIMELINE_HIT_LATER,
} XplTimelineHitKind;

/** XplTimelineHit: what is at a point. @place: of a mark's first item, or the lane of a title; @mark: valid until the scene changes. */
typedef struct
{
  XplTimelineHitKind kind;
  XplTimelinePlace place;
  const XplTimelineMark *mark;
} XplTimelineHit;

/**
 * XplTimelineHighlight: what stands out.
 * @selected: a set of objects, or NULL; @hover, @focus: objects, or NULL
 */
typedef struct
{
  GHashTable *selected;
  gpointer hover;
  gpointer focus;
} XplTimelineHighlight;

/** Takes ownership of @data. Shows the bulk of it. */
XplTimelineScene *xpl_timeline_scene_new (XplTimelineData *data);
void xpl_timeline_scene_free (XplTimelineScene *self);

XplTimelineData *xpl_timeline_scene_get_data (XplTimelineScene *self);

/** TRUE where something changed: the picture of the marks is to be painted anew. */
gboolean xpl_timeline_scene_set_size (XplTimelineScene *self, double width, double height);
gboolean xpl_timeline_scene_set_scroll (XplTimelineScene *self, double scroll);
/** The stretch of time that the lanes show; its width is that of the lanes. */
gboolean xpl_timeline_scene_set_axis (XplTimelineScene *self, const XplAxis *axis);
/** The brush, and with it the extent of the strip; XPL_INSTANT_MIN and XPL_INSTANT_MAX for none. */
gboolean xpl_timeline_scene_set_brush (XplTimelineScene *self, gint64 from, gint64 to);

double xpl_timeline_scene_get_scroll (XplTimelineScene *self);
/** How high the lanes are, and how much of them is seen. */
double xpl_timeline_scene_get_content_height (XplTimelineScene *self);
XplRect xpl_timeline_scene_get_lanes_rect (XplTimelineScene *self);
XplRect xpl_timeline_scene_get_strip_rect (XplTimelineScene *self);
/** The place left of the axis, and left of the strip. */
XplRect xpl_timeline_scene_get_corner_rect (XplTimelineScene *self);
XplRect xpl_timeline_scene_get_foot_rect (XplTimelineScene *self);
const XplAxis *xpl_timeline_scene_get_axis (XplTimelineScene *self);
/** The axis of the strip: x counts from the left of the lanes. */
const XplAxis *xpl_timeline_scene_get_strip_axis (XplTimelineScene *self);
/** The axis that shows the bulk. */
XplAxis xpl_timeline_scene_get_fit (XplTimelineScene *self);

/** FALSE where there is no brush. */
gboolean xpl_timeline_scene_get_brush (XplTimelineScene *self, gint64 *from, gint64 *to);
/** The rounded brush between two instants: whole days, or what @axis shows if it is coarser or finer. */
void xpl_timeline_snap (const XplAxis *axis, double a, double b, gint64 *from, gint64 *to);

XplTimelineHit xpl_timeline_scene_hit (XplTimelineScene *self, double x, double y);

/** The items of a mark of @lane: @i from 0 to its n_members − 1. */
const XplTimelineItem *xpl_timeline_scene_get_member (XplTimelineScene *self, guint lane, const XplTimelineMark *mark,
                                                      guint i);

/** Where an item is; FALSE where it is outside of what the lanes show now, up to their scroll. */
gboolean xpl_timeline_scene_get_item_rect (XplTimelineScene *self, XplTimelinePlace place, XplRect *rect);
/** The scroll that shows the item, as near to the present one as can be. */
double xpl_timeline_scene_find_scroll (XplTimelineScene *self, XplTimelinePlace place);

/** Paints all but what xpl_timeline_scene_paint_highlight() paints, which goes above it. */
void xpl_timeline_scene_paint (XplTimelineScene *self, XplPainter *painter, const XplPalette *palette);
/** The brush, what is selected and what the pointer is on. */
void xpl_timeline_scene_paint_highlight (XplTimelineScene *self, XplPainter *painter, const XplPalette *palette,
                                         const XplTimelineHighlight *highlight);

/** "12 events without a date", or NULL where all have one. A new string. */
char *xpl_timeline_scene_dup_undated_words (XplTimelineScene *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (XplTimelineScene, xpl_timeline_scene_free)

G_END_DECLS
