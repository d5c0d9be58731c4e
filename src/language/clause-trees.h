/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "clauses.h"

G_BEGIN_DECLS

/**
 * XplClauseTree: the tree of a sentence turned round, from heads to what hangs on them, and which chunk each of its words is
 * in. Declared in clauses.h.
 */

/** A set of relations, for xpl_clause_tree_find(). */
#define XPL_RELATION(name) (G_GUINT64_CONSTANT (1) << XPL_DEPREL_##name)
#define XPL_ANY_SUBJECT (XPL_RELATION (NSUBJ) | XPL_RELATION (NSUBJ_PASS) | XPL_RELATION (NSUBJ_OUTER))
#define XPL_ANY_OBLIQUE (XPL_RELATION (OBL) | XPL_RELATION (OBL_AGENT) | XPL_RELATION (NMOD))

/** Of the @n tokens from @first on, whose @chunks are borrowed. NULL where sentences are not parsed. Linear. */
XplClauseTree *xpl_clause_tree_new (const XplReading *reading, const GArray *chunks, guint first, guint n);
void xpl_clause_tree_free (XplClauseTree *self);

/** The chunk that holds @token, or -1. */
int xpl_clause_tree_get_chunk (const XplClauseTree *self, int token);

/** The first word behind @after that hangs on @head by one of @relations; -1 where there is none, or @after -1 to begin. */
int xpl_clause_tree_find (const XplClauseTree *self, guint head, guint64 relations, int after);

/** The word of chunk @chunk whose head lies outside it. */
guint xpl_clause_tree_get_root (const XplClauseTree *self, guint chunk);

/** The word on which chunk @chunk hangs, and how; -1 for none. */
int xpl_clause_tree_get_governor (const XplClauseTree *self, guint chunk, XplDeprel *deprel);

/** The noun groups that @token and what "and" joins to it are in. */
XplNouns xpl_clause_tree_collect (const XplClauseTree *self, guint token);

/**
 * The subject of verb group @verb as the tree has it: its own, that of the verb that it is joined to, what a relative
 * pronoun or participle refers to. None where the tree knows none.
 */
XplNouns xpl_clause_tree_find_subject (const XplClauseTree *self, guint verb);

/** The noun group @noun is the subject of a verb, and is not joined to one before it. */
gboolean xpl_clause_tree_is_subject (const XplClauseTree *self, guint noun);

/** Verb group @verb is passive by what hangs on it. */
gboolean xpl_clause_tree_is_passive (const XplClauseTree *self, guint verb);

/** Verb group @verb is a past tense with a subject of its own. */
gboolean xpl_clause_tree_is_past (const XplClauseTree *self, guint verb);

/** The noun group that the participle @verb belongs to or is said of ("X, arrested in May, …"), or -1. */
int xpl_clause_tree_find_modified (const XplClauseTree *self, guint verb);

/** Adds to @frame what by the tree belongs to the verb or noun group @chunk and stands farther off than position tells. */
void xpl_clause_tree_complete_frame (const XplClauses *clauses, guint chunk, XplVerbFrame *frame);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (XplClauseTree, xpl_clause_tree_free)

G_END_DECLS
