/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/*
 * Who gives a figure without saying it in a clause of their own: "the ministry put the dead at 300", "the general spoke of
 * 300 dead", "according to figures from the ministry", "a count by the ministry showed". Clauses of saying are the matter
 * of attribution.c.
 */

#include "config.h"

#include "quantity-parts.h"

#define MAX_BACK 26  /* tokens from the figure to the verb of its giver */
#define MAX_AHEAD 20 /* tokens from the figure to "according to figures from" */

typedef struct
{
  const XplReading *reading;
  guint start, end; /* tokens of the sentence */
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

/* The verb at @index gives a figure, not something else. */
static gboolean
gives_figure (const Place *place, guint index, guint figure)
{
  static const struct
  {
    const char *verb;
    const char *with; /* stands between the verb and the figure */
  } verbs[] = {
    { "put", "at" },       { "speak", "of" },    { "give", "figure" }, { "revise", "to" },      { "estimate", "at" },
    { "estimate", NULL },  { "count", NULL },    { "tally", NULL },    { "report", NULL },      { "record", NULL },
    { "cite", NULL },      { "register", NULL }, { "lower", "to" },    { "raise", "to" },
  };
  const char *lemma = token_at (place, index)->lemma;

  for (guint i = 0; i < G_N_ELEMENTS (verbs); i++)
    {
      if (!g_str_equal (verbs[i].verb, lemma))
        continue;
      if (verbs[i].with == NULL)
        return TRUE;
      for (guint k = index + 1; k < figure; k++)
        if (is (place, k, verbs[i].with))
          return TRUE;
    }
  return FALSE;
}

/* The name whose verb stands at @index: right before it but for adverbs, auxiliaries and an insertion between commas. */
static const XplNameMention *
subject_of (const Place *place, guint index)
{
  for (guint i = index; i > place->start && index - i < 12; i--)
    {
      const XplNameMention *mention = xpl_reading_mention_at (place->reading, i - 1);
      XplPos pos = token_at (place, i - 1)->pos;

      if (mention != NULL)
        return mention;
      if (pos == XPL_POS_VERB || is (place, i - 1, ";") || is (place, i - 1, ":") || is (place, i - 1, "that"))
        break;
    }
  return NULL;
}

static const XplNameMention *
find_giver_before (const Place *place, guint figure)
{
  for (guint n = 1; n <= MAX_BACK && figure >= place->start + n; n++)
    {
      guint i = figure - n;

      if (is (place, i, ";") || is (place, i, "\"") || is (place, i, "”"))
        break;
      if (token_at (place, i)->pos == XPL_POS_VERB && gives_figure (place, i, figure))
        return subject_of (place, i);
    }
  return NULL;
}

/* "figures from the ministry", "a count by the ministry": the name behind one of these nouns. */
static const XplNameMention *
find_source (const Place *place, guint from, guint to)
{
  static const char *const nouns[] = {
    "figures", "figure", "count", "tally", "data", "estimate", "estimates", "statistics", "numbers", "toll", "records", NULL
  };

  for (guint i = from; i + 2 < MIN (to, place->end); i++)
    {
      if (!xpl_words_contain (nouns, token_at (place, i)->lower) || !(is (place, i + 1, "by") || is (place, i + 1, "from")))
        continue;
      for (guint k = i + 2; k < MIN (i + 6, place->end); k++)
        {
          const XplNameMention *mention = xpl_reading_mention_at (place->reading, k);

          if (mention != NULL)
            return mention;
        }
    }
  return NULL;
}

gboolean
xpl_quantity_find_giver (const XplReading *reading, guint first, guint end, int *entity, XplRange *words)
{
  const XplSentence *sentence = xpl_reading_sentence (reading, xpl_reading_token (reading, first)->sentence);
  Place place = { reading, sentence->first_token, sentence->first_token + sentence->n_tokens };
  guint from = first > place.start + MAX_BACK ? first - MAX_BACK : place.start;
  const XplNameMention *mention = find_giver_before (&place, first);

  if (mention == NULL)
    mention = find_source (&place, end, end + MAX_AHEAD);
  if (mention == NULL)
    mention = find_source (&place, from, first);
  if (mention == NULL)
    return FALSE;
  *entity = mention->entity;
  *words = mention->range;
  return TRUE;
}
