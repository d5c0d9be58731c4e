/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "attribution.h"

#include "speech-cues.h"

/* Speeches are sorted by where they begin; one that holds a clause begins not more than so many speeches before it. */
#define MAX_SPEECHES_BACK 64
/* A hedge stands not more than so many tokens before what it weakens. */
#define MAX_HEDGE_DISTANCE 12

/* The first speech that begins after @offset. */
static guint
find_speech_after (const XplReading *reading, guint32 offset)
{
  guint low = 0, high = reading->speeches->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;
      const XplSpeech *speech = &g_array_index (reading->speeches, XplSpeech, middle);

      if (g_array_index (speech->ranges, XplRange, 0).start <= offset)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

/* The run of @speech that holds @clause, or none. */
static XplRange
find_run (const XplSpeech *speech, XplRange clause)
{
  for (guint i = 0; i < speech->ranges->len; i++)
    {
      XplRange range = g_array_index (speech->ranges, XplRange, i);

      if (range.start <= clause.start && clause.start < range.end)
        return range;
    }
  return XPL_RANGE_NONE;
}

/* A speech of @reading that is part of what its speaker says anyway: "says it suspects". */
static gboolean
is_part (const XplSpeech *speech)
{
  return speech->is_minor && speech->entity >= 0;
}

/* The shortest speech that holds @clause; with @whole none that is part of what its speaker says anyway. Or -1. */
static int
find_innermost_speech (const XplReading *reading, XplRange clause, gboolean whole)
{
  guint after = find_speech_after (reading, clause.start);
  guint first = after > MAX_SPEECHES_BACK ? after - MAX_SPEECHES_BACK : 0;
  guint32 best_length = G_MAXUINT32;
  int best = -1;

  for (guint i = after; i > first; i--)
    {
      XplRange run = find_run (&g_array_index (reading->speeches, XplSpeech, i - 1), clause);

      if (whole && is_part (&g_array_index (reading->speeches, XplSpeech, i - 1)))
        continue;
      if (!xpl_range_is_none (run) && run.end - run.start < best_length)
        {
          best = (int) i - 1;
          best_length = run.end - run.start;
        }
    }
  return best;
}

/* A verb ends it, unless it is itself one that hedges: "is believed to", "it is said that", "we expect". */
static gboolean
ends_reach (const XplReading *reading, const XplLexicon *hedges, guint token)
{
  static const char *const words[] = { ";", ".", "!", "?", ":", "—", "but", "while", "although", NULL };
  const XplToken *at = xpl_reading_token (reading, token);

  if (xpl_words_contain (words, at->lower))
    return TRUE;
  if (at->pos != XPL_POS_VERB || xpl_lexicon_has_first (hedges, at->lower) ||
      (token >= 2 && xpl_token_is (reading, token - 2, "it")))
    return FALSE;
  if (token > 0 && xpl_reading_token (reading, token - 1)->pos == XPL_POS_PRON)
    {
      g_autofree char *phrase = g_strconcat (xpl_reading_token (reading, token - 1)->lower, " ", at->lower, NULL);

      return xpl_lexicon_lookup_lower (hedges, phrase) == NULL;
    }
  return TRUE;
}

/* Where hedges of the clause at token @first may begin. */
static guint
find_hedge_start (const XplReading *reading, const XplLexicon *hedges, guint first)
{
  guint32 sentence = xpl_reading_token (reading, first)->sentence;
  guint start = first;

  while (start > 0 && first - start < MAX_HEDGE_DISTANCE && xpl_reading_token (reading, start - 1)->sentence == sentence &&
         !ends_reach (reading, hedges, start - 1))
    start--;
  return start;
}

/* The weakest of the hedges beside @clause but not in @cue: which words, and what they leave of it. */
static XplModality
find_hedge (const XplLanguage *language, const XplReading *reading, XplRange clause, XplRange cue, XplRange *words)
{
  const XplLexicon *hedges = xpl_language_get_lexicon (language, XPL_LEXICON_HEDGES);
  guint first = xpl_reading_token_at (reading, clause.start);
  XplModality modality = XPL_MODALITY_FACT;

  if (first == reading->tokens->len)
    return modality;
  for (guint i = find_hedge_start (reading, hedges, first);
       i < reading->tokens->len && xpl_reading_token (reading, i)->range.start < clause.end;
       i++)
    {
      guint n_tokens;
      const char *const *row = xpl_lexicon_match (hedges, reading, i, &n_tokens);
      XplModality found;

      if (row == NULL || !xpl_modality_from_word (row[0], &found) ||
          xpl_range_overlaps (xpl_reading_token (reading, i)->range, cue))
        continue;
      if (xpl_modality_weaker (modality, found) != modality)
        {
          modality = found;
          words->start = xpl_reading_token (reading, i)->range.start;
          words->end = xpl_reading_token (reading, i + n_tokens - 1)->range.end;
        }
      i += n_tokens - 1;
    }
  return modality;
}

gboolean
xpl_find_attribution (const XplLanguage *self, const XplReading *reading, XplRange clause, XplAttribution *out)
{
  g_return_val_if_fail (self != NULL && reading != NULL && out != NULL, FALSE);

  *out = (XplAttribution) { .entity = -1, .via = -1, .speech = -1 };
  if (xpl_range_is_none (clause))
    return FALSE;

  out->speech = find_innermost_speech (reading, clause, FALSE);
  if (out->speech >= 0)
    {
      const XplSpeech *innermost = &g_array_index (reading->speeches, XplSpeech, out->speech);

      out->modality = xpl_speech_get_modality (self, reading, innermost);
      /* "says it suspects that": whose word it is stands outside, how sure they are inside. */
      if (is_part (innermost))
        out->speech = find_innermost_speech (reading, clause, TRUE);
    }
  if (out->speech >= 0)
    {
      const XplSpeech *speech = &g_array_index (reading->speeches, XplSpeech, out->speech);

      out->entity = speech->entity;
      out->speaker = speech->speaker;
      out->cue = speech->cue;
      out->via = speech->via;
      out->via_range = speech->via_range;
      out->modality = xpl_modality_weaker (out->modality, xpl_speech_get_modality (self, reading, speech));
    }
  out->modality = xpl_modality_weaker (out->modality, find_hedge (self, reading, clause, out->cue, &out->hedge));
  return out->speech >= 0 || !xpl_range_is_none (out->hedge);
}
