/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "parser.h"

#include "projective.h"

#include <glib/gi18n-lib.h>

struct _XplParser
{
  const char **relations;
  guint n_relations;
};

XplParser *
xpl_parser_new (const XplModelFile *file, GError **error)
{
  g_autoptr (XplParser) self = g_new0 (XplParser, 1);

  g_return_val_if_fail (file != NULL, NULL);

  self->relations = xpl_model_file_get_strings (file, "relations", &self->n_relations, error);
  if (self->relations == NULL)
    return NULL;
  if (self->n_relations == 0 || self->n_relations > G_MAXUINT8)
    {
      xpl_model_file_set_error (file, "relations", _("there are too few or too many relations"), error);
      return NULL;
    }
  return g_steal_pointer (&self);
}

void
xpl_parser_free (XplParser *self)
{
  if (self == NULL)
    return;
  g_free (self->relations);
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

void
xpl_parser_parse (const XplParser *self, const XplNetwork *network, XplNetworkPass *pass, int *heads, guint8 *relations)
{
  const XplNetworkWeights *weights = xpl_network_get_weights (network);
  g_autofree float *seen = g_new (float, weights->shape.label_width);
  g_autofree float *scores = g_new (float, XPL_VECTORS_PAD (weights->shape.n_relations));

  xpl_network_run_layer (weights, 1, pass->states[0], pass);
  xpl_network_find_ends (weights, pass->states[1], pass);
  xpl_network_score_arcs (weights, pass);
  xpl_projective_find (pass->arcs, pass->n, heads);
  for (guint i = 0; i < pass->n; i++)
    {
      xpl_network_see_pair (weights, pass, i, heads[i] < 0 ? pass->n : (guint) heads[i], seen);
      xpl_network_score_relations (weights, seen, scores);
      relations[i] = (guint8) xpl_vectors_greatest (scores, self->n_relations);
    }
}
