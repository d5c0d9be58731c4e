/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "distances.h"
#include "sparse-stress.h"

/* At the end of the last round the heaviest term moves its node by this share of what it lacks. */
#define LAST_SHARE 0.1
#define NODES_PER_STEP 1024

typedef struct
{
  /* Borrowed. */
  XplLayoutPart *part;

  guint32 n_pivots;
  guint32 *pivots;
  guint16 *hops;    /* n × n_pivots: a row a node */
  guint32 longest;  /* of @hops */
  float *weights;   /* n_pivots × (longest + 1): of the term of a pivot and a node so many hops away */
  double heaviest;  /* of @weights and the links' 1 */
  guint32 *order;
} SparseStress;

static gboolean
choose_pivots (SparseStress *self, XplLayoutMonitor *monitor)
{
  guint32 n = self->part->n_nodes;
  g_autofree guint16 *by_pivot = g_new (guint16, (gsize) self->n_pivots * n);

  if (!xpl_distances_choose_pivots (self->part->links, self->n_pivots, &self->part->random,
                                    self->pivots, by_pivot, monitor))
    return FALSE;
  for (guint32 pivot = 0; pivot < self->n_pivots; pivot++)
    for (guint32 i = 0; i < n; i++)
      {
        guint16 hops = by_pivot[(gsize) pivot * n + i];

        self->hops[(gsize) i * self->n_pivots + pivot] = hops;
        self->longest = MAX (self->longest, hops);
      }
  return TRUE;
}

/* The nodes that are nearer to a pivot than to any other, counted by their distance. */
static void
count_regions (SparseStress *self)
{
  for (guint32 i = 0; i < self->part->n_nodes; i++)
    {
      const guint16 *hops = self->hops + (gsize) i * self->n_pivots;
      guint32 nearest = 0;

      for (guint32 pivot = 1; pivot < self->n_pivots; pivot++)
        if (hops[pivot] < hops[nearest])
          nearest = pivot;
      self->weights[(gsize) nearest * (self->longest + 1) + hops[nearest]]++;
    }
}

/*
 * A pivot stands for those nodes of its region that are at most half as far from it as the node in question:
 * for these its distance is a fair estimate.
 */
static void
weigh_pivots (SparseStress *self)
{
  g_autofree float *within = g_new (float, self->longest + 1);

  count_regions (self);
  self->heaviest = 1;
  for (guint32 pivot = 0; pivot < self->n_pivots; pivot++)
    {
      float *weights = self->weights + (gsize) pivot * (self->longest + 1);
      float sum = 0;

      for (guint32 hops = 0; hops <= self->longest; hops++)
        within[hops] = sum += weights[hops];
      weights[0] = 0;
      for (guint32 hops = 1; hops <= self->longest; hops++)
        {
          weights[hops] = MAX (within[hops / 2], 1) / ((float) hops * (float) hops);
          self->heaviest = MAX (self->heaviest, weights[hops]);
        }
    }
}

/* By how much @node should move to be @ideal away from @other. */
static XplVec2
get_lack (const XplLayoutPart *part, guint32 node, guint32 other, double ideal)
{
  XplVec2 between = xpl_vec2_subtract (part->positions[node], part->positions[other]);
  double distance = xpl_vec2_length (between);

  return xpl_vec2_scale (between, (ideal - distance) / MAX (distance, 1e-6 * part->length));
}

static void
move_by_pivots (SparseStress *self, guint32 node, double step)
{
  XplLayoutPart *part = self->part;
  const guint16 *hops = self->hops + (gsize) node * self->n_pivots;
  guint32 first = xpl_random_below (&part->random, self->n_pivots);

  for (guint32 i = 0; i < self->n_pivots; i++)
    {
      guint32 pivot = first + i < self->n_pivots ? first + i : first + i - self->n_pivots;
      double weight = self->weights[(gsize) pivot * (self->longest + 1) + hops[pivot]];
      XplVec2 lack;

      if (hops[pivot] == 0)
        continue;
      lack = get_lack (part, node, self->pivots[pivot],
                       xpl_layout_part_get_ideal (part, node, self->pivots[pivot], hops[pivot]));
      part->positions[node] = xpl_vec2_add (part->positions[node],
                                            xpl_vec2_scale (lack, 0.5 * MIN (step * weight, 1)));
    }
}

static void
move_by_links (SparseStress *self, guint32 node, double step)
{
  XplLayoutPart *part = self->part;
  const XplAdjacency *links = part->links;

  for (guint32 k = links->offsets[node]; k < links->offsets[node + 1]; k++)
    {
      guint32 other = links->neighbours[k];
      XplVec2 lack = get_lack (part, node, other, xpl_layout_part_get_ideal (part, node, other, 1));

      part->positions[node] = xpl_vec2_add (part->positions[node],
                                            xpl_vec2_scale (lack, 0.5 * MIN (step, 1)));
    }
}

static gboolean
relax_round (SparseStress *self, double step, XplLayoutMonitor *monitor)
{
  XplLayoutPart *part = self->part;

  xpl_random_shuffle (&part->random, self->order, part->n_nodes);
  for (guint32 i = 0; i < part->n_nodes; i++)
    {
      guint32 n_next = MIN (NODES_PER_STEP, part->n_nodes - i);

      if (i % NODES_PER_STEP == 0 && !xpl_layout_monitor_step (monitor, n_next * self->n_pivots / 1000.0))
        return FALSE;
      if (part->mobility[self->order[i]] < 1)
        continue;
      move_by_pivots (self, self->order[i], step);
      move_by_links (self, self->order[i], step);
    }
  return TRUE;
}

static gboolean
relax (SparseStress *self, guint n_rounds, XplLayoutMonitor *monitor)
{
  double first_step = (double) self->longest * self->longest;
  double last_step = LAST_SHARE / self->heaviest;

  for (guint round = 0; round < n_rounds; round++)
    {
      double progress = n_rounds > 1 ? round / (n_rounds - 1.0) : 1;

      if (!relax_round (self, first_step * pow (last_step / first_step, progress), monitor))
        return FALSE;
    }
  return TRUE;
}

gboolean
xpl_sparse_stress_relax (XplLayoutPart *part, guint32 n_pivots, guint n_rounds, XplLayoutMonitor *monitor)
{
  SparseStress self = { part, n_pivots, };
  gboolean done = FALSE;

  g_return_val_if_fail (part != NULL, FALSE);
  g_return_val_if_fail (n_pivots > 0 && n_pivots <= part->n_nodes, FALSE);

  self.pivots = g_new (guint32, n_pivots);
  self.hops = g_new (guint16, (gsize) part->n_nodes * n_pivots);
  self.order = g_new (guint32, part->n_nodes);
  for (guint32 i = 0; i < part->n_nodes; i++)
    self.order[i] = i;
  if (choose_pivots (&self, monitor))
    {
      self.weights = g_new0 (float, (gsize) n_pivots * (self.longest + 1));
      weigh_pivots (&self);
      done = relax (&self, n_rounds, monitor);
    }
  g_free (self.pivots);
  g_free (self.hops);
  g_free (self.order);
  g_free (self.weights);
  return done;
}
