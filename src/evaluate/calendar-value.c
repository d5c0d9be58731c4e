/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "calendar-value.h"

#include "edtf.h"

#include <stdio.h>
#include <string.h>

/* Seasons of the almanac end in the month in which the next one begins. */
#define SEASON_DAYS 31

/* What a value says: its days (since 1970-01-01, inclusive), if any, and the minute of its day, -1 for none. */
typedef struct
{
  gboolean has_days;
  gboolean season;
  gint64 first, last;
  int minute;
} Calendar;

static gint64
last_day_of_month (int year, int month)
{
  return (month == 12 ? xpl_days_from_civil (year + 1, 1, 1) : xpl_days_from_civil (year, month + 1, 1)) - 1;
}

static void
set_months (Calendar *out, int year, int month, int n_months)
{
  int last = month + n_months - 1;

  out->first = xpl_days_from_civil (year, month, 1);
  out->last = last > 12 ? last_day_of_month (year + 1, last - 12) : last_day_of_month (year, last);
  out->has_days = TRUE;
}

/* "2024-W03", "2024-W03-WE", "2024-W03-5": week 1 holds 4 January. */
static void
set_week (Calendar *out, int year, int week, const char *rest)
{
  gint64 fourth = xpl_days_from_civil (year, 1, 4);
  gint64 monday = fourth - xpl_weekday_of_days (fourth) + 7 * (gint64) (week - 1);

  out->has_days = TRUE;
  out->first = monday;
  out->last = monday + 6;
  if (g_str_equal (rest, "-WE"))
    out->first = monday + 5;
  else if (rest[0] == '-' && g_ascii_isdigit (rest[1]))
    out->first = out->last = monday + rest[1] - '1';
}

static gboolean
read_season (const char *name, int year, Calendar *out)
{
  static const char *const seasons[] = { "SP", "SU", "FA", "WI" };

  for (guint i = 0; i < G_N_ELEMENTS (seasons); i++)
    if (g_str_equal (name, seasons[i]))
      {
        set_months (out, year, 3 + 3 * (int) i, 3);
        out->season = TRUE;
        return TRUE;
      }
  return FALSE;
}

/* A value without its time of day. */
static gboolean
read_days (const char *text, Calendar *out)
{
  int year, number, day, end = 0;
  gsize length = strlen (text), digits = strspn (text, "0123456789");
  char letter;

  if (digits == length && length >= 2 && length <= 4 && sscanf (text, "%d", &year) == 1)
    {
      int years = length == 4 ? 1 : length == 3 ? 10 : 100;

      out->has_days = TRUE;
      out->first = xpl_days_from_civil (year * years, 1, 1);
      out->last = xpl_days_from_civil (year * years + years - 1, 12, 31);
    }
  else if (digits != 4)
    return FALSE;
  else if (sscanf (text, "%4d-%2d-%2d%n", &year, &number, &day, &end) == 3 && end == (int) length)
    {
      if (!xpl_edtf_is_valid_day (year, number, day))
        return FALSE;
      out->has_days = TRUE;
      out->first = out->last = xpl_days_from_civil (year, number, day);
    }
  else if (sscanf (text, "%4d-%2d%n", &year, &number, &end) == 2 && end == (int) length && number >= 1 && number <= 12)
    set_months (out, year, number, 1);
  else if (sscanf (text, "%4d-W%2d%n", &year, &number, &end) == 2 && end > 0)
    set_week (out, year, number, text + end);
  else if (sscanf (text, "%4d-%c%1d%n", &year, &letter, &number, &end) == 3 && end == (int) length && letter == 'Q')
    set_months (out, year, 3 * number - 2, 3);
  else if (sscanf (text, "%4d-%c%1d%n", &year, &letter, &number, &end) == 3 && end == (int) length && letter == 'H')
    set_months (out, year, 6 * number - 5, 6);
  else
    return text[4] == '-' && sscanf (text, "%4d", &year) == 1 && read_season (text + 5, year, out);
  return TRUE;
}

static gboolean
read_clock (const char *text, Calendar *out)
{
  int hour, minute;

  if (sscanf (text, "%2d:%2d", &hour, &minute) != 2)
    return FALSE;
  out->minute = (hour % 24) * 60 + minute;
  return TRUE;
}

/* FALSE where @value is none of those that this file knows. */
static gboolean
read_value (const char *value, Calendar *out)
{
  const char *slash = strchr (value, '/'), *time = strchr (value, 'T');

  *out = (Calendar) { .minute = -1 };
  if (slash != NULL)
    {
      g_autofree char *head = g_strndup (value, slash - value);
      Calendar from = { 0 }, to = { 0 };

      if (!read_days (head, &from) || !read_days (slash + 1, &to))
        return FALSE;
      *out = (Calendar) { TRUE, FALSE, from.first, to.last, -1 };
      return TRUE;
    }
  if (time == NULL && value[0] != '\0' && value[1] != '\0' && value[2] == ':')
    return read_clock (value, out);

  g_autofree char *days = g_strndup (value, time != NULL ? (gsize) (time - value) : strlen (value));
  gboolean has_days = read_days (days, out);

  return (time != NULL && read_clock (time + 1, out)) || has_days;
}

static gboolean
is_same_stretch (const Calendar *labelled, const Calendar *found)
{
  gint64 later = labelled->last - found->last;

  return labelled->first == found->first && (later == 0 || (found->season && later > 0 && later <= SEASON_DAYS));
}

gboolean
xpl_calendar_value_equal (const char *labelled, const char *found)
{
  Calendar a, b;

  g_return_val_if_fail (labelled != NULL, FALSE);
  g_return_val_if_fail (found != NULL, FALSE);

  if (!read_value (labelled, &a) || !read_value (found, &b))
    return g_str_equal (labelled, found);
  if (a.minute >= 0 && a.minute != b.minute)
    return FALSE;
  return !a.has_days || (b.has_days && is_same_stretch (&a, &b));
}
