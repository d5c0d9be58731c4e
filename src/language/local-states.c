/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/*
 * States that no lexicon knows but the text shows: by a demonym that is made of the name ("Veldania", "Veldanian"), by
 * "Republic of …", by what only states have ("Veldania's foreign ministry").
 */

#include "config.h"

#include "name-finder.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MIN_STEM 4

typedef struct
{
  const char *ending;
  const char *of[4]; /* what may stand in its place in the name */
} DemonymEnding;

static const DemonymEnding endings[] = {
  { "ians", { "ia", "y", "", "e" } }, { "ian", { "ia", "y", "", "e" } }, { "ans", { "a", "" } }, { "an", { "a", "" } },
  { "nese", { "" } },                 { "ese", { "a", "", "e" } },       { "ish", { "", "land" } },
  { "is", { "" } },                   { "i", { "", "ia", "a" } },        { "ic", { "", "ia" } },
  { "ers", { "", "s", "land" } },     { "er", { "", "s", "land" } },     { "ite", { "", "a" } },
};

/* The name in capitals that the demonym @lower is made of, or NULL. */
static const char *
find_base (XplNameFinder *finder, GHashTable *capitals, const char *lower)
{
  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      if (!g_str_has_suffix (lower, endings[i].ending))
        continue;
      for (guint j = 0; j < G_N_ELEMENTS (endings[i].of) && endings[i].of[j] != NULL; j++)
        {
          g_autofree char *stem = g_strndup (lower, strlen (lower) - strlen (endings[i].ending));
          g_autofree char *name = g_strconcat (stem, endings[i].of[j], NULL);
          gpointer known;

          if (strlen (stem) >= MIN_STEM && g_hash_table_lookup_extended (capitals, name, &known, NULL))
            return known;
        }
    }
  return NULL;
}

static gboolean
is_known (XplNameFinder *finder, const char *lower)
{
  static const XplLexiconName lexicons[]
      = { XPL_LEXICON_COUNTRIES, XPL_LEXICON_ORGANISATIONS, XPL_LEXICON_FIRST_NAMES, XPL_LEXICON_OTHER_NAMES,
          XPL_LEXICON_PLACES };

  for (guint i = 0; i < G_N_ELEMENTS (lexicons); i++)
    if (xpl_lexicon_lookup_lower (xpl_language_get_lexicon (finder->language, lexicons[i]), lower) != NULL)
      return TRUE;
  return FALSE;
}

static void
add_state (XplNameFinder *finder, const char *lower, const char *base)
{
  g_hash_table_insert (finder->states, (gpointer) lower, (gpointer) base);
  g_hash_table_insert (finder->states, (gpointer) base, (gpointer) base);
}

/* A word with a capital that is no word of the language and in no lexicon. */
static gboolean
may_be_state (XplNameFinder *finder, guint i)
{
  const char *lower = xpl_finder_token (finder, i)->lower;

  return xpl_finder_has (finder, i, XPL_TOKEN_CAPITAL) && g_ascii_isalpha (lower[0]) && strlen (lower) > 3
         && !xpl_finder_is_common (finder, i) && !g_hash_table_contains (finder->small, lower)
         && xpl_finder_lookup (finder, XPL_LEXICON_CLOSED_CLASS, i) == NULL && !is_known (finder, lower);
}

/* "Republic of Veldania": the length of what stands before the name; 0 where nothing of that kind does. */
guint
xpl_match_state_form (const XplNameFinder *finder, guint i)
{
  static const char *const forms[]
      = { "republic", "state", "kingdom", "commonwealth", "sultanate", "emirate", "principality", "federation", NULL };

  if (!xpl_finder_has (finder, i, XPL_TOKEN_CAPITAL) || !xpl_finder_is_any (finder, i, forms)
      || !xpl_finder_is (finder, i + 1, "of"))
    return 0;
  return xpl_finder_is (finder, i + 2, "the") ? 3 : 2;
}

/* What only states have, behind a possessive. */
static gboolean
is_possession_of_state (const XplNameFinder *finder, guint i)
{
  static const char *const offices[] = { "president", "prime", "foreign", "defence", "defense", "interior", "finance", "army",
    "navy", "parliament", "government", "military", "ambassador", "chancellor", "armed", NULL };

  return xpl_finder_is (finder, i, "'s") && xpl_finder_is_any (finder, i + 1, offices);
}

/*
 * "Osmar, the capital of Veldania", "the Veldanian capital, Osmar", "Veldania's capital Osmar": the city, which may act for
 * the state. Only for capitals that no lexicon has.
 */
static void
learn_capital (XplNameFinder *finder, guint i)
{
  guint city = i + 1;
  guint state = i - 1;

  if (!xpl_finder_is (finder, i, "capital") || i < finder->first + 2)
    return;
  if (xpl_finder_is (finder, i + 1, "of") && xpl_finder_is (finder, i - 1, "the") && xpl_finder_is (finder, i - 2, ",")
      && i >= finder->first + 3)
    {
      city = i - 3;
      state = i + 2;
    }
  else
    {
      if (xpl_finder_is (finder, city, ","))
        city++;
      if (xpl_finder_is (finder, state, "'s"))
        state--;
    }
  if (city < finder->end && state < finder->end && may_be_state (finder, city)
      && xpl_finder_has (finder, state, XPL_TOKEN_CAPITAL))
    g_hash_table_insert (finder->seats, (gpointer) xpl_finder_token (finder, city)->lower,
                         (gpointer) xpl_finder_token (finder, state)->lower);
}

/* "the border with Veldania", "the ambassador to Veldania": what is said of states alone. */
static gboolean
follows_state_cue (const XplNameFinder *finder, guint i)
{
  static const struct
  {
    const char *noun;
    const char *preposition;
  } cues[] = {
    { "border", "with" },   { "frontier", "with" },  { "ambassador", "to" },  { "envoy", "to" },  { "government", "of" },
    { "army", "of" },       { "citizens", "of" },    { "invasion", "of" },    { "annexation", "of" },
    { "parliament", "of" }, { "occupation", "of" },  { "imports", "from" },   { "exports", "to" }, { "war", "with" },
    { "treaty", "with" },   { "embargo", "against" }, { "sanctions", "against" }, { "trade", "with" },
  };

  if (i < finder->first + 2)
    return FALSE;
  for (guint k = 0; k < G_N_ELEMENTS (cues); k++)
    if (xpl_finder_is (finder, i - 2, cues[k].noun) && xpl_finder_is (finder, i - 1, cues[k].preposition))
      return TRUE;
  return FALSE;
}

static void
learn_from_sentence (XplNameFinder *finder)
{
  for (guint i = finder->first; i < finder->end; i++)
    {
      guint n = xpl_match_state_form (finder, i);
      const char *lower;

      learn_capital (finder, i);
      if (n > 0 && i + n < finder->end && may_be_state (finder, i + n)
          && !xpl_finder_has (finder, i + n + 1, XPL_TOKEN_CAPITAL))
        {
          lower = xpl_finder_token (finder, i + n)->lower;
          add_state (finder, lower, lower);
        }
      else if (follows_state_cue (finder, i) && may_be_state (finder, i)
               && !xpl_finder_has (finder, i + 1, XPL_TOKEN_CAPITAL))
        {
          lower = xpl_finder_token (finder, i)->lower;
          add_state (finder, lower, lower);
        }
      else if (is_possession_of_state (finder, i) && i > finder->first && may_be_state (finder, i - 1)
               && !(i > finder->first + 1 && xpl_finder_has (finder, i - 2, XPL_TOKEN_CAPITAL)))
        {
          lower = xpl_finder_token (finder, i - 1)->lower;
          add_state (finder, lower, lower);
        }
    }
}

static void
learn_demonyms (XplNameFinder *finder, GHashTable *capitals)
{
  GHashTableIter iter;
  gpointer lower;

  g_hash_table_iter_init (&iter, capitals);
  while (g_hash_table_iter_next (&iter, &lower, NULL))
    {
      const char *base = strlen (lower) > 5 ? find_base (finder, capitals, lower) : NULL;

      if (base != NULL)
        add_state (finder, lower, base);
    }
}

void
xpl_finder_learn_states (XplNameFinder *finder)
{
  g_autoptr (GHashTable) capitals = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint s = 0; s < finder->reading->sentences->len; s++)
    {
      const XplSentence *sentence = xpl_reading_sentence (finder->reading, s);

      xpl_finder_enter (finder, sentence->first_token);
      for (guint i = finder->first; i < finder->end; i++)
        if (may_be_state (finder, i))
          g_hash_table_add (capitals, (gpointer) xpl_finder_token (finder, i)->lower);
      learn_from_sentence (finder);
    }
  learn_demonyms (finder, capitals);
}

/* The base written as the text writes names: first letters are capitals. */
static const char *
make_name (XplNameFinder *finder, const char *base)
{
  g_autoptr (GString) name = g_string_new (NULL);
  gboolean first = TRUE;

  for (const char *p = base; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      g_string_append_unichar (name, first ? g_unichar_toupper (c) : c);
      first = c == ' ';
    }
  return xpl_finder_intern (finder, name->str);
}

static const char *
make_key (XplNameFinder *finder, const char *base)
{
  g_autofree char *key = g_strconcat ("state:", base, NULL);

  return xpl_finder_intern (finder, key);
}

/* "Veldanian" without "Veldania": what it is most likely made of, for the key only. */
static const char *
guess_base (XplNameFinder *finder, const char *demonym)
{
  g_autofree char *base = g_strdup (demonym);

  if (g_str_has_suffix (base, "an"))
    base[strlen (base) - 1] = '\0';
  return xpl_finder_intern (finder, base);
}

/* "North" of "North Hanbu", "United" of "United Cantons": a word that makes another state of one. */
static gboolean
is_state_prefix (const XplNameFinder *finder, guint i)
{
  static const char *const words[] = { "north", "south", "east", "west", "united", "new", "upper", "lower", "northern",
    "southern", "eastern", "western", "federal", "greater", NULL };

  return xpl_finder_has (finder, i, XPL_TOKEN_CAPITAL) && xpl_finder_is_any (finder, i, words);
}

static void
become_state (XplNameFinder *finder, XplNameCandidate *candidate, const char *lower, const char *base)
{
  candidate->certainty = XPL_CERTAINTY_LIKELY;
  candidate->state = base;
  candidate->key = make_key (finder, base);
  candidate->name = make_name (finder, base);
  if (lower == base)
    {
      candidate->rule = N_("“%s” is a state by what this text says of it");
      return;
    }
  candidate->kind = XPL_MENTION_DEMONYM;
  candidate->rule = N_("“%s” is made of %s, a name in this text");
  candidate->rule_word = candidate->name;
}

/*
 * "Tarsovan foreign minister", "Kestrian troops": a word with the ending of a demonym, before what states have. The name
 * it is made of does not occur in the text.
 */
static gboolean
is_demonym_by_ending (XplNameFinder *finder, guint i)
{
  static const char *const ends[] = { "ian", "an", "ese", "ish", NULL };
  static const char *const nouns[] = { "soldiers", "troops", "forces", "officials", "engineers", "citizens", "people",
    "border", "capital", "authorities", "media", "coast", "companies", "company", "ships", "waters", "air", NULL };
  const XplLexicon *bodies = xpl_language_get_lexicon (finder->language, XPL_LEXICON_STATE_BODIES);
  const char *lower = xpl_finder_token (finder, i)->lower;
  gboolean found = FALSE;
  guint n;

  for (guint k = 0; ends[k] != NULL; k++)
    found = found || (g_str_has_suffix (lower, ends[k]) && strlen (lower) >= strlen (ends[k]) + 3);
  if (!found || !may_be_state (finder, i) || i + 1 >= finder->end)
    return FALSE;
  n = xpl_match_role (finder, i + 1, NULL, NULL);
  return n > 0 || xpl_lexicon_match (bodies, finder->reading, i + 1, &n) != NULL
         || xpl_finder_is_any (finder, i + 1, nouns);
}

/* A city that the text calls the capital of a state that only it knows. */
static guint
find_seat (XplNameFinder *finder, guint i)
{
  const char *state = g_hash_table_lookup (finder->seats, xpl_finder_token (finder, i)->lower);
  const char *base = state != NULL ? g_hash_table_lookup (finder->states, state) : NULL;
  XplNameCandidate *candidate;

  if (base == NULL || xpl_finder_has (finder, i + 1, XPL_TOKEN_PROPER))
    return 0;
  candidate = xpl_finder_add (finder, i, 1, XPL_ENTITY_PLACE);
  candidate->certainty = XPL_CERTAINTY_LIKELY;
  candidate->may_act = TRUE;
  candidate->of_key = make_key (finder, base);
  candidate->of_name = make_name (finder, base);
  candidate->rule = N_("“%s” is called the capital of %s in this text");
  candidate->rule_word = candidate->of_name;
  return 1;
}

guint
xpl_match_local_state (const XplNameFinder *finder, guint i)
{
  if (i >= finder->end || !xpl_finder_has (finder, i, XPL_TOKEN_CAPITAL))
    return 0;
  if (is_state_prefix (finder, i) && i + 1 < finder->end && xpl_finder_has (finder, i + 1, XPL_TOKEN_CAPITAL)
      && g_hash_table_contains (finder->states, xpl_finder_token (finder, i + 1)->lower))
    return 2;
  return g_hash_table_contains (finder->states, xpl_finder_token (finder, i)->lower) ? 1 : 0;
}

/* "Republic of Veldania". */
static guint
find_in_full (XplNameFinder *finder, guint i)
{
  guint n = xpl_match_state_form (finder, i);
  const char *base = n == 0 || i + n >= finder->end
                         ? NULL
                         : g_hash_table_lookup (finder->states, xpl_finder_token (finder, i + n)->lower);
  XplNameCandidate *candidate;

  if (base == NULL)
    return 0;
  candidate = xpl_finder_add (finder, i, n + 1, XPL_ENTITY_PLACE);
  become_state (finder, candidate, base, base);
  candidate->kind = XPL_MENTION_ALIAS;
  return n + 1;
}

/* "North Hanbu", "North Hanbuan". */
static guint
find_prefixed (XplNameFinder *finder, guint i)
{
  const char *lower = xpl_finder_token (finder, i)->lower;
  const char *base;

  if (!is_state_prefix (finder, i) || !xpl_finder_has (finder, i + 1, XPL_TOKEN_CAPITAL))
    return 0;
  base = g_hash_table_lookup (finder->states, xpl_finder_token (finder, i + 1)->lower);
  if (base == NULL)
    return 0;

  g_autofree char *joined = g_strconcat (lower, " ", base, NULL);
  const char *whole = xpl_finder_intern (finder, joined);
  gboolean is_name = base == xpl_finder_token (finder, i + 1)->lower;
  become_state (finder, xpl_finder_add (finder, i, 2, XPL_ENTITY_PLACE), is_name ? whole : lower, whole);
  return 2;
}

static guint
find_single (XplNameFinder *finder, guint i)
{
  const char *lower = xpl_finder_token (finder, i)->lower;
  const char *base = g_hash_table_lookup (finder->states, lower);

  if (base == NULL)
    return 0;
  /* "Kestria Ellis" or "Port Savrin" are longer names. */
  if (base == lower && xpl_finder_has (finder, i + 1, XPL_TOKEN_PROPER)
      && xpl_match_role (finder, i + 1, NULL, NULL) == 0)
    return 0;
  become_state (finder, xpl_finder_add (finder, i, 1, XPL_ENTITY_PLACE), lower, base);
  return 1;
}

static guint
find_by_ending (XplNameFinder *finder, guint i)
{
  XplNameCandidate *candidate;

  if (g_hash_table_contains (finder->states, xpl_finder_token (finder, i)->lower) || !is_demonym_by_ending (finder, i))
    return 0;
  candidate = xpl_finder_add (finder, i, 1, XPL_ENTITY_PLACE);
  candidate->kind = XPL_MENTION_DEMONYM;
  candidate->state = guess_base (finder, xpl_finder_token (finder, i)->lower);
  candidate->key = make_key (finder, candidate->state);
  candidate->certainty = XPL_CERTAINTY_LIKELY;
  candidate->rule = N_("“%s” has the ending of a word for what is of a state, and stands before something of one");
  return 1;
}

guint
xpl_find_local_state (XplNameFinder *finder, guint i)
{
  static guint (*const kinds[]) (XplNameFinder *finder, guint i)
      = { find_seat, find_in_full, find_prefixed, find_single, find_by_ending };
  guint n = 0;

  if (!xpl_finder_has (finder, i, XPL_TOKEN_CAPITAL) || finder->person_at == i
      || xpl_finder_has (finder, i, XPL_TOKEN_TIMEX))
    return 0;
  for (guint k = 0; k < G_N_ELEMENTS (kinds) && n == 0; k++)
    n = kinds[k] (finder, i);
  return n;
}
