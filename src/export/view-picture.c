/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "view-picture.h"

#include "xpl-error.h"

gboolean
xpl_export_view (XplBundle *bundle,
                 const XplFilter *filter,
                 XplView view,
                 const XplPictureOptions *options,
                 GFile *file,
                 GCancellable *cancellable,
                 GError **error)
{
  g_set_error_literal (error, XPL_ERROR, XPL_ERROR_UNSUPPORTED, "this view is not drawn yet");
  return FALSE;
}
