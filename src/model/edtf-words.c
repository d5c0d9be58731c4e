/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/* What EDTF says to people. Month and season names are our own strings, so that words and language always agree. */

#include "config.h"

#include "edtf.h"

#include <glib/gi18n-lib.h>

#define MONTH_CONTEXT "month in a date"
#define SEASON_CONTEXT "season in a date"

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

static const char *const season_names[] = {
  NC_("season in a date", "spring"),
  NC_("season in a date", "summer"),
  NC_("season in a date", "autumn"),
  NC_("season in a date", "winter"),
};
G_STATIC_ASSERT (G_N_ELEMENTS (season_names) == 4);

static char *
year_to_words (gint64 year)
{
  /* Astronomical years have a 0, which is 1 BC. */
  g_autofree char *number = g_strdup_printf ("%" G_GINT64_FORMAT, year > 0 ? year : 1 - year);

  /* Translators: a year before Christ, such as "44 BC". */
  return year > 0 ? g_steal_pointer (&number) : g_strdup_printf (_("%s BC"), number);
}

static char *
unspecified_year_to_words (const XplEdtfPoint *point)
{
  gint64 span = point->unspecified_year_digits == 1 ? 9 : 99;
  gint64 lowest = point->year < 0 ? point->year - span : point->year;
  g_autofree char *first = year_to_words (lowest);
  g_autofree char *last = year_to_words (lowest + span);

  /* "The 1900s" may be ten years or a hundred. */
  if (span == 9 && lowest > 0 && lowest % 100 != 0)
    /* Translators: a decade, such as "the 2010s"; %s is its first year. */
    return g_strdup_printf (_("the %ss"), first);
  /* Translators: some year of these, such as "a year between 1900 and 1999". */
  return g_strdup_printf (_("a year between %s and %s"), first, last);
}

static char *
season_to_words (const XplEdtfPoint *point)
{
  const char *season = g_dpgettext2 (GETTEXT_PACKAGE, SEASON_CONTEXT, season_names[point->month - 21]);
  g_autofree char *year = year_to_words (point->year);

  if (point->month == 24)
    {
      g_autofree char *next = year_to_words (point->year + 1);

      /* Translators: a winter, which ends in the year after: "winter 2024–2025". */
      return g_strdup_printf (C_("season and years", "%s %s–%s"), season, year, next);
    }
  /* Translators: a season and its year, such as "autumn 2024". */
  return g_strdup_printf (C_("season and year", "%s %s"), season, year);
}

static char *
month_to_words (const XplEdtfPoint *point)
{
  const char *month = g_dpgettext2 (GETTEXT_PACKAGE, MONTH_CONTEXT, month_names[point->month - 1]);
  g_autofree char *year = year_to_words (point->year);

  if (point->day > 0)
    /* Translators: day, month, year, such as "9 August 2022". */
    return g_strdup_printf (_("%d %s %s"), point->day, month, year);
  if (point->unspecified_day)
    /* Translators: a day that is not known, such as "a day in August 2022". */
    return g_strdup_printf (_("a day in %s %s"), month, year);
  /* Translators: month and year, such as "August 2022". */
  return g_strdup_printf (C_("month and year", "%s %s"), month, year);
}

static char *
date_to_words (const XplEdtfPoint *point)
{
  g_autofree char *year = NULL;

  if (point->unspecified_year_digits > 0)
    return unspecified_year_to_words (point);
  if (point->month >= 21 && point->month <= 24)
    return season_to_words (point);
  if (point->month >= 1 && point->month <= 12)
    return month_to_words (point);

  year = year_to_words (point->year);
  if (point->unspecified_day)
    /* Translators: a day that is not known in a year, such as "a day in 2022". */
    return g_strdup_printf (_("a day in %s"), year);
  if (point->unspecified_month)
    /* Translators: a month that is not known in a year, such as "a month in 2022". */
    return g_strdup_printf (_("a month in %s"), year);
  return g_steal_pointer (&year);
}

static char *
time_to_words (const XplEdtfPoint *point)
{
  g_autofree char *time = NULL;

  if (point->second != 0)
    time = g_strdup_printf ("%02d:%02d:%02d", point->hour, point->minute, point->second);
  else
    time = g_strdup_printf ("%02d:%02d", point->hour, point->minute);
  if (!point->has_offset)
    return g_steal_pointer (&time);
  if (point->offset == 0)
    /* Translators: a time of day in Coordinated Universal Time, such as "14:30 UTC". */
    return g_strdup_printf (_("%s UTC"), time);
  /* Translators: a time of day, + or −, hours and minutes from Coordinated Universal Time: "14:30 UTC+09:00". */
  return g_strdup_printf (_("%s UTC%s%02d:%02d"), time, point->offset < 0 ? "−" : "+", ABS (point->offset) / 60,
                          ABS (point->offset) % 60);
}

static char *
point_to_words (const XplEdtfPoint *point)
{
  g_autofree char *date = date_to_words (point);

  if (point->has_time)
    {
      g_autofree char *time = time_to_words (point);

      /* Translators: a date and a time of day, such as "9 August 2022, 14:30". */
      return g_strdup_printf (_("%s, %s"), date, time);
    }
  if (point->approximate && point->uncertain)
    /* Translators: neither certain nor exact, such as "perhaps about October 2024". */
    return g_strdup_printf (_("perhaps about %s"), date);
  if (point->approximate)
    /* Translators: not exact, such as "about October 2024". */
    return g_strdup_printf (_("about %s"), date);
  if (point->uncertain)
    /* Translators: not certain, such as "perhaps October 2024". */
    return g_strdup_printf (_("perhaps %s"), date);
  return g_steal_pointer (&date);
}

static char *
interval_to_words (const XplEdtf *edtf)
{
  g_autofree char *start = NULL;
  g_autofree char *end = NULL;

  if (edtf->start_kind == XPL_EDTF_END_DATE)
    start = point_to_words (&edtf->start);
  if (edtf->end_kind == XPL_EDTF_END_DATE)
    end = point_to_words (&edtf->end);

  if (start != NULL && end != NULL)
    /* Translators: two dates, such as "between 1950 and 1953". */
    return g_strdup_printf (_("between %s and %s"), start, end);
  if (edtf->start_kind == XPL_EDTF_END_OPEN && end != NULL)
    /* Translators: a date, such as "until February 2022". */
    return g_strdup_printf (_("until %s"), end);
  if (end != NULL)
    /* Translators: a date, such as "from an unknown date until February 2022". */
    return g_strdup_printf (_("from an unknown date until %s"), end);
  if (edtf->end_kind == XPL_EDTF_END_OPEN && start != NULL)
    /* Translators: a date after which it may be any, such as "from February 2022 on". */
    return g_strdup_printf (_("from %s on"), start);
  if (start != NULL)
    /* Translators: a date, such as "from February 2022 until an unknown date". */
    return g_strdup_printf (_("from %s until an unknown date"), start);
  return g_strdup (_("at an unknown date"));
}

char *
xpl_edtf_to_words (const XplEdtf *edtf)
{
  g_return_val_if_fail (edtf != NULL, NULL);

  if (!edtf->is_set)
    return g_strdup ("");
  return edtf->is_interval ? interval_to_words (edtf) : point_to_words (&edtf->start);
}
