/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/**
 * Any JSON text of one value as a tree of json-glib, which alone would run out of stack where it is nested deeply, and take
 * for text what is none. Bytes that are no UTF-8 and escapes that name no character become U+FFFD; they are counted in
 * @n_mended, which may be NULL. Errors: %XPL_ERROR_JSON, with the column. A new node.
 */
JsonNode *xpl_json_to_tree (const char *text, gsize length, guint *n_mended, GError **error);

G_END_DECLS
