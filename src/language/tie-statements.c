/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/*
 * What is tied to what for longer: "X, an ally of Y", "its ally, X", "X is a member of Y", "Y's Kessel region", "X-based
 * Y"; and the roles that the names stage found ("President of Y").
 */

#include "config.h"

#include "statement-reader.h"

#include "names.h"
#include "noun-kinds.h"
#include "noun-names.h"

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

static const char *
head_lemma (const XplStatementReader *self, int noun)
{
  return xpl_reading_token (self->reading, get (self, noun)->head)->lemma;
}

static void
add_tie (XplStatementReader *self,
         XplAct act,
         int chunk,
         XplModality modality,
         gboolean is_negative,
         const XplActors *by,
         const XplActors *to,
         const char *rule)
{
  XplStatementDraft draft = {
    .act = act,
    .label_noun = -1,
    .cue_first = get (self, chunk)->head,
    .cue_end = get (self, chunk)->head + 1,
    .chunk = (guint) chunk,
    .modality = modality,
    .is_negative = is_negative,
    .is_mutual = to->n == 0,
    .is_presupposed = !(chunk > 0 && is_kind (self, chunk - 1, XPL_CHUNK_VERB)),
    .where = -1,
    .rule = rule,
  };

  if (by->n > 0 && (to->n > 0 || (by->n > 1 && (act == XPL_ACT_ALLY_OF || act == XPL_ACT_ADVERSARY_OF))))
    xpl_add_statements (self, &draft, by, to);
}

/* The act and what its other end must be ("body", "place", "any") that the noun at the head of @noun means. */
static gboolean
find_tie (const XplStatementReader *self, int noun, XplAct *act, const char **other)
{
  const char *const *row = xpl_lexicon_lookup_lower (xpl_language_get_lexicon (self->language, XPL_LEXICON_TIES),
                                                     head_lemma (self, noun));
  int value = row == NULL || row[0] == NULL ? -1 : xpl_name_from_code (XPL_NAMES_ACT, row[0]);

  if (value < 0 || row[1] == NULL)
    return FALSE;
  *act = (XplAct) value;
  *other = row[1];
  return TRUE;
}

static gboolean
fits (const XplReading *reading, int entity, const char *other)
{
  XplEntityType type = xpl_reading_entity (reading, (guint) entity)->type;

  if (g_str_equal (other, "body"))
    return type == XPL_ENTITY_ORGANISATION;
  if (g_str_equal (other, "place"))
    return type == XPL_ENTITY_PLACE;
  if (g_str_equal (other, "person"))
    return type == XPL_ENTITY_PERSON;
  return TRUE;
}

static void
keep_fitting (const XplReading *reading, const char *other, XplActors *actors)
{
  XplActors kept = { .n = 0 };

  for (guint i = 0; i < actors->n; i++)
    if (fits (reading, actors->actors[i].entity, other))
      {
        kept.actors[kept.n] = actors->actors[i];
        kept.actors[kept.n++].by_owner = FALSE;
      }
  *actors = kept;
}

/* Whose ally, rival or member @noun tells of: "Y's ally", "an ally of Y". */
static void
find_other_end (XplStatementReader *self, int noun, const char *other, XplActors *out)
{
  int complement = xpl_noun_find_complement (&self->clauses, noun, "of");

  if (complement >= 0)
    {
      XplNouns nouns = xpl_collect_nouns (&self->clauses, (guint) complement);

      xpl_find_actors (&self->clauses, &nouns, XPL_ACTOR_PLACES, out);
    }
  if (out->n == 0)
    xpl_find_owners (&self->clauses, noun, out);
  keep_fitting (self->reading, other, out);
}

static void
find_named (XplStatementReader *self, int noun, XplActors *out)
{
  XplNouns nouns = { .chunks = { noun }, .n = 1 };
  const XplNameMention *mention
      = is_kind (self, noun, XPL_CHUNK_NOUN) ? xpl_noun_get_mention (self->reading, get (self, noun)) : NULL;

  if (mention != NULL && mention->kind != XPL_MENTION_DEMONYM)
    xpl_find_actors (&self->clauses, &nouns, XPL_ACTOR_PLACES, out);
}

/* Who is said to be the ally: a name in apposition before or behind, or the subject of "is". */
static gboolean
find_one_end (XplStatementReader *self, int noun, XplActors *out, XplModality *modality, gboolean *is_negative)
{
  int behind = noun + 1;

  *modality = XPL_MODALITY_FACT;
  *is_negative = FALSE;
  if (is_kind (self, noun - 1, XPL_CHUNK_VERB) && g_str_equal (head_lemma (self, noun - 1), "be"))
    {
      const XplVerbNode *node = xpl_get_verb_node (self, (guint) noun - 1);

      *out = node->actors;
      if (out->n == 0)
        xpl_find_actors (&self->clauses, &node->subject, XPL_ACTOR_PLACES, out);
      *modality = node->modality;
      *is_negative = node->is_negative;
      return out->n > 0;
    }
  /* "X, an ally of Y," */
  if (is_kind (self, noun - 1, XPL_CHUNK_COMMA) && xpl_noun_find_apposition (&self->clauses, noun - 2) == noun)
    find_named (self, noun - 2, out);
  /* "its ally, X" */
  if (out->n == 0 && is_kind (self, behind, XPL_CHUNK_COMMA) && xpl_noun_find_apposition (&self->clauses, noun) == behind + 1)
    find_named (self, behind + 1, out);
  return out->n > 0;
}

/* "its ally X": the name stands in the same noun group. */
static void
read_inner_tie (XplStatementReader *self, int noun)
{
  const XplChunk *chunk = get (self, noun);
  const XplNameMention *mention = xpl_noun_get_mention (self->reading, chunk);
  XplActors by = { .n = 0 };
  XplActors to = { .n = 0 };
  const char *const *row;
  int act;

  if (mention == NULL || mention->kind != XPL_MENTION_NAME || mention->first_token <= chunk->first)
    return;
  row = xpl_lexicon_lookup_lower (xpl_language_get_lexicon (self->language, XPL_LEXICON_TIES),
                                  xpl_reading_token (self->reading, mention->first_token - 1)->lemma);
  act = row == NULL || row[0] == NULL ? -1 : xpl_name_from_code (XPL_NAMES_ACT, row[0]);
  if (act != XPL_ACT_ALLY_OF && act != XPL_ACT_ADVERSARY_OF)
    return;
  find_named (self, noun, &by);
  xpl_find_owners (&self->clauses, noun, &to);
  keep_fitting (self->reading, "any", &to);
  add_tie (self, (XplAct) act, noun, XPL_MODALITY_FACT, FALSE, &by, &to, N_ ("a noun for a tie with both its ends"));
}

static void
read_tie_noun (XplStatementReader *self, int noun)
{
  XplActors by = { .n = 0 };
  XplActors to = { .n = 0 };
  XplAct act;
  const char *other;
  XplModality modality;
  gboolean is_negative;

  read_inner_tie (self, noun);
  if (!find_tie (self, noun, &act, &other) || !find_one_end (self, noun, &by, &modality, &is_negative))
    return;
  find_other_end (self, noun, other, &to);
  if (act == XPL_ACT_PART_OF)
    keep_fitting (self->reading, "body", &by);
  else if (act == XPL_ACT_LOCATED_IN)
    keep_fitting (self->reading, "place", &by);
  else if (act == XPL_ACT_LEADS)
    keep_fitting (self->reading, "person", &by);
  add_tie (self, act, noun, modality, is_negative, &by, &to, N_ ("a noun for a tie with both its ends"));
}

/* Places: "Belmark's Kessel region", "Kessel in northern Belmark", "the Kessel region of Belmark". */

static const XplNameMention *
get_place (const XplStatementReader *self, int noun)
{
  const XplChunk *chunk = get (self, noun);
  const XplNameMention *mention = xpl_noun_get_mention (self->reading, chunk);

  if (mention == NULL && chunk->head > chunk->first &&
      xpl_noun_is_kind (self->language, xpl_reading_token (self->reading, chunk->head), "place"))
    mention = xpl_reading_mention_at (self->reading, chunk->head - 1);
  if (mention == NULL || mention->kind == XPL_MENTION_DEMONYM || mention->kind == XPL_MENTION_METONYM ||
      mention->kind == XPL_MENTION_PRONOUN ||
      xpl_reading_entity (self->reading, (guint) mention->entity)->type != XPL_ENTITY_PLACE)
    return NULL;
  return mention;
}

/* "Belmark" of "Belmark's Kessel region" */
static const XplNameMention *
get_possessor (const XplStatementReader *self, int noun)
{
  const XplNameMention *mention = xpl_reading_mention_at (self->reading, get (self, noun)->first);
  guint32 behind = mention == NULL ? 0 : mention->first_token + mention->n_tokens;

  return mention != NULL && behind < get (self, noun)->head &&
                 xpl_reading_token (self->reading, behind)->pos == XPL_POS_PART
             ? mention
             : NULL;
}

static void
read_place (XplStatementReader *self, int noun)
{
  const XplNameMention *place = get_place (self, noun);
  const XplNameMention *whole = NULL;
  XplActors by = { .n = 1 };
  XplActors to = { .n = 1 };
  int complement = xpl_noun_find_complement (&self->clauses, noun, "in");

  if (place == NULL || xpl_entity_is_state (self->reading, place->entity))
    return;
  if (complement < 0)
    complement = xpl_noun_find_complement (&self->clauses, noun, "of");
  if (complement >= 0)
    whole = get_place (self, complement);
  else
    whole = get_possessor (self, noun);
  if (whole == NULL || whole->entity == place->entity || !xpl_entity_is_state (self->reading, whole->entity))
    return;
  by.actors[0] = (XplActor) { place->entity, place->range, FALSE };
  to.actors[0] = (XplActor) { whole->entity, whole->range, FALSE };
  add_tie (self, XPL_ACT_LOCATED_IN, noun, XPL_MODALITY_FACT, FALSE, &by, &to, N_ ("a place named with the one it is in"));
}

/* "the Kessel-based Institute" */
static void
read_based (XplStatementReader *self, int noun)
{
  const XplChunk *chunk = get (self, noun);
  const XplNameMention *body = xpl_noun_get_mention (self->reading, chunk);
  XplActors by = { .n = 1 };
  XplActors to = { .n = 1 };

  if (body == NULL || xpl_reading_entity (self->reading, (guint) body->entity)->type != XPL_ENTITY_ORGANISATION)
    return;
  for (guint32 i = chunk->first; i < body->first_token; i++)
    {
      const XplNameMention *place = xpl_reading_mention_at (self->reading, i);

      if (!g_str_has_suffix (xpl_reading_token (self->reading, i)->lower, "-based") || place == NULL ||
          place->entity == body->entity ||
          xpl_reading_entity (self->reading, (guint) place->entity)->type != XPL_ENTITY_PLACE)
        continue;
      by.actors[0] = (XplActor) { body->entity, body->range, FALSE };
      to.actors[0] = (XplActor) { place->entity, place->range, FALSE };
      add_tie (self, XPL_ACT_BASED_IN, noun, XPL_MODALITY_FACT, FALSE, &by, &to, N_ ("a body named with its seat"));
      return;
    }
}

void
xpl_read_tie_statements (XplStatementReader *self)
{
  for (guint i = 0; i < self->clauses.chunks->len; i++)
    if (is_kind (self, (int) i, XPL_CHUNK_NOUN))
      {
        read_tie_noun (self, (int) i);
        read_place (self, (int) i);
        read_based (self, (int) i);
      }
}

/* Roles. */

static gboolean
is_leading_role (const XplReading *reading, const XplRoleMention *role)
{
  static const char *const words[] = { "president", "prime minister", "premier", "chancellor", "leader", "king", "queen",
                                       "emperor", "ruler", "dictator", "monarch", "sultan", "emir", "pm", NULL };
  g_autofree char *text = g_utf8_strdown (role->text, -1);

  /* Not a "vice president", not a "deputy leader", not a "former president". */
  for (guint i = 0; words[i] != NULL; i++)
    {
      const char *found = strstr (text, words[i]);

      if (found == NULL || found[strlen (words[i])] != '\0')
        continue;
      if (strstr (text, "vice") != NULL || strstr (text, "deputy") != NULL || strstr (text, "former") != NULL ||
          strstr (text, "ex-") != NULL || strstr (text, "opposition") != NULL || strstr (text, "elect") != NULL)
        return FALSE;
      return TRUE;
    }
  return FALSE;
}

/* "Arvenian minister" is a role at Arvenia, "Arvenian singer" none: only offices are a state's. */
static gboolean
is_office (const XplLanguage *language, const XplReading *reading, const XplRoleMention *role)
{
  static const char *const words[] = { "secretary", "speaker", "attorney", "justice", "judge", "governor", "mayor",
                                       "director", "deputy", "chair", "chairman", "chairwoman", "head", "officer", "colonel",
                                       "marshal", "lieutenant", "captain", "major", "sergeant", "adviser", "advisor",
                                       "undersecretary", "commissioner", "delegate", "mp", "marshal", "consul", NULL };
  const XplLexicon *kinds = xpl_language_get_lexicon (language, XPL_LEXICON_NOUN_KINDS);
  g_autofree char *text = g_utf8_strdown (role->text, -1);
  g_auto (GStrv) parts = g_strsplit (text, " ", -1);

  if (!xpl_entity_is_state (reading, role->of))
    return TRUE;
  for (guint i = 0; parts[i] != NULL; i++)
    {
      const char *const *row = xpl_lexicon_lookup_lower (kinds, parts[i]);

      if (xpl_words_contain (words, parts[i]) ||
          (row != NULL && (xpl_words_contain (row, "leader") || (parts[i + 1] == NULL && xpl_words_contain (row, "government")))))
        return TRUE;
    }
  return FALSE;
}

/* The mention of @entity nearest to @role in its sentence; the role itself where there is none. */
static XplRange
find_mention_near (const XplReading *reading, const XplRoleMention *role, int entity)
{
  guint32 sentence = xpl_reading_token (reading, xpl_reading_token_at (reading, role->range.start))->sentence;
  guint low = 0, high = reading->mentions->len;
  XplRange best = role->range;
  guint32 best_distance = G_MAXUINT32;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (reading->mentions, XplNameMention, middle).sentence < sentence)
        low = middle + 1;
      else
        high = middle;
    }
  for (guint i = low; i < reading->mentions->len && i < low + 64; i++)
    {
      const XplNameMention *mention = &g_array_index (reading->mentions, XplNameMention, i);
      guint32 distance = mention->range.start > role->range.start ? mention->range.start - role->range.start
                                                                  : role->range.start - mention->range.start;

      if (mention->sentence != sentence)
        break;
      if (mention->entity == entity && distance < best_distance)
        {
          best = mention->range;
          best_distance = distance;
        }
    }
  return best;
}

void
xpl_read_role_ties (const XplLanguage *language, XplReading *reading)
{
  for (guint i = 0; i < reading->roles->len; i++)
    {
      const XplRoleMention *role = &g_array_index (reading->roles, XplRoleMention, i);
      int sentence = xpl_reading_sentence_at (reading, role->range.start);
      XplStatement statement = {
        .subject = role->entity,
        .object = role->of,
        .cue = role->range,
        .timex = -1,
        .where = -1,
        .rule = N_ ("a title with the state or body it belongs to"),
      };

      if (role->entity < 0 || role->of < 0 || role->entity == role->of || sentence < 0 ||
          !is_office (language, reading, role))
        continue;
      statement.subject_range = find_mention_near (reading, role, role->entity);
      statement.object_range = find_mention_near (reading, role, role->of);
      statement.act = is_leading_role (reading, role) ? XPL_ACT_LEADS : XPL_ACT_ROLE_AT;
      statement.label = g_string_chunk_insert_const (reading->strings, role->text);
      statement.clause = xpl_reading_sentence (reading, (guint) sentence)->range;
      statement.attributed = g_array_new (FALSE, FALSE, sizeof (int));
      statement.attributed_ranges = g_array_new (FALSE, FALSE, sizeof (XplRange));
      g_array_append_val (reading->statements, statement);
    }
}
