/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "quantity-amount.h"

#include <math.h>

#include "stages.h"

typedef struct
{
  const XplLanguage *language;
  const XplPieces *pieces;
  guint end; /* of the sentence */
} Reader;

static const char *const *
match (const Reader *reader, XplLexiconName lexicon, guint index, guint *n_pieces)
{
  if (index >= reader->end)
    return NULL;
  return xpl_pieces_match (reader->pieces, xpl_language_get_lexicon (reader->language, lexicon), index, reader->end, n_pieces);
}

static gboolean
is (const Reader *reader, guint index, const char *word)
{
  return xpl_piece_is (reader->pieces, index, reader->end, word);
}

static gboolean
is_tight (const Reader *reader, guint index)
{
  return index < reader->end && !xpl_piece (reader->pieces, index)->spaced;
}

static gboolean
read_number (const Reader *reader, guint index, XplNumber *number)
{
  return xpl_number_read (xpl_language_get_lexicon (reader->language, XPL_LEXICON_NUMBER_WORDS), reader->pieces, index,
                          reader->end, number);
}

/* Approximations */

static gboolean
approx_from_word (const char *word, XplApprox *approx)
{
  static const struct
  {
    const char *word;
    XplApprox approx;
  } words[] = {
    { "about", XPL_APPROX_ABOUT },     { "at-least", XPL_APPROX_AT_LEAST },   { "at-most", XPL_APPROX_AT_MOST },
    { "more-than", XPL_APPROX_MORE_THAN }, { "less-than", XPL_APPROX_LESS_THAN },
  };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_str_equal (word, words[i].word))
      {
        *approx = words[i].approx;
        return TRUE;
      }
  return FALSE;
}

/* The words of approximation at @index that stand @place the number; their number of pieces, or 0. The last one counts:
 * "about more than". */
static guint
read_approx (const Reader *reader, guint index, const char *place, XplAmount *amount)
{
  guint n_pieces;
  const char *const *row = match (reader, XPL_LEXICON_APPROXIMATORS, index, &n_pieces);

  if (row == NULL || row[0] == NULL || row[1] == NULL || !g_str_equal (row[1], place)
      || !approx_from_word (row[0], &amount->approx))
    return 0;
  if (row[2] != NULL)
    amount->hedge = row[2];
  return n_pieces;
}

static void
set_bounds (XplAmount *amount)
{
  switch (amount->approx)
    {
    case XPL_APPROX_AT_LEAST:
    case XPL_APPROX_MORE_THAN:
      amount->max = INFINITY;
      break;
    case XPL_APPROX_AT_MOST:
    case XPL_APPROX_LESS_THAN:
      amount->min = amount->is_range ? amount->min : -INFINITY;
      break;
    default:
      break;
    }
}

/* Units */

static guint
read_unit (const Reader *reader, guint index, gboolean before, XplAmount *amount)
{
  guint n_pieces;
  const char *const *row = match (reader, XPL_LEXICON_UNITS, index, &n_pieces);
  gboolean fits_before, is_money;

  if (row == NULL || row[0] == NULL || row[1] == NULL)
    return 0;
  fits_before = g_str_equal (row[0], "before");
  is_money = fits_before || g_str_equal (row[0], "money");
  if (before && !fits_before)
    return 0;
  if (amount->unit != NULL && (before || !is_money))
    return 0;
  amount->unit = row[1];
  amount->is_money = is_money;
  return n_pieces;
}

/* One letter after a number may be a scale or a unit: "$5m" and "5m people" are millions, "5m tall" metres. */
static gboolean
is_metres (const Reader *reader, const XplNumber *number, guint after, const XplAmount *amount)
{
  static const char *const sizes[] = { "high", "tall", "long", "deep", "wide", "thick", "away", "below", "above", NULL };
  XplPos pos = after < reader->end ? xpl_piece_pos (reader->pieces, after) : XPL_POS_PUNCT;

  if (!number->suffix || amount->is_money || !xpl_piece_is (reader->pieces, after - 1, reader->end, "m"))
    return FALSE;
  if (after < reader->end && xpl_words_contain (sizes, xpl_piece (reader->pieces, after)->lower))
    return TRUE;
  return pos != XPL_POS_NOUN && pos != XPL_POS_ADJ && pos != XPL_POS_PROPN;
}

/* "3G" and "4K" are no grams: single letters of units are small. */
static gboolean
is_capital_letter (const Reader *reader, guint index)
{
  const XplPiece *piece = index < reader->end ? xpl_piece (reader->pieces, index) : NULL;

  return piece != NULL && piece->capital && piece->lower[1] == '\0';
}

/* "won" after a number is money only where it is no verb. */
static gboolean
is_verb_unit (const Reader *reader, guint index)
{
  return is (reader, index, "won") && xpl_piece_pos (reader->pieces, index) == XPL_POS_VERB;
}

static guint
read_unit_after (const Reader *reader, guint index, XplAmount *amount)
{
  guint start = index;
  gboolean dashed = is (reader, index, "-") && is_tight (reader, index) && is_tight (reader, index + 1);

  index += dashed;
  if (is_verb_unit (reader, index) || is_capital_letter (reader, index))
    return 0;

  guint n_pieces = read_unit (reader, index, FALSE, amount);
  if (n_pieces == 0)
    return 0;
  index += n_pieces;
  return index - start;
}

/* Ranges */

/* "70 or 80,000", "2 to 3 million": the first number is short of what the second has. */
static double
carry_step (const XplNumber *first, const XplNumber *second, const XplPiece *second_piece)
{
  double step = second->step;

  if (first->step > 1 || !first->digits || first->value >= 1000)
    return 1;
  if (step <= 1 && second->digits && second_piece->grouped && fmod (second->value, 1000) == 0)
    step = 1000;
  if (step <= 1)
    return 1;
  return first->value < second->value && first->value * step < second->value ? step : 1;
}

/* "rose from 300 to 500" are two figures, "from 300 to 500 soldiers" is one. */
static gboolean
tells_of_change (const Reader *reader, guint index)
{
  static const char *const verbs[] = {
    "rise", "fall", "increase", "decrease", "grow", "drop", "decline", "jump", "climb", "reduce", "cut", "raise", "go", "expand",
    "shrink", "double", "soar", "lower", "slash", "surge", "plunge", "revise", "widen", "move", NULL
  };
  const XplReading *reading = reader->pieces->reading;
  guint start = xpl_pieces_sentence_start (reader->pieces, xpl_piece (reader->pieces, index)->sentence);
  gboolean from = is (reader, index, "from");

  for (guint n = 1; n <= 7 && index >= start + n; n++)
    {
      const XplPiece *piece = xpl_piece (reader->pieces, index - n);

      if (g_str_equal (piece->lower, "from"))
        from = TRUE;
      if (from && xpl_words_contain (verbs, xpl_reading_token (reading, piece->token)->lemma))
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_range_joint (const Reader *reader, guint index, gboolean between)
{
  if (between)
    return is (reader, index, "and");
  return is (reader, index, "-") || is (reader, index, "to") || is (reader, index, "or");
}

/* The second number of a range, if one follows piece @index. */
static gboolean
read_second (const Reader *reader, guint index, gboolean between, const XplNumber *first, XplAmount *amount)
{
  XplAmount second_amount = { 0 };
  XplNumber second;
  guint second_index = index + 1;
  double low, step;

  if (first->kind != XPL_NUMBER_EXACT || !is_range_joint (reader, index, between))
    return FALSE;
  second_index += read_unit (reader, second_index, TRUE, &second_amount);
  if (second_index >= reader->end || !read_number (reader, second_index, &second) || second.kind != XPL_NUMBER_EXACT)
    return FALSE;
  if (is (reader, index, "to") && tells_of_change (reader, amount->first))
    return FALSE;
  step = carry_step (first, &second, xpl_piece (reader->pieces, second_index));
  low = first->value * step;
  if (low >= second.value)
    return FALSE;
  amount->min = low;
  amount->max = second.value;
  amount->is_range = TRUE;
  amount->number_end = second_index + second.n_pieces;
  return TRUE;
}

/* All of it */

static guint
skip_lead_in (const Reader *reader, guint index, gboolean *between, XplAmount *amount)
{
  static const char *const fillers[] = { "another", "additional", "further", NULL };
  guint n;

  *between = is (reader, index, "between");
  if (*between)
    return index + 1;
  if (is (reader, index, "from") && index + 1 < reader->end)
    index++;
  while ((n = read_approx (reader, index, "before", amount)) > 0 && index < amount->first + 8)
    index += n;
  if (index < reader->end && xpl_words_contain (fillers, xpl_piece (reader->pieces, index)->lower))
    index++;
  if (is (reader, index, "an") && is (reader, index + 1, "additional"))
    index += 2;
  while ((n = read_approx (reader, index, "before", amount)) > 0 && index < amount->first + 8)
    index += n;
  return index;
}

static void
set_number (const Reader *reader, const XplNumber *number, guint index, XplAmount *amount)
{
  amount->number_first = index;
  amount->number_end = index + number->n_pieces;
  amount->value = amount->min = number->value;
  amount->max = number->max;
  amount->is_vague = number->kind == XPL_NUMBER_VAGUE;
  amount->is_share = number->kind == XPL_NUMBER_FRACTION;
  if (is_metres (reader, number, amount->number_end, amount))
    {
      amount->unit = "m";
      amount->value = amount->min = amount->max = number->value / number->step;
    }
}

static void
finish (const Reader *reader, XplAmount *amount)
{
  guint index = amount->number_end, n;

  if (amount->unit == NULL || amount->is_money)
    index += read_unit_after (reader, index, amount);
  if ((n = read_approx (reader, index, "after", amount)) > 0 && !(is (reader, index, "+") && is_tight (reader, index + 1)))
    index += n;
  amount->end = index;
  if (amount->is_share)
    {
      amount->unit = "%";
      amount->value *= 100;
      amount->min = amount->max = amount->value;
      if (amount->approx == XPL_APPROX_NONE && fmod (amount->value, 5) > 1e-9)
        amount->approx = XPL_APPROX_ABOUT;
    }
  if (amount->is_vague && amount->approx == XPL_APPROX_NONE)
    amount->approx = XPL_APPROX_VAGUE;
  set_bounds (amount);
  if (amount->is_range)
    amount->value = (amount->min + amount->max) / 2;
}

gboolean
xpl_amount_read (const XplLanguage *language, const XplPieces *pieces, guint index, guint end, XplAmount *amount)
{
  Reader reader = { language, pieces, end };
  gboolean between;
  XplNumber number;

  *amount = (XplAmount) { .first = index };
  index = skip_lead_in (&reader, index, &between, amount);
  index += read_unit (&reader, index, TRUE, amount);
  if (index >= end || !read_number (&reader, index, &number))
    return FALSE;
  set_number (&reader, &number, index, amount);

  gboolean ranged = read_second (&reader, amount->number_end, between, &number, amount);
  if (!ranged && between)
    return FALSE;
  /* "$5m–$6m", "5 km to 6 km": the unit stands between. */
  if (!ranged && amount->unit == NULL)
    {
      XplAmount unit = *amount;
      guint n = read_unit_after (&reader, amount->number_end, &unit);

      if (n > 0 && read_second (&reader, amount->number_end + n, between, &number, &unit))
        {
          unit.unit = NULL;
          *amount = unit;
        }
    }
  /* "from" belongs to a range only. */
  if (!amount->is_range && xpl_piece_is (pieces, amount->first, end, "from"))
    return FALSE;
  finish (&reader, amount);
  return TRUE;
}
