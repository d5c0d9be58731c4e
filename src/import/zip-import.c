/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/*
 * A zip file's table of contents stands at its end, and what it does not list is not there. Where it was cut off, the
 * files are read one after the other.
 */

#include "config.h"

#include "zip-import.h"

#include "archive-import.h"

#include <string.h>

gboolean
xpl_is_zip (const char *head, gsize length)
{
  return length >= 4 && (memcmp (head, "PK\3\4", 4) == 0 || memcmp (head, "PK\5\6", 4) == 0);
}

/* The archive by its table of contents; NULL where that cannot be read. */
static XplArchive *
open_indexed (GInputStream *stream, const char *name, const char *path, XplImportRun *run)
{
  return xpl_archive_open (stream, XPL_ARCHIVE_INDEXED, name, path, run, NULL);
}

/* A stream in which one can go to the end: @stream, or one of all of its bytes. */
static GInputStream *
make_seekable (GBufferedInputStream *stream, const char *path, XplImportRun *run, GError **error)
{
  if (g_seekable_can_seek (G_SEEKABLE (stream)))
    return G_INPUT_STREAM (g_object_ref (stream));

  g_autoptr (GBytes) bytes =
      xpl_stream_read_all (G_INPUT_STREAM (stream), XPL_MAX_ENTRY, path, run->cancellable, error);
  return bytes == NULL ? NULL : g_memory_input_stream_new_from_bytes (bytes);
}

gboolean
xpl_zip_gather (GBufferedInputStream *stream, const char *name, const char *path, XplImportRun *run, GError **error)
{
  g_return_val_if_fail (G_IS_BUFFERED_INPUT_STREAM (stream), FALSE);

  g_autoptr (GInputStream) seekable = make_seekable (stream, path, run, error);
  if (seekable == NULL)
    return FALSE;

  g_autoptr (XplArchive) archive = open_indexed (seekable, name, path, run);
  if (archive == NULL)
    {
      if (!g_seekable_seek (G_SEEKABLE (seekable), 0, G_SEEK_SET, run->cancellable, error))
        return FALSE;
      archive = xpl_archive_open (seekable, XPL_ARCHIVE_STREAM, name, path, run, error);
    }
  return archive != NULL && xpl_archive_gather (archive, run, path, error);
}
