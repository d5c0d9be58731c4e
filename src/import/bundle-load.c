/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "bundle-load.h"

#include "file-kind.h"
#include "file-load.h"
#include "importers.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* @name is the file's name, @path what messages call it. */
static gboolean
check_head (const char *peeked, gsize length, const char *name, const char *path, GError **error)
{
  g_autofree char *head = g_malloc0 (length + 1);

  if (length > 0)
    memcpy (head, peeked, length);
  if (xpl_looks_like_json (head, length))
    return TRUE;
  g_set_error (error, XPL_ERROR, XPL_ERROR_UNSUPPORTED,
               /* Translators: a file, and what it is, such as "an HTML page". */
               _("%1$s is no bundle: it looks like %2$s. “explorer-cli analyze” and the window open what can be read as "
                 "articles, and save it as a bundle."),
               path, xpl_file_kind_to_words (name, head, length));
  return FALSE;
}

GBytes *
xpl_bundle_load (GFile *file, GCancellable *cancellable, GError **error)
{
  g_return_val_if_fail (G_IS_FILE (file), NULL);

  g_autofree char *path = xpl_file_dup_name (file);
  g_autofree char *name = g_file_get_basename (file);
  g_autoptr (GInputStream) stream = xpl_file_open (file, cancellable, error);
  g_autoptr (GBufferedInputStream) buffered = stream == NULL ? NULL : xpl_stream_new (stream, path, cancellable, error);
  const char *head;
  gsize length;

  if (buffered == NULL)
    return NULL;
  head = xpl_stream_peek (buffered, &length);
  if (!check_head (head, length, name, path, error)
      || !xpl_importer_check_size (&xpl_json_importer, xpl_file_get_size (stream, cancellable), path, error))
    return NULL;
  return xpl_file_load (file, cancellable, error);
}

gboolean
xpl_bundle_check_bytes (GBytes *bytes, const char *name, GError **error)
{
  g_return_val_if_fail (bytes != NULL && name != NULL, FALSE);

  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  return check_head (data, MIN (size, XPL_IMPORT_HEAD), "", name, error)
         && xpl_importer_check_size (&xpl_json_importer, size, name, error);
}
