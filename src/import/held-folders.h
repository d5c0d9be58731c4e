/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "import-run.h"

G_BEGIN_DECLS

/*
 * Private to src/import/: the files of a stream that lie in folders which may have been saved with a page, and be no
 * articles, while the page itself has not come yet. What they hold is gathered apart until all of the stream is known.
 */

typedef struct _XplHeldFolders XplHeldFolders;

XplHeldFolders *xpl_held_folders_new (void);
void xpl_held_folders_free (XplHeldFolders *self);

/** @run, with what is gathered and warned of from the file @path held back, until xpl_held_folders_release_run(). */
void xpl_held_folders_hold_run (XplHeldFolders *self, const char *path, XplImportRun *run);

/** @run as it was before. */
void xpl_held_folders_release_run (XplHeldFolders *self, XplImportRun *run);

/** Gathers into @run what was held back and does not belong to a page of @paths, the set of all files. */
void xpl_held_folders_gather (XplHeldFolders *self, GHashTable *paths, XplImportRun *run);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (XplHeldFolders, xpl_held_folders_free)

G_END_DECLS
