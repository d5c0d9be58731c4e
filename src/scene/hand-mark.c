/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/* A pencil that writes to the lower left, in three parts with gaps between them: point, shaft, rubber. */

#include "config.h"

#include "hand-mark.h"

#include <glib/gi18n-lib.h>

/* All as shares of the half length, measured along the pencil from its middle; the point is at -1. */
#define HALF_WIDTH 0.32
#define POINT_END -0.5
#define SHAFT_BEGIN -0.36
#define SHAFT_END 0.62
#define RUBBER_BEGIN 0.78
#define RIM_WIDTH 1.6

/* The pencil lies at 45°: a share along it is as much to the right and up. */
static XplPoint
turn (XplPoint center, double size, double along, double across)
{
  return (XplPoint) { center.x + size * (along + across), center.y + size * (across - along) };
}

static void
paint_part (XplPainter *painter, XplPoint center, double size, double from, double to, XplColor color)
{
  const XplPoint corners[] = { turn (center, size, from, -HALF_WIDTH), turn (center, size, to, -HALF_WIDTH),
                               turn (center, size, to, HALF_WIDTH), turn (center, size, from, HALF_WIDTH) };

  xpl_painter_polygon (painter, corners, G_N_ELEMENTS (corners), color, NULL);
}

void
xpl_hand_mark_paint (XplPainter *painter, XplPoint center, double size, XplColor color, XplColor rim)
{
  g_return_if_fail (painter != NULL && size > 0);

  XplStroke around = { .color = rim, .width = 2 * RIM_WIDTH };
  const XplPoint point[] = { turn (center, size, -1, 0), turn (center, size, POINT_END, -HALF_WIDTH),
                             turn (center, size, POINT_END, HALF_WIDTH) };
  const XplPoint outline[] = { point[0], point[1], turn (center, size, 1, -HALF_WIDTH), turn (center, size, 1, HALF_WIDTH),
                               point[2] };

  xpl_painter_begin_group (painter, "by-hand", _("Added by hand"));
  xpl_painter_polygon (painter, outline, G_N_ELEMENTS (outline), rim, &around);
  xpl_painter_polygon (painter, point, G_N_ELEMENTS (point), color, NULL);
  paint_part (painter, center, size, SHAFT_BEGIN, SHAFT_END, color);
  paint_part (painter, center, size, RUBBER_BEGIN, 1, color);
  xpl_painter_end_group (painter);
}
