/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define XPL_TYPE_EVIDENCE_LIST (xpl_evidence_list_get_type ())
G_DECLARE_FINAL_TYPE (XplEvidenceList, xpl_evidence_list, XPL, EVIDENCE_LIST, GtkWidget)

GtkWidget *xpl_evidence_list_new (void);

XplSession *xpl_evidence_list_get_session (XplEvidenceList *self);
void xpl_evidence_list_set_session (XplEvidenceList *self, XplSession *session);

G_END_DECLS
