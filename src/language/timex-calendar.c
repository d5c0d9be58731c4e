/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/* Dates that name a part of the calendar: "9 August 2022", "late October", "the third quarter", "the 1990s". */

#include "config.h"

#include "timex-values.h"

#include <string.h>

#include "feasts.h"

#define HAS(name) XPL_TASK_HAS (task, name)
#define NUMBER(name) XPL_TASK_NUMBER (task, name)
#define TEXT(name) XPL_TASK_TEXT (task, name)

/* The year that is written there. FALSE where none is. */
static gboolean
stated_year (const XplTimexTask *task, int *year)
{
  if (HAS (YEAR))
    *year = NUMBER (YEAR);
  else if (HAS (YEAR_SHORT))
    *year = NUMBER (YEAR_SHORT);
  else if (HAS (TWO_DIGITS) && HAS (FISCAL)) /* "FY22" */
    *year = 2000 + NUMBER (TWO_DIGITS);
  else if (HAS (OLD_YEAR) && HAS (ERA))
    *year = NUMBER (OLD_YEAR);
  else
    return FALSE;
  if (g_str_equal (TEXT (ERA), "BC"))
    *year = 1 - *year;
  return TRUE;
}

/* "last year", "that year" beside a month or season, in either slot: TRUE where it is one year. */
static gboolean
pointed_year (const XplTimexTask *whole, int *year)
{
  g_autofree XplTimexFields *fields = g_new (XplTimexFields, 1);
  XplTimexTask slot = { whole->context, whole->match, fields };
  const XplTimexTask *task = &slot;
  XplRelative relative = XPL_RELATIVE_NONE;
  XplTimexValue value = { 0 };
  gboolean from_anchor;
  gint64 long_year;
  int month, day;

  xpl_timex_make_slot (whole->fields, xpl_timex_has (whole->fields, 1, XPL_TIMEX_CLASS_DIRECTION) ? 1 : 0, fields);
  if (!HAS (DIRECTION) || !(HAS (UNIT) && g_str_equal (TEXT (UNIT), "Y")))
    return FALSE;
  relative.grain = XPL_GRAIN_YEAR;
  relative.steps = xpl_timex_direction_steps (task, &from_anchor);
  xpl_timex_count (task->context, &relative, from_anchor, XPL_SPAN_ALL, &value);
  xpl_timex_value_clear (&value);
  if (value.span.grain != XPL_GRAIN_YEAR)
    return FALSE;
  xpl_civil_from_days (value.span.first, &long_year, &month, &day);
  *year = (int) long_year;
  return TRUE;
}

/* Spans within a year */

static int
quarter_number (const XplTimexTask *task)
{
  if (HAS (QUARTER_CODE))
    return NUMBER (QUARTER_CODE);
  if (HAS (ORDINAL) && g_str_equal (TEXT (UNIT), "Q"))
    return NUMBER (ORDINAL) == XPL_TIMEX_LAST ? 4 : NUMBER (ORDINAL);
  return 0;
}

static int
half_number (const XplTimexTask *task)
{
  const char *edge = TEXT (EDGE_OF);

  if (HAS (HALF_CODE))
    return NUMBER (HALF_CODE);
  return g_str_has_prefix (edge, "half-") && !HAS (MONTH) && !HAS (DECADE) && !HAS (SEASON) ? edge[5] - '0' : 0;
}

void
xpl_timex_set_holiday (const XplTimexTask *task, XplRelative *relative)
{
  const char *rule = TEXT (HOLIDAY);

  relative->grain = XPL_GRAIN_DAY;
  if (strspn (rule, "0123456789") < strlen (rule))
    relative->feast = rule;
  else
    {
      relative->month = NUMBER (HOLIDAY) / 100;
      relative->day = NUMBER (HOLIDAY) % 100;
    }
}

/* Day or month of a month, holiday, season or quarter, as something that comes every year. */
static gboolean
yearly_part (const XplTimexTask *task, XplRelative *relative)
{
  if (HAS (HOLIDAY))
    xpl_timex_set_holiday (task, relative);
  else if (HAS (MONTH))
    {
      /* 2000 had a 29 February; no year had a 31st. */
      if (HAS (DAY) && !xpl_edtf_is_valid_day (2000, NUMBER (MONTH), NUMBER (DAY)))
        return FALSE;
      relative->month = NUMBER (MONTH);
      relative->day = HAS (DAY) ? NUMBER (DAY) : 0;
      relative->on_weekday = HAS (DAY) && HAS (WEEKDAY) ? NUMBER (WEEKDAY) + 1 : 0;
    }
  else if (HAS (SEASON))
    relative->season = NUMBER (SEASON);
  else if (HAS (DAY) && (HAS (THE) || HAS (WEEKDAY)) && !HAS (UNIT))
    {
      relative->day = NUMBER (DAY);
      relative->on_weekday = HAS (WEEKDAY) ? NUMBER (WEEKDAY) + 1 : 0;
    }
  else
    relative->quarter = quarter_number (task);
  relative->grain = relative->day > 0 || relative->feast != NULL ? XPL_GRAIN_DAY
                    : relative->month > 0 ? XPL_GRAIN_MONTH
                    : relative->season > 0 ? XPL_GRAIN_SEASON
                                           : XPL_GRAIN_QUARTER;
  return relative->month > 0 || relative->season > 0 || relative->quarter > 0 || relative->day > 0
         || relative->feast != NULL;
}

static gboolean
span_in_year (const XplTimexTask *task, const XplRelative *part, int year, XplSpan *span)
{
  int half = half_number (task);
  gint64 feast;

  if (part->feast != NULL)
    {
      if (!xpl_feast_day (part->feast, year, &feast))
        return FALSE;
      *span = xpl_span_of_day (feast);
    }
  else if (part->day > 0)
    {
      if (!xpl_edtf_is_valid_day (year, part->month, part->day))
        return FALSE;
      *span = xpl_span_of_day (xpl_days_from_civil (year, part->month, part->day));
    }
  else if (part->month > 0)
    *span = xpl_span_of_month (year, part->month);
  else if (part->season > 0)
    *span = xpl_span_of_season (year, part->season);
  else if (part->quarter > 0)
    *span = xpl_span_of_quarter (year, part->quarter);
  else if (half > 0)
    *span = xpl_span_of_half (year, half);
  else
    *span = xpl_span_of_year (year);
  return TRUE;
}

/* "The last week of August": which part of the month the week is. */
static XplSpanPart
part_of_calendar (const XplTimexTask *task)
{
  /* narrow () finds days. */
  if (HAS (MONTH) && !HAS (DAY) && (HAS (UNITS) || (HAS (UNIT) && strchr ("YDE", TEXT (UNIT)[0]) == NULL)))
    {
      if (HAS (DIRECTION) || NUMBER (ORDINAL) >= 4)
        return XPL_SPAN_LATE;
      return NUMBER (ORDINAL) == 1 ? XPL_SPAN_EARLY : XPL_SPAN_MIDDLE;
    }
  return xpl_timex_part (task);
}

static void
make_financial (const XplTimexTask *task, int year, XplTimexValue *out)
{
  if (!HAS (FISCAL))
    return;

  char *value = quarter_number (task) > 0 ? g_strdup_printf ("FY%04d-Q%d", year, quarter_number (task))
                                          : g_strdup_printf ("FY%04d", year);
  g_free (out->value);
  out->value = value;
  /* Whose year begins when is not said. */
  out->edtf = xpl_edtf_date (year, 0, 0);
  out->edtf.start.approximate = TRUE;
}

/* Decades and centuries */

/* "the 4th century BC": from 400 BC to 301 BC, which are the years -399 and -300. */
static gboolean
resolve_century_before_christ (const XplTimexTask *task, XplTimexValue *out)
{
  int century = NUMBER (ORDINAL);

  out->type = XPL_TIMEX_DATE;
  out->value = g_strdup_printf ("BC%02d", century - 1);
  out->edtf = xpl_edtf_interval (xpl_edtf_date (1 - 100 * century, 0, 0), xpl_edtf_date (-100 * (century - 1), 0, 0));
  out->how = XPL_HOW_STATED;
  out->stated = TRUE;
  return TRUE;
}

static gboolean
resolve_long (const XplTimexTask *task, XplTimexValue *out)
{
  const char *unit = HAS (UNITS) ? TEXT (UNITS) : TEXT (UNIT);
  XplSpan span;

  if (HAS (DECADE) && NUMBER (DECADE) % 100 == 0 && NUMBER (DECADE) < 2000) /* "the 1800s" */
    span = xpl_span_of_century (NUMBER (DECADE));
  else if (HAS (DECADE))
    span = xpl_span_of_decade (NUMBER (DECADE));
  else if (HAS (DECADE_WORD))
    span = xpl_span_of_decade (1900 + 10 * NUMBER (DECADE_WORD));
  else if (HAS (ORDINAL) && g_str_equal (unit, "C") && g_str_equal (TEXT (ERA), "BC"))
    return resolve_century_before_christ (task, out);
  else if (HAS (ORDINAL) && g_str_equal (unit, "C"))
    span = xpl_span_of_century (100 * (NUMBER (ORDINAL) - 1));
  else
    return FALSE;
  xpl_timex_set_span (out, span, xpl_timex_part (task), XPL_HOW_STATED, task->match->pattern->rule);
  out->stated = TRUE;
  return TRUE;
}

/* "the same quarter last year": the quarter or month that the news is about. */
static gboolean
same_part (const XplTimexTask *task, XplRelative *part)
{
  const XplTimexContext *context = task->context;
  gint64 year;
  int month, day;

  if (!context->published_known || xpl_timex_has (task->fields, 0, XPL_TIMEX_CLASS_MONTH))
    return FALSE;
  xpl_civil_from_days (context->first_day, &year, &month, &day);
  if (TEXT (UNIT)[0] == 'Q')
    part->quarter = month <= 3 ? 4 : (month - 1) / 3; /* the one before publication */
  else if (TEXT (UNIT)[0] == 'M')
    part->month = month;
  return part->quarter > 0 || part->month > 0;
}

/* The @which-th span like @part in @whole, the last one for XPL_TIMEX_LAST. FALSE where there is none. */
static gboolean
nth_inside (XplSpan part, XplSpan whole, int which, XplSpan *out)
{
  while (part.first < whole.first)
    part = xpl_span_shift (part, 1);
  if (which != XPL_TIMEX_LAST)
    part = xpl_span_shift (part, which - 1);
  else
    while (xpl_span_shift (part, 1).last <= whole.last)
      part = xpl_span_shift (part, 1);
  *out = part;
  return part.last <= whole.last;
}

/* "the week of June 5", "the first Monday in April", "the last day of 2022": from the date that is named to the one meant. */
static gboolean
narrow (const XplTimexTask *task, XplTimexValue *out)
{
  int which = HAS (DIRECTION) ? XPL_TIMEX_LAST : NUMBER (ORDINAL);
  XplSpan span = out->span, part;
  char unit = TEXT (UNIT)[0];

  if (span.grain == XPL_GRAIN_DAY && HAS (MONTH) && unit == 'W')
    {
      xpl_timex_set_span (out, xpl_span_around (span.first, XPL_GRAIN_WEEK), XPL_SPAN_ALL, out->how, out->rule);
      return TRUE;
    }
  if (!(HAS (ORDINAL) || HAS (DIRECTION)) || (span.grain != XPL_GRAIN_MONTH && span.grain != XPL_GRAIN_YEAR)
      || HAS (DAY))
    return TRUE;
  if (HAS (WEEKDAY) && HAS (MONTH))
    {
      gint64 day = span.first + (NUMBER (WEEKDAY) - xpl_weekday_of_days (span.first) + 7) % 7;

      part = xpl_span_of_day (day + (which == XPL_TIMEX_LAST ? (span.last - day) / 7 : which - 1) * 7);
      if (part.first > span.last)
        return FALSE;
    }
  else if (unit == 'D' || (unit == 'E' && HAS (MONTH))
           || (strchr ("WMQ", unit) != NULL && unit != '\0' && span.grain == XPL_GRAIN_YEAR))
    {
      XplSpan first = xpl_span_around (span.first, xpl_grain_of_unit (unit));

      if (!nth_inside (first, span, which, &part))
        return FALSE;
    }
  else
    return TRUE;
  xpl_timex_set_span (out, part, XPL_SPAN_ALL, out->how, out->rule);
  return TRUE;
}

gboolean
xpl_timex_resolve_calendar (const XplTimexTask *task, XplTimexValue *out)
{
  XplRelative part = XPL_RELATIVE_NONE;
  gboolean within_year = yearly_part (task, &part), stated, pointed = FALSE;
  int year;
  XplSpan span;

  if (resolve_long (task, out))
    return TRUE;
  if (!within_year && HAS (MONTH))
    return FALSE; /* 31 February */
  stated = stated_year (task, &year);
  if (!stated)
    pointed = pointed_year (task, &year);
  if ((pointed || (stated && HAS (THE) && !within_year && !HAS (ORDINAL))) && HAS (DIRECTION)
      && (HAS (UNIT) || HAS (PERIOD)) && !g_str_equal (TEXT (DIRECTION), "last"))
    within_year = same_part (task, &part);
  if (stated || pointed)
    {
      if (!span_in_year (task, &part, year, &span))
        return FALSE;
      xpl_timex_set_span (out, span, part_of_calendar (task), stated ? XPL_HOW_STATED : XPL_HOW_RESOLVED,
                          task->match->pattern->rule);
      out->stated = stated;
      make_financial (task, year, out);
    }
  else if (within_year)
    xpl_timex_count_by_tense (task, &part, part_of_calendar (task), out);
  else
    return FALSE;
  if (!narrow (task, out))
    return FALSE;
  xpl_timex_add_part_of_day (task, out);
  return TRUE;
}
