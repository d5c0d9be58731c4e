/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "quadtree.h"

G_BEGIN_DECLS

/**
 * XplQuadtreeCell: a square with at least one point in it. Cells stand in the order of a walk that goes down
 * first, so the cell after a leaf is its @next.
 * @x, @y, @mass: centre of gravity and mass of its points
 * @width: the longer side of the smallest upright rectangle around its points
 * @start, @end: its points, in the sorted order
 * @next: the cell after the last one inside this
 */
typedef struct
{
  float x;
  float y;
  float mass;
  float width;
  guint32 start;
  guint32 end;
  guint32 next;
} XplQuadtreeCell;

/**
 * XplQuadtreeGroup: up to XPL_QUADTREE_GROUP points close to each other, which share one walk through the
 * cells.
 */
typedef struct
{
  guint32 start;
  guint32 end;
} XplQuadtreeGroup;

#define XPL_QUADTREE_GROUP 32u

struct _XplQuadtree
{
  /* The points, sorted along the curve that visits square after square; relative to @origin. */
  guint32 n_points;
  guint32 capacity;
  guint32 *order; /* index of the point for its caller */
  float *x;
  float *y;
  float *mass;
  XplVec2 origin;

  /* For sorting. */
  guint64 *keys;
  guint64 *other_keys;
  guint32 *other_order;

  GArray *cells;  /* XplQuadtreeCell */
  GArray *groups; /* XplQuadtreeGroup */
};

static inline gboolean
xpl_quadtree_cell_is_leaf (const XplQuadtreeCell *cell, guint32 index)
{
  return cell->next == index + 1;
}

G_END_DECLS
