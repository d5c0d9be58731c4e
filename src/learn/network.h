/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "whole-vectors.h"
#include "word.h"

G_BEGIN_DECLS

/**
 * XplNetwork: what the tagger and the parser see of a sentence. Each word is the sum of vectors for its form, its ends and
 * what else features are made of; two layers of memories go through them, each from both sides (S. Hochreiter and J.
 * Schmidhuber 1997; A. Graves and J. Schmidhuber 2005). Tags are read off the first layer, heads and relations off the
 * second (A. Søgaard and Y. Goldberg 2016; T. Dozat and C. D. Manning 2017).
 */

/** What it is made of. Widths and the number of cells are multiples of %XPL_VECTORS_STEP. */
typedef struct
{
  guint32 n_words;     /* rows of the table of words */
  guint32 n_affixes;   /* vectors for the ends of a certain length; a multiple of 8 */
  guint32 width;       /* of a word's vector */
  guint32 n_cells;     /* of a memory */
  guint32 n_tags;
  guint32 n_relations;
  guint32 arc_width;   /* of what is seen of a word as head or dependent when heads are looked for */
  guint32 label_width; /* and relations */
} XplNetworkShape;

#define XPL_NETWORK_LAYERS 2
#define XPL_NETWORK_SIDES 2

/** The matrices, in the order in which they are stored. Those of memories stand three for each layer and side. */
typedef enum
{
  XPL_MATRIX_MEMORY,
  XPL_MATRIX_TAGS = XPL_MATRIX_MEMORY + 3 * XPL_NETWORK_LAYERS * XPL_NETWORK_SIDES,
  XPL_MATRIX_TAGS_BIAS,
  XPL_MATRIX_ENDS, /* dependent and head for heads, dependent and head for relations */
  XPL_MATRIX_ENDS_BIAS,
  XPL_MATRIX_ROOT, /* the ends of the root, of which only those as head count */
  XPL_MATRIX_ARCS,
  XPL_MATRIX_ARCS_BIAS,
  XPL_MATRIX_RELATIONS,
  XPL_MATRIX_RELATIONS_BIAS,
  XPL_N_MATRICES,
} XplMatrix;

/** Those of a memory: for what comes in, for what it was before, and the bias. */
static inline XplMatrix
xpl_matrix_of_memory (guint layer, guint side, guint which)
{
  return XPL_MATRIX_MEMORY + (layer * XPL_NETWORK_SIDES + side) * 3 + which;
}

/** How many rows and columns a matrix has. */
void xpl_network_shape_measure (const XplNetworkShape *shape, XplMatrix matrix, guint *n_rows, guint *n_columns);
/** Where each matrix begins in an array of all weights; returns how many there are. */
gsize xpl_network_shape_place (const XplNetworkShape *shape, gsize offsets[XPL_N_MATRICES]);

/** The parts of a word's vector. */
#define XPL_NETWORK_PARTS 11
/** How many vectors there are. */
gsize xpl_network_shape_count_rows (const XplNetworkShape *shape);
/** Which vectors are added up for @word. */
void xpl_network_shape_find_rows (const XplNetworkShape *shape, const XplWord *word, guint32 rows[XPL_NETWORK_PARTS]);

/**
 * XplNetworkWeights: weights in hand, of a model or while learning.
 * @pairs: the same as whole numbers (whole-vectors.h) with a factor for each matrix; NULL while learning
 */
typedef struct
{
  XplNetworkShape shape;
  gsize offsets[XPL_N_MATRICES];
  float *weights;
  gint16 *pairs;
  float factors[XPL_N_MATRICES];
} XplNetworkWeights;

static inline float *
xpl_network_matrix (const XplNetworkWeights *self, XplMatrix matrix)
{
  return self->weights + self->offsets[matrix];
}

/** XplNetworkPass: what the network makes of a sentence. Used again it keeps its memory. Begins as zeros. */
typedef struct
{
  guint n;
  gsize room, used; /* numbers in @memory */
  float *memory; /* of all that follows */
  gint16 *rounded; /* what is multiplied in hand */
  XplRows words; /* n rows */
  XplRows gates[XPL_NETWORK_LAYERS][XPL_NETWORK_SIDES];
  XplRows cells[XPL_NETWORK_LAYERS][XPL_NETWORK_SIDES];
  XplRows states[XPL_NETWORK_LAYERS]; /* those of both sides beside each other */
  XplRows tags;  /* scores */
  XplRows ends;  /* n + 1 rows, the last for the root; before the negative ones are set to 0 */
  XplRows views; /* and after */
  XplRows asks;  /* what a word looks for in a head */
  XplRows heads; /* turned: for each number of a head's view a row with all n + 1 of them */
  XplRows arcs;  /* for each word a row with the score of each head */
} XplNetworkPass;

void xpl_network_pass_begin (XplNetworkPass *self, const XplNetworkShape *shape, guint n);
void xpl_network_pass_clear (XplNetworkPass *self);

/** Lets the memories of @layer go over @in, of which it has as many rows as words. */
void xpl_network_run_layer (const XplNetworkWeights *self, guint layer, XplRows in, XplNetworkPass *pass);
/** Fills the scores of tags from @states. */
void xpl_network_score_tags (const XplNetworkWeights *self, XplRows states, XplNetworkPass *pass);
/** Fills ends and views from @states. */
void xpl_network_find_ends (const XplNetworkWeights *self, XplRows states, XplNetworkPass *pass);
/** Fills the scores of heads from the views. */
void xpl_network_score_arcs (const XplNetworkWeights *self, XplNetworkPass *pass);
/** Writes what is seen of @word and @head together to @seen, which has room for the width of labels. */
void xpl_network_see_pair (const XplNetworkWeights *self, const XplNetworkPass *pass, guint word, guint head, float *seen);
/** Writes the scores of the relations of such a pair to @scores, with room for the padded number of them. */
void xpl_network_score_relations (const XplNetworkWeights *self, const float *seen, float *scores);

G_END_DECLS
