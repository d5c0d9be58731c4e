/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "treebank.h"

#include "conllu.h"
#include "corpus.h"

#include <string.h>

static XplTreeSentence *
new_sentence (void)
{
  XplTreeSentence *sentence = g_new0 (XplTreeSentence, 1);

  sentence->words = g_array_new (FALSE, TRUE, sizeof (XplTreeWord));
  return sentence;
}

static void
free_sentence (gpointer data)
{
  XplTreeSentence *sentence = data;

  g_array_unref (sentence->words);
  g_free (sentence);
}

XplTreebank *
xpl_treebank_new (void)
{
  return g_ptr_array_new_with_free_func (free_sentence);
}

XplTreeSentence *
xpl_treebank_add_empty (XplTreebank *self)
{
  XplTreeSentence *sentence = new_sentence ();

  g_ptr_array_add (self, sentence);
  return sentence;
}

static const char *
intern_column (const XplConlluLine *line, XplConlluColumn column)
{
  const char *value = line->columns[column];

  return g_str_equal (value, "_") && column != XPL_CONLLU_FORM && column != XPL_CONLLU_LEMMA ? NULL : g_intern_string (value);
}

static void
add_sentence (XplTreebank *self, const XplConllu *conllu)
{
  XplTreeSentence *sentence = xpl_treebank_add_empty (self);

  for (guint i = 0; i < conllu->words->len; i++)
    {
      const XplConlluLine *line = xpl_conllu_get_word (conllu, i);
      XplTreeWord word = {
        .form = intern_column (line, XPL_CONLLU_FORM),
        .lemma = intern_column (line, XPL_CONLLU_LEMMA),
        .upos = intern_column (line, XPL_CONLLU_UPOS),
        .xpos = intern_column (line, XPL_CONLLU_XPOS),
        .relation = intern_column (line, XPL_CONLLU_DEPREL),
        .head = atoi (line->columns[XPL_CONLLU_HEAD]) - 1,
      };

      if (word.head >= (int) conllu->words->len)
        word.head = -1;
      g_array_append_val (sentence->words, word);
    }
}

gboolean
xpl_treebank_add_conllu (XplTreebank *self, const char *folder, const char *path, GError **error)
{
  g_autofree char *text = xpl_corpus_load (folder, path, error);
  g_autoptr (XplConllu) conllu = xpl_conllu_new ();
  guint64 number = 1;

  if (text == NULL)
    return FALSE;
  for (const char *p = text; *p != '\0'; number++)
    {
      gsize length = strcspn (p, "\n");

      if (length > 0)
        {
          if (!xpl_conllu_add (conllu, p, length, path, number, error))
            return FALSE;
        }
      else
        {
          if (conllu->words->len > 0)
            add_sentence (self, conllu);
          xpl_conllu_clear (conllu);
        }
      p += length + (p[length] == '\n');
    }
  return TRUE;
}

gboolean
xpl_treebank_add_tagged (XplTreebank *self, const char *folder, const char *path, GError **error)
{
  g_autofree char *text = xpl_corpus_load (folder, path, error);
  XplTreeSentence *sentence = NULL;

  if (text == NULL)
    return FALSE;
  for (char *p = text; *p != '\0';)
    {
      gsize length = strcspn (p, "\n");
      char *next = p + length + (p[length] == '\n');

      p[length] = '\0';
      char *tab = strchr (p, '\t');
      if (tab == NULL || g_str_has_prefix (p, "-DOCSTART-"))
        sentence = NULL;
      else
        {
          XplTreeWord word = { .head = -1 };

          *tab = '\0';
          word.form = g_intern_string (p);
          word.xpos = g_intern_string (tab + 1);
          if (sentence == NULL)
            sentence = xpl_treebank_add_empty (self);
          g_array_append_val (sentence->words, word);
        }
      p = next;
    }
  return TRUE;
}

XplWord *
xpl_tree_sentence_get_words (const XplTreeSentence *sentence, const XplWordTable *table)
{
  XplWord *words = g_new (XplWord, MAX (sentence->words->len, 1));

  for (guint i = 0; i < sentence->words->len; i++)
    {
      const char *form = xpl_tree_word (sentence, i)->form;

      xpl_word_init (&words[i], table, form, strlen (form));
    }
  return words;
}
