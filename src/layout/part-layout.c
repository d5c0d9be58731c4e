/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/*
 * Which method for which part: small parts by full stress, the best of several attempts, since in a small
 * picture every crossing is seen; big ones by sparse stress and then forces. Sizes of nodes and labels come
 * in only after the part was turned, because labels do not turn with it.
 */

#include "config.h"

#include "forces.h"
#include "layout-quality.h"
#include "overlap.h"
#include "part-layout.h"
#include "placement.h"
#include "sparse-stress.h"
#include "stress.h"

#define MAX_STRESS_NODES 1000u
#define STRESS_ROUNDS 30u
#define MOST_STRESS_ROUNDS 100u
/* Attempts are made as long as they cost no more than this many pairs a round in all. */
#define ATTEMPT_PAIRS 100000.0
#define MAX_ATTEMPTS 16
/* Crossings are counted only where that is quick. */
#define MAX_CROSSING_LINKS 600u
#define APART_ROUNDS 20
#define WARM_ROUNDS 30
#define N_PIVOTS 32u
#define SPARSE_ROUNDS 15
#define FORCE_ROUNDS 50
/* A layout is stretched in such steps until no more pairs overlap than this share of the nodes. */
#define ROOM_STEP 1.15
#define MAX_ROOM_STEPS 40
#define CROWDED_SHARE 0.35
/* Communities are crowded by their nature, and come apart into disks. */
#define CROWDED_COMMUNITIES_SHARE 1.0
/* How far, in ideal lengths, sizes and new nodes may move things about in a layout that is good already. */
#define NEAR_REACH 3.0

static guint
get_rounds (guint normal, const XplLayoutOptions *options)
{
  return MAX ((guint) lround (normal * options->effort), 2);
}

/* In a small picture unfinished work is seen, and rounds are cheap. */
static guint
get_stress_rounds (const XplLayoutPart *part, const XplLayoutOptions *options)
{
  return get_rounds (CLAMP (6000 / part->n_nodes, STRESS_ROUNDS, MOST_STRESS_ROUNDS), options);
}

static guint
get_n_attempts (const XplLayoutPart *part)
{
  double pairs = 0.5 * part->n_nodes * part->n_nodes;

  /* Two nodes, or three, have but one best layout. */
  if (part->n_nodes <= 3)
    return 1;
  return (guint) CLAMP (ATTEMPT_PAIRS / pairs, 1, MAX_ATTEMPTS);
}

/* What makes one attempt better than another: stress, and crossings by the link. */
static double
get_badness (const XplStress *stress, const XplLayoutPart *part)
{
  guint32 n_links = xpl_adjacency_get_n_links (part->links);
  double crossings = 0;

  if (n_links <= MAX_CROSSING_LINKS)
    crossings = xpl_layout_quality_crossings (part->links, part->positions, n_links, 0);
  return xpl_stress_measure (stress) * (1 + crossings / n_links);
}

static gboolean
try_several (XplStress              *stress,
             XplLayoutPart          *part,
             const XplLayoutOptions *options,
             XplLayoutMonitor       *monitor)
{
  g_autofree XplVec2 *best = NULL;
  double least = INFINITY;
  guint n_attempts = get_n_attempts (part);

  for (guint i = 0; i < n_attempts; i++)
    {
      double badness;

      if (i > 0)
        xpl_placement_scatter (part);
      if (!xpl_stress_relax (stress, get_stress_rounds (part, options), INFINITY, FALSE, monitor))
        return FALSE;
      if (n_attempts == 1)
        return TRUE;
      badness = get_badness (stress, part);
      if (badness < least)
        {
          least = badness;
          g_free (best);
          best = g_memdup2 (part->positions, part->n_nodes * sizeof *best);
        }
    }
  memcpy (part->positions, best, part->n_nodes * sizeof *best);
  return TRUE;
}

/*
 * By how much the part must be stretched, from @least on, that few nodes overlap and moving those apart keeps
 * its shape.
 */
static double
get_room_factor (const XplLayoutPart *part, XplLayoutAim aim, double least, XplLayoutMonitor *monitor)
{
  g_autofree XplVec2 *stretched = g_new (XplVec2, part->n_nodes);
  double share = aim == XPL_LAYOUT_AIM_COMMUNITIES ? CROWDED_COMMUNITIES_SHARE : CROWDED_SHARE;
  guint32 limit = (guint32) (share * part->n_nodes);
  double factor = least;

  for (guint step = 0; step < MAX_ROOM_STEPS; step++)
    {
      if (!xpl_layout_monitor_step (monitor, part->n_nodes / 50.0))
        break;
      for (guint32 i = 0; i < part->n_nodes; i++)
        stretched[i] = xpl_vec2_scale (part->positions[i], factor);
      if (xpl_overlap_count (part->shapes, part->n_nodes, part->gap, stretched, limit) <= limit)
        break;
      factor *= ROOM_STEP;
    }
  return factor;
}

/*
 * Stretches the part's layout, and the ideal length with it, about the middle of the nodes that may not move.
 */
static void
make_room (XplLayoutPart *part, XplLayoutAim aim, double least, XplLayoutMonitor *monitor)
{
  double factor = get_room_factor (part, aim, least, monitor);
  XplVec2 middle = xpl_layout_part_get_middle (part);

  part->length *= factor;
  for (guint32 i = 0; i < part->n_nodes; i++)
    if (part->mobility[i] > 0)
      {
        XplVec2 from_middle = xpl_vec2_subtract (part->positions[i], middle);

        part->positions[i] = xpl_vec2_add (middle, xpl_vec2_scale (from_middle, factor));
      }
}

/* Forces have a scale of their own: the factor by which links get the ideal length, in the mean. */
static double
get_scale_factor (const XplLayoutPart *part)
{
  const XplAdjacency *links = part->links;
  double drawn = 0;
  double ideal = 0;

  for (guint32 i = 0; i < part->n_nodes; i++)
    for (guint32 k = links->offsets[i]; k < links->offsets[i + 1]; k++)
      {
        drawn += xpl_vec2_distance (part->positions[i], part->positions[links->neighbours[k]]);
        ideal += xpl_layout_part_get_ideal (part, i, links->neighbours[k], 1);
      }
  return drawn > 0 ? ideal / drawn : 1;
}

static gboolean
run_stress (XplLayoutPart *part, const XplLayoutOptions *options, gboolean is_warm, XplLayoutMonitor *monitor)
{
  g_autoptr (XplStress) stress = xpl_stress_new (part, monitor);
  guint n_rounds = get_rounds (is_warm ? WARM_ROUNDS : APART_ROUNDS, options);

  if (stress == NULL)
    return FALSE;
  if (is_warm)
    xpl_stress_set_length (stress, xpl_stress_fit_length (stress));
  else
    {
      if (!try_several (stress, part, options, monitor))
        return FALSE;
      if (!part->is_fixed)
        xpl_layout_part_turn (part, options->aspect);
      if (options->aim == XPL_LAYOUT_AIM_COMMUNITIES)
        return TRUE;
      make_room (part, options->aim, 1, monitor);
      xpl_stress_set_length (stress, part->length);
    }
  return xpl_stress_relax (stress, n_rounds, NEAR_REACH * part->length, TRUE, monitor);
}

static gboolean
run_forces (XplLayoutPart *part, const XplLayoutOptions *options, gboolean is_warm, XplLayoutMonitor *monitor)
{
  if (is_warm)
    part->length = xpl_forces_fit_length (part, options->aim);
  else
    {
      guint n_rounds = get_rounds (FORCE_ROUNDS, options);

      if (!xpl_forces_relax (part, options->aim, n_rounds, options->n_threads, FALSE, monitor))
        return FALSE;
      if (!part->is_fixed)
        xpl_layout_part_turn (part, options->aspect);
      make_room (part, options->aim, part->is_fixed ? 1 : get_scale_factor (part), monitor);
    }
  return xpl_forces_relax (part, options->aim, get_rounds (is_warm ? WARM_ROUNDS : APART_ROUNDS, options),
                           options->n_threads, TRUE, monitor);
}

gboolean
xpl_part_layout_run (XplLayoutPart          *part,
                     const XplLayoutOptions *options,
                     gboolean                is_warm,
                     XplLayoutMonitor       *monitor)
{
  gboolean is_small;
  gboolean by_forces;

  g_return_val_if_fail (part != NULL && options != NULL, FALSE);

  is_small = part->n_nodes <= MAX_STRESS_NODES;
  by_forces = !is_small || options->aim == XPL_LAYOUT_AIM_COMMUNITIES;
  if (is_small && !(is_warm && by_forces))
    if (!run_stress (part, options, is_warm, monitor))
      return FALSE;
  if (!is_small && !is_warm)
    if (!xpl_sparse_stress_relax (part, N_PIVOTS, get_rounds (SPARSE_ROUNDS, options), monitor))
      return FALSE;
  if (by_forces && !run_forces (part, options, is_warm, monitor))
    return FALSE;
  return xpl_overlap_remove (part->shapes, part->mobility, part->n_nodes, part->gap, part->positions,
                             monitor);
}

double
xpl_part_layout_get_work (const XplLayoutPart *part, const XplLayoutOptions *options, gboolean is_warm)
{
  double n = part->n_nodes;
  gboolean is_small = n <= MAX_STRESS_NODES;
  gboolean by_forces = !is_small || options->aim == XPL_LAYOUT_AIM_COMMUNITIES;
  double last_rounds = get_rounds (is_warm ? WARM_ROUNDS : APART_ROUNDS, options);
  double stress_rounds = 0;
  double work = 0;

  if (is_small && !(is_warm && by_forces))
    {
      /* Two for the distances, which take each pair from both sides. */
      stress_rounds = 2 + (is_warm ? 0 : get_n_attempts (part) * (double) get_stress_rounds (part, options));
      stress_rounds += by_forces ? 0 : last_rounds;
      work += stress_rounds * n * n / 2 / 1000;
    }
  if (!is_small && !is_warm)
    work += get_rounds (SPARSE_ROUNDS, options) * n * N_PIVOTS / 1000 + n * N_PIVOTS / 50;
  if (by_forces)
    work += (last_rounds + (is_warm ? 0 : get_rounds (FORCE_ROUNDS, options))) * n / 10;
  return work;
}
