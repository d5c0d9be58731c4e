/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "bundle.h"
#include "graph.h"

G_BEGIN_DECLS

/**
 * The places of the nodes of @graph: those that its bundle has, the others laid out around them; @aspect: width by height of
 * the whole. A new array with an item a node. Blocking. Errors: as xpl_layout_run().
 */
XplPlace *xpl_graph_layout_run (XplGraph *graph, double aspect, GCancellable *cancellable, GError **error);

G_END_DECLS
