/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "adjacency.h"
#include "layout-monitor.h"
#include "layout-random.h"
#include "node-shape.h"

G_BEGIN_DECLS

/**
 * XplLayoutPart: a connected component while it is laid out. All arrays have an item a node of the component.
 * @links: the component's own graph
 * @shapes: the room that each node takes
 * @positions: where each node is; finite
 * @anchors: where a node with a mobility between 0 and 1 is held
 * @mobility: 1 = free, 0 = pinned, between: goes this share of the way from its anchor to where it would be
 *   if free
 * @length: ideal distance of two linked nodes without size
 * @mean_radius: of the shapes
 * @gap: margin between nodes
 * @is_fixed: some node has a mobility below 1, so the part as a whole must not be moved, turned or stretched
 * @random: of this part only
 */
typedef struct
{
  guint32 n_nodes;
  XplAdjacency *links;
  XplNodeShape *shapes;
  XplVec2 *positions;
  XplVec2 *anchors;
  double *mobility;
  double length;
  double mean_radius;
  double gap;
  gboolean is_fixed;
  XplRandom random;
} XplLayoutPart;

/** An empty part, to be filled. Takes @links. */
XplLayoutPart *xpl_layout_part_new (XplAdjacency *links, double length, double gap, guint64 seed);
void xpl_layout_part_free (XplLayoutPart *self);

/**
 * Turns the part about its middle so that the smallest upright rectangle around it gets least, and wider than
 * high, or higher than wide where @aspect (width by height of what it goes into) is below 1.
 */
void xpl_layout_part_turn (XplLayoutPart *self, double aspect);

/** The smallest upright rectangle around the shapes of all nodes. */
void xpl_layout_part_get_bounds (const XplLayoutPart *self, XplVec2 *top_left, XplVec2 *bottom_right);

/** The mean position of the nodes that are pinned or held; of all, if none are. */
XplVec2 xpl_layout_part_get_middle (const XplLayoutPart *self);

void xpl_layout_part_move (XplLayoutPart *self, XplVec2 by);

/**
 * The ideal distance of two nodes that are @hops links apart; nodes on the way count with the mean radius.
 */
static inline double
xpl_layout_part_get_ideal (const XplLayoutPart *self, guint32 a, guint32 b, double hops)
{
  double radii = self->shapes[a].radius + self->shapes[b].radius;

  return hops * self->length + (hops - 1) * 2 * self->mean_radius + radii;
}

/**
 * What pulls a node that a total @stiffness of other terms pulls elsewhere back to its anchor; mobility is
 * not 0.
 */
static inline double
xpl_layout_part_get_hold (const XplLayoutPart *self, guint32 node, double stiffness)
{
  return stiffness * (1 - self->mobility[node]) / self->mobility[node];
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (XplLayoutPart, xpl_layout_part_free)

G_END_DECLS
