/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * The text of a piece of HTML, for feed items that have no plain text: tags dropped, paragraphs and the like on lines of
 * their own, character references decoded, scripts and styles left out, white space as a browser shows it. It does not look
 * for the main text of a page. Linear, no nesting limit; never fails. A new string: valid UTF-8 without NUL.
 */
char *xpl_html_to_text (const char *html);

G_END_DECLS
