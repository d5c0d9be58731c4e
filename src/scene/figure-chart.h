/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "axis.h"
#include "findings.h"
#include "palette.h"

G_BEGIN_DECLS

/**
 * XplChartMark: a statement of a number on a chart, in pixels of the chart.
 * @left, @right: when it was so: the whole time that its date may mean, within the plot
 * @x: where it stands: the middle of that time, or its end where the other is open
 * @top, @bottom: its greatest and least value, within the plot
 * @open_top, @open_bottom: there is no bound: "at least", "at most"
 * @claimant: index of who says so
 * @is_tentative: planned, expected, possible
 * @in_conflict: another statement cannot be true beside it
 */
typedef struct
{
  XplFigure *figure; /* borrowed */
  double left, right;
  double x;
  double top, bottom;
  gboolean open_top, open_bottom;
  guint claimant;
  gboolean is_tentative;
  gboolean in_conflict;
} XplChartMark;

/**
 * XplFigureChart: a series of figures over time: a bar from least to greatest value for each statement, steps from each to
 * the next of the same claimant.
 * @plot: where the marks are; the axes' labels are left of and below it
 * @marks: #XplChartMark, by claimant, then by time
 * @claimants: names, borrowed from the figures' entities and articles or owned; in the order in which they speak
 * @ticks: values (double) that have a line
 */
typedef struct
{
  XplRect plot;
  XplAxis axis;
  double top_value; /* at the top of the plot; at its bottom is 0, or @bottom_value */
  double bottom_value;
  GArray *marks;
  GPtrArray *claimants;
  GArray *ticks;
} XplFigureChart;

/**
 * The chart of @figures (#XplFigure of one series); those without a date or a value are left out of it.
 * @conflicting: set of figures that are in conflict
 */
XplFigureChart *xpl_figure_chart_new (const GPtrArray *figures, GHashTable *conflicting, XplRect plot);
void xpl_figure_chart_free (XplFigureChart *self);

/** FALSE where all marks stand at one time: there is nothing to follow. */
gboolean xpl_figure_chart_has_course (const XplFigureChart *self);

/** Where @value is, in pixels, kept within the plot. */
double xpl_figure_chart_get_y (const XplFigureChart *self, double value);

/** Who says so: the claimants, else the source of the first article. A new string. */
char *xpl_figure_dup_claimant (XplFigure *figure);

/** When it was so: its own date, else that of its first article; NULL where neither is known. Borrowed. */
const XplEdtf *xpl_figure_get_date (XplFigure *figure);

/** The colour of a claimant. */
XplColor xpl_figure_chart_get_color (const XplPalette *palette, guint claimant);

void xpl_figure_chart_paint (const XplFigureChart *self, const XplPalette *palette, XplPainter *painter);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (XplFigureChart, xpl_figure_chart_free)

G_END_DECLS
