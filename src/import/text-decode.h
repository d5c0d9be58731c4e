/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "xpl-error.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * The text of a file: UTF-8 with or without a byte order mark, or UTF-16 with one; line ends become \n. Bytes that are
 * no UTF-8 and NUL become U+FFFD, with a warning that names the line of the first.
 * Errors: %XPL_ERROR_EMPTY (nothing but white space), %XPL_ERROR_BINARY. @name is what messages call the file.
 */
char *xpl_text_decode (GBytes *bytes, const char *name, XplWarnings *warnings, GError **error);

G_END_DECLS
