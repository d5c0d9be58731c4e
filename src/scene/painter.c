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

gboolean
xpl_painter_keeps_groups (XplPainter *self)
{
  return self->klass->keeps_groups;
}

/* What comes with a feed may be any address: one that runs a program when it is clicked is not handed on. */
static gboolean
is_web_address (const char *uri)
{
  return g_ascii_strncasecmp (uri, "https://", 8) == 0 || g_ascii_strncasecmp (uri, "http://", 7) == 0;
}

void
xpl_painter_begin_link (XplPainter *self, const char *uri)
{
  g_return_if_fail (!self->in_link);

  self->in_link = uri != NULL && is_web_address (uri);
  if (self->in_link)
    self->klass->begin_link (self, uri);
}

void
xpl_painter_end_link (XplPainter *self)
{
  if (self->in_link)
    self->klass->end_link (self);
  self->in_link = FALSE;
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
