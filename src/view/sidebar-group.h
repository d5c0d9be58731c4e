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

/** @model may be NULL for a heading; a reference is taken. */
XplSidebarGroup *xpl_sidebar_group_new (const char *title, const char *icon_name, GListModel *model);

const char *xpl_sidebar_group_get_title (XplSidebarGroup *self);
const char *xpl_sidebar_group_get_icon_name (XplSidebarGroup *self);
/** NULL for a heading. */
GListModel *xpl_sidebar_group_get_model (XplSidebarGroup *self);

/** The groups of the whole sidebar for the bundle of @session: a list of #XplSidebarGroup. Their lists show what passes
 *  @filter. */
GListModel *xpl_sidebar_groups_new (XplSession *session, GtkFilter *filter);

G_END_DECLS
