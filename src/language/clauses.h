/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "chunks.h"

G_BEGIN_DECLS

typedef struct _XplClauseTree XplClauseTree;

/**
 * What the functions on clauses read: chunks of one sentence, or of some that quotes join.
 * @tree: what the tree of the sentence says of them (clause-trees.h), or NULL
 */
typedef struct
{
  const XplLanguage *language;
  const XplReading *reading;
  const GArray *chunks; /* XplChunk */
  const XplClauseTree *tree;
} XplClauses;

#define XPL_MAX_NOUNS 6
#define XPL_MAX_COMPLEMENTS 8

/** XplNouns: noun groups that "and" joins, as indices of chunks in the order of the text. */
typedef struct
{
  int chunks[XPL_MAX_NOUNS];
  guint n;
} XplNouns;

/** XplComplement: a noun group behind a preposition. */
typedef struct
{
  guint32 preposition; /* token */
  XplNouns nouns;
} XplComplement;

/**
 * XplVerbFrame: what stands around a verb group.
 * @particle: the token of a particle right behind it ("hand over"), where one was asked for; else G_MAXUINT32
 * @indirect: whom something is given ("gave Arvenia tanks"), or none
 * @complements: what follows with prepositions, of the verb or of its object
 * @end: the chunk behind all of these
 */
typedef struct
{
  guint32 particle;
  XplNouns objects;
  XplNouns indirect;
  XplComplement complements[XPL_MAX_COMPLEMENTS];
  guint n_complements;
  guint end;
} XplVerbFrame;

/** The subject of the finite verb group @verb: what stands before it, by position. Looks a bounded way back. */
XplNouns xpl_find_subject (const XplClauses *self, guint verb);

/** What stands behind verb group (or noun group) @verb; with @skip_particle the word behind it belongs to it. */
void xpl_find_frame (const XplClauses *self, guint verb, gboolean skip_particle, XplVerbFrame *out);

/** The noun group at @chunk and what "and" or commas join to it, going on to the right. */
XplNouns xpl_collect_nouns (const XplClauses *self, guint chunk);

/** The finite verb group before chunk @chunk in the same clause chain, or -1. Looks a bounded way back. */
int xpl_find_finite_before (const XplClauses *self, guint chunk);

/** The noun group at @index is an expression of time. */
gboolean xpl_chunk_is_time (const XplClauses *self, int index);

/** The verb group is finite, or may be. */
gboolean xpl_is_finite (const XplClauses *self, int chunk);

/** Finite beyond doubt: an auxiliary, a present or a past that is no participle. */
gboolean xpl_is_surely_finite (const XplClauses *self, int chunk);

/** The chunks @first to @end may stand between two commas inside a clause: no finite verb but that of a relative clause. */
gboolean xpl_is_insertion (const XplClauses *self, int first, int end);

/** The noun group @noun is the subject of another clause: a finite verb follows. */
gboolean xpl_begins_clause (const XplClauses *self, int noun);

/** What the relative pronoun at chunk @relative stands for. */
XplNouns xpl_find_antecedent (const XplClauses *self, int relative);

/** Adds chunk @chunk to @nouns, if there is room. */
static inline void
xpl_nouns_add (XplNouns *nouns, int chunk)
{
  if (nouns->n < XPL_MAX_NOUNS)
    nouns->chunks[nouns->n++] = chunk;
}

G_END_DECLS
