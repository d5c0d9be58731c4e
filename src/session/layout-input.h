/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "graph.h"
#include "layout.h"

G_BEGIN_DECLS

/**
 * XplLayoutInput: a graph as the layout engine takes it, in arrays of its own, so that a worker may read them: the same for the
 * window and for pictures made without one.
 * @graph: with the sizes of marks and labels; no node has a start unless it is set
 * @options: may be changed until the layout runs
 */
typedef struct
{
  XplLayoutGraph graph;
  XplLayoutOptions options;

  /* Owned; @graph points to them. */
  double *sizes;
  XplVec2 *start;
  guint8 *pinned;
  XplLayoutEdge *edges;
} XplLayoutInput;

XplLayoutInput *xpl_layout_input_new (XplGraph *graph);
void xpl_layout_input_free (XplLayoutInput *self);

/** Where a node is now; @pinned: and stays. */
void xpl_layout_input_set_start (XplLayoutInput *self, guint node, double x, double y, gboolean pinned);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (XplLayoutInput, xpl_layout_input_free)

G_END_DECLS
