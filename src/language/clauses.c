/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/*
 * Subjects and objects by position. English puts the subject before its verb, so the search goes left: over adverbs and
 * insertions between commas, over the prepositional groups of a long noun group, over a participle that belongs to it
 * ("troops sent to the border were seen"), through a relative pronoun to what it stands for, and from the second of two
 * joined verbs to the subject of the first. Where the place tells nothing, there is no subject: better none than a
 * wrong one.
 */

#include "config.h"

#include "clauses.h"

#include "clause-trees.h"
#include "noun-kinds.h"
#include "speech-cues.h"

/* How many chunks a search goes back. */
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
static gboolean
is_surely_finite (const XplClauses *self, int chunk)
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

static void
add_noun (XplNouns *nouns, int chunk)
{
  if (nouns->n < XPL_MAX_NOUNS)
    nouns->chunks[nouns->n++] = chunk;
}

static int
skip_adverbs_back (const XplClauses *self, int i)
{
  while (is_kind (self, i, XPL_CHUNK_ADVERB))
    i--;
  return i;
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
static gboolean
is_insertion (const XplClauses *self, int first, int end)
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
      if (!relative && is_surely_finite (self, i))
        return FALSE;
    }
  return TRUE;
}

/* A number alone: an age, a year. */
static gboolean
is_number (const XplClauses *self, int i)
{
  return i >= 0 && get (self, i)->end == get (self, i)->first + 1 &&
         xpl_reading_token (self->reading, get (self, i)->first)->pos == XPL_POS_NUM;
}

/* The chunk before the insertion that the comma @comma closes; -1 where it closes none. */
static int
skip_insertion_back (const XplClauses *self, int comma)
{
  for (int i = comma - 1; i > 0 && i + REACH > comma; i--)
    {
      if (is_kind (self, i, XPL_CHUNK_STOP))
        return -1;
      if (!is_kind (self, i, XPL_CHUNK_COMMA))
        continue;
      if (!is_insertion (self, i + 1, comma))
        return -1;
      /* "Ruiz, 43, a farmer, said": the age is an insertion too. */
      if (is_number (self, i - 1) && is_kind (self, i - 2, XPL_CHUNK_COMMA))
        continue;
      if (is_kind (self, i - 1, XPL_CHUNK_NOUN))
        return i - 1;
    }
  return -1;
}

/* The verb of saying or thinking at @i takes a clause: what stands behind it may be a subject. */
static gboolean
takes_clause (const XplClauses *self, int i)
{
  XplCue cue;

  return is_kind (self, i, XPL_CHUNK_VERB) &&
         xpl_match_cue_verb (self->language, self->reading, get (self, i)->head, &cue) &&
         (cue.frames & (XPL_CUE_CLAUSE | XPL_CUE_THAT | XPL_CUE_ADDRESSEE)) != 0;
}

static gboolean
is_participle_of_noun (const XplClauses *self, int i)
{
  const XplChunk *verb;

  if (!is_kind (self, i, XPL_CHUNK_VERB) || !is_kind (self, i - 1, XPL_CHUNK_NOUN))
    return FALSE;
  verb = get (self, i);
  return verb->form == XPL_VERB_PARTICIPLE || verb->form == XPL_VERB_GERUND ||
         (verb->ambiguous && !get (self, i - 1)->pronoun);
}

/* "minister of defence Ada Stone": the name does not depend on the title before it, though "of" stands between. */
static gboolean
ends_title (const XplClauses *self, int noun)
{
  const XplChunk *chunk = get (self, noun);
  const XplNameMention *mention = xpl_reading_mention_at (self->reading, chunk->head);
  const XplToken *before;

  if (mention == NULL || mention->kind != XPL_MENTION_NAME || mention->first_token <= chunk->first ||
      xpl_reading_entity (self->reading, mention->entity)->type != XPL_ENTITY_PERSON)
    return FALSE;
  before = xpl_reading_token (self->reading, mention->first_token - 1);
  return (before->pos == XPL_POS_NOUN || before->pos == XPL_POS_PROPN) &&
         !xpl_noun_is_kind (self->language, before, "leader") && !xpl_noun_is_kind (self->language, before, "government");
}

/* "after", "since": prepositions by their tag, but what stands behind them may be a clause. */
static gboolean
opens_clause (const XplClauses *self, int preposition)
{
  static const char *const words[] = { "after", "before", "since", "until", "till", "as", "once", "than", "because", NULL };

  return is_kind (self, preposition, XPL_CHUNK_PREPOSITION) &&
         xpl_words_contain (words, xpl_reading_token (self->reading, get (self, preposition)->first)->lower);
}

/*
 * The noun group that the one at @noun depends on, through its prepositions and participles: "troops" for "border" in
 * "troops sent to the border"; @noun itself where it depends on none.
 */
static int
climb (const XplClauses *self, int noun)
{
  int limit = noun - REACH;

  while (noun > limit && !ends_title (self, noun))
    {
      int before = skip_adverbs_back (self, noun - 1);

      if (opens_clause (self, before))
        break;
      /* Two prepositions may meet: "out of", "from inside". */
      if (is_kind (self, before, XPL_CHUNK_PREPOSITION) && is_kind (self, before - 1, XPL_CHUNK_PREPOSITION))
        before--;
      if (is_kind (self, before, XPL_CHUNK_PREPOSITION) && is_kind (self, before - 1, XPL_CHUNK_NOUN))
        noun = before - 1;
      else if (is_kind (self, before, XPL_CHUNK_PREPOSITION) && is_participle_of_noun (self, before - 1))
        noun = before - 2;
      else if (is_kind (self, before, XPL_CHUNK_PREPOSITION) && is_kind (self, before - 1, XPL_CHUNK_ADJECTIVE) &&
               is_kind (self, before - 2, XPL_CHUNK_NOUN))
        noun = before - 2; /* "sources close to the talks" */
      else if (is_kind (self, before, XPL_CHUNK_COORDINATOR) && is_kind (self, before - 1, XPL_CHUNK_NOUN) &&
               is_kind (self, before - 2, XPL_CHUNK_PREPOSITION) && is_kind (self, before - 3, XPL_CHUNK_NOUN) &&
               xpl_find_finite_before (self, before - 3) < 0)
        noun = before - 3; /* "the pact between A and B" */
      else
        break;
    }
  return noun;
}

/* A clause may begin behind chunk @i. */
static gboolean
is_boundary (const XplClauses *self, int i)
{
  if (i < 0)
    return TRUE;
  switch (get (self, i)->kind)
    {
    case XPL_CHUNK_COMMA:
    case XPL_CHUNK_COLON:
    case XPL_CHUNK_STOP:
    case XPL_CHUNK_SUBORDINATOR:
    case XPL_CHUNK_COORDINATOR:
    case XPL_CHUNK_QUOTE:
    case XPL_CHUNK_ADVERB:
    case XPL_CHUNK_RELATIVE:
      return TRUE;
    case XPL_CHUNK_PREPOSITION: /* "after troops entered": a preposition by its tag only */
      return TRUE;
    case XPL_CHUNK_VERB:
      return takes_clause (self, i);
    case XPL_CHUNK_NOUN: /* "On Monday troops entered", "told reporters troops had entered" */
      return is_kind (self, i - 1, XPL_CHUNK_PREPOSITION) || takes_clause (self, i - 1) || i == 0 ||
             is_kind (self, i - 1, XPL_CHUNK_COMMA);
    default:
      return FALSE;
    }
}

/* The joined noun groups to the left of @first that belong to the same subject. */
static void
collect_left (const XplClauses *self, int first, XplNouns *out)
{
  int found[XPL_MAX_NOUNS];
  guint n = 0;
  int i = first;
  gboolean later = xpl_find_finite_before (self, (guint) first) >= 0;

  found[n++] = first;
  while (n < XPL_MAX_NOUNS)
    {
      int join = i - 1;
      gboolean coordinator = is_kind (self, join, XPL_CHUNK_COORDINATOR);

      if (coordinator && is_kind (self, join - 1, XPL_CHUNK_COMMA))
        {
          /* "A attacked B, and C attacked D" */
          if (later && n == 1)
            break;
          join--;
        }
      /* Commas join only what a later "and" joins too: "A, B and C". */
      if (!coordinator && !(n > 1 && is_kind (self, join, XPL_CHUNK_COMMA)))
        break;
      if (!is_kind (self, join - 1, XPL_CHUNK_NOUN) || xpl_chunk_is_time (self, join - 1))
        break;
      i = climb (self, join - 1);
      found[n++] = i;
    }
  /* Behind a verb or preposition they are its objects, and only the last begins the new clause. */
  if (n > 1 && i > 0 && !is_kind (self, i - 1, XPL_CHUNK_NOUN) &&
      ((is_kind (self, i - 1, XPL_CHUNK_VERB) && !takes_clause (self, i - 1)) ||
       (is_kind (self, i - 1, XPL_CHUNK_PREPOSITION) && xpl_find_finite_before (self, i) >= 0)))
    n = 1;
  while (n > 0)
    add_noun (out, found[--n]);
}

static XplNouns
find_antecedent (const XplClauses *self, int relative)
{
  gboolean who = xpl_chunk_is_word (self->reading, self->chunks, relative, "who");
  XplNouns out = { .n = 0 };
  int i = relative - 1;

  if (is_kind (self, i, XPL_CHUNK_COMMA))
    i--;
  if (!is_kind (self, i, XPL_CHUNK_NOUN))
    return out;

  /* "the soldiers in Kursk who": a place is no "who". */
  const XplNameMention *mention = xpl_reading_mention_at (self->reading, get (self, i)->head);
  if (who && mention != NULL && xpl_reading_entity (self->reading, mention->entity)->type == XPL_ENTITY_PLACE)
    i = climb (self, i);
  add_noun (&out, i);
  return out;
}

static XplNouns
find_subject_at (const XplClauses *self, guint verb, int depth)
{
  XplNouns out = { .n = 0 };
  int i = skip_adverbs_back (self, (int) verb - 1);

  if (i < 0 || depth > 8)
    return out;
  if (is_kind (self, i, XPL_CHUNK_COMMA))
    {
      int before = skip_insertion_back (self, i);

      if (before < 0)
        {
          /* "seized, looted and burned" */
          int other = is_kind (self, i - 1, XPL_CHUNK_VERB) ? i - 1 : -1;

          return other < 0 ? out : find_subject_at (self, other, depth + 1);
        }
      i = before;
    }
  /* "neither praised nor condemned" */
  if (i > 0 && (xpl_chunk_is_word (self->reading, self->chunks, i, "neither") ||
                xpl_chunk_is_word (self->reading, self->chunks, i, "either") ||
                xpl_chunk_is_word (self->reading, self->chunks, i, "both")))
    i--;
  if (is_kind (self, i, XPL_CHUNK_COORDINATOR))
    {
      int other = xpl_find_finite_before (self, i);

      return other < 0 ? out : find_subject_at (self, other, depth + 1);
    }
  if (is_kind (self, i, XPL_CHUNK_RELATIVE))
    return find_antecedent (self, i);
  if (is_participle_of_noun (self, i))
    i--;
  /* "Arvenia last year sent …" */
  if (xpl_chunk_is_time (self, i) && is_kind (self, i - 1, XPL_CHUNK_NOUN))
    i--;
  if (!is_kind (self, i, XPL_CHUNK_NOUN))
    return out;

  int first = climb (self, i);
  if (!is_boundary (self, first - 1))
    return out;
  collect_left (self, first, &out);
  return out;
}

XplNouns
xpl_find_subject (const XplClauses *self, guint verb)
{
  XplNouns subject = find_subject_at (self, verb, 0);

  if (subject.n == 0 && self->tree != NULL)
    return xpl_clause_tree_find_subject (self->tree, verb);
  return subject;
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
        return is_insertion (self, comma + 1, i) ? i + 1 : comma;
    }
  return comma;
}

/* A finite verb follows the noun group at @noun: it is the subject of another clause. */
static gboolean
begins_clause (const XplClauses *self, int noun)
{
  int i = noun + 1;
  gboolean comma = is_kind (self, noun - 1, XPL_CHUNK_COORDINATOR) && is_kind (self, noun - 2, XPL_CHUNK_COMMA);

  while (is_kind (self, i, XPL_CHUNK_ADVERB))
    i++;
  /* "attacked X, and Y, which had waited, condemned": the insertion belongs to a subject. */
  if (comma && is_kind (self, i, XPL_CHUNK_COMMA))
    i = skip_insertion (self, i);
  /* "captured in" may be a participle, but seldom behind a name or where a comma sets the clause off. */
  return is_surely_finite (self, i) || (xpl_is_finite (self, i) && (comma || get_name (self, noun) != NULL ||
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
  add_noun (&out, i);
  for (i++; out.n < XPL_MAX_NOUNS; i += 2)
    {
      gboolean comma = is_kind (self, i, XPL_CHUNK_COMMA);

      if (comma && is_kind (self, i + 1, XPL_CHUNK_COORDINATOR))
        i++;
      if (!is_kind (self, i, XPL_CHUNK_COORDINATOR) && !comma)
        break;
      if (!is_kind (self, i + 1, XPL_CHUNK_NOUN) || (may_begin && begins_clause (self, i + 1)) ||
          (may_begin && self->tree != NULL && xpl_clause_tree_is_subject (self->tree, (guint) i + 1)))
        break;
      if (is_kind (self, i, XPL_CHUNK_COMMA))
        {
          last_comma = last_comma < 0 ? (int) out.n : last_comma;
          if (is_kind (self, i - 1, XPL_CHUNK_NOUN) && is_apposition (self, i + 1))
            continue;
          add_noun (&out, i + 1);
          continue;
        }
      add_noun (&out, i + 1);
      return out;
    }
  /* Commas without a closing "and" set off an apposition, not a list. */
  if (last_comma >= 0)
    out.n = (guint) last_comma;
  return out;
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
          !begins_clause (self, (int) i))
        {
          out->indirect = out->objects;
          out->objects = xpl_collect_nouns (self, i);
          i = (guint) out->objects.chunks[out->objects.n - 1] + 1;
        }
    }
  /* "attacked and seized the town": the object is that of both. */
  else if (is_kind (self, (int) verb, XPL_CHUNK_VERB) && is_kind (self, (int) i, XPL_CHUNK_COORDINATOR) &&
           is_kind (self, (int) i + 1, XPL_CHUNK_VERB) && get (self, (int) i + 1)->form == get (self, (int) verb)->form &&
           is_kind (self, (int) i + 2, XPL_CHUNK_NOUN) && !get (self, (int) verb)->passive && !xpl_chunk_is_time (self, (int) i + 2))
    out->objects = xpl_collect_nouns (self, i + 2);
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
