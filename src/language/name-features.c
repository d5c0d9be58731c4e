/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/*
 * Features of a name that no lexicon explains: what its words look like, and what stands around it. Each is a plain
 * "name=value", so that the weights in data/lexicon/name-cues.tsv can be read.
 */

#include "config.h"

#include "name-finder.h"

#include <string.h>

static void
emit (const XplNameFinder *finder, XplFeatureFunc func, gpointer data, const char *name, const char *value, const char *word)
{
  char feature[64];

  g_snprintf (feature, sizeof feature, "%s=%s", name, value);
  func (finder, feature, word, data);
}

static void
emit_ending (const XplNameFinder *finder, XplFeatureFunc func, gpointer data, const char *lower, guint n)
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

void
xpl_emit_word_features (const XplNameFinder *finder,
                        const XplNameCandidate *candidate,
                        XplFeatureFunc func,
                        gpointer data)
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
                XplFeatureFunc func,
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

void
xpl_emit_context_features (const XplNameFinder *finder,
                           const XplNameCandidate *candidate,
                           XplFeatureFunc func,
                           gpointer data)
{
  guint first = candidate->first_token, end = first + candidate->n_tokens;
  gboolean possessive = xpl_finder_is (finder, end, "'s");
  guint next = end + (possessive ? 1 : 0);
  const char *const *row;

  emit_neighbour (finder, func, data, "before", first > finder->first, first - 1);
  emit_neighbour (finder, func, data, "after", next < finder->end, next);
  if (first >= finder->first + 2 && xpl_finder_is (finder, first - 1, "of"))
    emit (finder, func, data, "noun-of", xpl_finder_token (finder, first - 2)->lemma,
          xpl_finder_token (finder, first - 2)->lower);
  if (possessive)
    emit (finder, func, data, "owner", "yes", NULL);
  if (xpl_finder_has (finder, first, XPL_TOKEN_START))
    emit (finder, func, data, "start", candidate->n_tokens == 1 ? "1" : "more", NULL);
  if (xpl_finder_is (finder, end, ",") && end + 1 < finder->end && xpl_match_country (finder, end + 1, &row) > 0
      && !g_str_equal (xpl_row_get (row, 1), "demonym") && !xpl_finder_is (finder, end + 2, "'s"))
    emit (finder, func, data, "state-after", "yes", NULL);
  if (xpl_match_role (finder, next, NULL, NULL) > 0)
    emit (finder, func, data, "role-after", possessive ? "owner" : "yes", NULL);
}
