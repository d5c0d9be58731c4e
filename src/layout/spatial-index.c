/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/*
 * Each point is in the cell of its middle; a query looks as much farther as the widest disc reaches. There
 * are about as many cells as points, so that a cell has few, and a query of the size of a node looks at few
 * cells.
 */

#include "config.h"

#include "spatial-index.h"

#define MAX_CELLS_A_SIDE 4096

struct _XplSpatialIndex
{
  XplVec2 *points;
  double *radii;
  double widest;    /* of @radii */
  XplVec2 origin;   /* left upper corner of the grid */
  double cell_size;
  guint32 n_columns;
  guint32 n_rows;
  guint32 *starts;  /* by cell: where its points begin in @members */
  guint32 *members; /* points, by cell, rising in each */
};

typedef struct
{
  guint32 first_column;
  guint32 last_column;
  guint32 first_row;
  guint32 last_row;
} Cells;

typedef struct
{
  guint32 point;
  double to_rim;
  double to_middle;
} Candidate;

static guint32
get_cell_index (double coordinate, double origin, double cell_size, guint32 n_cells)
{
  return (guint32) CLAMP (floor ((coordinate - origin) / cell_size), 0, n_cells - 1.0);
}

static guint32
get_cell (const XplSpatialIndex *self, XplVec2 point)
{
  return get_cell_index (point.y, self->origin.y, self->cell_size, self->n_rows) * self->n_columns
         + get_cell_index (point.x, self->origin.x, self->cell_size, self->n_columns);
}

static Cells
get_cells (const XplSpatialIndex *self, XplVec2 top_left, XplVec2 bottom_right)
{
  return (Cells) {
    get_cell_index (top_left.x, self->origin.x, self->cell_size, self->n_columns),
    get_cell_index (bottom_right.x, self->origin.x, self->cell_size, self->n_columns),
    get_cell_index (top_left.y, self->origin.y, self->cell_size, self->n_rows),
    get_cell_index (bottom_right.y, self->origin.y, self->cell_size, self->n_rows),
  };
}

/* Squares of a size of which about as many as there are points cover them all. */
static void
choose_grid (XplSpatialIndex *self, guint32 n_points)
{
  XplVec2 least = { INFINITY, INFINITY };
  XplVec2 most = { -INFINITY, -INFINITY };
  XplVec2 size;
  guint32 n_finite = 0;

  for (guint32 i = 0; i < n_points; i++)
    if (xpl_vec2_is_finite (self->points[i]))
      {
        least = (XplVec2) { MIN (least.x, self->points[i].x), MIN (least.y, self->points[i].y) };
        most = (XplVec2) { MAX (most.x, self->points[i].x), MAX (most.y, self->points[i].y) };
        self->widest = MAX (self->widest, self->radii[i]);
        n_finite++;
      }
  if (n_finite == 0)
    least = most = (XplVec2) { 0, 0 };
  size = xpl_vec2_subtract (most, least);
  self->origin = least;
  self->cell_size = MAX (sqrt (size.x * size.y / MAX (n_finite, 1)),
                         MAX (size.x, size.y) / MIN (n_finite + 1.0, MAX_CELLS_A_SIDE));
  if (!isfinite (self->cell_size))
    self->cell_size = G_MAXDOUBLE;
  else if (self->cell_size <= 0)
    self->cell_size = 1;
  self->n_columns = (guint32) MIN (size.x / self->cell_size, MAX_CELLS_A_SIDE) + 1;
  self->n_rows = (guint32) MIN (size.y / self->cell_size, MAX_CELLS_A_SIDE) + 1;
}

static void
fill_cells (XplSpatialIndex *self, guint32 n_points)
{
  gsize n_cells = (gsize) self->n_columns * self->n_rows;
  g_autofree guint32 *ends = NULL;

  self->starts = g_new0 (guint32, n_cells + 1);
  self->members = g_new (guint32, (gsize) n_points + 1);
  for (guint32 i = 0; i < n_points; i++)
    if (xpl_vec2_is_finite (self->points[i]))
      self->starts[get_cell (self, self->points[i]) + 1]++;
  for (gsize cell = 0; cell < n_cells; cell++)
    self->starts[cell + 1] += self->starts[cell];
  ends = g_memdup2 (self->starts, (n_cells + 1) * sizeof *ends);
  for (guint32 i = 0; i < n_points; i++)
    if (xpl_vec2_is_finite (self->points[i]))
      self->members[ends[get_cell (self, self->points[i])]++] = i;
}

XplSpatialIndex *
xpl_spatial_index_new (const XplVec2 *points, const double *radii, guint32 n_points)
{
  XplSpatialIndex *self;

  g_return_val_if_fail (points != NULL || n_points == 0, NULL);

  self = g_new0 (XplSpatialIndex, 1);
  self->points = g_memdup2 (points, n_points * sizeof *points);
  if (radii != NULL)
    self->radii = g_memdup2 (radii, n_points * sizeof *radii);
  else
    self->radii = g_new0 (double, (gsize) n_points + 1);
  choose_grid (self, n_points);
  fill_cells (self, n_points);
  return self;
}

void
xpl_spatial_index_free (XplSpatialIndex *self)
{
  if (self == NULL)
    return;
  g_free (self->points);
  g_free (self->radii);
  g_free (self->starts);
  g_free (self->members);
  g_free (self);
}

static gboolean
is_better (const Candidate *candidate, const Candidate *best)
{
  if (candidate->to_rim != best->to_rim)
    return candidate->to_rim < best->to_rim;
  if (candidate->to_middle != best->to_middle)
    return candidate->to_middle < best->to_middle;
  return best->point == XPL_SPATIAL_INDEX_NONE || candidate->point > best->point;
}

static void
look_at_cell (const XplSpatialIndex *self, guint32 column, guint32 row, XplVec2 place, Candidate *best)
{
  gsize cell = (gsize) row * self->n_columns + column;

  for (guint32 i = self->starts[cell]; i < self->starts[cell + 1]; i++)
    {
      guint32 point = self->members[i];
      double to_middle = xpl_vec2_distance (place, self->points[point]);
      Candidate candidate = { point, MAX (to_middle - self->radii[point], 0), to_middle };

      if (is_better (&candidate, best))
        *best = candidate;
    }
}

/* The cells that a square of half the width @reach around @place touches, but for those in @seen. */
static Cells
look_at_square (const XplSpatialIndex *self, XplVec2 place, double reach, const Cells *seen, Candidate *best)
{
  XplVec2 margin = { reach, reach };
  Cells cells = get_cells (self, xpl_vec2_subtract (place, margin), xpl_vec2_add (place, margin));

  for (guint32 row = cells.first_row; row <= cells.last_row; row++)
    for (guint32 column = cells.first_column; column <= cells.last_column; column++)
      {
        if (seen != NULL && row >= seen->first_row && row <= seen->last_row && column >= seen->first_column
            && column <= seen->last_column)
          {
            column = seen->last_column;
            continue;
          }
        look_at_cell (self, column, row, place, best);
      }
  return cells;
}

static gboolean
is_whole_grid (const XplSpatialIndex *self, const Cells *cells)
{
  return cells->first_row == 0 && cells->first_column == 0
         && cells->last_row == self->n_rows - 1 && cells->last_column == self->n_columns - 1;
}

guint32
xpl_spatial_index_nearest (const XplSpatialIndex *self, XplVec2 place, double max_distance)
{
  /* Only what is nearer than this replaces it: what is just as far as allowed has to count as near. */
  Candidate best = { XPL_SPATIAL_INDEX_NONE, max_distance, INFINITY };
  Cells seen;
  double covered; /* all rims that are this near have been looked at */

  g_return_val_if_fail (self != NULL, XPL_SPATIAL_INDEX_NONE);

  if (!xpl_vec2_is_finite (place) || !(max_distance >= 0))
    return XPL_SPATIAL_INDEX_NONE;
  covered = MIN (max_distance, self->cell_size / 2);
  seen = look_at_square (self, place, covered + self->widest, NULL, &best);
  while (best.to_rim > covered && !is_whole_grid (self, &seen))
    {
      covered = MIN (2 * covered + self->cell_size, best.to_rim);
      seen = look_at_square (self, place, covered + self->widest, &seen, &best);
    }
  return best.point;
}

static gboolean
touches (const XplSpatialIndex *self, guint32 point, XplVec2 top_left, XplVec2 bottom_right)
{
  XplVec2 middle = self->points[point];
  XplVec2 nearest = { CLAMP (middle.x, top_left.x, bottom_right.x),
                      CLAMP (middle.y, top_left.y, bottom_right.y) };

  return xpl_vec2_distance (middle, nearest) <= self->radii[point];
}

void
xpl_spatial_index_foreach_in_rect (const XplSpatialIndex *self,
                                   XplVec2                top_left,
                                   XplVec2                bottom_right,
                                   XplSpatialIndexFunc    func,
                                   gpointer               user_data)
{
  XplVec2 margin;
  Cells cells;

  g_return_if_fail (self != NULL && func != NULL);

  if (!(top_left.x <= bottom_right.x && top_left.y <= bottom_right.y))
    return;
  margin = (XplVec2) { self->widest, self->widest };
  cells = get_cells (self, xpl_vec2_subtract (top_left, margin), xpl_vec2_add (bottom_right, margin));
  for (guint32 row = cells.first_row; row <= cells.last_row; row++)
    for (guint32 column = cells.first_column; column <= cells.last_column; column++)
      {
        gsize cell = (gsize) row * self->n_columns + column;

        for (guint32 i = self->starts[cell]; i < self->starts[cell + 1]; i++)
          if (touches (self, self->members[i], top_left, bottom_right) && !func (self->members[i], user_data))
            return;
      }
}
