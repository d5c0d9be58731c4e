/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/*
 * A round does not shuffle the pairs, which would cost more than moving them. It shuffles the nodes and the
 * strides: for each stride in turn, node i of the order meets node i + stride (modulo n). So all pairs meet
 * once, each node twice a stride, and no pair at a predictable time.
 */

#include "config.h"

#include "distances.h"
#include "overlap.h"
#include "stress.h"

/*
 * The step at which the last round ends, in squares of the ideal length: pairs of linked nodes move by a
 * fiftieth.
 */
#define LAST_STEP 0.02
/* Distances are kept in so many rows between two looks at the monitor. */
#define ROWS_PER_STEP 64
/* How much more than as pairs like any other links count in the end. */
#define LINK_EMPHASIS 2.0
#define WEIGHT_EXPONENT (-0.15)

struct _XplStress
{
  /* Borrowed. */
  XplLayoutPart *part;

  float *hops;       /* n × n: the length of the path between two nodes, in ideal lengths */
  float *ideal;      /* n × n: how far apart two nodes should be */
  double *stiffness; /* Σ 1/d² of each node */
  double longest;    /* of @ideal */
  guint32 *order;
  guint32 *strides;
  guint32 n_strides;
};

/* Strong links are a little shorter than weak ones. */
static void
set_link_lengths (XplStress *self)
{
  const XplAdjacency *links = self->part->links;
  double mean = 0;

  for (guint32 k = 0; k < links->offsets[links->n_nodes]; k++)
    mean += links->weights[k] / links->offsets[links->n_nodes];
  for (guint32 i = 0; i < links->n_nodes; i++)
    for (guint32 k = links->offsets[i]; k < links->offsets[i + 1]; k++)
      self->hops[(gsize) i * links->n_nodes + links->neighbours[k]]
        = (float) CLAMP (pow (links->weights[k] / mean, WEIGHT_EXPONENT), 0.8, 1.25);
}

static gboolean
fill_hops (XplStress *self, XplLayoutMonitor *monitor)
{
  guint32 n = self->part->n_nodes;
  g_autofree guint32 *queue = g_new (guint32, n);
  g_autofree guint16 *hops = g_new (guint16, n);

  for (guint32 i = 0; i < n; i++)
    {
      if (i % ROWS_PER_STEP == 0 && !xpl_layout_monitor_step (monitor, ROWS_PER_STEP * n / 1000.0))
        return FALSE;
      xpl_distances_from (self->part->links, &i, 1, queue, hops);
      for (guint32 j = 0; j < n; j++)
        self->hops[(gsize) i * n + j] = hops[j];
    }
  set_link_lengths (self);
  return TRUE;
}

void
xpl_stress_set_length (XplStress *self, double length)
{
  XplLayoutPart *part;
  guint32 n;

  g_return_if_fail (self != NULL && length > 0);

  part = self->part;
  n = part->n_nodes;
  part->length = length;
  self->longest = 0;
  for (guint32 i = 0; i < n; i++)
    {
      self->stiffness[i] = 0;
      for (guint32 j = 0; j < n; j++)
        {
          gsize at = (gsize) i * n + j;
          double ideal = xpl_layout_part_get_ideal (part, i, j, self->hops[at]);

          if (i == j)
            continue;
          self->ideal[at] = (float) ideal;
          self->stiffness[i] += 1 / (ideal * ideal);
          self->longest = MAX (self->longest, ideal);
        }
    }
}

XplStress *
xpl_stress_new (XplLayoutPart *part, XplLayoutMonitor *monitor)
{
  g_autoptr (XplStress) self = NULL;
  guint32 n;

  g_return_val_if_fail (part != NULL, NULL);

  n = part->n_nodes;
  self = g_new0 (XplStress, 1);
  self->part = part;
  self->hops = g_new (float, (gsize) n * n);
  self->ideal = g_new (float, (gsize) n * n);
  self->stiffness = g_new0 (double, n);
  self->n_strides = n / 2;
  self->order = g_new (guint32, n);
  self->strides = g_new (guint32, n);
  for (guint32 i = 0; i < n; i++)
    {
      self->order[i] = i;
      self->strides[i] = i + 1;
    }
  if (!fill_hops (self, monitor))
    return NULL;
  xpl_stress_set_length (self, part->length);
  return g_steal_pointer (&self);
}

void
xpl_stress_free (XplStress *self)
{
  if (self == NULL)
    return;
  g_free (self->hops);
  g_free (self->ideal);
  g_free (self->stiffness);
  g_free (self->order);
  g_free (self->strides);
  g_free (self);
}

static inline void
move_pair (XplStress *self, guint32 i, guint32 j, double step)
{
  XplLayoutPart *part = self->part;
  double ideal = self->ideal[(gsize) i * part->n_nodes + j];
  XplVec2 between = xpl_vec2_subtract (part->positions[i], part->positions[j]);
  double distance = xpl_vec2_length (between);
  double lack = MIN (step / (ideal * ideal), 1) * (ideal - distance);
  double share = part->mobility[i] <= 0 ? 0 : part->mobility[j] <= 0 ? 1 : 0.5;

  if (distance < 1e-9 * ideal)
    {
      double angle = 2 * G_PI * xpl_random_double (&part->random);

      between = (XplVec2) { cos (angle), sin (angle) };
      distance = 1;
    }
  between = xpl_vec2_scale (between, lack / distance);
  if (part->mobility[i] > 0)
    part->positions[i] = xpl_vec2_add (part->positions[i], xpl_vec2_scale (between, share));
  if (part->mobility[j] > 0)
    part->positions[j] = xpl_vec2_subtract (part->positions[j], xpl_vec2_scale (between, 1 - share));
}

static void
move_stride (XplStress *self, guint32 stride, double step)
{
  guint32 n = self->part->n_nodes;
  /* Half way round each pair would meet twice. */
  guint32 end = 2 * stride == n ? stride : n;

  for (guint32 i = 0; i < end; i++)
    {
      guint32 other = i + stride;

      move_pair (self, self->order[i], self->order[other < n ? other : other - n], step);
    }
}

/* Links once more: in a picture their lengths are what is compared. */
static void
move_links (XplStress *self, double step)
{
  const XplAdjacency *links = self->part->links;

  for (guint32 i = 0; i < self->part->n_nodes; i++)
    {
      guint32 node = self->order[i];

      for (guint32 k = links->offsets[node]; k < links->offsets[node + 1]; k++)
        if (node < links->neighbours[k])
          move_pair (self, node, links->neighbours[k], step);
    }
}

static void
pull_to_anchors (XplStress *self, double step)
{
  XplLayoutPart *part = self->part;

  for (guint32 i = 0; i < part->n_nodes; i++)
    if (part->mobility[i] > 0 && part->mobility[i] < 1)
      {
        double pull = MIN (0.5 * step * xpl_layout_part_get_hold (part, i, self->stiffness[i]), 1);
        XplVec2 back = xpl_vec2_subtract (part->anchors[i], part->positions[i]);

        part->positions[i] = xpl_vec2_add (part->positions[i], xpl_vec2_scale (back, pull));
      }
}

static gboolean
relax_round (XplStress *self, double step, double emphasis, XplLayoutMonitor *monitor)
{
  guint32 n = self->part->n_nodes;

  xpl_random_shuffle (&self->part->random, self->order, n);
  xpl_random_shuffle (&self->part->random, self->strides, self->n_strides);
  for (guint32 i = 0; i < self->n_strides; i++)
    {
      if (i % ROWS_PER_STEP == 0
          && !xpl_layout_monitor_step (monitor, MIN (ROWS_PER_STEP, self->n_strides - i) * n / 1000.0))
        return FALSE;
      move_stride (self, self->strides[i], step);
    }
  if (emphasis > 0)
    move_links (self, emphasis * step);
  if (self->part->is_fixed)
    pull_to_anchors (self, step);
  return TRUE;
}

gboolean
xpl_stress_relax (XplStress        *self,
                  guint             n_rounds,
                  double            first_reach,
                  gboolean          keep_apart,
                  XplLayoutMonitor *monitor)
{
  XplLayoutPart *part;
  double reach;
  double first_step;
  double last_step;

  g_return_val_if_fail (self != NULL, FALSE);

  part = self->part;
  reach = MIN (first_reach, self->longest);
  first_step = reach * reach;
  last_step = LAST_STEP * part->length * part->length;
  for (guint round = 0; round < n_rounds; round++)
    {
      double progress = n_rounds > 1 ? round / (n_rounds - 1.0) : 1;

      double step = first_step * pow (last_step / first_step, progress);

      if (!relax_round (self, step, keep_apart ? LINK_EMPHASIS : 0, monitor))
        return FALSE;
      if (keep_apart)
        xpl_overlap_push (part->shapes, part->mobility, part->n_nodes, part->gap, part->positions);
    }
  return TRUE;
}

double
xpl_stress_measure (const XplStress *self)
{
  const XplLayoutPart *part;
  double stress = 0;
  guint32 n;

  g_return_val_if_fail (self != NULL, 0);

  part = self->part;
  n = part->n_nodes;
  for (guint32 i = 0; i < n; i++)
    for (guint32 j = i + 1; j < n; j++)
      {
        double ideal = self->ideal[(gsize) i * n + j];
        double lack = xpl_vec2_distance (part->positions[i], part->positions[j]) / ideal - 1;

        stress += lack * lack;
      }
  return n < 2 ? 0 : stress / (0.5 * n * (n - 1.0));
}

double
xpl_stress_fit_length (const XplStress *self)
{
  const XplLayoutPart *part;
  double drawn = 0;
  double wanted = 0;
  guint32 n;

  g_return_val_if_fail (self != NULL, 0);

  /*
   * Where Σ w (s x − h l − r)² over the pairs, r being what the radii take, is least at s = 1: Σ w x (x − h l
   * − r) = 0.
   */
  part = self->part;
  n = part->n_nodes;
  for (guint32 i = 0; i < n; i++)
    for (guint32 j = i + 1; j < n; j++)
      {
        gsize at = (gsize) i * n + j;
        double distance = xpl_vec2_distance (part->positions[i], part->positions[j]);
        double weight = 1 / (self->ideal[at] * self->ideal[at]);

        drawn += weight * distance * (distance - self->ideal[at] + self->hops[at] * part->length);
        wanted += weight * distance * self->hops[at];
      }
  return wanted > 0 && drawn > 0 ? drawn / wanted : part->length;
}
