/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "picture-subject.h"
#include "session.h"
#include "timeline-scene.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define XPL_TIMELINE_ZOOM_STEP 1.5

/**
 * XplTimelineCanvas: the drawn timeline: takes pointer, touch and keyboard, and ends all of it in a call on the session or in
 * another stretch of time.
 *
 * Properties: "session" (#XplSession), "adjustment" (#GtkAdjustment, of the lanes).
 * Signal "arranged": the parts have other places.
 */
#define XPL_TYPE_TIMELINE_CANVAS (xpl_timeline_canvas_get_type ())
G_DECLARE_FINAL_TYPE (XplTimelineCanvas, xpl_timeline_canvas, XPL, TIMELINE_CANVAS, GtkWidget)

void xpl_timeline_canvas_set_session (XplTimelineCanvas *self, XplSession *session);
void xpl_timeline_canvas_set_lanes (XplTimelineCanvas *self, XplTimelineLanes lanes);
XplTimelineLanes xpl_timeline_canvas_get_lanes (XplTimelineCanvas *self);
GtkAdjustment *xpl_timeline_canvas_get_adjustment (XplTimelineCanvas *self);

/** What it draws, borrowed, until the next change; NULL without a session. */
XplTimelineScene *xpl_timeline_canvas_get_scene (XplTimelineCanvas *self);

/** Zooms about the middle; @factor above 1 shows less time. */
void xpl_timeline_canvas_zoom_by (XplTimelineCanvas *self, double factor);
/** Shows the bulk. */
void xpl_timeline_canvas_fit (XplTimelineCanvas *self);

/** What was brushed is no longer brushed. */
void xpl_timeline_canvas_clear_range (XplTimelineCanvas *self);

/** What @options->part asks for, to be written by any thread; sets the zoom that shows as much of it as the screen does. */
XplPictureSubject *xpl_timeline_canvas_dup_picture (XplTimelineCanvas *self, XplPictureOptions *options);

G_END_DECLS
