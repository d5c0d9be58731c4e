/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "learn-trees.h"

#include "beam.h"
#include "parser.h"
#include "perceptron.h"
#include "weights.h"

#include <string.h>

#define MIN_MOVE_UPDATES 4
#define MIN_RELATION_UPDATES 3
/* Of 127: what is smaller takes room and changes a tree in a thousand words. */
#define LEAST_MOVE_WEIGHT 26
#define LEAST_RELATION_WEIGHT 22


GPtrArray *
xpl_relations_write (const XplTreebank *treebank, XplModelWriter *writer)
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

static int *
get_heads (const XplTreeSentence *sentence)
{
  int *heads = g_new (int, sentence->words->len + 1);

  for (guint i = 0; i < sentence->words->len; i++)
    heads[i] = xpl_tree_word (sentence, i)->head;
  return heads;
}

/* The moves that make the tree @heads, or of those that can be made the one that is nearest. */
static guint
find_right_moves (XplArcState *state, const int *heads, guint8 *right)
{
  /* What can be attached is attached at once. */
  static const XplMove order[XPL_N_MOVES] = { XPL_MOVE_LEFT, XPL_MOVE_RIGHT, XPL_MOVE_SHIFT };
  guint n = 0;

  while (!xpl_arc_state_is_done (state))
    {
      guint moves = xpl_arc_state_get_moves (state), least = G_MAXUINT;

      for (guint i = 0; i < XPL_N_MOVES; i++)
        {
          guint cost = moves >> order[i] & 1 ? xpl_arc_state_get_cost (state, order[i], heads) : G_MAXUINT;

          if (cost < least)
            {
              least = cost;
              right[n] = order[i];
            }
        }
      xpl_arc_state_move (state, right[n++]);
    }
  return n;
}

/* A sentence in hand. */
typedef struct
{
  XplPerceptron *perceptron;
  XplScorer scorer;
  const XplWord *words;
  const guint8 *tags;
  guint n;
} Sentence;

/* Adds @amount to the weights of the moves from the @from-th to before the @to-th. */
static void
update_moves (const Sentence *sentence, const guint8 *moves, guint from, guint to, gint amount)
{
  guint64 features[XPL_ARC_MAX_FEATURES];
  XplArcState state;

  xpl_arc_state_init (&state, sentence->words, sentence->tags, sentence->n);
  for (guint i = 0; i < to; i++)
    {
      if (i >= from)
        xpl_perceptron_update (sentence->perceptron, features, xpl_arc_state_get_features (&state, features), moves[i], amount);
      xpl_arc_state_move (&state, moves[i]);
    }
  xpl_arc_state_clear (&state);
}

/* Learns where what was found is better than what is right by most (L. Huang, S. Fayong, Y. Guo 2012). */
static gboolean
learn_moves (const Sentence *sentence, const guint8 *right, guint n_moves, guint width)
{
  g_autofree guint8 *worst = g_malloc (n_moves + 1);
  guint n_worst = 0, n_same = 0;
  gint32 right_score = 0, worst_excess = -1;
  XplArcState state;
  XplBeam beam;

  xpl_beam_init (&beam, &sentence->scorer, width, G_MAXINT32 / 2, sentence->words, sentence->tags, sentence->n);
  xpl_arc_state_init (&state, sentence->words, sentence->tags, sentence->n);
  for (guint i = 0; i < n_moves; i++)
    {
      gint32 scores[XPL_N_MOVES];

      xpl_beam_score (&sentence->scorer, &state, scores);
      right_score += scores[right[i]];
      xpl_arc_state_move (&state, right[i]);
      xpl_beam_step (&beam);
      const XplHypothesis *best = beam.now[0];
      if (best->score - right_score > worst_excess && memcmp (best->moves, right, i + 1) != 0)
        {
          worst_excess = best->score - right_score;
          n_worst = i + 1;
          memcpy (worst, best->moves, n_worst);
        }
    }
  xpl_beam_clear (&beam);
  xpl_arc_state_clear (&state);
  while (n_same < n_worst && worst[n_same] == right[n_same])
    n_same++;
  if (n_worst > 0)
    {
      update_moves (sentence, right, n_same, n_worst, 1);
      update_moves (sentence, worst, n_same, n_worst, -1);
    }
  xpl_perceptron_step (sentence->perceptron);
  return n_worst > 0;
}

static gboolean
learn_heads (XplPerceptron *perceptron, const XplTreeSentence *tree, const XplWordTable *table, const guint8 *tags)
{
  g_autofree XplWord *words = xpl_tree_sentence_get_words (tree, table);
  g_autofree int *heads = get_heads (tree);
  g_autofree guint8 *right = g_malloc (2 * tree->words->len + 1);
  Sentence sentence = { perceptron, xpl_perceptron_get_scorer (perceptron), words, tags, tree->words->len };
  XplArcState state;

  xpl_arc_state_init (&state, words, tags, sentence.n);
  guint n_moves = find_right_moves (&state, heads, right);
  xpl_arc_state_clear (&state);
  return sentence.n <= XPL_PARSER_LONGEST && learn_moves (&sentence, right, n_moves, XPL_PARSER_WIDTH);
}

GBytes *
xpl_learn_moves (const XplTreebank *treebank,
                 const XplWordTable *table,
                 guint8 *const *tags,
                 guint rounds,
                 guint64 seed)
{
  g_autoptr (XplPerceptron) perceptron = xpl_perceptron_new (XPL_N_MOVES, MIN_MOVE_UPDATES);
  XplRandom random = xpl_random_new (seed);

  for (guint round = 0; round < rounds; round++)
    {
      g_autofree guint *order = xpl_random_order (&random, treebank->len);
      guint n_wrong = 0;

      for (guint i = 0; i < treebank->len; i++)
        {
          const XplTreeSentence *sentence = xpl_treebank_get (treebank, order[i]);
          n_wrong += learn_heads (perceptron, sentence, table, tags[order[i]]);
        }
      g_message ("heads, round %u: %u wrong", round + 1, n_wrong);
    }
  return xpl_perceptron_pack_above (perceptron, LEAST_MOVE_WEIGHT);
}

static guint
learn_relations (XplPerceptron *perceptron, XplTree *tree, const guint8 *right, guint n_relations)
{
  XplScorer scorer = xpl_perceptron_get_scorer (perceptron);
  guint n_wrong = 0;

  for (guint i = 0; i < tree->n; i++)
    {
      int word = tree->order[i];
      guint64 features[XPL_TREE_MAX_FEATURES];
      gint32 scores[XPL_WEIGHTS_MAX_CLASSES] = { 0 };
      guint n = xpl_tree_get_features (tree, word, features);

      xpl_scorer_add (&scorer, features, n, scores);
      guint found = xpl_scores_best (scores, n_relations);
      if (found != right[word])
        {
          xpl_perceptron_update (perceptron, features, n, right[word], 1);
          xpl_perceptron_update (perceptron, features, n, found, -1);
          n_wrong++;
        }
      xpl_perceptron_step (perceptron);
      tree->relations[word] = found;
    }
  return n_wrong;
}

static guint8 *
number_relations (const XplTreeSentence *sentence, const GPtrArray *relations)
{
  guint8 *numbers = g_malloc0 (sentence->words->len + 1);
  guint index;

  for (guint i = 0; i < sentence->words->len; i++)
    if (g_ptr_array_find ((GPtrArray *) relations, xpl_tree_word (sentence, i)->relation, &index))
      numbers[i] = index;
  return numbers;
}

GBytes *
xpl_learn_relations (const GPtrArray *relations,
                     const XplTreebank *treebank,
                     const XplWordTable *table,
                     guint8 *const *tags,
                     guint rounds,
                     guint64 seed)
{
  g_autoptr (XplPerceptron) perceptron = xpl_perceptron_new (relations->len, MIN_RELATION_UPDATES);
  XplRandom random = xpl_random_new (seed);

  for (guint round = 0; round < rounds; round++)
    {
      g_autofree guint *order = xpl_random_order (&random, treebank->len);
      guint n_wrong = 0;

      for (guint i = 0; i < treebank->len; i++)
        {
          const XplTreeSentence *sentence = xpl_treebank_get (treebank, order[i]);
          g_autofree XplWord *words = xpl_tree_sentence_get_words (sentence, table);
          g_autofree int *heads = get_heads (sentence);
          g_autofree guint8 *right = number_relations (sentence, relations);
          g_autofree guint8 *found = g_malloc (sentence->words->len + 1);
          XplTree tree;

          xpl_tree_init (&tree, words, tags[order[i]], sentence->words->len, heads, found);
          n_wrong += learn_relations (perceptron, &tree, right, relations->len);
          xpl_tree_clear (&tree);
        }
      g_message ("relations, round %u: %u wrong", round + 1, n_wrong);
    }
  return xpl_perceptron_pack_above (perceptron, LEAST_RELATION_WEIGHT);
}
