/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "article.h"
#include "finding.h"
#include "paper.h"

G_BEGIN_DECLS

/* What papers are made of, the same in all of them. */

typedef enum
{
  XPL_PAPER_TITLE,   /* above all */
  XPL_PAPER_SECTION, /* above many items */
  XPL_PAPER_HEADING, /* of an item */
  XPL_PAPER_BODY,
  XPL_PAPER_DIM,   /* what is said about something */
  XPL_PAPER_SMALL, /* on charts and badges */
} XplPaperFont;

XplTextStyle xpl_paper_get_style (const XplPalette *palette, XplPaperFont font);

/** A block of nothing. */
void xpl_paper_add_space (XplPaper *self, double height);

/** A heading with a line below it. */
void xpl_paper_add_section (XplPaper *self, const char *text);

/** A paragraph of its own. */
void xpl_paper_add_paragraph (XplPaper *self, double indent, const char *text, XplPaperFont font, gpointer object);

/** "Northwire · 4 March 2025", as a link to the article's page where it has one. The height. */
double xpl_paper_draw_source (XplPaper *self, XplPoint at, double width, XplArticle *article);

/** The same words, a new string. */
char *xpl_paper_dup_source (XplArticle *article);

/** How wide a label of xpl_paper_draw_badge() is. */
double xpl_paper_measure_badge (XplPaper *self, const char *text);

/** A small round label; its width. @at: its left end, at the top of a line of body text. */
double xpl_paper_draw_badge (XplPaper *self, XplPoint at, const char *text, XplColor color);

/** The title and subtitle of @self as a paper of their own, for @width. */
XplPaper *xpl_paper_make_header (XplPaper *self, double width);

G_END_DECLS
