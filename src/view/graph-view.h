/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "picture-subject.h"
#include "session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define XPL_TYPE_GRAPH_VIEW (xpl_graph_view_get_type ())
G_DECLARE_FINAL_TYPE (XplGraphView, xpl_graph_view, XPL, GRAPH_VIEW, GtkWidget)

GtkWidget *xpl_graph_view_new (void);

XplSession *xpl_graph_view_get_session (XplGraphView *self);
void xpl_graph_view_set_session (XplGraphView *self, XplSession *session);

/** What @options->part asks for, to be written by any thread; sets the zoom that shows as much of it as the screen does. */
XplPictureSubject *xpl_graph_view_dup_picture (XplGraphView *self, XplPictureOptions *options);

G_END_DECLS
