/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "reader.h"
#include "session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * XplHistoryView: what was decided, the newest first, with a switch each that takes it back or takes it up again, in any
 * order; what waits or has lost its place stands above the rest, with what it needs. Property "session".
 */
#define XPL_TYPE_HISTORY_VIEW (xpl_history_view_get_type ())
G_DECLARE_FINAL_TYPE (XplHistoryView, xpl_history_view, XPL, HISTORY_VIEW, GtkWidget)

GtkWidget *xpl_history_view_new (void);

XplSession *xpl_history_view_get_session (XplHistoryView *self);
void xpl_history_view_set_session (XplHistoryView *self, XplSession *session);
/** Where lost places are looked for; lives as long as the view. */
void xpl_history_view_set_reader (XplHistoryView *self, XplReader *reader);

G_END_DECLS
