/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/*
 * train-language CORPORA OUT: learns what the English engine has learned from the training parts of the folder of corpora,
 * and writes the model files into the folder OUT. The same corpora and seed give the same bytes. How exact they are is what
 * explorer-cli evaluate tells, and tests/tools/score-trees of a treebank that was parsed.
 */

#include "config.h"

#include "learn-lemmas.h"
#include "learn-network.h"
#include "learn-words.h"
#include "model-file.h"
#include "tag-set.h"

#include <stdio.h>
#include <string.h>

/* More would follow the training parts too closely; found on their dev parts. */
#define N_CLUSTERS 256
#define LEMMA_ROUNDS 5
#define NETWORK_ROUNDS 16

static const char *const treebank_files[] = {
  "pos_dep/ewt/en_ewt-ud-train.conllu",
  "pos_dep/gum_open/en_gum_open-ud-train.conllu",
};
static const char tagged_file[] = "pos_dep/masc_tagged/masc_tagged.tsv";

static int seed = 1, rounds = NETWORK_ROUNDS;

static const GOptionEntry entries[] = {
  { "seed", 0, 0, G_OPTION_ARG_INT, &seed, "What decides the order of the sentences", "N" },
  { "rounds", 0, 0, G_OPTION_ARG_INT, &rounds, "How often the network learns from all sentences", "N" },
  G_OPTION_ENTRY_NULL,
};

/* What is learned so far, as the program that uses it will see it. */
static XplModelFile *
reread (const XplModelWriter *writer, GError **error)
{
  g_autoptr (GBytes) bytes = xpl_model_writer_finish (writer);

  return xpl_model_file_new (bytes, "what was learned", error);
}

/* The relations of @treebank, interned; the section "relations". */
static GPtrArray *
collect_relations (const XplTreebank *treebank, XplModelWriter *writer)
{
  GPtrArray *relations = g_ptr_array_new ();

  for (guint i = 0; i < treebank->len; i++)
    {
      const XplTreeSentence *sentence = xpl_treebank_get (treebank, i);

      for (guint k = 0; k < sentence->words->len; k++)
        {
          gpointer relation = (gpointer) xpl_tree_word (sentence, k)->relation;

          if (relation != NULL && !g_ptr_array_find (relations, relation, NULL))
            g_ptr_array_add (relations, relation);
        }
    }
  xpl_model_writer_add_strings (writer, "relations", (const char *const *) relations->pdata, relations->len);
  return relations;
}

/* The classes of all words; of a rare one any. */
static GPtrArray *
number_tags (const XplTreebank *treebank, const XplTagSet *tags)
{
  GPtrArray *numbers = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < treebank->len; i++)
    {
      const XplTreeSentence *sentence = xpl_treebank_get (treebank, i);
      guint8 *classes = g_malloc (sentence->words->len + 1);

      for (guint k = 0; k < sentence->words->len; k++)
        classes[k] = (guint8) MAX (xpl_tag_set_find (tags, xpl_tree_word (sentence, k)), 0);
      g_ptr_array_add (numbers, classes);
    }
  return numbers;
}

static void
learn (const XplTreebank *treebank, const XplTreebank *tagged, const XplWordTable *table, XplModelWriter *writer)
{
  g_autoptr (XplTagSet) tags = xpl_tag_set_new (treebank);
  g_autoptr (GPtrArray) numbers = number_tags (treebank, tags), relations = collect_relations (treebank, writer);
  const XplNetworkLessons lessons = { treebank, tagged, tags, relations, table };

  xpl_tag_set_write (tags, writer);
  xpl_learn_lemmas (treebank, table, (guint8 *const *) numbers->pdata, LEMMA_ROUNDS, seed, writer);
  xpl_learn_network (&lessons, rounds, seed, writer);
}

static gboolean
train (const char *corpora, const char *out, GError **error)
{
  g_autoptr (GPtrArray) treebank = xpl_treebank_new (), tagged = xpl_treebank_new ();
  g_autoptr (XplModelWriter) writer = xpl_model_writer_new ();
  g_autofree char *path = g_build_filename (out, "syntax.model", NULL);
  const XplTreebank *all[] = { treebank, tagged, NULL };

  for (guint i = 0; i < G_N_ELEMENTS (treebank_files); i++)
    if (!xpl_treebank_add_conllu (treebank, corpora, treebank_files[i], error))
      return FALSE;
  if (!xpl_treebank_add_tagged (tagged, corpora, tagged_file, error))
    return FALSE;
  xpl_model_writer_take (writer, "words", xpl_learn_words (all, N_CLUSTERS));
  g_autoptr (XplModelFile) file = reread (writer, error);
  g_autoptr (XplWordTable) table = file != NULL ? xpl_word_table_new (file, "words", error) : NULL;
  if (table == NULL)
    return FALSE;
  learn (treebank, tagged, table, writer);
  return xpl_model_writer_save (writer, path, error);
}

int
main (int argc, char **argv)
{
  g_autoptr (GOptionContext) context = g_option_context_new ("CORPORA OUT");
  g_autoptr (GError) error = NULL;

  g_option_context_add_main_entries (context, entries, NULL);
  if (!g_option_context_parse (context, &argc, &argv, &error) || argc != 3)
    {
      fprintf (stderr, "%s\n", error != NULL ? error->message : "usage: train-language CORPORA OUT");
      return 2;
    }
  if (!train (argv[1], argv[2], &error))
    {
      fprintf (stderr, "train-language: %s\n", error->message);
      return 1;
    }
  return 0;
}
