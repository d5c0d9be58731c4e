/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "name-labels.h"
#include "name-words.h"

G_BEGIN_DECLS

/* XplNameTagger: the learned weights of names. Immutable; threads may share it. */

/** The sections of the model file: weights of words, and #XplNameJoints as numbers of 32 bits, little endian. */
#define XPL_NAME_SECTION "names"
#define XPL_NAME_JOINT_SECTION "name-joints"

/** Takes ownership of @file. Errors: those of xpl_weights_new(). */
XplNameTagger *xpl_name_tagger_new (XplModelFile *file, GError **error);
void xpl_name_tagger_free (XplNameTagger *self);

/** XplLabelledName: a name that the labels tell. @clue: the token beside or in it that spoke most for its class, or -1. */
typedef struct
{
  guint first;
  guint n;
  XplNameLabelClass class;
  int clue;
} XplLabelledName;

/** The names of the whole text, in order. A new array of #XplLabelledName. */
GArray *xpl_name_tagger_run (const XplNameTagger *self, XplNameFinder *finder);

/**
 * Calls @func for each part of a sentence of a tagged reading with what decides about its words, in order; for programs
 * that learn. @first: its first token.
 */
typedef void (*XplNameWordsFunc) (const XplNameWord *words, guint first, guint n, gpointer data);
void xpl_foreach_name_words (const XplLanguage *language, XplReading *reading, XplNameWordsFunc func, gpointer data);

/** Where labels and rules differ, the candidates of the rules follow the labels, but for what lexicons know for sure. */
void xpl_finder_follow_labels (XplNameFinder *finder, const GArray *names);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (XplNameTagger, xpl_name_tagger_free)

G_END_DECLS
