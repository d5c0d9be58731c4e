/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "noun-kinds.h"

const char *const *
xpl_noun_get_kinds (const XplLanguage *language, const XplToken *token)
{
  const XplLexicon *nouns = xpl_language_get_lexicon (language, XPL_LEXICON_NOUN_KINDS);
  const char *const *kinds = xpl_lexicon_lookup (nouns, token->lemma);

  return kinds != NULL ? kinds : xpl_lexicon_lookup (nouns, token->lower);
}

gboolean
xpl_noun_is_kind (const XplLanguage *language, const XplToken *token, const char *kind)
{
  const char *const *kinds = xpl_noun_get_kinds (language, token);

  return kinds != NULL && xpl_words_contain (kinds, kind);
}
