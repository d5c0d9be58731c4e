/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "timeline-canvas.h"

G_BEGIN_DECLS

/** What a drag with the first button does. */
typedef enum
{
  XPL_TIMELINE_DRAG_NONE,
  XPL_TIMELINE_DRAG_PAN,
  XPL_TIMELINE_DRAG_BRUSH,     /* a new brush on the strip */
  XPL_TIMELINE_DRAG_MARQUEE,   /* a new brush on the lanes */
  XPL_TIMELINE_DRAG_MOVE,      /* the whole brush */
  XPL_TIMELINE_DRAG_START,     /* its left end */
  XPL_TIMELINE_DRAG_END,       /* its right end */
} XplTimelineDrag;

struct _XplTimelineCanvas
{
  GtkWidget parent_instance;

  /* Owned */
  XplSession *session;
  GSignalGroup *session_signals;
  GtkAdjustment *adjustment;
  XplTimelineScene *scene;
  XplFilter *filter;    /* that the scene was made under */
  GdkTexture *picture;  /* of all but the highlight; NULL: to be painted */
  GHashTable *selected; /* events and articles of the selection */
  XplBundle *base;      /* of the story that is shown */
  GObject *cursor;      /* where the keyboard is, or NULL */
  GtkWidget *card;      /* in the tooltip */

  XplTimelineLanes lanes;
  XplAxis goal;       /* that the scene's axis is on its way to */
  guint tick;         /* of the way there, or 0 */
  gint64 tick_time;
  GObject *revealed;  /* what is to be scrolled to at the end of the way, or NULL */
  gboolean has_view;  /* the user has looked elsewhere than at the bulk */
  gboolean uses_keyboard;

  /* Pointer */
  XplPoint pointer;
  gboolean has_pointer;
  gboolean is_dragging;
  XplTimelineDrag drag;
  XplPoint press;
  XplAxis press_axis;
  XplAxis press_strip;
  double press_scroll;
  gint64 press_from, press_to;
  XplAxis pinch_axis;
};

/* Drawing */
void xpl_timeline_canvas_queue_picture (XplTimelineCanvas *self);
const XplPalette *xpl_timeline_canvas_get_palette (XplTimelineCanvas *self);

/* The way to another stretch of time */
void xpl_timeline_canvas_go (XplTimelineCanvas *self, const XplAxis *goal, gboolean at_once);
void xpl_timeline_canvas_stop (XplTimelineCanvas *self);
void xpl_timeline_canvas_zoom_about (XplTimelineCanvas *self, double x, double factor, gboolean at_once);
void xpl_timeline_canvas_pan (XplTimelineCanvas *self, double dx, gboolean at_once);
void xpl_timeline_canvas_scroll_to (XplTimelineCanvas *self, double scroll);
/** Brings an item into sight. */
void xpl_timeline_canvas_reveal (XplTimelineCanvas *self, gpointer object);
/** Shows all between two instants. */
void xpl_timeline_canvas_show_range (XplTimelineCanvas *self, gint64 from, gint64 to);
/** Shows what lies nearest outside. */
void xpl_timeline_canvas_jump (XplTimelineCanvas *self, gboolean later);

/* The selection */
void xpl_timeline_canvas_collect_selected (XplTimelineCanvas *self);
/** What is selected, where it stands on the timeline itself, else NULL. */
gpointer xpl_timeline_canvas_get_focus (XplTimelineCanvas *self);

/* Where the keyboard or the pointer is */
void xpl_timeline_canvas_set_current (XplTimelineCanvas *self, gpointer object, gboolean by_keyboard);
void xpl_timeline_canvas_update_description (XplTimelineCanvas *self);

/** The corrections of an event, article or entity (NULL: none) at a point. */
void xpl_timeline_canvas_popup_menu (XplTimelineCanvas *self, gpointer object, double x, double y);
void xpl_timeline_canvas_init_pointer (XplTimelineCanvas *self);
void xpl_timeline_canvas_class_add_keys (GtkWidgetClass *widget_class);

/** The axis's part of what is at the left of the lanes. */
double xpl_timeline_canvas_get_left (XplTimelineCanvas *self);

G_END_DECLS
