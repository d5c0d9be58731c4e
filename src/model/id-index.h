/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * Ids → what has them. A big bundle names an article or entity half a million times, in no order, so what counts is how many
 * places in memory a look-up touches: here it is one, as short ids lie in the table itself.
 */
typedef struct _XplIdIndex XplIdIndex;

/** Has room for @n ids. */
XplIdIndex *xpl_id_index_new (guint n);
void xpl_id_index_free (XplIdIndex *self);

/** @id stays the caller's and must live as long as the index; it must not be there yet. @value: borrowed, not NULL. */
void xpl_id_index_add (XplIdIndex *self, const char *id, gpointer value);

/** @id is there no more, if it was, and need not live any longer. */
void xpl_id_index_remove (XplIdIndex *self, const char *id);

/** The value of the id of @length bytes at @id, or NULL. Of several threads, while nothing is added or removed. */
gpointer xpl_id_index_lookup (const XplIdIndex *self, const char *id, gsize length);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (XplIdIndex, xpl_id_index_free)

G_END_DECLS
