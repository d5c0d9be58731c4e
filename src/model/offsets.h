/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * Files count code points, memory counts bytes. A table of checkpoints, made in one walk over the text, turns each
 * conversion into a few steps, so that a text with many offsets costs no more than its length and their number.
 */
typedef struct _XplOffsets XplOffsets;

/** @text must be valid UTF-8 and stay as long as the table lives. */
XplOffsets *xpl_offsets_new (const char *text);

/**
 * @text with "\n" for each "\r\n" (and for "\r\r\n", so that a second time changes nothing). A new string.
 */
char *xpl_offsets_unify_lines (const char *text);

/** For text as it came: points count it as it came, bytes what xpl_offsets_unify_lines() makes of it. */
XplOffsets *xpl_offsets_new_for_crlf (const char *text);

void xpl_offsets_free (XplOffsets *self);

/** How many code points the text has. */
guint32 xpl_offsets_get_n_points (const XplOffsets *self);

/** The byte at which the code point number @point starts; @point may be the number of code points. */
guint32 xpl_offsets_to_byte (const XplOffsets *self, guint32 point);

/** How many code points start before @byte. Not for tables that were made by xpl_offsets_new_for_crlf(). */
guint32 xpl_offsets_to_point (const XplOffsets *self, guint32 byte);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (XplOffsets, xpl_offsets_free)

G_END_DECLS
