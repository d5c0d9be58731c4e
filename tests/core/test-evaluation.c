/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "calendar-value.h"
#include "corpus.h"
#include "evaluation.h"
#include "measure.h"
#include "spans.h"
#include "xpl-error.h"

#include <math.h>
#include <string.h>

static GPtrArray *
read_conllu (const char *const *lines)
{
  g_autofree char *content = g_strjoinv ("\n", (char **) lines);
  g_autoptr (GError) error = NULL;
  GPtrArray *texts = xpl_conllu_read (content, "own.conllu", &error);

  g_assert_no_error (error);
  return texts;
}

static void
assert_words (const XplLabelledText *text, guint index, const char *words)
{
  g_autofree char *found = xpl_range_dup_text (xpl_labelled_text_word (text, index)->range, text->text);

  g_assert_cmpstr (found, ==, words);
}

static const char *const two_sentences[] = {
  "# newdoc id = one",
  "# meta::genre = news",
  "# newpar",
  "1-2\tdidn't\t_\t_\t_\t_\t_\t_\t_\t_",
  "1\tdid\tdo\tAUX\tVBD\t_\t3\taux\t_\t_",
  "2\tn't\tnot\tPART\tRB\t_\t3\tadvmod\t_\t_",
  "3\tgo\tgo\tVERB\tVB\t_\t0\troot\t_\tSpaceAfter=No",
  "3.1\tgone\tgo\tVERB\tVB\t_\t_\t_\t_\t_",
  "4\t!\t!\tPUNCT\t.\t_\t3\tpunct\t_\t_",
  "",
  "# newpar",
  "1\tStay\tstay\tVERB\tVB\t_\t0\troot\t_\t_",
  "",
  "# newdoc id = two",
  "1\tYes\tyes\tINTJ\tUH\t_\t0\troot\t_\t_",
  "",
  NULL,
};

static void
test_conllu (void)
{
  g_autoptr (GPtrArray) texts = read_conllu (two_sentences);
  const XplLabelledText *text = g_ptr_array_index (texts, 0);

  g_assert_cmpuint (texts->len, ==, 2);
  g_assert_cmpstr (text->id, ==, "one");
  g_assert_cmpstr (text->genre, ==, "news");
  g_assert_cmpstr (text->text, ==, "didn't go!\n\nStay");
  g_assert_cmpuint (text->words->len, ==, 5);
  assert_words (text, 0, "did");
  assert_words (text, 1, "n't");
  g_assert_cmpint (xpl_labelled_text_word (text, 1)->head, ==, 2);
  g_assert_cmpint (xpl_labelled_text_word (text, 2)->head, ==, -1);
  g_assert_cmpuint (text->sentences->len, ==, 2);
  g_assert_cmpuint (g_array_index (text->sentences, XplRange, 0).end, ==, strlen ("didn't go!"));
}

static void
test_conllu_faults (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (xpl_conllu_read ("# newdoc id = a\n1\tone\n", "own.conllu", &error));
  g_assert_error (error, XPL_ERROR, XPL_ERROR_UNSUPPORTED);
  g_assert_nonnull (strstr (error->message, "own.conllu, line 2"));
}

/* The words are found in the text as it is written; without it they are joined. */
static void
test_bio (void)
{
  static const char content[] = "-DOCSTART-\tO\t# one\n\ndid\tO\nn't\tO\ngo\tB-PER\n!\tI-PER\n\nStay\tB-LOC\n";
  g_autoptr (GPtrArray) texts = read_conllu (two_sentences);
  g_autoptr (GPtrArray) known = xpl_bio_read (content, "own.bio", texts, NULL);
  g_autoptr (GPtrArray) joined = xpl_bio_read (content, "own.bio", NULL, NULL);
  const XplLabelledText *text = g_ptr_array_index (known, 0);
  g_autofree char *name = xpl_range_dup_text (xpl_labelled_text_span (text, 0)->range, text->text);

  g_assert_cmpstr (text->text, ==, "didn't go!\n\nStay");
  g_assert_cmpuint (text->spans->len, ==, 2);
  g_assert_cmpstr (name, ==, "go!");
  g_assert_cmpstr (xpl_labelled_text_span (text, 1)->label, ==, "LOC");
  g_assert_cmpstr (((XplLabelledText *) g_ptr_array_index (joined, 0))->text, ==, "didn't go!\nStay");
}

static void
test_json_faults (void)
{
  static const struct
  {
    const char *line;
    XplError code;
  } cases[] = {
    { "[", XPL_ERROR_JSON },
    { "{\"id\": \"a\"}", XPL_ERROR_JSON },
    { "{\"id\": \"a\", \"text\": \"abc\", \"timexes\": [{\"start\": 2, \"end\": 4}]}", XPL_ERROR_OFFSET },
    { "{\"id\": \"a\", \"text\": \"abc\", \"timexes\": [{\"start\": 2, \"end\": 2}]}", XPL_ERROR_OFFSET },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (xpl_json_labels_read (cases[i].line, "own.jsonl", XPL_JSON_LABELS_TIMEXES, &error));
      g_assert_error (error, XPL_ERROR, (int) cases[i].code);
      g_assert_nonnull (strstr (error->message, "own.jsonl, line 1"));
    }
}

static void
test_values (void)
{
  static const struct
  {
    const char *words;
    double value;
  } cases[] = {
    { "more than $1.3 billion", 1.3e9 }, { "two days", 2 }, { "1,200", 1200 }, { "forty", NAN }, { "a million", 1e6 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *line = g_strdup_printf ("{\"id\": \"a\", \"text\": \"%s\", \"values\": [{\"start\": 0, \"end\": %d}]}",
                                               cases[i].words, (int) strlen (cases[i].words));
      g_autoptr (GPtrArray) texts = xpl_json_labels_read (line, "own.jsonl", XPL_JSON_LABELS_VALUES, NULL);
      double value = xpl_labelled_text_span (g_ptr_array_index (texts, 0), 0)->number;

      if (isnan (cases[i].value))
        g_assert_true (isnan (value));
      else
        g_assert_cmpfloat_with_epsilon (value, cases[i].value, 1e-6);
    }
}

static void
test_match (void)
{
  g_autoptr (XplLabelledText) labelled = xpl_labelled_text_new ("a"), found = xpl_labelled_text_new ("b");
  g_autoptr (GArray) matches = NULL;

  xpl_labelled_text_add_span (labelled, (XplRange) { 0, 10 }, "DATE");
  xpl_labelled_text_add_span (labelled, (XplRange) { 8, 20 }, "DATE");
  xpl_labelled_text_add_span (found, (XplRange) { 0, 12 }, "DATE");
  xpl_labelled_text_add_span (found, (XplRange) { 30, 40 }, "DATE");
  matches = xpl_spans_match (labelled->spans, found->spans);
  g_assert_cmpuint (matches->len, ==, 1);
  g_assert_cmpuint (g_array_index (matches, XplMatch, 0).labelled, ==, 0);
}

static void
test_bootstrap (void)
{
  static const XplCounts same[] = { { 1, 2, 2 }, { 1, 2, 2 } };
  static const XplCounts mixed[] = { { 4, 4, 4 }, { 0, 4, 4 }, { 2, 4, 4 }, { 0, 0, 0 } };
  XplInterval interval = xpl_counts_bootstrap (same, G_N_ELEMENTS (same));

  g_assert_cmpfloat (interval.value, ==, 50);
  g_assert_cmpfloat (interval.low, ==, 50);
  g_assert_cmpfloat (interval.high, ==, 50);
  interval = xpl_counts_bootstrap (mixed, G_N_ELEMENTS (mixed));
  g_assert_cmpfloat (interval.value, ==, 50);
  g_assert_cmpfloat (interval.low, <, 50);
  g_assert_cmpfloat (interval.high, >, 50);
  g_assert_true (isnan (xpl_counts_bootstrap (&mixed[3], 1).value));
}

/* What is labelled in our own sentences is found, up to what is hard. */
static void
test_own (void)
{
  static const struct
  {
    const char *task;
    double least;
    XplCorpusPart part;
  } cases[] = {
    { "tokens", 100 }, { "sentences", 100 }, { "tags", 80 }, { "parse", 60 }, { "names", 60 }, { "dates", 60 }, { "quotes", 100 }, { "figures", 95 },
    { "figures", 98, XPL_PART_TRAIN },
  };
  g_autoptr (XplLanguage) language = xpl_language_new (NULL);
  g_autofree char *folder = g_test_build_filename (G_TEST_DIST, "data", "corpora", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const char *tasks[] = { cases[i].task, NULL };
      g_autoptr (GArray) results = g_array_new (FALSE, FALSE, sizeof (XplEvaluated));
      g_autoptr (GError) error = NULL;

      g_assert_true (xpl_evaluation_run (language, folder, cases[i].part, tasks, results, &error));
      g_assert_no_error (error);
      g_assert_cmpuint (results->len, >, 0);
      for (guint r = 0; r < results->len; r++)
        {
          const XplEvaluated *result = &g_array_index (results, XplEvaluated, r);

          g_test_message ("%s, %s: %.1f", cases[i].task, result->measure->name, result->interval.value);
          g_assert_cmpfloat (result->interval.value, >=, cases[i].least);
        }
    }
}

static void
test_no_corpora (void)
{
  g_autoptr (XplLanguage) language = xpl_language_new (NULL);
  g_autoptr (GArray) results = g_array_new (FALSE, FALSE, sizeof (XplEvaluated));
  g_autoptr (GError) error = NULL;

  g_assert_false (xpl_evaluation_run (language, "/nowhere", XPL_PART_DEV, NULL, results, &error));
  g_assert_error (error, XPL_ERROR, XPL_ERROR_NOT_FOUND);
  g_assert_nonnull (strstr (error->message, "/nowhere"));
}

static void
test_calendar_values (void)
{
  static const struct
  {
    const char *labelled;
    const char *found;
    gboolean same;
  } cases[] = {
    { "1990-01-01/1999-12-31", "199", TRUE },
    { "1900/1999", "19", TRUE },
    { "1980-01-01/1985-12-31", "198", FALSE },
    { "2019-05-06/2019-05-12", "2019-W19", TRUE },
    { "2019-05-11/2019-05-12", "2019-W19-WE", TRUE },
    { "2019-05-06/2019-05-12", "2019-W20", FALSE },
    { "2022-06-01/2022-08-31", "2022-SU", TRUE },
    { "2022-06/2022-09", "2022-SU", TRUE },
    { "2022-06/2022-10", "2022-SU", FALSE },
    { "1776-12/1777-03", "1776-WI", TRUE },
    { "2022-07-01/2022-09-30", "2022-Q3", TRUE },
    { "2022-01/2022-06", "2022-H1", TRUE },
    { "2022-07-04", "2022-07-04TNI", TRUE },
    { "2022-07-04", "2022-07", FALSE },
    { "20:00:00", "2022-07-04T20:00", TRUE },
    { "20:00:00", "2022-07-04T08:00", FALSE },
    { "2022-07-04T20:00:00", "2022-07-04T20:00", TRUE },
    { "2022-07-05T20:00:00", "2022-07-04T20:00", FALSE },
    { "2005/", "2005", FALSE },
    { "XXXX-05", "XXXX-05", TRUE },
    { "XXXX-05", "2005-05", FALSE },
    { "w", "2005", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    if (xpl_calendar_value_equal (cases[i].labelled, cases[i].found) != cases[i].same)
      g_error ("%s and %s", cases[i].labelled, cases[i].found);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/evaluation/conllu", test_conllu);
  g_test_add_func ("/evaluation/conllu-faults", test_conllu_faults);
  g_test_add_func ("/evaluation/bio", test_bio);
  g_test_add_func ("/evaluation/json-faults", test_json_faults);
  g_test_add_func ("/evaluation/values", test_values);
  g_test_add_func ("/evaluation/calendar-values", test_calendar_values);
  g_test_add_func ("/evaluation/match", test_match);
  g_test_add_func ("/evaluation/bootstrap", test_bootstrap);
  g_test_add_func ("/evaluation/own", test_own);
  g_test_add_func ("/evaluation/no-corpora", test_no_corpora);
  return g_test_run ();
}
