/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "evidence-list.h"

#include "passage-row.h"
#include "paragraph.h"
#include "view-fixture.h"
#include "view-init.h"

typedef struct
{
  XplSession *session;
  GtkWidget *view;
  GtkSingleSelection *selection;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  self->session = open_test_session (session_bundle_json);
  self->view = g_object_ref_sink (xpl_evidence_list_new ());
  xpl_evidence_list_set_session (XPL_EVIDENCE_LIST (self->view), self->session);

  GtkWidget *list = find_widget (self->view, GTK_TYPE_LIST_VIEW, NULL);
  self->selection = GTK_SINGLE_SELECTION (gtk_list_view_get_model (GTK_LIST_VIEW (list)));
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  settle ();
  g_assert_finalize_object (self->view);
  close_test_session (self->session);
}

static const char *
get_page (Fixture *self)
{
  return gtk_stack_get_visible_child_name (GTK_STACK (find_widget (self->view, GTK_TYPE_STACK, NULL)));
}

static void
test_nothing (Fixture *self, gconstpointer data)
{
  g_assert_cmpstr (get_page (self), ==, "nothing");
}

static void
test_shows_selection (Fixture *self, gconstpointer data)
{
  xpl_session_select (self->session, look_up (self->session, "e1"));
  g_assert_cmpstr (get_page (self), ==, "evidence");
  g_assert_cmpstr (get_label (self->view, "title"), ==, "Veldania");
  g_assert_cmpstr (get_label (self->view, "detail"), ==, "place · 2 articles, 2 origins\nalso Veldanian");
  g_assert_cmpstr (get_label (self->view, "position"), ==, "1 of 3");
  g_assert_false (gtk_widget_get_visible (find_widget (self->view, GTK_TYPE_LABEL, "why")));
  xpl_session_select (self->session, NULL);
  g_assert_cmpstr (get_page (self), ==, "nothing");
}

static void
test_steps (Fixture *self, gconstpointer data)
{
  xpl_session_select (self->session, look_up (self->session, "e1"));
  xpl_session_step_passage (self->session, 1);
  g_assert_cmpuint (gtk_single_selection_get_selected (self->selection), ==, 1);
  g_assert_cmpstr (get_label (self->view, "position"), ==, "2 of 3");
  xpl_session_step_passage (self->session, -1);
  xpl_session_step_passage (self->session, -1);
  g_assert_cmpstr (get_label (self->view, "position"), ==, "3 of 3");
}

static void
test_row_shows_passage (Fixture *self, gconstpointer data)
{
  XplArticle *second = xpl_bundle_lookup_article (xpl_session_get_bundle (self->session), "a2");

  xpl_session_select (self->session, look_up (self->session, "e1"));
  gtk_single_selection_set_selected (self->selection, 2);
  g_assert_true (xpl_session_get_article (self->session) == second);
  g_assert_cmpuint (xpl_session_find_passage (self->session, xpl_session_get_passage (self->session)), ==, 2);
}

/* The reader went elsewhere: no row is the one that is shown. */
static void
test_article_leaves_rows (Fixture *self, gconstpointer data)
{
  XplBundle *bundle = xpl_session_get_bundle (self->session);

  xpl_session_select (self->session, look_up (self->session, "r2"));
  xpl_session_show_article (self->session, xpl_bundle_lookup_article (bundle, "a1"));
  g_assert_cmpuint (gtk_single_selection_get_selected (self->selection), ==, GTK_INVALID_LIST_POSITION);
  g_assert_cmpstr (get_label (self->view, "position"), ==, "");
}

static const char *
get_row_text (GtkWidget *row)
{
  return xpl_paragraph_get_text (XPL_PARAGRAPH (find_widget (row, XPL_TYPE_PARAGRAPH, NULL)));
}

static void
test_row (Fixture *self, gconstpointer data)
{
  GtkWidget *row = g_object_ref_sink (xpl_passage_row_new ());
  g_autoptr (XplPassage) passage = NULL;
  int narrow, wide;

  xpl_session_select (self->session, look_up (self->session, "r1"));
  passage = g_list_model_get_item (xpl_session_get_evidence (self->session), 0);
  xpl_passage_row_set_passage (XPL_PASSAGE_ROW (row), passage);
  g_assert_cmpstr (get_row_text (row), ==, "Veldania sent a brigade to Kestria.");
  g_assert_cmpstr (get_label (row, NULL), ==, "Osmar Post · 10 March 2025");
  gtk_test_accessible_assert_property (row, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Osmar Post · 10 March 2025: Veldania sent a brigade to Kestria.");
  gtk_widget_measure (row, GTK_ORIENTATION_VERTICAL, 100, &narrow, NULL, NULL, NULL);
  gtk_widget_measure (row, GTK_ORIENTATION_VERTICAL, 600, &wide, NULL, NULL, NULL);
  g_assert_cmpint (narrow, >, wide);
  g_assert_finalize_object (row);
}

/* A "sentence" of a megabyte shows what matters and its surroundings. */
static void
test_endless_sentence (void)
{
  g_autoptr (GString) json = g_string_new ("{\"version\": \"https://jsonfeed.org/version/1.1\", \"items\": ["
                                           " {\"id\": \"a\", \"content_text\": \"");
  GtkWidget *row = g_object_ref_sink (xpl_passage_row_new ());
  g_autoptr (XplPassage) passage = NULL;
  XplSession *session;

  for (guint i = 0; i < 100000; i++)
    g_string_append (json, i == 50000 ? "北Ana Ilves " : "日本語 ");
  g_string_append (json, "\", \"_explorer\": {\"mentions\": [[200001, 200010, \"e1\", \"name\"]]}}],"
                         " \"_explorer\": {\"format\": 1, \"engine\": \"en-1\", \"entities\": [{\"id\": \"e1\","
                         " \"type\": \"person\", \"named\": true, \"name\": \"Ana Ilves\", \"aliases\": []}]}}");
  session = open_test_session (json->str);
  xpl_session_select (session, look_up (session, "e1"));
  passage = g_list_model_get_item (xpl_session_get_evidence (session), 0);
  g_assert_nonnull (passage);
  xpl_passage_row_set_passage (XPL_PASSAGE_ROW (row), passage);
  g_assert_nonnull (strstr (get_row_text (row), "Ana Ilves"));
  g_assert_cmpuint (strlen (get_row_text (row)), <, 2000);
  g_assert_true (g_utf8_validate (get_row_text (row), -1, NULL));
  g_assert_true (g_str_has_prefix (get_row_text (row), "…"));
  g_assert_finalize_object (row);
  g_clear_object (&passage);
  close_test_session (session);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  xpl_view_init ();

  const struct
  {
    const char *path;
    void (*test) (Fixture *self, gconstpointer data);
  } tests[] = {
    { "/evidence-list/nothing", test_nothing },
    { "/evidence-list/shows-selection", test_shows_selection },
    { "/evidence-list/steps", test_steps },
    { "/evidence-list/row-shows-passage", test_row_shows_passage },
    { "/evidence-list/article-leaves-rows", test_article_leaves_rows },
    { "/evidence-list/row", test_row },
  };

  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].test, tear_down);
  g_test_add_func ("/evidence-list/endless-sentence", test_endless_sentence);
  return g_test_run ();
}
