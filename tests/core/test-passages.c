/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/* The sentences behind findings, as the evidence list shows them. */

#include "passage-list.h"

static const char text[] = "Kenya met Chad. Kenya paid, and Kenya left. “Why?” asked Chad.";

typedef struct
{
  XplSession *session;
  XplArticle *article;
  XplArticle *other;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->session = xpl_session_new ();
  fixture->article = xpl_article_new (text);
  fixture->other = xpl_article_new (text);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  if (fixture->session != NULL)
    g_assert_finalize_object (fixture->session);
  g_assert_finalize_object (fixture->article);
  g_assert_finalize_object (fixture->other);
}

static XplRange
find (const char *words, guint skip)
{
  const char *place = strstr (text, words);

  while (skip-- > 0)
    place = strstr (place + 1, words);
  return (XplRange) { (guint32) (place - text), (guint32) (place - text + strlen (words)) };
}

/* An entity that @article names at each place where @words stands. */
static XplFinding *
make_finding (XplArticle *article, const char *words, guint n)
{
  XplFinding *finding = XPL_FINDING (xpl_entity_new (XPL_ENTITY_PLACE, words));

  for (guint i = 0; i < n; i++)
    xpl_finding_add_evidence (finding, article, find (words, i), XPL_RANGE_NONE);
  return finding;
}

/* The sentences of the list, one a line. */
static char *
dup_sentences (GListModel *passages)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (passages); i++)
    {
      g_autoptr (XplPassage) passage = g_list_model_get_item (passages, i);
      g_autofree char *words = xpl_range_dup_text (passage->context, passage->article->text);

      g_string_append_printf (out, "%s\n", words);
    }
  return g_string_free (out, FALSE);
}

/* A sentence that supports twice is shown once. */
static void
test_sentences (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) findings = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (XplPassageList) passages = NULL;
  g_autofree char *sentences = NULL;

  g_ptr_array_add (findings, make_finding (fixture->article, "Kenya", 3));
  passages = xpl_passage_list_new (fixture->session, findings);
  sentences = dup_sentences (G_LIST_MODEL (passages));
  g_assert_cmpstr (sentences, ==, "Kenya met Chad.\nKenya paid, and Kenya left.\n");
  g_assert_true (g_list_model_get_item_type (G_LIST_MODEL (passages)) == XPL_TYPE_PASSAGE);
  g_assert_null (g_list_model_get_item (G_LIST_MODEL (passages), 2));
}

/* The same words elsewhere are another sentence; what a sentence supports is the first that says so. */
static void
test_many_findings (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) findings = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (XplPassageList) passages = NULL;

  g_ptr_array_add (findings, make_finding (fixture->article, "Chad", 2));
  g_ptr_array_add (findings, make_finding (fixture->article, "Kenya", 3));
  g_ptr_array_add (findings, make_finding (fixture->other, "Chad", 1));
  passages = xpl_passage_list_new (fixture->session, findings);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (passages)), ==, 4);

  g_autoptr (XplPassage) first = g_list_model_get_item (G_LIST_MODEL (passages), 0);
  g_autoptr (XplPassage) last = g_list_model_get_item (G_LIST_MODEL (passages), 3);
  g_assert_true (first->finding == g_ptr_array_index (findings, 0));
  g_assert_true (last->article == fixture->other);
}

static void
test_nothing (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) findings = g_ptr_array_new ();
  g_autoptr (XplPassageList) passages = xpl_passage_list_new (fixture->session, findings);

  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (passages)), ==, 0);
  g_assert_null (g_list_model_get_item (G_LIST_MODEL (passages), 0));
}

static void
test_range (Fixture *fixture, gconstpointer data)
{
  g_autoptr (XplPassage) passage =
      xpl_passage_new_for_range (fixture->session, fixture->article, find ("Chad. Kenya", 0));
  g_autofree char *words = xpl_range_dup_text (passage->context, text);

  g_assert_null (passage->finding);
  g_assert_cmpstr (words, ==, "Kenya met Chad. Kenya paid, and Kenya left.");
}

/* A view may hold the list a little longer than the session lives. */
static void
test_outlives_session (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) findings = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (XplPassageList) passages = NULL;
  g_autofree char *words = NULL;

  g_ptr_array_add (findings, make_finding (fixture->article, "Kenya", 1));
  passages = xpl_passage_list_new (fixture->session, findings);
  g_assert_finalize_object (g_steal_pointer (&fixture->session));
  words = dup_sentences (G_LIST_MODEL (passages));
  g_assert_cmpstr (words, ==, "Kenya\n");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)
  ADD ("/passages/sentences", test_sentences);
  ADD ("/passages/many-findings", test_many_findings);
  ADD ("/passages/nothing", test_nothing);
  ADD ("/passages/range", test_range);
  ADD ("/passages/outlives-session", test_outlives_session);
  return g_test_run ();
}
