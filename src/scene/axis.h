/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "painter.h"

G_BEGIN_DECLS

/**
 * XplAxis: a stretch of time laid on pixels; a plain value.
 * @from, @to: the instants (seconds since 1970 in UTC, as in edtf.h; fractions while zooming) of its left and right end
 * @width: pixels from @from to @to, more than 0
 */
typedef struct
{
  double from;
  double to;
  double width;
} XplAxis;

/** What an axis may show at all: years −9999 to 9999, no less than ten minutes of them. */
#define XPL_AXIS_MIN_SPAN 600.0

#define XPL_SECONDS_A_DAY 86400

double xpl_axis_to_x (const XplAxis *self, double instant);
double xpl_axis_to_instant (const XplAxis *self, double x);
double xpl_axis_seconds_a_pixel (const XplAxis *self);

/** The axis with its span multiplied by @factor (below 1 zooms in), the instant at @x staying there; kept within what
 *  an axis may show. */
XplAxis xpl_axis_zoomed (const XplAxis *self, double x, double factor);
/** The axis moved by @dx pixels: what was at @dx is at its left end. */
XplAxis xpl_axis_panned (const XplAxis *self, double dx);
/** An axis from @from to @to, kept within what an axis may show. */
XplAxis xpl_axis_make (double from, double to, double width);

typedef enum
{
  XPL_UNIT_MINUTE,
  XPL_UNIT_HOUR,
  XPL_UNIT_DAY,
  XPL_UNIT_WEEK,
  XPL_UNIT_MONTH,
  XPL_UNIT_YEAR,
} XplAxisUnit;

/** XplAxisStep: a distance of the calendar, such as three months. */
typedef struct
{
  XplAxisUnit unit;
  int count;
} XplAxisStep;

/** The steps that axes use, from a minute to a thousand years. */
const XplAxisStep *xpl_axis_get_steps (guint *n_steps);

/** The last beginning of a step at or before @instant. Years of several begin where people count from: 200, 100 BC, 1, 100. */
gint64 xpl_axis_floor (const XplAxisStep *step, gint64 instant);
/** The beginning of the step after the one that begins at @instant. */
gint64 xpl_axis_next (const XplAxisStep *step, gint64 instant);

/**
 * XplAxisTick: a beginning of a step.
 * @instant: where it begins
 * @x: pixels from the left end of the axis; the first of a row may be left of it
 * @text: its label, or NULL where there is no room
 * @text_x, @text_width: where the label is: beside its tick, or at the left end of the axis where the tick is left of it
 */
typedef struct
{
  gint64 instant;
  double x;
  char *text;
  double text_x;
  double text_width;
} XplAxisTick;

/**
 * XplAxisTicks: two rows of labels: what is counted (days), and in what (months of years). @major is empty where @minor
 * needs no context (years). Labels of one row never overlap.
 */
typedef struct
{
  const XplAxisStep *step;
  GArray *minor; /* XplAxisTick */
  GArray *major; /* XplAxisTick */
} XplAxisTicks;

/** The ticks of @axis with the smallest step whose labels fit when set in @style as @measure measures them. */
XplAxisTicks *xpl_axis_ticks_new (const XplAxis *axis, XplPainter *measure, const XplTextStyle *style);
void xpl_axis_ticks_free (XplAxisTicks *self);

/** The words for the step that begins at @instant: "August", "Aug" if @brief, "9", "14:30", "44 BC". A new string. */
char *xpl_axis_dup_label (XplAxisUnit unit, gint64 instant, gboolean brief);

/** "9 August 2024" for a day, "August 2024" for a month, "2024" for a year, "9 August 2024, 14:30" below. A new string. */
char *xpl_axis_dup_full_label (XplAxisUnit unit, gint64 instant, gboolean brief);

/**
 * A range of time in words, as short as it can be said: "9 August 2024", "9–14 August 2024", "June 2024",
 * "3 June – 14 October 2024". Instants as in edtf.h, both within the range. A new string.
 */
char *xpl_axis_dup_range_words (gint64 from, gint64 to, gboolean brief);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (XplAxisTicks, xpl_axis_ticks_free)

G_END_DECLS
