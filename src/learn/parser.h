/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "arc-hybrid.h"

G_BEGIN_DECLS

/**
 * XplParser: dependency trees as Universal Dependencies has them for English. First the heads, by arc-hybrid moves that an
 * averaged perceptron chooses; then what each word is to its head, from the head down. Immutable; lives as long as its file.
 */
typedef struct _XplParser XplParser;

/** Longer sentences are read without alternatives, so that the work stays linear. */
#define XPL_PARSER_LONGEST 150
/** How many ways to read the beginning of a sentence are kept. */
#define XPL_PARSER_WIDTH 6

/** From the sections "relations", "move-weights" and "relation-weights". */
XplParser *xpl_parser_new (const XplModelFile *file, GError **error);
void xpl_parser_free (XplParser *self);

guint xpl_parser_get_n_relations (const XplParser *self);
/** "nsubj". Borrowed. */
const char *xpl_parser_get_relation (const XplParser *self, guint relation);

/**
 * The tree of a sentence of @n words with the classes @tags of its tagger: @heads gets the index of each word's head, -1 for
 * the one that has none, @relations what it is to its head. Linear.
 */
void xpl_parser_parse (const XplParser *self, const XplWord *words, const guint8 *tags, guint n, int *heads, guint8 *relations);

/** XplTree: a tree while its relations are found. */
typedef struct
{
  const XplWord *words;
  const guint8 *tags;
  const int *heads;
  guint8 *relations; /* of those words that come before in the order */
  guint n;
  int *order;        /* the words, heads before their dependents */
  int *first, *next; /* the dependents of a word from left to right; first has one more for the root */
} XplTree;

#define XPL_TREE_MAX_FEATURES 64
/** The relation of no word. */
#define XPL_RELATION_NONE 255

void xpl_tree_init (XplTree *self, const XplWord *words, const guint8 *tags, guint n, const int *heads, guint8 *relations);
void xpl_tree_clear (XplTree *self);
/** The features for the relation of @word to its head. Room for %XPL_TREE_MAX_FEATURES. */
guint xpl_tree_get_features (const XplTree *self, guint word, guint64 *features);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (XplParser, xpl_parser_free)

G_END_DECLS
