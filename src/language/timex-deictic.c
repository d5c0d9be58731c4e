/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/* Expressions that point: "on Friday", "yesterday", "last year". */

#include "config.h"

#include "timex-values.h"

#include <stdlib.h>
#include <string.h>

#define HAS(name) XPL_TASK_HAS (task, name)
#define NUMBER(name) XPL_TASK_NUMBER (task, name)
#define TEXT(name) XPL_TASK_TEXT (task, name)

#define SATURDAY 5
/* A date further back than this is none of the news at hand. */
#define OLD_DAYS 730
/* So many months long a year is new. */
#define NEW_YEAR_MONTHS 3

XplGrain
xpl_grain_of_unit (char unit)
{
  static const struct
  {
    char unit;
    XplGrain grain;
  } grains[] = {
    { 's', XPL_GRAIN_DAY },  { 'm', XPL_GRAIN_DAY },     { 'h', XPL_GRAIN_DAY },     { 'D', XPL_GRAIN_DAY },
    { 'N', XPL_GRAIN_DAY },  { 'W', XPL_GRAIN_WEEK },    { 'F', XPL_GRAIN_WEEK },    { 'E', XPL_GRAIN_WEEKEND },
    { 'M', XPL_GRAIN_MONTH }, { 'Q', XPL_GRAIN_QUARTER }, { 'Y', XPL_GRAIN_YEAR },   { 'T', XPL_GRAIN_DECADE },
    { 'C', XPL_GRAIN_CENTURY },
  };

  for (guint i = 0; i < G_N_ELEMENTS (grains); i++)
    if (grains[i].unit == unit)
      return grains[i].grain;
  return XPL_GRAIN_YEAR;
}

/* What @task tells lies ahead. */
static gboolean
is_ahead (const XplTimexTask *task)
{
  const XplPieces *pieces = task->context->pieces;
  guint32 first = xpl_piece (pieces, task->match->first)->token, last = xpl_piece (pieces, task->match->end - 1)->token;

  return xpl_tense_around (pieces->reading, first, last + 1) == XPL_TENSE_FUTURE
         || xpl_tense_is_timetable (pieces->reading, first);
}

/* "until the weekend" */
static gboolean
follows_until (const XplTimexTask *task)
{
  static const char *const words[] = { "until", "till", "by", NULL };
  const XplPieces *pieces = task->context->pieces;
  guint first = task->match->first;

  return first > xpl_pieces_sentence_start (pieces, xpl_piece (pieces, first)->sentence)
         && xpl_words_contain (words, xpl_piece (pieces, first - 1)->lower);
}

static gboolean
is_past (const XplTimexTask *task)
{
  const XplPieces *pieces = task->context->pieces;

  return xpl_tense_around (pieces->reading, xpl_piece (pieces, task->match->first)->token,
                           xpl_piece (pieces, task->match->end - 1)->token + 1)
         == XPL_TENSE_PAST;
}

/* Weekdays and the days around */

static gboolean
resolve_weekday_of_week (const XplTimexTask *task, XplTimexValue *out)
{
  XplRelative week = { XPL_GRAIN_WEEK, 0, -1 };
  XplRelative day = { XPL_GRAIN_DAY, 0, NUMBER (WEEKDAY), .pick = XPL_PICK_SAME };
  XplTimexContext shifted = *task->context;
  XplTimexValue value = { 0 };
  gboolean from_anchor;

  week.steps = xpl_timex_direction_steps (task, &from_anchor);
  xpl_timex_count (task->context, &week, from_anchor, XPL_SPAN_ALL, &value);
  xpl_timex_value_clear (&value);
  shifted.published_known = value.span.grain == XPL_GRAIN_WEEK;
  shifted.first_day = value.span.first;
  shifted.last_day = value.span.last;
  xpl_timex_count (&shifted, &day, FALSE, XPL_SPAN_ALL, out);
  return TRUE;
}

gboolean
xpl_timex_resolve_weekday (const XplTimexTask *task, XplTimexValue *out)
{
  static const struct
  {
    const char *direction;
    XplPick pick;
  } picks[] = {
    { "last", XPL_PICK_LAST },        { "past", XPL_PICK_LAST },        { "before", XPL_PICK_LAST },
    { "next", XPL_PICK_NEXT },        { "coming", XPL_PICK_NEXT },      { "after", XPL_PICK_NEXT },
    { "this", XPL_PICK_NEXT_OR_NOW }, { "that", XPL_PICK_NEXT_OR_NOW },
  };
  XplRelative relative = { XPL_GRAIN_DAY, 0, NUMBER (WEEKDAY) };
  gboolean from_anchor = FALSE;

  if (HAS (UNIT))
    return resolve_weekday_of_week (task, out);
  if (!HAS (DIRECTION))
    xpl_timex_count_by_tense (task, &relative, XPL_SPAN_ALL, out);
  else
    {
      xpl_timex_direction_steps (task, &from_anchor);
      for (guint i = 0; i < G_N_ELEMENTS (picks); i++)
        if (g_str_equal (TEXT (DIRECTION), picks[i].direction))
          relative.pick = picks[i].pick;
      /* "this Monday": of this week, unless it is to come. */
      if (g_str_equal (TEXT (DIRECTION), "this") && !is_ahead (task))
        relative.pick = XPL_PICK_SAME;
      xpl_timex_count (task->context, &relative, from_anchor, XPL_SPAN_ALL, out);
    }
  xpl_timex_add_part_of_day (task, out);
  return TRUE;
}

gboolean
xpl_timex_resolve_near (const XplTimexTask *task, XplTimexValue *out)
{
  XplRelative relative = { XPL_GRAIN_DAY, HAS (NEAR_DAY) ? NUMBER (NEAR_DAY) : 0, -1 };

  xpl_timex_count (task->context, &relative, FALSE, XPL_SPAN_ALL, out);
  xpl_timex_add_part_of_day (task, out);
  if (HAS (NEAR_NIGHT))
    {
      char *value = g_strdup_printf ("%sTNI", out->value);

      g_free (out->value);
      out->value = value;
      out->type = XPL_TIMEX_TIME;
    }
  return TRUE;
}

/* "last year", "that day" */

static int
month_of_publication (const XplTimexContext *context)
{
  gint64 year;
  int month, day;

  xpl_civil_from_days (context->first_day, &year, &month, &day);
  return month;
}

/* "the night before", "the morning after". */
static gboolean
resolve_neighbour_part (const XplTimexTask *task, const char *part, XplTimexValue *out)
{
  XplTimexContext context = xpl_timex_context_of_grain (task, XPL_GRAIN_DAY);
  gboolean before = g_str_has_prefix (TEXT (NEIGHBOUR), "before");
  gboolean from_anchor = context.anchor.grain != XPL_GRAIN_NONE || !before;
  XplRelative day = { XPL_GRAIN_DAY, before ? -1 : 1, -1 };
  char *value;

  xpl_timex_count (&context, &day, from_anchor, XPL_SPAN_ALL, out);
  value = g_strconcat (out->value, part, NULL);
  g_free (out->value);
  out->value = value;
  out->type = XPL_TIMEX_TIME;
  return TRUE;
}

static gboolean
resolve_neighbour (const XplTimexTask *task, XplTimexValue *out)
{
  static const struct
  {
    const char *word;
    XplGrain grain;
    int steps;
  } neighbours[] = {
    { "before", XPL_GRAIN_DAY, -1 },
    { "after", XPL_GRAIN_DAY, 1 },
    { "year-before", XPL_GRAIN_YEAR, -1 },
    { "year-after", XPL_GRAIN_YEAR, 1 },
    { "month-before", XPL_GRAIN_MONTH, -1 },
    { "week-before", XPL_GRAIN_WEEK, -1 },
    { "year-end", XPL_GRAIN_YEAR, 0 },
    { "quarter-end", XPL_GRAIN_QUARTER, 0 },
    { "month-end", XPL_GRAIN_MONTH, 0 },
    { "mid-year", XPL_GRAIN_YEAR, 0 },
    { "year-after-next", XPL_GRAIN_YEAR, 2 },
    { "month-after-next", XPL_GRAIN_MONTH, 2 },
    { "week-after-next", XPL_GRAIN_WEEK, 2 },
    { "year-before-last", XPL_GRAIN_YEAR, -2 },
    { "month-before-last", XPL_GRAIN_MONTH, -2 },
    { "week-before-last", XPL_GRAIN_WEEK, -2 },
  };
  XplSpanPart part = g_str_has_suffix (TEXT (NEIGHBOUR), "-end")     ? XPL_SPAN_LATE
                     : g_str_equal (TEXT (NEIGHBOUR), "mid-year") ? XPL_SPAN_MIDDLE
                                                                  : XPL_SPAN_ALL;

  const char *time = strchr (TEXT (NEIGHBOUR), 'T');

  if (g_str_equal (TEXT (NEIGHBOUR), "year-start"))
    {
      XplRelative year = { XPL_GRAIN_YEAR, 0, -1 };

      /* Whoever speaks of the new year in spring or later looks ahead. */
      year.steps = is_ahead (task) || month_of_publication (task->context) > NEW_YEAR_MONTHS;
      xpl_timex_count (task->context, &year, FALSE, XPL_SPAN_EARLY, out);
      return TRUE;
    }
  if (time != NULL)
    return resolve_neighbour_part (task, time, out);
  for (guint i = 0; i < G_N_ELEMENTS (neighbours); i++)
    if (g_str_equal (TEXT (NEIGHBOUR), neighbours[i].word))
      {
        XplRelative relative = { neighbours[i].grain, neighbours[i].steps, -1 };

        XplTimexContext context = xpl_timex_context_of_grain (task, relative.grain);
        gboolean from_anchor =
            part == XPL_SPAN_ALL && ABS (relative.steps) == 1 && context.anchor.grain != XPL_GRAIN_NONE;

        xpl_timex_count (from_anchor ? &context : task->context, &relative, from_anchor, part, out);
        return TRUE;
      }
  return FALSE;
}

/* "last October", "this winter", "next Christmas". */
static void
resolve_pointed_instance (const XplTimexTask *task, XplRelative *relative, XplTimexValue *out)
{
  static const XplPick picks[] = { XPL_PICK_LAST, XPL_PICK_SAME, XPL_PICK_NEXT };
  gboolean from_anchor;
  int steps = xpl_timex_direction_steps (task, &from_anchor);

  relative->pick = picks[steps + 1];
  if (steps == 0 && (relative->season > 0 || (from_anchor && relative->month == 0)))
    relative->pick = XPL_PICK_NEAREST;
  xpl_timex_count (task->context, relative, from_anchor, xpl_timex_part (task), out);
}

/* The date told last lies so far back that what follows it belongs to its time. */
static gboolean
tells_of_old (const XplTimexContext *context)
{
  return context->anchor_stated && context->published_known && context->anchor.last < context->first_day - OLD_DAYS;
}

/* "the quarter", "the weekend": the last one that is over, where one speaks of the past; "the year": the one it is. */
static int
steps_of_bare_unit (const XplTimexTask *task, XplGrain grain, gboolean *from_anchor)
{
  const XplTimexContext *context = task->context;
  gboolean near = xpl_timex_anchor_is_near (task);

  *from_anchor =
      near && (context->narrative || ((context->anchor.grain == grain || tells_of_old (context)) && !is_ahead (task)));
  if (*from_anchor || HAS (EDGE_OF) || HAS (EDGE) || (grain != XPL_GRAIN_QUARTER && grain != XPL_GRAIN_WEEKEND))
    return 0;
  return is_ahead (task) || (follows_until (task) && !is_past (task)) ? 0 : -1;
}

/* The weekend that "this weekend" and "this coming weekend" mean: the one behind us where we look back on it. */
static int
steps_of_weekend (const XplTimexTask *task, int steps)
{
  const XplTimexContext *context = task->context;
  gboolean before_weekend = context->published_known && xpl_weekday_of_days (context->first_day) < SATURDAY;

  if (g_str_equal (TEXT (DIRECTION), "coming") && before_weekend)
    return 0;
  return g_str_equal (TEXT (DIRECTION), "this") && before_weekend && is_past (task) ? -1 : steps;
}

/* "at that time": no calendar says when. */
static gboolean
resolve_period (const XplTimexTask *task, XplTimexValue *out)
{
  out->type = XPL_TIMEX_DATE;
  out->value = g_strdup (g_str_equal (TEXT (DIRECTION), "this") ? "PRESENT_REF" : "PAST_REF");
  return TRUE;
}

static gboolean
resolve_pointed_unit (const XplTimexTask *task, XplTimexValue *out)
{
  char unit = HAS (UNIT) ? TEXT (UNIT)[0] : 'D';
  XplRelative relative = { xpl_grain_of_unit (unit), 0, -1 };
  gboolean from_anchor = FALSE, is_night = unit == 'N' || g_str_equal (TEXT (PART), "NI");
  const char *half = HAS (EDGE_OF) && g_str_has_prefix (TEXT (EDGE_OF), "half-") ? TEXT (EDGE_OF) + 5 : NULL;
  XplTimexContext context;

  if (HAS (DIRECTION))
    relative.steps = xpl_timex_direction_steps (task, &from_anchor);
  else
    relative.steps = steps_of_bare_unit (task, relative.grain, &from_anchor);
  if (relative.grain == XPL_GRAIN_WEEKEND && !from_anchor)
    relative.steps = steps_of_weekend (task, relative.steps);
  if (g_str_equal (TEXT (UNIT), "FY"))
    relative.grain = XPL_GRAIN_YEAR;
  context = from_anchor ? xpl_timex_context_of_grain (task, relative.grain) : *task->context;
  /* "The previous day", where no day is told, is the one before publication; "the following day" is none that one knows. */
  if (context.anchor.grain == XPL_GRAIN_NONE && relative.steps < 0 && !tells_of_old (task->context))
    from_anchor = FALSE;
  xpl_timex_count (&context, &relative, from_anchor, xpl_timex_part (task), out);
  if (g_str_equal (TEXT (UNIT), "FY") && out->span.grain == XPL_GRAIN_YEAR)
    {
      char *value = g_strconcat ("FY", out->value, NULL);

      g_free (out->value);
      out->value = value;
      out->edtf.start.approximate = TRUE; /* whose year begins when is not said */
    }
  if (half != NULL && out->span.grain == XPL_GRAIN_YEAR)
    {
      gint64 year;
      int month, day;

      xpl_civil_from_days (out->span.first, &year, &month, &day);
      xpl_timex_set_span (out, xpl_span_of_half ((int) year, atoi (half)), XPL_SPAN_ALL, out->how, out->rule);
    }
  if (HAS (PART))
    xpl_timex_add_part_of_day (task, out);
  else if (is_night)
    {
      char *value = g_strdup_printf ("%sTNI", out->value);

      g_free (out->value);
      out->value = value;
      out->type = XPL_TIMEX_TIME;
    }
  return TRUE;
}

gboolean
xpl_timex_resolve_deictic (const XplTimexTask *task, XplTimexValue *out)
{
  XplRelative relative = XPL_RELATIVE_NONE;

  if (HAS (NEIGHBOUR))
    return resolve_neighbour (task, out);
  if (HAS (PERIOD))
    return resolve_period (task, out);
  if (HAS (MONTH))
    {
      relative.month = NUMBER (MONTH);
      relative.grain = XPL_GRAIN_MONTH;
    }
  else if (HAS (SEASON))
    {
      relative.season = NUMBER (SEASON);
      relative.grain = XPL_GRAIN_SEASON;
    }
  else if (HAS (HOLIDAY))
    xpl_timex_set_holiday (task, &relative);
  else
    return resolve_pointed_unit (task, out);
  resolve_pointed_instance (task, &relative, out);
  xpl_timex_add_part_of_day (task, out);
  return TRUE;
}
