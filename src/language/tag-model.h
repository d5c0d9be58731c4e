/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "lexicon.h"

G_BEGIN_DECLS

/** The number of tags; one more stands for what is before a sentence. */
#define XPL_N_POS (XPL_POS_VERB + 1)
#define XPL_POS_NONE XPL_N_POS

/** What a word looks like; the letters of data/lexicon/tag-suffixes.tsv in the same order. */
typedef enum
{
  XPL_SHAPE_LOWER,
  XPL_SHAPE_CAPITAL,       /* within a sentence */
  XPL_SHAPE_START,         /* a capital where any word has one */
  XPL_SHAPE_UPPER,         /* all capitals, within a sentence */
  XPL_SHAPE_DIGIT,         /* has a digit */
  XPL_SHAPE_HYPHEN,        /* small letters and a hyphen */
  XPL_SHAPE_SIGN,          /* no letter, no digit */
  XPL_N_SHAPES,
} XplShape;

/** The likeliest tags of a word, best first, with the logarithm of P(word | tag) up to a constant. */
#define XPL_MAX_CANDIDATES 6

typedef struct
{
  guint8 n;
  guint8 tags[XPL_MAX_CANDIDATES];
  float scores[XPL_MAX_CANDIDATES];
} XplCandidates;

/** XplTagModel: counts of words, endings and sequences of tags as probabilities. Immutable once made. */
typedef struct _XplTagModel XplTagModel;

/** @suffixes and @sequences may be NULL for who only asks how often a word was seen. */
XplTagModel *xpl_tag_model_new (const XplLexicon *words, const XplLexicon *suffixes, const XplLexicon *sequences);
void xpl_tag_model_free (XplTagModel *self);

/** What tags the word @lower (in lower case), written @form, may have. */
void xpl_tag_model_get_candidates (const XplTagModel *self,
                                   const char *lower,
                                   const char *form,
                                   XplShape shape,
                                   XplCandidates *candidates);

/** How often @word (in lower case) was seen as @pos. */
guint xpl_tag_model_get_count (const XplTagModel *self, const char *word, XplPos pos);

/** The logarithm of the probability of @c after @a and @b, which may be %XPL_POS_NONE. */
float xpl_tag_model_get_sequence (const XplTagModel *self, guint a, guint b, guint c);

/** The tag called @name ("NOUN"), or -1. */
int xpl_pos_from_name (const char *name, gsize length);
const char *xpl_pos_to_name (XplPos pos);

G_END_DECLS
