/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "layout-monitor.h"

G_BEGIN_DECLS

/**
 * XplLayoutAssembly: a graph taken apart into its connected parts, which are laid out one by one and put
 * together again. Parts that have a node which is pinned, or held where it was, stay where they are; the
 * others are packed, beside them if there are any.
 */
typedef struct _XplLayoutAssembly XplLayoutAssembly;

/** Borrows @graph and @options, which are checked and sane. */
XplLayoutAssembly *xpl_layout_assembly_new (const XplLayoutGraph *graph, const XplLayoutOptions *options);
void xpl_layout_assembly_free (XplLayoutAssembly *self);

/** Returns: %FALSE if cancelled */
gboolean xpl_layout_assembly_run (XplLayoutAssembly *self, XplLayoutMonitor *monitor);

/** Where the nodes are, at any time. */
void xpl_layout_assembly_get_positions (const XplLayoutAssembly *self, XplVec2 *positions);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (XplLayoutAssembly, xpl_layout_assembly_free)

G_END_DECLS
