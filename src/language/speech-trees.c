/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/*
 * What the tree of a sentence tells of the words of saying in it: which clause is what is said, where that clause begins,
 * and what is no part of it. Trees are right in most places, not in all, and where the parser is off there are none: they
 * add to what the order of the chunks tells, and decide alone only where that tells nothing.
 */

#include "config.h"

#include "speech-trees.h"

#include "stages.h"

/* So far a way up a tree and a look along a sentence go. */
#define MAX_DEPTH 48
#define MAX_REACH 120

gboolean
xpl_tree_is_known (const XplReading *reading, guint token)
{
  return xpl_reading_token (reading, token)->xpos[0] != '\0';
}

gboolean
xpl_tree_is_below (const XplReading *reading, guint token, guint head)
{
  int i = (int) token;

  for (guint depth = 0; i >= 0 && depth < MAX_DEPTH; depth++)
    {
      if (i == (int) head)
        return TRUE;
      i = xpl_reading_token (reading, (guint) i)->head;
    }
  return FALSE;
}

static guint
get_reach (const XplReading *reading, guint token)
{
  const XplSentence *sentence = xpl_reading_sentence (reading, xpl_reading_token (reading, token)->sentence);

  return MIN (sentence->first_token + sentence->n_tokens, token + MAX_REACH);
}

gboolean
xpl_tree_is_subject (const XplReading *reading, guint noun, guint verb)
{
  const XplToken *token = xpl_reading_token (reading, noun);

  if (token->head != (int) verb)
    return FALSE;
  switch (token->deprel)
    {
    case XPL_DEPREL_NSUBJ:
    case XPL_DEPREL_NSUBJ_PASS:
    case XPL_DEPREL_NSUBJ_OUTER:
    case XPL_DEPREL_CSUBJ:
    case XPL_DEPREL_CSUBJ_PASS:
    case XPL_DEPREL_EXPL:
      return TRUE;
    default:
      return FALSE;
    }
}

/* A subject of @verb stands behind token @after, and before or behind @verb. */
static gboolean
has_subject (const XplReading *reading, guint verb, guint after)
{
  guint reach = get_reach (reading, verb);

  for (guint i = after + 1; i < reach; i++)
    if (xpl_tree_is_subject (reading, i, verb))
      return TRUE;
  return FALSE;
}

int
xpl_tree_find_clause (const XplReading *reading, guint verb)
{
  guint reach = get_reach (reading, verb);

  for (guint i = verb + 1; i < reach; i++)
    {
      const XplToken *token = xpl_reading_token (reading, i);

      if (token->head == (int) verb && token->deprel == XPL_DEPREL_CCOMP && has_subject (reading, i, verb))
        return (int) i;
    }
  return -1;
}

gboolean
xpl_tree_has_object_only (const XplReading *reading, guint verb)
{
  guint reach = get_reach (reading, verb);
  gboolean has_object = FALSE;

  for (guint i = verb + 1; i < reach; i++)
    {
      const XplToken *token = xpl_reading_token (reading, i);

      if (token->head != (int) verb)
        continue;
      if (token->deprel == XPL_DEPREL_CCOMP || token->deprel == XPL_DEPREL_XCOMP || token->deprel == XPL_DEPREL_PARATAXIS)
        return FALSE;
      has_object = has_object || token->deprel == XPL_DEPREL_OBJ;
    }
  return has_object;
}

guint
xpl_tree_get_first (const XplReading *reading, guint head, guint from)
{
  for (guint i = from; i < head; i++)
    if (xpl_reading_token (reading, i)->pos != XPL_POS_PUNCT && xpl_tree_is_below (reading, i, head))
      return i;
  return head;
}

XplDeprel
xpl_tree_get_link (const XplReading *reading, guint token, guint head)
{
  int i = (int) token;

  for (guint depth = 0; i >= 0 && depth < MAX_DEPTH; depth++)
    {
      const XplToken *at = xpl_reading_token (reading, (guint) i);

      if (at->head == (int) head)
        return at->deprel;
      i = at->head;
    }
  return XPL_DEPREL_NONE;
}

gboolean
xpl_tree_is_mark (const XplReading *reading, guint token, const char *word)
{
  return xpl_token_is (reading, token, word) && xpl_reading_token (reading, token)->deprel == XPL_DEPREL_MARK;
}

guint
xpl_tree_get_clause (const XplReading *reading, guint verb)
{
  const XplToken *token = xpl_reading_token (reading, verb);

  return token->head >= 0 && (token->deprel == XPL_DEPREL_COP || token->deprel == XPL_DEPREL_AUX || token->deprel == XPL_DEPREL_AUX_PASS)
             ? (guint) token->head
             : verb;
}
