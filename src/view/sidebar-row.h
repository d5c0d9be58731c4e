/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "sidebar-group.h"

G_BEGIN_DECLS

/** XplSidebarRow: how a group, a finding or an article looks in the sidebar. Used again for other items as one scrolls. */
#define XPL_TYPE_SIDEBAR_ROW (xpl_sidebar_row_get_type ())
G_DECLARE_FINAL_TYPE (XplSidebarRow, xpl_sidebar_row, XPL, SIDEBAR_ROW, GtkWidget)

GtkWidget *xpl_sidebar_row_new (void);

/**
 * Shows @row, whose item is an #XplSidebarGroup, #XplFinding or #XplArticle; NULL: nothing. @session: knows what was said
 * about it; may be NULL.
 */
void xpl_sidebar_row_set_row (XplSidebarRow *self, GtkTreeListRow *row, XplSession *session);
/** What was said about it has changed. */
void xpl_sidebar_row_update (XplSidebarRow *self, XplSession *session);

/** The finding or article that it shows, or NULL for a group. */
gpointer xpl_sidebar_row_get_object (XplSidebarRow *self);

/** Which row of the list it is now, or %GTK_INVALID_LIST_POSITION. */
guint xpl_sidebar_row_get_position (XplSidebarRow *self);

/** Opens or closes it, where it can be opened. */
void xpl_sidebar_row_toggle (XplSidebarRow *self);

/** Says @hint in place of the count while something is held above the row, and shows that it may be dropped; NULL: no more. */
void xpl_sidebar_row_set_hint (XplSidebarRow *self, const char *hint);

G_END_DECLS
