/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/*
 * Who gives a figure without saying it in a clause of their own: "the ministry put the dead at 300", "the general spoke of
 * 300 dead", "according to figures from the ministry", "a count by the ministry showed". Clauses of saying are the matter
 * of attribution.c.
 */

#include "config.h"

#include "quantity-parts.h"

#include "noun-kinds.h"

#define MAX_BACK 26  /* tokens from the figure to the verb of its giver */
#define MAX_PHRASE 8  /* tokens of the phrase that names a giver */
#define MAX_AHEAD 20 /* tokens from the figure to "according to figures from" */

typedef struct
{
  const XplLanguage *language;
  const XplReading *reading;
  guint start, end; /* tokens of the sentence */
} Place;

/* Who gives a figure: the words that name them, and which entity that is, or -1. */
typedef struct
{
  int entity;
  XplRange words;
} Giver;

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

/* "said some 300 had died": what stands behind a comma may be somebody else's. */
static gboolean
says_figure (const Place *place, guint index, guint figure)
{
  const char *lemma = token_at (place, index)->lemma;

  if (!g_str_equal (lemma, "say") && !g_str_equal (lemma, "claim"))
    return FALSE;
  for (guint k = index + 1; k < figure; k++)
    if (is (place, k, ","))
      return FALSE;
  return TRUE;
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

/* Names and nouns that follow each other are one: in "Arvenian Defence Minister Ana Ruiz" the last name tells who it is, in
 * "an Arvenian lawmaker" the last noun, who is nobody known. */
static void
take_giver (const Place *place, const XplNameMention *mention, Giver *giver)
{
  guint index = mention->first_token + mention->n_tokens, noun = 0;

  *giver = (Giver) { mention->entity, mention->range };
  for (; index < place->end && index < mention->first_token + MAX_PHRASE; index++)
    {
      const XplNameMention *next = xpl_reading_mention_at (place->reading, index);
      XplPos pos = token_at (place, index)->pos;

      if (next != NULL && next->first_token == index && next->kind != XPL_MENTION_PRONOUN)
        {
          gboolean known = xpl_reading_entity (place->reading, (guint) next->entity)->named;

          giver->entity = next->entity;
          giver->words = (XplRange) { known ? next->range.start : giver->words.start, next->range.end };
          index = next->first_token + next->n_tokens - 1;
          noun = 0;
        }
      else if (pos == XPL_POS_NOUN || pos == XPL_POS_PROPN)
        noun = index;
      else if (pos != XPL_POS_ADJ && !is (place, index, "-"))
        break;
    }
  if (noun == 0)
    return;
  giver->words.end = token_at (place, noun)->range.end;
  /* "Arvenian officials" speak for their state, "an Arvenian lawmaker" does not. */
  if (!xpl_noun_is_kind (place->language, token_at (place, noun), "government"))
    giver->entity = -1;
}

/* ", a commander at the Free Front," before the token @index: the token of its first comma, or @index. */
static guint
skip_insertion_back (const Place *place, guint index)
{
  if (index <= place->start || !is (place, index - 1, ","))
    return index;
  for (guint i = index - 1; i > place->start && index - i < MAX_PHRASE + 6; i--)
    if (is (place, i - 1, ","))
      return i - 1;
  return index;
}

/* The beginning of the noun phrase that holds the name @mention: "Directorate of [Arvenia]", "(BTA)" behind a name. */
static const XplNameMention *
whole_of (const Place *place, const XplNameMention *mention)
{
  for (guint n = 0; n < 3 && mention->first_token >= place->start + 2; n++)
    {
      guint before = mention->first_token - 1;
      const XplNameMention *left;

      if (is (place, before, "the") && before > place->start + 1)
        before--;
      left = xpl_reading_mention_at (place->reading, before - 1);
      if (left == NULL || !(is (place, before, "of") || is (place, before, "(") || is (place, before, "at")))
        break;
      mention = left;
    }
  /* "Arvenian Defence Minister Ana Ruiz", "Arvenian officials": from their first word on. */
  for (guint i = mention->first_token; i > place->start && mention->first_token - i < MAX_PHRASE; i--)
    {
      const XplNameMention *left = xpl_reading_mention_at (place->reading, i - 1);
      XplPos pos = token_at (place, i - 1)->pos;

      if (left != NULL && left->kind == XPL_MENTION_DEMONYM)
        return left;
      if (left != NULL || (pos != XPL_POS_NOUN && pos != XPL_POS_PROPN && pos != XPL_POS_ADJ))
        break;
    }
  return mention;
}

/* "an opposition lawmaker", "rescue workers": a noun that nobody made a name of, up to the token @last. */
static gboolean
take_noun (const Place *place, guint last, Giver *giver)
{
  guint first = last;

  if (token_at (place, last)->pos != XPL_POS_NOUN)
    return FALSE;
  while (first > place->start && last - first < MAX_PHRASE
         && (token_at (place, first - 1)->pos == XPL_POS_NOUN || token_at (place, first - 1)->pos == XPL_POS_ADJ
             || token_at (place, first - 1)->pos == XPL_POS_PROPN))
    first--;
  *giver = (Giver) { -1, { token_at (place, first)->range.start, token_at (place, last)->range.end } };
  return TRUE;
}

/* Whose verb stands at @index: right before it but for adverbs, auxiliaries and an insertion between commas. */
static gboolean
find_subject (const Place *place, guint index, Giver *giver)
{
  gboolean finite = !g_str_has_suffix (token_at (place, index)->lower, "ing");
  guint start = finite ? skip_insertion_back (place, index) : index, noun = 0;

  for (guint i = start; i > place->start && start - i < 12; i--)
    {
      const XplNameMention *mention = xpl_reading_mention_at (place->reading, i - 1);
      XplPos pos = token_at (place, i - 1)->pos;

      if (mention != NULL)
        {
          take_giver (place, whole_of (place, mention), giver);
          return TRUE;
        }
      if (pos == XPL_POS_NOUN && noun == 0)
        noun = i;
      if (pos == XPL_POS_VERB || is (place, i - 1, ";") || is (place, i - 1, ":") || is (place, i - 1, "that"))
        break;
    }
  return noun > 0 && take_noun (place, noun - 1, giver);
}

static gboolean
find_giver_before (const Place *place, guint figure, Giver *giver)
{
  for (guint n = 1; n <= MAX_BACK && figure >= place->start + n; n++)
    {
      guint i = figure - n;

      if (is (place, i, ";") || is (place, i, "\"") || is (place, i, "”"))
        break;
      if (token_at (place, i)->pos == XPL_POS_VERB && (gives_figure (place, i, figure) || says_figure (place, i, figure)))
        return find_subject (place, i, giver);
    }
  return FALSE;
}

/* The name or noun of the phrase that begins at token @index. */
static gboolean
take_phrase (const Place *place, guint index, guint end, Giver *giver)
{
  guint noun = 0;

  for (guint i = index; i < MIN (index + MAX_PHRASE, end); i++)
    {
      const XplNameMention *mention = xpl_reading_mention_at (place->reading, i);
      XplPos pos = token_at (place, i)->pos;

      if (mention != NULL)
        {
          take_giver (place, mention, giver);
          return TRUE;
        }
      if (pos == XPL_POS_NOUN || pos == XPL_POS_PROPN)
        noun = i;
      else if (pos != XPL_POS_DET && pos != XPL_POS_ADJ && !is (place, i, "-"))
        break;
    }
  return noun > 0 && take_noun (place, noun, giver);
}

/* "The Courier reported, quoting the ministry, that ...": the ministry gives the figure. */
static gboolean
find_quoted (const Place *place, guint figure, Giver *giver)
{
  for (guint i = figure; i > place->start && figure - i < MAX_BACK; i--)
    {
      if (!is (place, i - 1, "quoting") && !is (place, i - 1, "citing"))
        continue;
      /* "citing a new count" names nobody. */
      return take_phrase (place, i, figure, giver) && (giver->entity >= 0 || is (place, i - 1, "quoting"));
    }
  return FALSE;
}

/* "figures from the ministry", "a count by the ministry": the name behind one of these nouns. */
static gboolean
find_source (const Place *place, guint from, guint to, Giver *giver)
{
  static const char *const nouns[] = {
    "figures", "figure", "count", "tally", "data", "estimate", "estimates", "statistics", "numbers", "toll", "records", NULL
  };

  for (guint i = from; i + 2 < MIN (to, place->end); i++)
    {
      if (!xpl_words_contain (nouns, token_at (place, i)->lower) || !(is (place, i + 1, "by") || is (place, i + 1, "from")))
        continue;
      if (take_phrase (place, i + 2, place->end, giver))
        return TRUE;
    }
  return FALSE;
}

static Place
place_of (const XplLanguage *language, const XplReading *reading, guint token)
{
  const XplSentence *sentence = xpl_reading_sentence (reading, xpl_reading_token (reading, token)->sentence);

  return (Place) { language, reading, sentence->first_token, sentence->first_token + sentence->n_tokens };
}

gboolean
xpl_quantity_find_giver (const XplLanguage *language,
                         const XplReading *reading,
                         guint first,
                         guint end,
                         int *entity,
                         XplRange *words)
{
  Place place = place_of (language, reading, first);
  guint from = first > place.start + MAX_BACK ? first - MAX_BACK : place.start;
  Giver giver;

  if (!find_giver_before (&place, first, &giver) && !find_source (&place, end, end + MAX_AHEAD, &giver)
      && !find_source (&place, from, first, &giver))
    return FALSE;
  *entity = giver.entity;
  *words = giver.words;
  return TRUE;
}

gboolean
xpl_quantity_find_counter (const XplLanguage *language, const XplReading *reading, XplRange speaker, int *entity, XplRange *words)
{
  guint first = xpl_reading_token_at (reading, speaker.start), last = xpl_reading_token_at (reading, speaker.end - 1);
  Place place;
  Giver giver;

  if (last >= reading->tokens->len)
    return FALSE;
  place = place_of (language, reading, first);
  /* "a count by Ana Ruiz, [the minister], showed" */
  if (!find_source (&place, first > place.start + MAX_PHRASE ? first - MAX_PHRASE : place.start, last + 3, &giver))
    return FALSE;
  *entity = giver.entity;
  *words = giver.words;
  return TRUE;
}

gboolean
xpl_quantity_find_quoted (const XplLanguage *language, const XplReading *reading, guint first, int *entity, XplRange *words)
{
  Place place = place_of (language, reading, first);
  Giver giver;

  if (!find_quoted (&place, first, &giver))
    return FALSE;
  *entity = giver.entity;
  *words = giver.words;
  return TRUE;
}

XplRange
xpl_quantity_widen_giver (const XplLanguage *language, const XplReading *reading, XplRange words)
{
  guint token = xpl_reading_token_at (reading, words.start);
  const XplNameMention *mention;
  Place place;

  if (token >= reading->tokens->len)
    return words;
  place = place_of (language, reading, token);
  for (guint i = token; i > place.start && token - i < MAX_PHRASE; i--)
    {
      XplPos pos = token_at (&place, i - 1)->pos;

      mention = xpl_reading_mention_at (reading, i - 1);
      if (mention != NULL && mention->kind == XPL_MENTION_DEMONYM)
        return (XplRange) { mention->range.start, words.end };
      if (mention != NULL || (pos != XPL_POS_NOUN && pos != XPL_POS_ADJ))
        break;
    }
  return words;
}
