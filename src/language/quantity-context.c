/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/* What the sentence says of a figure: what became of those counted, where, how often, when, and how sure that is. */

#include "config.h"

#include "quantity-parts.h"

#include <string.h>

#include "tense.h"

#define MAX_RIGHT 14 /* tokens behind the figure in which its verb, place or date is looked for */
#define MAX_LEFT 8   /* tokens before it in which the verb whose object it is stands */
#define COMMA_DISTANCE 40 /* bytes that a comma adds to the distance of a date */
#define MAX_NEAR 25  /* tokens to the nearest date on either side */

typedef struct
{
  const XplLanguage *language;
  const XplReading *reading;
  guint start, end;  /* tokens of the sentence */
  guint first, last; /* tokens of the figure, the second exclusive */
} Place;

static const XplToken *
token_at (const Place *place, guint index)
{
  return xpl_reading_token (place->reading, index);
}

static gboolean
is (const Place *place, guint index, const char *word)
{
  return index >= place->start && index < place->end && g_str_equal (token_at (place, index)->lower, word);
}

static gboolean
is_number (const Place *place, guint index)
{
  return token_at (place, index)->pos == XPL_POS_NUM;
}

/* Where another clause or figure begins. */
static gboolean
is_boundary (const Place *place, guint index)
{
  static const char *const words[] = { ";", ":", "—", "(", ")", "\"", "“", "”", "but", "while", "although", "which", NULL };

  return g_strv_contains (words, token_at (place, index)->lower);
}

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
state_of_two (const Place *place, guint index, gboolean *own)
{
  char words[64];

  if (index + 1 >= place->end || strlen (token_at (place, index)->lemma) + strlen (token_at (place, index + 1)->lower) > 60)
    return NULL;
  g_snprintf (words, sizeof words, "%s %s", token_at (place, index)->lemma, token_at (place, index + 1)->lower);
  return xpl_state_of_word (place->language, words, "verb", own);
}

static const char *
state_at (const Place *place, guint index, gboolean *own)
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
join_states (const Place *place, guint index, const char *state)
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
is_auxiliary (const Place *place, guint index)
{
  static const char *const words[] = { "is", "are", "was", "were", "be", "been", "has", "have", "had", "being", "got", "get", NULL };

  return g_strv_contains (words, token_at (place, index)->lower);
}

static gboolean
is_subject_pronoun (const Place *place, guint index)
{
  static const char *const words[] = { "he", "she", "it", "they", "we", "i", "you", NULL };

  return g_strv_contains (words, token_at (place, index)->lower);
}

/* A form in -ing is what somebody does, unless it is an adjective as "missing" is. */
static gboolean
is_other_gerund (const Place *place, guint index)
{
  const char *lower = token_at (place, index)->lower;
  gboolean own;

  return g_str_has_suffix (lower, "ing") && xpl_state_of_word (place->language, lower, "adjective", &own) == NULL;
}

/* ", including 54 children,": the token behind it, or @index. */
static guint
skip_insertion (const Place *place, guint index)
{
  static const char *const words[] = { "including", "among", "most", "mostly", "mainly", "some", "many", "all", "half", NULL };

  if (!is (place, index, ",") || index + 1 >= place->end || !g_strv_contains (words, token_at (place, index + 1)->lower))
    return index;
  for (guint i = index + 1; i < place->end && i < index + 12; i++)
    if (is (place, i, ","))
      return i + 1;
  return index;
}

/*
 * Behind the figure: "[300 troops] deployed to Russia have been killed". A participle alone narrows the noun, one with
 * an auxiliary is the sentence's own verb and wins; within another figure's phrase only the first belongs to it.
 */
static const char *
find_state_behind (const Place *place, gboolean inner, guint *where)
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
find_governor (const Place *place, guint index)
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
find_state_before (const Place *place, guint *where, gboolean *own)
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
state_of_head (const Place *place)
{
  gboolean own;

  if (place->last <= place->first)
    return NULL;
  return xpl_state_of_word (place->language, token_at (place, place->last - 1)->lemma, "noun", &own);
}

/* "about 100,000 volunteers are prepared to come" */
static const char *
find_offer_behind (const Place *place)
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
find_actor (const Place *place, guint verb, XplCircumstances *out)
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

static void
find_state (const Place *place, gboolean inner, XplCircumstances *out)
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

/* Place */

static gboolean
is_place (const XplReading *reading, int entity)
{
  XplEntityType type = xpl_reading_entity (reading, entity)->type;

  return type == XPL_ENTITY_PLACE || type == XPL_ENTITY_FACILITY;
}

static gboolean
may_lead_to_place (const Place *place, guint index)
{
  XplPos pos = token_at (place, index)->pos;

  return pos == XPL_POS_DET || pos == XPL_POS_ADJ || pos == XPL_POS_NOUN || pos == XPL_POS_PROPN || is (place, index, "'s")
         || (is (place, index, "of") && token_at (place, index - 1)->pos == XPL_POS_NOUN);
}

/* The place behind the preposition at @index, or -1. The name that comes last is the place: "in Russia's western Kursk
 * region", "in the Russian port of Vyborg". */
static int
place_behind (const Place *place, guint index)
{
  int found = -1;

  for (guint i = index + 1; i < place->end && i <= index + 9; i++)
    {
      const XplNameMention *mention = xpl_reading_mention_at (place->reading, i);

      if (mention != NULL)
        {
          if (mention->kind != XPL_MENTION_DEMONYM && mention->kind != XPL_MENTION_PRONOUN
              && is_place (place->reading, mention->entity))
            found = mention->entity;
          i = mention->first_token + mention->n_tokens - 1;
          if (found >= 0 && !is (place, i + 1, "'s"))
            break;
        }
      else if (!may_lead_to_place (place, i))
        break;
    }
  return found;
}

/* "In Kursk, 300 soldiers were killed", "The toll in Kursk: 300 killed". */
static int
find_place_before (const Place *place)
{
  if (g_str_equal (token_at (place, place->start)->lower, "in") && place->first <= place->start + 8)
    return place_behind (place, place->start);
  for (guint i = place->start; i + 1 < place->first && i < place->start + 8; i++)
    if (is (place, i, "in"))
      {
        int found = place_behind (place, i);

        for (guint k = i + 1; found >= 0 && k < place->first && k < i + 8; k++)
          if (is (place, k, ":"))
            return found;
      }
  return -1;
}

static int
find_place (const Place *place)
{
  static const char *const prepositions[] = { "in", "at", "near", "inside", "across", "to", "into", "around", "outside", "on", "within", NULL };

  guint start = skip_insertion (place, place->last);

  for (guint i = start; i < place->end && i < start + MAX_RIGHT; i++)
    {
      int found;

      if (is_boundary (place, i) || (is_number (place, i) && i > start))
        break;
      if (!g_strv_contains (prepositions, token_at (place, i)->lower) || is (place, i - 1, "according"))
        continue;
      found = place_behind (place, i);
      if (found >= 0)
        return found;
    }
  return find_place_before (place);
}

/* Rates and dates */

static guint
first_timex_of (const XplReading *reading, guint32 offset)
{
  guint low = 0, high = reading->timexes->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (reading->timexes, XplTimex, middle).range.start < offset)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

static const char *
rate_of_value (const char *value)
{
  static const char *const rates[][2] = {
    { "P1D", "day" }, { "P1W", "week" }, { "P1M", "month" }, { "P1Y", "year" }, { "PT1H", "hour" }, { "P3M", "quarter" },
    { "PT1M", "minute" }, { "PT1S", "second" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rates); i++)
    if (g_str_equal (value, rates[i][0]))
      return rates[i][1];
  return NULL;
}

/* How far a date is from the figure, in bytes; before it counts double, and beyond a comma it is another clause's. */
static guint32
distance_to (const Place *place, const XplTimex *timex, guint32 figure_start, guint32 figure_end)
{
  guint32 from = timex->range.start >= figure_end ? figure_end : timex->range.end;
  guint32 to = timex->range.start >= figure_end ? timex->range.start : figure_start;
  guint32 distance = to > from ? to - from : 0;

  for (guint32 i = from; i < to; i++)
    if (place->reading->text[i] == ',' || place->reading->text[i] == ';')
      distance += COMMA_DISTANCE;
  return timex->range.end <= figure_start ? 2 * distance : distance;
}

static void
find_dates (const Place *place, XplCircumstances *out)
{
  const XplReading *reading = place->reading;
  guint32 figure_start = token_at (place, place->first)->range.start;
  guint32 figure_end = token_at (place, place->last - 1)->range.end;
  guint first_near = place->first > place->start + MAX_NEAR ? place->first - MAX_NEAR : place->start;
  guint last_near = MIN (place->last + MAX_NEAR, place->end) - 1;
  guint32 best = G_MAXUINT32;

  for (guint i = first_timex_of (reading, token_at (place, first_near)->range.start);
       i < reading->timexes->len && g_array_index (reading->timexes, XplTimex, i).range.start < token_at (place, last_near)->range.end;
       i++)
    {
      const XplTimex *timex = &g_array_index (reading->timexes, XplTimex, i);
      guint32 distance = distance_to (place, timex, figure_start, figure_end);

      if (timex->type == XPL_TIMEX_SET)
        {
          if (distance <= 12 || (timex->range.end <= figure_start && distance <= 24))
            out->per = rate_of_value (timex->value);
        }
      else if (timex->type != XPL_TIMEX_DURATION && distance < best)
        {
          best = distance;
          out->timex = (int) i;
        }
    }
  /* "40 litres per person" */
  if (out->per == NULL && is (place, place->last, "per") && place->last + 1 < place->end
      && token_at (place, place->last + 1)->pos == XPL_POS_NOUN)
    out->per = token_at (place, place->last + 1)->lemma;
}

/* Modality */

static XplModality
find_modality (const Place *place)
{
  static const char *const possible[] = { "could", "may", "might", "possibly", "perhaps", NULL };
  static const char *const conditional[] = { "if", "unless", "would", NULL };
  static const char *const planned[] = { "plan", "intend", "prepare", "aim", "propose", "offer", "pledge", "promise", "vow", NULL };
  XplTense tense = xpl_tense_around (place->reading, place->first, place->last);

  for (guint n = 1; n <= MAX_LEFT + 4 && place->first >= place->start + n; n++)
    {
      const XplToken *token = token_at (place, place->first - n);

      if (is_boundary (place, place->first - n))
        break;
      if (g_strv_contains (possible, token->lower))
        return XPL_MODALITY_POSSIBLE;
      if (g_strv_contains (conditional, token->lower))
        return XPL_MODALITY_CONDITIONAL;
      if (g_strv_contains (planned, token->lemma) && (token->pos == XPL_POS_VERB || is (place, place->first - n + 1, "to")))
        return XPL_MODALITY_PLANNED;
      if (token->pos == XPL_POS_PUNCT && g_str_equal (token->lower, ","))
        break;
    }
  for (guint i = place->last; i < place->end && i < place->last + 4; i++)
    if (g_strv_contains (possible, token_at (place, i)->lower))
      return XPL_MODALITY_POSSIBLE;
  return tense == XPL_TENSE_FUTURE ? XPL_MODALITY_EXPECTED : XPL_MODALITY_FACT;
}

void
xpl_circumstances_read (const XplLanguage *language,
                        const XplReading *reading,
                        guint first,
                        guint end,
                        gboolean inner,
                        XplCircumstances *out)
{
  const XplSentence *sentence = xpl_reading_sentence (reading, xpl_reading_token (reading, first)->sentence);
  Place place = { language, reading, sentence->first_token, sentence->first_token + sentence->n_tokens, first, end };

  *out = (XplCircumstances) { .actor = -1, .where = -1, .timex = -1 };
  find_state (&place, inner, out);
  out->where = find_place (&place);
  find_dates (&place, out);
  out->modality = find_modality (&place);
}
