/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "stages.h"

G_BEGIN_DECLS

/** How a word of saying may stand with what is said: frames of data/lexicon/speech-verbs.tsv. */
typedef enum
{
  XPL_CUE_QUOTE = 1 << 0,     /* words in quotation marks */
  XPL_CUE_CLAUSE = 1 << 1,    /* a clause with or without "that" */
  XPL_CUE_THAT = 1 << 2,      /* a clause after "that" */
  XPL_CUE_ADDRESSEE = 1 << 3, /* an object before the clause: "told reporters" */
  XPL_CUE_NAME = 1 << 4,      /* a few words in quotation marks for something */
  XPL_CUE_EVIDENCE = 1 << 5,  /* its subject may be a thing: "the data show" */
  XPL_CUE_QUESTION = 1 << 6,  /* an indirect question: "asked whether" */
  XPL_CUE_DOING = 1 << 7,     /* a gerund: "denied sending" */
  XPL_CUE_OF = 1 << 8,        /* what stands behind "of": "warned of" */
  XPL_CUE_TO = 1 << 9,        /* an infinitive: "claims to have won" */
  XPL_CUE_RAISED = 1 << 10,   /* an infinitive behind the passive: "is said to have won" */
} XplCueFrames;

/**
 * XplCue: a word or phrase that says that somebody says something.
 * @modality: what it leaves of the content
 * @n_tokens: how many tokens it has
 */
typedef struct
{
  XplModality modality;
  XplCueFrames frames;
  guint n_tokens;
} XplCue;

/** The verb at token @token with its particle ("pointed out") is a verb of saying. */
gboolean xpl_match_cue_verb (const XplLanguage *language, const XplReading *reading, guint token, XplCue *cue);
/** The noun at token @token is one of saying ("claim", "suspicion"). */
gboolean xpl_match_cue_noun (const XplLanguage *language, const XplReading *reading, guint token, XplCue *cue);
/** The adjective or participle at token @token tells what somebody thinks ("confident"). */
gboolean xpl_match_cue_adjective (const XplLanguage *language, const XplReading *reading, guint token, XplCue *cue);
/** A phrase before a source begins at token @token ("according to"). */
gboolean xpl_match_source_phrase (const XplLanguage *language, const XplReading *reading, guint token, XplCue *cue);

/** The modality whose lower-case English name in our lexicons is @word. FALSE where there is none. */
gboolean xpl_modality_from_word (const char *word, XplModality *modality);

/** The one of two modalities that leaves less of what it applies to. */
XplModality xpl_modality_weaker (XplModality a, XplModality b);

/** What @speech's cue leaves of its content. %XPL_MODALITY_CLAIMED where it has no cue. */
XplModality xpl_speech_get_modality (const XplLanguage *language, const XplReading *reading, const XplSpeech *speech);

G_END_DECLS
