/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/*
 * What persons are called besides their names: "Defence Minister Orsel", "Orsel, the defence minister of Veldania,",
 * "the leader of Veldania, Orsel". The role is kept apart from the name, with whose it is.
 */

#include "config.h"

#include "name-finder.h"

/* No role has more tokens, its field and what narrows it included. */
#define MAX_ROLE 12

/* The state or body that ends right before token @i, a possessive between them allowed. */
static int
find_owner_before (const XplNameFinder *finder, guint i)
{
  int owner;

  if (i <= finder->first)
    return -1;
  if (i >= finder->first + 2 && (xpl_finder_is (finder, i - 1, "'s") || xpl_finder_is (finder, i - 1, "'")))
    i--;
  owner = xpl_finder_candidate_at (finder, i - 1);
  if (owner < 0 || xpl_finder_candidate (finder, owner)->type == XPL_ENTITY_PERSON)
    return -1;
  return owner;
}

/* "of Veldania", "at the Ministry": who the role is of, behind it; @end gets where that ends. */
static int
find_owner_after (const XplNameFinder *finder, guint i, guint *end)
{
  static const char *const links[] = { "of", "at", "for", "in", "with", "to", NULL };
  guint k = i;
  int owner;

  if (!xpl_finder_is_any (finder, k, links))
    return -1;
  k++;
  if (xpl_finder_is (finder, k, "the"))
    k++;
  if (k >= finder->end)
    return -1;
  owner = xpl_finder_candidate_at (finder, k);
  if (owner < 0)
    return -1;

  const XplNameCandidate *candidate = xpl_finder_candidate (finder, owner);
  if (candidate->first_token != k || candidate->type == XPL_ENTITY_PERSON)
    return -1;
  *end = k + candidate->n_tokens;
  /* "of the Veldanian army": the body behind its state. */
  int next = *end < finder->end ? xpl_finder_candidate_at (finder, *end) : -1;
  if (next >= 0 && xpl_finder_candidate (finder, next)->of == owner)
    {
      *end += xpl_finder_candidate (finder, next)->n_tokens;
      return next;
    }
  return owner;
}

static gboolean
is_narrowing (const XplNameFinder *finder, guint i)
{
  XplPos pos = xpl_finder_token (finder, i)->pos;

  return (pos == XPL_POS_ADJ || pos == XPL_POS_NOUN) && !xpl_finder_has (finder, i, XPL_TOKEN_CAPITAL | XPL_TOKEN_TIMEX);
}

/* Where the role that ends before token @end begins, words that narrow it included; @end where there is none. */
static guint
find_role_before (const XplNameFinder *finder, guint end, gboolean *honorific, char *gender)
{
  guint limit = end - MIN (end - finder->first, MAX_ROLE);
  guint first = end;

  for (guint k = end; k > limit; k--)
    {
      if (xpl_finder_candidate_at (finder, k - 1) >= 0)
        break;
      if (k - 1 + xpl_match_role (finder, k - 1, honorific, gender) == end)
        first = k - 1;
    }
  if (first == end)
    return end;
  xpl_match_role (finder, first, honorific, gender);
  if (!xpl_finder_has (finder, first, XPL_TOKEN_CAPITAL))
    for (int i = 0; i < 3 && first > limit && is_narrowing (finder, first - 1)
                    && xpl_finder_candidate_at (finder, first - 1) < 0;
         i++)
      first--;
  return first;
}

static void
add_role (XplNameFinder *finder, guint first, guint end, int person, int of, char gender)
{
  XplRoleCandidate role = {
    .range = { xpl_finder_token (finder, first)->range.start, xpl_finder_token (finder, end - 1)->range.end },
    .person = person,
    .of = of,
  };
  XplNameCandidate *candidate = xpl_finder_candidate (finder, person);

  if (candidate->gender == 0)
    candidate->gender = gender;
  g_array_append_val (finder->roles, role);
}

/* "Veldanian Foreign Minister Orsel and | Defence Minister Tolland": the state that the first was given. */
static int
find_shared_owner (const XplNameFinder *finder, guint first)
{
  int before;

  if (finder->roles->len == 0 || first < finder->first + 2 || !xpl_finder_is (finder, first - 1, "and"))
    return -1;
  const XplRoleCandidate *last = &g_array_index (finder->roles, XplRoleCandidate, finder->roles->len - 1);
  before = xpl_finder_candidate_at (finder, first - 2);
  return before >= 0 && before == last->person ? last->of : -1;
}

/*
 * "Veldania's top commander, General | Orsel": what was read as somebody without a name is what the person before whose
 * name it stands is called. @first is where the name or the rank before it begins.
 */
static gboolean
find_unnamed_before (XplNameFinder *finder, int person, guint first)
{
  int index;
  XplNameCandidate *unnamed;

  if (first > finder->first && xpl_finder_is (finder, first - 1, ","))
    first--;
  if (first <= finder->first)
    return FALSE;
  index = xpl_finder_candidate_at (finder, first - 1);
  if (index < 0)
    return FALSE;
  unnamed = xpl_finder_candidate (finder, index);
  if (!unnamed->is_unnamed || unnamed->type != XPL_ENTITY_PERSON
      || unnamed->first_token + unnamed->n_tokens != first)
    return FALSE;
  unnamed->is_dropped = TRUE;
  add_role (finder, unnamed->first_token, first, person, unnamed->of, 0);
  return TRUE;
}

/* "Foreign Minister Orsel", "Veldania's foreign minister, Orsel". */
static gboolean
find_before (XplNameFinder *finder, int person)
{
  guint end = xpl_finder_candidate (finder, person)->first_token;
  gboolean comma = end > finder->first && xpl_finder_is (finder, end - 1, ",");
  gboolean honorific = FALSE;
  char gender = 0;
  guint first;
  int of;

  if (comma)
    end--;
  first = find_role_before (finder, end, &honorific, &gender);
  if (first == end || honorific)
    return FALSE;
  of = find_owner_before (finder, first);
  if (of < 0 && !comma)
    of = find_shared_owner (finder, first);
  if (comma && of < 0 && !(first > finder->first && xpl_finder_is (finder, first - 1, "the")))
    return FALSE;
  add_role (finder, first, end, person, of, gender);
  find_unnamed_before (finder, person, first);
  return TRUE;
}

/* "the leader of Veldania, Orsel", "the leader of Veldania Orsel". */
static gboolean
find_before_owner (XplNameFinder *finder, int person)
{
  guint end = xpl_finder_candidate (finder, person)->first_token;
  gboolean honorific = FALSE;
  char gender = 0;
  guint link, first, owner_end;
  int owner;

  if (end > finder->first && xpl_finder_is (finder, end - 1, ","))
    end--;
  if (end <= finder->first)
    return FALSE;
  owner = xpl_finder_candidate_at (finder, end - 1);
  if (owner < 0)
    return FALSE;
  link = xpl_finder_candidate (finder, owner)->first_token;
  if (xpl_finder_candidate (finder, owner)->of >= 0)
    {
      const XplNameCandidate *state = xpl_finder_candidate (finder, xpl_finder_candidate (finder, owner)->of);

      if (state->first_token < link && state->first_token + state->n_tokens == link)
        link = state->first_token;
    }
  if (link > finder->first && xpl_finder_is (finder, link - 1, "the"))
    link--;
  if (link <= finder->first || find_owner_after (finder, link - 1, &owner_end) < 0 || owner_end != end)
    return FALSE;
  first = find_role_before (finder, link - 1, &honorific, &gender);
  if (first == link - 1 || honorific)
    return FALSE;
  add_role (finder, first, link - 1, person, find_owner_after (finder, link - 1, &owner_end), gender);
  return TRUE;
}

/* Over the marks and small words that lead to a role behind a name; the name's end where nothing does. */
static guint
skip_to_role (const XplNameFinder *finder, guint end)
{
  static const char *const closing[] = { "”", "\"", "'", "''", NULL };
  static const char *const articles[] = { "the", "a", "an", "his", "her", "its", "their", "who", NULL };
  guint k = end;

  if (xpl_finder_is_any (finder, k, closing))
    k++;
  if (xpl_finder_is (finder, k, ",") || xpl_finder_is (finder, k, "("))
    k++;
  else if (k != end || k >= finder->end || !g_str_equal (xpl_finder_token (finder, k)->lemma, "be"))
    return end;
  else
    k++;
  if (xpl_finder_is (finder, k, "who"))
    k++;
  if (k < finder->end && g_str_equal (xpl_finder_token (finder, k)->lemma, "be"))
    k++;
  if (xpl_finder_is_any (finder, k, articles))
    k++;
  return k;
}

/* Over a state or body and its possessive: ", Veldania's | foreign minister". */
static guint
skip_owner (const XplNameFinder *finder, guint i, int *owner)
{
  guint k = i;

  for (int steps = 0; steps < 2 && k < finder->end; steps++)
    {
      int index = xpl_finder_candidate_at (finder, k);

      if (index < 0 || xpl_finder_candidate (finder, index)->type == XPL_ENTITY_PERSON)
        break;
      *owner = index;
      k = xpl_finder_candidate (finder, index)->first_token + xpl_finder_candidate (finder, index)->n_tokens;
      if (xpl_finder_is (finder, k, "'s") || xpl_finder_is (finder, k, "'"))
        k++;
    }
  return k;
}

typedef struct
{
  guint first;
  guint end;
  int of;
  char gender;
} FoundRole;

/* "Orsel, the supreme leader of Veldania," and "Orsel (Veldania's leader)". */
static gboolean
match_after (const XplNameFinder *finder, const XplNameCandidate *candidate, FoundRole *role)
{
  guint end = candidate->first_token + candidate->n_tokens;
  guint k = skip_to_role (finder, end);
  char gender = 0;
  gboolean honorific = FALSE;
  int of = -1;
  guint first, n = 0, owner_end;

  if (k == end || k >= finder->end)
    return FALSE;
  first = skip_owner (finder, k, &of);
  for (k = first; k < first + 4 && k < finder->end; k++)
    {
      n = xpl_match_role (finder, k, &honorific, &gender);
      if (n > 0 || !is_narrowing (finder, k))
        break;
    }
  if (n == 0 || honorific || k + n > finder->end)
    return FALSE;
  /* ", President Tolland" is somebody else. */
  if (xpl_finder_has (finder, k + n, XPL_TOKEN_PROPER) && xpl_finder_candidate_at (finder, k + n) >= 0)
    return FALSE;
  if (of < 0)
    of = find_owner_after (finder, k + n, &owner_end);
  *role = (FoundRole) { first, k + n, of, gender };
  return TRUE;
}

gboolean
xpl_finder_has_role_after (const XplNameFinder *finder, const XplNameCandidate *candidate)
{
  FoundRole role;

  return xpl_finder_is (finder, candidate->first_token + candidate->n_tokens, ",") && match_after (finder, candidate, &role);
}

static void
find_after (XplNameFinder *finder, int person)
{
  FoundRole role;

  if (!match_after (finder, xpl_finder_candidate (finder, person), &role))
    return;
  add_role (finder, role.first, role.end, person, role.of, role.gender);
  /* What was read as somebody without a name is the role. */
  int index = xpl_finder_candidate_at (finder, role.end - 1);
  if (index >= 0 && xpl_finder_candidate (finder, index)->is_unnamed)
    xpl_finder_candidate (finder, index)->is_dropped = TRUE;
}

void
xpl_finder_find_roles (XplNameFinder *finder)
{
  for (guint i = 0; i < finder->candidates->len; i++)
    {
      const XplNameCandidate *candidate = xpl_finder_candidate (finder, i);

      if (candidate->type != XPL_ENTITY_PERSON || candidate->is_dropped || candidate->is_unnamed)
        continue;
      xpl_finder_enter (finder, candidate->first_token);
      if (!find_before (finder, i) && !find_unnamed_before (finder, i, candidate->first_token))
        find_before_owner (finder, i);
      find_after (finder, i);
    }
}
