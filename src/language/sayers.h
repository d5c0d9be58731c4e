/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "speech-reader.h"

G_BEGIN_DECLS

/** XplSayer: a verb of saying with what stands around it. Chunks, -1 for none. */
typedef struct
{
  int verb;
  guint word; /* token of the verb, or of the adjective behind it, that the cue is */
  XplCue cue;
  gboolean inverted;  /* "said X" */
  gboolean is_joined; /* its speaker is that of the verb before: "and added", "adding" */
  gboolean has_that;
  gboolean negated;       /* "did not say", "declined to say" */
  gboolean passive;       /* "it was reported" */
  gboolean is_controlled; /* an infinitive whose speaker only the verb before it tells: "was glad to learn" */
  gboolean is_denied;     /* "nobody said", "neither side said" */
  gboolean may_be_nobody; /* the form of the verb needs no subject: "Note that", "it was reported that" */
  int left;  /* the first chunk of the frame */
  int right; /* the chunk behind the frame, that is behind addressee, place and time */
  XplSpeaker speaker;
  XplSpeaker via; /* "was quoted by X as saying" */
  XplRange cue_range;
} XplSayer;

/** Who speaks by the verb @sayer->verb, and where its frame begins. FALSE where nobody does. */
gboolean xpl_find_sayer (XplSpeechReader *self, XplSayer *sayer);

/**
 * Where the frame ends: behind an inverted speaker, the addressee, place and time, and "that". Who is cited in it ("X
 * reported, citing Y, that") becomes the speaker.
 */
void xpl_sayer_find_right_end (XplSpeechReader *self, XplSayer *sayer);

/** The quote that is nobody's yet at chunk @index, or behind a comma, semicolon or colon there; or -1. */
int xpl_find_quote_at (const XplSpeechReader *self, int index);

/** A speech by @sayer without ranges; part of the one before it where the verb is joined. @rule is static. */
XplSpeech *xpl_sayer_add_speech (XplSpeechReader *self, const XplSayer *sayer, XplQuoteKind kind, const char *rule);

/** The clause that the verb brings in, behind or before it. FALSE where there is none. */
gboolean xpl_read_clause_of_verb (XplSpeechReader *self, const XplSayer *sayer);
/** The same, with what stands behind only. */
gboolean xpl_read_clause_behind (XplSpeechReader *self, const XplSayer *sayer);
/** The clause before the verb, or around it. FALSE where there is none. */
gboolean xpl_read_clause_before (XplSpeechReader *self, const XplSayer *sayer);
/** "As X told reporters, …" */
gboolean xpl_read_clause_after_as (XplSpeechReader *self, const XplSayer *sayer);

/** Chunk @index is a word that begins an indirect question: "whether", "what". */
gboolean xpl_begins_question (const XplSpeechReader *self, int index);

G_END_DECLS
