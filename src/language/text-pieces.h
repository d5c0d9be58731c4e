/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "lexicon.h"

G_BEGIN_DECLS

/*
 * Dates and figures are written in more ways than a tokeniser cuts: "1950-53", "$5m", "mid-2023", "14:30". So their
 * stages read a finer cut of their own: words of letters, runs of digits, single marks. Everything else (part of
 * speech, lemma) they still ask the token that holds a piece.
 */

typedef enum
{
  XPL_PIECE_WORD,
  XPL_PIECE_NUMBER, /* digits with their grouping and decimal marks */
  XPL_PIECE_MARK,   /* one other character */
} XplPieceKind;

/**
 * XplPiece: one word, number or mark.
 * @lower: in lower case; all dashes but the em dash are "-", all apostrophes "'", all double quotation marks "\""; of a
 *  number its digits, "" where they are many
 * @value, @decimals, @digits: of a number: its value, digits after the decimal mark, digits in all (leading zeros count)
 * @grouped: thousands are set apart
 * @usable: a number that is not too long to be one (at most 15 digits)
 * @spaced: white space stands before it (the first of a sentence is spaced)
 */
typedef struct
{
  XplRange range;
  const char *lower;
  double value;
  guint32 token;
  guint32 sentence;
  guint8 kind; /* XplPieceKind */
  guint8 decimals;
  guint8 digits;
  guint grouped : 1;
  guint usable : 1;
  guint spaced : 1;
  guint capital : 1; /* a word that begins with a capital letter */
} XplPiece;

/** XplPieces: the pieces of a text, sorted; those of one sentence stand side by side. */
typedef struct _XplPieces
{
  const XplReading *reading;
  GArray *array;   /* XplPiece */
  GArray *bounds;  /* guint32: the first piece of each sentence, and the number of pieces at the end */
  GStringChunk *strings;
} XplPieces;

/** Cuts all sentences of @reading, which must outlive the result. Linear in the text. */
XplPieces *xpl_pieces_new (const XplReading *reading);
void xpl_pieces_free (XplPieces *self);

/** The same, made when it is first asked for and kept until the text is read. Borrowed. */
const XplPieces *xpl_pieces_of (XplReading *reading);

static inline const XplPiece *
xpl_piece (const XplPieces *self, guint index)
{
  return &g_array_index (self->array, XplPiece, index);
}

static inline guint
xpl_pieces_sentence_start (const XplPieces *self, guint sentence)
{
  return g_array_index (self->bounds, guint32, sentence);
}

static inline guint
xpl_pieces_sentence_end (const XplPieces *self, guint sentence)
{
  return g_array_index (self->bounds, guint32, sentence + 1);
}

/** The piece @index is inside @sentence (bounds are safe to overstep) and equals @lower. */
gboolean xpl_piece_is (const XplPieces *self, guint index, guint end, const char *lower);

/** The longest phrase of @lexicon that begins at piece @index and ends before @end: its fields and number of pieces. */
const char *const *xpl_pieces_match (const XplPieces *self,
                                     const XplLexicon *lexicon,
                                     guint index,
                                     guint end,
                                     guint *n_pieces);

/** The part of speech of the token that holds the piece. */
XplPos xpl_piece_pos (const XplPieces *self, guint index);

/** The first piece that ends after byte @offset. O(log n). */
guint xpl_pieces_at (const XplPieces *self, guint32 offset);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (XplPieces, xpl_pieces_free)

G_END_DECLS
