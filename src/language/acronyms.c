/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/* An acronym in brackets behind its expansion, or the expansion in brackets behind its acronym. */

#include "config.h"

#include "name-finder.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* The letters of @acronym begin words of [first, end), in order, and most words are begun by one. */
static gboolean
letters_match (const XplNameFinder *finder, const char *acronym, guint first, guint end)
{
  const char *letter = acronym;

  for (guint i = first; i < end && *letter != '\0'; i++)
    {
      const char *word = xpl_finder_token (finder, i)->lower;

      while (*letter == '.')
        letter++;
      if (*word == *letter)
        letter++;
    }
  return strspn (letter, ".s") == strlen (letter);
}

static gboolean
is_acronym (const XplNameFinder *finder, guint i)
{
  gsize length = strlen (xpl_finder_token (finder, i)->lower);

  return xpl_finder_has (finder, i, XPL_TOKEN_UPPER) && length >= 2 && length <= 10;
}

static void
tie (XplNameFinder *finder, int acronym, int expansion)
{
  XplNameCandidate *a = xpl_finder_candidate (finder, acronym);
  const XplNameCandidate *e = xpl_finder_candidate (finder, expansion);

  a->is_unknown = FALSE;
  a->type = e->type;
  a->kind = XPL_MENTION_ACRONYM;
  a->same_as = expansion;
  a->certainty = XPL_CERTAINTY_SURE;
  a->rule = N_("“%s” stands in brackets beside the name that it is short for");
}

/*
 * "unmanned harbour vehicle (UHV)", "intercontinental missile (ICM)": short for words that are no name, so no name either.
 * Letters may also stand within the words: the first and the last decide.
 */
static gboolean
is_short_for_common_words (const XplNameFinder *finder, guint bracket, const char *acronym)
{
  gsize n = strlen (acronym);
  char last = acronym[n - 1] == 's' && n > 2 ? acronym[n - 2] : acronym[n - 1];
  guint first = bracket - MIN (bracket - finder->first, n + 1);

  if (bracket == finder->first || xpl_finder_token (finder, bracket - 1)->lower[0] != last)
    return FALSE;
  for (guint i = first; i < bracket; i++)
    if (xpl_finder_token (finder, i)->lower[0] == acronym[0] && !xpl_finder_has (finder, i, XPL_TOKEN_PROPER))
      return TRUE;
  return FALSE;
}

/* "Security Office of Peru (SOP)": short for all of it, so the state is a part of the name. Joins the candidate before
 * @state with it. */
static void
join_state (XplNameFinder *finder, int state)
{
  XplNameCandidate *body = xpl_finder_candidate (finder, state - 1), *of = xpl_finder_candidate (finder, state);

  body->n_tokens = of->first_token + of->n_tokens - body->first_token;
  body->range.end = of->range.end;
  body->of = -1;
  of->is_dropped = TRUE;
}

static gboolean
has_state_behind (const XplNameFinder *finder, int state)
{
  return state > 0 && xpl_finder_candidate (finder, state - 1)->of == state;
}

/* The same names without the bracket. */
static void
join_states (XplNameFinder *finder, GHashTable *joined)
{
  for (guint i = 1; i < finder->candidates->len && g_hash_table_size (joined) > 0; i++)
    {
      const char *name = xpl_finder_candidate (finder, (int) i - 1)->name;

      if (has_state_behind (finder, (int) i) && name != NULL && g_hash_table_contains (joined, name))
        join_state (finder, (int) i);
    }
}

/* @index is a candidate in brackets. */
static void
match_brackets (XplNameFinder *finder, int index, GHashTable *common, GHashTable *joined)
{
  const XplNameCandidate *inner = xpl_finder_candidate (finder, index);
  guint first = inner->first_token, end = first + inner->n_tokens;
  guint bracket = first - 1;
  int before;

  if (first == finder->first || bracket == finder->first || !xpl_finder_is (finder, bracket, "(")
      || !xpl_finder_is (finder, end, ")"))
    return;
  before = xpl_finder_candidate_at (finder, bracket - 1);
  if (inner->n_tokens == 1 && is_acronym (finder, first))
    {
      const char *letters = xpl_finder_token (finder, first)->lower;

      if (before >= 0)
        {
          const XplNameCandidate *outer = xpl_finder_candidate (finder, before);

          /* "National Bureau of Peru (NBP)": the body, whose state stands behind it. */
          if (has_state_behind (finder, before)
              && letters_match (finder, letters, xpl_finder_candidate (finder, before - 1)->first_token, bracket))
            {
              const XplNameCandidate *body = xpl_finder_candidate (finder, before - 1);

              if (body->name != NULL && !letters_match (finder, letters, body->first_token, body->first_token + body->n_tokens))
                g_hash_table_add (joined, (gpointer) body->name);
              tie (finder, index, before - 1);
              return;
            }
          /* What leads to a body counts among its letters: "South Korean Joint Chiefs (SKJC)". */
          if (outer->first_token + outer->n_tokens == bracket
              && (letters_match (finder, letters, outer->first_token, bracket)
                  || (outer->of >= 0
                      && letters_match (finder, letters, xpl_finder_candidate (finder, outer->of)->first_token, bracket))))
            tie (finder, index, before);
        }
      else if (inner->is_unknown && is_short_for_common_words (finder, bracket, letters))
        g_hash_table_add (common, (gpointer) letters);
    }
  else if (before >= 0 && xpl_finder_candidate (finder, before)->n_tokens == 1 && is_acronym (finder, bracket - 1)
           && letters_match (finder, xpl_finder_token (finder, bracket - 1)->lower, first, end))
    tie (finder, before, index);
}

void
xpl_finder_match_acronyms (XplNameFinder *finder)
{
  g_autoptr (GHashTable) common = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) joined = g_hash_table_new (g_str_hash, g_str_equal); /* names that end with their state */

  for (guint i = 0; i < finder->candidates->len; i++)
    {
      xpl_finder_enter (finder, xpl_finder_candidate (finder, i)->first_token);
      match_brackets (finder, i, common, joined);
    }
  join_states (finder, joined);
  for (guint i = 0; i < finder->candidates->len; i++)
    {
      XplNameCandidate *candidate = xpl_finder_candidate (finder, i);

      if (candidate->is_unknown && candidate->n_tokens == 1
          && g_hash_table_contains (common, xpl_finder_token (finder, candidate->first_token)->lower))
        {
          candidate->is_unknown = FALSE;
          candidate->is_dropped = TRUE;
          candidate->is_denied = TRUE;
        }
    }
}
