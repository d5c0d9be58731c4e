/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/*
 * Adjectives and participles that tell what somebody thinks: "X is confident that …", "X was worried prices would rise",
 * "it is clear that …". They are read as verbs of saying whose cue is the verb with the adjective.
 */

#include "config.h"

#include "sayers.h"

/* The verb before the adjective at @adjective, over adverbs: "is", "feels"; @adjective where it is one with its verb. */
static int
find_verb (const XplSpeechReader *self, int adjective)
{
  static const char *const verbs[] = { "be", "feel", "remain", "become", "seem", "appear", "sound", "stay", NULL };
  int verb = adjective - 1;

  if (xpl_speech_is (self, adjective, XPL_CHUNK_VERB))
    return xpl_speech_at (self, adjective)->passive ? adjective : -1;
  /* "is very glad", "is hopeful and confident" */
  while (xpl_speech_is (self, verb, XPL_CHUNK_ADVERB)
         || ((xpl_speech_is (self, verb, XPL_CHUNK_COORDINATOR) || xpl_speech_is (self, verb, XPL_CHUNK_ADJECTIVE))
             && verb + 4 > adjective))
    verb--;
  return xpl_speech_is (self, verb, XPL_CHUNK_VERB) &&
                 xpl_words_contain (verbs, xpl_reading_token (self->reading, xpl_speech_at (self, verb)->head)->lemma)
             ? verb
             : -1;
}

/* "that" or a clause right behind the adjective, perhaps behind "to him". */
static int
find_content (const XplSpeechReader *self, int adjective)
{
  int i = adjective + 1;

  if (xpl_speech_is (self, i, XPL_CHUNK_PREPOSITION) && xpl_speech_is (self, i + 1, XPL_CHUNK_NOUN) &&
      xpl_chunk_is_word (self->reading, self->clauses.chunks, i + 2, "that"))
    i += 2;
  return i;
}

static void
read_adjective (XplSpeechReader *self, int adjective)
{
  guint token = xpl_speech_is (self, adjective, XPL_CHUNK_VERB) ? xpl_speech_at (self, adjective)->head
                                                                : xpl_speech_at (self, adjective)->first;
  XplSayer sayer = { .word = token, .via = XPL_NO_SPEAKER, .speaker = XPL_NO_SPEAKER };
  XplNouns nouns;

  if (!xpl_match_cue_adjective (self->language, self->reading, token, &sayer.cue))
    return;
  sayer.verb = find_verb (self, adjective);
  if (sayer.verb < 0)
    return;
  nouns = xpl_find_subject (&self->clauses, (guint) sayer.verb);
  sayer.left = nouns.n > 0 ? MIN (nouns.chunks[0], sayer.verb) : sayer.verb;
  sayer.speaker = xpl_find_speaker (self, &nouns);
  sayer.negated = xpl_speech_at (self, sayer.verb)->negated;
  sayer.cue_range = (XplRange) { xpl_chunk_get_range (self->reading, xpl_speech_at (self, sayer.verb)).start,
                                 xpl_reading_token (self->reading, token)->range.end };
  sayer.cue.frames = XPL_CUE_CLAUSE | XPL_CUE_QUESTION;
  sayer.right = find_content (self, adjective);
  sayer.has_that = xpl_chunk_is_word (self->reading, self->clauses.chunks, sayer.right, "that");
  if (sayer.has_that)
    sayer.right++;
  xpl_read_clause_behind (self, &sayer);
}

void
xpl_read_speech_adjectives (XplSpeechReader *self)
{
  for (guint i = 0; i < self->clauses.chunks->len; i++)
    if (xpl_speech_is (self, (int) i, XPL_CHUNK_ADJECTIVE) || xpl_speech_is (self, (int) i, XPL_CHUNK_VERB))
      read_adjective (self, (int) i);
}
