/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/*
 * train-language CORPORA OUT: learns what the English engine has learned from the training parts of the folder of corpora,
 * and writes the model files into the folder OUT. The same corpora and seed give the same bytes. How exact they are is what
 * explorer-cli evaluate tells, and tests/tools/score-trees of a treebank that was parsed.
 */

#include "config.h"

#include "learn-lemmas.h"
#include "learn-tags.h"
#include "learn-trees.h"
#include "learn-words.h"
#include "model-file.h"
#include "tagger.h"

#include <stdio.h>
#include <string.h>

/* More would follow the training parts too closely; found on their dev parts. */
#define N_CLUSTERS 256
#define TAG_ROUNDS 5
#define LEMMA_ROUNDS 5
#define RELATION_ROUNDS 3
#define MOVE_ROUNDS 7
/* What is learned from tags has to see them with the mistakes that unseen text has: each part of the treebank is tagged by a
 * tagger that has learned from the other parts. */
#define N_PARTS 5
#define PART_ROUNDS 4
/* Neighbouring sentences belong to one text, and stay together. */
#define SENTENCES_TOGETHER 10

static const char *const treebank_files[] = {
  "pos_dep/ewt/en_ewt-ud-train.conllu",
  "pos_dep/gum_open/en_gum_open-ud-train.conllu",
};
static const char tagged_file[] = "pos_dep/masc_tagged/masc_tagged.tsv";

static int seed = 1;

static const GOptionEntry entries[] = {
  { "seed", 0, 0, G_OPTION_ARG_INT, &seed, "What decides the order of the sentences", "N" },
  G_OPTION_ENTRY_NULL,
};

/* What is learned so far, as the program that uses it will see it. */
static XplModelFile *
reread (const XplModelWriter *writer, GError **error)
{
  g_autoptr (GBytes) bytes = xpl_model_writer_finish (writer);

  return xpl_model_file_new (bytes, "what was learned", error);
}

static gboolean
is_in_part (guint sentence, guint part)
{
  return sentence / SENTENCES_TOGETHER % N_PARTS == part;
}

static gboolean
tag_part (guint part, const XplTagSet *tags, const XplTreebank *treebank, const XplWordTable *table, GPtrArray *found, GError **error)
{
  g_autoptr (GPtrArray) others = g_ptr_array_new ();
  g_autoptr (XplModelWriter) writer = xpl_model_writer_new ();

  for (guint i = 0; i < treebank->len; i++)
    if (!is_in_part (i, part))
      g_ptr_array_add (others, treebank->pdata[i]);
  xpl_tag_set_write (tags, writer);
  xpl_model_writer_take (writer, "tag-weights", xpl_learn_tags (tags, others, table, PART_ROUNDS, seed));
  g_autoptr (XplModelFile) file = reread (writer, error);
  g_autoptr (XplTagger) tagger = file != NULL ? xpl_tagger_new (file, error) : NULL;
  for (guint i = 0; tagger != NULL && i < treebank->len; i++)
    if (is_in_part (i, part))
      {
        const XplTreeSentence *sentence = xpl_treebank_get (treebank, i);
        g_autofree XplWord *words = xpl_tree_sentence_get_words (sentence, table);

        found->pdata[i] = g_malloc (sentence->words->len + 1);
        xpl_tagger_tag (tagger, words, sentence->words->len, found->pdata[i]);
      }
  return tagger != NULL;
}

static gboolean
learn (const XplTreebank *treebank, const XplWordTable *table, XplModelWriter *writer, GError **error)
{
  g_autoptr (XplTagSet) tags = xpl_tag_set_new (treebank);
  g_autoptr (GPtrArray) found = g_ptr_array_new_full (treebank->len, g_free);
  guint8 *const *tags_found;

  xpl_tag_set_write (tags, writer);
  xpl_model_writer_take (writer, "tag-weights", xpl_learn_tags (tags, treebank, table, TAG_ROUNDS, seed));
  g_ptr_array_set_size (found, treebank->len);
  for (guint part = 0; part < N_PARTS; part++)
    if (!tag_part (part, tags, treebank, table, found, error))
      return FALSE;
  tags_found = (guint8 *const *) found->pdata;
  xpl_learn_lemmas (treebank, table, tags_found, LEMMA_ROUNDS, seed, writer);
  g_autoptr (GPtrArray) relations = xpl_relations_write (treebank, writer);
  xpl_model_writer_take (writer, "relation-weights",
                         xpl_learn_relations (relations, treebank, table, tags_found, RELATION_ROUNDS, seed));
  xpl_model_writer_take (writer, "move-weights", xpl_learn_moves (treebank, table, tags_found, MOVE_ROUNDS, seed));
  return TRUE;
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
  xpl_treebank_add_joined (treebank);
  xpl_model_writer_take (writer, "words", xpl_learn_words (all, N_CLUSTERS));
  g_autoptr (XplModelFile) file = reread (writer, error);
  g_autoptr (XplWordTable) table = file != NULL ? xpl_word_table_new (file, "words", error) : NULL;
  return table != NULL && learn (treebank, table, writer, error) && xpl_model_writer_save (writer, path, error);
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
