/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "name-labels.h"

#include <string.h>

/* The templates of name-word.c have smaller numbers. */
#define JOINT_TEMPLATE 900

/* Worse than any score can be, and far from overflow. */
#define IMPOSSIBLE (-100000000)

guint64
xpl_name_joint_feature (XplNameJoint joint, guint before)
{
  return xpl_feature_2 (JOINT_TEMPLATE, joint, before);
}

void
xpl_name_joints_load (XplNameJoints *self, const XplScorer *scorer)
{
  memset (self, 0, sizeof *self);
  for (guint joint = 0; joint < XPL_N_NAME_JOINTS; joint++)
    for (guint before = 0; before <= XPL_N_NAME_LABELS; before++)
      {
        guint64 feature = xpl_name_joint_feature (joint, before);

        xpl_scorer_add (scorer, &feature, 1, self->weights[joint][before]);
      }
}

void
xpl_name_joints_foreach (XplNameJoints *self, XplNameJointFunc func, gpointer data)
{
  for (guint joint = 0; joint < XPL_N_NAME_JOINTS; joint++)
    for (guint before = 0; before <= XPL_N_NAME_LABELS; before++)
      for (guint label = 0; label < XPL_N_NAME_LABELS; label++)
        func (xpl_name_joint_feature (joint, before), label, &self->weights[joint][before][label], data);
}

void
xpl_name_score (const XplNameWord *words, guint n, const XplScorer *scorer, XplNameLattice *lattice)
{
  for (guint i = 0; i < n; i++)
    {
      memset (lattice[i].scores, 0, sizeof lattice[i].scores);
      xpl_scorer_add (scorer, words[i].features, words[i].n_features, lattice[i].scores);
    }
}

/* A name goes on only where it has begun. */
static gboolean
may_follow (guint before, guint label)
{
  return !xpl_name_label_is_inside (label) || before == label || before + 1 == label;
}

static void
step (const XplNameLattice *previous, const gint32 (*weights)[XPL_N_NAME_LABELS], guint32 allowed, XplNameLattice *lattice)
{
  for (guint label = 0; label < XPL_N_NAME_LABELS; label++)
    {
      gint32 best = IMPOSSIBLE;
      guint from = 0;
      guint first = xpl_name_label_is_inside (label) ? label - 1 : 0;
      guint end = xpl_name_label_is_inside (label) ? label + 1 : XPL_N_NAME_LABELS;

      for (guint before = first; before < end; before++)
        {
          gint32 score = previous->best[before] + weights[before][label];

          if (score > best)
            {
              best = score;
              from = before;
            }
        }
      lattice->best[label] = best + lattice->scores[label] + (allowed & 1u << label ? 0 : IMPOSSIBLE);
      lattice->best[label] = MAX (lattice->best[label], 4 * IMPOSSIBLE);
      lattice->from[label] = (guint8) from;
    }
}

static void
begin (const gint32 *weights, guint32 allowed, XplNameLattice *lattice)
{
  for (guint label = 0; label < XPL_N_NAME_LABELS; label++)
    {
      gboolean possible = (allowed & 1u << label) && may_follow (XPL_NAME_OUTSIDE, label);

      lattice->best[label] = lattice->scores[label] + weights[label] + (possible ? 0 : IMPOSSIBLE);
    }
}

void
xpl_name_decode (const XplNameWord *words,
                 guint n,
                 const XplNameJoints *joints,
                 const guint32 *allowed,
                 XplNameLattice *lattice,
                 guint8 *labels)
{
  if (n == 0)
    return;
  begin (joints->weights[words[0].joint][XPL_N_NAME_LABELS], allowed != NULL ? allowed[0] : XPL_NAME_ALL_LABELS, lattice);
  for (guint i = 1; i < n; i++)
    step (&lattice[i - 1], joints->weights[words[i].joint], allowed != NULL ? allowed[i] : XPL_NAME_ALL_LABELS, &lattice[i]);
  labels[n - 1] = (guint8) xpl_scores_best (lattice[n - 1].best, XPL_N_NAME_LABELS);
  for (guint i = n - 1; i > 0; i--)
    labels[i - 1] = lattice[i].from[labels[i]];
}
