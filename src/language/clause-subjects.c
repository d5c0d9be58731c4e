/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/*
 * Subjects by position. English puts the subject before its verb, so the search goes left: over adverbs and insertions
 * between commas, over the prepositional groups of a long noun group, over a participle that belongs to it ("troops sent to
 * the border were seen"), through a relative pronoun to what it stands for, and from the second of two joined verbs to the
 * subject of the first. Where the place tells nothing, the tree is asked; where that tells nothing either, there is no
 * subject: better none than a wrong one.
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

static int
skip_adverbs_back (const XplClauses *self, int i)
{
  while (is_kind (self, i, XPL_CHUNK_ADVERB))
    i--;
  return i;
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
      if (!xpl_is_insertion (self, i + 1, comma))
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
    xpl_nouns_add (out, found[--n]);
}

XplNouns
xpl_find_antecedent (const XplClauses *self, int relative)
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
  xpl_nouns_add (&out, i);
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
    return xpl_find_antecedent (self, i);
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
