/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "sidebar.h"

G_BEGIN_DECLS

/* Private to the sidebar, which is cut by concern: sidebar.c (tree, filter, selection), sidebar-list.c (its rows),
 * sidebar-keys.c (the keyboard). */

struct _XplSidebar
{
  GtkWidget parent_instance;

  /* Template widgets */
  GtkWidget *box;
  GtkSearchEntry *entry;
  GtkListView *list;

  /* Owned */
  XplSession *session;
  XplBundle *base; /* of the story that is shown, or what is arriving */
  GtkCustomFilter *filter;
  GtkTreeListModel *tree;
  GtkSingleSelection *selection;
  GPtrArray *items;      /* of the bundle, for the search */
  GHashTable *matches;   /* those that pass the filter; NULL: all */
  GCancellable *search;  /* the running search: its identity */
  char *selected_id;     /* of what was selected last, in the session */
  GPtrArray *opened;     /* rows of groups that are open only while a text is looked for */

  gboolean syncing;
};

/** Makes the rows of the list. */
void xpl_sidebar_add_rows (XplSidebar *self);
/** What was said about a row changes without its being another one. */
void xpl_sidebar_update_rows (XplSidebar *self);

/** The callbacks of the template that are the keyboard's. */
void xpl_sidebar_class_bind_keys (GtkWidgetClass *klass);
void xpl_sidebar_add_keys (XplSidebar *self);
/** The position of the row that the keyboard is on, or %GTK_INVALID_LIST_POSITION. */
guint xpl_sidebar_get_focused (XplSidebar *self);
/** Lets the keyboard go on from there, or from the last row; nowhere for %GTK_INVALID_LIST_POSITION. */
void xpl_sidebar_focus_again (XplSidebar *self, guint position);

G_END_DECLS
