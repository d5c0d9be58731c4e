/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/*
 * Reads EDTF of level 0 and 1 (Library of Congress, "Extended Date/Time Format Specification", 2019). A reader of a part
 * moves the cursor behind it and returns NULL, or returns why the text is no date.
 */

#include "config.h"

#include "edtf.h"
#include "xpl-error.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MOST_LONG_YEAR_DIGITS 18 /* always fit a gint64 */

typedef struct
{
  const char *at;
  const char *end;
} Cursor;

static gboolean
skip_char (Cursor *cursor, char wanted)
{
  if (cursor->at == cursor->end || *cursor->at != wanted)
    return FALSE;
  cursor->at++;
  return TRUE;
}

static gboolean
skip_text (Cursor *cursor, const char *wanted)
{
  gsize length = strlen (wanted);

  if ((gsize) (cursor->end - cursor->at) < length || strncmp (cursor->at, wanted, length) != 0)
    return FALSE;
  cursor->at += length;
  return TRUE;
}

/* How many of the next bytes are digits, up to @most. */
static int
count_digits (const Cursor *cursor, int most)
{
  int n = 0;

  while (n < most && cursor->at + n < cursor->end && g_ascii_isdigit (cursor->at[n]))
    n++;
  return n;
}

/* Exactly two digits, from @lowest to @highest. */
static gboolean
read_two_digits (Cursor *cursor, int lowest, int highest, int *number)
{
  if (count_digits (cursor, 2) < 2)
    return FALSE;
  *number = 10 * g_ascii_digit_value (cursor->at[0]) + g_ascii_digit_value (cursor->at[1]);
  cursor->at += 2;
  return *number >= lowest && *number <= highest;
}

static gint64
take_digits (Cursor *cursor, int n)
{
  gint64 number = 0;

  while (n-- > 0)
    number = 10 * number + g_ascii_digit_value (*cursor->at++);
  return number;
}

static const char *
read_long_year (Cursor *cursor, XplEdtfPoint *point)
{
  gboolean is_negative = skip_char (cursor, '-');
  int n_digits = count_digits (cursor, MOST_LONG_YEAR_DIGITS + 1);

  if (n_digits < 5 || *cursor->at == '0')
    return N_("a year with the prefix Y has five digits or more, the first of them not 0");
  if (n_digits > MOST_LONG_YEAR_DIGITS)
    return N_("a year has at most 18 digits");
  point->year = take_digits (cursor, n_digits);
  if (is_negative)
    point->year = -point->year;
  point->long_year = TRUE;
  return NULL;
}

static const char *
read_year (Cursor *cursor, XplEdtfPoint *point)
{
  gboolean is_negative = skip_char (cursor, '-');
  int n_digits = count_digits (cursor, 4);
  int i;

  point->year = take_digits (cursor, n_digits);
  for (i = n_digits; i < 4; i++)
    {
      if (n_digits < 2 || !skip_char (cursor, 'X'))
        return N_("a year has four digits, of which the last one or two may be X");
      point->year *= 10;
      point->unspecified_year_digits++;
    }
  if (is_negative && point->year == 0)
    return N_("there is no negative year 0");
  if (is_negative)
    point->year = -point->year;
  return NULL;
}

static const char *
read_month (Cursor *cursor, XplEdtfPoint *point)
{
  int month = 0;

  if (point->unspecified_year_digits > 0)
    return N_("no month may follow a year with X");
  if (skip_text (cursor, "XX"))
    {
      point->unspecified_month = TRUE;
      return NULL;
    }
  if (!read_two_digits (cursor, 1, 24, &month) || (month > 12 && month < 21))
    return N_("a month is 01 to 12, a season 21 to 24, an unknown one XX");
  point->month = month;
  return NULL;
}

static const char *
read_day (Cursor *cursor, XplEdtfPoint *point)
{
  int day = 0;

  if (point->month > 12)
    return N_("no day may follow a season");
  if (skip_text (cursor, "XX"))
    {
      point->unspecified_day = TRUE;
      return NULL;
    }
  if (point->unspecified_month)
    return N_("after the month XX the day is XX too");
  if (!read_two_digits (cursor, 1, 31, &day) || !xpl_edtf_is_valid_day (point->year, point->month, day))
    return N_("the month has no such day");
  point->day = day;
  return NULL;
}

static const char *
read_offset (Cursor *cursor, XplEdtfPoint *point)
{
  const char *const reason = N_("after the time stands nothing, Z, or an offset such as +09:00");
  gboolean is_negative = skip_char (cursor, '-');
  int hours = 0, minutes = 0;

  if (!is_negative && !skip_char (cursor, '+'))
    return reason;
  if (!read_two_digits (cursor, 0, 23, &hours))
    return reason;
  if (!skip_char (cursor, ':'))
    point->short_offset = TRUE;
  else if (!read_two_digits (cursor, 0, 59, &minutes))
    return reason;
  if (is_negative && hours == 0 && minutes == 0)
    return N_("there is no negative offset 0");
  point->offset = (hours * 60 + minutes) * (is_negative ? -1 : 1);
  point->has_offset = TRUE;
  return NULL;
}

static const char *
read_time (Cursor *cursor, XplEdtfPoint *point)
{
  int hour = 0, minute = 0, second = 0;

  if (point->day == 0)
    return N_("a time of day stands only after a full date");
  if (!read_two_digits (cursor, 0, 23, &hour) || !skip_char (cursor, ':') ||
      !read_two_digits (cursor, 0, 59, &minute) || !skip_char (cursor, ':') ||
      !read_two_digits (cursor, 0, 59, &second))
    return N_("a time of day is 00:00:00 to 23:59:59");
  point->has_time = TRUE;
  point->hour = hour;
  point->minute = minute;
  point->second = second;
  if (cursor->at == cursor->end)
    return NULL;
  if (!skip_char (cursor, 'Z'))
    return read_offset (cursor, point);
  point->has_offset = TRUE;
  point->utc = TRUE;
  return NULL;
}

static const char *
read_date (Cursor *cursor, XplEdtfPoint *point)
{
  const char *reason;

  if (skip_char (cursor, 'Y'))
    return read_long_year (cursor, point);
  reason = read_year (cursor, point);
  if (reason == NULL && skip_char (cursor, '-'))
    {
      reason = read_month (cursor, point);
      if (reason == NULL && skip_char (cursor, '-'))
        reason = read_day (cursor, point);
    }
  return reason;
}

static void
read_qualifier (Cursor *cursor, XplEdtfPoint *point)
{
  if (skip_char (cursor, '?'))
    point->uncertain = TRUE;
  else if (skip_char (cursor, '~'))
    point->approximate = TRUE;
  else if (skip_char (cursor, '%'))
    point->uncertain = point->approximate = TRUE;
}

/* One date, up to the end of the cursor. */
static const char *
read_point (Cursor *cursor, XplEdtfPoint *point)
{
  const char *reason = read_date (cursor, point);

  if (reason != NULL)
    return reason;
  if (skip_char (cursor, 'T'))
    reason = read_time (cursor, point);
  else
    read_qualifier (cursor, point);
  if (reason == NULL && cursor->at != cursor->end)
    reason = N_("something follows the date");
  return reason;
}

static const char *
read_end (Cursor *cursor, XplEdtfEnd *kind, XplEdtfPoint *point)
{
  const char *reason;

  *kind = XPL_EDTF_END_UNKNOWN;
  if (cursor->at == cursor->end)
    return NULL;
  *kind = XPL_EDTF_END_OPEN;
  if (cursor->end - cursor->at == 2 && strncmp (cursor->at, "..", 2) == 0)
    return NULL;
  *kind = XPL_EDTF_END_DATE;
  reason = read_point (cursor, point);
  if (reason == NULL && (point->has_time || point->unspecified_day || point->unspecified_month ||
                         point->unspecified_year_digits > 0))
    reason = N_("the ends of an interval are dates without a time of day and without X");
  return reason;
}

static const char *
read_interval (const char *text, const char *slash, XplEdtf *edtf)
{
  Cursor start = { text, slash };
  Cursor end = { slash + 1, text + strlen (text) };
  XplEdtfEnd start_kind, end_kind;
  const char *reason;

  reason = read_end (&start, &start_kind, &edtf->start);
  if (reason == NULL)
    reason = read_end (&end, &end_kind, &edtf->end);
  if (reason != NULL)
    return reason;
  if (start_kind != XPL_EDTF_END_DATE && end_kind != XPL_EDTF_END_DATE)
    return N_("one end of an interval must be a date");

  edtf->is_set = TRUE;
  edtf->is_interval = TRUE;
  edtf->start_kind = start_kind;
  edtf->end_kind = end_kind;
  if (xpl_edtf_earliest (edtf) > xpl_edtf_latest (edtf))
    return N_("the interval ends before it begins");
  return NULL;
}

gboolean
xpl_edtf_parse (const char *text, XplEdtf *edtf, GError **error)
{
  XplEdtf read = { 0 };
  const char *slash, *reason;

  g_return_val_if_fail (text != NULL && edtf != NULL, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  *edtf = read;
  slash = strchr (text, '/');
  if (slash != NULL)
    {
      reason = read_interval (text, slash, &read);
    }
  else
    {
      Cursor cursor = { text, text + strlen (text) };

      reason = read_point (&cursor, &read.start);
      read.is_set = TRUE;
    }
  if (reason != NULL)
    {
      g_autofree char *shown = g_utf8_make_valid (text, -1);

      /* Translators: the first %s is a wrong date, the second what is wrong with it, such as "the month has no such day". */
      g_set_error (error, XPL_ERROR, XPL_ERROR_DATE, _("“%s” is no date: %s. Dates look like 2024-06-30, 2024-06 or 2024"),
                   shown, g_dgettext (GETTEXT_PACKAGE, reason));
      return FALSE;
    }
  *edtf = read;
  return TRUE;
}
