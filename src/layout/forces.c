/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/*
 * Each node moves by its force divided by its stiffness, that is by how fast the force would change as it
 * moves (a diagonally preconditioned descent), so that hubs and leaves need no step size of their own; some
 * of the last move is kept as momentum, and no move is longer than a few links.
 */

#include "config.h"

#include "forces.h"
#include "overlap.h"
#include "parallel.h"
#include "quadtree.h"

#define OPENING 0.9
/* In ideal lengths. */
#define SOFTENING 0.05
#define LONGEST_MOVE 3.0
#define MOMENTUM 0.6
/* The push between two nodes at the ideal length, by the pull of a spring stretched to twice its length. */
#define ENTROPY 0.05
/*
 * With the aim of communities, links pull by this power of their length: 0 is LinLog, which draws communities
 * together to dots, 1 is ForceAtlas2 (Jacomy and others 2014), which keeps them less apart.
 */
#define PULL_EXPONENT 0.5
/* How much the weights of links count, in mean weights. */
#define LEAST_STRENGTH 0.25
#define MOST_STRENGTH 4.0
#define SLICE_NODES 1024u

typedef struct
{
  /* Borrowed. */
  XplLayoutPart *part;

  XplLayoutAim aim;
  guint n_threads;
  XplQuadtree *tree;
  double *masses;
  double push;       /* factor of the forces from the tree */
  double mean_weight;
  double longest_move;
  XplVec2 *forces;   /* from the tree, then of all */
  double *stiffness; /* likewise */
  XplVec2 *moves;
} Forces;

static double
get_mean_weight (const XplAdjacency *links)
{
  guint32 n_entries = links->offsets[links->n_nodes];
  double sum = 0;

  for (guint32 k = 0; k < n_entries; k++)
    sum += links->weights[k];
  return n_entries > 0 ? sum / n_entries : 1;
}

static void
forces_init (Forces *self, XplLayoutPart *part, XplLayoutAim aim, guint n_threads)
{
  guint32 n = part->n_nodes;
  double mean_mass = 0;

  *self = (Forces) { part, aim, n_threads, xpl_quadtree_new (), g_new (double, n), };
  self->mean_weight = get_mean_weight (part->links);
  self->longest_move = LONGEST_MOVE * part->length;
  self->forces = g_new (XplVec2, n);
  self->stiffness = g_new (double, n);
  self->moves = g_new0 (XplVec2, n);
  for (guint32 i = 0; i < n; i++)
    {
      self->masses[i] = aim == XPL_LAYOUT_AIM_COMMUNITIES ? xpl_adjacency_get_degree (part->links, i) : 1;
      mean_mass += self->masses[i] / n;
    }
  /*
   * Where the forces are in balance, Σ pull × length over the links = Σ push over the pairs (the virial
   * theorem). So with this factor links get about the ideal length, in the middle.
   */
  self->push = aim == XPL_LAYOUT_AIM_COMMUNITIES
                 ? part->length * part->length / (mean_mass * n)
                 : ENTROPY * part->length * part->length;
}

static void
forces_clear (Forces *self)
{
  xpl_quadtree_free (self->tree);
  g_free (self->masses);
  g_free (self->forces);
  g_free (self->stiffness);
  g_free (self->moves);
}

static double
get_strength (const XplAdjacency *links, guint32 entry, double mean_weight)
{
  return CLAMP (links->weights[entry] / mean_weight, LEAST_STRENGTH, MOST_STRENGTH);
}

/* Adds what the link from @node to @other does to the force on @node and its stiffness. */
static inline void
pull (const Forces *self, guint32 node, guint32 other, double weight, XplVec2 *force, double *stiffness)
{
  const XplLayoutPart *part = self->part;
  XplVec2 between = xpl_vec2_subtract (part->positions[other], part->positions[node]);
  double distance = MAX (xpl_vec2_length (between), SOFTENING * part->length);

  if (self->aim == XPL_LAYOUT_AIM_COMMUNITIES)
    {
      double share = weight * pow (distance / part->length, PULL_EXPONENT - 1);

      *force = xpl_vec2_add (*force, xpl_vec2_scale (between, share));
      *stiffness += share;
    }
  else
    {
      double lack = distance - xpl_layout_part_get_ideal (part, node, other, 1);

      *force = xpl_vec2_add (*force, xpl_vec2_scale (between, weight * lack / distance));
      *stiffness += weight;
    }
}

static void
compute_moves_cb (guint32 start, guint32 end, gpointer user_data)
{
  Forces *self = user_data;
  const XplLayoutPart *part = self->part;
  const XplAdjacency *links = part->links;

  for (guint32 i = start; i < end; i++)
    {
      XplVec2 force = xpl_vec2_scale (self->forces[i], self->push);
      double stiffness = self->stiffness[i] * self->push;
      double length;

      if (part->mobility[i] <= 0)
        continue;
      for (guint32 k = links->offsets[i]; k < links->offsets[i + 1]; k++)
        {
          double strength = get_strength (links, k, self->mean_weight);

          pull (self, i, links->neighbours[k], strength, &force, &stiffness);
        }
      if (part->mobility[i] < 1)
        {
          double hold = xpl_layout_part_get_hold (part, i, stiffness);
          XplVec2 back = xpl_vec2_subtract (part->anchors[i], part->positions[i]);

          force = xpl_vec2_add (force, xpl_vec2_scale (back, hold));
          stiffness += hold;
        }
      self->moves[i] = xpl_vec2_add (xpl_vec2_scale (self->moves[i], MOMENTUM),
                                     xpl_vec2_scale (force, 1 / stiffness));
      length = xpl_vec2_length (self->moves[i]);
      if (length > self->longest_move)
        self->moves[i] = xpl_vec2_scale (self->moves[i], self->longest_move / length);
    }
}

static void
relax_round (Forces *self)
{
  XplLayoutPart *part = self->part;

  xpl_quadtree_fill (self->tree, part->positions, self->masses, part->n_nodes);
  xpl_quadtree_repel (self->tree, OPENING, SOFTENING * part->length, self->n_threads,
                      self->forces, self->stiffness);
  xpl_parallel_run (self->n_threads, part->n_nodes, SLICE_NODES, compute_moves_cb, self);
  /* What is pinned is not even added 0 to, which would change -0. */
  for (guint32 i = 0; i < part->n_nodes; i++)
    if (part->mobility[i] > 0)
      part->positions[i] = xpl_vec2_add (part->positions[i], self->moves[i]);
}

/* Nodes at the same place with the same neighbours would stay together for ever. */
static void
shake (XplLayoutPart *part)
{
  for (guint32 i = 0; i < part->n_nodes; i++)
    if (part->mobility[i] >= 1)
      {
        part->positions[i].x += 0.01 * part->length * (xpl_random_double (&part->random) - 0.5);
        part->positions[i].y += 0.01 * part->length * (xpl_random_double (&part->random) - 0.5);
      }
}

gboolean
xpl_forces_relax (XplLayoutPart    *part,
                  XplLayoutAim      aim,
                  guint             n_rounds,
                  guint             n_threads,
                  gboolean          keep_apart,
                  XplLayoutMonitor *monitor)
{
  Forces self;
  gboolean done = TRUE;

  g_return_val_if_fail (part != NULL, FALSE);

  if (part->n_nodes < 2)
    return TRUE;
  forces_init (&self, part, aim, n_threads);
  shake (part);
  for (guint round = 0; round < n_rounds && done; round++)
    {
      relax_round (&self);
      if (keep_apart)
        xpl_overlap_push (part->shapes, part->mobility, part->n_nodes, part->gap, part->positions);
      done = xpl_layout_monitor_step (monitor, part->n_nodes / 10.0);
    }
  forces_clear (&self);
  return done;
}

/* Solves Σ w x (x − h − l) = push · l² · pairs over the links for l, where h is what the radii take. */
static double
fit_spring_length (const XplLayoutPart *part)
{
  const XplAdjacency *links = part->links;
  double mean_weight = get_mean_weight (links);
  double pushes = ENTROPY * 0.5 * part->n_nodes * (part->n_nodes - 1.0);
  double lengths = 0;
  double square_lengths = 0;

  for (guint32 i = 0; i < part->n_nodes; i++)
    for (guint32 k = links->offsets[i]; k < links->offsets[i + 1]; k++)
      if (i < links->neighbours[k])
        {
          double strength = get_strength (links, k, mean_weight);
          double length = xpl_vec2_distance (part->positions[i], part->positions[links->neighbours[k]]);
          double radii = xpl_layout_part_get_ideal (part, i, links->neighbours[k], 1) - part->length;

          lengths += strength * length;
          square_lengths += strength * length * (length - radii);
        }
  return (sqrt (lengths * lengths + 4 * pushes * MAX (square_lengths, 0)) - lengths) / (2 * pushes);
}

/* Solves Σ w x (x / l)^a = push · Σ mass · mass = l · links for l. */
static double
fit_pull_length (const XplLayoutPart *part)
{
  const XplAdjacency *links = part->links;
  double mean_weight = get_mean_weight (links);
  double sum = 0;

  for (guint32 i = 0; i < part->n_nodes; i++)
    for (guint32 k = links->offsets[i]; k < links->offsets[i + 1]; k++)
      if (i < links->neighbours[k])
        {
          double length = xpl_vec2_distance (part->positions[i], part->positions[links->neighbours[k]]);

          sum += get_strength (links, k, mean_weight) * pow (length, 1 + PULL_EXPONENT);
        }
  return pow (sum / xpl_adjacency_get_n_links (links), 1 / (1 + PULL_EXPONENT));
}

double
xpl_forces_fit_length (const XplLayoutPart *part, XplLayoutAim aim)
{
  double length;

  g_return_val_if_fail (part != NULL, 0);

  if (part->n_nodes < 2)
    return part->length;
  length = aim == XPL_LAYOUT_AIM_COMMUNITIES ? fit_pull_length (part) : fit_spring_length (part);
  return length > 0 ? length : part->length;
}
