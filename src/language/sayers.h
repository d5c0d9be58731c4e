/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "speech-reader.h"

G_BEGIN_DECLS

/** XplSayer: a verb of saying with what stands around it. Chunks, -1 for none. */
typedef struct
{
  int verb;
  XplCue cue;
  gboolean inverted;  /* "said X" */
  gboolean is_joined; /* its speaker is that of the verb before: "and added", "adding" */
  gboolean has_that;
  int left;  /* the first chunk of the frame */
  int right; /* the chunk behind the frame, that is behind addressee, place and time */
  XplSpeaker speaker;
  XplSpeaker via; /* "was quoted by X as saying" */
  XplRange cue_range;
} XplSayer;

/** Who speaks by the verb @sayer->verb, and where its frame begins. FALSE where nobody does. */
gboolean xpl_find_sayer (XplSpeechReader *self, XplSayer *sayer);

/** Where the frame ends: behind an inverted speaker, the addressee, place and time, and "that". */
void xpl_sayer_find_right_end (const XplSpeechReader *self, XplSayer *sayer);

/** The quote that is nobody's yet at chunk @index, or behind a comma, semicolon or colon there; or -1. */
int xpl_find_quote_at (const XplSpeechReader *self, int index);

G_END_DECLS
