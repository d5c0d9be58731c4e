/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "beam.h"

#include <string.h>

typedef struct
{
  gint32 score;
  guint from;
  XplMove move;
} Candidate;

static void
init_hypothesis (XplHypothesis *self, const XplWord *words, const guint8 *tags, guint n)
{
  xpl_arc_state_init (&self->state, words, tags, n);
  self->score = 0;
  self->moves = g_malloc (2 * (gsize) n + 1);
}

void
xpl_beam_init (XplBeam *self,
               const XplScorer *scorer,
               guint width,
               gint32 margin,
               const XplWord *words,
               const guint8 *tags,
               guint n)
{
  g_return_if_fail (width > 0 && width <= XPL_BEAM_MAX_WIDTH);

  self->scorer = scorer;
  self->width = width;
  self->margin = margin;
  self->n = 1;
  self->n_steps = 0;
  for (guint i = 0; i < 2 * width; i++)
    init_hypothesis (&self->items[i], words, tags, n);
  for (guint i = 0; i < width; i++)
    {
      self->now[i] = &self->items[i];
      self->then[i] = &self->items[width + i];
    }
}

void
xpl_beam_clear (XplBeam *self)
{
  for (guint i = 0; i < 2 * self->width; i++)
    {
      xpl_arc_state_clear (&self->items[i].state);
      g_clear_pointer (&self->items[i].moves, g_free);
    }
}

void
xpl_beam_score (const XplScorer *scorer, const XplArcState *state, gint32 scores[XPL_N_MOVES])
{
  guint64 features[XPL_ARC_MAX_FEATURES];

  memset (scores, 0, XPL_N_MOVES * sizeof scores[0]);
  xpl_scorer_add (scorer, features, xpl_arc_state_get_features (state, features), scores);
}

/* Keeps the best, sorted; of equal ones the earlier. */
static guint
insert (Candidate *candidates, guint n, guint width, Candidate added)
{
  guint i;

  if (n == width && added.score <= candidates[n - 1].score)
    return n;
  n = MIN (n + 1, width);
  for (i = n - 1; i > 0 && candidates[i - 1].score < added.score; i--)
    candidates[i] = candidates[i - 1];
  candidates[i] = added;
  return n;
}

static void
copy_hypothesis (XplHypothesis *to, const XplHypothesis *from, guint n_steps)
{
  const XplArcState *state = &from->state;

  to->state.next = state->next;
  to->state.n_stack = state->n_stack;
  memcpy (to->state.stack, state->stack, (gsize) state->n_stack * sizeof state->stack[0]);
  memcpy (to->state.nodes, state->nodes, ((gsize) state->n + 1) * sizeof state->nodes[0]);
  memcpy (to->moves, from->moves, n_steps);
}

/* Where one is left nothing needs to be copied, which keeps long sentences linear. */
static void
go_on_alone (XplBeam *self, const Candidate *candidate)
{
  XplHypothesis *one = self->now[candidate->from];

  self->now[candidate->from] = self->now[0];
  self->now[0] = one;
  one->score = candidate->score;
  one->moves[self->n_steps++] = candidate->move;
  xpl_arc_state_move (&one->state, candidate->move);
  self->n = 1;
}

gboolean
xpl_beam_step (XplBeam *self)
{
  Candidate candidates[XPL_BEAM_MAX_WIDTH];
  guint n = 0;

  if (xpl_arc_state_is_done (&self->now[0]->state)) /* all trees take the same number of moves */
    return FALSE;
  for (guint i = 0; i < self->n; i++)
    {
      guint moves = xpl_arc_state_get_moves (&self->now[i]->state);
      gint32 scores[XPL_N_MOVES];

      xpl_beam_score (self->scorer, &self->now[i]->state, scores);
      for (int move = 0; move < XPL_N_MOVES; move++)
        if (moves >> move & 1)
          n = insert (candidates, n, self->width, (Candidate) { self->now[i]->score + scores[move], i, move });
    }
  while (n > 1 && candidates[n - 1].score < candidates[0].score - self->margin)
    n--;
  if (n == 1)
    {
      go_on_alone (self, &candidates[0]);
      return TRUE;
    }
  for (guint i = 0; i < n; i++)
    {
      XplHypothesis *to = self->then[i];

      copy_hypothesis (to, self->now[candidates[i].from], self->n_steps);
      to->score = candidates[i].score;
      to->moves[self->n_steps] = candidates[i].move;
      xpl_arc_state_move (&to->state, candidates[i].move);
    }
  for (guint i = 0; i < self->width; i++)
    {
      XplHypothesis *kept = self->now[i];

      self->now[i] = self->then[i];
      self->then[i] = kept;
    }
  self->n = n;
  self->n_steps++;
  return TRUE;
}
