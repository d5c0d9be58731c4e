/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "layout.h"

G_BEGIN_DECLS

/**
 * XplAdjacency: a simple graph in compressed rows: the neighbours of node i are @neighbours[@offsets[i]] up
 * to but not @neighbours[@offsets[i + 1]], in rising order, each with the weight of the link. Each link
 * stands in both its rows.
 */
typedef struct
{
  guint32 n_nodes;
  guint32 *offsets;
  guint32 *neighbours;
  float *weights;
} XplAdjacency;

/** Loops are left out, links between the same two nodes are merged into one with the sum of the weights. */
XplAdjacency *xpl_adjacency_new (guint32 n_nodes, const XplLayoutEdge *edges, guint32 n_edges);

/**
 * The part of @whole that has the nodes @members, renumbered in that order, and the links among them.
 * @local: scratch of an item a node of @whole, whose contents at the members are overwritten with their new
 *   numbers; of nodes that are not members it is never read, so @members has to be closed under the links (a
 *   component)
 */
XplAdjacency *xpl_adjacency_new_component (const XplAdjacency *whole,
                                           const guint32      *members,
                                           guint32             n_members,
                                           guint32            *local);
void xpl_adjacency_free (XplAdjacency *self);

static inline guint32
xpl_adjacency_get_degree (const XplAdjacency *self, guint32 node)
{
  return self->offsets[node + 1] - self->offsets[node];
}

/** Links counted once. */
static inline guint32
xpl_adjacency_get_n_links (const XplAdjacency *self)
{
  return self->offsets[self->n_nodes] / 2;
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (XplAdjacency, xpl_adjacency_free)

G_END_DECLS
