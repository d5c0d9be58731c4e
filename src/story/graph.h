/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "bundle.h"

G_BEGIN_DECLS

/**
 * XplGraphQuery: which part of the story is looked at.
 * @max_nodes: at most so many, the most important first; 0: all
 * @enough_related: entities that no edge leads to are left out where at least so many are related; 0: they are shown
 * @hidden_types: a bit for each #XplEntityType that is left out
 * @hidden_quads: a bit for each #XplQuad that is left out (co-occurrence is, until asked for)
 * @from, @to: instants; only what lies in it, by its own date, else by its article's; XPL_INSTANT_MIN, XPL_INSTANT_MAX: all
 * @text: only entities whose name or alias holds it or that are @remarked, and their neighbours; NULL or "": all
 * @focus: only this entity and what it is related to; NULL: all (borrowed)
 * @hidden: set of ids of entities that the user hides, or NULL (borrowed)
 * @remarked: set of ids of entities on which the user remarked what @text asks for, or NULL (borrowed)
 */
typedef struct
{
  guint max_nodes;
  guint enough_related;
  guint hidden_types;
  guint hidden_quads;
  gint64 from;
  gint64 to;
  const char *text;
  XplEntity *focus;
  GHashTable *hidden;
  GHashTable *remarked;
} XplGraphQuery;

/** Everything but co-occurrence, at most 40 nodes, without unrelated ones if 12 others are there. */
XplGraphQuery xpl_graph_query_default (void);

typedef struct
{
  XplEntity *entity; /* borrowed from the bundle */
  guint n_articles;
  guint n_origins;
  guint degree; /* edges in this graph */
} XplGraphNode;

/** All relations of one direction between two entities that are of one quad. */
typedef struct
{
  guint from; /* index into nodes */
  guint to;
  XplQuad quad;
  gboolean symmetric; /* no arrow */
  gboolean tentative; /* nothing but planned, suspected, possible …: dashed */
  gboolean denied;    /* nothing but denied or negated: crossed */
  gboolean by_hand;   /* nothing but what the user added */
  guint n_articles;
  guint n_origins;
  GPtrArray *relations; /* XplRelation, best supported first; borrowed ones in an owned array */
} XplGraphEdge;

/** XplGraph: an immutable extract of a bundle; holds a reference to it. */
typedef struct
{
  XplBundle *bundle;
  GArray *nodes; /* XplGraphNode, most important first */
  GArray *edges; /* XplGraphEdge */
  guint n_total; /* entities that fit the query, before max_nodes */
  gatomicrefcount ref_count;
} XplGraph;

#define XPL_TYPE_GRAPH (xpl_graph_get_type ())
GType xpl_graph_get_type (void); /* boxed */

XplGraph *xpl_graph_new (XplBundle *bundle, const XplGraphQuery *query);
XplGraph *xpl_graph_ref (XplGraph *self);
void xpl_graph_unref (XplGraph *self);

/** The index of @entity among the nodes, or -1. */
int xpl_graph_find_node (XplGraph *self, XplEntity *entity);

/** "helped, accused" – the verbs of an edge, best supported first, at most @max of them. A new string. */
char *xpl_graph_edge_dup_verbs (const XplGraphEdge *edge, guint max);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (XplGraph, xpl_graph_unref)

G_END_DECLS
