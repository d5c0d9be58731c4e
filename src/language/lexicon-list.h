/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/* No include guard: read several times with different meanings of XPL_LEXICON (name, file, case-sensitive). */

XPL_LEXICON (COUNTRIES, "countries", TRUE) /* form → key, kind (name, demonym, capital, acronym), canonical name */
XPL_LEXICON (CLOSED_CLASS, "closed-class", FALSE) /* function word → UPOS, lemma */
XPL_LEXICON (ABBREVIATIONS, "abbreviations", FALSE) /* abbreviation with its stop → class */
XPL_LEXICON (HEDGES, "hedges", FALSE) /* phrase → modality */
XPL_LEXICON (SOURCE_PHRASES, "source-phrases", FALSE) /* "according to" → modality */
XPL_LEXICON (SPEECH_NOUNS, "speech-nouns", FALSE) /* noun → modality of its content */
XPL_LEXICON (SPEECH_VERBS, "speech-verbs", FALSE) /* verb lemma → modality of what is said, frames */
XPL_LEXICON (TAG_WORDS, "tag-words", TRUE) /* word → how often with which tag */
XPL_LEXICON (TAG_SUFFIXES, "tag-suffixes", TRUE) /* shape~ending → how often with which tag */
XPL_LEXICON (TAG_SEQUENCES, "tag-sequences", TRUE) /* three tags → how often */
XPL_LEXICON (IRREGULAR_FORMS, "irregular-forms", FALSE) /* form → tag:lemma … */
XPL_LEXICON (NUMBER_WORDS, "number-words", FALSE) /* word → kind (number-words.c), value */
XPL_LEXICON (TIME_WORDS, "time-words", FALSE) /* phrase → class (timex-items.h), value, … */
XPL_LEXICON (NOUN_KINDS, "noun-kinds", FALSE) /* noun lemma → kinds */
XPL_LEXICON (GOVERNORS, "governors", FALSE) /* word before another verb → "modality polarity whose-act" */
XPL_LEXICON (ACT_VERBS, "act-verbs", FALSE) /* verb with its frame → act, mode, roles, label */
XPL_LEXICON (ACT_NOUNS, "act-nouns", FALSE) /* noun with its frame → act, mode, roles, label */
XPL_LEXICON (TIES, "ties", FALSE) /* noun → standing tie, direction */
