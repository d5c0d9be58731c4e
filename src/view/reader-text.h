/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "article-findings.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * XplReaderText: an article in a text buffer, with its marks as tags, and the way from places of the article to places of
 * the buffer and back.
 */
typedef struct _XplReaderText XplReaderText;

/** What is marked in an article beside its mentions. */
typedef enum
{
  XPL_READER_QUOTES,
  XPL_READER_FIGURES,
  XPL_READER_DATES,
  XPL_N_READER_MARKS,
} XplReaderMarks;

/** Fills @buffer, which then belongs to the result alone. @marks tell what of each kind stands in which article. */
XplReaderText *xpl_reader_text_new (GtkTextBuffer *buffer,
                                    XplArticle *article,
                                    XplArticleFindings *const marks[XPL_N_READER_MARKS]);
/** After a decision: the marks of @article, where it has the same text; that stays, with what is highlighted in it. FALSE where it
 *  has another one. */
gboolean xpl_reader_text_update (XplReaderText *self,
                                 XplArticle *article,
                                 XplArticleFindings *const marks[XPL_N_READER_MARKS]);
void xpl_reader_text_free (XplReaderText *self);

/** Makes the tags that texts use, once for each buffer. */
void xpl_reader_text_add_tags (GtkTextBuffer *buffer);
/** Gives the tags the colours of the light or the dark style. */
void xpl_reader_text_set_dark (GtkTextBuffer *buffer, gboolean dark);

void xpl_reader_text_get_iter (XplReaderText *self, guint32 byte, GtkTextIter *iter);
guint32 xpl_reader_text_get_byte (XplReaderText *self, const GtkTextIter *iter);

/** The sentence that is highlighted, or none. */
XplRange xpl_reader_text_get_sentence (XplReaderText *self);
/** Highlights @range (a sentence) and @mark in it, and nothing else; empty ranges: nothing. */
void xpl_reader_text_highlight (XplReaderText *self, XplRange range, XplRange mark);

/** Highlights the mentions of @selected, and no others; may be NULL. */
void xpl_reader_text_select (XplReaderText *self, XplEntity *selected);

/** The mention at @byte, or NULL. */
const XplMention *xpl_reader_text_get_mention (XplReaderText *self, guint32 byte);

G_END_DECLS
