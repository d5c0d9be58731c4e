/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "html-blocks.h"

G_BEGIN_DECLS

/**
 * The text of the article that a page shows: paragraphs, headings, quotes and captions with an empty line between them,
 * the items of a list and the rows of a table on lines of their own. @title, which may be NULL, is not repeated at its
 * head, nor are the lines there that name @authors (char*). "" where the page has no text. Linear. A new string.
 */
char *xpl_html_main_text (const XplHtmlTree *tree, const char *title, GPtrArray *authors);

/** All text of a page, whatever it is. A new string. */
char *xpl_html_all_text (const XplHtmlTree *tree);

G_END_DECLS
