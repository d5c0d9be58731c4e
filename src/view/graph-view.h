/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "picture.h"
#include "session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define XPL_TYPE_GRAPH_VIEW (xpl_graph_view_get_type ())
G_DECLARE_FINAL_TYPE (XplGraphView, xpl_graph_view, XPL, GRAPH_VIEW, GtkWidget)

GtkWidget *xpl_graph_view_new (void);

XplSession *xpl_graph_view_get_session (XplGraphView *self);
void xpl_graph_view_set_session (XplGraphView *self, XplSession *session);

/** Writes what is on the screen as a picture. Errors: as xpl_picture_write(). */
gboolean xpl_graph_view_export (XplGraphView *self, const XplPictureOptions *options, GFile *file, GError **error);

G_END_DECLS
