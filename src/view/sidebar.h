/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define XPL_TYPE_SIDEBAR (xpl_sidebar_get_type ())
G_DECLARE_FINAL_TYPE (XplSidebar, xpl_sidebar, XPL, SIDEBAR, GtkWidget)

GtkWidget *xpl_sidebar_new (void);

XplSession *xpl_sidebar_get_session (XplSidebar *self);
void xpl_sidebar_set_session (XplSidebar *self, XplSession *session);

/** Puts the cursor into the filter entry. */
void xpl_sidebar_focus_filter (XplSidebar *self);

G_END_DECLS
