/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "charset.h"

G_BEGIN_DECLS

/** The encoding of bytes that do not say it: UTF-8 where nearly all of them are that or nothing else is likely. Static. */
const char *xpl_charset_guess (const char *data, gsize size);

/** "UTF-16LE" or "UTF-16BE" where every other byte is NUL, as in Latin text without a mark; else NULL. */
const char *xpl_charset_guess_wide (const char *data, gsize size);

/** The bytes cannot be of @charset: UTF-8 throughout is nothing else, and what is mostly not UTF-8 is not that. */
gboolean xpl_charset_contradicts (const char *charset, const char *data, gsize size);

G_END_DECLS
