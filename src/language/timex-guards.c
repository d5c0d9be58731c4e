/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/*
 * What a sequence of classes cannot tell: whether "May" is a month, whether "the 14th" is a day. Each guard looks at a few
 * pieces around the match.
 */

#include "config.h"

#include "timex-guards.h"

#include <string.h>

#include "tense.h"
#include "timex-context.h"

#define HAS(name) xpl_timex_has (fields, 0, XPL_TIMEX_CLASS_##name)
#define NUMBER(name) xpl_timex_number (fields, 0, XPL_TIMEX_CLASS_##name)
#define TEXT(name) xpl_timex_text (fields, 0, XPL_TIMEX_CLASS_##name)

/* Words after which a lone month or season that may be another word is one of time. */
static const char *const time_prepositions[] = {
  "in", "since", "by", "until", "till", "before", "after", "during", "from", "of", "through", "throughout", "between",
  "around", "to", "every", "each", "for", "mid", "early", "late", NULL
};

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
  return !is_word (piece_before (pieces, match->first, 1), "-") && HAS (UNIT) && g_str_equal (TEXT (UNIT), "Y");
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

/* "from the 16th to the 18th century" */
XPL_DECLARE_TIMEX_GUARD (xpl_timex_guard_centuries)
{
  const char *unit = xpl_timex_text (fields, 1, XPL_TIMEX_CLASS_UNIT),
             *units = xpl_timex_text (fields, 1, XPL_TIMEX_CLASS_UNITS);

  return (g_str_equal (unit, "C") || g_str_equal (units, "C")) && NUMBER (ORDINAL) <= 30
         && xpl_timex_number (fields, 1, XPL_TIMEX_CLASS_ORDINAL) <= 30;
}

XPL_DECLARE_TIMEX_GUARD (xpl_timex_guard_quarter)
{
  gboolean anchored = HAS (YEAR) || g_str_equal (xpl_timex_text (fields, 1, XPL_TIMEX_CLASS_UNIT), "Y");

  if (xpl_timex_has (fields, 1, XPL_TIMEX_CLASS_DIRECTION) && !anchored)
    return FALSE;
  return g_str_equal (TEXT (UNIT), "Q") && NUMBER (ORDINAL) <= 4
         && (anchored || HAS (DASH) || (HAS (THE) && !is_word (piece_after (pieces, match), "of")));
}

/* "fourth quarter losses" */
XPL_DECLARE_TIMEX_GUARD (xpl_timex_guard_quarter_result)
{
  static const char *const results[] = { "loss",    "losses",     "profit",     "profits",  "earnings", "results",
                                         "revenue", "revenues",   "sales",      "net",      "income",   "gdp",
                                         "growth",  "report",     "figures",    "data",     "dividend", "operating",
                                         "output",  "deliveries", "production", "turnover", "guidance", NULL };

  return g_str_equal (TEXT (UNIT), "Q") && NUMBER (ORDINAL) <= 4 && is_one_of (piece_after (pieces, match), results);
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
         && (HAS (YEAR) || g_str_equal (xpl_timex_text (fields, 1, XPL_TIMEX_CLASS_UNIT), "Y"));
}

/* Months, seasons, weekdays */

/* "Theresa May", "Jan Egeland": a name stands beside it. */
static gboolean
is_part_of_name (const XplPieces *pieces, const XplTimexMatch *match)
{
  const XplPiece *before = piece_before (pieces, match->first, 1);
  const XplPiece *after = piece_after (pieces, match);

  if (before != NULL && before->kind == XPL_PIECE_WORD && before->capital
      && piece_before (pieces, match->first, 2) != NULL)
    return TRUE;
  return !is_one_of (before, time_prepositions) && after != NULL && after->kind == XPL_PIECE_WORD && after->capital
         && xpl_piece_pos (pieces, match->end) == XPL_POS_PROPN;
}

XPL_DECLARE_TIMEX_GUARD (xpl_timex_guard_month)
{
  /* "April was dry" */
  static const char *const after_months[] = { "was", "is", "saw", "brought", "marked", "marks", "will", "'s", NULL };
  const XplTimexItem *item = &fields->items[0][XPL_TIMEX_CLASS_MONTH];
  const XplPiece *before = piece_before (pieces, match->first, 1);

  if ((item->classes & XPL_TIMEX_BIT (AMBIGUOUS)) == 0)
    return strlen (xpl_piece (pieces, match->first)->lower) > 4
           || xpl_piece_is (pieces, match->first, match->end, "july") || is_one_of (before, time_prepositions)
           || match->end - match->first > 1;
  if (is_part_of_name (pieces, match))
    return FALSE;
  if (before == NULL)
    return is_one_of (piece_after (pieces, match), after_months);
  return is_one_of (before, time_prepositions) || is_word (before, "last") || is_word (before, "next")
         || is_word (before, "this") || is_word (before, "and") || is_word (before, "or") || is_word (before, "-")
         || is_word (piece_after (pieces, match), "'s")
         /* "the August battles" */
         || (before != NULL && before->kind == XPL_PIECE_WORD && (!before->capital || is_word (before, "the"))
             && piece_after (pieces, match) != NULL
             && xpl_piece_pos (pieces, match->end) == XPL_POS_NOUN);
}

/* "from June to September", but not "June to her friends" and "June to September 2020", which has its year. */
XPL_DECLARE_TIMEX_GUARD (xpl_timex_guard_months)
{
  const XplPiece *after = piece_after (pieces, match);

  return is_one_of (piece_before (pieces, match->first, 1), time_prepositions)
         && (after == NULL || after->kind != XPL_PIECE_NUMBER);
}

/* "In September 15 men died", "the September 15 attacks". */
XPL_DECLARE_TIMEX_GUARD (xpl_timex_guard_month_day)
{
  static const char *const of_months[] = { "in", "of", "during", "throughout", "since", NULL };
  const XplPiece *before = piece_before (pieces, match->first, 1);

  if (xpl_timex_has (fields, 0, XPL_TIMEX_CLASS_YEAR) || xpl_timex_has (fields, 1, XPL_TIMEX_CLASS_YEAR))
    return TRUE;
  if (is_word (before, "in"))
    return piece_after (pieces, match) == NULL || piece_after (pieces, match)->kind != XPL_PIECE_WORD
           || xpl_piece_pos (pieces, match->end) == XPL_POS_ADP;
  return piece_after (pieces, match) == NULL || !xpl_timex_is_counted (language, pieces, match->end)
         || (before != NULL && !is_one_of (before, of_months));
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

/* "Sunday 14th", but not "Sunday 14 people". */
XPL_DECLARE_TIMEX_GUARD (xpl_timex_guard_weekday_number)
{
  const XplTimexItem *day = &fields->items[0][XPL_TIMEX_CLASS_DAY];
  const XplPiece *after = piece_after (pieces, match);

  return (day->classes & XPL_TIMEX_BIT (ORDINAL)) != 0 && xpl_piece (pieces, match->end - 2)->kind == XPL_PIECE_NUMBER
         && !is_word (after, "of") && !is_word (after, "-")
         && (after == NULL || after->kind == XPL_PIECE_MARK || xpl_piece_pos (pieces, match->end) != XPL_POS_NOUN);
}

/* "winter wheat", "summer dresses": kinds of things, of no season of their own. */
static const char *const things_of_seasons[] = {
  "clothes", "clothing", "coat",     "coats", "dress",  "dresses", "jacket", "jackets", "boots",  "tyres",
  "tires",   "wheat",    "squash",   "sport", "sports", "house",   "houses", "home",    "homes",  "resort",
  "resorts", "palace",   "olympics", "games", "job",    "jobs",    "camp",   "camps",   "school", "schools",
  "people",  "day",      "days",     "night", "nights", "weather", "gear",   "crops",   "crop",   NULL
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
  /* "before the fall" is that of a city or a wall. */
  if (xpl_piece_is (pieces, match->end - 1, match->end, "fall")
      && is_one_of (before, (const char *const[]){ "before", "after", "from", NULL }))
    return FALSE;
  return (is_one_of (before, time_prepositions) || (is_word (before, "over") && HAS (THE)))
         && (HAS (THE) || !ambiguous || is_word (before, "in") || is_word (before, "by"));
}

XPL_DECLARE_TIMEX_GUARD (xpl_timex_guard_weekday)
{
  const XplTimexItem *item = &fields->items[0][XPL_TIMEX_CLASS_WEEKDAY];
  const XplPiece *after = piece_after (pieces, match);

  if ((item->classes & XPL_TIMEX_BIT (AMBIGUOUS)) != 0)
    return FALSE;
  /* "Black Friday", "Bloody Sunday" are names. */
  const XplPiece *before = piece_before (pieces, match->first, 1);
  static const char *const names[] = { "black", "bloody", "cyber", "palm", "super", "ash", "holy", "good", NULL };

  if (is_one_of (before, names) && before->capital)
    return FALSE;
  /* "the Sunday Herald" is one, too. */
  return HAS (PART) || HAS (EDGE) || !is_word (before, "the") || after == NULL || after->kind != XPL_PIECE_WORD
         || !after->capital || is_word (after, "'s");
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
  static const char *const before_then[] = { "since", "until", "till", NULL };
  static const char *const not_soon[] = { "as", "too", "so", "how", "no", "very", NULL };
  static const char *const after_soon[] = { "after", "afterwards", "afterward", "as", "-", "enough", NULL };
  const XplPiece *after = piece_after (pieces, match);
  gboolean opens = before == NULL || is_word (before, "\"");
  const char *last = xpl_piece (pieces, match->end - 1)->lower;

  if (g_str_equal (last, "then"))
    return is_one_of (before, before_then);
  if (g_str_equal (last, "soon"))
    return !is_one_of (before, not_soon) && !is_one_of (after, after_soon)
           && xpl_tense_around (pieces->reading, xpl_piece (pieces, match->first)->token,
                                xpl_piece (pieces, match->first)->token + 1)
                  == XPL_TENSE_FUTURE;
  if (g_str_equal (last, "ago") && is_word (before, "as"))
    return FALSE;

  return !is_word (before, "every")
         && !(opens && xpl_piece_is (pieces, match->first, match->end, "now")
              && is_word (piece_after (pieces, match), ","));
}

/* "Daily Star", "Weekly Review" are names. */
XPL_DECLARE_TIMEX_GUARD (xpl_timex_guard_set)
{
  const XplPiece *after = piece_after (pieces, match);

  return !(xpl_piece (pieces, match->first)->capital && after != NULL && after->capital);
}

XPL_DECLARE_TIMEX_GUARD (xpl_timex_guard_weekdays)
{
  static const char *const before_set[] = { "on", "and", "or", ",", "in", "at", "during", NULL };
  gboolean is_part = TEXT (WEEKDAYS)[0] == 'T';

  if (HAS (WEEKDAY))
    return is_part; /* "Saturday nights" */
  /* "in the mornings" */
  return is_one_of (piece_before (pieces, match->first, 1), before_set) && HAS (THE) == is_part;
}

XPL_DECLARE_TIMEX_GUARD (xpl_timex_guard_part_of_month)
{
  const char *unit = HAS (UNITS) ? TEXT (UNITS) : TEXT (UNIT);

  if (HAS (DIRECTION) && !g_str_equal (TEXT (DIRECTION), "last"))
    return FALSE;
  if (HAS (WEEKDAY))
    return HAS (DIRECTION) || NUMBER (ORDINAL) <= 5 || NUMBER (ORDINAL) == XPL_TIMEX_LAST;
  return (HAS (ORDINAL) || HAS (DIRECTION)) && strchr ("DWE", unit[0]) != NULL;
}

/* "the first day of 2022", "the last month of 2022" */
XPL_DECLARE_TIMEX_GUARD (xpl_timex_guard_day_of_year)
{
  if (HAS (DIRECTION) && !g_str_equal (TEXT (DIRECTION), "last"))
    return FALSE;
  return strchr ("DWMQ", TEXT (UNIT)[0]) != NULL
         && (HAS (DIRECTION) || NUMBER (ORDINAL) <= 12 || NUMBER (ORDINAL) == XPL_TIMEX_LAST);
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
      double stated = MIN (number->value, 9999);
      int day = (int) stated;
      int month = (int) (stated * 100 + 0.5) % 100;

      return number->decimals == 2 && day >= 1 && day <= 31 && month >= 1 && month <= 12;
    }
  if (match->end - match->first == 3 && HAS (YEAR))
    return NUMBER (TWO_DIGITS) >= 1 && NUMBER (TWO_DIGITS) <= 12 && NUMBER (YEAR) >= 1900;
  return TRUE;
}
