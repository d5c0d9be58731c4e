/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "article.h"
#include "finding.h"
#include "sheet.h"

G_BEGIN_DECLS

/* What sheets are made of, the same in all of them. */

typedef enum
{
  XPL_SHEET_TITLE,   /* above all */
  XPL_SHEET_SECTION, /* above many items */
  XPL_SHEET_HEADING, /* of an item */
  XPL_SHEET_BODY,
  XPL_SHEET_DIM,   /* what is said about something */
  XPL_SHEET_SMALL, /* on charts and badges */
} XplSheetFont;

XplTextStyle xpl_sheet_get_style (const XplPalette *palette, XplSheetFont font);

/** A block of nothing. */
void xpl_sheet_add_space (XplSheet *self, double height);

/** A heading with a line below it; @detail: at its right, or NULL. */
void xpl_sheet_add_section (XplSheet *self, const char *text, const char *detail);

/** A paragraph of its own. */
void xpl_sheet_add_paragraph (XplSheet *self, double indent, const char *text, XplSheetFont font, gpointer object);

/** "Northwire · 4 March 2025", as a link to the article's page where it has one. The height. */
double xpl_sheet_draw_source (XplSheet *self, XplPoint at, double width, XplArticle *article);

/** The same words, a new string. */
char *xpl_sheet_dup_source (XplArticle *article);

/** How wide a label of xpl_sheet_draw_badge() is. */
double xpl_sheet_measure_badge (XplSheet *self, const char *text);

/** A small round label; its width. @at: its left end, at the top of a line of body text. */
double xpl_sheet_draw_badge (XplSheet *self, XplPoint at, const char *text, XplColor color);

/** The title and subtitle of @self as a sheet of their own, for @width. */
XplSheet *xpl_sheet_make_header (XplSheet *self, double width);

G_END_DECLS
