/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/* What clauses are made of, by position: finite verbs, insertions between commas, noun groups that "and" joins. */

#include "config.h"

#include "clauses.h"

#include "clause-trees.h"
#include "noun-kinds.h"

/* How many chunks a search goes. */
#define REACH 40

static gboolean
is_kind (const XplClauses *self, int index, XplChunkKind kind)
{
  return xpl_chunk_is (self->chunks, index, kind);
}

static const XplChunk *
get (const XplClauses *self, int index)
{
  return xpl_chunk_get (self->chunks, index);
}

gboolean
xpl_is_finite (const XplClauses *self, int chunk)
{
  return is_kind (self, chunk, XPL_CHUNK_VERB) && get (self, chunk)->form == XPL_VERB_FINITE;
}

/* Finite beyond doubt: an auxiliary, a present or a past that is no participle. */
gboolean
xpl_is_surely_finite (const XplClauses *self, int chunk)
{
  return xpl_is_finite (self, chunk) && !get (self, chunk)->ambiguous;
}

int
xpl_find_finite_before (const XplClauses *self, guint chunk)
{
  for (int i = (int) chunk - 1; i >= 0 && i + REACH > (int) chunk; i--)
    {
      if (is_kind (self, i, XPL_CHUNK_STOP))
        return -1;
      if (xpl_is_finite (self, i))
        return i;
    }
  return -1;
}

static gboolean
is_in_timex (const XplReading *reading, guint32 offset)
{
  guint low = 0, high = reading->timexes->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (reading->timexes, XplTimex, middle).range.end <= offset)
        low = middle + 1;
      else
        high = middle;
    }
  return low < reading->timexes->len && g_array_index (reading->timexes, XplTimex, low).range.start <= offset;
}

gboolean
xpl_chunk_is_time (const XplClauses *self, int index)
{
  if (!is_kind (self, index, XPL_CHUNK_NOUN))
    return FALSE;

  const XplToken *head = xpl_reading_token (self->reading, get (self, index)->head);
  return xpl_noun_is_kind (self->language, head, "time") || is_in_timex (self->reading, head->range.start);
}

/* What may stand between two commas inside a clause: nothing with a finite verb but a relative clause. */
gboolean
xpl_is_insertion (const XplClauses *self, int first, int end)
{
  gboolean relative = is_kind (self, first, XPL_CHUNK_RELATIVE);
  gboolean has_coordinator = FALSE;

  /* ", of whom …", ", in which …" */
  for (int i = first; i < end && i < first + 3; i++)
    relative = relative || is_kind (self, i, XPL_CHUNK_RELATIVE);
  if (is_kind (self, first, XPL_CHUNK_COORDINATOR) || is_kind (self, first, XPL_CHUNK_SUBORDINATOR))
    return is_kind (self, first, XPL_CHUNK_SUBORDINATOR) && end - first <= 4;
  for (int i = first; i < end; i++)
    {
      if (is_kind (self, i, XPL_CHUNK_STOP) || (is_kind (self, i, XPL_CHUNK_QUOTE) && !relative))
        return FALSE;
      has_coordinator = has_coordinator || is_kind (self, i, XPL_CHUNK_COORDINATOR);
      /* "known as", "led by": a participle right after the comma or after a noun is no verb of its own. */
      if (!relative && xpl_is_surely_finite (self, i))
        return FALSE;
    }
  return TRUE;
}

static const XplNameMention *
get_name (const XplClauses *self, int noun)
{
  const XplNameMention *mention = xpl_reading_mention_at (self->reading, get (self, noun)->head);

  return mention != NULL && mention->kind != XPL_MENTION_DEMONYM && mention->kind != XPL_MENTION_DESCRIPTION ? mention
                                                                                                         : NULL;
}

/* The chunk behind the insertion that the comma @comma opens; @comma where it opens none. */
static int
skip_insertion (const XplClauses *self, int comma)
{
  for (int i = comma + 1; i < (int) self->chunks->len && i < comma + REACH; i++)
    {
      if (is_kind (self, i, XPL_CHUNK_STOP))
        return comma;
      if (is_kind (self, i, XPL_CHUNK_COMMA))
        return xpl_is_insertion (self, comma + 1, i) ? i + 1 : comma;
    }
  return comma;
}

/* A finite verb follows the noun group at @noun: it is the subject of another clause. */
gboolean
xpl_begins_clause (const XplClauses *self, int noun)
{
  int i = noun + 1;
  gboolean comma = is_kind (self, noun - 1, XPL_CHUNK_COORDINATOR) && is_kind (self, noun - 2, XPL_CHUNK_COMMA);

  while (is_kind (self, i, XPL_CHUNK_ADVERB))
    i++;
  /* "attacked X, and Y, which had waited, condemned": the insertion belongs to a subject. */
  if (comma && is_kind (self, i, XPL_CHUNK_COMMA))
    i = skip_insertion (self, i);
  /* "captured in" may be a participle, but seldom behind a name or where a comma sets the clause off. */
  return xpl_is_surely_finite (self, i) || (xpl_is_finite (self, i) && (comma || get_name (self, noun) != NULL ||
                                                                    !is_kind (self, i + 1, XPL_CHUNK_PREPOSITION)));
}

/* "Ada Stone, a lawmaker, and …": behind a name, what begins with an article is no further one. */
static gboolean
is_apposition (const XplClauses *self, int noun)
{
  static const char *const articles[] = { "a", "an", "the", NULL };

  return get_name (self, noun - 2) != NULL && get_name (self, noun) == NULL &&
         xpl_words_contain (articles, xpl_reading_token (self->reading, get (self, noun)->first)->lower);
}

XplNouns
xpl_collect_nouns (const XplClauses *self, guint chunk)
{
  XplNouns out = { .n = 0 };
  int i = (int) chunk;
  int last_comma = -1;
  /* Before the first finite verb "and" cannot begin a second clause, nor can it behind "between". */
  gboolean may_begin = xpl_find_finite_before (self, chunk) >= 0 &&
                       !xpl_chunk_is_word (self->reading, self->chunks, i - 1, "between");

  if (!is_kind (self, i, XPL_CHUNK_NOUN))
    return out;
  xpl_nouns_add (&out, i);
  for (i++; out.n < XPL_MAX_NOUNS; i += 2)
    {
      gboolean comma = is_kind (self, i, XPL_CHUNK_COMMA);

      if (comma && is_kind (self, i + 1, XPL_CHUNK_COORDINATOR))
        i++;
      if (!is_kind (self, i, XPL_CHUNK_COORDINATOR) && !comma)
        break;
      if (!is_kind (self, i + 1, XPL_CHUNK_NOUN) || (may_begin && xpl_begins_clause (self, i + 1)) ||
          (may_begin && self->tree != NULL && xpl_clause_tree_is_subject (self->tree, (guint) i + 1)))
        break;
      if (is_kind (self, i, XPL_CHUNK_COMMA))
        {
          last_comma = last_comma < 0 ? (int) out.n : last_comma;
          if (is_kind (self, i - 1, XPL_CHUNK_NOUN) && is_apposition (self, i + 1))
            continue;
          xpl_nouns_add (&out, i + 1);
          continue;
        }
      xpl_nouns_add (&out, i + 1);
      return out;
    }
  /* Commas without a closing "and" set off an apposition, not a list. */
  if (last_comma >= 0)
    out.n = (guint) last_comma;
  return out;
}
