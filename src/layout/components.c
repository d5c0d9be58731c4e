/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "components.h"

#define UNSEEN G_MAXUINT32

/* Numbers the component of each node, in the order of their first nodes, by breadth-first search. */
static guint32
number_components (const XplAdjacency *graph, guint32 *component_of)
{
  g_autofree guint32 *queue = g_new (guint32, (gsize) graph->n_nodes + 1);
  guint32 n_components = 0;

  for (guint32 i = 0; i < graph->n_nodes; i++)
    component_of[i] = UNSEEN;
  for (guint32 first = 0; first < graph->n_nodes; first++)
    {
      guint32 head = 0;
      guint32 tail = 0;

      if (component_of[first] != UNSEEN)
        continue;
      component_of[first] = n_components;
      queue[tail++] = first;
      while (head < tail)
        {
          guint32 node = queue[head++];

          for (guint32 k = graph->offsets[node]; k < graph->offsets[node + 1]; k++)
            if (component_of[graph->neighbours[k]] == UNSEEN)
              {
                component_of[graph->neighbours[k]] = n_components;
                queue[tail++] = graph->neighbours[k];
              }
        }
      n_components++;
    }
  return n_components;
}

/* The rank of each component by size; counting sort, so it is stable and linear. */
static guint32 *
rank_by_size (const guint32 *sizes, guint32 n_components, guint32 n_nodes)
{
  g_autofree guint32 *ends = g_new0 (guint32, (gsize) n_nodes + 2);
  guint32 *ranks = g_new (guint32, (gsize) n_components + 1);

  for (guint32 c = 0; c < n_components; c++)
    ends[n_nodes - sizes[c] + 1]++;
  for (guint32 i = 0; i <= n_nodes; i++)
    ends[i + 1] += ends[i];
  for (guint32 c = 0; c < n_components; c++)
    ranks[c] = ends[n_nodes - sizes[c]]++;
  return ranks;
}

XplComponents *
xpl_components_find (const XplAdjacency *graph)
{
  XplComponents *self;
  g_autofree guint32 *component_of = NULL;
  g_autofree guint32 *sizes = NULL;
  g_autofree guint32 *ranks = NULL;
  g_autofree guint32 *ends = NULL;

  g_return_val_if_fail (graph != NULL, NULL);

  component_of = g_new (guint32, (gsize) graph->n_nodes + 1);
  self = g_new0 (XplComponents, 1);
  self->n_components = number_components (graph, component_of);
  self->starts = g_new0 (guint32, (gsize) self->n_components + 1);
  self->members = g_new (guint32, (gsize) graph->n_nodes + 1);

  sizes = g_new0 (guint32, (gsize) self->n_components + 1);
  for (guint32 i = 0; i < graph->n_nodes; i++)
    sizes[component_of[i]]++;
  ranks = rank_by_size (sizes, self->n_components, graph->n_nodes);
  for (guint32 c = 0; c < self->n_components; c++)
    self->starts[ranks[c] + 1] = sizes[c];
  for (guint32 c = 0; c < self->n_components; c++)
    self->starts[c + 1] += self->starts[c];
  ends = g_memdup2 (self->starts, ((gsize) self->n_components + 1) * sizeof *ends);
  for (guint32 i = 0; i < graph->n_nodes; i++)
    self->members[ends[ranks[component_of[i]]]++] = i;
  return self;
}

void
xpl_components_free (XplComponents *self)
{
  if (self == NULL)
    return;
  g_free (self->starts);
  g_free (self->members);
  g_free (self);
}
