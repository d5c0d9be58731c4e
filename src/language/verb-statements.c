/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/* Statements that verbs make: the frame of the verb says which of the noun groups around it does what to which. */

#include "config.h"

#include "attribution.h"
#include "speech-cues.h"
#include "statement-reader.h"

#include "names.h"

#include <glib/gi18n-lib.h>

static const XplChunk *
get (const XplStatementReader *self, int index)
{
  return xpl_chunk_get (self->clauses.chunks, (guint) index);
}

/* What the recipient of an act can be besides somebody who can act. */
static XplActorUse
get_recipient_use (const XplActFrame *frame)
{
  switch (frame->act)
    {
    case XPL_ACT_ASSAULT:
    case XPL_ACT_COERCE:
    case XPL_ACT_MOBILIZE:
    case XPL_ACT_THREATEN:
      return XPL_ACTOR_PLACES | XPL_ACTOR_ASSETS;
    case XPL_ACT_CONSULT:
      return g_strcmp0 (frame->mode, "visit") == 0 ? XPL_ACTOR_PLACES | XPL_ACTOR_NO_FORCES : XPL_ACTOR_NO_FORCES;
    case XPL_ACT_RETREAT:
    case XPL_ACT_CONTROLS:
    case XPL_ACT_LEADS:
    case XPL_ACT_BASED_IN:
    case XPL_ACT_LOCATED_IN:
      return XPL_ACTOR_PLACES;
    case XPL_ACT_PARTICIPANT_IN:
      return XPL_ACTOR_THINGS;
    case XPL_ACT_AID:
      return XPL_ACTOR_PLACES;
    default:
      return XPL_ACTOR_AGENT;
    }
}

/* Support and criticism of what somebody does is support and criticism of him. */
gboolean
xpl_act_concerns_deeds (XplAct act)
{
  return act == XPL_ACT_ACCUSE || act == XPL_ACT_REJECT || act == XPL_ACT_SUPPORT;
}

/* Whose an object may be read as the recipient: not people, who stand for themselves. */
gboolean
xpl_is_owned_thing (const XplStatementReader *self, int noun)
{
  static const char *const kinds[] = { "deed", "claim", "proposal", "demand", "attack", "war",  "pact", "talk",
                                       "asset", "aid", "sanction", "force", "exercise", "protest", "weapon", "control" };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (xpl_head_is_kind (&self->clauses, noun, kinds[i]))
      return !xpl_head_is_kind (&self->clauses, noun, "people");
  return FALSE;
}

typedef struct
{
  guint verb;
  const XplVerbNode *node;
  const XplActFrame *frame;
} VerbCase;

/* Whom the agent phrase of a passive names: "was captured by X". */
static void
find_agent (XplStatementReader *self, guint verb, XplActors *out)
{
  XplVerbFrame frame;

  xpl_find_frame (&self->clauses, verb, FALSE, &frame);
  for (guint i = 0; i < frame.n_complements; i++)
    if (xpl_token_is (self->reading, frame.complements[i].preposition, "by"))
      {
        xpl_find_actors (&self->clauses, &frame.complements[i].nouns, XPL_ACTOR_AGENT, out);
        return;
      }
}

static void
resolve_role (XplStatementReader *self, const VerbCase *verb, char role, XplActorUse use, XplActors *out)
{
  const XplActFrame *frame = verb->frame;

  switch (role)
    {
    case 'S':
      if (verb->node->is_passive)
        find_agent (self, verb->verb, out);
      else
        *out = verb->node->actors;
      break;
    case 'O':
      xpl_find_actors (&self->clauses, &frame->objects, use, out);
      break;
    case 'P':
      xpl_find_actors (&self->clauses, &frame->nouns, use, out);
      if (out->n == 0 && frame->nouns.n > 0 && xpl_act_concerns_deeds (frame->act) &&
          xpl_is_owned_thing (self, frame->nouns.chunks[0]))
        xpl_find_owners (&self->clauses, frame->nouns.chunks[0], out);
      break;
    case 'I':
      xpl_find_actors (&self->clauses, &frame->indirect, use, out);
      break;
    case 'W':
      if (frame->object >= 0 && xpl_is_owned_thing (self, frame->object))
        xpl_find_owners (&self->clauses, frame->object, out);
      break;
    case 'C':
      if (frame->object >= 0 && xpl_is_owned_thing (self, frame->object))
        xpl_find_complement_actors (&self->clauses, frame->object, out);
      break;
    default:
      break;
    }
}

/* Tries the letters of @roles in turn, up to its sign, until one names somebody. */
static void
resolve (XplStatementReader *self, const VerbCase *verb, const char *roles, XplActorUse use, XplActors *out)
{
  for (; *roles != '\0' && *roles != '>' && *roles != '&' && out->n == 0; roles++)
    resolve_role (self, verb, *roles, use, out);
}

/* A visit is paid by somebody, not by a state's troops; a body is joined; an occasion is taken part in. */
static void
keep_fitting (const XplStatementReader *self, const XplActFrame *frame, XplActors *by, XplActors *to)
{
  XplActors kept = { .n = 0 };
  gboolean wants_body = frame->act == XPL_ACT_MEMBER_OF;
  gboolean wants_occasion = frame->act == XPL_ACT_PARTICIPANT_IN;
  /* "travelled to", not "visited": a school or a company is no place. */
  gboolean wants_place = g_strcmp0 (frame->mode, "visit") == 0 && frame->to[0] == 'P';

  for (guint i = 0; i < to->n; i++)
    {
      XplEntityType type = xpl_reading_entity (self->reading, (guint) to->actors[i].entity)->type;

      if ((!wants_body || type == XPL_ENTITY_ORGANISATION) && (!wants_occasion || type == XPL_ENTITY_OCCASION) &&
          (!wants_place || type == XPL_ENTITY_PLACE || type == XPL_ENTITY_FACILITY))
        kept.actors[kept.n++] = to->actors[i];
    }
  *to = kept;
  if (g_strcmp0 (frame->mode, "visit") != 0)
    return;
  kept.n = 0;
  for (guint i = 0; i < by->n; i++)
    if (!by->actors[i].by_owner)
      kept.actors[kept.n++] = by->actors[i];
  *by = kept;
}

static gboolean
is_tie (XplAct act)
{
  return xpl_act_get_quad (act) == XPL_QUAD_TIE;
}

/* "sent troops to Kessel": troops in a town are no help to it; they are moved there. */
static int
take_destination (const XplStatementReader *self, XplStatementDraft *draft, XplActors *to)
{
  const XplNamed *named = to->n != 1 ? NULL : xpl_reading_entity (self->reading, (guint) to->actors[0].entity);
  int place = -1;

  if (named == NULL || draft->act != XPL_ACT_AID || g_strcmp0 (draft->mode, "military") != 0 ||
      named->type != XPL_ENTITY_PLACE || xpl_entity_is_state (self->reading, to->actors[0].entity))
    return -1;
  place = to->actors[0].entity;
  draft->act = XPL_ACT_MOBILIZE;
  draft->mode = draft->label_noun >= 0 && xpl_head_is_kind (&self->clauses, draft->label_noun, "weapon") ? "weapons"
                                                                                                   : "troops";
  to->n = 0;
  return place;
}

/* Marks what the frame reached, so that its nouns make no statements of their own. */
static void
mark_used (XplStatementReader *self, const XplActFrame *frame)
{
  for (guint i = 0; i < frame->objects.n; i++)
    g_array_index (self->used, gboolean, frame->objects.chunks[i]) = TRUE;
}

static XplModality
get_modality (const VerbCase *verb)
{
  /* "sent troops to fight": what is meant to come; "sent troops to help" is help already. */
  if (verb->node->is_purpose && verb->frame->act != XPL_ACT_AID && verb->frame->act != XPL_ACT_SUPPORT &&
      verb->node->modality == XPL_MODALITY_FACT)
    return XPL_MODALITY_PLANNED;
  return verb->node->is_threat ? XPL_MODALITY_FACT : verb->node->modality;
}

static void
add_verb (XplStatementReader *self, const VerbCase *verb)
{
  const XplActFrame *frame = verb->frame;
  XplActors by = { .n = 0 };
  XplActors to = { .n = 0 };
  XplStatementDraft draft = {
    .act = frame->act,
    .mode = frame->mode,
    .label = frame->label,
    .label_noun = frame->label_noun,
    .cue_first = get (self, (int) verb->verb)->first,
    .cue_end = frame->cue_end,
    .chunk = verb->verb,
    .modality = get_modality (verb),
    .is_negative = verb->node->is_negative,
    .is_mutual = frame->is_mutual,
    .where = -1,
    .sayers = &verb->node->sayers,
    .rule = verb->node->is_passive ? N_ ("a passive verb with whom it names")
                                   : N_ ("a verb with its subject and whom it names"),
  };

  if (frame->object >= 0 && get (self, frame->object)->none)
    draft.is_negative = !draft.is_negative;
  if (verb->node->is_threat && xpl_act_get_quad (frame->act) == XPL_QUAD_MATERIAL_CONFLICT)
    {
      draft.mode = frame->act == XPL_ACT_ASSAULT ? "violence" : NULL;
      draft.act = XPL_ACT_THREATEN;
    }
  resolve (self, verb, frame->by, frame->act == XPL_ACT_LOCATED_IN ? XPL_ACTOR_PLACES : XPL_ACTOR_AGENT, &by);
  resolve (self, verb, frame->to, get_recipient_use (frame), &to);
  keep_fitting (self, frame, &by, &to);
  draft.where = take_destination (self, &draft, &to);
  if (by.n == 0 || (to.n == 0 && is_tie (frame->act)))
    return;
  mark_used (self, frame);
  xpl_add_statements (self, &draft, &by, &to);
}

/* The word that says that somebody is bound to do what the verb group says ("must"), or NULL. */
static const char *
find_obligation (const XplStatementReader *self, const XplChunk *verb)
{
  static const char *const words[] = { "must", "should", "ought", NULL };
  /* What cannot be done on request. */
  static const char *const states[] = { "be", "have", "understand", "know", "see", "think", "feel", "realise", "realize",
                                        "remember", "expect", "want", "need", "must", "should", "seem", "mean", "consider",
                                        "become", "remain", "get", NULL };

  if (verb->modality != XPL_MODALITY_POSSIBLE ||
      xpl_words_contain (states, xpl_reading_token (self->reading, verb->head)->lemma) ||
      xpl_reading_token (self->reading, verb->head)->pos == XPL_POS_AUX)
    return NULL;
  for (guint32 i = verb->first; i < verb->end; i++)
    if (xpl_words_contain (words, xpl_reading_token (self->reading, i)->lower))
      return xpl_reading_token (self->reading, i)->lower;
  return NULL;
}

/* "X said Y must leave": X asks Y to. Whether Y does is open, so nothing else is stated. */
static gboolean
try_obligation (XplStatementReader *self, const VerbCase *verb)
{
  const XplChunk *chunk = get (self, (int) verb->verb);
  g_autofree char *label = NULL;
  XplAttribution attribution;
  XplActors by = { .n = 1 };
  XplActors to = { .n = 0 };

  const char *word = find_obligation (self, chunk);

  if (word == NULL)
    return FALSE;
  xpl_find_attribution (self->language, self->reading, xpl_chunk_get_range (self->reading, chunk), &attribution);
  if (!xpl_entity_can_act (self->reading, attribution.entity))
    return FALSE;
  if (verb->node->is_passive)
    xpl_find_actors (&self->clauses, &verb->node->subject, XPL_ACTOR_AGENT, &to);
  else
    to = verb->node->actors;
  by.actors[0] = (XplActor) { .entity = attribution.entity, .range = attribution.speaker };
  if (to.n == 0 || to.actors[0].entity == attribution.entity)
    return FALSE;
  label = g_strdup_printf ("said %s %s%s", word, chunk->negated ? "not " : "",
                           xpl_reading_token (self->reading, chunk->head)->lemma);

  XplStatementDraft draft = {
    .act = XPL_ACT_REQUEST,
    .label = label,
    .label_noun = -1,
    .cue_first = chunk->first,
    .cue_end = chunk->end,
    .chunk = verb->verb,
    .is_presupposed = TRUE,
    .where = -1,
    .rule = N_ ("somebody says what somebody else has to do"),
  };
  xpl_add_statements (self, &draft, &by, &to);
  return TRUE;
}

/* "X did not deny that …": that X does not reject it is an event; what is not denied is read on its own. */
static void
try_open_denial (XplStatementReader *self, const VerbCase *verb)
{
  const XplChunk *chunk = get (self, (int) verb->verb);
  XplCue cue;
  XplActors nobody = { .n = 0 };
  XplStatementDraft draft = {
    .act = XPL_ACT_REJECT,
    .label = "denied",
    .label_noun = -1,
    .cue_first = chunk->first,
    .cue_end = chunk->end,
    .chunk = verb->verb,
    .modality = verb->node->modality,
    .is_negative = TRUE,
    .where = -1,
    .rule = N_ ("somebody is said not to deny what follows"),
  };

  if (!verb->node->is_negative || verb->node->is_passive || verb->node->actors.n == 0 ||
      !xpl_match_cue_verb (self->language, self->reading, chunk->head, &cue) || cue.modality != XPL_MODALITY_DENIED ||
      !xpl_chunk_is_word (self->reading, self->clauses.chunks, (int) verb->verb + 1, "that"))
    return;
  xpl_add_statements (self, &draft, &verb->node->actors, &nobody);
}

void
xpl_read_verb_statements (XplStatementReader *self)
{
  for (guint i = 0; i < self->clauses.chunks->len; i++)
    {
      VerbCase verb = { .verb = i };
      XplActFrame frame = { .object = -1 };

      if (get (self, (int) i)->kind != XPL_CHUNK_VERB)
        continue;
      verb.node = xpl_get_verb_node (self, i);
      verb.frame = &frame;
      if (try_obligation (self, &verb))
        continue;
      if (xpl_match_act_verb (&self->clauses, i, verb.node->is_passive ? &verb.node->subject : NULL, &frame))
        add_verb (self, &verb);
      else
        try_open_denial (self, &verb);
    }
}
