/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/* Numbers that count nothing. Each rule is a row of one table, so that a test can ask which one fired. */

#include "config.h"

#include "quantity-amount.h"

#include <string.h>

#include "stages.h"

typedef struct
{
  const XplLanguage *language;
  const XplPieces *pieces;
  const XplAmount *amount;
  guint start; /* of the sentence */
  guint end;
} Place;

static const XplPiece *
before (const Place *place, guint back)
{
  guint first = place->amount->number_first;

  return first >= place->start + back ? xpl_piece (place->pieces, first - back) : NULL;
}

static const XplPiece *
after (const Place *place, guint forward)
{
  guint index = place->amount->number_end + forward - 1;

  return index < place->end ? xpl_piece (place->pieces, index) : NULL;
}

static const XplPiece *
number (const Place *place)
{
  return xpl_piece (place->pieces, place->amount->number_first);
}

static gboolean
is_word (const XplPiece *piece, const char *word)
{
  return piece != NULL && g_str_equal (piece->lower, word);
}

static gboolean
is_digits (const XplPiece *piece)
{
  return piece != NULL && piece->kind == XPL_PIECE_NUMBER;
}

static const char *
class_of (const Place *place, const XplPiece *piece)
{
  guint n_pieces;
  const XplLexicon *lexicon = xpl_language_get_lexicon (place->language, XPL_LEXICON_NOT_FIGURES);
  const char *const *row;

  if (piece == NULL || piece->kind != XPL_PIECE_WORD)
    return "";
  row = xpl_lexicon_match_words (lexicon, &piece->lower, 1, &n_pieces);
  return row != NULL && row[0] != NULL ? row[0] : "";
}

static gboolean
has_unit (const Place *place)
{
  return place->amount->unit != NULL;
}

/* "G20", "KN-23", "MH17", "COVID-19" */
static gboolean
is_glued_before (const Place *place)
{
  const XplPiece *mark = before (place, 1), *word = before (place, 2);

  if (place->amount->is_money || number (place)->spaced || mark == NULL)
    return FALSE;
  if (mark->kind != XPL_PIECE_MARK)
    return TRUE;
  return strchr ("-./:+#_@*=", mark->lower[0]) != NULL && word != NULL && !mark->spaced;
}

/* "5G", "4x4", "1st", "2+2", "3:1", "7/8" */
static gboolean
is_glued_after (const Place *place)
{
  const XplPiece *next = after (place, 1), *second = after (place, 2);

  if (has_unit (place) || next == NULL || next->spaced)
    return FALSE;
  if (next->kind != XPL_PIECE_MARK)
    return TRUE;
  return strchr (":/+*=@_", next->lower[0]) != NULL && second != NULL && !second->spaced && is_digits (second);
}

/* "two-state", "12-member", "45-year-old": what the number makes an adjective of. */
static gboolean
is_compound (const Place *place)
{
  const XplPiece *mark = after (place, 1), *word = after (place, 2);

  return !has_unit (place) && is_word (mark, "-") && !mark->spaced && word != NULL && !word->spaced
         && word->kind == XPL_PIECE_WORD && !g_str_equal (word->lower, "plus") && !g_str_equal (word->lower, "odd");
}

/* "3-1", "555-0100": digits that a dash joins and that are no range. */
static gboolean
is_joined_digits (const Place *place)
{
  const XplPiece *mark = after (place, 1), *next = after (place, 2);
  const XplPiece *mark_before = before (place, 1), *previous = before (place, 2);

  if (is_word (mark, "-") && !mark->spaced && is_digits (next) && !next->spaced)
    return TRUE;
  return is_word (mark_before, "-") && !number (place)->spaced && is_digits (previous);
}

/* "Channel One", "Unit 731", "World War 2" */
static gboolean
is_designation (const Place *place)
{
  const XplPiece *word = before (place, 1);

  if (has_unit (place) || word == NULL)
    return FALSE;
  if (is_word (word, "#") || is_word (word, "№") || (is_word (word, ".") && is_word (before (place, 2), "no")))
    return TRUE;
  return place->amount->first == place->amount->number_first && g_str_equal (class_of (place, word), "designation");
}

/* "Big Seven", "the Group of Seven", "the Five Eyes" */
static gboolean
is_capital_word (const Place *place)
{
  const XplPiece *piece = number (place), *first = xpl_piece (place->pieces, place->start);
  const XplPiece *next = after (place, 1);

  if (piece->kind != XPL_PIECE_WORD || !piece->capital || piece == first)
    return FALSE;
  if (is_word (before (place, 1), "\"") || is_word (before (place, 1), ":") || is_word (before (place, 1), "("))
    return FALSE;
  return next == NULL || next->kind == XPL_PIECE_MARK || next->capital || (before (place, 1) != NULL && before (place, 1)->capital);
}

/* "1. The army", "(2)" */
static gboolean
is_list_number (const Place *place)
{
  const XplPiece *next = after (place, 1);

  if (place->amount->number_first == place->start && next != NULL && !next->spaced
      && (is_word (next, ".") || is_word (next, ")")) && number (place)->kind == XPL_PIECE_NUMBER)
    return TRUE;
  return is_word (before (place, 1), "(") && is_word (next, ")") && place->amount->value < 100;
}

/* ", 45," behind a name; "aged 45", "45 years old" */
static gboolean
is_age (const Place *place)
{
  const XplPiece *previous = before (place, 1), *next = after (place, 1);

  if (has_unit (place))
    return FALSE;
  if (is_word (previous, "aged") || is_word (previous, "age") || is_word (previous, "turned"))
    return next == NULL || next->kind != XPL_PIECE_WORD || !g_str_equal (next->lower, "people");
  if (is_word (previous, "of") && is_word (before (place, 2), "age"))
    return TRUE;
  return (is_word (previous, ",") || is_word (previous, "(")) && (next == NULL || next->kind == XPL_PIECE_MARK)
         && place->amount->value > 0 && place->amount->value < 120 && before (place, 2) != NULL && before (place, 2)->capital
         && number (place)->kind == XPL_PIECE_NUMBER && number (place)->decimals == 0;
}

/* A plain number of four digits with nothing after it that it could count. */
static gboolean
is_year (const Place *place)
{
  const XplPiece *piece = number (place), *next = after (place, 1);
  XplPos pos;

  if (piece->kind != XPL_PIECE_NUMBER || piece->digits != 4 || piece->grouped || has_unit (place)
      || place->amount->number_end != place->amount->number_first + 1 || piece->value < 1500 || piece->value >= 2100)
    return FALSE;
  if (place->amount->first != place->amount->number_first || is_word (before (place, 2), "figure"))
    return FALSE;
  if (next == NULL || next->kind != XPL_PIECE_WORD)
    return TRUE;
  pos = xpl_piece_pos (place->pieces, place->amount->number_end);
  return pos != XPL_POS_NOUN && pos != XPL_POS_ADJ && pos != XPL_POS_PROPN;
}

/* "three times", "one way": counts what nobody reports. */
static gboolean
counts_nothing (const Place *place)
{
  return !has_unit (place) && g_str_equal (class_of (place, after (place, 1)), "uncounted");
}

/* "one of the", "no one", "one another" */
static gboolean
is_pronoun_one (const Place *place)
{
  static const char *const after_one[] = { "of", "another", "who", "that", "which", "can", "must", "should", "day", "such", NULL };
  static const char *const before_one[] = { "no", "this", "that", "the", "every", "any", "each", "which", "only", "some", "as", "was",
                                            "is", "another", "and", "or", "by", NULL };
  const XplPiece *next = after (place, 1), *previous = before (place, 1);
  XplPos pos;

  if (!is_word (number (place), "one") || place->amount->number_end != place->amount->number_first + 1 || has_unit (place))
    return FALSE;
  if (next == NULL || next->kind != XPL_PIECE_WORD || xpl_words_contain (after_one, next->lower))
    return TRUE;
  pos = xpl_piece_pos (place->pieces, place->amount->number_end);
  if (previous != NULL && xpl_words_contain (before_one, previous->lower) && pos != XPL_POS_NOUN)
    return TRUE;
  return pos != XPL_POS_NOUN && pos != XPL_POS_ADJ && pos != XPL_POS_PROPN && pos != XPL_POS_VERB && pos != XPL_POS_AUX;
}

/* "the two leaders", "all three": somebody known before, not reported now. */
static gboolean
is_definite (const Place *place)
{
  static const char *const words[] = { "the", "these", "those", "both", "all", "his", "her", "my", "your", "our", NULL };
  const XplPiece *previous = before (place, 1);

  return !has_unit (place) && number (place)->kind == XPL_PIECE_WORD && place->amount->value <= 10 && !place->amount->is_share
         && previous != NULL && xpl_words_contain (words, previous->lower);
}

/* "a third party", "half-truths", "half the price": a share is of several. */
static gboolean
is_lone_share (const Place *place)
{
  static const char *const owners[] = { "the", "its", "their", "these", "those", "all", NULL };
  const XplPiece *next = after (place, 1), *second = after (place, 2);

  if (!place->amount->is_share || is_word (next, "of"))
    return FALSE;
  return next == NULL || !xpl_words_contain (owners, next->lower) || second == NULL || !g_str_has_suffix (second->lower, "s");
}

/* "several", "a few", "a couple" tell too little; "several hundred" tells enough. */
static gboolean
is_too_vague (const Place *place)
{
  return place->amount->is_vague && place->amount->value < 20;
}

/* Groups of digits one after another: "555 0100 22". */
static gboolean
is_telephone_number (const Place *place)
{
  const XplPiece *next = after (place, 1), *second = after (place, 2), *previous = before (place, 1);

  if (has_unit (place) || !is_digits (number (place)))
    return FALSE;
  if (is_word (previous, "+") && !number (place)->spaced)
    return TRUE;
  return (is_digits (next) && (is_digits (second) || is_digits (previous))) || (is_digits (previous) && is_digits (before (place, 2)));
}

gboolean
xpl_amount_is_figure (const XplLanguage *language, const XplPieces *pieces, const XplAmount *amount, guint end)
{
  static gboolean (*const rules[]) (const Place *) = {
    is_glued_before, is_glued_after, is_compound,    is_joined_digits, is_designation,  is_capital_word,     is_list_number,
    is_age,          is_year,        counts_nothing, is_pronoun_one,   is_lone_share,   is_too_vague,        is_telephone_number, is_definite,
  };
  guint start = xpl_pieces_sentence_start (pieces, xpl_piece (pieces, amount->number_first)->sentence);
  Place place = { language, pieces, amount, start, end };

  for (guint i = 0; i < G_N_ELEMENTS (rules); i++)
    if (rules[i](&place))
      return FALSE;
  return TRUE;
}
