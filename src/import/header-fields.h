/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * XplHeaderFields: private to src/import/: the "Name: value" lines at the top of mail (RFC 5322), MIME parts (RFC 2045),
 * HTTP messages and WARC records. Names are the same in any case; of two of a name the first counts; a line that begins
 * with a blank goes on with the one before; any line end will do. Values are UTF-8: other bytes become U+FFFD.
 */
typedef struct _XplHeaderFields XplHeaderFields;

/** Reads @data up to an empty line. @body becomes where the rest begins, @length where there is no empty line. */
XplHeaderFields *xpl_header_fields_new (const char *data, gsize length, gsize *body);
void xpl_header_fields_free (XplHeaderFields *self);

/** Borrowed, or NULL. */
const char *xpl_header_fields_get (XplHeaderFields *self, const char *name);

/** "text/html" of "Text/HTML; charset=utf-8": in small letters; "" where there is none. A new string. */
char *xpl_header_fields_dup_token (XplHeaderFields *self, const char *name);

/** "utf-8" of "text/html; charset=utf-8"; NULL where the field has no such parameter. A new string. */
char *xpl_header_fields_dup_parameter (XplHeaderFields *self, const char *name, const char *parameter);

/** The "charset" parameter of Content-Type, or NULL where there is none that could be the name of one. A new string. */
char *xpl_header_fields_dup_charset (XplHeaderFields *self);

/** The value with its encoded words ("=?utf-8?Q?K=C3=B6ln?=", RFC 2047) read; or NULL. A new string. */
char *xpl_header_fields_dup_words (XplHeaderFields *self, const char *name);

/** The day of "Tue, 04 Mar 2025 10:00:00 +0100" (RFC 5322) as "2025-03-04", or NULL. A new string. */
char *xpl_header_fields_dup_day (XplHeaderFields *self, const char *name);

/** The end of the line that begins at @start: behind its line feed, or @length. */
gsize xpl_line_end (const char *data, gsize start, gsize length);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (XplHeaderFields, xpl_header_fields_free)

G_END_DECLS
