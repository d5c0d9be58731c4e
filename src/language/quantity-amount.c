/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "quantity-amount.h"

#include <math.h>
#include <string.h>

#include "quantity-unit.h"

typedef XplAmountReader Reader;

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
  const char *const *row =
    index < reader->end ? xpl_pieces_match (reader->pieces, xpl_language_get_lexicon (reader->language, XPL_LEXICON_APPROXIMATORS),
                                            index, reader->end, &n_pieces)
                        : NULL;

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

/* Ranges */

/* "70 or 80,000", "2 to 3 million": the first number is short of what the second has. */
static double
carry_step (const XplNumber *first, const XplNumber *second, const XplPiece *second_piece)
{
  double step = second->step;

  if (first->step > 1 || !first->digits || (first->value >= 1000 && step <= 1000))
    return 1;
  if (step <= 1 && second->digits && second_piece->grouped && fmod (second->value, 1000) == 0)
    step = 1000;
  if (step <= 1)
    return 1;
  return first->value < second->value && first->value * step < second->value ? step : 1;
}

/* "rose from 300 to 500" and "rose 300 to 500" are two figures, "from 300 to 500 soldiers" and "rose 3 to 5 per cent" are
 * one. @alike: both numbers have units, or neither has. */
static gboolean
tells_of_change (const Reader *reader, guint index, gboolean alike)
{
  static const char *const verbs[] = {
    "rise", "fall", "increase", "decrease", "grow", "drop", "decline", "jump", "climb", "reduce", "cut", "raise", "go", "expand",
    "shrink", "double", "soar", "lower", "slash", "surge", "plunge", "revise", "widen", "move", "slip", "gain", "lose", "add",
    "ease", "tumble", "advance", "dip", "edge", "narrow", "slide", "sink", "up", "down", "higher", "slow", "rebound", "tick", NULL
  };
  const XplReading *reading = reader->pieces->reading;
  guint start = xpl_pieces_sentence_start (reader->pieces, xpl_piece (reader->pieces, index)->sentence);
  gboolean from = is_at (reader, index, "from");

  for (guint n = 1; n <= 7 && index >= start + n; n++)
    {
      const XplPiece *piece = xpl_piece (reader->pieces, index - n);
      const XplToken *token = xpl_reading_token (reading, piece->token);

      if (g_str_equal (piece->lower, "from"))
        from = TRUE;
      if ((from || (alike && n <= 2)) && (xpl_words_contain (verbs, token->lemma) || xpl_words_contain (verbs, piece->lower)))
        return TRUE;
      if (!from && token->pos != XPL_POS_ADV && !g_str_equal (piece->lower, "by") && n > 1)
        alike = FALSE;
    }
  return FALSE;
}

static gboolean
is_range_joint (const Reader *reader, guint index, gboolean between)
{
  if (between)
    return is_at (reader, index, "and");
  return is_at (reader, index, "-") || is_at (reader, index, "to") || is_at (reader, index, "or");
}

/* What the two numbers of a range measure is the same: "$5-6 billion", "5 to 6 km", "5% to 6%"; "3% to 5 million" is none.
 * @behind: the unit of the first, @second's is filled. */
static gboolean
units_agree (const XplAmount *first, const char *behind, const XplAmount *second, const char *second_before)
{
  if (behind != NULL)
    return second->unit != NULL && g_str_equal (behind, second->unit);
  if (first->unit == NULL)
    return second_before == NULL;
  return second->unit == NULL || g_str_equal (first->unit, second->unit);
}

/* The second number of a range, if one follows piece @index. @behind: the unit behind the first, or NULL. */
static gboolean
read_second (const Reader *reader, guint index, gboolean between, const XplNumber *first, const char *behind, XplAmount *amount)
{
  XplAmount second_amount = { 0 };
  XplNumber second;
  guint second_index = index + 1;
  const char *second_before;
  double low, step;

  if (first->kind != XPL_NUMBER_EXACT || !is_range_joint (reader, index, between))
    return FALSE;
  second_index += xpl_unit_read_before (reader, second_index, &second_amount);
  second_before = second_amount.unit;
  if (second_index >= reader->end || !read_number (reader, second_index, &second) || second.kind != XPL_NUMBER_EXACT)
    return FALSE;
  if (second_before == NULL)
    xpl_unit_read_after (reader, second_index + second.n_pieces, &second_amount);
  if (!units_agree (amount, behind, &second_amount, second_before))
    return FALSE;
  step = behind == NULL ? carry_step (first, &second, xpl_piece (reader->pieces, second_index)) : 1;
  if (is_at (reader, index, "to")
      && tells_of_change (reader, amount->first, step <= 1 && (amount->unit != NULL || behind != NULL) == (second_amount.unit != NULL)))
    return FALSE;
  low = first->value * step;
  if (low >= second.value)
    return FALSE;
  amount->min = low;
  amount->max = second.value;
  amount->is_range = TRUE;
  amount->number_end = second_index + second.n_pieces;
  return TRUE;
}

/* "$5m–$6m", "5 km to 6 km", "2 to 3 million". */
static gboolean
read_range (const Reader *reader, gboolean between, const XplNumber *first, XplAmount *amount)
{
  XplAmount with_unit = *amount;
  guint n;

  if (read_second (reader, amount->number_end, between, first, NULL, amount))
    return TRUE;
  if (amount->unit != NULL)
    return FALSE;
  n = xpl_unit_read_after (reader, amount->number_end, &with_unit);
  return n > 0 && read_second (reader, amount->number_end + n, between, first, with_unit.unit, amount);
}

/* All of it */

static guint
skip_approx (const Reader *reader, guint index, XplAmount *amount)
{
  guint n;

  while (index < amount->first + 8 && (n = read_approx (reader, index, "before", amount)) > 0)
    index += n;
  return index;
}

static guint
skip_lead_in (const Reader *reader, guint index, gboolean *between, XplAmount *amount)
{
  static const char *const fillers[] = { "another", "additional", "further", "extra", NULL };

  *between = is_at (reader, index, "between");
  if (*between)
    return index + 1;
  if (is_at (reader, index, "from") && index + 1 < reader->end)
    index++;
  index = skip_approx (reader, index, amount);
  if (index < reader->end && xpl_words_contain (fillers, xpl_piece (reader->pieces, index)->lower))
    index++;
  if ((is_at (reader, index, "an") || is_at (reader, index, "a"))
      && (is_at (reader, index + 1, "additional") || is_at (reader, index + 1, "further") || is_at (reader, index + 1, "extra")))
    index += 2;
  return skip_approx (reader, index, amount);
}

/* "one in five", "nine out of ten": a share. */
static void
read_ratio (const Reader *reader, const XplNumber *first, XplAmount *amount)
{
  guint index = amount->number_end;
  XplAmount unit = { 0 };
  XplNumber second;

  if (first->kind != XPL_NUMBER_EXACT || amount->unit != NULL || amount->is_range)
    return;
  if (is_at (reader, index, "out") && is_at (reader, index + 1, "of"))
    index += 2;
  else if (is_at (reader, index, "in"))
    index++;
  else
    return;
  if (is_at (reader, index, "every"))
    index++;
  if (!read_number (reader, index, &second) || second.kind != XPL_NUMBER_EXACT || second.value <= first->value
      || second.value > 1000 || xpl_unit_read_after (reader, index + second.n_pieces, &unit) > 0)
    return;
  amount->number_end = index + second.n_pieces;
  amount->kind = XPL_QUANTITY_FRACTION;
  amount->value = amount->min = amount->max = first->value / second.value;
}

/* "minus 5", "-5°": a minus sign is what stands alone and before a digit. */
static guint
read_sign (const Reader *reader, guint index, XplAmount *amount)
{
  if (is_at (reader, index, "minus"))
    amount->is_negative = TRUE;
  else if (is_at (reader, index, "-") && is_tight (reader, index + 1)
           && (!is_tight (reader, index) || (index > 0 && is_at (reader, index - 1, "("))))
    amount->is_negative = TRUE;
  else
    return 0;
  return 1;
}

static void
set_number (const Reader *reader, const XplNumber *number, guint index, XplAmount *amount)
{
  amount->number_first = index;
  amount->number_end = index + number->n_pieces;
  amount->value = amount->min = number->value;
  amount->max = number->max;
  amount->is_vague = number->kind == XPL_NUMBER_VAGUE;
  if (number->kind == XPL_NUMBER_FRACTION)
    amount->kind = XPL_QUANTITY_FRACTION;
  if (xpl_unit_is_metres (reader, number, amount->number_end, amount))
    {
      amount->unit = "m";
      amount->kind = XPL_QUANTITY_MEASURE;
      amount->value = amount->min = amount->max = number->value / number->step;
    }
}

static void
set_fraction (XplAmount *amount)
{
  amount->unit = "%";
  amount->value *= 100;
  amount->min = amount->max = amount->value;
  if (amount->approx == XPL_APPROX_NONE && fmod (amount->value, 5) > 1e-9)
    amount->approx = XPL_APPROX_ABOUT;
}

/* "five-member", "two-state": the number is part of an adjective. */
static guint
read_compound (const Reader *reader, guint index, XplAmount *amount)
{
  const XplPiece *word = index + 1 < reader->end ? xpl_piece (reader->pieces, index + 1) : NULL;

  if (word == NULL || !is_at (reader, index, "-") || !is_tight (reader, index) || word->spaced || word->kind != XPL_PIECE_WORD
      || strlen (word->lower) < 3)
    return 0;
  amount->compound = word->range;
  return 2;
}

/* "40-year-old", "45 years old": the token behind, or @index. */
static guint
skip_age (const Reader *reader, guint index, XplAmount *amount)
{
  guint start = index;

  if (amount->kind != XPL_QUANTITY_DURATION)
    return start;
  if (is_at (reader, index, "-"))
    index++;
  if (is_at (reader, index, "old") || is_at (reader, index, "olds"))
    amount->kind = XPL_QUANTITY_AGE;
  else if (is_at (reader, index, "of") && is_at (reader, index + 1, "age"))
    {
      amount->kind = XPL_QUANTITY_AGE;
      index++;
    }
  return amount->kind == XPL_QUANTITY_AGE ? index + 1 : start;
}

static void
finish (const Reader *reader, XplAmount *amount)
{
  guint index = amount->number_end, n;

  if (amount->kind != XPL_QUANTITY_FRACTION && (amount->unit == NULL || amount->kind == XPL_QUANTITY_MONEY))
    index += xpl_unit_read_after (reader, index, amount);
  index = skip_age (reader, index, amount);
  if ((n = read_approx (reader, index, "after", amount)) > 0 && !(is_at (reader, index, "+") && is_tight (reader, index + 1)))
    index += n;
  else if (amount->kind == XPL_QUANTITY_COUNT)
    index += read_compound (reader, index, amount);
  amount->end = index;
  if (amount->kind == XPL_QUANTITY_FRACTION)
    set_fraction (amount);
  if (amount->is_vague && amount->approx == XPL_APPROX_NONE)
    amount->approx = XPL_APPROX_VAGUE;
  if (amount->is_negative)
    {
      double least = -amount->max;

      amount->max = -amount->min;
      amount->min = least;
      amount->value = -amount->value;
    }
  set_bounds (amount);
  if (amount->is_range)
    amount->value = (amount->min + amount->max) / 2;
}

/* "1 -5" is a list; only what can be less than nothing has a minus. */
static gboolean
may_be_negative (const XplAmount *amount)
{
  return amount->kind == XPL_QUANTITY_PERCENT || amount->kind == XPL_QUANTITY_MEASURE || amount->kind == XPL_QUANTITY_MONEY;
}

gboolean
xpl_amount_read (const XplLanguage *language, const XplPieces *pieces, guint index, guint end, XplAmount *amount)
{
  Reader reader = { language, pieces, end };
  gboolean between;
  XplNumber number;

  *amount = (XplAmount) { .first = index };
  index = skip_lead_in (&reader, index, &between, amount);
  index += read_sign (&reader, index, amount);
  index += xpl_unit_read_before (&reader, index, amount);
  if (index >= end || !read_number (&reader, index, &number))
    return FALSE;
  set_number (&reader, &number, index, amount);
  if (!amount->is_negative && !read_range (&reader, between, &number, amount) && between)
    return FALSE;
  read_ratio (&reader, &number, amount);
  /* "from" belongs to a range only. */
  if (!amount->is_range && xpl_piece_is (pieces, amount->first, end, "from"))
    return FALSE;
  finish (&reader, amount);
  return !amount->is_negative || may_be_negative (amount);
}
