/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** XplFilterBar: says what the filter leaves out, as chips each of which can be taken away. Empty where nothing is. */
#define XPL_TYPE_FILTER_BAR (xpl_filter_bar_get_type ())
G_DECLARE_FINAL_TYPE (XplFilterBar, xpl_filter_bar, XPL, FILTER_BAR, GtkWidget)

void xpl_filter_bar_set_session (XplFilterBar *self, XplSession *session);

/** "9 August 2022 – 3 January 2023", "since 2022", "until June 2024": a time range in words. A new string. */
char *xpl_filter_bar_describe_range (gint64 from, gint64 to);

G_END_DECLS
