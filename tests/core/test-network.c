/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "learn-network.h"
#include "learn-words.h"
#include "network-lesson.h"
#include "network-model.h"
#include "syntax.h"

#include <string.h>

static const XplNetworkShape shape = {
  .n_words = 10, .n_affixes = 8, .width = 16, .n_cells = 16, .n_tags = 5, .n_relations = 4, .arc_width = 16, .label_width = 16,
};

#define N_ROWS 20 /* of vectors, of those that the shape has */

typedef struct
{
  XplNetworkWeights weights, turned;
  float *vectors;
  gsize n;
} Fixture;

static void
turn (Fixture *fixture)
{
  for (guint matrix = 0; matrix < XPL_N_MATRICES; matrix++)
    {
      guint n_rows, n_columns;

      xpl_network_shape_measure (&shape, matrix, &n_rows, &n_columns);
      for (guint i = 0; i < n_rows * n_columns; i++)
        xpl_network_matrix (&fixture->turned, matrix)[i % n_columns * n_rows + i / n_columns]
          = xpl_network_matrix (&fixture->weights, matrix)[i];
    }
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (3);

  fixture->weights.shape = fixture->turned.shape = shape;
  fixture->n = xpl_network_shape_place (&shape, fixture->weights.offsets);
  memcpy (fixture->turned.offsets, fixture->weights.offsets, sizeof fixture->turned.offsets);
  fixture->weights.weights = g_new0 (float, fixture->n);
  fixture->turned.weights = g_new0 (float, fixture->n);
  fixture->vectors = g_new0 (float, N_ROWS * shape.width);
  for (gsize i = 0; i < fixture->n; i++)
    fixture->weights.weights[i] = (float) g_rand_double_range (random, -0.4, 0.4);
  for (guint i = 0; i < N_ROWS * shape.width; i++)
    fixture->vectors[i] = (float) g_rand_double_range (random, -0.4, 0.4);
  turn (fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_free (fixture->weights.weights);
  g_free (fixture->turned.weights);
  g_free (fixture->vectors);
}

/* How far a weight is moved to see what the surprise changes by: so little that hardly any number crosses 0. */
#define STEP 0.002f
#define N_WORDS 5

static double
work (XplLesson *lesson, float *slopes)
{
  static const guint8 first[] = { 1, 0, 0, 0, 0 }, second[] = { 0, 1, 0, 1, 0 };
  static const int heads[N_WORDS] = { 1, -1, 4, 4, 1 };
  XplLessonWord words[N_WORDS];
  XplRandom random = xpl_random_new (11);

  for (guint i = 0; i < N_WORDS; i++)
    {
      for (guint part = 0; part < XPL_NETWORK_PARTS; part++)
        words[i].rows[part] = (i * 7 + part * 3) % N_ROWS;
      words[i].tags = i == 3 ? NULL : i % 2 == 0 ? first : second;
      words[i].head = heads[i];
      words[i].relation = (int) i % 4;
    }
  xpl_lesson_begin (lesson);
  return xpl_lesson_work (lesson, words, N_WORDS, &random, slopes);
}

/* Each slope is how much the surprise changes with its weight. */
static void
test_slopes (Fixture *fixture, gconstpointer data)
{
  g_autoptr (XplLesson) lesson = xpl_lesson_new (&fixture->weights, &fixture->turned, fixture->vectors);
  float word_slopes[N_WORDS * 16];
  guint n_weights = 0;

  work (lesson, word_slopes);
  g_autofree float *slopes = g_memdup2 (xpl_lesson_get_slopes (lesson), fixture->n * sizeof (float));
  for (gsize i = 0; i < fixture->n; i += 13)
    {
      float *weight = &fixture->weights.weights[i], kept = *weight;

      *weight = kept + STEP;
      double above = work (lesson, word_slopes);
      *weight = kept - STEP;
      double below = work (lesson, word_slopes);
      *weight = kept;
      g_assert_cmpfloat_with_epsilon (slopes[i], (float) ((above - below) / (2 * STEP)), 0.02f);
      n_weights += slopes[i] > 0.05f || slopes[i] < -0.05f;
    }
  g_assert_cmpuint (n_weights, >=, 40);
}

/* The same for the vector of a word, by the row that only this word has twice. */
static void
test_vector_slopes (Fixture *fixture, gconstpointer data)
{
  g_autoptr (XplLesson) lesson = xpl_lesson_new (&fixture->weights, &fixture->turned, fixture->vectors);
  float slopes[N_WORDS * 16], unused[N_WORDS * 16];

  work (lesson, slopes);
  for (guint row = 0; row < N_ROWS; row++)
    for (guint k = 0; k < shape.width; k += 5)
      {
        float *number = &fixture->vectors[row * shape.width + k], kept = *number, expected = 0;

        for (guint i = 0; i < N_WORDS; i++)
          for (guint part = 0; part < XPL_NETWORK_PARTS; part++)
            expected += (i * 7 + part * 3) % N_ROWS == row ? slopes[i * shape.width + k] : 0;
        *number = kept + STEP;
        double above = work (lesson, unused);
        *number = kept - STEP;
        double below = work (lesson, unused);
        *number = kept;
        g_assert_cmpfloat_with_epsilon (expected, (float) ((above - below) / (2 * STEP)), 0.02f);
      }
}

static const char *const lines[] = {
  "the DET DT 2 det|pilot NOUN NN 3 nsubj|slept VERB VBD 0 root|. PUNCT . 3 punct",
  "a DET DT 2 det|sailor NOUN NN 3 nsubj|saw VERB VBD 0 root|the DET DT 5 det|pilot NOUN NN 3 obj|. PUNCT . 3 punct",
  "she PRON PRP 2 nsubj|saw VERB VBD 0 root|a DET DT 4 det|harbour NOUN NN 2 obj|. PUNCT . 2 punct",
};

static void
add_sentence (XplTreebank *treebank, const char *line)
{
  XplTreeSentence *sentence = xpl_treebank_add_empty (treebank);
  g_auto (GStrv) items = g_strsplit (line, "|", -1);

  for (guint i = 0; items[i] != NULL; i++)
    {
      g_auto (GStrv) fields = g_strsplit (items[i], " ", -1);
      XplTreeWord word = {
        .form = g_intern_string (fields[0]),
        .upos = g_intern_string (fields[1]),
        .xpos = g_intern_string (fields[2]),
        .head = atoi (fields[3]) - 1,
        .relation = g_intern_string (fields[4]),
      };

      g_array_append_val (sentence->words, word);
    }
}

static XplTreebank *
make_treebank (void)
{
  XplTreebank *treebank = xpl_treebank_new ();

  for (guint i = 0; i < 240; i++)
    add_sentence (treebank, lines[i % G_N_ELEMENTS (lines)]);
  return treebank;
}

static GBytes *
learn (void)
{
  g_autoptr (GPtrArray) treebank = make_treebank (), tagged = xpl_treebank_new (), relations = g_ptr_array_new ();
  g_autoptr (XplModelWriter) writer = xpl_model_writer_new ();
  g_autoptr (XplTagSet) tags = xpl_tag_set_new (treebank);
  const XplTreebank *all[] = { treebank, NULL };
  static const char *const names[] = { "det", "nsubj", "root", "obj", "punct" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    g_ptr_array_add (relations, (gpointer) g_intern_string (names[i]));
  xpl_model_writer_take (writer, "words", xpl_learn_words (all, 4));
  g_autoptr (GBytes) bytes = xpl_model_writer_finish (writer);
  g_autoptr (XplModelFile) file = xpl_model_file_new (bytes, "words", NULL);
  g_autoptr (XplWordTable) table = xpl_word_table_new (file, "words", NULL);
  const XplNetworkLessons lessons = { treebank, tagged, tags, relations, table };
  xpl_tag_set_write (tags, writer);
  xpl_model_writer_add_strings (writer, "relations", names, G_N_ELEMENTS (names));
  xpl_learn_network (&lessons, 12, 1, writer);
  return xpl_model_writer_finish (writer);
}

/* What was learned tells what was taught, on words in another order too; and the same again is the same to the byte. */
static void
test_learning (void)
{
  static const char *const forms[] = { "the", "sailor", "saw", "a", "harbour", "." };
  static const int expected[] = { 1, 2, -1, 4, 2, 2 };
  g_autoptr (GBytes) bytes = learn (), again = learn ();
  g_autoptr (GError) error = NULL;
  g_autoptr (XplModelFile) file = xpl_model_file_new (bytes, "network", &error);
  g_autoptr (XplWordTable) table = xpl_word_table_new (file, "words", &error);
  g_autoptr (XplNetwork) network = xpl_network_new (file, xpl_word_table_get_n_rows (table), &error);
  g_autoptr (XplTagger) tagger = xpl_tagger_new (file, &error);
  g_autoptr (XplParser) parser = xpl_parser_new (file, &error);
  XplWord words[G_N_ELEMENTS (forms)];
  XplNetworkPass pass = { 0 };
  guint8 classes[G_N_ELEMENTS (forms)], relations[G_N_ELEMENTS (forms)];
  int heads[G_N_ELEMENTS (forms)];

  g_assert_no_error (error);
  g_assert_true (g_bytes_equal (bytes, again));
  for (guint i = 0; i < G_N_ELEMENTS (forms); i++)
    xpl_word_init (&words[i], table, forms[i], strlen (forms[i]));
  xpl_network_begin (network, words, G_N_ELEMENTS (forms), &pass);
  xpl_tagger_tag (tagger, network, &pass, classes);
  xpl_parser_parse (parser, network, &pass, heads, relations);
  g_assert_cmpstr (xpl_tagger_get_xpos (tagger, classes[2]), ==, "VBD");
  g_assert_cmpstr (xpl_tagger_get_upos (tagger, classes[4]), ==, "NOUN");
  g_assert_cmpmem (heads, sizeof heads, expected, sizeof expected);
  g_assert_cmpstr (xpl_parser_get_relation (parser, relations[1]), ==, "nsubj");
  xpl_network_pass_clear (&pass);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/network/slopes", Fixture, NULL, set_up, test_slopes, tear_down);
  g_test_add ("/network/vector-slopes", Fixture, NULL, set_up, test_vector_slopes, tear_down);
  g_test_add_func ("/network/learning", test_learning);
  return g_test_run ();
}
