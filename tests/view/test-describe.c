/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "describe.h"

#include "view-fixture.h"

/* One of each kind of finding, about an invented dispute. */
static const char story[] =
    "{\"version\": \"https://jsonfeed.org/version/1.1\", \"items\": [{\"id\": \"a1\", \"title\": \"Dam "
    "breaks\", \"content_text\": \"Mira Tolan said: “The dam held.” About 40 families fled. Officials counted "
    "90 families.\", \"_explorer\": {\"source\": {\"name\": \"Lowland Star\"}, \"published\": {\"edtf\": "
    "\"2025-03-10\", \"how\": \"stated\"}, \"mentions\": [[0, 10, \"e1\", \"name\"]]}}], "
    "\"_explorer\": {\"format\": 1, \"engine\": \"en-1\", \"entities\": [{\"id\": \"e1\", \"type\": "
    "\"person\", \"named\": true, \"name\": \"Mira Tolan\", \"aliases\": [\"Tolan\"], \"roles\": [{\"text\": "
    "\"engineer\", \"of\": null, \"spans\": []}], \"items\": 1, \"origins\": 1}], "
    "\"events\": [{\"id\": \"v1\", \"type\": \"ASSAULT\", \"label\": \"Dam breaks\", \"polarity\": "
    "\"positive\", \"modality\": \"fact\", \"when\": {\"edtf\": \"2025-03-09\", \"how\": \"stated\"}, "
    "\"evidence\": [{\"item\": \"a1\", \"start\": 0, \"end\": 15}]}, "
    "{\"id\": \"v2\", \"type\": \"ASSAULT\", \"label\": \"Bridge falls\", \"polarity\": \"positive\", "
    "\"modality\": \"fact\", \"evidence\": [{\"item\": \"a1\", \"start\": 0, \"end\": 15}]}], "
    "\"quotes\": [{\"id\": \"q1\", \"kind\": \"direct\", \"speakers\": [\"e1\"], \"evidence\": [{\"item\": "
    "\"a1\", \"start\": 18, \"end\": 31, \"cue\": [11, 15]}]}], "
    "\"series\": [{\"id\": \"s1\", \"label\": \"families who fled\", \"what\": \"families\"}], "
    "\"figures\": [{\"id\": \"f1\", \"series\": \"s1\", \"min\": 40, \"max\": 40, \"approx\": \"about\", "
    "\"claimed_by\": [\"e1\"], \"modality\": \"fact\", \"evidence\": [{\"item\": \"a1\", \"start\": 33, "
    "\"end\": 50, \"number\": [39, 41]}]}, "
    "{\"id\": \"f2\", \"series\": \"s1\", \"min\": 90, \"max\": 90, \"claimed_by\": [], \"modality\": "
    "\"fact\", \"evidence\": [{\"item\": \"a1\", \"start\": 75, \"end\": 86, \"number\": [75, 77]}]}], "
    "\"comparisons\": [{\"id\": \"c1\", \"figures\": [\"f1\", \"f2\"], \"kind\": \"conflict\", \"why\": "
    "\"Both are of one day.\"}], "
    "\"claims\": [{\"id\": \"k1\", \"label\": \"The dam held\", \"actors\": [], \"type\": \"REJECT\", "
    "\"objects\": [], \"steps\": [{\"status\": \"alleged\", \"by\": [\"e1\"], \"when\": {\"edtf\": "
    "\"2025-03-09\", \"how\": \"stated\"}, \"evidence\": [{\"item\": \"a1\", \"start\": 18, \"end\": 31}]}, "
    "{\"status\": \"denied\", \"by\": [], \"when\": {\"edtf\": \"2025-03-10\", \"how\": \"stated\"}, "
    "\"evidence\": [{\"item\": \"a1\", \"start\": 18, \"end\": 31}]}]}]}}";

static void
test_rows (void)
{
  XplSession *session = open_test_session (story);
  const struct
  {
    const char *id;
    const char *title;
    const char *detail;
    const char *count;
  } rows[] = {
    { "e1", "Mira Tolan", NULL, "1" },
    { "v1", "Dam breaks", "9 March 2025", NULL },
    { "v2", "Bridge falls", "date not known", NULL },
    { "q1", "“The dam held.”", "Mira Tolan · 10 March 2025", NULL },
    { "s1", "families who fled", NULL, "2" },
    { "f1", "about 40 families", "Mira Tolan · 10 March 2025", NULL },
    { "f2", "90 families", "Lowland Star · 10 March 2025", NULL },
    { "c1", "about 40 families and 90 families", "families who fled", NULL },
    { "k1", "The dam held", "denied · 10 March 2025", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_auto (XplRowWords) words = xpl_describe_row (look_up (session, rows[i].id));

      g_assert_cmpstr (words.title, ==, rows[i].title);
      g_assert_cmpstr (words.detail, ==, rows[i].detail);
      g_assert_cmpstr (words.count, ==, rows[i].count);
    }
  close_test_session (session);
}

static void
test_article (void)
{
  XplSession *session = open_test_session (story);
  XplArticle *article = xpl_bundle_lookup_article (xpl_session_get_bundle (session), "a1");
  g_auto (XplRowWords) words = xpl_describe_row (article);
  g_autofree char *source = xpl_describe_source (article);

  g_assert_cmpstr (words.title, ==, "Dam breaks");
  g_assert_cmpstr (words.detail, ==, "Lowland Star · 10 March 2025");
  g_assert_cmpstr (source, ==, words.detail);
  close_test_session (session);
}

static void
test_details (void)
{
  XplSession *session = open_test_session (story);
  const struct
  {
    const char *id;
    const char *detail;
  } details[] = {
    { "e1", "person · 1 article, 1 origin\nengineer\nalso Tolan" },
    { "v1", "1 article, 1 origin\n9 March 2025" },
    { "s1", "2 figures" },
    { "c1", "families who fled\n1 article, 1 origin" },
    { "k1", "alleged · Mira Tolan · 9 March 2025\ndenied · 10 March 2025" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (details); i++)
    {
      g_autofree char *detail = xpl_describe_detail (look_up (session, details[i].id));

      g_assert_cmpstr (detail, ==, details[i].detail);
    }
  close_test_session (session);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/describe/rows", test_rows);
  g_test_add_func ("/describe/article", test_article);
  g_test_add_func ("/describe/details", test_details);
  return g_test_run ();
}
