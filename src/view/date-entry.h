/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * XplDateEntry: an entry for an EDTF date that says below, while one types, what it means in words. What happens in it is
 * heard of from its #GtkEntry.
 */
#define XPL_TYPE_DATE_ENTRY (xpl_date_entry_get_type ())
G_DECLARE_FINAL_TYPE (XplDateEntry, xpl_date_entry, XPL, DATE_ENTRY, GtkWidget)

GtkWidget *xpl_date_entry_new (void);
GtkEntry *xpl_date_entry_get_entry (XplDateEntry *self);
/** TRUE where what it says is a date. */
gboolean xpl_date_entry_is_valid (XplDateEntry *self);

G_END_DECLS
