/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "timeline-density.h"
#include "timeline-scene.h"

G_BEGIN_DECLS

#define XPL_TIMELINE_CHIP_HEIGHT 18.0
#define XPL_TIMELINE_SMALL_SIZE 10.5
#define XPL_TIMELINE_RIGHT_MARGIN 12.0

struct _XplTimelineScene
{
  XplTimelineData *data;
  XplPainter *measure;
  XplAxis axis;
  double width;
  double height;
  double scroll;
  gint64 brush_from;
  gint64 brush_to;

  /* Made when they are needed, dropped when what they depend on changes. */
  XplTimelineLayout *layout;
  XplAxisTicks *ticks;
  XplTimelineDensity *density;
  XplAxis strip_axis;
};

/** Where the parts are. */
typedef struct
{
  XplRect axis;
  XplRect lanes;
  XplRect articles;
  XplRect strip;
  double gutter;
} XplTimelineFrame;

XplTimelineFrame xpl_timeline_scene_get_frame (const XplTimelineScene *self);

XplTimelineLayout *xpl_timeline_scene_ensure_layout (XplTimelineScene *self);
XplAxisTicks *xpl_timeline_scene_ensure_ticks (XplTimelineScene *self);
XplTimelineDensity *xpl_timeline_scene_ensure_density (XplTimelineScene *self);

/** What is added to pixels of the layout to get pixels of the scene. */
double xpl_timeline_scene_get_shift (XplTimelineScene *self);
/** The top of a row of a lane in the scene. */
double xpl_timeline_scene_get_row_y (XplTimelineScene *self, guint lane, guint row);
/** The left and right end of the brush on the strip. */
void xpl_timeline_scene_get_brush_ends (XplTimelineScene *self, double *start, double *end);
/** What the brush is called, and where that stands. */
XplRect xpl_timeline_scene_get_brush_chip (XplTimelineScene *self, char **words);
/** FALSE where nothing is there. @words: "2 earlier". */
gboolean xpl_timeline_scene_get_outside_chip (XplTimelineScene *self, gboolean later, XplRect *rect, char **words);

/** The sign of an article. */
void xpl_timeline_paint_diamond (XplPainter *painter, XplPoint center, double radius, XplColor fill);
void xpl_timeline_paint_mark (XplPainter *painter, const XplPalette *palette, XplTimelineScene *scene, guint lane,
                              const XplTimelineMark *mark);
/** The rectangle that a mark covers in the scene, its label left out. */
XplRect xpl_timeline_scene_get_mark_rect (XplTimelineScene *self, guint lane, const XplTimelineMark *mark);

G_END_DECLS
