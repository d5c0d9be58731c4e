/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/* Whether "2000" is a year, or counts or numbers something. */

#include "config.h"

#include "timex-guards.h"

#include <string.h>

#include "stages.h"
#include "timex-context.h"

#define HAS(name) xpl_timex_has (fields, 0, XPL_TIMEX_CLASS_##name)
/* Pieces between "temperatures" and "in the 80s". */
#define MAX_WEATHER_DISTANCE 5
/* "early", "mid-" before a decade that its own match does not hold. */
#define MAX_PARTS 2

#define NUMBER(name) xpl_timex_number (fields, 0, XPL_TIMEX_CLASS_##name)

static const char *const year_prepositions[] = {
  "in",      "since",      "by",      "until",  "till",   "before", "after",  "during", "from", "of",   "circa",
  "through", "throughout", "between", "around", "year",   "years",  "to",     "into",   "pre",  "post", "c",
  "for",     "mid",        "late",    "early",  "summer", "winter", "spring", "autumn", "fall", NULL
};

/* "ft", "euros", "°C", as the lexicon of units has them. */
static gboolean
is_unit (const XplLanguage *language, const XplPieces *pieces, guint index)
{
  static const char *const kinds[] = { "measure", "money", "percent", NULL };
  guint end = sentence_end (pieces, index), n_pieces;
  const char *const *row
    = xpl_pieces_match (pieces, xpl_language_get_lexicon (language, XPL_LEXICON_UNITS), index, end, &n_pieces);

  /* "In 1998 won" */
  return row != NULL && xpl_words_contain (kinds, row[0]) && xpl_piece_pos (pieces, index) != XPL_POS_VERB;
}

/* "soldiers", "km", "%": what a number before it counts. */
gboolean
xpl_timex_is_counted (const XplLanguage *language, const XplPieces *pieces, guint index)
{
  static const char *const counted[] = { "people", "men",   "women",  "children",   "per",    "year", "years",
                                         "days",   "hours", "troops", "casualties", "police", "of",   NULL };
  static const char *const no_plurals[] = { "was", "is", "has", "as", "does", "its", "his", "this", "us", "yes", "thus", NULL };
  const XplPiece *piece = xpl_piece (pieces, index);

  if (piece->kind == XPL_PIECE_NUMBER)
    return FALSE;
  if (is_unit (language, pieces, index) || xpl_words_contain (counted, piece->lower)
      || g_str_has_suffix (piece->lower, "children") || g_str_has_suffix (piece->lower, "women"))
    return TRUE;
  if (piece->kind == XPL_PIECE_MARK)
    return FALSE;
  return !piece->capital && g_str_has_suffix (piece->lower, "s") && !g_str_has_suffix (piece->lower, "ss")
         && !xpl_words_contain (no_plurals, piece->lower) && strlen (piece->lower) > 3
         && (xpl_piece_pos (pieces, index) == XPL_POS_NOUN || xpl_piece_pos (pieces, index) == XPL_POS_X);
}

static gboolean
counts_something (const XplLanguage *language, const XplPieces *pieces, const XplTimexMatch *match)
{
  return piece_after (pieces, match) != NULL && xpl_timex_is_counted (language, pieces, match->end);
}

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
names_what_follows (const XplLanguage *language, const XplPieces *pieces, const XplTimexMatch *match, int year)
{
  static const char *const owners[] = { "the", "'s", "its", "their", "his", "her", "our", "'", "this", "a", NULL };
  static const char *const people[] = { "people", "percent", "men", "women", "year", "years", "%", NULL };
  const XplPiece *before = piece_before (pieces, match->first, 1);
  const XplPiece *after = piece_after (pieces, match);
  XplPos pos;

  if (after == NULL || after->kind != XPL_PIECE_WORD || is_one_of (after, people))
    return is_word (after, "\"") && is_word (before, "the");
  if (is_one_of (before, owners))
    return !(year % 50 == 0 && xpl_timex_is_counted (language, pieces, match->end));
  if (year < 1900)
    return FALSE;
  if (after->capital)
    return TRUE;
  pos = xpl_piece_pos (pieces, match->end);
  return (pos == XPL_POS_NOUN && !xpl_timex_is_counted (language, pieces, match->end))
         || (before == NULL && (pos == XPL_POS_VERB || pos == XPL_POS_AUX));
}

/* "between 1100 and 1400 soldiers": the second number counts, and so does the first. */
static gboolean
opens_counted_range (const XplPieces *pieces, const XplTimexMatch *match)
{
  static const char *const joints[] = { "and", "to", "or", "-", NULL };
  guint end = sentence_end (pieces, match->first), second = match->end + 1;
  XplPos pos;

  if (!is_one_of (piece_after (pieces, match), joints) || second + 1 >= end
      || xpl_piece (pieces, second)->kind != XPL_PIECE_NUMBER)
    return FALSE;
  pos = xpl_piece_pos (pieces, second + 1);
  return pos == XPL_POS_NOUN || pos == XPL_POS_ADJ || pos == XPL_POS_PROPN;
}

/* "in 2014 protests erupted" is a year, "of 2000 men" a number. */
static gboolean
follows_preposition (const XplLanguage *language, const XplPieces *pieces, const XplTimexMatch *match, int year)
{
  static const char *const clear[] = { "in", "since", "during", "until", "into", NULL };
  const XplPiece *before = piece_before (pieces, match->first, 1);

  if (is_word (before, "as"))
    return is_word (piece_before (pieces, match->first, 2), "late")
           || is_word (piece_before (pieces, match->first, 2), "early");
  /* "in 2000 and 2,000 in the next" */
  if ((!is_one_of (before, year_prepositions) && !is_beside_year (pieces, match->first))
      || (!is_one_of (before, clear) && opens_counted_range (pieces, match)))
    return FALSE;
  /* "of around 1300 Northern soldiers" */
  if (!is_one_of (before, clear) && !is_one_of (before, (const char *const[]) { "by", "before", "after", NULL }))
    {
      XplPos pos = piece_after (pieces, match) != NULL ? xpl_piece_pos (pieces, match->end) : XPL_POS_PUNCT;

      if ((pos == XPL_POS_PROPN || pos == XPL_POS_ADJ) && (year < 1900 || piece_after (pieces, match)->capital))
        return FALSE;
    }
  return !counts_something (language, pieces, match) || (year >= 1900 && year % 50 != 0 && is_one_of (before, clear))
         || (year >= 1900 && year % 10 != 0 && is_word (before, "of"));
}

/* "than 2019", "with 2019", "of 2019 levels": a year that something is measured by. */
static gboolean
is_compared (const XplPieces *pieces, const XplTimexMatch *match)
{
  static const char *const comparisons[] = { "than", "with", "versus", "vs", "on", "over", "at", "of", "from", "in", "below", "above",
                                             "to", NULL };
  static const char *const clear[] = { "than", "with", "versus", "vs", NULL };
  static const char *const measures[] = { "levels", "level", "figures", "prices", "terms", "standards", "rates", "values", NULL };
  const XplPiece *before = piece_before (pieces, match->first, 1);
  const XplPiece *after = piece_after (pieces, match);

  if (is_one_of (after, measures))
    return is_one_of (before, comparisons);
  return is_one_of (before, clear) && (after == NULL || after->kind == XPL_PIECE_MARK) && !is_word (after, "-");
}

/* "opened 2012 with", "(born 1962)", "released 2016". */
static gboolean
follows_verb (const XplLanguage *language, const XplPieces *pieces, const XplTimexMatch *match)
{
  static const char *const spans[] = { "began",     "begin",      "begins", "started",  "start",  "starts",
                                       "opened",    "opens",      "ended",  "ends",     "end",    "finished",
                                       "closed",    "entered",    "enters", "entering", "ending", "starting",
                                       "beginning", "throughout", "spent",  NULL };
  static const char *const facts[] = { "born", "died", "dated", "published", "released", "founded", "established", "built", "ca", "b", "d",
                                       "m", "div", "est", "since", NULL };
  const XplPiece *before = piece_before (pieces, match->first, 1);
  const XplPiece *after = piece_after (pieces, match);

  /* "(d. 1990)" */
  if (is_word (before, "."))
    before = piece_before (pieces, match->first, 2);
  if (is_one_of (before, facts))
    return after == NULL || after->kind == XPL_PIECE_MARK;
  return is_one_of (before, spans) && !counts_something (language, pieces, match)
         && (after == NULL || after->kind == XPL_PIECE_MARK || xpl_piece_pos (pieces, match->end) == XPL_POS_ADP);
}

/* "a 2000-strong crowd", "a 1500-page report" */
static gboolean
measures_what_follows (const XplPieces *pieces, const XplTimexMatch *match)
{
  static const char *const measured[] = { "strong",  "page",      "year",      "member", "seat", "mile", "metre",
                                          "meter",   "kilometre", "kilometer", "man",    "word", "foot", "ton",
                                          "tonne",   "point",     "person",    "bed",    "room", "plus", "acre",
                                          "hectare", "km",        "odd",       NULL };
  const XplPiece *after = piece_after (pieces, match);

  return is_word (after, "-") && !after->spaced && match->end + 1 < sentence_end (pieces, match->first)
         && is_one_of (xpl_piece (pieces, match->end + 1), measured);
}

/* "flight 1990", "Room 1408": the number of something. */
static gboolean
is_numbered (const XplPieces *pieces, const XplTimexMatch *match)
{
  static const char *const numbered[] = {
    "flight",    "room", "model", "route",   "highway", "resolution", "section", "article", "page", "pages", "chapter",
    "line",      "bus",  "unit",  "channel", "boeing",  "airbus",     "number",  "series",  "type", "class", "psalm",
    "apartment", "lot",  "case",  "docket",  "bill",    "windows",    "office",  "agenda",  NULL
  };

  return is_one_of (piece_before (pieces, match->first, 1), numbered);
}

/* "between 1350 and 1570 million": the scale is that of both numbers. */
static gboolean
begins_large_range (const XplPieces *pieces, const XplTimexMatch *match)
{
  static const char *const joints[] = { "and", "or", "-", "to", NULL };
  static const char *const scales[] = { "thousand", "million", "billion", "trillion", "m", "bn", "lakh", "crore", NULL };
  guint end = xpl_pieces_sentence_end (pieces, xpl_piece (pieces, match->first)->sentence);

  return match->end + 2 < end && is_one_of (xpl_piece (pieces, match->end), joints)
         && xpl_piece (pieces, match->end + 1)->kind == XPL_PIECE_NUMBER
         && is_one_of (xpl_piece (pieces, match->end + 2), scales);
}

XPL_DECLARE_TIMEX_GUARD (xpl_timex_guard_year)
{
  int year = NUMBER (YEAR);
  gboolean modern = year >= 1900 && year < 2100;
  const XplPiece *before = piece_before (pieces, match->first, 1);
  const XplPiece *after = piece_after (pieces, match);

  /* "full-year 2024" */
  if (is_word (before, "year") && is_word (piece_before (pieces, match->first, 2), "-"))
    return TRUE;
  if (year >= 2200 || is_money (pieces, match->first) || is_word (after, "%") || begins_large_range (pieces, match)
      || is_numbered (pieces, match) || measures_what_follows (pieces, match))
    return FALSE;
  if (year >= 1500 && year < 2100 && (is_compared (pieces, match) || follows_verb (language, pieces, match)))
    return TRUE;
  if (follows_preposition (language, pieces, match, year))
    return TRUE;
  if (is_beside_year (pieces, match->first))
    return FALSE;
  if (is_word (before, "(") || is_word (before, "[") || (is_word (before, "-") && modern))
    return !counts_something (language, pieces, match);
  if (year < 1500 || year >= 2100)
    return FALSE;
  if (is_word (before, ",") && (after == NULL || after->kind == XPL_PIECE_MARK))
    return TRUE;
  if (modern && before != NULL && before->kind == XPL_PIECE_WORD && before->capital
      && (xpl_piece_pos (pieces, match->first - 1) == XPL_POS_PROPN
          || xpl_piece_pos (pieces, match->first - 1) == XPL_POS_NOUN)
      && !counts_something (language, pieces, match))
    return year >= 1950 && year < 2060;
  if (before == NULL && (after == NULL || is_word (after, "'s")))
    return modern;
  return names_what_follows (language, pieces, match, year);
}

/* "in her mid-40s", "temperatures in the 80s": no decades. */
XPL_DECLARE_TIMEX_GUARD (xpl_timex_guard_decade)
{
  static const char *const owners[] = { "his", "her", "their", "my", "your", "our", "its", NULL };
  static const char *const weather[] = { "temperatures", "temperature", "highs", "lows", "high", "low", "degrees", NULL };
  static const char *const parts[] = { "early", "mid", "late", "-", NULL };
  const XplPiece *digits;
  guint before = 1;

  while (before <= MAX_PARTS && is_one_of (piece_before (pieces, match->first, before), parts))
    before++;
  if (is_one_of (piece_before (pieces, match->first, before), owners))
    return FALSE;
  for (guint i = match->first; i < match->end; i++)
    {
      digits = xpl_piece (pieces, i);
      if (digits->kind == XPL_PIECE_NUMBER && digits->digits == 4)
        return TRUE;
    }
  for (guint back = 1; back <= MAX_WEATHER_DISTANCE; back++)
    if (is_one_of (piece_before (pieces, match->first, back), weather))
      return FALSE;
  return TRUE;
}

XPL_DECLARE_TIMEX_GUARD (xpl_timex_guard_year_range)
{
  int from = NUMBER (YEAR);
  gboolean full = xpl_timex_has (fields, 1, XPL_TIMEX_CLASS_YEAR);
  int to = full ? xpl_timex_number (fields, 1, XPL_TIMEX_CLASS_YEAR)
                : xpl_timex_number (fields, 1, XPL_TIMEX_CLASS_TWO_DIGITS);

  if (is_money (pieces, match->first) || counts_something (language, pieces, match))
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
