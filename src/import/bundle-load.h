/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * All of the bundle @file. What is none, or is too large for one, is refused by its beginning and its size, before all of it
 * is read. Errors: those of xpl_file_load(), %XPL_ERROR_UNSUPPORTED with words for what it looks like. Blocking.
 */
GBytes *xpl_bundle_load (GFile *file, GCancellable *cancellable, GError **error);

/** FALSE with an error as above where @bytes, which messages call @name, can be no bundle. */
gboolean xpl_bundle_check_bytes (GBytes *bytes, const char *name, GError **error);

G_END_DECLS
