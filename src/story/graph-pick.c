/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/*
 * Which entities are shown where there are too many. Taking just the most important ones would show many that nothing on
 * the screen is related to. So they are taken in the order of importance, and one that is related to nothing yet brings
 * its most important partner along; what has no relations at all comes last.
 */

#include "config.h"

#include "graph-parts.h"

/* The neighbours of candidate i: neighbours[starts[i]] … neighbours[starts[i + 1] - 1]. */
typedef struct
{
  guint *starts;
  guint *neighbours;
  gboolean *touched; /* has a neighbour that is shown */
  guint n_shown;
  guint max;
} Picker;

int
xpl_candidate_compare (const XplCandidate *a, const XplCandidate *b)
{
  XplFinding *left = XPL_FINDING (a->entity), *right = XPL_FINDING (b->entity);
  guint left_origins = xpl_finding_get_n_origins (left), right_origins = xpl_finding_get_n_origins (right);
  guint left_articles = xpl_finding_get_n_articles (left), right_articles = xpl_finding_get_n_articles (right);

  if (left_origins != right_origins)
    return left_origins < right_origins ? 1 : -1;
  if (left_articles != right_articles)
    return left_articles < right_articles ? 1 : -1;
  if (a->weight != b->weight)
    return a->weight < b->weight ? 1 : -1;
  return a->order < b->order ? -1 : a->order > b->order;
}

static void
index_neighbours (Picker *self, const XplCandidates *candidates)
{
  guint n = candidates->candidates->len;
  g_autofree guint *ends = NULL;

  self->starts = g_new0 (guint, n + 1);
  self->neighbours = g_new (guint, 2 * candidates->links->len);
  for (guint i = 0; i < candidates->links->len; i++)
    {
      const XplLink *link = &g_array_index (candidates->links, XplLink, i);

      self->starts[link->from + 1]++;
      self->starts[link->to + 1]++;
    }
  for (guint i = 0; i < n; i++)
    self->starts[i + 1] += self->starts[i];
  ends = g_memdup2 (self->starts, (n + 1) * sizeof *ends);
  for (guint i = 0; i < candidates->links->len; i++)
    {
      const XplLink *link = &g_array_index (candidates->links, XplLink, i);

      self->neighbours[ends[link->from]++] = link->to;
      self->neighbours[ends[link->to]++] = link->from;
    }
}

static void
show (Picker *self, XplCandidates *candidates, guint index)
{
  XplCandidate *candidate = xpl_candidates_get (candidates, index);

  if (candidate->is_shown || self->n_shown == self->max)
    return;
  candidate->is_shown = TRUE;
  self->n_shown++;
  for (guint i = self->starts[index]; i < self->starts[index + 1]; i++)
    self->touched[self->neighbours[i]] = TRUE;
}

static guint
find_best_neighbour (const Picker *self, guint index)
{
  guint best = self->neighbours[self->starts[index]];

  for (guint i = self->starts[index] + 1; i < self->starts[index + 1]; i++)
    best = MIN (best, self->neighbours[i]);
  return best;
}

static void
show_connected (Picker *self, XplCandidates *candidates)
{
  for (guint i = 0; i < candidates->candidates->len && self->n_shown < self->max; i++)
    {
      if (self->starts[i] == self->starts[i + 1])
        continue;
      if (!self->touched[i])
        {
          /* It and its partner together, or neither. */
          if (self->max - self->n_shown < 2)
            continue;
          show (self, candidates, find_best_neighbour (self, i));
        }
      show (self, candidates, i);
    }
}

static void
pick_some (XplCandidates *self, guint max, guint enough_related)
{
  guint n = self->candidates->len;
  Picker picker = { .touched = g_new0 (gboolean, n), .max = max };

  index_neighbours (&picker, self);
  for (guint i = 0; i < n; i++)
    if (xpl_candidates_get (self, i)->is_wanted)
      show (&picker, self, i);
  show_connected (&picker, self);
  if (enough_related == 0 || picker.n_shown < enough_related)
    for (guint i = 0; i < n; i++)
      show (&picker, self, i);
  g_free (picker.starts);
  g_free (picker.neighbours);
  g_free (picker.touched);
}

void
xpl_candidates_pick (XplCandidates *self, guint max, guint enough_related)
{
  guint n = self->candidates->len;

  if (enough_related > 0 || (max > 0 && max < n))
    {
      pick_some (self, max > 0 ? MIN (max, n) : n, enough_related);
      return;
    }
  for (guint i = 0; i < self->candidates->len; i++)
    xpl_candidates_get (self, i)->is_shown = TRUE;
}
