/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * XplFindingPicker: a list of findings with an entry that looks through it; one of them, or several by check marks.
 *
 * Signals:
 *  - "changed": another choice
 *  - "activate": one of the list was chosen by Return or a double click
 *  - "cancel": Escape was pressed where there is nothing to empty
 */
#define XPL_TYPE_FINDING_PICKER (xpl_finding_picker_get_type ())
G_DECLARE_FINAL_TYPE (XplFindingPicker, xpl_finding_picker, XPL, FINDING_PICKER, GtkWidget)

GtkWidget *xpl_finding_picker_new (gboolean several);

/** Of one only: a click is enough to choose, "activate" comes with it. */
void xpl_finding_picker_set_single_click (XplFindingPicker *self, gboolean single_click);

/** What there is to choose from: XplFinding, in this order. Nothing is chosen then. */
void xpl_finding_picker_set_candidates (XplFindingPicker *self, GPtrArray *findings);

/** The choice, in the order of the candidates. A new array of borrowed findings. */
GPtrArray *xpl_finding_picker_get_chosen (XplFindingPicker *self);
void xpl_finding_picker_set_chosen (XplFindingPicker *self, GPtrArray *findings);

/**
 * The findings of @lists (a bit each) of @bundle, those that are most like @similar_to first (it is not among them; may be
 * NULL), then by how much supports them. A new array of borrowed findings.
 */
GPtrArray *xpl_finding_picker_collect (XplBundle *bundle, guint lists, XplFinding *similar_to);

G_END_DECLS
