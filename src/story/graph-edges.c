/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "graph-parts.h"

#include "origin-index.h"

typedef struct
{
  guint from;
  guint to;
  XplQuad quad;
  gboolean symmetric;
} EdgeKey;

static guint
hash_key (gconstpointer data)
{
  const EdgeKey *key = data;

  return (key->from * 2654435761u ^ key->to) * 16 + key->quad * 2 + (key->symmetric ? 1 : 0);
}

static gboolean
keys_equal (gconstpointer a, gconstpointer b)
{
  const EdgeKey *left = a, *right = b;

  return left->from == right->from && left->to == right->to && left->quad == right->quad
         && left->symmetric == right->symmetric;
}

static EdgeKey
make_key (const XplRelation *relation, guint from, guint to)
{
  EdgeKey key = { .from = from, .to = to, .quad = xpl_act_get_quad (relation->act) };

  key.symmetric = xpl_act_is_symmetric (relation->act);
  if (key.symmetric && from > to)
    {
      key.from = to;
      key.to = from;
    }
  return key;
}

static int
compare_support (gconstpointer a, gconstpointer b)
{
  XplFinding *left = *(XplFinding *const *) a, *right = *(XplFinding *const *) b;
  guint counts[][2] = {
    { xpl_finding_get_n_origins (left), xpl_finding_get_n_origins (right) },
    { xpl_finding_get_n_articles (left), xpl_finding_get_n_articles (right) },
    { xpl_finding_get_evidence (left)->len, xpl_finding_get_evidence (right)->len },
  };

  for (guint i = 0; i < G_N_ELEMENTS (counts); i++)
    if (counts[i][0] != counts[i][1])
      return counts[i][0] < counts[i][1] ? 1 : -1;
  return 0;
}

static gboolean
is_denied (const XplRelation *relation)
{
  return relation->polarity == XPL_POLARITY_NEGATIVE || relation->modality == XPL_MODALITY_DENIED;
}

static gboolean
is_tentative (const XplRelation *relation)
{
  return relation->modality != XPL_MODALITY_FACT && relation->modality != XPL_MODALITY_CLAIMED;
}

static void
finish_edge (XplGraphEdge *edge, XplOriginIndex *origins)
{
  g_autoptr (GArray) evidence = g_array_new (FALSE, FALSE, sizeof (XplEvidence));

  g_ptr_array_sort (edge->relations, compare_support); /* stable: GLib merges */
  edge->denied = TRUE;
  edge->tentative = TRUE;
  edge->by_hand = TRUE;
  for (guint i = 0; i < edge->relations->len; i++)
    {
      XplRelation *relation = g_ptr_array_index (edge->relations, i);
      GArray *places = xpl_finding_get_evidence (XPL_FINDING (relation));

      g_array_append_vals (evidence, places->data, places->len);
      edge->denied &= is_denied (relation);
      edge->tentative &= is_denied (relation) || is_tentative (relation);
      edge->by_hand &= xpl_finding_is_by_hand (XPL_FINDING (relation));
    }
  /* Denied throughout is more than uncertain. */
  edge->tentative &= !edge->denied;
  xpl_origin_index_count (origins, evidence, &edge->n_articles, &edge->n_origins);
}

static int
compare_edges (gconstpointer a, gconstpointer b)
{
  const XplGraphEdge *left = a, *right = b;

  if (left->n_origins != right->n_origins)
    return left->n_origins < right->n_origins ? 1 : -1;
  if (left->n_articles != right->n_articles)
    return left->n_articles < right->n_articles ? 1 : -1;
  if (left->from != right->from)
    return left->from < right->from ? -1 : 1;
  if (left->to != right->to)
    return left->to < right->to ? -1 : 1;
  if (left->quad != right->quad)
    return left->quad < right->quad ? -1 : 1;
  return left->symmetric - right->symmetric;
}

static void
add_relation (XplGraph *graph, GHashTable *edges, const EdgeKey *key, XplRelation *relation)
{
  guint index = GPOINTER_TO_UINT (g_hash_table_lookup (edges, key));

  if (index == 0)
    {
      XplGraphEdge edge = { .from = key->from, .to = key->to, .quad = key->quad, .symmetric = key->symmetric };

      edge.relations = g_ptr_array_new ();
      g_array_append_val (graph->edges, edge);
      index = graph->edges->len;
      g_hash_table_insert (edges, g_memdup2 (key, sizeof *key), GUINT_TO_POINTER (index));
    }
  g_ptr_array_add (g_array_index (graph->edges, XplGraphEdge, index - 1).relations, relation);
}

void
xpl_graph_fill_edges (XplGraph *graph, const XplCandidates *candidates, const guint *nodes)
{
  g_autoptr (GHashTable) edges = g_hash_table_new_full (hash_key, keys_equal, g_free, NULL);
  g_autoptr (XplOriginIndex) origins =
      xpl_origin_index_new (G_LIST_MODEL (xpl_bundle_get_list (graph->bundle, XPL_LIST_ORIGINS)));

  for (guint i = 0; i < candidates->links->len; i++)
    {
      const XplLink *link = &g_array_index (candidates->links, XplLink, i);

      if (xpl_candidates_get (candidates, link->from)->is_shown && xpl_candidates_get (candidates, link->to)->is_shown)
        {
          EdgeKey key = make_key (link->relation, nodes[link->from], nodes[link->to]);

          add_relation (graph, edges, &key, link->relation);
        }
    }
  for (guint i = 0; i < graph->edges->len; i++)
    {
      XplGraphEdge *edge = &g_array_index (graph->edges, XplGraphEdge, i);

      finish_edge (edge, origins);
      g_array_index (graph->nodes, XplGraphNode, edge->from).degree++;
      g_array_index (graph->nodes, XplGraphNode, edge->to).degree++;
    }
  g_array_sort (graph->edges, compare_edges);
}
