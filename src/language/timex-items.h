/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "language.h"
#include "text-pieces.h"

G_BEGIN_DECLS

/*
 * The alphabet of the patterns of time: each piece (or phrase of the lexicon "time-words") belongs to classes. The name
 * in the lexicon stands beside the class; classes without one are of digits and are seen by timex-items.c.
 */
#define XPL_TIMEX_CLASSES(X) \
  X (NUMBER, NULL)          /* any cardinal, in digits or words */ \
  X (YEAR, NULL)            /* four digits, 1000–2999 */ \
  X (YEAR_SHORT, NULL)      /* '99 */ \
  X (OLD_YEAR, NULL)        /* up to four digits; a year only beside an era */ \
  X (DAY, NULL)             /* 1–31 in one or two digits, or an ordinal of that size */ \
  X (HOUR, NULL)            /* 0–24 in one or two digits */ \
  X (TWO_DIGITS, NULL)      /* exactly two digits */ \
  X (CLOCK, NULL)           /* 2.30 */ \
  X (DECADE, NULL)          /* 1990s, '90s */ \
  X (ORDINAL, "ordinal") \
  X (MONTH, "month") \
  X (WEEKDAY, "weekday") \
  X (WEEKDAYS, "weekdays") \
  X (SEASON, "season") \
  X (UNIT, "unit") \
  X (UNITS, "units") \
  X (DECADE_WORD, "decade-word") \
  X (EDGE, "edge") \
  X (EDGE_OF, "edge-of") \
  X (DIRECTION, "direction") \
  X (RELATION, "relation") \
  X (THE, "the") \
  X (A, "a") \
  X (OF, "of") \
  X (IN, "in") \
  X (ON, "on") \
  X (TO, "to") \
  X (AND, "and") \
  X (OR, "or") \
  X (COMMA, "comma") \
  X (DASH, "dash") \
  X (COLON, "colon") \
  X (SLASH, "slash") \
  X (STOP, "stop") \
  X (PAREN, "paren") \
  X (PART, "part") \
  X (CLOCK_WORD, "clock-word") \
  X (HALF_DAY, "half-day") \
  X (ZONE, "zone") \
  X (OCLOCK, "oclock") \
  X (EVERY, "every") \
  X (PER, "per") \
  X (VAGUE, "vague") \
  X (HALF, "half") \
  X (LONG, "long") \
  X (SET, "set") \
  X (REFERENCE, "reference") \
  X (TENSE_NOUN, "tense-noun") \
  X (NEAR_DAY, "near-day") \
  X (NEAR_NIGHT, "near-night") \
  X (NEIGHBOUR, "neighbour") \
  X (FISCAL, "fiscal") \
  X (QUARTER_CODE, "quarter-code") \
  X (HALF_CODE, "half-code") \
  X (ERA, "era") \
  X (HOLIDAY, "holiday") \
  X (STATED, "stated") \
  X (APPROXIMATE, "approximate") \
  X (TIMES, "times") \
  X (PERIOD, "period") \
  X (SHIFT, "shift")        /* half past: minutes */ \
  X (FILLER, "filler")      /* what may stand between a number and its unit: five straight days */ \
  X (AMBIGUOUS, "ambiguous") /* also a word of other meaning: needs a capital letter or a telling context */

typedef enum
{
#define X(name, word) XPL_TIMEX_CLASS_##name,
  XPL_TIMEX_CLASSES (X)
#undef X
  XPL_N_TIMEX_CLASSES,
} XplTimexClass;

#define XPL_TIMEX_BIT(name) (G_GUINT64_CONSTANT (1) << XPL_TIMEX_CLASS_##name)

/** What the lexicon has for "final", the last of several. */
#define XPL_TIMEX_LAST 99

/**
 * XplTimexItem: what stands at one piece.
 * @classes: bits of XplTimexClass; 0 for a piece that says nothing about time
 * @n_pieces: how many pieces it takes; 1 where it has no class
 * @number: what the classes of digits count
 * @row: its lexicon fields, or NULL
 */
typedef struct
{
  guint64 classes;
  guint n_pieces;
  double number;
  const char *const *row;
} XplTimexItem;

/** Reads the item at piece @index of a sentence that ends before piece @end. Bounded look-ahead. */
XplTimexItem xpl_timex_item_read (const XplLanguage *language, const XplPieces *pieces, guint index, guint end);

/** How many bytes at the start of @text are a stamp of day and time as in ISO 8601 ("2023-05-04T10:00Z"); 0 for none. */
gsize xpl_timex_stamp_length (const char *text);

/** What the lexicon says for @item as a word of @class, or NULL. */
const char *xpl_timex_item_text (const XplTimexItem *item, XplTimexClass timex_class);

G_END_DECLS
