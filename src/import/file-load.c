/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "file-load.h"

#include "xpl-error.h"

#include <glib/gi18n-lib.h>

char *
xpl_file_dup_name (GFile *file)
{
  return g_file_get_parse_name (file);
}

GError *
xpl_file_error (GFile *file, const GError *cause)
{
  g_autofree char *name = xpl_file_dup_name (file);

  if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    return g_error_new (XPL_ERROR, XPL_ERROR_NOT_FOUND, _("%s does not exist: check the name"), name);
  if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED))
    return g_error_new (XPL_ERROR, XPL_ERROR_UNREADABLE, _("%s may not be read: change its permissions"), name);
  return g_error_new (XPL_ERROR, XPL_ERROR_UNREADABLE, _("%s cannot be read: %s"), name, cause->message);
}

gboolean
xpl_file_check_size (guint64 size, const char *name, GError **error)
{
  if (size <= XPL_MAX_INPUT)
    return TRUE;
  g_set_error (error, XPL_ERROR, XPL_ERROR_UNREADABLE, _("%s is larger than 1 GiB: split it into several files"), name);
  return FALSE;
}

static gboolean
check_kind (GFile *file, GFileInfo *info, GError **error)
{
  g_autofree char *name = xpl_file_dup_name (file);

  if (g_file_info_get_file_type (info) == G_FILE_TYPE_SPECIAL)
    {
      /* A device or pipe may never end. */
      g_set_error (error, XPL_ERROR, XPL_ERROR_UNREADABLE, _("%s is no regular file: save what it holds as one"), name);
      return FALSE;
    }
  return xpl_file_check_size ((guint64) g_file_info_get_size (info), name, error);
}

GBytes *
xpl_file_load (GFile *file, GCancellable *cancellable, GError **error)
{
  g_return_val_if_fail (G_IS_FILE (file), NULL);

  g_autoptr (GError) cause = NULL;
  g_autoptr (GFileInfo) info =
      g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_SIZE "," G_FILE_ATTRIBUTE_STANDARD_TYPE,
                         G_FILE_QUERY_INFO_NONE, cancellable, &cause);
  GBytes *bytes = NULL;

  if (info != NULL)
    {
      if (!check_kind (file, info, error))
        return NULL;
      bytes = g_file_load_bytes (file, cancellable, NULL, &cause);
    }
  if (bytes != NULL)
    return bytes;
  g_propagate_error (error, g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_CANCELLED) ? g_steal_pointer (&cause)
                                                                                     : xpl_file_error (file, cause));
  return NULL;
}
