/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "clauses.h"

#include <string.h>

G_BEGIN_DECLS

/**
 * XplActFrame: a row of act-verbs.tsv or act-nouns.tsv that fits a clause.
 * @mode: a PLOVER mode, static, or NULL
 * @by, @to: letters of who does it and to whom, in the order in which they are tried ("W|B"); borrowed from the language
 * @is_mutual: all do it to each other
 * @label: the act in the past tense, with {} for a noun of the text; borrowed from the language
 * @label_noun: the noun group that {} stands for, or -1
 * @object: the noun group that is the act's object, or -1
 * @nouns: what stands behind the preposition of the frame
 * @indirect: whom something is given
 * @end: the chunk behind what the frame reached
 * @cue_end: the token behind the last one of verb and particle
 */
typedef struct
{
  XplAct act;
  const char *mode;
  const char *by;
  const char *to;
  gboolean is_mutual;
  const char *label;
  int label_noun;
  int object;
  XplNouns objects;
  XplNouns nouns;
  XplNouns indirect;
  guint end;
  guint32 cue_end;
} XplActFrame;

/**
 * The most particular frame that the verb group @verb fits. @patient: what the verb is done to where it is passive (then
 * its objects), else none.
 */
gboolean xpl_match_act_verb (const XplClauses *self, guint verb, const XplNouns *patient, XplActFrame *out);

/** The frame that the noun group @noun fits with the preposition behind it. */
gboolean xpl_match_act_noun (const XplClauses *self, guint noun, XplActFrame *out);

/** The letter is among @letters, as one to try. */
static inline gboolean
xpl_roles_have (const char *letters, char letter)
{
  return strchr (letters, letter) != NULL;
}

G_END_DECLS
