/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "feature-hash.h"
#include "word.h"

G_BEGIN_DECLS

/*
 * The arc-hybrid transitions (M. Kuhlmann, C. Gómez-Rodríguez, G. Satta 2011): words are shifted from a queue onto a
 * stack; the topmost of the stack becomes dependent on the first of the queue (left) or on the one below it (right). The
 * root stands behind the last word; as it is the last that may take the one word that is left, every tree has one root.
 */

typedef enum
{
  XPL_MOVE_SHIFT,
  XPL_MOVE_LEFT,
  XPL_MOVE_RIGHT,
  XPL_N_MOVES,
} XplMove;

/** What is known of a word while parsing: -1 for none. */
typedef struct
{
  int head;
  int left[2];  /* its outermost dependents before it, the outermost first */
  int right[2]; /* and behind it */
  guint16 n_left, n_right;
} XplNode;

/** XplArcState: a moment of parsing @n words with @tags. */
typedef struct
{
  const XplWord *words;
  const guint8 *tags;
  int n;
  int next;     /* the first of the queue; n is the root */
  int n_stack;
  int *stack;   /* room for n */
  XplNode *nodes; /* n + 1 */
} XplArcState;

void xpl_arc_state_init (XplArcState *self, const XplWord *words, const guint8 *tags, guint n);
void xpl_arc_state_clear (XplArcState *self);

/** Nothing is left to do. */
gboolean xpl_arc_state_is_done (const XplArcState *self);
/** Bits of the moves that are possible, one at least unless it is done. */
guint xpl_arc_state_get_moves (const XplArcState *self);
void xpl_arc_state_move (XplArcState *self, XplMove move);

/**
 * How many of the dependencies in @heads can no longer be had after @move (Y. Goldberg and J. Nivre 2013). @heads may
 * cross each other, and have -1 for the root.
 */
guint xpl_arc_state_get_cost (const XplArcState *self, XplMove move, const int *heads);

#define XPL_ARC_MAX_FEATURES 128

/** The features of the moment; returns how many. Room for %XPL_ARC_MAX_FEATURES. */
guint xpl_arc_state_get_features (const XplArcState *self, guint64 *features);

G_END_DECLS
