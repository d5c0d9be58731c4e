/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "import-run.h"

G_BEGIN_DECLS

/*
 * Private to src/import/: the files in an archive, one after the other, by libarchive. Nothing is ever unpacked to disk, so
 * the names in an archive are words for messages and no more.
 */

typedef struct _XplArchive XplArchive;

/**
 * How an archive is gone through.
 * @XPL_ARCHIVE_STREAM: from its beginning to its end: tar, zip, or one compressed file
 * @XPL_ARCHIVE_INDEXED: by the table of contents at the end of a zip file, skipping what is not asked for
 */
typedef enum
{
  XPL_ARCHIVE_STREAM,
  XPL_ARCHIVE_INDEXED,
} XplArchiveMode;

/**
 * XplArchiveEntry: one file; its strings belong to the archive and are good until the next is asked for.
 * @full_name: with its folders, as UTF-8 without control characters
 * @name: its last part; a compressed file's is that of the outer one without ".gz"
 * @path: what messages call it: the archive, "›", @full_name
 */
typedef struct
{
  const char *full_name;
  const char *name;
  const char *path;
  gboolean is_encrypted;
} XplArchiveEntry;

/** Opens the archive in @stream. @name is its name, @path what messages call it; @run counts what comes out of it.
 *  Error: %XPL_ERROR_UNREADABLE. */
XplArchive *xpl_archive_open (GInputStream *stream,
                              XplArchiveMode mode,
                              const char *name,
                              const char *path,
                              XplImportRun *run,
                              GError **error);
void xpl_archive_free (XplArchive *self);

/** Goes to the next file; links and folders are passed over. FALSE at the end, with an error where that came too early. */
gboolean xpl_archive_next (XplArchive *self, XplArchiveEntry *entry, GError **error);

/** The bytes of the file that xpl_archive_next() went to; not to be used after the next call of it. A new stream. */
GInputStream *xpl_archive_open_entry (XplArchive *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (XplArchive, xpl_archive_free)

G_END_DECLS
