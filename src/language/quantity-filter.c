/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/*
 * Which numbers count nothing, and which are told by the way. Each rule is a row of one table: the first that holds decides.
 */

#include "config.h"

#include "quantity-amount.h"

#include <math.h>
#include <string.h>

#include "stages.h"

typedef struct
{
  const XplLanguage *language;
  const XplPieces *pieces;
  XplAmount *amount;
  guint start; /* of the sentence */
  guint end;
  gboolean after_age; /* the number before it is an age, and nothing but "and" or a comma stands between */
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

static gboolean
has_class (const Place *place, const XplPiece *piece, const char *name)
{
  guint n_pieces;
  const XplLexicon *lexicon = xpl_language_get_lexicon (place->language, XPL_LEXICON_NOT_FIGURES);
  const char *const *row;

  if (piece == NULL || piece->kind != XPL_PIECE_WORD)
    return FALSE;
  row = xpl_lexicon_match_words (lexicon, &piece->lower, 1, &n_pieces);
  return row != NULL && xpl_words_contain (row, name);
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

  if (place->amount->kind == XPL_QUANTITY_MONEY || place->amount->is_negative || number (place)->spaced || mark == NULL)
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
  return strchr (":/+*=@_.", next->lower[0]) != NULL && second != NULL && !second->spaced && is_digits (second);
}

static gboolean
is_compound (const Place *place)
{
  return !xpl_range_is_none (place->amount->compound);
}

/* "two-state", "one-off": set phrases in which the number counts nothing. */
static gboolean
is_set_compound (const Place *place)
{
  const XplPiece *word;

  if (!is_compound (place))
    return FALSE;
  word = xpl_piece (place->pieces, place->amount->end - 1);
  return place->amount->value == 1 || word->capital || has_class (place, word, "compound");
}

/* "3-1", "2 – 0", "555-0100": digits that a dash joins and that are no range. */
static gboolean
is_joined_digits (const Place *place)
{
  const XplPiece *mark = after (place, 1), *next = after (place, 2);
  const XplPiece *mark_before = before (place, 1), *previous = before (place, 2);

  if (is_word (mark, "-") && is_digits (next) && mark->spaced == next->spaced)
    return TRUE;
  return !place->amount->is_negative && is_word (mark_before, "-") && number (place)->spaced == mark_before->spaced
         && is_digits (previous);
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
  return place->amount->first == place->amount->number_first && has_class (place, word, "designation");
}

/* "Falcon 9", "Leopard 2 tanks": a name right before digits has them; but not "In Nairobi 300 people", and not where all words
 * have capitals. */
static gboolean
is_part_of_name (const Place *place)
{
  const XplReading *reading = place->pieces->reading;
  const XplPiece *word = before (place, 1);
  const XplNameMention *mention;

  if (has_unit (place) || word == NULL || place->amount->first != place->amount->number_first || !is_digits (number (place))
      || number (place)->grouped || !word->capital || word->kind != XPL_PIECE_WORD
      || xpl_piece_pos (place->pieces, place->amount->number_first - 1) != XPL_POS_PROPN)
    return FALSE;
  if (xpl_reading_sentence (reading, word->sentence)->is_heading && after (place, 1) != NULL)
    return FALSE;
  mention = xpl_reading_mention_at (reading, word->token);
  return mention == NULL || xpl_reading_entity (reading, (guint) mention->entity)->type != XPL_ENTITY_PLACE;
}

/* "day five of the cup", "gate 14": a noun that is one of several. */
static gboolean
is_numbered (const Place *place)
{
  guint first = place->amount->number_first;
  const XplPiece *word = before (place, 1);
  const XplToken *token;
  XplPos next;

  if (has_unit (place) || is_compound (place) || place->amount->is_vague || word == NULL || place->amount->first != first
      || number (place)->grouped || number (place)->decimals > 0 || word->kind != XPL_PIECE_WORD || xpl_piece_pos (place->pieces, first - 1) != XPL_POS_NOUN)
    return FALSE;
  token = xpl_reading_token (place->pieces->reading, word->token);
  next = place->amount->end < place->end ? xpl_piece_pos (place->pieces, place->amount->end) : XPL_POS_PUNCT;
  return g_str_equal (token->lower, token->lemma) && next != XPL_POS_NOUN && next != XPL_POS_ADJ && next != XPL_POS_PROPN
         && next != XPL_POS_VERB && next != XPL_POS_NUM;
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

static gboolean
may_be_age (const Place *place)
{
  return number (place)->kind == XPL_PIECE_NUMBER && number (place)->decimals == 0 && !number (place)->grouped
         && place->amount->value > 0 && place->amount->value < 120;
}

/* ", 45," behind a name or a noun */
static gboolean
is_age_between_marks (const Place *place)
{
  const XplPiece *previous = before (place, 1), *next = after (place, 1), *who = before (place, 2);

  if (!may_be_age (place) || (!is_word (previous, ",") && !is_word (previous, "(")) || who == NULL || who->kind != XPL_PIECE_WORD)
    return FALSE;
  if (who->capital)
    return next == NULL || next->kind == XPL_PIECE_MARK;
  return (is_word (next, ",") || is_word (next, ")"))
         && xpl_piece_pos (place->pieces, place->amount->number_first - 2) == XPL_POS_NOUN && !is_word (before (place, 3), ",");
}

/* "aged 45", "at the age of 45", "At 93, she": and of each more of a list of them ("aged 24, 31 and 45"). */
static gboolean
is_age (const Place *place)
{
  const XplPiece *previous = before (place, 1), *next = after (place, 1);

  if (place->amount->kind == XPL_QUANTITY_AGE)
    return TRUE;
  if (has_unit (place) || is_compound (place))
    return FALSE;
  if (place->after_age)
    return may_be_age (place) && (next == NULL || next->kind == XPL_PIECE_MARK || is_word (next, "and"));
  if (place->amount->first > place->start && is_word (xpl_piece (place->pieces, place->amount->first - 1), "aged"))
    return TRUE;
  if (is_word (previous, "aged") || is_word (previous, "age") || is_word (previous, "ages") || is_word (previous, "turned"))
    return next == NULL || next->kind != XPL_PIECE_WORD || !g_str_equal (next->lower, "people");
  if (is_word (previous, "of") && is_word (before (place, 2), "age"))
    return TRUE;
  if (is_word (previous, "at") && before (place, 2) == NULL && is_word (next, ","))
    return may_be_age (place);
  return is_age_between_marks (place);
}

static gboolean
is_told_age (const Place *place)
{
  if (!is_age (place))
    return FALSE;
  place->amount->kind = XPL_QUANTITY_AGE;
  if (place->amount->unit == NULL)
    place->amount->unit = "year";
  return TRUE;
}

/* "one day" */
static gboolean
is_some_day (const Place *place)
{
  const XplPiece *previous = before (place, 1);

  return place->amount->kind == XPL_QUANTITY_DURATION && is_word (number (place), "one") && is_word (after (place, 1), "day")
         && (previous == NULL || xpl_piece_pos (place->pieces, place->amount->number_first - 1) != XPL_POS_ADP);
}

static gboolean
is_duration (const Place *place)
{
  return place->amount->kind == XPL_QUANTITY_DURATION;
}

/* A plain number of four digits that nothing says more of. "since at least 1997", "2005 levels", "1561 Lopez proposes" */
static gboolean
is_year (const Place *place)
{
  static const char *const leads[] = { "since", "in", "until", "till", "before", "after", "from", "by", NULL };
  const XplPiece *piece = number (place), *next = after (place, 1), *lead;
  guint first = place->amount->first;
  XplPos pos;

  if (piece->kind != XPL_PIECE_NUMBER || piece->digits != 4 || piece->grouped || has_unit (place)
      || place->amount->number_end != place->amount->number_first + 1 || piece->value < 1500 || piece->value >= 2100)
    return FALSE;
  if (is_word (before (place, 2), "figure"))
    return FALSE;
  pos = next != NULL && next->kind == XPL_PIECE_WORD ? xpl_piece_pos (place->pieces, place->amount->number_end) : XPL_POS_PUNCT;
  if (is_word (next, "level") || is_word (next, "levels"))
    return TRUE;
  lead = first > place->start ? xpl_piece (place->pieces, first - 1) : NULL;
  if (first != place->amount->number_first && (lead == NULL || !xpl_words_contain (leads, lead->lower)))
    return FALSE;
  if (first == place->start && pos == XPL_POS_PROPN
      && (place->amount->number_end + 1 >= place->end
          || xpl_piece_pos (place->pieces, place->amount->number_end + 1) != XPL_POS_NOUN))
    return TRUE;
  return pos != XPL_POS_NOUN && pos != XPL_POS_ADJ && pos != XPL_POS_PROPN;
}

/* "7 o'clock" */
static gboolean
is_clock (const Place *place)
{
  return !has_unit (place) && has_class (place, after (place, 1), "clock");
}

/* "three times", "two ways"; but "one day" is no number. */
static gboolean
counts_nothing (const Place *place)
{
  return !has_unit (place) && has_class (place, after (place, 1), "uncounted");
}

static gboolean
counts_one_of_nothing (const Place *place)
{
  return place->amount->value == 1 && number (place)->kind == XPL_PIECE_WORD && counts_nothing (place);
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

  return !has_unit (place) && number (place)->kind == XPL_PIECE_WORD && place->amount->value <= 10 && place->amount->kind != XPL_QUANTITY_FRACTION
         && previous != NULL && xpl_words_contain (words, previous->lower);
}

/* "a third party", "half-truths", "a quarter final": a share is of something, or what something comes to. */
static gboolean
is_lone_share (const Place *place)
{
  static const char *const owners[] = { "the", "its", "their", "his", "her", "our", "my", "these", "those", "all", NULL };
  static const char *const leads[] = { "by", "to", "from", "than", "about", "nearly", "almost", "over", "under", "at", "or", NULL };
  const XplPiece *next = after (place, 1), *previous = before (place, 1);

  if (place->amount->kind != XPL_QUANTITY_FRACTION || is_word (next, "of"))
    return FALSE;
  /* "two-thirds majority", "one in five" */
  if (place->amount->number_end > place->amount->number_first + 1 && !is_word (number (place), "a") && !is_word (number (place), "an"))
    return FALSE;
  if (next == NULL || next->kind == XPL_PIECE_MARK || xpl_piece_pos (place->pieces, place->amount->number_end) == XPL_POS_ADP)
    return (previous == NULL || !xpl_words_contain (leads, previous->lower)) && place->amount->first == place->amount->number_first;
  /* "a third lower", "a quarter more" */
  if (is_word (next, "more") || is_word (next, "less")
      || (g_str_has_suffix (next->lower, "er") && after (place, 2) != NULL && is_word (after (place, 2), "than")))
    return FALSE;
  return !is_word (number (place), "half") || !xpl_words_contain (owners, next->lower);
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
  if (number (place)->digits >= 9 && !number (place)->grouped && number (place)->decimals == 0
      && fmod (number (place)->value, 1000) != 0)
    return TRUE;
  if (is_word (previous, "+") && !number (place)->spaced)
    return TRUE;
  return (is_digits (next) && (is_digits (second) || is_digits (previous))) || (is_digits (previous) && is_digits (before (place, 2)));
}

/* "12 per 100,000 people", "one in every 500" */
static gboolean
is_base_of_rate (const Place *place)
{
  return is_word (before (place, 1), "per") || is_word (before (place, 1), "every");
}

/* "4, 8, 15, 16": numbers among numbers, of which nothing is said. */
static gboolean
is_in_list_of_numbers (const Place *place)
{
  guint n = 0;

  if (has_unit (place) || !is_digits (number (place)) || place->amount->first != place->amount->number_first)
    return FALSE;
  for (guint i = 1; i <= 3 && is_word (before (place, i), ",") && is_digits (before (place, i + 1)); i += 2)
    n++;
  for (guint i = 1; i <= 3 && is_word (after (place, i), ",") && is_digits (after (place, i + 1)); i += 2)
    n++;
  return n >= 2;
}

/* "10 Downing Street": a number before a name that ends as streets do. */
static gboolean
is_address (const Place *place)
{
  if (has_unit (place) || !is_digits (number (place)))
    return FALSE;
  for (guint n = 1; n <= 4; n++)
    {
      const XplPiece *piece = after (place, n);

      if (piece == NULL || !piece->capital)
        return FALSE;
      if (n > 1 && has_class (place, piece, "street"))
        return TRUE;
    }
  return FALSE;
}

XplStanding
xpl_amount_judge (const XplLanguage *language, const XplPieces *pieces, XplAmount *amount, guint end, gboolean after_age)
{
  static const struct
  {
    gboolean (*holds) (const Place *);
    XplStanding standing;
  } rules[] = {
    { is_told_age, XPL_STANDING_ASIDE },
    { is_some_day, XPL_STANDING_NONE },
    { is_duration, XPL_STANDING_ASIDE },
    { is_glued_before, XPL_STANDING_NONE },
    { is_glued_after, XPL_STANDING_NONE },
    { is_set_compound, XPL_STANDING_NONE },
    { is_joined_digits, XPL_STANDING_NONE },
    { is_designation, XPL_STANDING_NONE },
    { is_part_of_name, XPL_STANDING_NONE },
    { is_numbered, XPL_STANDING_NONE },
    { is_capital_word, XPL_STANDING_NONE },
    { is_list_number, XPL_STANDING_NONE },
    { is_address, XPL_STANDING_NONE },
    { is_year, XPL_STANDING_NONE },
    { is_clock, XPL_STANDING_NONE },
    { counts_one_of_nothing, XPL_STANDING_NONE },
    { is_pronoun_one, XPL_STANDING_NONE },
    { is_lone_share, XPL_STANDING_NONE },
    { is_too_vague, XPL_STANDING_NONE },
    { is_telephone_number, XPL_STANDING_NONE },
    { is_in_list_of_numbers, XPL_STANDING_NONE },
    { is_compound, XPL_STANDING_ASIDE },
    { counts_nothing, XPL_STANDING_ASIDE },
    { is_definite, XPL_STANDING_ASIDE },
    { is_base_of_rate, XPL_STANDING_ASIDE },
  };
  guint start = xpl_pieces_sentence_start (pieces, xpl_piece (pieces, amount->number_first)->sentence);
  Place place = { language, pieces, amount, start, end, after_age };

  for (guint i = 0; i < G_N_ELEMENTS (rules); i++)
    if (rules[i].holds (&place))
      return rules[i].standing;
  return XPL_STANDING_REPORTED;
}
