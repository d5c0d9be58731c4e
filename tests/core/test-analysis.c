/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "analysis.h"

#include <string.h>

typedef struct
{
  guint n_calls[XPL_STAGE_STORY + 1];
  double last[XPL_STAGE_STORY + 1];
  XplStage stage;
  GCancellable *cancel_at_reading;
} Progress;

static void
note_progress (XplStage stage, double fraction, const char *detail, gpointer data)
{
  Progress *progress = data;

  g_assert_cmpint (stage, >=, progress->stage);
  g_assert_cmpfloat (fraction, <=, 1);
  progress->stage = stage;
  progress->n_calls[stage]++;
  progress->last[stage] = fraction;
  if (stage == XPL_STAGE_READ && progress->cancel_at_reading != NULL)
    g_cancellable_cancel (progress->cancel_at_reading);
}

static XplArticle *
add_article (XplBundle *bundle, const char *text)
{
  g_autoptr (XplArticle) article = xpl_article_new (text);

  g_assert_true (xpl_bundle_add_article (bundle, article));
  return article; /* the bundle keeps it alive */
}

/* A story of @n articles, some of them dated. */
static XplBundle *
make_bundle (guint n)
{
  static const char *const cities[] = { "Paris", "Nairobi", "Lima", "Oslo", "Quito" };
  XplBundle *bundle = xpl_bundle_new ("Story");

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *text =
          g_strdup_printf ("Kenya sent %u soldiers to Chad on March %u, 2025. “It was a mistake,” said President Ana "
                           "Ilves in %s.\n\nNorway accused Kenya of greed. About %u people fled.",
                           100 + i, 1 + i % 28, cities[i % G_N_ELEMENTS (cities)], 1000 * (i + 1));

      add_article (bundle, text);
    }
  return bundle;
}

static guint
count (XplBundle *bundle, XplList list)
{
  return g_list_model_get_n_items (G_LIST_MODEL (xpl_bundle_get_list (bundle, list)));
}

static void
test_findings (void)
{
  g_autoptr (XplBundle) bundle = make_bundle (3);
  g_autoptr (GError) error = NULL;

  g_assert_true (xpl_analyse_bundle (bundle, 1, NULL, NULL, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (count (bundle, XPL_LIST_ENTITIES), >, 0);
  g_assert_cmpuint (count (bundle, XPL_LIST_RELATIONS), >, 0);
  g_assert_cmpstr (xpl_bundle_get_engine (bundle), ==, XPL_LANGUAGE_ENGINE);
}

static void
test_no_articles (void)
{
  g_autoptr (XplBundle) bundle = xpl_bundle_new (NULL);
  g_autoptr (GError) error = NULL;
  Progress progress = { { 0 } };

  g_assert_true (xpl_analyse_bundle (bundle, 0, note_progress, &progress, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (count (bundle, XPL_LIST_ENTITIES), ==, 0);
}

/* How many threads read does not show in the result. */
static void
test_n_jobs (void)
{
  const guint n_jobs[] = { 2, 7, 0 };
  g_autoptr (XplBundle) one = make_bundle (40);
  g_autoptr (GBytes) expected = NULL;

  g_assert_true (xpl_analyse_bundle (one, 1, NULL, NULL, NULL, NULL));
  expected = xpl_bundle_write (one);
  for (guint i = 0; i < G_N_ELEMENTS (n_jobs); i++)
    {
      g_autoptr (XplBundle) many = make_bundle (40);
      g_autoptr (GBytes) bytes = NULL;

      g_assert_true (xpl_analyse_bundle (many, n_jobs[i], NULL, NULL, NULL, NULL));
      bytes = xpl_bundle_write (many);
      g_assert_true (g_bytes_equal (bytes, expected));
    }
}

/* Analysing again replaces the findings. */
static void
test_again (void)
{
  g_autoptr (XplBundle) bundle = make_bundle (10);
  guint n[XPL_N_LISTS];

  g_assert_true (xpl_analyse_bundle (bundle, 0, NULL, NULL, NULL, NULL));
  for (guint list = 0; list < XPL_N_LISTS; list++)
    n[list] = count (bundle, list);
  g_assert_true (xpl_analyse_bundle (bundle, 0, NULL, NULL, NULL, NULL));
  for (guint list = 0; list < XPL_N_LISTS; list++)
    g_assert_cmpuint (count (bundle, list), ==, n[list]);
}

static void
test_inferred_date (void)
{
  g_autoptr (XplBundle) bundle = xpl_bundle_new (NULL);
  XplArticle *bare = add_article (bundle, "The ferry to Oslo sank on March 4, 2025. Norway will build another in April 2025.");
  XplArticle *dated = add_article (bundle, "The ferry to Lima sank on March 4, 2025. Nobody was hurt.");
  XplArticle *timeless = add_article (bundle, "A ferry is a boat. It crosses a river.");
  g_autofree char *edtf = NULL;
  XplWhen stated = { .edtf = xpl_edtf_date (2025, 3, 5), .how = XPL_HOW_FEED };

  xpl_when_copy (&dated->published, &stated);
  g_assert_true (xpl_analyse_bundle (bundle, 0, NULL, NULL, NULL, NULL));
  edtf = xpl_edtf_to_string (&bare->published.edtf);
  g_assert_cmpstr (edtf, ==, "2025-03-04/2025-04");
  g_assert_cmpint (bare->published.how, ==, XPL_HOW_INFERRED);
  g_assert_true (bare->published.article == bare);
  g_assert_nonnull (bare->published.text);
  g_assert_cmpint (dated->published.how, ==, XPL_HOW_FEED);
  g_assert_false (xpl_when_is_set (&timeless->published));
}

static void
test_progress (void)
{
  g_autoptr (XplBundle) bundle = make_bundle (5);
  Progress progress = { { 0 } };

  g_assert_true (xpl_analyse_bundle (bundle, 2, note_progress, &progress, NULL, NULL));
  g_assert_cmpuint (progress.n_calls[XPL_STAGE_READ], >, 0);
  g_assert_cmpfloat (progress.last[XPL_STAGE_READ], ==, 1);
  g_assert_cmpuint (progress.n_calls[XPL_STAGE_STORY], ==, 1);
}

static void
assert_cancelled (XplBundle *bundle, Progress *progress, GCancellable *cancellable)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (xpl_analyse_bundle (bundle, 2, note_progress, progress, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  for (guint list = 0; list < XPL_N_LISTS; list++)
    g_assert_cmpuint (count (bundle, list), ==, 0);
}

/* Also of findings that an earlier analysis made nothing is left. */
static void
test_cancel (void)
{
  g_autoptr (XplBundle) bundle = make_bundle (20);
  g_autoptr (GCancellable) before = g_cancellable_new ();
  g_autoptr (GCancellable) meanwhile = g_cancellable_new ();
  Progress never = { { 0 } }, progress = { .cancel_at_reading = meanwhile };

  g_assert_true (xpl_analyse_bundle (bundle, 2, NULL, NULL, NULL, NULL));
  g_cancellable_cancel (before);
  assert_cancelled (bundle, &never, before);
  g_assert_cmpuint (never.n_calls[XPL_STAGE_READ], ==, 0);
  assert_cancelled (bundle, &progress, meanwhile);
  g_assert_cmpuint (progress.n_calls[XPL_STAGE_READ], ==, 1);
  g_assert_cmpuint (progress.n_calls[XPL_STAGE_STORY], ==, 0);
}

static void
test_bytes (void)
{
  static const char text[] = "Kenya sent soldiers to Chad. Norway protested.";
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
  g_autoptr (GBytes) nothing = g_bytes_new_static ("", 0);
  g_autoptr (GError) error = NULL;
  g_autoptr (XplBundle) bundle = xpl_analyse_bytes (bytes, "input", 1, NULL, NULL, NULL, NULL, &error);
  g_autoptr (XplBundle) none = NULL, again = NULL;
  g_autoptr (GBytes) written = NULL, rewritten = NULL;

  g_assert_no_error (error);
  g_assert_cmpuint (count (bundle, XPL_LIST_ENTITIES), >, 0);

  /* A bundle with findings comes back as it is. */
  written = xpl_bundle_write (bundle);
  again = xpl_analyse_bytes (written, "input.bundle.json", 1, NULL, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  rewritten = xpl_bundle_write (again);
  g_assert_true (g_bytes_equal (written, rewritten));

  none = xpl_analyse_bytes (nothing, "input", 1, NULL, NULL, NULL, NULL, &error);
  g_assert_null (none);
  g_assert_error (error, XPL_ERROR, XPL_ERROR_EMPTY);
}

/* An article in another language stays, and what it is not is said once. */
static void
test_other_language (void)
{
  static const char text[] = "Der Minister sagte am 3. März 2025, dass die Brücke für eine Woche gesperrt sei und daß in der "
                             "Stadt niemand verletzt worden ist.";
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
  g_autoptr (XplWarnings) warnings = xpl_warnings_new ();
  g_autoptr (XplBundle) bundle = xpl_analyse_bytes (bytes, "bruecke.txt", 1, NULL, NULL, NULL, warnings, NULL);
  g_autoptr (XplArticle) article = NULL;

  g_assert_nonnull (bundle);
  article = g_list_model_get_item (G_LIST_MODEL (xpl_bundle_get_articles (bundle)), 0);
  g_assert_cmpstr (article->text, ==, text);
  g_assert_cmpstr (article->language, ==, "de");
  g_assert_cmpuint (count (bundle, XPL_LIST_ENTITIES), ==, 0);
  g_assert_cmpuint (xpl_warnings_get_size (warnings), ==, 1);
  g_assert_error (xpl_warnings_get (warnings, 0), XPL_ERROR, XPL_ERROR_UNSUPPORTED);
  g_assert_nonnull (strstr (xpl_warnings_get (warnings, 0)->message, "German"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/findings", test_findings);
  g_test_add_func ("/analysis/no-articles", test_no_articles);
  g_test_add_func ("/analysis/n-jobs", test_n_jobs);
  g_test_add_func ("/analysis/again", test_again);
  g_test_add_func ("/analysis/inferred-date", test_inferred_date);
  g_test_add_func ("/analysis/progress", test_progress);
  g_test_add_func ("/analysis/cancel", test_cancel);
  g_test_add_func ("/analysis/bytes", test_bytes);
  g_test_add_func ("/analysis/other-language", test_other_language);
  return g_test_run ();
}
