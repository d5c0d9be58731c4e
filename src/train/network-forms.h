/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "training-random.h"
#include "treebank.h"

G_BEGIN_DECLS

/**
 * The words of a sentence as a lesson sees them: mostly as they stand; now and then as in a headline, with capitals at the
 * start of each word or throughout, or without the one at the start; and now and then a word as if it were not known, as
 * many will not be in other texts. Free with g_free().
 */
XplWord *xpl_lesson_words_new (const XplTreeSentence *sentence, const XplWordTable *table, XplRandom *random);

G_END_DECLS
