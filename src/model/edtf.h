/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * Dates of the Extended Date/Time Format (Library of Congress, 2019; now ISO 8601-2), level 0 and level 1:
 * dates, times, intervals, years with the prefix Y, seasons 21–24, the qualifiers ? ~ %, unspecified digits X,
 * open (..) and unknown interval ends, negative years.
 */

typedef enum
{
  XPL_EDTF_END_DATE,    /* a date stands there */
  XPL_EDTF_END_OPEN,    /* ".." */
  XPL_EDTF_END_UNKNOWN, /* nothing */
} XplEdtfEnd;

/**
 * XplEdtfPoint: one date of an EDTF expression.
 * @year: astronomical (0 is 1 BC); the unspecified digits of it are 0
 * @month: 1–12, a season 21 spring, 22 summer, 23 autumn, 24 winter, or 0 for none
 * @day: 1–31 or 0 for none
 * @unspecified_year_digits: how many digits of the year, from the right, are X (0–2)
 * @unspecified_month, @unspecified_day: XX stands there
 * @has_time, @hour, @minute, @second: time of day of a level 0 date and time
 * @has_offset, @offset: the distance from UTC is known, in minutes; how it is written say @utc and @short_offset
 */
typedef struct
{
  gint64 year;
  guint8 month;
  guint8 day;
  guint8 unspecified_year_digits;
  guint8 hour, minute, second;
  gint16 offset;
  guint has_time : 1;
  guint has_offset : 1;
  guint utc : 1; /* the offset is written Z */
  guint short_offset : 1; /* the offset is written in hours only: +09 */
  guint long_year : 1; /* written with the prefix Y */
  guint unspecified_month : 1;
  guint unspecified_day : 1;
  guint approximate : 1; /* ~ or % */
  guint uncertain : 1;   /* ? or % */
} XplEdtfPoint;

/**
 * XplEdtf: a plain value, copied by assignment. All zero is "no date" (xpl_edtf_is_set() is %FALSE).
 */
typedef struct
{
  guint is_set : 1;
  guint is_interval : 1;
  XplEdtfEnd start_kind : 2;
  XplEdtfEnd end_kind : 2;
  XplEdtfPoint start; /* the date itself where it is no interval */
  XplEdtfPoint end;
} XplEdtf;

/** Instants are seconds since 1970-01-01T00:00:00Z; these two stand for "no bound". */
#define XPL_INSTANT_MIN G_MININT64
#define XPL_INSTANT_MAX G_MAXINT64

/** Parses @text into @edtf. Errors: %XPL_ERROR_DATE, the message names the text and what is wrong; @edtf is then unset. */
gboolean xpl_edtf_parse (const char *text, XplEdtf *edtf, GError **error);

/** The canonical expression, a new string; "" where @edtf is unset. Printing what was parsed gives the same text. */
char *xpl_edtf_to_string (const XplEdtf *edtf);

/**
 * A date; @month (or season) and @day may be 0. The caller vouches for a valid day: xpl_edtf_is_valid_day(). A year
 * beyond ±9999 stands alone in EDTF: month and day are dropped.
 */
XplEdtf xpl_edtf_date (int year, int month, int day);

/**
 * The interval from the start of @from to the end of @to; an unset one leaves that end open; unset where both are. Ends
 * in the wrong order are swapped. Ends of an EDTF interval are plain dates: a time of day is dropped, unspecified digits
 * become the first or last date that they may mean.
 */
XplEdtf xpl_edtf_interval (XplEdtf from, XplEdtf to);

gboolean xpl_edtf_is_set (const XplEdtf *edtf);
gboolean xpl_edtf_is_valid_day (int year, int month, int day);

/**
 * The first instant that @edtf may mean; %XPL_INSTANT_MIN where the start is open or unknown, or @edtf unset. Dates and
 * times without an offset count as UTC; ? ~ % do not widen the bounds. Seasons are those of the north (winter 2024:
 * 2024-12-01 to 2025-02-28).
 */
gint64 xpl_edtf_earliest (const XplEdtf *edtf);

/** The last instant (second) that @edtf may mean; %XPL_INSTANT_MAX where the end is open or unknown, or @edtf unset. */
gint64 xpl_edtf_latest (const XplEdtf *edtf);

/** <0, 0, >0: by the earliest, then by the latest instant; unset dates come last. */
int xpl_edtf_compare (const XplEdtf *a, const XplEdtf *b);

/** TRUE if some instant may lie in both; FALSE where one is unset. */
gboolean xpl_edtf_overlaps (const XplEdtf *a, const XplEdtf *b);

/** For people, in the user's language: "9 August 2022", "June 2024", "autumn 2024", "about October 2024",
 *  "between 1950 and 1953", "until February 2022"; "" where @edtf is unset. A new string. */
char *xpl_edtf_to_words (const XplEdtf *edtf);

/**
 * Days since 1970-01-01 in the proleptic Gregorian calendar, and back (H. Hinnant, "chrono-compatible low-level date
 * algorithms"). Years whose days do not fit a gint64 give its least or greatest value.
 */
gint64 xpl_days_from_civil (gint64 year, int month, int day);
void xpl_civil_from_days (gint64 days, gint64 *year, int *month, int *day);
/** Day of the week of a day number: 0 Monday … 6 Sunday. */
int xpl_weekday_of_days (gint64 days);

G_END_DECLS
