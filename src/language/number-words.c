/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/*
 * Numbers in words are added up from left to right: a unit or ten adds to the running group, "hundred" multiplies it, a
 * scale multiplies it and closes it. Digits are a group of their own, which only scales may follow.
 */

#include "config.h"

#include "number-words.h"

#include <math.h>

#define MAX_PIECES 16 /* of one number; nobody writes longer ones */

typedef enum
{
  WORD_NONE,
  WORD_UNIT,
  WORD_TEN,
  WORD_HUNDRED,
  WORD_SCALE,
  WORD_SCALE_OR_MANY,
  WORD_SUFFIX,
  WORD_DOZEN,
  WORD_MANY,
  WORD_SOME,
  WORD_FRACTION,
} WordKind;

static const struct
{
  const char *name;
  WordKind kind;
} word_kinds[] = {
  { "unit", WORD_UNIT },     { "ten", WORD_TEN },     { "hundred", WORD_HUNDRED },
  { "scale", WORD_SCALE },   { "scale-or-many", WORD_SCALE_OR_MANY },
  { "suffix", WORD_SUFFIX }, { "dozen", WORD_DOZEN }, { "many", WORD_MANY },
  { "some", WORD_SOME },     { "fraction", WORD_FRACTION },
};

typedef struct
{
  const XplLexicon *words;
  const XplPieces *pieces;
  guint start;
  guint end;
} Reader;

static WordKind
word_at (const Reader *reader, guint index, double *value)
{
  guint n_pieces;

  if (index >= reader->end || xpl_piece (reader->pieces, index)->kind != XPL_PIECE_WORD)
    return WORD_NONE;

  const char *const *row = xpl_pieces_match (reader->pieces, reader->words, index, index + 1, &n_pieces);
  if (row == NULL || row[0] == NULL || row[1] == NULL)
    return WORD_NONE;
  *value = g_ascii_strtod (row[1], NULL);
  for (guint i = 0; i < G_N_ELEMENTS (word_kinds); i++)
    if (g_str_equal (row[0], word_kinds[i].name))
      return word_kinds[i].kind;
  return WORD_NONE;
}

static gboolean
is_tight (const Reader *reader, guint index)
{
  return index < reader->end && !xpl_piece (reader->pieces, index)->spaced;
}

static gboolean
is_scale (WordKind kind)
{
  return kind == WORD_SCALE || kind == WORD_SCALE_OR_MANY;
}

static gboolean
is_article (const Reader *reader, guint index)
{
  return xpl_piece_is (reader->pieces, index, reader->end, "a") || xpl_piece_is (reader->pieces, index, reader->end, "an");
}

/* Scales after a number, at @index: "million", "hundred thousand", or tight letters: "5bn". */
static guint
read_scales (const Reader *reader, guint index, XplNumber *number)
{
  double factor;
  WordKind kind = word_at (reader, index, &factor);

  /* "5m", "5bn", "5 bn": one letter belongs to the digits only where it touches them. */
  if (kind == WORD_SUFFIX && (is_tight (reader, index) || xpl_piece (reader->pieces, index)->lower[1] != '\0')
      && !(is_tight (reader, index + 1) && xpl_piece (reader->pieces, index + 1)->kind != XPL_PIECE_MARK))
    {
      number->suffix = xpl_piece (reader->pieces, index)->lower[1] == '\0';
      number->value *= factor;
      number->step = factor;
      return index + 1;
    }
  if (xpl_piece_is (reader->pieces, index, reader->end, "-") && is_tight (reader, index) && is_tight (reader, index + 1)
      && is_scale (word_at (reader, index + 1, &factor)))
    index++;
  for (guint n = 0; n < 3; n++)
    {
      kind = word_at (reader, index, &factor);
      if (!is_scale (kind) && kind != WORD_HUNDRED && kind != WORD_DOZEN)
        break;
      number->value *= factor;
      number->step *= factor;
      index++;
    }
  return index;
}

static gboolean
read_digits (const Reader *reader, XplNumber *number)
{
  const XplPiece *piece = xpl_piece (reader->pieces, reader->start);

  if (!piece->usable)
    return FALSE;
  number->value = piece->value;
  number->digits = TRUE;
  number->n_pieces = read_scales (reader, reader->start + 1, number) - reader->start;
  number->max = number->value;
  return TRUE;
}

typedef struct
{
  double total;
  double group;
  double step;
  gboolean any;
  WordKind last;
} Sum;

/* Adds the word at @index. FALSE where it does not continue the number. */
static gboolean
add_word (Sum *sum, WordKind kind, double value)
{
  switch (kind)
    {
    case WORD_UNIT:
      if (sum->last == WORD_UNIT || (sum->last == WORD_TEN && (value == 0 || value > 9)))
        return FALSE;
      sum->group += value;
      break;
    case WORD_TEN:
      if (sum->last == WORD_UNIT || sum->last == WORD_TEN)
        return FALSE;
      sum->group += value;
      break;
    case WORD_HUNDRED:
    case WORD_DOZEN:
      if (sum->last == WORD_DOZEN || sum->group >= 100)
        return FALSE;
      sum->group = MAX (sum->group, 1) * value;
      break;
    case WORD_SCALE:
    case WORD_SCALE_OR_MANY:
      if (sum->group == 0 && sum->total > 0)
        {
          /* "a hundred thousand million" */
          sum->total *= value;
          break;
        }
      sum->total += MAX (sum->group, 1) * value;
      sum->group = 0;
      break;
    default:
      return FALSE;
    }
  sum->step = is_scale (kind) || kind == WORD_HUNDRED ? value : 1;
  sum->last = kind;
  sum->any = TRUE;
  return TRUE;
}

static gboolean
joins_words (const Reader *reader, guint index, const Sum *sum)
{
  double value;
  WordKind next = word_at (reader, index + 1, &value);

  if (next != WORD_UNIT && next != WORD_TEN)
    return FALSE;
  if (xpl_piece_is (reader->pieces, index, reader->end, "-"))
    return sum->last == WORD_TEN && next == WORD_UNIT && is_tight (reader, index) && is_tight (reader, index + 1);
  return xpl_piece_is (reader->pieces, index, reader->end, "and") && (sum->last == WORD_HUNDRED || is_scale (sum->last));
}

/* "two hundred and fifty thousand", "twenty-five", "a hundred". */
static gboolean
read_words (const Reader *reader, guint start, XplNumber *number)
{
  Sum sum = { 0 };
  guint index = start, done = start;
  double value = 0;

  if (is_article (reader, index))
    {
      WordKind next = word_at (reader, index + 1, &value);

      if (next != WORD_HUNDRED && next != WORD_DOZEN && !is_scale (next))
        return FALSE;
      index++;
    }
  while (index < reader->end && index < start + MAX_PIECES)
    {
      WordKind kind = word_at (reader, index, &value);

      if (kind != WORD_NONE && add_word (&sum, kind, value))
        done = ++index;
      else if (sum.any && joins_words (reader, index, &sum))
        index++;
      else
        break;
    }
  number->value = number->max = sum.total + sum.group;
  number->n_pieces = done - reader->start;
  number->step = sum.step;
  return sum.any;
}

/* Vague numbers */

/* "thousands", "tens of thousands", "hundreds". */
static gboolean
read_many (const Reader *reader, guint index, XplNumber *number)
{
  double value, factor;
  WordKind kind = word_at (reader, index, &value);

  if (kind != WORD_MANY && kind != WORD_SCALE_OR_MANY)
    return FALSE;
  index++;
  while (index < reader->start + MAX_PIECES && xpl_piece_is (reader->pieces, index, reader->end, "of"))
    {
      WordKind next = word_at (reader, index + 1, &factor);

      if (next != WORD_MANY && next != WORD_SCALE_OR_MANY)
        break;
      value *= factor;
      index += 2;
    }
  number->kind = XPL_NUMBER_VAGUE;
  number->value = 2 * value;
  number->max = INFINITY;
  number->n_pieces = index - reader->start;
  return TRUE;
}

/* "several", "a few", "a few thousand", "a couple of hundred". */
static gboolean
read_some (const Reader *reader, guint index, XplNumber *number)
{
  double value, factor;
  gboolean article = is_article (reader, index);

  index += article;
  if (word_at (reader, index, &value) != WORD_SOME)
    return FALSE;
  if (!article && xpl_piece_is (reader->pieces, index, reader->end, "few"))
    return FALSE;
  index++;

  guint after = index + xpl_piece_is (reader->pieces, index, reader->end, "of");
  WordKind kind = word_at (reader, after, &factor);

  while (is_scale (kind) || kind == WORD_HUNDRED || kind == WORD_DOZEN)
    {
      value *= factor;
      index = ++after;
      kind = index < reader->start + MAX_PIECES ? word_at (reader, after, &factor) : WORD_NONE;
    }
  number->kind = XPL_NUMBER_VAGUE;
  number->value = value;
  number->max = INFINITY;
  number->n_pieces = index - reader->start;
  return TRUE;
}

/* Fractions */

/* "two-thirds", "a third", "three quarters", "half": the caller sees to it that it is a share of something. */
static gboolean
read_fraction (const Reader *reader, XplNumber *number)
{
  guint index = reader->start;
  double count = 1, part;
  WordKind kind = word_at (reader, index, &count);

  if (is_article (reader, index))
    index++;
  else if (kind == WORD_UNIT)
    {
      index++;
      if (xpl_piece_is (reader->pieces, index, reader->end, "-"))
        index++;
    }
  else
    count = 1;
  if (word_at (reader, index, &part) != WORD_FRACTION || (index == reader->start && part != 0.5))
    return FALSE;
  if (kind != WORD_UNIT)
    count = 1;
  number->kind = XPL_NUMBER_FRACTION;
  number->value = number->max = count * part;
  number->n_pieces = index + 1 - reader->start;
  return count * part < 1;
}

/* "half a million", "half a dozen", "a quarter of a million", "three quarters of a million": a share of a number. */
static gboolean
read_share_of_number (const Reader *reader, XplNumber *number)
{
  XplNumber share = { .step = 1 }, whole = { .step = 1 };
  guint index;

  if (!read_fraction (reader, &share))
    return FALSE;
  index = reader->start + share.n_pieces;
  index += xpl_piece_is (reader->pieces, index, reader->end, "of");
  if (!is_article (reader, index) || !read_words (reader, index, &whole))
    return FALSE;
  *number = whole;
  number->value = number->max = whole.value * share.value;
  return TRUE;
}

/* "one and a half million", "two-and-a-half": adds the half to a number read before. */
static void
add_half (const Reader *reader, XplNumber *number)
{
  static const char *const words[] = { "and", "a" };
  guint index = reader->start + number->n_pieces;
  double value;

  for (guint i = 0; i < G_N_ELEMENTS (words); i++, index++)
    {
      if (xpl_piece_is (reader->pieces, index, reader->end, "-"))
        index++;
      if (!xpl_piece_is (reader->pieces, index, reader->end, words[i]))
        return;
    }
  if (xpl_piece_is (reader->pieces, index, reader->end, "-"))
    index++;
  if (number->step != 1 || word_at (reader, index, &value) != WORD_FRACTION || value > 0.5)
    return;
  number->value += value;
  number->n_pieces = read_scales (reader, index + 1, number) - reader->start;
  number->max = number->value;
}

gboolean
xpl_number_read (const XplLexicon *words, const XplPieces *pieces, guint index, guint end, XplNumber *number)
{
  Reader reader = { words, pieces, index, end };

  g_return_val_if_fail (number != NULL, FALSE);

  *number = (XplNumber) { .kind = XPL_NUMBER_EXACT, .step = 1 };
  if (index >= end)
    return FALSE;
  if (xpl_piece (pieces, index)->kind == XPL_PIECE_NUMBER)
    {
      if (!read_digits (&reader, number))
        return FALSE;
      add_half (&reader, number);
      return TRUE;
    }
  if (xpl_piece (pieces, index)->kind != XPL_PIECE_WORD)
    return FALSE;
  if (read_share_of_number (&reader, number) || read_fraction (&reader, number))
    return TRUE;
  if (read_words (&reader, index, number))
    {
      add_half (&reader, number);
      return TRUE;
    }
  *number = (XplNumber) { .kind = XPL_NUMBER_EXACT, .step = 1 };
  return read_many (&reader, index, number) || read_some (&reader, index, number);
}
