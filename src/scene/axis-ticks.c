/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/*
 * Which step of the calendar fits: the smallest whose widest label has room between two ticks. The widest label is
 * measured from samples (the twelve months, the two ends of the years), so that the step depends on the scale alone and
 * does not flicker while the axis is moved.
 */

#include "config.h"

#include "axis.h"

#include <math.h>

/* Between a tick and its label, and after the label. */
#define LABEL_GAP 5.0
/* Ticks closer than this are noise even without labels. */
#define MIN_TICK_GAP 18.0
/* Far from 1970 a year of tick labels may have one digit more than another. */
#define MAX_TICKS 2000

/* What the row above counts for each unit of the row below; without a row above: itself. */
static const XplAxisUnit major_units[] = {
  [XPL_UNIT_MINUTE] = XPL_UNIT_DAY, [XPL_UNIT_HOUR] = XPL_UNIT_DAY,   [XPL_UNIT_DAY] = XPL_UNIT_MONTH,
  [XPL_UNIT_WEEK] = XPL_UNIT_MONTH, [XPL_UNIT_MONTH] = XPL_UNIT_YEAR, [XPL_UNIT_YEAR] = XPL_UNIT_YEAR,
};

static void
clear_tick (gpointer data)
{
  g_free (((XplAxisTick *) data)->text);
}

static double
measure_text (XplPainter *measure, const XplTextStyle *style, const char *text)
{
  double width;

  xpl_painter_measure (measure, text, style, &width, NULL);
  return width;
}

static double
measure_widest (const XplAxis *axis, XplPainter *measure, const XplTextStyle *style, XplAxisUnit unit, gboolean brief)
{
  XplAxisStep month = { XPL_UNIT_MONTH, 1 };
  gint64 instant = unit == XPL_UNIT_MONTH ? xpl_axis_floor (&month, 0) : 29 * XPL_SECONDS_A_DAY + 20 * 3600;
  double widest = 0;

  for (guint i = 0; i < (unit == XPL_UNIT_MONTH ? 12 : 2); i++)
    {
      if (unit == XPL_UNIT_YEAR)
        instant = (gint64) (i == 0 ? axis->from : axis->to);

      g_autofree char *text = xpl_axis_dup_label (unit, instant, brief);
      widest = MAX (widest, measure_text (measure, style, text));
      if (unit == XPL_UNIT_MONTH)
        instant = xpl_axis_next (&month, instant);
    }
  return widest;
}

/* The shortest that a step gets: February of four weeks, a quarter with it. */
static double
least_pixels (const XplAxis *axis, const XplAxisStep *step)
{
  static const double seconds[] = { 60, 3600, 86400, 7 * 86400, 28 * 86400, 365 * 86400.0 };

  return seconds[step->unit] * step->count / xpl_axis_seconds_a_pixel (axis);
}

static const XplAxisStep *
choose_step (const XplAxis *axis, XplPainter *measure, const XplTextStyle *style)
{
  guint n_steps;
  const XplAxisStep *steps = xpl_axis_get_steps (&n_steps);
  double widest[XPL_UNIT_YEAR + 1] = { 0 };

  for (guint i = 0; i < n_steps; i++)
    {
      XplAxisUnit unit = steps[i].unit;
      double room = least_pixels (axis, &steps[i]);

      if (room < MIN_TICK_GAP)
        continue;
      if (widest[unit] == 0)
        widest[unit] = measure_widest (axis, measure, style, unit, TRUE);
      if (room >= widest[unit] + 2 * LABEL_GAP)
        return &steps[i];
    }
  return &steps[n_steps - 1];
}

static GArray *
collect_ticks (const XplAxis *axis, const XplAxisStep *step)
{
  GArray *ticks = g_array_new (FALSE, TRUE, sizeof (XplAxisTick));
  gint64 instant = xpl_axis_floor (step, (gint64) floor (axis->from));

  g_array_set_clear_func (ticks, clear_tick);
  for (guint i = 0; i < MAX_TICKS && (double) instant <= axis->to; i++)
    {
      XplAxisTick tick = { .instant = instant, .x = xpl_axis_to_x (axis, (double) instant) };

      g_array_append_val (ticks, tick);
      instant = xpl_axis_next (step, instant);
    }
  return ticks;
}

/* Labels stand beside their tick; that of a tick left of the axis sticks to its end while there is room. */
static void
label_tick (GArray *ticks, guint i, double next_x, char *text, double width)
{
  XplAxisTick *tick = &g_array_index (ticks, XplAxisTick, i);
  double x = MAX (tick->x, 0) + LABEL_GAP;

  if (x + width + LABEL_GAP > next_x)
    {
      g_free (text);
      return;
    }
  tick->text = text;
  tick->text_x = x;
  tick->text_width = width;
}

static double
get_next_x (const XplAxis *axis, GArray *ticks, const XplAxisStep *step, guint i)
{
  if (i + 1 < ticks->len)
    return g_array_index (ticks, XplAxisTick, i + 1).x;
  return xpl_axis_to_x (axis, (double) xpl_axis_next (step, g_array_index (ticks, XplAxisTick, i).instant));
}

static void
label_minor (const XplAxis *axis, GArray *ticks, const XplAxisStep *step, XplPainter *measure,
             const XplTextStyle *style)
{
  gboolean brief = step->unit == XPL_UNIT_MONTH
                   && least_pixels (axis, step)
                          < measure_widest (axis, measure, style, XPL_UNIT_MONTH, FALSE) + 2 * LABEL_GAP;

  for (guint i = 0; i < ticks->len; i++)
    {
      char *text = xpl_axis_dup_label (step->unit, g_array_index (ticks, XplAxisTick, i).instant, brief);

      label_tick (ticks, i, get_next_x (axis, ticks, step, i), text, measure_text (measure, style, text));
    }
}

static void
label_major (const XplAxis *axis, GArray *ticks, const XplAxisStep *step, XplPainter *measure,
             const XplTextStyle *style)
{
  for (guint i = 0; i < ticks->len; i++)
    {
      double next_x = get_next_x (axis, ticks, step, i);

      for (int brief = 0; brief < 2 && g_array_index (ticks, XplAxisTick, i).text == NULL; brief++)
        {
          char *text = xpl_axis_dup_full_label (step->unit, g_array_index (ticks, XplAxisTick, i).instant, brief);

          label_tick (ticks, i, next_x, text, measure_text (measure, style, text));
        }
    }
}

XplAxisTicks *
xpl_axis_ticks_new (const XplAxis *axis, XplPainter *measure, const XplTextStyle *style)
{
  g_return_val_if_fail (axis != NULL && measure != NULL && style != NULL, NULL);

  XplAxisTicks *self = g_new0 (XplAxisTicks, 1);
  XplTextStyle bold = *style;

  self->step = choose_step (axis, measure, style);
  self->minor = collect_ticks (axis, self->step);
  label_minor (axis, self->minor, self->step, measure, style);

  XplAxisStep major = { major_units[self->step->unit], 1 };
  if (major.unit == self->step->unit)
    {
      self->major = g_array_new (FALSE, TRUE, sizeof (XplAxisTick));
      return self;
    }
  bold.weight = 700;
  self->major = collect_ticks (axis, &major);
  label_major (axis, self->major, &major, measure, &bold);
  return self;
}

void
xpl_axis_ticks_free (XplAxisTicks *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->minor);
  g_array_unref (self->major);
  g_free (self);
}
