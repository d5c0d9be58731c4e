/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "data-columns.h"
#include "palette.h"

G_BEGIN_DECLS

/**
 * XplDataGraph: what the formats of graphs write: an entity is a node, each relation an edge, so that edges may be
 * parallel. All edges are directed, since readers know no graphs of both kinds; "symmetric" says which need not be.
 * @node_columns, @edge_columns: XplColumn, the attributes
 */
typedef struct
{
  XplDataStory *story;
  GPtrArray *entities;
  GPtrArray *relations;
  GPtrArray *node_columns;
  GPtrArray *edge_columns;
  GHashTable *places;  /* XplEntity → XplPlace */
  GHashTable *periods; /* XplEntity → XplPeriod */
} XplDataGraph;

/** XplPeriod: from when to when something is told of, in days; not known where first is after last. */
typedef struct
{
  gint64 first;
  gint64 last;
} XplPeriod;

XplDataGraph *xpl_data_graph_new (XplDataStory *story);
void xpl_data_graph_free (XplDataGraph *self);

/** Where the graph shows @entity, y growing upwards; NULL where it does not. */
const XplPlace *xpl_data_graph_get_place (XplDataGraph *self, XplEntity *entity);

/** The radius that the graph draws it with. */
double xpl_data_graph_get_size (XplEntity *entity);

XplColor xpl_data_graph_get_node_color (XplEntity *entity);
XplColor xpl_data_graph_get_edge_color (XplRelation *relation);

/** Of all that tells of @entity: its articles and its relations. */
XplPeriod xpl_data_graph_get_period (XplDataGraph *self, XplEntity *entity);

/** A colour channel, 0–255. */
guint xpl_data_channel (float value);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (XplDataGraph, xpl_data_graph_free)

G_END_DECLS
