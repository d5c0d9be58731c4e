/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "lemmatiser.h"
#include "parser.h"
#include "tagger.h"

G_BEGIN_DECLS

/** XplSyntax: the tagger, lemmatiser and parser of a language, from one model file. Immutable, for any number of threads. */
typedef struct _XplSyntax XplSyntax;

/** XplSyntaxSentence: a sentence in hand; used again for the next one it keeps its memory. */
typedef struct
{
  guint n;
  guint room;
  XplWord *words;
  const char **forms; /* borrowed */
  gsize *lengths;
  guint8 *tags;       /* classes of the tagger */
  int *heads;         /* -1 for the word that has none */
  guint8 *relations;
  XplNetworkPass pass; /* over the words from @pass_start on */
  guint pass_start;
} XplSyntaxSentence;

/** Longer sentences are read in pieces of so many words, so that the work stays linear. */
#define XPL_SYNTAX_LONGEST 100

/** Loads data/language/@language/syntax.model. Errors as xpl_model_file_load(). */
XplSyntax *xpl_syntax_load (const char *language, GError **error);
/** The same from @file, which is taken. */
XplSyntax *xpl_syntax_new (XplModelFile *file, GError **error);
void xpl_syntax_free (XplSyntax *self);

const XplTagger *xpl_syntax_get_tagger (const XplSyntax *self);
const XplParser *xpl_syntax_get_parser (const XplSyntax *self);

/** Forgets the words. A sentence begins as zeros. */
void xpl_syntax_sentence_begin (XplSyntaxSentence *sentence);
void xpl_syntax_sentence_clear (XplSyntaxSentence *sentence);
/** Adds a word of @length bytes of valid UTF-8, which are borrowed. */
void xpl_syntax_sentence_add (const XplSyntax *self, XplSyntaxSentence *sentence, const char *form, gsize length);

/** Fills the tags. */
void xpl_syntax_tag (const XplSyntax *self, XplSyntaxSentence *sentence);
/** Fills heads and relations of a sentence that is tagged. */
void xpl_syntax_parse (const XplSyntax *self, XplSyntaxSentence *sentence);
/** Writes the base form of word @index of a sentence that is tagged, as the treebanks have it: names keep their capitals. */
void xpl_syntax_lemmatise (const XplSyntax *self, const XplSyntaxSentence *sentence, guint index, GString *lemma);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (XplSyntax, xpl_syntax_free)
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (XplSyntaxSentence, xpl_syntax_sentence_clear)

G_END_DECLS
