/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "graph-canvas.h"
#include "graph-emphasis.h"
#include "graph-raster.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* XplGraphCanvas is cut by concern: graph-canvas.c (the widget, and what the session hears), graph-canvas-motion.c (what of
 * the session is shown, and the way there), graph-canvas-draw.c, graph-canvas-explain.c (in words), graph-canvas-pointer.c,
 * graph-canvas-keys.c, graph-canvas-menu.c, graph-canvas-merge.c. This is what they share. */

#define XPL_GRAPH_MIN_ZOOM 0.02
#define XPL_GRAPH_MAX_ZOOM 8.0
#define XPL_GRAPH_ZOOM_STEP 1.25

struct _XplGraphCanvas
{
  GtkWidget parent_instance;

  XplSession *session;
  GSignalGroup *session_signals;

  /* What is shown: places on the way to those of the session */
  XplGraph *graph;
  XplBundle *base; /* of the story that it is of */
  XplPlace *places;
  XplPlace *targets;
  guint shown_max_nodes; /* of the filter that the graph is of */
  char *shown_focus;
  XplViewTransform transform;
  XplViewTransform goal;
  double inset_top, inset_bottom;
  XplRect covered;
  gboolean follows;  /* "fit" goes on until the user moves the view */
  gboolean has_view; /* the transform means something */
  guint tick;        /* while anything is on its way */
  gint64 last_frame;

  /* Drawn from it, dropped where it changes */
  XplGraphScene *scene; /* at the zoom of the transform, without its offsets */
  XplGraphRaster *raster;
  XplGraphEmphasis *emphasis;
  GskRenderNode *emphasised; /* in pixels of the scene */
  XplRect emphasised_region;
  AdwAnimation *fade;

  /* Pointer and keyboard */
  XplGraphSpot hover;  /* under the pointer */
  XplGraphSpot cursor; /* of the keyboard */
  guint edges_of; /* the node whose edges the keyboard goes through */
  XplPoint pointer;
  gboolean has_pointer;
  gboolean uses_keyboard; /* rather than the pointer, last */
  gboolean has_told;      /* what the session has as "hover" comes from here */
  gboolean is_selecting;  /* what is selected is on the screen anyway */
  gboolean is_panning;
  gboolean is_moving; /* a node */
  gboolean is_pinching;
  guint moved_node;
  XplPoint grip; /* from the pointer to the middle of the node, in places */
  XplViewTransform start; /* of a pan or a pinch */
  GtkGesture *drag;
  GtkGesture *pinch;
  GtkWidget *menu;
  XplGraphSpot menu_spot;
  int merge_target;      /* the node below what is held, or -1 */
  gboolean merge_is_on;  /* letting go merges */
  guint merge_source;    /* that waits whether one stays above it */
};

/* graph-canvas.c */
/** The finding that stands for a spot in the session: an entity, or the best supported relation. NULL for none. */
gpointer xpl_graph_canvas_get_object (XplGraphCanvas *self, XplGraphSpot spot);
XplGraphSpot xpl_graph_canvas_find_object (XplGraphCanvas *self, gpointer object);
/** What the user is on: the cursor or what is under the pointer, whichever was used last. */
XplGraphSpot xpl_graph_canvas_get_current (XplGraphCanvas *self);
/** To be called where that may have changed. */
void xpl_graph_canvas_current_changed (XplGraphCanvas *self);
void xpl_graph_canvas_select (XplGraphCanvas *self, XplGraphSpot spot);

/* graph-canvas-draw.c */
const XplPalette *xpl_graph_canvas_get_palette (XplGraphCanvas *self);
XplGraphScene *xpl_graph_canvas_ensure_scene (XplGraphCanvas *self);
/** To be called where places or the zoom changed. */
void xpl_graph_canvas_drop_scene (XplGraphCanvas *self);
void xpl_graph_canvas_drop_emphasised (XplGraphCanvas *self);
void xpl_graph_canvas_update_emphasis (XplGraphCanvas *self);
/** The fading of what stands out ended. */
void xpl_graph_canvas_faded (XplGraphCanvas *self);
void xpl_graph_canvas_snapshot (GtkWidget *widget, GtkSnapshot *snapshot);

/* graph-canvas-explain.c */
void xpl_graph_canvas_update_description (XplGraphCanvas *self);

/* graph-canvas-motion.c */
void xpl_graph_canvas_graph_changed (XplGraphCanvas *self);
void xpl_graph_canvas_places_changed (XplGraphCanvas *self);
/** Sets the view at once (@glides FALSE) or goes there; the user moved it: it stops following. */
void xpl_graph_canvas_set_view (XplGraphCanvas *self, const XplViewTransform *view, gboolean glides);
void xpl_graph_canvas_zoom_about (XplGraphCanvas *self, double factor, XplPoint about, gboolean glides);
void xpl_graph_canvas_stop_motion (XplGraphCanvas *self);
/** The size changed. */
void xpl_graph_canvas_refit (XplGraphCanvas *self);
/** Moves the view as little as it takes to have a node on the screen. */
void xpl_graph_canvas_reveal (XplGraphCanvas *self, XplGraphSpot spot);

/* graph-canvas-pointer.c, -keys.c, -menu.c */
void xpl_graph_canvas_add_pointer (XplGraphCanvas *self);
void xpl_graph_canvas_class_add_keys (GtkWidgetClass *widget_class);
void xpl_graph_canvas_class_add_menu (GtkWidgetClass *widget_class);
void xpl_graph_canvas_popup_menu (XplGraphCanvas *self, XplGraphSpot spot, XplPoint at);

/* graph-canvas-merge.c */
void xpl_graph_canvas_add_merge (XplGraphCanvas *self);
/** What is moved is at a point of the widget; @at_once: whoever holds it says by a key what is meant. */
void xpl_graph_canvas_hold_above (XplGraphCanvas *self, double x, double y, gboolean at_once);
/** Lets go of it; TRUE where that merged it into what it was held above. */
gboolean xpl_graph_canvas_let_go (XplGraphCanvas *self);
void xpl_graph_canvas_forget_merge (XplGraphCanvas *self);
void xpl_graph_canvas_snapshot_merge (XplGraphCanvas *self, GtkSnapshot *snapshot);

void xpl_graph_canvas_focus_on (XplGraphCanvas *self, XplGraphSpot spot);

G_END_DECLS
