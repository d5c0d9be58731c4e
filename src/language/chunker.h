/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "chunks.h"
#include "verb-forms.h"

G_BEGIN_DECLS

/*
 * Shared by the files that read chunks: chunks.c (the loop and what is set aside), noun-chunks.c, verb-chunks.c. Places
 * in XplChunker.tokens, not tokens, are what these functions pass around.
 */

typedef struct
{
  const XplReading *reading;
  GArray *tokens; /* guint32: the tokens that are read; a quoted stretch is represented by its first token */
  GArray *quotes; /* int: for each of them, the stretch it stands for, or -1 */
  GArray *chunks;
} XplChunker;

static inline guint32
xpl_chunker_token (const XplChunker *self, guint i)
{
  return g_array_index (self->tokens, guint32, i);
}

static inline gboolean
xpl_chunker_has (const XplChunker *self, guint i)
{
  return i < self->tokens->len && g_array_index (self->quotes, int, i) < 0;
}

static inline const XplNameMention *
xpl_chunker_mention (const XplChunker *self, guint i)
{
  const XplNameMention *mention = xpl_chunker_has (self, i) ? xpl_reading_mention_at (self->reading, xpl_chunker_token (self, i)) : NULL;

  return mention != NULL && mention->kind != XPL_MENTION_PRONOUN ? mention : NULL;
}

static inline gboolean
xpl_chunker_is_name (const XplChunker *self, guint i)
{
  const XplNameMention *mention = xpl_chunker_mention (self, i);

  return mention != NULL && mention->kind != XPL_MENTION_DEMONYM && mention->kind != XPL_MENTION_DESCRIPTION;
}

/* What ends in -s and is no base form: a third person or a plural, by its form alone. */
static inline gboolean
xpl_token_has_s (const XplToken *token)
{
  return !g_str_equal (token->lower, token->lemma) && g_str_has_suffix (token->lower, "s");
}

static inline const char *
xpl_chunker_lower (const XplChunker *self, guint i)
{
  return xpl_chunker_has (self, i) ? xpl_reading_token (self->reading, xpl_chunker_token (self, i))->lower : "";
}

static inline gboolean
xpl_word_is_any (const char *word, const char *const *words)
{
  return xpl_words_contain (words, word);
}

/* A determiner or possessive: behind a plural noun it would begin another noun group. */
static inline gboolean
xpl_chunker_begins_object (const XplChunker *self, guint i)
{
  static const char *const words[] = { "the", "a", "an", "its", "their", "his", "her", NULL };

  return xpl_word_is_any (xpl_chunker_lower (self, i), words);
}

/* "to arrest the mayor", "shot down a jet": verbs that read like nouns. */
static inline gboolean
xpl_chunker_is_misread_verb (const XplChunker *self, guint i, const XplToken *token)
{
  static const char *const particles[] = { "down", "dead", NULL };

  if (g_str_equal (token->lower, "shot"))
    return xpl_word_is_any (xpl_chunker_lower (self, i + 1), particles);
  return token->lower == token->lemma && g_str_equal (xpl_chunker_lower (self, i - 1), "to") &&
         (xpl_chunker_is_name (self, i + 1) || xpl_chunker_begins_object (self, i + 1)) &&
         xpl_chunker_mention (self, i) == NULL;
}

/* A subject hangs on the word @token, not far before it. */
static inline gboolean
xpl_token_has_subject (const XplReading *reading, guint token)
{
  for (guint i = token; i > 0 && token - i < 16; i--)
    {
      const XplToken *before = xpl_reading_token (reading, i - 1);

      if (before->head == (int) token && before->pos != XPL_POS_ADJ &&
          (before->deprel == XPL_DEPREL_NSUBJ || before->deprel == XPL_DEPREL_NSUBJ_PASS))
        return TRUE;
    }
  return FALSE;
}

/* No verb by its form, but one by its place in the tree: "denied bombing the port", "the offer drew criticism". */
static inline gboolean
xpl_token_heads_clause (const XplReading *reading, guint index)
{
  const XplToken *token = xpl_reading_token (reading, index);

  /* "provided": a conjunction or a verb */
  if (token->pos == XPL_POS_SCONJ)
    return g_str_equal (token->xpos, "VBD") || g_str_equal (token->xpos, "VBN");
  if ((token->pos != XPL_POS_NOUN && token->pos != XPL_POS_ADJ && token->pos != XPL_POS_PROPN) ||
      !g_str_has_prefix (token->xpos, "VB"))
    return FALSE;
  switch (token->deprel)
    {
    case XPL_DEPREL_XCOMP:
    case XPL_DEPREL_CCOMP:
    case XPL_DEPREL_ADVCL:
    case XPL_DEPREL_ACL:
    case XPL_DEPREL_ACL_RELCL:
      return token->pos == XPL_POS_NOUN || g_str_equal (token->xpos, "VBG") || xpl_token_has_subject (reading, index);
    case XPL_DEPREL_ROOT:
    case XPL_DEPREL_CONJ:
    case XPL_DEPREL_PARATAXIS:
      return xpl_token_has_subject (reading, index);
    default:
      return FALSE;
    }
}

/* A verb by its form, but a noun by its place in the tree: "paid a surprise visit". */
static inline gboolean
xpl_token_heads_noun (const XplToken *token)
{
  /* What "planning" is in "about X planning to leave" the tagger does not know. */
  if (token->pos != XPL_POS_VERB || !g_str_has_prefix (token->xpos, "NN") || xpl_verb_is_gerund (token))
    return FALSE;
  switch (token->deprel)
    {
    case XPL_DEPREL_NSUBJ:
    case XPL_DEPREL_NSUBJ_PASS:
    case XPL_DEPREL_OBJ:
    case XPL_DEPREL_OBL:
    case XPL_DEPREL_NMOD:
    case XPL_DEPREL_COMPOUND:
      return TRUE;
    default:
      return FALSE;
    }
}

/*
 * The tag, put right where its neighbours leave no doubt: behind a form of "be" what looks like a third person is a
 * plural noun ("are adversaries"); between two names what looks like a plural is a verb ("Arvenia attacks Belmark").
 */
static inline XplPos
xpl_chunker_pos (const XplChunker *self, guint i)
{
  const XplToken *token;

  if (!xpl_chunker_has (self, i))
    return XPL_POS_PUNCT;
  token = xpl_reading_token (self->reading, xpl_chunker_token (self, i));
  if (xpl_token_heads_clause (self->reading, xpl_chunker_token (self, i)) && !xpl_chunker_is_name (self, i))
    return XPL_POS_VERB;
  if (xpl_token_heads_noun (token))
    return XPL_POS_NOUN;
  /* 's of a possessor, taken for "is" */
  if (token->pos == XPL_POS_AUX && token->deprel == XPL_DEPREL_CASE)
    return XPL_POS_PART;
  /* "accused conspirator Ada Stone" */
  if (token->pos == XPL_POS_VERB && token->deprel == XPL_DEPREL_AMOD && g_str_equal (token->xpos, "VBN") &&
      (i == 0 || xpl_reading_token (self->reading, xpl_chunker_token (self, i - 1))->pos == XPL_POS_DET ||
       xpl_reading_token (self->reading, xpl_chunker_token (self, i - 1))->pos == XPL_POS_PUNCT) &&
      token->head >= 0 && xpl_reading_mention_at (self->reading, (guint) token->head) != NULL)
    return XPL_POS_ADJ;
  if (i > 0 && token->pos == XPL_POS_NOUN && xpl_chunker_is_misread_verb (self, i, token))
    return XPL_POS_VERB;
  if (i == 0 || (token->pos != XPL_POS_VERB && token->pos != XPL_POS_NOUN) || !xpl_token_has_s (token))
    return token->pos;
  if (token->pos == XPL_POS_NOUN && xpl_chunker_is_name (self, i - 1) && !xpl_chunker_is_name (self, i) &&
      (xpl_chunker_is_name (self, i + 1) || xpl_chunker_begins_object (self, i + 1)))
    return XPL_POS_VERB;
  if (token->pos == XPL_POS_VERB &&
      g_str_equal (xpl_reading_token (self->reading, xpl_chunker_token (self, i - 1))->lemma, "be"))
    return XPL_POS_NOUN;
  return token->pos;
}

static inline gboolean
xpl_chunker_is_base_form (const XplChunker *self, guint i)
{
  return xpl_chunker_has (self, i) &&
         g_str_equal (xpl_chunker_lower (self, i), xpl_reading_token (self->reading, xpl_chunker_token (self, i))->lemma);
}

static inline gboolean
xpl_chunker_is_participle (const XplChunker *self, guint i)
{
  return xpl_chunker_pos (self, i) == XPL_POS_VERB &&
         xpl_verb_may_be_participle (xpl_reading_token (self->reading, xpl_chunker_token (self, i)));
}

static inline gboolean
xpl_pos_is_nominal (XplPos pos)
{
  return pos == XPL_POS_NOUN || pos == XPL_POS_PROPN;
}

static inline gboolean
xpl_pos_is_verbal (XplPos pos)
{
  return pos == XPL_POS_AUX || pos == XPL_POS_VERB;
}

XplChunk *xpl_chunker_add (XplChunker *self, XplChunkKind kind, guint first, guint end);

/** A participle that belongs to the noun behind it stands at @i: "over captured soldiers". */
gboolean xpl_chunker_begins_with_participle (const XplChunker *self, guint i);
gboolean xpl_chunker_begins_noun (const XplChunker *self, guint i);
/** Adds the noun group at @i; returns the place behind it, or @i where there is none. */
guint xpl_chunker_read_noun (XplChunker *self, guint i);

/** The place of the verb behind adverbs and negations from @i on; @i where there are none or no verb follows. */
guint xpl_chunker_skip_adverbs (const XplChunker *self, guint i);
gboolean xpl_chunker_begins_verb (const XplChunker *self, guint i);
/** Adds the verb group at @i; returns the place behind it. */
guint xpl_chunker_read_verb (XplChunker *self, guint i);

G_END_DECLS
