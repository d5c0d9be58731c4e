/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The groups of the sidebar as a tree whose rows open: a list's items below its group, a series' figures below it. */

/** Takes ownership of @groups (#XplSidebarGroup). */
GtkTreeListModel *xpl_sidebar_tree_new (GListModel *groups);

/** Opens the first group of entities (names are what people know), else the first group that opens. */
void xpl_sidebar_tree_open_first (GtkTreeListModel *tree);

/** The titles of the groups that are open: a new list; and opens those that are called so. */
GStrv xpl_sidebar_tree_dup_open (GtkTreeListModel *tree);
void xpl_sidebar_tree_open (GtkTreeListModel *tree, const char *const *titles);

/** The row of @object (finding or article), or NULL. With @open, what it lies in is opened; else it must be open. */
GtkTreeListRow *xpl_sidebar_tree_find (GtkTreeListModel *tree, gpointer object, gboolean open);

/** Opens the groups that hold anything, but not too much; the rows of those that were closed are added to @opened. */
void xpl_sidebar_tree_open_matches (GtkTreeListModel *tree, GPtrArray *opened);
/** Closes the groups of @opened and empties it. */
void xpl_sidebar_tree_close_again (GPtrArray *opened);

G_END_DECLS
