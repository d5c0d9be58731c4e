/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "story.h"

gboolean
xpl_story_build (XplBundle *bundle, GPtrArray *readings, GCancellable *cancellable, GError **error)
{
  g_return_val_if_fail (XPL_IS_BUNDLE (bundle), FALSE);
  g_return_val_if_fail (readings != NULL, FALSE);

  xpl_bundle_clear_findings (bundle);
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;
  xpl_bundle_derive (bundle);
  return TRUE;
}
