/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "bundle.h"

G_BEGIN_DECLS

/** Called between files with how many of how many are done (total 0: not known yet) and the name of the next one. Called
 *  in the importing thread. */
typedef void (*XplImportProgress) (guint done, guint total, const char *name, gpointer data);

/**
 * Reads files and folders (recursively, names in natural order) into one new bundle: all that importers.h lists, and archives of it.
 * @files: #GFile
 * An only input that is a bundle comes back whole, with its findings, layout and decisions; of several the articles are
 * gathered. What cannot be read, and articles that are there twice (same text but for white space), becomes a warning
 * that names the file; the rest goes on.
 * Errors: %XPL_ERROR_NOT_FOUND, %XPL_ERROR_NO_ARTICLES … where nothing at all could be read (for a single file its own
 * cause: %XPL_ERROR_EMPTY, %XPL_ERROR_BINARY, %XPL_ERROR_UNREADABLE, %XPL_ERROR_JSON), G_IO_ERROR_CANCELLED.
 * @articles, where it is not NULL, hears of the articles of an only bundle before its findings are read.
 * Blocking; thread-safe.
 */
XplBundle *xpl_import_files (GPtrArray *files,
                             XplImportProgress progress,
                             XplBundleArticlesFunc articles,
                             gpointer data,
                             GCancellable *cancellable,
                             XplWarnings *warnings,
                             GError **error);

/**
 * A new bundle of the articles and decisions of both, without findings; neither is changed. An article of @added that
 * @base has already becomes a warning.
 */
XplBundle *xpl_import_join (XplBundle *base, XplBundle *added, XplWarnings *warnings);

/** Standard input as one file called @name: the same rules as for a file. */
XplBundle *xpl_import_bytes (GBytes *bytes, const char *name, XplWarnings *warnings, GError **error);

G_END_DECLS
