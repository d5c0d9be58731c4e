/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/*
 * Names that say by a head word what they are: "Defence Ministry", "Council for Foreign Relations", "Kursk Oblast",
 * "Vasteran Treaty", "Operation Amber". A state before one of its bodies is a mention of its own.
 */

#include "config.h"

#include "name-finder.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MAX_NAME 12

typedef struct
{
  guint first;
  guint end;  /* exclusive */
  guint head; /* the token where the head word begins */
  const char *const *row;
  guint head_n;
} Headed;

gboolean
xpl_row_to_type (const char *const *row, XplEntityType *type)
{
  static const char *const names[XPL_N_ENTITY_TYPES]
    = { "person", "organisation", "place", "facility", "product", "work", "occasion", "group" };

  for (int i = 0; i < XPL_N_ENTITY_TYPES; i++)
    if (g_str_equal (xpl_row_get (row, 0), names[i]))
      {
        *type = i;
        return TRUE;
      }
  return FALSE;
}

const char *const *
xpl_match_head (const XplNameFinder *finder, guint i, guint *n)
{
  return xpl_finder_match (finder, XPL_LEXICON_NAME_HEADS, i, n);
}

static gboolean
ends_in_inner_possessive (const XplNameFinder *finder, guint end)
{
  static const char *const saints[] = { "st", "st.", "saint", NULL };
  gboolean plural = xpl_finder_is (finder, end, "'") && g_str_has_suffix (xpl_finder_token (finder, end - 1)->lower, "s");

  if (!xpl_finder_has (finder, end + 1, XPL_TOKEN_PROPER))
    return FALSE;
  if (plural)
    return TRUE;
  return xpl_finder_is (finder, end, "'s")
         && (xpl_finder_is_common (finder, end - 1) || (end >= 2 && xpl_finder_is_any (finder, end - 2, saints)));
}

/* Where a run of capitals goes on with a title and a person: "Defence Ministry | Spokesman Igor …". */
static guint
get_segment_end (const XplNameFinder *finder, guint i)
{
  guint end = MIN (xpl_finder_run_end (finder, i), i + MAX_NAME);

  /* "Dockworkers' Union", "People's Party": no owner but a part of the name. */
  while (end > i && end < i + MAX_NAME && ends_in_inner_possessive (finder, end))
    end = MIN (xpl_finder_run_end (finder, end + 1), i + MAX_NAME);
  for (guint k = i + 1; k < end; k++)
    {
      guint n, ignored;

      if (xpl_match_head (finder, k, &ignored) != NULL)
        continue;
      n = xpl_match_role (finder, k, NULL, NULL);
      if (n > 0 && xpl_finder_has (finder, k + n, XPL_TOKEN_PROPER) && xpl_match_head (finder, k + n, &ignored) == NULL)
        return k;
    }
  return end;
}

/* The last head word of the segment. */
static gboolean
find_head (const XplNameFinder *finder, guint i, guint end, Headed *headed)
{
  headed->row = NULL;
  for (guint k = i; k < end; k++)
    {
      guint n;
      const char *const *row = xpl_match_head (finder, k, &n);

      /* "Daily" ends "Rakka Daily", but a head that another follows at once is part of the other. */
      if (row == NULL || (k + n > end && n == 1))
        continue;
      headed->row = row;
      headed->head = k;
      headed->head_n = n;
      headed->first = i;
      headed->end = k + n;
      k += n - 1;
    }
  return headed->row != NULL;
}

static gboolean
is_connector (const XplNameFinder *finder, guint i)
{
  static const char *const connectors[] = { "of", "for", "on", "against", "to", "in", NULL };

  return xpl_finder_is_any (finder, i, connectors);
}

static gboolean
names_country (const XplNameFinder *finder, guint i)
{
  const char *const *row;

  return xpl_match_country (finder, i, &row) > 0 || xpl_match_local_state (finder, i) > 0;
}

/* "… and Human Services": words of the language go on, other names do not. */
static gboolean
goes_on_after_and (const XplNameFinder *finder, guint i)
{
  if ((!xpl_finder_is (finder, i, "and") && !xpl_finder_is (finder, i, "&"))
      || !xpl_finder_has (finder, i + 1, XPL_TOKEN_PROPER) || !xpl_finder_is_common (finder, i + 1)
      || names_country (finder, i + 1))
    return FALSE;
  /* "… and the | Liberal Party of …": what has a head and an "of" of its own is another name. */
  guint end = xpl_finder_run_end (finder, i + 1);
  guint n;
  for (guint k = i + 1; k < end && xpl_finder_is (finder, end, "of"); k++)
    if (xpl_match_head (finder, k, &n) != NULL && k + n == end)
      return FALSE;
  return TRUE;
}

/*
 * "Ministry | of Defence", "Council | for Foreign Relations". A state that follows a body's "of" is left apart.
 * Returns the new end.
 */
static guint
extend_with_of (const XplNameFinder *finder, guint end, gboolean is_body)
{
  guint first = end;

  for (int steps = 0; steps < 4 && end < first + MAX_NAME; steps++)
    {
      guint next = end;

      if (is_connector (finder, next) && (steps > 0 || !xpl_finder_is (finder, next, "to")))
        {
          if (xpl_finder_is (finder, next, "in") && steps == 0)
            break;
          next++;
          if (xpl_finder_is (finder, next, "the"))
            next++;
          if (!xpl_finder_has (finder, next, XPL_TOKEN_PROPER) || (is_body && names_country (finder, next)))
            break;
          if (steps > 0 && !xpl_finder_is_common (finder, next) && !xpl_finder_is (finder, end, "of"))
            break;
        }
      else if (steps > 0 && goes_on_after_and (finder, next))
        next++;
      else
        break;
      end = get_segment_end (finder, next);
    }
  return end;
}

static const char *
get_head_rule (XplEntityType type)
{
  switch (type)
    {
    case XPL_ENTITY_ORGANISATION:
      return N_("“%s” has “%s”, a word for organisations");
    case XPL_ENTITY_PLACE:
      return N_("“%s” has “%s”, a word for places");
    case XPL_ENTITY_FACILITY:
      return N_("“%s” has “%s”, a word for buildings and sites");
    case XPL_ENTITY_WORK:
      return N_("“%s” has “%s”, a word for treaties and laws");
    case XPL_ENTITY_OCCASION:
      return N_("“%s” has “%s”, a word for events");
    default:
      return N_("“%s” has “%s”, a word for such things");
    }
}

/* "Russian Ministry of Defence", "Russia's Defense Ministry": one key for all of them. */
static const char *
make_body_key (XplNameFinder *finder, const char *state, guint first, guint n)
{
  g_autofree char *words = xpl_finder_dup_words (finder, first, n);
  g_autofree char *lower = g_utf8_strdown (words, -1);
  g_auto (GStrv) parts = g_strsplit (lower, " of ", 2);
  g_autofree char *turned = NULL;
  g_autoptr (GString) key = g_string_new (NULL);
  static const char *const turning[] = { "ministry", "department", "institute", NULL };

  if (parts[0] != NULL && parts[1] != NULL && xpl_words_contain (turning, parts[0]))
    turned = g_strdup_printf ("%s %s", g_str_has_prefix (parts[1], "the ") ? parts[1] + 4 : parts[1], parts[0]);
  g_string_printf (key, "body:%s:%s", state, turned != NULL ? turned : lower);
  g_string_replace (key, "defense", "defence", 0);
  g_string_replace (key, "affairs ministry", "ministry", 0);
  return xpl_finder_intern (finder, key->str);
}

const char *
xpl_candidate_get_state (const XplNameCandidate *candidate)
{
  if (candidate->state != NULL)
    return candidate->state;
  if (candidate->key != NULL && g_str_has_prefix (candidate->key, "country:"))
    return strchr (candidate->key, ':') + 1;
  return candidate->may_act && candidate->of_key != NULL ? strchr (candidate->of_key, ':') + 1 : NULL;
}

/* Ties a body to the state before it, or behind its "of", and gives it the key and the name that this makes. */
static void
tie_to_state (XplNameFinder *finder, int index, int owner)
{
  XplNameCandidate *candidate = xpl_finder_candidate (finder, index);
  const XplNameCandidate *state = xpl_finder_candidate (finder, owner);
  const char *code = xpl_candidate_get_state (state);

  if (candidate->key != NULL || code == NULL)
    return;
  candidate->of = owner;
  candidate->of_key = state->may_act ? state->of_key : state->key;
  candidate->key = make_body_key (finder, code, candidate->first_token, candidate->n_tokens);
  guint first = MIN (state->first_token, candidate->first_token);
  guint end = MAX (state->first_token + state->n_tokens, candidate->first_token + candidate->n_tokens);
  g_autofree char *name = xpl_finder_dup_words (finder, first, end - first);
  candidate->name = xpl_finder_intern (finder, name);
}

/* "Apple Inc.", "Department of State": where the lexicon knows the words, or the words without the last. */
static void
look_up_organisation (XplNameFinder *finder, XplNameCandidate *candidate)
{
  guint n = 0;
  const char *const *row = xpl_finder_match (finder, XPL_LEXICON_ORGANISATIONS, candidate->first_token, &n);
  static const char *const legal[] = { "inc", "inc.", "corp", "corp.", "ltd", "ltd.", "co", "co.", "corporation",
    "company", "group", "plc", "ag", "llc", "sa", "nv", "holdings", NULL };

  if (row == NULL)
    return;
  if (n == candidate->n_tokens
      || (n + 1 == candidate->n_tokens && xpl_finder_is_any (finder, candidate->first_token + n, legal)))
    {
      candidate->key = xpl_row_get (row, 0);
      candidate->name = n == candidate->n_tokens ? xpl_row_get (row, 2) : NULL;
    }
}

/* "Kursk Oblast" is what "Kursk" is, as news writes. */
static void
look_up_region (XplNameFinder *finder, XplNameCandidate *candidate)
{
  static const char *const divisions[] = { "oblast", "region", "province", "district", "city", "krai", "governorate",
    "prefecture", "raion", "municipality", NULL };
  guint n = 0;
  guint last = candidate->first_token + candidate->n_tokens - 1;
  const char *const *row = xpl_finder_match (finder, XPL_LEXICON_PLACES, candidate->first_token, &n);

  if (row == NULL || n + 1 != candidate->n_tokens || !xpl_finder_is_any (finder, last, divisions))
    return;
  candidate->key = xpl_row_get (row, 0);
  candidate->name = xpl_row_get (row, 2);
  candidate->of_key = xpl_make_country_key (finder, xpl_row_get (row, 3));
  candidate->kind = XPL_MENTION_ALIAS;
}

/* "Congress passed it": what goes without "the". */
static gboolean
goes_without_article (const XplNameFinder *finder, guint i)
{
  static const char *const bodies[] = { "congress", "parliament", NULL };

  return xpl_finder_is_any (finder, i, bodies) && !finder->shouting && !xpl_finder_has (finder, i + 1, XPL_TOKEN_CAPITAL);
}

/* A head word alone: "the Army", "Parliament" are bodies of whatever state is meant; "the Company" is no name. */
static gboolean
is_name_alone (const XplNameFinder *finder, const Headed *headed)
{
  if (headed->head_n > 1 || goes_without_article (finder, headed->first))
    return TRUE;
  return g_str_equal (xpl_row_get (headed->row, 1), "body") && g_str_equal (xpl_row_get (headed->row, 0), "organisation")
         && !xpl_finder_has (finder, headed->first, XPL_TOKEN_START)
         && (xpl_finder_owner_before (finder, headed->first, TRUE) >= 0
             || (headed->first > finder->first && xpl_finder_is (finder, headed->first - 1, "the")));
}

static guint
add_headed (XplNameFinder *finder, const Headed *headed)
{
  guint n = headed->end - headed->first;
  int owner = xpl_finder_owner_before (finder, headed->first, TRUE);
  XplNameCandidate *candidate = xpl_finder_add (finder, headed->first, n, XPL_ENTITY_ORGANISATION);
  gboolean is_body = g_str_equal (xpl_row_get (headed->row, 1), "body");
  g_autofree char *word = xpl_finder_dup_words (finder, headed->head, headed->head_n);

  xpl_row_to_type (headed->row, &candidate->type);
  candidate->rule = get_head_rule (candidate->type);
  candidate->rule_word = xpl_finder_intern (finder, word);
  if (candidate->type == XPL_ENTITY_ORGANISATION)
    look_up_organisation (finder, candidate);
  if (candidate->type == XPL_ENTITY_PLACE)
    look_up_region (finder, candidate);
  if (is_body && owner >= 0)
    tie_to_state (finder, finder->candidates->len - 1, owner);
  return n;
}

/* The state behind "of": "Ministry of Defence | of Veldania". */
static guint
add_state_after (XplNameFinder *finder, guint end)
{
  int body = finder->candidates->len - 1;
  guint next = end;
  guint n;

  if (!xpl_finder_is (finder, next, "of"))
    return 0;
  next++;
  if (xpl_finder_is (finder, next, "the"))
    next++;
  if (next >= finder->end || !names_country (finder, next))
    return 0;
  n = xpl_find_known_name (finder, next);
  if (n == 0)
    n = xpl_find_local_state (finder, next);
  if (n == 0)
    return 0;
  tie_to_state (finder, body, finder->candidates->len - 1);
  return next - end + n;
}

/* "Iran Telegraph Agency", "Peru News Agency": a press agency has its country in its name. */
static gboolean
is_press_agency (const XplNameFinder *finder, guint first, const Headed *headed)
{
  static const char *const press[] = { "news", "press", "telegraph", "broadcasting", NULL };

  return headed->head == first + 1 && xpl_finder_is_any (finder, first, press);
}

/* The demonym or name before a body of the state, read first: it is a mention of its own. */
static guint
split_state (XplNameFinder *finder, Headed *headed)
{
  const char *const *row;
  guint n = xpl_match_country (finder, headed->first, &row);
  gboolean local = n == 0;

  if (local)
    n = xpl_match_local_state (finder, headed->first);
  if (n == 0 || headed->first + n > headed->head || !g_str_equal (xpl_row_get (headed->row, 1), "body"))
    return 0;
  if ((local || !g_str_equal (xpl_row_get (row, 1), "demonym")) && is_press_agency (finder, headed->first + n, headed))
    return 0;
  if ((local ? xpl_find_local_state : xpl_find_known_name) (finder, headed->first) != n)
    return 0;
  headed->first += n;
  return n;
}

/* "Operation Amber", "Camp Reddin", "Lake Orra", "USS Tarrow", "Battle of Senn". */
static guint
find_prefixed (XplNameFinder *finder, guint i, guint end)
{
  static const char *const small_numbers[] = { "one", "two", "three", "four", "five", NULL };
  guint n = 0;
  const char *const *row = xpl_finder_match (finder, XPL_LEXICON_NAME_PREFIXES, i, &n);
  guint next = i + n;

  if (row == NULL)
    return 0;
  if (xpl_row_has (row, "of") && xpl_finder_is (finder, next, "of"))
    {
      next++;
      if (xpl_finder_is (finder, next, "the"))
        next++;
      end = get_segment_end (finder, next);
    }
  else if (next < finder->end && end <= next && xpl_finder_token (finder, next)->pos == XPL_POS_NUM)
    end = next + 1;
  else if (xpl_finder_is_any (finder, next, small_numbers))
    end = next + 1;
  if (end <= next || xpl_match_role (finder, next, NULL, NULL) > 0)
    return 0;

  XplNameCandidate *candidate = xpl_finder_add (finder, i, end - i, XPL_ENTITY_ORGANISATION);
  g_autofree char *word = xpl_finder_dup_words (finder, i, n);
  xpl_row_to_type (row, &candidate->type);
  candidate->rule = get_head_rule (candidate->type);
  candidate->rule_word = xpl_finder_intern (finder, word);
  return end - i;
}

/* "Gulf | of Ordale": a place of its own, but here the first word of another. */
static gboolean
goes_on_with_of (const XplNameFinder *finder, guint i, guint end)
{
  guint n;
  const char *const *row = xpl_finder_match (finder, XPL_LEXICON_NAME_PREFIXES, i, &n);

  return row != NULL && i + n == end && xpl_row_has (row, "of") && xpl_finder_is (finder, end, "of")
         && xpl_finder_has (finder, end + 1, XPL_TOKEN_PROPER);
}

/* The whole segment is in a list that knows better, or longer. */
static gboolean
is_known (const XplNameFinder *finder, guint i, guint end)
{
  static const XplLexiconName lexicons[] = { XPL_LEXICON_ORGANISATIONS, XPL_LEXICON_COUNTRIES, XPL_LEXICON_OTHER_NAMES,
    XPL_LEXICON_PLACES, XPL_LEXICON_FURTHER_ORGANISATIONS, XPL_LEXICON_FURTHER_PLACES };

  for (guint k = 0; k < G_N_ELEMENTS (lexicons); k++)
    {
      guint n;

      if (xpl_finder_match (finder, lexicons[k], i, &n) != NULL && i + n >= end && !goes_on_with_of (finder, i, i + n))
        return TRUE;
    }
  return FALSE;
}

/* "4th", "101st" before a name with a head: "4th Engineering Brigade". */
static gboolean
is_numbered_unit (const XplNameFinder *finder, guint i)
{
  const char *lower = xpl_finder_token (finder, i)->lower;
  gsize digits = strspn (lower, "0123456789");

  return digits > 0 && digits <= 4 && strlen (lower) == digits + 2 && xpl_finder_has (finder, i + 1, XPL_TOKEN_PROPER)
         && (g_str_has_suffix (lower, "th") || g_str_has_suffix (lower, "st") || g_str_has_suffix (lower, "nd")
             || g_str_has_suffix (lower, "rd"));
}

static guint
find_numbered_unit (XplNameFinder *finder, guint i)
{
  Headed headed = { .row = NULL };
  guint end = get_segment_end (finder, i + 1);

  if (!find_head (finder, i + 1, end, &headed) || !g_str_equal (xpl_row_get (headed.row, 0), "organisation"))
    return 0;
  headed.first = i;
  return add_headed (finder, &headed);
}

/* "Republic of Veldania" is the state itself. */
static gboolean
is_state_in_full (const XplNameFinder *finder, guint i)
{
  guint n = xpl_match_state_form (finder, i);

  return n > 0 && i + n < finder->end
         && g_hash_table_contains (finder->states, xpl_finder_token (finder, i + n)->lower);
}

/* "Anders Mills", "President Anders Mills": a head that is also a family name, behind a given name alone. */
static gboolean
is_person_instead (const XplNameFinder *finder, guint i, const Headed *headed)
{
  guint given = i + xpl_match_role (finder, i, NULL, NULL);
  const char *const *row;

  if (!xpl_row_has (headed->row, "family") || given >= headed->head)
    return FALSE;
  row = xpl_finder_lookup (finder, XPL_LEXICON_FIRST_NAMES, given);
  return row != NULL && given + 1 == headed->head;
}

/* "Russian Channel One": the demonym, then a name that begins with its head. */
static gboolean
begins_behind_demonym (const XplNameFinder *finder, guint i, const Headed *headed)
{
  const char *const *row;
  guint n = xpl_match_country (finder, i, &row);
  guint ignored;

  return n > 0 && i + n == headed->head && g_str_equal (xpl_row_get (row, 1), "demonym")
         && xpl_finder_match (finder, XPL_LEXICON_NAME_PREFIXES, i + n, &ignored) != NULL;
}

/* The name that the head word @headed makes of the segment that ends before token @end; @i is where it begins. */
static guint
find_headed (XplNameFinder *finder, guint i, guint end, Headed *headed)
{
  guint n_state = split_state (finder, headed);
  guint n;

  if (xpl_row_has (headed->row, "of") && headed->end == end)
    headed->end = extend_with_of (finder, end, g_str_equal (xpl_row_get (headed->row, 1), "body"));
  if (headed->end == headed->head + headed->head_n && headed->first == headed->head && n_state == 0
      && !is_name_alone (finder, headed))
    return headed->head_n;
  n = add_headed (finder, headed);
  return n_state + n + add_state_after (finder, headed->end);
}

guint
xpl_find_organisation (XplNameFinder *finder, guint i)
{
  Headed headed = { .row = NULL };
  guint end;
  guint n = 0;

  if (is_numbered_unit (finder, i))
    return find_numbered_unit (finder, i);
  if (!xpl_finder_has (finder, i, XPL_TOKEN_CAPITAL) || finder->person_at == i || is_state_in_full (finder, i))
    return 0;
  if (!xpl_finder_has (finder, i, XPL_TOKEN_PROPER))
    return find_prefixed (finder, i, xpl_finder_run_end (finder, i + 1));
  end = get_segment_end (finder, i);
  if (is_known (finder, i, end))
    return 0;
  if (!find_head (finder, i, end, &headed))
    return find_prefixed (finder, i, end);
  if (headed.head == i && headed.end < end)
    n = find_prefixed (finder, i, end);
  if (n > 0)
    return n;
  if (is_known (finder, i, headed.end) || begins_behind_demonym (finder, i, &headed)
      || is_person_instead (finder, i, &headed))
    return 0;
  return find_headed (finder, i, end, &headed);
}
