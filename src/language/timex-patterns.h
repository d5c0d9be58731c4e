/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "timex-items.h"

G_BEGIN_DECLS

/** What kind of expression a pattern reads: which function of timex-values.c makes its value. */
typedef enum
{
  XPL_TIMEX_CALENDAR,   /* "9 August 2022", "late October", "the 1990s" */
  XPL_TIMEX_RANGE,      /* "1950-53", "9–12 August" */
  XPL_TIMEX_NUMERIC,    /* "2022-08-09", "09/08/2022" */
  XPL_TIMEX_WEEKDAY,    /* "Friday night" */
  XPL_TIMEX_NEAR,       /* "yesterday", "tonight" */
  XPL_TIMEX_DEICTIC,    /* "last year", "earlier this month", "that day" */
  XPL_TIMEX_STRETCH,    /* "the past six months", "recent weeks" */
  XPL_TIMEX_OFFSET,     /* "three months ago", "two days later" */
  XPL_TIMEX_LENGTH,     /* "less than six months" */
  XPL_TIMEX_REPEATED,   /* "every Friday", "per day", "monthly" */
  XPL_TIMEX_REFERENCE,  /* "now", "recently" */
  XPL_TIMEX_CLOCK_TIME, /* "2:30 pm local time", "midnight", "overnight" */
} XplTimexKind;

typedef struct _XplTimexPattern XplTimexPattern;

/** XplTimexMatch: pieces @first to @end (exclusive) match @pattern. */
typedef struct
{
  const XplTimexPattern *pattern;
  guint first;
  guint end;
} XplTimexMatch;

/**
 * XplTimexFields: the matched items by class. A range fills [0] with what stands before its dash and [1] with the rest.
 * @split: the piece with which the rest begins, 0 for none
 */
typedef struct
{
  guint64 present[2];
  guint split;
  XplTimexItem items[2][XPL_N_TIMEX_CLASSES];
} XplTimexFields;

/** XplTimexGuard: %FALSE where @match, though it fits its pattern, is no expression of time in its context. */
typedef gboolean (*XplTimexGuard) (const XplLanguage *language,
                                   const XplPieces *pieces,
                                   const XplTimexMatch *match,
                                   const XplTimexFields *fields);

#define XPL_TIMEX_MAX_ELEMENTS 12

typedef enum
{
  XPL_TIMEX_OPTIONAL = 1 << 0,
  XPL_TIMEX_TIGHT = 1 << 1, /* no white space before it */
  XPL_TIMEX_SPLIT = 1 << 2, /* what follows belongs to the second end of a range */
} XplTimexElementFlags;

/** XplTimexElement: one step of a pattern: bits of the classes that may stand there, and XplTimexElementFlags. */
typedef struct
{
  guint64 classes;
  guint flags;
} XplTimexElement;

/** XplTimexPattern: @elements: ends with one of no classes, or with the array; @rule: in plain words. */
struct _XplTimexPattern
{
  XplTimexKind kind;
  XplTimexElement elements[XPL_TIMEX_MAX_ELEMENTS];
  XplTimexGuard guard;
  const char *rule;
};

/** How all expressions of time are built; the order decides between matches of one length. */
extern const XplTimexPattern xpl_timex_patterns[];
extern const guint xpl_n_timex_patterns;

/** All expressions of time of @pieces, the longest at each place: XplTimexMatch, sorted. Linear in the text. */
GArray *xpl_timex_find (const XplLanguage *language, const XplPieces *pieces);

/** What @match, found in @pieces, consists of. */
void xpl_timex_read_fields (const XplLanguage *language,
                            const XplPieces *pieces,
                            const XplTimexMatch *match,
                            XplTimexFields *fields);

static inline gboolean
xpl_timex_has (const XplTimexFields *fields, guint slot, XplTimexClass timex_class)
{
  return (fields->present[slot] >> timex_class & 1) != 0;
}

/** The number that the item of @timex_class stands for, -1 where there is none. */
int xpl_timex_number (const XplTimexFields *fields, guint slot, XplTimexClass timex_class);

/** The lexicon's word for the item of @timex_class, "" where there is none. */
const char *xpl_timex_text (const XplTimexFields *fields, guint slot, XplTimexClass timex_class);

G_END_DECLS
