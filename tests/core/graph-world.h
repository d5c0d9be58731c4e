/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

/* Graphs for tests: entities with one-letter or longer names at given places, and relations between them. */

#include "article.h"
#include "bundle.h"
#include "findings.h"
#include "graph.h"

#include <math.h>

typedef struct
{
  const char *name;
  XplEntityType type;
  guint n_origins;
  double x, y;
} GraphWorldNode;

typedef struct
{
  guint from, to; /* indices of nodes */
  XplAct act;
  XplModality modality;
  XplPolarity polarity;
  guint n_origins;
} GraphWorldEdge;

/** GraphWorld: @places and @index are by the order of the graph's nodes, which is by importance. */
typedef struct
{
  XplBundle *bundle;
  XplGraph *graph;
  XplPlace *places;
  guint *index; /* of the n-th given node in the graph */
} GraphWorld;

static inline XplArticle *
graph_world_add_article (XplBundle *bundle, guint i)
{
  g_autofree char *text = g_strdup_printf ("Alba helped Borland, said bulletin number %u. Nobody was surprised.", i);
  g_autoptr (XplArticle) article = xpl_article_new (text);

  article->source_name = g_strdup_printf ("Bulletin %u", i % 3);
  g_assert_true (xpl_edtf_parse ("2024-06-10", &article->published.edtf, NULL));
  g_assert_true (xpl_bundle_add_article (bundle, article));
  return article;
}

static inline void
graph_world_add_evidence (XplBundle *bundle, XplFinding *finding, guint n_origins)
{
  GListModel *articles = G_LIST_MODEL (xpl_bundle_get_articles (bundle));

  for (guint i = 0; i < n_origins; i++)
    {
      g_autoptr (XplArticle) article = g_list_model_get_item (articles, i);

      xpl_finding_add_evidence (finding, article, (XplRange) { 0, 19 }, XPL_RANGE_NONE);
    }
  xpl_finding_set_counts (finding, n_origins, n_origins);
}

static inline GraphWorld *
graph_world_new (const GraphWorldNode *nodes, guint n_nodes, const GraphWorldEdge *edges, guint n_edges)
{
  GraphWorld *self = g_new0 (GraphWorld, 1);
  g_autofree XplEntity **entities = g_new0 (XplEntity *, MAX (n_nodes, 1));
  XplGraphQuery query = xpl_graph_query_default ();

  self->bundle = xpl_bundle_new ("A world of letters");
  for (guint i = 0; i < 12; i++)
    graph_world_add_article (self->bundle, i);
  for (guint i = 0; i < n_nodes; i++)
    {
      g_autoptr (XplEntity) entity = xpl_entity_new (nodes[i].type, nodes[i].name);

      graph_world_add_evidence (self->bundle, XPL_FINDING (entity), MIN (nodes[i].n_origins, 12));
      xpl_finding_set_counts (XPL_FINDING (entity), nodes[i].n_origins, nodes[i].n_origins);
      xpl_bundle_add_finding (self->bundle, XPL_FINDING (entity));
      entities[i] = entity;
    }
  for (guint i = 0; i < n_edges; i++)
    {
      g_autoptr (XplRelation) relation = xpl_relation_new (entities[edges[i].from], edges[i].act, entities[edges[i].to]);

      relation->modality = edges[i].modality;
      relation->polarity = edges[i].polarity;
      graph_world_add_evidence (self->bundle, XPL_FINDING (relation), MAX (MIN (edges[i].n_origins, 12), 1));
      xpl_bundle_add_finding (self->bundle, XPL_FINDING (relation));
    }
  query.max_nodes = 0;
  query.enough_related = 0;
  self->graph = xpl_graph_new (self->bundle, &query);
  g_assert_cmpuint (self->graph->nodes->len, ==, n_nodes);
  self->places = g_new0 (XplPlace, MAX (n_nodes, 1));
  self->index = g_new0 (guint, MAX (n_nodes, 1));
  for (guint i = 0; i < n_nodes; i++)
    {
      self->index[i] = (guint) xpl_graph_find_node (self->graph, entities[i]);
      self->places[self->index[i]] = (XplPlace) { nodes[i].x, nodes[i].y, FALSE };
    }
  return self;
}

static inline void
graph_world_free (GraphWorld *self)
{
  xpl_graph_unref (self->graph);
  g_object_unref (self->bundle);
  g_free (self->places);
  g_free (self->index);
  g_free (self);
}

/** A world of @n_nodes with names of many lengths at random places of a square, and twice as many edges. */
static inline GraphWorld *
graph_world_new_random (guint n_nodes, double side, guint32 seed)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
  g_autofree GraphWorldNode *nodes = g_new0 (GraphWorldNode, n_nodes);
  g_autofree GraphWorldEdge *edges = g_new0 (GraphWorldEdge, 2 * n_nodes);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < n_nodes; i++)
    {
      g_autofree char *filler = g_strnfill ((gsize) g_rand_int_range (rand, 0, 24), 'a' + (char) (i % 26));

      g_ptr_array_add (names, g_strdup_printf ("N%u%s", i, filler));
      nodes[i] = (GraphWorldNode) { g_ptr_array_index (names, i), (XplEntityType) (i % XPL_N_ENTITY_TYPES),
                                    (guint) g_rand_int_range (rand, 1, 40), g_rand_double_range (rand, 0, side),
                                    g_rand_double_range (rand, 0, side) };
    }
  for (guint i = 0; i < 2 * n_nodes; i++)
    {
      edges[i].from = (guint) g_rand_int_range (rand, 0, (gint32) n_nodes);
      edges[i].to = (edges[i].from + (guint) g_rand_int_range (rand, 1, (gint32) n_nodes)) % n_nodes;
      edges[i].act = (XplAct) (i % XPL_ACT_LEADS);
      edges[i].modality = (XplModality) (i % (XPL_MODALITY_DENIED + 1));
      edges[i].n_origins = 1 + i % 9;
    }
  return graph_world_new (nodes, n_nodes, edges, 2 * n_nodes);
}
