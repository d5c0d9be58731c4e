/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/*
 * Points that lie close to each other see nearly the same far masses. So the walk through the tree is made
 * once for a group of points and collects the masses that act on all of them (Barnes 1990); then a plain
 * loop, eight points abreast, sums up the forces. The squares are judged from the nearest side of the group,
 * so each point is served at least as exactly as it would be by a walk of its own.
 */

#include "config.h"

#include "parallel.h"
#include "quadtree-private.h"

#define N_LANES 8
/* Groups a slice of the shared loop: some 2,000 points. */
#define SLICE_GROUPS 64u

/* Eight floats that the compiler turns into what the machine has: two SSE registers, or one AVX register. */
typedef float Lanes __attribute__ ((vector_size (N_LANES * sizeof (float))));

typedef union
{
  Lanes lanes;
  float items[N_LANES];
} Floats;

typedef struct
{
  float x;
  float y;
  float mass;
} Mass;

typedef struct
{
  Floats force_x;
  Floats force_y;
  Floats stiffness;
} Sums;

typedef struct
{
  const XplQuadtree *tree;
  float opening_squared;
  float softening_squared;
  XplVec2 *forces;
  double *stiffness;
} Job;

/* The masses that act on the points @start up to @end. */
static void
collect_masses (const Job *job, guint32 start, guint32 end, GArray *masses)
{
  const XplQuadtree *tree = job->tree;
  const XplQuadtreeCell *cells = (const XplQuadtreeCell *) tree->cells->data;
  float left = INFINITY, top = INFINITY, right = -INFINITY, bottom = -INFINITY;

  for (guint32 i = start; i < end; i++)
    {
      left = MIN (left, tree->x[i]);
      right = MAX (right, tree->x[i]);
      top = MIN (top, tree->y[i]);
      bottom = MAX (bottom, tree->y[i]);
    }
  g_array_set_size (masses, 0);
  for (guint32 index = 0; index < tree->cells->len;)
    {
      const XplQuadtreeCell *cell = &cells[index];
      float dx = MAX (MAX (left - cell->x, cell->x - right), 0);
      float dy = MAX (MAX (top - cell->y, cell->y - bottom), 0);

      if (cell->width * cell->width < job->opening_squared * (dx * dx + dy * dy))
        {
          Mass mass = { cell->x, cell->y, cell->mass };

          g_array_append_val (masses, mass);
          index = cell->next;
          continue;
        }
      if (xpl_quadtree_cell_is_leaf (cell, index))
        for (guint32 i = cell->start; i < cell->end; i++)
          {
            Mass mass = { tree->x[i], tree->y[i], tree->mass[i] };

            g_array_append_val (masses, mass);
          }
      index++;
    }
}

static void
sum_up_masses (const Floats *x,
               const Floats *y,
               const Mass   *masses,
               guint         n_masses,
               float         softening_squared,
               Sums         *sums)
{
  Lanes force_x = { 0, };
  Lanes force_y = { 0, };
  Lanes stiffness = { 0, };

  for (guint i = 0; i < n_masses; i++)
    {
      Lanes dx = x->lanes - masses[i].x;
      Lanes dy = y->lanes - masses[i].y;
      Lanes share = masses[i].mass / (dx * dx + dy * dy + softening_squared);

      force_x += share * dx;
      force_y += share * dy;
      stiffness += share;
    }
  *sums = (Sums) { { force_x }, { force_y }, { stiffness } };
}

static void
repel_lanes (const Job *job, guint32 start, guint32 end, const GArray *masses)
{
  const XplQuadtree *tree = job->tree;
  Floats x;
  Floats y;
  Sums sums;

  for (guint lane = 0; lane < N_LANES; lane++)
    {
      guint32 point = MIN (start + lane, end - 1);

      x.items[lane] = tree->x[point];
      y.items[lane] = tree->y[point];
    }
  sum_up_masses (&x, &y, (const Mass *) masses->data, masses->len, job->softening_squared, &sums);
  for (guint32 lane = 0; lane < N_LANES && start + lane < end; lane++)
    {
      double mass = tree->mass[start + lane];
      guint32 point = tree->order[start + lane];

      job->forces[point].x = mass * sums.force_x.items[lane];
      job->forces[point].y = mass * sums.force_y.items[lane];
      /* The point itself was among the masses: it adds no force, but stiffness. */
      job->stiffness[point] = mass * MAX (sums.stiffness.items[lane] - mass / job->softening_squared, 0);
    }
}

static void
repel_groups_cb (guint32 first, guint32 last, gpointer user_data)
{
  const Job *job = user_data;
  g_autoptr (GArray) masses = g_array_sized_new (FALSE, FALSE, sizeof (Mass), 1024);

  for (guint32 i = first; i < last; i++)
    {
      const XplQuadtreeGroup *group = &g_array_index (job->tree->groups, XplQuadtreeGroup, i);

      /* At the lowest level a group can be bigger than the others: points that coincide. */
      collect_masses (job, group->start, group->end, masses);
      for (guint32 start = group->start; start < group->end; start += N_LANES)
        repel_lanes (job, start, group->end, masses);
    }
}

void
xpl_quadtree_repel (const XplQuadtree *self,
                    double             opening,
                    double             softening,
                    guint              n_threads,
                    XplVec2           *forces,
                    double            *stiffness)
{
  Job job = { self, (float) (opening * opening), (float) (softening * softening), forces, stiffness };

  g_return_if_fail (self != NULL);
  g_return_if_fail (opening >= 0 && softening > 0);
  g_return_if_fail (forces != NULL && stiffness != NULL);

  xpl_parallel_run (n_threads, self->groups->len, SLICE_GROUPS, repel_groups_cb, &job);
}
