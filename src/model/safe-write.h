/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "file-stamp.h"
#include "xpl-error.h"

G_BEGIN_DECLS

/** What the old version of a file is called: its name and this. */
#define XPL_BACKUP_SUFFIX "~"

/**
 * Writes @bytes to the file at @path, or where that is a link, to the file that it leads to. The old version stays as
 * NAME~. At every moment there is a whole file, and when this returns, the new one is on the disk.
 * @expected: what the file is supposed to be like, or NULL: whatever it is, it may be replaced. A file that is gone may
 * always be written anew.
 * @written: gets what the file is like now; may be NULL
 * Errors, after which the old file is as it was: %XPL_ERROR_READ_ONLY, %XPL_ERROR_WRITE, %XPL_ERROR_CHANGED (it is not as
 * @expected says), G_IO_ERROR_CANCELLED. Blocking; thread-safe; several programs that save the same file take turns.
 */
gboolean xpl_safe_write (const char *path,
                         GBytes *bytes,
                         const XplFileStamp *expected,
                         XplFileStamp *written,
                         GCancellable *cancellable,
                         GError **error);

/** The file that links lead to from @path, also where it does not exist yet; @path where they lead nowhere. A new string. */
char *xpl_follow_links (const char *path);

/** Makes what happened to names in the folder of @path last. Some file systems cannot, which is no error. */
void xpl_sync_folder (const char *path);

G_END_DECLS
