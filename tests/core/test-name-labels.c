/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "learn-names.h"
#include "model-writer.h"
#include "name-tagger.h"

#include <string.h>

#define PERSON XPL_NAME_BEGIN (XPL_NAME_LABEL_PERSON)
#define PERSON_ON XPL_NAME_INSIDE (XPL_NAME_LABEL_PERSON)
#define PLACE_ON XPL_NAME_INSIDE (XPL_NAME_LABEL_PLACE)

/* Weights that want a label at each word, whatever stands before it. */
static void
want (XplNameLattice *lattice, const guint *labels, guint n)
{
  memset (lattice, 0, n * sizeof *lattice);
  for (guint i = 0; i < n; i++)
    lattice[i].scores[labels[i]] = 10;
}

static void
test_decode (void)
{
  static const struct
  {
    guint wanted[3];
    guint32 allowed[3];
    guint8 labels[3];
  } cases[] = {
    /* A name goes on only where it has begun: to begin one costs less than to leave out what goes on. */
    { { 0, PERSON, PERSON_ON }, { XPL_NAME_ALL_LABELS, XPL_NAME_ALL_LABELS, XPL_NAME_ALL_LABELS }, { 0, PERSON, PERSON_ON } },
    { { 0, 0, PERSON_ON }, { XPL_NAME_ALL_LABELS, 1, XPL_NAME_ALL_LABELS }, { 0, 0, 0 } },
    { { PERSON, PLACE_ON, PERSON_ON }, { 1u << PERSON, 1u << PERSON_ON, XPL_NAME_ALL_LABELS }, { PERSON, PERSON_ON, PERSON_ON } },
    { { PERSON, PERSON, PERSON }, { 1, 1, 1 }, { 0, 0, 0 } },
  };
  XplNameJoints joints = { 0 };
  XplNameWord *words = g_new0 (XplNameWord, 3);

  for (guint c = 0; c < G_N_ELEMENTS (cases); c++)
    {
      XplNameLattice lattice[3];
      guint8 labels[3];

      want (lattice, cases[c].wanted, 3);
      xpl_name_decode (words, 3, &joints, cases[c].allowed, lattice, labels);
      for (guint i = 0; i < 3; i++)
        g_assert_cmpuint (labels[i], ==, cases[c].labels[i]);
    }
  g_free (words);
}

/* A lesson of @n words, each with one feature. */
static XplNameLesson *
make_lesson (const guint64 *features, const guint32 *allowed, guint n, gboolean is_exact)
{
  XplNameLesson *lesson = g_new0 (XplNameLesson, 1);

  lesson->n = n;
  lesson->features = g_memdup2 (features, n * sizeof *features);
  lesson->n_features = g_malloc (n);
  memset (lesson->n_features, 1, n);
  lesson->n_own = g_malloc0 (n);
  lesson->joints = g_malloc0 (n);
  lesson->allowed = g_memdup2 (allowed, n * sizeof *allowed);
  lesson->is_exact = is_exact;
  return lesson;
}

static void
tell (const XplPerceptron *perceptron, const XplNameLesson *lesson, guint8 *labels)
{
  XplScorer scorer = xpl_perceptron_get_scorer (perceptron);
  XplNameWord *words = g_new0 (XplNameWord, XPL_NAME_MAX_WORDS);
  XplNameLattice lattice[8];
  XplNameJoints joints;

  xpl_name_lesson_get_words (lesson, words);
  xpl_name_joints_load (&joints, &scorer);
  xpl_name_score (words, lesson->n, &scorer, lattice);
  xpl_name_decode (words, lesson->n, &joints, NULL, lattice, labels);
  g_free (words);
}

/* What one lesson leaves open is filled with what another has told. */
static void
test_learn (void)
{
  static const guint64 words[] = { 11, 22, 33 };
  static const guint32 exact[] = { 1, 1u << PERSON, 1u << PERSON_ON };
  static const guint32 open[] = { 1, (1u << PERSON) | (1u << XPL_NAME_BEGIN (XPL_NAME_LABEL_WORK)),
                                  (1u << PERSON_ON) | (1u << XPL_NAME_INSIDE (XPL_NAME_LABEL_WORK)) };
  static const XplNameCourse course = { .rounds = 4, .min_updates = 1, .margin = 1, .seed = 1 };
  g_autoptr (GPtrArray) lessons = g_ptr_array_new_with_free_func ((GDestroyNotify) xpl_name_lesson_free);
  g_autoptr (XplPerceptron) perceptron = NULL, again = NULL;
  guint8 labels[3];

  g_ptr_array_add (lessons, make_lesson (words, exact, 3, TRUE));
  g_ptr_array_add (lessons, make_lesson (words, open, 3, FALSE));
  perceptron = xpl_names_learn (lessons, &course);
  again = xpl_names_learn (lessons, &course);
  tell (perceptron, g_ptr_array_index (lessons, 1), labels);
  g_assert_cmpuint (labels[0], ==, XPL_NAME_OUTSIDE);
  g_assert_cmpuint (labels[1], ==, PERSON);
  g_assert_cmpuint (labels[2], ==, PERSON_ON);

  g_autoptr (GBytes) first = xpl_perceptron_pack (perceptron), second = xpl_perceptron_pack (again);
  g_assert_true (g_bytes_equal (first, second));
}

/* A model without joints, or with joints of another size, is refused by name. */
static void
test_faults (void)
{
  g_autoptr (XplPerceptron) perceptron = xpl_perceptron_new (XPL_N_NAME_LABELS, 1);

  for (int size = 0; size <= 8; size += 8)
    {
      g_autoptr (XplModelWriter) writer = xpl_model_writer_new ();
      g_autoptr (GError) error = NULL;

      xpl_model_writer_take (writer, XPL_NAME_SECTION, xpl_perceptron_pack (perceptron));
      if (size > 0)
        xpl_model_writer_take (writer, XPL_NAME_JOINT_SECTION, g_bytes_new_static ("12345678", 8));
      g_autoptr (GBytes) bytes = xpl_model_writer_finish (writer);
      XplModelFile *file = xpl_model_file_new (bytes, "own.model", &error);

      g_assert_no_error (error);
      g_assert_null (xpl_name_tagger_new (file, &error));
      g_assert_error (error, XPL_ERROR, XPL_ERROR_MODEL);
      g_assert_nonnull (strstr (error->message, "own.model"));
    }
}

/* What no rule explains is told by the labels, and the explanation says so. */
static void
test_why (void)
{
  static const char text[] = "The singer from Quenby said that Zorvex had offered her a part. Zorvex shares fell.";
  g_autoptr (XplLanguage) language = xpl_language_new (NULL);
  g_autoptr (XplReading) reading = xpl_language_read (language, text, NULL);
  guint n_told = 0;

  for (guint i = 0; i < reading->entities->len; i++)
    {
      const XplNamed *named = xpl_reading_entity (reading, i);

      g_assert_cmpstr (named->why, !=, "");
      g_assert_null (strstr (named->why, "%s"));
      n_told += strstr (named->why, "reads like the name") != NULL;
      g_test_message ("%s: %s", named->name, named->why);
    }
  g_assert_cmpuint (n_told, >, 0);
}

/* Candidates stay sorted and apart from each other, whatever labels and rules say. */
static void
test_order (void)
{
  static const char *const texts[] = {
    "PRIME MINISTER ORSEL VANE MEETS TOVIAN LEADERS IN SENN",
    "Vane & Sons of Tovia (VST), the Tovian Coast Guard and Mira Olt of the Harbour Union met in Senn, Tovia.",
    "“The Long Tide” by Ivo Ranck won the Senn Prize; Olt-Ranck and al-Senn did not.",
    "A B C D E F G H I J K L M N O P Q R S T U V W X Y Z",
  };
  g_autoptr (XplLanguage) language = xpl_language_new (NULL);

  for (guint t = 0; t < G_N_ELEMENTS (texts); t++)
    {
      g_autoptr (XplReading) reading = xpl_language_read (language, texts[t], NULL);
      guint32 end = 0;

      for (guint i = 0; i < reading->mentions->len; i++)
        {
          const XplNameMention *mention = &g_array_index (reading->mentions, XplNameMention, i);

          if (mention->kind > XPL_MENTION_METONYM)
            continue;
          g_assert_cmpuint (mention->range.start, >=, end);
          end = mention->range.end;
        }
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/name-labels/decode", test_decode);
  g_test_add_func ("/name-labels/learn", test_learn);
  g_test_add_func ("/name-labels/faults", test_faults);
  g_test_add_func ("/name-labels/why", test_why);
  g_test_add_func ("/name-labels/order", test_order);
  return g_test_run ();
}
