/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "language.h"
#include "syntax.h"

G_BEGIN_DECLS

/** XplTreeNode: a token's place in the tree of its sentence. Strings are those of the #XplSyntax. */
typedef struct
{
  int head;             /* index of a token of the reading; -1 for the root of a sentence */
  const char *relation; /* as in Universal Dependencies: "nsubj" */
  const char *upos;     /* what the parser takes the token for, which may differ from XplToken.pos */
  const char *xpos;     /* Penn tag: "VBD" */
} XplTreeNode;

/**
 * The trees of all sentences of @reading, one #XplTreeNode a token: who reads clauses asks for them, and who does not need
 * them saves the time. Linear, thread-safe. Free with g_array_unref(); lives no longer than @syntax.
 */
GArray *xpl_reading_parse (const XplReading *reading, const XplSyntax *syntax);

static inline const XplTreeNode *
xpl_tree_node (const GArray *trees, guint token)
{
  return &g_array_index (trees, XplTreeNode, token);
}

/** The next dependent of token @head with @relation at or behind token @from of the same sentence; -1 where there is none. */
int xpl_tree_find (const XplReading *reading, const GArray *trees, guint head, const char *relation, guint from);

G_END_DECLS
