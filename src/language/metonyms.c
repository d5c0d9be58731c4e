/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/*
 * Capitals and seats of power that act as their state ("Moscow dismissed reports", "the Kremlin said") or are places
 * ("in Moscow", "a visit to Pyongyang"). Decided by the words around: the preposition before, what governs it, the verb
 * after, the noun after a possessive. The words are in data/lexicon/metonym-cues.tsv.
 */

#include "config.h"

#include "name-finder.h"

#include <glib/gi18n-lib.h>

/* The candidate with what is joined to it: "Moscow and Pyongyang". */
typedef struct
{
  guint first;
  guint end;
} Span;

static gboolean
has_cue (const XplNameFinder *finder, guint i, const char *cue)
{
  const XplLexicon *lexicon = xpl_language_get_lexicon (finder->language, XPL_LEXICON_METONYM_CUES);
  const char *const *row;

  if (i >= finder->end)
    return FALSE;
  row = xpl_lexicon_lookup_lower (lexicon, xpl_finder_token (finder, i)->lemma);
  return row != NULL && xpl_row_has (row, cue);
}

static gboolean
joins (const XplNameFinder *finder, guint i)
{
  static const char *const joining[] = { "and", "or", "nor", NULL };

  return xpl_finder_is_any (finder, i, joining);
}

static Span
get_span (const XplNameFinder *finder, const XplNameCandidate *candidate)
{
  Span span = { candidate->first_token, candidate->first_token + candidate->n_tokens };

  if (joins (finder, span.end))
    {
      int other = xpl_finder_candidate_at (finder, span.end + 1);

      if (other >= 0 && xpl_finder_candidate (finder, other)->first_token == span.end + 1)
        span.end = xpl_finder_candidate (finder, other)->first_token + xpl_finder_candidate (finder, other)->n_tokens;
    }
  if (span.first >= finder->first + 2 && joins (finder, span.first - 1))
    {
      int other = xpl_finder_candidate_at (finder, span.first - 2);

      if (other >= 0)
        span.first = xpl_finder_candidate (finder, other)->first_token;
    }
  if (span.first > finder->first && xpl_finder_is (finder, span.first - 1, "the"))
    span.first--;
  return span;
}

/* The nearest noun or verb before token @i says "place": "a visit to", "300 km from". */
static gboolean
governor_says_place (const XplNameFinder *finder, guint i)
{
  for (guint k = i; k > finder->first && i - k < 5; k--)
    {
      const XplToken *token = xpl_finder_token (finder, k - 1);

      if (has_cue (finder, k - 1, "governor"))
        return TRUE;
      if (token->pos == XPL_POS_NOUN || token->pos == XPL_POS_VERB || token->pos == XPL_POS_PUNCT)
        return FALSE;
    }
  return TRUE;
}

typedef enum
{
  READING_OPEN,
  READING_PLACE,
  READING_STATE,
} Reading;

static Reading
read_before (const XplNameFinder *finder, Span span)
{
  guint before = span.first;

  if (before == finder->first)
    return READING_OPEN;
  before--;
  if (has_cue (finder, before, "place"))
    return READING_PLACE;
  if (has_cue (finder, before, "state"))
    return READING_STATE;
  if (has_cue (finder, before, "ask"))
    return governor_says_place (finder, before) ? READING_PLACE : READING_STATE;
  return READING_OPEN;
}

static gboolean
is_verb (const XplNameFinder *finder, guint i)
{
  return i < finder->end
         && (xpl_finder_token (finder, i)->pos == XPL_POS_VERB || xpl_finder_token (finder, i)->pos == XPL_POS_AUX);
}

/* "was shelled", "is a city": what a place suffers or is. */
static Reading
read_verb (const XplNameFinder *finder, guint i)
{
  guint k = i;
  gboolean passive = FALSE;

  while (k < finder->end && k < i + 5)
    {
      const XplToken *token = xpl_finder_token (finder, k);

      if (token->pos == XPL_POS_AUX)
        passive = passive || g_str_equal (token->lemma, "be");
      else if (token->pos != XPL_POS_ADV && token->pos != XPL_POS_PART)
        break;
      k++;
    }
  if (k < finder->end && xpl_finder_token (finder, k)->pos == XPL_POS_VERB)
    return passive && has_cue (finder, k, "physical") ? READING_PLACE : READING_STATE;
  return passive && k < finder->end && xpl_finder_token (finder, k)->pos == XPL_POS_DET ? READING_PLACE : READING_STATE;
}

static Reading
read_after (const XplNameFinder *finder, Span span)
{
  guint next = span.end;
  const char *const *row;

  if (xpl_finder_is (finder, next, "'s") || xpl_finder_is (finder, next, "'"))
    {
      for (guint k = next + 1; k < next + 4 && k < finder->end; k++)
        if (has_cue (finder, k, "ground"))
          return READING_PLACE;
      return READING_STATE;
    }
  if (has_cue (finder, next, "ground"))
    return READING_PLACE;
  if (xpl_finder_is (finder, next, ",") && next + 1 < finder->end && xpl_match_country (finder, next + 1, &row) > 0)
    return READING_PLACE;
  while (next < finder->end && xpl_finder_token (finder, next)->pos == XPL_POS_ADV)
    next++;
  return is_verb (finder, next) ? read_verb (finder, next) : READING_OPEN;
}

/* The verb before it: "accused Moscow", but "visited Moscow". */
static Reading
read_object (const XplNameFinder *finder, Span span)
{
  guint before = span.first;

  if (before == finder->first)
    return READING_OPEN;
  before--;
  if (xpl_finder_token (finder, before)->pos != XPL_POS_VERB)
    return READING_OPEN;
  return has_cue (finder, before, "physical") ? READING_PLACE : READING_STATE;
}

/* "its ally, Moscow": what only states are called. */
static gboolean
is_called_state (const XplNameFinder *finder, Span span)
{
  static const char *const nouns[]
      = { "ally", "partner", "neighbour", "neighbor", "rival", "enemy", "foe", "adversary", "backer", "patron", NULL };

  return span.first >= finder->first + 2 && xpl_finder_is (finder, span.first - 1, ",")
         && xpl_finder_is_any (finder, span.first - 2, nouns);
}

static Reading
read_context (const XplNameFinder *finder, const XplNameCandidate *candidate)
{
  Span span = get_span (finder, candidate);
  Reading reading = read_before (finder, span);
  gboolean partial
      = candidate->range.end < xpl_finder_token (finder, candidate->first_token + candidate->n_tokens - 1)->range.end;

  /* "Seoul-based", "Moscow-backed", "Kyiv-Moscow": what is joined to it by a hyphen. */
  if (partial)
    return g_str_has_suffix (xpl_finder_token (finder, candidate->first_token)->lower, "-based") ? READING_PLACE
                                                                                                : READING_STATE;
  if (is_called_state (finder, span))
    return READING_STATE;
  if (reading == READING_STATE)
    return has_cue (finder, span.end, "ground") ? READING_PLACE : READING_STATE;
  if (reading == READING_PLACE)
    return READING_PLACE;
  reading = read_after (finder, span);
  if (reading == READING_OPEN)
    reading = read_object (finder, span);
  return reading;
}

void
xpl_finder_decide_metonyms (XplNameFinder *finder)
{
  for (guint i = 0; i < finder->candidates->len; i++)
    {
      XplNameCandidate *candidate = xpl_finder_candidate (finder, i);
      Reading reading;

      if (!candidate->may_act || candidate->of_key == NULL || candidate->type == XPL_ENTITY_PERSON)
        continue;
      xpl_finder_enter (finder, candidate->first_token);
      reading = read_context (finder, candidate);
      if (reading == READING_PLACE || (reading == READING_OPEN && candidate->type == XPL_ENTITY_PLACE))
        continue;
      candidate->type = XPL_ENTITY_PLACE;
      candidate->kind = XPL_MENTION_METONYM;
      candidate->key = candidate->of_key;
      candidate->name = candidate->of_name;
      candidate->of_key = NULL;
      candidate->rule = N_("“%s” acts here, so it stands for its state, %s");
      candidate->rule_word = candidate->name;
    }
}
