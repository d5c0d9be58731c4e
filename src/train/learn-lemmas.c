/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "learn-lemmas.h"

#include "lemmatiser.h"
#include "perceptron.h"
#include "weights.h"

#include <string.h>

#define MIN_UPDATES 2
/* A rule that is needed less often is a mistake of spelling. */
#define MIN_COUNT 3

/* The rule for each word, by its number counted from 1; 0 where there is none. */
typedef struct
{
  GPtrArray *names;    /* const char *, interned */
  GHashTable *numbers; /* name → number */
} Rules;

static gboolean
has_lemma (const XplTreeWord *word)
{
  return word->lemma != NULL && (!g_str_equal (word->lemma, "_") || g_str_equal (word->form, "_"));
}

static const char *
get_rule (const XplTreeWord *word)
{
  g_autofree char *rule = has_lemma (word) ? xpl_lemma_make_rule (word->form, word->lemma) : NULL;

  return rule != NULL ? g_intern_string (rule) : NULL;
}

static void
collect_rules (Rules *rules, const XplTreebank *treebank)
{
  g_autoptr (GHashTable) counts = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < treebank->len; i++)
    {
      const XplTreeSentence *sentence = xpl_treebank_get (treebank, i);

      for (guint k = 0; k < sentence->words->len; k++)
        {
          gpointer rule = (gpointer) get_rule (xpl_tree_word (sentence, k));
          guint count = rule == NULL ? 0 : GPOINTER_TO_UINT (g_hash_table_lookup (counts, rule)) + 1;

          g_hash_table_insert (counts, rule, GUINT_TO_POINTER (count));
          if (count == MIN_COUNT && rules->names->len < XPL_WEIGHTS_MAX_CLASSES)
            {
              g_ptr_array_add (rules->names, rule);
              g_hash_table_insert (rules->numbers, rule, GUINT_TO_POINTER (rules->names->len));
            }
        }
    }
}

static guint
learn_sentence (XplPerceptron *perceptron,
                const Rules *rules,
                const XplTreeSentence *sentence,
                const XplWordTable *table,
                const guint8 *tags)
{
  XplScorer scorer = xpl_perceptron_get_scorer (perceptron);
  g_autofree XplWord *words = xpl_tree_sentence_get_words (sentence, table);
  guint n_wrong = 0;

  for (guint i = 0; i < sentence->words->len; i++)
    {
      const XplTreeWord *word = xpl_tree_word (sentence, i);
      guint right = GPOINTER_TO_UINT (g_hash_table_lookup (rules->numbers, get_rule (word)));
      guint64 features[XPL_LEMMA_MAX_FEATURES];
      gint32 scores[XPL_WEIGHTS_MAX_CLASSES] = { 0 };

      if (right == 0)
        continue;
      guint n = xpl_lemma_get_features (table, word->form, strlen (word->form), &words[i], tags[i], features);
      xpl_scorer_add (&scorer, features, n, scores);
      guint found = xpl_scores_best (scores, rules->names->len);
      if (found != right - 1)
        {
          xpl_perceptron_update (perceptron, features, n, right - 1, 1);
          xpl_perceptron_update (perceptron, features, n, found, -1);
          n_wrong++;
        }
      xpl_perceptron_step (perceptron);
    }
  return n_wrong;
}

void
xpl_learn_lemmas (const XplTreebank *treebank,
                  const XplWordTable *table,
                  guint8 *const *tags,
                  guint rounds,
                  guint64 seed,
                  XplModelWriter *writer)
{
  Rules rules = { g_ptr_array_new (), g_hash_table_new (NULL, NULL) };
  XplRandom random = xpl_random_new (seed);

  collect_rules (&rules, treebank);
  g_autoptr (XplPerceptron) perceptron = xpl_perceptron_new (rules.names->len, MIN_UPDATES);
  for (guint round = 0; round < rounds; round++)
    {
      g_autofree guint *order = xpl_random_order (&random, treebank->len);
      guint n_wrong = 0;

      for (guint i = 0; i < treebank->len; i++)
        n_wrong += learn_sentence (perceptron, &rules, xpl_treebank_get (treebank, order[i]), table, tags[order[i]]);
      g_message ("lemmas, round %u: %u wrong", round + 1, n_wrong);
    }
  xpl_model_writer_add_strings (writer, "lemma-rules", (const char *const *) rules.names->pdata, rules.names->len);
  xpl_model_writer_take (writer, "lemma-weights", xpl_perceptron_pack (perceptron));
  g_ptr_array_unref (rules.names);
  g_hash_table_unref (rules.numbers);
}
