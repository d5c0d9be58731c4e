/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "filter.h"
#include "picture.h"

G_BEGIN_DECLS

typedef enum
{
  XPL_VIEW_GRAPH,
  XPL_VIEW_TIMELINE,
} XplView;

/**
 * Draws a view of @bundle under @filter (NULL: a fresh one) as it is on the screen after "fit": places that the bundle
 * has are used, the rest is laid out. Blocking, needs no display. Errors: as xpl_picture_write().
 */
gboolean xpl_export_view (XplBundle *bundle,
                          const XplFilter *filter,
                          XplView view,
                          const XplPictureOptions *options,
                          GFile *file,
                          GCancellable *cancellable,
                          GError **error);

G_END_DECLS
