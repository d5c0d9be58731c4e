/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "word.h"

G_BEGIN_DECLS

/** A word with what people said about it; strings are interned, NULL where a corpus does not tell. */
typedef struct
{
  const char *form;
  const char *lemma;
  const char *upos;
  const char *xpos;
  const char *relation;
  int head; /* index of its head in the sentence, -1 for the root */
} XplTreeWord;

typedef struct
{
  GArray *words; /* XplTreeWord */
} XplTreeSentence;

/** Sentences: GPtrArray of #XplTreeSentence. */
typedef GPtrArray XplTreebank;

static inline XplTreeWord *
xpl_tree_word (const XplTreeSentence *sentence, guint i)
{
  return &g_array_index (sentence->words, XplTreeWord, i);
}

static inline XplTreeSentence *
xpl_treebank_get (const XplTreebank *treebank, guint i)
{
  return treebank->pdata[i];
}

XplTreebank *xpl_treebank_new (void);
/** Adds a sentence without words; borrowed. */
XplTreeSentence *xpl_treebank_add_empty (XplTreebank *self);
/** Adds the sentences of a CoNLL-U file. Errors as xpl_corpus_load() and xpl_conllu_add(). */
gboolean xpl_treebank_add_conllu (XplTreebank *self, const char *folder, const char *path, GError **error);
/** Adds the sentences of a file with a word, a tab and its Penn tag in each line. */
gboolean xpl_treebank_add_tagged (XplTreebank *self, const char *folder, const char *path, GError **error);

/** The words of a sentence for features. Free with g_free(). */
XplWord *xpl_tree_sentence_get_words (const XplTreeSentence *sentence, const XplWordTable *table);

G_END_DECLS
