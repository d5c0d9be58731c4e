/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/*
 * Who says what. The course: find what stands between quotation marks; tell speeches ("blocks") from scare quotes and
 * titles; read the text stretch by stretch for verbs of saying and sources; give the quotes that are left to who spoke
 * before. All searches are bounded, so that the whole is linear in the text.
 */

#include "config.h"

#include "speech-reader.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Fewer tokens in marks that nothing attributes are taken for a phrase, not for a speech. */
#define MIN_FREE_SPEECH 5
/* Quotes in quotes are read so deep. */
#define MAX_DEPTH 2

XplSpeech *
xpl_speech_add (XplSpeechReader *self, XplQuoteKind kind, XplSpeaker speaker, XplRange cue, const char *rule)
{
  XplSpeech speech = {
    .kind = kind,
    .ranges = g_array_new (FALSE, FALSE, sizeof (XplRange)),
    .speaker = speaker.range,
    .entity = speaker.entity,
    .cue = cue,
    .via = -1,
    .group = self->next_group++,
    .sentence = self->range,
    .rule = rule,
    .n_others = speaker.n_others,
  };

  memcpy (speech.others, speaker.others, sizeof speech.others);
  g_array_append_val (self->reading->speeches, speech);
  return &g_array_index (self->reading->speeches, XplSpeech, self->reading->speeches->len - 1);
}

XplSpeaker
xpl_speech_get_speaker (const XplSpeech *speech)
{
  XplSpeaker speaker = { .range = speech->speaker, .entity = speech->entity, .n_others = speech->n_others };

  memcpy (speaker.others, speech->others, sizeof speaker.others);
  return speaker;
}

/* Quotes that nothing in their sentence attributes. */

static guint
count_tokens (const XplSpeechReader *self, const XplQuoted *quoted)
{
  return xpl_reading_token_at (self->reading, quoted->inner.end) - xpl_quote_get_first_token (self, quoted);
}

static gboolean
is_person (const XplReading *reading, int entity)
{
  return entity >= 0 && xpl_reading_entity (reading, (guint) entity)->type == XPL_ENTITY_PERSON;
}

/* "Ruiz: “We left.”", "Ruiz on the war: “We left.”" */
static gboolean
try_colon (XplSpeechReader *self, guint chunk)
{
  XplNouns nouns = { .chunks = { 0 }, .n = 1 };
  XplSpeaker speaker;
  guint speech = self->reading->speeches->len;

  if ((chunk != 2 && chunk != 4) || !xpl_speech_is (self, (int) chunk - 1, XPL_CHUNK_COLON) || !xpl_speech_is (self, 0, XPL_CHUNK_NOUN))
    return FALSE;
  if (chunk == 4 && !(xpl_speech_is (self, 1, XPL_CHUNK_PREPOSITION) && xpl_speech_is (self, 2, XPL_CHUNK_NOUN)))
    return FALSE;
  speaker = xpl_find_speaker (self, &nouns);
  if (chunk == 4 ? !is_person (self->reading, speaker.entity) : speaker.entity < 0)
    return FALSE;
  xpl_speech_add (self, XPL_QUOTE_DIRECT, speaker, XPL_RANGE_NONE, N_ ("the name before the colon is the speaker"));
  xpl_quote_give (self, chunk, speech);
  return TRUE;
}

/* "Ruiz told reporters:", then the quotation, perhaps in the next paragraph. */
static gboolean
try_announced (XplSpeechReader *self, const XplSpeechMemory *before, guint chunk)
{
  guint speech = self->reading->speeches->len;

  if (chunk != 0 || xpl_range_is_none (before->announced.range))
    return FALSE;
  xpl_speech_add (self, XPL_QUOTE_DIRECT, before->announced, XPL_RANGE_NONE,
                  N_ ("the sentence before the quotation announces the speaker"));
  xpl_quote_give (self, chunk, speech);
  return TRUE;
}

/* Goes on with who spoke in the sentence before, or in the paragraph before where this one begins with the quote. */
static gboolean
try_last_speaker (XplSpeechReader *self, const XplSpeechMemory *before, guint chunk, guint32 paragraph)
{
  guint speech = self->reading->speeches->len;
  const XplSpeech *last;
  XplSpeech *added;
  guint32 group;

  if (before->last_speech < 0 || chunk != 0 || paragraph > before->last_paragraph + 1)
    return FALSE;
  last = &g_array_index (self->reading->speeches, XplSpeech, before->last_speech);
  if (paragraph != before->last_paragraph && last->kind == XPL_QUOTE_INDIRECT)
    return FALSE;
  group = last->group;
  added = xpl_speech_add (self, XPL_QUOTE_DIRECT, xpl_speech_get_speaker (last), XPL_RANGE_NONE,
                          N_ ("the speaker of the words before goes on"));
  added->group = group;
  xpl_quote_give (self, chunk, speech);
  return TRUE;
}

/* "Stone was blunt. “We lost.”" */
static gboolean
try_last_subject (XplSpeechReader *self, const XplSpeechMemory *before, guint chunk)
{
  guint speech = self->reading->speeches->len;

  if (chunk != 0 || before->last_subject.entity < 0)
    return FALSE;
  xpl_speech_add (self, XPL_QUOTE_DIRECT, before->last_subject, XPL_RANGE_NONE,
                  N_ ("the sentence before the quotation is about the speaker"));
  xpl_quote_give (self, chunk, speech);
  return TRUE;
}

static void
read_free_quote (XplSpeechReader *self, guint chunk, guint32 paragraph)
{
  guint index = xpl_quote_get (self, chunk);
  const XplQuoted *quoted = &g_array_index (self->quoted, XplQuoted, index);
  gboolean goes_on = g_array_index (self->states, XplQuoteState, index).chain != index;
  guint speech = self->reading->speeches->len;
  const XplSpeechMemory *before = goes_on ? &self->chain_memory : &self->memory;

  if (quoted->continues && !goes_on)
    self->chain_memory = self->memory;
  /* The last paragraph of a speech often names the speaker: wait for it. */
  if (quoted->continues)
    return;
  if (!goes_on && (!xpl_quote_may_begin_speech (self, quoted) || try_colon (self, chunk) ||
                   (count_tokens (self, quoted) < MIN_FREE_SPEECH && chunk > 0)))
    return;
  if (goes_on)
    paragraph = MIN (paragraph, before->last_paragraph + 1);
  if (try_announced (self, before, chunk) ||
      try_last_speaker (self, before, chunk, paragraph) || try_last_subject (self, before, chunk))
    return;
  xpl_speech_add (self, XPL_QUOTE_DIRECT, XPL_NO_SPEAKER, XPL_RANGE_NONE,
                  N_ ("nothing near the quotation names a speaker"));
  xpl_quote_give (self, chunk, speech);
}

static void
read_free_quotes (XplSpeechReader *self, guint32 paragraph)
{
  for (guint i = 0; i < self->clauses.chunks->len; i++)
    if (xpl_speech_is (self, (int) i, XPL_CHUNK_QUOTE) && !xpl_quote_is_taken (self, i))
      read_free_quote (self, i, paragraph);
}

/* The course. */

static void
remember (XplSpeechReader *self, guint32 paragraph)
{
  const GArray *speeches = self->reading->speeches;

  if (paragraph != self->memory.last_paragraph && speeches->len == self->first_speech)
    self->memory.last_speech = paragraph == self->memory.last_paragraph + 1 ? self->memory.last_speech : -1;
  self->memory.last_subject = XPL_NO_SPEAKER;
  for (guint i = self->clauses.chunks->len; i > 0; i--)
    if (xpl_is_finite (&self->clauses, (int) i - 1))
      {
        XplNouns nouns = xpl_find_subject (&self->clauses, i - 1);
        XplSpeaker subject = xpl_find_speaker (self, &nouns);

        if (is_person (self->reading, subject.entity))
          self->memory.last_subject = subject;
        break;
      }
  if (speeches->len == self->first_speech)
    {
      /* A sentence without speech: who spoke before it is no longer the speaker, unless it is about him. */
      const XplSpeech *last
          = self->memory.last_speech < 0 ? NULL : &g_array_index (speeches, XplSpeech, self->memory.last_speech);

      if (last == NULL || last->entity < 0 || last->entity != self->memory.last_subject.entity)
        self->memory.last_speech = -1;
      return;
    }
  for (guint i = speeches->len; i > self->first_speech; i--)
    {
      const XplSpeech *speech = &g_array_index (speeches, XplSpeech, i - 1);

      if (!xpl_range_is_none (speech->speaker))
        {
          self->memory.last_speech = (int) i - 1;
          self->memory.last_paragraph = paragraph;
          return;
        }
    }
  self->memory.last_speech = -1;
}

/* The sentence behind the last one that a quote beginning in sentence @first reaches, and its blocks. */
static guint
find_stretch_end (XplSpeechReader *self, guint first)
{
  guint end = first + 1;
  guint32 limit = xpl_reading_sentence (self->reading, first)->range.end;

  g_array_set_size (self->blocks, 0);
  g_array_set_size (self->block_stretches, 0);
  for (guint i = xpl_quote_find (self, xpl_reading_sentence (self->reading, first)->range.start);
       i < self->quoted->len && g_array_index (self->quoted, XplQuoted, i).outer.start < limit;
       i++)
    {
      const XplQuoted *quoted = &g_array_index (self->quoted, XplQuoted, i);

      if (!g_array_index (self->states, XplQuoteState, i).is_block)
        continue;
      g_array_append_val (self->blocks, i);
      g_array_append_val (self->block_stretches, *quoted);
      while (end < self->reading->sentences->len &&
             xpl_reading_sentence (self->reading, end)->range.start < quoted->outer.end)
        end++;
      limit = xpl_reading_sentence (self->reading, end - 1)->range.end;
    }
  return end;
}

/* "the agency estimates that": a verb of saying that reads like the plural of a noun. */
static gboolean
is_misread_verb (const XplSpeechReader *self, const GArray *chunks, guint i)
{
  const XplChunk *chunk = xpl_chunk_get (chunks, i);
  const XplToken *head = xpl_reading_token (self->reading, chunk->head);
  XplCue cue;

  return chunk->kind == XPL_CHUNK_NOUN && chunk->head + 1 == chunk->end && chunk->end > chunk->first + 1 &&
         head->pos == XPL_POS_NOUN && g_str_has_suffix (head->lower, "s") &&
         !g_str_equal (head->lower, head->lemma) && xpl_chunk_is_word (self->reading, chunks, (int) i + 1, "that") &&
         (i == 0 || !xpl_chunk_is (chunks, (int) i - 1, XPL_CHUNK_VERB)) &&
         (xpl_reading_token (self->reading, chunk->head - 1)->pos == XPL_POS_NOUN ||
          xpl_reading_token (self->reading, chunk->head - 1)->pos == XPL_POS_PROPN) &&
         xpl_match_cue_verb (self->language, self->reading, chunk->head, &cue) && (cue.frames & XPL_CUE_CLAUSE) != 0;
}

static GArray *
split_misread_verbs (const XplSpeechReader *self, GArray *chunks)
{
  GArray *out = g_array_sized_new (FALSE, TRUE, sizeof (XplChunk), chunks->len + 1);

  for (guint i = 0; i < chunks->len; i++)
    {
      XplChunk chunk = *xpl_chunk_get (chunks, i);
      XplChunk verb = chunk;

      if (!is_misread_verb (self, chunks, i))
        {
          g_array_append_val (out, chunk);
          continue;
        }
      verb.kind = XPL_CHUNK_VERB;
      verb.first = chunk.head;
      chunk.end = chunk.head--;
      g_array_append_val (out, chunk);
      g_array_append_val (out, verb);
    }
  g_array_unref (chunks);
  return out;
}

static void read_inside (XplSpeechReader *outer, const XplQuoted *quoted);

static void
read_stretch (XplSpeechReader *self, guint first, guint end)
{
  const XplSentence *start = xpl_reading_sentence (self->reading, first);
  const XplSentence *last = xpl_reading_sentence (self->reading, end - 1);
  guint first_token = MAX (start->first_token, xpl_reading_token_at (self->reading, self->limits.start));
  guint end_token = MIN (last->first_token + last->n_tokens, xpl_reading_token_at (self->reading, self->limits.end));
  g_autoptr (GArray) chunks
      = xpl_chunk_tokens (self->reading, first_token, MAX (first_token, end_token),
                          (const XplQuoted *) self->block_stretches->data, self->block_stretches->len);

  chunks = split_misread_verbs (self, g_steal_pointer (&chunks));
  self->range = (XplRange) { start->range.start, last->range.end };
  self->first_speech = self->reading->speeches->len;
  self->clauses = (XplClauses) { .language = self->language, .reading = self->reading, .chunks = chunks };
  if (start->paragraph != self->memory.last_paragraph)
    self->memory.last_subject = XPL_NO_SPEAKER;
  self->is_heading = end == first + 1 && start->is_heading;
  xpl_read_speech_verbs (self);
  xpl_read_speech_adjectives (self);
  xpl_read_speech_sources (self);
  if (self->is_heading && self->reading->speeches->len == self->first_speech)
    xpl_read_speech_headline (self);
  /* Nothing in a quote tells of what stands in its own marks whether it is said. */
  if (self->depth == 0)
    read_free_quotes (self, start->paragraph);
  remember (self, last->paragraph);
  self->memory.announced = xpl_find_announced_speaker (self);
  for (guint i = 0; i < self->block_stretches->len && self->depth < MAX_DEPTH; i++)
    read_inside (self, &g_array_index (self->block_stretches, XplQuoted, i));
}

static void
move (XplRange *range, guint32 by)
{
  range->start += by;
  range->end += by;
}

/* What stands between marks in @range of the text. */
static GArray *
find_quoted (const XplReading *reading, XplRange range)
{
  g_autofree char *words = xpl_range_dup_text (range, reading->text);
  GArray *quoted = xpl_find_quoted (words);

  for (guint i = 0; i < quoted->len; i++)
    {
      XplQuoted *one = &g_array_index (quoted, XplQuoted, i);

      move (&one->outer, range.start);
      move (&one->inner, range.start);
    }
  return quoted;
}

/* Reads what lies in @self->limits. */
static void
read_limits (XplSpeechReader *self)
{
  g_autoptr (GArray) quoted = find_quoted (self->reading, self->limits);
  g_autoptr (GArray) states = g_array_new (FALSE, TRUE, sizeof (XplQuoteState));
  g_autoptr (GArray) blocks = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GArray) block_stretches = g_array_new (FALSE, FALSE, sizeof (XplQuoted));
  int first = xpl_reading_sentence_at (self->reading, self->limits.start);

  self->quoted = quoted;
  self->states = states;
  self->blocks = blocks;
  self->block_stretches = block_stretches;
  xpl_classify_quotes (self);
  for (guint i = MAX (first, 0); i < self->reading->sentences->len &&
                                 xpl_reading_sentence (self->reading, i)->range.start < self->limits.end;)
    {
      guint end = find_stretch_end (self, i);

      read_stretch (self, i, end);
      i = end;
    }
}

static XplSpeechReader
make_reader (const XplLanguage *language, XplReading *reading, XplRange limits)
{
  return (XplSpeechReader) {
    .language = language,
    .reading = reading,
    .limits = limits,
    .memory = { .last_speech = -1, .announced = XPL_NO_SPEAKER, .last_subject = XPL_NO_SPEAKER },
    .chain_memory = { .last_speech = -1, .announced = XPL_NO_SPEAKER, .last_subject = XPL_NO_SPEAKER },
  };
}

/* Who says something inside of a quote: "“I think he said ‘no’,” Ruiz said." */
static void
read_inside (XplSpeechReader *outer, const XplQuoted *quoted)
{
  XplSpeechReader inner = make_reader (outer->language, outer->reading, quoted->inner);

  inner.depth = outer->depth + 1;
  inner.next_group = outer->next_group;
  read_limits (&inner);
  outer->next_group = inner.next_group;
}

void
xpl_read_speeches (const XplLanguage *self, XplReading *reading)
{
  XplSpeechReader reader = make_reader (self, reading, (XplRange) { 0, strlen (reading->text) });

  read_limits (&reader);
  xpl_finish_speeches (self, reading);
}
