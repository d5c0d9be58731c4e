/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** XplPlaceChecklist: the places that a finding stands on, each with its sentence and a check mark. Signal "changed". */
#define XPL_TYPE_PLACE_CHECKLIST (xpl_place_checklist_get_type ())
G_DECLARE_FINAL_TYPE (XplPlaceChecklist, xpl_place_checklist, XPL, PLACE_CHECKLIST, GtkWidget)

GtkWidget *xpl_place_checklist_new (XplSession *session);

/** Shows the evidence of @finding, nothing of it checked. */
void xpl_place_checklist_set_finding (XplPlaceChecklist *self, XplFinding *finding);

/** How many there are, and how many of them are checked. */
guint xpl_place_checklist_count (XplPlaceChecklist *self, guint *n_checked);

/** What is checked: a new array of XplEvidence. */
GArray *xpl_place_checklist_get_checked (XplPlaceChecklist *self);

G_END_DECLS
