/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "gathering.h"
#include "import.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/*
 * Private to src/import/: the opening of one file, with all that lies in it. What holds files (archives, web archives) is
 * a stream, of which no more than one file at a time is in memory; and since a small archive may unpack to anything, all
 * that comes out of it is counted against the limits here.
 */

/** Archives that unpack to more are read so far: a web archive of XPL_MAX_INPUT packs some five times of it. */
#define XPL_MAX_UNPACKED ((guint64) 8 * 1024 * 1024 * 1024)

/** Text packs to a tenth, saved pages of one site to a fiftieth; what packs to less is made to fill memory. Small
 *  archives may: the first XPL_RATIO_FREE bytes are not looked at. */
#define XPL_MAX_RATIO 200
#define XPL_RATIO_FREE ((guint64) 64 * 1024 * 1024)

/** More files in an archive are no pile of articles that anybody could look at. */
#define XPL_MAX_ENTRIES 100000

/** A single file in an archive is in memory as a whole; the longest bundles are shorter. */
#define XPL_MAX_ENTRY ((gsize) 256 * 1024 * 1024)

/** A document with its pictures; it is handed to a converter as a whole. */
#define XPL_MAX_DOCUMENT ((gsize) 64 * 1024 * 1024)

/** A web archive in an archive is four deep: zip, WACZ, gzip, WARC. */
#define XPL_MAX_NESTING 5

/** How much of a file importers look at to say whether it is theirs. */
#define XPL_IMPORT_HEAD 4096

/**
 * XplImportRun: the opening of one file.
 * @gathering, @warnings, @cancellable: borrowed
 * @progress: told of each file in an archive; may be NULL
 * @articles: told of the articles of a bundle that is still being read; may be NULL
 * @done, @total: which of how many files this one is
 * @depth: how many archives lie around what is being read
 * @packed: how many bytes of the outermost file were taken
 * @unpacked, @n_entries: what came out of it so far
 * @pages: while a web archive is read that lists its pages: their addresses → their titles (""); else NULL
 * @is_exhausted: a limit was reached, so that nothing more is read of the file
 */
typedef struct
{
  XplGathering *gathering;
  XplWarnings *warnings;
  GCancellable *cancellable;
  XplImportProgress progress;
  XplBundleArticlesFunc articles;
  gpointer data;
  guint done;
  guint total;
  guint depth;
  guint64 packed;
  guint64 unpacked;
  guint n_entries;
  GHashTable *pages;
  gboolean is_exhausted;
} XplImportRun;

/** @stream, called @path, with its beginning in the buffer, to be looked at by xpl_stream_peek(). A new stream. */
GBufferedInputStream *
xpl_stream_new (GInputStream *stream, const char *path, GCancellable *cancellable, GError **error);

/** The beginning of a stream of xpl_stream_new() that nothing was read of: at most XPL_IMPORT_HEAD bytes. */
const char *xpl_stream_peek (GBufferedInputStream *stream, gsize *length);

/** What @path could not be read for, as the program's own error; cancellation and the program's errors stay what they
 *  are. Takes @cause. */
void xpl_stream_take_error (GError **error, GError *cause, const char *path);

/** All of @stream. Error: %XPL_ERROR_UNREADABLE where it is longer than @max bytes. */
GBytes *xpl_stream_read_all (GInputStream *stream, gsize max, const char *path, GCancellable *cancellable, GError **error);

/**
 * Gathers what @stream holds by the importer that knows it. @name is the file's name, @path what messages call it.
 * Becomes a warning where it cannot be read. FALSE with an error only where cancelled.
 */
gboolean xpl_import_run_add (XplImportRun *self, GInputStream *stream, const char *name, const char *path, GError **error);

/** Tells of the file @name. */
void xpl_import_run_tell (XplImportRun *self, const char *name);

/** Counts @size bytes that came out of the archive @path. Error: %XPL_ERROR_UNREADABLE where that is too much. */
gboolean xpl_import_run_charge (XplImportRun *self, guint64 size, const char *path, GError **error);

/** Counts a file called @name of the archive @path, and tells of it. Error: as above. */
gboolean xpl_import_run_begin_entry (XplImportRun *self, const char *name, const char *path, GError **error);

G_END_DECLS
