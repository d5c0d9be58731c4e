/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "decisions-fixture.h"
#include "join-writers.h"

/* Words like "d1 d2-", as describe_decisions() gives them. */
static void
add_notes (XplBundle *bundle, const char *words)
{
  g_auto (GStrv) ids = g_strsplit (words, " ", -1);

  for (guint i = 0; ids[i] != NULL && *ids[i] != '\0'; i++)
    {
      gboolean undone = g_str_has_suffix (ids[i], "-");

      if (undone)
        ids[i][strlen (ids[i]) - 1] = '\0';
      add_note (bundle, ids[i], undone);
    }
}

typedef struct
{
  const char *name;
  const char *base; /* NULL: it is not known */
  const char *mine;
  const char *theirs;
  const char *joined;
  guint n_decisions; /* what the report says is new to us */
  guint n_undone;
  guint n_redone;
} Case;

static const Case cases[] = {
  { "nothing", "", "", "", "", 0, 0, 0 },
  { "mine-only", "d1", "d1 d2", "d1", "d1 d2", 0, 0, 0 },
  { "theirs-only", "d1", "d1", "d1 d3", "d1 d3", 1, 0, 0 },
  { "both", "d1", "d1 d2", "d1 d3", "d1 d3 d2", 1, 0, 0 },
  { "both-at-once-the-same", "", "d2", "d2", "d2", 0, 0, 0 },
  { "undone-by-me", "d1 d2", "d1- d2", "d1 d2", "d1- d2", 0, 0, 0 },
  { "undone-by-them", "d1 d2", "d1 d2", "d1 d2-", "d1 d2-", 0, 1, 0 },
  { "undone-by-both", "d1", "d1-", "d1-", "d1-", 0, 0, 0 },
  { "redone-by-me", "d1-", "d1", "d1-", "d1", 0, 0, 0 },
  { "redone-by-them", "d1-", "d1-", "d1", "d1", 0, 0, 1 },
  { "one-each", "d1 d2-", "d1- d2-", "d1 d2", "d1- d2", 0, 0, 1 },
  { "base-unknown", NULL, "d1- d2", "d1 d2-", "d1- d2", 0, 0, 0 },
  { "an-older-file-was-put-back", "d1 d2 d3", "d1 d2 d3 d4", "d1", "d1 d2 d3 d4", 0, 0, 0 },
};

static void
test_decisions (gconstpointer data)
{
  const Case *row = data;
  g_autoptr (XplBundle) start = read_session_bundle ();
  g_autoptr (XplBundle) mine = read_session_bundle ();
  g_autoptr (XplBundle) theirs = read_session_bundle ();
  g_autoptr (XplJoinBase) base = NULL;
  g_autoptr (XplBundle) joined = NULL;
  XplJoinReport report;

  if (row->base != NULL)
    {
      add_notes (start, row->base);
      base = xpl_join_base_new (start);
    }
  add_notes (mine, row->mine);
  add_notes (theirs, row->theirs);
  joined = xpl_join_writers (mine, theirs, base, &report);
  assert_decisions (joined, row->joined);
  g_assert_cmpuint (report.n_decisions, ==, row->n_decisions);
  g_assert_cmpuint (report.n_undone, ==, row->n_undone);
  g_assert_cmpuint (report.n_redone, ==, row->n_redone);
  g_assert_false (report.needs_analysis);
}

/* Two decisions that somebody gave one id by hand are two; joining again adds nothing. */
static void
test_same_id (void)
{
  g_autoptr (XplBundle) mine = read_session_bundle ();
  g_autoptr (XplBundle) theirs = read_session_bundle ();
  g_autoptr (XplBundle) again = read_session_bundle ();
  g_autoptr (XplDecision) one = make_note ("d1", "one");
  g_autoptr (XplDecision) other = make_note ("d1", "other");
  g_autoptr (XplBundle) joined = NULL;
  g_autoptr (XplBundle) twice = NULL;

  g_list_store_append (xpl_bundle_get_decisions (mine), one);
  g_list_store_append (xpl_bundle_get_decisions (theirs), other);
  g_list_store_append (xpl_bundle_get_decisions (again), other);
  joined = xpl_join_writers (mine, theirs, NULL, NULL);
  assert_decisions (joined, "d1 d1");
  twice = xpl_join_writers (joined, again, NULL, NULL);
  assert_decisions (twice, "d1 d1");
}

static void
add_article (XplBundle *bundle, const char *text)
{
  g_autoptr (XplArticle) article = xpl_article_new (text);

  g_assert_true (xpl_bundle_add_article (bundle, article));
}

static guint
count_articles (XplBundle *bundle)
{
  return g_list_model_get_n_items (G_LIST_MODEL (xpl_bundle_get_articles (bundle)));
}

static void
test_articles (void)
{
  static const struct
  {
    const char *mine;
    const char *theirs;
    guint n;
    guint n_new;
    gboolean needs_analysis;
  } rows[] = {
    { NULL, NULL, 2, 0, FALSE },
    { "The ferry sank.", NULL, 3, 0, FALSE },
    { NULL, "The ferry floats.", 3, 1, FALSE },
    { "The ferry sank.", "The ferry sank.", 3, 0, FALSE },
    { "The ferry sank.", "The ferry floats.", 4, 1, TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (XplBundle) mine = read_session_bundle ();
      g_autoptr (XplBundle) theirs = read_session_bundle ();
      g_autoptr (XplBundle) joined = NULL;
      XplJoinReport report;

      if (rows[i].mine != NULL)
        add_article (mine, rows[i].mine);
      if (rows[i].theirs != NULL)
        add_article (theirs, rows[i].theirs);
      add_notes (mine, "d1");
      add_notes (theirs, "d2");
      joined = xpl_join_writers (mine, theirs, NULL, &report);
      g_assert_cmpuint (count_articles (joined), ==, rows[i].n);
      g_assert_cmpuint (report.n_articles, ==, rows[i].n_new);
      g_assert_cmpint (report.needs_analysis, ==, rows[i].needs_analysis);
      assert_decisions (joined, "d2 d1");
    }
}

/* Where I put things counts; what the other one placed and I did not stays. */
static void
test_places (void)
{
  g_autoptr (XplBundle) mine = read_session_bundle ();
  g_autoptr (XplBundle) theirs = read_session_bundle ();
  g_autoptr (XplBundle) joined = NULL;
  const XplPlace here = { 1, 2, TRUE }, there = { 3, 4, FALSE };

  xpl_bundle_set_place (mine, "e1", &here);
  xpl_bundle_set_place (theirs, "e1", &there);
  xpl_bundle_set_place (theirs, "e2", &there);
  joined = xpl_join_writers (mine, theirs, NULL, NULL);
  g_assert_cmpfloat (xpl_bundle_get_place (joined, "e1")->x, ==, 1);
  g_assert_true (xpl_bundle_get_place (joined, "e1")->pinned);
  g_assert_cmpfloat (xpl_bundle_get_place (joined, "e2")->x, ==, 3);
}

static void
test_title (void)
{
  static const struct
  {
    const char *mine;
    const char *theirs;
    const char *joined;
  } rows[] = { { "Harbour", "Docks", "Docks" }, { "Quay", "Harbour", "Quay" }, { "Quay", "Docks", "Quay" } };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (XplBundle) mine = read_session_bundle ();
      g_autoptr (XplBundle) theirs = read_session_bundle ();
      g_autoptr (XplJoinBase) base = xpl_join_base_new (mine);
      g_autoptr (XplBundle) joined = NULL;

      xpl_bundle_set_title (mine, rows[i].mine);
      xpl_bundle_set_title (theirs, rows[i].theirs);
      joined = xpl_join_writers (mine, theirs, base, NULL);
      g_assert_cmpstr (xpl_bundle_get_title (joined), ==, rows[i].joined);
    }
}

/* What was decided, undone and redone while the joined bundle was being written is in it afterwards. */
static void
test_later (void)
{
  g_autoptr (XplBundle) present = read_session_bundle ();
  g_autoptr (XplBundle) joined = read_session_bundle ();
  g_autoptr (XplJoinBase) base = NULL;
  g_autoptr (XplDecision) first = NULL;
  g_autoptr (XplDecision) in_joined = NULL;
  GListStore *decisions = xpl_bundle_get_decisions (present);

  add_notes (present, "d1 d2 d3-");
  base = xpl_join_base_new (present);
  add_notes (joined, "d1 d2- d3- d9");
  first = g_list_model_get_item (G_LIST_MODEL (decisions), 0);
  first->undone = TRUE;
  add_notes (present, "d4");
  g_assert_cmpuint (xpl_join_later_decisions (xpl_bundle_get_decisions (joined), present, base), ==, 2);
  assert_decisions (joined, "d1- d2- d3- d9 d4");
  in_joined = g_list_model_get_item (G_LIST_MODEL (xpl_bundle_get_decisions (joined)), 0);
  g_assert_true (in_joined == first);
}

static void
test_words (void)
{
  const XplJoinReport none = { 0 }, some = { .n_articles = 2, .n_undone = 1 };
  g_autofree char *words = xpl_join_report_to_words (&some);

  g_assert_null (xpl_join_report_to_words (&none));
  g_assert_cmpstr (words, ==, "2 articles added, 1 decision undone");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/join-writers/decisions/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_decisions);
    }
  g_test_add_func ("/join-writers/same-id", test_same_id);
  g_test_add_func ("/join-writers/articles", test_articles);
  g_test_add_func ("/join-writers/places", test_places);
  g_test_add_func ("/join-writers/title", test_title);
  g_test_add_func ("/join-writers/later", test_later);
  g_test_add_func ("/join-writers/words", test_words);
  return g_test_run ();
}
