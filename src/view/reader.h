/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define XPL_TYPE_READER (xpl_reader_get_type ())
G_DECLARE_FINAL_TYPE (XplReader, xpl_reader, XPL, READER, GtkWidget)

GtkWidget *xpl_reader_new (void);

XplSession *xpl_reader_get_session (XplReader *self);
void xpl_reader_set_session (XplReader *self, XplSession *session);

G_END_DECLS
