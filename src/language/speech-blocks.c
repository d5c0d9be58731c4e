/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/*
 * Which stretches between quotation marks are speeches by themselves ("blocks"), and which are a few words ("heroes") or
 * a title; and to which speech each belongs in the end. Stretches that go on with each other over paragraphs (a "chain")
 * are given to a speech together.
 */

#include "config.h"

#include "speech-reader.h"

#include <string.h>

guint
xpl_quote_get_first_token (const XplSpeechReader *self, const XplQuoted *quoted)
{
  return xpl_reading_token_at (self->reading, quoted->inner.start);
}

static gboolean
is_speech_stop (const XplReading *reading, const XplQuoted *quoted)
{
  const char *last = reading->text + quoted->inner.end - 1;

  return strchr (",.?!", *last) != NULL || (quoted->inner.end >= 3 && strncmp (last - 2, "…", 3) == 0);
}

/* What stands before the marks lets a speech begin: nothing, a comma, a colon, a verb of saying. */
gboolean
xpl_quote_may_begin_speech (const XplSpeechReader *self, const XplQuoted *quoted)
{
  guint first = xpl_reading_token_at (self->reading, quoted->outer.start);
  const XplToken *before;
  XplCue cue;

  if (first == 0 || first >= self->reading->tokens->len)
    return TRUE;
  before = xpl_reading_token (self->reading, first - 1);
  if (before->sentence != xpl_reading_token (self->reading, first)->sentence)
    return TRUE;
  if (before->pos == XPL_POS_PUNCT)
    return g_str_equal (before->lower, ",") || g_str_equal (before->lower, ":") || g_str_equal (before->lower, ";");
  return before->pos == XPL_POS_VERB && xpl_match_cue_verb (self->language, self->reading, first - 1, &cue) &&
         (cue.frames & XPL_CUE_QUOTE) != 0 && (cue.frames & XPL_CUE_NAME) == 0;
}

static gboolean
begins_with_capital (const XplReading *reading, const XplToken *token)
{
  return g_unichar_isupper (g_utf8_get_char (reading->text + token->range.start));
}

typedef struct
{
  guint n_words;
  guint n_small; /* of weight, without a capital */
  guint n_verbs;
} Words;

static Words
count_words (const XplSpeechReader *self, const XplQuoted *quoted)
{
  Words words = { 0 };

  for (guint i = xpl_quote_get_first_token (self, quoted);
       i < self->reading->tokens->len && xpl_reading_token (self->reading, i)->range.start < quoted->inner.end;
       i++)
    {
      const XplToken *token = xpl_reading_token (self->reading, i);

      if (token->pos == XPL_POS_PUNCT)
        continue;
      words.n_words++;
      words.n_verbs += token->pos == XPL_POS_VERB || token->pos == XPL_POS_AUX;
      words.n_small += token->range.end - token->range.start > 3 && !begins_with_capital (self->reading, token);
    }
  return words;
}

gboolean
xpl_quote_is_phrase (const XplSpeechReader *self, const XplQuoted *quoted, guint least)
{
  Words words = count_words (self, quoted);

  return words.n_words >= least && words.n_small > 0;
}

/* A few words in marks ("heroes"), or a title (every word of weight with a capital), are no speech by themselves. */
static gboolean
is_block (const XplSpeechReader *self, const XplQuoted *quoted)
{
  Words words = count_words (self, quoted);

  if (words.n_words == 0)
    return FALSE;
  if (!quoted->is_closed && !quoted->continues && !xpl_quote_may_begin_speech (self, quoted))
    return FALSE;
  if (is_speech_stop (self->reading, quoted) && xpl_quote_may_begin_speech (self, quoted))
    return TRUE;
  if (words.n_small == 0 && words.n_words > 1)
    return FALSE;
  return words.n_verbs > 0 && (words.n_words >= 3 || xpl_quote_may_begin_speech (self, quoted));
}

void
xpl_classify_quotes (XplSpeechReader *self)
{
  guint chain = 0;

  for (guint i = 0; i < self->quoted->len; i++)
    {
      const XplQuoted *quoted = &g_array_index (self->quoted, XplQuoted, i);
      gboolean goes_on = i > 0 && g_array_index (self->quoted, XplQuoted, i - 1).continues;
      XplQuoteState state = { .speech = -1 };

      if (!goes_on)
        chain = i;
      state.chain = chain;
      state.is_block = goes_on || quoted->continues || is_block (self, quoted);
      g_array_append_val (self->states, state);
    }
}

guint
xpl_quote_find (const XplSpeechReader *self, guint32 offset)
{
  guint low = 0, high = self->quoted->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (self->quoted, XplQuoted, middle).outer.end <= offset)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

guint
xpl_quote_get (const XplSpeechReader *self, guint chunk)
{
  return g_array_index (self->blocks, guint, xpl_chunk_get (self->clauses.chunks, chunk)->quoted);
}

static XplQuoteState *
get_chain (const XplSpeechReader *self, guint quoted)
{
  guint chain = g_array_index (self->states, XplQuoteState, quoted).chain;

  return &g_array_index (self->states, XplQuoteState, chain);
}

gboolean
xpl_quote_is_taken (const XplSpeechReader *self, guint chunk)
{
  guint quoted = xpl_quote_get (self, chunk);

  /* A stretch of a chain is open to a speaker as long as none of the chain has one. */
  return get_chain (self, quoted)->speech >= 0 || g_array_index (self->states, XplQuoteState, quoted).speech >= 0;
}

void
xpl_quote_give (XplSpeechReader *self, guint chunk, guint speech)
{
  guint quoted = xpl_quote_get (self, chunk);
  XplQuoteState *chain = get_chain (self, quoted);
  XplSpeech *to = &g_array_index (self->reading->speeches, XplSpeech, speech);
  gboolean is_mixed = to->ranges->len > 0 && to->kind != XPL_QUOTE_DIRECT;

  g_array_index (self->states, XplQuoteState, quoted).speech = (int) speech;
  if (is_mixed)
    return;
  chain->speech = (int) speech;
  for (guint i = g_array_index (self->states, XplQuoteState, quoted).chain; i < self->quoted->len; i++)
    {
      const XplQuoted *stretch = &g_array_index (self->quoted, XplQuoted, i);

      if (g_array_index (self->states, XplQuoteState, i).chain != g_array_index (self->states, XplQuoteState, quoted).chain)
        break;
      g_array_append_val (to->ranges, stretch->inner);
    }
}
