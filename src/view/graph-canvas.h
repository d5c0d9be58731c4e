/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "graph-scene.h"
#include "picture-subject.h"
#include "session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * XplGraphCanvas: the drawn graph: pan, zoom, move, point at, select, by pointer and keyboard. The card, the legend and the
 * rest around it are the graph view's.
 *
 * Signal "explain": what the pointer or the keyboard is on changed, see xpl_graph_canvas_get_explained().
 */
#define XPL_TYPE_GRAPH_CANVAS (xpl_graph_canvas_get_type ())
G_DECLARE_FINAL_TYPE (XplGraphCanvas, xpl_graph_canvas, XPL, GRAPH_CANVAS, GtkWidget)

XplSession *xpl_graph_canvas_get_session (XplGraphCanvas *self);
void xpl_graph_canvas_set_session (XplGraphCanvas *self, XplSession *session);

/** Shows all of the graph, and follows it until the user moves the view. */
void xpl_graph_canvas_fit (XplGraphCanvas *self);

/** Zooms by @factor about the middle. */
void xpl_graph_canvas_zoom_by (XplGraphCanvas *self, double factor);

/** What other things cover: so much at the top and the bottom, and a rectangle: "fit" leaves it free. */
void xpl_graph_canvas_set_covered (XplGraphCanvas *self, double top, double bottom, XplRect rect);

/**
 * What the user is on, the box around it that a card must not cover, and around what else it should not (an array of
 * #XplRect that is filled), in the widget's pixels. FALSE where it is nothing, or where something is going on that
 * explanations would disturb.
 */
gboolean xpl_graph_canvas_get_explained (XplGraphCanvas *self, XplGraphSpot *spot, XplRect *box, GArray *others);

/** What @options->part asks for, to be written by any thread; sets the zoom that shows as much of it as the screen does. */
XplPictureSubject *xpl_graph_canvas_dup_picture (XplGraphCanvas *self, XplPictureOptions *options);

G_END_DECLS
