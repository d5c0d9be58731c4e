/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/* From one date to another: "1950-53", "9–12 August". */

#include "config.h"

#include "timex-values.h"

#define HAS(name) XPL_TASK_HAS (task, name)
#define NUMBER(name) XPL_TASK_NUMBER (task, name)

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
  if (HAS (FISCAL) || xpl_timex_has (task->fields, 1, XPL_TIMEX_CLASS_FISCAL))
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
  static const XplTimexClass shared[] = { XPL_TIMEX_CLASS_MONTH, XPL_TIMEX_CLASS_YEAR, XPL_TIMEX_CLASS_UNIT,
                                           XPL_TIMEX_CLASS_UNITS, XPL_TIMEX_CLASS_ERA };

  xpl_timex_make_slot (fields, slot, end);
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

/* "Friday to Sunday": the second is the next one after the first. */
static gboolean
resolve_weekdays (const XplTimexTask *first, const XplTimexTask *second, XplTimexValue *from, XplTimexValue *to)
{
  int days = (XPL_TASK_NUMBER (second, WEEKDAY) - XPL_TASK_NUMBER (first, WEEKDAY) + 7) % 7;

  xpl_timex_resolve_weekday (first, from);
  if (from->span.grain == XPL_GRAIN_DAY)
    xpl_timex_set_span (to, xpl_span_of_day (from->span.first + days), XPL_SPAN_ALL, from->how, from->rule);
  else
    xpl_timex_resolve_weekday (second, to);
  return TRUE;
}

static gboolean
resolve_ends (const XplTimexTask *first, const XplTimexTask *second, XplTimexValue *from, XplTimexValue *to)
{
  if (XPL_TASK_HAS (first, WEEKDAY) && XPL_TASK_HAS (second, WEEKDAY) && !XPL_TASK_HAS (second, MONTH))
    return resolve_weekdays (first, second, from, to);
  return xpl_timex_resolve_calendar (first, from) && xpl_timex_resolve_calendar (second, to);
}

gboolean
xpl_timex_resolve_range (const XplTimexTask *task, XplTimexValue *out)
{
  g_autofree XplTimexFields *fields = g_new (XplTimexFields, 2);
  XplTimexTask first = { task->context, task->match, &fields[0] }, second = { task->context, task->match, &fields[1] };
  XplTimexValue from = { 0 }, to = { 0 };
  gboolean resolved;

  if (resolve_years (task, out))
    return TRUE;
  make_end (task->fields, 0, &fields[0]);
  make_end (task->fields, 1, &fields[1]);
  resolved = resolve_ends (&first, &second, &from, &to);
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
