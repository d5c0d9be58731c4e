/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "feature-hash.h"
#include "word.h"

G_BEGIN_DECLS

/**
 * XplLemmatiser: base forms by rules of the kind "in small letters, without the last three bytes, with y", which an
 * averaged perceptron chooses by word, ending and tag. Immutable; lives as long as its file and table.
 */
typedef struct _XplLemmatiser XplLemmatiser;

/** From the sections "lemma-rules" and "lemma-weights". @table is borrowed. */
XplLemmatiser *xpl_lemmatiser_new (const XplModelFile *file, const XplWordTable *table, GError **error);
void xpl_lemmatiser_free (XplLemmatiser *self);

/** Writes to @lemma the base form of @form, which is @word and has the class @tag of the tagger. */
void xpl_lemmatiser_find (const XplLemmatiser *self,
                          const char *form,
                          gsize length,
                          const XplWord *word,
                          guint tag,
                          GString *lemma);

#define XPL_LEMMA_MAX_FEATURES 32

/** The features of @form for training and for use. Room for %XPL_LEMMA_MAX_FEATURES. */
guint xpl_lemma_get_features (const XplWordTable *table,
                              const char *form,
                              gsize length,
                              const XplWord *word,
                              guint tag,
                              guint64 *features);

/** The rule that makes @lemma of @form: "L3y". A new string. */
char *xpl_lemma_make_rule (const char *form, const char *lemma);
/** Writes what @rule makes of @form to @lemma; @form itself where it does not fit. */
void xpl_lemma_apply_rule (const char *rule, const char *form, gsize length, GString *lemma);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (XplLemmatiser, xpl_lemmatiser_free)

G_END_DECLS
