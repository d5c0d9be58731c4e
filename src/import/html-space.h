/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** How many bytes of @text are neither white space nor invisible. */
gsize xpl_html_count_text (const char *text);

/** Appends @text as a browser shows it: runs of white space become one space, none at the beginning of @out or of a line;
 *  marks where words may be broken are left out. @space: whether one is due; it is kept from call to call. */
void xpl_html_append_text (GString *out, const char *text, gboolean *space);

/** Appends @length bytes of mark-up without tags. Numbers of characters that no machine word holds, which gumbo would make
 *  something else than text of, become U+FFFD. */
void xpl_html_append_markup (GString *out, const char *markup, gsize length);

G_END_DECLS
