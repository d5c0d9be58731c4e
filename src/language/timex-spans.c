/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "timex-spans.h"

/* The first day of a month that is counted from January of the year 0; years before that are negative. */
static gint64
first_day_of_month (int index)
{
  int month = (index % 12 + 12) % 12;

  return xpl_days_from_civil ((index - month) / 12, month + 1, 1);
}

static XplSpan
months (XplGrain grain, int year, int month, int n_months)
{
  int index = year * 12 + month - 1;

  return (XplSpan) { grain, first_day_of_month (index), first_day_of_month (index + n_months) - 1 };
}

static void
split (gint64 day, int *year, int *month, int *day_of_month)
{
  gint64 long_year;

  xpl_civil_from_days (day, &long_year, month, day_of_month);
  *year = (int) long_year;
}

XplSpan
xpl_span_of_day (gint64 day)
{
  return (XplSpan) { XPL_GRAIN_DAY, day, day };
}

XplSpan
xpl_span_of_year (int year)
{
  return (XplSpan) { XPL_GRAIN_YEAR, xpl_days_from_civil (year, 1, 1), xpl_days_from_civil (year, 12, 31) };
}

XplSpan
xpl_span_of_month (int year, int month)
{
  return months (XPL_GRAIN_MONTH, year, month, 1);
}

XplSpan
xpl_span_of_season (int year, int season)
{
  return months (XPL_GRAIN_SEASON, year, 3 + 3 * (season - 21), 3);
}

XplSpan
xpl_span_of_quarter (int year, int quarter)
{
  return months (XPL_GRAIN_QUARTER, year, 3 * quarter - 2, 3);
}

XplSpan
xpl_span_of_half (int year, int half)
{
  return months (XPL_GRAIN_HALF, year, 6 * half - 5, 6);
}

XplSpan
xpl_span_of_decade (int year)
{
  return (XplSpan) { XPL_GRAIN_DECADE, xpl_days_from_civil (year, 1, 1), xpl_days_from_civil (year + 9, 12, 31) };
}

XplSpan
xpl_span_of_century (int year)
{
  return (XplSpan) { XPL_GRAIN_CENTURY, xpl_days_from_civil (year, 1, 1), xpl_days_from_civil (year + 99, 12, 31) };
}

/* The season that holds the month: winter belongs to the year of its December. */
static XplSpan
season_of_month (int year, int month)
{
  if (month <= 2)
    return xpl_span_of_season (year - 1, 24);
  return xpl_span_of_season (year, 20 + month / 3);
}

XplSpan
xpl_span_around (gint64 day, XplGrain grain)
{
  int year, month, day_of_month;
  gint64 monday = day - xpl_weekday_of_days (day);

  split (day, &year, &month, &day_of_month);
  switch (grain)
    {
    case XPL_GRAIN_WEEK:
      return (XplSpan) { grain, monday, monday + 6 };
    case XPL_GRAIN_WEEKEND:
      return (XplSpan) { grain, monday + 5, monday + 6 };
    case XPL_GRAIN_MONTH:
      return xpl_span_of_month (year, month);
    case XPL_GRAIN_SEASON:
      return season_of_month (year, month);
    case XPL_GRAIN_QUARTER:
      return xpl_span_of_quarter (year, (month + 2) / 3);
    case XPL_GRAIN_HALF:
      return xpl_span_of_half (year, month <= 6 ? 1 : 2);
    case XPL_GRAIN_YEAR:
      return xpl_span_of_year (year);
    case XPL_GRAIN_DECADE:
      return xpl_span_of_decade (year - year % 10);
    case XPL_GRAIN_CENTURY:
      return xpl_span_of_century (year - year % 100);
    case XPL_GRAIN_DAY:
    case XPL_GRAIN_NONE:
    default:
      return xpl_span_of_day (day);
    }
}

XplSpan
xpl_span_shift (XplSpan span, int steps)
{
  static const int n_months[] = {
    [XPL_GRAIN_MONTH] = 1, [XPL_GRAIN_SEASON] = 3,  [XPL_GRAIN_QUARTER] = 3,    [XPL_GRAIN_HALF] = 6,
    [XPL_GRAIN_YEAR] = 12, [XPL_GRAIN_DECADE] = 120, [XPL_GRAIN_CENTURY] = 1200,
  };
  int year, month, day_of_month, index;

  if (span.grain < XPL_GRAIN_MONTH)
    {
      gint64 days = (gint64) steps * (span.grain == XPL_GRAIN_DAY || span.grain == XPL_GRAIN_NONE ? 1 : 7);

      return (XplSpan) { span.grain, span.first + days, span.last + days };
    }
  split (span.first, &year, &month, &day_of_month);
  index = year * 12 + month - 1 + steps * n_months[span.grain];
  return (XplSpan) { span.grain, first_day_of_month (index), first_day_of_month (index + n_months[span.grain]) - 1 };
}

/* Four digits at least, with a sign before the year 0. */
#define YEAR "%s%04d"
#define YEAR_ARGS(year) (year) <= 0 ? "BC" : "", (year) <= 0 ? 1 - (year) : (year)

/* ISO 8601: a week belongs to the year that holds its Thursday. */
static char *
week_value (gint64 monday, const char *tail)
{
  int year, month, day;

  split (monday + 3, &year, &month, &day);
  return g_strdup_printf (YEAR "-W%02d%s", YEAR_ARGS (year),
                          (int) (monday + 3 - xpl_days_from_civil (year, 1, 1)) / 7 + 1, tail);
}

char *
xpl_span_to_value (XplSpan span)
{
  static const char *const seasons[] = { "SP", "SU", "FA", "WI" };
  int year, month, day;

  split (span.first, &year, &month, &day);
  switch (span.grain)
    {
    case XPL_GRAIN_WEEK:
      return week_value (span.first, "");
    case XPL_GRAIN_WEEKEND:
      return week_value (span.first - 5, "-WE");
    case XPL_GRAIN_MONTH:
      return g_strdup_printf (YEAR "-%02d", YEAR_ARGS (year), month);
    case XPL_GRAIN_SEASON:
      return g_strdup_printf (YEAR "-%s", YEAR_ARGS (year), seasons[month / 3 - 1]);
    case XPL_GRAIN_QUARTER:
      return g_strdup_printf (YEAR "-Q%d", YEAR_ARGS (year), (month + 2) / 3);
    case XPL_GRAIN_HALF:
      return g_strdup_printf (YEAR "-H%d", YEAR_ARGS (year), month <= 6 ? 1 : 2);
    case XPL_GRAIN_YEAR:
      return g_strdup_printf (YEAR, YEAR_ARGS (year));
    case XPL_GRAIN_DECADE:
      return g_strdup_printf (year < 0 ? "BC%03d" : "%03d", ABS (year) / 10);
    case XPL_GRAIN_CENTURY:
      return g_strdup_printf (year < 0 ? "BC%02d" : "%02d", ABS (year) / 100);
    case XPL_GRAIN_DAY:
    case XPL_GRAIN_NONE:
    default:
      return g_strdup_printf (YEAR "-%02d-%02d", YEAR_ARGS (year), month, day);
    }
}

static XplEdtf
edtf_of_day (gint64 day)
{
  int year, month, day_of_month;

  split (day, &year, &month, &day_of_month);
  return xpl_edtf_date (year, month, day_of_month);
}

static XplEdtf
edtf_of_month (gint64 day)
{
  int year, month, day_of_month;

  split (day, &year, &month, &day_of_month);
  return xpl_edtf_date (year, month, 0);
}

static XplEdtf
whole_edtf (XplSpan span)
{
  int year, month, day;
  XplEdtf edtf;

  split (span.first, &year, &month, &day);
  switch (span.grain)
    {
    case XPL_GRAIN_WEEK:
    case XPL_GRAIN_WEEKEND:
      return xpl_edtf_interval (edtf_of_day (span.first), edtf_of_day (span.last));
    case XPL_GRAIN_MONTH:
      return xpl_edtf_date (year, month, 0);
    case XPL_GRAIN_SEASON:
      return xpl_edtf_date (year, 20 + month / 3, 0);
    case XPL_GRAIN_QUARTER:
    case XPL_GRAIN_HALF:
      return xpl_edtf_interval (edtf_of_month (span.first), edtf_of_month (span.last));
    case XPL_GRAIN_YEAR:
      return xpl_edtf_date (year, 0, 0);
    case XPL_GRAIN_DECADE:
    case XPL_GRAIN_CENTURY:
      edtf = xpl_edtf_date (year, 0, 0);
      edtf.start.unspecified_year_digits = span.grain == XPL_GRAIN_DECADE ? 1 : 2;
      return edtf;
    case XPL_GRAIN_DAY:
    case XPL_GRAIN_NONE:
    default:
      return xpl_edtf_date (year, month, day);
    }
}

/* "Late 2024" leaves open where late begins: that end is approximate. Thirds of years are four months, of months ten
 * days, of decades three years; smaller spans are not cut. */
XplEdtf
xpl_span_to_edtf (XplSpan span, XplSpanPart part)
{
  static const struct
  {
    XplGrain grain;
    int begin[4], end[4]; /* by part: months (of a year), days (of a month) or years (of a decade), from 0 */
  } cuts[] = {
    { XPL_GRAIN_MONTH, { 0, 0, 10, 20 }, { 0, 9, 19, 30 } },
    { XPL_GRAIN_YEAR, { 0, 0, 4, 8 }, { 0, 3, 7, 11 } },
    { XPL_GRAIN_DECADE, { 0, 0, 4, 7 }, { 0, 3, 6, 9 } },
  };

  for (guint i = 0; part != XPL_SPAN_ALL && i < G_N_ELEMENTS (cuts); i++)
    {
      if (cuts[i].grain != span.grain)
        continue;

      int year, month, day, begin = cuts[i].begin[part], end = cuts[i].end[part];
      XplEdtf from, to;

      split (span.first, &year, &month, &day);
      if (span.grain == XPL_GRAIN_MONTH)
        {
          from = xpl_edtf_date (year, month, 1 + begin);
          to = edtf_of_day (MIN (span.first + end, span.last));
        }
      else if (span.grain == XPL_GRAIN_YEAR)
        {
          from = xpl_edtf_date (year, 1 + begin, 0);
          to = xpl_edtf_date (year, 1 + end, 0);
        }
      else
        {
          from = xpl_edtf_date (year + begin, 0, 0);
          to = xpl_edtf_date (year + end, 0, 0);
        }
      from.start.approximate = part != XPL_SPAN_EARLY;
      to.start.approximate = part != XPL_SPAN_LATE;
      return xpl_edtf_interval (from, to);
    }
  return whole_edtf (span);
}
