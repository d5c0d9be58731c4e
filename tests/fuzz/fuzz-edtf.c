/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/*
 * Any bytes as a date: no crash; what is refused is said and leaves no date behind; what is read prints as it stood there,
 * has its first instant before its last, and is in order with itself. A line break parts two dates, which are then
 * compared and joined. For a fuzzer: -dict=edtf.dict.
 */

#include "edtf.h"
#include "xpl-error.h"

#include <stdint.h>
#include <string.h>

int LLVMFuzzerTestOneInput (const uint8_t *data, size_t size);

static XplEdtf
read_date (const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *printed = NULL;
  g_autofree char *words = NULL;
  XplEdtf date;
  gboolean read = xpl_edtf_parse (text, &date, &error);

  g_assert_true (read == xpl_edtf_is_set (&date));
  if (read)
    g_assert_no_error (error);
  else
    {
      g_assert_error (error, XPL_ERROR, XPL_ERROR_DATE);
      g_assert_true (g_utf8_validate (error->message, -1, NULL));
    }
  printed = xpl_edtf_to_string (&date);
  g_assert_cmpstr (printed, ==, read ? text : "");
  words = xpl_edtf_to_words (&date);
  g_assert_true ((*words != '\0') == read);
  g_assert_true (g_utf8_validate (words, -1, NULL));
  g_assert_cmpint (xpl_edtf_earliest (&date), <=, xpl_edtf_latest (&date));
  return date;
}

static void
check_day (gint64 instant)
{
  gint64 day = instant / (24 * 60 * 60), year;
  int month, day_of_month, weekday;

  if (instant == XPL_INSTANT_MIN || instant == XPL_INSTANT_MAX)
    return;
  xpl_civil_from_days (day, &year, &month, &day_of_month);
  g_assert_cmpint (xpl_days_from_civil (year, month, day_of_month), ==, day);
  weekday = xpl_weekday_of_days (day);
  g_assert_true (weekday >= 0 && weekday <= 6);
}

static void
check_interval (XplEdtf from, XplEdtf to)
{
  XplEdtf interval = xpl_edtf_interval (from, to);
  g_autofree char *printed = xpl_edtf_to_string (&interval);

  g_assert_true (!xpl_edtf_is_set (&interval) || xpl_edtf_is_set (&from) || xpl_edtf_is_set (&to));
  if (xpl_edtf_is_set (&interval))
    read_date (printed);
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autofree char *text = size > 0 ? g_strndup ((const char *) data, size) : g_strdup ("");
  char *second = strchr (text, '\n');
  XplEdtf a, b = { 0 };

  if (second != NULL)
    *second++ = '\0';
  a = read_date (text);
  if (second != NULL)
    b = read_date (second);
  check_day (xpl_edtf_earliest (&a));
  check_day (xpl_edtf_latest (&a));
  g_assert_cmpint (xpl_edtf_compare (&a, &a), ==, 0);
  g_assert_cmpint (CLAMP (xpl_edtf_compare (&a, &b), -1, 1), ==, -CLAMP (xpl_edtf_compare (&b, &a), -1, 1));
  g_assert_true (xpl_edtf_overlaps (&a, &b) == xpl_edtf_overlaps (&b, &a));
  g_assert_true (xpl_edtf_overlaps (&a, &a) == xpl_edtf_is_set (&a));
  check_interval (a, b);
  return 0;
}
