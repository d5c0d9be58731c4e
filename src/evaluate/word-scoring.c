/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "scoring.h"

#include "tag-model.h"

void
xpl_score_tokens (const XplDataset *self, const XplReading *reading, const XplLabelledText *text, XplCounts *counts)
{
  guint i = 0, j = 0;

  counts[0].labelled = text->words->len;
  counts[0].found = reading->tokens->len;
  while (i < text->words->len && j < reading->tokens->len)
    {
      XplRange word = xpl_labelled_text_word (text, i)->range, token = xpl_reading_token (reading, j)->range;

      counts[0].right += xpl_range_equal (word, token);
      if (word.end <= token.end)
        i++;
      if (token.end <= word.end)
        j++;
    }
}

void
xpl_score_sentences (const XplDataset *self, const XplReading *reading, const XplLabelledText *text, XplCounts *counts)
{
  guint i = 0, j = 0;

  counts[0].labelled = text->sentences->len;
  counts[0].found = reading->sentences->len;
  while (i < text->sentences->len && j < reading->sentences->len)
    {
      guint32 labelled = g_array_index (text->sentences, XplRange, i).end;
      guint32 found = xpl_reading_sentence (reading, j)->range.end;

      counts[0].right += labelled == found;
      if (labelled <= found)
        i++;
      if (found <= labelled)
        j++;
    }
}

static gboolean
is_same_lemma (const char *labelled, const char *found)
{
  g_autofree char *a = labelled != NULL ? g_utf8_strdown (labelled, -1) : NULL;
  g_autofree char *b = g_utf8_strdown (found, -1);

  return a == NULL || g_str_equal (a, b);
}

void
xpl_score_tags (const XplDataset *self, const XplReading *reading, const XplLabelledText *text, XplCounts *counts)
{
  for (guint i = 0; i < text->words->len; i++)
    {
      const XplLabelledWord *word = xpl_labelled_text_word (text, i);
      guint index = xpl_reading_token_at (reading, word->range.start);
      const XplToken *token = index < reading->tokens->len ? xpl_reading_token (reading, index) : NULL;

      for (guint m = 0; m < 2; m++)
        {
          counts[m].labelled++;
          counts[m].found++;
        }
      if (token == NULL || !xpl_range_equal (token->range, word->range))
        continue;
      counts[0].right += g_strcmp0 (word->upos, xpl_pos_to_name (token->pos)) == 0;
      counts[1].right += is_same_lemma (word->lemma, token->lemma);
    }
}
