/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "entity-mark.h"

#include <math.h>

#define MAX_CORNERS 12
/* Points that a rounded corner is drawn with. */
#define CORNER_STEPS 5
/* Corners of smaller marks are not seen to be round. */
#define SHARP_RADIUS 3.0

/**
 * Shape: the corners of a mark of radius 1, clockwise, and how far before a corner it begins to be rounded, as a share of
 * the shorter of the two sides. Without corners it is a disc.
 */
typedef struct
{
  guint n_corners;
  double rounding;
  XplPoint corners[MAX_CORNERS];
} Shape;

static const Shape shapes[XPL_N_ENTITY_TYPES] = {
  [XPL_ENTITY_PERSON] = { 0 },
  [XPL_ENTITY_GROUP] = { 0 },
  [XPL_ENTITY_ORGANISATION] = { 4, 0.22, { { -0.9, -0.9 }, { 0.9, -0.9 }, { 0.9, 0.9 }, { -0.9, 0.9 } } },
  [XPL_ENTITY_PLACE] = { 4, 0.16, { { 0, -1.2 }, { 1.2, 0 }, { 0, 1.2 }, { -1.2, 0 } } },
  /* A house. */
  [XPL_ENTITY_FACILITY] = { 5, 0.1, { { 0, -1.18 }, { 1.02, -0.28 }, { 1.02, 0.88 }, { -1.02, 0.88 }, { -1.02, -0.28 } } },
  [XPL_ENTITY_PRODUCT]
  = { 6, 0.14, { { 0.55, -0.953 }, { 1.1, 0 }, { 0.55, 0.953 }, { -0.55, 0.953 }, { -1.1, 0 }, { -0.55, -0.953 } } },
  /* A page with a folded corner. */
  [XPL_ENTITY_WORK] = { 5, 0.08, { { -0.8, -1.05 }, { 0.24, -1.05 }, { 0.8, -0.49 }, { 0.8, 1.05 }, { -0.8, 1.05 } } },
  /* A star of five. */
  [XPL_ENTITY_OCCASION] = { 10,
                            0.2,
                            { { 0, -1.32 },
                              { 0.423, -0.582 },
                              { 1.255, -0.408 },
                              { 0.685, 0.222 },
                              { 0.776, 1.068 },
                              { 0, 0.72 },
                              { -0.776, 1.068 },
                              { -0.685, 0.222 },
                              { -1.255, -0.408 },
                              { -0.423, -0.582 } } },
};

static XplPoint
towards (XplPoint from, XplPoint to, double distance)
{
  double length = hypot (to.x - from.x, to.y - from.y);

  return (XplPoint) { from.x + (to.x - from.x) * distance / length, from.y + (to.y - from.y) * distance / length };
}

/* Rounds corner @i by a parabola that touches both its sides. */
static void
add_corner (const Shape *shape, guint i, XplPoint center, double radius, XplPoint *points)
{
  guint n = shape->n_corners;
  XplPoint corner = shape->corners[i], before = shape->corners[(i + n - 1) % n], after = shape->corners[(i + 1) % n];
  double shorter = MIN (hypot (before.x - corner.x, before.y - corner.y), hypot (after.x - corner.x, after.y - corner.y));
  XplPoint a = towards (corner, before, shorter * shape->rounding), b = towards (corner, after, shorter * shape->rounding);

  for (guint step = 0; step < CORNER_STEPS; step++)
    {
      double t = (double) step / (CORNER_STEPS - 1), u = 1 - t;

      points[step].x = center.x + radius * (u * u * a.x + 2 * u * t * corner.x + t * t * b.x);
      points[step].y = center.y + radius * (u * u * a.y + 2 * u * t * corner.y + t * t * b.y);
    }
}

double
xpl_entity_mark_reach (XplEntityType type, double radius, double dx, double dy)
{
  g_return_val_if_fail ((gsize) type < XPL_N_ENTITY_TYPES, radius);

  const Shape *shape = &shapes[type];
  double length = hypot (dx, dy), reach = 1;

  if (shape->n_corners == 0 || length == 0)
    return radius;
  dx /= length;
  dy /= length;
  for (guint i = 0; i < shape->n_corners; i++)
    {
      XplPoint a = shape->corners[i], b = shape->corners[(i + 1) % shape->n_corners];
      double sx = b.x - a.x, sy = b.y - a.y;
      double cross = dx * sy - dy * sx;
      double along = (a.x * sy - a.y * sx) / cross, share = (a.x * dy - a.y * dx) / cross;

      if (fabs (cross) > 1e-9 && along > 0 && share >= 0 && share <= 1)
        reach = along;
    }
  return reach * radius;
}

void
xpl_entity_mark_outline (XplPainter *painter,
                         XplEntityType type,
                         XplPoint center,
                         double radius,
                         XplColor fill,
                         const XplStroke *stroke)
{
  g_return_if_fail (painter != NULL);
  g_return_if_fail ((gsize) type < XPL_N_ENTITY_TYPES);

  const Shape *shape = &shapes[type];
  XplPoint points[MAX_CORNERS * CORNER_STEPS];
  guint steps = radius < SHARP_RADIUS ? 1 : CORNER_STEPS;

  if (shape->n_corners == 0)
    {
      xpl_painter_disc (painter, center, radius, fill, stroke);
      return;
    }
  for (guint i = 0; i < shape->n_corners; i++)
    if (steps == 1)
      points[i] = (XplPoint) { center.x + radius * shape->corners[i].x, center.y + radius * shape->corners[i].y };
    else
      add_corner (shape, i, center, radius, points + i * CORNER_STEPS);
  xpl_painter_polygon (painter, points, shape->n_corners * steps, fill, stroke);
}

void
xpl_entity_mark_paint (XplPainter *painter,
                       XplEntityType type,
                       XplPoint center,
                       double radius,
                       XplColor color,
                       XplColor rim,
                       gboolean hollow)
{
  double thickness = CLAMP (radius * 0.22, 1, 2.5);
  XplStroke apart = { .color = rim, .width = CLAMP (radius * 0.25, 0.75, 2) * 2 };
  XplStroke outline = { .color = color, .width = thickness };

  xpl_entity_mark_outline (painter, type, center, radius, rim, &apart);
  if (hollow)
    {
      xpl_entity_mark_outline (painter, type, center, radius - thickness / 2, rim, &outline);
      return;
    }
  if (type == XPL_ENTITY_GROUP)
    {
      /* Two discs, one in the other: several of a kind. */
      xpl_painter_disc (painter, center, radius - thickness / 2, rim, &outline);
      radius -= 2 * thickness;
    }
  xpl_entity_mark_outline (painter, type, center, radius, color, NULL);
}
