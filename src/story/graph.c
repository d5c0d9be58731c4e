/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "graph-parts.h"

#include <glib/gi18n-lib.h>

/* What a screen shows at a time without crowding. */
#define DEFAULT_MAX_NODES 40

/* With so many to look at, those who stand for themselves only take room: the lists have them. */
#define DEFAULT_ENOUGH_RELATED 12

typedef struct
{
  XplGraph graph;
  GHashTable *indices; /* XplEntity → index of its node + 1 */
} GraphAndIndex;

G_DEFINE_BOXED_TYPE (XplGraph, xpl_graph, xpl_graph_ref, xpl_graph_unref)

static void
clear_edge (gpointer data)
{
  g_ptr_array_unref (((XplGraphEdge *) data)->relations);
}

static void
fill_nodes (GraphAndIndex *self, const XplCandidates *candidates, guint *nodes)
{
  for (guint i = 0; i < candidates->candidates->len; i++)
    {
      const XplCandidate *candidate = xpl_candidates_get (candidates, i);
      XplGraphNode node = { .entity = candidate->entity };

      if (!candidate->is_shown)
        continue;
      node.n_articles = xpl_finding_get_n_articles (XPL_FINDING (candidate->entity));
      node.n_origins = xpl_finding_get_n_origins (XPL_FINDING (candidate->entity));
      nodes[i] = self->graph.nodes->len;
      g_array_append_val (self->graph.nodes, node);
      g_hash_table_insert (self->indices, candidate->entity, GUINT_TO_POINTER (self->graph.nodes->len));
    }
}

XplGraphQuery
xpl_graph_query_default (void)
{
  return (XplGraphQuery) {
    .max_nodes = DEFAULT_MAX_NODES,
    .enough_related = DEFAULT_ENOUGH_RELATED,
    .hidden_quads = 1u << XPL_QUAD_CO_OCCURRENCE,
    .from = XPL_INSTANT_MIN,
    .to = XPL_INSTANT_MAX,
  };
}

/** The part of @bundle that @query asks for. Linear in entities and relations, but for sorting the former. A new graph. */
XplGraph *
xpl_graph_new (XplBundle *bundle, const XplGraphQuery *query)
{
  GraphAndIndex *self;
  g_autoptr (XplCandidates) candidates = NULL;
  g_autofree guint *nodes = NULL;

  g_return_val_if_fail (XPL_IS_BUNDLE (bundle), NULL);
  g_return_val_if_fail (query != NULL, NULL);

  self = g_new0 (GraphAndIndex, 1);
  g_atomic_ref_count_init (&self->graph.ref_count);
  self->graph.bundle = g_object_ref (bundle);
  self->graph.nodes = g_array_new (FALSE, TRUE, sizeof (XplGraphNode));
  self->graph.edges = g_array_new (FALSE, TRUE, sizeof (XplGraphEdge));
  g_array_set_clear_func (self->graph.edges, clear_edge);
  self->indices = g_hash_table_new (NULL, NULL);

  candidates = xpl_candidates_new (bundle, query);
  self->graph.n_total = candidates->candidates->len;
  xpl_candidates_pick (candidates, query->max_nodes, query->enough_related);
  nodes = g_new0 (guint, candidates->candidates->len);
  fill_nodes (self, candidates, nodes);
  xpl_graph_fill_edges (&self->graph, candidates, nodes);
  return &self->graph;
}

XplGraph *
xpl_graph_ref (XplGraph *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

void
xpl_graph_unref (XplGraph *self)
{
  if (self == NULL || !g_atomic_ref_count_dec (&self->ref_count))
    return;
  g_hash_table_unref (((GraphAndIndex *) self)->indices);
  g_array_unref (self->nodes);
  g_array_unref (self->edges);
  g_object_unref (self->bundle);
  g_free (self);
}

int
xpl_graph_find_node (XplGraph *self, XplEntity *entity)
{
  g_return_val_if_fail (self != NULL, -1);

  return (int) GPOINTER_TO_UINT (g_hash_table_lookup (((GraphAndIndex *) self)->indices, entity)) - 1;
}

char *
xpl_graph_edge_dup_verbs (const XplGraphEdge *edge, guint max)
{
  g_autoptr (GPtrArray) verbs = g_ptr_array_new_with_free_func (g_free);

  g_return_val_if_fail (edge != NULL, NULL);

  for (guint i = 0; i < edge->relations->len && verbs->len < max; i++)
    {
      XplRelation *relation = g_ptr_array_index (edge->relations, i);
      g_autofree char *plain = xpl_relation_dup_verb (relation);
      /* Translators: a verb, then how sure it is: "rebuilt (planned)". */
      g_autofree char *verb =
          relation->modality == XPL_MODALITY_FACT
              ? g_strdup (plain)
              : g_strdup_printf (C_("verb (modality)", "%s (%s)"), plain,
                                 xpl_name_to_words (XPL_NAMES_MODALITY, (int) relation->modality));

      if (!g_ptr_array_find_with_equal_func (verbs, verb, g_str_equal, NULL))
        g_ptr_array_add (verbs, g_steal_pointer (&verb));
    }
  g_ptr_array_add (verbs, NULL);
  /* Translators: between the verbs of an edge of the graph: "helped, accused". */
  return g_strjoinv (C_("between verbs", ", "), (char **) verbs->pdata);
}
