/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * Says @text (UTF-8; NULL: nothing) under @keyword, such as "Title", in @png, the bytes of a PNG file. Keywords and chunks are
 * those of the PNG specification (www.w3.org/TR/png-3), 11.3.3: tEXt where the text is ASCII, else iTXt.
 */
void xpl_png_add_text (GByteArray *png, const char *keyword, const char *text);

G_END_DECLS
