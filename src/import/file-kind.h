/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * What a file called @name looks like that begins with the @length bytes at @head, behind which a NUL stands: in words that
 * go on after “it looks like”, such as "an HTML page". Translated; borrowed.
 */
const char *xpl_file_kind_to_words (const char *name, const char *head, gsize length);

/** TRUE where what begins so may be JSON, or holds but space so far. */
gboolean xpl_looks_like_json (const char *head, gsize length);

G_END_DECLS
