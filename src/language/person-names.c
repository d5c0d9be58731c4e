/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/*
 * Persons: behind a title, by a given name or initials, or with the family name first as in Korea, China and Vietnam.
 */

#include "config.h"

#include "name-finder.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MAX_PARTS 6

/* Titles and roles. */

static gboolean
is_modifier (const XplNameFinder *finder, guint i, const char *place)
{
  const char *const *row = xpl_finder_lookup (finder, XPL_LEXICON_ROLE_MODIFIERS, i);

  return row != NULL && (g_str_equal (xpl_row_get (row, 0), place) || g_str_equal (xpl_row_get (row, 0), "both"));
}

/* "of Defense", "for Human Rights and Labor", "of the General Staff". */
static guint
match_field (const XplNameFinder *finder, guint i)
{
  guint k = i;

  if (!xpl_finder_is (finder, k, "of") && !xpl_finder_is (finder, k, "for"))
    return 0;
  k++;
  if (xpl_finder_is (finder, k, "the"))
    k++;
  if (k >= finder->end || !is_modifier (finder, k, "after"))
    return 0;
  while (k < finder->end
         && (is_modifier (finder, k, "after")
             || (xpl_finder_is (finder, k, "and") && k + 1 < finder->end && is_modifier (finder, k + 1, "after"))))
    k++;
  return k - i;
}

guint
xpl_match_role (const XplNameFinder *finder, guint i, gboolean *honorific, char *gender)
{
  const XplLexicon *titles = xpl_language_get_lexicon (finder->language, XPL_LEXICON_TITLES);
  gboolean found = FALSE;
  guint k = i;

  while (k < finder->end && k < i + MAX_PARTS)
    {
      guint n;
      const char *const *row = xpl_lexicon_match (titles, finder->reading, k, &n);

      /* "… for Policy Research director …": the capital belongs to what stands before. */
      if (row != NULL && !found && k > i && xpl_finder_has (finder, k - 1, XPL_TOKEN_CAPITAL)
          && !xpl_finder_has (finder, k - 1, XPL_TOKEN_START) && !xpl_finder_has (finder, k, XPL_TOKEN_CAPITAL))
        return 0;
      if (row != NULL)
        {
          if (honorific != NULL)
            *honorific = g_str_equal (row[0], "honorific");
          if (gender != NULL && xpl_row_get (row, 1)[0] != 'u')
            *gender = xpl_row_get (row, 1)[0];
          found = TRUE;
          k += n;
        }
      else if (!found && is_modifier (finder, k, "before"))
        k++;
      else
        break;
    }
  return found ? k - i + match_field (finder, k) : 0;
}

static gboolean
is_known_longer (const XplNameFinder *finder, guint i, guint n)
{
  static const XplLexiconName lexicons[] = { XPL_LEXICON_ORGANISATIONS, XPL_LEXICON_OTHER_NAMES, XPL_LEXICON_COUNTRIES,
    XPL_LEXICON_PLACES, XPL_LEXICON_FURTHER_ORGANISATIONS, XPL_LEXICON_FURTHER_PLACES };

  for (guint k = 0; k < G_N_ELEMENTS (lexicons); k++)
    {
      guint known;

      if (xpl_finder_match (finder, lexicons[k], i, &known) != NULL && known >= n)
        return TRUE;
    }
  return FALSE;
}

/* What follows a title is a person unless the lexicons know it as something else: "ally Russia", "host BBC". */
static gboolean
may_be_person (const XplNameFinder *finder, guint i)
{
  const char *const *row;
  guint n;

  if (!xpl_finder_has (finder, i, XPL_TOKEN_PROPER) || xpl_finder_has (finder, i, XPL_TOKEN_TIMEX))
    return FALSE;
  if (xpl_finder_has (finder, i + 1, XPL_TOKEN_PROPER) && xpl_finder_lookup (finder, XPL_LEXICON_FIRST_NAMES, i) != NULL)
    return TRUE;
  row = xpl_finder_match (finder, XPL_LEXICON_COUNTRIES, i, &n);
  if (row != NULL)
    return FALSE;
  row = xpl_finder_match (finder, XPL_LEXICON_ORGANISATIONS, i, &n);
  if (row != NULL && !xpl_row_has (row, "weak"))
    return FALSE;
  return xpl_match_head (finder, i, &n) == NULL;
}

guint
xpl_find_title (XplNameFinder *finder, guint i)
{
  guint n;

  if (finder->person_at == i)
    return 0;
  n = xpl_match_role (finder, i, NULL, NULL);
  if (n == 0 || (xpl_finder_has (finder, i, XPL_TOKEN_CAPITAL) && is_known_longer (finder, i, n)))
    return 0;
  if (may_be_person (finder, i + n))
    {
      finder->person_at = i + n;
      return n;
    }
  /* A title alone is no name. In small letters its words may begin something else. */
  return xpl_finder_has (finder, i, XPL_TOKEN_PROPER) ? n : 0;
}

/* Names. */

static gboolean
is_initial (const XplNameFinder *finder, guint i)
{
  const XplToken *token = xpl_finder_token (finder, i);
  gsize length = strlen (token->lower);

  return xpl_finder_has (finder, i, XPL_TOKEN_CAPITAL) && length >= 2 && token->lower[length - 1] == '.'
         && g_utf8_strlen (token->lower, -1) == 2;
}

static gboolean
is_particle (const XplNameFinder *finder, guint i)
{
  static const char *const particles[] = { "van", "von", "de", "der", "den", "del", "della", "di", "da", "dos", "du", "la",
    "le", "bin", "bint", "ibn", "al", "el", "ul", "ur", "y", "af", "av", "ten", "ter", "zu", NULL };

  return xpl_finder_is_any (finder, i, particles);
}

static gboolean
is_suffix (const XplNameFinder *finder, guint i)
{
  static const char *const suffixes[] = { "jr.", "jr", "sr.", "sr", "ii", "iii", "iv", NULL };

  return xpl_finder_is_any (finder, i, suffixes) && xpl_finder_has (finder, i, XPL_TOKEN_CAPITAL);
}

/* A name ends before a role that goes on with another person, and before a state. */
static gboolean
ends_name (const XplNameFinder *finder, guint i)
{
  const char *const *row;
  guint n = xpl_match_role (finder, i, NULL, NULL);

  if (n > 0 && xpl_finder_has (finder, i + n, XPL_TOKEN_PROPER))
    return TRUE;
  n = xpl_match_country (finder, i, &row);
  return n > 0 && xpl_finder_lookup (finder, XPL_LEXICON_FIRST_NAMES, i) == NULL
         && !g_str_equal (xpl_row_get (row, 1), "capital");
}

/* The number of tokens of the name that begins at @i. */
static guint
measure_name (const XplNameFinder *finder, guint i)
{
  guint k = i;
  guint parts = 0;

  while (k < finder->end && parts < MAX_PARTS)
    {
      if (xpl_finder_has (finder, k, XPL_TOKEN_PROPER) && !xpl_finder_has (finder, k, XPL_TOKEN_TIMEX)
          && (k == i || !ends_name (finder, k)))
        {
          k++;
          parts++;
        }
      else if (k > i && is_particle (finder, k)
               && (xpl_finder_has (finder, k + 1, XPL_TOKEN_PROPER)
                   || (is_particle (finder, k + 1) && xpl_finder_has (finder, k + 2, XPL_TOKEN_PROPER))))
        k++;
      else
        break;
    }
  if (k > i && is_suffix (finder, k))
    k++;
  else if (k > i && xpl_finder_is (finder, k, ",") && k + 1 < finder->end && is_suffix (finder, k + 1))
    k += 2;
  return k - i;
}

/* "Tae-yul", "Jong Un": the given name behind a Korean family name; "Jinping" behind a Chinese one. */
static gboolean
is_given_behind (const XplNameFinder *finder, guint family)
{
  guint given = family + 1;
  const char *lower;

  if (!xpl_finder_has (finder, given, XPL_TOKEN_PROPER) || xpl_finder_has (finder, given, XPL_TOKEN_TIMEX))
    return FALSE;
  lower = xpl_finder_token (finder, given)->lower;
  if (strchr (lower, '-') != NULL)
    return strlen (lower) <= 12;
  if (xpl_finder_lookup (finder, XPL_LEXICON_FIRST_NAMES, family) != NULL)
    return xpl_finder_has (finder, given + 1, XPL_TOKEN_PROPER) && strlen (lower) <= 6
           && strlen (xpl_finder_token (finder, given + 1)->lower) <= 6 && !ends_name (finder, given + 1)
           && xpl_finder_lookup (finder, XPL_LEXICON_FIRST_NAMES, given) == NULL;
  return !xpl_finder_is_common (finder, given) && !is_initial (finder, given);
}

static gboolean
is_family_first (const XplNameFinder *finder, guint i)
{
  const char *const *row = xpl_finder_lookup (finder, XPL_LEXICON_FAMILY_FIRST, i);

  if (row == NULL || xpl_finder_lookup (finder, XPL_LEXICON_CLOSED_CLASS, i) != NULL || !is_given_behind (finder, i))
    return FALSE;
  return !xpl_row_has (row, "word") || !xpl_finder_has (finder, i, XPL_TOKEN_START)
         || strchr (xpl_finder_token (finder, i + 1)->lower, '-') != NULL;
}

/* Whether a given name or initials begin a name at @i; @gender gets what the given name says. */
static gboolean
begins_by_given_name (const XplNameFinder *finder, guint i, char *gender)
{
  const char *const *row = xpl_finder_lookup (finder, XPL_LEXICON_FIRST_NAMES, i);
  gboolean goes_on = xpl_finder_has (finder, i + 1, XPL_TOKEN_PROPER) && !xpl_finder_has (finder, i + 1, XPL_TOKEN_TIMEX);

  if (is_initial (finder, i))
    return goes_on && !xpl_finder_is_common (finder, i + 1);
  if (row == NULL)
    return FALSE;
  if (xpl_row_has (row, "word")
      && (!goes_on || (xpl_finder_has (finder, i, XPL_TOKEN_START) && xpl_finder_is_common (finder, i + 1))))
    return FALSE;
  if (xpl_row_get (row, 0)[0] != 'u')
    *gender = xpl_row_get (row, 0)[0];
  return TRUE;
}

/* The gender that a given name behind initials or a title tells: "J. Maria Orsel". */
static char
find_gender (const XplNameFinder *finder, guint i, guint n, gboolean family_first)
{
  for (guint k = family_first ? i + 1 : i; k + 1 < i + n || (k < i + n && n == 1); k++)
    {
      const char *const *row = xpl_finder_lookup (finder, XPL_LEXICON_FIRST_NAMES, k);

      if (row != NULL && xpl_row_get (row, 0)[0] != 'u')
        return xpl_row_get (row, 0)[0];
    }
  return 0;
}

static char
gender_of_title (const XplNameFinder *finder, guint i)
{
  /* A title has at most MAX_PARTS words and a field of a few more. */
  for (guint k = i - MIN (i - finder->first, 2 * MAX_PARTS); k < i; k++)
    {
      char gender = 0;

      if (k + xpl_match_role (finder, k, NULL, &gender) == i && gender != 0)
        return gender;
    }
  return 0;
}

/* "(President Anton) Reyle": an editor's bracket ends within the name. */
static guint
match_after_bracket (const XplNameFinder *finder, guint i, guint n)
{
  guint open = i;

  if (n != 1 || !xpl_finder_is (finder, i + 1, ")") || !xpl_finder_has (finder, i + 2, XPL_TOKEN_PROPER)
      || xpl_finder_lookup (finder, XPL_LEXICON_FIRST_NAMES, i) == NULL)
    return 0;
  while (open > finder->first && i - open < 2 * MAX_PARTS && !xpl_finder_is (finder, open, "("))
    open--;
  return xpl_finder_is (finder, open, "(") ? 2 : 0;
}

guint
xpl_find_person (XplNameFinder *finder, guint i)
{
  gboolean titled = finder->person_at == i;
  gboolean family_first;
  gboolean by_given_name;
  char gender = 0;
  guint n;

  if (!xpl_finder_has (finder, i, XPL_TOKEN_CAPITAL) || xpl_finder_has (finder, i, XPL_TOKEN_TIMEX))
    return 0;
  family_first = is_family_first (finder, i);
  by_given_name = begins_by_given_name (finder, i, &gender);
  if (!titled && !family_first && !by_given_name)
    return 0;
  n = MAX (measure_name (finder, i), 1);
  if (titled || by_given_name)
    n += match_after_bracket (finder, i, n);
  if (titled)
    gender = gender_of_title (finder, i);
  if (gender == 0)
    gender = find_gender (finder, i, n, family_first);

  XplNameCandidate *candidate = xpl_finder_add (finder, i, n, XPL_ENTITY_PERSON);
  candidate->family_first = family_first && n > 1;
  candidate->gender = gender;
  candidate->certainty = titled || n > 1 ? XPL_CERTAINTY_SURE : XPL_CERTAINTY_GUESS;
  if (titled)
    candidate->rule = N_("“%s” stands behind a title");
  else if (family_first)
    candidate->rule = N_("“%s” begins with a family name of those that stand first");
  else
    candidate->rule = N_("“%s” begins with a given name");
  return n;
}
