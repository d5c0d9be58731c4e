/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "graph.h"

G_BEGIN_DECLS

/* Private to src/story/: the steps that make an XplGraph: what fits the query, which of it is shown, joined into edges. */

/**
 * XplCandidate: an entity that may become a node.
 * @order: its place in the bundle, for a stable order
 * @weight: independent origins of its relations, summed
 * @is_wanted: the query names it (focus, text): it goes before more important ones that merely surround it
 * @is_shown: picked
 */
typedef struct
{
  XplEntity *entity;
  guint order;
  guint weight;
  gboolean is_wanted;
  gboolean is_shown;
} XplCandidate;

/** XplLink: a relation that fits the query, between two candidates. */
typedef struct
{
  guint from;
  guint to;
  XplRelation *relation;
} XplLink;

typedef struct
{
  GArray *candidates; /* XplCandidate, most important first */
  GArray *links;      /* XplLink, in the order of the bundle */
} XplCandidates;

/** All entities and relations that fit @query, but for its max_nodes. */
XplCandidates *xpl_candidates_new (XplBundle *bundle, const XplGraphQuery *query);
void xpl_candidates_free (XplCandidates *self);

/** Marks the at most @max (0: all) candidates that are shown. */
void xpl_candidates_pick (XplCandidates *self, guint max, guint enough_related);

/** Positive where @a comes after @b: fewer origins, fewer articles, weaker relations, later in the bundle. */
int xpl_candidate_compare (const XplCandidate *a, const XplCandidate *b);

/** Fills the edges of @graph from the links between shown candidates; @nodes: index of each candidate's node. */
void xpl_graph_fill_edges (XplGraph *graph, const XplCandidates *candidates, const guint *nodes);

static inline XplCandidate *
xpl_candidates_get (const XplCandidates *self, guint index)
{
  return &g_array_index (self->candidates, XplCandidate, index);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (XplCandidates, xpl_candidates_free)

G_END_DECLS
