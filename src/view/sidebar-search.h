/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "session.h"

G_BEGIN_DECLS

/** All that the lists of the sidebar may show of @bundle: #XplFinding and #XplArticle. A new array. */
GPtrArray *xpl_sidebar_search_collect (XplBundle *bundle);

/** Finds in a worker which of @items pass @filter. What they are made of must not change meanwhile. */
void xpl_sidebar_search_async (GPtrArray *items,
                               const XplFilter *filter,
                               GCancellable *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer data);

/** A new set of those of the items that pass (borrowed). Errors: G_IO_ERROR_CANCELLED. */
GHashTable *xpl_sidebar_search_finish (GAsyncResult *result, GError **error);

G_END_DECLS
