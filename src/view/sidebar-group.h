/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * XplSidebarGroup: a row of the sidebar that holds others: a heading ("Story") without a model, or a list ("People") whose
 * items are findings, articles or groups again (sources).
 */
#define XPL_TYPE_SIDEBAR_GROUP (xpl_sidebar_group_get_type ())
G_DECLARE_FINAL_TYPE (XplSidebarGroup, xpl_sidebar_group, XPL, SIDEBAR_GROUP, GObject)

const char *xpl_sidebar_group_get_title (XplSidebarGroup *self);
const char *xpl_sidebar_group_get_icon_name (XplSidebarGroup *self);
/** NULL for a heading. */
GListModel *xpl_sidebar_group_get_model (XplSidebarGroup *self);

/** TRUE where its items are entities. */
gboolean xpl_sidebar_group_shows_entities (XplSidebarGroup *self);

/** TRUE where its items are entities of several types, which their icons must tell apart. */
gboolean xpl_sidebar_group_is_mixed (XplSidebarGroup *self);

/** TRUE where @finding_or_article is, if no filter leaves it out, in the group's list; takes no time. An article is in the
 *  list of all articles, not in that of its source. */
gboolean xpl_sidebar_group_holds (XplSidebarGroup *self, gpointer finding_or_article);

/** The groups of the whole sidebar for @bundle: a list of #XplSidebarGroup. Their lists show what passes
 *  @filter. */
GListModel *xpl_sidebar_groups_new (XplBundle *bundle, GtkFilter *filter);

G_END_DECLS
