/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "syntax.h"

struct _XplSyntax
{
  XplModelFile *file;
  XplWordTable *table;
  XplTagger *tagger;
  XplLemmatiser *lemmatiser;
  XplParser *parser;
};

XplSyntax *
xpl_syntax_new (XplModelFile *file, GError **error)
{
  g_autoptr (XplSyntax) self = g_new0 (XplSyntax, 1);

  g_return_val_if_fail (file != NULL, NULL);

  self->file = file;
  if ((self->table = xpl_word_table_new (file, "words", error)) == NULL
      || (self->tagger = xpl_tagger_new (file, error)) == NULL
      || (self->lemmatiser = xpl_lemmatiser_new (file, self->table, error)) == NULL
      || (self->parser = xpl_parser_new (file, error)) == NULL)
    return NULL;
  return g_steal_pointer (&self);
}

XplSyntax *
xpl_syntax_load (const char *language, GError **error)
{
  XplModelFile *file = xpl_model_file_load (language, "syntax.model", error);

  return file != NULL ? xpl_syntax_new (file, error) : NULL;
}

void
xpl_syntax_free (XplSyntax *self)
{
  if (self == NULL)
    return;
  xpl_parser_free (self->parser);
  xpl_lemmatiser_free (self->lemmatiser);
  xpl_tagger_free (self->tagger);
  xpl_word_table_free (self->table);
  xpl_model_file_free (self->file);
  g_free (self);
}

const XplTagger *
xpl_syntax_get_tagger (const XplSyntax *self)
{
  return self->tagger;
}

const XplParser *
xpl_syntax_get_parser (const XplSyntax *self)
{
  return self->parser;
}

void
xpl_syntax_sentence_begin (XplSyntaxSentence *sentence)
{
  sentence->n = 0;
}

void
xpl_syntax_sentence_clear (XplSyntaxSentence *sentence)
{
  g_free (sentence->words);
  g_free (sentence->forms);
  g_free (sentence->lengths);
  g_free (sentence->tags);
  g_free (sentence->heads);
  g_free (sentence->relations);
  *sentence = (XplSyntaxSentence) { 0 };
}

static void
make_room (XplSyntaxSentence *sentence)
{
  sentence->room = MAX (64, sentence->room * 2);
  sentence->words = g_renew (XplWord, sentence->words, sentence->room);
  sentence->forms = g_renew (const char *, sentence->forms, sentence->room);
  sentence->lengths = g_renew (gsize, sentence->lengths, sentence->room);
  sentence->tags = g_renew (guint8, sentence->tags, sentence->room);
  sentence->heads = g_renew (int, sentence->heads, sentence->room);
  sentence->relations = g_renew (guint8, sentence->relations, sentence->room);
}

void
xpl_syntax_sentence_add (const XplSyntax *self, XplSyntaxSentence *sentence, const char *form, gsize length)
{
  if (sentence->n == sentence->room)
    make_room (sentence);
  xpl_word_init (&sentence->words[sentence->n], self->table, form, length);
  sentence->forms[sentence->n] = form;
  sentence->lengths[sentence->n] = length;
  sentence->n++;
}

void
xpl_syntax_tag (const XplSyntax *self, XplSyntaxSentence *sentence)
{
  xpl_tagger_tag (self->tagger, sentence->words, sentence->n, sentence->tags);
}

void
xpl_syntax_parse (const XplSyntax *self, XplSyntaxSentence *sentence)
{
  xpl_parser_parse (self->parser, sentence->words, sentence->tags, sentence->n, sentence->heads, sentence->relations);
}

void
xpl_syntax_lemmatise (const XplSyntax *self, const XplSyntaxSentence *sentence, guint index, GString *lemma)
{
  g_return_if_fail (index < sentence->n);

  xpl_lemmatiser_find (self->lemmatiser, sentence->forms[index], sentence->lengths[index], &sentence->words[index],
                       sentence->tags[index], lemma);
}
