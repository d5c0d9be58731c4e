/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The text inside JSON: what its strings stand for, and how it is made harmless and kept. */

/**
 * The length of the escape at @p, which is a backslash, with at most @length bytes there; 0 where it escapes nothing.
 * Two halves of a surrogate pair are one escape.
 */
gsize xpl_json_measure_escape (const char *p, gsize length);

/**
 * Adds to @out what the inside of a JSON string stands for: its escapes are sound (xpl_json_measure_escape()). A half of
 * a surrogate pair, and a NUL, name no character: they become U+FFFD and are counted in @n_mended.
 */
void xpl_json_unescape (const char *text, gsize length, GString *out, guint *n_mended);

/** Adds to @out the JSON @text with U+FFFD for each escape that names no character. Returns how many there were. */
guint xpl_json_mend_escapes (const char *text, gsize length, GString *out);

/** Whether @text is UTF-8 without NUL; fast where most of it is ASCII. */
gboolean xpl_json_is_utf8 (const char *text, gsize length);

/** A copy of @text in which bytes that are no UTF-8, and NUL, are U+FFFD; they are counted in @n_mended. */
GString *xpl_json_mend_bytes (const char *text, gsize length, guint *n_mended);

/**
 * Adds a JSON value as it came. What would not be JSON (control characters in strings) is escaped; with @one_line, line
 * feeds between its parts, and the space around them, become one space.
 */
void xpl_json_append_raw (GString *out, const char *text, gsize length, gboolean one_line);

/** Adds @value as a JSON string. */
void xpl_json_append_string (GString *out, const char *value);

/** The bytes from @text on that need no escape in a JSON string: all but controls, quotation marks and backslashes. */
gsize xpl_json_measure_plain (const char *text, gsize length);

G_END_DECLS
