/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/* What became of those counted: "300 soldiers were killed", "it sent 300 soldiers", "the deaths of 300 soldiers". */

#include "config.h"

#include "quantity-place.h"

#include <string.h>

const char *
xpl_state_of_word (const XplLanguage *language, const char *lemma, const char *word_class, gboolean *own)
{
  const char *const *row = xpl_lexicon_lookup (xpl_language_get_lexicon (language, XPL_LEXICON_QUANTITY_STATES), lemma);
  const char *state = NULL;

  *own = FALSE;
  for (guint i = 0; row != NULL && row[i] != NULL && row[i + 1] != NULL; i += 2)
    {
      if (g_str_equal (row[i], word_class))
        state = row[i + 1];
      if (g_str_equal (row[i], "own"))
        *own = TRUE;
    }
  return state;
}

/* "shot down", "taken prisoner" */
static const char *
state_of_two (const XplFigurePlace *place, guint index, gboolean *own)
{
  char words[64];

  if (index + 1 >= place->end || strlen (token_at (place, index)->lemma) + strlen (token_at (place, index + 1)->lower) > 60)
    return NULL;
  g_snprintf (words, sizeof words, "%s %s", token_at (place, index)->lemma, token_at (place, index + 1)->lower);
  return xpl_state_of_word (place->language, words, "verb", own);
}

static const char *
state_at (const XplFigurePlace *place, guint index, gboolean *own)
{
  const XplToken *token = token_at (place, index);
  const char *state = state_of_two (place, index, own);

  if (state != NULL)
    return state;
  *own = FALSE;
  if (token->pos == XPL_POS_VERB || token->pos == XPL_POS_ADJ)
    state = xpl_state_of_word (place->language, token->lemma, "verb", own);
  if (state == NULL && token->pos == XPL_POS_ADJ)
    state = xpl_state_of_word (place->language, token->lower, "verb", own);
  if (state == NULL)
    state = xpl_state_of_word (place->language, token->lower, "adjective", own);
  return state;
}

/* "killed or wounded", "dead and injured": both. */
static const char *
join_states (const XplFigurePlace *place, guint index, const char *state)
{
  gboolean own;
  const char *other;

  if (index + 2 >= place->end || (!is (place, index + 1, "or") && !is (place, index + 1, "and")))
    return state;
  other = state_at (place, index + 2, &own);
  if (other == NULL)
    return state;
  if ((g_str_equal (state, "killed") && g_str_equal (other, "wounded")) || (g_str_equal (state, "wounded") && g_str_equal (other, "killed")))
    return "killed-or-wounded";
  return state;
}

static gboolean
is_auxiliary (const XplFigurePlace *place, guint index)
{
  static const char *const words[] = { "is", "are", "was", "were", "be", "been", "has", "have", "had", "being", "got", "get", NULL };

  return xpl_words_contain (words, token_at (place, index)->lower);
}

static gboolean
is_subject_pronoun (const XplFigurePlace *place, guint index)
{
  static const char *const words[] = { "he", "she", "it", "they", "we", "i", "you", NULL };

  return xpl_words_contain (words, token_at (place, index)->lower);
}

/* A form in -ing is what somebody does, unless it is an adjective as "missing" is. */
static gboolean
is_other_gerund (const XplFigurePlace *place, guint index)
{
  const char *lower = token_at (place, index)->lower;
  gboolean own;

  return g_str_has_suffix (lower, "ing") && xpl_state_of_word (place->language, lower, "adjective", &own) == NULL;
}

/*
 * Behind the figure: "[300 troops] deployed to Russia have been killed". A participle alone narrows the noun, one with
 * an auxiliary is the sentence's own verb and wins; within another figure's phrase only the first belongs to it.
 */
static const char *
find_state_behind (const XplFigurePlace *place, gboolean inner, guint *where)
{
  const char *narrowing = NULL;
  gboolean own, auxiliary = FALSE;
  guint start = skip_insertion (place, place->last);

  for (guint i = start; i < place->end && i < start + MAX_RIGHT; i++)
    {
      const char *state;

      if (is_boundary (place, i) || is_number (place, i))
        break;
      /* Only what stands between commas right behind the figure is passed over. */
      if ((is (place, i, ",") && (narrowing != NULL || auxiliary || (i > start && !is (place, start, ","))))
          || is_subject_pronoun (place, i))
        break;
      if (is_auxiliary (place, i))
        {
          auxiliary = TRUE;
          if (inner)
            break;
          continue;
        }
      /* "captured 300 men and lost 200": the second verb has another object. */
      if (token_at (place, i)->pos == XPL_POS_CCONJ && narrowing == NULL && !auxiliary)
        break;
      state = state_at (place, i, &own);
      /* "300 soldiers to Russia, killing ..." is not theirs. */
      if (state == NULL || is_other_gerund (place, i))
        {
          if (token_at (place, i)->pos == XPL_POS_VERB && !auxiliary && narrowing == NULL && i > start)
            break;
          continue;
        }
      if (auxiliary || narrowing == NULL)
        {
          *where = i;
          if (auxiliary || i == start || is (place, i, "dead") || is (place, i, "missing"))
            narrowing = join_states (place, i, state);
          else if (g_str_equal (token_at (place, i)->lower, token_at (place, i)->lemma))
            break;
          else
            narrowing = join_states (place, i, state);
        }
      if (auxiliary)
        break;
    }
  return narrowing == NULL || *narrowing == '-' ? NULL : narrowing;
}

/* What governs the verb at @index: "offered to", "prepared to", "is planning to". */
static const char *
find_governor (const XplFigurePlace *place, guint index)
{
  gboolean own;

  for (guint n = 1; n <= 4 && index >= place->start + n; n++)
    {
      const XplToken *token = token_at (place, index - n);
      const char *state = xpl_state_of_word (place->language, token->lower, "governor", &own);

      if (state == NULL)
        state = xpl_state_of_word (place->language, token->lemma, "governor", &own);
      if (state != NULL && is (place, index - n + 1, "to"))
        return state;
      if (token->pos == XPL_POS_PUNCT || token->pos == XPL_POS_NOUN)
        break;
    }
  return NULL;
}

/* Before the figure: "has sent [10,000 soldiers]", "the deaths of [12 miners]". */
static const char *
find_state_before (const XplFigurePlace *place, guint *where, gboolean *own)
{
  for (guint n = 1; n <= MAX_LEFT && place->first >= place->start + n; n++)
    {
      guint i = place->first - n;
      const XplToken *token = token_at (place, i);
      const char *state;

      if (is_boundary (place, i) || is_number (place, i) || (is (place, i, ",") && n > 1))
        break;
      if (token->pos == XPL_POS_VERB)
        {
          const char *governor;

          *where = i;
          state = state_at (place, i, own);
          governor = find_governor (place, i);
          return governor != NULL ? governor : state;
        }
      /* "shot down [12 drones]", "cost [$5m]": a verb that looks like a noun */
      if (n <= 2 && state_of_two (place, i, own) != NULL)
        return state_of_two (place, i, own);
      if (token->pos == XPL_POS_NOUN && n == 1 && xpl_state_of_word (place->language, token->lower, "verb", own) != NULL)
        return xpl_state_of_word (place->language, token->lower, "verb", own);
      if (token->pos == XPL_POS_NOUN && is (place, i + 1, "of"))
        {
          *where = i;
          return xpl_state_of_word (place->language, token->lemma, "noun", own);
        }
      if (token->pos == XPL_POS_NOUN && n > 1 && !is (place, i + 1, "with") && !is (place, i + 1, "as"))
        {
          /* An indirect object ("provide Russia with 150 missiles", "send the north 500 men") may stand between. */
          if (n > 4)
            break;
        }
    }
  return NULL;
}

/* The noun counted says itself what became of them: "12 deaths". */
static const char *
state_of_head (const XplFigurePlace *place)
{
  gboolean own;

  if (place->last <= place->first)
    return NULL;
  return xpl_state_of_word (place->language, token_at (place, place->last - 1)->lemma, "noun", &own);
}

/* "about 100,000 volunteers are prepared to come" */
static const char *
find_offer_behind (const XplFigurePlace *place)
{
  for (guint i = place->last; i + 1 < place->end && i < place->last + 4; i++)
    {
      gboolean own;
      const char *state = xpl_state_of_word (place->language, token_at (place, i)->lower, "governor", &own);

      if (state != NULL && is (place, i + 1, "to"))
        return state;
    }
  return NULL;
}

static void
find_actor (const XplFigurePlace *place, guint verb, XplCircumstances *out)
{
  for (guint n = 1; n <= 12 && verb >= place->start + n; n++)
    {
      const XplNameMention *mention = xpl_reading_mention_at (place->reading, verb - n);

      if (mention != NULL)
        {
          const XplNamed *named = xpl_reading_entity (place->reading, mention->entity);

          out->actor = !named->named && named->part_of >= 0 ? named->part_of : mention->entity;
          out->actor_range = mention->range;
          return;
        }
      if (is (place, verb - n, ",") || is (place, verb - n, ";"))
        break;
    }
}

void
xpl_quantity_find_state (const XplFigurePlace *place, gboolean inner, XplCircumstances *out)
{
  guint verb = place->first;
  gboolean own = FALSE;

  out->state = state_of_head (place);
  if (out->state == NULL && !inner)
    out->state = find_offer_behind (place);
  if (out->state == NULL)
    out->state = find_state_behind (place, inner, &verb);
  if (out->state == NULL && !inner)
    {
      out->state = find_state_before (place, &verb, &own);
      if (own && verb < place->first)
        find_actor (place, verb, out);
      /* "the army, with 1.3 million men" */
      else if (out->state == NULL && place->first > place->start && is (place, place->first - 1, "with"))
        find_actor (place, place->first - 1, out);
    }
  if (out->state != NULL && *out->state == '-')
    out->state = NULL;
}
