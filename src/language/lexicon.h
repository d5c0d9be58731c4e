/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "reading.h"

G_BEGIN_DECLS

/**
 * XplLexicon: a table of phrases, one row a line: `phrase TAB field TAB field …`; `#` begins a comment line. Phrases are
 * matched token by token, without regard to case unless the lexicon is made case-sensitive. Immutable once loaded.
 */
typedef struct _XplLexicon XplLexicon;

/** Parses @bytes; @name is what errors call it. Errors: %XPL_ERROR_MEMBER, naming file and line. */
XplLexicon *xpl_lexicon_new (GBytes *bytes, const char *name, gboolean case_sensitive, GError **error);
void xpl_lexicon_free (XplLexicon *self);

/** The row whose phrase is @phrase: its fields after the phrase, NULL-terminated; or NULL. Borrowed. */
const char *const *xpl_lexicon_lookup (const XplLexicon *self, const char *phrase);

/** The same for a @phrase that is in the form of the table: for tables without regard to case, an XplToken.lower. Faster. */
const char *const *xpl_lexicon_lookup_lower (const XplLexicon *self, const char *phrase);

/**
 * The longest phrase that begins at token @first of @reading and does not leave its sentence: its fields, and in
 * @n_tokens its length; NULL where none does.
 */
const char *const *xpl_lexicon_match (const XplLexicon *self,
                                      const XplReading *reading,
                                      guint first,
                                      guint *n_tokens);

/** The same for @words, already in lower case with ' as apostrophe; only for a lexicon that ignores case. */
const char *const *xpl_lexicon_match_words (const XplLexicon *self,
                                            const char *const *words,
                                            guint n_words,
                                            guint *n_matched);

/** Some phrase of the lexicon begins with the word @word, which is in lower case where the lexicon is not case-sensitive. */
gboolean xpl_lexicon_has_first (const XplLexicon *self, const char *word);

guint xpl_lexicon_get_size (const XplLexicon *self);

typedef void (*XplLexiconFunc) (const char *phrase, const char *const *fields, gpointer data);

/** Calls @func for every row, in no particular order. */
void xpl_lexicon_foreach (const XplLexicon *self, XplLexiconFunc func, gpointer data);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (XplLexicon, xpl_lexicon_free)

G_END_DECLS
