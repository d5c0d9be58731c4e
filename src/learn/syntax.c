/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "syntax.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* What a headline has at least, so that no list of two names is one; words are long from so many bytes on. */
#define HEADLINE_WORDS 4
#define HEADLINE_LONG_WORDS 3
#define LONG_WORD 5
#define HEADLINE_PERCENT 70

struct _XplSyntax
{
  XplModelFile *file;
  XplWordTable *table;
  XplNetwork *network;
  XplTagger *tagger;
  XplLemmatiser *lemmatiser;
  XplParser *parser;
};

/* What the parts say of each other's sizes. */
static gboolean
check_sizes (const XplSyntax *self, GError **error)
{
  const XplNetworkShape *shape = &xpl_network_get_weights (self->network)->shape;

  if (shape->n_tags == xpl_tagger_get_n_classes (self->tagger) && shape->n_relations == xpl_parser_get_n_relations (self->parser))
    return TRUE;
  return xpl_model_file_set_error (self->file, "network", _("it is for other tags or relations"), error);
}

XplSyntax *
xpl_syntax_new (XplModelFile *file, GError **error)
{
  g_autoptr (XplSyntax) self = g_new0 (XplSyntax, 1);

  g_return_val_if_fail (file != NULL, NULL);

  self->file = file;
  if ((self->table = xpl_word_table_new (file, "words", error)) == NULL
      || (self->network = xpl_network_new (file, xpl_word_table_get_n_rows (self->table), error)) == NULL
      || (self->tagger = xpl_tagger_new (file, error)) == NULL
      || (self->lemmatiser = xpl_lemmatiser_new (file, self->table, error)) == NULL
      || (self->parser = xpl_parser_new (file, error)) == NULL || !check_sizes (self, error))
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
  xpl_network_free (self->network);
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
  sentence->pass.n = 0;
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
  xpl_network_pass_clear (&sentence->pass);
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

static void
tag_piece (const XplSyntax *self, XplSyntaxSentence *sentence, guint start, guint n)
{
  sentence->pass_start = start;
  xpl_network_begin (self->network, sentence->words + start, n, &sentence->pass);
  xpl_tagger_tag (self->tagger, self->network, &sentence->pass, sentence->tags + start);
}

/* Whether capitals say nothing: in a line of some words all long ones have them, and most of the short ones. */
static gboolean
is_headline (const XplSyntaxSentence *sentence)
{
  guint n_words = 0, n_capitals = 0, n_long = 0;

  for (guint i = 0; i < sentence->n; i++)
    if (g_unichar_isalpha (g_utf8_get_char_validated (sentence->forms[i], (gssize) sentence->lengths[i])))
      {
        gboolean is_long = sentence->lengths[i] >= LONG_WORD, has_capital = sentence->words[i].has_capital != 0;

        if (is_long && !has_capital)
          return FALSE;
        n_words++;
        n_long += is_long;
        n_capitals += has_capital;
      }
  return n_words >= HEADLINE_WORDS && n_long >= HEADLINE_LONG_WORDS && n_capitals * 100 >= n_words * HEADLINE_PERCENT;
}

/* The words of a headline as they would stand in a sentence: those that are known in small letters. What is a name is mostly
 * known for one, and what is not known keeps its capital. */
static void
lower_headline (const XplSyntax *self, XplSyntaxSentence *sentence)
{
  for (guint i = 0; i < sentence->n; i++)
    {
      XplWord *word = &sentence->words[i];
      g_autofree char *small = word->has_capital ? g_utf8_strdown (sentence->forms[i], (gssize) sentence->lengths[i]) : NULL;

      if (small == NULL)
        continue;
      if (i == 0 || word->row == 0)
        small[0] = g_ascii_toupper (small[0]);
      xpl_word_init (word, self->table, small, strlen (small));
    }
}

void
xpl_syntax_tag (const XplSyntax *self, XplSyntaxSentence *sentence)
{
  if (is_headline (sentence))
    lower_headline (self, sentence);
  for (guint start = 0; start < sentence->n; start += XPL_SYNTAX_LONGEST)
    tag_piece (self, sentence, start, MIN (sentence->n - start, XPL_SYNTAX_LONGEST));
}

/* The heads of a piece count from its start; the root of the first piece becomes the head of those of the others. */
static void
parse_piece (const XplSyntax *self, XplSyntaxSentence *sentence, guint start, guint n, int *root)
{
  int *heads = sentence->heads + start;

  if (sentence->pass.n != n || sentence->pass_start != start)
    tag_piece (self, sentence, start, n);
  xpl_parser_parse (self->parser, self->network, &sentence->pass, heads, sentence->relations + start);
  for (guint i = 0; i < n; i++)
    heads[i] = heads[i] < 0 ? *root : heads[i] + (int) start;
  for (guint i = 0; *root < 0; i++)
    *root = heads[i] < 0 ? (int) i : -1;
}

void
xpl_syntax_parse (const XplSyntax *self, XplSyntaxSentence *sentence)
{
  int root = -1;

  for (guint start = 0; start < sentence->n; start += XPL_SYNTAX_LONGEST)
    parse_piece (self, sentence, start, MIN (sentence->n - start, XPL_SYNTAX_LONGEST), &root);
}

void
xpl_syntax_lemmatise (const XplSyntax *self, const XplSyntaxSentence *sentence, guint index, GString *lemma)
{
  g_return_if_fail (index < sentence->n);

  xpl_lemmatiser_find (self->lemmatiser, sentence->forms[index], sentence->lengths[index], &sentence->words[index],
                       sentence->tags[index], lemma);
}
