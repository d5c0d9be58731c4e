/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/* The first and the last second that an EDTF expression may mean, and what follows from them. */

#include "config.h"

#include "edtf.h"

#define SECONDS_A_DAY 86400
#define FIRST_SEASON 21
#define MONTHS_A_SEASON 3

/* Days, both included. */
typedef struct
{
  gint64 first;
  gint64 last;
} DayRange;

static gint64
saturated_instant (gint64 days, int second_of_day)
{
  gint64 seconds;

  if (__builtin_mul_overflow (days, (gint64) SECONDS_A_DAY, &seconds) ||
      __builtin_add_overflow (seconds, (gint64) second_of_day, &seconds))
    return days < 0 ? XPL_INSTANT_MIN : XPL_INSTANT_MAX;
  return seconds;
}

static DayRange
month_range (gint64 year, int first_month, int n_months)
{
  int next_month = first_month + n_months;
  gint64 next_year = next_month > 12 ? year + 1 : year;
  gint64 next_day = xpl_days_from_civil (next_year, next_month > 12 ? next_month - 12 : next_month, 1);

  return (DayRange) {
    .first = xpl_days_from_civil (year, first_month, 1),
    /* A saturated bound stays where it is. */
    .last = next_day == G_MININT64 || next_day == G_MAXINT64 ? next_day : next_day - 1,
  };
}

static DayRange
year_range (const XplEdtfPoint *point)
{
  static const int spans[] = { 0, 9, 99 };
  gint64 span = spans[MIN (point->unspecified_year_digits, G_N_ELEMENTS (spans) - 1)];
  gint64 lowest = point->year < 0 ? point->year - span : point->year;
  gint64 highest = point->year < 0 ? point->year : point->year + span;

  return (DayRange) {
    .first = month_range (lowest, 1, 12).first,
    .last = month_range (highest, 1, 12).last,
  };
}

static DayRange
point_range (const XplEdtfPoint *point)
{
  if (point->month >= FIRST_SEASON)
    /* Spring begins in March; winter runs into the next year. */
    return month_range (point->year, (point->month - FIRST_SEASON + 1) * MONTHS_A_SEASON, MONTHS_A_SEASON);
  if (point->day > 0)
    {
      gint64 day = xpl_days_from_civil (point->year, point->month, point->day);

      return (DayRange) { day, day };
    }
  if (point->month > 0)
    return month_range (point->year, point->month, 1);
  return year_range (point);
}

static int
second_of_day (const XplEdtfPoint *point)
{
  return (point->hour * 60 + point->minute - point->offset) * 60 + point->second;
}

static gint64
point_earliest (const XplEdtfPoint *point)
{
  return saturated_instant (point_range (point).first, point->has_time ? second_of_day (point) : 0);
}

static gint64
point_latest (const XplEdtfPoint *point)
{
  return saturated_instant (point_range (point).last, point->has_time ? second_of_day (point) : SECONDS_A_DAY - 1);
}

gint64
xpl_edtf_earliest (const XplEdtf *edtf)
{
  g_return_val_if_fail (edtf != NULL, XPL_INSTANT_MIN);

  if (!edtf->is_set || edtf->start_kind != XPL_EDTF_END_DATE)
    return XPL_INSTANT_MIN;
  return point_earliest (&edtf->start);
}

gint64
xpl_edtf_latest (const XplEdtf *edtf)
{
  g_return_val_if_fail (edtf != NULL, XPL_INSTANT_MAX);

  if (!edtf->is_set || edtf->end_kind != XPL_EDTF_END_DATE)
    return XPL_INSTANT_MAX;
  return point_latest (edtf->is_interval ? &edtf->end : &edtf->start);
}

int
xpl_edtf_compare (const XplEdtf *a, const XplEdtf *b)
{
  gint64 first, second;

  g_return_val_if_fail (a != NULL && b != NULL, 0);

  if (!a->is_set || !b->is_set)
    return (a->is_set ? 0 : 1) - (b->is_set ? 0 : 1);
  first = xpl_edtf_earliest (a);
  second = xpl_edtf_earliest (b);
  if (first == second)
    {
      first = xpl_edtf_latest (a);
      second = xpl_edtf_latest (b);
    }
  return first < second ? -1 : first > second;
}

gboolean
xpl_edtf_overlaps (const XplEdtf *a, const XplEdtf *b)
{
  g_return_val_if_fail (a != NULL && b != NULL, FALSE);

  if (!a->is_set || !b->is_set)
    return FALSE;
  return xpl_edtf_earliest (a) <= xpl_edtf_latest (b) && xpl_edtf_earliest (b) <= xpl_edtf_latest (a);
}
