/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "picture-subject.h"
#include "session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define XPL_TYPE_TIMELINE_VIEW (xpl_timeline_view_get_type ())
G_DECLARE_FINAL_TYPE (XplTimelineView, xpl_timeline_view, XPL, TIMELINE_VIEW, GtkWidget)

GtkWidget *xpl_timeline_view_new (void);

XplSession *xpl_timeline_view_get_session (XplTimelineView *self);
void xpl_timeline_view_set_session (XplTimelineView *self, XplSession *session);

/** What @options->part asks for, to be written by any thread; sets the zoom that shows as much of it as the screen does. */
XplPictureSubject *xpl_timeline_view_dup_picture (XplTimelineView *self, XplPictureOptions *options);

G_END_DECLS
