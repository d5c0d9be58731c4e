/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * A number for people, in the user's language: grouped by thousands, with as few decimals as name it exactly: "11,000",
 * "0.62", "−3". The separators are the translation's, not the machine's locale. A new string.
 */
char *xpl_number_to_words (double value);

/**
 * The shortest decimal text that reads back as @value, which must be finite: how files have numbers. A new string.
 */
char *xpl_number_to_code (double value);

G_END_DECLS
