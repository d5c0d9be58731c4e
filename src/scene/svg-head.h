/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "svg-writer.h"

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

/** The beginning of the file, up to its metadata. */
void xpl_svg_head_write (const XplSvgHead *self, XplSvgWriter *writer);

G_END_DECLS
