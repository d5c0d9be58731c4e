/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/* No include guard: read several times with different meanings of XPL_LEXICON (name, file, case-sensitive). */

XPL_LEXICON (COUNTRIES, "countries", FALSE) /* form → key, kind (name, alias, acronym, demonym, capital), country, capital */
XPL_LEXICON (CLOSED_CLASS, "closed-class", FALSE) /* function word → UPOS, lemma */
XPL_LEXICON (ABBREVIATIONS, "abbreviations", FALSE) /* abbreviation with its stop → class */
XPL_LEXICON (FUNCTION_WORDS, "function-words", FALSE) /* small word → languages that have it */
XPL_LEXICON (HEDGES, "hedges", FALSE) /* phrase → modality */
XPL_LEXICON (SOURCE_PHRASES, "source-phrases", FALSE) /* "according to" → modality */
XPL_LEXICON (SPEECH_ADJECTIVES, "speech-adjectives", FALSE) /* adjective → modality of its clause */
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
XPL_LEXICON (ACTOR_NOUNS, "actor-nouns", FALSE) /* noun → group or person; alone */
XPL_LEXICON (FAMILY_FIRST, "family-first", FALSE) /* family name that stands first → family, word */
XPL_LEXICON (FAMILY_NAMES, "family-names", FALSE) /* family name → word */
XPL_LEXICON (FIRST_NAMES, "first-names", FALSE) /* given name → m, f, u; word */
XPL_LEXICON (NAME_HEADS, "name-heads", FALSE) /* head word → type, body or own, of */
XPL_LEXICON (ORGANISATIONS, "organisations", FALSE) /* form → key, kind, usual name, country, organisation or media, weak */
XPL_LEXICON (FURTHER_ORGANISATIONS, "further-organisations", FALSE) /* form → country, acronym, media, weak */
XPL_LEXICON (OTHER_NAMES, "other-names", FALSE) /* form → type, key, usual name, country */
XPL_LEXICON (PLACES, "places", FALSE) /* form → key, city or region, usual name, country, weak */
XPL_LEXICON (FURTHER_PLACES, "further-places", FALSE) /* form → country, weak */
XPL_LEXICON (ROLE_MODIFIERS, "role-modifiers", FALSE) /* word → before, after or both */
XPL_LEXICON (STATE_BODIES, "state-bodies", FALSE) /* body in small letters → what it is called here */
XPL_LEXICON (TITLES, "titles", FALSE) /* title → honorific, rank or office; gender */
XPL_LEXICON (NAME_PREFIXES, "name-prefixes", FALSE) /* first word of a name → type, of */
XPL_LEXICON (METONYM_CUES, "metonym-cues", FALSE) /* lemma → place, state, ask, governor, physical, ground */
XPL_LEXICON (APPROXIMATORS, "approximators", FALSE) /* phrase → approximation, place, hedge */
XPL_LEXICON (UNITS, "units", FALSE) /* form → kind (quantity-amount.c), code */
XPL_LEXICON (QUANTITY_STATES, "quantity-states", FALSE) /* base form → class, state, … */
XPL_LEXICON (NOT_FIGURES, "not-figures", FALSE) /* word → class (quantity-filter.c) */
XPL_LEXICON (NAME_CUES, "name-cues", TRUE) /* feature → weight for person, organisation, place, other, nothing */
