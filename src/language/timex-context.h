/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "timex-guards.h"

G_BEGIN_DECLS

/* What the guards look at around a match; shared by timex-guards.c and timex-guards-relative.c. */

static inline guint
sentence_start (const XplPieces *pieces, guint index)
{
  return xpl_pieces_sentence_start (pieces, xpl_piece (pieces, index)->sentence);
}

static inline guint
sentence_end (const XplPieces *pieces, guint index)
{
  return xpl_pieces_sentence_end (pieces, xpl_piece (pieces, index)->sentence);
}

/* The piece @back pieces before the match in its sentence, or NULL. */
static inline const XplPiece *
piece_before (const XplPieces *pieces, guint index, guint back)
{
  return index >= sentence_start (pieces, index) + back ? xpl_piece (pieces, index - back) : NULL;
}

static inline const XplPiece *
piece_after (const XplPieces *pieces, const XplTimexMatch *match)
{
  return match->end < sentence_end (pieces, match->first) ? xpl_piece (pieces, match->end) : NULL;
}

static inline gboolean
is_one_of (const XplPiece *piece, const char *const *words)
{
  return piece != NULL && xpl_words_contain (words, piece->lower);
}

static inline gboolean
is_word (const XplPiece *piece, const char *word)
{
  return piece != NULL && g_str_equal (piece->lower, word);
}

/** "$1,990", "No 7". */
static inline gboolean
is_money (const XplPieces *pieces, guint index)
{
  static const char *const marks[] = { "$", "€", "£", "¥", "₹", "₽", "₴", "#", "+", "no", "№", NULL };

  return is_one_of (piece_before (pieces, index, 1), marks);
}

/** What stands at piece @index is counted by a number before it: "soldiers", "km", "%". */
gboolean xpl_timex_is_counted (const XplLanguage *language, const XplPieces *pieces, guint index);

G_END_DECLS
