/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "form.h"

G_BEGIN_DECLS

/**
 * XplSheet: a question that is asked inside the window, above what it is about: a title, a form, and a button that does
 * it. Escape or a click beside it takes the question back.
 *
 * Properties:
 *  - "open" (boolean, read only)
 *
 * Signals:
 *  - "applied": the button was pressed, or Return; the form's values may be read until the handler returns
 */
#define XPL_TYPE_SHEET (xpl_sheet_get_type ())
G_DECLARE_FINAL_TYPE (XplSheet, xpl_sheet, XPL, SHEET, GtkWidget)

GtkWidget *xpl_sheet_new (void);

/** What lies below and cannot be used while a question is asked. */
void xpl_sheet_set_below (XplSheet *self, GtkWidget *below);

/** Asks; what was asked before is taken back. @about: what it is about, or NULL; @button: what the button says. */
void xpl_sheet_ask (XplSheet *self, const char *title, const char *about, const char *button, XplForm *form);
/** Says below the form what is wrong with its answers, until they change. */
void xpl_sheet_complain (XplSheet *self, const char *problem);
void xpl_sheet_close (XplSheet *self);
gboolean xpl_sheet_is_open (XplSheet *self);
/** NULL where nothing is asked. */
XplForm *xpl_sheet_get_form (XplSheet *self);

G_END_DECLS
