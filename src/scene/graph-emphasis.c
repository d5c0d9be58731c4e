/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "graph-emphasis.h"

#include "article.h"
#include "findings.h"

XplGraphEmphasis *
xpl_graph_emphasis_new (XplGraph *graph)
{
  g_return_val_if_fail (graph != NULL, NULL);

  XplGraphEmphasis *self = g_new0 (XplGraphEmphasis, 1);

  self->n_nodes = graph->nodes->len;
  self->n_edges = graph->edges->len;
  self->nodes = g_new0 (guint8, self->n_nodes);
  self->edges = g_new0 (guint8, self->n_edges);
  return self;
}

XplGraphEmphasis *
xpl_graph_emphasis_copy (const XplGraphEmphasis *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  XplGraphEmphasis *copy = g_memdup2 (self, sizeof *self);

  copy->nodes = g_memdup2 (self->nodes, self->n_nodes);
  copy->edges = g_memdup2 (self->edges, self->n_edges);
  return copy;
}

void
xpl_graph_emphasis_free (XplGraphEmphasis *self)
{
  if (self == NULL)
    return;
  g_free (self->nodes);
  g_free (self->edges);
  g_free (self);
}

gboolean
xpl_graph_emphasis_is_empty (const XplGraphEmphasis *self)
{
  g_return_val_if_fail (self != NULL, TRUE);

  for (guint i = 0; i < self->n_nodes; i++)
    if (self->nodes[i] != XPL_EMPHASIS_NONE)
      return FALSE;
  return TRUE; /* an edge always brings its ends */
}

static void
raise_level (guint8 *levels, guint index, XplEmphasisLevel level)
{
  levels[index] = MAX (levels[index], level);
}

void
xpl_graph_emphasis_add_spot (XplGraphEmphasis *self, XplGraph *graph, XplGraphSpot spot)
{
  g_return_if_fail (self != NULL && graph != NULL && graph->nodes->len == self->n_nodes);

  if (spot.part == XPL_GRAPH_NODE)
    raise_level (self->nodes, spot.index, XPL_EMPHASIS_STRONG);
  for (guint i = 0; i < graph->edges->len; i++)
    {
      const XplGraphEdge *edge = &g_array_index (graph->edges, XplGraphEdge, i);
      gboolean is_it = spot.part == XPL_GRAPH_EDGE && i == spot.index;
      gboolean is_beside = spot.part == XPL_GRAPH_NODE && (edge->from == spot.index || edge->to == spot.index);

      if (!is_it && !is_beside)
        continue;
      raise_level (self->edges, i, is_it ? XPL_EMPHASIS_STRONG : XPL_EMPHASIS_NEAR);
      raise_level (self->nodes, edge->from, XPL_EMPHASIS_NEAR);
      raise_level (self->nodes, edge->to, XPL_EMPHASIS_NEAR);
    }
}

static void
add_entity (GHashTable *entities, XplEntity *entity)
{
  if (entity != NULL)
    g_hash_table_add (entities, entity);
}

static void
add_all (GHashTable *entities, const GPtrArray *list)
{
  for (guint i = 0; i < list->len; i++)
    g_hash_table_add (entities, g_ptr_array_index (list, i));
}

static void
collect_of_event (GHashTable *entities, const XplEvent *event)
{
  add_entity (entities, event->where);
  for (guint i = 0; i < event->participants->len; i++)
    add_entity (entities, g_array_index (event->participants, XplParticipant, i).entity);
}

static void
collect_of_claim (GHashTable *entities, const XplClaim *claim)
{
  add_all (entities, claim->actors);
  add_all (entities, claim->objects);
  for (guint i = 0; i < claim->steps->len; i++)
    add_all (entities, g_array_index (claim->steps, XplStep, i).by);
}

static void
collect_of_series (GHashTable *entities, const XplSeries *series)
{
  add_entity (entities, series->counted);
  add_entity (entities, series->where);
  for (guint i = 0; i < series->figures->len; i++)
    add_all (entities, ((XplFigure *) g_ptr_array_index (series->figures, i))->claimed_by);
}

static void
collect_of_article (GHashTable *entities, const XplArticle *article)
{
  for (guint i = 0; i < article->mentions->len; i++)
    add_entity (entities, g_array_index (article->mentions, XplMention, i).entity);
}

/* Whom a finding that is neither an entity nor a relation names. */
static void
collect (GHashTable *entities, gpointer object)
{
  if (XPL_IS_EVENT (object))
    collect_of_event (entities, object);
  else if (XPL_IS_CLAIM (object))
    collect_of_claim (entities, object);
  else if (XPL_IS_SERIES (object))
    collect_of_series (entities, object);
  else if (XPL_IS_ARTICLE (object))
    collect_of_article (entities, object);
  else if (XPL_IS_QUOTE (object))
    {
      add_all (entities, XPL_QUOTE (object)->speakers);
      add_all (entities, XPL_QUOTE (object)->about);
    }
  else if (XPL_IS_FIGURE (object))
    {
      add_all (entities, XPL_FIGURE (object)->claimed_by);
      if (XPL_FIGURE (object)->series != NULL)
        {
          add_entity (entities, XPL_FIGURE (object)->series->counted);
          add_entity (entities, XPL_FIGURE (object)->series->where);
        }
    }
}

static void
add_relation (XplGraphEmphasis *self, XplGraph *graph, XplRelation *relation)
{
  for (guint i = 0; i < graph->edges->len; i++)
    if (g_ptr_array_find (g_array_index (graph->edges, XplGraphEdge, i).relations, relation, NULL))
      xpl_graph_emphasis_add_spot (self, graph, (XplGraphSpot) { XPL_GRAPH_EDGE, i });
}

static void
add_collected (XplGraphEmphasis *self, XplGraph *graph, GHashTable *entities)
{
  g_autofree gboolean *is_in = g_new0 (gboolean, self->n_nodes);

  for (guint i = 0; i < self->n_nodes; i++)
    {
      is_in[i] = g_hash_table_contains (entities, g_array_index (graph->nodes, XplGraphNode, i).entity);
      if (is_in[i])
        raise_level (self->nodes, i, XPL_EMPHASIS_STRONG);
    }
  for (guint i = 0; i < self->n_edges; i++)
    {
      const XplGraphEdge *edge = &g_array_index (graph->edges, XplGraphEdge, i);

      if (is_in[edge->from] && is_in[edge->to])
        raise_level (self->edges, i, XPL_EMPHASIS_NEAR);
    }
}

void
xpl_graph_emphasis_add (XplGraphEmphasis *self, XplGraph *graph, gpointer finding_or_article)
{
  g_return_if_fail (self != NULL && graph != NULL && graph->nodes->len == self->n_nodes);

  if (finding_or_article == NULL)
    return;
  if (XPL_IS_ENTITY (finding_or_article))
    {
      int node = xpl_graph_find_node (graph, finding_or_article);

      if (node >= 0)
        xpl_graph_emphasis_add_spot (self, graph, (XplGraphSpot) { XPL_GRAPH_NODE, (guint) node });
    }
  else if (XPL_IS_RELATION (finding_or_article))
    {
      add_relation (self, graph, finding_or_article);
    }
  else
    {
      g_autoptr (GHashTable) entities = g_hash_table_new (NULL, NULL);

      collect (entities, finding_or_article);
      add_collected (self, graph, entities);
    }
}
