/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/*
 * Capitals that no lexicon explains. What the words around them say is counted up over the whole text, so that a name is
 * one thing throughout; a demonym is recognised by the name it is made of.
 */

#include "config.h"

#include "name-finder.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>
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

/* "Republican | Warren Hale": words of the language, then a given name. */
static gboolean
begins_person (const XplNameFinder *finder, guint first, guint i)
{
  const char *const *row = xpl_finder_lookup (finder, XPL_LEXICON_FIRST_NAMES, i);

  return row != NULL && !xpl_row_has (row, "word") && xpl_finder_has (finder, i + 1, XPL_TOKEN_PROPER)
         && xpl_finder_is_common (finder, i - 1) && !xpl_finder_is_common (finder, i + 1);
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

      if (begins_person (finder, i, k) || xpl_match_country (finder, k, &row) > 0 || is_designation (finder, k)
          || xpl_finder_has (finder, k, XPL_TOKEN_TIMEX) || (n > 0 && xpl_finder_has (finder, k + n, XPL_TOKEN_PROPER)))
        end = k;
    }
  candidate = xpl_finder_add (finder, i, end - i, XPL_ENTITY_ORGANISATION);
  candidate->is_unknown = TRUE;
  candidate->certainty = XPL_CERTAINTY_GUESS;
  return end - i;
}

/*
 * What speaks for which type: features of the words and of what stands around them, each with weights for the types. The
 * weights were learnt (data/lexicon/make-name-cues.py); the features are plain, so that a decision can be explained.
 */

enum
{
  VOTE_PERSON,
  VOTE_ORGANISATION,
  VOTE_PLACE,
  VOTE_OTHER,
  VOTE_NOTHING,
  N_VOTES,
};

typedef struct
{
  double words[N_VOTES];   /* of the words themselves */
  double around[N_VOTES];  /* of what stands around them, added up over the places */
  guint n_places;
  const char *cue[N_VOTES]; /* the word around that speaks most for each type, or NULL */
  double cue_weight[N_VOTES];
} Votes;

typedef struct
{
  Votes *votes;
  double *sums;
} Counting;

static void
count_feature (const XplNameFinder *finder, const char *feature, const char *word, gpointer data)
{
  Counting *counting = data;
  const char *const *row = xpl_lexicon_lookup_lower (xpl_language_get_lexicon (finder->language, XPL_LEXICON_NAME_CUES),
                                                     feature);

  if (row == NULL)
    return;
  for (guint i = 0; i < N_VOTES && row[i] != NULL; i++)
    {
      double weight = strtol (row[i], NULL, 10);

      counting->sums[i] += weight;
      if (word != NULL && g_unichar_isalpha (g_utf8_get_char (word)) && weight > counting->votes->cue_weight[i])
        {
          counting->votes->cue_weight[i] = weight;
          counting->votes->cue[i] = word;
        }
    }
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
      Counting counting;

      if (!candidate->is_unknown)
        continue;
      xpl_finder_enter (finder, candidate->first_token);
      form = make_form (finder, candidate);
      counting.votes = g_hash_table_lookup (forms, form);
      if (counting.votes == NULL)
        {
          counting.votes = g_new0 (Votes, 1);
          counting.sums = counting.votes->words;
          xpl_emit_word_features (finder, candidate, count_feature, &counting);
          g_hash_table_insert (forms, g_steal_pointer (&form), counting.votes);
        }
      counting.sums = counting.votes->around;
      counting.votes->n_places++;
      xpl_emit_context_features (finder, candidate, count_feature, &counting);
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

      if (candidate->is_unknown || candidate->is_dropped
          || (candidate->certainty == XPL_CERTAINTY_GUESS && candidate->n_tokens == 1))
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

/* Places beyond the third add nothing: what stands around a name repeats itself. */
#define MAX_PLACES 3.0

/*
 * News calls people by their full names first. In a text that does, a single word that nobody bears is less likely a
 * person.
 */
#define LONE_NAME_PENALTY 60
#define ENOUGH_FULL_NAMES 2

static void
decide_by_votes (const XplNameFinder *finder, XplNameCandidate *candidate, const Votes *votes, guint n_full_names)
{
  static const XplEntityType types[] = { XPL_ENTITY_PERSON, XPL_ENTITY_ORGANISATION, XPL_ENTITY_PLACE };
  static const char *const rules[][2] = {
    { N_("“%s” has capitals and looks like a person's name"),
      N_("“%s” has capitals and looks like a person's name, also by “%s” beside it") },
    { N_("“%s” has capitals and looks like an organisation's name"),
      N_("“%s” has capitals and looks like an organisation's name, also by “%s” beside it") },
    { N_("“%s” has capitals and looks like a place's name"),
      N_("“%s” has capitals and looks like a place's name, also by “%s” beside it") },
  };
  double scores[N_VOTES];
  int best = 0;

  for (int i = 0; i < N_VOTES; i++)
    {
      scores[i] = votes->words[i] + votes->around[i] * MIN (votes->n_places, MAX_PLACES) / votes->n_places;
      if (i == VOTE_PERSON && candidate->n_tokens == 1 && n_full_names >= ENOUGH_FULL_NAMES)
        scores[i] -= LONE_NAME_PENALTY;
      if (scores[i] > scores[best])
        best = i;
    }
  if (best >= VOTE_OTHER)
    {
      candidate->is_dropped = TRUE;
      return;
    }
  candidate->type = types[best];
  candidate->rule = rules[best][votes->cue[best] != NULL];
  candidate->rule_word = votes->cue[best];
}

/* "the port of Senn": a noun of places says so. */
static gboolean
is_called_place (const XplNameFinder *finder, const XplNameCandidate *candidate)
{
  static const char *const nouns[] = { "city", "town", "village", "port", "suburb", "district", "province", "region", "island",
    "county", "municipality", "settlement", "resort", "outskirts", "hamlet", "coast", "peninsula", NULL };
  guint first = candidate->first_token;

  if (first < finder->first + 2)
    return FALSE;
  return xpl_finder_is (finder, first - 1, "of") && xpl_finder_is_any (finder, first - 2, nouns);
}

/* How far the dash of a dateline may be. */
#define DATELINE 16

/* "FAROUD, October 19 — …", "Darshaw (Corran News) - …": where a report begins. */
static gboolean
is_dateline (const XplNameFinder *finder, const XplNameCandidate *candidate)
{
  static const char *const dashes[] = { "—", "–", "-", "--", NULL };
  guint i = candidate->first_token + candidate->n_tokens;
  guint end = MIN (finder->end, i + DATELINE);
  gboolean in_brackets = FALSE, has_more = FALSE;

  if (candidate->first_token != finder->first)
    return FALSE;
  for (; i < end && !xpl_finder_is_any (finder, i, dashes); i++)
    {
      in_brackets = (in_brackets || xpl_finder_is (finder, i, "(")) && !xpl_finder_is (finder, i - 1, ")");
      if (!in_brackets && !xpl_finder_is (finder, i, ",") && !xpl_finder_has (finder, i, XPL_TOKEN_TIMEX))
        return FALSE;
      has_more = has_more || in_brackets || xpl_finder_has (finder, i, XPL_TOKEN_TIMEX);
    }
  return i < end && has_more;
}

/* "the ferry Silver Heron", "missile Falar": a noun of things that have names. */
static gboolean
is_called_product (const XplNameFinder *finder, const XplNameCandidate *candidate)
{
  static const char *const nouns[] = { "ship", "ferry", "vessel", "tanker", "warship", "frigate", "corvette", "destroyer",
    "submarine", "freighter", "trawler", "cruiser", "yacht", "icebreaker", "boat", "carrier", "drone", "missile", "rocket",
    "satellite", "tank", "jet", "fighter", "helicopter", "rifle", "spacecraft", "probe", "airliner", "minesweeper", NULL };

  return candidate->first_token > finder->first && xpl_finder_is_any (finder, candidate->first_token - 1, nouns);
}

/* "The company, Qentrix, …", "the airline Velair", "shares in Malvoris": a noun of what is founded and owned. */
static gboolean
is_called_organisation (const XplNameFinder *finder, const XplNameCandidate *candidate)
{
  static const char *const nouns[] = { "company", "firm", "startup", "start-up", "airline", "retailer", "carmaker", "automaker",
    "chipmaker", "drugmaker", "brewer", "lender", "insurer", "conglomerate", "newspaper", "tabloid", "broadcaster", "charity",
    "militia", "nonprofit", "subsidiary", "developer", "contractor", NULL };
  static const char *const owned[] = { "shares", "stake", "stock", NULL };
  static const char *const led[] = { "executive", "ceo", "cfo", "subsidiary", "unit", "shareholders", "employees", NULL };
  guint first = candidate->first_token, end = first + candidate->n_tokens;

  if (first < finder->first + 2)
    return FALSE;
  if (xpl_finder_is_any (finder, first - 1, nouns))
    return !xpl_finder_has (finder, first - 1, XPL_TOKEN_CAPITAL);
  if (xpl_finder_is (finder, first - 1, ",") && xpl_finder_is (finder, end, ",")
      && xpl_finder_is_any (finder, first - 2, nouns))
    return first >= finder->first + 3 && xpl_finder_is (finder, first - 3, "the");
  if (xpl_finder_is (finder, first - 1, "in"))
    return xpl_finder_is_any (finder, first - 2, owned);
  return xpl_finder_is (finder, first - 1, "of") && xpl_finder_is_any (finder, first - 2, led);
}

static void
settle (XplNameCandidate *candidate, XplEntityType type, const char *rule)
{
  candidate->is_unknown = FALSE;
  candidate->type = type;
  candidate->certainty = XPL_CERTAINTY_LIKELY;
  candidate->rule = rule;
}

/* What the text says in so many words: "the port of Senn", "Senn Orsel, the leader of". It holds for the form throughout. */
static void
settle_called (XplNameFinder *finder)
{
  g_autoptr (GHashTable) places = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) products = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) organisations = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (int pass = 0; pass < 2; pass++)
    for (guint i = 0; i < finder->candidates->len; i++)
      {
        XplNameCandidate *candidate = xpl_finder_candidate (finder, i);
        g_autofree char *form = NULL;

        if (!candidate->is_unknown)
          continue;
        xpl_finder_enter (finder, candidate->first_token);
        form = make_form (finder, candidate);
        if (pass == 0 && (is_called_place (finder, candidate) || is_dateline (finder, candidate)))
          g_hash_table_add (places, g_steal_pointer (&form));
        else if (pass == 0 && is_called_product (finder, candidate))
          g_hash_table_add (products, g_steal_pointer (&form));
        else if (pass == 0 && is_called_organisation (finder, candidate))
          g_hash_table_add (organisations, g_steal_pointer (&form));
        else if (pass == 1 && g_hash_table_contains (organisations, form))
          settle (candidate, XPL_ENTITY_ORGANISATION,
                  N_("“%s” is called a company, a newspaper or another kind of organisation in this text"));
        else if (pass == 1 && g_hash_table_contains (products, form))
          settle (candidate, XPL_ENTITY_PRODUCT, N_("“%s” is called a ship, a missile or another such thing in this text"));
        else if (pass == 1 && g_hash_table_contains (places, form))
          settle (candidate, XPL_ENTITY_PLACE,
                  N_("“%s” is called a city, a port or another kind of place in this text, or a report begins with it"));
        else if (pass == 1 && candidate->n_tokens > 1 && xpl_finder_has_role_after (finder, candidate))
          settle (candidate, XPL_ENTITY_PERSON, N_("“%s” is followed by what somebody does or is"));
      }
}

static void
decide_unknown (XplNameFinder *finder,
                XplNameCandidate *candidate,
                GHashTable *forms,
                GHashTable *sure,
                guint n_full_names)
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
  decide_by_votes (finder, candidate, g_hash_table_lookup (forms, form), n_full_names);
}

static gboolean
precedes (const XplNameFinder *finder, const XplNameCandidate *candidate, const char *const *words)
{
  return candidate->first_token > finder->first && xpl_finder_is_any (finder, candidate->first_token - 1, words);
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
  if (precedes (finder, candidate, places))
    return;
  candidate->type = XPL_ENTITY_PERSON;
  candidate->kind = XPL_MENTION_NAME;
  candidate->key = candidate->name = candidate->of_key = NULL;
  candidate->rule = N_("“%s” is the family name of somebody in this text");
}

/* Several words before single ones: "Orrin Vale" tells who "Vale" is. */
static void
decide_all (XplNameFinder *finder, GHashTable *forms, gboolean single)
{
  g_autoptr (GHashTable) sure = collect_sure (finder);
  guint n_full_names = 0;

  for (guint i = 0; i < finder->candidates->len; i++)
    {
      const XplNameCandidate *candidate = xpl_finder_candidate (finder, i);

      n_full_names += candidate->type == XPL_ENTITY_PERSON && candidate->n_tokens > 1 && !candidate->is_unnamed
                      && !candidate->is_dropped;
    }
  for (guint i = 0; i < finder->candidates->len; i++)
    {
      XplNameCandidate *candidate = xpl_finder_candidate (finder, i);

      if (candidate->is_unknown && (candidate->n_tokens == 1) == single)
        {
          decide_unknown (finder, candidate, forms, sure, n_full_names);
          candidate->is_unknown = FALSE;
        }
      else if (single && !candidate->is_unknown)
        prefer_person (finder, candidate, sure);
    }
}

/* "The Post", in a text that has told of the New York Post. */
static void
settle_short_titles (XplNameFinder *finder)
{
  static const char *const titles[] = { "post", "times", "journal", "herald", "tribune", "telegraph", "guardian", "independent",
    "star", "sun", "mirror", "express", "globe", "chronicle", "gazette", "observer", "standard", "mail", "monitor", "nation",
    "citizen", "courier", "examiner", "inquirer", "register", "mercury", "sentinel", "review", "argus", "bulletin", NULL };
  g_autoptr (GHashTable) told = g_hash_table_new (NULL, NULL); /* last word (by address) → candidate + 1 */

  for (guint i = 0; i < finder->candidates->len; i++)
    {
      XplNameCandidate *candidate = xpl_finder_candidate (finder, (int) i);
      guint last = candidate->first_token + candidate->n_tokens - 1;
      guint full;

      if (candidate->is_dropped || !xpl_words_contain (titles, xpl_finder_token (finder, last)->lower))
        continue;
      xpl_finder_enter (finder, candidate->first_token);
      full = GPOINTER_TO_UINT (g_hash_table_lookup (told, xpl_finder_token (finder, last)->lower));
      if (candidate->n_tokens > 1 && candidate->type == XPL_ENTITY_ORGANISATION)
        g_hash_table_insert (told, (gpointer) xpl_finder_token (finder, last)->lower, GUINT_TO_POINTER (i + 1));
      else if (candidate->n_tokens == 1 && candidate->is_unknown && full > 0 && last > finder->first
               && xpl_finder_is (finder, last - 1, "the"))
        {
          settle (candidate, XPL_ENTITY_ORGANISATION, N_("“%s” is the last word of a newspaper that the text has named"));
          candidate->kind = XPL_MENTION_ALIAS;
          candidate->same_as = (int) full - 1;
        }
    }
}

void
xpl_finder_classify_unknown (XplNameFinder *finder)
{
  settle_called (finder);
  settle_short_titles (finder);

  g_autoptr (GHashTable) forms = count_votes (finder);
  decide_all (finder, forms, FALSE);
  decide_all (finder, forms, TRUE);
}
