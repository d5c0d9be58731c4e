/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * Private to src/import/: browsers that save "Ferry.html" put its pictures, frames and programs into "Ferry_files", which
 * are no articles of their own.
 */

/** The folder @path has the name of a page in @paths (a set of char*), with what browsers add. */
gboolean xpl_is_page_folder (const char *path, GHashTable *paths);

/** The file @path lies in such a folder. */
gboolean xpl_is_in_page_folder (const char *path, GHashTable *paths);

/** The file @path lies in a folder that is called as such folders are, whatever pages there are. */
gboolean xpl_may_be_in_page_folder (const char *path);

G_END_DECLS
