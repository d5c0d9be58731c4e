/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/* How far it goes what somebody says: where a clause of speech begins and ends among the chunks of a stretch. */

#include "config.h"

#include "speech-reader.h"

/* How many chunks what somebody says can have. */
#define MAX_CONTENT 160
/* So many chunks before the last verb of a list another one may stand. */
#define MAX_LIST 16

XplRange
xpl_speech_get_range (const XplSpeechReader *self, guint first, guint end)
{
  XplRange range = { 0, 0 };
  const XplChunk *chunk;

  if (first >= end || end > self->clauses.chunks->len)
    return range;
  chunk = xpl_chunk_get (self->clauses.chunks, first);
  range.start = xpl_chunk_get_range (self->reading, chunk).start;
  chunk = xpl_chunk_get (self->clauses.chunks, end - 1);
  range.end = xpl_chunk_get_range (self->reading, chunk).end;
  /* Marks leave no chunk: take in what the range cuts. */
  for (guint i = xpl_quote_find (self, range.start); i < self->quoted->len; i++)
    {
      const XplQuoted *quoted = &g_array_index (self->quoted, XplQuoted, i);

      if (quoted->outer.start >= range.end)
        break;
      /* A mark that nothing closes would take in the rest of the paragraph. */
      if (!quoted->is_closed && !g_array_index (self->states, XplQuoteState, i).is_block)
        continue;
      range.start = MIN (range.start, quoted->outer.start);
      range.end = MAX (range.end, quoted->outer.end);
    }
  return range;
}

void
xpl_speech_cut_start (XplSpeechReader *self, guint token)
{
  XplSpeech *speech = &g_array_index (self->reading->speeches, XplSpeech, self->reading->speeches->len - 1);
  XplRange *range = &g_array_index (speech->ranges, XplRange, 0);
  guint i = xpl_quote_find (self, range->start);
  guint32 start = token == 0 ? 0 : xpl_reading_token (self->reading, token)->range.start;

  if (start > range->start && start < range->end &&
      (i >= self->quoted->len || g_array_index (self->quoted, XplQuoted, i).outer.start >= start))
    range->start = start;
}

XplQuoteKind
xpl_speech_get_kind (const XplSpeechReader *self, XplRange range)
{
  guint i = xpl_quote_find (self, range.start);

  return i < self->quoted->len && g_array_index (self->quoted, XplQuoted, i).outer.start < range.end
             ? XPL_QUOTE_MIXED
             : XPL_QUOTE_INDIRECT;
}

static gboolean
is_cue_verb (const XplSpeechReader *self, int index)
{
  XplCue cue;

  return xpl_speech_is (self, index, XPL_CHUNK_VERB) && !xpl_chunk_get (self->clauses.chunks, (guint) index)->passive &&
         xpl_chunk_get (self->clauses.chunks, (guint) index)->modality == XPL_MODALITY_FACT &&
         xpl_match_cue_verb (self->language, self->reading, xpl_chunk_get (self->clauses.chunks, (guint) index)->head,
                             &cue) &&
         (cue.frames & (XPL_CUE_CLAUSE | XPL_CUE_THAT | XPL_CUE_OF)) != 0 && (cue.frames & XPL_CUE_EVIDENCE) == 0;
}

/* "describing them as": of any frame. */
static gboolean
is_gerund_cue (const XplSpeechReader *self, int index)
{
  XplCue cue;

  return xpl_speech_is (self, index, XPL_CHUNK_VERB) &&
         xpl_chunk_get (self->clauses.chunks, (guint) index)->form == XPL_VERB_GERUND &&
         xpl_match_cue_verb (self->language, self->reading, xpl_chunk_get (self->clauses.chunks, (guint) index)->head,
                             &cue);
}

/* ", a charge that Y denies": what the article says of what is said. */
static gboolean
is_comment (const XplSpeechReader *self, int noun)
{
  static const char *const articles[] = { "a", "an", NULL };
  const XplToken *head;
  XplCue cue;

  if (!xpl_speech_is (self, noun, XPL_CHUNK_NOUN) ||
      !(xpl_speech_is (self, noun + 1, XPL_CHUNK_RELATIVE) || xpl_chunk_is_word (self->reading, self->clauses.chunks, noun + 1, "that")))
    return FALSE;
  head = xpl_reading_token (self->reading, xpl_speech_at (self, noun)->head);
  if (!xpl_words_contain (articles, xpl_reading_token (self->reading, xpl_speech_at (self, noun)->first)->lower))
    return FALSE;
  return g_str_equal (head->lemma, "figure") ||
         xpl_match_cue_noun (self->language, self->reading, xpl_speech_at (self, noun)->head, &cue);
}

/* ", and blamed high prices": what the speaker does besides, where @comma is not the last of several verbs of the clause. */
static gboolean
is_other_deed (const XplSpeechReader *self, int first, int comma)
{
  if (!xpl_is_finite (&self->clauses, comma + 2) || !xpl_chunk_is_word (self->reading, self->clauses.chunks, comma + 1, "and"))
    return FALSE;
  for (int i = MAX (first, comma - MAX_LIST); i < comma; i++)
    if (xpl_speech_is (self, i, XPL_CHUNK_COMMA) && xpl_speech_is (self, i + 1, XPL_CHUNK_VERB))
      return FALSE;
  return TRUE;
}

/* "…, adding that", "…, while Y denied", "…, but", "… and added", "…, X said": something else begins at @i. */
static gboolean
ends_content (const XplSpeechReader *self, int first, int i)
{
  static const char *const breaks[] = { "but", "while", "whereas", "although", "though", NULL };
  gboolean comma = xpl_speech_is (self, i, XPL_CHUNK_COMMA);
  int next = comma ? i + 1 : i;
  XplCue cue;
  int noun;

  if (xpl_speech_is_source (self, next, &noun, &cue))
    return TRUE;
  if (xpl_speech_is (self, next, XPL_CHUNK_COORDINATOR))
    {
      if (comma && (xpl_chunk_is_word (self->reading, self->clauses.chunks, next, "but") || is_other_deed (self, first, i)))
        return TRUE;
      return is_cue_verb (self, next + 1) || (xpl_speech_is (self, next + 1, XPL_CHUNK_NOUN) && is_cue_verb (self, next + 2));
    }
  if (!comma)
    return FALSE;
  if (xpl_speech_is (self, next, XPL_CHUNK_SUBORDINATOR))
    for (guint b = 0; breaks[b] != NULL; b++)
      if (xpl_chunk_is_word (self->reading, self->clauses.chunks, next, breaks[b]))
        return TRUE;
  if (is_cue_verb (self, next) || is_gerund_cue (self, next) || is_comment (self, next))
    return TRUE;
  return xpl_speech_is (self, next, XPL_CHUNK_NOUN) && is_cue_verb (self, next + 1) &&
         (next + 2 >= (int) self->clauses.chunks->len || xpl_speech_is (self, next + 2, XPL_CHUNK_STOP) ||
          xpl_speech_is (self, next + 2, XPL_CHUNK_COMMA) || xpl_speech_is (self, next + 2, XPL_CHUNK_PREPOSITION));
}

guint
xpl_speech_find_end (const XplSpeechReader *self, guint first)
{
  guint end = first;

  while (end < self->clauses.chunks->len && end < first + MAX_CONTENT && !xpl_speech_is (self, (int) end, XPL_CHUNK_STOP) &&
         (end == first || !ends_content (self, (int) first, (int) end)))
    end++;
  while (end > first + 1 && xpl_speech_is (self, (int) end - 1, XPL_CHUNK_COMMA))
    end--;
  return end;
}

guint
xpl_speech_cut_end (const XplSpeechReader *self, guint first, guint end)
{
  gboolean is_open = FALSE; /* a clause has begun that has no verb yet */

  for (guint i = first + 1; i < end; i++)
    {
      if (!xpl_is_finite (&self->clauses, (int) i))
        is_open = is_open || xpl_speech_is (self, (int) i, XPL_CHUNK_COORDINATOR) ||
                  xpl_speech_is (self, (int) i, XPL_CHUNK_SUBORDINATOR) || xpl_speech_is (self, (int) i, XPL_CHUNK_RELATIVE) ||
                  xpl_speech_is (self, (int) i, XPL_CHUNK_COMMA);
      else if (is_open || !xpl_speech_has_clause (self, first, i))
        is_open = FALSE;
      else if (!xpl_speech_at (self, (int) i)->ambiguous && !xpl_speech_at (self, (int) i)->bare)
        return i;
    }
  return end;
}

guint
xpl_speech_find_start (const XplSpeechReader *self, guint end)
{
  static const char *const openers[] = { "but", "while", "whereas", NULL };
  guint first = end;

  while (first > 0 && end - first < MAX_CONTENT)
    {
      if (xpl_speech_is (self, (int) first - 1, XPL_CHUNK_STOP))
        break;
      first--;
      for (guint i = 0; openers[i] != NULL; i++)
        if (xpl_speech_is (self, (int) first - 1, XPL_CHUNK_COMMA) &&
            xpl_chunk_is_word (self->reading, self->clauses.chunks, (int) first, openers[i]))
          return first + 1;
    }
  /* "And", "However," are not part of it. */
  while (first < end
         && (xpl_speech_is (self, (int) first, XPL_CHUNK_COORDINATOR)
             || xpl_speech_is (self, (int) first, XPL_CHUNK_COMMA)))
    first++;
  return first;
}

void
xpl_speech_take_quotes (XplSpeechReader *self, guint first, guint end, guint speech)
{
  for (guint i = first; i < end; i++)
    if (xpl_speech_is_free_quote (self, (int) i))
      xpl_quote_give (self, i, speech);
}

gboolean
xpl_speech_has_clause (const XplSpeechReader *self, guint first, guint end)
{
  for (guint i = first; i < end; i++)
    /* A headline leaves out auxiliaries: "minister to quit". */
    if (xpl_is_finite (&self->clauses, (int) i) || xpl_speech_is (self, (int) i, XPL_CHUNK_QUOTE) ||
        (self->is_heading && xpl_speech_is (self, (int) i, XPL_CHUNK_VERB)))
      return TRUE;
  return FALSE;
}
