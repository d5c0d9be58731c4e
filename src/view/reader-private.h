/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "reader-text.h"
#include "reader.h"

G_BEGIN_DECLS

/* XplReader is cut by concern: reader.c (the article and what is shown of it), reader-menu.c (corrections of its words),
 * reader-hover.c (what explains a place), reader-place.c (asking for one). This is what they share. */

struct _XplReader
{
  GtkWidget parent_instance;

  /* Template widgets */
  GtkStack *stack;
  GtkLabel *title;
  GtkLabel *source;
  GtkLabel *language;
  GtkLabel *date;
  GtkButton *browser_button;
  GtkTextView *view;
  GtkRevealer *place_bar;
  GtkLabel *place_label;
  GtkButton *place_button;

  /* Owned */
  XplSession *session;
  XplReaderText *text;
  gboolean is_updated; /* by a decision: what comes next is what was shown before */
  XplArticleFindings *marks[XPL_N_READER_MARKS]; /* of the bundle, made when its first article is shown */

  /* A place that is asked for */
  XplReaderPlaceFunc place_func; /* NULL: none is */
  gpointer place_data;
  GDestroyNotify place_destroy;
};

GtkTextBuffer *xpl_reader_get_buffer (XplReader *self);
/** The byte of the article at a point of the text view; FALSE where no text is. */
gboolean xpl_reader_find_byte (XplReader *self, double x, double y, guint32 *byte);
/** The mention at a point of the text view, or NULL. */
const XplMention *xpl_reader_find_mention (XplReader *self, double x, double y);
/** The words that are selected, or none. */
XplRange xpl_reader_get_selected (XplReader *self);
void xpl_reader_scroll_to (XplReader *self, guint32 byte);

/* reader-hover.c */
/** What @byte of the article that is shown was read as and why, as Pango markup; NULL where nothing. A new string. */
char *xpl_reader_explain (XplReader *self, guint32 byte);
gboolean xpl_reader_query_tooltip_cb (GtkWidget *widget, int x, int y, gboolean keyboard, GtkTooltip *tooltip, gpointer data);

/* reader-menu.c */
void xpl_reader_class_add_menu (GtkWidgetClass *widget_class);
void xpl_reader_add_menu (XplReader *self);

/* reader-place.c */
void xpl_reader_add_place (XplReader *self);
void xpl_reader_update_place (XplReader *self);
/** No place is asked for any more. */
void xpl_reader_forget_place (XplReader *self);
void xpl_reader_place_chosen_cb (GtkButton *button, gpointer data);
void xpl_reader_place_cancelled_cb (GtkButton *button, gpointer data);

G_END_DECLS
