/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/*
 * What a sequence of classes cannot tell: whether "2000" is a year or counts something, whether "May" is a month, whether
 * "a day" is a length or a rate. Each guard looks at a few pieces around the match.
 */

#include "config.h"

#include "timex-guards.h"

#include <string.h>

#include "timex-context.h"

#define HAS(name) xpl_timex_has (fields, 0, XPL_TIMEX_CLASS_##name)
#define NUMBER(name) xpl_timex_number (fields, 0, XPL_TIMEX_CLASS_##name)
#define TEXT(name) xpl_timex_text (fields, 0, XPL_TIMEX_CLASS_##name)

static const char *const year_prepositions[] = {
  "in", "since", "by", "until", "till", "before", "after", "during", "from", "of", "circa", "through", "throughout",
  "between", "around", "year", "years", "to", "into", "pre", "post", "c", "for", "mid", "late", "early", "summer", "winter", "spring",
  "autumn", "fall", NULL
};

/* Words after which a lone month or season that may be another word is one of time. */
static const char *const time_prepositions[] = {
  "in", "since", "by", "until", "till", "before", "after", "during", "from", "of", "through", "throughout", "between",
  "around", "to", "every", "each", "for", "mid", "early", "late", NULL
};

/* "soldiers", "km", "%": what a number before it counts. */
static gboolean
is_counted (const XplPieces *pieces, guint index)
{
  static const char *const counted[] = {
    "people", "men", "women", "children", "percent", "per", "%", "km", "kg", "m", "cm", "mm", "miles", "metres", "meters",
    "tons", "tonnes", "year", "years", "days", "hours", "dollars", "euros", "troops", "casualties", "feet", "hectares", "acres", "police", "of", NULL
  };
  static const char *const no_plurals[] = { "was", "is", "has", "as", "does", "its", "his", "this", "us", "yes", "thus", NULL };
  const XplPiece *piece = xpl_piece (pieces, index);

  if (piece->kind == XPL_PIECE_MARK)
    return g_str_equal (piece->lower, "%");
  if (piece->kind != XPL_PIECE_WORD)
    return FALSE;
  if (xpl_words_contain (counted, piece->lower))
    return TRUE;
  return !piece->capital && g_str_has_suffix (piece->lower, "s") && !g_str_has_suffix (piece->lower, "ss")
         && !xpl_words_contain (no_plurals, piece->lower) && strlen (piece->lower) > 3
         && (xpl_piece_pos (pieces, index) == XPL_POS_NOUN || xpl_piece_pos (pieces, index) == XPL_POS_X);
}

static gboolean
counts_something (const XplPieces *pieces, const XplTimexMatch *match)
{
  return piece_after (pieces, match) != NULL && is_counted (pieces, match->end);
}

/* Years */

/* "1914 and 1918", "2010, 2011": a number beside a year is one as well. */
static gboolean
is_beside_year (const XplPieces *pieces, guint index)
{
  static const char *const joints[] = { "and", "or", ",", "-", "to", "/", "&", NULL };
  const XplPiece *joint = piece_before (pieces, index, 1);
  const XplPiece *other = piece_before (pieces, index, 2);

  /* "1087–1101" may be pages. */
  return is_one_of (joint, joints) && other != NULL && other->kind == XPL_PIECE_NUMBER && other->digits == 4
         && !other->grouped && other->decimals == 0 && other->value >= (is_word (joint, "-") ? 1500 : 1000)
         && other->value < 2100;
}

/* "the 2014 protests", "2016 election", "2008 Olympics", "2023 saw". */
static gboolean
names_what_follows (const XplPieces *pieces, const XplTimexMatch *match, int year)
{
  static const char *const owners[] = { "the", "'s", "its", "their", "his", "her", "our", "'", "this", "a", NULL };
  static const char *const people[] = { "people", "percent", "men", "women", "year", "years", "%", NULL };
  const XplPiece *before = piece_before (pieces, match->first, 1);
  const XplPiece *after = piece_after (pieces, match);
  XplPos pos;

  if (after == NULL || after->kind != XPL_PIECE_WORD || is_one_of (after, people))
    return is_word (after, "\"") && is_word (before, "the");
  if (is_one_of (before, owners))
    return !(year % 50 == 0 && is_counted (pieces, match->end));
  if (year < 1900)
    return FALSE;
  if (after->capital)
    return TRUE;
  pos = xpl_piece_pos (pieces, match->end);
  return (pos == XPL_POS_NOUN && !is_counted (pieces, match->end))
         || (before == NULL && (pos == XPL_POS_VERB || pos == XPL_POS_AUX));
}

/* "between 1100 and 1400 soldiers": the second number counts, and so does the first. */
static gboolean
opens_counted_range (const XplPieces *pieces, const XplTimexMatch *match)
{
  static const char *const joints[] = { "and", "to", "or", "-", NULL };
  guint end = sentence_end (pieces, match->first), second = match->end + 1;
  XplPos pos;

  if (!is_one_of (piece_after (pieces, match), joints) || second + 1 >= end || xpl_piece (pieces, second)->kind != XPL_PIECE_NUMBER)
    return FALSE;
  pos = xpl_piece_pos (pieces, second + 1);
  return pos == XPL_POS_NOUN || pos == XPL_POS_ADJ || pos == XPL_POS_PROPN;
}

/* "in 2014 protests erupted" is a year, "of 2000 men" a number. */
static gboolean
follows_preposition (const XplPieces *pieces, const XplTimexMatch *match, int year)
{
  static const char *const clear[] = { "in", "since", "during", "until", "into", NULL };
  const XplPiece *before = piece_before (pieces, match->first, 1);

  if (is_word (before, "as"))
    return is_word (piece_before (pieces, match->first, 2), "late") || is_word (piece_before (pieces, match->first, 2), "early");
  if ((!is_one_of (before, year_prepositions) && !is_beside_year (pieces, match->first)) || opens_counted_range (pieces, match))
    return FALSE;
  /* "of around 1300 Northern soldiers" */
  if (!is_one_of (before, clear) && !is_one_of (before, (const char *const[]) { "by", "before", "after", NULL }))
    {
      XplPos pos = piece_after (pieces, match) != NULL ? xpl_piece_pos (pieces, match->end) : XPL_POS_PUNCT;

      if ((pos == XPL_POS_PROPN || pos == XPL_POS_ADJ) && (year < 1900 || piece_after (pieces, match)->capital))
        return FALSE;
    }
  return !counts_something (pieces, match) || (year >= 1900 && year % 50 != 0 && is_one_of (before, clear))
         || (year >= 1900 && year % 10 != 0 && is_word (before, "of"));
}

/* "between 1350 and 1570 million": the scale is that of both numbers. */
static gboolean
begins_large_range (const XplPieces *pieces, const XplTimexMatch *match)
{
  static const char *const joints[] = { "and", "or", "-", "to", NULL };
  static const char *const scales[] = { "thousand", "million", "billion", "trillion", "m", "bn", "lakh", "crore", NULL };
  guint end = xpl_pieces_sentence_end (pieces, xpl_piece (pieces, match->first)->sentence);

  return match->end + 2 < end && is_one_of (xpl_piece (pieces, match->end), joints)
         && xpl_piece (pieces, match->end + 1)->kind == XPL_PIECE_NUMBER && is_one_of (xpl_piece (pieces, match->end + 2), scales);
}

XPL_DECLARE_TIMEX_GUARD (xpl_timex_guard_year)
{
  int year = NUMBER (YEAR);
  gboolean modern = year >= 1900 && year < 2100;
  const XplPiece *before = piece_before (pieces, match->first, 1);
  const XplPiece *after = piece_after (pieces, match);

  if (year >= 2200 || is_money (pieces, match->first) || is_word (after, "%") || begins_large_range (pieces, match))
    return FALSE;
  if (follows_preposition (pieces, match, year))
    return TRUE;
  if (is_beside_year (pieces, match->first))
    return FALSE;
  if (is_word (before, "(") || is_word (before, "[") || (is_word (before, "-") && modern))
    return !counts_something (pieces, match);
  if (year < 1500 || year >= 2100)
    return FALSE;
  if (is_word (before, ",") && (after == NULL || after->kind == XPL_PIECE_MARK))
    return TRUE;
  if (modern && before != NULL && before->kind == XPL_PIECE_WORD && before->capital && !counts_something (pieces, match))
    return year >= 1950 && year < 2060;
  if (before == NULL && after == NULL)
    return modern;
  return names_what_follows (pieces, match, year);
}

XPL_DECLARE_TIMEX_GUARD (xpl_timex_guard_year_range)
{
  int from = NUMBER (YEAR);
  gboolean full = xpl_timex_has (fields, 1, XPL_TIMEX_CLASS_YEAR);
  int to = full ? xpl_timex_number (fields, 1, XPL_TIMEX_CLASS_YEAR)
                : xpl_timex_number (fields, 1, XPL_TIMEX_CLASS_TWO_DIGITS);

  if (is_money (pieces, match->first) || counts_something (pieces, match))
    return FALSE;
  /* "1087–1101" may be pages, "1380-2075" anything. */
  if (full)
    return to > from && to < 2200 && (from >= 1500 || is_word (piece_before (pieces, match->first, 1), "(")
                                      || is_one_of (piece_before (pieces, match->first, 1), year_prepositions));
  /* "2022-08" is a month, "2011-12" two years. */
  if (to >= 1 && to <= 12 && to != from % 100 + 1 && to <= from % 100)
    return FALSE;
  return to > from % 100 || (from % 100 == 99 && to == 0);
}

XPL_DECLARE_TIMEX_GUARD (xpl_timex_guard_era)
{
  const XplTimexItem *item = &fields->items[0][XPL_TIMEX_CLASS_ERA];
  const XplPiece *first = xpl_piece (pieces, match->first);
  const XplPiece *last = xpl_piece (pieces, match->end - 1);

  /* "ad" is a word, "AD" an era. */
  return item->row != NULL && (first->capital || last->capital);
}

XPL_DECLARE_TIMEX_GUARD (xpl_timex_guard_year_unit)
{
  return HAS (UNIT) && g_str_equal (TEXT (UNIT), "Y");
}

XPL_DECLARE_TIMEX_GUARD (xpl_timex_guard_week_unit)
{
  return HAS (UNIT) && g_str_equal (TEXT (UNIT), "W");
}

XPL_DECLARE_TIMEX_GUARD (xpl_timex_guard_century)
{
  const char *unit = TEXT (UNIT);

  return (g_str_equal (unit, "C") || g_str_equal (unit, "K")) && NUMBER (ORDINAL) <= 30;
}

XPL_DECLARE_TIMEX_GUARD (xpl_timex_guard_quarter)
{
  gboolean anchored = HAS (YEAR) || g_str_equal (xpl_timex_text (fields, 1, XPL_TIMEX_CLASS_UNIT), "Y");

  if (xpl_timex_has (fields, 1, XPL_TIMEX_CLASS_DIRECTION) && !anchored)
    return FALSE;
  return g_str_equal (TEXT (UNIT), "Q") && NUMBER (ORDINAL) <= 4
         && (anchored || HAS (DASH) || (HAS (THE) && !is_word (piece_after (pieces, match), "of")));
}

/* "in Q4" */
XPL_DECLARE_TIMEX_GUARD (xpl_timex_guard_quarter_code)
{
  static const char *const prepositions[] = { "in", "for", "during", "since", "by", "until", NULL };

  return HAS (QUARTER_CODE) && is_one_of (piece_before (pieces, match->first, 1), prepositions);
}

/* "the same period last year" */
XPL_DECLARE_TIMEX_GUARD (xpl_timex_guard_same)
{
  return xpl_piece_is (pieces, match->first + 1, match->end, "same")
         && g_str_equal (xpl_timex_text (fields, 1, XPL_TIMEX_CLASS_UNIT), "Y");
}

/* Months, seasons, weekdays */

/* "Theresa May", "Jan Egeland": a name stands beside it. */
static gboolean
is_part_of_name (const XplPieces *pieces, const XplTimexMatch *match)
{
  const XplPiece *before = piece_before (pieces, match->first, 1);
  const XplPiece *after = piece_after (pieces, match);

  if (before != NULL && before->kind == XPL_PIECE_WORD && before->capital && piece_before (pieces, match->first, 2) != NULL)
    return TRUE;
  return !is_one_of (before, time_prepositions) && after != NULL && after->kind == XPL_PIECE_WORD && after->capital && xpl_piece_pos (pieces, match->end) == XPL_POS_PROPN;
}

XPL_DECLARE_TIMEX_GUARD (xpl_timex_guard_month)
{
  const XplTimexItem *item = &fields->items[0][XPL_TIMEX_CLASS_MONTH];
  const XplPiece *before = piece_before (pieces, match->first, 1);

  if ((item->classes & XPL_TIMEX_BIT (AMBIGUOUS)) == 0)
    return strlen (xpl_piece (pieces, match->first)->lower) > 4 || is_one_of (before, time_prepositions)
           || match->end - match->first > 1;
  if (is_part_of_name (pieces, match))
    return FALSE;
  return is_one_of (before, time_prepositions) || is_word (before, "last") || is_word (before, "next")
         || is_word (before, "this") || is_word (before, "and") || is_word (before, "or") || is_word (before, "-")
         || is_word (piece_after (pieces, match), "'s")
         /* "the August battles" */
         || (before != NULL && before->kind == XPL_PIECE_WORD && !before->capital && piece_after (pieces, match) != NULL
             && xpl_piece_pos (pieces, match->end) == XPL_POS_NOUN);
}

/* "In September 15 men died", "the September 15 attacks". */
XPL_DECLARE_TIMEX_GUARD (xpl_timex_guard_month_day)
{
  static const char *const of_months[] = { "in", "of", "during", "throughout", "since", NULL };
  const XplPiece *before = piece_before (pieces, match->first, 1);

  if (xpl_timex_has (fields, 0, XPL_TIMEX_CLASS_YEAR) || xpl_timex_has (fields, 1, XPL_TIMEX_CLASS_YEAR))
    return TRUE;
  if (is_word (before, "in"))
    return piece_after (pieces, match) == NULL || piece_after (pieces, match)->kind != XPL_PIECE_WORD;
  return !counts_something (pieces, match) || (before != NULL && !is_one_of (before, of_months));
}

/* "the 9th", "the 9 of May" have their article, "the 9 May attack" is the attack's. */
XPL_DECLARE_TIMEX_GUARD (xpl_timex_guard_day_month)
{
  const XplTimexItem *day = &fields->items[0][XPL_TIMEX_CLASS_DAY];

  return !xpl_piece_is (pieces, match->first, match->end, "the") || HAS (OF)
         || (day->classes & XPL_TIMEX_BIT (ORDINAL)) != 0;
}

/* "on the 14th": a day of the month told. */
XPL_DECLARE_TIMEX_GUARD (xpl_timex_guard_day_number)
{
  static const char *const before_day[] = { "on", "by", "until", "till", "before", "after", "since", "from", "of", NULL };
  const XplPiece *after = piece_after (pieces, match);
  XplPos pos = after != NULL && after->kind == XPL_PIECE_WORD ? xpl_piece_pos (pieces, match->end) : XPL_POS_PUNCT;

  return xpl_piece (pieces, match->end - 2)->kind == XPL_PIECE_NUMBER
         && is_one_of (piece_before (pieces, match->first, 1), before_day) && !is_word (after, "-")
         && pos != XPL_POS_NOUN && pos != XPL_POS_PROPN && pos != XPL_POS_ADJ && pos != XPL_POS_NUM
         && (after == NULL || !is_word (after, "of"));
}

/* "winter wheat", "summer dresses": kinds of things, of no season of their own. */
static const char *const things_of_seasons[] = {
  "clothes", "clothing", "coat", "coats", "dress", "dresses", "jacket", "jackets", "boots", "tyres", "tires", "wheat", "squash",
  "sport", "sports", "house", "houses", "home", "homes", "resort", "resorts", "palace", "olympics", "games", "job", "jobs",
  "camp", "camps", "school", "schools", "people", "day", "days", "night", "nights", "weather", "gear", "crops", "crop", NULL
};

XPL_DECLARE_TIMEX_GUARD (xpl_timex_guard_season)
{
  const XplTimexItem *item = &fields->items[0][XPL_TIMEX_CLASS_SEASON];
  const XplPiece *before = piece_before (pieces, match->first, 1);
  const XplPiece *after = piece_after (pieces, match);
  gboolean ambiguous = (item->classes & XPL_TIMEX_BIT (AMBIGUOUS)) != 0;

  if (is_word (after, "of") || is_word (after, "-"))
    return FALSE;
  /* "the summer offensive" */
  if (after != NULL && !HAS (EDGE) && !HAS (EDGE_OF) && !ambiguous && xpl_piece_pos (pieces, match->end) == XPL_POS_NOUN
      && !xpl_piece (pieces, match->first)->capital)
    return !HAS (THE) && !is_one_of (after, things_of_seasons);
  if (after != NULL && after->kind == XPL_PIECE_WORD && !HAS (EDGE) && !HAS (EDGE_OF)
      && (xpl_piece_pos (pieces, match->end) == XPL_POS_NOUN || xpl_piece_pos (pieces, match->end) == XPL_POS_PROPN))
    return FALSE;
  if (HAS (EDGE) || HAS (EDGE_OF))
    return TRUE;
  return (is_one_of (before, time_prepositions) || (is_word (before, "over") && HAS (THE))) && (HAS (THE) || !ambiguous || is_word (before, "in") || is_word (before, "by"));
}

XPL_DECLARE_TIMEX_GUARD (xpl_timex_guard_weekday)
{
  const XplTimexItem *item = &fields->items[0][XPL_TIMEX_CLASS_WEEKDAY];

  if ((item->classes & XPL_TIMEX_BIT (AMBIGUOUS)) != 0)
    return FALSE;
  /* "Black Friday", "Bloody Sunday" are names. */
  const XplPiece *before = piece_before (pieces, match->first, 1);
  static const char *const names[] = { "black", "bloody", "cyber", "palm", "super", "ash", "holy", "good", NULL };

  return !(is_one_of (before, names) && before->capital);
}

/* "White Christmas", "Johnnie Christmas", "the Good Friday Agreement", "Easter Island" are names. */
XPL_DECLARE_TIMEX_GUARD (xpl_timex_guard_holiday)
{
  const XplPiece *before = piece_before (pieces, match->first, 1);
  const XplPiece *after = piece_after (pieces, match);

  if (after != NULL && after->kind == XPL_PIECE_WORD && after->capital && before != NULL)
    return FALSE;
  return xpl_piece (pieces, match->first)->capital
         && (before == NULL || before->kind != XPL_PIECE_WORD || !before->capital
             || piece_before (pieces, match->first, 2) == NULL);
}

/* Not "every now and again", nor "Now, precise figures are rare". */
XPL_DECLARE_TIMEX_GUARD (xpl_timex_guard_reference)
{
  const XplPiece *before = piece_before (pieces, match->first, 1);
  gboolean opens = before == NULL || is_word (before, "\"");

  return !is_word (before, "every")
         && !(opens && xpl_piece_is (pieces, match->first, match->end, "now") && is_word (piece_after (pieces, match), ","));
}

/* "Daily Star", "Weekly Review" are names. */
XPL_DECLARE_TIMEX_GUARD (xpl_timex_guard_set)
{
  const XplPiece *after = piece_after (pieces, match);

  return !(xpl_piece (pieces, match->first)->capital && after != NULL && after->capital);
}

XPL_DECLARE_TIMEX_GUARD (xpl_timex_guard_weekdays)
{
  static const char *const before_set[] = { "on", "and", "or", ",", NULL };

  return is_one_of (piece_before (pieces, match->first, 1), before_set);
}

XPL_DECLARE_TIMEX_GUARD (xpl_timex_guard_part_of_month)
{
  const char *unit = HAS (UNITS) ? TEXT (UNITS) : TEXT (UNIT);

  if (HAS (DIRECTION) && !g_str_equal (TEXT (DIRECTION), "last"))
    return FALSE;
  return (HAS (ORDINAL) || HAS (DIRECTION)) && strchr ("DWE", unit[0]) != NULL;
}

/* Digits */

XPL_DECLARE_TIMEX_GUARD (xpl_timex_guard_numeric)
{
  const XplPiece *after = piece_after (pieces, match);
  const XplPiece *before = piece_before (pieces, match->first, 1);

  if (after != NULL && !after->spaced && (after->kind != XPL_PIECE_MARK || strchr ("-/%", after->lower[0]) != NULL))
    return FALSE;
  if (before != NULL && !xpl_piece (pieces, match->first)->spaced && strchr ("-/.+", before->lower[0]) != NULL)
    return FALSE;
  if (HAS (NUMBER))
    {
      const XplPiece *number = xpl_piece (pieces, match->first);
      int day = (int) number->value;
      int month = (int) (number->value * 100 + 0.5) % 100;

      return number->decimals == 2 && day >= 1 && day <= 31 && month >= 1 && month <= 12;
    }
  if (match->end - match->first == 3 && HAS (YEAR))
    return NUMBER (TWO_DIGITS) >= 1 && NUMBER (TWO_DIGITS) <= 12 && NUMBER (YEAR) >= 1900;
  return TRUE;
}
