/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "xpl-error.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * The files behind @files (#GFile): folders are replaced by the files in them, recursively, by name in natural order;
 * hidden ones and backups are left out, links to folders are not followed, which is a warning. A folder that cannot be opened, or lies too
 * deep, becomes a warning; a file that does not exist is found out by whoever reads it.
 * Returns #GFile; NULL only where cancelled.
 */
GPtrArray *xpl_file_list (GPtrArray *files, GCancellable *cancellable, XplWarnings *warnings, GError **error);

G_END_DECLS
