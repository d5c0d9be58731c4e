/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/* Contexts of what points or measures: "last year" and "the last of us", "a day" as a length, as a rate, as neither. */

#include "config.h"

#include "timex-guards.h"

#include <string.h>

#include "stages.h"
#include "timex-context.h"

#define HAS(name) xpl_timex_has (fields, 0, XPL_TIMEX_CLASS_##name)
#define NUMBER(name) xpl_timex_number (fields, 0, XPL_TIMEX_CLASS_##name)
#define TEXT(name) xpl_timex_text (fields, 0, XPL_TIMEX_CLASS_##name)

#define MAX_LOOK_BACK 6

static const char *const length_prepositions[] = {
  "for",    "in",    "within", "over",  "after", "than",   "last",      "lasted", "lasting", "lasts",
  "take",   "takes", "took",   "taken", "spent", "spend",  "spending",  "nearly", "almost",  "about",
  "around", "under", "every",  "of",    "wait",  "waited", "following", "before", "during",  "throughout",
  "least",  "most",  "to",     "by",    "until", "next",   "another",   NULL
};

XPL_DECLARE_TIMEX_GUARD (xpl_timex_guard_deictic)
{
  const char *direction = TEXT (DIRECTION);
  static const char *const stretches[] = { "past", "recent", "these", "those", NULL };
  const XplPiece *before = piece_before (pieces, match->first, 1);
  const XplPiece *after = piece_after (pieces, match);

  if (xpl_words_contain (stretches, direction))
    return FALSE;
  /* "They said that January was dry" */
  if (g_str_equal (direction, "that") && !HAS (UNIT) && after != NULL && before != NULL
      && before->kind == XPL_PIECE_WORD
      && (xpl_piece_pos (pieces, match->end) == XPL_POS_AUX || xpl_piece_pos (pieces, match->end) == XPL_POS_VERB))
    return FALSE;
  /* "to this day" */
  if (HAS (UNIT) && g_str_equal (direction, "this") && g_str_equal (TEXT (UNIT), "D") && is_word (before, "to"))
    return FALSE;
  /* "in the last year" is a stretch up to now, "last year" the year before. */
  if (HAS (UNIT) && HAS (THE) && !HAS (EDGE_OF) && g_str_equal (direction, "last")
      && strchr ("WMYTC", TEXT (UNIT)[0]) != NULL
      && is_one_of (before, (const char *const[]){ "in", "over", "during", "within", "for", NULL }))
    return FALSE;
  if (HAS (UNIT) && strchr ("sm", TEXT (UNIT)[0]) != NULL)
    return FALSE;
  if (HAS (UNIT) && strchr ("hDN", TEXT (UNIT)[0]) != NULL && g_str_equal (direction, "last") && !HAS (PART))
    return g_str_equal (TEXT (UNIT), "N");
  if (HAS (UNIT) && g_str_equal (TEXT (UNIT), "h"))
    return FALSE;
  if (HAS (MONTH) && (fields->items[0][XPL_TIMEX_CLASS_MONTH].classes & XPL_TIMEX_BIT (AMBIGUOUS)) != 0)
    return !g_str_equal (direction, "that") && !g_str_equal (direction, "before");
  if (HAS (SEASON) && (fields->items[0][XPL_TIMEX_CLASS_SEASON].classes & XPL_TIMEX_BIT (AMBIGUOUS)) != 0)
    return !is_word (after, "of");
  if (g_str_equal (direction, "after") && !HAS (THE))
    /* "following day 3" or "following the": the preposition */
    return is_word (before, "'s") || is_word (before, "early");
  return !(g_str_equal (direction, "this") && is_word (after, "-"));
}

XPL_DECLARE_TIMEX_GUARD (xpl_timex_guard_this_unit)
{
  const XplPiece *after = piece_after (pieces, match);

  return strchr ("DWMYTC", TEXT (UNIT)[0]) != NULL && !is_word (after, "of") && !is_word (after, "-");
}

/* "in the quarter", "over the weekend", "for the year", but not "the year of the plague", "the year that began it". */
XPL_DECLARE_TIMEX_GUARD (xpl_timex_guard_the_unit)
{
  static const char *const prepositions[] = { "in", "during", "for", "over", "of", "this", "throughout", "through", NULL };
  static const char *const weekend[] = { "in", "during", "for", "over", "at", "on", "of", "through", "throughout", "since", "before",
                                         "after", "until", "by", "from", NULL };
  const XplPiece *before = piece_before (pieces, match->first, 1);
  const XplPiece *after = piece_after (pieces, match);
  char unit = TEXT (UNIT)[0];

  if (xpl_piece (pieces, match->end - 1)->capital || strchr ("QYMWE", unit) == NULL
      || !is_one_of (before, unit == 'E' ? weekend : prepositions))
    return FALSE;
  /* "A quarter of the year": what is measured, no date. */
  if (is_word (before, "of") && unit != 'Q' && unit != 'Y')
    return FALSE;
  if (after == NULL || after->kind == XPL_PIECE_MARK)
    return !is_word (after, "-") && !is_word (after, "/");
  switch (xpl_piece_pos (pieces, match->end))
    {
    case XPL_POS_NOUN:
    case XPL_POS_PROPN:
    case XPL_POS_ADJ:
    case XPL_POS_NUM:
    case XPL_POS_PRON:
    case XPL_POS_SCONJ:
      return FALSE;
    default:
      return !is_one_of (after, (const char *const[]){ "of", "when", "that", "before", "after", "ended", "ending", "to",
                                                       NULL });
    }
}

/* "at the time", "since that time", but not "at the time of the vote", "by the time he came". */
XPL_DECLARE_TIMEX_GUARD (xpl_timex_guard_period)
{
  static const char *const prepositions[] = { "at", "by", "since", "until", "from", "during", "in", "before", "after", NULL };
  static const char *const pointing[] = { "this", "that", NULL };
  const XplPiece *before = piece_before (pieces, match->first, 1);
  const XplPiece *after = piece_after (pieces, match);

  if (after != NULL && after->kind == XPL_PIECE_WORD)
    switch (xpl_piece_pos (pieces, match->end))
      {
      case XPL_POS_NOUN:
      case XPL_POS_PROPN:
      case XPL_POS_PRON:
      case XPL_POS_SCONJ:
        if (!HAS (DIRECTION)) /* "at the time he came" */
          return FALSE;
        break;
      default:
        if (is_one_of (after, (const char *const[]) { "of", "when", "that", "being", "to", NULL }))
          return FALSE;
      }
  if (!HAS (DIRECTION))
    return is_word (before, "at") && xpl_piece_is (pieces, match->end - 1, match->end, "time");
  return is_one_of (before, prepositions) && xpl_words_contain (pointing, TEXT (DIRECTION)) && !HAS (THE)
         && !xpl_piece_is (pieces, match->first, match->end, "same");
}

/* "a year-earlier loss", "the year-ago quarter". */
XPL_DECLARE_TIMEX_GUARD (xpl_timex_guard_adjective)
{
  return strchr ("YMWQ", TEXT (UNIT)[0]) != NULL;
}

/* "two hours and 30 minutes", but not "two weeks, 10 days in one case". */
XPL_DECLARE_TIMEX_GUARD (xpl_timex_guard_compound)
{
  static const char sizes[] = "smhDWMY";
  const char *first = strchr (sizes, (HAS (UNITS) ? TEXT (UNITS) : TEXT (UNIT))[0]);
  const char *second = strchr (sizes, xpl_timex_text (fields, 1, XPL_TIMEX_CLASS_UNITS)[0]);

  return first != NULL && second != NULL && second < first && (HAS (A) || (NUMBER (NUMBER) == 1) == HAS (UNIT));
}

/* "in the nine months to June". */
XPL_DECLARE_TIMEX_GUARD (xpl_timex_guard_the_length)
{
  static const char *const prepositions[] = { "in", "for", "during", "over", "of", NULL };
  const XplPiece *after = piece_after (pieces, match);

  return is_one_of (piece_before (pieces, match->first, 1), prepositions) && !is_word (after, "-")
         && strchr ("DWMQY", TEXT (UNITS)[0]) != NULL;
}

/* "in recent months" */
XPL_DECLARE_TIMEX_GUARD (xpl_timex_guard_recent)
{
  return g_str_equal (TEXT (DIRECTION), "recent");
}

XPL_DECLARE_TIMEX_GUARD (xpl_timex_guard_stretch)
{
  const char *direction = TEXT (DIRECTION);
  static const char *const single[] = { "past", NULL };
  static const char *const plural[] = { "past", "last", "next", "coming", "before", "after", "these", "those", NULL };
  gboolean counted = HAS (NUMBER) || HAS (VAGUE);

  if (HAS (UNIT))
    {
      if (strchr ("sm", TEXT (UNIT)[0]) != NULL)
        return FALSE;
      return counted ? HAS (NUMBER) && NUMBER (NUMBER) == 1
                     : xpl_words_contain (single, direction) || (HAS (THE) && g_str_equal (direction, "last"));
    }
  if (strchr ("s", TEXT (UNITS)[0]) != NULL && !counted)
    return FALSE;
  if (g_str_equal (direction, "recent"))
    return HAS (THE) || counted;
  if ((g_str_equal (direction, "before") || g_str_equal (direction, "after")) && !HAS (THE))
    return FALSE;
  if (g_str_equal (direction, "last") && !counted && !HAS (THE))
    return FALSE;
  return xpl_words_contain (plural, direction);
}

XPL_DECLARE_TIMEX_GUARD (xpl_timex_guard_offset)
{
  const char *unit = HAS (UNITS) ? TEXT (UNITS) : TEXT (UNIT);

  if (HAS (UNIT) && HAS (NUMBER) && NUMBER (NUMBER) != 1)
    return FALSE;
  if (HAS (A) && HAS (UNITS))
    return FALSE;
  if (g_str_equal (TEXT (RELATION), "ago") && xpl_piece_is (pieces, match->end - 1, match->end, "back"))
    return (HAS (NUMBER) || HAS (VAGUE) || HAS (A)) && piece_after (pieces, match) != NULL
           && piece_after (pieces, match)->kind == XPL_PIECE_MARK;
  /* "six months earlier than thought" */
  if (is_word (piece_after (pieces, match), "than"))
    return FALSE;
  if (is_one_of (xpl_piece (pieces, match->end - 1), (const char *const[]) { "after", "before", NULL }))
    /* "three days before, he had fallen", but not "three days before the vote" */
    return piece_after (pieces, match) == NULL
           || (piece_after (pieces, match)->kind == XPL_PIECE_MARK && !is_word (piece_after (pieces, match), "-"));
  return unit[0] != 's' || HAS (NUMBER);
}

static gboolean
is_age (const XplPieces *pieces, const XplTimexMatch *match)
{
  static const char *const before_age[] = { "aged", "age", NULL };
  const XplPiece *after = piece_after (pieces, match);

  if (is_word (after, "-") && match->end + 1 < sentence_end (pieces, match->first))
    after = xpl_piece (pieces, match->end + 1);
  if (is_word (after, "old") || is_word (after, "olds"))
    return TRUE;
  if (is_word (after, "of") && xpl_piece_is (pieces, match->end + 1, sentence_end (pieces, match->first), "age"))
    return TRUE;
  return is_one_of (piece_before (pieces, match->first, 1), before_age);
}

XPL_DECLARE_TIMEX_GUARD (xpl_timex_guard_length)
{
  const char *unit = HAS (UNITS) ? TEXT (UNITS) : xpl_timex_has (fields, 0, XPL_TIMEX_CLASS_UNIT) ? TEXT (UNIT) : "";
  const XplPiece *before = piece_before (pieces, match->first, 1);
  const XplPiece *after = piece_after (pieces, match);
  gboolean several = HAS (NUMBER) && NUMBER (NUMBER) != 1;

  if (is_age (pieces, match) || is_money (pieces, match->first))
    return FALSE;
  /* "a six month ban" */
  if (HAS (UNIT) && (several || HAS (VAGUE)) && !HAS (DASH))
    return HAS (NUMBER) && strchr ("hDWMY", unit[0]) != NULL && after != NULL && after->kind == XPL_PIECE_WORD
           && !after->capital && xpl_piece_pos (pieces, match->end) == XPL_POS_NOUN;
  if (HAS (A) && ((HAS (UNITS) && !HAS (VAGUE)) || HAS (LONG)))
    return FALSE;
  if (HAS (UNIT) && strchr ("sQ", unit[0]) != NULL && !HAS (DASH))
    return FALSE;
  /* "A week in politics" is no length; "a week", where something takes it, is. */
  if (HAS (A) && g_str_equal (TEXT (A), "whole"))
    return HAS (UNIT) && strchr ("DNWMYTCQh", unit[0]) != NULL && !is_word (after, "of");
  if (HAS (A) && !HAS (HALF) && !HAS (APPROXIMATE))
    return is_one_of (before, length_prepositions)
           || (strchr ("WMYTCFh", unit[0]) != NULL && (after == NULL || after->kind == XPL_PIECE_MARK));
  if (HAS (NUMBER) && !several && g_str_equal (unit, "D") && !HAS (DASH) && !HAS (APPROXIMATE))
    return is_one_of (before, length_prepositions);
  return TRUE;
}

XPL_DECLARE_TIMEX_GUARD (xpl_timex_guard_bare_units)
{
  static const char *const before_units[] = {
    "for", "within", "in", "over", "after", "took", "take", "takes", "lasted", "last", "spent", "many", "through", NULL
  };
  const XplPiece *after = piece_after (pieces, match);
  const char *unit = HAS (UNITS) ? TEXT (UNITS) : TEXT (UNIT);

  if (HAS (LONG))
    return TRUE;
  /* "Decades of neglect" */
  if (piece_before (pieces, match->first, 1) == NULL)
    return (is_word (after, "of") && strchr ("WMYTC", unit[0]) != NULL)
           || is_one_of (after, (const char *const[]){ "after", "before", NULL });
  if (piece_before (pieces, match->first, 1) != NULL
      && (piece_before (pieces, match->first, 1)->kind == XPL_PIECE_NUMBER
          || xpl_piece_pos (pieces, match->first - 1) == XPL_POS_NUM))
    return FALSE;
  if (strchr ("smQEN", unit[0]) != NULL)
    return FALSE;
  if (is_one_of (after, (const char *const[]) { "after", "before", "since", NULL }))
    return TRUE;
  return is_one_of (piece_before (pieces, match->first, 1), before_units)
         || (is_word (after, "of") && strchr ("WMYTCDh", unit[0]) != NULL
             && piece_before (pieces, match->first, 1) != NULL
             && !is_word (piece_before (pieces, match->first, 1), "the"));
}

/* "the first nine months of 2021", "the last two weeks of May" */
XPL_DECLARE_TIMEX_GUARD (xpl_timex_guard_part_of_year)
{
  return strchr ("DWM", TEXT (UNITS)[0]) != NULL && (HAS (ORDINAL) || g_str_equal (TEXT (DIRECTION), "last"));
}

/* "every quarter of an hour" is no quarter. */
XPL_DECLARE_TIMEX_GUARD (xpl_timex_guard_each)
{
  return !(HAS (UNIT) && g_str_equal (TEXT (UNIT), "Q") && is_word (piece_after (pieces, match), "of"));
}

/* "the first Friday of the month" */
XPL_DECLARE_TIMEX_GUARD (xpl_timex_guard_weekday_of_unit)
{
  return g_str_equal (TEXT (UNIT), "M") && (HAS (ORDINAL) || g_str_equal (TEXT (DIRECTION), "last"));
}

/* "1,200 casualties a day", "twice a week", "$50 a month". */
XPL_DECLARE_TIMEX_GUARD (xpl_timex_guard_rate)
{
  const XplLexicon *numbers = xpl_language_get_lexicon (language, XPL_LEXICON_NUMBER_WORDS);
  guint n_words;
  const XplPiece *before = piece_before (pieces, match->first, 1);

  if (before == NULL || is_one_of (before, length_prepositions) || is_word (before, "such") || is_word (before, "quite")
      || strchr ("sQ", TEXT (UNIT)[0]) != NULL)
    return FALSE;
  if (before->kind == XPL_PIECE_WORD && g_str_has_suffix (before->lower, "ed"))
    return FALSE;
  for (guint back = 1; back <= MAX_LOOK_BACK; back++)
    {
      const XplPiece *piece = piece_before (pieces, match->first, back);

      if (piece == NULL || (piece->kind == XPL_PIECE_MARK && strchr (",;:\"(", piece->lower[0]) != NULL))
        break;
      if (piece->kind == XPL_PIECE_NUMBER || xpl_lexicon_match_words (numbers, &piece->lower, 1, &n_words) != NULL)
        return TRUE;
    }
  return FALSE;
}

XPL_DECLARE_TIMEX_GUARD (xpl_timex_guard_neighbour)
{
  static const char *const new_year_prepositions[] = { "in", "into", "until", "before", "by", "since", "from", "of", "after", NULL };
  const XplPiece *after = piece_after (pieces, match);

  if (strchr (TEXT (NEIGHBOUR), '-') != NULL && strchr (TEXT (NEIGHBOUR), 'T') == NULL
      && !xpl_piece_is (pieces, match->first, match->end, "the"))
    return TRUE; /* "year-end" */
  if (g_str_equal (TEXT (NEIGHBOUR), "year-start"))
    return !is_word (after, "'s") && is_one_of (piece_before (pieces, match->first, 1), new_year_prepositions);
  if (g_str_has_suffix (TEXT (NEIGHBOUR), "-next") || g_str_has_suffix (TEXT (NEIGHBOUR), "-last"))
    return TRUE;
  return after == NULL || after->kind == XPL_PIECE_MARK || xpl_piece_pos (pieces, match->end) == XPL_POS_VERB
         || xpl_piece_pos (pieces, match->end) == XPL_POS_AUX || is_word (after, "and") || is_word (after, "but");
}

XPL_DECLARE_TIMEX_GUARD (xpl_timex_guard_tense_noun)
{
  static const char *const before_noun[] = { "in", "of", "for", "from", "to", "until", "at", "into", "about", NULL };
  const XplPiece *after = piece_after (pieces, match);

  return is_one_of (piece_before (pieces, match->first, 1), before_noun)
         && (after == NULL || after->kind != XPL_PIECE_WORD || xpl_piece_pos (pieces, match->end) != XPL_POS_NOUN);
}

/* "in future" */
XPL_DECLARE_TIMEX_GUARD (xpl_timex_guard_bare_tense_noun)
{
  return xpl_piece_is (pieces, match->first, match->end, "future")
         && is_word (piece_before (pieces, match->first, 1), "in")
         && (piece_after (pieces, match) == NULL || piece_after (pieces, match)->kind != XPL_PIECE_WORD
             || xpl_piece_pos (pieces, match->end) == XPL_POS_VERB
             || xpl_piece_pos (pieces, match->end) == XPL_POS_AUX);
}

/* "monthlong" */
XPL_DECLARE_TIMEX_GUARD (xpl_timex_guard_long_word)
{
  return TEXT (LONG)[0] == 'P';
}

/* Times of day */

/* "five o'clock this afternoon" */
XPL_DECLARE_TIMEX_GUARD (xpl_timex_guard_oclock)
{
  return !HAS (DIRECTION) || (HAS (PART) && g_str_equal (TEXT (DIRECTION), "this"));
}

/* "half past nine", "at a quarter to nine", but not "a quarter to nine companies". */
XPL_DECLARE_TIMEX_GUARD (xpl_timex_guard_shifted)
{
  const XplPiece *after = piece_after (pieces, match);

  return NUMBER (NUMBER) >= 1 && NUMBER (NUMBER) <= 12
         && (HAS (PART) || after == NULL || after->kind == XPL_PIECE_MARK
             || xpl_piece_pos (pieces, match->end) == XPL_POS_ADP);
}

/* "2130 GMT" */
XPL_DECLARE_TIMEX_GUARD (xpl_timex_guard_four_digits)
{
  const XplPiece *digits = xpl_piece (pieces, match->first);
  int clock = NUMBER (OLD_YEAR);

  return digits->digits == 4 && clock % 100 < 60 && clock < 2400;
}

XPL_DECLARE_TIMEX_GUARD (xpl_timex_guard_clock)
{
  const XplPiece *before = piece_before (pieces, match->first, 1);
  const XplPiece *after = piece_after (pieces, match);
  static const char *const scores[] = { "win", "victory", "lead", "score", "defeat", "loss", "draw", NULL };

  if (HAS (CLOCK))
    return xpl_piece (pieces, match->first)->value - (int) xpl_piece (pieces, match->first)->value < 0.595;
  if (HAS (HALF_DAY))
    return !HAS (HOUR) || NUMBER (HOUR) <= 24;
  if (NUMBER (TWO_DIGITS) > 59
      || (before != NULL && !xpl_piece (pieces, match->first)->spaced && is_word (before, ":")))
    return FALSE;
  if (is_one_of (after, scores))
    return FALSE;
  /* "John 3:16" is a verse. */
  return HAS (ZONE) || !(before != NULL && before->kind == XPL_PIECE_WORD && before->capital && NUMBER (HOUR) < 10
                         && piece_before (pieces, match->first, 2) != NULL);
}

XPL_DECLARE_TIMEX_GUARD (xpl_timex_guard_part)
{
  const XplPiece *before = piece_before (pieces, match->first, 1);
  static const char *const prepositions[] = { "in", "during", "by", "until", "before", "at", "on", "since", "through", "throughout",
                                              NULL };

  if (xpl_piece_is (pieces, match->first, match->end, "overnight"))
    return TRUE;
  if (HAS (THE))
    return is_one_of (before, prepositions) && !is_word (piece_after (pieces, match), "of");
  if (is_word (before, "the"))
    return FALSE;
  if (g_str_has_prefix (xpl_piece (pieces, match->first)->lower, "mid"))
    return is_one_of (before, prepositions) || is_word (before, "around") || is_word (before, "about");
  return is_one_of (before, (const char *const[]) { "at", "by", "before", "until", "since", NULL });
}
