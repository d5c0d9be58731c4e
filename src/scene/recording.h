/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "palette.h"

G_BEGIN_DECLS

/**
 * XplRecording: what was drawn, to be drawn again elsewhere: what is laid out once can be painted page by page, or a part of
 * it at a time.
 */
typedef struct _XplRecording XplRecording;

/** The font of @palette is what its painter measures with. */
XplRecording *xpl_recording_new (const XplPalette *palette);
void xpl_recording_free (XplRecording *self);

/** What draws into it; owned by @self. */
XplPainter *xpl_recording_get_painter (XplRecording *self);

/** How many calls were recorded. */
guint xpl_recording_get_length (XplRecording *self);

/** Draws @n calls from @first on, moved by @offset. */
void xpl_recording_play (XplRecording *self, guint first, guint n, XplPainter *painter, XplPoint offset);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (XplRecording, xpl_recording_free)

G_END_DECLS
