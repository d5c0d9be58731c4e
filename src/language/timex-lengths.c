/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/* Lengths of time, what comes again, "now", and times of day. */

#include "config.h"

#include "timex-values.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define HAS(name) XPL_TASK_HAS (task, name)
#define NUMBER(name) XPL_TASK_NUMBER (task, name)
#define TEXT(name) XPL_TASK_TEXT (task, name)

/* A day so long ago is of the news at hand, one so much longer of a time of its own. */
#define RECENT_DAYS 14
#define OLD_DAYS 730

static const struct
{
  char unit;
  const char *prefix;
  const char *letter;
  double factor;
  const char *half; /* half of one; NULL: 0.5 */
} periods[] = {
  { 's', "PT", "S", 1, NULL },    { 'm', "PT", "M", 1, "PT30S" },   { 'h', "PT", "H", 1, "PT30M" },
  { 'D', "P", "D", 1, "PT12H" },  { 'N', "P", "D", 1, NULL },       { 'W', "P", "W", 1, NULL },
  { 'F', "P", "W", 2, "P1W" },    { 'E', "P", "WE", 1, NULL },      { 'M', "P", "M", 1, NULL },
  { 'Q', "P", "M", 3, NULL },     { 'Y', "P", "Y", 1, "P6M" },      { 'T', "P", "Y", 10, "P5Y" },
  { 'C', "P", "Y", 100, "P50Y" }, { 'K', "P", "Y", 1000, "P500Y" },
};

XplTimexLength
xpl_timex_length (const XplTimexTask *task)
{
  const char *unit = HAS (UNITS) ? TEXT (UNITS) : TEXT (UNIT);
  XplTimexLength length = { 1, FALSE, unit[0] };
  gboolean alone = HAS (UNITS) && !HAS (NUMBER) && !HAS (VAGUE) && !HAS (A) && !HAS (HALF);

  if (unit[0] == '\0')
    length.unit = 'D';
  if (HAS (NUMBER))
    length.number = task->fields->items[0][XPL_TIMEX_CLASS_NUMBER].number;
  else if (HAS (HALF) && (HAS (A) || HAS (EVERY) || HAS (DASH)) && !HAS (AND))
    length.number = 0;
  if (HAS (HALF))
    length.number += 0.5;
  if (HAS (VAGUE) && strstr (TEXT (VAGUE), "couple") != NULL)
    length.number = 2;
  else if (HAS (VAGUE) || alone)
    length.vague = TRUE;
  return length;
}

static char *
period_value (const XplTimexLength *length)
{
  for (guint i = 0; i < G_N_ELEMENTS (periods); i++)
    if (periods[i].unit == length->unit)
      {
        if (length->vague)
          return g_strdup_printf ("%sX%s", periods[i].prefix, periods[i].letter);
        if (length->number == 0.5 && periods[i].half != NULL)
          return g_strdup (periods[i].half);

        char number[G_ASCII_DTOSTR_BUF_SIZE];
        g_ascii_formatd (number, sizeof number, "%.10g", length->number * periods[i].factor);
        return g_strdup_printf ("%s%s%s", periods[i].prefix, number, periods[i].letter);
      }
  return g_strdup ("PXY");
}

/* "two hours and 30 minutes": the smaller part, behind the larger one. */
static char *
compound_value (const XplTimexTask *task, const XplTimexLength *length)
{
  XplTimexLength rest = {
    .number = task->fields->items[1][XPL_TIMEX_CLASS_NUMBER].number,
    .unit = xpl_timex_text (task->fields, 1, XPL_TIMEX_CLASS_UNITS)[0],
  };
  g_autofree char *large = period_value (length), *small = period_value (&rest);

  /* "PT2H" and "PT30M" are "PT2H30M", "P1D" and "PT6H" "P1DT6H". */
  return g_strconcat (large, small + (g_str_has_prefix (large, "PT") ? 2 : 1), NULL);
}

/* "the first nine months of 2021", "the last two months of 2021": which these are. */
static void
set_months_of_year (const XplTimexLength *length, int year, gboolean last, XplTimexValue *out)
{
  int n_months = (int) CLAMP (length->number, 0, 12), first = last ? 13 - n_months : 1;

  if (n_months >= 1 && n_months == length->number)
    out->edtf = xpl_edtf_interval (xpl_edtf_date (year, first, 0), xpl_edtf_date (year, first + n_months - 1, 0));
}

gboolean
xpl_timex_resolve_length (const XplTimexTask *task, XplTimexValue *out)
{
  XplTimexLength length = xpl_timex_length (task);

  out->type = XPL_TIMEX_DURATION;
  out->how = XPL_HOW_STATED;
  if (HAS (LONG) && TEXT (LONG)[0] == 'P') /* "monthlong" */
    {
      out->value = g_strdup (TEXT (LONG));
      return TRUE;
    }
  out->value = xpl_timex_has (task->fields, 1, XPL_TIMEX_CLASS_UNITS) ? compound_value (task, &length)
                                                                     : period_value (&length);
  if (HAS (YEAR) && TEXT (UNITS)[0] == 'M')
    set_months_of_year (&length, NUMBER (YEAR), HAS (DIRECTION) || NUMBER (ORDINAL) == XPL_TIMEX_LAST, out);
  return TRUE;
}

/* "on weekends", "in the mornings", "on Saturday nights". */
static char *
repeated_part (const XplTimexTask *task)
{
  const char *part = TEXT (WEEKDAYS);

  if (part[0] != 'T')
    return g_strdup_printf ("XXXX-WXX-%s", part);
  return HAS (WEEKDAY) ? g_strdup_printf ("XXXX-WXX-%d%s", NUMBER (WEEKDAY) + 1, part)
                       : g_strdup_printf ("XXXX-XX-XX%s", part);
}

gboolean
xpl_timex_resolve_repeated (const XplTimexTask *task, XplTimexValue *out)
{
  static const char *const seasons[] = { "SP", "SU", "FA", "WI" };
  XplTimexLength length = xpl_timex_length (task);

  out->type = XPL_TIMEX_SET;
  out->how = XPL_HOW_STATED;
  if (HAS (SET))
    out->value = g_strdup (TEXT (SET));
  else if (HAS (WEEKDAYS) && g_ascii_isalpha (TEXT (WEEKDAYS)[0]))
    out->value = repeated_part (task);
  else if (HAS (WEEKDAY) || HAS (WEEKDAYS))
    {
      int day = (HAS (WEEKDAY) ? NUMBER (WEEKDAY) : NUMBER (WEEKDAYS)) + 1;

      out->value = g_strdup_printf ("XXXX-WXX-%d%s%s", day, HAS (PART) ? "T" : "", TEXT (PART));
    }
  else if (HAS (SEASON))
    out->value = g_strdup_printf ("XXXX-%s", seasons[NUMBER (SEASON) - 21]);
  else if (HAS (MONTH))
    out->value = g_strdup_printf ("XXXX-%02d", NUMBER (MONTH));
  else if (HAS (PART) && !HAS (UNIT))
    out->value = g_strdup_printf ("XXXX-XX-XXT%s", TEXT (PART));
  else
    {
      if (HAS (ORDINAL))
        length.number = NUMBER (ORDINAL);
      else if (g_str_equal (TEXT (EVERY), "other"))
        length.number = 2;
      else if (HAS (TIMES))
        length.number = 1;
      out->value = period_value (&length);
    }
  return TRUE;
}

gboolean
xpl_timex_resolve_reference (const XplTimexTask *task, XplTimexValue *out)
{
  const XplTimexContext *context = task->context;
  const char *value = HAS (REFERENCE) ? TEXT (REFERENCE) : TEXT (TENSE_NOUN);

  if (g_str_equal (value, "then")) /* "since then" */
    {
      /* Nothing has gone on since a date that is still to come. */
      if (xpl_timex_anchor_is_near (task) && !(context->published_known && context->anchor.first > context->last_day))
        {
          xpl_timex_set_span (out, context->anchor, XPL_SPAN_ALL, XPL_HOW_RESOLVED, N_ ("the date told before"));
          return TRUE;
        }
      value = "PAST_REF";
    }
  if (HAS (UNITS)) /* "recent months" */
    {
      xpl_timex_resolve_stretch (task, out);
      g_free (out->value);
      value = "PAST_REF";
    }
  out->type = XPL_TIMEX_DATE;
  out->value = g_strdup (value);
  if (g_str_equal (value, "PRESENT_REF"))
    out->edtf = task->context->published;
  return TRUE;
}

/* Times of day */

static gboolean
clock_of_task (const XplTimexTask *task, int *hour, int *minute)
{
  *minute = 0;
  if (HAS (CLOCK_WORD))
    return sscanf (TEXT (CLOCK_WORD), "%d:%d", hour, minute) == 2;
  if (HAS (CLOCK))
    {
      double value = task->fields->items[0][XPL_TIMEX_CLASS_CLOCK].number;

      *hour = (int) value;
      *minute = (int) (value * 100 + 0.5) % 100;
    }
  else if (HAS (SHIFT)) /* "half past nine", "quarter to nine" */
    {
      int minutes = 60 * NUMBER (NUMBER) + NUMBER (SHIFT);

      *hour = minutes / 60;
      *minute = minutes % 60;
    }
  else if (HAS (OLD_YEAR)) /* "2130 GMT" */
    {
      *hour = NUMBER (OLD_YEAR) / 100;
      *minute = NUMBER (OLD_YEAR) % 100;
    }
  else if (HAS (OCLOCK))
    *hour = NUMBER (NUMBER);
  else
    {
      *hour = NUMBER (HOUR);
      *minute = HAS (TWO_DIGITS) ? NUMBER (TWO_DIGITS) : 0;
    }
  if (HAS (HALF_DAY) && *hour <= 12)
    *hour = *hour % 12 + NUMBER (HALF_DAY);
  else if ((HAS (OCLOCK) || HAS (SHIFT)) && HAS (PART) && *hour < 12 && strchr ("AEN", TEXT (PART)[0]) != NULL)
    *hour += 12;
  return *hour <= 24 && *minute <= 59;
}

/* "14:30:15": the digits after the second colon are the seconds, which came last into the field of two digits. */
static int
minute_in_text (const XplTimexTask *task, int minute)
{
  guint index = task->match->first + 2;

  if (HAS (COLON) && index < task->match->end)
    return (int) xpl_piece (task->context->pieces, index)->value;
  return minute;
}

static char *
zone_value (const XplTimexTask *task)
{
  const char *zone = TEXT (ZONE);
  int minutes;

  if (zone[0] == '\0' || g_str_equal (zone, "local"))
    return g_strdup ("");
  minutes = atoi (zone);
  if (minutes == 0)
    return g_strdup ("Z");
  return g_strdup_printf ("%c%02d:%02d", minutes < 0 ? '-' : '+', ABS (minutes) / 60, ABS (minutes) % 60);
}

/* "They work at night": no night of its own. */
static gboolean
is_any_night (const XplTimexTask *task)
{
  return HAS (PART) && !HAS (THE)
         && xpl_piece_is (task->context->pieces, task->match->first, task->match->end, "night");
}

/*
 * The day told last is that of a time of day: in the same sentence, in a story, or in news of these days or of long ago, but
 * not the day that some figure is of; and no day that is over for what is still to come.
 */
static gboolean
counts_from_anchor (const XplTimexTask *task)
{
  const XplTimexContext *context = task->context;
  const XplPieces *pieces = context->pieces;
  const XplPiece *first = xpl_piece (pieces, task->match->first);
  gint64 age = context->first_day - context->anchor.last;

  if (!xpl_timex_anchor_is_near (task) || context->anchor.grain != XPL_GRAIN_DAY)
    return FALSE;
  if (context->narrative || !context->published_known || context->anchor_sentence == first->sentence)
    return TRUE;
  if (age > RECENT_DAYS && age < OLD_DAYS)
    return FALSE;
  return age < 0
         || xpl_tense_around (pieces->reading, first->token, xpl_piece (pieces, task->match->end - 1)->token + 1)
                != XPL_TENSE_FUTURE;
}

gboolean
xpl_timex_resolve_clock (const XplTimexTask *task, XplTimexValue *out)
{
  const XplTimexContext *context = task->context;
  XplRelative relative = { XPL_GRAIN_DAY, 0, -1 };
  g_autofree char *zone = zone_value (task);
  int hour, minute;
  XplSpan day;
  char *value;

  xpl_timex_count (context, &relative, counts_from_anchor (task), XPL_SPAN_ALL, out);
  day = out->span;
  out->span = XPL_SPAN_UNKNOWN;
  if (is_any_night (task))
    {
      xpl_timex_value_clear (out);
      *out = (XplTimexValue) { .type = XPL_TIMEX_TIME, .value = g_strdup ("XXXX-XX-XXTNI"), .how = XPL_HOW_STATED,
                               .rule = out->rule };
      return TRUE;
    }
  if (!HAS (PART) || HAS (OCLOCK) || HAS (SHIFT))
    {
      if (!clock_of_task (task, &hour, &minute))
        return FALSE;
      minute = minute_in_text (task, minute);
      out->clock_day = day;
      out->minute = 60 * hour + minute;
      value = g_strdup_printf ("%sT%02d:%02d%s", out->value, hour, minute, zone);
      g_free (out->value);
      out->value = value;
      out->type = XPL_TIMEX_TIME;
    }
  else
    xpl_timex_add_part_of_day (task, out);
  return TRUE;
}
