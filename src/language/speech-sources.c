/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/*
 * Sources that no verb of saying brings in: "according to X" before, behind or in the middle of what X says, and nouns of
 * saying with their content ("X's claim that …", "voiced suspicion about Y planning …"). Behind what somebody else
 * already says, "according to X" names who relays it.
 */

#include "config.h"

#include "noun-names.h"
#include "speech-reader.h"

#include <glib/gi18n-lib.h>

/* How many chunks a relative clause behind a source may have. */
#define MAX_RELATIVE 14

/* "according to the law", "to plan", "to their needs": nobody who says anything. */
static gboolean
is_norm (const XplSpeechReader *self, int noun)
{
  static const char *const words[] = { "law",  "constitution", "rule",  "plan",      "schedule", "need",   "size",   "age",   "ability",
                                       "merit", "tradition",   "custom", "principle", "rank",     "taste", "script", "wish", NULL };
  const XplToken *head = xpl_reading_token (self->reading, xpl_speech_at (self, noun)->head);

  /* But "a plan seen by the Daily Post". */
  return xpl_words_contain (words, head->lemma) && !xpl_token_is (self->reading, xpl_speech_at (self, noun)->first, "a");
}

/* "figures from Stone": Stone. */
static int
skip_numbers (const XplSpeechReader *self, int noun)
{
  static const char *const words[] = { "figure", "data", "datum", "estimate", "count", "statistic", "information", NULL };
  static const char *const prepositions[] = { "from", "by", "of" };

  if (!xpl_speech_is (self, noun, XPL_CHUNK_NOUN) ||
      !xpl_words_contain (words, xpl_reading_token (self->reading, xpl_speech_at (self, noun)->head)->lemma))
    return noun;
  for (guint i = 0; i < G_N_ELEMENTS (prepositions); i++)
    {
      int complement = xpl_noun_find_complement (&self->clauses, noun, prepositions[i]);

      if (complement >= 0)
        return complement;
    }
  return noun;
}

gboolean
xpl_speech_is_source (const XplSpeechReader *self, int chunk, int *noun, XplCue *cue)
{
  guint token;
  int behind = chunk + 1;

  if (chunk < 0 || chunk >= (int) self->clauses.chunks->len || xpl_speech_is (self, chunk, XPL_CHUNK_QUOTE))
    return FALSE;
  token = xpl_speech_at (self, chunk)->first;
  if (!xpl_match_source_phrase (self->language, self->reading, token, cue))
    return FALSE;
  while (behind < (int) self->clauses.chunks->len && xpl_speech_at (self, behind)->first < token + cue->n_tokens)
    behind++;
  /* "according to figures from Stone" may be read as a verb. */
  if (xpl_speech_is (self, behind - 1, XPL_CHUNK_VERB) && xpl_speech_is (self, behind, XPL_CHUNK_PREPOSITION))
    behind++;
  *noun = skip_numbers (self, behind);
  behind = *noun;
  return xpl_speech_is (self, behind, XPL_CHUNK_NOUN) && !is_norm (self, behind);
}

/* The chunk behind the noun groups @nouns, their complements and appositions. */
static int
skip_source (const XplSpeechReader *self, const XplNouns *nouns)
{
  int last = nouns->chunks[nouns->n - 1];
  int apposition = xpl_noun_find_apposition (&self->clauses, last);
  int i = (apposition >= 0 ? apposition : last) + 1;

  while ((xpl_speech_is (self, i, XPL_CHUNK_PREPOSITION) && xpl_speech_is (self, i + 1, XPL_CHUNK_NOUN)) ||
         xpl_chunk_is_time (&self->clauses, i))
    i += xpl_speech_is (self, i, XPL_CHUNK_PREPOSITION) ? 2 : 1;
  if (!xpl_speech_is (self, i, XPL_CHUNK_COMMA) || !xpl_speech_is (self, i + 1, XPL_CHUNK_RELATIVE))
    return i;
  /* ", which cited two diplomats," */
  for (int end = i + 2; end < i + MAX_RELATIVE && !xpl_speech_is_end (self, end); end++)
    if (xpl_speech_is (self, end, XPL_CHUNK_COMMA))
      return end;
  return i;
}

/* A speech of this stretch lies in @range already: @source relays it. Gives it to all such speeches. */
static gboolean
give_via (XplSpeechReader *self, XplRange range, XplSpeaker source)
{
  gboolean found = FALSE;

  for (guint i = self->reading->speeches->len; i > self->first_speech && self->reading->speeches->len - i < 32; i--)
    {
      XplSpeech *speech = &g_array_index (self->reading->speeches, XplSpeech, i - 1);

      if (!xpl_range_overlaps (g_array_index (speech->ranges, XplRange, 0), range) ||
          (speech->cue.end > 0 && !xpl_range_contains (range, speech->cue)))
        continue;
      found = TRUE;
      if (!xpl_range_is_none (speech->via_range) || xpl_range_equal (speech->speaker, source.range))
        continue;
      speech->via = source.entity;
      speech->via_range = source.range;
    }
  return found;
}

static void
add_clause (XplSpeechReader *self, guint first, guint end, XplSpeaker source, XplRange cue, const char *rule)
{
  guint speech = self->reading->speeches->len;
  XplRange range = xpl_speech_get_range (self, first, end);

  if (!xpl_speech_has_clause (self, first, end) || give_via (self, range, source))
    return;
  if (end == first + 1 && xpl_speech_is (self, (int) first, XPL_CHUNK_QUOTE))
    {
      xpl_speech_add (self, XPL_QUOTE_DIRECT, source, cue, rule);
      xpl_quote_give (self, first, speech);
      return;
    }
  g_array_append_val (xpl_speech_add (self, xpl_speech_get_kind (self, range), source, cue, rule)->ranges, range);
  for (guint i = first; i < end; i++)
    if (xpl_speech_is (self, (int) i, XPL_CHUNK_QUOTE) && !xpl_quote_is_taken (self, i))
      xpl_quote_give (self, i, speech);
}

static XplRange
get_phrase_range (const XplSpeechReader *self, int chunk, const XplCue *cue)
{
  guint token = xpl_speech_at (self, chunk)->first;

  return (XplRange) { xpl_reading_token (self->reading, token)->range.start,
                      xpl_reading_token (self->reading, token + cue->n_tokens - 1)->range.end };
}

static gboolean
is_leading (const XplSpeechReader *self, int chunk)
{
  return chunk == 0 || xpl_speech_is (self, chunk - 1, XPL_CHUNK_STOP)
         || xpl_speech_is (self, chunk - 1, XPL_CHUNK_COORDINATOR)
         || xpl_speech_is (self, chunk - 1, XPL_CHUNK_SUBORDINATOR) || xpl_speech_is (self, chunk - 1, XPL_CHUNK_COLON);
}

/*
 * "The minister, according to X, was hurt", "a policy which, according to X, failed": before @end stands only a subject,
 * or nothing; the rest stands from @behind on. FALSE where it is not so.
 */
static gboolean
add_parted_clause (XplSpeechReader *self, guint end, guint behind, XplSpeaker source, XplRange cue)
{
  guint first = xpl_speech_find_start (self, end);
  guint end_behind = xpl_speech_find_end (self, behind);
  gboolean is_subject = xpl_speech_is (self, (int) first, XPL_CHUNK_NOUN) && !xpl_speech_has_clause (self, first, end) &&
                        xpl_is_finite (&self->clauses, (int) behind);
  XplRange before = xpl_speech_get_range (self, first, end);
  XplRange rest = xpl_speech_get_range (self, behind, end_behind);
  XplSpeech *speech;

  if (!is_subject && !xpl_speech_is (self, (int) end - 1, XPL_CHUNK_RELATIVE) &&
      !xpl_speech_is (self, (int) end - 1, XPL_CHUNK_SUBORDINATOR))
    return FALSE;
  if (!xpl_speech_has_clause (self, behind, end_behind))
    return FALSE;
  speech = xpl_speech_add (self, xpl_speech_get_kind (self, rest), source, cue,
                           N_ ("the words inside of the clause name its source"));
  if (is_subject)
    g_array_append_val (speech->ranges, before);
  g_array_append_val (speech->ranges, rest);
  return TRUE;
}

static void
read_source (XplSpeechReader *self, int chunk)
{
  XplCue cue;
  int noun;
  XplNouns nouns;
  XplSpeaker source;
  int behind;
  gboolean comma = xpl_speech_is (self, chunk - 1, XPL_CHUNK_COMMA);

  if (!xpl_speech_is_source (self, chunk, &noun, &cue))
    return;
  nouns = xpl_collect_nouns (&self->clauses, (guint) noun);
  source = xpl_find_speaker (self, &nouns);
  behind = skip_source (self, &nouns);

  if (is_leading (self, chunk) || (comma && chunk < 2))
    {
      if (xpl_speech_is (self, behind, XPL_CHUNK_COMMA))
        behind++;
      add_clause (self, (guint) behind, xpl_speech_find_end (self, (guint) behind), source,
                  get_phrase_range (self, chunk, &cue), N_ ("the words before the clause name its source"));
      return;
    }

  guint end = (guint) (comma ? chunk - 1 : chunk);
  if (comma && xpl_speech_is (self, behind, XPL_CHUNK_COMMA) &&
      add_parted_clause (self, end, (guint) behind + 1, source, get_phrase_range (self, chunk, &cue)))
    return;
  add_clause (self, xpl_speech_find_start (self, end), end, source, get_phrase_range (self, chunk, &cue),
              N_ ("the words behind the clause name its source"));
}

/* Nouns of saying. */

/* "came to the conclusion that" */
static gboolean
is_reaching_verb (const XplSpeechReader *self, int verb)
{
  static const char *const verbs[] = { "come", "arrive", "jump", "lead", "stick", NULL };

  return xpl_is_finite (&self->clauses, verb) && !xpl_speech_at (self, verb)->negated &&
         xpl_words_contain (verbs, xpl_reading_token (self->reading, xpl_speech_at (self, verb)->head)->lemma);
}

/* "the mayor" of "the mayor's fear"; or none */
static XplRange
find_possessor (const XplSpeechReader *self, int noun)
{
  const XplChunk *chunk = xpl_speech_at (self, noun);

  for (guint i = chunk->first + 1; i < chunk->head; i++)
    if (xpl_token_is (self->reading, i, "'s") || xpl_token_is (self->reading, i, "'"))
      return (XplRange) { xpl_reading_token (self->reading, chunk->first)->range.start,
                          xpl_reading_token (self->reading, i - 1)->range.end };
  return XPL_RANGE_NONE;
}

/* Whose @noun is: its possessor, who it is by, or the subject of the verb that brings it forth ("voiced suspicion"). */
static XplSpeaker
find_noun_speaker (XplSpeechReader *self, int noun, int *behind)
{
  static const char *const prepositions[] = { "by", "from", "of" };
  const XplNameMention *owners[2];
  XplSpeaker speaker = XPL_NO_SPEAKER;

  *behind = noun + 1;
  for (guint i = 0; i < G_N_ELEMENTS (prepositions); i++)
    {
      int complement = xpl_noun_find_complement (&self->clauses, noun, prepositions[i]);

      if (complement >= 0)
        {
          XplNouns nouns = xpl_collect_nouns (&self->clauses, (guint) complement);

          *behind = nouns.chunks[nouns.n - 1] + 1;
          return xpl_find_speaker (self, &nouns);
        }
    }
  /* "suspicions voiced by X that" */
  if (xpl_speech_is (self, noun + 1, XPL_CHUNK_VERB) && xpl_speech_at (self, noun + 1)->ambiguous)
    {
      int complement = xpl_noun_find_complement (&self->clauses, noun + 1, "by");

      if (complement >= 0)
        {
          XplNouns nouns = xpl_collect_nouns (&self->clauses, (guint) complement);

          *behind = nouns.chunks[nouns.n - 1] + 1;
          return xpl_find_speaker (self, &nouns);
        }
    }
  if (xpl_noun_get_owners (self->reading, xpl_speech_at (self, noun), owners, 2) > 0)
    return (XplSpeaker) { .range = owners[0]->range, .entity = owners[0]->entity };
  speaker.range = find_possessor (self, noun);
  if (!xpl_range_is_none (speaker.range))
    return speaker;
  if (xpl_speech_is (self, noun - 1, XPL_CHUNK_PREPOSITION) && is_reaching_verb (self, noun - 2))
    {
      XplNouns nouns = xpl_find_subject (&self->clauses, (guint) noun - 2);

      return xpl_find_speaker (self, &nouns);
    }
  if (xpl_speech_is (self, noun - 1, XPL_CHUNK_VERB))
    {
      /* "rejected the claim that": somebody else's. */
      static const char *const others[] = { "reject",  "deny",   "call", "describe", "brand", "label",   "dismiss",  "refute",  "dispute", "face",    "hear",
                                            "receive", "counter", "question", "address", "welcome", "support", "ignore",
                                            "investigate", "examine", "read", "report", "publicise", "oppose", "back",
                                            "discuss", "echo", "contradict", "follow", "answer", "see", "fuel", NULL };
      const XplChunk *verb = xpl_speech_at (self, noun - 1);

      if (verb->form == XPL_VERB_FINITE && !verb->passive && !verb->negated &&
          !xpl_words_contain (others, xpl_reading_token (self->reading, verb->head)->lemma))
        {
          XplNouns nouns = xpl_find_subject (&self->clauses, (guint) noun - 1);

          speaker = xpl_find_speaker (self, &nouns);
        }
    }
  return speaker;
}

/* Behind a subject its verb ends the clause: "the claim that the bridge had fallen | was wrong". */
static guint
find_noun_clause_end (const XplSpeechReader *self, int noun, int first)
{
  guint end = xpl_speech_find_end (self, (guint) first);

  return xpl_find_finite_before (&self->clauses, (guint) noun) >= 0 ? end : xpl_speech_cut_end (self, (guint) first, end);
}

static void
read_noun (XplSpeechReader *self, int noun)
{
  XplCue cue;
  int behind;
  XplSpeaker speaker;
  gboolean is_clause, is_gerund;

  if (!xpl_match_cue_noun (self->language, self->reading, xpl_speech_at (self, noun)->head, &cue))
    return;
  speaker = find_noun_speaker (self, noun, &behind);
  if (xpl_range_is_none (speaker.range))
    return;
  /* "Stone's fear is that": the same with a verb between. */
  if (xpl_speech_is (self, behind, XPL_CHUNK_VERB) && !xpl_speech_at (self, behind)->negated &&
      g_str_equal (xpl_reading_token (self->reading, xpl_speech_at (self, behind)->head)->lemma, "be") &&
      xpl_chunk_is_word (self->reading, self->clauses.chunks, behind + 1, "that"))
    behind++;
  is_clause = (xpl_speech_is (self, behind, XPL_CHUNK_SUBORDINATOR) || xpl_speech_is (self, behind, XPL_CHUNK_RELATIVE)) &&
              xpl_token_is (self->reading, xpl_speech_at (self, behind)->first, "that") &&
              xpl_speech_is (self, behind + 1, XPL_CHUNK_NOUN);
  is_gerund = (xpl_chunk_is_word (self->reading, self->clauses.chunks, behind, "about") ||
               xpl_chunk_is_word (self->reading, self->clauses.chunks, behind, "of")) &&
              xpl_speech_is (self, behind + 1, XPL_CHUNK_NOUN) && xpl_speech_is (self, behind + 2, XPL_CHUNK_VERB) &&
              xpl_speech_at (self, behind + 2)->form == XPL_VERB_GERUND;
  if (!is_clause && !is_gerund)
    return;

  guint end = find_noun_clause_end (self, noun, behind + 1);
  XplRange range = xpl_speech_get_range (self, (guint) behind + 1, end);
  XplSpeech *speech;

  if (is_clause && !xpl_speech_has_clause (self, (guint) behind + 1, end))
    return;
  speech = xpl_speech_add (self, xpl_speech_get_kind (self, range), speaker,
                           xpl_reading_token (self->reading, xpl_speech_at (self, noun)->head)->range,
                           N_ ("the clause is the content of what the speaker is said to claim or think"));
  g_array_append_val (speech->ranges, range);
}

void
xpl_read_speech_sources (XplSpeechReader *self)
{
  for (guint i = 0; i < self->clauses.chunks->len; i++)
    if (xpl_speech_is (self, (int) i, XPL_CHUNK_NOUN))
      read_noun (self, (int) i);
  for (guint i = 0; i < self->clauses.chunks->len; i++)
    if (!xpl_speech_is (self, (int) i, XPL_CHUNK_QUOTE) && !xpl_speech_is (self, (int) i, XPL_CHUNK_COMMA))
      read_source (self, (int) i);
}
