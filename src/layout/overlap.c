/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/*
 * Overlapping pairs are found by sorting the nodes by their upper sides and sweeping down over them (labels
 * are flat, so few others are at the height of one), and are moved apart along the
 * shortest way out, one after another, again and again (projection onto one constraint after another, as in
 * position based dynamics: Müller and others 2007). Where a crowd does not come apart so, everything is
 * stretched a little, which keeps the shape; a node that is still jammed, say between two that are pinned,
 * looks for the nearest free place.
 */

#include "config.h"

#include "overlap.h"

#define MAX_ROUNDS 300
#define ROUNDS_BEFORE_STRETCH 20
#define ROUNDS_BETWEEN_STRETCHES 4
#define STRETCH 1.03
/* Moving apart aims at the full gap and is content with this share of it, so that it ends. */
#define SUFFICIENT_GAP 0.5
/* A little less, so that rounding sends no node searching that has its place. */
#define SEARCH_GAP 0.49
#define SPIRAL_GROWTH 1.001
#define GOLDEN_ANGLE 2.399963229728653

typedef struct
{
  double top;
  guint32 node;
} SweepItem;

typedef struct
{
  const XplNodeShape *shapes;
  const double *mobility;
  guint32 n_nodes;
  XplVec2 *positions;
  SweepItem *items;
} Sweep;

static double
get_top (const XplNodeShape *shape, XplVec2 position)
{
  return position.y + shape->offset - shape->half_height;
}

static int
compare_top (gconstpointer a, gconstpointer b, gpointer user_data)
{
  const SweepItem *first = a;
  const SweepItem *second = b;

  if (first->top != second->top)
    return first->top < second->top ? -1 : 1;
  return first->node < second->node ? -1 : 1;
}

static void
sweep_init (Sweep              *self,
            const XplNodeShape *shapes,
            const double       *mobility,
            guint32             n_nodes,
            XplVec2            *positions)
{
  *self = (Sweep) { shapes, mobility, n_nodes, positions, g_new (SweepItem, (gsize) n_nodes + 1) };
  for (guint32 i = 0; i < n_nodes; i++)
    self->items[i] = (SweepItem) { get_top (&shapes[i], positions[i]), i };
  g_qsort_with_data (self->items, (int) n_nodes, sizeof *self->items, compare_top, NULL);
}

/* The order hardly changes from round to round, so insertion is quicker than a fresh sort. */
static void
sweep_update (Sweep *self)
{
  for (guint32 i = 0; i < self->n_nodes; i++)
    {
      SweepItem item = { 0, self->items[i].node };
      guint32 at = i;

      item.top = get_top (&self->shapes[item.node], self->positions[item.node]);
      for (; at > 0 && self->items[at - 1].top > item.top; at--)
        self->items[at] = self->items[at - 1];
      self->items[at] = item;
    }
}

static double
get_mobility (const Sweep *self, guint32 node)
{
  return self->mobility == NULL ? 1 : self->mobility[node];
}

static void
move_apart (Sweep *self, guint32 a, guint32 b, double depth, XplVec2 away)
{
  double mobility_a = get_mobility (self, a);
  double share = mobility_a / (mobility_a + get_mobility (self, b));

  /* Two at the same place: any direction will do, but not the same for all. */
  if (away.x == 0 && away.y == 0)
    away = (XplVec2) { cos (GOLDEN_ANGLE * (a + b)), sin (GOLDEN_ANGLE * (a + b)) };
  if (share > 0)
    self->positions[a] = xpl_vec2_subtract (self->positions[a], xpl_vec2_scale (away, depth * share));
  if (share < 1)
    self->positions[b] = xpl_vec2_add (self->positions[b], xpl_vec2_scale (away, depth * (1 - share)));
}

/*
 * Gives how many pairs are nearer than the gap that suffices, and if @move, moves these apart to the full
 * gap. Ends soon beyond @limit.
 */
static guint32
sweep_over (Sweep *self, double gap, double sufficient_gap, gboolean move, guint32 limit)
{
  guint32 n_overlaps = 0;

  for (guint32 i = 0; i < self->n_nodes && n_overlaps <= limit; i++)
    {
      guint32 a = self->items[i].node;
      double bottom = self->items[i].top + 2 * self->shapes[a].half_height + gap;

      for (guint32 k = i + 1; k < self->n_nodes && self->items[k].top < bottom; k++)
        {
          guint32 b = self->items[k].node;
          XplVec2 away;
          double depth = xpl_node_shape_get_depth (&self->shapes[a], self->positions[a],
                                                   &self->shapes[b], self->positions[b], gap, &away);

          if (depth <= gap - sufficient_gap || get_mobility (self, a) + get_mobility (self, b) <= 0)
            continue;
          n_overlaps++;
          if (move)
            move_apart (self, a, b, depth, away);
        }
    }
  return n_overlaps;
}

static void
stretch (Sweep *self, double factor)
{
  XplVec2 middle = { 0, 0 };

  for (guint32 i = 0; i < self->n_nodes; i++)
    middle = xpl_vec2_add (middle, xpl_vec2_scale (self->positions[i], 1.0 / self->n_nodes));
  for (guint32 i = 0; i < self->n_nodes; i++)
    if (get_mobility (self, i) > 0)
      {
        XplVec2 from_middle = xpl_vec2_subtract (self->positions[i], middle);

        self->positions[i] = xpl_vec2_add (middle, xpl_vec2_scale (from_middle, factor));
      }
}

static gboolean
is_free (const Sweep *self, guint32 node, XplVec2 place, double gap)
{
  XplVec2 away;

  for (guint32 other = 0; other < self->n_nodes; other++)
    if (other != node
        && xpl_node_shape_get_depth (&self->shapes[node], place,
                                     &self->shapes[other], self->positions[other], gap, &away) > 0)
      return FALSE;
  return TRUE;
}

/*
 * Looks along a spiral that covers the plane evenly (a sunflower's) but ever more coarsely, so it does find a
 * place.
 */
static gboolean
move_to_free_place (Sweep *self, guint32 node, double gap, XplLayoutMonitor *monitor)
{
  XplVec2 from = self->positions[node];
  double step = gap + 0.5 * MIN (self->shapes[node].half_width, self->shapes[node].half_height);

  for (guint32 i = 0; !is_free (self, node, self->positions[node], gap); i++)
    {
      double distance = step * sqrt (i) * pow (SPIRAL_GROWTH, i);

      self->positions[node].x = from.x + distance * cos (GOLDEN_ANGLE * i);
      self->positions[node].y = from.y + distance * sin (GOLDEN_ANGLE * i);
      if (!xpl_layout_monitor_step (monitor, self->n_nodes / 1000.0))
        return FALSE;
    }
  return TRUE;
}

guint32
xpl_overlap_push (const XplNodeShape *shapes,
                  const double       *mobility,
                  guint32             n_nodes,
                  double              gap,
                  XplVec2            *positions)
{
  Sweep sweep;
  guint32 n_overlaps;

  g_return_val_if_fail (shapes != NULL && positions != NULL, 0);

  sweep_init (&sweep, shapes, mobility, n_nodes, positions);
  n_overlaps = sweep_over (&sweep, gap, gap, TRUE, G_MAXUINT32);
  g_free (sweep.items);
  return n_overlaps;
}

static gboolean
remove_by_sweeps (Sweep *sweep, double gap, XplLayoutMonitor *monitor)
{
  for (guint round = 0; round < MAX_ROUNDS; round++)
    {
      if (!xpl_layout_monitor_step (monitor, sweep->n_nodes / 50.0))
        return FALSE;
      if (sweep_over (sweep, gap, SUFFICIENT_GAP * gap, TRUE, G_MAXUINT32) == 0)
        break;
      if (round >= ROUNDS_BEFORE_STRETCH && round % ROUNDS_BETWEEN_STRETCHES == 0)
        stretch (sweep, STRETCH);
      sweep_update (sweep);
    }
  return TRUE;
}

/* One after another, each free of all others, so that none moves again. */
static gboolean
remove_by_search (Sweep *sweep, double gap, XplLayoutMonitor *monitor)
{
  sweep_update (sweep);
  if (sweep_over (sweep, gap, gap, FALSE, 0) == 0)
    return TRUE;
  for (guint32 i = 0; i < sweep->n_nodes; i++)
    if (get_mobility (sweep, i) > 0 && !move_to_free_place (sweep, i, gap, monitor))
      return FALSE;
  return TRUE;
}

gboolean
xpl_overlap_remove (const XplNodeShape *shapes,
                    const double       *mobility,
                    guint32             n_nodes,
                    double              gap,
                    XplVec2            *positions,
                    XplLayoutMonitor   *monitor)
{
  Sweep sweep;
  gboolean done;

  g_return_val_if_fail (shapes != NULL && positions != NULL && gap > 0, FALSE);

  sweep_init (&sweep, shapes, mobility, n_nodes, positions);
  done = remove_by_sweeps (&sweep, gap, monitor) && remove_by_search (&sweep, SEARCH_GAP * gap, monitor);
  g_free (sweep.items);
  return done;
}

guint32
xpl_overlap_count (const XplNodeShape *shapes,
                   guint32             n_nodes,
                   double              gap,
                   const XplVec2      *positions,
                   guint32             limit)
{
  Sweep sweep;
  guint32 n_overlaps;

  g_return_val_if_fail (shapes != NULL && positions != NULL, 0);

  /* Nothing is moved. */
  sweep_init (&sweep, shapes, NULL, n_nodes, (XplVec2 *) positions);
  n_overlaps = sweep_over (&sweep, gap, gap, FALSE, limit);
  g_free (sweep.items);
  return n_overlaps;
}
