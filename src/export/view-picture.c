/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "view-picture.h"

#include "graph-layout.h"
#include "graph-picture.h"
#include "timeline-picture.h"
#include "xpl-error.h"

#include <glib/gi18n-lib.h>

static gboolean
export_graph (XplBundle *bundle,
              const XplFilter *filter,
              const XplPictureOptions *options,
              GFile *file,
              GCancellable *cancellable,
              GError **error)
{
  g_autoptr (XplGraph) graph = xpl_filter_make_graph (filter, bundle);
  g_autofree XplPlace *places = xpl_graph_layout_run (graph, options->width / options->height, cancellable, error);
  XplGraphPicture picture = { .graph = graph, .places = places, .filter = filter };

  return places != NULL && xpl_graph_picture_write (&picture, options, file, error);
}

static gboolean
export_timeline (XplBundle *bundle, const XplFilter *filter, const XplPictureOptions *options, GFile *file, GError **error)
{
  XplTimelinePicture picture = { .bundle = bundle, .filter = filter, .lanes = XPL_LANES_PARTICIPANT };

  return xpl_timeline_picture_write (&picture, options, file, error);
}

gboolean
xpl_export_view (XplBundle *bundle,
                 const XplFilter *filter,
                 XplView view,
                 const XplPictureOptions *options,
                 GFile *file,
                 GCancellable *cancellable,
                 GError **error)
{
  g_return_val_if_fail (XPL_IS_BUNDLE (bundle) && options != NULL && G_IS_FILE (file), FALSE);

  g_autoptr (XplFilter) fresh = filter == NULL ? xpl_filter_new () : NULL;

  switch (view)
    {
    case XPL_VIEW_GRAPH:
      return export_graph (bundle, filter == NULL ? fresh : filter, options, file, cancellable, error);
    case XPL_VIEW_TIMELINE:
      return export_timeline (bundle, filter == NULL ? fresh : filter, options, file, error);
    default:
      g_set_error_literal (error, XPL_ERROR, XPL_ERROR_UNSUPPORTED, _("this view cannot be drawn"));
      return FALSE;
    }
}
