/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "painter.h"

void
xpl_painter_free (XplPainter *self)
{
  if (self != NULL)
    self->klass->free (self);
}

void
xpl_painter_begin_group (XplPainter *self, const char *css_class, const char *title)
{
  self->klass->begin_group (self, css_class, title);
}

void
xpl_painter_end_group (XplPainter *self)
{
  self->klass->end_group (self);
}

void
xpl_painter_push_clip (XplPainter *self, XplRect rect)
{
  self->klass->push_clip (self, rect);
}

void
xpl_painter_pop_clip (XplPainter *self)
{
  self->klass->pop_clip (self);
}

void
xpl_painter_line (XplPainter *self, const XplPoint *points, guint n_points, double bend, const XplStroke *stroke)
{
  g_return_if_fail (n_points >= 2 && stroke != NULL);

  self->klass->line (self, points, n_points, bend, stroke);
}

void
xpl_painter_polygon (XplPainter *self, const XplPoint *points, guint n_points, XplColor fill, const XplStroke *stroke)
{
  g_return_if_fail (n_points >= 3);

  self->klass->polygon (self, points, n_points, fill, stroke);
}

void
xpl_painter_disc (XplPainter *self, XplPoint center, double radius, XplColor fill, const XplStroke *stroke)
{
  self->klass->disc (self, center, radius, fill, stroke);
}

void
xpl_painter_rect (XplPainter *self, XplRect rect, double corner_radius, XplColor fill, const XplStroke *stroke)
{
  self->klass->rect (self, rect, corner_radius, fill, stroke);
}

void
xpl_painter_gradient (XplPainter *self, XplRect rect, XplColor from, XplColor to)
{
  self->klass->gradient (self, rect, from, to);
}

void
xpl_painter_text (XplPainter *self, XplPoint at, const char *text, const XplTextStyle *style)
{
  g_return_if_fail (text != NULL && style != NULL);

  self->klass->text (self, at, text, style);
}

void
xpl_painter_measure (XplPainter *self, const char *text, const XplTextStyle *style, double *width, double *height)
{
  g_return_if_fail (text != NULL && style != NULL);

  self->klass->measure (self, text, style, width, height);
}
