/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "learn-names.h"

#include "training-random.h"

#include <string.h>

/* Rounds at the beginning in which only lessons without open classes count, so that open ones have something to go by. */
#define EXACT_ROUNDS 1

typedef struct
{
  XplPerceptron *perceptron;
  XplRandom random;
  XplNameWord words[XPL_NAME_MAX_WORDS];
  XplNameLattice lattice[XPL_NAME_MAX_WORDS];
  guint8 told[XPL_NAME_MAX_WORDS];
  guint8 right[XPL_NAME_MAX_WORDS];
} Learner;

static gboolean
is_allowed (const XplNameLesson *lesson, const guint8 *labels)
{
  for (guint i = 0; i < lesson->n; i++)
    if ((lesson->allowed[i] & 1u << labels[i]) == 0)
      return FALSE;
  return TRUE;
}

static void
add_margin (const XplNameLesson *lesson, gint margin, XplNameLattice *lattice)
{
  for (guint i = 0; i < lesson->n; i++)
    for (guint label = 0; label < XPL_N_NAME_LABELS; label++)
      if ((lesson->allowed[i] & 1u << label) == 0)
        lattice[i].scores[label] += margin;
}

static void
update (Learner *self, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      const XplNameWord *word = &self->words[i];
      guint told_before = i == 0 ? XPL_N_NAME_LABELS : self->told[i - 1];
      guint right_before = i == 0 ? XPL_N_NAME_LABELS : self->right[i - 1];

      if (self->told[i] != self->right[i])
        {
          xpl_perceptron_update (self->perceptron, word->features, word->n_features, self->right[i], 1);
          xpl_perceptron_update (self->perceptron, word->features, word->n_features, self->told[i], -1);
        }
      if (self->told[i] != self->right[i] || told_before != right_before)
        {
          guint64 right = xpl_name_joint_feature (word->joint, right_before);
          guint64 told = xpl_name_joint_feature (word->joint, told_before);

          xpl_perceptron_update (self->perceptron, &right, 1, self->right[i], 1);
          xpl_perceptron_update (self->perceptron, &told, 1, self->told[i], -1);
        }
    }
}

/* Names are other ones in each text, so now and then words have to be told without what they are themselves. */
static void
prepare (Learner *self, const XplNameLesson *lesson, const XplNameCourse *course)
{
  gboolean forgets = xpl_random_next (&self->random, 100) < course->forget;

  xpl_name_lesson_get_words (lesson, self->words);
  for (guint i = 0; forgets && i < lesson->n; i++)
    {
      XplNameWord *word = &self->words[i];

      word->n_features -= word->n_own;
      memmove (word->features, word->features + word->n_own, word->n_features * sizeof word->features[0]);
    }
}

static gboolean
learn (Learner *self, const XplNameLesson *lesson, const XplNameCourse *course)
{
  XplScorer scorer = xpl_perceptron_get_scorer (self->perceptron);
  XplNameJoints joints;
  gboolean is_right;

  prepare (self, lesson, course);
  xpl_name_joints_load (&joints, &scorer);
  xpl_name_score (self->words, lesson->n, &scorer, self->lattice);
  add_margin (lesson, course->margin, self->lattice);
  xpl_name_decode (self->words, lesson->n, &joints, NULL, self->lattice, self->told);
  is_right = is_allowed (lesson, self->told);
  if (!is_right)
    {
      xpl_name_decode (self->words, lesson->n, &joints, lesson->allowed, self->lattice, self->right);
      update (self, lesson->n);
    }
  xpl_perceptron_step (self->perceptron);
  return is_right;
}

XplPerceptron *
xpl_names_learn (GPtrArray *lessons, const XplNameCourse *course)
{
  Learner *learner = g_new0 (Learner, 1);
  XplPerceptron *perceptron = xpl_perceptron_new (XPL_N_NAME_LABELS, course->min_updates);

  learner->perceptron = perceptron;
  learner->random = xpl_random_new (course->seed);
  for (guint round = 0; round < course->rounds + EXACT_ROUNDS; round++)
    {
      g_autofree guint *order = xpl_random_order (&learner->random, lessons->len);
      guint n_right = 0, n = 0;

      for (guint i = 0; i < lessons->len; i++)
        {
          const XplNameLesson *lesson = g_ptr_array_index (lessons, order[i]);

          if (round < EXACT_ROUNDS && !lesson->is_exact)
            continue;
          n_right += learn (learner, lesson, course);
          n++;
        }
      g_message ("names, round %u: %.1f %% of %u sentences are right", round + 1, 100.0 * n_right / MAX (n, 1), n);
    }
  g_free (learner);
  return perceptron;
}
