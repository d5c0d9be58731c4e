/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/* Numbers that stand alone. A name or a noun right before one makes it a designation ("Falcon 9", "gate 14"); what is
 * governed by a verb or preposition of its own is an amount. */

#include "config.h"

#include "quantity-amount.h"

static gboolean
is_big (const XplAmount *amount, const XplPiece *number)
{
  return number->grouped || number->decimals > 0 || amount->number_end > amount->number_first + 1;
}

/* "a score of 95", "fell to 340", "was 17", "than 12" */
static gboolean
is_governed (const XplPieces *pieces, guint index, guint start)
{
  XplPos pos;

  if (index == start)
    return FALSE;
  pos = xpl_piece_pos (pieces, index - 1);
  return pos == XPL_POS_ADP || pos == XPL_POS_VERB || pos == XPL_POS_AUX || pos == XPL_POS_PART || pos == XPL_POS_SCONJ
         || pos == XPL_POS_ADV;
}

static gboolean
stands_alone_in_words (const XplPieces *pieces, const XplAmount *amount, guint start, guint end)
{
  XplPos next = amount->end < end ? xpl_piece_pos (pieces, amount->end) : XPL_POS_PUNCT;

  if (amount->value < 2)
    return FALSE;
  if (amount->first > start && xpl_piece_pos (pieces, amount->first - 1) == XPL_POS_DET)
    return FALSE;
  if (next == XPL_POS_AUX || next == XPL_POS_VERB)
    return amount->first == start || xpl_piece_pos (pieces, amount->first - 1) == XPL_POS_PUNCT;
  return is_governed (pieces, amount->first, start) && (next == XPL_POS_PUNCT || next == XPL_POS_ADP || next == XPL_POS_CCONJ);
}

/* "3-1" is a score. */
static gboolean
has_dash (const XplPieces *pieces, const XplAmount *amount)
{
  return amount->is_range && xpl_piece_is (pieces, amount->number_first + 1, amount->number_end, "-");
}

gboolean
xpl_amount_is_put (const XplPieces *pieces, const XplAmount *amount)
{
  static const char *const nouns[] = { "figure", "number", "toll", "total", "tally", "count", NULL };
  guint first = amount->first, start = xpl_pieces_sentence_start (pieces, xpl_piece (pieces, first)->sentence);

  return first >= start + 2 && g_str_equal (xpl_piece (pieces, first - 1)->lower, "at")
         && xpl_words_contain (nouns, xpl_piece (pieces, first - 2)->lower);
}

gboolean
xpl_amount_is_of_others (const XplPieces *pieces, const XplAmount *amount, guint end)
{
  static const char *const others[] = { "them", "whom", "those", "these", "us", NULL };

  return amount->value >= 2 && xpl_piece_is (pieces, amount->end, end, "of") && amount->end + 1 < end
         && xpl_words_contain (others, xpl_piece (pieces, amount->end + 1)->lower);
}

gboolean
xpl_amount_stands_alone (const XplPieces *pieces, const XplAmount *amount, guint end)
{
  const XplPiece *number = xpl_piece (pieces, amount->number_first), *before;
  guint start = xpl_pieces_sentence_start (pieces, number->sentence);
  XplPos pos;

  if (has_dash (pieces, amount))
    return FALSE;
  if (number->kind != XPL_PIECE_NUMBER)
    return stands_alone_in_words (pieces, amount, start, end);
  if (amount->first == start)
    return is_big (amount, number);
  before = xpl_piece (pieces, amount->first - 1);
  pos = xpl_piece_pos (pieces, amount->first - 1);
  if (before->kind == XPL_PIECE_WORD && (before->capital || pos == XPL_POS_PROPN || pos == XPL_POS_NOUN || pos == XPL_POS_ADJ))
    return is_big (amount, number) && pos != XPL_POS_PROPN;
  return is_big (amount, number) || is_governed (pieces, amount->first, start);
}
