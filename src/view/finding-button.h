/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "finding-picker.h"

G_BEGIN_DECLS

/** XplFindingButton: a button that says what is chosen, and opens an #XplFindingPicker. Signal "changed". */
#define XPL_TYPE_FINDING_BUTTON (xpl_finding_button_get_type ())
G_DECLARE_FINAL_TYPE (XplFindingButton, xpl_finding_button, XPL, FINDING_BUTTON, GtkWidget)

GtkWidget *xpl_finding_button_new (gboolean several);
XplFindingPicker *xpl_finding_button_get_picker (XplFindingButton *self);

G_END_DECLS
