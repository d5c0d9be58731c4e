/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "connections-private.h"

#define DAMPING 0.85
#define SEED 1
/* Randomness of Leiden's refinement, as its paper has it; and how often it goes over the graph. */
#define BETA 0.01
#define ROUNDS 10

/* The strength of all links of each node: what modularity weighs nodes by. */
static gboolean
sum_strengths (XplConnections *self, igraph_vector_t *sums, double *total)
{
  if (igraph_vector_resize (sums, self->entities->len) != IGRAPH_SUCCESS)
    return FALSE;
  igraph_vector_null (sums);
  *total = 0;
  for (guint i = 0; i < self->links->len; i++)
    {
      const XplLink *link = &g_array_index (self->links, XplLink, i);

      VECTOR (*sums)[link->a] += link->strength;
      VECTOR (*sums)[link->b] += link->strength;
      *total += 2 * link->strength;
    }
  return TRUE;
}

static gboolean
find_communities (XplConnections *self, const igraph_t *graph, const igraph_vector_t *weights, igraph_vector_int_t *members)
{
  igraph_vector_t sums;
  double total;
  gboolean is_done = igraph_vector_init (&sums, 0) == IGRAPH_SUCCESS;

  if (!is_done)
    return FALSE;
  igraph_rng_seed (igraph_rng_default (), SEED);
  is_done = sum_strengths (self, &sums, &total)
            && igraph_community_leiden (graph, weights, &sums, 1 / MAX (total, 1), BETA, FALSE, ROUNDS, members, NULL, NULL)
                   == IGRAPH_SUCCESS;
  igraph_vector_destroy (&sums);
  return is_done;
}

typedef struct
{
  guint community;
  guint n;
} Group;

static int
compare_groups (gconstpointer a, gconstpointer b)
{
  const Group *x = a, *y = b;

  return x->n != y->n ? (x->n < y->n) - (x->n > y->n) : (x->community > y->community) - (x->community < y->community);
}

/* The rank of each community by its size. */
static guint *
rank_communities (const igraph_vector_int_t *members)
{
  guint n = (guint) igraph_vector_int_size (members);
  g_autofree Group *groups = g_new0 (Group, n);
  guint *ranks = g_new0 (guint, n);

  for (guint i = 0; i < n; i++)
    groups[i].community = i;
  for (guint i = 0; i < n; i++)
    groups[igraph_vector_int_get (members, i)].n++;
  qsort (groups, n, sizeof *groups, compare_groups);
  for (guint i = 0; i < n; i++)
    ranks[groups[i].community] = i;
  return ranks;
}

static void
note_standings (XplConnections *self, const igraph_vector_t *importance, const igraph_vector_int_t *members, GHashTable *standings)
{
  g_autofree guint *ranks = rank_communities (members);

  for (guint i = 0; i < self->entities->len; i++)
    {
      XplStanding *standing = g_new (XplStanding, 1);

      standing->importance = igraph_vector_get (importance, i);
      standing->community = ranks[igraph_vector_int_get (members, i)];
      g_hash_table_insert (standings, g_ptr_array_index (self->entities, i), standing);
    }
}

static void
measure (XplConnections *self, const igraph_t *graph, const igraph_vector_t *weights, GHashTable *standings)
{
  igraph_vector_int_t members;
  igraph_vector_t importance;

  if (igraph_vector_int_init (&members, 0) != IGRAPH_SUCCESS)
    return;
  if (igraph_vector_init (&importance, 0) == IGRAPH_SUCCESS)
    {
      if (igraph_pagerank (graph, IGRAPH_PAGERANK_ALGO_PRPACK, &importance, NULL, igraph_vss_all (), FALSE, DAMPING, weights,
                           NULL)
              == IGRAPH_SUCCESS
          && find_communities (self, graph, weights, &members))
        note_standings (self, &importance, &members, standings);
      igraph_vector_destroy (&importance);
    }
  igraph_vector_int_destroy (&members);
}

GHashTable *
xpl_connections_measure (XplConnections *self)
{
  GHashTable *standings = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  igraph_vector_t weights;
  igraph_t graph;

  g_return_val_if_fail (self != NULL, standings);

  if (self->entities->len == 0)
    return standings;
  xpl_igraph_enter ();
  if (igraph_vector_init (&weights, 0) == IGRAPH_SUCCESS)
    {
      if (xpl_connections_fill (self, 0, &graph, &weights, NULL))
        {
          measure (self, &graph, &weights, standings);
          igraph_destroy (&graph);
        }
      igraph_vector_destroy (&weights);
    }
  xpl_igraph_leave ();
  return standings;
}
