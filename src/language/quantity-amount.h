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
 * @unit: code of data/lexicon/units.tsv, borrowed, or NULL
 * @hedge: borrowed, or NULL
 * @is_money, @is_share: a sum of money; a share of something ("a third of")
 * @is_range: two numbers
 */
typedef struct
{
  guint first, end;
  guint number_first, number_end;
  double value, min, max;
  XplApprox approx;
  const char *unit;
  const char *hedge;
  gboolean is_money;
  gboolean is_share;
  gboolean is_vague;
  gboolean is_range;
} XplAmount;

/**
 * Reads the amount that begins at piece @index, which may be a word such as "about" or "$", and ends before piece @end.
 * FALSE where none does. Whether it is a figure at all is not asked here. Bounded look-ahead.
 */
gboolean xpl_amount_read (const XplLanguage *language, const XplPieces *pieces, guint index, guint end, XplAmount *amount);

/**
 * FALSE where @amount counts nothing although it is a number: a year, an age, a score, part of a name, an ordinal, a
 * telephone number. @end: the end of its sentence.
 */
gboolean xpl_amount_is_figure (const XplLanguage *language, const XplPieces *pieces, const XplAmount *amount, guint end);

G_END_DECLS
