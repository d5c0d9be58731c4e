/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "layout.h"

G_BEGIN_DECLS

/**
 * XplNodeShape: the room a node takes: an upright rectangle, or a disc.
 * @radius: of the disc; 0 for a point
 * @half_width, @half_height: of the rectangle around disc and box; for a disc, its radius
 * @offset: how far below the node's position the middle of the rectangle lies; 0 for a disc
 */
typedef struct
{
  double radius;
  double half_width;
  double half_height;
  double offset;
  gboolean is_disc;
} XplNodeShape;

static inline XplNodeShape
xpl_node_shape_new (const XplLayoutGraph *graph, guint32 node)
{
  double radius = graph->radius == NULL ? 0 : graph->radius[node];
  double half_width = graph->half_width == NULL ? 0 : graph->half_width[node];
  double half_height = graph->half_height == NULL ? 0 : graph->half_height[node];
  double offset = graph->box_offset == NULL ? 0 : graph->box_offset[node];
  double top = MIN (offset - half_height, -radius);
  double bottom = MAX (offset + half_height, radius);

  if (half_width <= 0 || half_height <= 0)
    return (XplNodeShape) { radius, radius, radius, 0, TRUE };
  return (XplNodeShape) { radius, MAX (half_width, radius), (bottom - top) / 2, (bottom + top) / 2, FALSE };
}

/**
 * How deep the shape @a at @at_a reaches into the shape @b at @at_b, with a margin of @gap between them; 0 or
 * less = not at all.
 * @away: (out): the direction of length 1 in which @b leaves @a soonest; 0 where both have the same middle
 */
static inline double
xpl_node_shape_get_depth (const XplNodeShape *a,
                          XplVec2             at_a,
                          const XplNodeShape *b,
                          XplVec2             at_b,
                          double              gap,
                          XplVec2            *away)
{
  XplVec2 between = { at_b.x - at_a.x, at_b.y + b->offset - at_a.y - a->offset };
  double depth_x = a->half_width + b->half_width + gap - fabs (between.x);
  double depth_y = a->half_height + b->half_height + gap - fabs (between.y);
  double distance;

  *away = (XplVec2) { 0, 0 };
  if (depth_x <= 0 || depth_y <= 0)
    return 0;
  if (!a->is_disc || !b->is_disc)
    {
      if (depth_x < depth_y)
        away->x = between.x > 0 ? 1 : between.x < 0 ? -1 : 0;
      else
        away->y = between.y > 0 ? 1 : between.y < 0 ? -1 : 0;
      return MIN (depth_x, depth_y);
    }
  distance = xpl_vec2_length (between);
  if (distance > 0)
    *away = xpl_vec2_scale (between, 1 / distance);
  return a->radius + b->radius + gap - distance;
}

G_END_DECLS
