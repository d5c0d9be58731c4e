/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "bundle.h"
#include "paper.h"

G_BEGIN_DECLS

/** XplArticleMarks: what of an article's text is marked, line by line, from the first to the last. */
typedef struct _XplArticleMarks XplArticleMarks;

/** @sentence: what is highlighted, or none. */
XplArticleMarks *xpl_article_marks_new (XplBundle *bundle, XplArticle *article, XplRange sentence,
                                        const XplPalette *palette);
void xpl_article_marks_free (XplArticleMarks *self);

/** The line that follows: @line begins at byte @start of the text. */
void xpl_article_marks_set_line (XplArticleMarks *self, guint start, const char *line, const XplTextStyle *style);

/** Where a byte of the text is on the line, in pixels. */
double xpl_article_marks_get_x (XplArticleMarks *self, guint byte);

/** The byte from @at on, at most @end, before which text begins or ends to be no part of the article. */
guint xpl_article_marks_find_change (XplArticleMarks *self, guint at, guint end, gboolean *is_skipped);

/** What of the marks lies below the words of the line; @height: of the words. */
void xpl_article_marks_paint_below (XplArticleMarks *self, XplPainter *painter, double height);
/** What lies above them. */
void xpl_article_marks_paint_lines (XplArticleMarks *self, XplPainter *painter, double height);

/** A block that says what the marks mean that there are. */
void xpl_article_marks_add_legend (XplArticleMarks *self, XplPaper *paper);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (XplArticleMarks, xpl_article_marks_free)

G_END_DECLS
