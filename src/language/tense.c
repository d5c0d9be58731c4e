/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "tense.h"

#include <string.h>

#define MAX_DISTANCE 40 /* tokens from the adverbial to its verb */
#define MAX_GROUP 6     /* tokens of a verb group: "is not expected to have gone" */

static const char *const future_auxiliaries[] = { "will", "'ll", "wo", "shall", "would", NULL };
static const char *const past_auxiliaries[] = { "was", "were", "had", "did", NULL };
static const char *const perfect_auxiliaries[] = { "has", "have", "'ve", NULL };
/* What makes an infinitive after it one of the future. */
static const char *const future_words[] = {
  "set", "due", "expected", "planned", "planning", "plan", "plans", "scheduled", "poised", "likely", "want", "wants", "hopes",
  "hope", "intends", "intend", "vows", "pledges", "aims", "aim", "about", "going", "prepares", "preparing", "ready",
  "promises", "slated", "bound", "unlikely", "projected", "forecast", "expects", "expect", "intention", "willing", NULL
};

static const XplToken *
token_at (const XplReading *reading, guint index)
{
  return xpl_reading_token (reading, index);
}

static gboolean
is_verb (const XplToken *token)
{
  return token->pos == XPL_POS_VERB || token->pos == XPL_POS_AUX;
}

static gboolean
is_gerund (const XplToken *token)
{
  return g_str_has_suffix (token->lower, "ing") && !g_str_equal (token->lower, token->lemma);
}

/* "went", "gone", "said": neither base form nor the third person. */
static gboolean
is_past_form (const XplToken *token)
{
  gsize length = strlen (token->lower);

  if (is_gerund (token) || length < 3)
    return FALSE;
  if (g_strv_contains (past_auxiliaries, token->lower))
    return TRUE;
  if (g_str_equal (token->lower, token->lemma))
    return FALSE;
  return token->pos == XPL_POS_VERB && (token->lower[length - 1] != 's' || g_str_has_suffix (token->lemma, "se"));
}

static gboolean
in_group (const XplToken *token)
{
  return is_verb (token) || token->pos == XPL_POS_ADV || token->pos == XPL_POS_PART
         || g_strv_contains (future_words, token->lower);
}

/* The tense of the verb group that ends with the verb at @index. */
static XplTense
tense_of_group (const XplReading *reading, guint index)
{
  guint32 sentence = token_at (reading, index)->sentence;
  XplTense tense = is_past_form (token_at (reading, index)) ? XPL_TENSE_PAST : XPL_TENSE_PRESENT;
  gboolean infinitive = FALSE, perfect = FALSE;

  for (guint i = index, n = 0; n < MAX_GROUP; i--, n++)
    {
      const XplToken *token = token_at (reading, i);

      if (token->sentence != sentence || !in_group (token))
        break;
      if (g_strv_contains (future_auxiliaries, token->lower) && token->pos != XPL_POS_NOUN)
        return XPL_TENSE_FUTURE;
      if (infinitive && g_strv_contains (future_words, token->lower))
        return XPL_TENSE_FUTURE;
      /* "is to be held" */
      if (infinitive && (g_str_equal (token->lower, "is") || g_str_equal (token->lower, "are")))
        return XPL_TENSE_FUTURE;
      if (g_str_equal (token->lower, "to"))
        infinitive = TRUE;
      perfect = perfect || g_strv_contains (perfect_auxiliaries, token->lower);
      if (g_strv_contains (past_auxiliaries, token->lower))
        return XPL_TENSE_PAST;
      if (n > 0 && infinitive && is_past_form (token) && token->pos == XPL_POS_VERB)
        return XPL_TENSE_PAST;
      if (n > 0 && (g_str_equal (token->lower, "is") || g_str_equal (token->lower, "are") || g_str_equal (token->lower, "be")))
        tense = XPL_TENSE_PRESENT;
      if (i == 0)
        break;
    }
  return perfect ? XPL_TENSE_PAST : tense;
}

/* Verbs that carry no tense of their own: "to" and a form in -ing alone decide nothing. */
static gboolean
tells_tense (const XplReading *reading, guint index)
{
  const XplToken *token = token_at (reading, index);

  return is_verb (token) && !is_gerund (token);
}

static XplTense
search (const XplReading *reading, guint from, int step, guint32 sentence)
{
  guint n_tokens = reading->tokens->len;

  for (guint i = from, n = 0; i < n_tokens && n < MAX_DISTANCE; i += step, n++)
    {
      const XplToken *token = token_at (reading, i);

      if (token->sentence != sentence || g_str_equal (token->lower, ";"))
        break;
      if (!tells_tense (reading, i))
        continue;
      /* Forwards, the group's last verb: "will be held". */
      if (step > 0)
        while (i + 1 < n_tokens && token_at (reading, i + 1)->sentence == sentence && in_group (token_at (reading, i + 1))
               && n++ < MAX_DISTANCE)
          i++;
      while (step > 0 && !is_verb (token_at (reading, i)))
        i--;
      return tense_of_group (reading, i);
    }
  return XPL_TENSE_UNKNOWN;
}

/* It opens its clause: only a preposition stands between it and the sentence's start or a comma, and a verb follows. */
static gboolean
opens_clause (const XplReading *reading, guint first, guint32 sentence)
{
  guint i = first;

  while (i > 0 && token_at (reading, i - 1)->sentence == sentence
         && (token_at (reading, i - 1)->pos == XPL_POS_ADP || token_at (reading, i - 1)->pos == XPL_POS_DET))
    i--;
  return i == 0 || token_at (reading, i - 1)->sentence != sentence;
}

XplTense
xpl_tense_around (const XplReading *reading, guint first, guint end)
{
  g_return_val_if_fail (first < reading->tokens->len, XPL_TENSE_UNKNOWN);

  guint32 sentence = token_at (reading, first)->sentence;
  XplTense tense = XPL_TENSE_UNKNOWN;

  if (first > 0 && !opens_clause (reading, first, sentence))
    tense = search (reading, first - 1, -1, sentence);
  if (tense == XPL_TENSE_UNKNOWN && end < reading->tokens->len)
    tense = search (reading, end, 1, sentence);
  return tense;
}
