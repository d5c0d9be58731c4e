/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "reading.h"
#include "syntax.h"

G_BEGIN_DECLS

/** XplGrammar: the tagger and parser of a language, which fill in what a token of a reading is in its sentence. */
typedef struct _XplGrammar XplGrammar;

/** Takes @syntax. Immutable, for any number of threads. */
XplGrammar *xpl_grammar_new (XplSyntax *syntax);
void xpl_grammar_free (XplGrammar *self);

/**
 * Fills pos, xpos, head and deprel of all tokens of @reading. Words joined by hyphens, which are one token of a reading, are read
 * as the treebanks have them, part by part. Linear; sentences of more than %XPL_GRAMMAR_STRETCH words are read in stretches,
 * each with a tree of its own.
 */
#define XPL_GRAMMAR_STRETCH 256
void xpl_grammar_read (const XplGrammar *self, XplReading *reading);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (XplGrammar, xpl_grammar_free)

G_END_DECLS
