/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "training-random.h"
#include "model-writer.h"
#include "treebank.h"

G_BEGIN_DECLS

/** XplTagSet: the pairs of tags that a tagger tells apart, "NOUN NNS". */
typedef struct
{
  GPtrArray *names;    /* const char *, interned */
  GHashTable *numbers; /* name → number + 1 */
} XplTagSet;

/** The pairs that @treebank has more than now and then. */
XplTagSet *xpl_tag_set_new (const XplTreebank *treebank);
void xpl_tag_set_free (XplTagSet *self);
/** The number of the tags of @word, or -1. */
int xpl_tag_set_find (const XplTagSet *self, const XplTreeWord *word);
/** The section "tags". */
void xpl_tag_set_write (const XplTagSet *self, XplModelWriter *writer);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (XplTagSet, xpl_tag_set_free)

G_END_DECLS
