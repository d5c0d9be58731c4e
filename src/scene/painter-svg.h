/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "palette.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * XplSvgHead: what an SVG says about itself; strings may be NULL.
 * @width, @height: of the picture, in pixels
 * @zoom: what is drawn is made smaller by this; 1: not
 * @title, @description: for people; @date: of the data, ISO 8601; @source: where it comes from; @subject: what is shown
 */
typedef struct
{
  double width;
  double height;
  double zoom;
  const char *title;
  const char *description;
  const char *date;
  const char *source;
  const char *subject;
} XplSvgHead;

/**
 * A painter that writes SVG 1.1 into @stream, in pieces: texts as texts, groups with class and title, colours of @palette as
 * classes of a style sheet. The same calls give the same bytes. Needs no display.
 */
XplPainter *xpl_painter_svg_new (GOutputStream *stream, const XplPalette *palette, const XplSvgHead *head);

/** Writes the end and frees @self. FALSE with @error where something could not be written; does not close the stream. */
gboolean xpl_painter_svg_finish (XplPainter *self, GError **error);

G_END_DECLS
