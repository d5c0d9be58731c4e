/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/*
 * Dates counted from another day. The day may itself be known only as a stretch ("published in January 2025"): then the
 * date is counted from both its ends, and holds as far as both agree.
 */

#include "config.h"

#include "timex-values.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "feasts.h"

/* A story that has come to some day goes on to dates less than so many days later, else it looks back. */
#define FOLLOW_DAYS 215
/* News that mentions a day so long ago tells of that time; nearer ones are background to what is new. */
#define BACKGROUND_DAYS 1825
/* A day told further back than so many sentences is forgotten; a year, than so many where no other is told since. */
#define MAX_NEAR_SENTENCES 3
#define MAX_YEAR_SENTENCES 5
/* Years or weeks on either side in which instances are looked for; February 29 comes every eighth year at worst. */
#define MAX_INSTANCES 9

static const char *const pick_rules[] = {
  [XPL_PICK_LAST_OR_NOW] = N_ ("the last one up to publication"),
  [XPL_PICK_LAST] = N_ ("the last one before publication"),
  [XPL_PICK_NEXT_OR_NOW] = N_ ("the next one from publication"),
  [XPL_PICK_NEXT] = N_ ("the next one after publication"),
  [XPL_PICK_NEAREST] = N_ ("the one nearest to publication"),
  [XPL_PICK_SAME] = N_ ("the one in the year or week of publication"),
  [XPL_PICK_FOLLOW] = N_ ("follows the date told before"),
};

static gboolean
is_recurring (const XplRelative *relative)
{
  return relative->weekday >= 0 || relative->month > 0 || relative->day > 0 || relative->season > 0
         || relative->quarter > 0 || relative->feast != NULL;
}

/* Day @day of the month @month, which may lie outside of 1–12, counted from January of @year. */
static gboolean
day_of_month_after (gint64 year, int month, int day, XplSpan *span)
{
  int years = (month + 119) / 12 - 10; /* rounds down: @month is -8 at least */

  year += years;
  month -= 12 * years;
  if (!xpl_edtf_is_valid_day ((int) year, month, day))
    return FALSE;
  *span = xpl_span_of_day (xpl_days_from_civil (year, month, day));
  return TRUE;
}

/* The instance so many years, months or weeks from @day. FALSE where there is none (29 February). */
static gboolean
instance_of (const XplRelative *relative, gint64 day, int k, XplSpan *span)
{
  gint64 long_year;
  int month, day_of_month;

  if (relative->weekday >= 0)
    {
      *span = xpl_span_of_day (day - xpl_weekday_of_days (day) + relative->weekday + 7 * (gint64) k);
      return TRUE;
    }
  xpl_civil_from_days (day, &long_year, &month, &day_of_month);

  if (relative->day > 0 && relative->month == 0)
    return day_of_month_after (long_year, month + k, relative->day, span);

  int year = (int) long_year + k;
  gint64 feast;

  if (relative->feast != NULL)
    {
      if (!xpl_feast_day (relative->feast, year, &feast))
        return FALSE;
      *span = xpl_span_of_day (feast);
      return TRUE;
    }
  if (relative->season > 0)
    *span = xpl_span_of_season (year, relative->season);
  else if (relative->quarter > 0)
    *span = xpl_span_of_quarter (year, relative->quarter);
  else if (relative->day == 0)
    *span = xpl_span_of_month (year, relative->month);
  else if (xpl_edtf_is_valid_day (year, relative->month, relative->day))
    *span = xpl_span_of_day (xpl_days_from_civil (year, relative->month, relative->day));
  else
    return FALSE;
  return TRUE;
}

static gint64
distance (XplSpan span, gint64 day)
{
  if (span.first > day)
    return span.first - day;
  return span.last < day ? day - span.last : 0;
}

/* @a suits @pick better than @b. Both come in the order of time. */
static gboolean
suits (XplPick pick, XplSpan span, gint64 day)
{
  switch (pick)
    {
    case XPL_PICK_LAST_OR_NOW:
      return span.first <= day;
    case XPL_PICK_LAST:
      return span.last < day;
    case XPL_PICK_NEXT_OR_NOW:
      return span.last >= day;
    case XPL_PICK_NEXT:
      return span.first > day;
    case XPL_PICK_FOLLOW:
      return span.first <= day + FOLLOW_DAYS;
    case XPL_PICK_NEAREST:
    case XPL_PICK_SAME:
    default:
      return TRUE;
    }
}

static gboolean
pick_instance (const XplRelative *relative, gint64 day, XplSpan *best)
{
  gboolean forward = relative->pick == XPL_PICK_NEXT || relative->pick == XPL_PICK_NEXT_OR_NOW;
  gboolean found = FALSE;

  if (relative->pick == XPL_PICK_SAME)
    return instance_of (relative, day, 0, best);
  for (int k = -MAX_INSTANCES; k <= MAX_INSTANCES; k++)
    {
      XplSpan span;

      if (!instance_of (relative, day, k, &span) || !suits (relative->pick, span, day))
        continue;
      if (relative->on_weekday > 0 && xpl_weekday_of_days (span.first) + 1 != relative->on_weekday)
        continue;
      if (relative->pick == XPL_PICK_NEAREST && found && distance (span, day) >= distance (*best, day))
        continue;
      *best = span;
      found = TRUE;
      if (forward)
        break;
    }
  return found;
}

static XplSpan
count_from (const XplRelative *relative, gint64 day)
{
  XplSpan span = xpl_span_around (day, relative->grain);

  if (is_recurring (relative) && pick_instance (relative, day, &span))
    return relative->steps == 0 || relative->weekday >= 0 ? span : xpl_span_shift (span, relative->steps);
  return xpl_span_shift (span, relative->steps);
}

/* Of days that come once in the stretch from @first to @last the one inside it is meant. */
static gboolean
pick_inside (const XplRelative *relative, gint64 first, gint64 last, XplSpan *span)
{
  XplRelative inside = *relative;

  if (!is_recurring (relative) || relative->weekday >= 0 || relative->pick == XPL_PICK_LAST
      || relative->pick == XPL_PICK_NEXT)
    return FALSE;
  inside.pick = XPL_PICK_LAST_OR_NOW;
  *span = count_from (&inside, last);
  return span->first >= first && count_from (&inside, span->first - 1).last < first;
}

static char *
unknown_value (const XplRelative *relative)
{
  static const char *const values[] = {
    [XPL_GRAIN_NONE] = "XXXX-XX-XX", [XPL_GRAIN_DAY] = "XXXX-XX-XX", [XPL_GRAIN_WEEKEND] = "XXXX-WXX-WE",
    [XPL_GRAIN_WEEK] = "XXXX-WXX",   [XPL_GRAIN_MONTH] = "XXXX-XX",  [XPL_GRAIN_SEASON] = "XXXX-XX",
    [XPL_GRAIN_QUARTER] = "XXXX-QX", [XPL_GRAIN_HALF] = "XXXX-HX",   [XPL_GRAIN_YEAR] = "XXXX",
    [XPL_GRAIN_DECADE] = "XXX",      [XPL_GRAIN_CENTURY] = "XX",
  };
  static const char *const seasons[] = { "SP", "SU", "FA", "WI" };

  if (relative->weekday >= 0)
    return g_strdup_printf ("XXXX-WXX-%d", relative->weekday + 1);
  if (relative->season > 0)
    return g_strdup_printf ("XXXX-%s", seasons[relative->season - 21]);
  if (relative->quarter > 0)
    return g_strdup_printf ("XXXX-Q%d", relative->quarter);
  if (relative->day > 0 && relative->month == 0)
    return g_strdup_printf ("XXXX-XX-%02d", relative->day);
  if (relative->day > 0)
    return g_strdup_printf ("XXXX-%02d-%02d", relative->month, relative->day);
  if (relative->month > 0)
    return g_strdup_printf ("XXXX-%02d", relative->month);
  return g_strdup (values[relative->grain]);
}

/* The value that is known only between @from and @to. */
static void
set_between (const XplTimexContext *context,
             const XplRelative *relative,
             gboolean from_anchor,
             XplSpan from,
             XplSpan to,
             XplTimexValue *out)
{
  g_autofree char *a = xpl_span_to_value (from);
  g_autofree char *b = xpl_span_to_value (to);

  out->value = unknown_value (relative);
  for (gsize length = 4; length <= 7; length += 3)
    if (strlen (a) >= length && strlen (out->value) >= length && strncmp (a, b, length) == 0 && strchr (a, 'W') == NULL
        && out->value[length == 7 ? 5 : 0] == 'X' && relative->weekday < 0)
      memcpy (out->value, a, length);
  /* A day of that week or of the days around: of the published month, no more can be said. */
  if (!from_anchor && from.grain <= XPL_GRAIN_WEEK && ABS (relative->steps) <= 7
      && xpl_edtf_is_set (&context->published))
    out->edtf = context->published;
  else
    out->edtf = xpl_edtf_interval (xpl_span_to_edtf (from, XPL_SPAN_ALL), xpl_span_to_edtf (to, XPL_SPAN_ALL));
  out->span = XPL_SPAN_UNKNOWN;
}

void
xpl_timex_set_span (XplTimexValue *out, XplSpan span, XplSpanPart part, XplHow how, const char *rule)
{
  g_free (out->value);
  out->type = XPL_TIMEX_DATE;
  out->value = xpl_span_to_value (span);
  out->edtf = xpl_span_to_edtf (span, part);
  out->how = how;
  out->rule = rule;
  out->span = span;
}

void
xpl_timex_count (const XplTimexContext *context,
                 const XplRelative *relative,
                 gboolean from_anchor,
                 XplSpanPart part,
                 XplTimexValue *out)
{
  gboolean known = from_anchor ? context->anchor.grain != XPL_GRAIN_NONE : context->published_known;
  gint64 first = from_anchor ? context->anchor.first : context->first_day;
  gint64 last = from_anchor ? context->anchor.last : context->last_day;
  const char *rule = is_recurring (relative) ? pick_rules[relative->pick] : N_ ("counted from publication");
  XplSpan from, to;

  if (from_anchor)
    rule = N_ ("counted from the date told before");
  out->type = XPL_TIMEX_DATE;
  out->how = XPL_HOW_RESOLVED;
  out->rule = rule;
  if (!known)
    {
      out->value = unknown_value (relative);
      out->rule = N_ ("no date to count from");
      return;
    }
  /* A story that tells of a season goes on within it: its first day is enough. */
  if (is_recurring (relative) && relative->pick == XPL_PICK_FOLLOW)
    last = first;
  out->from_published = !from_anchor;
  from = count_from (relative, first);
  to = count_from (relative, last);
  if (xpl_span_equal (from, to) || pick_inside (relative, first, last, &from))
    xpl_timex_set_span (out, from, part, XPL_HOW_RESOLVED, rule);
  else
    set_between (context, relative, from_anchor, from, to, out);
}

gboolean
xpl_timex_anchor_is_near (const XplTimexTask *task)
{
  const XplTimexContext *context = task->context;
  guint sentence = xpl_piece (context->pieces, task->match->first)->sentence;

  return context->anchor.grain != XPL_GRAIN_NONE && (context->narrative || context->anchor_sentence + 2 >= sentence);
}

XplTimexContext
xpl_timex_context_of_grain (const XplTimexTask *task, XplGrain grain)
{
  XplTimexContext context = *task->context;
  guint sentence = xpl_piece (context.pieces, task->match->first)->sentence;
  gboolean near = xpl_timex_anchor_is_near (task);

  if (grain <= XPL_GRAIN_WEEK && context.anchor.grain > XPL_GRAIN_MONTH)
    {
      near = context.near.grain != XPL_GRAIN_NONE && context.near_sentence + MAX_NEAR_SENTENCES >= sentence;
      context.anchor = context.near;
      context.anchor_sentence = context.near_sentence;
    }
  else if (grain >= XPL_GRAIN_YEAR && context.mentioned.grain != XPL_GRAIN_NONE
           && context.mentioned.grain <= XPL_GRAIN_YEAR
           && context.mentioned_sentence + (near ? 1 : MAX_YEAR_SENTENCES) >= sentence)
    {
      near = TRUE;
      context.anchor = context.mentioned;
      context.anchor_sentence = context.mentioned_sentence;
    }
  if (!near)
    context.anchor = XPL_SPAN_UNKNOWN;
  /* A winter is of the year in which it began. */
  if (context.anchor.grain == XPL_GRAIN_SEASON && grain >= XPL_GRAIN_YEAR)
    context.anchor.last = context.anchor.first;
  return context;
}

/* The story that the text tells, not its publication, is what a date without a year follows. */
static gboolean
follows_story (const XplTimexTask *task, const XplRelative *relative, XplTense tense)
{
  const XplTimexContext *context = task->context;
  XplGrain grain = context->anchor.grain;

  /* "The vote is on 30 May": no story is told in the present. */
  if (!xpl_timex_anchor_is_near (task) || grain >= XPL_GRAIN_DECADE
      || (context->published_known
          && xpl_tense_is_timetable (context->pieces->reading, xpl_piece (context->pieces, task->match->first)->token)))
    return FALSE;
  if (relative->weekday >= 0)
    return context->narrative && grain <= XPL_GRAIN_WEEK;
  if (relative->month == 0 && relative->day > 0)
    return grain <= XPL_GRAIN_MONTH;
  if (context->narrative || !context->published_known)
    return TRUE;
  return context->anchor_stated && grain <= XPL_GRAIN_MONTH
         && context->anchor.last < context->first_day - BACKGROUND_DAYS && tense == XPL_TENSE_PAST;
}

gboolean
xpl_timex_follows_since (const XplTimexContext *context, const XplTimexMatch *match)
{
  const XplPieces *pieces = context->pieces;
  guint first = match->first;

  return first > xpl_pieces_sentence_start (pieces, xpl_piece (pieces, first)->sentence)
         && g_str_equal (xpl_piece (pieces, first - 1)->lower, "since");
}

void
xpl_timex_count_by_tense (const XplTimexTask *task, XplRelative *relative, XplSpanPart part, XplTimexValue *out)
{
  const XplTimexContext *context = task->context;
  const XplPieces *pieces = context->pieces;
  XplTense tense = xpl_tense_around (pieces->reading, xpl_piece (pieces, task->match->first)->token,
                                     xpl_piece (pieces, task->match->end - 1)->token + 1);

  if (follows_story (task, relative, tense))
    {
      gboolean within_month = relative->weekday >= 0 || (relative->month == 0 && relative->day > 0);

      relative->pick = within_month                              ? XPL_PICK_NEXT_OR_NOW
                       : context->anchor.grain == XPL_GRAIN_YEAR ? XPL_PICK_SAME
                                                                 : XPL_PICK_FOLLOW;
      xpl_timex_count (context, relative, TRUE, part, out);
      return;
    }
  if (relative->on_weekday > 0)
    relative->pick = XPL_PICK_NEAREST;
  else if (xpl_timex_follows_since (context, task->match)) /* what has gone on since lies behind, whatever the tense */
    relative->pick = XPL_PICK_LAST_OR_NOW;
  else if (tense == XPL_TENSE_FUTURE
           || xpl_tense_is_timetable (pieces->reading, xpl_piece (pieces, task->match->first)->token))
    relative->pick = XPL_PICK_NEXT_OR_NOW;
  else if (tense == XPL_TENSE_PAST || relative->weekday >= 0)
    relative->pick = XPL_PICK_LAST_OR_NOW;
  else
    relative->pick = XPL_PICK_NEAREST;
  xpl_timex_count (context, relative, FALSE, part, out);
}

int
xpl_timex_direction_steps (const XplTimexTask *task, gboolean *from_anchor)
{
  static const struct
  {
    const char *direction;
    int steps;
    gboolean from_anchor;
  } directions[] = {
    { "last", -1, FALSE }, { "past", -1, FALSE },   { "before", -1, TRUE }, { "this", 0, FALSE },
    { "next", 1, FALSE },  { "coming", 1, FALSE },  { "after", 1, TRUE },   { "that", 0, TRUE },
    { "these", 0, FALSE }, { "recent", -1, FALSE }, { "those", 0, TRUE },
  };
  const char *direction = XPL_TASK_TEXT (task, DIRECTION);

  *from_anchor = FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (directions); i++)
    if (g_str_equal (direction, directions[i].direction))
      {
        *from_anchor = directions[i].from_anchor;
        /* In a story "this month" is the month told. */
        if (task->context->narrative && g_str_equal (direction, "this") && xpl_timex_anchor_is_near (task))
          *from_anchor = TRUE;
        /* "the next day" in a story is the one after the day told. */
        if (g_str_equal (direction, "next") && XPL_TASK_HAS (task, THE) && xpl_timex_anchor_is_near (task)
            && (task->context->narrative || !XPL_TASK_HAS (task, EDGE_OF)))
          *from_anchor = TRUE;
        if (*from_anchor && !xpl_timex_anchor_is_near (task) && directions[i].steps != 0)
          *from_anchor = FALSE;
        return directions[i].steps;
      }
  return 0;
}
