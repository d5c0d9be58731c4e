/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/* When and where what a verb or noun of action says was: the dates and places of its clause. */

#include "config.h"

#include "statement-reader.h"

#include "noun-kinds.h"
#include "noun-names.h"

/* How far from its verb a date or place may stand, in chunks. */
#define REACH 24

static gboolean
is_kind (const XplStatementReader *self, int index, XplChunkKind kind)
{
  return xpl_chunk_is (self->clauses.chunks, index, kind);
}

static const XplChunk *
get (const XplStatementReader *self, int index)
{
  return xpl_chunk_get (self->clauses.chunks, (guint) index);
}

/* The date that holds byte @offset of the text, or -1. */
static int
timex_at_offset (const XplStatementReader *self, guint32 offset)
{
  const GArray *timexes = self->reading->timexes;
  guint low = 0, high = timexes->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (timexes, XplTimex, middle).range.end <= offset)
        low = middle + 1;
      else
        high = middle;
    }
  if (low == timexes->len || g_array_index (timexes, XplTimex, low).range.start > offset)
    return -1;

  XplTimexType type = g_array_index (timexes, XplTimex, low).type;
  return type == XPL_TIMEX_DATE || type == XPL_TIMEX_TIME ? (int) low : -1;
}

/* The date in which the chunk @index is, or -1. "In 2021 Arvenia marched": a chunk that a name follows is a date, too. */
static int
find_timex_at (const XplStatementReader *self, int index)
{
  const XplChunk *chunk = get (self, index);
  XplRange range = xpl_chunk_get_range (self->reading, chunk);
  int timex = timex_at_offset (self, range.end - 1);

  if (timex >= 0 || (timex = timex_at_offset (self, range.start)) < 0)
    return timex;

  XplRange date = g_array_index (self->reading->timexes, XplTimex, timex).range;
  guint behind = chunk->first;

  while (behind < chunk->end && xpl_reading_token (self->reading, behind)->range.start < date.end)
    behind++;
  return date.start == range.start && behind < chunk->end && xpl_reading_mention_at (self->reading, behind) != NULL ? timex : -1;
}

/* Another clause begins at chunk @i: its dates and places are not this one's. */
static gboolean
is_other_clause (const XplStatementReader *self, int i)
{
  return is_kind (self, i, XPL_CHUNK_STOP) || is_kind (self, i, XPL_CHUNK_SUBORDINATOR) ||
         is_kind (self, i, XPL_CHUNK_RELATIVE) || is_kind (self, i, XPL_CHUNK_COLON) || xpl_is_finite (&self->clauses, i);
}

/* The finite verb nearest to chunk @chunk in direction @step (1 or -1) with no stop or conjunction between; or -1. */
static int
find_finite_beside (const XplStatementReader *self, int chunk, int step)
{
  for (int i = chunk + step; i >= 0 && i < (int) self->clauses.chunks->len && ABS (i - chunk) < REACH; i += step)
    if (is_other_clause (self, i))
      return xpl_is_finite (&self->clauses, i) ? i : -1;
  return -1;
}

/* The chunk with which the clause of @verb begins, if it begins behind @after: its subject with what introduces it. */
static int
find_clause_start (const XplStatementReader *self, int verb, int after)
{
  XplNouns subject = xpl_find_subject (&self->clauses, (guint) verb);
  int start = verb;

  /* "praised X last year and Y marched": a date is no subject. */
  for (guint i = subject.n; i > 0; i--)
    if (subject.chunks[i - 1] > after && subject.chunks[i - 1] < verb &&
        !xpl_chunk_is_time (&self->clauses, subject.chunks[i - 1]))
      start = subject.chunks[i - 1];
  /* From the last comma or "and" before the subject on: ", and in May the union marched". */
  for (int i = start; i > after; i--)
    if (is_kind (self, i, XPL_CHUNK_COMMA) || is_kind (self, i, XPL_CHUNK_COORDINATOR))
      return i;
  return start;
}

/* Behind the last chunk of the clause in which verb or noun @chunk stands. */
static int
find_clause_end (const XplStatementReader *self, int chunk)
{
  int next = find_finite_beside (self, chunk, 1);

  return next < 0 ? (int) self->clauses.chunks->len : find_clause_start (self, next, chunk);
}

/* The first chunk whose date may be the one of @chunk. */
static int
find_clause_first (const XplStatementReader *self, int chunk)
{
  int before = find_finite_beside (self, chunk, -1);

  return before < 0 || !xpl_is_finite (&self->clauses, chunk) ? 0 : find_clause_start (self, chunk, before);
}

/* A date belongs to the clause in which it stands. */
int
xpl_statement_find_timex (const XplStatementReader *self, int chunk)
{
  int first = find_clause_first (self, chunk);
  int end = MIN (find_clause_end (self, chunk), chunk + REACH);
  int timex;

  for (int i = chunk + 1; i < end && !is_other_clause (self, i); i++)
    if ((timex = find_timex_at (self, i)) >= 0)
      return timex;
  for (int i = chunk - 1; i >= first && i > chunk - REACH && !is_other_clause (self, i); i--)
    if ((timex = find_timex_at (self, i)) >= 0)
      return timex;
  return -1;
}

/* Where. */

/* The place that the noun group @noun names: "Kessel", "the Kessel region", "Arvenia's port of Kessel" not. */
static int
find_place (const XplStatementReader *self, int noun)
{
  const XplNameMention *mention = xpl_noun_get_mention (self->reading, get (self, noun));

  if (mention == NULL && xpl_noun_is_kind (self->language, xpl_reading_token (self->reading, get (self, noun)->head), "place"))
    mention = get (self, noun)->head > get (self, noun)->first
                  ? xpl_reading_mention_at (self->reading, get (self, noun)->head - 1)
                  : NULL;
  if (mention == NULL || mention->kind == XPL_MENTION_DEMONYM)
    return -1;

  XplEntityType type = xpl_reading_entity (self->reading, (guint) mention->entity)->type;
  return type == XPL_ENTITY_PLACE || type == XPL_ENTITY_FACILITY ? mention->entity : -1;
}

int
xpl_statement_find_where (const XplStatementReader *self, int chunk)
{
  static const char *const prepositions[] = { "in", "at", "near", "around", "outside", "inside", "across", "on", NULL };

  for (int i = chunk + 1; i + 1 < (int) self->clauses.chunks->len && i < chunk + REACH && !is_other_clause (self, i); i++)
    {
      int place;

      if (!is_kind (self, i, XPL_CHUNK_PREPOSITION) || !is_kind (self, i + 1, XPL_CHUNK_NOUN) ||
          !xpl_words_contain (prepositions, xpl_reading_token (self->reading, get (self, i)->first)->lower))
        continue;
      place = find_place (self, i + 1);
      if (place >= 0)
        return place;
    }
  return -1;
}
