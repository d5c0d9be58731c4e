/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/*
 * One table says how expressions of time are built: each row is a sequence of classes of timex-items.h. At each piece
 * all rows are tried, the longest match whose guard agrees wins, the earlier row on a tie. Rows are short and look
 * ahead only as far as they are long, so that a text costs time in proportion to its length.
 */

#include "config.h"

#include "timex-patterns.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>

#include "timex-guards.h"

#define OPTIONAL (G_GUINT64_CONSTANT (1) << 63)
#define SPLIT (G_GUINT64_CONSTANT (1) << 62) /* what follows belongs to the second end of a range */
#define TIGHT (G_GUINT64_CONSTANT (1) << 61) /* no white space before it */
#define CLASSES (TIGHT - 1)

#define B(name) XPL_TIMEX_BIT (name)
#define O(name) (B (name) | OPTIONAL)
#define T(name) (B (name) | TIGHT)

/* Frequent pieces of rows. */
#define DATE_COMMA (B (COMMA) | B (OF) | OPTIONAL)
#define JOINT (B (IN) | B (DASH) | OPTIONAL)
#define AMOUNT (B (NUMBER) | B (A) | B (VAGUE))
#define ANY_UNIT (B (UNIT) | B (UNITS))
#define UNTIL (B (DASH) | B (TO) | B (AND) | SPLIT)
#define DASHED (T (DASH) | SPLIT)
#define POINTED (B (UNIT) | B (MONTH) | B (SEASON) | B (PART) | B (HOLIDAY))
#define JOINTS (B (COMMA) | B (OF) | B (DASH) | B (IN) | B (ON) | B (PAREN) | B (COLON) | B (SLASH) | B (STOP))
#define SHORT_YEAR (B (YEAR) | B (TWO_DIGITS))

static const XplTimexPattern patterns[] = {
  /* Days */
  { XPL_TIMEX_CALENDAR,
    { O (WEEKDAY), O (COMMA), O (THE), B (DAY), O (OF), B (MONTH), DATE_COMMA, B (YEAR) },
    xpl_timex_guard_day_month, N_ ("day, month and year") },
  { XPL_TIMEX_CALENDAR,
    { O (WEEKDAY), O (COMMA), B (MONTH), O (THE), B (DAY), DATE_COMMA, B (YEAR) },
    NULL, N_ ("month, day and year") },
  { XPL_TIMEX_CALENDAR,
    { B (DAY), T (DASH), T (MONTH), T (DASH), T (YEAR) },
    NULL, N_ ("day, month and year") },
  { XPL_TIMEX_CALENDAR,
    { O (WEEKDAY), O (COMMA), O (THE), B (DAY), O (OF), B (MONTH) },
    xpl_timex_guard_day_month, N_ ("day and month") },
  { XPL_TIMEX_CALENDAR,
    { O (WEEKDAY), O (COMMA), B (MONTH), O (THE), B (DAY) },
    xpl_timex_guard_month_day, N_ ("month and day") },
  { XPL_TIMEX_RANGE,
    { O (THE), B (DAY), UNTIL, O (THE), B (DAY), O (OF), B (MONTH), O (COMMA), O (YEAR) },
    NULL, N_ ("from day to day") },
  { XPL_TIMEX_RANGE,
    { B (MONTH), B (DAY), UNTIL, B (DAY), O (COMMA), O (YEAR) },
    xpl_timex_guard_month_day, N_ ("from day to day") },
  { XPL_TIMEX_RANGE,
    { B (MONTH), B (DAY), B (DASH) | SPLIT, B (MONTH), B (DAY), O (COMMA), O (YEAR) },
    xpl_timex_guard_month_day, N_ ("from day to day") },
  { XPL_TIMEX_RANGE,
    { B (DAY), B (MONTH), B (DASH) | SPLIT, B (DAY), B (MONTH), O (COMMA), O (YEAR) },
    NULL, N_ ("from day to day") },
  { XPL_TIMEX_CALENDAR,
    { B (DAY) | B (MONTH), B (DAY) | B (MONTH), O (OF), B (THE) | B (DIRECTION), B (DIRECTION) | B (UNIT) | OPTIONAL,
      O (UNIT) },
    xpl_timex_guard_year_unit, N_ ("day and month of a year named before") },

  /* Parts of days */
  { XPL_TIMEX_CALENDAR,
    { O (EDGE), O (IN), O (THE), B (PART), B (OF) | B (ON), O (WEEKDAY), O (COMMA), O (THE), B (DAY), B (MONTH),
      O (COMMA), O (YEAR) },
    NULL, N_ ("part of a day") },
  { XPL_TIMEX_CALENDAR,
    { O (EDGE), O (IN), O (THE), B (PART), B (OF) | B (ON), O (WEEKDAY), O (COMMA), B (MONTH), B (DAY), O (COMMA),
      O (YEAR) },
    NULL, N_ ("part of a day") },
  { XPL_TIMEX_WEEKDAY,
    { O (EDGE), O (IN), O (THE), B (PART), B (OF) | B (ON), B (WEEKDAY) },
    NULL, N_ ("part of a weekday") },

  /* Months */
  { XPL_TIMEX_CALENDAR,
    { O (THE), B (EDGE), JOINT, B (MONTH), DATE_COMMA, O (YEAR) },
    NULL, N_ ("part of a month") },
  { XPL_TIMEX_CALENDAR,
    { O (THE), B (EDGE_OF), B (OF), B (MONTH), DATE_COMMA, O (YEAR) },
    NULL, N_ ("part of a month") },
  { XPL_TIMEX_CALENDAR,
    { O (THE), B (DIRECTION) | B (ORDINAL), ANY_UNIT, B (OF) | B (IN), B (MONTH), DATE_COMMA, O (YEAR) },
    xpl_timex_guard_part_of_month, N_ ("part of a month") },
  { XPL_TIMEX_CALENDAR, { B (MONTH), DATE_COMMA, B (YEAR) }, NULL, N_ ("month and year") },
  { XPL_TIMEX_RANGE,
    { B (MONTH), B (DASH) | B (SLASH) | SPLIT, B (MONTH), DATE_COMMA, O (YEAR) },
    NULL, N_ ("from month to month") },
  { XPL_TIMEX_RANGE,
    { B (MONTH), UNTIL, B (MONTH), DATE_COMMA | B (IN), B (YEAR) },
    NULL, N_ ("from month to month") },
  { XPL_TIMEX_CALENDAR, { B (THE), B (DAY) }, xpl_timex_guard_day_number, N_ ("day of the month told before") },
  { XPL_TIMEX_CALENDAR,
    { O (EDGE), O (IN), B (MONTH), O (OF), O (THE), B (DIRECTION), B (UNIT) },
    xpl_timex_guard_year_unit, N_ ("month of a year named before") },
  { XPL_TIMEX_CALENDAR, { B (MONTH) }, xpl_timex_guard_month, N_ ("month") },

  /* Years */
  { XPL_TIMEX_CALENDAR, { O (THE), B (EDGE), JOINT, B (YEAR) }, NULL, N_ ("part of a year") },
  { XPL_TIMEX_CALENDAR, { O (THE), B (EDGE_OF), B (OF), B (YEAR) }, NULL, N_ ("part of a year") },
  { XPL_TIMEX_RANGE, { B (YEAR), DASHED, SHORT_YEAR | TIGHT }, xpl_timex_guard_year_range, N_ ("from year to year") },
  { XPL_TIMEX_RANGE, { B (YEAR), T (SLASH) | SPLIT, SHORT_YEAR | TIGHT }, xpl_timex_guard_year_range, N_ ("from year to year") },
  { XPL_TIMEX_RANGE, { B (YEAR), B (DASH) | SPLIT, B (YEAR) }, xpl_timex_guard_year_range, N_ ("from year to year") },
  { XPL_TIMEX_CALENDAR, { B (YEAR) }, xpl_timex_guard_year, N_ ("year") },
  { XPL_TIMEX_CALENDAR, { B (YEAR_SHORT) }, NULL, N_ ("year") },
  { XPL_TIMEX_CALENDAR, { O (THE), B (UNIT), B (YEAR) }, xpl_timex_guard_year_unit, N_ ("year") },
  { XPL_TIMEX_CALENDAR, { O (THE), B (FISCAL), O (UNIT), B (YEAR) }, NULL, N_ ("financial year") },
  { XPL_TIMEX_CALENDAR, { O (THE), B (YEAR), B (FISCAL), O (UNIT) }, NULL, N_ ("financial year") },
  { XPL_TIMEX_RANGE,
    { O (THE), B (YEAR), (T (DASH) | B (SLASH)) | SPLIT, SHORT_YEAR | TIGHT, B (FISCAL), O (UNIT) },
    NULL, N_ ("financial year") },
  { XPL_TIMEX_CALENDAR, { B (YEAR) | B (OLD_YEAR), B (ERA) }, xpl_timex_guard_era, N_ ("year of an era") },
  { XPL_TIMEX_CALENDAR, { B (ERA), B (YEAR) | B (OLD_YEAR) }, xpl_timex_guard_era, N_ ("year of an era") },
  { XPL_TIMEX_CALENDAR,
    { O (THE), O (EDGE), JOINT, O (THE), B (MONTH) | B (SEASON), O (OF), B (YEAR) | B (OLD_YEAR), B (ERA) },
    NULL, N_ ("month or season of an era") },
  { XPL_TIMEX_CALENDAR, { O (THE), O (EDGE), JOINT, O (THE), B (DECADE) }, NULL, N_ ("decade") },
  { XPL_TIMEX_CALENDAR, { O (THE), B (EDGE_OF), B (OF), O (THE), B (DECADE) }, NULL, N_ ("decade") },
  { XPL_TIMEX_CALENDAR, { B (THE), O (EDGE), O (DASH), B (DECADE_WORD) }, NULL, N_ ("decade") },
  { XPL_TIMEX_CALENDAR,
    { O (THE), O (EDGE), JOINT, O (THE), B (ORDINAL), O (DASH), B (UNIT), O (ERA) },
    xpl_timex_guard_century, N_ ("century") },
  { XPL_TIMEX_CALENDAR,
    { O (THE), B (EDGE_OF), B (OF), O (THE), B (ORDINAL), O (DASH), B (UNIT), O (ERA) },
    xpl_timex_guard_century, N_ ("century") },

  /* Seasons, quarters, halves */
  { XPL_TIMEX_CALENDAR,
    { O (THE), O (EDGE), JOINT, O (THE), B (SEASON), DATE_COMMA, B (YEAR) },
    NULL, N_ ("season and year") },
  { XPL_TIMEX_CALENDAR,
    { O (THE), B (EDGE_OF), B (OF), O (THE), B (SEASON), DATE_COMMA, B (YEAR) },
    NULL, N_ ("season and year") },
  { XPL_TIMEX_CALENDAR,
    { O (THE), O (EDGE), JOINT, O (THE), B (SEASON), O (OF), B (YEAR), T (DASH) | T (SLASH), SHORT_YEAR | TIGHT | SPLIT },
    NULL, N_ ("season and year") },
  { XPL_TIMEX_CALENDAR,
    { O (THE), B (SEASON), O (OF), O (THE), B (DIRECTION), B (UNIT) },
    xpl_timex_guard_year_unit, N_ ("season of a year named before") },
  { XPL_TIMEX_CALENDAR,
    { O (THE), O (EDGE), JOINT, O (THE), B (SEASON) },
    xpl_timex_guard_season, N_ ("season") },
  { XPL_TIMEX_CALENDAR,
    { O (THE), B (EDGE_OF), B (OF), O (THE), B (SEASON) },
    xpl_timex_guard_season, N_ ("season") },
  { XPL_TIMEX_CALENDAR,
    { O (THE), B (ORDINAL), O (FISCAL), B (UNIT), DATE_COMMA, O (FISCAL), O (YEAR) },
    xpl_timex_guard_quarter, N_ ("quarter") },
  { XPL_TIMEX_CALENDAR,
    { O (THE), B (ORDINAL), B (UNIT), B (OF) | SPLIT, O (THE), B (DIRECTION), B (UNIT) },
    xpl_timex_guard_quarter, N_ ("quarter") },
  { XPL_TIMEX_CALENDAR,
    { B (THE), B (DIRECTION), B (UNIT) | B (PERIOD), O (OF), B (DIRECTION) | SPLIT, B (UNIT) },
    xpl_timex_guard_same, N_ ("the same time of a year named before") },
  { XPL_TIMEX_CALENDAR, { B (QUARTER_CODE) | B (HALF_CODE) }, xpl_timex_guard_quarter_code, N_ ("quarter") },
  { XPL_TIMEX_CALENDAR, { B (ORDINAL), T (DASH), T (UNIT) }, xpl_timex_guard_quarter, N_ ("quarter") },
  { XPL_TIMEX_CALENDAR,
    { B (QUARTER_CODE) | B (HALF_CODE), O (OF), O (FISCAL), B (YEAR) },
    NULL, N_ ("quarter") },
  { XPL_TIMEX_CALENDAR, { B (YEAR), O (DASH), B (QUARTER_CODE) | B (HALF_CODE) }, NULL, N_ ("quarter") },

  /* Digits only */
  { XPL_TIMEX_NUMERIC, { B (YEAR), T (DASH), T (TWO_DIGITS), T (DASH), T (TWO_DIGITS) }, xpl_timex_guard_numeric, N_ ("year-month-day") },
  { XPL_TIMEX_NUMERIC, { B (YEAR), T (SLASH), T (DAY), T (SLASH), T (DAY) }, xpl_timex_guard_numeric, N_ ("year-month-day") },
  { XPL_TIMEX_NUMERIC, { B (YEAR), T (DASH), T (TWO_DIGITS) }, xpl_timex_guard_numeric, N_ ("year-month") },
  { XPL_TIMEX_NUMERIC, { B (DAY), T (SLASH), T (DAY), T (SLASH), SHORT_YEAR | TIGHT }, xpl_timex_guard_numeric, N_ ("day and month in digits") },
  { XPL_TIMEX_NUMERIC, { B (DAY), T (DASH), T (DAY), T (DASH), T (YEAR) }, xpl_timex_guard_numeric, N_ ("day and month in digits") },
  { XPL_TIMEX_NUMERIC, { B (NUMBER), T (STOP), T (YEAR) }, xpl_timex_guard_numeric, N_ ("day.month.year") },

  /* Feasts and days that go by a name */
  { XPL_TIMEX_CALENDAR, { B (HOLIDAY), O (PART), DATE_COMMA, O (YEAR) }, xpl_timex_guard_holiday, N_ ("holiday") },
  { XPL_TIMEX_CALENDAR, { B (HOLIDAY), O (OF), O (THE), B (DIRECTION), B (UNIT) }, xpl_timex_guard_year_unit, N_ ("holiday") },
  { XPL_TIMEX_NUMERIC, { B (STATED) }, NULL, N_ ("a day known by its digits") },

  /* Weekdays and the days around */
  { XPL_TIMEX_WEEKDAY, { O (EDGE), B (WEEKDAY), O (PART) }, xpl_timex_guard_weekday, N_ ("weekday") },
  { XPL_TIMEX_WEEKDAY, { O (EDGE), O (THE), B (DIRECTION), O (EDGE), B (WEEKDAY), O (PART) }, NULL, N_ ("weekday") },
  { XPL_TIMEX_WEEKDAY, { B (WEEKDAY), O (OF), B (DIRECTION), B (UNIT) }, xpl_timex_guard_week_unit, N_ ("weekday of a week") },
  { XPL_TIMEX_NEAR, { O (EDGE), B (NEAR_DAY), O (PART) }, NULL, N_ ("day beside publication") },
  { XPL_TIMEX_NEAR, { O (EDGE), B (NEAR_NIGHT) }, NULL, N_ ("night of publication") },
  { XPL_TIMEX_DEICTIC, { B (NEIGHBOUR) }, xpl_timex_guard_neighbour, N_ ("beside the date told before") },

  /* "last year", "earlier this month", "that day" */
  { XPL_TIMEX_DEICTIC,
    { O (EDGE), O (IN), O (THE), B (DIRECTION), POINTED, O (PART) },
    xpl_timex_guard_deictic, N_ ("relative to publication") },
  { XPL_TIMEX_DEICTIC,
    { O (THE), B (EDGE_OF), B (OF), O (THE), B (DIRECTION), POINTED },
    xpl_timex_guard_deictic, N_ ("relative to publication") },
  { XPL_TIMEX_DEICTIC,
    { O (THE), B (EDGE) | B (EDGE_OF), B (OF) | B (IN), B (THE), B (UNIT) },
    xpl_timex_guard_this_unit, N_ ("relative to publication") },

  { XPL_TIMEX_DEICTIC, { B (THE), B (UNIT) }, xpl_timex_guard_the_unit, N_ ("relative to publication") },
  { XPL_TIMEX_DEICTIC, { B (DIRECTION), B (PERIOD) }, xpl_timex_guard_period, N_ ("the time told before") },
  { XPL_TIMEX_DEICTIC, { B (THE), B (PERIOD) }, xpl_timex_guard_period, N_ ("the time told before") },
  { XPL_TIMEX_DEICTIC, { B (THE), B (DIRECTION), B (PERIOD) }, xpl_timex_guard_period, N_ ("the time told before") },

  /* Stretches, offsets, lengths */
  { XPL_TIMEX_STRETCH,
    { O (THE), B (DIRECTION), B (NUMBER) | B (VAGUE) | OPTIONAL, ANY_UNIT },
    xpl_timex_guard_stretch, N_ ("stretch up to or from publication") },
  { XPL_TIMEX_STRETCH,
    { O (THE), B (DIRECTION), B (NUMBER), O (AND), B (HALF), B (UNITS) },
    xpl_timex_guard_stretch, N_ ("stretch up to or from publication") },
  { XPL_TIMEX_OFFSET,
    { O (THE), B (UNIT), T (DASH), T (RELATION), B (UNIT) | B (PERIOD) | SPLIT | OPTIONAL },
    xpl_timex_guard_adjective, N_ ("so long before or after") },
  { XPL_TIMEX_OFFSET,
    { O (APPROXIMATE), AMOUNT, O (DASH), ANY_UNIT, B (RELATION) },
    xpl_timex_guard_offset, N_ ("so long before or after") },
  { XPL_TIMEX_OFFSET,
    { O (APPROXIMATE), B (NUMBER), O (AND), B (HALF), B (UNITS), B (RELATION) },
    xpl_timex_guard_offset, N_ ("so long before or after") },
  { XPL_TIMEX_OFFSET,
    { O (APPROXIMATE), B (HALF), B (A), B (UNIT), B (RELATION) },
    xpl_timex_guard_offset, N_ ("so long before or after") },
  { XPL_TIMEX_OFFSET,
    { O (APPROXIMATE), B (A), B (UNIT), B (AND), B (HALF), B (RELATION) },
    xpl_timex_guard_offset, N_ ("so long before or after") },
  { XPL_TIMEX_OFFSET, { B (UNITS), B (RELATION) }, xpl_timex_guard_offset, N_ ("so long before or after") },
  { XPL_TIMEX_REPEATED, { O (NUMBER), B (TIMES), B (A) | B (PER) | B (EVERY), B (UNIT) }, NULL, N_ ("rate") },
  { XPL_TIMEX_REPEATED, { B (A), B (UNIT) }, xpl_timex_guard_rate, N_ ("rate") },
  { XPL_TIMEX_LENGTH,
    { O (APPROXIMATE), B (NUMBER) | B (A), ANY_UNIT, B (AND) | B (COMMA) | SPLIT, B (NUMBER), B (UNITS) },
    xpl_timex_guard_compound, N_ ("length of time") },
  { XPL_TIMEX_LENGTH, { B (THE), B (NUMBER), B (UNITS) }, xpl_timex_guard_the_length, N_ ("length of time") },
  { XPL_TIMEX_LENGTH, { B (THE), B (ORDINAL), B (NUMBER), B (UNITS) }, NULL, N_ ("length of time") },
  { XPL_TIMEX_LENGTH,
    { O (APPROXIMATE), AMOUNT, O (DASH), ANY_UNIT, O (DASH), O (LONG) },
    xpl_timex_guard_length, N_ ("length of time") },
  { XPL_TIMEX_LENGTH,
    { O (APPROXIMATE), B (NUMBER), B (OR) | B (TO) | B (DASH), B (NUMBER), O (DASH), ANY_UNIT },
    xpl_timex_guard_length, N_ ("length of time") },
  { XPL_TIMEX_LENGTH,
    { O (APPROXIMATE), B (NUMBER), O (AND), B (HALF), B (UNITS) },
    xpl_timex_guard_length, N_ ("length of time") },
  { XPL_TIMEX_LENGTH,
    { O (APPROXIMATE), B (HALF), B (A), B (UNIT) },
    xpl_timex_guard_length, N_ ("length of time") },
  { XPL_TIMEX_LENGTH,
    { O (APPROXIMATE), B (A), B (UNIT), B (AND), B (HALF) },
    xpl_timex_guard_length, N_ ("length of time") },
  { XPL_TIMEX_LENGTH, { ANY_UNIT, T (DASH), T (LONG) }, xpl_timex_guard_bare_units, N_ ("length of time") },
  { XPL_TIMEX_LENGTH, { B (UNITS) }, xpl_timex_guard_bare_units, N_ ("length of time") },

  /* What comes again */
  { XPL_TIMEX_REPEATED,
    { B (EVERY), B (NUMBER) | B (ORDINAL) | B (VAGUE) | OPTIONAL,
      ANY_UNIT | B (WEEKDAY) | B (SEASON) | B (MONTH) | B (PART), O (PART) },
    NULL, N_ ("each time") },
  { XPL_TIMEX_REPEATED, { B (PER), B (UNIT) }, NULL, N_ ("rate") },
  { XPL_TIMEX_REPEATED, { B (SET) }, xpl_timex_guard_set, N_ ("each time") },
  { XPL_TIMEX_REPEATED, { B (WEEKDAYS) }, xpl_timex_guard_weekdays, N_ ("each time") },

  /* Now and then */
  { XPL_TIMEX_REFERENCE, { B (REFERENCE) }, xpl_timex_guard_reference, N_ ("time of publication") },
  { XPL_TIMEX_REFERENCE, { B (DIRECTION), B (UNITS) }, xpl_timex_guard_recent, N_ ("time up to publication") },
  { XPL_TIMEX_REFERENCE, { B (THE), B (TENSE_NOUN) }, xpl_timex_guard_tense_noun, N_ ("time of publication") },

  /* Times of day */
  { XPL_TIMEX_CLOCK_TIME,
    { B (HOUR), T (COLON), T (TWO_DIGITS), T (COLON) | OPTIONAL, T (TWO_DIGITS) | OPTIONAL, O (HALF_DAY), O (PAREN), O (ZONE) },
    xpl_timex_guard_clock, N_ ("time of day") },
  { XPL_TIMEX_CLOCK_TIME, { B (CLOCK), B (HALF_DAY), O (ZONE) }, xpl_timex_guard_clock, N_ ("time of day") },
  { XPL_TIMEX_CLOCK_TIME, { B (HOUR), B (HALF_DAY), O (ZONE) }, xpl_timex_guard_clock, N_ ("time of day") },
  { XPL_TIMEX_CLOCK_TIME, { B (NUMBER), B (OCLOCK), O (IN), O (THE), O (PART) }, NULL, N_ ("time of day") },
  { XPL_TIMEX_CLOCK_TIME, { B (CLOCK_WORD) }, NULL, N_ ("time of day") },
  { XPL_TIMEX_CLOCK_TIME, { O (THE), B (PART) }, xpl_timex_guard_part, N_ ("part of a day") },
};

/* The items of the sentence at hand, each read once. */
typedef struct
{
  const XplLanguage *language;
  const XplPieces *pieces;
  guint first;
  guint end;
  XplTimexItem *items;
  gboolean *known;
} Line;

static const XplTimexItem *
item_at (Line *line, guint index)
{
  guint i = index - line->first;

  if (!line->known[i])
    {
      line->items[i] = xpl_timex_item_read (line->language, line->pieces, index, line->end);
      line->known[i] = TRUE;
    }
  return &line->items[i];
}

static gboolean
fits (Line *line, guint64 element, guint index)
{
  if (index >= line->end || ((element & TIGHT) != 0 && xpl_piece (line->pieces, index)->spaced))
    return FALSE;
  return (item_at (line, index)->classes & element & CLASSES) != 0;
}

/* Where the elements from @element on end when they begin at piece @index, or 0. @steps gets the piece of each element. */
static guint
match_from (Line *line, const XplTimexPattern *pattern, guint element, guint index, guint *steps)
{
  guint64 bits = element < XPL_TIMEX_MAX_ELEMENTS ? pattern->elements[element] : 0;

  if (bits == 0)
    return index;
  if (fits (line, bits, index))
    {
      guint end = match_from (line, pattern, element + 1, index + item_at (line, index)->n_pieces, steps);

      steps[element] = index;
      if (end > 0)
        return end;
    }
  steps[element] = G_MAXUINT;
  return (bits & OPTIONAL) != 0 ? match_from (line, pattern, element + 1, index, steps) : 0;
}

/* The last element that was matched must be no mere joint: "June of" ends with "June". */
static guint
trim_end (Line *line, const XplTimexPattern *pattern, const guint *steps)
{
  guint end = 0;

  for (guint i = 0; i < XPL_TIMEX_MAX_ELEMENTS && pattern->elements[i] != 0; i++)
    if (steps[i] != G_MAXUINT)
      {
        const XplTimexItem *item = item_at (line, steps[i]);

        if ((item->classes & pattern->elements[i] & ~(JOINTS | B (THE))) != 0)
          end = steps[i] + item->n_pieces;
      }
  return end;
}

static void
fill_fields (Line *line, const XplTimexPattern *pattern, const guint *steps, XplTimexFields *fields)
{
  guint slot = 0;

  fields->present[0] = fields->present[1] = 0;
  fields->split = 0;
  for (guint i = 0; i < XPL_TIMEX_MAX_ELEMENTS && pattern->elements[i] != 0; i++)
    {
      if (steps[i] == G_MAXUINT)
        continue;
      if ((pattern->elements[i] & SPLIT) != 0)
        {
          slot = 1;
          fields->split = steps[i];
        }

      const XplTimexItem *item = item_at (line, steps[i]);
      guint64 bits = item->classes & pattern->elements[i] & CLASSES;
      guint timex_class = g_bit_nth_lsf (bits & G_MAXUINT32, -1);

      if ((bits & G_MAXUINT32) == 0)
        timex_class = 32 + g_bit_nth_lsf (bits >> 32, -1);
      fields->present[slot] |= G_GUINT64_CONSTANT (1) << timex_class;
      fields->items[slot][timex_class] = *item;
    }
}

static guint64
first_classes (const XplTimexPattern *pattern)
{
  guint64 classes = 0;

  for (guint i = 0; i < XPL_TIMEX_MAX_ELEMENTS && pattern->elements[i] != 0; i++)
    {
      classes |= pattern->elements[i] & CLASSES;
      if ((pattern->elements[i] & OPTIONAL) == 0)
        break;
    }
  return classes;
}

/* The longest match at @index, which the guards let pass. */
static gboolean
find_at (Line *line, const guint64 *starts, guint index, XplTimexFields *fields, XplTimexMatch *best)
{
  guint64 classes = item_at (line, index)->classes;
  guint steps[XPL_TIMEX_MAX_ELEMENTS];

  best->end = index;
  for (guint i = 0; (classes & ~JOINTS) != 0 && i < G_N_ELEMENTS (patterns); i++)
    {
      if ((starts[i] & classes) == 0 || match_from (line, &patterns[i], 0, index, steps) == 0)
        continue;

      XplTimexMatch match = { &patterns[i], index, trim_end (line, &patterns[i], steps) };

      if (match.end <= best->end)
        continue;
      fill_fields (line, &patterns[i], steps, fields);
      if (patterns[i].guard == NULL || patterns[i].guard (line->language, line->pieces, &match, fields))
        *best = match;
    }
  return best->end > index;
}

static void
open_line (Line *line, guint first, guint end)
{
  line->first = first;
  line->end = end;
  line->items = g_renew (XplTimexItem, line->items, end - first);
  line->known = g_renew (gboolean, line->known, end - first);
  for (guint i = 0; i < end - first; i++)
    line->known[i] = FALSE;
}

static void
close_line (Line *line)
{
  g_free (line->items);
  g_free (line->known);
}

GArray *
xpl_timex_find (const XplLanguage *language, const XplPieces *pieces)
{
  GArray *matches = g_array_new (FALSE, FALSE, sizeof (XplTimexMatch));
  g_autofree XplTimexFields *fields = g_new (XplTimexFields, 1);
  guint64 starts[G_N_ELEMENTS (patterns)];
  Line line = { language, pieces };

  for (guint i = 0; i < G_N_ELEMENTS (patterns); i++)
    starts[i] = first_classes (&patterns[i]);
  for (guint s = 0; s < pieces->reading->sentences->len; s++)
    {
      guint index = xpl_pieces_sentence_start (pieces, s);

      open_line (&line, index, xpl_pieces_sentence_end (pieces, s));
      while (index < line.end)
        {
          XplTimexMatch match;

          if (find_at (&line, starts, index, fields, &match))
            {
              g_array_append_val (matches, match);
              index = match.end;
            }
          else
            index += item_at (&line, index)->classes != 0 ? 1 : item_at (&line, index)->n_pieces;
        }
    }
  close_line (&line);
  return matches;
}

void
xpl_timex_read_fields (const XplLanguage *language,
                       const XplPieces *pieces,
                       const XplTimexMatch *match,
                       XplTimexFields *fields)
{
  guint sentence = xpl_piece (pieces, match->first)->sentence;
  guint end = xpl_pieces_sentence_end (pieces, sentence);
  guint steps[XPL_TIMEX_MAX_ELEMENTS];
  Line line = { language, pieces };

  /* A row looks no further ahead than its elements times the longest item. */
  open_line (&line, match->first, MIN (end, match->first + 16 * XPL_TIMEX_MAX_ELEMENTS));
  match_from (&line, match->pattern, 0, match->first, steps);
  fill_fields (&line, match->pattern, steps, fields);
  close_line (&line);
}

int
xpl_timex_number (const XplTimexFields *fields, guint slot, XplTimexClass timex_class)
{
  if (!xpl_timex_has (fields, slot, timex_class))
    return -1;

  const XplTimexItem *item = &fields->items[slot][timex_class];
  const char *text = xpl_timex_item_text (item, timex_class);

  return text != NULL && timex_class != XPL_TIMEX_CLASS_ORDINAL ? atoi (text) : (int) item->number;
}

const char *
xpl_timex_text (const XplTimexFields *fields, guint slot, XplTimexClass timex_class)
{
  const char *text = NULL;

  if (xpl_timex_has (fields, slot, timex_class))
    text = xpl_timex_item_text (&fields->items[slot][timex_class], timex_class);
  return text != NULL ? text : "";
}
