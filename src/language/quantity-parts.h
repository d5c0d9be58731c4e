/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "attribution.h"
#include "quantity-amount.h"

G_BEGIN_DECLS

/**
 * XplCounted: what an amount counts.
 * @first, @end: its tokens, from the amount to the head noun; @end equal to @first where it is left out
 * @text: head noun in the plural with what narrows it, owned; "" where it is left out
 * @entity: whose, or -1; @pronoun_owner: "its", "their" with nobody known behind it
 * @range: the words of the noun phrase, or none
 * @part: it is a part of another figure ("1,000 of the 11,000 troops")
 * @shared: another figure stands between ("500 and 1,000 songs")
 * @singular: the head noun is in the singular
 * @remote: it stands apart from the amount ("the number of shells … has reached 190,000")
 */
typedef struct
{
  guint first, end;
  char *text;
  int entity;
  gboolean pronoun_owner;
  XplRange range;
  gboolean part;
  gboolean shared;
  gboolean singular;
  gboolean remote;
} XplCounted;

/** Reads what the amount at @place counts; always fills @counted. Bounded look-around. */
void xpl_counted_read (const XplLanguage *language,
                       const XplReading *reading,
                       const XplAmount *amount,
                       XplRange place,
                       XplCounted *counted);

/**
 * XplCircumstances: what the sentence says of a figure.
 * @state: borrowed, or NULL
 * @actor: who does it, where that tells whose what is counted is, or -1; @actor_range: the words that name them
 * @where: or -1
 * @per: borrowed, or NULL
 * @timex: or -1
 * @modality: of the figure by its own clause
 */
typedef struct
{
  const char *state;
  int actor;
  XplRange actor_range;
  int where;
  const char *per;
  int timex;
  XplModality modality;
} XplCircumstances;

/** @first, @end: the tokens of the figure; @inner: it stands within another's noun phrase; @measured: it has a unit. Bounded
 *  look-around. */
void xpl_circumstances_read (const XplLanguage *language,
                             const XplReading *reading,
                             guint first,
                             guint end,
                             gboolean inner,
                             gboolean measured,
                             XplCircumstances *out);

/**
 * Who gives the figure of tokens @first to @end without a clause of saying. FALSE where nobody does. @words: how the
 * sentence names them. Bounded look-around.
 */
gboolean xpl_quantity_find_giver (const XplLanguage *language,
                                  const XplReading *reading,
                                  guint first,
                                  guint end,
                                  int *entity,
                                  XplRange *words);

/** Whose count it is where the words @speaker, which are not empty, are "a count [by the ministry]". FALSE where they are not. */
gboolean xpl_quantity_find_counter (const XplLanguage *language,
                                    const XplReading *reading,
                                    XplRange speaker,
                                    int *entity,
                                    XplRange *words);

/** Whom the sentence quotes before token @first: "the Courier reported, quoting the ministry, that ...". FALSE for nobody. */
gboolean xpl_quantity_find_quoted (const XplLanguage *language,
                                   const XplReading *reading,
                                   guint first,
                                   int *entity,
                                   XplRange *words);

/** The words @words of somebody without a name, with the nationality before them: "[Arvenian] officials". */
XplRange xpl_quantity_widen_giver (const XplLanguage *language, const XplReading *reading, XplRange words);

/** The state that the base form @lemma as a word of @word_class stands for, or NULL; @own: who does it, owns it. */
const char *xpl_state_of_word (const XplLanguage *language, const char *lemma, const char *word_class, gboolean *own);

G_END_DECLS
