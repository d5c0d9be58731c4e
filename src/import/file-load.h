/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * Larger input is refused. Places in a text are 32 bits wide, and a byte that is no text becomes the three bytes of U+FFFD:
 * of so much input every place can still be named.
 */
#define XPL_MAX_INPUT ((gsize) 1024 * 1024 * 1024)

/**
 * All of a regular file, as it was at one moment. Errors: %XPL_ERROR_NOT_FOUND, %XPL_ERROR_UNREADABLE (also: too large, a
 * folder, a device, a file that grows or shrinks all the time), G_IO_ERROR_CANCELLED.
 */
GBytes *xpl_file_load (GFile *file, GCancellable *cancellable, GError **error);

/** A regular file of any size as a stream. Errors: as xpl_file_load(). A new stream. */
GInputStream *xpl_file_open (GFile *file, GCancellable *cancellable, GError **error);

/** How many bytes the file of xpl_file_open() has; 0 where that cannot be told. */
guint64 xpl_file_get_size (GInputStream *stream, GCancellable *cancellable);

/** FALSE with an error where @size is more than %XPL_MAX_INPUT; @name is what messages call the input. */
gboolean xpl_file_check_size (guint64 size, const char *name, GError **error);

/** What messages call @file: its path, else its address. A new string. */
char *xpl_file_dup_name (GFile *file);

/** The program's own error for a GIO error about @file: what is wrong and what to do. */
GError *xpl_file_error (GFile *file, const GError *cause);

G_END_DECLS
