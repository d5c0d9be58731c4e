/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "text-pieces.h"

G_BEGIN_DECLS

typedef enum
{
  XPL_NUMBER_EXACT,    /* "11,000", "two dozen", "1.3 million" */
  XPL_NUMBER_VAGUE,    /* "dozens", "several hundred", "a few" */
  XPL_NUMBER_FRACTION, /* "half", "two-thirds": @value is a share of one */
} XplNumberKind;

/**
 * XplNumber: a number as the text writes it.
 * @value: its value; the least it may mean where it is vague
 * @max: the most it may mean: @value, or INFINITY where it is vague
 * @n_pieces: how many pieces it takes
 * @digits: it begins with digits
 * @suffix: the scale is a letter that may be a unit as well ("5m")
 * @step: the scale of its last word (1,000 in "11 thousand"), 1 for none; what "70 or 80,000" carries over
 */
typedef struct
{
  XplNumberKind kind;
  double value;
  double max;
  double step;
  guint n_pieces;
  gboolean digits;
  gboolean suffix;
} XplNumber;

/**
 * Reads the number that begins at piece @index and ends before @end: digits ("11,000", "1,00,000", "1.3 million", "5bn"),
 * words ("two hundred and fifty", "half a million", "a dozen"), vague ones and fractions. A lone "a" is none. FALSE where
 * none begins there. Bounded look-ahead.
 */
gboolean xpl_number_read (const XplLexicon *words, const XplPieces *pieces, guint index, guint end, XplNumber *number);

G_END_DECLS
