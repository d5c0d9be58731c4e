/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "bundle.h"
#include "filter.h"
#include "graph-emphasis.h"
#include "picture.h"
#include "view-transform.h"

G_BEGIN_DECLS

/**
 * XplGraphPicture: a graph as it is to be drawn into a picture. All is borrowed.
 * @bundle: what the picture says that it comes from; of another thread than that of the graph's bundle, a snapshot of it
 * @places: one a node
 * @transform: NULL: all of the graph
 * @emphasis: what stands out, or NULL
 */
typedef struct
{
  XplBundle *bundle;
  XplGraph *graph;
  const XplPlace *places;
  const XplFilter *filter;
  const XplViewTransform *transform;
  const XplGraphEmphasis *emphasis;
} XplGraphPicture;

/**
 * Writes the graph with its legend; where @options has no footer, there is one that says which articles it comes from.
 * Errors: as xpl_picture_write().
 */
gboolean xpl_graph_picture_write (const XplGraphPicture *picture,
                                  const XplPictureOptions *options,
                                  GFile *file,
                                  GCancellable *cancellable,
                                  GError **error);

G_END_DECLS
