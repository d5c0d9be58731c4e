/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "axis.h"

#include "edtf.h"

#include <math.h>

#define FIRST_YEAR -9999
#define LAST_YEAR 9999

static const XplAxisStep steps[] = {
  { XPL_UNIT_MINUTE, 1 },  { XPL_UNIT_MINUTE, 5 },  { XPL_UNIT_MINUTE, 15 }, { XPL_UNIT_MINUTE, 30 },
  { XPL_UNIT_HOUR, 1 },    { XPL_UNIT_HOUR, 3 },    { XPL_UNIT_HOUR, 6 },    { XPL_UNIT_HOUR, 12 },
  { XPL_UNIT_DAY, 1 },     { XPL_UNIT_WEEK, 1 },    { XPL_UNIT_MONTH, 1 },   { XPL_UNIT_MONTH, 3 },
  { XPL_UNIT_MONTH, 6 },   { XPL_UNIT_YEAR, 1 },    { XPL_UNIT_YEAR, 2 },    { XPL_UNIT_YEAR, 5 },
  { XPL_UNIT_YEAR, 10 },   { XPL_UNIT_YEAR, 20 },   { XPL_UNIT_YEAR, 50 },   { XPL_UNIT_YEAR, 100 },
  { XPL_UNIT_YEAR, 200 },  { XPL_UNIT_YEAR, 500 },  { XPL_UNIT_YEAR, 1000 }, { XPL_UNIT_YEAR, 2000 },
  { XPL_UNIT_YEAR, 5000 },
};

static gint64
floor_divide (gint64 number, gint64 divisor)
{
  return number / divisor - (number % divisor < 0 ? 1 : 0);
}

static gint64
start_of_month (gint64 year, int month)
{
  return xpl_days_from_civil (year, month, 1) * XPL_SECONDS_A_DAY;
}

double
xpl_axis_to_x (const XplAxis *self, double instant)
{
  return (instant - self->from) / (self->to - self->from) * self->width;
}

double
xpl_axis_to_instant (const XplAxis *self, double x)
{
  return self->from + x / self->width * (self->to - self->from);
}

double
xpl_axis_seconds_a_pixel (const XplAxis *self)
{
  return (self->to - self->from) / self->width;
}

XplAxis
xpl_axis_make (double from, double to, double width)
{
  double first = (double) start_of_month (FIRST_YEAR, 1), last = (double) start_of_month (LAST_YEAR + 1, 1);
  double span = CLAMP (to - from, XPL_AXIS_MIN_SPAN, last - first);
  double middle = CLAMP ((from + to) / 2, first + span / 2, last - span / 2);

  return (XplAxis) { middle - span / 2, middle + span / 2, MAX (width, 1) };
}

XplAxis
xpl_axis_zoomed (const XplAxis *self, double x, double factor)
{
  double anchor = xpl_axis_to_instant (self, x);
  double span = MAX ((self->to - self->from) * factor, XPL_AXIS_MIN_SPAN);
  double from = anchor - x / self->width * span;

  return xpl_axis_make (from, from + span, self->width);
}

XplAxis
xpl_axis_panned (const XplAxis *self, double dx)
{
  double shift = dx * xpl_axis_seconds_a_pixel (self);

  return xpl_axis_make (self->from + shift, self->to + shift, self->width);
}

const XplAxisStep *
xpl_axis_get_steps (guint *n_steps)
{
  *n_steps = G_N_ELEMENTS (steps);
  return steps;
}

static gint64
floor_year (gint64 year, int count)
{
  gint64 bc = 1 - year;

  if (year >= 1)
    return MAX (1, year / count * count);
  /* Years before Christ are numbered backwards: the beginning lies at the greater number. */
  return 1 - (bc + count - 1) / count * count;
}

static gint64
next_year (gint64 year, int count)
{
  gint64 bc = 1 - year;

  if (year < 1)
    return bc > count ? year + count : 1;
  return year == 1 ? MAX (count, 2) : year + count;
}

gint64
xpl_axis_floor (const XplAxisStep *step, gint64 instant)
{
  static const int seconds[] = { [XPL_UNIT_MINUTE] = 60, [XPL_UNIT_HOUR] = 3600, [XPL_UNIT_DAY] = XPL_SECONDS_A_DAY };
  gint64 days = floor_divide (instant, XPL_SECONDS_A_DAY);
  gint64 year;
  int month, day;

  g_return_val_if_fail (step != NULL, instant);

  switch (step->unit)
    {
    case XPL_UNIT_WEEK:
      return (days - xpl_weekday_of_days (days)) * XPL_SECONDS_A_DAY;
    case XPL_UNIT_MONTH:
      xpl_civil_from_days (days, &year, &month, &day);
      return start_of_month (year, (month - 1) / step->count * step->count + 1);
    case XPL_UNIT_YEAR:
      xpl_civil_from_days (days, &year, &month, &day);
      return start_of_month (floor_year (year, step->count), 1);
    case XPL_UNIT_MINUTE:
    case XPL_UNIT_HOUR:
    case XPL_UNIT_DAY:
    default:
      return floor_divide (instant, (gint64) step->count * seconds[step->unit]) * step->count * seconds[step->unit];
    }
}

gint64
xpl_axis_next (const XplAxisStep *step, gint64 instant)
{
  static const int seconds[] = { [XPL_UNIT_MINUTE] = 60,
                                 [XPL_UNIT_HOUR] = 3600,
                                 [XPL_UNIT_DAY] = XPL_SECONDS_A_DAY,
                                 [XPL_UNIT_WEEK] = 7 * XPL_SECONDS_A_DAY };
  gint64 year;
  int month, day;

  g_return_val_if_fail (step != NULL, instant);

  if (step->unit <= XPL_UNIT_WEEK)
    return instant + (gint64) step->count * seconds[step->unit];
  xpl_civil_from_days (floor_divide (instant, XPL_SECONDS_A_DAY), &year, &month, &day);
  if (step->unit == XPL_UNIT_YEAR)
    return start_of_month (next_year (year, step->count), 1);
  month += step->count;
  return start_of_month (year + (month - 1) / 12, (month - 1) % 12 + 1);
}
