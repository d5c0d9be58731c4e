/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/* What stands behind a verb or noun group, by position: its objects, and noun groups with prepositions. */

#include "config.h"

#include "clauses.h"

#include "clause-trees.h"

/* How far what belongs to a verb may stand from it, in chunks. */
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

/* Adds the preposition at @i and what stands behind it; returns the chunk behind both, or @i where there is nothing. */
static guint
read_complement (const XplClauses *self, guint i, XplVerbFrame *out)
{
  guint noun = i + 1;

  if (is_kind (self, (int) noun, XPL_CHUNK_PREPOSITION))
    noun++;
  if (!is_kind (self, (int) noun, XPL_CHUNK_NOUN))
    return i;

  XplNouns nouns = xpl_collect_nouns (self, noun);
  if (out->n_complements < XPL_MAX_COMPLEMENTS)
    {
      out->complements[out->n_complements].preposition = get (self, (int) i)->first;
      out->complements[out->n_complements++].nouns = nouns;
    }
  return (guint) nouns.chunks[nouns.n - 1] + 1;
}

/* ", 54," or ", the mayor," before a preposition that goes on with the verb: "charged Stone, 54, with theft". */
static guint
skip_age (const XplClauses *self, guint i)
{
  guint end = i + 1;

  if (!is_kind (self, (int) i, XPL_CHUNK_COMMA))
    return i;
  while (end < i + 5 && (is_kind (self, (int) end, XPL_CHUNK_NOUN) || is_kind (self, (int) end, XPL_CHUNK_PREPOSITION)))
    end++;
  return end > i + 1 && is_kind (self, (int) end, XPL_CHUNK_COMMA) && is_kind (self, (int) end + 1, XPL_CHUNK_PREPOSITION)
             ? end + 1
             : i;
}

/* "attacked and seized the town": the object is that of both. @next: the chunk behind @verb. */
static gboolean
shares_object (const XplClauses *self, guint verb, guint next)
{
  return is_kind (self, (int) verb, XPL_CHUNK_VERB) && !get (self, (int) verb)->passive &&
         is_kind (self, (int) next, XPL_CHUNK_COORDINATOR) && is_kind (self, (int) next + 1, XPL_CHUNK_VERB) &&
         get (self, (int) next + 1)->form == get (self, (int) verb)->form && is_kind (self, (int) next + 2, XPL_CHUNK_NOUN) &&
         !xpl_chunk_is_time (self, (int) next + 2);
}

/* "the town, which X seized": what the relative clause is about is the object. */
static XplNouns
find_relative_object (const XplClauses *self, guint verb)
{
  XplNouns none = { .n = 0 };
  int subject = (int) verb - 1;

  if (!xpl_is_finite (self, (int) verb) || get (self, (int) verb)->passive)
    return none;
  if (is_kind (self, subject, XPL_CHUNK_ADVERB))
    subject--;
  if (!is_kind (self, subject, XPL_CHUNK_NOUN) || !is_kind (self, subject - 1, XPL_CHUNK_RELATIVE) ||
      xpl_chunk_is_word (self->reading, self->chunks, subject - 1, "where") ||
      xpl_chunk_is_word (self->reading, self->chunks, subject - 1, "whose") || is_kind (self, subject - 2, XPL_CHUNK_PREPOSITION))
    return none;
  return xpl_find_antecedent (self, subject - 1);
}

void
xpl_find_frame (const XplClauses *self, guint verb, gboolean skip_particle, XplVerbFrame *out)
{
  guint i = verb + 1;

  *out = (XplVerbFrame) { .particle = G_MAXUINT32 };
  if (skip_particle)
    out->particle = get (self, (int) i++)->first;
  while (is_kind (self, (int) i, XPL_CHUNK_ADVERB) || xpl_chunk_is_time (self, (int) i))
    i++;
  if (is_kind (self, (int) verb, XPL_CHUNK_VERB) && is_kind (self, (int) i, XPL_CHUNK_NOUN))
    {
      out->objects = xpl_collect_nouns (self, i);
      i = (guint) out->objects.chunks[out->objects.n - 1] + 1;
      if (out->objects.n == 1 && is_kind (self, (int) i, XPL_CHUNK_NOUN) && !xpl_chunk_is_time (self, (int) i) &&
          !xpl_begins_clause (self, (int) i))
        {
          out->indirect = out->objects;
          out->objects = xpl_collect_nouns (self, i);
          i = (guint) out->objects.chunks[out->objects.n - 1] + 1;
        }
    }
  else if (shares_object (self, verb, i))
    out->objects = xpl_collect_nouns (self, i + 2);
  else
    out->objects = find_relative_object (self, verb);
  i = skip_age (self, i);
  for (guint limit = i + REACH; i < limit;)
    {
      guint next = i;

      while (is_kind (self, (int) next, XPL_CHUNK_ADVERB) || is_kind (self, (int) next, XPL_CHUNK_ADJECTIVE) ||
             (xpl_chunk_is_time (self, (int) next) && next > verb + 1))
        next++;
      if (!is_kind (self, (int) next, XPL_CHUNK_PREPOSITION))
        break;
      i = read_complement (self, next, out);
      if (i == next)
        break;
    }
  out->end = i;
  if (self->tree != NULL)
    xpl_clause_tree_complete_frame (self, verb, out);
}
