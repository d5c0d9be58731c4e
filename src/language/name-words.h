/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "name-finder.h"
#include "name-labels.h"

G_BEGIN_DECLS

/*
 * Private to the search for names: what the learned labels of a word are decided by. Among it is what the rules found.
 */

/** What the whole text says about its words: what else the rules take them for, and how they are written. */
typedef struct _XplNameContext XplNameContext;

/** @finder: with the candidates of the rules, decided. Borrowed. */
XplNameContext *xpl_name_context_new (const XplNameFinder *finder);
void xpl_name_context_free (XplNameContext *self);

/**
 * Writes what decides about the words of the tokens from @first to before @end, which are of one sentence, to @words. The
 * finder has to be at that sentence.
 */
void xpl_name_context_read (XplNameContext *self, guint first, guint end, XplNameWord *words);

/** A word beside token @i of a name that spoke for its class, for the explanation, and its feature. */
typedef struct
{
  guint token;
  guint64 feature;
} XplNameClue;

#define XPL_NAME_MAX_CLUES 4

/** The words around the name of tokens [@first, @end) of a sentence, with their features. Returns how many. */
guint xpl_name_context_get_clues (const XplNameContext *self, guint first, guint end, XplNameClue *clues);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (XplNameContext, xpl_name_context_free)

G_END_DECLS
