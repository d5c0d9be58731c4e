/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "tense.h"

#include <string.h>

#define MAX_DISTANCE 40 /* tokens from the adverbial to its verb */
#define MAX_GROUP 6     /* tokens of a verb group: "is not expected to have gone" */

static const char *const future_auxiliaries[] = { "will", "'ll", "wo", "shall", "would", "could", "may", "might", "can", "must",
                                                  "should", NULL };
static const char *const past_auxiliaries[] = { "was", "were", "had", "did", NULL };
static const char *const perfect_auxiliaries[] = { "has", "have", "'ve", NULL };
/* What is about to be done, when an infinitive follows: base forms. */
static const char *const future_words[] = {
  "set",       "due",       "expect",   "plan",      "schedule", "poise",     "poised",   "likely",    "unlikely",
  "want",      "hope",      "intend",   "vow",       "pledge",   "aim",       "about",    "go",        "prepare",
  "ready",     "promise",   "slate",    "bind",      "bound",    "project",   "forecast", "intention", "willing",
  "order",     "ask",       "urge",     "tell",      "call",     "request",   "demand",   "command",   "instruct",
  "resolve",   "decide",    "agree",    "threaten",  "propose",  "offer",     "decision", "invite",    "warn",
  "authorise", "authorize", "prepared", "scheduled", "planned",  "agreement", NULL
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
  if (xpl_words_contain (past_auxiliaries, token->lower))
    return TRUE;
  if (g_str_equal (token->lower, token->lemma))
    return FALSE;
  return token->pos == XPL_POS_VERB && token->lower[length - 1] != 's';
}

static gboolean
is_future_word (const XplToken *token)
{
  return xpl_words_contain (future_words, token->lemma) || xpl_words_contain (future_words, token->lower);
}

static gboolean
is_present_copula (const XplToken *token)
{
  return g_str_equal (token->lower, "is") || g_str_equal (token->lower, "are") || g_str_equal (token->lower, "'s")
         || g_str_equal (token->lower, "'re");
}

static gboolean
in_group (const XplToken *token)
{
  return is_verb (token) || token->pos == XPL_POS_ADV || token->pos == XPL_POS_PART || is_future_word (token);
}

/* The verb at @index is an infinitive with "to": the token of "to", or @index. */
static guint
find_to (const XplReading *reading, guint index, guint32 sentence)
{
  for (guint i = index, n = 0; i > 0 && n < 3; n++)
    {
      const XplToken *token = token_at (reading, --i);

      if (token->sentence != sentence)
        break;
      if (g_str_equal (token->lower, "to"))
        return i;
      if (token->pos != XPL_POS_ADV && !g_str_equal (token->lower, "be") && !g_str_equal (token->lower, "not"))
        break;
    }
  return index;
}

/* "is to", "set to", "ordered the army to": what makes the infinitive behind the "to" at @index one of the future. */
static gboolean
has_future_governor (const XplReading *reading, guint index, guint32 sentence)
{
  for (guint i = index, n = 0; i > 0 && n < MAX_GROUP; n++)
    {
      const XplToken *token = token_at (reading, --i);

      if (token->sentence != sentence || token->pos == XPL_POS_PUNCT)
        break;
      if (n == 0 && (g_str_equal (token->lower, "is") || g_str_equal (token->lower, "are")))
        return TRUE;
      if (is_future_word (token))
        return TRUE;
      if (is_verb (token) && n > 0)
        break;
    }
  return FALSE;
}

/* "planned for", "had been planned for" not: by then it was over. */
static gboolean
is_planned_for (const XplReading *reading, guint index)
{
  static const char *const plans[] = { "plan", "schedule", "set", "slate", "expect", "pencil", "bill", NULL };
  const XplToken *token = token_at (reading, index);

  return (xpl_words_contain (plans, token->lemma) || is_future_word (token)) && index + 1 < reading->tokens->len
         && g_str_equal (token_at (reading, index + 1)->lower, "for")
         && !(index > 0 && g_str_equal (token_at (reading, index - 1)->lower, "been"));
}

/* The tense of the verb group that ends with the verb at @index; unknown for an infinitive of purpose. */
static XplTense
tense_of_group (const XplReading *reading, guint index)
{
  guint32 sentence = token_at (reading, index)->sentence;
  XplTense tense = is_past_form (token_at (reading, index)) ? XPL_TENSE_PAST : XPL_TENSE_PRESENT;
  guint to = find_to (reading, index, sentence);
  gboolean perfect = FALSE;

  /* "an event to be held": what is to be done lies ahead, what somebody does it for need not. */
  if (to != index)
    return g_str_equal (token_at (reading, to + 1)->lower, "be") || has_future_governor (reading, to, sentence)
             ? XPL_TENSE_FUTURE
             : XPL_TENSE_UNKNOWN;
  /* "the vote, set for Tuesday", "rallies were planned for Thursday" */
  if (is_planned_for (reading, index))
    return XPL_TENSE_FUTURE;
  for (guint i = index, n = 0; n < MAX_GROUP; i--, n++)
    {
      const XplToken *token = token_at (reading, i);

      if (token->sentence != sentence || !in_group (token))
        break;
      /* "may have gone" is past, "may go" is not. */
      if (xpl_words_contain (future_auxiliaries, token->lower) && token->pos != XPL_POS_NOUN)
        return perfect ? XPL_TENSE_PAST : XPL_TENSE_FUTURE;
      /* "are scheduled for", "is expected on" */
      if (n > 0 && is_present_copula (token) && is_future_word (token_at (reading, index)))
        return perfect ? XPL_TENSE_PAST : XPL_TENSE_FUTURE;
      perfect = perfect || xpl_words_contain (perfect_auxiliaries, token->lower);
      if (xpl_words_contain (past_auxiliaries, token->lower))
        return XPL_TENSE_PAST;
      if (n > 0
          && (g_str_equal (token->lower, "is") || g_str_equal (token->lower, "are")
              || g_str_equal (token->lower, "be")))
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
  gboolean by = step < 0 && g_str_equal (token_at (reading, from)->lower, "by");

  for (guint i = from, n = 0; i < n_tokens && n < MAX_DISTANCE; i += step, n++)
    {
      const XplToken *token = token_at (reading, i);

      if (token->sentence != sentence || g_str_equal (token->lower, ";"))
        break;
      if (!tells_tense (reading, i))
        continue;
      /* "promised it by Friday" */
      if (by && is_future_word (token_at (reading, i)))
        return XPL_TENSE_FUTURE;
      /* Forwards, the group's last verb: "will be held". */
      if (step > 0)
        while (i + 1 < n_tokens && token_at (reading, i + 1)->sentence == sentence
               && in_group (token_at (reading, i + 1)) && n++ < MAX_DISTANCE)
          i++;
      while (step > 0 && !is_verb (token_at (reading, i)))
        i--;

      XplTense tense = tense_of_group (reading, i);
      if (tense != XPL_TENSE_UNKNOWN)
        return tense;
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

/* "5", "5pm", "p.m.", "ET" */
static gboolean
is_of_clock (const XplToken *token)
{
  static const char *const words[] = { "am", "pm", "a.m.", "p.m.", "noon", "midnight", "o'clock", "et", "est", "edt", "gmt", "utc",
                                       "bst", "cet", "pt", "local", "time", NULL };

  return g_ascii_isdigit (token->lower[0]) || xpl_words_contain (words, token->lower);
}

gboolean
xpl_tense_is_timetable (const XplReading *reading, guint first)
{
  static const char *const timetable_verbs[] = { "begin",  "end",      "start",  "open",    "close",     "expire",
                                                 "resume", "conclude", "sail",   "depart",  "face",      "come",
                                                 "take",   "meet",     "speak",  "visit",   "vote",      "play",
                                                 "host",   "arrive",   "leave",  "fly",     "return",    "launch",
                                                 "reopen", "travel",   "gather", "restart", "reconvene", "convene",
                                                 "elect",  "receive",  "appear", "testify", NULL };
  g_return_val_if_fail (first < reading->tokens->len, FALSE);

  guint32 sentence = token_at (reading, first)->sentence;
  gboolean ahead = FALSE, beside = TRUE; /* nothing but a time of day stands between */

  for (guint i = first, n = 0; i > 0 && n < MAX_GROUP; n++)
    {
      const XplToken *token = token_at (reading, --i);

      if (token->sentence != sentence || token->pos == XPL_POS_PUNCT)
        return FALSE;
      ahead = ahead || is_future_word (token);
      /* "Services resume on": what taggers take for a noun. */
      if (i > 0 && token->pos == XPL_POS_NOUN && xpl_words_contain (timetable_verbs, token->lower)
          && token_at (reading, i - 1)->pos == XPL_POS_NOUN && g_str_has_suffix (token_at (reading, i - 1)->lower, "s"))
        return TRUE;
      if (!tells_tense (reading, i))
        {
          beside = beside && (token->pos == XPL_POS_ADP || is_of_clock (token));
          continue;
        }
      /* "The vote is on Tuesday", "the vote is due on Tuesday", not "the town is quiet on Tuesday". */
      if (is_present_copula (token))
        return n <= 1 || ahead || beside;
      return tense_of_group (reading, i) == XPL_TENSE_PRESENT && xpl_words_contain (timetable_verbs, token->lemma)
             /* "takes effect", nothing else that is taken */
             && (!g_str_equal (token->lemma, "take") || g_str_equal (token_at (reading, i + 1)->lower, "effect"));
    }
  return FALSE;
}
