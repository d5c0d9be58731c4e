/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/*
 * A zip file's table of contents stands at its end, and what it does not list is not there. Where it was cut off, the
 * files are read one after the other.
 */

#include "config.h"

#include "zip-import.h"

#include "archive-import.h"
#include "wacz.h"

#include <string.h>

gboolean
xpl_is_zip (const char *head, gsize length)
{
  return length >= 4 && (memcmp (head, "PK\3\4", 4) == 0 || memcmp (head, "PK\5\6", 4) == 0);
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

static gboolean
rewind_stream (GInputStream *stream, XplImportRun *run, GError **error)
{
  return g_seekable_seek (G_SEEKABLE (stream), 0, G_SEEK_SET, run->cancellable, error);
}

/* Goes through the table of contents. FALSE, without an error, where there is none that can be read. */
static gboolean
look_inside (GInputStream *stream, const char *name, const char *path, XplImportRun *run, XplWacz *wacz, GError **error)
{
  g_autoptr (XplArchive) archive = xpl_archive_open (stream, XPL_ARCHIVE_INDEXED, name, path, run, NULL);
  XplArchiveEntry entry;

  if (archive == NULL)
    return FALSE;
  for (guint n = 0; n < XPL_MAX_ENTRIES && xpl_archive_next (archive, &entry, NULL); n++)
    if (!xpl_wacz_look_at (wacz, archive, &entry, run, error))
      return FALSE;
  return rewind_stream (stream, run, error);
}

/* Gathers the web archives of a WACZ file, and of them the pages that it lists. */
static gboolean
gather_wacz (XplArchive *archive, const XplWacz *wacz, XplImportRun *run, const char *path, GError **error)
{
  GHashTable *outer = run->pages;
  gboolean gathered;

  run->pages = wacz->pages;
  gathered = xpl_archive_gather (archive, xpl_wacz_is_web_archive, run, path, error);
  run->pages = outer;
  xpl_gathering_suggest_title (run->gathering, wacz->title);
  return gathered;
}

gboolean
xpl_zip_gather (GBufferedInputStream *stream, const char *name, const char *path, XplImportRun *run, GError **error)
{
  g_return_val_if_fail (G_IS_BUFFERED_INPUT_STREAM (stream), FALSE);

  g_autoptr (GInputStream) seekable = make_seekable (stream, path, run, error);
  g_auto (XplWacz) wacz = { 0 };
  g_autoptr (GError) cause = NULL;
  gboolean has_index = seekable != NULL && look_inside (seekable, name, path, run, &wacz, &cause);

  if (seekable == NULL)
    return FALSE;
  if (cause != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&cause));
      return FALSE;
    }
  if (!has_index && !rewind_stream (seekable, run, error))
    return FALSE;

  g_autoptr (XplArchive) archive =
      xpl_archive_open (seekable, has_index ? XPL_ARCHIVE_INDEXED : XPL_ARCHIVE_STREAM, name, path, run, error);
  if (archive == NULL)
    return FALSE;
  return wacz.is_wacz ? gather_wacz (archive, &wacz, run, path, error)
                      : xpl_archive_gather (archive, NULL, run, path, error);
}
