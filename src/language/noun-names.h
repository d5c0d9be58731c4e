/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "clauses.h"

G_BEGIN_DECLS

/** The mention (name, role, description, pronoun) that @noun's head is in, or NULL. Borrowed. */
const XplNameMention *xpl_noun_get_mention (const XplReading *reading, const XplChunk *noun);

/**
 * The mentions in @noun before its head: whose it is ("Arvenia" of "Arvenia's two ministers", "Arvenian" of "Arvenian
 * troops", "its"). At most @max of those that "and" joins, else the one nearest to the head. Returns their number.
 */
guint xpl_noun_get_owners (const XplReading *reading, const XplChunk *noun, const XplNameMention **out, guint max);

/** The noun group behind @preposition right behind the noun group @noun ("of Arvenia"), or -1. */
int xpl_noun_find_complement (const XplClauses *self, int noun, const char *preposition);

/** The noun group in apposition to the one at @noun: "X, the leader of Y, …" and "the leader, X, …"; or -1. */
int xpl_noun_find_apposition (const XplClauses *self, int noun);

G_END_DECLS
