/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/*
 * Greedy placement by priority (the order of the calls) with eight candidate positions, after Christensen, Marks and
 * Shieber, "An Empirical Study of Algorithms for Point-Feature Label Placement" (1995), on a uniform grid of cells.
 */

#include "config.h"

#include "label-placement.h"

#include <math.h>

#define CELL 48.0
#define MAX_CELLS_A_SIDE 512

/* Between mark and label, and between labels. */
#define GAP 3.0
#define MARGIN_X 3.0
#define MARGIN_Y 0.5
/* What a less preferred side costs, in the weights of what is to be avoided. */
#define SIDE_COST 0.7

typedef struct
{
  XplRect rect; /* around it */
  double radius; /* of a disc; 0: a rectangle */
} Blocked;

typedef struct
{
  XplPoint point;
  double weight;
} Avoided;

/* What is in a cell; each NULL where there is nothing. */
typedef struct
{
  GArray *blocked; /* guint: indices */
  GArray *avoided; /* Avoided */
} Cell;

struct _XplLabelPlacer
{
  XplRect area, preferred;
  double cell_width, cell_height;
  int n_columns, n_rows;
  Cell *cells;
  GArray *blocked;
};

typedef struct
{
  int left, right, top, bottom; /* inclusive */
} CellRange;

XplLabelPlacer *
xpl_label_placer_new (XplRect area, XplRect preferred)
{
  XplLabelPlacer *self = g_new0 (XplLabelPlacer, 1);

  self->area = area;
  self->preferred = preferred;
  self->n_columns = (int) CLAMP (ceil (area.width / CELL), 1, MAX_CELLS_A_SIDE);
  self->n_rows = (int) CLAMP (ceil (area.height / CELL), 1, MAX_CELLS_A_SIDE);
  self->cell_width = MAX (area.width, 1) / self->n_columns;
  self->cell_height = MAX (area.height, 1) / self->n_rows;
  self->cells = g_new0 (Cell, (gsize) self->n_columns * self->n_rows);
  self->blocked = g_array_new (FALSE, FALSE, sizeof (Blocked));
  return self;
}

void
xpl_label_placer_free (XplLabelPlacer *self)
{
  if (self == NULL)
    return;
  for (int i = 0; i < self->n_columns * self->n_rows; i++)
    {
      g_clear_pointer (&self->cells[i].blocked, g_array_unref);
      g_clear_pointer (&self->cells[i].avoided, g_array_unref);
    }
  g_free (self->cells);
  g_array_unref (self->blocked);
  g_free (self);
}

static int
to_cell (double offset, double size, int n)
{
  return (int) CLAMP (floor (offset / size), 0, n - 1);
}

static CellRange
find_cells (XplLabelPlacer *self, XplRect rect)
{
  return (CellRange) {
    to_cell (rect.x - self->area.x, self->cell_width, self->n_columns),
    to_cell (rect.x + rect.width - self->area.x, self->cell_width, self->n_columns),
    to_cell (rect.y - self->area.y, self->cell_height, self->n_rows),
    to_cell (rect.y + rect.height - self->area.y, self->cell_height, self->n_rows),
  };
}

static gboolean
touch (XplRect a, XplRect b)
{
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

static void
block (XplLabelPlacer *self, Blocked item)
{
  CellRange range = find_cells (self, item.rect);

  if (!touch (item.rect, self->area))
    return;
  g_array_append_val (self->blocked, item);
  for (int row = range.top; row <= range.bottom; row++)
    for (int column = range.left; column <= range.right; column++)
      {
        GArray **cell = &self->cells[row * self->n_columns + column].blocked;
        guint index = self->blocked->len - 1;

        if (*cell == NULL)
          *cell = g_array_new (FALSE, FALSE, sizeof (guint));
        g_array_append_val (*cell, index);
      }
}

void
xpl_label_placer_block_disc (XplLabelPlacer *self, XplPoint center, double radius)
{
  g_return_if_fail (self != NULL);

  block (self, (Blocked) { { center.x - radius, center.y - radius, 2 * radius, 2 * radius }, radius });
}

void
xpl_label_placer_block_rect (XplLabelPlacer *self, XplRect rect)
{
  g_return_if_fail (self != NULL);

  block (self, (Blocked) { rect, 0 });
}

static gboolean
contains (XplRect rect, XplPoint point)
{
  return point.x >= rect.x && point.y >= rect.y && point.x <= rect.x + rect.width && point.y <= rect.y + rect.height;
}

void
xpl_label_placer_avoid (XplLabelPlacer *self, XplPoint point, double weight)
{
  g_return_if_fail (self != NULL);

  Avoided item = { point, weight };
  CellRange range = find_cells (self, (XplRect) { point.x, point.y, 0, 0 });
  GArray **cell = &self->cells[range.top * self->n_columns + range.left].avoided;

  if (!contains (self->area, point))
    return;
  if (*cell == NULL)
    *cell = g_array_new (FALSE, FALSE, sizeof (Avoided));
  g_array_append_val (*cell, item);
}

/* How much of what is to be avoided @box covers. */
static double
weigh (XplLabelPlacer *self, XplRect box)
{
  CellRange range = find_cells (self, box);
  double weight = 0;

  for (int row = range.top; row <= range.bottom; row++)
    for (int column = range.left; column <= range.right; column++)
      {
        GArray *cell = self->cells[row * self->n_columns + column].avoided;

        for (guint i = 0; cell != NULL && i < cell->len; i++)
          if (contains (box, g_array_index (cell, Avoided, i).point))
            weight += g_array_index (cell, Avoided, i).weight;
      }
  return weight;
}

static gboolean
covers (const Blocked *item, XplRect box)
{
  if (!touch (item->rect, box))
    return FALSE;
  if (item->radius == 0)
    return TRUE;

  double x = item->rect.x + item->radius, y = item->rect.y + item->radius;
  double dx = x - CLAMP (x, box.x, box.x + box.width), dy = y - CLAMP (y, box.y, box.y + box.height);

  return hypot (dx, dy) < item->radius;
}

static gboolean
holds (XplRect outer, XplRect inner)
{
  return inner.x >= outer.x && inner.y >= outer.y && inner.x + inner.width <= outer.x + outer.width
         && inner.y + inner.height <= outer.y + outer.height;
}

gboolean
xpl_label_placer_is_free (XplLabelPlacer *self, XplRect box)
{
  g_return_val_if_fail (self != NULL, FALSE);

  CellRange range = find_cells (self, box);

  if (!holds (self->area, box))
    return FALSE;
  for (int row = range.top; row <= range.bottom; row++)
    for (int column = range.left; column <= range.right; column++)
      {
        GArray *cell = self->cells[row * self->n_columns + column].blocked;

        for (guint i = 0; cell != NULL && i < cell->len; i++)
          if (covers (&g_array_index (self->blocked, Blocked, g_array_index (cell, guint, i)), box))
            return FALSE;
      }
  return TRUE;
}

XplRect
xpl_label_placer_box_at (XplPoint center, double radius, double width, double height, XplLabelSide side)
{
  /* Where the middle of the box lies: a direction, and whether the side is a corner, which is nearer. */
  static const XplPoint directions[XPL_N_LABEL_SIDES] = {
    [XPL_LABEL_BELOW] = { 0, 1 },        [XPL_LABEL_RIGHT] = { 1, 0 },
    [XPL_LABEL_ABOVE] = { 0, -1 },       [XPL_LABEL_LEFT] = { -1, 0 },
    [XPL_LABEL_BELOW_RIGHT] = { 1, 1 },  [XPL_LABEL_BELOW_LEFT] = { -1, 1 },
    [XPL_LABEL_ABOVE_RIGHT] = { 1, -1 }, [XPL_LABEL_ABOVE_LEFT] = { -1, -1 },
  };
  XplPoint direction = directions[side];
  double distance = (direction.x != 0 && direction.y != 0 ? radius * G_SQRT2 / 2 : radius) + GAP;

  return (XplRect) { center.x + direction.x * (distance + width / 2) - width / 2,
                     center.y + direction.y * (distance + height / 2) - height / 2, width, height };
}

static void
take (XplLabelPlacer *self, XplRect box)
{
  xpl_label_placer_block_rect (self, (XplRect) { box.x - MARGIN_X, box.y - MARGIN_Y, box.width + 2 * MARGIN_X,
                                                 box.height + 2 * MARGIN_Y });
}

gboolean
xpl_label_placer_place (XplLabelPlacer *self,
                        XplPoint center,
                        double radius,
                        double width,
                        double height,
                        XplRect *box)
{
  g_return_val_if_fail (self != NULL && box != NULL, FALSE);

  gboolean is_inside = contains (self->preferred, center);
  double least = INFINITY;
  XplRect best = { 0 };

  for (XplLabelSide side = 0; side < XPL_N_LABEL_SIDES; side++)
    {
      XplRect candidate = xpl_label_placer_box_at (center, radius, width, height, side);
      double cost = side * SIDE_COST;

      if (cost >= least || (is_inside && !holds (self->preferred, candidate))
          || !xpl_label_placer_is_free (self, candidate))
        continue;
      cost += weigh (self, candidate);
      if (cost >= least)
        continue;
      least = cost;
      best = candidate;
    }
  if (isinf (least))
    return FALSE;
  take (self, best);
  *box = best;
  return TRUE;
}

gboolean
xpl_label_placer_place_at (XplLabelPlacer *self,
                           const XplPoint *centers,
                           guint n_centers,
                           double width,
                           double height,
                           XplRect *box)
{
  g_return_val_if_fail (self != NULL && box != NULL, FALSE);

  for (guint i = 0; i < n_centers; i++)
    {
      XplRect candidate = { centers[i].x - width / 2, centers[i].y - height / 2, width, height };

      if (xpl_label_placer_is_free (self, candidate))
        {
          take (self, candidate);
          *box = candidate;
          return TRUE;
        }
    }
  return FALSE;
}
