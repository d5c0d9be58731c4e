/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/*
 * Actors in small letters: a state's bodies ("South Korea's military", "the Russian army") and people without a name
 * ("US officials", "a South Korean lawmaker", "military experts").
 */

#include "config.h"

#include "name-finder.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* The state that the words before token @i name, right before it or with a possessive. */
static int
find_state_before (const XplNameFinder *finder, guint i)
{
  int owner = xpl_finder_owner_before (finder, i, TRUE);

  if (owner < 0 || xpl_finder_candidate (finder, owner)->type != XPL_ENTITY_PLACE)
    return -1;
  return owner;
}

guint
xpl_find_state_body (XplNameFinder *finder, guint i)
{
  const XplLexicon *lexicon = xpl_language_get_lexicon (finder->language, XPL_LEXICON_STATE_BODIES);
  guint n = 0;
  const char *const *row = xpl_lexicon_match (lexicon, finder->reading, i, &n);
  int owner;
  const XplNameCandidate *state;

  if (row == NULL || xpl_finder_has (finder, i, XPL_TOKEN_CAPITAL))
    return 0;
  owner = find_state_before (finder, i);
  if (owner < 0)
    return 0;
  /* "Russian military equipment" is no body: a noun goes on. */
  if (i + n < finder->end && xpl_finder_token (finder, i + n)->pos == XPL_POS_NOUN
      && xpl_finder_lookup (finder, XPL_LEXICON_TITLES, i + n) == NULL
      && xpl_finder_lookup (finder, XPL_LEXICON_ACTOR_NOUNS, i + n) == NULL)
    return 0;

  state = xpl_finder_candidate (finder, owner);
  const char *state_key = state->may_act ? state->of_key : state->key;
  const char *code = xpl_candidate_get_state (state);
  g_autofree char *name = xpl_finder_dup_words (finder, state->first_token, i + n - state->first_token);
  g_autofree char *key = NULL;
  if (code != NULL)
    key = g_strdup_printf ("body:%s:%s", code, xpl_row_get (row, 0));
  XplNameCandidate *candidate = xpl_finder_add (finder, i, n, XPL_ENTITY_ORGANISATION);
  candidate->kind = XPL_MENTION_DESCRIPTION;
  candidate->certainty = XPL_CERTAINTY_SURE;
  candidate->of = owner;
  candidate->of_key = state_key;
  candidate->key = key != NULL ? xpl_finder_intern (finder, key) : NULL;
  candidate->name = xpl_finder_intern (finder, name);
  candidate->rule = N_("“%s” is a state's body, behind the state");
  return n;
}

/* Somebody says or does something here: the next word but adverbs is a verb, or "according to" stands before. */
static gboolean
acts (const XplNameFinder *finder, guint first, guint end)
{
  for (guint i = end; i < end + 3 && i < finder->end; i++)
    {
      XplPos pos = xpl_finder_token (finder, i)->pos;

      if (pos == XPL_POS_VERB || pos == XPL_POS_AUX)
        return TRUE;
      if (pos != XPL_POS_ADV)
        break;
    }
  return first >= finder->first + 2 && xpl_finder_is (finder, first - 1, "to")
         && xpl_finder_is (finder, first - 2, "according");
}

/* The adjectives and nouns before the noun at @i that narrow it: "military experts". */
static guint
get_first_modifier (const XplNameFinder *finder, guint i)
{
  guint first = i;

  while (first > finder->first && i - first < 3)
    {
      XplPos pos = xpl_finder_token (finder, first - 1)->pos;

      if ((pos != XPL_POS_ADJ && pos != XPL_POS_NOUN) || xpl_finder_candidate_at (finder, first - 1) >= 0
          || xpl_finder_has (finder, first - 1, XPL_TOKEN_CAPITAL) || xpl_finder_has (finder, first - 1, XPL_TOKEN_TIMEX))
        break;
      first--;
    }
  return first;
}

static XplNameCandidate *
add_actor (XplNameFinder *finder, guint first, guint end, const char *const *row)
{
  gboolean several = g_str_equal (xpl_row_get (row, 0), "group");
  XplNameCandidate *candidate
      = xpl_finder_add (finder, first, end - first, several ? XPL_ENTITY_GROUP : XPL_ENTITY_PERSON);

  candidate->kind = XPL_MENTION_DESCRIPTION;
  candidate->is_unnamed = TRUE;
  candidate->gender = several ? 'p' : 0;
  candidate->rule = N_("“%s” acts or speaks here without a name");
  return candidate;
}

/*
 * The noun that names people stands at the end of its phrase, and the phrase is read when its first word is met, so the
 * words that narrow it are looked for ahead.
 */
guint
xpl_find_actor (XplNameFinder *finder, guint i)
{
  guint end = i;
  guint n = 0;
  const char *const *row = NULL;
  const XplLexicon *lexicon = xpl_language_get_lexicon (finder->language, XPL_LEXICON_ACTOR_NOUNS);

  for (guint k = i; k < i + 3 && k < finder->end && row == NULL; k++)
    {
      const XplToken *token = xpl_finder_token (finder, k);

      if (xpl_finder_has (finder, k, XPL_TOKEN_PROPER)
          || (token->pos != XPL_POS_NOUN && token->pos != XPL_POS_ADJ))
        break;
      row = xpl_lexicon_match (lexicon, finder->reading, k, &n);
      end = k + n;
    }
  if (row == NULL || get_first_modifier (finder, i) != i
      || (end < finder->end && xpl_finder_token (finder, end)->pos == XPL_POS_NOUN))
    return 0;

  int owner = find_state_before (finder, i);
  if (owner < 0 && (!xpl_row_has (row, "alone") || !acts (finder, i, end)))
    return 0;
  XplNameCandidate *candidate = add_actor (finder, i, end, row);
  if (owner >= 0)
    {
      const XplNameCandidate *state = xpl_finder_candidate (finder, owner);
      g_autofree char *name = xpl_finder_dup_words (finder, state->first_token, end - state->first_token);

      candidate->of = owner;
      candidate->of_key = state->key;
      candidate->name = xpl_finder_intern (finder, name);
    }
  return end - i;
}
