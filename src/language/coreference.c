/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/*
 * What stands for a name: pronouns and descriptions. Conservative: where two could be meant, nothing is marked. A pronoun
 * is looked up in its own sentence and the one before, subjects first.
 */

#include "config.h"

#include "coreference.h"

#include <string.h>

void
xpl_coreference_add (XplCoreference *self, guint first, guint n, int entity, XplMentionKind kind)
{
  XplNameMention mention = {
    .range = { xpl_reading_token (self->reading, first)->range.start,
               xpl_reading_token (self->reading, first + n - 1)->range.end },
    .entity = entity,
    .kind = kind,
    .sentence = xpl_reading_token (self->reading, first)->sentence,
    .first_token = first,
    .n_tokens = n,
  };

  g_array_append_val (self->found, mention);
}

static gboolean
says (const XplCoreference *self, guint token)
{
  const XplLexicon *verbs = xpl_language_get_lexicon (self->finder.language, XPL_LEXICON_SPEECH_VERBS);
  const XplToken *t = xpl_reading_token (self->reading, token);

  return t->pos == XPL_POS_VERB && xpl_lexicon_lookup_lower (verbs, t->lemma) != NULL;
}

/* Over an apposition between commas or brackets: "Orsel, the minister, | said". */
static guint
skip_apposition (const XplCoreference *self, guint i, guint end)
{
  guint limit = MIN (end, i + 14);

  if (i >= end || (!xpl_token_is (self->reading, i, ",") && !xpl_token_is (self->reading, i, "(")))
    return i;
  for (guint k = i + 1; k < limit; k++)
    if (xpl_token_is (self->reading, k, ",") || xpl_token_is (self->reading, k, ")"))
      return k + 1;
  return i;
}

gboolean
xpl_coreference_is_subject (const XplCoreference *self, const XplNameMention *mention)
{
  const XplSentence *sentence = xpl_reading_sentence (self->reading, mention->sentence);
  guint end = sentence->first_token + sentence->n_tokens;
  guint i = skip_apposition (self, mention->first_token + mention->n_tokens, end);
  XplPos before = mention->first_token > sentence->first_token
                      ? xpl_reading_token (self->reading, mention->first_token - 1)->pos
                      : XPL_POS_PUNCT;

  if (before == XPL_POS_ADP)
    return FALSE;
  if (mention->first_token > sentence->first_token && says (self, mention->first_token - 1))
    return TRUE;
  while (i < end && xpl_reading_token (self->reading, i)->pos == XPL_POS_ADV)
    i++;
  return i < end
         && (xpl_reading_token (self->reading, i)->pos == XPL_POS_VERB
             || xpl_reading_token (self->reading, i)->pos == XPL_POS_AUX);
}

/* The number of mentions that begin before token @token. */
static guint
count_before (const GArray *mentions, guint token)
{
  guint low = 0, high = mentions->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (mentions, XplNameMention, middle).first_token < token)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

const XplNameMention *
xpl_coreference_get_mentions (const XplCoreference *self, guint sentence, guint before, guint *n_mentions)
{
  const GArray *mentions = self->reading->mentions;
  const XplSentence *whole = xpl_reading_sentence (self->reading, sentence);
  guint first = count_before (mentions, whole->first_token);
  guint end = count_before (mentions, MIN (before, whole->first_token + whole->n_tokens));

  if (end - first > XPL_MAX_DISTANCE)
    first = end - XPL_MAX_DISTANCE;
  *n_mentions = end - first;
  return *n_mentions > 0 ? &g_array_index (mentions, XplNameMention, first) : NULL;
}

/* Between quotation marks; one that is not closed ends with its paragraph. */
static void
mark_quoted (XplCoreference *self)
{
  gboolean inside = FALSE;
  guint32 paragraph = 0;

  for (guint i = 0; i < self->reading->tokens->len; i++)
    {
      const XplToken *token = xpl_reading_token (self->reading, i);
      guint32 here = xpl_reading_sentence (self->reading, token->sentence)->paragraph;

      if (here != paragraph)
        inside = FALSE;
      paragraph = here;
      if (g_str_equal (token->lower, "“") || (g_str_equal (token->lower, "\"") && !inside))
        inside = TRUE;
      else if (g_str_equal (token->lower, "”") || g_str_equal (token->lower, "\""))
        inside = FALSE;
      self->quoted[i] = inside;
    }
}

static int
compare_mentions (gconstpointer a, gconstpointer b)
{
  const XplNameMention *first = a, *second = b;

  return first->range.start < second->range.start ? -1 : first->range.start > second->range.start;
}

static void
merge_found (XplCoreference *self)
{
  if (self->found->len == 0)
    return;
  g_array_append_vals (self->reading->mentions, self->found->data, self->found->len);
  g_array_sort (self->reading->mentions, compare_mentions);
}

void
xpl_read_coreference (const XplLanguage *self, XplReading *reading)
{
  g_autoptr (GArray) found = g_array_new (FALSE, TRUE, sizeof (XplNameMention));
  g_autoptr (GArray) none = g_array_new (FALSE, TRUE, sizeof (XplNameCandidate));
  g_autofree guint8 *flags = g_new0 (guint8, reading->tokens->len + 1);
  g_autofree guint8 *quoted = g_new0 (guint8, reading->tokens->len + 1);
  XplCoreference coreference = {
    .finder = { .language = self, .reading = reading, .candidates = none, .flags = flags },
    .reading = reading,
    .found = found,
    .quoted = quoted,
  };
  g_autoptr (GHashTable) heads = xpl_coreference_collect_heads (&coreference);

  mark_quoted (&coreference);
  for (guint i = 0; i < reading->sentences->len; i++)
    {
      xpl_finder_enter (&coreference.finder, xpl_reading_sentence (reading, i)->first_token);
      xpl_coreference_find_descriptions (&coreference, heads);
      xpl_coreference_find_pronouns (&coreference, i);
    }
  merge_found (&coreference);
}
