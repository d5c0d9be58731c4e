/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "clauses.h"
#include "speech-cues.h"

G_BEGIN_DECLS

/*
 * Shared by the files that read speeches: speeches.c (the course of it), speech-blocks.c (which quotes are speeches),
 * speech-content.c (how far one goes), sayers.c and sayer-frames.c (who speaks by a verb), speech-verbs.c, speech-clauses.c,
 * speech-before.c and speech-adjectives.c ("X said"), speech-sources.c ("according to X", "X's claim that"),
 * speech-headlines.c ("X: no talks"), speech-trees.c (what trees tell of all that) and speakers.c (who that is).
 *
 * Text is read in stretches: sentences, where a quote reaches over several of them all of these. In the chunks of a
 * stretch every quote that is a speech by itself is one chunk; scare quotes and titles are none. What stands in such a
 * quote is then read the same way, as a text of its own.
 */

/** XplQuote of a text that may be a speech: which it became. */
typedef struct
{
  gboolean is_block; /* reads as a speech by itself, not as a few words in marks */
  guint chain;       /* the first of the stretches that go on with each other over paragraphs */
  int speech;        /* of the chain; kept at the chain's first; or -1 */
} XplQuoteState;

/** Who speaks: the words and the entity, or -1; and those who say it too. */
typedef struct
{
  XplRange range;
  int entity;
  int others[XPL_MAX_OTHER_SPEAKERS];
  guint n_others;
} XplSpeaker;

/** What a quote that nothing in its sentence attributes goes back to. */
typedef struct
{
  int last_speech; /* the last one with a speaker, or -1 */
  guint32 last_paragraph;
  XplSpeaker announced;    /* who the text before says will speak now */
  XplSpeaker last_subject; /* who the sentence before is about, in the same paragraph */
} XplSpeechMemory;

typedef struct
{
  const XplLanguage *language;
  XplReading *reading;
  GArray *quoted; /* XplQuoted: of the text */
  GArray *states; /* XplQuoteState: of each of them */
  guint next_group;
  XplRange limits; /* only what lies in here is read */
  guint depth;     /* 0 for the text, 1 for what stands in its quotes */

  /* The stretch that is being read. */
  XplClauses clauses;
  GArray *blocks;          /* guint: its blocks as indices of quoted */
  GArray *block_stretches; /* XplQuoted: the same, as the chunker wants them */
  XplRange range;          /* its sentences */
  gboolean is_heading;     /* it is a headline, which leaves out words */
  guint first_speech;      /* the first speech that was found in it */

  /* What came before it; and what came before the speech over several paragraphs that is being read. */
  XplSpeechMemory memory;
  XplSpeechMemory chain_memory;
} XplSpeechReader;

/** Chunk @index of the stretch, which may lie outside of it, is of kind @kind. */
static inline gboolean
xpl_speech_is (const XplSpeechReader *self, int index, XplChunkKind kind)
{
  return xpl_chunk_is (self->clauses.chunks, index, kind);
}

/** Chunk @index of the stretch. */
static inline const XplChunk *
xpl_speech_at (const XplSpeechReader *self, int index)
{
  return xpl_chunk_get (self->clauses.chunks, index);
}

/** The stretch or its sentence ends before chunk @index. */
static inline gboolean
xpl_speech_is_end (const XplSpeechReader *self, int index)
{
  return index >= (int) self->clauses.chunks->len || xpl_speech_is (self, index, XPL_CHUNK_STOP);
}

/** Who the noun groups @nouns name. */
XplSpeaker xpl_find_speaker (XplSpeechReader *self, const XplNouns *nouns);
/** Nobody. */
#define XPL_NO_SPEAKER ((XplSpeaker) { .entity = -1 })

/** Who says @speech. */
XplSpeaker xpl_speech_get_speaker (const XplSpeech *speech);
/** Adds a speech without ranges; valid until the next one is added. @rule is static. */
XplSpeech *xpl_speech_add (XplSpeechReader *self, XplQuoteKind kind, XplSpeaker speaker, XplRange cue, const char *rule);
/** Fills @self->states: which of the stretches are speeches by themselves. */
void xpl_classify_quotes (XplSpeechReader *self);
/** The first token between the marks. */
guint xpl_quote_get_first_token (const XplSpeechReader *self, const XplQuoted *quoted);
/** What stands before the marks lets a speech begin: nothing, a comma, a colon, a verb of saying. */
gboolean xpl_quote_may_begin_speech (const XplSpeechReader *self, const XplQuoted *quoted);
/** The quote chunk @chunk is (part of) a speech already. */
gboolean xpl_quote_is_taken (const XplSpeechReader *self, guint chunk);
/** Chunk @index is a quote that no speech has yet. */
static inline gboolean
xpl_speech_is_free_quote (const XplSpeechReader *self, int index)
{
  return xpl_speech_is (self, index, XPL_CHUNK_QUOTE) && !xpl_quote_is_taken (self, (guint) index);
}
/** The words in the marks are at least @least and no title. */
gboolean xpl_quote_is_phrase (const XplSpeechReader *self, const XplQuoted *quoted, guint least);
/** Gives the stretch of quote chunk @chunk, and all that it goes on with, to speech @speech. */
void xpl_quote_give (XplSpeechReader *self, guint chunk, guint speech);
/** The first stretch between marks that ends behind byte @offset, as an index of @self->quoted. */
guint xpl_quote_find (const XplSpeechReader *self, guint32 offset);
/** The stretch that quote chunk @chunk is, as an index of @self->quoted. */
guint xpl_quote_get (const XplSpeechReader *self, guint chunk);

/** The bytes of chunks @first to @end (exclusive), not cut inside quotation marks. */
XplRange xpl_speech_get_range (const XplSpeechReader *self, guint first, guint end);
/** What the last speech holds begins not before token @token, where that does not cut words between marks. */
void xpl_speech_cut_start (XplSpeechReader *self, guint token);
/** Gives the quotes in chunks @first to @end (exclusive) that are nobody's yet to speech @speech. */
void xpl_speech_take_quotes (XplSpeechReader *self, guint first, guint end, guint speech);
/** Mixed where words between quotation marks are in @range, else indirect. */
XplQuoteKind xpl_speech_get_kind (const XplSpeechReader *self, XplRange range);

/** The chunk behind the last one of what begins at chunk @first and is said by the same speaker. */
guint xpl_speech_find_end (const XplSpeechReader *self, guint first);
/** Of chunks @first to @end (exclusive), the end of the first clause: a second verb that no clause of its own has ends it. */
guint xpl_speech_cut_end (const XplSpeechReader *self, guint first, guint end);
/** Where the clause that ends before chunk @end begins. */
guint xpl_speech_find_start (const XplSpeechReader *self, guint end);
/** A source phrase begins at chunk @chunk ("according to"); @noun gets the noun group behind it. */
gboolean xpl_speech_is_source (const XplSpeechReader *self, int chunk, int *noun, XplCue *cue);
/** A clause that tells something stands in chunks @first to @end (exclusive): a finite verb or a quote. */
gboolean xpl_speech_has_clause (const XplSpeechReader *self, guint first, guint end);

/** Drops the speeches without words, sorts the others, and ties those inside of others to them. */
void xpl_finish_speeches (const XplLanguage *language, XplReading *reading);

/** Reads the stretch for verbs of saying. */
void xpl_read_speech_verbs (XplSpeechReader *self);
/** Reads the stretch for adjectives that tell what somebody thinks. */
void xpl_read_speech_adjectives (XplSpeechReader *self);
/** Who is said to speak by a stretch that ends with a colon: "Ruiz told reporters:". */
XplSpeaker xpl_find_announced_speaker (XplSpeechReader *self);
/** Reads the stretch, which is a headline, for who speaks before a colon. */
void xpl_read_speech_headline (XplSpeechReader *self);
/** Reads the stretch for sources that no verb brings in: "according to", "the claim that". */
void xpl_read_speech_sources (XplSpeechReader *self);

G_END_DECLS
