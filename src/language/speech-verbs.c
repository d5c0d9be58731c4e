/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/*
 * Speeches that a verb of saying brings in. Around the verb stand its speaker (before it, or behind it in "…, said X")
 * and what is said: a quote before or behind, a clause (speech-clauses.c), or a few words in marks. One frame after the
 * other is tried; the first that fits is taken.
 */

#include "config.h"

#include "sayers.h"

#include <glib/gi18n-lib.h>

/* The quote right before chunk @index, perhaps with a comma between; or -1. */
static int
find_quote_before (const XplSpeechReader *self, int index)
{
  int i = index - 1;

  if (xpl_speech_is (self, i, XPL_CHUNK_COMMA) || xpl_speech_is (self, i, XPL_CHUNK_ADVERB))
    i--;
  return xpl_speech_is (self, i, XPL_CHUNK_QUOTE) ? i : -1;
}

/* What is said. */

/* "The data show that", "it is clear that": there is nobody who says it. */
static gboolean
is_nobody (const XplSayer *sayer)
{
  return sayer->speaker.entity < 0 &&
         ((sayer->cue.frames & XPL_CUE_EVIDENCE) != 0 || xpl_range_is_none (sayer->speaker.range));
}

XplSpeech *
xpl_sayer_add_speech (XplSpeechReader *self, const XplSayer *sayer, XplQuoteKind kind, const char *rule)
{
  guint before = self->reading->speeches->len;
  XplSpeech *speech = xpl_speech_add (self, kind, sayer->speaker, sayer->cue_range, rule);

  speech->is_minor = is_nobody (sayer);
  if (!xpl_range_is_none (sayer->via.range))
    {
      speech->via = sayer->via.entity;
      speech->via_range = sayer->via.range;
    }
  /* "said that A and added that B": parts of one speech. */
  if (sayer->is_joined && before > self->first_speech)
    speech->group = g_array_index (self->reading->speeches, XplSpeech, before - 1).group;
  return speech;
}

/* Quotes that go on behind @quote: "A” and “B". */
static void
give_following_quotes (XplSpeechReader *self, int quote, guint speech)
{
  while ((xpl_speech_is (self, quote + 1, XPL_CHUNK_COORDINATOR) || xpl_speech_is (self, quote + 1, XPL_CHUNK_COMMA)) &&
         xpl_speech_is_free_quote (self, quote + 2))
    {
      quote += 2;
      xpl_quote_give (self, quote, speech);
    }
}

/* "A,” said X, “B": the second half belongs to the first. */
static gboolean
try_quote_before (XplSpeechReader *self, const XplSayer *sayer)
{
  int quote = find_quote_before (self, sayer->left);
  int next = xpl_find_quote_at (self, sayer->right);
  guint speech = self->reading->speeches->len;

  if (quote < 0 || sayer->has_that)
    return FALSE;
  if (xpl_quote_is_taken (self, (guint) quote))
    return FALSE;
  xpl_sayer_add_speech (self, sayer, XPL_QUOTE_DIRECT,
                        sayer->inverted ? N_ ("the words behind the quotation and the verb name the speaker")
                                        : N_ ("the words behind the quotation name the speaker"));
  xpl_quote_give (self, (guint) quote, speech);
  if (next >= 0)
    xpl_quote_give (self, (guint) next, speech);
  return TRUE;
}

static gboolean
try_quote_behind (XplSpeechReader *self, const XplSayer *sayer)
{
  int quote = xpl_find_quote_at (self, sayer->right);
  guint speech = self->reading->speeches->len;
  guint end;

  if (quote < 0)
    return FALSE;
  end = xpl_speech_find_end (self, (guint) quote);
  if (sayer->has_that || (end > (guint) quote + 1 && xpl_is_finite (&self->clauses, quote + 1)))
    return FALSE;
  xpl_sayer_add_speech (self, sayer, XPL_QUOTE_DIRECT, N_ ("the words before the quotation name the speaker"));
  xpl_quote_give (self, (guint) quote, speech);
  give_following_quotes (self, quote, speech);
  return TRUE;
}

static gboolean
is_other_verb (const XplSpeechReader *self, int index)
{
  XplCue cue;

  return xpl_speech_is (self, index, XPL_CHUNK_VERB) &&
         (xpl_is_finite (&self->clauses, index) ||
          xpl_match_cue_verb (self->language, self->reading, xpl_speech_at (self, index)->head, &cue));
}

/* Words in marks behind a verb that calls something names: "described it as “a mistake”". */
static gboolean
try_name (XplSpeechReader *self, const XplSayer *sayer)
{
  const XplRange frame = { xpl_reading_token (self->reading, xpl_speech_at (self, sayer->verb)->end - 1)->range.end,
                           self->range.end };
  guint end = (guint) sayer->verb + 1;
  XplRange reach;
  gboolean found = FALSE;

  while (end < self->clauses.chunks->len && end < (guint) sayer->verb + 12
         && !xpl_speech_is (self, (int) end, XPL_CHUNK_STOP) && !xpl_speech_is (self, (int) end, XPL_CHUNK_SUBORDINATOR)
         && !is_other_verb (self, (int) end))
    end++;
  reach = xpl_speech_get_range (self, (guint) sayer->verb, end);
  for (guint i = xpl_quote_find (self, frame.start); i < self->quoted->len; i++)
    {
      const XplQuoted *quoted = &g_array_index (self->quoted, XplQuoted, i);

      if (quoted->outer.start >= reach.end)
        break;
      if (quoted->outer.start < frame.start || g_array_index (self->states, XplQuoteState, i).speech >= 0 ||
          !xpl_quote_is_phrase (self, quoted, (sayer->cue.frames & XPL_CUE_NAME) != 0 ? 1 : 2))
        continue;
      g_array_append_val (xpl_sayer_add_speech (self, sayer, XPL_QUOTE_MIXED,
                                                N_ ("the subject of the verb before the quoted words is the speaker"))
                              ->ranges,
                          quoted->inner);
      g_array_index (self->states, XplQuoteState, i).speech = (int) self->reading->speeches->len - 1;
      found = TRUE;
    }
  return found;
}

/* A thing can show something without anybody saying it: then only a clause tells what. */
static gboolean
may_quote (const XplSayer *sayer)
{
  return !sayer->negated && !sayer->is_controlled && !sayer->passive &&
         ((sayer->cue.frames & XPL_CUE_EVIDENCE) == 0 || sayer->speaker.entity >= 0);
}

/* "may say", "would argue": nobody has said it; but "I would say", "could mean", "can confirm". */
static gboolean
is_only_possible (const XplSpeechReader *self, const XplSayer *sayer)
{
  const XplChunk *chunk = xpl_speech_at (self, sayer->verb);
  guint speaker = xpl_reading_token_at (self->reading, sayer->speaker.range.start);

  if (chunk->modality != XPL_MODALITY_POSSIBLE && chunk->modality != XPL_MODALITY_CONDITIONAL)
    return FALSE;
  if ((sayer->cue.frames & XPL_CUE_EVIDENCE) != 0 || xpl_token_is (self->reading, chunk->first, "can"))
    return FALSE;
  return xpl_range_is_none (sayer->speaker.range) ||
         (!xpl_token_is (self->reading, speaker, "i") && !xpl_token_is (self->reading, speaker, "we"));
}

/* "a claim disputed by X", "an interview published on Sunday that": no verb of a clause of its own. */
static gboolean
is_reduced_passive (const XplSpeechReader *self, int verb)
{
  const XplChunk *chunk = xpl_speech_at (self, verb);

  if (!chunk->ambiguous)
    return FALSE;
  if (xpl_chunk_is_word (self->reading, self->clauses.chunks, verb + 1, "by"))
    return TRUE;
  /* "…,” she told reporters" and "…, state television reported" are often read so too. */
  return xpl_reading_token (self->reading, chunk->head)->deprel == XPL_DEPREL_ACL &&
         xpl_speech_is (self, verb - 1, XPL_CHUNK_NOUN) && !xpl_speech_at (self, verb - 1)->pronoun &&
         xpl_speech_is (self, verb + 1, XPL_CHUNK_PREPOSITION) && !xpl_speech_is (self, verb - 2, XPL_CHUNK_QUOTE) &&
         !xpl_speech_is (self, verb - 2, XPL_CHUNK_COMMA);
}

static void
read_verb (XplSpeechReader *self, int verb)
{
  const XplChunk *chunk = xpl_speech_at (self, verb);
  XplSayer sayer = { .verb = verb,
                     .word = chunk->head,
                     .via = XPL_NO_SPEAKER,
                     .speaker = XPL_NO_SPEAKER,
                     .cue_range = xpl_chunk_get_range (self->reading, chunk),
                     .negated = chunk->negated,
                     .passive = chunk->passive };
  gboolean has_subject;

  if (is_reduced_passive (self, verb) || !xpl_match_cue_verb (self->language, self->reading, chunk->head, &sayer.cue))
    return;
  has_subject = xpl_find_sayer (self, &sayer);
  if ((!has_subject && !sayer.may_be_nobody) || sayer.is_denied)
    return;
  xpl_sayer_find_right_end (self, &sayer);
  if (xpl_read_clause_after_as (self, &sayer))
    return;
  if (!has_subject && chunk->form == XPL_VERB_FINITE && !sayer.passive)
    {
      if (sayer.has_that)
        xpl_read_clause_behind (self, &sayer);
      return;
    }
  if ((sayer.cue.frames & XPL_CUE_QUOTE) != 0 && may_quote (&sayer) &&
      (try_quote_before (self, &sayer) || try_quote_behind (self, &sayer)))
    return;
  if (is_only_possible (self, &sayer) || xpl_read_clause_of_verb (self, &sayer))
    return;
  if ((sayer.cue.frames & (XPL_CUE_NAME | XPL_CUE_QUOTE)) != 0 && may_quote (&sayer))
    try_name (self, &sayer);
}

void
xpl_read_speech_verbs (XplSpeechReader *self)
{
  for (guint i = 0; i < self->clauses.chunks->len; i++)
    if (xpl_speech_is (self, (int) i, XPL_CHUNK_VERB))
      read_verb (self, (int) i);
}
