/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * XplToastLine: the toasts of a window, one after the other. What stays until it is dismissed (a timeout of 0) gives way to
 * what does not, and comes again after it.
 */
typedef struct _XplToastLine XplToastLine;

/** @overlay must outlive it. */
XplToastLine *xpl_toast_line_new (AdwToastOverlay *overlay);
void xpl_toast_line_free (XplToastLine *self);

/** Takes ownership of @toast. */
void xpl_toast_line_add (XplToastLine *self, AdwToast *toast);

/** Takes @toast away, whether it is shown, still waits, or is gone. */
void xpl_toast_line_remove (XplToastLine *self, AdwToast *toast);

G_END_DECLS
