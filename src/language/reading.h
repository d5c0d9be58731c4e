/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "types.h"
#include "word-list.h"

G_BEGIN_DECLS

/*
 * What the language engine finds in one text. All ranges are bytes of that text; entities are indices into
 * XplReading.entities, tokens and sentences indices into theirs, -1 for none. Strings are owned by the reading.
 */

/** Universal part-of-speech tags (universaldependencies.org). */
typedef enum
{
  XPL_POS_X,
  XPL_POS_ADJ,
  XPL_POS_ADP,
  XPL_POS_ADV,
  XPL_POS_AUX,
  XPL_POS_CCONJ,
  XPL_POS_DET,
  XPL_POS_INTJ,
  XPL_POS_NOUN,
  XPL_POS_NUM,
  XPL_POS_PART,
  XPL_POS_PRON,
  XPL_POS_PROPN,
  XPL_POS_PUNCT,
  XPL_POS_SCONJ,
  XPL_POS_SYM,
  XPL_POS_VERB,
} XplPos;

/** How a word hangs on its head, as in Universal Dependencies: %XPL_DEPREL_NSUBJ. */
typedef enum
{
#define XPL_DEPREL(name, text) XPL_DEPREL_##name,
#include "deprels.h"
#undef XPL_DEPREL
  XPL_N_DEPRELS,
} XplDeprel;

typedef struct
{
  XplRange range;
  XplPos pos;
  guint32 sentence;
  int head;             /* token it hangs on; -1 for the root of a sentence */
  XplDeprel deprel;     /* to its head; %XPL_DEPREL_NONE where sentences are not parsed */
  const char *xpos;     /* Penn tag, static: "VBD"; "" where sentences are not parsed */
  const char *lemma;    /* base form in lower case */
  const char *lower;    /* the token in lower case, with ’ as ' */
} XplToken;

typedef struct
{
  XplRange range;
  guint32 first_token;
  guint32 n_tokens;
  guint32 paragraph;   /* counted from 0; lines are paragraphs */
  gboolean is_heading; /* a short line without a stop */
} XplSentence;

/** XplNamed: somebody or something that the text names; its mentions point to it. */
typedef struct
{
  XplEntityType type;
  gboolean named; /* FALSE for actors without a name: "US officials" */
  char *name;     /* the fullest form in this text */
  char *key;      /* what the lexicon knows it as ("country:KP", "org:…"), the same for name, demonym and capital; or NULL */
  int part_of;    /* the entity it belongs to ("South Korea" of "South Korea's military", of "US officials"), or -1 */
  GPtrArray *aliases; /* char*: acronyms and other names that this text equates with it */
  char *why;      /* which words or rule made it, in plain words */
  char gender;    /* 'm', 'f', or 0 where unknown; 'p' for a plural group */
  gboolean is_guess; /* nothing but the look of the words and what stands beside them tells its type */
} XplNamed;

/** TRUE for a state, be it in the lexicon ("country:KP") or one that only the text knows ("state:arvenia"). */
static inline gboolean
xpl_named_is_state (const XplNamed *named)
{
  return named->key != NULL && (g_str_has_prefix (named->key, "country:") || g_str_has_prefix (named->key, "state:"));
}

typedef struct
{
  XplRange range;
  int entity;
  XplMentionKind kind;
  guint32 sentence;
  guint32 first_token;
  guint32 n_tokens;
} XplNameMention;

/** XplRoleMention: what @entity is called: "defence minister" of @of. */
typedef struct
{
  XplRange range;
  int entity;
  int of;
  char *text;
} XplRoleMention;

typedef enum
{
  XPL_TIMEX_DATE,
  XPL_TIMEX_TIME,
  XPL_TIMEX_DURATION,
  XPL_TIMEX_SET,
} XplTimexType;

/** XplTimexEnd: one end of a range of time ("1950" of "1950-53"). */
typedef struct
{
  XplRange range;
  char *value; /* TIMEX3; NULL for none */
  XplEdtf edtf;
} XplTimexEnd;

/**
 * XplTimex: an expression of time with its TIMEX3 value and, where it is a date, the same as EDTF.
 * @ends: of a range, the two dates it is made of: TIMEX3 has no ranges, and marks each of them
 */
typedef struct
{
  XplRange range;
  XplTimexType type;
  char *value;
  XplEdtf edtf; /* unset where it is no date */
  XplHow how;
  const char *rule; /* static */
  guint32 sentence;
  XplTimexEnd ends[2];
} XplTimex;

/** As TIMEX3 marks @self: the number of its expressions, 1 or 2, and what they are in @parts. Their values are @self's. */
guint xpl_timex_get_parts (const XplTimex *self, XplTimexEnd parts[2]);

/** How many may say something together with the first of them. */
#define XPL_MAX_OTHER_SPEAKERS 5

/** XplSpeech: who says what. */
typedef struct
{
  XplQuoteKind kind;
  GArray *ranges;       /* XplRange: the speech itself without its marks, one for each unbroken run */
  XplRange speaker;     /* the words that name the speaker, or none */
  int entity;           /* who that is, or -1 */
  int others[XPL_MAX_OTHER_SPEAKERS]; /* who says it too: "Stone and Ruiz said" */
  guint n_others;
  XplRange cue;         /* "said", or none */
  char *hedge;          /* "reportedly", or NULL */
  int via;              /* who relayed it ("according to the New York Post" of somebody else's words), or -1 */
  XplRange via_range;
  guint32 group;        /* parts of one speech share it */
  gboolean is_minor;    /* nothing for a list of quotes: lies in what the same speaker says, or is what a thing shows */
  XplRange sentence;    /* sentence (or sentences) that hold speech and cue */
  const char *rule;     /* static: how the speaker was found, for "why" */
} XplSpeech;

/** What the words alone tell of the kind of a figure. */
typedef enum
{
  XPL_QUANTITY_COUNT,
  XPL_QUANTITY_MONEY,
  XPL_QUANTITY_PERCENT,
  XPL_QUANTITY_FRACTION, /* "a third of": its values are per cents all the same */
  XPL_QUANTITY_MEASURE,
  XPL_QUANTITY_DURATION, /* "three years" */
  XPL_QUANTITY_AGE,
} XplQuantityKind;

/**
 * XplQuantity: a figure. @aside: it is told by the way (an age, a length of time, "the two leaders", "a five-member panel",
 * a number with nothing to count) and no matter of a story.
 */
typedef struct
{
  XplRange range;  /* the phrase: "about 11,000 soldiers" */
  XplRange number; /* the digits or words */
  double value, min, max; /* -INFINITY, INFINITY: no bound */
  XplQuantityKind kind;
  gboolean aside;
  XplApprox approx;
  char *unit;    /* "USD", "%", "km", or NULL */
  char *counted; /* head noun in the plural with what narrows it: "soldiers"; never NULL ("" for a mere amount) */
  XplRange counted_range;
  int counted_entity; /* whose: North Korea in "North Korean soldiers"; or -1 */
  char *state;   /* "deployed", "killed", "offered", …; or NULL */
  int where;     /* or -1 */
  char *per;     /* "day", or NULL */
  XplRange claimed_by; /* the words that name who says so, or none */
  int claimant;  /* entity, or -1 */
  int via;       /* entity, or -1 */
  char *hedge;   /* "estimated", or NULL */
  XplModality modality;
  int timex;     /* index of the date it holds for, or -1 */
  XplRange sentence;
} XplQuantity;

/** XplStatement: who did what to whom, or what is tied to what. With @object -1 it is an event of one actor. */
typedef struct
{
  int subject;
  int object;
  XplRange subject_range; /* the mention that was read as the actor */
  XplRange object_range;
  XplAct act;
  const char *mode;    /* PLOVER mode, static, or NULL */
  XplRange cue;        /* the verb or noun */
  const char *label;   /* the act in the text's own words, past tense ("dispatched troops"), or NULL */
  XplPolarity polarity;
  XplModality modality;
  GArray *attributed;        /* int: entities that say so */
  GArray *attributed_ranges; /* XplRange */
  int timex; /* index of its date, or -1 */
  int where; /* entity, or -1 */
  XplRange clause; /* the clause or sentence a reader needs */
  const char *rule; /* static */
} XplStatement;

typedef struct
{
  const char *text; /* borrowed: must outlive the reading */
  XplEdtf published;
  const char *language; /* BCP 47; NULL where too little tells, which counts as English */
  GArray *tokens;     /* XplToken */
  GArray *sentences;  /* XplSentence */
  GArray *entities;   /* XplNamed */
  GArray *mentions;   /* XplNameMention, sorted by start */
  GArray *roles;      /* XplRoleMention */
  GArray *timexes;    /* XplTimex, sorted by start */
  GArray *speeches;   /* XplSpeech */
  GArray *quantities; /* XplQuantity */
  GArray *statements; /* XplStatement */
  GStringChunk *strings; /* holds lemmas and lower-case forms, each once */
  struct _XplPieces *pieces; /* what only the stages use (text-pieces.h); NULL once all is read */
} XplReading;

/** An empty reading of @text, which is borrowed. */
XplReading *xpl_reading_new (const char *text);
void xpl_reading_free (XplReading *self);

static inline XplToken *
xpl_reading_token (const XplReading *self, guint index)
{
  return &g_array_index (self->tokens, XplToken, index);
}

static inline XplSentence *
xpl_reading_sentence (const XplReading *self, guint index)
{
  return &g_array_index (self->sentences, XplSentence, index);
}

static inline XplNamed *
xpl_reading_entity (const XplReading *self, guint index)
{
  return &g_array_index (self->entities, XplNamed, index);
}

/** The mention that begins at or covers token @token, or NULL. O(log n). */
XplNameMention *xpl_reading_mention_at (const XplReading *self, guint token);

/** The token that holds or follows byte @offset; the number of tokens where none does. O(log n). */
guint xpl_reading_token_at (const XplReading *self, guint32 offset);

/** The next token at or behind @from that hangs on token @head as @deprel; -1 where its sentence has none. */
int xpl_reading_find_dependent (const XplReading *self, guint head, XplDeprel deprel, guint from);

/** Token @token hangs on @head, or on what hangs on it, and so on. O(depth). */
gboolean xpl_reading_is_below (const XplReading *self, guint token, guint head);

/** The sentence that holds byte @offset, or -1. O(log n). */
int xpl_reading_sentence_at (const XplReading *self, guint32 offset);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (XplReading, xpl_reading_free)

G_END_DECLS
