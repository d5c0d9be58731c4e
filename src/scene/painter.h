/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * The one interface through which everything drawn goes, whether to the screen, a PNG, a PDF or an SVG: scenes call
 * it, its implementations know their medium. Units are pixels at scale 1 (1/96 inch on paper); y grows downwards.
 */

typedef struct
{
  float red, green, blue, alpha; /* 0–1, not premultiplied */
} XplColor;

typedef enum
{
  XPL_ALIGN_START,
  XPL_ALIGN_CENTER,
  XPL_ALIGN_END,
} XplAlign;

/** XplStroke: @dash: length of dashes and gaps, 0 for a solid line. */
typedef struct
{
  XplColor color;
  double width;
  double dash;
} XplStroke;

/**
 * XplTextStyle:
 * @size: font size in pixels
 * @weight: 400 regular, 700 bold
 * @max_width: ellipsised at the end beyond it; 0: no bound
 * @halo: colour of a soft outline that keeps the text readable above lines; alpha 0: none
 */
typedef struct
{
  double size;
  int weight;
  gboolean italic;
  double max_width;
  XplAlign align;
  XplColor color;
  XplColor halo;
} XplTextStyle;

typedef struct
{
  double x, y;
} XplPoint;

typedef struct
{
  double x, y, width, height;
} XplRect;

typedef struct _XplPainter XplPainter;

/** What an implementation fills in; all functions are required. Groups name what is in them, for media that keep structure
 *  (SVG class and title; ignored elsewhere). */
typedef struct
{
  gboolean keeps_groups;
  void (*free) (XplPainter *self);
  void (*begin_group) (XplPainter *self, const char *css_class, const char *title);
  void (*end_group) (XplPainter *self);
  /* What is drawn in between leads to @uri, where the medium can. Links are not nested. */
  void (*begin_link) (XplPainter *self, const char *uri);
  void (*end_link) (XplPainter *self);
  void (*push_clip) (XplPainter *self, XplRect rect);
  void (*pop_clip) (XplPainter *self);
  /* A polyline; with @bend non-zero and two points, an arc-like curve that leaves the chord by @bend pixels. */
  void (*line) (XplPainter *self, const XplPoint *points, guint n_points, double bend, const XplStroke *stroke);
  /* A closed shape: either colour may have alpha 0. */
  void (*polygon) (XplPainter *self, const XplPoint *points, guint n_points, XplColor fill, const XplStroke *stroke);
  void (*disc) (XplPainter *self, XplPoint center, double radius, XplColor fill, const XplStroke *stroke);
  void (*rect) (XplPainter *self, XplRect rect, double corner_radius, XplColor fill, const XplStroke *stroke);
  /* A rectangle that fades from @from at its left to @to at its right edge. */
  void (*gradient) (XplPainter *self, XplRect rect, XplColor from, XplColor to);
  /* One line of text whose baseline-independent box begins at @at (top); @align says where @at is horizontally. */
  void (*text) (XplPainter *self, XplPoint at, const char *text, const XplTextStyle *style);
  /* Size of that box. */
  void (*measure) (XplPainter *self, const char *text, const XplTextStyle *style, double *width, double *height);
} XplPainterClass;

struct _XplPainter
{
  const XplPainterClass *klass;
  gboolean in_link;
};

void xpl_painter_free (XplPainter *self);
void xpl_painter_begin_group (XplPainter *self, const char *css_class, const char *title);
void xpl_painter_end_group (XplPainter *self);
/** FALSE where groups are ignored: there is no need to find their titles. */
gboolean xpl_painter_keeps_groups (XplPainter *self);
/** @uri: an address of the web; any other, or NULL, is no link. To be ended in any case. */
void xpl_painter_begin_link (XplPainter *self, const char *uri);
void xpl_painter_end_link (XplPainter *self);
void xpl_painter_push_clip (XplPainter *self, XplRect rect);
void xpl_painter_pop_clip (XplPainter *self);
void xpl_painter_line (XplPainter *self, const XplPoint *points, guint n_points, double bend, const XplStroke *stroke);
void xpl_painter_polygon (XplPainter *self, const XplPoint *points, guint n_points, XplColor fill,
                          const XplStroke *stroke);
void xpl_painter_disc (XplPainter *self, XplPoint center, double radius, XplColor fill, const XplStroke *stroke);
void xpl_painter_rect (XplPainter *self, XplRect rect, double corner_radius, XplColor fill, const XplStroke *stroke);
void xpl_painter_gradient (XplPainter *self, XplRect rect, XplColor from, XplColor to);
void xpl_painter_text (XplPainter *self, XplPoint at, const char *text, const XplTextStyle *style);
void xpl_painter_measure (XplPainter *self, const char *text, const XplTextStyle *style, double *width,
                          double *height);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (XplPainter, xpl_painter_free)

G_END_DECLS
