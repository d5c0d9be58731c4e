/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * Private to src/import/: paragraphs from the lines that pdftotext prints, a form feed behind each page: what is repeated
 * at the top or bottom of pages is left out, and so are page numbers; words that were divided at the end of a line are
 * joined, and so are lines of a paragraph, also over pages. A new string.
 */
char *xpl_pdf_text_join (const char *text);

G_END_DECLS
