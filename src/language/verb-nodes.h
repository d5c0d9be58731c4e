/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "statement-reader.h"

G_BEGIN_DECLS

/* Shared by verb-nodes.c (finite verbs, and what all have in common) and governed-verbs.c (the forms that something governs). */

static inline gboolean
node_is_kind (const XplStatementReader *self, int index, XplChunkKind kind)
{
  return xpl_chunk_is (self->clauses.chunks, index, kind);
}

static inline const XplChunk *
node_get (const XplStatementReader *self, int index)
{
  return xpl_chunk_get (self->clauses.chunks, index);
}

static inline const char *
node_lemma_of (const XplStatementReader *self, int index)
{
  return xpl_reading_token (self->reading, node_get (self, index)->head)->lemma;
}

static inline gboolean
node_is_word (const XplStatementReader *self, int index, const char *word)
{
  return xpl_chunk_is_word (self->reading, self->clauses.chunks, index, word);
}

static inline int
node_skip_adverbs_back (const XplStatementReader *self, int i)
{
  while (node_is_kind (self, i, XPL_CHUNK_ADVERB))
    i--;
  return i;
}

/** Takes over who acts, and how sure that is, from @from. */
void xpl_node_inherit (XplVerbNode *node, const XplVerbNode *from);

/** Weakens @node as the word @word, which governs it, says; @governs as in governors.tsv. FALSE where it says nothing. */
gboolean xpl_node_apply_governor (XplStatementReader *self, XplVerbNode *node, const char *word, const char *governs);

/** "will attack and seize": reads the second verb by the first one. FALSE where it is no second verb. */
gboolean xpl_node_read_joined (XplStatementReader *self, XplVerbNode *node, int verb);

/** The verb group nearest before chunk @index, of any form, not beyond a stop; or -1. */
int xpl_find_verb_before (const XplStatementReader *self, int index);

void xpl_node_read_infinitive (XplStatementReader *self, XplVerbNode *node, int verb);
void xpl_node_read_gerund (XplStatementReader *self, XplVerbNode *node, int verb);
/** "helped liberate", "let them leave": a verb in base form behind another. FALSE where it is none. */
gboolean xpl_node_read_bare (XplStatementReader *self, XplVerbNode *node, int verb);

G_END_DECLS
