/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "trees.h"

static void
add_sentence (GArray *trees, const XplSyntax *syntax, const XplSyntaxSentence *sentence, guint first_token)
{
  const XplTagger *tagger = xpl_syntax_get_tagger (syntax);
  const XplParser *parser = xpl_syntax_get_parser (syntax);

  for (guint i = 0; i < sentence->n; i++)
    {
      XplTreeNode *node = &g_array_index (trees, XplTreeNode, first_token + i);

      node->head = sentence->heads[i] < 0 ? -1 : (int) first_token + sentence->heads[i];
      node->relation = xpl_parser_get_relation (parser, sentence->relations[i]);
      node->upos = xpl_tagger_get_upos (tagger, sentence->tags[i]);
      node->xpos = xpl_tagger_get_xpos (tagger, sentence->tags[i]);
    }
}

GArray *
xpl_reading_parse (const XplReading *reading, const XplSyntax *syntax)
{
  g_auto (XplSyntaxSentence) sentence = { 0 };
  GArray *trees;

  g_return_val_if_fail (reading != NULL && syntax != NULL, NULL);

  trees = g_array_new (FALSE, TRUE, sizeof (XplTreeNode));
  g_array_set_size (trees, reading->tokens->len);
  for (guint s = 0; s < reading->sentences->len; s++)
    {
      const XplSentence *own = xpl_reading_sentence (reading, s);

      xpl_syntax_sentence_begin (&sentence);
      for (guint i = 0; i < own->n_tokens; i++)
        {
          XplRange range = xpl_reading_token (reading, own->first_token + i)->range;

          xpl_syntax_sentence_add (syntax, &sentence, reading->text + range.start, range.end - range.start);
        }
      xpl_syntax_tag (syntax, &sentence);
      xpl_syntax_parse (syntax, &sentence);
      add_sentence (trees, syntax, &sentence, own->first_token);
    }
  return trees;
}

int
xpl_tree_find (const XplReading *reading, const GArray *trees, guint head, const char *relation, guint from)
{
  g_return_val_if_fail (head < reading->tokens->len, -1);

  const XplSentence *sentence = xpl_reading_sentence (reading, xpl_reading_token (reading, head)->sentence);
  for (guint i = MAX (from, sentence->first_token); i < sentence->first_token + sentence->n_tokens; i++)
    if (xpl_tree_node (trees, i)->head == (int) head && g_str_equal (xpl_tree_node (trees, i)->relation, relation))
      return (int) i;
  return -1;
}
