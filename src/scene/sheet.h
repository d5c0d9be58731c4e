/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "palette.h"
#include "text-layout.h"

G_BEGIN_DECLS

/**
 * XplSheet: a view that is read from top to bottom, such as the figures or an article: blocks below each other, laid out for
 * a width, that are not torn apart where a page or column ends. A screen scrolls through it, a picture breaks it into pages.
 * Used by one thread at a time.
 */
typedef struct _XplSheet XplSheet;

/**
 * XplSheetBlock:
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
} XplSheetBlock;

/** Makes a view for a width: in pixels, colours and font of @palette. */
typedef XplSheet *(*XplSheetMake) (double width, const XplPalette *palette, gpointer data);

XplSheet *xpl_sheet_new (double width, const XplPalette *palette);
void xpl_sheet_free (XplSheet *self);

double xpl_sheet_get_width (XplSheet *self);
/** That of all blocks. */
double xpl_sheet_get_height (XplSheet *self);
const XplPalette *xpl_sheet_get_palette (XplSheet *self);
guint xpl_sheet_get_n_blocks (XplSheet *self);
const XplSheetBlock *xpl_sheet_get_block (XplSheet *self, guint index);

/** What stands above it: a title, and a line that may be NULL. Owned by @self. */
const char *xpl_sheet_get_title (XplSheet *self);
const char *xpl_sheet_get_subtitle (XplSheet *self);

/* Making one */

/** Takes ownership of both. */
void xpl_sheet_take_title (XplSheet *self, char *title, char *subtitle);

/** What draws the next block, whose top left corner is at 0, 0. Owned by @self. */
XplPainter *xpl_sheet_get_pen (XplSheet *self);

/** Ends the block: what was drawn since the last one. */
void xpl_sheet_end_block (XplSheet *self, double height, gpointer object, gboolean keeps_next);

/**
 * Draws @text with line breaks where @width ends; each line of it as one text. The height that it takes. @max_lines: what
 * is longer is cut with an ellipsis; 0: nothing is cut. The alignment of @style counts within @width.
 */
double xpl_sheet_draw_text (XplSheet *self, XplPoint at, double width, guint max_lines, const char *text,
                            const XplTextStyle *style);

/** The lines into which xpl_sheet_draw_text() would break: see xpl_text_layout_wrap(). */
GArray *xpl_sheet_wrap (XplSheet *self, double width, const char *text, const XplTextStyle *style);

/** The height of a line of @style. */
double xpl_sheet_get_line_height (XplSheet *self, const XplTextStyle *style);

/* Using one */

/** The block at @y pixels from the top, or NULL. */
const XplSheetBlock *xpl_sheet_find_block (XplSheet *self, double y);

/** Paints the blocks from @first to before @end, the first of them with its top left corner at @at. */
void xpl_sheet_paint (XplSheet *self, guint first, guint end, XplPainter *painter, XplPoint at);

/**
 * Breaks it into pages of @height pixels, the first @n_first of them of @first_height: a new array of the block (guint)
 * before which each page ends. A block that is higher than a page has one of its own.
 */
GArray *xpl_sheet_break_pages (XplSheet *self, guint n_first, double first_height, double height);

/** The least height of pages with which there are no more than @n_pages of them. */
double xpl_sheet_find_height (XplSheet *self, guint n_pages);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (XplSheet, xpl_sheet_free)

G_END_DECLS
