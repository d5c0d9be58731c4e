/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "connections.h"

#include <igraph/igraph.h>

G_BEGIN_DECLS

/** XplLink: all that ties two entities. */
typedef struct
{
  guint a; /* indices of entities */
  guint b;
  GPtrArray *relations; /* XplRelation, borrowed */
  double strength;
} XplLink;

struct _XplConnections
{
  XplBundle *bundle;
  GPtrArray *entities; /* XplEntity with relations, borrowed */
  GHashTable *indices; /* XplEntity → index + 1 */
  GArray *links;       /* XplLink */
};

/**
 * igraph as Debian builds it is for one thread at a time, and ends the program at an error. Whoever calls it does so
 * between these two; errors are then only returned.
 */
void xpl_igraph_enter (void);
void xpl_igraph_leave (void);

/**
 * Fills @graph with the links of at least @least, and @weights, which may be NULL, with their strengths; @chosen, which may be
 * NULL, gets the index of each (guint). FALSE where memory ran out. To be called, as igraph_destroy(), inside.
 */
gboolean xpl_connections_fill (XplConnections *self, double least, igraph_t *graph, igraph_vector_t *weights, GArray *chosen);

G_END_DECLS
