/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "adjacency.h"

static XplAdjacency *
adjacency_alloc (guint32 n_nodes, gsize n_entries)
{
  XplAdjacency *self = g_new0 (XplAdjacency, 1);

  self->n_nodes = n_nodes;
  self->offsets = g_new0 (guint32, (gsize) n_nodes + 1);
  self->neighbours = g_new (guint32, n_entries);
  self->weights = g_new (float, n_entries);
  return self;
}

/* From the number of entries of each row, at [row + 1], to where the rows begin. */
static void
sum_up_offsets (guint32 *offsets, guint32 n_rows)
{
  for (guint32 i = 0; i < n_rows; i++)
    offsets[i + 1] += offsets[i];
}

static XplAdjacency *
collect_rows (guint32 n_nodes, const XplLayoutEdge *edges, guint32 n_edges)
{
  XplAdjacency *self = adjacency_alloc (n_nodes, 2 * (gsize) n_edges);
  g_autofree guint32 *ends = g_new (guint32, (gsize) n_nodes + 1);

  for (guint32 i = 0; i < n_edges; i++)
    if (edges[i].source != edges[i].target)
      {
        self->offsets[edges[i].source + 1]++;
        self->offsets[edges[i].target + 1]++;
      }
  sum_up_offsets (self->offsets, n_nodes);
  memcpy (ends, self->offsets, ((gsize) n_nodes + 1) * sizeof *ends);
  for (guint32 i = 0; i < n_edges; i++)
    if (edges[i].source != edges[i].target)
      {
        guint32 at = ends[edges[i].source]++;
        guint32 back = ends[edges[i].target]++;

        self->neighbours[at] = edges[i].target;
        self->neighbours[back] = edges[i].source;
        self->weights[at] = self->weights[back] = (float) edges[i].weight;
      }
  return self;
}

/*
 * Writing out the rows of a transposed symmetric graph in the order of the nodes sorts each row, in linear
 * time.
 */
static XplAdjacency *
sort_rows (const XplAdjacency *rows)
{
  XplAdjacency *self = adjacency_alloc (rows->n_nodes, rows->offsets[rows->n_nodes]);
  g_autofree guint32 *ends = g_new (guint32, (gsize) rows->n_nodes + 1);

  memcpy (self->offsets, rows->offsets, ((gsize) rows->n_nodes + 1) * sizeof *ends);
  memcpy (ends, rows->offsets, ((gsize) rows->n_nodes + 1) * sizeof *ends);
  for (guint32 node = 0; node < rows->n_nodes; node++)
    for (guint32 k = rows->offsets[node]; k < rows->offsets[node + 1]; k++)
      {
        guint32 at = ends[rows->neighbours[k]]++;

        self->neighbours[at] = node;
        self->weights[at] = rows->weights[k];
      }
  return self;
}

static void
merge_duplicates (XplAdjacency *self)
{
  guint32 end = 0;
  guint32 k = 0;

  for (guint32 node = 0; node < self->n_nodes; node++)
    {
      guint32 row_start = end;

      for (; k < self->offsets[node + 1]; k++)
        {
          if (end > row_start && self->neighbours[end - 1] == self->neighbours[k])
            {
              self->weights[end - 1] += self->weights[k];
              continue;
            }
          self->neighbours[end] = self->neighbours[k];
          self->weights[end] = self->weights[k];
          end++;
        }
      /* The old offset of the next row is in k already. */
      self->offsets[node] = row_start;
    }
  self->offsets[self->n_nodes] = end;
}

XplAdjacency *
xpl_adjacency_new (guint32 n_nodes, const XplLayoutEdge *edges, guint32 n_edges)
{
  g_autoptr (XplAdjacency) rows = NULL;
  XplAdjacency *self;

  g_return_val_if_fail (edges != NULL || n_edges == 0, NULL);

  rows = collect_rows (n_nodes, edges, n_edges);
  self = sort_rows (rows);
  merge_duplicates (self);
  return self;
}

XplAdjacency *
xpl_adjacency_new_component (const XplAdjacency *whole,
                             const guint32      *members,
                             guint32             n_members,
                             guint32            *local)
{
  XplAdjacency *self;
  gsize n_entries = 0;
  guint32 end = 0;

  g_return_val_if_fail (whole != NULL && members != NULL && local != NULL, NULL);

  for (guint32 i = 0; i < n_members; i++)
    {
      local[members[i]] = i;
      n_entries += xpl_adjacency_get_degree (whole, members[i]);
    }
  self = adjacency_alloc (n_members, n_entries);
  for (guint32 i = 0; i < n_members; i++)
    {
      for (guint32 k = whole->offsets[members[i]]; k < whole->offsets[members[i] + 1]; k++)
        {
          self->neighbours[end] = local[whole->neighbours[k]];
          self->weights[end] = whole->weights[k];
          end++;
        }
      self->offsets[i + 1] = end;
    }
  return self;
}

void
xpl_adjacency_free (XplAdjacency *self)
{
  if (self == NULL)
    return;
  g_free (self->offsets);
  g_free (self->neighbours);
  g_free (self->weights);
  g_free (self);
}
