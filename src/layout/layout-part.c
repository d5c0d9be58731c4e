/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "layout-part.h"

/* A quarter of a circle in steps of three degrees. */
#define N_ANGLES 30

XplLayoutPart *
xpl_layout_part_new (XplAdjacency *links, double length, double gap, guint64 seed)
{
  XplLayoutPart *self;

  g_return_val_if_fail (links != NULL, NULL);

  self = g_new0 (XplLayoutPart, 1);
  self->n_nodes = links->n_nodes;
  self->links = links;
  self->shapes = g_new0 (XplNodeShape, self->n_nodes);
  self->positions = g_new0 (XplVec2, self->n_nodes);
  self->anchors = g_new0 (XplVec2, self->n_nodes);
  self->mobility = g_new0 (double, self->n_nodes);
  self->length = length;
  self->gap = gap;
  self->random.state = seed;
  return self;
}

void
xpl_layout_part_free (XplLayoutPart *self)
{
  if (self == NULL)
    return;
  xpl_adjacency_free (self->links);
  g_free (self->shapes);
  g_free (self->positions);
  g_free (self->anchors);
  g_free (self->mobility);
  g_free (self);
}

static XplVec2
turn (XplVec2 point, XplVec2 middle, double cosine, double sine)
{
  XplVec2 from_middle = xpl_vec2_subtract (point, middle);

  return (XplVec2) { middle.x + cosine * from_middle.x - sine * from_middle.y,
                     middle.y + sine * from_middle.x + cosine * from_middle.y };
}

/* Size of the rectangle around the positions as they are, and with a node at the rim a whole shape in it. */
static XplVec2
measure_turned (const XplLayoutPart *self, XplVec2 middle, double angle)
{
  XplVec2 least = { INFINITY, INFINITY };
  XplVec2 most = { -INFINITY, -INFINITY };
  double cosine = cos (angle);
  double sine = sin (angle);

  for (guint32 i = 0; i < self->n_nodes; i++)
    {
      XplVec2 point = turn (self->positions[i], middle, cosine, sine);

      least = (XplVec2) { MIN (least.x, point.x), MIN (least.y, point.y) };
      most = (XplVec2) { MAX (most.x, point.x), MAX (most.y, point.y) };
    }
  return (XplVec2) { most.x - least.x + self->length, most.y - least.y + self->length };
}

XplVec2
xpl_layout_part_get_middle (const XplLayoutPart *self)
{
  XplVec2 sum = { 0, 0 };
  guint32 n = 0;

  g_return_val_if_fail (self != NULL, sum);

  for (guint32 i = 0; i < self->n_nodes; i++)
    if (!self->is_fixed || self->mobility[i] < 1)
      {
        sum = xpl_vec2_add (sum, self->positions[i]);
        n++;
      }
  return n > 0 ? xpl_vec2_scale (sum, 1.0 / n) : sum;
}

void
xpl_layout_part_turn (XplLayoutPart *self, double aspect)
{
  XplVec2 middle;
  double best_angle = 0;
  double best_area = INFINITY;

  g_return_if_fail (self != NULL);

  middle = xpl_layout_part_get_middle (self);
  for (guint step = 0; step < N_ANGLES; step++)
    {
      double angle = step * G_PI_2 / N_ANGLES;
      XplVec2 size = measure_turned (self, middle, angle);

      if (size.x * size.y < best_area)
        {
          best_area = size.x * size.y;
          best_angle = (size.x >= size.y) == (aspect >= 1) ? angle : angle + G_PI_2;
        }
    }
  for (guint32 i = 0; i < self->n_nodes; i++)
    self->positions[i] = turn (self->positions[i], middle, cos (best_angle), sin (best_angle));
}

void
xpl_layout_part_get_bounds (const XplLayoutPart *self, XplVec2 *top_left, XplVec2 *bottom_right)
{
  XplVec2 least = { INFINITY, INFINITY };
  XplVec2 most = { -INFINITY, -INFINITY };

  g_return_if_fail (self != NULL && top_left != NULL && bottom_right != NULL);

  for (guint32 i = 0; i < self->n_nodes; i++)
    {
      const XplNodeShape *shape = &self->shapes[i];
      XplVec2 middle = { self->positions[i].x, self->positions[i].y + shape->offset };

      least = (XplVec2) { MIN (least.x, middle.x - shape->half_width),
                          MIN (least.y, middle.y - shape->half_height) };
      most = (XplVec2) { MAX (most.x, middle.x + shape->half_width),
                         MAX (most.y, middle.y + shape->half_height) };
    }
  *top_left = least;
  *bottom_right = most;
}

void
xpl_layout_part_move (XplLayoutPart *self, XplVec2 by)
{
  g_return_if_fail (self != NULL);

  for (guint32 i = 0; i < self->n_nodes; i++)
    self->positions[i] = xpl_vec2_add (self->positions[i], by);
}
