/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/*
 * What can be told of speeches only when all of a text are found: their order, the sentences that hold them, and which
 * lie inside of others.
 */

#include "config.h"

#include "speech-reader.h"

/* The speech that holds another one begins not more than so many speeches before it. */
#define MAX_OUTER 16

static int
compare_speeches (gconstpointer a, gconstpointer b)
{
  const XplSpeech *first = a;
  const XplSpeech *second = b;
  XplRange x = g_array_index (first->ranges, XplRange, 0);
  XplRange y = g_array_index (second->ranges, XplRange, 0);

  if (x.start != y.start)
    return x.start < y.start ? -1 : 1;
  return x.end == y.end ? 0 : x.end > y.end ? -1 : 1;
}

static int
compare_ranges (gconstpointer a, gconstpointer b)
{
  const XplRange *x = a;
  const XplRange *y = b;

  return x->start < y->start ? -1 : x->start > y->start;
}

/* A speech over several paragraphs is held by all their sentences. */
static void
extend_sentence (const XplReading *reading, XplSpeech *speech)
{
  int first = xpl_reading_sentence_at (reading, g_array_index (speech->ranges, XplRange, 0).start);
  int last = xpl_reading_sentence_at (
      reading, g_array_index (speech->ranges, XplRange, speech->ranges->len - 1).end - 1);

  if (first >= 0)
    speech->sentence.start = MIN (speech->sentence.start, xpl_reading_sentence (reading, (guint) first)->range.start);
  if (last >= 0)
    speech->sentence.end = MAX (speech->sentence.end, xpl_reading_sentence (reading, (guint) last)->range.end);
}

/* The speaker of a speech inside of @outer is a pronoun that stands for who says @outer: "I" in their own words, else "she". */
static gboolean
is_pronoun_of (const XplReading *reading, const XplSpeech *outer, XplRange words)
{
  static const char *const first_person[] = { "i", "we", NULL };
  guint token = xpl_reading_token_at (reading, words.start);

  if (token >= reading->tokens->len || xpl_reading_token (reading, token)->pos != XPL_POS_PRON ||
      xpl_reading_token (reading, token)->range.end < words.end)
    return FALSE;
  return (outer->kind != XPL_QUOTE_INDIRECT && xpl_words_contain (first_person, xpl_reading_token (reading, token)->lower)) ||
         outer->kind != XPL_QUOTE_DIRECT;
}

/* A run of @speech holds @range. */
static gboolean
holds (const XplSpeech *speech, XplRange range)
{
  for (guint i = 0; i < speech->ranges->len; i++)
    if (xpl_range_contains (g_array_index (speech->ranges, XplRange, i), range))
      return TRUE;
  return FALSE;
}

/* The innermost speech that holds all of the speech @index with its cue and speaker; or NULL. Looks a bounded way back. */
static const XplSpeech *
find_outer (const XplReading *reading, guint index)
{
  const XplSpeech *speech = &g_array_index (reading->speeches, XplSpeech, index);
  XplRange first = g_array_index (speech->ranges, XplRange, 0);
  XplRange named = xpl_range_is_none (speech->speaker) ? speech->cue : speech->speaker;

  for (guint back = 1; back <= MAX_OUTER && back <= index; back++)
    {
      const XplSpeech *outer = &g_array_index (reading->speeches, XplSpeech, index - back);

      if (holds (outer, first) && !xpl_range_is_none (named) && holds (outer, named))
        return outer;
    }
  return NULL;
}

/*
 * Speeches inside of others. "X says it suspects …", "“I think …,” X said": a pronoun that speaks inside what X says is X,
 * unless the text told otherwise before. Somebody else's words stand on the word of X.
 */
static void
tie_inner_speeches (XplReading *reading)
{
  for (guint i = 1; i < reading->speeches->len; i++)
    {
      XplSpeech *speech = &g_array_index (reading->speeches, XplSpeech, i);
      const XplSpeech *outer = find_outer (reading, i);

      if (outer == NULL)
        continue;
      /* "Stone said the men are believed to be armed": on nobody's word but hers. */
      if (speech->entity < 0 && (xpl_range_is_none (speech->speaker) || is_pronoun_of (reading, outer, speech->speaker)))
        speech->entity = outer->entity;
      if (speech->entity >= 0)
        speech->is_minor = speech->entity == outer->entity;
      if (speech->is_minor || !xpl_range_is_none (speech->via_range))
        continue;
      speech->via = outer->entity;
      speech->via_range = outer->speaker;
    }
}

/* Of two speeches with the same words ("said in an interview published there that …") the one that was found first stays. */
static void
drop_doubles (XplReading *reading)
{
  for (guint i = reading->speeches->len; i > 1; i--)
    {
      const XplSpeech *speech = &g_array_index (reading->speeches, XplSpeech, i - 1);
      const XplSpeech *before = &g_array_index (reading->speeches, XplSpeech, i - 2);

      if (speech->ranges->len == 1 && before->ranges->len == 1 &&
          xpl_range_equal (g_array_index (speech->ranges, XplRange, 0), g_array_index (before->ranges, XplRange, 0)))
        g_array_remove_index (reading->speeches, speech->group > before->group ? i - 1 : i - 2);
    }
}

/* "reportedly said": an adverb in the words of saying that weakens them. */
static char *
find_hedge (const XplLanguage *language, const XplReading *reading, XplRange cue)
{
  const XplLexicon *hedges = xpl_language_get_lexicon (language, XPL_LEXICON_HEDGES);

  if (xpl_range_is_none (cue))
    return NULL;
  for (guint i = xpl_reading_token_at (reading, cue.start);
       i < reading->tokens->len && xpl_reading_token (reading, i)->range.start < cue.end;
       i++)
    {
      const XplToken *token = xpl_reading_token (reading, i);

      if (token->pos == XPL_POS_ADV && xpl_lexicon_lookup_lower (hedges, token->lower) != NULL)
        return g_strdup (token->lower);
    }
  return NULL;
}

void
xpl_finish_speeches (const XplLanguage *language, XplReading *reading)
{
  for (guint i = reading->speeches->len; i > 0; i--)
    {
      XplSpeech *speech = &g_array_index (reading->speeches, XplSpeech, i - 1);

      if (speech->ranges->len == 0)
        g_array_remove_index (reading->speeches, i - 1);
      else
        {
          g_array_sort (speech->ranges, compare_ranges);
          speech->hedge = find_hedge (language, reading, speech->cue);
          extend_sentence (reading, speech);
        }
    }
  g_array_sort (reading->speeches, compare_speeches);
  drop_doubles (reading);
  tie_inner_speeches (reading);
}
