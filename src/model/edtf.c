/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/* The values of EDTF: made from numbers, and written as text. */

#include "config.h"

#include "edtf.h"

#define HIGHEST_PLAIN_YEAR 9999

gboolean
xpl_edtf_is_set (const XplEdtf *edtf)
{
  g_return_val_if_fail (edtf != NULL, FALSE);

  return edtf->is_set;
}

XplEdtf
xpl_edtf_date (int year, int month, int day)
{
  XplEdtf edtf = { .is_set = TRUE, .start = { .year = year } };

  if (year > HIGHEST_PLAIN_YEAR || year < -HIGHEST_PLAIN_YEAR)
    {
      edtf.start.long_year = TRUE;
      return edtf;
    }
  edtf.start.month = month;
  edtf.start.day = day;
  return edtf;
}

/* Level 1 has no unspecified digits and no times in intervals: the same bound, written in full. */
static XplEdtfPoint
plain_end (const XplEdtfPoint *point, gboolean is_end)
{
  static const int spans[] = { 0, 9, 99 };
  int span = spans[MIN (point->unspecified_year_digits, G_N_ELEMENTS (spans) - 1)];
  XplEdtfPoint plain = {
    .year = point->year,
    .month = point->month,
    .day = point->day,
    .long_year = point->long_year,
    .approximate = point->approximate,
    .uncertain = point->uncertain,
  };

  /* The digits as written are those nearest to year 0. */
  if (is_end && plain.year >= 0)
    plain.year += span;
  else if (!is_end && plain.year < 0)
    plain.year -= span;
  return plain;
}

static XplEdtf
join_ends (const XplEdtf *from, const XplEdtf *to)
{
  XplEdtf edtf = {
    .is_set = TRUE,
    .is_interval = TRUE,
    .start_kind = from->is_set ? from->start_kind : XPL_EDTF_END_OPEN,
    .end_kind = to->is_set ? to->end_kind : XPL_EDTF_END_OPEN,
  };

  if (edtf.start_kind == XPL_EDTF_END_DATE)
    edtf.start = plain_end (&from->start, FALSE);
  if (edtf.end_kind == XPL_EDTF_END_DATE)
    edtf.end = plain_end (to->is_interval ? &to->end : &to->start, TRUE);
  return edtf;
}

XplEdtf
xpl_edtf_interval (XplEdtf from, XplEdtf to)
{
  XplEdtf edtf = join_ends (&from, &to);

  if (edtf.start_kind != XPL_EDTF_END_DATE && edtf.end_kind != XPL_EDTF_END_DATE)
    return (XplEdtf) { 0 };
  return xpl_edtf_earliest (&edtf) <= xpl_edtf_latest (&edtf) ? edtf : join_ends (&to, &from);
}

static void
print_year (GString *string, const XplEdtfPoint *point)
{
  gsize i;

  if (point->long_year)
    {
      g_string_append_printf (string, "Y%" G_GINT64_FORMAT, point->year);
      return;
    }
  g_string_append_printf (string, "%s%04" G_GINT64_FORMAT, point->year < 0 ? "-" : "", ABS (point->year));
  for (i = 1; i <= MIN (point->unspecified_year_digits, 4u); i++)
    string->str[string->len - i] = 'X';
}

static void
print_part (GString *string, int number, gboolean is_unspecified)
{
  if (is_unspecified)
    g_string_append (string, "-XX");
  else if (number > 0)
    g_string_append_printf (string, "-%02d", number);
}

static void
print_time (GString *string, const XplEdtfPoint *point)
{
  if (!point->has_time)
    return;
  g_string_append_printf (string, "T%02d:%02d:%02d", point->hour, point->minute, point->second);
  if (!point->has_offset)
    return;
  if (point->utc)
    {
      g_string_append_c (string, 'Z');
      return;
    }
  g_string_append_printf (string, "%c%02d", point->offset < 0 ? '-' : '+', ABS (point->offset) / 60);
  if (!point->short_offset || point->offset % 60 != 0)
    g_string_append_printf (string, ":%02d", ABS (point->offset) % 60);
}

static void
print_point (GString *string, const XplEdtfPoint *point)
{
  print_year (string, point);
  print_part (string, point->month, point->unspecified_month);
  print_part (string, point->day, point->unspecified_day);
  print_time (string, point);
  if (point->approximate || point->uncertain)
    g_string_append_c (string, point->approximate && point->uncertain ? '%' : point->approximate ? '~' : '?');
}

static void
print_end (GString *string, XplEdtfEnd kind, const XplEdtfPoint *point)
{
  if (kind == XPL_EDTF_END_OPEN)
    g_string_append (string, "..");
  else if (kind == XPL_EDTF_END_DATE)
    print_point (string, point);
}

char *
xpl_edtf_to_string (const XplEdtf *edtf)
{
  GString *string;

  g_return_val_if_fail (edtf != NULL, NULL);

  string = g_string_new (NULL);
  if (!edtf->is_set)
    return g_string_free (string, FALSE);
  print_end (string, edtf->start_kind, &edtf->start);
  if (edtf->is_interval)
    {
      g_string_append_c (string, '/');
      print_end (string, edtf->end_kind, &edtf->end);
    }
  return g_string_free (string, FALSE);
}
