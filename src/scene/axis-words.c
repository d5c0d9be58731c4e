/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/* What the axis says. All in UTC, as all instants are. */

#include "config.h"

#include "axis.h"

#include "edtf.h"

#include <glib/gi18n-lib.h>

#define MONTH_CONTEXT "month in a date"
#define BRIEF_CONTEXT "month, abbreviated"

static const char *const month_names[] = {
  NC_("month in a date", "January"),
  NC_("month in a date", "February"),
  NC_("month in a date", "March"),
  NC_("month in a date", "April"),
  NC_("month in a date", "May"),
  NC_("month in a date", "June"),
  NC_("month in a date", "July"),
  NC_("month in a date", "August"),
  NC_("month in a date", "September"),
  NC_("month in a date", "October"),
  NC_("month in a date", "November"),
  NC_("month in a date", "December"),
};
G_STATIC_ASSERT (G_N_ELEMENTS (month_names) == 12);

static const char *const brief_month_names[] = {
  NC_("month, abbreviated", "Jan"), NC_("month, abbreviated", "Feb"), NC_("month, abbreviated", "Mar"),
  NC_("month, abbreviated", "Apr"), NC_("month, abbreviated", "May"), NC_("month, abbreviated", "Jun"),
  NC_("month, abbreviated", "Jul"), NC_("month, abbreviated", "Aug"), NC_("month, abbreviated", "Sep"),
  NC_("month, abbreviated", "Oct"), NC_("month, abbreviated", "Nov"), NC_("month, abbreviated", "Dec"),
};
G_STATIC_ASSERT (G_N_ELEMENTS (brief_month_names) == 12);

typedef struct
{
  gint64 year;
  int month;
  int day;
  int minute; /* of the day */
} Moment;

static Moment
get_moment (gint64 instant)
{
  gint64 days = instant / XPL_SECONDS_A_DAY - (instant % XPL_SECONDS_A_DAY < 0 ? 1 : 0);
  Moment moment = { .minute = (int) ((instant - days * XPL_SECONDS_A_DAY) / 60) };

  xpl_civil_from_days (days, &moment.year, &moment.month, &moment.day);
  return moment;
}

static const char *
month_to_words (int month, gboolean brief)
{
  return brief ? g_dpgettext2 (GETTEXT_PACKAGE, BRIEF_CONTEXT, brief_month_names[month - 1])
               : g_dpgettext2 (GETTEXT_PACKAGE, MONTH_CONTEXT, month_names[month - 1]);
}

static char *
year_to_words (gint64 year)
{
  g_autofree char *number = g_strdup_printf ("%" G_GINT64_FORMAT, year > 0 ? year : 1 - year);

  /* Translators: a year before Christ, such as "44 BC". */
  return year > 0 ? g_steal_pointer (&number) : g_strdup_printf (_("%s BC"), number);
}

static char *
time_to_words (const Moment *moment)
{
  return g_strdup_printf ("%02d:%02d", moment->minute / 60, moment->minute % 60);
}

char *
xpl_axis_dup_label (XplAxisUnit unit, gint64 instant, gboolean brief)
{
  Moment moment = get_moment (instant);

  switch (unit)
    {
    case XPL_UNIT_MINUTE:
    case XPL_UNIT_HOUR:
      return time_to_words (&moment);
    case XPL_UNIT_DAY:
    case XPL_UNIT_WEEK:
      return g_strdup_printf ("%d", moment.day);
    case XPL_UNIT_MONTH:
      return g_strdup (month_to_words (moment.month, brief));
    case XPL_UNIT_YEAR:
    default:
      return year_to_words (moment.year);
    }
}

static char *
day_and_month_to_words (const Moment *moment, gboolean brief)
{
  /* Translators: day and month, such as "9 August". */
  return g_strdup_printf (C_("day and month", "%d %s"), moment->day, month_to_words (moment->month, brief));
}

char *
xpl_axis_dup_full_label (XplAxisUnit unit, gint64 instant, gboolean brief)
{
  Moment moment = get_moment (instant);
  g_autofree char *year = year_to_words (moment.year);
  g_autofree char *day = NULL;
  g_autofree char *time = NULL;

  if (unit == XPL_UNIT_YEAR)
    return g_steal_pointer (&year);
  if (unit == XPL_UNIT_MONTH)
    return g_strdup_printf (C_("month and year", "%s %s"), month_to_words (moment.month, brief), year);
  day = g_strdup_printf (_("%d %s %s"), moment.day, month_to_words (moment.month, brief), year);
  if (unit == XPL_UNIT_DAY || unit == XPL_UNIT_WEEK)
    return g_steal_pointer (&day);
  time = time_to_words (&moment);
  return g_strdup_printf (_("%s, %s"), day, time);
}

/* The coarsest unit of which @from is a beginning and @to the end. */
static XplAxisUnit
find_unit (gint64 from, gint64 to)
{
  static const XplAxisUnit units[] = { XPL_UNIT_YEAR, XPL_UNIT_MONTH, XPL_UNIT_DAY };

  for (guint i = 0; i < G_N_ELEMENTS (units); i++)
    {
      XplAxisStep step = { units[i], 1 };

      if (xpl_axis_floor (&step, from) == from && xpl_axis_floor (&step, to + 1) == to + 1)
        return units[i];
    }
  return XPL_UNIT_MINUTE;
}

/* The beginning of a range of which the end says the rest: "3 June" of "3 June – 14 October 2024". */
static char *
start_to_words (XplAxisUnit unit, gint64 from, gint64 to, gboolean brief)
{
  Moment start = get_moment (from), end = get_moment (to);

  if (unit == XPL_UNIT_MINUTE || unit == XPL_UNIT_YEAR || start.year != end.year)
    return xpl_axis_dup_full_label (unit, from, brief);
  if (unit == XPL_UNIT_MONTH)
    return g_strdup (month_to_words (start.month, brief));
  if (start.month == end.month)
    return g_strdup_printf ("%d", start.day);
  return day_and_month_to_words (&start, brief);
}

static gboolean
is_same_step (XplAxisUnit unit, gint64 from, gint64 to)
{
  XplAxisStep step = { unit, 1 };

  return xpl_axis_floor (&step, from) == xpl_axis_floor (&step, to);
}

char *
xpl_axis_dup_range_words (gint64 from, gint64 to, gboolean brief)
{
  XplAxisUnit unit;
  g_autofree char *start = NULL;
  g_autofree char *end = NULL;

  if (from == XPL_INSTANT_MIN && to == XPL_INSTANT_MAX)
    return g_strdup (_("all the time"));
  if (from == XPL_INSTANT_MIN)
    {
      end = xpl_axis_dup_full_label (XPL_UNIT_DAY, to, brief);
      /* Translators: a date, such as "until February 2022". */
      return g_strdup_printf (_("until %s"), end);
    }
  if (to == XPL_INSTANT_MAX)
    {
      start = xpl_axis_dup_full_label (XPL_UNIT_DAY, from, brief);
      /* Translators: a date after which it may be any, such as "from February 2022 on". */
      return g_strdup_printf (_("from %s on"), start);
    }
  unit = find_unit (from, to);
  end = xpl_axis_dup_full_label (unit, to, brief);
  if (is_same_step (unit, from, to))
    return g_steal_pointer (&end);
  start = start_to_words (unit, from, to, brief);
  if (unit == XPL_UNIT_DAY && is_same_step (XPL_UNIT_MONTH, from, to))
    /* Translators: two days of a month, such as "9–14 August 2024"; %s are the first day and the last date. */
    return g_strdup_printf (C_("days of a month", "%s–%s"), start, end);
  /* Translators: two dates, such as "3 June – 14 October 2024". */
  return g_strdup_printf (C_("dates", "%s – %s"), start, end);
}
