/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "noun-kinds.h"

const char *const *
xpl_noun_get_kinds (const XplLanguage *language, const XplToken *token)
{
  const XplLexicon *nouns = xpl_language_get_lexicon (language, XPL_LEXICON_NOUN_KINDS);
  const char *const *kinds = xpl_lexicon_lookup (nouns, token->lemma);

  if (kinds == NULL)
    kinds = xpl_lexicon_lookup (nouns, token->lower);
  /* A plural that was taken for a name or verb has the lemma of one. */
  if (kinds == NULL && token->pos != XPL_POS_NOUN && g_str_equal (token->xpos, "NNS"))
    {
      char lemma[64];

      xpl_lemmatise (language, token->lower, XPL_POS_NOUN, lemma, sizeof lemma);
      kinds = xpl_lexicon_lookup (nouns, lemma);
    }
  return kinds;
}

gboolean
xpl_noun_is_kind (const XplLanguage *language, const XplToken *token, const char *kind)
{
  const char *const *kinds = xpl_noun_get_kinds (language, token);

  return kinds != NULL && xpl_words_contain (kinds, kind);
}
