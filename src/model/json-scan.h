/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include <glib.h>

#include "xpl-error.h"

G_BEGIN_DECLS

/*
 * What has to be known of a JSON text before a parser may have it: parsers call themselves for each level of nesting and
 * run out of stack, and text that a JSON string may hold (NUL, half a surrogate pair) is none that a C string can.
 */

/** Deeper nesting than this is refused. */
#define XPL_JSON_DEPTH 512

/**
 * Returns @bytes, or a copy in which all that is no text became U+FFFD with a warning: bytes that are no UTF-8, NUL bytes
 * and "\u0000", and halves of surrogate pairs. A byte order mark is dropped. Linear. @name is what messages call it.
 * Errors: %XPL_ERROR_EMPTY, %XPL_ERROR_JSON (too deep, or characters that no JSON has outside its strings).
 */
GBytes *xpl_json_prepare (GBytes *bytes, const char *name, XplWarnings *warnings, GError **error);

G_END_DECLS
