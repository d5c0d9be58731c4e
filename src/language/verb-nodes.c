/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/*
 * Who does what a verb says, and how sure that is. A finite verb has its subject by position (clauses.c). Other forms
 * depend on what governs them: a verb ("plans to send", "denied sending"), an adjective ("ready to send"), a noun ("its
 * plan to send"), a noun that they belong to ("soldiers fighting"), or the sentence's main verb (", killing 20"). What
 * governs also says how sure it is: a plan, a denial, a failure (data/lexicon/governors.tsv).
 */

#include "config.h"

#include "statement-reader.h"

#include "attribution.h"
#include "noun-names.h"
#include "speech-cues.h"

#define REACH 30

static gboolean
is_kind (const XplStatementReader *self, int index, XplChunkKind kind)
{
  return xpl_chunk_is (self->clauses.chunks, index, kind);
}

static const XplChunk *
get (const XplStatementReader *self, int index)
{
  return xpl_chunk_get (self->clauses.chunks, index);
}

static const char *
lemma_of (const XplStatementReader *self, int index)
{
  return xpl_reading_token (self->reading, get (self, index)->head)->lemma;
}

static gboolean
is_word (const XplStatementReader *self, int index, const char *word)
{
  return xpl_chunk_is_word (self->reading, self->clauses.chunks, index, word);
}

static gboolean
has_form (const XplStatementReader *self, int index, XplVerbForm form)
{
  return is_kind (self, index, XPL_CHUNK_VERB) && get (self, index)->form == form;
}

gboolean
xpl_get_governor (XplStatementReader *self,
                  const char *word,
                  const char *governs,
                  XplModality *modality,
                  gboolean *is_negative,
                  const char **extra)
{
  const char *const *row
      = xpl_lexicon_lookup_lower (xpl_language_get_lexicon (self->language, XPL_LEXICON_GOVERNORS), word);

  *extra = "";
  for (; row != NULL && *row != NULL; row++)
    {
      g_auto (GStrv) words = g_strsplit (*row, " ", 4);

      if (g_strv_length (words) < 3 || (!g_str_equal (words[2], governs) && !g_str_equal (words[2], "both")))
        continue;
      *is_negative = g_str_equal (words[1], "negative");
      *modality = XPL_MODALITY_FACT;
      if (!xpl_modality_from_word (words[0], modality))
        *extra = "purpose";
      if (words[3] != NULL)
        *extra = "threat";
      return TRUE;
    }
  return FALSE;
}

/* Takes over who acts, and how sure that is, from @from. */
static void
inherit (XplVerbNode *node, const XplVerbNode *from)
{
  node->subject = from->subject;
  node->actors = from->actors;
  node->modality = xpl_modality_weaker (node->modality, from->modality);
  node->is_negative = node->is_negative != from->is_negative;
  node->is_threat = node->is_threat || from->is_threat;
  node->is_purpose = node->is_purpose || from->is_purpose;
}

static gboolean
apply_governor (XplStatementReader *self, XplVerbNode *node, const char *word, const char *governs)
{
  XplModality modality;
  gboolean is_negative;
  const char *extra;

  if (!xpl_get_governor (self, word, governs, &modality, &is_negative, &extra))
    return FALSE;
  node->modality = xpl_modality_weaker (node->modality, modality);
  node->is_negative = node->is_negative != is_negative;
  node->is_threat = node->is_threat || g_str_equal (extra, "threat");
  node->is_purpose = node->is_purpose || g_str_equal (extra, "purpose");
  return TRUE;
}

/* A passive governor ("is expected to send") leaves its patient as the one who acts. */
static void
inherit_subject (XplStatementReader *self, XplVerbNode *node, int verb)
{
  const XplVerbNode *from = xpl_get_verb_node (self, (guint) verb);

  inherit (node, from);
  if (from->is_passive)
    xpl_find_actors (&self->clauses, &from->subject, XPL_ACTOR_AGENT, &node->actors);
}

static void
set_noun_subject (XplStatementReader *self, XplVerbNode *node, int noun)
{
  node->subject = (XplNouns) { .chunks = { noun }, .n = 1 };
  node->actors.n = 0;
  xpl_find_actors (&self->clauses, &node->subject, XPL_ACTOR_AGENT, &node->actors);
}

static int
skip_adverbs_back (const XplStatementReader *self, int i)
{
  while (is_kind (self, i, XPL_CHUNK_ADVERB))
    i--;
  return i;
}

/* The verb group nearest before chunk @index, of any form, not beyond a stop; or -1. */
static int
find_verb_before (const XplStatementReader *self, int index)
{
  for (int i = index - 1; i >= 0 && i + REACH > index; i--)
    {
      if (is_kind (self, i, XPL_CHUNK_STOP))
        return -1;
      if (is_kind (self, i, XPL_CHUNK_VERB))
        return i;
    }
  return -1;
}

static int
find_finite_behind (const XplStatementReader *self, int index)
{
  for (int i = index + 1; i < (int) self->clauses.chunks->len && i < index + REACH; i++)
    {
      if (is_kind (self, i, XPL_CHUNK_STOP))
        return -1;
      if (xpl_is_finite (&self->clauses, i) && !get (self, i)->ambiguous)
        return i;
      if (xpl_is_finite (&self->clauses, i) && is_kind (self, i - 1, XPL_CHUNK_NOUN))
        return i;
    }
  return -1;
}

/* "X said it had sent": a pronoun right behind a verb of saying, with nobody told that it stands for, is the speaker. */
static void
add_speaker (XplStatementReader *self, XplVerbNode *node)
{
  const XplChunk *noun;
  XplRange range;
  XplAttribution attribution;
  gboolean neuter, plural, person;

  if (node->subject.n != 1 || node->actors.n > 0)
    return;
  noun = get (self, node->subject.chunks[0]);
  range = xpl_chunk_get_range (self->reading, noun);
  neuter = xpl_token_is (self->reading, noun->head, "it");
  plural = xpl_token_is (self->reading, noun->head, "they");
  person = xpl_token_is (self->reading, noun->head, "he") || xpl_token_is (self->reading, noun->head, "she");
  if (!noun->pronoun || !(neuter || plural || person) ||
      !xpl_find_attribution (self->language, self->reading, range, &attribution) || attribution.entity < 0 ||
      attribution.cue.end > range.start || range.start - attribution.cue.end > 6)
    return;
  if ((xpl_reading_entity (self->reading, (guint) attribution.entity)->type == XPL_ENTITY_PERSON) != person && !plural)
    return;
  node->actors.actors[0] = (XplActor) { .entity = attribution.entity, .range = range };
  node->actors.n = 1;
}

/* Finite verbs. */

/* "if", "unless", "whether" before the subject: the chunk may stand a few before it. */
static XplModality
find_condition (const XplStatementReader *self, int first)
{
  for (int i = first - 1; i >= 0 && i > first - 4; i--)
    {
      if (is_kind (self, i, XPL_CHUNK_COMMA) || is_kind (self, i, XPL_CHUNK_STOP) || is_kind (self, i, XPL_CHUNK_VERB))
        return XPL_MODALITY_FACT;
      if (is_word (self, i, "if") || is_word (self, i, "unless"))
        return XPL_MODALITY_CONDITIONAL;
      if (is_word (self, i, "whether"))
        return XPL_MODALITY_POSSIBLE;
    }
  return XPL_MODALITY_FACT;
}

static gboolean
has_object (const XplStatementReader *self, int verb)
{
  int i = verb + 1;

  while (is_kind (self, i, XPL_CHUNK_ADVERB))
    i++;
  return is_kind (self, i, XPL_CHUNK_NOUN) && !xpl_chunk_is_time (&self->clauses, i);
}

/* "soldiers captured in the north": a participle of the noun before it, not a past tense. */
static gboolean
is_reduced (const XplStatementReader *self, int verb)
{
  const XplChunk *chunk = get (self, verb);
  int noun = skip_adverbs_back (self, verb - 1);
  XplCue cue;

  if (chunk->form == XPL_VERB_PARTICIPLE)
    return TRUE;
  if (!chunk->ambiguous || !is_kind (self, noun, XPL_CHUNK_NOUN))
    return FALSE;
  if (is_word (self, verb + 1, "by"))
    return TRUE;
  if (has_object (self, verb))
    return FALSE;
  /* An object, or what stands behind a preposition inside a clause, has no verb of its own. */
  if (is_kind (self, noun - 1, XPL_CHUNK_VERB))
    return !xpl_match_cue_verb (self->language, self->reading, get (self, noun - 1)->head, &cue);
  if (is_kind (self, noun - 1, XPL_CHUNK_PREPOSITION) && xpl_find_finite_before (&self->clauses, (guint) noun) >= 0)
    return TRUE;
  /* Another finite verb follows in the same clause: "soldiers captured in the north said". */
  for (int i = verb + 1; i < verb + 10 && i < (int) self->clauses.chunks->len; i++)
    {
      if (!is_kind (self, i, XPL_CHUNK_PREPOSITION) && !is_kind (self, i, XPL_CHUNK_NOUN) &&
          !is_kind (self, i, XPL_CHUNK_ADVERB) && !is_kind (self, i, XPL_CHUNK_ADJECTIVE))
        return xpl_is_finite (&self->clauses, i) && !is_kind (self, i - 1, XPL_CHUNK_COORDINATOR);
    }
  return FALSE;
}

static void
read_reduced (XplStatementReader *self, XplVerbNode *node, int verb)
{
  int noun = skip_adverbs_back (self, verb - 1);

  node->is_passive = TRUE;
  if (is_kind (self, noun, XPL_CHUNK_NOUN))
    node->subject = (XplNouns) { .chunks = { noun }, .n = 1 };
}

/* "will attack and seize": the second verb has the first one's auxiliaries. */
static gboolean
read_joined (XplStatementReader *self, XplVerbNode *node, int verb)
{
  const XplChunk *chunk = get (self, verb);
  int before = skip_adverbs_back (self, verb - 1);
  int other;

  if (!is_kind (self, before, XPL_CHUNK_COORDINATOR) && !is_kind (self, before, XPL_CHUNK_COMMA))
    return FALSE;
  other = find_verb_before (self, before);
  if (other < 0)
    return FALSE;
  if (chunk->bare && (get (self, other)->form == XPL_VERB_INFINITIVE || get (self, other)->bare ||
                      get (self, other)->modality != XPL_MODALITY_FACT))
    {
      inherit (node, xpl_get_verb_node (self, (guint) other));
      node->is_passive = FALSE;
      return TRUE;
    }
  /* "were captured and killed" */
  if (chunk->ambiguous && !has_object (self, verb) && is_kind (self, before, XPL_CHUNK_COORDINATOR) &&
      xpl_get_verb_node (self, (guint) other)->is_passive && other + 1 == before)
    {
      inherit (node, xpl_get_verb_node (self, (guint) other));
      node->is_passive = TRUE;
      return TRUE;
    }
  return FALSE;
}

static void
read_finite (XplStatementReader *self, XplVerbNode *node, int verb)
{
  const XplChunk *chunk = get (self, verb);
  int first;

  if (read_joined (self, node, verb))
    return;
  if (is_reduced (self, verb))
    {
      read_reduced (self, node, verb);
      return;
    }
  node->subject = xpl_find_subject (&self->clauses, (guint) verb);
  node->is_passive = chunk->passive;
  first = node->subject.n > 0 ? node->subject.chunks[0] : verb;
  if (first > verb)
    first = verb;
  node->modality = xpl_modality_weaker (node->modality, find_condition (self, first));
  if (self->has_condition && chunk->modality != XPL_MODALITY_FACT)
    node->modality = xpl_modality_weaker (node->modality, XPL_MODALITY_CONDITIONAL);
  if (node->subject.n > 0 && get (self, node->subject.chunks[0])->none)
    node->is_negative = !node->is_negative;
  if (node->is_passive)
    return;
  xpl_find_actors (&self->clauses, &node->subject, XPL_ACTOR_AGENT, &node->actors);
  add_speaker (self, node);
}

/* Forms that something governs. */

/* "its plan to send", "showed willingness to send": the noun at @noun governs the verb. */
static gboolean
read_noun_governor (XplStatementReader *self, XplVerbNode *node, int noun)
{
  int verb = find_verb_before (self, noun);

  if (!apply_governor (self, node, lemma_of (self, noun), "subject"))
    return FALSE;
  xpl_find_owners (&self->clauses, noun, &node->actors);
  if (node->actors.n == 0)
    xpl_find_complement_actors (&self->clauses, noun, &node->actors);
  if (verb >= 0 && verb + 1 == noun)
    {
      const XplVerbNode *from = xpl_get_verb_node (self, (guint) verb);

      node->is_negative = node->is_negative != from->is_negative;
      node->modality = xpl_modality_weaker (node->modality, from->modality);
      apply_governor (self, node, lemma_of (self, verb), "noun");
      if (node->actors.n == 0)
        node->actors = from->actors;
    }
  return TRUE;
}

/* The verb at @other, with the noun group at @noun behind it, governs: "asked X to send", "sent X to fight". */
static void
read_verb_governor (XplStatementReader *self, XplVerbNode *node, int other, int noun)
{
  const XplVerbNode *from = xpl_get_verb_node (self, (guint) other);
  XplVerbNode by_object = *node;

  if (noun >= 0 && apply_governor (self, &by_object, lemma_of (self, other), "object"))
    {
      XplNouns object = { .chunks = { noun }, .n = 1 };

      *node = by_object;
      node->modality = xpl_modality_weaker (node->modality, from->modality);
      node->is_negative = node->is_negative != from->is_negative;
      node->subject = object;
      xpl_find_actors (&self->clauses, &object, XPL_ACTOR_AGENT, &node->actors);
      /* "dispatched troops to aid Belmark": whoever sends them. */
      if (node->actors.n == 0)
        node->actors = from->actors;
      return;
    }
  if (noun >= 0)
    node->is_purpose = TRUE;
  else if (!apply_governor (self, node, lemma_of (self, other), "subject"))
    node->is_purpose = TRUE;
  inherit_subject (self, node, other);
}

/* The first noun group behind verb group @verb, if chunk @before is in what stands behind it; or -1. */
static int
find_object (const XplStatementReader *self, int verb, int before)
{
  int i = verb + 1;

  /* Not the agent of a passive: "is believed by X to". */
  while (is_kind (self, i, XPL_CHUNK_ADVERB) || (is_kind (self, i, XPL_CHUNK_PREPOSITION) && !is_word (self, i, "by")))
    i++;
  return i <= before && is_kind (self, i, XPL_CHUNK_NOUN) ? i : -1;
}

static void
read_behind_noun (XplStatementReader *self, XplVerbNode *node, int verb, int noun)
{
  int other = find_verb_before (self, noun);
  int object;

  if (read_noun_governor (self, node, noun))
    return;
  if (other < 0)
    {
      /* "Arvenia to send workers", "the deployment of troops to support Belmark" */
      set_noun_subject (self, node, noun);
      if (find_finite_behind (self, verb) < 0)
        node->modality = xpl_modality_weaker (node->modality, XPL_MODALITY_PLANNED);
      else
        node->is_purpose = TRUE;
      return;
    }
  object = find_object (self, other, noun);
  if (object < 0 && !(is_word (self, other + 1, "by") && xpl_get_verb_node (self, (guint) other)->is_passive))
    return;
  read_verb_governor (self, node, other, object);
}

static void
read_infinitive (XplStatementReader *self, XplVerbNode *node, int verb)
{
  int before = skip_adverbs_back (self, verb - 1);

  if (read_joined (self, node, verb))
    return;
  if (is_kind (self, before, XPL_CHUNK_VERB))
    read_verb_governor (self, node, before, -1);
  else if (is_kind (self, before, XPL_CHUNK_ADJECTIVE))
    {
      int finite = xpl_find_finite_before (&self->clauses, (guint) before);

      if (finite < 0 || !apply_governor (self, node, lemma_of (self, before), "subject"))
        return;
      inherit_subject (self, node, finite);
    }
  else if (is_kind (self, before, XPL_CHUNK_NOUN))
    read_behind_noun (self, node, verb, before);
  else if (is_kind (self, before, XPL_CHUNK_COORDINATOR))
    {
      int other = find_verb_before (self, before);

      if (other >= 0)
        inherit (node, xpl_get_verb_node (self, (guint) other));
    }
}

/* The verb at @finite with what stands between it and the gerund behind @last says that nothing comes of it. */
static gboolean
is_renunciation (const XplStatementReader *self, int finite, int last)
{
  static const char *const phrases[][3] = {
    { "rule", "out" }, { "decide", "against" }, { "stop", "short", "of" }, { "refrain", "from" }, { "abstain", "from" },
    { "shy", "away", "from" }, { "hold", "off" }, { "back", "away", "from" }, { "vote", "against" },
  };

  for (guint p = 0; p < G_N_ELEMENTS (phrases); p++)
    {
      int i = finite;
      guint n = 1;

      if (!g_str_equal (lemma_of (self, finite), phrases[p][0]))
        continue;
      while (n < 3 && phrases[p][n] != NULL && is_word (self, i + 1, phrases[p][n]))
        {
          i++;
          n++;
        }
      if (i == last && (n == 3 || phrases[p][n] == NULL))
        return TRUE;
    }
  return FALSE;
}

/* "accused X of sending", "after sending", "by sending". */
static void
read_behind_preposition (XplStatementReader *self, XplVerbNode *node, int verb, int preposition)
{
  int finite = xpl_find_finite_before (&self->clauses, (guint) preposition);
  int object = finite < 0 ? -1 : find_object (self, finite, preposition - 1);

  /* "ruled out sending", "decided against sending", "stopped short of sending" */
  if (finite >= 0 && is_renunciation (self, finite, preposition))
    {
      node->is_negative = !node->is_negative;
      inherit_subject (self, node, finite);
      return;
    }
  if (is_word (self, preposition, "before") || is_word (self, preposition, "against") || is_word (self, preposition, "from"))
    node->modality = XPL_MODALITY_POSSIBLE;
  if (object >= 0 && (is_word (self, preposition, "of") || is_word (self, preposition, "for") ||
                      is_word (self, preposition, "with")))
    {
      XplVerbNode by_object = *node;

      if (apply_governor (self, &by_object, lemma_of (self, finite), "object"))
        {
          *node = by_object;
          set_noun_subject (self, node, object);
          return;
        }
      if (is_word (self, preposition, "of"))
        return;
    }
  /* "is accused of sending" */
  if (finite >= 0 && finite + 1 == preposition && xpl_get_verb_node (self, (guint) finite)->is_passive &&
      apply_governor (self, node, lemma_of (self, finite), "object"))
    {
      inherit_subject (self, node, finite);
      return;
    }
  /* "with attacking style" */
  if (is_word (self, preposition, "with") || is_word (self, preposition, "of"))
    return;
  if (finite < 0)
    finite = find_finite_behind (self, verb);
  if (finite >= 0)
    inherit_subject (self, node, finite);
}

static void
read_gerund (XplStatementReader *self, XplVerbNode *node, int verb)
{
  int before = skip_adverbs_back (self, verb - 1);
  int finite = xpl_find_finite_before (&self->clauses, (guint) verb);

  node->is_passive = get (self, verb)->passive;
  if (read_joined (self, node, verb))
    return;
  if (is_word (self, before, "without"))
    node->is_negative = !node->is_negative;
  if (is_kind (self, before, XPL_CHUNK_VERB))
    {
      /* Without a reading it is no complement: "left fighting". */
      if (apply_governor (self, node, lemma_of (self, before), "subject"))
        inherit_subject (self, node, before);
    }
  else if (is_kind (self, before, XPL_CHUNK_PREPOSITION))
    read_behind_preposition (self, node, verb, before);
  else if (is_kind (self, before, XPL_CHUNK_NOUN))
    set_noun_subject (self, node, before);
  else if (is_kind (self, before, XPL_CHUNK_COMMA) || is_kind (self, before, XPL_CHUNK_SUBORDINATOR) || before < 0)
    {
      if (finite < 0)
        finite = find_finite_behind (self, verb);
      if (finite >= 0)
        inherit_subject (self, node, finite);
    }
  else if (is_kind (self, before, XPL_CHUNK_COORDINATOR))
    {
      int other = find_verb_before (self, before);

      if (other >= 0 && has_form (self, other, XPL_VERB_GERUND))
        inherit (node, xpl_get_verb_node (self, (guint) other));
    }
  if (node->is_passive)
    node->actors.n = 0;
}

/* "helped liberate", "let them leave": a verb in base form right behind another or its object. */
static gboolean
read_bare (XplStatementReader *self, XplVerbNode *node, int verb)
{
  static const char *const governors[] = { "help", "let", "make", "see", "watch", "have", NULL };
  int before = skip_adverbs_back (self, verb - 1);
  int other = is_kind (self, before, XPL_CHUNK_VERB) ? before : find_verb_before (self, before);

  if (!get (self, verb)->bare || other < 0 || !g_strv_contains (governors, lemma_of (self, other)))
    return FALSE;
  if (other != before && (!is_kind (self, before, XPL_CHUNK_NOUN) || find_object (self, other, before) != before))
    return FALSE;
  read_verb_governor (self, node, other, other == before ? -1 : before);
  node->is_purpose = FALSE;
  return TRUE;
}

XplVerbNode *
xpl_get_verb_node (XplStatementReader *self, guint verb)
{
  XplVerbNode *node = &g_array_index (self->nodes, XplVerbNode, verb);
  const XplChunk *chunk = get (self, (int) verb);

  if (node->is_read)
    return node;
  /* Set first: what goes round in a circle ends. */
  node->is_read = TRUE;
  node->modality = chunk->modality;
  node->is_negative = chunk->negated;
  switch (chunk->form)
    {
    case XPL_VERB_INFINITIVE:
      read_infinitive (self, node, (int) verb);
      node->is_passive = chunk->passive;
      break;
    case XPL_VERB_GERUND:
      read_gerund (self, node, (int) verb);
      break;
    default:
      if (!read_bare (self, node, (int) verb))
        read_finite (self, node, (int) verb);
      break;
    }
  return node;
}
