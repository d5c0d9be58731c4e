/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "search-query.h"
#include "search-rows.h"

G_BEGIN_DECLS

/**
 * XplSearchIndex: the words of a bundle in a file of SQLite FTS5, which holds no text but only where words occur. It can be
 * deleted at any time: what is damaged or of another version is made anew. Any number of threads may use one.
 */
typedef struct _XplSearchIndex XplSearchIndex;

/** Where the index of the bundle at @uri is kept: in the user's cache. A new string. */
char *xpl_search_index_make_path (const char *uri);

/** The index at @path, which is made where there is none; NULL, or where nothing can be written: in memory. Never NULL. */
XplSearchIndex *xpl_search_index_open (const char *path);
void xpl_search_index_free (XplSearchIndex *self);

/**
 * Makes the index say what @bundle holds; what is in it already costs only a comparison. Nobody may change the bundle
 * meanwhile. Where it is cancelled, the index is as it was before. Errors: %XPL_ERROR_WRITE, %G_IO_ERROR_CANCELLED.
 */
gboolean xpl_search_index_update (XplSearchIndex *self, XplBundle *bundle, GCancellable *cancellable, GError **error);

/** XplIndexHit: a row that fits. */
typedef struct
{
  XplRowKind kind;
  char *id;
} XplIndexHit;

/**
 * The first @limit rows that @query finds, the latest first: findings before articles. Array of #XplIndexHit, empty where
 * there are none. Errors: %XPL_ERROR_UNREADABLE where the index is damaged; it is empty then, and wants an update.
 */
GArray *xpl_search_index_find (XplSearchIndex *self, const XplSearchQuery *query, guint limit, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (XplSearchIndex, xpl_search_index_free)

G_END_DECLS
