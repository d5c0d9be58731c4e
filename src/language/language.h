/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "article.h"
#include "reading.h"

G_BEGIN_DECLS

/** What findings of this engine are marked with in a bundle. */
#define XPL_LANGUAGE_ENGINE "en-1"

/**
 * XplLanguage: the English reader: lexicons and rules. Immutable after it is made, so that any number of threads may
 * read with one at the same time.
 */
typedef struct _XplLanguage XplLanguage;

/** Loads what is compiled in. Errors: %XPL_ERROR_MEMBER where a lexicon is malformed (file and line are named). */
XplLanguage *xpl_language_new (GError **error);

/** What a reader can do without, for programs that learn it or that measure what it costs. */
typedef enum
{
  XPL_LANGUAGE_LEARNED_NAMES = 1 << 0,
  XPL_LANGUAGE_TREES = 1 << 1, /* the parser */
  XPL_LANGUAGE_ALL = XPL_LANGUAGE_LEARNED_NAMES | XPL_LANGUAGE_TREES,
} XplLanguageParts;

/** The same with no other @parts than these. */
XplLanguage *xpl_language_new_with_parts (XplLanguageParts parts, GError **error);
void xpl_language_free (XplLanguage *self);

/**
 * XplTextInfo: what is known about a text before it is read.
 * @title: its title where that is not part of the text, or NULL
 * @published: document creation time that relative dates refer to, or NULL
 * @skips, @n_skips: what is no part of the article; nothing is found there
 * @language: what its source says that it is written in (BCP 47), or NULL; used where the text itself does not tell
 */
typedef struct
{
  const char *title;
  const XplEdtf *published;
  const XplSkip *skips;
  guint n_skips;
  const char *language;
} XplTextInfo;

/**
 * Reads @text (valid UTF-8): sentences, tokens, names, dates, quotes, figures, statements, each with its places. Of a text
 * in another language only sentences and tokens are found, and XplReading.language says which it is.
 * Linear in the text, thread-safe, without side effects. @info may be NULL. Returns a new reading; never NULL.
 */
XplReading *xpl_language_read (const XplLanguage *self, const char *text, const XplTextInfo *info);

/**
 * When @reading's text was most likely published, bounded from the dates it speaks of: the latest date it tells in the
 * past tense, and what "this month", "in October" and the like then leave possible. FALSE where nothing bounds it.
 * @when gets how %XPL_HOW_INFERRED, the words that bound it and the rule's name.
 */
gboolean xpl_language_infer_published (const XplLanguage *self, const XplReading *reading, XplWhen *when);

/** The sentences of a text alone: XplRange, sorted; for showing the sentence around a place. Thread-safe. */
GArray *xpl_language_split_sentences (const XplLanguage *self, const char *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (XplLanguage, xpl_language_free)

G_END_DECLS
