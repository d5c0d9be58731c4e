/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "palette.h"
#include "text-layout.h"

G_BEGIN_DECLS

/**
 * XplPaper: a view that is read from top to bottom, such as the figures or an article: blocks below each other, laid out for
 * a width, that are not torn apart where a page or column ends. A screen scrolls through it, a picture breaks it into pages.
 * Used by one thread at a time.
 */
typedef struct _XplPaper XplPaper;

/**
 * XplPaperBlock:
 * @object: the finding or article that it shows (borrowed, not kept), or NULL
 * @keeps_next: a heading: no page ends below it
 */
typedef struct
{
  double y;
  double height;
  gpointer object;
  gboolean keeps_next;
  guint first_call, n_calls;
} XplPaperBlock;

/** Makes a view for a width: in pixels, colours and font of @palette. */
typedef XplPaper *(*XplPaperMake) (double width, const XplPalette *palette, gpointer data);

XplPaper *xpl_paper_new (double width, const XplPalette *palette);
void xpl_paper_free (XplPaper *self);

double xpl_paper_get_width (XplPaper *self);
/** That of all blocks. */
double xpl_paper_get_height (XplPaper *self);
const XplPalette *xpl_paper_get_palette (XplPaper *self);
guint xpl_paper_get_n_blocks (XplPaper *self);
const XplPaperBlock *xpl_paper_get_block (XplPaper *self, guint index);

/** What stands above it: a title, and a line that may be NULL. Owned by @self. */
const char *xpl_paper_get_title (XplPaper *self);
const char *xpl_paper_get_subtitle (XplPaper *self);

/* Making one */

/** Takes ownership of both. */
void xpl_paper_take_title (XplPaper *self, char *title, char *subtitle);

/** What draws the next block, whose top left corner is at 0, 0. Owned by @self. */
XplPainter *xpl_paper_get_pen (XplPaper *self);

/** Ends the block: what was drawn since the last one. */
void xpl_paper_end_block (XplPaper *self, double height, gpointer object, gboolean keeps_next);

/**
 * Draws @text with line breaks where @width ends; each line of it as one text. The height that it takes. @max_lines: what
 * is longer is cut with an ellipsis; 0: nothing is cut. The alignment of @style counts within @width.
 */
double xpl_paper_draw_text (XplPaper *self, XplPoint at, double width, guint max_lines, const char *text,
                            const XplTextStyle *style);

/** The lines into which xpl_paper_draw_text() would break: see xpl_text_layout_wrap(). */
GArray *xpl_paper_wrap (XplPaper *self, double width, const char *text, const XplTextStyle *style);

/** The height of a line of @style. */
double xpl_paper_get_line_height (XplPaper *self, const XplTextStyle *style);

/* Using one */

/** The block at @y pixels from the top, or NULL. */
const XplPaperBlock *xpl_paper_find_block (XplPaper *self, double y);

/** Paints the blocks from @first to before @end, the first of them with its top left corner at @at. */
void xpl_paper_paint (XplPaper *self, guint first, guint end, XplPainter *painter, XplPoint at);

/**
 * Breaks it into pages of @height pixels, the first @n_first of them of @first_height: a new array of the block (guint)
 * before which each page ends. A block that is higher than a page has one of its own.
 */
GArray *xpl_paper_break_pages (XplPaper *self, guint n_first, double first_height, double height);

/** The least height of pages with which there are no more than @n_pages of them. */
double xpl_paper_find_height (XplPaper *self, guint n_pages);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (XplPaper, xpl_paper_free)

G_END_DECLS
