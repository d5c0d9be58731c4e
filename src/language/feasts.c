/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "feasts.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "edtf.h"

#define FIRST_GREGORIAN_YEAR 1583

/* Easter Sunday: the anonymous Gregorian algorithm (Nature, 20 April 1876), with the letters that it is known by. */
static gint64
easter_of_year (int year)
{
  int a = year % 19, b = year / 100, c = year % 100;
  int d = b / 4, e = b % 4, f = (b + 8) / 25, g = (b - f + 1) / 3;
  int h = (19 * a + b - d - g + 15) % 30;
  int i = c / 4, k = c % 4, l = (32 + 2 * e + 2 * i - h - k) % 7;
  int m = (a + 11 * h + 22 * l) / 451;
  int n = h + l - 7 * m + 114;

  return xpl_days_from_civil (year, n / 31, n % 31 + 1);
}

/* The @which-th @weekday (Monday is 0) of a month, the last one where @which is -1. */
static gint64
weekday_of_month (int year, int month, int weekday, int which)
{
  gint64 first = xpl_days_from_civil (year, month, 1);
  gint64 day;

  if (which > 0)
    return first + (weekday - xpl_weekday_of_days (first) + 7) % 7 + 7 * (which - 1);
  day = (month == 12 ? xpl_days_from_civil (year + 1, 1, 1) : xpl_days_from_civil (year, month + 1, 1)) - 1;
  return day - (xpl_weekday_of_days (day) - weekday + 7) % 7;
}

gboolean
xpl_feast_day (const char *rule, int year, gint64 *day)
{
  int month, weekday, which;

  g_return_val_if_fail (rule != NULL, FALSE);
  g_return_val_if_fail (day != NULL, FALSE);

  if (year < FIRST_GREGORIAN_YEAR)
    return FALSE;
  if (g_str_has_prefix (rule, "easter"))
    *day = easter_of_year (year) + atoi (rule + strlen ("easter"));
  else if (sscanf (rule, "%d/%d/%d", &month, &weekday, &which) == 3 && month >= 1 && month <= 12 && weekday >= 1
           && weekday <= 7 && which <= 4 && (which > 0 || which == -1))
    *day = weekday_of_month (year, month, weekday - 1, which);
  else
    return FALSE;
  return TRUE;
}
