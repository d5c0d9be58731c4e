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
  XPL_VIEW_FIGURES,
  XPL_VIEW_CLAIMS,
  XPL_VIEW_SOURCES,
  XPL_VIEW_ARTICLE,
  XPL_N_VIEWS,
} XplView;

/** "graph", "timeline" …: static. */
const char *xpl_view_get_code (XplView view);

/** FALSE where there is no view of that name. */
gboolean xpl_view_from_code (const char *code, XplView *view);

/** "Relationship graph", "Timeline" …: translated, static. */
const char *xpl_view_get_words (XplView view);

/** TRUE for those that are read from top to bottom: their pictures may be as long as they need to be. */
gboolean xpl_view_is_paper (XplView view);

/**
 * Draws a view of @bundle under @filter (NULL: a fresh one) as it is on the screen after "fit": places that the bundle
 * has are used, the rest is laid out. @article, @sentence: for %XPL_VIEW_ARTICLE, with what is highlighted in it, else NULL and
 * none. Blocking, needs no display. Errors: as
 * xpl_picture_write().
 */
gboolean xpl_export_view (XplBundle *bundle,
                          const XplFilter *filter,
                          XplView view,
                          XplArticle *article,
                          XplRange sentence,
                          const XplPictureOptions *options,
                          GFile *file,
                          GCancellable *cancellable,
                          GError **error);

G_END_DECLS
