/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/* What the sentence says of a figure: where, how often, when, and how sure that is; what became of those counted is in
 * quantity-state.c. */

#include "config.h"

#include "quantity-place.h"

#include "tense.h"

#define COMMA_DISTANCE 40 /* bytes that a comma adds to the distance of a date */
#define MAX_NEAR 25  /* tokens to the nearest date on either side */

/* Places */

static gboolean
is_place (const XplReading *reading, int entity)
{
  XplEntityType type = xpl_reading_entity (reading, entity)->type;

  return type == XPL_ENTITY_PLACE || type == XPL_ENTITY_FACILITY;
}

static gboolean
may_lead_to_place (const XplFigurePlace *place, guint index)
{
  XplPos pos = token_at (place, index)->pos;

  return pos == XPL_POS_DET || pos == XPL_POS_ADJ || pos == XPL_POS_NOUN || pos == XPL_POS_PROPN || is (place, index, "'s")
         || (is (place, index, "of") && token_at (place, index - 1)->pos == XPL_POS_NOUN);
}

/* The place behind the preposition at @index, or -1. The name that comes last is the place: "in Russia's western Kursk
 * region", "in the Russian port of Vyborg". */
static int
place_behind (const XplFigurePlace *place, guint index)
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
find_place_before (const XplFigurePlace *place)
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
find_place (const XplFigurePlace *place)
{
  static const char *const prepositions[] = { "in", "at", "near", "inside", "across", "to", "into", "around", "outside", "on", "within", NULL };

  guint start = skip_insertion (place, place->last);

  for (guint i = start; i < place->end && i < start + MAX_RIGHT; i++)
    {
      int found;

      if (is_boundary (place, i) || (is_number (place, i) && i > start))
        break;
      if (!xpl_words_contain (prepositions, token_at (place, i)->lower) || is (place, i - 1, "according"))
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
distance_to (const XplFigurePlace *place, const XplTimex *timex, guint32 figure_start, guint32 figure_end)
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
find_dates (const XplFigurePlace *place, XplCircumstances *out)
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
}

/* "40 litres per person", "$84 a barrel": an article makes a rate of what is measured only. */
static void
find_rate (const XplFigurePlace *place, gboolean measured, XplCircumstances *out)
{
  static const char *const behind_dates[] = { "ago", "earlier", "later", "before", "after", "since", NULL };
  guint index = place->last;

  if (out->per != NULL || index + 1 >= place->end || token_at (place, index + 1)->pos != XPL_POS_NOUN)
    return;
  if (index + 2 < place->end && xpl_words_contain (behind_dates, token_at (place, index + 2)->lower))
    return;
  if (is (place, index, "per") || (measured && (is (place, index, "a") || is (place, index, "an"))))
    out->per = token_at (place, index + 1)->lemma;
}

/* Modality */

static XplModality
find_modality (const XplFigurePlace *place)
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
      if (xpl_words_contain (possible, token->lower))
        return XPL_MODALITY_POSSIBLE;
      if (xpl_words_contain (conditional, token->lower))
        return XPL_MODALITY_CONDITIONAL;
      if (xpl_words_contain (planned, token->lemma) && (token->pos == XPL_POS_VERB || is (place, place->first - n + 1, "to")))
        return XPL_MODALITY_PLANNED;
      if (token->pos == XPL_POS_PUNCT && g_str_equal (token->lower, ","))
        break;
    }
  for (guint i = place->last; i < place->end && i < place->last + 4; i++)
    if (xpl_words_contain (possible, token_at (place, i)->lower))
      return XPL_MODALITY_POSSIBLE;
  return tense == XPL_TENSE_FUTURE ? XPL_MODALITY_EXPECTED : XPL_MODALITY_FACT;
}

void
xpl_circumstances_read (const XplLanguage *language,
                        const XplReading *reading,
                        guint first,
                        guint end,
                        gboolean inner,
                        gboolean measured,
                        XplCircumstances *out)
{
  const XplSentence *sentence = xpl_reading_sentence (reading, xpl_reading_token (reading, first)->sentence);
  XplFigurePlace place = { language, reading, sentence->first_token, sentence->first_token + sentence->n_tokens, first, end };

  *out = (XplCircumstances) { .actor = -1, .where = -1, .timex = -1 };
  xpl_quantity_find_state (&place, inner, out);
  out->where = find_place (&place);
  find_dates (&place, out);
  find_rate (&place, measured, out);
  out->modality = find_modality (&place);
}
