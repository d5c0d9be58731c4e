/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "parser.h"

#include "beam.h"
#include "weights.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* A beginning that is worse than the best by more than this hardly ever becomes the best again; in units of the weights of
 * this model, found on the dev parts: a quarter of the time is saved, and nothing lost. */
#define MARGIN 1200

struct _XplParser
{
  const char **relations;
  guint n_relations;
  XplWeights *move_weights;
  XplWeights *relation_weights;
};

XplParser *
xpl_parser_new (const XplModelFile *file, GError **error)
{
  g_autoptr (XplParser) self = g_new0 (XplParser, 1);

  g_return_val_if_fail (file != NULL, NULL);

  self->relations = xpl_model_file_get_strings (file, "relations", &self->n_relations, error);
  if (self->relations == NULL)
    return NULL;
  if (self->n_relations == 0 || self->n_relations >= XPL_RELATION_NONE)
    {
      xpl_model_file_set_error (file, "relations", _("there are too few or too many relations"), error);
      return NULL;
    }
  self->move_weights = xpl_weights_new (file, "move-weights", XPL_N_MOVES, error);
  if (self->move_weights == NULL)
    return NULL;
  self->relation_weights = xpl_weights_new (file, "relation-weights", self->n_relations, error);
  if (self->relation_weights == NULL)
    return NULL;
  return g_steal_pointer (&self);
}

void
xpl_parser_free (XplParser *self)
{
  if (self == NULL)
    return;
  g_free (self->relations);
  xpl_weights_free (self->move_weights);
  xpl_weights_free (self->relation_weights);
  g_free (self);
}

guint
xpl_parser_get_n_relations (const XplParser *self)
{
  return self->n_relations;
}

const char *
xpl_parser_get_relation (const XplParser *self, guint relation)
{
  g_return_val_if_fail (relation < self->n_relations, NULL);

  return self->relations[relation];
}

static void
find_heads (const XplParser *self, const XplWord *words, const guint8 *tags, guint n, int *heads)
{
  XplScorer scorer = xpl_weights_get_scorer (self->move_weights);
  XplBeam beam;

  xpl_beam_init (&beam, &scorer, n <= XPL_PARSER_LONGEST ? XPL_PARSER_WIDTH : 1, MARGIN, words, tags, n);
  while (xpl_beam_step (&beam))
    ;
  for (guint i = 0; i < n; i++)
    {
      int head = beam.now[0]->state.nodes[i].head;

      heads[i] = head == (int) n ? -1 : head;
    }
  xpl_beam_clear (&beam);
}

static void
find_relations (const XplParser *self, XplTree *tree)
{
  XplScorer scorer = xpl_weights_get_scorer (self->relation_weights);
  guint64 features[XPL_TREE_MAX_FEATURES];
  gint32 scores[XPL_WEIGHTS_MAX_CLASSES];

  for (guint i = 0; i < tree->n; i++)
    {
      memset (scores, 0, self->n_relations * sizeof scores[0]);
      xpl_scorer_add (&scorer, features, xpl_tree_get_features (tree, tree->order[i], features), scores);
      tree->relations[tree->order[i]] = xpl_scores_best (scores, self->n_relations);
    }
}

void
xpl_parser_parse (const XplParser *self, const XplWord *words, const guint8 *tags, guint n, int *heads, guint8 *relations)
{
  XplTree tree;

  find_heads (self, words, tags, n, heads);
  xpl_tree_init (&tree, words, tags, n, heads, relations);
  find_relations (self, &tree);
  xpl_tree_clear (&tree);
}
