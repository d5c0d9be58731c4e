/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/* Pronouns: "he" and "she" for persons, "it" and "its" for states and bodies, "they" for groups. */

#include "config.h"

#include "coreference.h"

typedef enum
{
  FOR_PERSON,
  FOR_BODY,
  FOR_GROUP,
} PronounClass;

typedef struct
{
  const char *lower;
  PronounClass class;
  char gender;
  gboolean own_sentence; /* only for something in the same sentence */
  gboolean must_speak;   /* only before a verb of saying, at the start */
} Pronoun;

static const Pronoun pronouns[] = {
  { "he", FOR_PERSON, 'm' },          { "him", FOR_PERSON, 'm' },
  { "his", FOR_PERSON, 'm' },         { "himself", FOR_PERSON, 'm', TRUE },
  { "she", FOR_PERSON, 'f' },         { "her", FOR_PERSON, 'f' },
  { "hers", FOR_PERSON, 'f' },        { "herself", FOR_PERSON, 'f', TRUE },
  { "it", FOR_BODY, 0, FALSE, TRUE }, { "its", FOR_BODY, 0, TRUE },
  { "itself", FOR_BODY, 0, TRUE },    { "they", FOR_GROUP, 0, FALSE, TRUE },
};

static const Pronoun *
find_pronoun (const XplToken *token)
{
  if (token->pos != XPL_POS_PRON && token->pos != XPL_POS_DET)
    return NULL;
  for (guint i = 0; i < G_N_ELEMENTS (pronouns); i++)
    if (g_str_equal (pronouns[i].lower, token->lower))
      return &pronouns[i];
  return NULL;
}

/* A person whose gender is not known fits only where nobody's whose is does (@strict). */
static gboolean
fits (const XplNamed *named, const XplNameMention *mention, const Pronoun *pronoun, gboolean strict)
{
  switch (pronoun->class)
    {
    case FOR_PERSON:
      return named->type == XPL_ENTITY_PERSON
             && (named->gender == pronoun->gender || (named->gender == 0 && !strict));
    case FOR_BODY:
      return (named->type == XPL_ENTITY_ORGANISATION || named->type == XPL_ENTITY_PLACE)
             && mention->kind != XPL_MENTION_DEMONYM;
    default:
      return named->type == XPL_ENTITY_GROUP || named->type == XPL_ENTITY_ORGANISATION;
    }
}

typedef struct
{
  int subject;       /* the last fitting subject, -1 */
  int only;          /* the only fitting entity, -1 none, -2 several */
} Antecedents;

/* Where a pronoun is looked up: what @sentence names before token @before; in speech only for pronouns in speech. */
typedef struct
{
  guint sentence;
  guint before;
  gboolean in_speech;
  gboolean strict;
} Scope;

static gboolean
is_in_scope (const XplCoreference *self, const XplNameMention *mention, const Scope *scope)
{
  return mention->first_token < scope->before && (scope->in_speech || !self->quoted[mention->first_token]);
}

static Antecedents
collect (const XplCoreference *self, const Scope *scope, const Pronoun *pronoun)
{
  Antecedents result = { -1, -1 };
  guint n;
  const XplNameMention *mentions = xpl_coreference_get_mentions (self, scope->sentence, scope->before, &n);

  for (guint i = 0; i < n; i++)
    {
      const XplNamed *named = xpl_reading_entity (self->reading, mentions[i].entity);

      if (!is_in_scope (self, &mentions[i], scope) || !fits (named, &mentions[i], pronoun, scope->strict))
        continue;
      result.only = result.only == -1 || result.only == mentions[i].entity ? mentions[i].entity : -2;
      if (xpl_coreference_is_subject (self, &mentions[i]))
        result.subject = mentions[i].entity;
    }
  return result;
}

/* What pronouns of this and the last sentence stand for counts as named there: "She …. She …." */
static int
find_in_found (const XplCoreference *self, const Scope *scope, const Pronoun *pronoun, gboolean subject)
{
  guint last = self->found->len - MIN (self->found->len, XPL_MAX_DISTANCE);

  for (guint i = self->found->len; i > last; i--)
    {
      const XplNameMention *mention = &g_array_index (self->found, XplNameMention, i - 1);

      if (mention->sentence < scope->sentence)
        break;
      if (mention->sentence == scope->sentence && is_in_scope (self, mention, scope)
          && fits (xpl_reading_entity (self->reading, mention->entity), mention, pronoun, scope->strict)
          && (!subject || xpl_coreference_is_subject (self, mention)))
        return mention->entity;
    }
  return -1;
}

static int
resolve_in (const XplCoreference *self, Scope scope, const Pronoun *pronoun)
{
  for (int strict = pronoun->class == FOR_PERSON; strict >= 0; strict--)
    {
      Antecedents antecedents;
      int found;

      scope.strict = strict;
      antecedents = collect (self, &scope, pronoun);
      if (antecedents.subject >= 0)
        return antecedents.subject;
      if (antecedents.only == -2)
        return -2;
      found = find_in_found (self, &scope, pronoun, TRUE);
      if (found < 0 && antecedents.only < 0)
        found = find_in_found (self, &scope, pronoun, FALSE);
      if (found >= 0 || antecedents.only >= 0)
        return found >= 0 ? found : antecedents.only;
    }
  return -1;
}

static gboolean
speaks (const XplCoreference *self, guint i)
{
  const XplLexicon *verbs = xpl_language_get_lexicon (self->finder.language, XPL_LEXICON_SPEECH_VERBS);

  for (guint k = i + 1; k < i + 4 && k < self->finder.end; k++)
    {
      const XplToken *token = xpl_reading_token (self->reading, k);

      if (token->pos == XPL_POS_VERB)
        return xpl_lexicon_lookup_lower (verbs, token->lemma) != NULL;
      if (token->pos != XPL_POS_ADV && token->pos != XPL_POS_AUX)
        return FALSE;
    }
  return FALSE;
}

/* How many sentences of speech are looked through for who speaks. */
#define MAX_BACK 4

static gboolean
is_speech (const XplCoreference *self, guint sentence)
{
  const XplSentence *s = xpl_reading_sentence (self->reading, sentence);

  for (guint i = s->first_token; i < s->first_token + s->n_tokens; i++)
    if (!self->quoted[i] && xpl_reading_token (self->reading, i)->pos != XPL_POS_PUNCT)
      return FALSE;
  return TRUE;
}

static int
resolve (const XplCoreference *self, guint i, guint sentence, const Pronoun *pronoun)
{
  int entity;

  if (pronoun->must_speak && (i > self->finder.first + 1 || !speaks (self, i)))
    return -1;
  entity = resolve_in (self, (Scope) { sentence, i, self->quoted[i] }, pronoun);
  /* The sentence before; before a sentence of nothing but speech also the one before that. */
  for (guint back = 1; back <= MAX_BACK && back <= sentence && entity == -1 && !pronoun->own_sentence; back++)
    {
      entity = resolve_in (self, (Scope) { sentence - back, G_MAXUINT, self->quoted[i] }, pronoun);
      if (self->quoted[i] || !is_speech (self, sentence - back))
        break;
    }
  return entity;
}

void
xpl_coreference_find_pronouns (XplCoreference *self, guint sentence)
{
  for (guint i = self->finder.first; i < self->finder.end; i++)
    {
      const Pronoun *pronoun = find_pronoun (xpl_reading_token (self->reading, i));
      int entity = pronoun != NULL ? resolve (self, i, sentence, pronoun) : -1;

      if (entity >= 0 && xpl_reading_mention_at (self->reading, i) == NULL)
        xpl_coreference_add (self, i, 1, entity, XPL_MENTION_PRONOUN);
    }
}
