/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/*
 * The proleptic Gregorian calendar as plain arithmetic, after H. Hinnant, "chrono-compatible low-level date algorithms":
 * years begin in March, so that the leap day is the last of its year, and repeat exactly each era of 400 years.
 */

#include "config.h"

#include "edtf.h"

#define YEARS_AN_ERA 400
#define DAYS_AN_ERA 146097
#define DAYS_TO_EPOCH 719468 /* from 0000-03-01 to 1970-01-01 */
#define FARTHEST_YEAR (G_MAXINT64 / 400) /* far beyond, days no longer fit */

static gint64
floor_divide (gint64 number, gint64 divisor)
{
  return number / divisor - (number % divisor < 0 ? 1 : 0);
}

gint64
xpl_days_from_civil (gint64 year, int month, int day)
{
  gint64 era;
  int year_of_era, day_of_year, day_of_era;

  g_return_val_if_fail (month >= 1 && month <= 12, 0);

  if (year > FARTHEST_YEAR)
    return G_MAXINT64;
  if (year < -FARTHEST_YEAR)
    return G_MININT64;

  if (month <= 2)
    year--;
  era = floor_divide (year, YEARS_AN_ERA);
  year_of_era = year - era * YEARS_AN_ERA;
  day_of_year = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1;
  day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
  return era * DAYS_AN_ERA + day_of_era - DAYS_TO_EPOCH;
}

void
xpl_civil_from_days (gint64 days, gint64 *year, int *month, int *day)
{
  gint64 shifted = MIN (days, G_MAXINT64 - DAYS_TO_EPOCH) + DAYS_TO_EPOCH;
  gint64 era = floor_divide (shifted, DAYS_AN_ERA);
  int day_of_era = shifted - era * DAYS_AN_ERA;
  int year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
  int day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  int month_from_march = (5 * day_of_year + 2) / 153;

  g_return_if_fail (year != NULL && month != NULL && day != NULL);

  *day = day_of_year - (153 * month_from_march + 2) / 5 + 1;
  *month = month_from_march < 10 ? month_from_march + 3 : month_from_march - 9;
  *year = era * YEARS_AN_ERA + year_of_era + (*month <= 2 ? 1 : 0);
}

int
xpl_weekday_of_days (gint64 days)
{
  /* 1970-01-01 was a Thursday. */
  return (days % 7 + 7 + 3) % 7;
}

gboolean
xpl_edtf_is_valid_day (int year, int month, int day)
{
  static const guint8 month_lengths[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };
  gboolean is_leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);

  if (month < 1 || month > 12 || day < 1)
    return FALSE;
  return day <= month_lengths[month - 1] + (month == 2 && is_leap ? 1 : 0);
}
