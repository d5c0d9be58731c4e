/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** XplPassageRow: a sentence with what supports the finding set off, below its source and date. */
#define XPL_TYPE_PASSAGE_ROW (xpl_passage_row_get_type ())
G_DECLARE_FINAL_TYPE (XplPassageRow, xpl_passage_row, XPL, PASSAGE_ROW, GtkWidget)

GtkWidget *xpl_passage_row_new (void);
void xpl_passage_row_set_passage (XplPassageRow *self, XplPassage *passage);

/** What it shows, or NULL. */
XplPassage *xpl_passage_row_get_passage (XplPassageRow *self);

G_END_DECLS
