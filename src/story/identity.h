/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "story-parts.h"

G_BEGIN_DECLS

/*
 * Private to src/story/: who of one article is who of another. An entity of one reading is an *appearance*; appearances
 * are joined one rule after the other, the surest first, and each join remembers why.
 */

/** No appearance. */
#define XPL_NO_APPEARANCE G_MAXUINT

/**
 * XplAppearance: an entity of one article. The strings are interned: equal ones are one pointer.
 * @type: that of @named, or the pile's where that was but a guess
 * @key: what the lexicon knows it as, or NULL
 * @name_key: xpl_name_key() of its name
 * @owner: key or name key of what it belongs to, where that tells it from others of its name; or NULL
 * @block: for a person, what two spellings of the name have in common: first and last word, or all; else @name_key
 * @qualifier: for a person, middle names, initials and suffix ("j|iii"); or NULL
 * @family, @leading_family: for a person, as in #XplPersonName; else NULL
 * @n_words: for a person, as there
 * @by_demonym: its name is but the word for what is of it
 */
typedef struct
{
  guint article;
  guint index;
  const XplNamed *named;
  XplEntityType type;
  const char *key;
  const char *name_key;
  const char *owner;
  const char *block;
  const char *qualifier;
  const char *family;
  const char *leading_family;
  guint n_words;
  gboolean by_demonym;
} XplAppearance;

/** Why two appearances are one entity. */
typedef enum
{
  XPL_JOIN_TYPE,     /* the same name, whose type was a guess */
  XPL_JOIN_DEMONYM,  /* one article has but the word for what is of it */
  XPL_JOIN_LEXICON,  /* the lexicon knows both as one */
  XPL_JOIN_SPELLING, /* the same name but for hyphens, accents, spelling */
  XPL_JOIN_OWNER,    /* the same name, and only one of that name is there */
  XPL_JOIN_MIDDLE,   /* middle names, initials or a suffix left out */
  XPL_JOIN_ALIAS,    /* an article uses both for one */
  XPL_JOIN_FAMILY,   /* the family name alone, of the only such person in the story */
  XPL_JOIN_ROLE,     /* the family name alone, with the same role */
  XPL_N_JOIN_REASONS,
} XplJoinReason;

typedef struct
{
  guint appearance;
  guint other;
  XplJoinReason reason;
} XplJoin;

typedef struct
{
  XplStory *story;
  GArray *appearances;   /* XplAppearance, in the order of articles and readings */
  guint *article_starts; /* of each article its first appearance; one more at the end */
  GStringChunk *strings;

  /* Union-find: the root of a set is its first appearance, and knows what is known of any of it. */
  guint *parents;
  const char **keys;
  const char **owners;
  char *genders;
  GArray *joins; /* XplJoin: those of different names, for the explanation */

  GHashTable *holders;    /* name key → GArray of guint: appearances that go by it beside their own names */
  gboolean *is_ambiguous; /* several go by its name: it is none of them */
  GHashTable *shared;     /* reused by xpl_identity_share_story() */
} XplIdentity;

XplIdentity *xpl_identity_new (XplStory *story);
void xpl_identity_free (XplIdentity *self);

guint xpl_identity_find (XplIdentity *self, guint appearance);

/** TRUE where nothing known of the two says that they are not one: lexicon, owner, type, having a name. */
gboolean xpl_identity_may_join (XplIdentity *self, guint a, guint b);

/** Joins the two where they may be; FALSE where they may not. */
gboolean xpl_identity_join (XplIdentity *self, guint a, guint b, XplJoinReason reason);

/** TRUE where something called the one may also be called the other: an organisation and its building. */
gboolean xpl_entity_types_agree (XplEntityType a, XplEntityType b);

/**
 * TRUE where the articles of two appearances name others in common, so that they are of one story: two, or one that is no
 * place, since countries are in too many stories.
 */
gboolean xpl_identity_share_story (XplIdentity *self, guint a, guint b);

/** TRUE where the article of @appearance names enough others to tell its story. */
gboolean xpl_identity_has_story (XplIdentity *self, guint appearance);

/** Fills @holders: what articles call their entities beside their names. */
void xpl_identity_collect_aliases (XplIdentity *self);

/** Gives @appearance a type and what follows from it: its keys. */
void xpl_identity_set_type (XplIdentity *self, guint appearance, XplEntityType type);

/** @text interned; NULL for NULL and "". */
const char *xpl_identity_intern (XplIdentity *self, const char *text);

/* The rules. */
void xpl_identity_settle_demonyms (XplIdentity *self);
void xpl_identity_settle_types (XplIdentity *self);
void xpl_identity_join_lexicon (XplIdentity *self);
/** The same names; where a name is an alias of others, only those that are certain, the rest is left to the next two. */
void xpl_identity_join_names (XplIdentity *self);
void xpl_identity_join_aliases (XplIdentity *self);
void xpl_identity_join_alias_names (XplIdentity *self);
void xpl_identity_join_families (XplIdentity *self);

/** Makes the entities of the bundle, and the mentions of its articles. */
void xpl_identity_make_entities (XplIdentity *self);

static inline XplAppearance *
xpl_identity_get (const XplIdentity *self, guint appearance)
{
  return &g_array_index (self->appearances, XplAppearance, appearance);
}

/* One row of xpl_identity_join_blocks(). */
typedef struct
{
  const char *block;     /* interned; appearances of one block are compared; NULL: of none */
  const char *qualifier; /* interned: what tells them apart in it, or NULL */
} XplBlockTerm;

/** TRUE where one with qualifier @less may be one with the more exact @more. */
typedef gboolean (*XplCoversFunc) (const char *less, const char *more);

/**
 * Joins, in each block, what has the same qualifier, and what has a less exact one with the only one that it may be.
 * @terms: of each appearance
 * @exact_only: only the former
 */
void xpl_identity_join_blocks (XplIdentity *self,
                               const XplBlockTerm *terms,
                               XplCoversFunc covers,
                               XplJoinReason reason,
                               gboolean exact_only);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (XplIdentity, xpl_identity_free)

G_END_DECLS
