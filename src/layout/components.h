/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "adjacency.h"

G_BEGIN_DECLS

/**
 * XplComponents: the connected components of a graph, the biggest first; equally big ones in the order of
 * their first nodes.
 * @n_components: how many; none for the empty graph
 * @starts: where in @members the nodes of component c begin; they end at @starts[c + 1]
 * @members: all nodes, by component, in rising order within each
 */
typedef struct
{
  guint32 n_components;
  guint32 *starts;
  guint32 *members;
} XplComponents;

XplComponents *xpl_components_find (const XplAdjacency *graph);
void xpl_components_free (XplComponents *self);

static inline guint32
xpl_components_get_size (const XplComponents *self, guint32 component)
{
  return self->starts[component + 1] - self->starts[component];
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (XplComponents, xpl_components_free)

G_END_DECLS
