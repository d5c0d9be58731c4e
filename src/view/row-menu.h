/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "session.h"
#include "target.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** What a row stands for; FALSE where nothing can be corrected on it. */
typedef gboolean (*XplRowTargetFunc) (GtkWidget *row, XplTarget *target);

/** Opens the menu of corrections of @row by the second button or a long press. @owner: has the session as a property. */
void xpl_row_menu_add (GtkWidget *owner, GtkWidget *row, XplRowTargetFunc func);

/** The same for the row of @list that has the focus, by the menu key and Shift+F10; its rows are of @row_type. */
void xpl_row_menu_add_keys (GtkWidget *owner, GtkListView *list, GType row_type, XplRowTargetFunc func);

G_END_DECLS
