/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/* Units before and after numbers: rows of data/lexicon/units.tsv, and where their letters mean something else. */

#include "config.h"

#include "quantity-unit.h"

#include <string.h>

#define MAX_NEAR 8 /* pieces around "5m" in which words of size are looked for */

/* What stands right behind a length. */
static const char *const sizes[] = { "high", "tall", "long", "deep", "wide", "thick", "away", "below", "above", NULL };

static gboolean
kind_from_word (const char *word, XplQuantityKind *kind)
{
  static const struct
  {
    const char *word;
    XplQuantityKind kind;
  } kinds[] = {
    { "before", XPL_QUANTITY_MONEY },    { "before-scaled", XPL_QUANTITY_MONEY }, { "money", XPL_QUANTITY_MONEY },
    { "percent", XPL_QUANTITY_PERCENT }, { "measure", XPL_QUANTITY_MEASURE },     { "time", XPL_QUANTITY_DURATION },
  };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_str_equal (word, kinds[i].word))
      {
        *kind = kinds[i].kind;
        return TRUE;
      }
  return FALSE;
}

static const char *const *
match (const XplAmountReader *reader, guint index, guint end, guint *n_pieces)
{
  const char *const *row;

  if (index >= end)
    return NULL;
  row = xpl_pieces_match (reader->pieces, xpl_language_get_lexicon (reader->language, XPL_LEXICON_UNITS), index, end, n_pieces);
  return row != NULL && row[0] != NULL && row[1] != NULL ? row : NULL;
}

static guint
take (const char *const *row, guint n_pieces, XplAmount *amount)
{
  if (!kind_from_word (row[0], &amount->kind))
    return 0;
  amount->unit = row[1];
  return n_pieces;
}

/* "A $400m loan" is in US dollars, "A$400m" in Australian ones: letters belong to the sign only where no space parts them. */
static gboolean
is_loose_sign (const XplAmountReader *reader, guint index, guint n_pieces)
{
  const XplPiece *last = xpl_piece (reader->pieces, index + n_pieces - 1);

  return n_pieces == 2 && last->kind == XPL_PIECE_MARK && last->spaced && xpl_piece (reader->pieces, index)->lower[1] == '\0';
}

guint
xpl_unit_read_before (const XplAmountReader *reader, guint index, XplAmount *amount)
{
  guint n_pieces;
  const char *const *row = match (reader, index, reader->end, &n_pieces);

  if (row == NULL || amount->unit != NULL || is_loose_sign (reader, index, n_pieces))
    return 0;
  if (g_str_equal (row[0], "before"))
    return take (row, n_pieces, amount);
  /* "R500m": a letter is a currency where it is large, right before the number, and the sum has a scale. */
  if (g_str_equal (row[0], "before-scaled") && n_pieces == 1 && xpl_piece (reader->pieces, index)->capital
      && is_tight (reader, index + 1))
    {
      XplNumber number;

      if (xpl_number_read (xpl_language_get_lexicon (reader->language, XPL_LEXICON_NUMBER_WORDS), reader->pieces, index + 1,
                           reader->end, &number)
          && number.digits && number.step > 1)
        return take (row, n_pieces, amount);
    }
  return 0;
}

/* "3G" and "4K" are no grams: single letters of units are small, but for a few. */
static gboolean
is_capital_letter (const XplAmountReader *reader, guint index)
{
  const XplPiece *piece = index < reader->end ? xpl_piece (reader->pieces, index) : NULL;

  return piece != NULL && piece->capital && piece->lower[1] == '\0';
}

/* "20C", "110 F", "65W": units of one large letter, where digits stand before it and no word in capitals follows. */
static guint
read_capital_letter (const XplAmountReader *reader, guint index, XplAmount *amount)
{
  static const struct
  {
    const char *letter;
    const char *unit;
    guint least_digits, most_digits;
    gboolean tight; /* only right behind the digits */
  } units[] = {
    { "c", "°C", 2, 2, FALSE }, { "f", "°F", 2, 3, FALSE }, { "w", "W", 2, 4, TRUE },
  };
  guint digits = xpl_piece (reader->pieces, amount->number_first)->digits;

  if (amount->unit != NULL || (index + 1 < reader->end && xpl_piece (reader->pieces, index + 1)->capital))
    return 0;
  for (guint i = 0; i < G_N_ELEMENTS (units); i++)
    if (is_at (reader, index, units[i].letter) && digits >= units[i].least_digits && digits <= units[i].most_digits
        && (!units[i].tight || is_tight (reader, index)))
      {
        amount->unit = units[i].unit;
        amount->kind = XPL_QUANTITY_MEASURE;
        return 1;
      }
  return 0;
}

/* What is a unit in one place is another word in others: "won", "stone", "second". */
static gboolean
is_other_word (const XplAmountReader *reader, guint index)
{
  if (is_at (reader, index, "won"))
    return xpl_piece_pos (reader->pieces, index) == XPL_POS_VERB;
  /* "148.9p", but "3 p.m." */
  return is_at (reader, index, "p") && (!is_tight (reader, index) || is_at (reader, index + 1, "."));
}

guint
xpl_unit_read_after (const XplAmountReader *reader, guint index, XplAmount *amount)
{
  guint start = index, n_pieces;
  const char *const *row;
  gboolean is_money;

  if (is_at (reader, index, "-") && is_tight (reader, index) && is_tight (reader, index + 1))
    index++;
  if (is_capital_letter (reader, index))
    return read_capital_letter (reader, index, amount);
  if (is_other_word (reader, index))
    return 0;
  row = match (reader, index, reader->end, &n_pieces);
  if (row == NULL || g_str_equal (row[0], "before-scaled"))
    return 0;
  is_money = g_str_equal (row[0], "before") || g_str_equal (row[0], "money");
  /* "€5 to $6": a sign belongs to what follows it. */
  if (g_str_equal (row[0], "before") && xpl_piece (reader->pieces, index + n_pieces - 1)->kind == XPL_PIECE_MARK
      && index + n_pieces < reader->end && xpl_piece (reader->pieces, index + n_pieces)->kind == XPL_PIECE_NUMBER)
    return 0;
  if (amount->unit != NULL && !is_money)
    return 0;
  return take (row, n_pieces, amount) > 0 ? index + n_pieces - start : 0;
}

/* A word near piece @index speaks of size. */
static gboolean
is_among_sizes (const XplAmountReader *reader, guint index)
{
  static const char *const words[] = {
    "metre", "metres", "meter", "meters", "km", "feet", "ft", "high", "tall", "long", "deep", "wide", "thick", "away", "height",
    "depth", "length", "width", "distance", "wave", "waves", "sea", "water", "river", "flood", "floods", "snow", "jump", "jumped",
    "race", "sprint", "swim", "metre-high", "above", "below", "radius", "altitude", "summit", "wall", "tower", "cliff", "fell",
    "dropped", "dug", "cleared", "throw", "threw", "vault", "diver", "dived", "hurdles", "final", "relay", "ran", "swam",
    "runner", "freestyle", NULL
  };
  guint start = xpl_pieces_sentence_start (reader->pieces, xpl_piece (reader->pieces, index)->sentence);
  guint first = index > start + MAX_NEAR ? index - MAX_NEAR : start;

  for (guint i = first; i < MIN (index + MAX_NEAR, reader->end); i++)
    if (xpl_words_contain (words, xpl_piece (reader->pieces, i)->lower))
      return TRUE;
  return FALSE;
}

gboolean
xpl_unit_is_metres (const XplAmountReader *reader, const XplNumber *number, guint after, const XplAmount *amount)
{
  static const char *const many[] = { "people", "personnel", "police", "staff", "men", "women", "children", "cattle", NULL };
  const XplPiece *next = after < reader->end ? xpl_piece (reader->pieces, after) : NULL;
  const XplToken *token;
  XplPos pos;

  if (!number->suffix || amount->kind == XPL_QUANTITY_MONEY || !is_at (reader, after - 1, "m"))
    return FALSE;
  pos = next != NULL ? xpl_piece_pos (reader->pieces, after) : XPL_POS_PUNCT;
  /* Nobody writes 1,500 millions as "1,500m". */
  if ((next != NULL && xpl_words_contain (sizes, next->lower)) || xpl_piece (reader->pieces, amount->number_first)->grouped)
    return TRUE;
  /* "5m young people" */
  if ((pos == XPL_POS_ADJ || pos == XPL_POS_PROPN) && after + 1 < reader->end
      && (xpl_piece_pos (reader->pieces, after + 1) == XPL_POS_NOUN || xpl_piece_pos (reader->pieces, after + 1) == XPL_POS_PROPN))
    return FALSE;
  if (pos != XPL_POS_NOUN)
    return is_among_sizes (reader, after - 1);
  /* "the 100m final", but "5m people" */
  token = xpl_reading_token (reader->pieces->reading, next->token);
  return g_str_equal (token->lower, token->lemma) && !xpl_words_contain (many, token->lower);
}
