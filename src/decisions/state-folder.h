/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "xpl-error.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * The folder @name of the program's own in XDG_STATE_HOME, which is made where it is missing; nobody but the user can look
 * into it. Errors: %XPL_ERROR_WRITE. A new string.
 */
char *xpl_state_folder_dup (const char *name, GError **error);

/** A name for what belongs to @file, the same for all paths that lead to it: 16 hexadecimal digits. A new string. */
char *xpl_state_key_for_file (GFile *file);

G_END_DECLS
