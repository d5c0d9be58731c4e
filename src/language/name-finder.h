/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "stages.h"

G_BEGIN_DECLS

/*
 * Private to the search for names. First each sentence is read from left to right by recognisers, which add candidates;
 * then what the sentence alone did not tell is decided by the whole text; then candidates become entities and mentions.
 */

typedef enum
{
  XPL_CERTAINTY_GUESS,  /* the words look like a name of this type */
  XPL_CERTAINTY_LIKELY, /* its neighbours or its parts say so */
  XPL_CERTAINTY_SURE,   /* a lexicon or a title says so */
} XplCertainty;

/** XplNameCandidate: words that may be a mention. Strings are borrowed from lexicons or the reading. */
typedef struct
{
  XplRange range;
  guint first_token;
  guint n_tokens;
  XplEntityType type;
  XplMentionKind kind;
  XplCertainty certainty;
  gboolean is_unknown; /* the type is still to be told from the whole text */
  gboolean is_unnamed; /* an actor without a name */
  gboolean is_dropped;
  gboolean is_denied;  /* the text says that it is no name */
  gboolean may_act;    /* a capital or a seat of power, which may stand for its state (of_key) */
  const char *key;     /* or NULL */
  const char *state;   /* a state that only this text knows, in small letters; or NULL */
  const char *name;    /* its usual name, or NULL where that is the words themselves */
  const char *of_key;  /* key of the country it belongs to, or NULL */
  const char *of_name; /* that country's name, where it may act for it */
  int of;              /* candidate it belongs to, or -1 */
  int same_as;         /* candidate that it is another name of, or -1 */
  char gender;         /* 'm', 'f', 'p' or 0 */
  gboolean family_first; /* a person's family name is the first word */
  const char *rule;    /* static, marked for translation: one %s for the words */
  const char *rule_word; /* second %s of the rule, or NULL */
} XplNameCandidate;

/** XplRoleCandidate: words that say what a person is. */
typedef struct
{
  XplRange range;
  int person; /* candidate */
  int of;     /* candidate, or -1 */
} XplRoleCandidate;

typedef enum
{
  XPL_TOKEN_CAPITAL = 1 << 0,  /* begins with a capital (or has one inside: "iPhone") */
  XPL_TOKEN_PROPER = 1 << 1,   /* may be part of a name */
  XPL_TOKEN_START = 1 << 2,    /* its capital may come from its place */
  XPL_TOKEN_UPPER = 1 << 3,    /* all capitals, two letters or more */
  XPL_TOKEN_TIMEX = 1 << 4,    /* part of an expression of time */
} XplTokenFlags;

typedef struct
{
  const XplLanguage *language;
  XplReading *reading;
  GArray *candidates; /* XplNameCandidate, sorted by start */
  GArray *roles;      /* XplRoleCandidate */
  guint8 *flags;      /* XplTokenFlags of each token */
  GHashTable *small;    /* forms (by address) that stand in small letters somewhere */
  GHashTable *capital;  /* forms that have a capital within a sentence somewhere */
  GHashTable *states;   /* names and demonyms of states that only this text knows (by address) → name in small letters */
  GHashTable *seats;    /* cities that the text calls capitals → name or demonym of the state, in small letters */
  guint first;        /* of the sentence */
  guint end;          /* the token after the sentence */
  guint person_at;    /* the token where a title says a person begins */
  gboolean shouting;  /* the sentence is in capitals */
} XplNameFinder;

static inline XplToken *
xpl_finder_token (const XplNameFinder *finder, guint i)
{
  return xpl_reading_token (finder->reading, i);
}

static inline gboolean
xpl_finder_is (const XplNameFinder *finder, guint i, const char *lower)
{
  return i < finder->end && xpl_words_equal (xpl_finder_token (finder, i)->lower, lower);
}

static inline gboolean
xpl_finder_has (const XplNameFinder *finder, guint i, guint flags)
{
  return i < finder->end && (finder->flags[i] & flags) != 0;
}

/** The row of @name whose phrase begins at token @i, in the sentence; with capitals where the text needs them. */
const char *const *xpl_finder_match (const XplNameFinder *finder, XplLexiconName name, guint i, guint *n_tokens);
const char *const *xpl_finder_lookup (const XplNameFinder *finder, XplLexiconName name, guint i);
/** Field @index of @row, or "" where it has fewer. */
const char *xpl_row_get (const char *const *row, guint index);
gboolean xpl_row_has (const char *const *row, const char *field);

/** The word of token @i in small letters is a word of the language, seen in running text. */
gboolean xpl_finder_is_common (const XplNameFinder *finder, guint i);
/** Goes to the sentence of @token. */
void xpl_finder_enter (XplNameFinder *finder, guint token);
/** The first token at or after @i that is no part of a name. */
guint xpl_finder_run_end (const XplNameFinder *finder, guint i);
/** Whether token @i is one of the NULL-terminated @words. */
gboolean xpl_finder_is_any (const XplNameFinder *finder, guint i, const char *const *words);

/** Adds a candidate of the tokens [@first, @first + @n). Valid until the next one is added. */
XplNameCandidate *xpl_finder_add (XplNameFinder *finder, guint first, guint n, XplEntityType type);
XplNameCandidate *xpl_finder_candidate (const XplNameFinder *finder, int index);
/** The last candidate where it ends right before token @i, a possessive between them allowed; or -1. */
int xpl_finder_owner_before (const XplNameFinder *finder, guint i, gboolean possessive);
/** The candidate that covers token @i, or -1. O(log n). */
int xpl_finder_candidate_at (const XplNameFinder *finder, guint i);
char *xpl_finder_dup_words (const XplNameFinder *finder, guint first, guint n);
const char *xpl_finder_intern (XplNameFinder *finder, const char *string);

/*
 * Recognisers: each looks at token @i and what follows, adds candidates, and returns how many tokens it has read, or 0.
 */
guint xpl_find_hyphened_countries (XplNameFinder *finder, guint i);
guint xpl_find_known_name (XplNameFinder *finder, guint i);
guint xpl_find_local_state (XplNameFinder *finder, guint i);
guint xpl_find_dated_event (XplNameFinder *finder, guint i);
guint xpl_find_organisation (XplNameFinder *finder, guint i);
guint xpl_find_title (XplNameFinder *finder, guint i);
guint xpl_find_person (XplNameFinder *finder, guint i);
guint xpl_find_state_body (XplNameFinder *finder, guint i);
guint xpl_find_actor (XplNameFinder *finder, guint i);
guint xpl_find_unknown (XplNameFinder *finder, guint i);

/** How many tokens from @i name a country, demonym or place at the head of a run, and whether it is a demonym. */
guint xpl_match_country (const XplNameFinder *finder, guint i, const char *const **row);
/** How many tokens from @i are a role ("foreign minister", "Chief of Staff"); @gender may be NULL. */
guint xpl_match_role (const XplNameFinder *finder, guint i, gboolean *honorific, char *gender);
/** How many tokens from @i name a state that only this text knows, or are its demonym. */
guint xpl_match_local_state (const XplNameFinder *finder, guint i);
/** "Republic of the": how many tokens from @i make what follows a state's full name; 0 where none do. */
guint xpl_match_state_form (const XplNameFinder *finder, guint i);
/** The type and row of the head word at @i, its length in @n; NULL where there is none. */
const char *const *xpl_match_head (const XplNameFinder *finder, guint i, guint *n);
/** The key of the country with this code, or NULL for "-" and "". */
const char *xpl_make_country_key (XplNameFinder *finder, const char *code);
/** The code or name in small letters of the state that @candidate names or acts for, or NULL. */
const char *xpl_candidate_get_state (const XplNameCandidate *candidate);
gboolean xpl_row_to_type (const char *const *row, XplEntityType *type);

/** Finds states that only this text knows, before the sentences are read. */
void xpl_finder_learn_states (XplNameFinder *finder);

/** A feature of an unknown name, and the word of the text that it speaks of, or NULL. */
typedef void (*XplFeatureFunc) (const XplNameFinder *finder, const char *feature, const char *word, gpointer data);

/** Calls @func for what the words of @candidate look like. */
void xpl_emit_word_features (const XplNameFinder *finder,
                             const XplNameCandidate *candidate,
                             XplFeatureFunc func,
                             gpointer data);
/** Calls @func for what stands around @candidate. */
void xpl_emit_context_features (const XplNameFinder *finder,
                                const XplNameCandidate *candidate,
                                XplFeatureFunc func,
                                gpointer data);

typedef void (*XplUnknownFunc) (const XplNameFinder *finder, const XplNameCandidate *candidate, gpointer data);

/** For programs that learn weights: calls @func for each name of a tagged reading that its sentence does not explain. */
void xpl_foreach_unknown_name (const XplLanguage *self, XplReading *reading, XplUnknownFunc func, gpointer data);

/** Decides by the whole text. */
void xpl_finder_classify_unknown (XplNameFinder *finder);
void xpl_finder_match_acronyms (XplNameFinder *finder);
void xpl_finder_find_roles (XplNameFinder *finder);
/** Whether a role follows @candidate between commas, as it follows persons: ", Veldania's leader,". */
gboolean xpl_finder_has_role_after (const XplNameFinder *finder, const XplNameCandidate *candidate);
void xpl_finder_decide_metonyms (XplNameFinder *finder);
/** Makes entities, mentions and roles of the candidates. */
void xpl_finder_identify (XplNameFinder *finder);

G_END_DECLS
