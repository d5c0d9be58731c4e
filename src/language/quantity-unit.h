/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "quantity-amount.h"

#include "stages.h"

G_BEGIN_DECLS

/** The pieces in which an amount is read. */
typedef struct
{
  const XplLanguage *language;
  const XplPieces *pieces;
  guint end; /* of the sentence */
} XplAmountReader;

static inline gboolean
is_at (const XplAmountReader *reader, guint index, const char *word)
{
  return xpl_piece_is (reader->pieces, index, reader->end, word);
}

/* No white space stands before the piece. */
static inline gboolean
is_tight (const XplAmountReader *reader, guint index)
{
  return index < reader->end && !xpl_piece (reader->pieces, index)->spaced;
}

/** The unit that begins at @index and stands before a number ("$"): fills @amount. Its number of pieces, or 0. */
guint xpl_unit_read_before (const XplAmountReader *reader, guint index, XplAmount *amount);

/** The same behind a number: "per cent", "km", "-mile"; a sum of money may have one on both sides ("$5 US dollars"). */
guint xpl_unit_read_after (const XplAmountReader *reader, guint index, XplAmount *amount);

/** One letter after a number may be a scale or a unit: "$5m" and "5m people" are millions, "5m tall" metres. @after: the
 *  piece behind the number. */
gboolean xpl_unit_is_metres (const XplAmountReader *reader, const XplNumber *number, guint after, const XplAmount *amount);

G_END_DECLS
