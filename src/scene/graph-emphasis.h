/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "bundle.h"
#include "graph-scene.h"

G_BEGIN_DECLS

typedef enum
{
  XPL_EMPHASIS_NONE, /* behind the veil where there is one */
  XPL_EMPHASIS_NEAR, /* as always, above the veil */
  XPL_EMPHASIS_STRONG,
} XplEmphasisLevel;

/**
 * XplGraphEmphasis: what of a graph stands out, and how.
 * @nodes, @edges: an #XplEmphasisLevel each
 * @veil: how much of all else is taken back, 0–1
 * @hover: what the pointer or the keyboard is on
 */
typedef struct
{
  guint n_nodes, n_edges;
  guint8 *nodes;
  guint8 *edges;
  double veil;
  XplGraphSpot hover;
} XplGraphEmphasis;

/** Nothing stands out. */
XplGraphEmphasis *xpl_graph_emphasis_new (XplGraph *graph);
XplGraphEmphasis *xpl_graph_emphasis_copy (const XplGraphEmphasis *self);
void xpl_graph_emphasis_free (XplGraphEmphasis *self);
gboolean xpl_graph_emphasis_is_empty (const XplGraphEmphasis *self);

/**
 * Adds what @finding_or_article (an #XplFinding, an #XplArticle or NULL) is about: an entity with what it is related to, a
 * relation with its two ends, of all else the entities that it names and what is between them.
 */
void xpl_graph_emphasis_add (XplGraphEmphasis *self, XplGraph *graph, gpointer finding_or_article);

/** Adds a node with its neighbours, or an edge with its ends. */
void xpl_graph_emphasis_add_spot (XplGraphEmphasis *self, XplGraph *graph, XplGraphSpot spot);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (XplGraphEmphasis, xpl_graph_emphasis_free)

G_END_DECLS
