/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/*
 * Capitals that no lexicon explains. What the words around them say is counted up over the whole text, so that a name is
 * one thing throughout; a demonym is recognised by the name it is made of.
 */

#include "config.h"

#include "name-finder.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* "KN-23", "Su-35", "Falar-136": letters, a hyphen, digits. */
static gboolean
is_designation (const XplNameFinder *finder, guint i)
{
  const char *lower = xpl_finder_token (finder, i)->lower;
  const char *hyphen = strchr (lower, '-');

  return xpl_finder_has (finder, i, XPL_TOKEN_CAPITAL) && hyphen != NULL && hyphen > lower
         && g_ascii_isdigit (hyphen[1]) && strcspn (lower, "0123456789") == (gsize) (hyphen - lower) + 1
         && !g_str_equal (lower, "covid-19");
}

guint
xpl_find_unknown (XplNameFinder *finder, guint i)
{
  guint end = xpl_finder_run_end (finder, i);
  const char *const *row;
  XplNameCandidate *candidate;

  if (end == i || xpl_finder_has (finder, i, XPL_TOKEN_TIMEX))
    return 0;
  if (is_designation (finder, i))
    {
      candidate = xpl_finder_add (finder, i, 1, XPL_ENTITY_PRODUCT);
      candidate->rule = N_("“%s” is letters, a hyphen and figures, as types of devices are called");
      return 1;
    }
  for (guint k = i + 1; k < end; k++)
    {
      guint n = xpl_match_role (finder, k, NULL, NULL);

      if (xpl_match_country (finder, k, &row) > 0 || is_designation (finder, k) || xpl_finder_has (finder, k, XPL_TOKEN_TIMEX)
          || (n > 0 && xpl_finder_has (finder, k + n, XPL_TOKEN_PROPER)))
        end = k;
    }
  candidate = xpl_finder_add (finder, i, end - i, XPL_ENTITY_ORGANISATION);
  candidate->is_unknown = TRUE;
  candidate->certainty = XPL_CERTAINTY_GUESS;
  return end - i;
}

/* What speaks for which type. */

enum
{
  VOTE_PERSON,
  VOTE_ORGANISATION,
  VOTE_PLACE,
  VOTE_PRODUCT,
  VOTE_NOTHING,
  N_VOTES,
};

typedef struct
{
  int votes[N_VOTES];
} Votes;

static gboolean
precedes (const XplNameFinder *finder, const XplNameCandidate *candidate, guint distance, const char *const *words)
{
  guint first = candidate->first_token;

  return first >= finder->first + distance && xpl_finder_is_any (finder, first - distance, words);
}

static const char *
next_lemma (const XplNameFinder *finder, guint i)
{
  return i < finder->end ? xpl_finder_token (finder, i)->lemma : "";
}

static void
vote_by_neighbours (const XplNameFinder *finder, const XplNameCandidate *candidate, Votes *votes)
{
  static const char *const places[] = { "in", "near", "outside", "across", "throughout", NULL };
  static const char *const ways[] = { "to", "from", "into", "toward", "towards", "at", "around", NULL };
  static const char *const the[] = { "the", NULL };
  static const char *const saying[] = { "say", "tell", "add", "write", "tweet", "explain", "note", "argue", "ask", "reply",
    "recall", "believe", "think", "know", "smile", "laugh", "marry", "bear", "die", "grow", "resign", "retire", NULL };
  static const char *const settlement[] = { "region", "province", "district", "oblast", "city", "town", "village", "county",
    "area", "border", "island", "river", "coast", "valley", "peninsula", "port", "airport", "front", "suburb", NULL };
  static const char *const firm[] = { "share", "ceo", "employee", "subsidiary", "product", "spokesperson", "executive",
    "customer", "headquarters", "founder", "official", "member", "board", NULL };
  static const char *const family[] = { "wife", "husband", "son", "daughter", "father", "mother", "brother", "sister",
    "family", "lawyer", "death", "life", "career", "book", NULL };
  guint end = candidate->first_token + candidate->n_tokens;
  gboolean possessive = xpl_finder_is (finder, end, "'s");

  if (precedes (finder, candidate, 1, places))
    votes->votes[VOTE_PLACE] += 3;
  if (precedes (finder, candidate, 1, ways))
    votes->votes[VOTE_PLACE] += 1;
  if (precedes (finder, candidate, 1, the))
    {
      votes->votes[VOTE_ORGANISATION] += 2;
      votes->votes[VOTE_PERSON] -= 3;
    }
  if (g_strv_contains (saying, next_lemma (finder, end)))
    votes->votes[VOTE_PERSON] += 2;
  if (g_strv_contains (settlement, next_lemma (finder, end)) || g_strv_contains (settlement, next_lemma (finder, end + 1)))
    votes->votes[VOTE_PLACE] += 2;
  if (g_strv_contains (firm, next_lemma (finder, end + (possessive ? 1 : 0))))
    votes->votes[VOTE_ORGANISATION] += 2;
  if (possessive && g_strv_contains (family, next_lemma (finder, end + 1)))
    votes->votes[VOTE_PERSON] += 2;
  if (xpl_finder_is (finder, end, "who") || (xpl_finder_is (finder, end, ",") && xpl_finder_is (finder, end + 1, "who")))
    votes->votes[VOTE_PERSON] += 3;
}

/* "Orrin Vale, 45," and "Senn, Veldania". */
static void
vote_by_apposition (const XplNameFinder *finder, const XplNameCandidate *candidate, Votes *votes)
{
  guint end = candidate->first_token + candidate->n_tokens;
  const char *const *row;

  if (!xpl_finder_is (finder, end, ",") || end + 1 >= finder->end)
    return;
  if (xpl_finder_token (finder, end + 1)->pos == XPL_POS_NUM
      && (xpl_finder_is (finder, end + 2, ",") || xpl_finder_is (finder, end + 2, ".")))
    votes->votes[VOTE_PERSON] += 2;
  if (xpl_match_country (finder, end + 1, &row) > 0 && !g_str_equal (xpl_row_get (row, 1), "demonym"))
    votes->votes[VOTE_PLACE] += 3;
}

static gboolean
ends_like (const char *lower, const char *const *endings)
{
  for (; *endings != NULL; endings++)
    if (g_str_has_suffix (lower, *endings) && strlen (lower) > strlen (*endings) + 1)
      return TRUE;
  return FALSE;
}

static void
vote_by_words (const XplNameFinder *finder, const XplNameCandidate *candidate, Votes *votes)
{
  static const char *const persons[] = { "ov", "ev", "enko", "sky", "skyy", "skyi", "skiy", "ski", "ova", "eva", "vich", "son",
    "sen", "ez", "ić", "vic", "stein", "berg", "ian", "yan", "shvili", "dze", "oglu", "escu", "opoulos", "inen", NULL };
  static const char *const places[] = { "grad", "burg", "ville", "stan", "abad", "ivka", "shire", "pur", "polis", "sk", "hausen",
    "vka", "pol", "bad", "stadt", NULL };
  guint n_common = 0;

  for (guint k = candidate->first_token; k < candidate->first_token + candidate->n_tokens; k++)
    n_common += xpl_finder_is_common (finder, k);
  const char *last = xpl_finder_token (finder, candidate->first_token + candidate->n_tokens - 1)->lower;
  if (ends_like (last, persons))
    votes->votes[VOTE_PERSON] += 2;
  if (candidate->n_tokens == 1 && ends_like (last, places))
    votes->votes[VOTE_PLACE] += 2;
  if (n_common == 0 && (candidate->n_tokens == 2 || candidate->n_tokens == 3))
    votes->votes[VOTE_PERSON] += 2;
  if (n_common > 0 && candidate->n_tokens > 1)
    votes->votes[VOTE_ORGANISATION] += 1;
  if (n_common == candidate->n_tokens)
    votes->votes[VOTE_NOTHING] += candidate->n_tokens == 1 ? 3 : 1;
  if (candidate->n_tokens == 1 && xpl_finder_has (finder, candidate->first_token, XPL_TOKEN_UPPER) && !finder->shouting)
    votes->votes[VOTE_ORGANISATION] += 2;
}

/* Votes of all places where the same words stand. */

static char *
make_form (const XplNameFinder *finder, const XplNameCandidate *candidate)
{
  GString *form = g_string_new (NULL);

  for (guint k = 0; k < candidate->n_tokens; k++)
    {
      if (k > 0)
        g_string_append_c (form, ' ');
      g_string_append (form, xpl_finder_token (finder, candidate->first_token + k)->lower);
    }
  return g_string_free (form, FALSE);
}

static GHashTable *
count_votes (XplNameFinder *finder)
{
  GHashTable *forms = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  for (guint i = 0; i < finder->candidates->len; i++)
    {
      const XplNameCandidate *candidate = xpl_finder_candidate (finder, i);
      g_autofree char *form = NULL;
      Votes *votes;

      if (!candidate->is_unknown)
        continue;
      xpl_finder_enter (finder, candidate->first_token);
      form = make_form (finder, candidate);
      votes = g_hash_table_lookup (forms, form);
      if (votes == NULL)
        {
          votes = g_new0 (Votes, 1);
          vote_by_words (finder, candidate, votes);
          g_hash_table_insert (forms, g_steal_pointer (&form), votes);
        }
      vote_by_neighbours (finder, candidate, votes);
      vote_by_apposition (finder, candidate, votes);
    }
  return forms;
}

/* Names that the text itself explains: the last word of a person, a place, an organisation. */
static GHashTable *
collect_sure (XplNameFinder *finder)
{
  GHashTable *sure = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < finder->candidates->len; i++)
    {
      const XplNameCandidate *candidate = xpl_finder_candidate (finder, i);

      if (candidate->is_unknown || candidate->certainty == XPL_CERTAINTY_GUESS)
        continue;
      if (candidate->type == XPL_ENTITY_PERSON && candidate->n_tokens > 1)
        {
          guint last = candidate->first_token + (candidate->family_first ? 0 : candidate->n_tokens - 1);
          const char *lower = xpl_finder_token (finder, last)->lower;

          if (g_str_equal (lower, "jr.") || g_str_equal (lower, "iii") || g_str_equal (lower, "ii"))
            lower = xpl_finder_token (finder, last - 1)->lower;
          g_hash_table_insert (sure, g_strdup (lower), GUINT_TO_POINTER (XPL_ENTITY_PERSON + 1));
        }
      g_autofree char *form = make_form (finder, candidate);
      if (!g_hash_table_contains (sure, form))
        g_hash_table_insert (sure, g_steal_pointer (&form), GUINT_TO_POINTER (candidate->type + 1));
    }
  return sure;
}

static void
decide_by_votes (XplNameCandidate *candidate, const Votes *votes)
{
  static const XplEntityType types[] = { XPL_ENTITY_PERSON, XPL_ENTITY_ORGANISATION, XPL_ENTITY_PLACE, XPL_ENTITY_PRODUCT };
  static const char *const rules[] = {
    N_("“%s” is a name by its capitals, and a person's by the words around it"),
    N_("“%s” is a name by its capitals, and an organisation's by the words around it"),
    N_("“%s” is a name by its capitals, and a place's by the words around it"),
    N_("“%s” is a name by its capitals, and a thing's by the words around it"),
  };
  int best = 0;

  for (int i = 1; i < N_VOTES; i++)
    if (votes->votes[i] > votes->votes[best])
      best = i;
  if (best == VOTE_NOTHING || votes->votes[best] < 2)
    {
      candidate->is_dropped = TRUE;
      return;
    }
  candidate->type = types[best];
  candidate->rule = rules[best];
}

static void
decide_unknown (XplNameFinder *finder, XplNameCandidate *candidate, GHashTable *forms, GHashTable *sure)
{
  g_autofree char *form = make_form (finder, candidate);
  guint known = GPOINTER_TO_UINT (g_hash_table_lookup (sure, form));

  if (known > 0)
    {
      candidate->type = known - 1;
      candidate->certainty = XPL_CERTAINTY_LIKELY;
      candidate->rule = N_("“%s” is what the text calls somebody or something elsewhere");
      return;
    }
  decide_by_votes (candidate, g_hash_table_lookup (forms, form));
}

/* "Austin", in a text that has "Lloyd Austin": the person, where no word of place stands before it. */
static void
prefer_person (XplNameFinder *finder, XplNameCandidate *candidate, GHashTable *sure)
{
  static const char *const places[] = { "in", "near", "outside", "across", "at", "to", "from", NULL };
  const char *lower = xpl_finder_token (finder, candidate->first_token)->lower;

  if (candidate->n_tokens != 1 || candidate->is_unknown || candidate->type == XPL_ENTITY_PERSON
      || candidate->kind == XPL_MENTION_ACRONYM || candidate->kind == XPL_MENTION_DEMONYM
      || GPOINTER_TO_UINT (g_hash_table_lookup (sure, lower)) != XPL_ENTITY_PERSON + 1)
    return;
  xpl_finder_enter (finder, candidate->first_token);
  if (precedes (finder, candidate, 1, places))
    return;
  candidate->type = XPL_ENTITY_PERSON;
  candidate->kind = XPL_MENTION_NAME;
  candidate->key = candidate->name = candidate->of_key = NULL;
  candidate->rule = N_("“%s” is the family name of somebody in this text");
}

/* A name of the text whose demonym this is: "Veldania" of "Veldanian". */
static void
link_demonym (XplNameFinder *finder, XplNameCandidate *candidate, GHashTable *places)
{
  static const struct
  {
    const char *ending;
    const char *of[4];
  } endings[] = {
    { "ians", { "ia", "y", "" } }, { "ian", { "ia", "y", "" } }, { "ans", { "a", "" } }, { "an", { "a", "" } },
    { "ese", { "a", "" } },        { "ish", { "", "land" } },    { "is", { "" } },       { "i", { "" } },
  };
  const char *lower = xpl_finder_token (finder, candidate->first_token)->lower;

  if (candidate->n_tokens != 1 || !candidate->is_unknown)
    return;
  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      if (!g_str_has_suffix (lower, endings[i].ending))
        continue;
      for (guint j = 0; j < 4 && endings[i].of[j] != NULL; j++)
        {
          g_autofree char *stem = g_strndup (lower, strlen (lower) - strlen (endings[i].ending));
          g_autofree char *name = g_strconcat (stem, endings[i].of[j], NULL);
          gpointer index;

          if (!g_hash_table_lookup_extended (places, name, NULL, &index) || strlen (name) < 4)
            continue;
          candidate->is_unknown = FALSE;
          candidate->type = XPL_ENTITY_PLACE;
          candidate->kind = XPL_MENTION_DEMONYM;
          candidate->same_as = GPOINTER_TO_INT (index);
          candidate->certainty = XPL_CERTAINTY_LIKELY;
          candidate->rule = N_("“%s” is made of a name in this text");
          return;
        }
    }
}

/* The single words that may be names of places: form → candidate. */
static GHashTable *
collect_places (XplNameFinder *finder)
{
  GHashTable *places = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < finder->candidates->len; i++)
    {
      const XplNameCandidate *candidate = xpl_finder_candidate (finder, i);

      if (candidate->n_tokens == 1 && (candidate->is_unknown || candidate->type == XPL_ENTITY_PLACE)
          && candidate->kind == XPL_MENTION_NAME)
        {
          g_autofree char *form = make_form (finder, candidate);

          if (!g_hash_table_contains (places, form))
            g_hash_table_insert (places, g_steal_pointer (&form), GINT_TO_POINTER ((int) i));
        }
    }
  return places;
}

/* What has a demonym is a place. */
static void
settle_demonyms (XplNameFinder *finder)
{
  g_autoptr (GHashTable) places = collect_places (finder);

  for (guint i = 0; i < finder->candidates->len; i++)
    {
      XplNameCandidate *candidate = xpl_finder_candidate (finder, i);

      link_demonym (finder, candidate, places);
      if (candidate->kind == XPL_MENTION_DEMONYM && candidate->same_as >= 0)
        {
          XplNameCandidate *place = xpl_finder_candidate (finder, candidate->same_as);

          if (place->is_unknown)
            {
              place->is_unknown = FALSE;
              place->type = XPL_ENTITY_PLACE;
              place->certainty = XPL_CERTAINTY_LIKELY;
              place->rule = N_("“%s” is a name that the text makes another word of, as of a country");
            }
        }
    }
}

void
xpl_finder_classify_unknown (XplNameFinder *finder)
{
  settle_demonyms (finder);

  g_autoptr (GHashTable) sure = collect_sure (finder);
  g_autoptr (GHashTable) forms = count_votes (finder);
  for (guint i = 0; i < finder->candidates->len; i++)
    {
      XplNameCandidate *candidate = xpl_finder_candidate (finder, i);

      if (candidate->is_unknown)
        decide_unknown (finder, candidate, forms, sure);
      else
        prefer_person (finder, candidate, sure);
    }
}
