/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "stages.h"
#include "timex-values.h"

#define SECONDS_PER_DAY (24 * 60 * 60)
/* A text tells a story of its own where it has so many dates long before publication, and seldom points to today. */
#define MIN_STORY_DATES 3
#define STORY_DAYS 400
/* So many dates of a story for each that points to today, and for each weekday, since these are what news has. */
#define STORY_SHARE 1
#define STORY_SHARE_WEEKDAYS 8
/* Pieces between a time of day and its day: "2:30 pm local time on". */
#define MAX_DAY_DISTANCE 4
/* Pieces of a sentence before a year with which it opens. */
#define MAX_OPENING 2
#define MAX_TIMES 3 /* times of one day told in a row */

static gint64
day_of_instant (gint64 instant)
{
  return instant >= 0 ? instant / SECONDS_PER_DAY : -((-instant + SECONDS_PER_DAY - 1) / SECONDS_PER_DAY);
}

static void
set_published (XplTimexContext *context, const XplEdtf *published)
{
  gint64 earliest = xpl_edtf_earliest (published), latest = xpl_edtf_latest (published);

  context->published = *published;
  if (!xpl_edtf_is_set (published) || earliest == XPL_INSTANT_MIN || latest == XPL_INSTANT_MAX)
    return;
  context->first_day = day_of_instant (earliest);
  context->last_day = day_of_instant (latest);
  context->published_known = context->last_day - context->first_day <= XPL_MAX_PUBLISHED_DAYS;
}

/* The year that @match states, or 0. */
static int
stated_year (const XplTimexContext *context, const XplTimexMatch *match)
{
  for (guint i = match->first; i < match->end; i++)
    {
      const XplPiece *piece = xpl_piece (context->pieces, i);

      if (piece->kind == XPL_PIECE_NUMBER && piece->digits == 4)
        return (int) piece->value;
    }
  return 0;
}

static void
note_order (XplTimexContext *context, const XplTimexMatch *match)
{
  const XplPiece *first = xpl_piece (context->pieces, match->first);
  const XplPiece *second;

  if (match->pattern->kind != XPL_TIMEX_NUMERIC || match->end - match->first < 5 || first->value > 31)
    return;
  second = xpl_piece (context->pieces, match->first + 2);
  if (first->value > 12)
    context->day_first = 1;
  else if (second->kind == XPL_PIECE_NUMBER && second->value > 12)
    context->day_first = -1;
}

/* Kinds of dates that tell where in time a text is. */
static gboolean
places_text (XplTimexKind kind)
{
  return kind == XPL_TIMEX_CALENDAR || kind == XPL_TIMEX_NUMERIC || kind == XPL_TIMEX_WEEKDAY || kind == XPL_TIMEX_NEAR
         || kind == XPL_TIMEX_DEICTIC;
}

/*
 * Looks through all dates once before they are resolved: which way digits are ordered, whether a story is told. News opens
 * with what is new, however much of its past follows.
 */
static void
survey (XplTimexContext *context, const GArray *matches)
{
  guint n_story = 0, n_pointing = 0, n_weekdays = 0;
  gboolean opens_with_story = FALSE, opened = FALSE;

  for (guint i = 0; i < matches->len; i++)
    {
      const XplTimexMatch *match = &g_array_index (matches, XplTimexMatch, i);
      XplTimexKind kind = match->pattern->kind;
      int year = kind == XPL_TIMEX_CALENDAR || kind == XPL_TIMEX_NUMERIC ? stated_year (context, match) : 0;

      note_order (context, match);
      if (year > 0 && context->published_known && xpl_days_from_civil (year, 12, 31) >= context->first_day - STORY_DAYS)
        n_pointing++;
      else if (year > 0)
        {
          n_story++;
          opens_with_story = opens_with_story || !opened;
        }
      else if (kind == XPL_TIMEX_WEEKDAY || kind == XPL_TIMEX_NEAR || kind == XPL_TIMEX_DEICTIC)
        n_pointing++;
      n_weekdays += kind == XPL_TIMEX_WEEKDAY;
      opened = opened || places_text (kind);
    }
  context->narrative = n_story >= MIN_STORY_DATES && n_story > STORY_SHARE * n_pointing
                       && n_story > STORY_SHARE_WEEKDAYS * n_weekdays && opens_with_story;
}

/* A year in passing ("the strongest since 1976") does not move a story that has come to some month. */
static gboolean
is_in_passing (const XplTimexContext *context, const XplTimexMatch *match, const XplTimexValue *value)
{
  const XplPieces *pieces = context->pieces;
  guint sentence = xpl_piece (pieces, match->first)->sentence;

  if (!context->narrative || value->span.grain < XPL_GRAIN_YEAR || context->anchor.grain == XPL_GRAIN_NONE
      || context->anchor.grain >= XPL_GRAIN_YEAR)
    return FALSE;
  return match->first > xpl_pieces_sentence_start (pieces, sentence) + MAX_OPENING
         || (value->span.first <= context->anchor.first && value->span.last >= context->anchor.last);
}

static void
move_anchor (XplTimexContext *context, const XplTimexMatch *match, const XplTimexValue *value)
{
  guint sentence = xpl_piece (context->pieces, match->first)->sentence;

  if (value->span.grain == XPL_GRAIN_NONE || value->span.grain >= XPL_GRAIN_DECADE)
    return;
  /* "Today" in a story is no part of it, nor is the day since which something holds part of the news. */
  if (!context->narrative && xpl_timex_follows_since (context, match))
    return;
  if ((context->narrative && value->from_published) || is_in_passing (context, match, value))
    return;
  context->anchor = value->span;
  context->anchor_sentence = sentence;
  context->anchor_stated = value->stated;
}

/* What "two years later" and "an hour later" count from. */
static void
remember (XplTimexContext *context, const XplTimexMatch *match, const XplTimexValue *value)
{
  guint sentence = xpl_piece (context->pieces, match->first)->sentence;

  if (value->span.grain != XPL_GRAIN_NONE)
    {
      context->mentioned = value->span;
      context->mentioned_sentence = sentence;
    }
  if (value->span.grain != XPL_GRAIN_NONE && value->span.grain <= XPL_GRAIN_WEEK)
    {
      context->near = value->span;
      context->near_sentence = sentence;
    }
  if (value->clock_day.grain != XPL_GRAIN_NONE)
    {
      context->clock_day = value->clock_day;
      context->clock_minute = value->minute;
      context->clock_sentence = sentence;
    }
}

/* Only what belongs to a time of day stands between pieces @from and @to: no verb, no other clause. */
static gboolean
is_bridged (const XplTimexContext *context, guint from, guint to)
{
  for (guint i = from; i < to; i++)
    switch (xpl_piece_pos (context->pieces, i))
      {
      case XPL_POS_VERB:
      case XPL_POS_AUX:
      case XPL_POS_CCONJ:
      case XPL_POS_SCONJ:
        return FALSE;
      default:
        break;
      }
  return TRUE;
}

/* "At 14:30 on 9 August": the day stands behind the time of day. Resolves it first, so that the time counts from it. */
static void
look_ahead (XplTimexContext *context, const GArray *matches, guint index)
{
  const XplTimexMatch *match = &g_array_index (matches, XplTimexMatch, index);
  const XplTimexMatch *end = &g_array_index (matches, XplTimexMatch, matches->len);
  const XplTimexMatch *next = match + 1, *last = match;
  guint sentence = xpl_piece (context->pieces, match->first)->sentence;
  XplTimexValue value;

  /* "from 9 a.m. to 5 p.m. on Monday" */
  for (guint n = 0; n < MAX_TIMES && next < end && next->pattern->kind == XPL_TIMEX_CLOCK_TIME
                    && next->first <= last->end + MAX_DAY_DISTANCE; n++)
    last = next++;
  if (match->pattern->kind != XPL_TIMEX_CLOCK_TIME || next == end || next->pattern->kind == XPL_TIMEX_CLOCK_TIME
      || next->first > last->end + MAX_DAY_DISTANCE || !is_bridged (context, last->end, next->first)
      || xpl_piece (context->pieces, next->first)->sentence != sentence)
    return;
  if (xpl_timex_resolve (context, next, &value) && value.span.grain == XPL_GRAIN_DAY)
    {
      context->anchor = value.span;
      context->anchor_sentence = sentence;
      context->anchor_stated = value.stated;
    }
  xpl_timex_value_clear (&value);
}

void
xpl_read_timexes (const XplLanguage *self, XplReading *reading)
{
  const XplPieces *pieces = xpl_pieces_of (reading);
  g_autoptr (GArray) matches = xpl_timex_find (self, pieces);
  XplTimexContext context = { self, pieces };

  set_published (&context, &reading->published);
  survey (&context, matches);
  for (guint i = 0; i < matches->len; i++)
    {
      const XplTimexMatch *match = &g_array_index (matches, XplTimexMatch, i);
      const XplPiece *first = xpl_piece (pieces, match->first), *last = xpl_piece (pieces, match->end - 1);
      XplTimexValue value;

      look_ahead (&context, matches, i);
      if (!xpl_timex_resolve (&context, match, &value))
        {
          xpl_timex_value_clear (&value);
          continue;
        }

      XplTimex timex = {
        .range = { first->range.start, last->range.end }, .type = value.type, .value = value.value, .edtf = value.edtf,
        .how = value.how, .rule = value.rule, .sentence = first->sentence,
        .ends = { value.ends[0], value.ends[1] },
      };
      g_array_append_val (reading->timexes, timex);
      move_anchor (&context, match, &value);
      remember (&context, match, &value);
    }
}
