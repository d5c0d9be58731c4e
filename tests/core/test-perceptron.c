/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "model-writer.h"
#include "perceptron.h"
#include "weights.h"

#include <string.h>

#define N_ITEMS 600

/* The class of a number is what it leaves when divided; each feature tells it. */
static guint
get_features (guint item, guint n_classes, guint64 features[3])
{
  features[0] = xpl_feature_1 (0, item % n_classes);
  features[1] = xpl_feature_3 (1, item % 2, item % 3, item % n_classes);
  features[2] = xpl_feature_2 (2, item % 7, item % n_classes);
  return item % n_classes;
}

static XplPerceptron *
learn (guint n_classes)
{
  XplPerceptron *perceptron = xpl_perceptron_new (n_classes, 1);
  XplScorer scorer = xpl_perceptron_get_scorer (perceptron);

  for (guint round = 0; round < 5; round++)
    for (guint item = 0; item < N_ITEMS; item++)
      {
        gint32 scores[XPL_WEIGHTS_MAX_CLASSES] = { 0 };
        guint64 features[3];
        guint right = get_features (item, n_classes, features);

        xpl_scorer_add (&scorer, features, 3, scores);
        guint found = xpl_scores_best (scores, n_classes);
        if (found != right)
          {
            xpl_perceptron_update (perceptron, features, 3, right, 1);
            xpl_perceptron_update (perceptron, features, 3, found, -1);
          }
        xpl_perceptron_step (perceptron);
      }
  return perceptron;
}

static XplModelFile *
store (GBytes *section)
{
  g_autoptr (XplModelWriter) writer = xpl_model_writer_new ();
  g_autoptr (GError) error = NULL;

  xpl_model_writer_take (writer, "remainders", g_bytes_ref (section));
  g_autoptr (GBytes) bytes = xpl_model_writer_finish (writer);
  XplModelFile *file = xpl_model_file_new (bytes, "numbers.model", &error);
  g_assert_no_error (error);
  return file;
}

static void
check_learned (const XplWeights *weights, guint n_classes)
{
  XplScorer scorer = xpl_weights_get_scorer (weights);

  for (guint item = 0; item < N_ITEMS; item++)
    {
      gint32 scores[XPL_WEIGHTS_MAX_CLASSES] = { 0 };
      guint64 features[3];
      guint right = get_features (item, n_classes, features);

      xpl_scorer_add (&scorer, features, 3, scores);
      g_assert_cmpuint (xpl_scores_best (scores, n_classes), ==, right);
    }
}

/* Few classes are stored as rows, many as pairs; what was learned is the same, and so are the bytes of another run. */
static void
test_learn (gconstpointer data)
{
  guint n_classes = GPOINTER_TO_UINT (data);
  g_autoptr (XplPerceptron) perceptron = learn (n_classes), again = learn (n_classes);
  g_autoptr (GBytes) section = xpl_perceptron_pack (perceptron), other = xpl_perceptron_pack (again);
  g_autoptr (XplModelFile) file = store (section);
  g_autoptr (GError) error = NULL;
  g_autoptr (XplWeights) weights = xpl_weights_new (file, "remainders", n_classes, &error);

  g_assert_true (g_bytes_equal (section, other));
  g_assert_no_error (error);
  check_learned (weights, n_classes);
  g_assert_null (xpl_weights_new (file, "remainders", n_classes + 1, &error));
  g_assert_error (error, XPL_ERROR, XPL_ERROR_MODEL);
}

static void
test_unknown_feature (void)
{
  g_autoptr (XplPerceptron) perceptron = learn (3);
  g_autoptr (GBytes) section = xpl_perceptron_pack (perceptron);
  g_autoptr (XplModelFile) file = store (section);
  g_autoptr (XplWeights) weights = xpl_weights_new (file, "remainders", 3, NULL);
  XplScorer scorer = xpl_weights_get_scorer (weights);
  gint32 scores[3] = { 5, 6, 7 };
  guint64 feature = xpl_feature_1 (9, 1);

  xpl_scorer_add (&scorer, &feature, 1, scores);
  g_assert_cmpint (scores[0], ==, 5);
  g_assert_cmpint (scores[2], ==, 7);
}

/* A table that is damaged behind a checksum that is right is refused, or at least read without leaving it. */
static void
test_damage (gconstpointer data)
{
  guint n_classes = GPOINTER_TO_UINT (data);
  g_autoptr (XplPerceptron) perceptron = learn (n_classes);
  g_autoptr (GBytes) section = xpl_perceptron_pack (perceptron);
  gsize size;
  gconstpointer original = g_bytes_get_data (section, &size);
  guint n_refused = 0;

  for (gsize i = 0; i < size; i += i < 64 ? 1 : 7)
    {
      guint8 *copy = g_memdup2 (original, size);

      copy[i] ^= 0xff;
      g_autoptr (GBytes) damaged = g_bytes_new_take (copy, size);
      g_autoptr (XplModelFile) file = store (damaged);
      g_autoptr (GError) error = NULL;
      g_autoptr (XplWeights) weights = xpl_weights_new (file, "remainders", n_classes, &error);
      gint32 scores[XPL_WEIGHTS_MAX_CLASSES] = { 0 };
      guint64 features[3];

      n_refused += weights == NULL;
      g_assert_true ((weights == NULL) == (error != NULL));
      g_assert_false (weights != NULL && i < 12);
      if (weights == NULL)
        continue;
      XplScorer scorer = xpl_weights_get_scorer (weights);
      for (guint item = 0; item < N_ITEMS; item++)
        {
          get_features (item, n_classes, features);
          xpl_scorer_add (&scorer, features, 3, scores);
        }
    }
  g_assert_cmpuint (n_refused, >=, 12);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/perceptron/few-classes", GUINT_TO_POINTER (4), test_learn);
  g_test_add_data_func ("/perceptron/many-classes", GUINT_TO_POINTER (40), test_learn);
  g_test_add_func ("/perceptron/unknown-feature", test_unknown_feature);
  g_test_add_data_func ("/perceptron/damaged-rows", GUINT_TO_POINTER (4), test_damage);
  g_test_add_data_func ("/perceptron/damaged-pairs", GUINT_TO_POINTER (40), test_damage);
  return g_test_run ();
}
