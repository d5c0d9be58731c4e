/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/* Dates of digits alone: "2022-08-09", "09/08/2022". */

#include "config.h"

#include "timex-values.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define HAS(name) XPL_TASK_HAS (task, name)
#define TEXT(name) XPL_TASK_TEXT (task, name)

/* Numbers of the pieces of a date in digits, in their order. */
static guint
collect_numbers (const XplTimexTask *task, int numbers[3])
{
  guint n = 0;

  for (guint i = task->match->first; i < task->match->end && n < 3; i++)
    {
      const XplPiece *piece = xpl_piece (task->context->pieces, i);

      if (piece->kind != XPL_PIECE_NUMBER)
        continue;
      numbers[n++] = (int) piece->value;
      if (piece->decimals == 2 && n < 3)
        numbers[n++] = (int) (piece->value * 100 + 0.5) % 100;
    }
  return n;
}

static gboolean
set_day (const XplTimexTask *task, int year, int month, int day, XplTimexValue *out)
{
  if (!xpl_edtf_is_valid_day (year, month, day))
    return FALSE;
  xpl_timex_set_span (out, xpl_span_of_day (xpl_days_from_civil (year, month, day)), XPL_SPAN_ALL, XPL_HOW_STATED,
                      task->match->pattern->rule);
  out->stated = TRUE;
  return TRUE;
}

static gboolean
is_near_publication (const XplTimexContext *context, int year, int month, int day)
{
  gint64 days;

  if (!context->published_known || !xpl_edtf_is_valid_day (year, month, day))
    return FALSE;
  days = xpl_days_from_civil (year, month, day);
  return days >= context->first_day - 45 && days <= context->last_day + 15;
}

/* "09/08/2022": whichever order the other dates of the text have, or the one that is near publication; else the year. */
static gboolean
set_ambiguous_day (const XplTimexTask *task, int a, int b, int year, XplTimexValue *out)
{
  int order = task->context->day_first;
  gboolean day_first = xpl_edtf_is_valid_day (year, b, a), month_first = xpl_edtf_is_valid_day (year, a, b);

  if (!day_first && !month_first)
    return FALSE;
  if (order == 0 && day_first && month_first && a != b)
    order = is_near_publication (task->context, year, b, a) - is_near_publication (task->context, year, a, b);
  if (day_first && (order > 0 || !month_first || a == b))
    return set_day (task, year, b, a, out);
  if (month_first && (order < 0 || !day_first))
    return set_day (task, year, a, b, out);
  out->value = g_strdup_printf ("%04d-XX-XX", year);
  out->edtf = xpl_edtf_date (year, 0, 0);
  out->how = XPL_HOW_STATED;
  out->rule = N_ ("day and month in digits, which is which cannot be told");
  return TRUE;
}

/* "2023-05-04T10:00:15+02:00" is its own value, but for fractions of a second. */
static gboolean
set_stamp (const XplTimexTask *task, XplTimexValue *out)
{
  const XplPieces *pieces = task->context->pieces;
  const char *text = pieces->reading->text + xpl_piece (pieces, task->match->first)->range.start;
  gsize length = xpl_timex_stamp_length (text), clock = strlen ("2023-05-04T10:00");
  const char *fraction = memchr (text, '.', length);
  gsize whole = fraction != NULL ? (gsize) (fraction - text) : length;
  gsize digits = fraction != NULL ? 1 + strspn (fraction + 1, "0123456789") : 0;
  int year = atoi (text), month = atoi (text + 5), day = atoi (text + 8), hour = atoi (text + 11),
      minute = atoi (text + 14);

  if (length < clock || hour > 24 || minute > 59 || !set_day (task, year, month, day, out))
    return FALSE;
  g_free (out->value);
  out->value = g_strdup_printf ("%.*s%.*s", (int) whole, text, (int) (length - whole - digits), text + whole + digits);
  out->type = XPL_TIMEX_TIME;
  return TRUE;
}

gboolean
xpl_timex_resolve_numeric (const XplTimexTask *task, XplTimexValue *out)
{
  int n[3] = { 0 };
  guint n_numbers;

  if (HAS (STATED) && TEXT (STATED)[0] == '\0')
    return set_stamp (task, out);
  if (HAS (STATED))
    {
      int year, month, day;

      if (sscanf (TEXT (STATED), "%d-%d-%d", &year, &month, &day) != 3)
        return FALSE;
      return set_day (task, year, month, day, out);
    }
  n_numbers = collect_numbers (task, n);
  if (n_numbers == 2)
    {
      xpl_timex_set_span (out, xpl_span_of_month (n[0], n[1]), XPL_SPAN_ALL, XPL_HOW_STATED,
                          task->match->pattern->rule);
      out->stated = TRUE;
      return TRUE;
    }
  if (n_numbers != 3)
    return FALSE;
  if (n[0] > 31)
    return set_day (task, n[0], n[1], n[2], out);
  if (n[2] < 100)
    n[2] += n[2] < 50 ? 2000 : 1900;
  /* With stops between, the day comes first everywhere. */
  if (HAS (NUMBER))
    return set_day (task, n[2], n[1], n[0], out);
  return set_ambiguous_day (task, n[0], n[1], n[2], out);
}
