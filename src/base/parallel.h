/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * The work on the items @start up to but not @end; of other items' results it must neither read nor write
 * anything.
 */
typedef void (*XplParallelFunc) (guint32 start, guint32 end, gpointer user_data);

/**
 * Calls @func for slices that together cover 0 up to but not @n_items once, from up to @n_threads threads,
 * this one among them, and returns when all are done. Where the system gives no more threads, this one does
 * it all.
 * @slice: items a call; since slices are handed out one after another, smaller ones share the work more
 *   evenly
 */
void xpl_parallel_run (guint           n_threads,
                       guint32         n_items,
                       guint32         slice,
                       XplParallelFunc func,
                       gpointer        user_data);

G_END_DECLS
