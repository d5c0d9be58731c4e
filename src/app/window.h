/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "application.h"
#include "session.h"

G_BEGIN_DECLS

#define XPL_TYPE_WINDOW (xpl_window_get_type ())
G_DECLARE_FINAL_TYPE (XplWindow, xpl_window, XPL, WINDOW, AdwApplicationWindow)

XplWindow *xpl_window_new (XplApplication *application);

/** Opens @files (#GFile) in this window; with @add they join the articles that are there. */
void xpl_window_open (XplWindow *self, GPtrArray *files, gboolean add);

/** Offers work that was never saved, where there is any. */
void xpl_window_offer_drafts (XplWindow *self);

XplSession *xpl_window_get_session (XplWindow *self);

G_END_DECLS
