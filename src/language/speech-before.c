/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/*
 * Clauses that stand before the words that tell who says them, or around them: "A, X said", "A, X said, B", "the minister,
 * X said, was hurt"; and behind "As X said,".
 */

#include "config.h"

#include "sayers.h"

#include <glib/gi18n-lib.h>

/* The verb ends its own clause ("…, X replied", "…, X said in Kessel"), and is no mere "you know". */
static gboolean
may_follow_clause (const XplSpeechReader *self, const XplSayer *sayer)
{
  guint speaker = xpl_reading_token_at (self->reading, sayer->speaker.range.start);

  if (xpl_range_is_none (sayer->speaker.range) || xpl_token_is (self->reading, speaker, "you") ||
      xpl_token_is (self->reading, speaker, "that") || sayer->passive || sayer->negated || sayer->is_controlled)
    return FALSE;
  return (sayer->cue.frames & XPL_CUE_CLAUSE) != 0 ||
         ((sayer->cue.frames & XPL_CUE_THAT) != 0 && sayer->right == sayer->verb + 1);
}

/* "While some stayed, others left": the first half is no clause of its own. */
static gboolean
is_half (const XplSpeechReader *self, guint first, guint end)
{
  if (!xpl_speech_is (self, (int) first, XPL_CHUNK_SUBORDINATOR))
    return FALSE;
  for (guint i = first + 1; i < end; i++)
    if (xpl_speech_is (self, (int) i, XPL_CHUNK_COMMA) && xpl_speech_has_clause (self, i, end))
      return FALSE;
  return TRUE;
}

/* "A, X said." and "A, X said, B." */
static gboolean
try_clause_before (XplSpeechReader *self, const XplSayer *sayer)
{
  int comma = sayer->left - 1;
  gboolean goes_on = xpl_speech_is (self, sayer->right, XPL_CHUNK_COMMA);
  guint speech = self->reading->speeches->len;
  guint first, end;
  XplRange range;
  XplSpeech *added;

  if (!xpl_speech_is (self, comma, XPL_CHUNK_COMMA) || sayer->is_joined
      || !(goes_on || xpl_speech_is_end (self, sayer->right)))
    return FALSE;
  if (!may_follow_clause (self, sayer))
    return FALSE;
  first = xpl_speech_find_start (self, (guint) comma);
  if (!xpl_speech_has_clause (self, first, (guint) comma) || is_half (self, first, (guint) comma))
    return FALSE;
  range = xpl_speech_get_range (self, first, (guint) comma);
  added = xpl_sayer_add_speech (self, sayer, xpl_speech_get_kind (self, range),
                                N_ ("the words behind the clause name the speaker"));
  g_array_append_val (added->ranges, range);
  xpl_speech_take_quotes (self, first, (guint) comma, speech);
  end = xpl_speech_find_end (self, (guint) sayer->right + 1);
  if (goes_on && xpl_speech_has_clause (self, (guint) sayer->right + 1, end)
      && !xpl_speech_is (self, sayer->right + 1, XPL_CHUNK_COORDINATOR)
      && !xpl_speech_is (self, sayer->right + 1, XPL_CHUNK_VERB)
      && !xpl_speech_is (self, sayer->right + 1, XPL_CHUNK_SUBORDINATOR))
    {
      range = xpl_speech_get_range (self, (guint) sayer->right + 1, end);
      g_array_append_val (added->ranges, range);
      xpl_speech_take_quotes (self, (guint) sayer->right + 1, end, speech);
    }
  return TRUE;
}

/* What stands behind the verb goes on with the clause before it: its verb ("…, was hurt") or a noun ("…, no reason"). */
static gboolean
goes_on_behind (const XplSpeechReader *self, const XplSayer *sayer, gboolean has_verb)
{
  int behind = sayer->right + 1;

  while (xpl_speech_is (self, behind, XPL_CHUNK_ADVERB))
    behind++;
  if (!has_verb)
    return xpl_is_finite (&self->clauses, behind);
  return xpl_speech_is (self, behind, XPL_CHUNK_NOUN) && !xpl_chunk_is_time (&self->clauses, behind) &&
         !xpl_speech_has_clause (self, (guint) behind, xpl_speech_find_end (self, (guint) behind));
}

/* "The minister, X said, was hurt", "There was, X said, no reason": the words of X stand inside of what X says. */
static gboolean
try_clause_around (XplSpeechReader *self, const XplSayer *sayer)
{
  int comma = sayer->left - 1;
  guint speech = self->reading->speeches->len;
  guint first, end;
  gboolean has_verb;
  XplRange before, behind;
  XplSpeech *added;

  if (!xpl_speech_is (self, comma, XPL_CHUNK_COMMA) || !xpl_speech_is (self, sayer->right, XPL_CHUNK_COMMA) ||
      sayer->is_joined || !may_follow_clause (self, sayer))
    return FALSE;
  first = xpl_speech_find_start (self, (guint) comma);
  has_verb = xpl_speech_has_clause (self, first, (guint) comma);
  if (!xpl_speech_is (self, has_verb ? comma - 1 : (int) first, has_verb ? XPL_CHUNK_VERB : XPL_CHUNK_NOUN) ||
      !goes_on_behind (self, sayer, has_verb))
    return FALSE;
  end = xpl_speech_find_end (self, (guint) sayer->right + 1);
  before = xpl_speech_get_range (self, first, (guint) comma);
  behind = xpl_speech_get_range (self, (guint) sayer->right + 1, end);
  added = xpl_sayer_add_speech (self, sayer, xpl_speech_get_kind (self, (XplRange) { before.start, behind.end }),
                                N_ ("the words inside of the clause name the speaker"));
  g_array_append_val (added->ranges, before);
  g_array_append_val (added->ranges, behind);
  xpl_speech_take_quotes (self, first, (guint) comma, speech);
  xpl_speech_take_quotes (self, (guint) sayer->right + 1, end, speech);
  return TRUE;
}

/* "As X told reporters, …" */
gboolean
xpl_read_clause_after_as (XplSpeechReader *self, const XplSayer *sayer)
{
  guint first = (guint) sayer->right + 1;
  guint speech = self->reading->speeches->len;
  guint end;
  XplRange range;
  XplQuoteKind kind;

  if ((sayer->cue.frames & (XPL_CUE_CLAUSE | XPL_CUE_THAT)) == 0 || sayer->negated || sayer->passive ||
      xpl_range_is_none (sayer->speaker.range) || !xpl_chunk_is_word (self->reading, self->clauses.chunks, sayer->left - 1, "as") ||
      !xpl_speech_is (self, sayer->right, XPL_CHUNK_COMMA))
    return FALSE;
  end = xpl_speech_find_end (self, first);
  if (!xpl_speech_has_clause (self, first, end))
    return FALSE;
  range = xpl_speech_get_range (self, first, end);
  kind = end == first + 1 && xpl_speech_is_free_quote (self, (int) first) ? XPL_QUOTE_DIRECT
                                                                          : xpl_speech_get_kind (self, range);
  xpl_sayer_add_speech (self, sayer, kind, N_ ("the words before the clause name the speaker"));
  if (kind != XPL_QUOTE_DIRECT)
    g_array_append_val (g_array_index (self->reading->speeches, XplSpeech, speech).ranges, range);
  xpl_speech_take_quotes (self, first, end, speech);
  return TRUE;
}

gboolean
xpl_read_clause_before (XplSpeechReader *self, const XplSayer *sayer)
{
  return try_clause_around (self, sayer) || try_clause_before (self, sayer);
}
