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

typedef void (*FeatureFunc) (const XplNameFinder *finder, const char *feature, const char *word, gpointer data);

static void
emit (const XplNameFinder *finder, FeatureFunc func, gpointer data, const char *name, const char *value, const char *word)
{
  char feature[64];

  g_snprintf (feature, sizeof feature, "%s=%s", name, value);
  func (finder, feature, word, data);
}

static void
emit_ending (const XplNameFinder *finder, FeatureFunc func, gpointer data, const char *lower, guint n)
{
  const char *p = lower + strlen (lower);
  char name[8];

  for (guint i = 0; i < n; i++)
    {
      if (p == lower)
        return;
      p = g_utf8_prev_char (p);
    }
  g_snprintf (name, sizeof name, "end%u", n);
  emit (finder, func, data, name, p, NULL);
}

static const char *
get_shape_name (const XplNameFinder *finder, guint i)
{
  const char *lower = xpl_finder_token (finder, i)->lower;
  const XplRange range = xpl_finder_token (finder, i)->range;
  const char *text = finder->reading->text;

  if (strpbrk (lower, "0123456789") != NULL)
    return "digit";
  if (xpl_finder_has (finder, i, XPL_TOKEN_UPPER))
    return range.end - range.start <= 5 ? "acronym" : "upper";
  for (const char *p = g_utf8_next_char (text + range.start); p < text + range.end; p = g_utf8_next_char (p))
    if (g_unichar_isupper (g_utf8_get_char (p)))
      return "mixed";
  return strchr (lower, '-') != NULL ? "hyphen" : "capital";
}

static void
emit_word_features (const XplNameFinder *finder, const XplNameCandidate *candidate, FeatureFunc func, gpointer data)
{
  static const char *const counts[] = { "0", "1", "2", "3", "4" };
  guint first = candidate->first_token, last = first + candidate->n_tokens - 1;
  guint n_common = 0, n_given = 0;
  char value[32];

  for (guint k = first; k <= last; k++)
    {
      n_common += xpl_finder_is_common (finder, k);
      n_given += xpl_finder_lookup (finder, XPL_LEXICON_FIRST_NAMES, k) != NULL;
    }
  g_snprintf (value, sizeof value, "%s-%s", counts[MIN (candidate->n_tokens, 4)], counts[MIN (n_common, 4)]);
  emit (finder, func, data, "words-common", value, NULL);
  g_snprintf (value, sizeof value, "%s-%s", counts[MIN (candidate->n_tokens, 4)], get_shape_name (finder, last));
  emit (finder, func, data, "words-shape", value, NULL);
  if (n_given > 0)
    emit (finder, func, data, "given", counts[MIN (candidate->n_tokens, 4)], NULL);
  emit_ending (finder, func, data, xpl_finder_token (finder, last)->lower, 2);
  emit_ending (finder, func, data, xpl_finder_token (finder, last)->lower, 3);
  emit (finder, func, data, "last", xpl_finder_token (finder, last)->lower, NULL);
  if (last > first)
    emit (finder, func, data, "first", xpl_finder_token (finder, first)->lower, NULL);
}

static void
emit_neighbour (const XplNameFinder *finder,
                FeatureFunc func,
                gpointer data,
                const char *name,
                gboolean is_there,
                guint i)
{
  const XplToken *token = is_there ? xpl_finder_token (finder, i) : NULL;
  char pos_name[16];

  emit (finder, func, data, name, is_there ? token->lemma : "none", is_there ? token->lower : NULL);
  g_snprintf (pos_name, sizeof pos_name, "%s-tag", name);
  emit (finder, func, data, pos_name, is_there ? xpl_pos_to_name (token->pos) : "none", NULL);
}

static void
emit_context_features (const XplNameFinder *finder,
                       const XplNameCandidate *candidate,
                       FeatureFunc func,
                       gpointer data)
{
  guint first = candidate->first_token, end = first + candidate->n_tokens;
  gboolean possessive = xpl_finder_is (finder, end, "'s");
  guint next = end + (possessive ? 1 : 0);
  const char *const *row;

  emit_neighbour (finder, func, data, "before", first > finder->first, first - 1);
  emit_neighbour (finder, func, data, "after", next < finder->end, next);
  if (first >= finder->first + 2)
    emit (finder, func, data, "before2", xpl_finder_token (finder, first - 2)->lemma,
          xpl_finder_token (finder, first - 2)->lower);
  if (next + 1 < finder->end)
    emit (finder, func, data, "after2", xpl_finder_token (finder, next + 1)->lemma,
          xpl_finder_token (finder, next + 1)->lower);
  if (possessive)
    emit (finder, func, data, "owner", "yes", NULL);
  if (xpl_finder_has (finder, first, XPL_TOKEN_START))
    emit (finder, func, data, "start", candidate->n_tokens == 1 ? "1" : "more", NULL);
  if (xpl_finder_is (finder, end, ",") && end + 1 < finder->end && xpl_match_country (finder, end + 1, &row) > 0)
    emit (finder, func, data, "state-after", "yes", NULL);
  if (xpl_match_role (finder, next, NULL, NULL) > 0)
    emit (finder, func, data, "role-after", possessive ? "owner" : "yes", NULL);
}

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
          emit_word_features (finder, candidate, count_feature, &counting);
          g_hash_table_insert (forms, g_steal_pointer (&form), counting.votes);
        }
      counting.sums = counting.votes->around;
      counting.votes->n_places++;
      emit_context_features (finder, candidate, count_feature, &counting);
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

static void
decide_by_votes (XplNameCandidate *candidate, const Votes *votes)
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

  for (guint i = 0; i < finder->candidates->len; i++)
    {
      XplNameCandidate *candidate = xpl_finder_candidate (finder, i);

      if (candidate->is_unknown && (candidate->n_tokens == 1) == single)
        {
          decide_unknown (finder, candidate, forms, sure);
          candidate->is_unknown = FALSE;
        }
      else if (single && !candidate->is_unknown)
        prefer_person (finder, candidate, sure);
    }
}

void
xpl_finder_classify_unknown (XplNameFinder *finder)
{
  g_autoptr (GHashTable) forms = count_votes (finder);

  decide_all (finder, forms, FALSE);
  decide_all (finder, forms, TRUE);
}
