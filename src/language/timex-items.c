/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "timex-items.h"

#include <stdlib.h>
#include <string.h>

#include "number-words.h"
#include "stages.h"

#define BIT XPL_TIMEX_BIT

G_STATIC_ASSERT (XPL_N_TIMEX_CLASSES <= 64);

static const char *const class_words[XPL_N_TIMEX_CLASSES] = {
#define X(name, word) word,
  XPL_TIMEX_CLASSES (X)
#undef X
};

static guint64
class_of_word (const char *word)
{
  for (guint i = 0; i < XPL_N_TIMEX_CLASSES; i++)
    if (class_words[i] != NULL && xpl_words_equal (class_words[i], word))
      return G_GUINT64_CONSTANT (1) << i;
  g_return_val_if_reached (0);
}

const char *
xpl_timex_item_text (const XplTimexItem *item, XplTimexClass timex_class)
{
  const char *word = class_words[timex_class];

  if (item->row == NULL || word == NULL)
    return NULL;
  for (guint i = 0; item->row[i] != NULL && item->row[i + 1] != NULL; i += 2)
    if (xpl_words_equal (item->row[i], word))
      return item->row[i + 1];
  return NULL;
}

static gboolean
is_tight (const XplPieces *pieces, guint index, guint end)
{
  return index < end && !xpl_piece (pieces, index)->spaced;
}

static gboolean
is_tight_word (const XplPieces *pieces, guint index, guint end, const char *const *words)
{
  return is_tight (pieces, index, end) && xpl_words_contain (words, xpl_piece (pieces, index)->lower);
}

/* "G20", "KN-23", "F-16": digits that belong to a name. A word of time may stand before them ("mid-2023", "FY2024"). */
static gboolean
is_designation (const XplLanguage *language, const XplPieces *pieces, guint index, guint end)
{
  static const char *const prefixes[] = { "pre", "post", "since", "circa", "c", "fy", NULL };
  const XplLexicon *words = xpl_language_get_lexicon (language, XPL_LEXICON_TIME_WORDS);
  guint before = index - 1, n_pieces;

  if (index == xpl_pieces_sentence_start (pieces, xpl_piece (pieces, index)->sentence)
      || !is_tight (pieces, index, end))
    return FALSE;
  if (xpl_piece (pieces, before)->kind == XPL_PIECE_MARK)
    {
      const char *mark = xpl_piece (pieces, before)->lower;

      if (g_str_equal (mark, "@") || g_str_equal (mark, "#") || g_str_equal (mark, "+"))
        return TRUE;
      if (!g_str_equal (mark, "-") || !is_tight (pieces, before, end) || before == 0)
        return FALSE;
      before--;
    }
  const XplPiece *piece = xpl_piece (pieces, before);

  /* "A2023" is a road, though "a" alone is a word of time. */
  if (piece->lower[0] != '\0' && piece->lower[1] == '\0')
    return piece->kind == XPL_PIECE_WORD && piece->sentence == xpl_piece (pieces, index)->sentence;
  return piece->kind == XPL_PIECE_WORD && piece->sentence == xpl_piece (pieces, index)->sentence
         && !xpl_words_contain (prefixes, piece->lower)
         && xpl_pieces_match (pieces, words, before, end, &n_pieces) == NULL;
}

/* "5G", "4x4", "9mm": letters that make the digits before them something else than a number of time. */
static gboolean
has_foreign_letters (const XplLanguage *language, const XplPieces *pieces, guint index, guint end)
{
  guint n_pieces;

  return is_tight (pieces, index, end) && xpl_piece (pieces, index)->kind == XPL_PIECE_WORD
         && xpl_pieces_match (pieces, xpl_language_get_lexicon (language, XPL_LEXICON_TIME_WORDS), index, end,
                              &n_pieces)
                == NULL;
}

static guint64
classes_of_digits (const XplPiece *piece)
{
  double value = piece->value;
  guint64 classes = BIT (NUMBER);

  if (piece->decimals == 2 && value < 24.6)
    classes |= BIT (CLOCK);
  if (piece->decimals > 0 || piece->grouped)
    return classes;
  if (piece->digits == 4 && value >= 1000 && value < 3000)
    classes |= BIT (YEAR);
  if (piece->digits <= 4)
    classes |= BIT (OLD_YEAR);
  if (piece->digits <= 2 && value >= 1 && value <= 31)
    classes |= BIT (DAY);
  if (piece->digits <= 2 && value <= 24)
    classes |= BIT (HOUR);
  if (piece->digits == 2)
    classes |= BIT (TWO_DIGITS);
  return classes;
}

/* "2023-05-04T10:00Z": how long what @pattern reads is, 0 where it does not fit. 0 stands for any digit. */
static gsize
match_digits (const char *text, const char *pattern)
{
  gsize i = 0;

  for (; pattern[i] != '\0'; i++)
    if (pattern[i] == '0' ? !g_ascii_isdigit (text[i]) : text[i] != pattern[i])
      return 0;
  return i;
}

gsize
xpl_timex_stamp_length (const char *text)
{
  static const char *const tails[] = { "Z", "+00:00", "-00:00", "+0000", "-0000", "+00", "-00", NULL };
  gsize length = match_digits (text, "0000-00-00T00:00");

  if (length == 0)
    return 0;
  length += match_digits (text + length, ":00");
  if (text[length] == '.' && g_ascii_isdigit (text[length + 1]))
    length += 1 + strspn (text + length + 1, "0123456789");
  for (guint i = 0; tails[i] != NULL; i++)
    if (match_digits (text + length, tails[i]) > 0)
      {
        length += strlen (tails[i]);
        break;
      }
  return g_ascii_isalnum (text[length]) ? 0 : length;
}

/* A stamp of day and time as machines write it. */
static gboolean
read_stamp (const XplPieces *pieces, guint index, guint end, XplTimexItem *item)
{
  guint32 start = xpl_piece (pieces, index)->range.start;
  gsize length = xpl_timex_stamp_length (pieces->reading->text + start);
  guint n = 0;

  while (length > 0 && index + n < end && xpl_piece (pieces, index + n)->range.start < start + length)
    n++;
  /* Sentences end nowhere within it. */
  if (n == 0 || xpl_piece (pieces, index + n - 1)->range.end != start + length)
    return FALSE;
  *item = (XplTimexItem) { .classes = BIT (STATED), .n_pieces = n };
  return TRUE;
}

/* "1990s", "the 90s", "the 1930's". */
static gboolean
read_decade (const XplPieces *pieces, guint index, guint end, XplTimexItem *item)
{
  const XplPiece *piece = xpl_piece (pieces, index);
  gboolean plural = is_tight (pieces, index + 1, end) && xpl_piece_is (pieces, index + 1, end, "s");
  gboolean possessive = is_tight (pieces, index + 1, end) && xpl_piece_is (pieces, index + 1, end, "'s");
  gboolean after_the =
      index > 0
      && (xpl_piece_is (pieces, index - 1, end, "the") || xpl_piece_is (pieces, index - 1, end, "-")
          || xpl_piece_is (pieces, index - 1, end, "early") || xpl_piece_is (pieces, index - 1, end, "late"));
  int value = piece->value < G_MAXINT ? (int) piece->value : G_MAXINT;

  /* "the 30s°C" */
  if (index + 2 < end && is_tight (pieces, index + 2, end) && g_str_equal (xpl_piece (pieces, index + 2)->lower, "°"))
    return FALSE;
  if (!(plural || (possessive && after_the)) || value % 10 != 0 || piece->grouped || piece->decimals > 0)
    return FALSE;
  if (piece->digits == 4 && value >= 1000 && value < 3000)
    item->number = value;
  else if (piece->digits == 2 && after_the)
    item->number = (value <= 20 ? 2000 : 1900) + value;
  else
    return FALSE;
  item->classes = BIT (DECADE);
  item->n_pieces = 2;
  return TRUE;
}

static void
read_digits (const XplLanguage *language, const XplPieces *pieces, guint index, guint end, XplTimexItem *item)
{
  static const char *const ordinals[] = { "st", "nd", "rd", "th", NULL };
  const XplPiece *piece = xpl_piece (pieces, index);
  XplNumber number;

  if (!piece->usable || is_designation (language, pieces, index, end) || read_stamp (pieces, index, end, item)
      || read_decade (pieces, index, end, item))
    return;
  item->number = piece->value;
  if (is_tight_word (pieces, index + 1, end, ordinals) && piece->decimals == 0 && !piece->grouped)
    {
      item->classes = BIT (ORDINAL) | (piece->value >= 1 && piece->value <= 31 ? BIT (DAY) : 0);
      item->n_pieces = 2;
    }
  else if (xpl_number_read (xpl_language_get_lexicon (language, XPL_LEXICON_NUMBER_WORDS), pieces, index, end, &number)
           && number.n_pieces > 1)
    *item = (XplTimexItem) { .classes = BIT (NUMBER), .n_pieces = number.n_pieces, .number = number.value };
  else if (!has_foreign_letters (language, pieces, index + 1, end))
    item->classes = classes_of_digits (piece);
}

/* "'99", "'90s". */
static gboolean
read_short_year (const XplPieces *pieces, guint index, guint end, XplTimexItem *item)
{
  const XplPiece *piece = index + 1 < end ? xpl_piece (pieces, index + 1) : NULL;

  if (piece == NULL || piece->kind != XPL_PIECE_NUMBER || piece->spaced || piece->digits != 2 || piece->decimals > 0
      || !xpl_piece (pieces, index)->spaced)
    return FALSE;

  int value = (int) piece->value;
  gboolean decade = value % 10 == 0 && is_tight (pieces, index + 2, end) && xpl_piece_is (pieces, index + 2, end, "s");

  item->number = (value <= 29 ? 2000 : 1900) + value;
  item->classes = decade ? BIT (DECADE) : BIT (YEAR_SHORT);
  item->n_pieces = decade ? 3 : 2;
  return TRUE;
}

/* "may", "march" and the like are months only with a capital letter. */
static gboolean
is_other_word (const XplTimexItem *item, const XplPiece *piece)
{
  return (item->classes & BIT (AMBIGUOUS)) != 0 && (item->classes & (BIT (MONTH) | BIT (WEEKDAY))) != 0
         && !piece->capital;
}

static void
read_phrase (const XplLanguage *language, const XplPieces *pieces, guint index, guint end, XplTimexItem *item)
{
  const XplLexicon *words = xpl_language_get_lexicon (language, XPL_LEXICON_TIME_WORDS);
  guint n_pieces;

  item->row = xpl_pieces_match (pieces, words, index, end, &n_pieces);
  if (item->row == NULL)
    return;
  item->n_pieces = n_pieces;
  for (guint i = 0; item->row[i] != NULL && item->row[i + 1] != NULL; i += 2)
    {
      guint64 bit = class_of_word (item->row[i]);

      item->classes |= bit;
      if (bit == BIT (ORDINAL))
        {
          item->number = atoi (item->row[i + 1]);
          if (item->number <= 31)
            item->classes |= BIT (DAY);
        }
    }
  if (is_other_word (item, xpl_piece (pieces, index)))
    *item = (XplTimexItem) { .n_pieces = 1 };
}

XplTimexItem
xpl_timex_item_read (const XplLanguage *language, const XplPieces *pieces, guint index, guint end)
{
  const XplPiece *piece = xpl_piece (pieces, index);
  XplTimexItem item = { .n_pieces = 1 };
  XplNumber number;

  if (piece->kind == XPL_PIECE_NUMBER)
    {
      read_phrase (language, pieces, index, end, &item);
      if (item.classes != 0)
        return item;
      read_digits (language, pieces, index, end, &item);
      return item;
    }
  if (g_str_equal (piece->lower, "'") && read_short_year (pieces, index, end, &item))
    return item;
  read_phrase (language, pieces, index, end, &item);
  if (item.classes == 0 && piece->kind == XPL_PIECE_WORD
      && xpl_number_read (xpl_language_get_lexicon (language, XPL_LEXICON_NUMBER_WORDS), pieces, index, end, &number)
      && number.kind == XPL_NUMBER_EXACT)
    {
      item.classes = BIT (NUMBER);
      item.number = number.value;
      item.n_pieces = number.n_pieces;
    }
  return item;
}
