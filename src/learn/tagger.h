/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "feature-hash.h"
#include "word.h"

G_BEGIN_DECLS

/**
 * XplTagger: parts of speech from left to right by an averaged perceptron (M. Collins 2002). What it tells apart are pairs
 * of a universal and a Penn tag, "NOUN NNS", which one number, the class, stands for. Immutable; lives as long as its file.
 */
typedef struct _XplTagger XplTagger;

/** From the sections "tags" and "tag-weights". */
XplTagger *xpl_tagger_new (const XplModelFile *file, GError **error);
void xpl_tagger_free (XplTagger *self);

guint xpl_tagger_get_n_classes (const XplTagger *self);
/** "NOUN" and "NNS". Borrowed. */
const char *xpl_tagger_get_upos (const XplTagger *self, guint class);
const char *xpl_tagger_get_xpos (const XplTagger *self, guint class);

/** The classes of a sentence of @n words. Linear. */
void xpl_tagger_tag (const XplTagger *self, const XplWord *words, guint n, guint8 *classes);

/** The class of a place before the sentence. */
#define XPL_TAGGER_OUTSIDE 255
#define XPL_TAGGER_MAX_FEATURES 64

/**
 * The features of word @i of @n, of which the words before have @classes; for training and for use. Returns how many were
 * written to @features, which has room for %XPL_TAGGER_MAX_FEATURES.
 */
guint xpl_tagger_get_features (const XplWord *words, guint n, guint i, const guint8 *classes, guint64 *features);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (XplTagger, xpl_tagger_free)

G_END_DECLS
