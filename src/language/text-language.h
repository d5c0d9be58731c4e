/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "language.h"

G_BEGIN_DECLS

/**
 * The language that @text (valid UTF-8) is written in, as BCP 47 ("en", "de"): by its script, and by how many of its first
 * words are small words of a language (data/lexicon/function-words.tsv). "und" where it is surely not English and not
 * known either; NULL where too little tells. Bounded time; thread-safe. The string is static.
 */
const char *xpl_language_recognise (const XplLanguage *self, const char *text);

/** What the language @code ("de", "de-AT") is called, translated; @code itself where that is not known. */
const char *xpl_language_code_to_name (const char *code);

/** This engine reads the language @code; NULL, which is not known, counts as English. */
gboolean xpl_language_code_is_read (const char *code);

G_END_DECLS
