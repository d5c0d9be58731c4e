/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/*
 * For whom a noun group stands: the most particular entity that it is of. A name, role, description or pronoun at its
 * head counts first. A group without one stands for its owner if that is what the owner acts through ("Arvenian troops",
 * "the ministry of Arvenia"). People do not stand for their state: "an Arvenian poet" is nobody the text names.
 */

#include "config.h"

#include "actors.h"

#include "noun-kinds.h"
#include "noun-names.h"

static const XplChunk *
get (const XplClauses *self, int index)
{
  return xpl_chunk_get (self->chunks, index);
}

static const XplToken *
get_head (const XplClauses *self, int noun)
{
  return xpl_reading_token (self->reading, get (self, noun)->head);
}

static const XplNamed *
get_entity (const XplClauses *self, int entity)
{
  return xpl_reading_entity (self->reading, (guint) entity);
}

gboolean
xpl_entity_is_state (const XplReading *reading, int entity)
{
  return entity >= 0 && xpl_named_is_state (xpl_reading_entity (reading, (guint) entity));
}

gboolean
xpl_entity_can_act (const XplReading *reading, int entity)
{
  const XplNamed *named;

  if (entity < 0)
    return FALSE;
  named = xpl_reading_entity (reading, (guint) entity);
  switch (named->type)
    {
    case XPL_ENTITY_PERSON:
    case XPL_ENTITY_ORGANISATION:
    case XPL_ENTITY_GROUP:
      return TRUE;
    case XPL_ENTITY_PLACE: /* one that no list knows may be a state */
      return named->key == NULL || xpl_named_is_state (named);
    default:
      return FALSE;
    }
}

static gboolean
is_wanted (const XplClauses *self, const XplNameMention *mention, XplActorUse use)
{
  const XplNamed *named = get_entity (self, mention->entity);

  if (xpl_entity_can_act (self->reading, mention->entity))
    return TRUE;
  if (named->type == XPL_ENTITY_PLACE || named->type == XPL_ENTITY_FACILITY)
    return mention->kind == XPL_MENTION_METONYM || (use & XPL_ACTOR_PLACES) != 0;
  return (use & XPL_ACTOR_THINGS) != 0;
}

static void
add_actor (XplActors *out, int entity, XplRange range, gboolean by_owner)
{
  for (guint i = 0; i < out->n; i++)
    if (out->actors[i].entity == entity)
      return;
  if (entity >= 0 && out->n < XPL_MAX_ACTORS)
    out->actors[out->n++] = (XplActor) { .entity = entity, .range = range, .by_owner = by_owner };
}

static gboolean
is_kind (const XplClauses *self, int noun, const char *kind)
{
  return xpl_noun_is_kind (self->language, get_head (self, noun), kind);
}

gboolean
xpl_head_is_kind (const XplClauses *self, int noun, const char *kind)
{
  const XplNameMention *mention = xpl_noun_get_mention (self->reading, get (self, noun));

  if (mention != NULL)
    switch (get_entity (self, mention->entity)->type)
      {
      case XPL_ENTITY_PLACE:
        return g_str_equal (kind, "place");
      case XPL_ENTITY_FACILITY:
        return g_str_equal (kind, "asset");
      case XPL_ENTITY_PERSON:
        return g_str_equal (kind, "people");
      default:
        break;
      }
  return is_kind (self, noun, kind);
}

/* "Arvenian police", where the body is in "police" and its state right before it: both. */
static XplRange
get_whole_range (const XplClauses *self, int noun, const XplNameMention *mention)
{
  const XplNameMention *state
      = mention->first_token > get (self, noun)->first ? xpl_reading_mention_at (self->reading, mention->first_token - 1) : NULL;

  if (mention->kind != XPL_MENTION_DESCRIPTION || state == NULL || state->kind != XPL_MENTION_DEMONYM ||
      get_entity (self, mention->entity)->part_of != state->entity)
    return mention->range;
  return (XplRange) { state->range.start, mention->range.end };
}

/* An unnamed force stands for its state; other unnamed actors ("Arvenian officials") stand for themselves. */
static void
add_mention (const XplClauses *self, int noun, const XplNameMention *mention, XplActorUse use, XplActors *out)
{
  const XplNamed *named = get_entity (self, mention->entity);

  if (!named->named && named->type == XPL_ENTITY_GROUP && named->part_of >= 0 && is_kind (self, noun, "force") &&
      !is_kind (self, noun, "people"))
    {
      if ((use & XPL_ACTOR_NO_FORCES) == 0)
        add_actor (out, named->part_of, mention->range, TRUE);
    }
  else if (is_wanted (self, mention, use))
    add_actor (out, mention->entity, get_whole_range (self, noun, mention), FALSE);
}

/*
 * "its", "their": whom a possessive pronoun stands for is certain only where the nearest name before it in the sentence
 * is the same; "aided Belmark in its war" and "said Belmark attacked its ports" look alike.
 */
static gboolean
is_certain (const XplClauses *self, const XplNameMention *owner)
{
  const GArray *mentions = self->reading->mentions;
  guint index = owner - (const XplNameMention *) mentions->data;

  if (owner->kind != XPL_MENTION_PRONOUN)
    return TRUE;
  while (index > 0)
    {
      const XplNameMention *before = &g_array_index (mentions, XplNameMention, --index);

      if (before->sentence != owner->sentence)
        return TRUE;
      if (before->kind != XPL_MENTION_PRONOUN && xpl_entity_can_act (self->reading, before->entity))
        return before->entity == owner->entity;
    }
  return TRUE;
}

void
xpl_find_owners (const XplClauses *self, int noun, XplActors *out)
{
  const XplNameMention *owners[XPL_MAX_ACTORS];
  guint n = xpl_noun_get_owners (self->reading, get (self, noun), owners, XPL_MAX_ACTORS);

  for (guint i = 0; i < n; i++)
    if (is_wanted (self, owners[i], XPL_ACTOR_AGENT) && is_certain (self, owners[i]))
      add_actor (out, owners[i]->entity, owners[i]->range, TRUE);
}

void
xpl_find_complement_actors (const XplClauses *self, int noun, XplActors *out)
{
  static const char *const prepositions[] = { "of", "by", "from" };

  for (guint i = 0; i < G_N_ELEMENTS (prepositions); i++)
    {
      int complement = xpl_noun_find_complement (self, noun, prepositions[i]);

      if (complement >= 0)
        {
          XplNouns nouns = xpl_collect_nouns (self, (guint) complement);

          xpl_find_actors (self, &nouns, XPL_ACTOR_AGENT, out);
          return;
        }
    }
}

int
xpl_skip_measure (const XplClauses *self, int noun)
{
  static const char *const measures[] = { "thousand", "column", "wave", "contingent", "hundred", "dozen", "million", "number",    "group", "most",  "some",
                                          "all",      "many",    "score", "half",    "majority",  "rest",  "part",
                                          "few",      "several", "one",   "none",    "remainder", "both",  "scores", NULL };
  const XplToken *head = get_head (self, noun);
  int complement = xpl_noun_find_complement (self, noun, "of");

  if (head->pos != XPL_POS_NUM && !xpl_words_contain (measures, head->lemma) && !xpl_words_contain (measures, head->lower))
    return noun;
  /* "out of": two prepositions */
  if (complement < 0 && xpl_chunk_is_word (self->reading, self->chunks, noun + 1, "out") &&
      xpl_chunk_is_word (self->reading, self->chunks, noun + 2, "of") &&
      xpl_chunk_is (self->chunks, noun + 3, XPL_CHUNK_NOUN))
    complement = noun + 3;
  return complement >= 0 ? complement : noun;
}

/* "troops sent from Arvenia": a participle may stand between. */
static void
add_origin (const XplClauses *self, int noun, XplActors *out)
{
  int i = noun + 1;

  if (xpl_chunk_is (self->chunks, i, XPL_CHUNK_VERB))
    i++;
  if (xpl_chunk_is_word (self->reading, self->chunks, i, "from") && xpl_chunk_is (self->chunks, i + 1, XPL_CHUNK_NOUN))
    {
      const XplNameMention *mention = xpl_noun_get_mention (self->reading, get (self, i + 1));

      if (mention != NULL && is_wanted (self, mention, XPL_ACTOR_AGENT))
        add_actor (out, mention->entity, mention->range, TRUE);
    }
}

static void
add_for_owner (const XplClauses *self, int noun, XplActorUse use, XplActors *out)
{
  gboolean force = is_kind (self, noun, "force") && (use & XPL_ACTOR_NO_FORCES) == 0;
  gboolean people = is_kind (self, noun, "people");
  guint before = out->n;

  if (!force && !(is_kind (self, noun, "government") && !people) &&
      !((use & XPL_ACTOR_ASSETS) != 0 && is_kind (self, noun, "asset")))
    return;
  xpl_find_owners (self, noun, out);
  if (out->n == before)
    {
      int complement = xpl_noun_find_complement (self, noun, "of");
      XplNouns nouns = { .chunks = { complement }, .n = 1 };

      if (complement >= 0)
        xpl_find_actors (self, &nouns, XPL_ACTOR_AGENT, out);
      for (guint i = before; i < out->n; i++)
        out->actors[i].by_owner = TRUE;
    }
  if (out->n == before && force)
    add_origin (self, noun, out);
}

/* "the Kessel border region", "the port of Kessel": the place that the group names. */
static gboolean
add_place (const XplClauses *self, int noun, XplActors *out)
{
  const XplNameMention *owners[XPL_MAX_ACTORS];
  const XplNameMention *place = NULL;
  int complement = xpl_noun_find_complement (self, noun, "of");
  guint n;

  if (!is_kind (self, noun, "place"))
    return FALSE;
  if (complement >= 0)
    place = xpl_noun_get_mention (self->reading, get (self, complement));
  n = xpl_noun_get_owners (self->reading, get (self, noun), owners, XPL_MAX_ACTORS);
  if (place == NULL && n > 0)
    place = owners[n - 1];
  if (place == NULL || place->kind == XPL_MENTION_DEMONYM || place->kind == XPL_MENTION_PRONOUN ||
      get_entity (self, place->entity)->type != XPL_ENTITY_PLACE || xpl_named_is_state (get_entity (self, place->entity)))
    return FALSE;
  add_actor (out, place->entity, place->range, FALSE);
  return TRUE;
}

/* "the border with Arvenia" */
static gboolean
add_neighbour (const XplClauses *self, int noun, XplActors *out)
{
  static const char *const borders[] = { "border", "frontier", "boundary", NULL };
  int complement = xpl_words_contain (borders, get_head (self, noun)->lemma) ? xpl_noun_find_complement (self, noun, "with") : -1;
  const XplNameMention *mention = complement < 0 ? NULL : xpl_noun_get_mention (self->reading, get (self, complement));

  if (mention == NULL || !is_wanted (self, mention, XPL_ACTOR_AGENT))
    return FALSE;
  add_actor (out, mention->entity, mention->range, TRUE);
  return TRUE;
}

/* Not "ambushed a convoy, Ada Stone said": what is known to be something else is no person. */
static gboolean
may_be_person (const XplClauses *self, int noun)
{
  return xpl_noun_get_kinds (self->language, get_head (self, noun)) == NULL || is_kind (self, noun, "people") ||
         is_kind (self, noun, "leader") || is_kind (self, noun, "government") || is_kind (self, noun, "captive");
}

/* "its ally, Arvenia", "the minister, Ada Stone"; not "the town, Arvenia's first". */
static gboolean
fits_apposition (const XplClauses *self, int noun, const XplNameMention *mention)
{
  static const char *const states[] = { "ally", "neighbour", "neighbor", "rival", "country", "nation", "state", "kingdom",
                                        "republic", "enemy", "foe", "partner", "adversary", "power", NULL };

  if (mention->kind != XPL_MENTION_NAME && mention->kind != XPL_MENTION_METONYM && mention->kind != XPL_MENTION_ACRONYM)
    return FALSE;
  if (get_entity (self, mention->entity)->type == XPL_ENTITY_PERSON)
    return may_be_person (self, noun);
  if (get_entity (self, mention->entity)->type != XPL_ENTITY_PLACE)
    return TRUE;
  return xpl_named_is_state (get_entity (self, mention->entity)) && xpl_words_contain (states, get_head (self, noun)->lemma);
}

/* "an Arvenian", "two Arvenians": people, not their state. */
static gboolean
is_countryman (const XplClauses *self, int noun, const XplNameMention *mention)
{
  static const char *const articles[] = { "a", "an", "one", "another", "every", "some", "many", "several", NULL };
  const XplToken *first = xpl_reading_token (self->reading, get (self, noun)->first);

  return mention->kind == XPL_MENTION_DEMONYM && (xpl_words_contain (articles, first->lower) || first->pos == XPL_POS_NUM);
}

static void
add_noun (const XplClauses *self, int noun, XplActorUse use, XplActors *out)
{
  const XplNameMention *mention = xpl_noun_get_mention (self->reading, get (self, noun));
  int apposition;

  if (mention == NULL)
    noun = xpl_skip_measure (self, noun);
  mention = xpl_noun_get_mention (self->reading, get (self, noun));
  if (mention != NULL && is_countryman (self, noun, mention))
    return;
  if (mention != NULL)
    {
      add_mention (self, noun, mention, use, out);
      return;
    }
  if ((use & XPL_ACTOR_PLACES) != 0 && (add_place (self, noun, out) || add_neighbour (self, noun, out)))
    return;
  apposition = xpl_noun_find_apposition (self, noun);
  mention = apposition < 0 ? NULL : xpl_noun_get_mention (self->reading, get (self, apposition));
  if (mention != NULL && mention->kind != XPL_MENTION_DEMONYM && is_wanted (self, mention, use) &&
      fits_apposition (self, noun, mention))
    add_actor (out, mention->entity, mention->range, FALSE);
  else
    add_for_owner (self, noun, use, out);
}

void
xpl_find_actors (const XplClauses *self, const XplNouns *nouns, XplActorUse use, XplActors *out)
{
  for (guint i = 0; i < nouns->n; i++)
    add_noun (self, nouns->chunks[i], use, out);
}
