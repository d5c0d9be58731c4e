/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "bundle.h"
#include "safe-write.h"

#include <glib/gi18n-lib.h>

gboolean
xpl_bundle_save (XplBundle *self, GFile *file, GCancellable *cancellable, GError **error)
{
  return xpl_bundle_save_over (self, file, NULL, NULL, cancellable, error);
}

/* What could not be opened again is not put in the place of what can. */
static gboolean
check_size (GBytes *bytes, const char *path, GError **error)
{
  if (g_bytes_get_size (bytes) <= XPL_MAX_BUNDLE)
    return TRUE;

  g_autofree char *is = g_format_size_full (g_bytes_get_size (bytes), G_FORMAT_SIZE_IEC_UNITS);
  g_autofree char *may_be = g_format_size_full (XPL_MAX_BUNDLE, G_FORMAT_SIZE_IEC_UNITS);
  g_set_error (error, XPL_ERROR, XPL_ERROR_WRITE,
               /* Translators: a file and two sizes. */
               _("%s would have %s, and bundles of more than %s cannot be opened: save the articles as several bundles"),
               path, is, may_be);
  return FALSE;
}

gboolean
xpl_bundle_save_over (XplBundle *self,
                      GFile *file,
                      const XplFileStamp *expected,
                      XplFileStamp *written,
                      GCancellable *cancellable,
                      GError **error)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *path = NULL;

  g_return_val_if_fail (XPL_IS_BUNDLE (self), FALSE);
  g_return_val_if_fail (G_IS_FILE (file), FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  path = g_file_get_path (file);
  if (path == NULL)
    {
      g_autofree char *uri = g_file_get_uri (file);

      g_set_error (error, XPL_ERROR, XPL_ERROR_WRITE, _("%s is no local file. Save it in a folder of this machine."), uri);
      return FALSE;
    }
  bytes = xpl_bundle_write (self);
  if (!check_size (bytes, path, error))
    return FALSE;
  return xpl_safe_write (path, bytes, expected, written, cancellable, error);
}
