/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "history-entry.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** What a row asks for. */
typedef enum
{
  XPL_HISTORY_TAKE_BACK,
  XPL_HISTORY_TAKE_UP,
  XPL_HISTORY_TAKE_UP_NEEDED, /* what it waits for */
  XPL_HISTORY_SHOW_ARTICLE,   /* that lacks its place */
  XPL_HISTORY_FIND_AGAIN,
} XplHistoryAct;

/**
 * XplHistoryRow: a decision of the history: what, when, what has become of it. Used again as one scrolls.
 *
 * Signals:
 *  - "act" (int, an #XplHistoryAct)
 */
#define XPL_TYPE_HISTORY_ROW (xpl_history_row_get_type ())
G_DECLARE_FINAL_TYPE (XplHistoryRow, xpl_history_row, XPL, HISTORY_ROW, GtkWidget)

GtkWidget *xpl_history_row_new (void);

/** @shown: the bundle as shown, in which a lost place is looked for. */
void xpl_history_row_set_entry (XplHistoryRow *self, XplHistoryEntry *entry, XplBundle *shown);
void xpl_history_row_set_heading (XplHistoryRow *self, const char *heading);

/** NULL for a heading. */
XplHistoryEntry *xpl_history_row_get_entry (XplHistoryRow *self);

G_END_DECLS
