/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/* Names that the lexicons know: countries with their demonyms and capitals, places, organisations, events, things. */

#include "config.h"

#include "name-finder.h"

#include <glib/gi18n-lib.h>
#include <string.h>

guint
xpl_match_country (const XplNameFinder *finder, guint i, const char *const **row)
{
  guint n = 0;

  *row = xpl_finder_match (finder, XPL_LEXICON_COUNTRIES, i, &n);
  return *row != NULL ? n : 0;
}

static XplMentionKind
parse_kind (const char *kind)
{
  static const struct
  {
    const char *name;
    XplMentionKind kind;
  } kinds[] = {
    { "alias", XPL_MENTION_ALIAS },
    { "acronym", XPL_MENTION_ACRONYM },
    { "demonym", XPL_MENTION_DEMONYM },
    { "metonym", XPL_MENTION_METONYM },
  };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_str_equal (kind, kinds[i].name))
      return kinds[i].kind;
  return XPL_MENTION_NAME;
}

/* "Kyiv" of the row of Ukraine: a place of its own, which may act as its state. */
static void
become_capital (XplNameFinder *finder, XplNameCandidate *candidate, const char *const *row)
{
  const char *city = xpl_row_get (row, 3);
  g_autofree char *slug = g_utf8_strdown (city, -1);
  g_autofree char *key = NULL;

  g_strdelimit (slug, " .'", '-');
  key = g_strdup_printf ("city:%s", slug);
  candidate->key = xpl_finder_intern (finder, key);
  candidate->name = city;
  candidate->of_key = xpl_row_get (row, 0);
  candidate->of_name = xpl_row_get (row, 2);
  candidate->may_act = TRUE;
  candidate->rule = N_("“%s” is the capital of %s in the list of countries");
  candidate->rule_word = xpl_row_get (row, 2);
}

static const char *
get_country_rule (XplMentionKind kind)
{
  switch (kind)
    {
    case XPL_MENTION_DEMONYM:
      return N_("“%s” is the word for what is of %s in the list of countries");
    case XPL_MENTION_ACRONYM:
      return N_("“%s” is an acronym of %s in the list of countries");
    case XPL_MENTION_ALIAS:
      return N_("“%s” is another name of %s in the list of countries");
    default:
      return N_("“%s” is in the list of countries");
    }
}

static void
become_country (XplNameFinder *finder, XplNameCandidate *candidate, const char *const *row)
{
  candidate->type = XPL_ENTITY_PLACE;
  candidate->certainty = XPL_CERTAINTY_SURE;
  if (g_str_equal (xpl_row_get (row, 1), "capital"))
    {
      become_capital (finder, candidate, row);
      return;
    }
  candidate->kind = parse_kind (xpl_row_get (row, 1));
  candidate->key = xpl_row_get (row, 0);
  candidate->name = xpl_row_get (row, 2);
  candidate->rule = get_country_rule (candidate->kind);
  candidate->rule_word = candidate->name;
}

const char *
xpl_make_country_key (XplNameFinder *finder, const char *code)
{
  g_autofree char *key = g_strdup_printf ("country:%s", code);

  return *code == '\0' || g_str_equal (code, "-") ? NULL : xpl_finder_intern (finder, key);
}

static void
become_place (XplNameFinder *finder, XplNameCandidate *candidate, const char *const *row)
{
  candidate->type = XPL_ENTITY_PLACE;
  candidate->certainty = xpl_row_has (row, "weak") ? XPL_CERTAINTY_GUESS : XPL_CERTAINTY_SURE;
  candidate->key = xpl_row_get (row, 0);
  candidate->name = xpl_row_get (row, 2);
  candidate->of_key = xpl_make_country_key (finder, xpl_row_get (row, 3));
  candidate->rule = N_("“%s” is in the list of places");
}

static void
become_organisation (XplNameFinder *finder, XplNameCandidate *candidate, const char *const *row)
{
  candidate->type = XPL_ENTITY_ORGANISATION;
  candidate->certainty = xpl_row_has (row, "weak") ? XPL_CERTAINTY_LIKELY : XPL_CERTAINTY_SURE;
  candidate->kind = parse_kind (xpl_row_get (row, 1));
  candidate->key = xpl_row_get (row, 0);
  candidate->name = xpl_row_get (row, 2);
  candidate->of_key = xpl_make_country_key (finder, xpl_row_get (row, 3));
  candidate->rule = N_("“%s” is in the list of organisations");
}

/* Lists that give no usual name: names of the same words are the same. */
static void
become_further (XplNameFinder *finder, XplNameCandidate *candidate, const char *const *row, XplEntityType type)
{
  candidate->type = type;
  candidate->certainty = xpl_row_has (row, "weak") ? XPL_CERTAINTY_GUESS : XPL_CERTAINTY_SURE;
  candidate->of_key = xpl_make_country_key (finder, xpl_row_get (row, 0));
}

static void
become_further_place (XplNameFinder *finder, XplNameCandidate *candidate, const char *const *row)
{
  become_further (finder, candidate, row, XPL_ENTITY_PLACE);
  candidate->rule = N_("“%s” is in the list of places");
}

static void
become_further_organisation (XplNameFinder *finder, XplNameCandidate *candidate, const char *const *row)
{
  become_further (finder, candidate, row, XPL_ENTITY_ORGANISATION);
  candidate->kind = xpl_row_has (row, "acronym") ? XPL_MENTION_ACRONYM : XPL_MENTION_NAME;
  candidate->rule = N_("“%s” is in the list of organisations");
}

static void
become_other (XplNameFinder *finder, XplNameCandidate *candidate, const char *const *row)
{
  const char *type = xpl_row_get (row, 0);

  candidate->certainty = XPL_CERTAINTY_SURE;
  candidate->key = g_str_equal (xpl_row_get (row, 1), "-") ? NULL : xpl_row_get (row, 1);
  candidate->name = xpl_row_get (row, 2);
  candidate->of_key = xpl_make_country_key (finder, xpl_row_get (row, 3));
  candidate->rule = N_("“%s” is in the list of well-known names");
  if (g_str_equal (type, "demonym"))
    {
      candidate->type = XPL_ENTITY_PLACE;
      candidate->kind = XPL_MENTION_DEMONYM;
    }
  else if (!xpl_row_to_type (row, &candidate->type))
    {
      candidate->type = XPL_ENTITY_FACILITY;
      candidate->of_name = xpl_row_get (row, 4);
      candidate->may_act = TRUE;
    }
}

typedef struct
{
  XplLexiconName lexicon;
  void (*become) (XplNameFinder *finder, XplNameCandidate *candidate, const char *const *row);
  gboolean is_place;
} KnownNames;

/* Where two lexicons know phrases of the same length, the earlier one holds. */
static const KnownNames known_names[] = {
  { XPL_LEXICON_COUNTRIES, become_country, TRUE },
  { XPL_LEXICON_OTHER_NAMES, become_other, FALSE },
  { XPL_LEXICON_ORGANISATIONS, become_organisation, FALSE },
  { XPL_LEXICON_PLACES, become_place, TRUE },
  { XPL_LEXICON_FURTHER_ORGANISATIONS, become_further_organisation, FALSE },
  { XPL_LEXICON_FURTHER_PLACES, become_further_place, TRUE },
};

/* "Lawrence, Kansas": a region or state after the comma says that it is a place. */
static gboolean
has_region_after (const XplNameFinder *finder, guint i)
{
  const char *const *row;
  guint n;

  if (!xpl_finder_is (finder, i, ",") || !xpl_finder_has (finder, i + 1, XPL_TOKEN_CAPITAL))
    return FALSE;
  row = xpl_finder_match (finder, XPL_LEXICON_COUNTRIES, i + 1, &n);
  if (row != NULL && g_str_equal (xpl_row_get (row, 1), "name"))
    return TRUE;
  row = xpl_finder_match (finder, XPL_LEXICON_PLACES, i + 1, &n);
  if (row != NULL && g_str_equal (xpl_row_get (row, 1), "region"))
    return TRUE;
  row = xpl_finder_match (finder, XPL_LEXICON_FURTHER_PLACES, i + 1, &n);
  return row != NULL && strchr (xpl_finder_token (finder, i + 1)->lower, '.') != NULL;
}

/* A word that is also something else counts only where it stands alone and has its capital from itself. */
static gboolean
is_weak_here (const XplNameFinder *finder, const char *const *row, guint i, guint n)
{
  if (!xpl_row_has (row, "weak"))
    return FALSE;
  if (xpl_finder_has (finder, i + n, XPL_TOKEN_PROPER)
      || (i > finder->first && xpl_finder_has (finder, i - 1, XPL_TOKEN_PROPER)))
    return TRUE;
  if (has_region_after (finder, i + n))
    return FALSE;
  return xpl_finder_has (finder, i, XPL_TOKEN_START)
         && !g_hash_table_contains (finder->capital, xpl_finder_token (finder, i)->lower)
         && (!xpl_finder_has (finder, i, XPL_TOKEN_UPPER) || finder->shouting);
}

/* "Jordan Ellis", "Chad Moore": a country's name that is a given name, before a word that no lexicon explains. */
static gboolean
is_given_name_here (const XplNameFinder *finder, guint i, guint n)
{
  guint ignored;

  if (n != 1 || !xpl_finder_has (finder, i + 1, XPL_TOKEN_PROPER)
      || xpl_finder_lookup (finder, XPL_LEXICON_FIRST_NAMES, i) == NULL)
    return FALSE;
  return xpl_match_role (finder, i + 1, NULL, NULL) == 0 && xpl_match_head (finder, i + 1, &ignored) == NULL
         && xpl_finder_match (finder, XPL_LEXICON_COUNTRIES, i + 1, &ignored) == NULL
         && !xpl_finder_is_common (finder, i + 1);
}

/*
 * "Brooklyn Paper", "Pacific Standard": a place, then a word of the language with a capital that no role or head explains,
 * begins a longer name. What a state's word for its people or its acronym stands before is not part of a name.
 */
static gboolean
begins_longer_name (const XplNameFinder *finder, const char *const *row, guint i, guint n)
{
  guint ignored;
  const char *kind = xpl_row_get (row, 1);

  if (g_str_equal (kind, "demonym") || g_str_equal (kind, "acronym") || !xpl_finder_has (finder, i + n, XPL_TOKEN_PROPER)
      || xpl_finder_has (finder, i + n, XPL_TOKEN_START))
    return FALSE;
  return xpl_finder_is_common (finder, i + n) && xpl_match_role (finder, i + n, NULL, NULL) == 0
         && xpl_match_head (finder, i + n, &ignored) == NULL;
}

/* "in English", "speaks Russian": the language. */
static gboolean
is_language (const XplNameFinder *finder, const char *const *row, guint i, guint n)
{
  static const char *const before[] = { "in", "into", "speak", "speaks", "spoke", "speaking", "learn", "learning", "taught",
    "fluent", "translated", "little", "broken", NULL };
  XplPos after = i + n < finder->end ? xpl_finder_token (finder, i + n)->pos : XPL_POS_PUNCT;

  return n == 1 && g_str_equal (xpl_row_get (row, 1), "demonym") && i > finder->first
         && xpl_finder_is_any (finder, i - 1, before) && after != XPL_POS_NOUN && after != XPL_POS_ADJ
         && after != XPL_POS_PROPN && after != XPL_POS_NUM
         && !g_str_has_suffix (xpl_finder_token (finder, i)->lower, "s");
}

static const KnownNames *
match_known (const XplNameFinder *finder, guint i, const char *const **best_row, guint *best_n)
{
  const KnownNames *best = NULL;

  *best_n = 0;
  for (guint k = 0; k < G_N_ELEMENTS (known_names); k++)
    {
      guint n = 0;
      const char *const *row = xpl_finder_match (finder, known_names[k].lexicon, i, &n);

      if (row == NULL || n <= *best_n || is_weak_here (finder, row, i, n) || is_given_name_here (finder, i, n)
          || is_language (finder, row, i, n))
        continue;
      if (known_names[k].is_place && begins_longer_name (finder, row, i, n))
        continue;
      best = &known_names[k];
      *best_row = row;
      *best_n = n;
    }
  return best;
}

/* "North and South Korea": the first of two that share their last word. */
static guint
find_first_half (XplNameFinder *finder, guint i)
{
  static const char *const directions[] = { "north", "south", "east", "west", NULL };
  g_autoptr (GString) phrase = NULL;
  const char *const *row;
  guint n = 0;

  if (!xpl_finder_is_any (finder, i, directions) || !xpl_finder_is (finder, i + 1, "and")
      || !xpl_finder_is_any (finder, i + 2, directions) || xpl_finder_match (finder, XPL_LEXICON_COUNTRIES, i + 2, &n) == NULL
      || n < 2)
    return 0;
  phrase = g_string_new (xpl_finder_token (finder, i)->lower);
  for (guint k = i + 3; k < i + 2 + n; k++)
    g_string_append_printf (phrase, " %s", xpl_finder_token (finder, k)->lower);
  row = xpl_lexicon_lookup_lower (xpl_language_get_lexicon (finder->language, XPL_LEXICON_COUNTRIES), phrase->str);
  if (row == NULL)
    return 0;
  become_country (finder, xpl_finder_add (finder, i, 1, XPL_ENTITY_PLACE), row);
  return 1;
}

guint
xpl_find_known_name (XplNameFinder *finder, guint i)
{
  const char *const *row = NULL;
  guint n;
  const KnownNames *known;
  XplNameCandidate *candidate;

  if (!xpl_finder_has (finder, i, XPL_TOKEN_CAPITAL) || finder->person_at == i)
    return 0;
  known = match_known (finder, i, &row, &n);
  if (known == NULL)
    return find_first_half (finder, i);
  candidate = xpl_finder_add (finder, i, n, XPL_ENTITY_PLACE);
  known->become (finder, candidate, row);
  if (candidate->type == XPL_ENTITY_PLACE && has_region_after (finder, i + n))
    candidate->certainty = XPL_CERTAINTY_SURE;
  return n;
}

/* Hyphens: "Russia-Ukraine", "North Korea-Russia", "Seoul-based", "pro-Russian". */

static const KnownNames *
lookup_part (const XplNameFinder *finder, const char *lower, const char *const **row)
{
  for (guint k = 0; k < G_N_ELEMENTS (known_names); k++)
    {
      const XplLexicon *lexicon = xpl_language_get_lexicon (finder->language, known_names[k].lexicon);

      *row = xpl_lexicon_lookup_lower (lexicon, lower);
      if (*row != NULL && !xpl_row_has (*row, "weak"))
        return &known_names[k];
    }
  return NULL;
}

static void
append_tokens (const XplNameFinder *finder, guint first, guint end, GString *out)
{
  for (guint i = first; i < end; i++)
    {
      if (out->len > 0)
        g_string_append_c (out, ' ');
      g_string_append (out, xpl_finder_token (finder, i)->lower);
    }
}

/* A part [start, end) of token @i has a capital. */
static gboolean
part_is_capital (const XplNameFinder *finder, guint i, guint start)
{
  return g_unichar_isupper (
      g_utf8_get_char (finder->reading->text + xpl_finder_token (finder, i)->range.start + start));
}

/*
 * Adds what the lexicons know of the bytes [start, end) of token @hyphened. The first part may begin with the tokens
 * from @first on, the last part may go on with the two tokens that follow.
 */
static guint
add_part (XplNameFinder *finder, guint first, guint hyphened, guint start, guint end, gboolean is_last)
{
  const XplToken *token = xpl_finder_token (finder, hyphened);
  guint begin = start == 0 ? first : hyphened;
  guint longest = is_last ? 2 : 0;

  for (guint after = longest + 1; after-- > 0;)
    {
      g_autoptr (GString) phrase = g_string_new (NULL);
      const char *const *row;

      if (hyphened + after >= finder->end)
        continue;
      append_tokens (finder, begin, hyphened, phrase);
      if (phrase->len > 0)
        g_string_append_c (phrase, ' ');
      g_string_append_len (phrase, token->lower + start, end - start);
      append_tokens (finder, hyphened + 1, hyphened + 1 + after, phrase);

      const KnownNames *known = lookup_part (finder, phrase->str, &row);
      if (known == NULL)
        continue;
      XplNameCandidate *candidate = xpl_finder_add (finder, begin, hyphened - begin + 1 + after, XPL_ENTITY_PLACE);
      if (start > 0)
        candidate->range.start = token->range.start + start;
      if (after == 0)
        candidate->range.end = token->range.start + end;
      known->become (finder, candidate, row);
      return after + 1;
    }
  return 0;
}

static guint
add_parts (XplNameFinder *finder, guint first, guint hyphened)
{
  const char *lower = xpl_finder_token (finder, hyphened)->lower;
  guint length = strlen (lower);
  guint n_read = 0;

  for (guint start = 0; start < length;)
    {
      guint end = start + strcspn (lower + start, "-");
      guint n = 0;

      if (end > start && (part_is_capital (finder, hyphened, start) || (start == 0 && first < hyphened)))
        n = add_part (finder, first, hyphened, start, end, end == length);
      n_read = MAX (n_read, n);
      start = end + 1;
    }
  return n_read == 0 ? 0 : hyphened - first + n_read;
}

guint
xpl_find_hyphened_countries (XplNameFinder *finder, guint i)
{
  const char *const *row;

  for (guint k = i; k < i + 3 && k < finder->end; k++)
    {
      const XplToken *token = xpl_finder_token (finder, k);
      gsize length = token->range.end - token->range.start;

      if (!xpl_finder_has (finder, k, XPL_TOKEN_CAPITAL) && !(k == i && strchr (token->lower, '-') != NULL))
        return 0;
      if (strchr (token->lower, '-') == NULL || length > 60 || length != strlen (token->lower))
        continue;
      if (lookup_part (finder, token->lower, &row) != NULL || (k > i && !part_is_capital (finder, k, 0)))
        return 0;
      if (k > i)
        {
          /* Only where the tokens before belong to its first part. */
          g_autoptr (GString) phrase = g_string_new (NULL);

          append_tokens (finder, i, k + 1, phrase);
          g_string_truncate (phrase, strcspn (phrase->str, "-"));
          return lookup_part (finder, phrase->str, &row) != NULL ? add_parts (finder, i, k) : 0;
        }
      return add_parts (finder, i, k);
    }
  return 0;
}
