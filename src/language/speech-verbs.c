/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/*
 * Speeches that a verb of saying brings in. Around the verb stand its speaker (before it, or behind it in "…, said X")
 * and what is said: a quote before or behind, a clause behind ("said that …", "said …"), or a clause before ("…, X
 * said"). One frame after the other is tried; the first that fits is taken.
 */

#include "config.h"

#include "sayers.h"

#include <glib/gi18n-lib.h>

static gboolean
is_kind (const XplSpeechReader *self, int index, XplChunkKind kind)
{
  return xpl_chunk_is (self->clauses.chunks, index, kind);
}

static const XplChunk *
get (const XplSpeechReader *self, int index)
{
  return xpl_chunk_get (self->clauses.chunks, index);
}

static gboolean
is_free_quote (const XplSpeechReader *self, int index)
{
  return is_kind (self, index, XPL_CHUNK_QUOTE) && !xpl_quote_is_taken (self, (guint) index);
}

static gboolean
is_end (const XplSpeechReader *self, int index)
{
  return index >= (int) self->clauses.chunks->len || is_kind (self, index, XPL_CHUNK_STOP);
}

/* The quote right before chunk @index, perhaps with a comma between; or -1. */
static int
find_quote_before (const XplSpeechReader *self, int index)
{
  int i = index - 1;

  if (is_kind (self, i, XPL_CHUNK_COMMA) || is_kind (self, i, XPL_CHUNK_ADVERB))
    i--;
  return is_kind (self, i, XPL_CHUNK_QUOTE) ? i : -1;
}

/* What is said. */

static XplSpeech *
add_speech (XplSpeechReader *self, const XplSayer *sayer, XplQuoteKind kind, const char *rule)
{
  guint before = self->reading->speeches->len;
  XplSpeech *speech = xpl_speech_add (self, kind, sayer->speaker, sayer->cue_range, rule);

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
  while ((is_kind (self, quote + 1, XPL_CHUNK_COORDINATOR) || is_kind (self, quote + 1, XPL_CHUNK_COMMA)) &&
         is_free_quote (self, quote + 2))
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
  add_speech (self, sayer, XPL_QUOTE_DIRECT,
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
  add_speech (self, sayer, XPL_QUOTE_DIRECT, N_ ("the words before the quotation name the speaker"));
  xpl_quote_give (self, (guint) quote, speech);
  give_following_quotes (self, quote, speech);
  return TRUE;
}

static void
take_quotes (XplSpeechReader *self, guint first, guint end, guint speech)
{
  for (guint i = first; i < end; i++)
    if (is_free_quote (self, (int) i))
      xpl_quote_give (self, i, speech);
}

/* The comma opens an insertion that another one closes: "said X, a farmer, had left". */
static gboolean
is_apposition_comma (const XplSpeechReader *self, int comma)
{
  for (int i = comma + 1; i < comma + 8; i++)
    {
      if (is_kind (self, i, XPL_CHUNK_COMMA))
        return TRUE;
      if (xpl_is_finite (&self->clauses, i) || is_kind (self, i, XPL_CHUNK_STOP))
        break;
    }
  for (int i = comma - 1; i > comma - 8; i--)
    if (is_kind (self, i, XPL_CHUNK_COMMA) || is_kind (self, i, XPL_CHUNK_VERB))
      return is_kind (self, i, XPL_CHUNK_COMMA);
  return FALSE;
}

/* A clause may begin at @i without "that": its subject, perhaps behind a place or time, and its verb. */
static gboolean
begins_bare_clause (const XplSpeechReader *self, const XplSayer *sayer, guint end)
{
  gboolean may_be_short = get (self, sayer->verb)->form != XPL_VERB_GERUND;
  int i = sayer->right;

  if (is_kind (self, i, XPL_CHUNK_SUBORDINATOR))
    return xpl_chunk_is_word (self->reading, self->clauses.chunks, i, "if") && (guint) i + 2 < end;
  if (!is_kind (self, i, XPL_CHUNK_NOUN))
    return FALSE;
  for (guint verb = (guint) i + 1; verb < end && verb < (guint) i + 16; verb++)
    {
      if (is_kind (self, (int) verb, XPL_CHUNK_COORDINATOR) && is_kind (self, (int) verb + 1, XPL_CHUNK_VERB))
        return FALSE;
      if (is_kind (self, (int) verb, XPL_CHUNK_RELATIVE))
        return FALSE;
      if (is_kind (self, (int) verb, XPL_CHUNK_COMMA) && !is_apposition_comma (self, (int) verb))
        return FALSE;
      if (is_kind (self, (int) verb, XPL_CHUNK_QUOTE))
        return verb == (guint) i + 1;
      if (xpl_is_finite (&self->clauses, (int) verb) && !get (self, (int) verb)->ambiguous)
        return TRUE;
      /* "said troops captured the town": with an object it is no participle. */
      if (xpl_is_finite (&self->clauses, (int) verb))
        return may_be_short && (!is_kind (self, (int) verb + 1, XPL_CHUNK_PREPOSITION) ||
                                !xpl_speech_has_clause (self, verb + 1, end));
    }
  return FALSE;
}

static gboolean
try_clause_behind (XplSpeechReader *self, const XplSayer *sayer)
{
  int first = sayer->right;
  guint end = xpl_speech_find_end (self, (guint) first);
  guint speech = self->reading->speeches->len;
  XplRange range;

  if (!sayer->has_that && ((sayer->cue.frames & XPL_CUE_CLAUSE) == 0 || !begins_bare_clause (self, sayer, end)))
    return FALSE;
  if (!xpl_speech_has_clause (self, (guint) first, end))
    return FALSE;
  range = xpl_speech_get_range (self, (guint) first, end);
  g_array_append_val (add_speech (self, sayer, xpl_speech_get_kind (self, range),
                                  N_ ("the subject of the verb of saying before the clause is the speaker"))
                          ->ranges,
                      range);
  take_quotes (self, (guint) first, end, speech);
  return TRUE;
}

/* "A, X said." and "A, X said, B." */
static gboolean
try_clause_before (XplSpeechReader *self, const XplSayer *sayer)
{
  int comma = sayer->left - 1;
  gboolean goes_on = is_kind (self, sayer->right, XPL_CHUNK_COMMA);
  guint speech = self->reading->speeches->len;
  guint first, end;
  XplRange range;
  XplSpeech *added;

  if (!is_kind (self, comma, XPL_CHUNK_COMMA) || sayer->is_joined || !(goes_on || is_end (self, sayer->right)))
    return FALSE;
  if ((sayer->cue.frames & (XPL_CUE_CLAUSE | XPL_CUE_THAT)) == 0)
    return FALSE;
  first = xpl_speech_find_start (self, (guint) comma);
  if (!xpl_speech_has_clause (self, first, (guint) comma))
    return FALSE;
  range = xpl_speech_get_range (self, first, (guint) comma);
  added = add_speech (self, sayer, xpl_speech_get_kind (self, range),
                      N_ ("the words behind the clause name the speaker"));
  g_array_append_val (added->ranges, range);
  take_quotes (self, first, (guint) comma, speech);
  end = xpl_speech_find_end (self, (guint) sayer->right + 1);
  if (goes_on && xpl_speech_has_clause (self, (guint) sayer->right + 1, end) &&
      !is_kind (self, sayer->right + 1, XPL_CHUNK_COORDINATOR) && !is_kind (self, sayer->right + 1, XPL_CHUNK_VERB) &&
      !is_kind (self, sayer->right + 1, XPL_CHUNK_SUBORDINATOR))
    {
      range = xpl_speech_get_range (self, (guint) sayer->right + 1, end);
      g_array_append_val (added->ranges, range);
      take_quotes (self, (guint) sayer->right + 1, end, speech);
    }
  return TRUE;
}

static gboolean
is_other_verb (const XplSpeechReader *self, int index)
{
  XplCue cue;

  return is_kind (self, index, XPL_CHUNK_VERB) &&
         (xpl_is_finite (&self->clauses, index) ||
          xpl_match_cue_verb (self->language, self->reading, get (self, index)->head, &cue));
}

/* Words in marks behind a verb that calls something names: "described it as “a mistake”". */
static gboolean
try_name (XplSpeechReader *self, const XplSayer *sayer)
{
  const XplRange frame = { xpl_reading_token (self->reading, get (self, sayer->verb)->end - 1)->range.end,
                           self->range.end };
  guint end = (guint) sayer->verb + 1;
  XplRange reach;
  gboolean found = FALSE;

  while (end < self->clauses.chunks->len && end < (guint) sayer->verb + 12 && !is_kind (self, (int) end, XPL_CHUNK_STOP) &&
         !is_kind (self, (int) end, XPL_CHUNK_SUBORDINATOR) && !is_other_verb (self, (int) end))
    end++;
  reach = xpl_speech_get_range (self, (guint) sayer->verb, end);
  for (guint i = xpl_quote_find (self, frame.start); i < self->quoted->len; i++)
    {
      const XplQuoted *quoted = &g_array_index (self->quoted, XplQuoted, i);

      if (quoted->outer.start >= reach.end)
        break;
      if (quoted->outer.start < frame.start || g_array_index (self->states, XplQuoteState, i).speech >= 0 ||
          !xpl_quote_is_phrase (self, quoted))
        continue;
      g_array_append_val (add_speech (self, sayer, XPL_QUOTE_MIXED,
                                      N_ ("the subject of the verb before the quoted words is the speaker"))
                              ->ranges,
                          quoted->inner);
      g_array_index (self->states, XplQuoteState, i).speech = (int) self->reading->speeches->len - 1;
      found = TRUE;
    }
  return found;
}

/* "As X told reporters, …" */
static gboolean
try_clause_after_as (XplSpeechReader *self, const XplSayer *sayer)
{
  guint first = (guint) sayer->right + 1;
  guint speech = self->reading->speeches->len;
  guint end;
  XplRange range;
  XplQuoteKind kind;

  if (!xpl_chunk_is_word (self->reading, self->clauses.chunks, sayer->left - 1, "as") ||
      !is_kind (self, sayer->right, XPL_CHUNK_COMMA))
    return FALSE;
  end = xpl_speech_find_end (self, first);
  if (!xpl_speech_has_clause (self, first, end))
    return FALSE;
  range = xpl_speech_get_range (self, first, end);
  kind = end == first + 1 && is_free_quote (self, (int) first) ? XPL_QUOTE_DIRECT : xpl_speech_get_kind (self, range);
  add_speech (self, sayer, kind, N_ ("the words before the clause name the speaker"));
  if (kind != XPL_QUOTE_DIRECT)
    g_array_append_val (g_array_index (self->reading->speeches, XplSpeech, speech).ranges, range);
  take_quotes (self, first, end, speech);
  return TRUE;
}

/* A thing can show something without anybody saying it. */
static gboolean
may_speak (const XplSayer *sayer)
{
  return (sayer->cue.frames & XPL_CUE_EVIDENCE) == 0 || sayer->speaker.entity >= 0;
}

static void
read_verb (XplSpeechReader *self, int verb)
{
  const XplChunk *chunk = get (self, verb);
  XplSayer sayer = { .verb = verb, .via = XPL_NO_SPEAKER, .cue_range = xpl_chunk_get_range (self->reading, chunk) };
  gboolean has_speaker;

  /* "a claim disputed by X" */
  if (chunk->passive || (chunk->ambiguous && xpl_chunk_is_word (self->reading, self->clauses.chunks, verb + 1, "by")))
    return;
  if (!xpl_match_cue_verb (self->language, self->reading, chunk->head, &sayer.cue))
    return;
  if (chunk->negated && sayer.cue.modality != XPL_MODALITY_DENIED)
    return;
  has_speaker = xpl_find_sayer (self, &sayer);
  if (!has_speaker || !may_speak (&sayer))
    return;
  xpl_sayer_find_right_end (self, &sayer);
  if (try_clause_after_as (self, &sayer))
    return;
  if ((sayer.cue.frames & XPL_CUE_QUOTE) != 0 &&
      (try_quote_before (self, &sayer) || try_quote_behind (self, &sayer)))
    return;
  /* "may say", "would argue": nobody has said it. */
  if (chunk->modality == XPL_MODALITY_POSSIBLE || chunk->modality == XPL_MODALITY_CONDITIONAL)
    return;
  if ((sayer.cue.frames & (XPL_CUE_CLAUSE | XPL_CUE_THAT)) != 0 &&
      (try_clause_behind (self, &sayer) || try_clause_before (self, &sayer)))
    return;
  if ((sayer.cue.frames & (XPL_CUE_NAME | XPL_CUE_QUOTE)) != 0)
    try_name (self, &sayer);
}

void
xpl_read_speech_verbs (XplSpeechReader *self)
{
  for (guint i = 0; i < self->clauses.chunks->len; i++)
    if (is_kind (self, (int) i, XPL_CHUNK_VERB))
      read_verb (self, (int) i);
}
