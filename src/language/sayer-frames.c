/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/*
 * What belongs to the frame of a verb of saying behind it: an inverted speaker, the addressee, place and time, insertions,
 * "that"; and whom it cites.
 */

#include "config.h"

#include "sayers.h"

#include "noun-kinds.h"
#include "noun-names.h"

static int
skip_groups (const XplSpeechReader *self, int i)
{
  for (;;)
    {
      if (xpl_begins_question (self, i))
        return i;
      if (xpl_speech_is (self, i, XPL_CHUNK_ADVERB) || xpl_chunk_is_time (&self->clauses, i))
        i++;
      else if (xpl_speech_is (self, i, XPL_CHUNK_PREPOSITION) && xpl_speech_is (self, i + 1, XPL_CHUNK_NOUN))
        i = xpl_collect_nouns (&self->clauses, i + 1).chunks[xpl_collect_nouns (&self->clauses, i + 1).n - 1] + 1;
      else if (xpl_speech_is (self, i, XPL_CHUNK_PREPOSITION) && xpl_speech_is (self, i + 1, XPL_CHUNK_PREPOSITION))
        i++;
      else if (xpl_speech_is (self, i - 1, XPL_CHUNK_NOUN) && xpl_speech_is (self, i - 2, XPL_CHUNK_PREPOSITION) &&
               xpl_speech_is (self, i, XPL_CHUNK_VERB) && xpl_speech_at (self, i)->ambiguous &&
               xpl_speech_is (self, i + 1, XPL_CHUNK_PREPOSITION))
        i++; /* "in an interview published on Sunday" */
      else
        return i;
    }
}

/* Behind an inverted speaker: ", the minister of trade, in Kyiv". */
static int
skip_speaker (const XplSpeechReader *self, int i)
{
  XplNouns nouns = xpl_collect_nouns (&self->clauses, i);
  int apposition;

  if (nouns.n == 0)
    return i;
  apposition = xpl_noun_find_apposition (&self->clauses, nouns.chunks[nouns.n - 1]);
  i = skip_groups (self, nouns.chunks[nouns.n - 1] + 1);
  if (apposition >= 0)
    i = skip_groups (self, apposition + 1);
  return i;
}

static gboolean
begins_content (const XplSpeechReader *self, int i)
{
  return xpl_speech_is (self, i, XPL_CHUNK_SUBORDINATOR) || xpl_speech_is (self, i, XPL_CHUNK_NOUN)
         || xpl_find_quote_at (self, i) >= 0 || xpl_speech_is (self, i, XPL_CHUNK_RELATIVE);
}

/* "that" begins the clause at @i, also where it was read as a pronoun: "claims that in 1997 …". */
static gboolean
is_that (const XplSpeechReader *self, int i)
{
  if (!xpl_chunk_is_word (self->reading, self->clauses.chunks, i, "that") ||
      (xpl_speech_is (self, i, XPL_CHUNK_RELATIVE) && xpl_speech_is (self, i + 1, XPL_CHUNK_VERB)))
    return FALSE;
  return !xpl_speech_is (self, i, XPL_CHUNK_NOUN)
         || !(xpl_speech_is_end (self, i + 1) || xpl_speech_is (self, i + 1, XPL_CHUNK_VERB)
              || xpl_speech_is (self, i + 1, XPL_CHUNK_RELATIVE) || xpl_speech_is (self, i + 1, XPL_CHUNK_COORDINATOR));
}

/* "told a story that …": nobody who is told something. */
static gboolean
is_tale (const XplSpeechReader *self, int noun)
{
  static const char *const words[] = { "story", "tale", "joke", "lie", "secret", "anecdote", NULL };

  return xpl_words_contain (words, xpl_reading_token (self->reading, xpl_speech_at (self, noun)->head)->lemma);
}

static int
skip_addressee (const XplSpeechReader *self, int i, const XplCue *cue)
{
  XplNouns nouns;
  int end;

  if ((cue->frames & XPL_CUE_ADDRESSEE) == 0 || xpl_begins_question (self, i) || is_that (self, i))
    return i;
  nouns = xpl_collect_nouns (&self->clauses, i);
  if (nouns.n == 0 || is_tale (self, nouns.chunks[0]))
    return i;
  end = skip_groups (self, nouns.chunks[nouns.n - 1] + 1);
  return begins_content (self, end) || xpl_begins_question (self, end) || xpl_speech_is_end (self, end)
                 || xpl_speech_is (self, end, XPL_CHUNK_COMMA)
             ? end
             : i;
}

/* An insertion between commas before "that" or a quote: "said, speaking in Kyiv, that". */
static int
skip_insertion (const XplSpeechReader *self, int i)
{
  gboolean relative = FALSE;

  if (!xpl_speech_is (self, i, XPL_CHUNK_COMMA))
    return i;
  for (int end = i + 1; end < i + 14 && end < (int) self->clauses.chunks->len; end++)
    {
      relative = relative || xpl_speech_is (self, end, XPL_CHUNK_RELATIVE);
      if ((xpl_is_finite (&self->clauses, end) && !relative) || xpl_speech_is (self, end, XPL_CHUNK_STOP) ||
          xpl_speech_is (self, end, XPL_CHUNK_QUOTE))
        return i;
      if (xpl_speech_is (self, end, XPL_CHUNK_COMMA) &&
          (xpl_chunk_is_word (self->reading, self->clauses.chunks, end + 1, "that") || xpl_find_quote_at (self, end) >= 0))
        return end + 1;
    }
  return i;
}

/* "the foreign ministry", "two officials": somebody, though without a name. */
static gboolean
may_speak (const XplSpeechReader *self, int noun)
{
  static const char *const kinds[] = { "government", "leader", "people", "force", NULL };
  static const char *const words[] = { "source", "insider", "witness", "report", NULL };
  const XplToken *head = xpl_reading_token (self->reading, xpl_speech_at (self, noun)->head);

  if (xpl_words_contain (words, head->lemma))
    return TRUE;
  for (guint i = 0; kinds[i] != NULL; i++)
    if (xpl_noun_is_kind (self->language, head, kinds[i]))
      return TRUE;
  return FALSE;
}

static gboolean
is_person (const XplSpeechReader *self, int entity)
{
  return entity >= 0 && xpl_reading_entity (self->reading, (guint) entity)->type == XPL_ENTITY_PERSON;
}

/* "X reported, citing Y, that": Y says it, and X relays it. */
static void
find_cited (XplSpeechReader *self, XplSayer *sayer)
{
  static const char *const verbs[] = { "cite", "quote", NULL };

  /* Also right behind the frame: "…, X reported, citing Y". */
  for (int i = MAX (sayer->left, 0); i < sayer->right + 2 && i < sayer->left + 24; i++)
    {
      if (!xpl_speech_is (self, i, XPL_CHUNK_VERB) || !xpl_speech_is (self, i + 1, XPL_CHUNK_NOUN) || i == sayer->verb ||
          xpl_speech_at (self, i)->form != XPL_VERB_GERUND ||
          !xpl_words_contain (verbs, xpl_reading_token (self->reading, xpl_speech_at (self, i)->head)->lemma))
        continue;

      XplNouns nouns = xpl_collect_nouns (&self->clauses, (guint) i + 1);
      XplSpeaker cited = xpl_find_speaker (self, &nouns);

      /* "citing privacy rules": nobody who could say it; and a person who cites others speaks all the same. */
      if ((cited.entity < 0 && !may_speak (self, nouns.chunks[0])) || is_person (self, sayer->speaker.entity))
        return;
      sayer->via = sayer->speaker;
      sayer->speaker = cited;
      return;
    }
}

void
xpl_sayer_find_right_end (XplSpeechReader *self, XplSayer *sayer)
{
  int i = sayer->verb + 1;

  while (i < (int) self->clauses.chunks->len && xpl_speech_at (self, i)->first < sayer->word + sayer->cue.n_tokens)
    i++;
  if (sayer->inverted)
    i = skip_speaker (self, i);
  i = skip_groups (self, i);
  i = skip_addressee (self, i, &sayer->cue);
  i = skip_groups (self, i);
  i = skip_insertion (self, i);
  if (xpl_speech_is (self, i, XPL_CHUNK_COMMA) && is_that (self, i + 1))
    i++;
  sayer->has_that = is_that (self, i);
  sayer->right = sayer->has_that ? i + 1 : i;
  find_cited (self, sayer);
}
