/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "edtf.h"
#include "xpl-error.h"

#include <string.h>

static XplEdtf
parse (const char *text)
{
  g_autoptr (GError) error = NULL;
  XplEdtf edtf;

  xpl_edtf_parse (text, &edtf, &error);
  g_assert_no_error (error);
  g_assert_true (xpl_edtf_is_set (&edtf));
  return edtf;
}

static char *
instant_to_text (gint64 instant)
{
  g_autoptr (GDateTime) moment = NULL;

  if (instant == XPL_INSTANT_MIN || instant == XPL_INSTANT_MAX)
    return g_strdup (instant == XPL_INSTANT_MIN ? "min" : "max");
  /* GDateTime knows the years 1 to 9999 only. */
  moment = g_date_time_new_from_unix_utc (instant);
  if (moment == NULL)
    return g_strdup_printf ("%" G_GINT64_FORMAT, instant);
  return g_strdup_printf ("%04d-%02d-%02dT%02d:%02d:%02d",
                          g_date_time_get_year (moment),
                          g_date_time_get_month (moment),
                          g_date_time_get_day_of_month (moment),
                          g_date_time_get_hour (moment),
                          g_date_time_get_minute (moment),
                          g_date_time_get_second (moment));
}

typedef struct
{
  const char *text;
  const char *earliest;
  const char *latest;
} ValidCase;

static const ValidCase valid_level_0[] = {
  { "1985-04-12", "1985-04-12T00:00:00", "1985-04-12T23:59:59" },
  { "1985-04", "1985-04-01T00:00:00", "1985-04-30T23:59:59" },
  { "1985", "1985-01-01T00:00:00", "1985-12-31T23:59:59" },
  { "2024-02", "2024-02-01T00:00:00", "2024-02-29T23:59:59" },
  { "2024-02-29", "2024-02-29T00:00:00", "2024-02-29T23:59:59" },
  { "2000-02-29", "2000-02-29T00:00:00", "2000-02-29T23:59:59" },
  { "0001-01-01", "0001-01-01T00:00:00", "0001-01-01T23:59:59" },
  { "9999-12-31", "9999-12-31T00:00:00", "9999-12-31T23:59:59" },
  { "0000", "-62167219200", "-62135596801" },
  { "1985-04-12T23:20:30", "1985-04-12T23:20:30", "1985-04-12T23:20:30" },
  { "1985-04-12T23:20:30Z", "1985-04-12T23:20:30", "1985-04-12T23:20:30" },
  { "1985-04-12T23:20:30+00:00", "1985-04-12T23:20:30", "1985-04-12T23:20:30" },
  { "1985-04-12T23:20:30-04", "1985-04-13T03:20:30", "1985-04-13T03:20:30" },
  { "1985-04-12T23:20:30+04:30", "1985-04-12T18:50:30", "1985-04-12T18:50:30" },
  { "1985-04-12T00:00:00+09:00", "1985-04-11T15:00:00", "1985-04-11T15:00:00" },
  { "1985-04-12T00:00:00-00:30", "1985-04-12T00:30:00", "1985-04-12T00:30:00" },
  { "1964/2008", "1964-01-01T00:00:00", "2008-12-31T23:59:59" },
  { "2004-06/2006-08", "2004-06-01T00:00:00", "2006-08-31T23:59:59" },
  { "2004-02-01/2005-02-08", "2004-02-01T00:00:00", "2005-02-08T23:59:59" },
  { "2004-02-01/2005-02", "2004-02-01T00:00:00", "2005-02-28T23:59:59" },
  { "2005/2006-02", "2005-01-01T00:00:00", "2006-02-28T23:59:59" },
  { "2005/2005-02", "2005-01-01T00:00:00", "2005-02-28T23:59:59" },
};

static const ValidCase valid_level_1[] = {
  { "Y17000", "474301008000", "474332543999" },
  { "Y-17000", "-598635360000", "-598603824001" },
  { "Y170000000002", "5364681777895939200", "5364681777927475199" },
  { "Y999999999999999999", "max", "max" },
  { "Y-999999999999999999", "min", "min" },
  { "2001-21", "2001-03-01T00:00:00", "2001-05-31T23:59:59" },
  { "2001-22", "2001-06-01T00:00:00", "2001-08-31T23:59:59" },
  { "2001-23", "2001-09-01T00:00:00", "2001-11-30T23:59:59" },
  { "2024-24", "2024-12-01T00:00:00", "2025-02-28T23:59:59" },
  { "2023-24", "2023-12-01T00:00:00", "2024-02-29T23:59:59" },
  { "1984?", "1984-01-01T00:00:00", "1984-12-31T23:59:59" },
  { "2004-06~", "2004-06-01T00:00:00", "2004-06-30T23:59:59" },
  { "2004-06-11%", "2004-06-11T00:00:00", "2004-06-11T23:59:59" },
  { "2001-23~", "2001-09-01T00:00:00", "2001-11-30T23:59:59" },
  { "201X", "2010-01-01T00:00:00", "2019-12-31T23:59:59" },
  { "20XX", "2000-01-01T00:00:00", "2099-12-31T23:59:59" },
  { "201X?", "2010-01-01T00:00:00", "2019-12-31T23:59:59" },
  { "2004-XX", "2004-01-01T00:00:00", "2004-12-31T23:59:59" },
  { "1985-04-XX", "1985-04-01T00:00:00", "1985-04-30T23:59:59" },
  { "1985-XX-XX", "1985-01-01T00:00:00", "1985-12-31T23:59:59" },
  { "../1985-04-12", "min", "1985-04-12T23:59:59" },
  { "../1985", "min", "1985-12-31T23:59:59" },
  { "/1985-04", "min", "1985-04-30T23:59:59" },
  { "1985-04-12/..", "1985-04-12T00:00:00", "max" },
  { "1985-04/", "1985-04-01T00:00:00", "max" },
  { "1984~/2004-06", "1984-01-01T00:00:00", "2004-06-30T23:59:59" },
  { "1984-06-02?/2004-08-08~", "1984-06-02T00:00:00", "2004-08-08T23:59:59" },
  { "2021-21/2021-23", "2021-03-01T00:00:00", "2021-11-30T23:59:59" },
  { "-1985", "-124807737600", "-124776201601" },
  { "-0001-12-31", "-62167305600", "-62167219201" },
  { "-001X", "-62766748800", "-62451216001" },
  { "-0044-03-15/-0043", "-63549360000", "-63492595201" },
};

static void
check_valid (const ValidCase *cases, gsize n_cases)
{
  gsize i;

  for (i = 0; i < n_cases; i++)
    {
      XplEdtf edtf = parse (cases[i].text);
      g_autofree char *printed = xpl_edtf_to_string (&edtf);
      g_autofree char *earliest = instant_to_text (xpl_edtf_earliest (&edtf));
      g_autofree char *latest = instant_to_text (xpl_edtf_latest (&edtf));

      g_assert_cmpstr (printed, ==, cases[i].text);
      g_assert_cmpstr (earliest, ==, cases[i].earliest);
      g_assert_cmpstr (latest, ==, cases[i].latest);
    }
}

static void
test_level_0 (void)
{
  check_valid (valid_level_0, G_N_ELEMENTS (valid_level_0));
}

static void
test_level_1 (void)
{
  check_valid (valid_level_1, G_N_ELEMENTS (valid_level_1));
}

static void
test_invalid (void)
{
  static const char *const invalid[] = {
    "", " ", "-", "?", "X", "Y", "T", "today", "19", "198", "19850", "1985 ", " 1985", "+1985", "1985-", "1985-4", "1985-04-",
    "1985-4-12", "1985-04-1", "198504", "19850412", "1985/04/12", "1985-04-12-", "1985-04-12 ", "1985.04.12",
    "2004-00", "2004-13", "2004-20", "2004-25", "2004-41", "2004-06-00", "2004-06-31", "2023-02-29", "1900-02-29",
    "2004-21-01", "2004-21-XX", "2004-001", "-0000", "-000X", "-00XX", "-198", "--1985",
    /* Times */
    "1985T10:00:00", "1985-04T10:00:00", "1985-04-XXT10:00:00", "1985-04-12T", "1985-04-12T10", "1985-04-12T10:00",
    "1985-04-12T24:00:00", "1985-04-12T10:60:00", "1985-04-12T10:00:60", "1985-04-12T10:00:00z", "1985-04-12T10:00:00ZZ",
    "1985-04-12T10:00:00+", "1985-04-12T10:00:00+4", "1985-04-12T10:00:00+04:", "1985-04-12T10:00:00+0430",
    "1985-04-12T10:00:00+24:00", "1985-04-12T10:00:00-00:00", "1985-04-12T10:00:00-00", "1985-04-12T10:00:00?",
    "1985-04-12t10:00:00Z", "1985-04-12 10:00:00",
    /* Long years */
    "Y1985", "Y-1985", "Y01985", "Y012345", "Y12345-06", "Y1234567890123456789", "y12345", "Y--12345", "Y12E4", "Y1234X",
    /* Unspecified digits */
    "XXXX", "1XXX", "19X5", "X985", "201x", "201X-06", "20XX-XX", "2004-X", "2004-1X", "2004-XX-12", "2004-06-1X", "2004-XX-XXX",
    /* Qualifiers that are level 2, or twice */
    "?2004", "2004?-06", "2004-~06", "2004-06?-11", "2004??", "2004?~", "2004-06-11%~",
    /* Intervals */
    "/", "..", "../..", "/..", "../", "1985//1986", "1985/1986/1987", "1985/1984", "2004-06-02/2004-06-01", "1985/...", "1985/.",
    "1985/ 1986", "1985..1986", "2004-06-XX/2004-07-03", "201X/2020", "1985-04-12T10:00:00Z/1986", "1985/..?", "unknown/1985",
    "1985/open", "1985/P1Y", "-1985/-1986",
    /* Level 2 */
    "[1667,1668]", "{1960..1970}", "[..1984]", "2001-34", "Y17E7", "1950S2", "156X-12-25", "-1XXX", "15XX-12-XX",
    "1985-04-12\n", "１９８５", "1985–1986", "\xff\xfe",
  };
  gsize i;

  for (i = 0; i < G_N_ELEMENTS (invalid); i++)
    {
      g_autoptr (GError) error = NULL;
      XplEdtf edtf = xpl_edtf_date (2024, 1, 1);

      if (xpl_edtf_parse (invalid[i], &edtf, &error))
        g_error ("“%s” should be invalid", invalid[i]);
      g_assert_error (error, XPL_ERROR, XPL_ERROR_DATE);
      g_assert_true (g_utf8_validate (error->message, -1, NULL));
      g_assert_false (xpl_edtf_is_set (&edtf));
    }
}

static void
test_error_names_the_text (void)
{
  g_autoptr (GError) error = NULL;
  XplEdtf edtf;

  g_assert_false (xpl_edtf_parse ("2023-02-29", &edtf, &error));
  g_assert_nonnull (strstr (error->message, "2023-02-29"));
  g_assert_nonnull (strstr (error->message, "no such day"));
}

static void
test_unset (void)
{
  XplEdtf unset = { 0 };
  g_autofree char *text = xpl_edtf_to_string (&unset);
  g_autofree char *words = xpl_edtf_to_words (&unset);

  g_assert_false (xpl_edtf_is_set (&unset));
  g_assert_cmpstr (text, ==, "");
  g_assert_cmpstr (words, ==, "");
  g_assert_cmpint (xpl_edtf_earliest (&unset), ==, XPL_INSTANT_MIN);
  g_assert_cmpint (xpl_edtf_latest (&unset), ==, XPL_INSTANT_MAX);
}

static void
test_date (void)
{
  static const struct
  {
    int year, month, day;
    const char *text;
  } cases[] = {
    { 2022, 8, 9, "2022-08-09" }, { 2022, 8, 0, "2022-08" }, { 2022, 0, 0, "2022" },         { 2022, 23, 0, "2022-23" },
    { -44, 3, 15, "-0044-03-15" }, { 0, 0, 0, "0000" },      { 12345, 6, 7, "Y12345" },      { -12345, 0, 0, "Y-12345" },
  };
  gsize i;

  for (i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      XplEdtf edtf = xpl_edtf_date (cases[i].year, cases[i].month, cases[i].day);
      g_autofree char *text = xpl_edtf_to_string (&edtf);

      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

static void
test_interval (void)
{
  static const struct
  {
    const char *from, *to; /* "" for unset */
    const char *text;
  } cases[] = {
    { "1950", "1953", "1950/1953" },
    { "1950", "", "1950/.." },
    { "", "2022-02", "../2022-02" },
    { "", "", "" },
    { "2024-06~", "2024-08-09?", "2024-06~/2024-08-09?" },
    { "1950/1953", "1960/1965", "1950/1965" },
    { "../1953", "1960/1965", "../1965" },
    { "1950/1953", "1960/", "1950/" },
    { "../1953", "1960/..", "" },
    { "1953", "1950", "1950/1953" },
    { "1953/1954", "1950/1951", "1950/1954" },
    { "201X", "202X", "2010/2029" },
    { "-001X", "000X", "-0019/0009" },
    { "2004-XX", "2005-06-XX", "2004/2005-06" },
    { "2024-06-30T23:00:00-05:00", "2024-07-01T02:00:00Z", "2024-06-30/2024-07-01" },
  };
  gsize i;

  for (i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      XplEdtf from = { 0 }, to = { 0 }, edtf;
      g_autofree char *text = NULL;

      if (*cases[i].from != '\0')
        from = parse (cases[i].from);
      if (*cases[i].to != '\0')
        to = parse (cases[i].to);
      edtf = xpl_edtf_interval (from, to);
      text = xpl_edtf_to_string (&edtf);
      g_assert_cmpstr (text, ==, cases[i].text);
      if (xpl_edtf_is_set (&edtf))
        parse (text);
    }
}

static void
test_compare (void)
{
  /* In order; each is also equal to itself. */
  static const char *const sorted[] = {
    "Y-999999999999999999", "../1985-04", "../1985",             "Y-17000",  "-0044-03-15", "0000",    "1985-01-01",
    "1985",                 "1985-04",    "1985-04-12T10:00:00", "2024",     "2024/2025",   "2024/..", "2024-06",
    "2024-22",              "2024-06/..", "2024-06-02",          "Y17000",   "Y999999999999999999",
  };
  gsize i, j;
  XplEdtf unset = { 0 };

  for (i = 0; i < G_N_ELEMENTS (sorted); i++)
    {
      XplEdtf a = parse (sorted[i]);

      for (j = 0; j < G_N_ELEMENTS (sorted); j++)
        {
          XplEdtf b = parse (sorted[j]);
          int order = xpl_edtf_compare (&a, &b);

          g_assert_cmpint (CLAMP (order, -1, 1), ==, i < j ? -1 : i > j);
        }
      g_assert_cmpint (xpl_edtf_compare (&a, &unset), <, 0);
      g_assert_cmpint (xpl_edtf_compare (&unset, &a), >, 0);
    }
  g_assert_cmpint (xpl_edtf_compare (&unset, &unset), ==, 0);
}

static void
test_overlaps (void)
{
  static const struct
  {
    const char *a, *b;
    gboolean overlaps;
  } cases[] = {
    { "2024", "2024-06", TRUE },
    { "2024-06", "2024-07", FALSE },
    { "2024-06-30", "2024-07-01", FALSE },
    { "2024-06/2024-08", "2024-08-31", TRUE },
    { "2024-06/2024-08", "2024-09-01", FALSE },
    { "2024-24", "2025-02-28", TRUE },
    { "2024-24", "2024-01", FALSE },
    { "../2022-02", "1950", TRUE },
    { "../2022-02", "2022-03", FALSE },
    { "2022-02/..", "2099", TRUE },
    { "2022-02/", "2022-01-31", FALSE },
    { "201X", "2019-12-31T23:59:59Z", TRUE },
    { "201X", "2020-01-01T00:00:00Z", FALSE },
    { "2024-06-30T23:00:00-05:00", "2024-07-01", TRUE },
    { "2024-06-30T23:00:00-05:00", "2024-06", FALSE },
  };
  XplEdtf unset = { 0 };
  gsize i;

  for (i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      XplEdtf a = parse (cases[i].a);
      XplEdtf b = parse (cases[i].b);

      g_assert_cmpint (xpl_edtf_overlaps (&a, &b), ==, cases[i].overlaps);
      g_assert_cmpint (xpl_edtf_overlaps (&b, &a), ==, cases[i].overlaps);
      g_assert_false (xpl_edtf_overlaps (&a, &unset));
    }
}

static void
test_words (void)
{
  static const struct
  {
    const char *text;
    const char *words;
  } cases[] = {
    { "2022-08-09", "9 August 2022" },
    { "2024-06", "June 2024" },
    { "2024", "2024" },
    { "2024-21", "spring 2024" },
    { "2024-23", "autumn 2024" },
    { "2024-24", "winter 2024–2025" },
    { "2024-10~", "about October 2024" },
    { "2024-10?", "perhaps October 2024" },
    { "2024-10%", "perhaps about October 2024" },
    { "201X", "the 2010s" },
    { "200X", "a year between 2000 and 2009" },
    { "19XX", "a year between 1900 and 1999" },
    { "2004-XX", "a month in 2004" },
    { "1985-04-XX", "a day in April 1985" },
    { "1985-XX-XX", "a day in 1985" },
    { "1950/1953", "between 1950 and 1953" },
    { "1950~/1953-05", "between about 1950 and May 1953" },
    { "../2022-02", "until February 2022" },
    { "/2022-02", "from an unknown date until February 2022" },
    { "2022-02/..", "from February 2022 on" },
    { "2022-02/", "from February 2022 until an unknown date" },
    { "0044-03-15", "15 March 44" },
    { "-0043-03-15", "15 March 44 BC" },
    { "0000", "1 BC" },
    { "-001X", "a year between 20 BC and 11 BC" },
    { "Y-17000", "17001 BC" },
    { "Y170000", "170000" },
    { "2022-08-09T14:30:00", "9 August 2022, 14:30" },
    { "2022-08-09T14:30:05Z", "9 August 2022, 14:30:05 UTC" },
    { "2022-08-09T14:30:00+09", "9 August 2022, 14:30 UTC+09:00" },
    { "2022-08-09T14:30:00-03:30", "9 August 2022, 14:30 UTC−03:30" },
  };
  gsize i;

  for (i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      XplEdtf edtf = parse (cases[i].text);
      g_autofree char *words = xpl_edtf_to_words (&edtf);

      g_assert_cmpstr (words, ==, cases[i].words);
    }
}

static void
test_valid_day (void)
{
  g_assert_true (xpl_edtf_is_valid_day (2024, 2, 29));
  g_assert_true (xpl_edtf_is_valid_day (2000, 2, 29));
  g_assert_true (xpl_edtf_is_valid_day (-4, 2, 29));
  g_assert_true (xpl_edtf_is_valid_day (0, 2, 29));
  g_assert_false (xpl_edtf_is_valid_day (2023, 2, 29));
  g_assert_false (xpl_edtf_is_valid_day (1900, 2, 29));
  g_assert_false (xpl_edtf_is_valid_day (2024, 4, 31));
  g_assert_false (xpl_edtf_is_valid_day (2024, 0, 1));
  g_assert_false (xpl_edtf_is_valid_day (2024, 13, 1));
  g_assert_false (xpl_edtf_is_valid_day (2024, 1, 0));
}

/* Each day follows the one before it by the rules of the calendar, over all leap rules of 400 years and around year 0. */
static void
check_days (gint64 first, gint64 last)
{
  gint64 days, year, previous_year = 0;
  int month, day, previous_month = 0, previous_day = 0;

  for (days = first; days <= last; days++)
    {
      xpl_civil_from_days (days, &year, &month, &day);
      g_assert_cmpint (xpl_days_from_civil (year, month, day), ==, days);
      g_assert_true (xpl_edtf_is_valid_day (year, month, day));
      if (days > first && day != 1)
        {
          g_assert_cmpint (day, ==, previous_day + 1);
          g_assert_cmpint (month, ==, previous_month);
          g_assert_cmpint (year, ==, previous_year);
        }
      else if (days > first)
        {
          g_assert_false (xpl_edtf_is_valid_day (previous_year, previous_month, previous_day + 1));
          g_assert_cmpint (month, ==, previous_month % 12 + 1);
          g_assert_cmpint (year, ==, previous_year + (month == 1 ? 1 : 0));
        }
      if (days > first)
        g_assert_cmpint (xpl_weekday_of_days (days), ==, (xpl_weekday_of_days (days - 1) + 1) % 7);
      previous_year = year;
      previous_month = month;
      previous_day = day;
    }
}

static void
test_days (void)
{
  check_days (-20000, 20000);
  check_days (xpl_days_from_civil (1599, 1, 1), xpl_days_from_civil (2101, 12, 31));
  check_days (xpl_days_from_civil (-401, 1, 1), xpl_days_from_civil (401, 12, 31));
}

static void
test_known_days (void)
{
  g_assert_cmpint (xpl_days_from_civil (1970, 1, 1), ==, 0);
  g_assert_cmpint (xpl_days_from_civil (2000, 3, 1), ==, 11017);
  g_assert_cmpint (xpl_days_from_civil (1969, 12, 31), ==, -1);
  g_assert_cmpint (xpl_days_from_civil (0, 3, 1), ==, -719468);
  g_assert_cmpint (xpl_weekday_of_days (0), ==, 3);
  g_assert_cmpint (xpl_weekday_of_days (-1), ==, 2);
  g_assert_cmpint (xpl_weekday_of_days (xpl_days_from_civil (2022, 8, 9)), ==, 1);
}

static void
test_far_days (void)
{
  static const gint64 far[] = { G_MININT64, G_MININT64 + 1, G_MAXINT64 - 1, G_MAXINT64 };
  gint64 year;
  int month, day;
  gsize i;

  g_assert_cmpint (xpl_days_from_civil (G_MAXINT64, 12, 31), ==, G_MAXINT64);
  g_assert_cmpint (xpl_days_from_civil (G_MININT64, 1, 1), ==, G_MININT64);
  for (i = 0; i < G_N_ELEMENTS (far); i++)
    {
      xpl_civil_from_days (far[i], &year, &month, &day);
      g_assert_true (month >= 1 && month <= 12 && day >= 1 && day <= 31);
      g_assert_cmpint (xpl_weekday_of_days (far[i]), <, 7);
      g_assert_cmpint (xpl_weekday_of_days (far[i]), >=, 0);
    }
}

/* Whatever is read is written as it was read, has ordered bounds, words, and makes intervals that can be read. */
static void
check_any (const char *text)
{
  XplEdtf edtf, again, interval;
  g_autofree char *printed = NULL;
  g_autofree char *words = NULL;
  g_autofree char *ends = NULL;

  if (!xpl_edtf_parse (text, &edtf, NULL))
    {
      g_assert_false (xpl_edtf_is_set (&edtf));
      return;
    }
  printed = xpl_edtf_to_string (&edtf);
  g_assert_cmpstr (printed, ==, text);
  again = parse (printed);
  g_assert_cmpint (xpl_edtf_compare (&edtf, &again), ==, 0);
  g_assert_cmpint (xpl_edtf_earliest (&edtf), <=, xpl_edtf_latest (&edtf));
  g_assert_true (xpl_edtf_overlaps (&edtf, &again));
  words = xpl_edtf_to_words (&edtf);
  g_assert_cmpuint (strlen (words), >, 0);
  interval = xpl_edtf_interval (edtf, xpl_edtf_date (2024, 6, 30));
  ends = xpl_edtf_to_string (&interval);
  parse (ends);
}

static void
test_random_text (void)
{
  static const char alphabet[] = "0123456789-/.~?%XYTZ:+";
  g_autoptr (GRand) random = g_rand_new_with_seed (20240630);
  int i, j;

  for (i = 0; i < 200000; i++)
    {
      char text[33];
      int length = g_rand_int_range (random, 0, sizeof text);

      for (j = 0; j < length; j++)
        text[j] = alphabet[g_rand_int_range (random, 0, sizeof alphabet - 1)];
      text[length] = '\0';
      check_any (text);
    }
}

/* Random text is seldom a date; a valid one with one or two changes often is. */
static void
test_random_changes (void)
{
  static const char alphabet[] = "0123456789-/.~?%XYTZ:+";
  g_autoptr (GRand) random = g_rand_new_with_seed (19850412);
  int i, n_changes;

  for (i = 0; i < 100000; i++)
    {
      gboolean is_level_0 = g_rand_boolean (random);
      const ValidCase *cases = is_level_0 ? valid_level_0 : valid_level_1;
      int n_cases = is_level_0 ? G_N_ELEMENTS (valid_level_0) : G_N_ELEMENTS (valid_level_1);
      g_autofree char *text = g_strdup (cases[g_rand_int_range (random, 0, n_cases)].text);

      for (n_changes = g_rand_int_range (random, 0, 3); n_changes > 0; n_changes--)
        text[g_rand_int_range (random, 0, strlen (text))] = alphabet[g_rand_int_range (random, 0, sizeof alphabet - 1)];
      check_any (text);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/edtf/parse/level-0", test_level_0);
  g_test_add_func ("/edtf/parse/level-1", test_level_1);
  g_test_add_func ("/edtf/parse/invalid", test_invalid);
  g_test_add_func ("/edtf/parse/error", test_error_names_the_text);
  g_test_add_func ("/edtf/unset", test_unset);
  g_test_add_func ("/edtf/date", test_date);
  g_test_add_func ("/edtf/interval", test_interval);
  g_test_add_func ("/edtf/compare", test_compare);
  g_test_add_func ("/edtf/overlaps", test_overlaps);
  g_test_add_func ("/edtf/words", test_words);
  g_test_add_func ("/edtf/valid-day", test_valid_day);
  g_test_add_func ("/edtf/days/round-trip", test_days);
  g_test_add_func ("/edtf/days/known", test_known_days);
  g_test_add_func ("/edtf/days/far", test_far_days);
  g_test_add_func ("/edtf/random/text", test_random_text);
  g_test_add_func ("/edtf/random/changes", test_random_changes);

  return g_test_run ();
}
