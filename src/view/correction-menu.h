/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "session.h"
#include "target.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * The corrections that apply to @target, as sections of a menu. Its items activate "correct.do", which XplCorrector has:
 * parameter XPL_CORRECTION_VARIANT_TYPE. A new menu.
 */
GMenu *xpl_correction_menu_new (XplSession *session, const XplTarget *target);

/** What the key for it does wherever something is shown: hides a finding, removes an article. */
void xpl_correction_menu_put_away (GtkWidget *widget, gpointer finding_or_article);

/** Name of the correction, choice or -1, target. */
#define XPL_CORRECTION_VARIANT_TYPE "(si" XPL_TARGET_VARIANT_TYPE ")"

/**
 * Opens @menu over @widget at @at (in its coordinates). The popover belongs to the widget, under which it is found again
 * and used anew; a widget with such a menu calls xpl_correction_menu_present() when it is allocated, and
 * xpl_correction_menu_drop() when it is disposed. Returns the popover.
 */
GtkWidget *xpl_correction_menu_popup (GtkWidget *widget, GMenuModel *menu, const GdkRectangle *at);
void xpl_correction_menu_present (GtkWidget *widget);
void xpl_correction_menu_drop (GtkWidget *widget);

G_END_DECLS
