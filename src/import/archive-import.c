/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/* zip, tar, compressed tar and single compressed files: each file in them goes to the importer that knows it. */

#include "config.h"

#include "archive-import.h"

#include "held-folders.h"
#include "importers.h"
#include "page-folder.h"
#include "zip-import.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Where a tar file says what it is: behind the name and numbers of its first file. */
#define TAR_MAGIC_OFFSET 257

static const struct
{
  const char *bytes;
  gsize length;
  gsize offset;
} magics[] = {
  { "\x1f\x8b", 2, 0 },                /* gzip */
  { "BZh", 3, 0 },                     /* bzip2 */
  { "\xfd" "7zXZ", 6, 0 },             /* xz, with the NUL */
  { "\x28\xb5\x2f\xfd", 4, 0 },        /* zstd */
  { "ustar", 5, TAR_MAGIC_OFFSET },
};

static gboolean
archive_accepts (const char *name, const char *head, gsize length)
{
  if (xpl_is_zip (head, length))
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (magics); i++)
    if (length >= magics[i].offset + magics[i].length
        && memcmp (head + magics[i].offset, magics[i].bytes, magics[i].length) == 0)
      return TRUE;
  return FALSE;
}

/* The same files as of a folder are passed over: hidden ones, backups, and what one system adds to its archives. */
static gboolean
is_hidden (const char *full_name)
{
  g_auto (GStrv) parts = g_strsplit (full_name, "/", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    if ((parts[i][0] == '.' && strcmp (parts[i], ".") != 0 && strcmp (parts[i], "..") != 0)
        || g_str_has_suffix (parts[i], "~") || strcmp (parts[i], "__MACOSX") == 0)
      return TRUE;
  return FALSE;
}

static gboolean
add_entry (XplArchive *archive, const XplArchiveEntry *entry, XplImportRun *run, GError **error)
{
  if (is_hidden (entry->full_name))
    return TRUE;
  if (entry->is_encrypted)
    {
      xpl_warnings_add (run->warnings, XPL_ERROR_UNREADABLE,
                        _("%s is locked by a password: unpack it with the password and open the file"), entry->path);
      return TRUE;
    }

  g_autoptr (GInputStream) stream = xpl_archive_open_entry (archive);
  return xpl_import_run_add (run, stream, *entry->name != '\0' ? entry->name : entry->full_name, entry->path, error);
}

/* A page may stand before the folder that was saved with it, or behind it. */
static gboolean
add_or_hold_entry (XplArchive *archive, const XplArchiveEntry *entry, XplHeldFolders *held, XplImportRun *run, GError **error)
{
  gboolean is_added;

  if (!xpl_may_be_in_page_folder (entry->full_name))
    return add_entry (archive, entry, run, error);
  xpl_held_folders_hold_run (held, entry->full_name, run);
  is_added = add_entry (archive, entry, run, error);
  xpl_held_folders_release_run (held, run);
  return is_added;
}

gboolean
xpl_archive_gather (XplArchive *archive, XplArchiveFilter filter, XplImportRun *run, const char *path, GError **error)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (XplHeldFolders) held = xpl_held_folders_new ();
  XplArchiveEntry entry;
  g_autoptr (GError) cause = NULL;

  g_return_val_if_fail (archive != NULL && run != NULL, FALSE);

  while (!run->is_exhausted && xpl_archive_next (archive, &entry, &cause))
    {
      gboolean is_wanted = (filter == NULL || filter (&entry)) && !xpl_is_in_page_folder (entry.full_name, seen);

      g_hash_table_add (seen, g_strdup (entry.full_name));
      if (!xpl_import_run_begin_entry (run, entry.name, path, &cause)
          || (is_wanted && !add_or_hold_entry (archive, &entry, held, run, &cause)))
        break;
    }
  xpl_held_folders_gather (held, seen, run);
  if (cause == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&cause));
  return FALSE;
}

static gboolean
archive_gather (GBufferedInputStream *stream, const char *name, const char *path, XplImportRun *run, GError **error)
{
  gsize length;
  const char *head = xpl_stream_peek (stream, &length);

  if (xpl_is_zip (head, length))
    return xpl_zip_gather (stream, name, path, run, error);

  g_autoptr (XplArchive) archive =
      xpl_archive_open (G_INPUT_STREAM (stream), XPL_ARCHIVE_STREAM, name, path, run, error);
  return archive != NULL && xpl_archive_gather (archive, NULL, run, path, error);
}

const XplImporter xpl_archive_importer = { .kind = N_ ("an archive"), .accepts = archive_accepts, .gather = archive_gather };
