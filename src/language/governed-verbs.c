/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/* Infinitives, gerunds and base forms: who does what they say depends on what governs them. See verb-nodes.c. */

#include "config.h"

#include "verb-nodes.h"

#include "clause-trees.h"
#include "speech-cues.h"

/* How far to look for the verb that governs, in chunks. */
#define REACH 30

static gboolean
has_form (const XplStatementReader *self, int index, XplVerbForm form)
{
  return node_is_kind (self, index, XPL_CHUNK_VERB) && node_get (self, index)->form == form;
}

/* Back over dates: "vowed on Monday to send". */
static int
skip_times_back (const XplStatementReader *self, int i)
{
  while (i > 0 && xpl_chunk_is_time (&self->clauses, i))
    {
      i--;
      if (node_is_kind (self, i, XPL_CHUNK_PREPOSITION))
        i--;
      i = node_skip_adverbs_back (self, i);
    }
  return i;
}

/* A passive governor ("is expected to send") leaves its patient as the one who acts. */
static void
inherit_subject (XplStatementReader *self, XplVerbNode *node, int verb)
{
  const XplVerbNode *from = xpl_get_verb_node (self, (guint) verb);

  xpl_node_inherit (node, from);
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
find_finite_behind (const XplStatementReader *self, int index)
{
  for (int i = index + 1; i < (int) self->clauses.chunks->len && i < index + REACH; i++)
    {
      if (node_is_kind (self, i, XPL_CHUNK_STOP))
        return -1;
      if (xpl_is_finite (&self->clauses, i) && !node_get (self, i)->ambiguous)
        return i;
      if (xpl_is_finite (&self->clauses, i) && node_is_kind (self, i - 1, XPL_CHUNK_NOUN))
        return i;
    }
  return -1;
}

/* "its plan to send", "showed willingness to send": the noun at @noun governs the verb. */
static gboolean
read_noun_governor (XplStatementReader *self, XplVerbNode *node, int noun)
{
  int verb = xpl_find_verb_before (self, noun);

  if (!xpl_node_apply_governor (self, node, node_lemma_of (self, noun), "subject"))
    return FALSE;
  xpl_find_owners (&self->clauses, noun, &node->actors);
  if (node->actors.n == 0)
    xpl_find_complement_actors (&self->clauses, noun, &node->actors);
  if (verb >= 0 && skip_times_back (self, noun - 1) == verb)
    {
      const XplVerbNode *from = xpl_get_verb_node (self, (guint) verb);

      node->is_negative = node->is_negative != from->is_negative;
      node->modality = xpl_modality_weaker (node->modality, from->modality);
      xpl_node_apply_governor (self, node, node_lemma_of (self, verb), "noun");
      if (node->actors.n == 0)
        node->actors = from->actors;
    }
  return TRUE;
}

/* Somebody does with it what it does: his troops, ships or aid. */
static gboolean
is_instrument (const XplStatementReader *self, int noun)
{
  static const char *const kinds[] = { "force", "weapon", "aid", "asset", "money" };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (xpl_head_is_kind (&self->clauses, noun, kinds[i]))
      return TRUE;
  return FALSE;
}

/* "is believed by X to have sent": X says so. */
static void
take_agent_as_sayer (XplStatementReader *self, XplVerbNode *node, int governor)
{
  XplVerbFrame frame;

  if (!xpl_get_verb_node (self, (guint) governor)->is_passive ||
      (node->modality != XPL_MODALITY_CLAIMED && node->modality != XPL_MODALITY_SUSPECTED))
    return;
  xpl_find_frame (&self->clauses, (guint) governor, FALSE, &frame);
  for (guint i = 0; i < frame.n_complements && node->sayers.n == 0; i++)
    if (xpl_token_is (self->reading, frame.complements[i].preposition, "by"))
      xpl_find_actors (&self->clauses, &frame.complements[i].nouns, XPL_ACTOR_AGENT, &node->sayers);
}

/* The verb at @other, with the noun group at @noun behind it, governs: "asked X to send", "sent X to fight". */
static void
read_verb_governor (XplStatementReader *self, XplVerbNode *node, int other, int noun)
{
  const XplVerbNode *from = xpl_get_verb_node (self, (guint) other);
  XplVerbNode by_object = *node;

  if (noun >= 0 && xpl_node_apply_governor (self, &by_object, node_lemma_of (self, other), "object"))
    {
      XplNouns object = { .chunks = { noun }, .n = 1 };

      *node = by_object;
      node->modality = xpl_modality_weaker (node->modality, from->modality);
      node->is_negative = node->is_negative != from->is_negative;
      node->subject = object;
      xpl_find_actors (&self->clauses, &object, XPL_ACTOR_AGENT, &node->actors);
      /* "dispatched troops to aid Belmark": whoever sends them; not "allowed rebels to attack". */
      if (node->actors.n == 0 && node->modality != XPL_MODALITY_POSSIBLE && (node->is_purpose || is_instrument (self, noun)))
        node->actors = from->actors;
      return;
    }
  if (noun >= 0)
    node->is_purpose = TRUE;
  else if (!xpl_node_apply_governor (self, node, node_lemma_of (self, other), "subject") &&
           /* "Minister expected to resign": a heading leaves out "is". */
           !(node_get (self, other)->ambiguous && xpl_node_apply_governor (self, node, node_lemma_of (self, other), "object")))
    node->is_purpose = TRUE;
  take_agent_as_sayer (self, node, other);
  inherit_subject (self, node, other);
}

/* The first noun group behind verb group @verb, if chunk @before is in what stands behind it; or -1. */
static int
find_object (const XplStatementReader *self, int verb, int before)
{
  int i = verb + 1;

  /* Not the agent of a passive: "is believed by X to". */
  while (node_is_kind (self, i, XPL_CHUNK_ADVERB) || (node_is_kind (self, i, XPL_CHUNK_PREPOSITION) && !node_is_word (self, i, "by")))
    i++;
  return i <= before && node_is_kind (self, i, XPL_CHUNK_NOUN) ? i : -1;
}

static void
read_behind_noun (XplStatementReader *self, XplVerbNode *node, int verb, int noun)
{
  int other = xpl_find_verb_before (self, noun);
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
  if (object < 0 && !(node_is_word (self, other + 1, "by") && xpl_get_verb_node (self, (guint) other)->is_passive))
    return;
  read_verb_governor (self, node, other, object);
}

/* "is believed by X, 50, to have sent": the verb that governs, where only the tree tells; or -1. */
static int
find_far_governor (const XplStatementReader *self, int verb)
{
  XplDeprel deprel;
  int token = self->clauses.tree == NULL ? -1 : xpl_clause_tree_get_governor (self->clauses.tree, (guint) verb, &deprel);
  int governor = token < 0 ? -1 : xpl_clause_tree_get_chunk (self->clauses.tree, token);

  if (governor >= verb || !node_is_kind (self, governor, XPL_CHUNK_VERB))
    return -1;
  return deprel == XPL_DEPREL_XCOMP || deprel == XPL_DEPREL_CCOMP ||
                 (deprel == XPL_DEPREL_ADVCL && node_get (self, governor)->passive)
             ? governor
             : -1;
}

void
xpl_node_read_infinitive (XplStatementReader *self, XplVerbNode *node, int verb)
{
  int before = skip_times_back (self, node_skip_adverbs_back (self, verb - 1));

  if (xpl_node_read_joined (self, node, verb))
    return;
  if (node_is_kind (self, before, XPL_CHUNK_VERB))
    read_verb_governor (self, node, before, -1);
  else if (node_is_kind (self, before, XPL_CHUNK_ADJECTIVE))
    {
      int finite = xpl_find_finite_before (&self->clauses, (guint) before);

      if (finite < 0 || !xpl_node_apply_governor (self, node, node_lemma_of (self, before), "subject"))
        return;
      inherit_subject (self, node, finite);
    }
  else if (node_is_kind (self, before, XPL_CHUNK_NOUN))
    read_behind_noun (self, node, verb, before);
  else if (node_is_kind (self, before, XPL_CHUNK_COORDINATOR))
    {
      int other = xpl_find_verb_before (self, before);

      if (other >= 0)
        xpl_node_inherit (node, xpl_get_verb_node (self, (guint) other));
    }
  else if (node_is_kind (self, before, XPL_CHUNK_COMMA) && find_far_governor (self, verb) >= 0)
    read_verb_governor (self, node, find_far_governor (self, verb), -1);
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

      if (!g_str_equal (node_lemma_of (self, finite), phrases[p][0]))
        continue;
      while (n < 3 && phrases[p][n] != NULL && node_is_word (self, i + 1, phrases[p][n]))
        {
          i++;
          n++;
        }
      if (i == last && (n == 3 || phrases[p][n] == NULL))
        return TRUE;
    }
  return FALSE;
}

/* "assisted X in taking", with X the noun group @object of verb group @finite: X takes. */
static gboolean
read_helped (XplStatementReader *self, XplVerbNode *node, int finite, int object)
{
  const XplVerbNode *from = xpl_get_verb_node (self, (guint) finite);
  XplVerbNode by_object = *node;

  if (!xpl_node_apply_governor (self, &by_object, node_lemma_of (self, finite), "object") || by_object.is_purpose ||
      by_object.modality != node->modality || by_object.is_negative != node->is_negative)
    return FALSE;
  node->modality = xpl_modality_weaker (node->modality, from->modality);
  node->is_negative = node->is_negative != from->is_negative;
  set_noun_subject (self, node, object);
  return TRUE;
}

/* "accused X of sending": whoever accuses says so. */
static void
take_sayers (XplStatementReader *self, XplVerbNode *node, int governor)
{
  const XplVerbNode *from = xpl_get_verb_node (self, (guint) governor);

  if (node->modality == XPL_MODALITY_CLAIMED || node->modality == XPL_MODALITY_SUSPECTED)
    node->sayers = from->actors;
  node->modality = xpl_modality_weaker (node->modality, from->modality);
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
      /* "did not rule out" */
      if (xpl_get_verb_node (self, (guint) finite)->is_negative)
        node->modality = xpl_modality_weaker (node->modality, XPL_MODALITY_POSSIBLE);
      return;
    }
  if (node_is_word (self, preposition, "before") || node_is_word (self, preposition, "against") || node_is_word (self, preposition, "from"))
    node->modality = XPL_MODALITY_POSSIBLE;
  if (object >= 0 && (node_is_word (self, preposition, "of") || node_is_word (self, preposition, "for") ||
                      node_is_word (self, preposition, "with")))
    {
      XplVerbNode by_object = *node;

      if (xpl_node_apply_governor (self, &by_object, node_lemma_of (self, finite), "object"))
        {
          *node = by_object;
          set_noun_subject (self, node, object);
          take_sayers (self, node, finite);
          return;
        }
      if (node_is_word (self, preposition, "of"))
        return;
    }
  if (object >= 0 && node_is_word (self, preposition, "in") && read_helped (self, node, finite, object))
    return;
  /* "is accused of sending", "is accused by X of sending" */
  if (finite >= 0 && (finite + 1 == preposition || node_is_word (self, finite + 1, "by")) && xpl_get_verb_node (self, (guint) finite)->is_passive &&
      xpl_node_apply_governor (self, node, node_lemma_of (self, finite), "object"))
    {
      inherit_subject (self, node, finite);
      return;
    }
  /* "with attacking style" */
  if (node_is_word (self, preposition, "with") || node_is_word (self, preposition, "of"))
    return;
  if (finite < 0)
    finite = find_finite_behind (self, verb);
  if (finite >= 0)
    inherit_subject (self, node, finite);
}

void
xpl_node_read_gerund (XplStatementReader *self, XplVerbNode *node, int verb)
{
  int before = skip_times_back (self, node_skip_adverbs_back (self, verb - 1));
  int finite = xpl_find_finite_before (&self->clauses, (guint) verb);

  node->is_passive = node_get (self, verb)->passive;
  if (xpl_node_read_joined (self, node, verb))
    return;
  if (node_is_word (self, before, "without"))
    node->is_negative = !node->is_negative;
  if (node_is_kind (self, before, XPL_CHUNK_VERB))
    {
      /* Without a reading it is no complement: "left fighting". */
      if (xpl_node_apply_governor (self, node, node_lemma_of (self, before), "subject"))
        inherit_subject (self, node, before);
    }
  else if (node_is_kind (self, before, XPL_CHUNK_PREPOSITION))
    read_behind_preposition (self, node, verb, before);
  else if (node_is_kind (self, before, XPL_CHUNK_NOUN))
    set_noun_subject (self, node, before);
  else if (node_is_kind (self, before, XPL_CHUNK_COMMA) || node_is_kind (self, before, XPL_CHUNK_SUBORDINATOR) || before < 0)
    {
      if (finite < 0)
        finite = find_finite_behind (self, verb);
      if (finite >= 0)
        inherit_subject (self, node, finite);
    }
  else if (node_is_kind (self, before, XPL_CHUNK_COORDINATOR))
    {
      int other = xpl_find_verb_before (self, before);

      if (other >= 0 && has_form (self, other, XPL_VERB_GERUND))
        xpl_node_inherit (node, xpl_get_verb_node (self, (guint) other));
    }
  if (node->is_passive)
    node->actors.n = 0;
}

/* "helped liberate", "let them leave": a verb in base form right behind another or its object. */
gboolean
xpl_node_read_bare (XplStatementReader *self, XplVerbNode *node, int verb)
{
  static const char *const governors[] = { "help", "let", "make", "see", "watch", "have", NULL };
  int before = node_skip_adverbs_back (self, verb - 1);
  int other = node_is_kind (self, before, XPL_CHUNK_VERB) ? before : xpl_find_verb_before (self, before);

  if (!node_get (self, verb)->bare || other < 0 || !xpl_words_contain (governors, node_lemma_of (self, other)))
    return FALSE;
  if (other != before && (!node_is_kind (self, before, XPL_CHUNK_NOUN) || find_object (self, other, before) != before))
    return FALSE;
  read_verb_governor (self, node, other, other == before ? -1 : before);
  node->is_purpose = FALSE;
  return TRUE;
}
