/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "language.h"
#include "lexicon.h"
#include "tag-model.h"

G_BEGIN_DECLS

/*
 * Private to src/language/: the stages that fill a reading, in the order in which they run. Each reads what the earlier
 * ones found and adds its own arrays; none changes what an earlier one found, except where its comment says so.
 */

/** The lexicons by name (files of data/lexicon/ without ".tsv"). */
typedef enum
{
#define XPL_LEXICON(name, file, case_sensitive) XPL_LEXICON_##name,
#include "lexicon-list.h"
#undef XPL_LEXICON
  XPL_N_LEXICONS,
} XplLexiconName;

const XplLexicon *xpl_language_get_lexicon (const XplLanguage *self, XplLexiconName name);
const XplTagModel *xpl_language_get_tag_model (const XplLanguage *self);

/** Tagger and parser; NULL in a language that reads without trees. */
typedef struct _XplGrammar XplGrammar;
const XplGrammar *xpl_language_get_grammar (const XplLanguage *self);

/** The learned names; NULL in a language that names are still to be learned with. */
typedef struct _XplNameTagger XplNameTagger;
const XplNameTagger *xpl_language_get_name_tagger (const XplLanguage *self);

void xpl_read_tokens (const XplLanguage *self, XplReading *reading, const XplTextInfo *info);
void xpl_read_sentences (const XplLanguage *self, XplReading *reading, const XplTextInfo *info);
/** Fills pos and lemma of all tokens, and where there are trees also xpos, head and deprel. */
void xpl_read_tags (const XplLanguage *self, XplReading *reading);
void xpl_read_timexes (const XplLanguage *self, XplReading *reading);
void xpl_read_names (const XplLanguage *self, XplReading *reading);
/** Pronouns, roles and descriptions that stand for a name: adds mentions. */
void xpl_read_coreference (const XplLanguage *self, XplReading *reading);
void xpl_read_speeches (const XplLanguage *self, XplReading *reading);
void xpl_read_quantities (const XplLanguage *self, XplReading *reading);
void xpl_read_statements (const XplLanguage *self, XplReading *reading);

/**
 * The base form of a word that is given in lower case. @pos decides what endings it may have. Written to @lemma, which
 * has room for @size bytes; what does not fit stays as it is. Irregular forms come from the lexicon, the others by rule.
 */
void xpl_lemmatise (const XplLanguage *self, const char *lower, XplPos pos, char *lemma, gsize size);

/** The token @index of the text in lower case equals @word. */
static inline gboolean
xpl_token_is (const XplReading *reading, guint index, const char *word)
{
  return index < reading->tokens->len && xpl_words_equal (xpl_reading_token (reading, index)->lower, word);
}

G_END_DECLS
