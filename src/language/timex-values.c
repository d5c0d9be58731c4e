/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/*
 * From the parts of an expression to its TIMEX3 value (TimeML 1.2.1) and EDTF. Values follow TIMEX3: seasons are SP, SU,
 * FA, WI, parts of days MO, MI, AF, EV, NI, and what is unknown is X.
 */

#include "config.h"

#include "timex-values.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "feasts.h"

#define HAS(name) XPL_TASK_HAS (task, name)
#define NUMBER(name) XPL_TASK_NUMBER (task, name)
#define TEXT(name) XPL_TASK_TEXT (task, name)

void
xpl_timex_value_clear (XplTimexValue *self)
{
  g_clear_pointer (&self->value, g_free);
  for (guint i = 0; i < G_N_ELEMENTS (self->ends); i++)
    g_clear_pointer (&self->ends[i].value, g_free);
}

XplSpanPart
xpl_timex_part (const XplTimexTask *task)
{
  static const struct
  {
    const char *word;
    XplSpanPart part;
  } parts[] = { { "early", XPL_SPAN_EARLY }, { "middle", XPL_SPAN_MIDDLE }, { "late", XPL_SPAN_LATE } };
  const char *word = HAS (EDGE_OF) ? TEXT (EDGE_OF) : TEXT (EDGE);

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (g_str_equal (word, parts[i].word))
      return parts[i].part;
  return XPL_SPAN_ALL;
}

void
xpl_timex_add_part_of_day (const XplTimexTask *task, XplTimexValue *out)
{
  if (!HAS (PART))
    return;

  char *value = g_strdup_printf ("%sT%s", out->value, TEXT (PART));
  g_free (out->value);
  out->value = value;
  out->type = XPL_TIMEX_TIME;
}

/* The year */

/* The year that is written there. FALSE where none is. */
static gboolean
stated_year (const XplTimexTask *task, int *year)
{
  if (HAS (YEAR))
    *year = NUMBER (YEAR);
  else if (HAS (YEAR_SHORT))
    *year = NUMBER (YEAR_SHORT);
  else if (HAS (OLD_YEAR) && HAS (ERA))
    *year = NUMBER (OLD_YEAR);
  else
    return FALSE;
  if (g_str_equal (TEXT (ERA), "BC"))
    *year = 1 - *year;
  return TRUE;
}

/* Slot @slot of the fields of a task, as a task of its own with nothing else. */
static void
make_slot (const XplTimexFields *fields, guint slot, XplTimexFields *out)
{
  out->present[0] = fields->present[slot];
  out->present[1] = 0;
  memcpy (out->items[0], fields->items[slot], sizeof out->items[0]);
}

/* "last year", "that year" beside a month or season, in either slot: TRUE where it is one year. */
static gboolean
pointed_year (const XplTimexTask *whole, int *year)
{
  g_autofree XplTimexFields *fields = g_new (XplTimexFields, 1);
  XplTimexTask slot = { whole->context, whole->match, fields };
  const XplTimexTask *task = &slot;
  XplRelative relative = XPL_RELATIVE_NONE;
  XplTimexValue value = { 0 };
  gboolean from_anchor;
  gint64 long_year;
  int month, day;

  make_slot (whole->fields, xpl_timex_has (whole->fields, 1, XPL_TIMEX_CLASS_DIRECTION) ? 1 : 0, fields);
  if (!HAS (DIRECTION) || !(HAS (UNIT) && g_str_equal (TEXT (UNIT), "Y")))
    return FALSE;
  relative.grain = XPL_GRAIN_YEAR;
  relative.steps = xpl_timex_direction_steps (task, &from_anchor);
  xpl_timex_count (task->context, &relative, from_anchor, XPL_SPAN_ALL, &value);
  xpl_timex_value_clear (&value);
  if (value.span.grain != XPL_GRAIN_YEAR)
    return FALSE;
  xpl_civil_from_days (value.span.first, &long_year, &month, &day);
  *year = (int) long_year;
  return TRUE;
}

/* Spans within a year */

static int
quarter_number (const XplTimexTask *task)
{
  if (HAS (QUARTER_CODE))
    return NUMBER (QUARTER_CODE);
  if (HAS (ORDINAL) && g_str_equal (TEXT (UNIT), "Q"))
    return NUMBER (ORDINAL);
  return 0;
}

static int
half_number (const XplTimexTask *task)
{
  const char *edge = TEXT (EDGE_OF);

  if (HAS (HALF_CODE))
    return NUMBER (HALF_CODE);
  return g_str_has_prefix (edge, "half-") && !HAS (MONTH) && !HAS (DECADE) && !HAS (SEASON) ? edge[5] - '0' : 0;
}

void
xpl_timex_set_holiday (const XplTimexTask *task, XplRelative *relative)
{
  const char *rule = TEXT (HOLIDAY);

  relative->grain = XPL_GRAIN_DAY;
  if (strspn (rule, "0123456789") < strlen (rule))
    relative->feast = rule;
  else
    {
      relative->month = NUMBER (HOLIDAY) / 100;
      relative->day = NUMBER (HOLIDAY) % 100;
    }
}

/* Day or month of a month, holiday, season or quarter, as something that comes every year. */
static gboolean
yearly_part (const XplTimexTask *task, XplRelative *relative)
{
  if (HAS (HOLIDAY))
    xpl_timex_set_holiday (task, relative);
  else if (HAS (MONTH))
    {
      /* 2000 had a 29 February; no year had a 31st. */
      if (HAS (DAY) && !xpl_edtf_is_valid_day (2000, NUMBER (MONTH), NUMBER (DAY)))
        return FALSE;
      relative->month = NUMBER (MONTH);
      relative->day = HAS (DAY) ? NUMBER (DAY) : 0;
      relative->on_weekday = HAS (DAY) && HAS (WEEKDAY) ? NUMBER (WEEKDAY) + 1 : 0;
    }
  else if (HAS (SEASON))
    relative->season = NUMBER (SEASON);
  else if (HAS (DAY) && HAS (THE) && !HAS (UNIT))
    relative->day = NUMBER (DAY);
  else
    relative->quarter = quarter_number (task);
  relative->grain = relative->day > 0 || relative->feast != NULL ? XPL_GRAIN_DAY
                    : relative->month > 0 ? XPL_GRAIN_MONTH
                    : relative->season > 0 ? XPL_GRAIN_SEASON
                                           : XPL_GRAIN_QUARTER;
  return relative->month > 0 || relative->season > 0 || relative->quarter > 0 || relative->day > 0 || relative->feast != NULL;
}

static gboolean
span_in_year (const XplTimexTask *task, const XplRelative *part, int year, XplSpan *span)
{
  int half = half_number (task);
  gint64 feast;

  if (part->feast != NULL)
    {
      if (!xpl_feast_day (part->feast, year, &feast))
        return FALSE;
      *span = xpl_span_of_day (feast);
    }
  else if (part->day > 0)
    {
      if (!xpl_edtf_is_valid_day (year, part->month, part->day))
        return FALSE;
      *span = xpl_span_of_day (xpl_days_from_civil (year, part->month, part->day));
    }
  else if (part->month > 0)
    *span = xpl_span_of_month (year, part->month);
  else if (part->season > 0)
    *span = xpl_span_of_season (year, part->season);
  else if (part->quarter > 0)
    *span = xpl_span_of_quarter (year, part->quarter);
  else if (half > 0)
    *span = xpl_span_of_half (year, half);
  else
    *span = xpl_span_of_year (year);
  return TRUE;
}

/* "The last week of August": which part of the month the week is. */
static XplSpanPart
part_of_calendar (const XplTimexTask *task)
{
  if (HAS (MONTH) && !HAS (DAY) && (HAS (UNIT) || HAS (UNITS)) && !g_str_equal (TEXT (UNIT), "Y"))
    {
      if (HAS (DIRECTION) || NUMBER (ORDINAL) >= 4)
        return XPL_SPAN_LATE;
      return NUMBER (ORDINAL) == 1 ? XPL_SPAN_EARLY : XPL_SPAN_MIDDLE;
    }
  return xpl_timex_part (task);
}

static void
make_financial (const XplTimexTask *task, int year, XplTimexValue *out)
{
  if (!HAS (FISCAL))
    return;

  char *value = quarter_number (task) > 0 ? g_strdup_printf ("FY%04d-Q%d", year, quarter_number (task))
                                          : g_strdup_printf ("FY%04d", year);
  g_free (out->value);
  out->value = value;
  /* Whose year begins when is not said. */
  out->edtf = xpl_edtf_date (year, 0, 0);
  out->edtf.start.approximate = TRUE;
}

/* Decades and centuries */

/* "the 4th century BC": from 400 BC to 301 BC, which are the years -399 and -300. */
static gboolean
resolve_century_before_christ (const XplTimexTask *task, XplTimexValue *out)
{
  int century = NUMBER (ORDINAL);

  out->type = XPL_TIMEX_DATE;
  out->value = g_strdup_printf ("BC%02d", century - 1);
  out->edtf = xpl_edtf_interval (xpl_edtf_date (1 - 100 * century, 0, 0), xpl_edtf_date (-100 * (century - 1), 0, 0));
  out->how = XPL_HOW_STATED;
  out->stated = TRUE;
  return TRUE;
}

static gboolean
resolve_long (const XplTimexTask *task, XplTimexValue *out)
{
  XplSpan span;

  if (HAS (DECADE))
    span = xpl_span_of_decade (NUMBER (DECADE));
  else if (HAS (DECADE_WORD))
    span = xpl_span_of_decade (1900 + 10 * NUMBER (DECADE_WORD));
  else if (HAS (ORDINAL) && g_str_equal (TEXT (UNIT), "C") && g_str_equal (TEXT (ERA), "BC"))
    return resolve_century_before_christ (task, out);
  else if (HAS (ORDINAL) && g_str_equal (TEXT (UNIT), "C"))
    span = xpl_span_of_century (100 * (NUMBER (ORDINAL) - 1));
  else
    return FALSE;
  xpl_timex_set_span (out, span, xpl_timex_part (task), XPL_HOW_STATED, task->match->pattern->rule);
  out->stated = TRUE;
  return TRUE;
}

/* "the same quarter last year": the quarter or month that the news is about. */
static gboolean
same_part (const XplTimexTask *task, XplRelative *part)
{
  const XplTimexContext *context = task->context;
  gint64 year;
  int month, day;

  if (!context->published_known || xpl_timex_has (task->fields, 0, XPL_TIMEX_CLASS_MONTH))
    return FALSE;
  xpl_civil_from_days (context->first_day, &year, &month, &day);
  if (TEXT (UNIT)[0] == 'Q')
    part->quarter = month <= 3 ? 4 : (month - 1) / 3; /* the one before publication */
  else if (TEXT (UNIT)[0] == 'M')
    part->month = month;
  return part->quarter > 0 || part->month > 0;
}

gboolean
xpl_timex_resolve_calendar (const XplTimexTask *task, XplTimexValue *out)
{
  XplRelative part = XPL_RELATIVE_NONE;
  gboolean within_year = yearly_part (task, &part), stated, pointed = FALSE;
  int year;
  XplSpan span;

  if (resolve_long (task, out))
    return TRUE;
  if (!within_year && HAS (MONTH))
    return FALSE; /* 31 February */
  stated = stated_year (task, &year);
  if (!stated)
    pointed = pointed_year (task, &year);
  if (pointed && HAS (DIRECTION) && (HAS (UNIT) || HAS (PERIOD)))
    within_year = same_part (task, &part);
  if (stated || pointed)
    {
      if (!span_in_year (task, &part, year, &span))
        return FALSE;
      xpl_timex_set_span (out, span, part_of_calendar (task), stated ? XPL_HOW_STATED : XPL_HOW_RESOLVED,
                          task->match->pattern->rule);
      out->stated = stated;
      make_financial (task, year, out);
    }
  else if (within_year)
    xpl_timex_count_by_tense (task, &part, part_of_calendar (task), out);
  else
    return FALSE;
  xpl_timex_add_part_of_day (task, out);
  return TRUE;
}

/* Ranges */

/* Where the end of the range in @slot stands: before or behind the dash. */
static XplRange
range_of_end (const XplTimexTask *task, guint slot)
{
  const XplPieces *pieces = task->context->pieces;
  guint split = task->fields->split;

  if (slot == 0)
    return (XplRange) { xpl_piece (pieces, task->match->first)->range.start, xpl_piece (pieces, split - 1)->range.end };
  return (XplRange) { xpl_piece (pieces, split + 1)->range.start, xpl_piece (pieces, task->match->end - 1)->range.end };
}

static void
set_end (const XplTimexTask *task, guint slot, const char *value, XplEdtf edtf, XplTimexValue *out)
{
  out->ends[slot] = (XplTimexEnd) { range_of_end (task, slot), g_strdup (value), edtf };
}

/* "1950-53": the second year in full. */
static gboolean
resolve_years (const XplTimexTask *task, XplTimexValue *out)
{
  int from = NUMBER (YEAR);
  int to = xpl_timex_number (task->fields, 1, XPL_TIMEX_CLASS_YEAR);

  if (!HAS (YEAR) || HAS (MONTH))
    return FALSE;
  if (to < 0)
    to = from - from % 100 + xpl_timex_number (task->fields, 1, XPL_TIMEX_CLASS_TWO_DIGITS);
  if (to < from)
    to += 100;
  out->edtf = xpl_edtf_interval (xpl_edtf_date (from, 0, 0), xpl_edtf_date (to, 0, 0));
  if (xpl_timex_has (task->fields, 1, XPL_TIMEX_CLASS_FISCAL))
    out->value = g_strdup_printf ("FY%04d", to);
  else
    {
      g_autofree char *begin = g_strdup_printf ("%04d", from), *end = g_strdup_printf ("%04d", to);

      out->value = g_strdup_printf ("%s/%s", begin, end);
      set_end (task, 0, begin, xpl_edtf_date (from, 0, 0), out);
      set_end (task, 1, end, xpl_edtf_date (to, 0, 0), out);
    }
  out->how = XPL_HOW_STATED;
  out->rule = task->match->pattern->rule;
  return TRUE;
}

/* One end of a range as an expression of its own, with what it lacks taken from the other. */
static void
make_end (const XplTimexFields *fields, guint slot, XplTimexFields *end)
{
  static const XplTimexClass shared[] = { XPL_TIMEX_CLASS_MONTH, XPL_TIMEX_CLASS_YEAR };

  make_slot (fields, slot, end);
  for (guint i = 0; i < G_N_ELEMENTS (shared); i++)
    if (!xpl_timex_has (fields, slot, shared[i]) && xpl_timex_has (fields, 1 - slot, shared[i]))
      {
        end->present[0] |= G_GUINT64_CONSTANT (1) << shared[i];
        end->items[0][shared[i]] = fields->items[1 - slot][shared[i]];
      }
}

/* "December–March 2024", "30 December–2 January 2024" began the year before. */
static void
begin_year_before (XplTimexValue *from)
{
  XplSpan span = from->span;
  gint64 year;
  int month, day;

  xpl_civil_from_days (span.first, &year, &month, &day);
  if (span.grain == XPL_GRAIN_MONTH)
    span = xpl_span_of_month ((int) year - 1, month);
  else if (span.grain == XPL_GRAIN_DAY && xpl_edtf_is_valid_day ((int) year - 1, month, day))
    span = xpl_span_of_day (xpl_days_from_civil (year - 1, month, day));
  xpl_timex_set_span (from, span, XPL_SPAN_ALL, from->how, from->rule);
}

gboolean
xpl_timex_resolve_range (const XplTimexTask *task, XplTimexValue *out)
{
  g_autofree XplTimexFields *fields = g_new (XplTimexFields, 1);
  XplTimexTask end = { task->context, task->match, fields };
  XplTimexValue from = { 0 }, to = { 0 };
  gboolean resolved;

  if (resolve_years (task, out))
    return TRUE;
  make_end (task->fields, 0, fields);
  resolved = xpl_timex_resolve_calendar (&end, &from);
  make_end (task->fields, 1, fields);
  resolved = xpl_timex_resolve_calendar (&end, &to) && resolved;
  if (resolved)
    {
      if (from.span.first > to.span.first)
        begin_year_before (&from);
      out->value = g_strdup_printf ("%s/%s", from.value, to.value);
      set_end (task, 0, from.value, from.edtf, out);
      set_end (task, 1, to.value, to.edtf, out);
      if (xpl_edtf_is_set (&from.edtf) && xpl_edtf_is_set (&to.edtf))
        out->edtf = xpl_edtf_interval (from.edtf, to.edtf);
      out->how = to.how;
      out->rule = task->match->pattern->rule;
      if (from.span.grain != XPL_GRAIN_NONE && to.span.grain != XPL_GRAIN_NONE)
        out->span = to.span;
      out->stated = to.stated;
    }
  xpl_timex_value_clear (&from);
  xpl_timex_value_clear (&to);
  return resolved;
}

/* Digits only */

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

gboolean
xpl_timex_resolve_numeric (const XplTimexTask *task, XplTimexValue *out)
{
  int n[3] = { 0 };
  guint n_numbers;

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
      xpl_timex_set_span (out, xpl_span_of_month (n[0], n[1]), XPL_SPAN_ALL, XPL_HOW_STATED, task->match->pattern->rule);
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

gboolean
xpl_timex_resolve (const XplTimexContext *context, const XplTimexMatch *match, XplTimexValue *out)
{
  static gboolean (*const resolvers[]) (const XplTimexTask *, XplTimexValue *) = {
    [XPL_TIMEX_CALENDAR] = xpl_timex_resolve_calendar,   [XPL_TIMEX_RANGE] = xpl_timex_resolve_range,
    [XPL_TIMEX_NUMERIC] = xpl_timex_resolve_numeric,     [XPL_TIMEX_WEEKDAY] = xpl_timex_resolve_weekday,
    [XPL_TIMEX_NEAR] = xpl_timex_resolve_near,           [XPL_TIMEX_DEICTIC] = xpl_timex_resolve_deictic,
    [XPL_TIMEX_STRETCH] = xpl_timex_resolve_stretch,     [XPL_TIMEX_OFFSET] = xpl_timex_resolve_offset,
    [XPL_TIMEX_LENGTH] = xpl_timex_resolve_length,       [XPL_TIMEX_REPEATED] = xpl_timex_resolve_repeated,
    [XPL_TIMEX_REFERENCE] = xpl_timex_resolve_reference, [XPL_TIMEX_CLOCK_TIME] = xpl_timex_resolve_clock,
  };
  g_autofree XplTimexFields *fields = g_new (XplTimexFields, 1);
  XplTimexTask task = { context, match, fields };

  *out = (XplTimexValue) { .how = XPL_HOW_RESOLVED, .rule = match->pattern->rule };
  xpl_timex_read_fields (context->language, context->pieces, match, fields);
  return resolvers[match->pattern->kind](&task, out);
}
