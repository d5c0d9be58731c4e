/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/*
 * When a text without a date was published, from what it tells. Dates with their year that it tells in the past bound it
 * from below, those it looks forward to from above. What it says without a year leaves some months more plausible than
 * others: "earlier in January" was written in a January, "last autumn" within nine months after one, "in October" seldom
 * more than half a year later. The months after the latest date told are weighed by all of these, and the run of months
 * around the best one is the answer. Nothing is taken from the clock of the machine.
 */

#include "config.h"

#include "stages.h"
#include "timex-values.h"
#include "when.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define HORIZON 36        /* months after the latest date told that are weighed */
#define KEEP 0.3          /* of the best weight: what a month must have to belong to the answer */
#define MAX_CLUES 64      /* of each kind; a text has no more that differ */
#define SAME_YEAR 0.6     /* a year is seldom written out in that same year */
#define NO_MONTH G_MININT

typedef enum
{
  CLUE_PINNED_MONTH, /* "earlier in January" */
  CLUE_LAST_SEASON,  /* "last autumn" */
  CLUE_LAST_MONTH,   /* "last October" */
  CLUE_MONTH,        /* "in October" */
  CLUE_DAY,          /* "on 9 October" */
} ClueKind;

typedef struct
{
  ClueKind kind;
  int month; /* 0–11: the month, or the last one of the season */
  XplRange range;
} Clue;

typedef struct
{
  int after;       /* months since year 0 of the latest date told in the past, or NO_MONTH */
  gboolean dated;  /* it has a month */
  XplRange after_range;
  XplEdtf after_edtf;
  int before;      /* of the earliest date looked forward to, or NO_MONTH */
  XplRange before_range;
  XplEdtf before_edtf;
  Clue clues[MAX_CLUES];
  guint n_clues;
} Findings;

static int
month_index (gint64 day)
{
  gint64 year;
  int month, day_of_month;

  xpl_civil_from_days (day, &year, &month, &day_of_month);
  return (int) year * 12 + month - 1;
}

static XplRange
range_of (const XplPieces *pieces, const XplTimexMatch *match)
{
  return (XplRange) { xpl_piece (pieces, match->first)->range.start, xpl_piece (pieces, match->end - 1)->range.end };
}

/* "the 2014 election": names something, tells nothing. */
static gboolean
is_attribute (const XplPieces *pieces, const XplTimexMatch *match)
{
  guint sentence = xpl_piece (pieces, match->first)->sentence;
  guint start = xpl_pieces_sentence_start (pieces, sentence), end = xpl_pieces_sentence_end (pieces, sentence);
  XplPos after = match->end < end ? xpl_piece_pos (pieces, match->end) : XPL_POS_X;
  XplPos before = match->first > start ? xpl_piece_pos (pieces, match->first - 1) : XPL_POS_X;

  return (after == XPL_POS_NOUN || after == XPL_POS_PROPN || after == XPL_POS_ADJ)
         && (before == XPL_POS_DET || before == XPL_POS_ADJ || before == XPL_POS_PRON || before == XPL_POS_PART);
}

/* "by", "until", "before" a date look forward to it unless a verb in the past says otherwise. */
static gboolean
is_deadline (const XplPieces *pieces, const XplTimexMatch *match)
{
  static const char *const words[] = { "by", "until", "before", "till", NULL };
  guint start = xpl_pieces_sentence_start (pieces, xpl_piece (pieces, match->first)->sentence);

  return match->first > start && xpl_words_contain (words, xpl_piece (pieces, match->first - 1)->lower);
}

static void
add_stated (Findings *findings, const XplPieces *pieces, const XplTimexMatch *match, const XplTimexValue *value, XplTense tense)
{
  int first = month_index (value->span.first), last = month_index (value->span.last);

  if (is_attribute (pieces, match))
    return;
  if (tense == XPL_TENSE_FUTURE)
    {
      if (findings->before == NO_MONTH || last < findings->before)
        {
          findings->before = last;
          findings->before_range = range_of (pieces, match);
          findings->before_edtf = value->edtf;
        }
    }
  else if ((tense == XPL_TENSE_PAST || !is_deadline (pieces, match)) && first > findings->after)
    {
      findings->after = first;
      findings->dated = value->span.grain <= XPL_GRAIN_MONTH;
      findings->after_range = range_of (pieces, match);
      findings->after_edtf = value->edtf;
    }
}

static void
add_clue (Findings *findings, const XplPieces *pieces, const XplTimexMatch *match, ClueKind kind, int month)
{
  if (findings->n_clues < MAX_CLUES)
    findings->clues[findings->n_clues++] = (Clue) { kind, month, range_of (pieces, match) };
}

#define HAS(name) xpl_timex_has (fields, 0, XPL_TIMEX_CLASS_##name)
#define NUMBER(name) xpl_timex_number (fields, 0, XPL_TIMEX_CLASS_##name)
#define TEXT(name) xpl_timex_text (fields, 0, XPL_TIMEX_CLASS_##name)

static void
add_relative (Findings *findings,
              const XplPieces *pieces,
              const XplTimexMatch *match,
              const XplTimexFields *fields,
              XplTense tense)
{
  gboolean points_back = HAS (DIRECTION) && g_str_equal (TEXT (DIRECTION), "last");

  if (HAS (UNIT) || HAS (HOLIDAY) || (HAS (DIRECTION) && !points_back))
    return;
  if (HAS (SEASON) && points_back)
    /* The last month of spring is May, of winter February. */
    add_clue (findings, pieces, match, CLUE_LAST_SEASON, (4 + 3 * (NUMBER (SEASON) - 21)) % 12);
  if (!HAS (MONTH))
    return;
  if (points_back)
    add_clue (findings, pieces, match, CLUE_LAST_MONTH, NUMBER (MONTH) - 1);
  else if (g_str_equal (TEXT (EDGE), "earlier"))
    add_clue (findings, pieces, match, CLUE_PINNED_MONTH, NUMBER (MONTH) - 1);
  else if (tense == XPL_TENSE_PAST)
    add_clue (findings, pieces, match, HAS (DAY) ? CLUE_DAY : CLUE_MONTH, NUMBER (MONTH) - 1);
}

static void
collect (const XplLanguage *language, const XplReading *reading, Findings *findings)
{
  g_autoptr (XplPieces) pieces = xpl_pieces_new (reading);
  g_autoptr (GArray) matches = xpl_timex_find (language, pieces);
  g_autofree XplTimexFields *fields = g_new (XplTimexFields, 1);
  XplTimexContext context = { language, pieces };

  for (guint i = 0; i < matches->len; i++)
    {
      const XplTimexMatch *match = &g_array_index (matches, XplTimexMatch, i);
      XplTense tense = xpl_tense_around (reading, xpl_piece (pieces, match->first)->token,
                                         xpl_piece (pieces, match->end - 1)->token + 1);
      XplTimexValue value;

      if (match->pattern->kind != XPL_TIMEX_CALENDAR && match->pattern->kind != XPL_TIMEX_NUMERIC
          && match->pattern->kind != XPL_TIMEX_DEICTIC)
        continue;
      if (xpl_timex_resolve (&context, match, &value) && value.stated && value.span.grain != XPL_GRAIN_NONE
          && value.span.grain <= XPL_GRAIN_YEAR)
        add_stated (findings, pieces, match, &value, tense);
      else if (!value.stated)
        {
          xpl_timex_read_fields (language, pieces, match, fields);
          add_relative (findings, pieces, match, fields, tense);
        }
      xpl_timex_value_clear (&value);
    }
}

/* How well a text of month @month (since year 0) may say @clue. */
static double
weigh_clue (const Clue *clue, int month)
{
  /* By how many months ago the month named began. */
  static const double by_age[][12] = {
    [CLUE_PINNED_MONTH] = { 1 },
    [CLUE_LAST_SEASON] = { 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0.1, 0 },
    [CLUE_LAST_MONTH] = { 0, 0.5, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0.8 },
    [CLUE_MONTH] = { 0.5, 1, 1, 1, 0.8, 0.8, 0.8, 0.5, 0.5, 0.2, 0.1, 0.1 },
    [CLUE_DAY] = { 1, 1, 0.9, 0.8, 0.6, 0.5, 0.4, 0.3, 0.2, 0.1, 0.1, 0.1 },
  };

  return by_age[clue->kind][(month % 12 - clue->month + 12) % 12];
}

static double
weigh (const Findings *findings, int month)
{
  double weight = month - findings->after <= 12 ? 1 : month - findings->after <= 24 ? 0.55 : 0.4;

  if (findings->before != NO_MONTH && findings->before >= findings->after && month > findings->before)
    return 0;
  if (findings->dated && month / 12 == findings->after / 12)
    weight *= SAME_YEAR;
  for (guint i = 0; i < findings->n_clues; i++)
    weight *= weigh_clue (&findings->clues[i], month);
  return weight;
}

/* The run of months around the best. FALSE where all clues together leave none. */
static gboolean
find_run (const Findings *findings, int *first, int *last)
{
  double best_weight = 0;
  int best = findings->after;

  for (int month = findings->after; month <= findings->after + HORIZON; month++)
    if (weigh (findings, month) > best_weight)
      {
        best = month;
        best_weight = weigh (findings, month);
      }
  if (best_weight <= 0)
    return FALSE;
  for (*first = best; *first > findings->after && weigh (findings, *first - 1) >= KEEP * best_weight; --*first)
    ;
  for (*last = best; *last < findings->after + HORIZON && weigh (findings, *last + 1) >= KEEP * best_weight; ++*last)
    ;
  return TRUE;
}

/* The clue that says most, the first of its kind. */
static const Clue *
strongest_clue (const Findings *findings)
{
  const Clue *best = &findings->clues[0];

  for (guint i = 1; i < findings->n_clues; i++)
    if (findings->clues[i].kind < best->kind)
      best = &findings->clues[i];
  return best;
}

static void
set_when (XplWhen *when, const XplReading *reading, XplEdtf edtf, XplRange range, const char *rule)
{
  xpl_when_clear (when);
  when->edtf = edtf;
  when->how = XPL_HOW_INFERRED;
  when->range = range;
  when->text = xpl_range_dup_text (range, reading->text);
  when->rule = g_strdup (rule);
}

static XplEdtf
edtf_of_month (int month)
{
  return xpl_edtf_date (month / 12, month % 12 + 1, 0);
}

/* An interval's end at the start of @edtf, in its own precision. */
static XplEdtf
start_of (XplEdtf edtf)
{
  XplEdtf start = { .is_set = TRUE, .start = edtf.start };

  return start;
}

gboolean
xpl_language_infer_published (const XplLanguage *self, const XplReading *reading, XplWhen *when)
{
  g_autofree Findings *findings = g_new0 (Findings, 1);
  const XplEdtf open = { 0 };
  int first, last;

  g_return_val_if_fail (reading != NULL && when != NULL, FALSE);

  findings->after = findings->before = NO_MONTH;
  collect (self, reading, findings);
  if (findings->after == NO_MONTH && findings->before == NO_MONTH)
    return FALSE;
  if (findings->after == NO_MONTH)
    set_when (when, reading, xpl_edtf_interval (open, findings->before_edtf), findings->before_range,
              N_ ("up to the first date that the text looks forward to"));
  else if (findings->n_clues > 0 && find_run (findings, &first, &last))
    set_when (when, reading,
              first == last ? edtf_of_month (first) : xpl_edtf_interval (edtf_of_month (first), edtf_of_month (last)),
              strongest_clue (findings)->range, N_ ("the months after the last date told that fit what is said without a year"));
  else if (findings->before != NO_MONTH && findings->before >= findings->after)
    set_when (when, reading, xpl_edtf_interval (start_of (findings->after_edtf), findings->before_edtf), findings->after_range,
              N_ ("between the last date told and the first one that the text looks forward to"));
  else
    set_when (when, reading, xpl_edtf_interval (start_of (findings->after_edtf), open), findings->after_range,
              N_ ("after the last date told"));
  return TRUE;
}
