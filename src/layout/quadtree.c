/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/*
 * The tree is not linked together point by point. Each point gets a key whose bits name, two by two, the
 * quarter it lies in at each level (Morton order); once sorted by key, the points of any square are
 * neighbours in the array, and a cell is but a range of it. Building is a sort and one recursion; walking is
 * a loop over an array.
 */

#include "config.h"

#include "quadtree-private.h"

/* As fine as the mantissa of a float; so deep only points that nearly coincide get. */
#define MAX_LEVEL 24
#define LEAF_POINTS 8u

#define DIGIT_BITS 12
#define N_DIGITS 4
G_STATIC_ASSERT (N_DIGITS * DIGIT_BITS == 2 * MAX_LEVEL);

typedef struct
{
  float left;
  float top;
  float right;
  float bottom;
} Bounds;

XplQuadtree *
xpl_quadtree_new (void)
{
  XplQuadtree *self = g_new0 (XplQuadtree, 1);

  self->cells = g_array_new (FALSE, FALSE, sizeof (XplQuadtreeCell));
  self->groups = g_array_new (FALSE, FALSE, sizeof (XplQuadtreeGroup));
  return self;
}

void
xpl_quadtree_free (XplQuadtree *self)
{
  if (self == NULL)
    return;
  g_free (self->order);
  g_free (self->x);
  g_free (self->y);
  g_free (self->mass);
  g_free (self->keys);
  g_free (self->other_keys);
  g_free (self->other_order);
  g_array_unref (self->cells);
  g_array_unref (self->groups);
  g_free (self);
}

static void
reserve (XplQuadtree *self, guint32 n_points)
{
  if (n_points <= self->capacity)
    return;
  self->capacity = n_points;
  self->order = g_renew (guint32, self->order, n_points);
  self->x = g_renew (float, self->x, n_points);
  self->y = g_renew (float, self->y, n_points);
  self->mass = g_renew (float, self->mass, n_points);
  self->keys = g_renew (guint64, self->keys, n_points);
  self->other_keys = g_renew (guint64, self->other_keys, n_points);
  self->other_order = g_renew (guint32, self->other_order, n_points);
}

/* Moves bit i to bit 2i. */
static inline guint64
spread_bits (guint32 value)
{
  guint64 bits = value;

  bits = (bits | bits << 16) & G_GUINT64_CONSTANT (0x0000ffff0000ffff);
  bits = (bits | bits << 8) & G_GUINT64_CONSTANT (0x00ff00ff00ff00ff);
  bits = (bits | bits << 4) & G_GUINT64_CONSTANT (0x0f0f0f0f0f0f0f0f);
  bits = (bits | bits << 2) & G_GUINT64_CONSTANT (0x3333333333333333);
  return (bits | bits << 1) & G_GUINT64_CONSTANT (0x5555555555555555);
}

static void
make_keys (XplQuadtree *self, const XplVec2 *points)
{
  XplVec2 least = points[0];
  XplVec2 most = points[0];
  double width;
  double scale;

  for (guint32 i = 1; i < self->n_points; i++)
    {
      least = (XplVec2) { MIN (least.x, points[i].x), MIN (least.y, points[i].y) };
      most = (XplVec2) { MAX (most.x, points[i].x), MAX (most.y, points[i].y) };
    }
  self->origin = least;
  width = MAX (most.x - least.x, most.y - least.y);
  scale = width > 0 ? ((1u << MAX_LEVEL) - 1) / width : 0;
  for (guint32 i = 0; i < self->n_points; i++)
    {
      guint64 column = spread_bits ((guint32) ((points[i].x - least.x) * scale));
      guint64 row = spread_bits ((guint32) ((points[i].y - least.y) * scale));

      self->keys[i] = column | row << 1;
      self->order[i] = i;
    }
}

static void
sort_by_digit (XplQuadtree *self, guint shift)
{
  guint32 ends[(1 << DIGIT_BITS) + 1] = { 0, };
  const guint64 mask = (1 << DIGIT_BITS) - 1;
  guint64 *keys = self->keys;
  guint32 *order = self->order;

  for (guint32 i = 0; i < self->n_points; i++)
    ends[(keys[i] >> shift & mask) + 1]++;
  for (guint i = 0; i < 1 << DIGIT_BITS; i++)
    ends[i + 1] += ends[i];
  for (guint32 i = 0; i < self->n_points; i++)
    {
      guint32 at = ends[keys[i] >> shift & mask]++;

      self->other_keys[at] = keys[i];
      self->other_order[at] = order[i];
    }
  self->keys = self->other_keys;
  self->other_keys = keys;
  self->order = self->other_order;
  self->other_order = order;
}

static void
include (Bounds *bounds, const Bounds *inner)
{
  bounds->left = MIN (bounds->left, inner->left);
  bounds->top = MIN (bounds->top, inner->top);
  bounds->right = MAX (bounds->right, inner->right);
  bounds->bottom = MAX (bounds->bottom, inner->bottom);
}

/* Where the run of points that lie in the quarter of the point @start at @level ends, at most @end. */
static guint32
find_quarter_end (const XplQuadtree *self, guint32 start, guint32 end, guint level)
{
  guint shift = 2 * (MAX_LEVEL - 1 - level);
  guint64 quarter = self->keys[start] >> shift;

  if (self->keys[end - 1] >> shift == quarter)
    return end;
  while (start < end)
    {
      guint32 middle = start + (end - start) / 2;

      if (self->keys[middle] >> shift == quarter)
        start = middle + 1;
      else
        end = middle;
    }
  return start;
}

static XplQuadtreeCell
sum_up_points (const XplQuadtree *self, guint32 start, guint32 end, Bounds *bounds)
{
  XplQuadtreeCell cell = { 0, 0, 0, 0, start, end, 0 };

  for (guint32 i = start; i < end; i++)
    {
      Bounds point = { self->x[i], self->y[i], self->x[i], self->y[i] };

      include (bounds, &point);
      cell.x += self->mass[i] * self->x[i];
      cell.y += self->mass[i] * self->y[i];
      cell.mass += self->mass[i];
    }
  return cell;
}

/* Adds the cell of the points @start up to @end, and those inside it; gives its bounds. */
static Bounds
add_cell (XplQuadtree *self, guint32 start, guint32 end, guint level, gboolean in_group)
{
  Bounds bounds = { INFINITY, INFINITY, -INFINITY, -INFINITY };
  XplQuadtreeCell cell = { 0, 0, 0, 0, start, end, 0 };
  guint32 index = self->cells->len;

  if (!in_group && (end - start <= XPL_QUADTREE_GROUP || level == MAX_LEVEL))
    {
      XplQuadtreeGroup group = { start, end };

      g_array_append_val (self->groups, group);
      in_group = TRUE;
    }
  g_array_append_val (self->cells, cell);
  if (end - start <= LEAF_POINTS || level == MAX_LEVEL)
    cell = sum_up_points (self, start, end, &bounds);
  else
    while (start < end)
      {
        guint32 quarter_end = find_quarter_end (self, start, end, level);
        guint32 child = self->cells->len;
        Bounds inner = add_cell (self, start, quarter_end, level + 1, in_group);
        const XplQuadtreeCell *part = &g_array_index (self->cells, XplQuadtreeCell, child);

        include (&bounds, &inner);
        cell.x += part->mass * part->x;
        cell.y += part->mass * part->y;
        cell.mass += part->mass;
        start = quarter_end;
      }
  cell.x /= cell.mass;
  cell.y /= cell.mass;
  cell.width = MAX (bounds.right - bounds.left, bounds.bottom - bounds.top);
  cell.next = self->cells->len;
  g_array_index (self->cells, XplQuadtreeCell, index) = cell;
  return bounds;
}

void
xpl_quadtree_fill (XplQuadtree *self, const XplVec2 *points, const double *masses, guint32 n_points)
{
  g_return_if_fail (self != NULL && (points != NULL || n_points == 0));

  reserve (self, n_points);
  self->n_points = n_points;
  g_array_set_size (self->cells, 0);
  g_array_set_size (self->groups, 0);
  if (n_points == 0)
    return;
  make_keys (self, points);
  for (guint digit = 0; digit < N_DIGITS; digit++)
    sort_by_digit (self, digit * DIGIT_BITS);
  for (guint32 i = 0; i < n_points; i++)
    {
      guint32 point = self->order[i];

      self->x[i] = (float) (points[point].x - self->origin.x);
      self->y[i] = (float) (points[point].y - self->origin.y);
      self->mass[i] = masses == NULL ? 1 : (float) masses[point];
    }
  add_cell (self, 0, n_points, 0, FALSE);
}
