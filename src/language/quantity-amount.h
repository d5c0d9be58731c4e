/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "language.h"
#include "number-words.h"

G_BEGIN_DECLS

/**
 * XplAmount: a number with what stands around it: "at least $1.3 million", "70 or 80,000".
 * @first, @end: pieces of all of it; @number_first, @number_end: of the digits or words
 * @min, @max: bounds, -INFINITY or INFINITY for none
 * @kind: what the number alone and the words around it tell of its kind
 * @unit: code of data/lexicon/units.tsv, borrowed, or NULL
 * @hedge: borrowed, or NULL
 * @is_range: two numbers
 * @is_negative: a minus stands before it
 * @compound: the word that a dash joins to the number and that is no unit ("member" of "five-member"), or none
 */
typedef struct
{
  guint first, end;
  guint number_first, number_end;
  double value, min, max;
  XplApprox approx;
  XplQuantityKind kind;
  const char *unit;
  const char *hedge;
  gboolean is_vague;
  gboolean is_range;
  gboolean is_negative;
  XplRange compound;
} XplAmount;

/** How much a number is a figure. */
typedef enum
{
  XPL_STANDING_NONE,     /* counts nothing: a year, a score, part of a name, an ordinal, a telephone number */
  XPL_STANDING_ASIDE,    /* is told by the way: an age, "the two leaders", "three times" */
  XPL_STANDING_REPORTED, /* what the article reports */
} XplStanding;

/**
 * Reads the amount that begins at piece @index, which may be a word such as "about" or "$", and ends before piece @end.
 * FALSE where none does. Whether it is a figure at all is not asked here. Bounded look-ahead.
 */
gboolean xpl_amount_read (const XplLanguage *language, const XplPieces *pieces, guint index, guint end, XplAmount *amount);

/** Whether @amount is a figure; sets it to an age where it is one. @end: the end of its sentence; @after_age: the number before
 *  it is an age and nothing but "and" or a comma stands between ("aged 24, 31 and 45"). */
XplStanding xpl_amount_judge (const XplLanguage *language,
                              const XplPieces *pieces,
                              XplAmount *amount,
                              guint end,
                              gboolean after_age);

/** Whether the bare number of @amount, which counts nothing that the sentence names, is one all the same: "closed at
 *  15,340", "rose from 62 to 64". */
gboolean xpl_amount_stands_alone (const XplPieces *pieces, const XplAmount *amount, guint end);

/** "put the figure at 300": of what a figure before it counts. */
gboolean xpl_amount_is_put (const XplPieces *pieces, const XplAmount *amount);

/** "11 of them": a part of what a figure before it counts. */
gboolean xpl_amount_is_of_others (const XplPieces *pieces, const XplAmount *amount, guint end);

G_END_DECLS
