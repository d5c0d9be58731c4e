/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "scoring.h"

#include "syntax.h"

#include <string.h>

/* The heads of the corpus are words of the text, those that are found words of the sentence. */
static void
score_sentence (const XplSyntax *syntax,
                const XplSyntaxSentence *sentence,
                const XplLabelledText *text,
                guint first,
                XplCounts *counts)
{
  for (guint i = 0; i < sentence->n; i++)
    {
      const XplLabelledWord *word = xpl_labelled_text_word (text, first + i);
      const char *upos = xpl_tagger_get_upos (xpl_syntax_get_tagger (syntax), sentence->tags[i]);
      const char *relation = xpl_parser_get_relation (xpl_syntax_get_parser (syntax), sentence->relations[i]);
      int head = sentence->heads[i] < 0 ? -1 : (int) first + sentence->heads[i];
      gboolean is_right[3] = {
        g_strcmp0 (word->upos, upos) == 0,
        word->head == head,
        word->head == head && g_strcmp0 (word->relation, relation) == 0,
      };

      for (guint m = 0; m < G_N_ELEMENTS (is_right); m++)
        {
          counts[m].labelled++;
          counts[m].found++;
          counts[m].right += is_right[m];
        }
    }
}

void
xpl_score_trees (const XplDataset *self, const XplReading *reading, const XplLabelledText *text, XplCounts *counts)
{
  g_autoptr (XplSyntax) syntax = xpl_syntax_load ("en", NULL); /* whose absence the run has reported */
  g_auto (XplSyntaxSentence) sentence = { 0 };

  for (guint first = 0, i = 0; syntax != NULL && first < text->words->len; first = i)
    {
      guint number = xpl_labelled_text_word (text, first)->sentence;

      xpl_syntax_sentence_begin (&sentence);
      for (; i < text->words->len && xpl_labelled_text_word (text, i)->sentence == number; i++)
        {
          const char *form = xpl_labelled_text_word (text, i)->form;

          xpl_syntax_sentence_add (syntax, &sentence, form, strlen (form));
        }
      xpl_syntax_tag (syntax, &sentence);
      xpl_syntax_parse (syntax, &sentence);
      score_sentence (syntax, &sentence, text, first, counts);
    }
}
