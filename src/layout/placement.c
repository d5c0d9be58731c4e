/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "distances.h"
#include "placement.h"

#define N_DIRECTIONS 12

void
xpl_placement_scatter (XplLayoutPart *part)
{
  XplVec2 middle;
  double width;

  g_return_if_fail (part != NULL);

  middle = part->is_fixed ? xpl_layout_part_get_middle (part) : (XplVec2) { 0, 0 };
  width = part->length * sqrt (part->n_nodes);
  for (guint32 i = 0; i < part->n_nodes; i++)
    if (part->mobility[i] >= 1)
      {
        part->positions[i].x = middle.x + width * (xpl_random_double (&part->random) - 0.5);
        part->positions[i].y = middle.y + width * (xpl_random_double (&part->random) - 0.5);
      }
}

/* How far @place is from the nearest placed neighbour of a neighbour of @node. */
static double
get_clearance (const XplLayoutPart *part, guint32 node, XplVec2 place, const guint8 *is_placed)
{
  const XplAdjacency *links = part->links;
  double clearance = INFINITY;

  for (guint32 k = links->offsets[node]; k < links->offsets[node + 1]; k++)
    {
      guint32 neighbour = links->neighbours[k];

      if (!is_placed[neighbour])
        continue;
      clearance = MIN (clearance, xpl_vec2_distance (place, part->positions[neighbour]));
      for (guint32 l = links->offsets[neighbour]; l < links->offsets[neighbour + 1]; l++)
        if (is_placed[links->neighbours[l]])
          clearance = MIN (clearance, xpl_vec2_distance (place, part->positions[links->neighbours[l]]));
    }
  return clearance;
}

static XplVec2
find_place (XplLayoutPart *part, guint32 node, const guint8 *is_placed)
{
  const XplAdjacency *links = part->links;
  XplVec2 middle = { 0, 0 };
  XplVec2 best = { 0, 0 };
  guint32 n_placed = 0;
  double best_clearance = -1;
  double turn = xpl_random_double (&part->random);

  for (guint32 k = links->offsets[node]; k < links->offsets[node + 1]; k++)
    if (is_placed[links->neighbours[k]])
      {
        middle = xpl_vec2_add (middle, part->positions[links->neighbours[k]]);
        n_placed++;
      }
  middle = xpl_vec2_scale (middle, 1.0 / n_placed);
  for (guint i = 0; i < N_DIRECTIONS; i++)
    {
      double angle = 2 * G_PI * (i + turn) / N_DIRECTIONS;
      /* With several neighbours its place is rather amid them. */
      double distance = part->length / n_placed;
      XplVec2 place = { middle.x + distance * cos (angle), middle.y + distance * sin (angle) };
      double clearance = get_clearance (part, node, place, is_placed);

      if (clearance > best_clearance)
        {
          best_clearance = clearance;
          best = place;
        }
    }
  return best;
}

void
xpl_placement_join (XplLayoutPart *part, const guint8 *is_placed)
{
  g_autofree guint32 *order = NULL;
  g_autofree guint32 *placed = NULL;
  g_autofree guint16 *hops = NULL;
  g_autofree guint8 *done = NULL;
  guint32 n_placed = 0;

  g_return_if_fail (part != NULL && is_placed != NULL);

  placed = g_new (guint32, part->n_nodes);
  for (guint32 i = 0; i < part->n_nodes; i++)
    if (is_placed[i])
      placed[n_placed++] = i;
  if (n_placed == 0)
    {
      xpl_placement_scatter (part);
      return;
    }
  order = g_new (guint32, part->n_nodes);
  hops = g_new (guint16, part->n_nodes);
  done = g_memdup2 (is_placed, part->n_nodes);
  /*
   * The search leaves the nodes in @order by their distance, so each has a placed neighbour when its turn
   * comes.
   */
  xpl_distances_from (part->links, placed, n_placed, order, hops);
  for (guint32 i = n_placed; i < part->n_nodes; i++)
    {
      part->positions[order[i]] = find_place (part, order[i], done);
      done[order[i]] = TRUE;
    }
}
