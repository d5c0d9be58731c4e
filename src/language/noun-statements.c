/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/*
 * Statements that nouns of action make: "Arvenia's attack on Belmark", "the treaty between Arvenia and Belmark", "the
 * dispatch of troops by Arvenia". Whether what the noun names has happened depends on the words that it depends on:
 * "called for talks with", "the threat of an attack on", "a planned visit to".
 */

#include "config.h"

#include "statement-reader.h"

#include "clause-trees.h"
#include "noun-names.h"
#include "speech-cues.h"

#include "names.h"

#include <glib/gi18n-lib.h>

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

static void
apply (XplStatementReader *self, const char *word, XplModality *modality, gboolean *is_negative)
{
  XplModality found;
  gboolean negative;
  const char *extra;

  if (!xpl_get_governor (self, word, "noun", &found, &negative, &extra))
    return;
  *modality = xpl_modality_weaker (*modality, found);
  *is_negative = *is_negative != negative;
}

/* "An attack is likely", "the visit was cancelled": what is said of the act where its noun is the subject. */
static void
apply_predicate (XplStatementReader *self, int noun, XplModality *modality, gboolean *is_negative)
{
  XplDeprel deprel;
  int predicate = self->clauses.tree == NULL
                      ? -1
                      : xpl_clause_tree_get_governor (self->clauses.tree, (guint) noun, &deprel);
  const XplToken *token = predicate < 0 ? NULL : xpl_reading_token (self->reading, (guint) predicate);
  int chunk = xpl_clause_tree_get_chunk (self->clauses.tree, predicate);

  if (token == NULL || (deprel != XPL_DEPREL_NSUBJ && deprel != XPL_DEPREL_NSUBJ_PASS))
    return;
  if (token->pos == XPL_POS_ADJ || deprel == XPL_DEPREL_NSUBJ_PASS)
    apply (self, token->pos == XPL_POS_ADJ ? token->lower : token->lemma, modality, is_negative);
  /* "An attack may follow", "talks will be held" */
  if (is_kind (self, chunk, XPL_CHUNK_VERB))
    *modality = xpl_modality_weaker (*modality, get (self, chunk)->modality);
}

/* How sure the act is that the noun group @noun names: its adjectives, the noun or verb that it depends on. */
static XplModality
find_modality (XplStatementReader *self, int noun, gboolean *is_negative)
{
  const XplChunk *chunk = get (self, noun);
  XplModality modality = XPL_MODALITY_FACT;
  int before = noun - 1;

  for (guint32 i = chunk->first; i < chunk->head; i++)
    apply (self, xpl_reading_token (self->reading, i)->lower, &modality, is_negative);
  if (chunk->none)
    *is_negative = !*is_negative;
  if (is_kind (self, before, XPL_CHUNK_PREPOSITION))
    {
      before--;
      if (is_kind (self, before, XPL_CHUNK_NOUN))
        apply (self, xpl_reading_token (self->reading, get (self, before)->head)->lemma, &modality, is_negative);
    }
  else if (!is_kind (self, before, XPL_CHUNK_VERB))
    apply_predicate (self, noun, &modality, is_negative);
  if (is_kind (self, before, XPL_CHUNK_VERB))
    {
      const XplVerbNode *node = xpl_get_verb_node (self, (guint) before);

      apply (self, xpl_reading_token (self->reading, get (self, before)->head)->lemma, &modality, is_negative);
      modality = xpl_modality_weaker (modality, node->modality);
      *is_negative = *is_negative != node->is_negative;
    }
  return modality;
}

/* "the deployment of Arvenian troops": whose what stands behind "of" is. */
static void
find_owners_of_complement (XplStatementReader *self, int noun, XplActors *out)
{
  int complement = xpl_noun_find_complement (&self->clauses, noun, "of");
  XplNouns nouns = { .chunks = { complement }, .n = 1 };

  if (complement >= 0)
    xpl_find_actors (&self->clauses, &nouns, XPL_ACTOR_AGENT, out);
}

/* What is said, asked or given comes "from" somebody; troops that are moved do not. */
static gboolean
may_come_from (const XplActFrame *frame)
{
  XplQuad quad = xpl_act_get_quad (frame->act);

  return quad == XPL_QUAD_VERBAL_COOPERATION || quad == XPL_QUAD_VERBAL_CONFLICT || frame->act == XPL_ACT_AID;
}

/* "by X" behind the noun, or behind what stands behind its preposition. */
static void
find_agent (XplStatementReader *self, const XplActFrame *act, XplActors *out)
{
  XplVerbFrame frame;

  xpl_find_frame (&self->clauses, (guint) act->object, FALSE, &frame);
  for (guint i = 0; i < frame.n_complements; i++)
    if (xpl_token_is (self->reading, frame.complements[i].preposition, "by") ||
        (xpl_token_is (self->reading, frame.complements[i].preposition, "from") && may_come_from (act) &&
         (act->nouns.n == 0 || frame.complements[i].nouns.chunks[0] != act->nouns.chunks[0])))
      {
        xpl_find_actors (&self->clauses, &frame.complements[i].nouns, XPL_ACTOR_AGENT, out);
        return;
      }
}

/* "X's message of congratulation to Y": who sends the message congratulates. */
static void
find_container_owners (XplStatementReader *self, int noun, XplActors *out)
{
  static const char *const containers[] = { "message", "expression", "word", "act", "show", "gesture", "letter", "pledge",
                                            "statement", "declaration", "series", "wave", "campaign", "policy", NULL };

  if (xpl_chunk_is_word (self->reading, self->clauses.chunks, noun - 1, "of") && is_kind (self, noun - 2, XPL_CHUNK_NOUN) &&
      xpl_words_contain (containers, xpl_reading_token (self->reading, get (self, noun - 2)->head)->lemma))
    xpl_find_owners (&self->clauses, noun - 2, out);
}

static void
resolve (XplStatementReader *self, const XplActFrame *frame, const char *roles, XplActorUse use, XplActors *out)
{
  for (; *roles != '\0' && *roles != '>' && *roles != '&' && out->n == 0; roles++)
    switch (*roles)
      {
      case 'W':
        xpl_find_owners (&self->clauses, frame->object, out);
        if (out->n == 0)
          find_container_owners (self, frame->object, out);
        break;
      case 'B':
        find_agent (self, frame, out);
        break;
      case 'F':
        find_owners_of_complement (self, frame->object, out);
        break;
      case 'P':
        xpl_find_actors (&self->clauses, &frame->nouns, use, out);
        if (out->n == 0 && xpl_act_concerns_deeds (frame->act) && xpl_is_owned_thing (self, frame->nouns.chunks[0]))
          xpl_find_owners (&self->clauses, frame->nouns.chunks[0], out);
        break;
      default:
        break;
      }
}

static XplActorUse
get_use (const XplActFrame *frame)
{
  switch (frame->act)
    {
    case XPL_ACT_ASSAULT:
    case XPL_ACT_COERCE:
    case XPL_ACT_THREATEN:
    case XPL_ACT_MOBILIZE:
      return XPL_ACTOR_PLACES | XPL_ACTOR_ASSETS;
    case XPL_ACT_CONSULT:
      return g_strcmp0 (frame->mode, "visit") == 0 ? XPL_ACTOR_PLACES | XPL_ACTOR_NO_FORCES : XPL_ACTOR_NO_FORCES;
    case XPL_ACT_CONTROLS:
    case XPL_ACT_RETREAT:
    case XPL_ACT_AID:
      return XPL_ACTOR_PLACES;
    default:
      return XPL_ACTOR_AGENT;
    }
}

/* "signed a treaty with": the object of a verb that nominal acts share with its subject. */
static void
find_light_subject (XplStatementReader *self, int noun, XplActors *out)
{
  static const char *const verbs[] = { "make", "have", "launch", "start", "begin", "continue", "pay", "give", "wage",
                                       "conduct", "stage", "mount", "carry", "resume", "complete", "undertake", "step",
                                       "end", "renew", "issue", "deliver", "announce", "order", "escalate", "intensify",
                                       "lead", "join", "voice", "express", "reaffirm", "plan", "prepare", "offer", "seek",
                                       "want", "deny", "admit", "acknowledge", "enter",
                                       "threaten", "consider", "suspend", "halt", "cancel", "postpone", "reach", "seal", "host",
                                       "schedule", NULL };

  if (is_kind (self, noun - 1, XPL_CHUNK_VERB) &&
      xpl_words_contain (verbs, xpl_reading_token (self->reading, get (self, noun - 1)->head)->lemma))
    *out = xpl_get_verb_node (self, (guint) noun - 1)->actors;
}

static void
read_noun (XplStatementReader *self, guint noun)
{
  XplActFrame frame;
  XplActors by = { .n = 0 };
  XplActors to = { .n = 0 };
  XplStatementDraft draft;

  if (g_array_index (self->used, gboolean, noun) || !xpl_match_act_noun (&self->clauses, noun, &frame))
    return;
  resolve (self, &frame, frame.by, XPL_ACTOR_AGENT, &by);
  if (by.n == 0 && xpl_roles_have (frame.by, 'W') && frame.by[0] == 'W')
    find_light_subject (self, (int) noun, &by);
  if (!(frame.by[0] == 'P' && frame.to[0] == 'P'))
    resolve (self, &frame, frame.to, get_use (&frame), &to);
  if (by.n == 0 || (to.n == 0 && !(frame.is_mutual && by.n > 1)))
    return;

  draft = (XplStatementDraft) {
    .act = frame.act,
    .mode = frame.mode,
    .label = frame.label,
    .label_noun = -1,
    .cue_first = get (self, (int) noun)->head,
    .cue_end = frame.cue_end,
    .chunk = noun,
    .is_mutual = frame.is_mutual,
    .where = -1,
    .rule = N_ ("a noun of action with whom it names"),
  };
  draft.modality = find_modality (self, (int) noun, &draft.is_negative);
  xpl_add_statements (self, &draft, &by, &to);
}

void
xpl_read_noun_statements (XplStatementReader *self)
{
  for (guint i = 0; i < self->clauses.chunks->len; i++)
    if (is_kind (self, (int) i, XPL_CHUNK_NOUN))
      read_noun (self, i);
}
