/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "tense.h"
#include "timex-patterns.h"
#include "timex-spans.h"

G_BEGIN_DECLS

/**
 * XplTimexContext: what dates are counted from.
 * @published: the document time, unset where unknown; @published_known: it is bounded closely enough to count from
 * @first_day, @last_day: its bounds
 * @narrative: the text tells of the past in dates of its own, which later ones follow
 * @anchor: the date told last (grain NONE before the first), @anchor_sentence: where
 * @anchor_stated: its year is written there
 * @mentioned, @mentioned_sentence: the date mentioned last, even where it does not move the story
 * @near, @near_sentence: the last of these that is a day, a week or a weekend
 * @clock_day, @clock_minute, @clock_sentence: the time of day told last (grain NONE before the first)
 * @day_first: order of dates in digits: 1 day first, -1 month first, 0 unknown
 */
typedef struct
{
  const XplLanguage *language;
  const XplPieces *pieces;
  XplEdtf published;
  gboolean published_known;
  gint64 first_day, last_day;
  gboolean narrative;
  XplSpan anchor;
  guint anchor_sentence;
  gboolean anchor_stated;
  XplSpan mentioned;
  guint mentioned_sentence;
  XplSpan near;
  guint near_sentence;
  XplSpan clock_day;
  int clock_minute;
  guint clock_sentence;
  int day_first;
} XplTimexContext;

/**
 * XplTimexValue: what an expression of time means.
 * @value: owned
 * @rule: static
 * @span: the stretch of the calendar it is, grain NONE for none
 * @ends: of a range, its two dates; values owned
 * @stated: its year is written there
 * @from_published: it is counted from publication
 * @clock_day, @minute: of a time of day: the day, grain NONE where unknown, and the minute of it
 */
typedef struct
{
  XplTimexType type;
  char *value;
  XplEdtf edtf;
  XplHow how;
  const char *rule;
  XplSpan span;
  gboolean stated;
  gboolean from_published;
  XplSpan clock_day;
  int minute;
  XplTimexEnd ends[2];
} XplTimexValue;

void xpl_timex_value_clear (XplTimexValue *self);

/** Reads @match. FALSE where it turns out to be no date at all ("31/31/2020"). */
gboolean xpl_timex_resolve (const XplTimexContext *context, const XplTimexMatch *match, XplTimexValue *out);

/* Parts of the above, by file. */

typedef struct
{
  const XplTimexContext *context;
  const XplTimexMatch *match;
  const XplTimexFields *fields;
} XplTimexTask;

#define XPL_TASK_HAS(task, name) xpl_timex_has ((task)->fields, 0, XPL_TIMEX_CLASS_##name)
#define XPL_TASK_NUMBER(task, name) xpl_timex_number ((task)->fields, 0, XPL_TIMEX_CLASS_##name)
#define XPL_TASK_TEXT(task, name) xpl_timex_text ((task)->fields, 0, XPL_TIMEX_CLASS_##name)

/** Which of several instances (Fridays, Octobers) is meant, seen from a day. */
typedef enum
{
  XPL_PICK_LAST_OR_NOW,
  XPL_PICK_LAST,
  XPL_PICK_NEXT_OR_NOW,
  XPL_PICK_NEXT,
  XPL_PICK_NEAREST,
  XPL_PICK_SAME,   /* of the same year or week */
  XPL_PICK_FOLLOW, /* the one that a story which has come to that day tells next */
} XplPick;

/**
 * XplRelative: a date relative to a day: either the @steps-th span of @grain from it, or an instance of a weekday
 * (0–6), day of a month, month, season or quarter, whichever is set (-1 or 0 for none).
 */
typedef struct
{
  XplGrain grain;
  int steps;
  int weekday;
  int month;
  int day;
  int season;
  int quarter;
  XplPick pick;
  const char *feast; /* rule of a feast that moves (feasts.h), or NULL; borrowed from the lexicon */
  int on_weekday;    /* the day named beside the date, Monday is 1; 0 for none */
} XplRelative;

/** A publication date vaguer than so many days is none to count from. */
#define XPL_MAX_PUBLISHED_DAYS 400

#define XPL_RELATIVE_NONE { .weekday = -1 }

/** Counts @relative from publication or, if @from_anchor, from the date told last. */
void xpl_timex_count (const XplTimexContext *context,
                      const XplRelative *relative,
                      gboolean from_anchor,
                      XplSpanPart part,
                      XplTimexValue *out);
/** Counts an instance of something that comes again, from what the text and its tense suggest. */
void xpl_timex_count_by_tense (const XplTimexTask *task, XplRelative *relative, XplSpanPart part, XplTimexValue *out);
/** How far the direction of @task ("last", "next") goes, and whether it counts from the date told last. */
int xpl_timex_direction_steps (const XplTimexTask *task, gboolean *from_anchor);
/** Makes @out the date @span. */
void xpl_timex_set_span (XplTimexValue *out, XplSpan span, XplSpanPart part, XplHow how, const char *rule);
XplSpanPart xpl_timex_part (const XplTimexTask *task);
/** Makes @out a time of day if a part of the day is named. */
void xpl_timex_add_part_of_day (const XplTimexTask *task, XplTimexValue *out);
/** TRUE where the date told last is near enough to count from. */
gboolean xpl_timex_anchor_is_near (const XplTimexTask *task);

/** Slot @slot of @fields as the fields of a task of its own, with nothing else. */
void xpl_timex_make_slot (const XplTimexFields *fields, guint slot, XplTimexFields *out);

/**
 * The context with the date told before that steps of @grain are counted from: for days no year, but the last day told;
 * for years the year mentioned just before, though the story has not moved to it. Its anchor is NONE where none is near.
 */
XplTimexContext xpl_timex_context_of_grain (const XplTimexTask *task, XplGrain grain);

/** "since May 2017" */
gboolean xpl_timex_follows_since (const XplTimexContext *context, const XplTimexMatch *match);

/** Makes @relative the holiday of @task. */
void xpl_timex_set_holiday (const XplTimexTask *task, XplRelative *relative);

typedef struct
{
  double number;  /* of @unit */
  gboolean vague; /* @number is no more than a guess */
  char unit;      /* as in data/lexicon/time-words.tsv */
} XplTimexLength;

XplTimexLength xpl_timex_length (const XplTimexTask *task);
XplGrain xpl_grain_of_unit (char unit);

gboolean xpl_timex_resolve_calendar (const XplTimexTask *task, XplTimexValue *out);
gboolean xpl_timex_resolve_range (const XplTimexTask *task, XplTimexValue *out);
gboolean xpl_timex_resolve_numeric (const XplTimexTask *task, XplTimexValue *out);
gboolean xpl_timex_resolve_weekday (const XplTimexTask *task, XplTimexValue *out);
gboolean xpl_timex_resolve_near (const XplTimexTask *task, XplTimexValue *out);
gboolean xpl_timex_resolve_deictic (const XplTimexTask *task, XplTimexValue *out);
gboolean xpl_timex_resolve_stretch (const XplTimexTask *task, XplTimexValue *out);
gboolean xpl_timex_resolve_offset (const XplTimexTask *task, XplTimexValue *out);
gboolean xpl_timex_resolve_length (const XplTimexTask *task, XplTimexValue *out);
gboolean xpl_timex_resolve_repeated (const XplTimexTask *task, XplTimexValue *out);
gboolean xpl_timex_resolve_reference (const XplTimexTask *task, XplTimexValue *out);
gboolean xpl_timex_resolve_clock (const XplTimexTask *task, XplTimexValue *out);

G_END_DECLS
