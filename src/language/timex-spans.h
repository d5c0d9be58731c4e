/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "edtf.h"

G_BEGIN_DECLS

/**
 * XplGrain: the size of a stretch of the calendar. Seasons are those of the north, three months each; weeks begin on
 * Monday and are numbered as in ISO 8601.
 */
typedef enum
{
  XPL_GRAIN_NONE,
  XPL_GRAIN_DAY,
  XPL_GRAIN_WEEKEND,
  XPL_GRAIN_WEEK,
  XPL_GRAIN_MONTH,
  XPL_GRAIN_SEASON,
  XPL_GRAIN_QUARTER,
  XPL_GRAIN_HALF,
  XPL_GRAIN_YEAR,
  XPL_GRAIN_DECADE,
  XPL_GRAIN_CENTURY,
} XplGrain;

/** XplSpan: a stretch of the calendar: days since 1970-01-01, both inclusive. */
typedef struct
{
  XplGrain grain;
  gint64 first;
  gint64 last;
} XplSpan;

#define XPL_SPAN_UNKNOWN ((XplSpan) { XPL_GRAIN_NONE, 0, 0 })

/** XplSpanPart: which part of a span is meant. */
typedef enum
{
  XPL_SPAN_ALL,
  XPL_SPAN_EARLY,
  XPL_SPAN_MIDDLE,
  XPL_SPAN_LATE,
} XplSpanPart;

XplSpan xpl_span_of_day (gint64 day);
XplSpan xpl_span_of_year (int year);
/** @month 1–12. */
XplSpan xpl_span_of_month (int year, int month);
/** @season 21–24. */
XplSpan xpl_span_of_season (int year, int season);
/** @quarter 1–4. */
XplSpan xpl_span_of_quarter (int year, int quarter);
/** @half 1 or 2. */
XplSpan xpl_span_of_half (int year, int half);
/** The decade that begins with @year, the century that begins with it. */
XplSpan xpl_span_of_decade (int year);
XplSpan xpl_span_of_century (int year);

/** The span of @grain that holds @day. */
XplSpan xpl_span_around (gint64 day, XplGrain grain);

/** The span so many steps of its own grain later (earlier where negative). */
XplSpan xpl_span_shift (XplSpan span, int steps);

/** Its TIMEX3 value: "2024-10", "2025-W03", "2024-FA", "199". A new string. */
char *xpl_span_to_value (XplSpan span);

/** The same as EDTF, or the part of it, with approximate inner ends. */
XplEdtf xpl_span_to_edtf (XplSpan span, XplSpanPart part);

static inline gboolean
xpl_span_equal (XplSpan a, XplSpan b)
{
  return a.grain == b.grain && a.first == b.first && a.last == b.last;
}

G_END_DECLS
