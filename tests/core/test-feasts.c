/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "edtf.h"
#include "feasts.h"

static const struct
{
  const char *rule;
  int year, month, day;
} cases[] = {
  { "easter", 1818, 3, 22 },  { "easter", 1943, 4, 25 },  { "easter", 2000, 4, 23 },  { "easter", 2019, 4, 21 },
  { "easter", 2024, 3, 31 },  { "easter", 2038, 4, 25 },  { "easter-2", 2024, 3, 29 }, { "easter+1", 2024, 4, 1 },
  { "easter+49", 2024, 5, 19 }, { "11/4/4", 2023, 11, 23 }, { "11/4/4", 2024, 11, 28 }, { "9/1/1", 2025, 9, 1 },
  { "5/1/-1", 2023, 5, 29 },  { "12/7/-1", 2023, 12, 31 }, { "2/1/3", 2024, 2, 19 },
};

static void
test_days (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gint64 day, year;
      int month, day_of_month;

      g_assert_true (xpl_feast_day (cases[i].rule, cases[i].year, &day));
      xpl_civil_from_days (day, &year, &month, &day_of_month);
      g_assert_cmpint (year, ==, cases[i].year);
      g_assert_cmpint (month, ==, cases[i].month);
      g_assert_cmpint (day_of_month, ==, cases[i].day);
    }
}

static void
test_refused (void)
{
  static const char *const rules[] = { "", "1225", "13/1/1", "0/1/1", "1/8/1", "1/0/1", "1/1/5", "1/1/0", "1/1" };
  gint64 day;

  for (guint i = 0; i < G_N_ELEMENTS (rules); i++)
    g_assert_false (xpl_feast_day (rules[i], 2024, &day));
  g_assert_false (xpl_feast_day ("easter", 1200, &day));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/feasts/days", test_days);
  g_test_add_func ("/feasts/refused", test_refused);
  return g_test_run ();
}
