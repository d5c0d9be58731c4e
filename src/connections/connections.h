/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "bundle.h"

G_BEGIN_DECLS

/**
 * XplConnections: who is related to whom, as a graph: an entity a node, all relations between two of them a link. Immutable;
 * holds a reference to its bundle. Any number of threads may use one: the library behind it is entered by one at a time.
 */
typedef struct _XplConnections XplConnections;

XplConnections *xpl_connections_new (XplBundle *bundle);
void xpl_connections_free (XplConnections *self);

/**
 * XplPathStep: from one entity to the next.
 * @relations: what ties them, best supported first; borrowed ones in an owned array
 * @strength: from how many independent origins the best of them is known; half as much where it is planned, suspected or
 * denied, or where they are only named together
 */
typedef struct
{
  XplEntity *from;
  XplEntity *to;
  GPtrArray *relations;
  double strength;
} XplPathStep;

/** XplPath: a way from one entity to another. It is as strong as its weakest step. */
typedef struct
{
  GArray *steps; /* XplPathStep */
  double strength;
} XplPath;

void xpl_path_free (XplPath *self);

/** More paths than this are never looked for. */
#define XPL_MAX_PATHS 100

/**
 * The @n strongest paths between @from and @to, of equally strong ones the shortest first (J. Y. Yen 1971 in what is left
 * when all weaker links are taken away). Array of #XplPath, to free with g_ptr_array_unref(); empty where nothing connects
 * them.
 */
GPtrArray *xpl_connections_find_paths (XplConnections *self, XplEntity *from, XplEntity *to, guint n);

/** XplStanding: @importance: PageRank, weighted by strengths, all together 1; @community: its group, the largest being 0. */
typedef struct
{
  double importance;
  guint community;
} XplStanding;

/**
 * Where each entity of the bundle stands: XplEntity → XplStanding *, for those that have relations. Communities by the
 * Leiden algorithm (V. A. Traag and others 2019), the same for the same bundle.
 */
GHashTable *xpl_connections_measure (XplConnections *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (XplConnections, xpl_connections_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (XplPath, xpl_path_free)

G_END_DECLS
