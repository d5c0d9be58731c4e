/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "xpl-error.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * The files behind @files (#GFile): folders are replaced by the files in them, recursively, by name in natural order;
 * hidden ones are left out, links to folders are not followed. What does not exist or cannot be opened becomes a warning.
 * Returns #GFile; NULL only where cancelled.
 */
GPtrArray *xpl_file_list (GPtrArray *files, GCancellable *cancellable, XplWarnings *warnings, GError **error);

/** What messages call @file: its path, else its address. A new string. */
char *xpl_file_dup_name (GFile *file);

/** The program's own error for a GIO error about @file, with the remedy. */
GError *xpl_file_error (GFile *file, const GError *cause);

G_END_DECLS
