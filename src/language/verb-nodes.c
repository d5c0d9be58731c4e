/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/*
 * Who does what a verb says, and how sure that is. A finite verb has its subject by position (clauses.c). Other forms
 * depend on what governs them: a verb ("plans to send", "denied sending"), an adjective ("ready to send"), a noun ("its
 * plan to send"), a noun that they belong to ("soldiers fighting"), or the sentence's main verb (", killing 20"). What
 * governs also says how sure it is: a plan, a denial, a failure (data/lexicon/governors.tsv).
 */

#include "config.h"

#include "verb-nodes.h"

#include "attribution.h"
#include "clause-trees.h"
#include "noun-names.h"
#include "speech-cues.h"

#define REACH 30

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
void
xpl_node_inherit (XplVerbNode *node, const XplVerbNode *from)
{
  node->subject = from->subject;
  node->actors = from->actors;
  node->modality = xpl_modality_weaker (node->modality, from->modality);
  node->is_negative = node->is_negative != from->is_negative;
  node->is_threat = node->is_threat || from->is_threat;
  node->is_purpose = node->is_purpose || from->is_purpose;
  if (node->sayers.n == 0)
    node->sayers = from->sayers;
}

gboolean
xpl_node_apply_governor (XplStatementReader *self, XplVerbNode *node, const char *word, const char *governs)
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

/* The verb group nearest before chunk @index, of any form, not beyond a stop; or -1. */
int
xpl_find_verb_before (const XplStatementReader *self, int index)
{
  for (int i = index - 1; i >= 0 && i + REACH > index; i--)
    {
      if (node_is_kind (self, i, XPL_CHUNK_STOP))
        return -1;
      if (node_is_kind (self, i, XPL_CHUNK_VERB))
        return i;
    }
  return -1;
}

static gboolean
begins_speech (const XplStatementReader *self, const XplAttribution *attribution, guint32 offset)
{
  const XplSpeech *speech
      = attribution->speech < 0 ? NULL : &g_array_index (self->reading->speeches, XplSpeech, attribution->speech);

  return speech != NULL && g_array_index (speech->ranges, XplRange, 0).start == offset;
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
  noun = node_get (self, node->subject.chunks[0]);
  range = xpl_chunk_get_range (self->reading, noun);
  neuter = xpl_token_is (self->reading, noun->head, "it");
  plural = xpl_token_is (self->reading, noun->head, "they");
  person = xpl_token_is (self->reading, noun->head, "he") || xpl_token_is (self->reading, noun->head, "she");
  if (!noun->pronoun || !(neuter || plural || person) ||
      !xpl_find_attribution (self->language, self->reading, range, &attribution) || attribution.entity < 0 ||
      attribution.cue.end > range.start || !begins_speech (self, &attribution, range.start))
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
      if (node_is_kind (self, i, XPL_CHUNK_COMMA) || node_is_kind (self, i, XPL_CHUNK_STOP) || node_is_kind (self, i, XPL_CHUNK_VERB))
        return XPL_MODALITY_FACT;
      if (node_is_word (self, i, "if") || node_is_word (self, i, "unless"))
        return XPL_MODALITY_CONDITIONAL;
      if (node_is_word (self, i, "whether"))
        return XPL_MODALITY_POSSIBLE;
    }
  return XPL_MODALITY_FACT;
}

static gboolean
has_object (const XplStatementReader *self, int verb)
{
  int i = verb + 1;

  while (node_is_kind (self, i, XPL_CHUNK_ADVERB))
    i++;
  return node_is_kind (self, i, XPL_CHUNK_NOUN) && !xpl_chunk_is_time (&self->clauses, i);
}

/* "soldiers captured in the north": a participle of the noun before it, not a past tense. */
static gboolean
is_reduced (const XplStatementReader *self, int verb)
{
  const XplChunk *chunk = node_get (self, verb);
  int noun = node_skip_adverbs_back (self, verb - 1);
  XplCue cue;

  if (chunk->form == XPL_VERB_PARTICIPLE)
    return TRUE;
  /* "soldiers that X sent to the border are young" */
  if (self->clauses.tree != NULL && xpl_clause_tree_is_past (self->clauses.tree, (guint) verb))
    return FALSE;
  if (!chunk->ambiguous || !node_is_kind (self, noun, XPL_CHUNK_NOUN))
    return FALSE;
  if (node_is_word (self, verb + 1, "by"))
    return TRUE;
  if (has_object (self, verb))
    return FALSE;
  /* An object, or what stands behind a preposition inside a clause, has no verb of its own. */
  if (node_is_kind (self, noun - 1, XPL_CHUNK_VERB))
    return !xpl_match_cue_verb (self->language, self->reading, node_get (self, noun - 1)->head, &cue);
  if (node_is_kind (self, noun - 1, XPL_CHUNK_PREPOSITION) && xpl_find_finite_before (&self->clauses, (guint) noun) >= 0)
    return TRUE;
  /* Another finite verb follows in the same clause: "soldiers captured in the north said". */
  for (int i = verb + 1; i < verb + 10 && i < (int) self->clauses.chunks->len; i++)
    {
      if (!node_is_kind (self, i, XPL_CHUNK_PREPOSITION) && !node_is_kind (self, i, XPL_CHUNK_NOUN) &&
          !node_is_kind (self, i, XPL_CHUNK_ADVERB) && !node_is_kind (self, i, XPL_CHUNK_ADJECTIVE))
        return xpl_is_finite (&self->clauses, i) && !node_is_kind (self, i - 1, XPL_CHUNK_COORDINATOR);
    }
  return FALSE;
}

/* "X, arrested in May, was freed": the noun group that the participle is said of, where the tree tells; or -1. */
static int
find_modified (const XplStatementReader *self, int verb)
{
  const XplChunk *chunk = node_get (self, verb);
  int before = node_skip_adverbs_back (self, verb - 1);

  /* "which X seized": the noun before it is its subject. */
  if (node_is_kind (self, before, XPL_CHUNK_NOUN) && node_is_kind (self, before - 1, XPL_CHUNK_RELATIVE))
    return -1;
  if (self->clauses.tree == NULL || (!chunk->ambiguous && chunk->form != XPL_VERB_PARTICIPLE) || has_object (self, verb))
    return -1;
  return xpl_clause_tree_find_modified (self->clauses.tree, (guint) verb);
}

static void
read_reduced (XplStatementReader *self, XplVerbNode *node, int verb)
{
  int noun = node_skip_adverbs_back (self, verb - 1);

  if (!node_is_kind (self, noun, XPL_CHUNK_NOUN))
    noun = find_modified (self, verb);
  node->is_passive = TRUE;
  if (noun >= 0)
    node->subject = (XplNouns) { .chunks = { noun }, .n = 1 };
}

/* "will attack and seize": the second verb has the first one's auxiliaries. */
gboolean
xpl_node_read_joined (XplStatementReader *self, XplVerbNode *node, int verb)
{
  const XplChunk *chunk = node_get (self, verb);
  int before = node_skip_adverbs_back (self, verb - 1);
  int other;

  if (!node_is_kind (self, before, XPL_CHUNK_COORDINATOR) && !node_is_kind (self, before, XPL_CHUNK_COMMA))
    return FALSE;
  other = xpl_find_verb_before (self, before);
  if (other < 0)
    return FALSE;
  if (chunk->bare && (node_get (self, other)->form == XPL_VERB_INFINITIVE || node_get (self, other)->bare ||
                      node_get (self, other)->modality != XPL_MODALITY_FACT))
    {
      xpl_node_inherit (node, xpl_get_verb_node (self, (guint) other));
      node->is_passive = FALSE;
      return TRUE;
    }
  /* "were captured and killed" */
  if (chunk->ambiguous && !has_object (self, verb) && node_is_kind (self, before, XPL_CHUNK_COORDINATOR) &&
      xpl_get_verb_node (self, (guint) other)->is_passive && other + 1 == before)
    {
      xpl_node_inherit (node, xpl_get_verb_node (self, (guint) other));
      node->is_passive = TRUE;
      return TRUE;
    }
  return FALSE;
}

static gboolean
is_any_word (const XplStatementReader *self, gint64 token, const char *word, const char *other)
{
  return token >= 0 && (xpl_token_is (self->reading, (guint) token, word) || xpl_token_is (self->reading, (guint) token, other));
}

/* "neither condemned nor praised", "neither X nor Y condemned" */
static gboolean
is_under_neither (const XplStatementReader *self, const XplVerbNode *node, int verb)
{
  guint32 subject;

  if (is_any_word (self, (gint64) node_get (self, verb)->first - 1, "neither", "nor"))
    return TRUE;
  if (node->subject.n == 0)
    return FALSE;
  subject = node_get (self, node->subject.chunks[0])->first;
  return is_any_word (self, subject, "neither", "neither") || is_any_word (self, (gint64) subject - 1, "neither", "neither");
}

/* "fears that X would attack", "it is likely that X will": what the noun or adjective makes of the clause. */
static void
apply_noun_of_clause (XplStatementReader *self, XplVerbNode *node, int verb)
{
  XplDeprel deprel;
  int governor
      = self->clauses.tree == NULL ? -1 : xpl_clause_tree_get_governor (self->clauses.tree, (guint) verb, &deprel);
  const XplToken *token = governor < 0 ? NULL : xpl_reading_token (self->reading, (guint) governor);

  if (token == NULL || (token->pos != XPL_POS_NOUN && token->pos != XPL_POS_ADJ) ||
      (deprel != XPL_DEPREL_ACL && deprel != XPL_DEPREL_CCOMP && deprel != XPL_DEPREL_CSUBJ) ||
      xpl_clause_tree_find (self->clauses.tree, xpl_clause_tree_get_root (self->clauses.tree, (guint) verb),
                            XPL_RELATION (MARK), -1) < 0)
    return;
  xpl_node_apply_governor (self, node, token->lemma, "noun");
}

/* "suspects (that) X is preparing": what the verb right before the clause makes of it. @first: the clause's first chunk. */
static void
apply_verb_of_clause (XplStatementReader *self, XplVerbNode *node, int first)
{
  int governor = node_is_word (self, first - 1, "that") ? first - 2 : first - 1;
  const XplVerbNode *from;

  if (!node_is_kind (self, governor, XPL_CHUNK_VERB))
    return;
  from = xpl_get_verb_node (self, (guint) governor);
  if (from->is_negative || from->is_passive ||
      !xpl_node_apply_governor (self, node, node_lemma_of (self, governor), "noun"))
    return;
  node->sayers = from->actors;
}

static void
read_finite (XplStatementReader *self, XplVerbNode *node, int verb)
{
  const XplChunk *chunk = node_get (self, verb);
  int first;

  if (xpl_node_read_joined (self, node, verb))
    return;
  if (is_reduced (self, verb) || find_modified (self, verb) >= 0)
    {
      read_reduced (self, node, verb);
      return;
    }
  node->subject = xpl_find_subject (&self->clauses, (guint) verb);
  /* "was, for the second time, bombed", "was set free" */
  node->is_passive = chunk->passive || (self->clauses.tree != NULL && !has_object (self, verb) &&
                                        xpl_clause_tree_is_passive (self->clauses.tree, (guint) verb));
  first = node->subject.n > 0 ? node->subject.chunks[0] : verb;
  if (first > verb)
    first = verb;
  node->modality = xpl_modality_weaker (node->modality, find_condition (self, first));
  if (self->has_condition && chunk->modality != XPL_MODALITY_FACT)
    node->modality = xpl_modality_weaker (node->modality, XPL_MODALITY_CONDITIONAL);
  if ((node->subject.n > 0 && node_get (self, node->subject.chunks[0])->none) || is_under_neither (self, node, verb))
    node->is_negative = !node->is_negative;
  apply_noun_of_clause (self, node, verb);
  if (node->subject.n > 0)
    apply_verb_of_clause (self, node, first);
  if (node->is_passive)
    return;
  xpl_find_actors (&self->clauses, &node->subject, XPL_ACTOR_AGENT, &node->actors);
  add_speaker (self, node);
}

XplVerbNode *
xpl_get_verb_node (XplStatementReader *self, guint verb)
{
  XplVerbNode *node = &g_array_index (self->nodes, XplVerbNode, verb);
  const XplChunk *chunk = node_get (self, (int) verb);

  if (node->is_read)
    return node;
  /* Set first: what goes round in a circle ends. */
  node->is_read = TRUE;
  node->modality = chunk->modality;
  node->is_negative = chunk->negated;
  switch (chunk->form)
    {
    case XPL_VERB_INFINITIVE:
      xpl_node_read_infinitive (self, node, (int) verb);
      node->is_passive = chunk->passive;
      break;
    case XPL_VERB_GERUND:
      xpl_node_read_gerund (self, node, (int) verb);
      break;
    default:
      if (!xpl_node_read_bare (self, node, (int) verb))
        read_finite (self, node, (int) verb);
      break;
    }
  return node;
}
