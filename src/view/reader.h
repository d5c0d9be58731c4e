/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define XPL_TYPE_READER (xpl_reader_get_type ())
G_DECLARE_FINAL_TYPE (XplReader, xpl_reader, XPL, READER, GtkWidget)

GtkWidget *xpl_reader_new (void);

XplSession *xpl_reader_get_session (XplReader *self);
void xpl_reader_set_session (XplReader *self, XplSession *session);

/** @range of @article was chosen; it is not empty. */
typedef void (*XplReaderPlaceFunc) (XplArticle *article, XplRange range, gpointer data);

/**
 * Asks for words: shows @article (NULL: whatever is shown) with @present selected, and below it @question, until somebody
 * takes words or says no. @destroy frees @data then.
 */
void xpl_reader_ask_for_place (XplReader *self,
                               XplArticle *article,
                               XplRange present,
                               const char *question,
                               XplReaderPlaceFunc func,
                               gpointer data,
                               GDestroyNotify destroy);

G_END_DECLS
