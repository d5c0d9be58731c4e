/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "syntax.h"

#include <string.h>

static XplSyntax *syntax;

/* Word, part of speech, base form, number of the head, relation. */
static const char *const sentences[] = {
  "The/DET/the/2/det minister/NOUN/minister/3/nsubj denied/VERB/deny/0/root the/DET/the/5/det report/NOUN/report/3/obj "
  "././././punct",
  "Two/NUM/two/2/nummod ferries/NOUN/ferry/3/nsubj left/VERB/leave/0/root the/DET/the/5/det harbour/NOUN/harbour/3/obj "
  "yesterday/././3/. ././././punct",
  "She/PRON/she/2/nsubj said/VERB/say/0/root that/SCONJ/that/6/mark they/PRON/they/6/nsubj would/AUX/would/6/aux "
  "leave/VERB/leave/2/ccomp ././././punct",
};

static void
fill (XplSyntaxSentence *sentence, char **items)
{
  xpl_syntax_sentence_begin (sentence);
  for (guint i = 0; items[i] != NULL; i++)
    xpl_syntax_sentence_add (syntax, sentence, items[i], items[i][0] == '.' ? 1 : strcspn (items[i], "/"));
  xpl_syntax_tag (syntax, sentence);
  xpl_syntax_parse (syntax, sentence);
}

static void
check_field (const char *expected, const char *found)
{
  if (!g_str_equal (expected, "."))
    g_assert_cmpstr (found, ==, expected);
}

static void
test_sentences (void)
{
  g_auto (XplSyntaxSentence) sentence = { 0 };
  g_autoptr (GString) lemma = g_string_new (NULL);

  for (guint s = 0; s < G_N_ELEMENTS (sentences); s++)
    {
      g_auto (GStrv) items = g_strsplit (sentences[s], " ", -1);

      fill (&sentence, items);
      for (guint i = 0; items[i] != NULL; i++)
        {
          g_auto (GStrv) fields = g_strsplit (items[i], "/", -1);
          g_autofree char *head = g_strdup_printf ("%d", sentence.heads[i] + 1);

          xpl_syntax_lemmatise (syntax, &sentence, i, lemma);
          check_field (fields[1], xpl_tagger_get_upos (xpl_syntax_get_tagger (syntax), sentence.tags[i]));
          check_field (fields[2], lemma->str);
          check_field (fields[3], head);
          check_field (fields[4], xpl_parser_get_relation (xpl_syntax_get_parser (syntax), sentence.relations[i]));
        }
    }
}

/* Where all words have capitals they are read as if they had none. */
static void
test_headlines (void)
{
  static const char *const headlines[]
    = { "Floods Kill 40 In Northern Province , Officials Say", "FLOODS KILL 40 IN NORTHERN PROVINCE , OFFICIALS SAY" };
  g_auto (XplSyntaxSentence) sentence = { 0 };

  for (guint h = 0; h < G_N_ELEMENTS (headlines); h++)
    {
      g_auto (GStrv) items = g_strsplit (headlines[h], " ", -1);

      fill (&sentence, items);
      check_field ("VERB", xpl_tagger_get_upos (xpl_syntax_get_tagger (syntax), sentence.tags[1]));
      check_field ("NOUN", xpl_tagger_get_upos (xpl_syntax_get_tagger (syntax), sentence.tags[5]));
      g_assert_cmpint (sentence.heads[2], ==, 1);
    }
}

/* Whatever the words, there is one root, and from each word the way up leads there. */
static void
check_tree (const XplSyntaxSentence *sentence)
{
  guint n_roots = 0;

  for (guint i = 0; i < sentence->n; i++)
    {
      int up = (int) i;

      n_roots += sentence->heads[i] < 0;
      for (guint steps = 0; steps <= MIN (sentence->n, 300) && up >= 0; steps++)
        up = sentence->heads[up];
      g_assert_true (up < 0 || sentence->n > 300);
    }
  g_assert_cmpuint (n_roots, ==, sentence->n > 0);
}

static void
test_trees (void)
{
  static const char *const words[] = { "(", "harbour", "and", "\"", "sails", ",", "quickly", "to", "\xc3\xa9t\xc3\xa9", "7" };
  static const guint lengths[] = { 0, 1, 2, 3, 10, 40, 149, 150, 151, 400, 20000 };
  g_auto (XplSyntaxSentence) sentence = { 0 };

  for (guint l = 0; l < G_N_ELEMENTS (lengths); l++)
    {
      xpl_syntax_sentence_begin (&sentence);
      for (guint i = 0; i < lengths[l]; i++)
        {
          const char *word = words[(i * 7 + i / 3 + l) % G_N_ELEMENTS (words)];

          xpl_syntax_sentence_add (syntax, &sentence, word, strlen (word));
        }
      xpl_syntax_tag (syntax, &sentence);
      xpl_syntax_parse (syntax, &sentence);
      check_tree (&sentence);
    }
}

static void
test_rules (void)
{
  static const struct
  {
    const char *form, *lemma, *rule;
  } rules[] = {
    { "denied", "deny", "L03y" },
    { "ferries", "ferry", "L03y" },
    { "Osmar", "Osmar", "K00" },
    { "Went", "go", "L04go" },
    { "Élan", "élan", "L00" },
  };
  g_autoptr (GString) lemma = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (rules); i++)
    {
      g_autofree char *rule = xpl_lemma_make_rule (rules[i].form, rules[i].lemma);

      g_assert_cmpstr (rule, ==, rules[i].rule);
      xpl_lemma_apply_rule (rule, rules[i].form, strlen (rules[i].form), lemma);
      g_assert_cmpstr (lemma->str, ==, rules[i].lemma);
    }
  xpl_lemma_apply_rule ("L09y", "row", 3, lemma);
  g_assert_cmpstr (lemma->str, ==, "row");
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  int status;

  g_test_init (&argc, &argv, NULL);
  syntax = xpl_syntax_load ("en", &error);
  g_assert_no_error (error);
  g_test_add_func ("/syntax/sentences", test_sentences);
  g_test_add_func ("/syntax/headlines", test_headlines);
  g_test_add_func ("/syntax/trees", test_trees);
  g_test_add_func ("/syntax/rules", test_rules);
  status = g_test_run ();
  xpl_syntax_free (syntax);
  return status;
}
