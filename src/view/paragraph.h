/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * XplParagraph: wrapped text that costs little. A list measures some two hundred rows at once, and a wrapping GtkLabel lays
 * out its text several times for that, to find out how narrow it could be; a paragraph takes whatever width it gets.
 */
#define XPL_TYPE_PARAGRAPH (xpl_paragraph_get_type ())
G_DECLARE_FINAL_TYPE (XplParagraph, xpl_paragraph, XPL, PARAGRAPH, GtkWidget)

GtkWidget *xpl_paragraph_new (void);

/** @markup: Pango markup; must be valid. */
void xpl_paragraph_set_markup (XplParagraph *self, const char *markup);

/** The text without its markup; owned by @self. */
const char *xpl_paragraph_get_text (XplParagraph *self);

G_END_DECLS
