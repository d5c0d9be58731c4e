/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "axis.h"
#include "edtf.h"
#include "painter-cairo.h"

static const XplTextStyle style = { .size = 11.5, .weight = 400 };

static gint64
instant (const char *text)
{
  XplEdtf edtf;
  g_autoptr (GError) error = NULL;

  xpl_edtf_parse (text, &edtf, &error);
  g_assert_no_error (error);
  return xpl_edtf_earliest (&edtf);
}

static void
test_scale (void)
{
  XplAxis axis = xpl_axis_make ((double) instant ("2024-01-01"), (double) instant ("2025-01-01"), 366);

  g_assert_cmpfloat_with_epsilon (xpl_axis_to_x (&axis, (double) instant ("2024-01-11")), 10, 1e-9);
  g_assert_cmpfloat_with_epsilon (xpl_axis_to_instant (&axis, 10), (double) instant ("2024-01-11"), 1e-3);
  g_assert_cmpfloat_with_epsilon (xpl_axis_seconds_a_pixel (&axis), 86400, 1e-6);
}

static void
test_zoom (void)
{
  XplAxis axis = xpl_axis_make ((double) instant ("2024-01-01"), (double) instant ("2025-01-01"), 1000);

  for (double x = 0; x <= 1000; x += 125)
    {
      XplAxis zoomed = xpl_axis_zoomed (&axis, x, 0.25);

      g_assert_cmpfloat_with_epsilon (zoomed.to - zoomed.from, (axis.to - axis.from) / 4, 1);
      g_assert_cmpfloat_with_epsilon (xpl_axis_to_instant (&zoomed, x), xpl_axis_to_instant (&axis, x), 1);
    }

  XplAxis panned = xpl_axis_panned (&axis, 500);
  g_assert_cmpfloat_with_epsilon (xpl_axis_to_x (&axis, panned.from), 500, 1e-6);
}

static void
test_bounds (void)
{
  XplAxis axis = xpl_axis_make (-1e15, 1e15, 800);
  XplAxis narrow = xpl_axis_make (1000, 1001, 800);
  XplAxis far = xpl_axis_make (1e14, 1e14 + 86400, 800);

  g_assert_cmpfloat (axis.from, ==, (double) instant ("-9999"));
  g_assert_cmpfloat (narrow.to - narrow.from, ==, XPL_AXIS_MIN_SPAN);
  g_assert_cmpfloat (far.to, <=, (double) xpl_days_from_civil (10000, 1, 1) * XPL_SECONDS_A_DAY);
  g_assert_cmpfloat_with_epsilon (far.to - far.from, 86400, 1);
}

static void
test_floor (void)
{
  static const struct
  {
    XplAxisStep step;
    const char *at, *floor, *next;
  } cases[] = {
    { { XPL_UNIT_MINUTE, 15 }, "2024-06-19T14:38:00Z", "2024-06-19T14:30:00Z", "2024-06-19T14:45:00Z" },
    { { XPL_UNIT_HOUR, 6 }, "2024-06-19T14:38:00Z", "2024-06-19T12:00:00Z", "2024-06-19T18:00:00Z" },
    { { XPL_UNIT_DAY, 1 }, "2024-02-28T23:59:59Z", "2024-02-28", "2024-02-29" },
    { { XPL_UNIT_WEEK, 1 }, "2024-06-19", "2024-06-17", "2024-06-24" },
    { { XPL_UNIT_WEEK, 1 }, "1969-12-30", "1969-12-29", "1970-01-05" },
    { { XPL_UNIT_MONTH, 1 }, "2024-12-31", "2024-12", "2025-01" },
    { { XPL_UNIT_MONTH, 3 }, "2024-06-19", "2024-04", "2024-07" },
    { { XPL_UNIT_MONTH, 6 }, "2024-12-19", "2024-07", "2025-01" },
    { { XPL_UNIT_YEAR, 1 }, "2024-06-19", "2024", "2025" },
    { { XPL_UNIT_YEAR, 10 }, "1999-12-31", "1990", "2000" },
    { { XPL_UNIT_YEAR, 100 }, "1999-12-31", "1900", "2000" },
    /* 44 BC; people count 100 BC, 1 BC and 1 */
    { { XPL_UNIT_YEAR, 1 }, "-0043-03-15", "-0043", "-0042" },
    { { XPL_UNIT_YEAR, 1 }, "0000-06-01", "0000", "0001" },
    { { XPL_UNIT_YEAR, 100 }, "-0043-03-15", "-0099", "0001" },
    { { XPL_UNIT_YEAR, 100 }, "0044", "0001", "0100" },
    { { XPL_UNIT_YEAR, 100 }, "-0250", "-0299", "-0199" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gint64 floor = xpl_axis_floor (&cases[i].step, instant (cases[i].at));

      g_test_message ("%s", cases[i].at);
      g_assert_cmpint (floor, ==, instant (cases[i].floor));
      g_assert_cmpint (xpl_axis_next (&cases[i].step, floor), ==, instant (cases[i].next));
    }
}

/* Whatever the step: a beginning is its own floor, and the next one lies behind it. */
static void
test_steps_advance (void)
{
  guint n_steps;
  const XplAxisStep *steps = xpl_axis_get_steps (&n_steps);
  const char *starts[] = { "-9999", "-0300", "-0001", "0000", "0001", "0099", "1969-12-31", "2024-02-29" };

  for (guint i = 0; i < n_steps; i++)
    for (guint j = 0; j < G_N_ELEMENTS (starts); j++)
      {
        gint64 at = xpl_axis_floor (&steps[i], instant (starts[j]));

        g_assert_cmpint (at, <=, instant (starts[j]));
        for (guint k = 0; k < 50; k++)
          {
            gint64 next = xpl_axis_next (&steps[i], at);

            g_assert_cmpint (xpl_axis_floor (&steps[i], at), ==, at);
            g_assert_cmpint (next, >, at);
            g_assert_cmpint (xpl_axis_floor (&steps[i], next - 1), ==, at);
            at = next;
          }
      }
}

static void
test_choice (void)
{
  static const struct
  {
    const char *from, *to;
    XplAxisUnit unit;
    int count;
  } cases[] = {
    { "2024-06-19T14:00:00Z", "2024-06-19T14:15:00Z", XPL_UNIT_MINUTE, 1 },
    { "2024-06-19", "2024-06-20", XPL_UNIT_HOUR, 3 },
    { "2024-06-19", "2024-07-09", XPL_UNIT_DAY, 1 },
    { "2024-06-19", "2024-09-19", XPL_UNIT_WEEK, 1 },
    { "2024-01-01", "2025-01-01", XPL_UNIT_MONTH, 1 },
    { "2022-01-01", "2025-01-01", XPL_UNIT_MONTH, 3 },
    { "2010", "2025", XPL_UNIT_YEAR, 1 },
    { "1900", "2025", XPL_UNIT_YEAR, 10 },
    { "1000", "2000", XPL_UNIT_YEAR, 50 },
    { "-3000", "2000", XPL_UNIT_YEAR, 500 },
  };
  g_autoptr (XplPainter) measure = xpl_painter_measure_new (xpl_palette_light ());

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      XplAxis axis = xpl_axis_make ((double) instant (cases[i].from), (double) instant (cases[i].to), 800);
      g_autoptr (XplAxisTicks) ticks = xpl_axis_ticks_new (&axis, measure, &style);

      g_test_message ("%s – %s", cases[i].from, cases[i].to);
      g_assert_cmpint (ticks->step->unit, ==, cases[i].unit);
      g_assert_cmpint (ticks->step->count, ==, cases[i].count);
    }
}

static void
assert_row (GArray *row, const XplAxis *axis)
{
  double end = -1;

  for (guint i = 0; i < row->len; i++)
    {
      const XplAxisTick *tick = &g_array_index (row, XplAxisTick, i);

      if (i > 0)
        g_assert_cmpint (tick->instant, >, g_array_index (row, XplAxisTick, i - 1).instant);
      g_assert_cmpfloat (tick->x, <=, axis->width + 1e-6);
      if (tick->text == NULL)
        continue;
      g_assert_cmpfloat (tick->text_x, >, end);
      g_assert_cmpfloat (tick->text_x, >=, MAX (tick->x, 0));
      end = tick->text_x + tick->text_width;
    }
}

/* From centuries to minutes, at every place and width. */
static void
test_labels_never_overlap (void)
{
  g_autoptr (XplPainter) measure = xpl_painter_measure_new (xpl_palette_light ());
  const char *middles[] = { "-0043-03-15", "0001-01-01", "1999-12-31", "2024-02-29" };
  const double widths[] = { 40, 170, 801, 3840 };

  for (guint i = 0; i < G_N_ELEMENTS (middles); i++)
    for (guint j = 0; j < G_N_ELEMENTS (widths); j++)
      for (double span = XPL_AXIS_MIN_SPAN; span < 3e11; span *= 1.7)
        {
          double middle = (double) instant (middles[i]);
          XplAxis axis = xpl_axis_make (middle - span / 3, middle + span, widths[j]);
          g_autoptr (XplAxisTicks) ticks = xpl_axis_ticks_new (&axis, measure, &style);

          assert_row (ticks->minor, &axis);
          assert_row (ticks->major, &axis);
          g_assert_cmpuint (ticks->minor->len, <, widths[j] / 15 + 3);
        }
}

static void
test_major (void)
{
  g_autoptr (XplPainter) measure = xpl_painter_measure_new (xpl_palette_light ());
  XplAxis axis = xpl_axis_make ((double) instant ("2024-06-19"), (double) instant ("2024-07-09"), 800);
  g_autoptr (XplAxisTicks) ticks = xpl_axis_ticks_new (&axis, measure, &style);
  const XplAxisTick *first = &g_array_index (ticks->major, XplAxisTick, 0);

  g_assert_cmpuint (ticks->major->len, ==, 2);
  /* June began before: its label sticks to the left end. */
  g_assert_cmpfloat (first->x, <, 0);
  g_assert_cmpfloat (first->text_x, <, 10);
  g_assert_cmpstr (first->text, ==, "June 2024");
  g_assert_cmpstr (g_array_index (ticks->major, XplAxisTick, 1).text, ==, "July 2024");
  g_assert_cmpstr (g_array_index (ticks->minor, XplAxisTick, 0).text, ==, "19");
}

static void
test_words (void)
{
  static const struct
  {
    XplAxisUnit unit;
    const char *at, *label, *full;
  } cases[] = {
    { XPL_UNIT_MINUTE, "2024-06-09T04:05:00Z", "04:05", "9 June 2024, 04:05" },
    { XPL_UNIT_DAY, "2024-06-09", "9", "9 June 2024" },
    { XPL_UNIT_MONTH, "2024-06-01", "June", "June 2024" },
    { XPL_UNIT_YEAR, "2024", "2024", "2024" },
    { XPL_UNIT_YEAR, "-0043", "44 BC", "44 BC" },
    { XPL_UNIT_MONTH, "0000-03", "March", "March 1 BC" },
    { XPL_UNIT_HOUR, "1969-12-31T23:00:00Z", "23:00", "31 December 1969, 23:00" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *label = xpl_axis_dup_label (cases[i].unit, instant (cases[i].at), FALSE);
      g_autofree char *full = xpl_axis_dup_full_label (cases[i].unit, instant (cases[i].at), FALSE);

      g_assert_cmpstr (label, ==, cases[i].label);
      g_assert_cmpstr (full, ==, cases[i].full);
    }
}

static void
test_range_words (void)
{
  static const struct
  {
    const char *from, *to; /* the last second of @to is meant; NULL: open */
    const char *words;
  } cases[] = {
    { "2024-08-09", "2024-08-09", "9 August 2024" },
    { "2024-08-09", "2024-08-14", "9–14 August 2024" },
    { "2024-06-03", "2024-10-14", "3 June – 14 October 2024" },
    { "2024-12-03", "2025-01-14", "3 December 2024 – 14 January 2025" },
    { "2024-06-01", "2024-06-30", "June 2024" },
    { "2024-06", "2024-08", "June – August 2024" },
    { "2024-11", "2025-02", "November 2024 – February 2025" },
    { "2024", "2024", "2024" },
    { "1950", "1953", "1950 – 1953" },
    { NULL, "2024-06-03", "until 3 June 2024" },
    { "2024-06-03", NULL, "from 3 June 2024 on" },
    { NULL, NULL, "all the time" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      XplEdtf from = { 0 }, to = { 0 };

      if (cases[i].from != NULL)
        g_assert_true (xpl_edtf_parse (cases[i].from, &from, NULL));
      if (cases[i].to != NULL)
        g_assert_true (xpl_edtf_parse (cases[i].to, &to, NULL));

      g_autofree char *words = xpl_axis_dup_range_words (xpl_edtf_earliest (&from), xpl_edtf_latest (&to), FALSE);
      g_assert_cmpstr (words, ==, cases[i].words);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/axis/scale", test_scale);
  g_test_add_func ("/axis/zoom", test_zoom);
  g_test_add_func ("/axis/bounds", test_bounds);
  g_test_add_func ("/axis/floor", test_floor);
  g_test_add_func ("/axis/steps-advance", test_steps_advance);
  g_test_add_func ("/axis/choice", test_choice);
  g_test_add_func ("/axis/labels-never-overlap", test_labels_never_overlap);
  g_test_add_func ("/axis/major", test_major);
  g_test_add_func ("/axis/words", test_words);
  g_test_add_func ("/axis/range-words", test_range_words);
  return g_test_run ();
}
