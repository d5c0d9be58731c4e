/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/*
 * Whom the words before or after a verb of saying name. What the names stage found at the head of the noun group counts
 * first; then an apposition ("the leader, Ada Stone, said"); for what acts for its owner ("Arvenia's military") and for
 * documents ("the Arvenian report", "a report by the Daily") the owner. Else the words stand for themselves.
 */

#include "config.h"

#include "noun-kinds.h"
#include "noun-names.h"
#include "speech-reader.h"

/* So many sentences back a pronoun finds who spoke. */
#define MAX_SENTENCES_BACK 4

/* The mention that names the speaker where there is one, else the noun group. */
static XplRange
get_words (const XplSpeechReader *self, int noun)
{
  const XplNameMention *mention = xpl_noun_get_mention (self->reading, xpl_speech_at (self, noun));

  return mention != NULL ? mention->range : xpl_chunk_get_range (self->reading, xpl_speech_at (self, noun));
}

static gboolean
acts_for_owner (const XplSpeechReader *self, const XplToken *head)
{
  static const char *const words[] = { "military",  "army",  "government", "ministry", "intelligence", "agency",
                                       "authority", "court", "parliament", "police",   "embassy",      "administration",
                                       "cabinet",   "regime", "leadership", "navy",    "side",         "delegation",
                                       "service",   "office", "team",       "command", "media", "outlet", NULL };

  return xpl_words_contain (words, head->lemma) || xpl_noun_is_kind (self->language, head, "claim") ||
         xpl_noun_is_kind (self->language, head, "document");
}

static int
find_owner (const XplSpeechReader *self, int noun)
{
  static const char *const prepositions[] = { "by", "from", "of", "in" };
  const XplToken *head = xpl_reading_token (self->reading, xpl_speech_at (self, noun)->head);
  const XplNameMention *owners[2];

  if (!acts_for_owner (self, head))
    return -1;
  for (guint i = 0; i < G_N_ELEMENTS (prepositions); i++)
    {
      int complement = xpl_noun_find_complement (&self->clauses, noun, prepositions[i]);
      const XplNameMention *mention
          = complement < 0 ? NULL : xpl_noun_get_mention (self->reading, xpl_speech_at (self, complement));

      if (mention != NULL)
        return mention->entity;
    }
  return xpl_noun_get_owners (self->reading, xpl_speech_at (self, noun), owners, 2) > 0 ? owners[0]->entity : -1;
}

static int
find_entity (const XplSpeechReader *self, int noun)
{
  const XplNameMention *mention = xpl_noun_get_mention (self->reading, xpl_speech_at (self, noun));

  return mention != NULL ? mention->entity : find_owner (self, noun);
}

/* "…, he added": a pronoun that nothing else explains is the person who spoke last, not far before. */
static int
find_last_speaker (const XplSpeechReader *self, int noun)
{
  static const char *const words[] = { "he", "she", NULL };
  const XplToken *token = xpl_reading_token (self->reading, xpl_speech_at (self, noun)->head);
  const GArray *speeches = self->reading->speeches;

  /* In somebody's own words "he" is not who speaks. */
  if (self->depth > 0 || !xpl_speech_at (self, noun)->pronoun || !xpl_words_contain (words, token->lower))
    return -1;
  for (guint i = speeches->len; i > 0 && speeches->len - i < 16; i--)
    {
      const XplSpeech *speech = &g_array_index (speeches, XplSpeech, i - 1);
      guint at = xpl_reading_token_at (self->reading, speech->speaker.start);

      if (speech->entity < 0 || at >= self->reading->tokens->len ||
          xpl_reading_entity (self->reading, (guint) speech->entity)->type != XPL_ENTITY_PERSON)
        continue;
      return xpl_reading_token (self->reading, at)->sentence + MAX_SENTENCES_BACK >= token->sentence ? speech->entity : -1;
    }
  return -1;
}

/* "according to the report", behind "a report by the Daily said": the words that spoke last under the same noun. */
static int
find_same_document (const XplSpeechReader *self, int noun)
{
  const XplToken *head = xpl_reading_token (self->reading, xpl_speech_at (self, noun)->head);
  const GArray *speeches = self->reading->speeches;

  if (!xpl_token_is (self->reading, xpl_speech_at (self, noun)->first, "the") ||
      !xpl_noun_is_kind (self->language, head, "document"))
    return -1;
  for (guint i = speeches->len; i > 0 && speeches->len - i < 16; i--)
    {
      const XplSpeech *speech = &g_array_index (speeches, XplSpeech, i - 1);
      guint at = xpl_reading_token_at (self->reading, speech->speaker.start);

      if (at >= self->reading->tokens->len ||
          xpl_reading_token (self->reading, at)->sentence + MAX_SENTENCES_BACK < head->sentence)
        return -1;
      for (; speech->entity >= 0 && at < self->reading->tokens->len &&
             xpl_reading_token (self->reading, at)->range.end <= speech->speaker.end;
           at++)
        if (g_str_equal (xpl_reading_token (self->reading, at)->lemma, head->lemma))
          return speech->entity;
    }
  return -1;
}

/* "Stone and Ruiz said" */
static void
add_others (const XplSpeechReader *self, const XplNouns *nouns, XplSpeaker *speaker)
{
  for (guint i = 1; i < nouns->n && speaker->n_others < XPL_MAX_OTHER_SPEAKERS; i++)
    {
      int entity = find_entity (self, nouns->chunks[i]);

      if (entity >= 0 && entity != speaker->entity)
        speaker->others[speaker->n_others++] = entity;
    }
}

XplSpeaker
xpl_find_speaker (XplSpeechReader *self, const XplNouns *nouns)
{
  XplSpeaker speaker = XPL_NO_SPEAKER;

  if (nouns->n == 0)
    return speaker;

  int first = nouns->chunks[0];
  speaker.range = get_words (self, first);
  speaker.range.end = get_words (self, nouns->chunks[nouns->n - 1]).end;
  speaker.entity = find_entity (self, first);
  if (speaker.entity < 0 && nouns->n == 1)
    speaker.entity = find_last_speaker (self, first);
  if (speaker.entity < 0 && nouns->n == 1)
    speaker.entity = find_same_document (self, first);
  add_others (self, nouns, &speaker);
  if (speaker.entity < 0 && speaker.n_others > 0)
    speaker.entity = speaker.others[--speaker.n_others];
  if (speaker.entity >= 0 || nouns->n > 1)
    return speaker;

  int apposition = xpl_noun_find_apposition (&self->clauses, first);
  if (apposition >= 0)
    {
      const XplNameMention *mention = xpl_noun_get_mention (self->reading, xpl_speech_at (self, apposition));

      if (mention != NULL && mention->kind != XPL_MENTION_DEMONYM)
        {
          speaker.entity = mention->entity;
          speaker.range = mention->range;
        }
    }
  return speaker;
}
