/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "xpl-error.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * The text of a file. Its encoding is told by a byte order mark, else it is UTF-8, else it is guessed, with a warning that
 * says what was taken and from which line on. Line ends become \n. Single bytes that do not fit, and NUL, become U+FFFD,
 * with a warning that names the line of the first.
 * Errors: %XPL_ERROR_EMPTY (nothing but white space), %XPL_ERROR_BINARY. @name is what messages call the file.
 */
char *xpl_text_decode (GBytes *bytes, const char *name, XplWarnings *warnings, GError **error);

/**
 * The same for mark-up, which may declare its encoding in <meta> or <?xml. @charset is what the carrier of the bytes (an
 * HTTP header, a MIME part) declares, which counts for more, or NULL.
 */
char *xpl_markup_decode (GBytes *bytes,
                         const char *name,
                         const char *charset,
                         XplWarnings *warnings,
                         GError **error);

G_END_DECLS
