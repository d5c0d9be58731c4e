/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "range.h"

G_BEGIN_DECLS

/**
 * The words of @range in @text on one line: runs of white space become a space, and what is longer than @n_characters
 * is cut after a whole word and gets an ellipsis. A new string.
 */
char *xpl_excerpt (const char *text, XplRange range, guint n_characters);

G_END_DECLS
