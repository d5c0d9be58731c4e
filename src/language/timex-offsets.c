/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/* Stretches and distances of time: "the past six months", "three months ago", "an hour later". */

#include "config.h"

#include "timex-values.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#define HAS(name) XPL_TASK_HAS (task, name)
#define TEXT(name) XPL_TASK_TEXT (task, name)

/* What "some days" and "recent months" are taken for where a bar must be drawn: its end is marked as approximate. */
#define VAGUE_NUMBER 6
/* Dates further back than this are no matter of a calendar. */
#define MAX_YEARS_BACK 1500
#define MINUTES_PER_DAY (24 * 60)

static XplEdtf
stretch_edtf (const XplTimexLength *length, gint64 from, gint64 to, gboolean back)
{
  gboolean years = length->unit == 'T' || length->unit == 'C';
  XplGrain grain = years ? XPL_GRAIN_YEAR : xpl_grain_of_unit (length->unit);
  XplGrain shown = grain >= XPL_GRAIN_QUARTER ? XPL_GRAIN_YEAR
                   : grain >= XPL_GRAIN_MONTH ? XPL_GRAIN_MONTH
                                              : XPL_GRAIN_DAY;
  int steps = (int) ceil (MIN (length->number, 5000)) * (length->unit == 'F' ? 2 : 1);
  XplSpan far, near;
  XplEdtf edtf;

  if (years)
    steps *= length->unit == 'T' ? 10 : 100;
  if (grain == XPL_GRAIN_DAY && strchr ("smh", length->unit) != NULL)
    steps = 1;
  if (grain == XPL_GRAIN_QUARTER)
    shown = XPL_GRAIN_MONTH;
  far =
      xpl_span_around (back ? from : to, grain == XPL_GRAIN_WEEK || grain == XPL_GRAIN_WEEKEND ? XPL_GRAIN_DAY : grain);
  far = xpl_span_shift (far, (back ? -steps : steps) * (grain == XPL_GRAIN_WEEK || grain == XPL_GRAIN_WEEKEND ? 7 : 1));
  near = xpl_span_around (back ? to : from, shown);
  far = xpl_span_around (back ? far.first : far.last, shown);
  edtf = back ? xpl_edtf_interval (xpl_span_to_edtf (far, XPL_SPAN_ALL), xpl_span_to_edtf (near, XPL_SPAN_ALL))
              : xpl_edtf_interval (xpl_span_to_edtf (near, XPL_SPAN_ALL), xpl_span_to_edtf (far, XPL_SPAN_ALL));
  if (length->vague && back)
    edtf.start.approximate = TRUE;
  else if (length->vague)
    edtf.end.approximate = TRUE;
  return edtf;
}

gboolean
xpl_timex_resolve_stretch (const XplTimexTask *task, XplTimexValue *out)
{
  const XplTimexContext *context = task->context;
  gboolean from_anchor;
  int steps = xpl_timex_direction_steps (task, &from_anchor);
  XplTimexLength length = xpl_timex_length (task);

  xpl_timex_resolve_length (task, out);
  out->how = XPL_HOW_RESOLVED;
  if (length.vague)
    length.number = VAGUE_NUMBER;
  if (steps == 0)
    return TRUE;
  /* "the next few days" of a story are its own, those of news lie ahead of it. */
  if (g_str_equal (TEXT (DIRECTION), "next") && !context->narrative)
    from_anchor = FALSE;
  if (from_anchor && context->anchor.grain != XPL_GRAIN_NONE)
    out->edtf = stretch_edtf (&length, context->anchor.first, context->anchor.last, steps < 0);
  else if (!from_anchor && context->published_known)
    out->edtf = stretch_edtf (&length, context->first_day, context->last_day, steps < 0);
  return TRUE;
}

/* The grain in which so much time is counted, and how many steps of it. */
static void
count_length (const XplTimexLength *length, XplRelative *relative)
{
  double number = MIN (length->number, 9000);

  relative->grain = xpl_grain_of_unit (length->unit);
  if (length->unit == 'F' || length->unit == 'Q')
    number *= length->unit == 'F' ? 2 : 3;
  if (length->unit == 'Q')
    relative->grain = XPL_GRAIN_MONTH;
  if (length->unit == 'h')
    number = floor (number / 24);
  if (length->unit == 'm' || length->unit == 's')
    number = 0;
  /* "half a century ago" */
  if (strchr ("TC", length->unit) != NULL && number != floor (number))
    {
      relative->grain = XPL_GRAIN_YEAR;
      number *= length->unit == 'T' ? 10 : 100;
    }
  if (length->unit == 'Y' && number != floor (number))
    {
      relative->grain = XPL_GRAIN_MONTH;
      number *= 12;
    }
  if (length->unit == 'K')
    number *= 1000;
  relative->steps = (int) (number + 0.5);
}

/* "An hour later", "20 minutes before": from the time of day told last, as far as one was told just before. */
static gboolean
resolve_clock_offset (const XplTimexTask *task,
                      const XplTimexLength *length,
                      gboolean back,
                      gboolean from_anchor,
                      XplTimexValue *out)
{
  const XplTimexContext *context = task->context;
  guint sentence = xpl_piece (context->pieces, task->match->first)->sentence;
  double minutes = length->number * (length->unit == 'h' ? 60 : length->unit == 'm' ? 1 : 1.0 / 60);
  XplRelative today = { XPL_GRAIN_DAY, 0, -1 };

  if (strchr ("hms", length->unit) == NULL || (!length->vague && minutes >= MINUTES_PER_DAY))
    return FALSE;
  if (from_anchor && !length->vague && context->clock_day.grain == XPL_GRAIN_DAY
      && context->clock_sentence + 1 >= sentence)
    {
      int minute = context->clock_minute + (int) (back ? -minutes : minutes);
      int days = minute < 0 ? -1 : minute / MINUTES_PER_DAY;
      char *value;

      minute -= days * MINUTES_PER_DAY;
      xpl_timex_set_span (out, xpl_span_shift (context->clock_day, days), XPL_SPAN_ALL, XPL_HOW_RESOLVED,
                          N_ ("counted from the time told before"));
      value = g_strdup_printf ("%sT%02d:%02d", out->value, minute / 60, minute % 60);
      g_free (out->value);
      out->value = value;
      out->clock_day = out->span;
      out->minute = minute;
    }
  else
    {
      char *value;

      xpl_timex_count (context, &today, from_anchor && xpl_timex_anchor_is_near (task), XPL_SPAN_ALL, out);
      value = g_strconcat (out->value, length->unit == 'h' ? "TXX" : "TXX:XX", NULL);
      g_free (out->value);
      out->value = value;
    }
  out->span = XPL_SPAN_UNKNOWN;
  out->type = XPL_TIMEX_TIME;
  return TRUE;
}

gboolean
xpl_timex_resolve_offset (const XplTimexTask *task, XplTimexValue *out)
{
  XplRelative relative = XPL_RELATIVE_NONE;
  XplTimexLength length = xpl_timex_length (task);
  const char *relation = TEXT (RELATION);
  gboolean back = g_str_equal (relation, "ago") || g_str_equal (relation, "earlier");
  gboolean from_anchor = g_str_equal (relation, "later") || g_str_equal (relation, "earlier");
  XplTimexContext context;

  if (from_anchor && !xpl_timex_anchor_is_near (task) && back)
    from_anchor = FALSE;
  if (resolve_clock_offset (task, &length, back, from_anchor, out))
    return TRUE;
  if (length.vague)
    {
      out->type = XPL_TIMEX_DATE;
      out->value = g_strdup (back ? "PAST_REF" : "FUTURE_REF");
      return TRUE;
    }
  count_length (&length, &relative);
  /* "the year-earlier quarter": what is told is the last one, a year before that is meant. */
  if (xpl_timex_text (task->fields, 1, XPL_TIMEX_CLASS_UNIT)[0] == 'Q' && relative.grain == XPL_GRAIN_YEAR)
    relative = (XplRelative) { XPL_GRAIN_QUARTER, 5, -1 };
  if (back && relative.grain >= XPL_GRAIN_YEAR
      && relative.steps > MAX_YEARS_BACK / (relative.grain == XPL_GRAIN_YEAR ? 1 : 10))
    {
      out->type = XPL_TIMEX_DATE;
      out->value = g_strdup ("PAST_REF");
      return TRUE;
    }
  if (back)
    relative.steps = -relative.steps;
  context = from_anchor ? xpl_timex_context_of_grain (task, relative.grain) : *task->context;
  xpl_timex_count (&context, &relative, from_anchor, XPL_SPAN_ALL, out);
  if (HAS (APPROXIMATE) && xpl_edtf_is_set (&out->edtf))
    out->edtf.start.approximate = TRUE;
  return TRUE;
}
