/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "session.h"

#include "decide.h"
#include "decisions-fixture.h"
#include "passage-list.h"
#include "session-driver.h"
#include "session-fixture.h"

#include <glib/gstdio.h>

typedef struct
{
  XplSession *session;
  char *folder;
  GFile *file;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("xpl-session-XXXXXX", NULL);
  fixture->file = g_file_new_build_filename (fixture->folder, "story.bundle.json", NULL);
  g_assert_true (g_file_replace_contents (fixture->file, session_bundle_json, sizeof session_bundle_json - 1, NULL,
                                          FALSE, 0, NULL, NULL, NULL));
  fixture->session = xpl_session_new ();
  g_assert_true (open_file (fixture->session, fixture->file, FALSE, &error));
  g_assert_no_error (error);
  wait_for_layout (fixture->session);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) folder = g_file_new_for_path (fixture->folder);
  g_autoptr (GFileEnumerator) children = g_file_enumerate_children (folder, "standard::name", 0, NULL, NULL);
  GFile *child;

  finalize_session (fixture->session);
  while (g_file_enumerator_iterate (children, NULL, &child, NULL, NULL) && child != NULL)
    g_file_delete (child, NULL, NULL);
  g_file_delete (folder, NULL, NULL);
  g_object_unref (fixture->file);
  g_free (fixture->folder);
}

static XplFinding *
find (Fixture *fixture, const char *id)
{
  XplFinding *finding = xpl_bundle_lookup (xpl_session_get_bundle (fixture->session), id);

  g_assert_nonnull (finding);
  return finding;
}

static void
increment (gpointer object, GParamSpec *pspec, guint *count)
{
  (*count)++;
}

static char *
dup_passage_words (XplPassage *passage)
{
  return passage == NULL ? NULL : xpl_range_dup_text (passage->context, passage->article->text);
}

static void
test_open (Fixture *fixture, gconstpointer data)
{
  g_autofree char *title = xpl_session_dup_title (fixture->session);

  g_assert_cmpstr (title, ==, "Harbour");
  g_assert_true (g_file_equal (xpl_session_get_file (fixture->session), fixture->file));
  g_assert_false (xpl_session_get_modified (fixture->session));
  g_assert_false (xpl_session_get_busy (fixture->session));
  g_assert_cmpuint (xpl_session_get_graph (fixture->session)->edges->len, ==, 2);
}

/* A failed opening leaves everything as it was. */
static void
test_open_missing (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) missing = g_file_new_build_filename (fixture->folder, "missing.txt", NULL);
  g_autoptr (GError) error = NULL;

  xpl_session_select (fixture->session, find (fixture, "e1"));
  g_assert_false (open_file (fixture->session, missing, FALSE, &error));
  g_assert_error (error, XPL_ERROR, XPL_ERROR_NOT_FOUND);
  g_assert_true (xpl_session_get_selection (fixture->session) == G_OBJECT (find (fixture, "e1")));
  g_assert_false (xpl_session_get_busy (fixture->session));
}

static void
test_cancel (Fixture *fixture, gconstpointer data)
{
  Wait wait = { g_main_loop_new (NULL, FALSE), FALSE, NULL };
  g_autoptr (GPtrArray) files = g_ptr_array_new ();
  XplBundle *before = xpl_session_get_bundle (fixture->session);

  g_ptr_array_add (files, fixture->file);
  xpl_session_open_async (fixture->session, files, FALSE, open_cb, &wait);
  xpl_session_cancel (fixture->session);
  g_assert_false (xpl_session_get_busy (fixture->session));
  g_main_loop_run (wait.loop);
  g_main_loop_unref (wait.loop);
  g_assert_false (wait.done);
  g_assert_error (wait.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&wait.error);
  g_assert_true (xpl_session_get_bundle (fixture->session) == before);
}

/* What was told of a session while a file was opened, a word each. */
static void
note_arriving (XplSession *session, GParamSpec *pspec, GString *seen)
{
  XplBundle *arriving = xpl_session_get_arriving (session);
  GListModel *shown = G_LIST_MODEL (xpl_bundle_get_articles (xpl_session_get_bundle (session)));

  g_string_append_printf (seen, "%s:", g_param_spec_get_name (pspec));
  for (guint i = 0; arriving != NULL && i < g_list_model_get_n_items (G_LIST_MODEL (xpl_bundle_get_articles (arriving))); i++)
    {
      g_autoptr (XplArticle) article = g_list_model_get_item (G_LIST_MODEL (xpl_bundle_get_articles (arriving)), i);

      g_string_append_printf (seen, "%s,", article->title);
    }
  g_string_append_printf (seen, "%u shown%s;", g_list_model_get_n_items (shown),
                          xpl_session_get_busy (session) ? " busy" : "");
}

/* Titles are there before the findings, where nothing else is shown. */
static void
test_titles_first (Fixture *fixture, gconstpointer data)
{
  XplSession *session = xpl_session_new ();
  g_autoptr (GString) seen = g_string_new (NULL);
  g_autoptr (GError) error = NULL;

  g_signal_connect (session, "notify::arriving", G_CALLBACK (note_arriving), seen);
  g_signal_connect (session, "notify::bundle", G_CALLBACK (note_arriving), seen);
  g_assert_true (open_file (session, fixture->file, FALSE, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (seen->str, ==, "arriving:Brigade sent,Kestria objects,0 shown busy;bundle:2 shown;arriving:2 shown;");

  g_string_truncate (seen, 0);
  g_assert_true (open_file (session, fixture->file, FALSE, &error));
  g_assert_cmpstr (seen->str, ==, "bundle:2 shown;");
  finalize_session (session);
}

static void
cancel_cb (XplSession *session, GParamSpec *pspec, gpointer data)
{
  if (xpl_session_get_arriving (session) != NULL)
    xpl_session_cancel (session);
}

static void
test_cancel_arriving (Fixture *fixture, gconstpointer data)
{
  XplSession *session = xpl_session_new ();
  g_autoptr (GString) seen = g_string_new (NULL);
  g_autoptr (GError) error = NULL;

  g_signal_connect (session, "notify::arriving", G_CALLBACK (note_arriving), seen);
  g_signal_connect (session, "notify::arriving", G_CALLBACK (cancel_cb), NULL);
  g_assert_false (open_file (session, fixture->file, FALSE, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpstr (seen->str, ==, "arriving:Brigade sent,Kestria objects,0 shown busy;arriving:0 shown;");
  g_assert_null (xpl_session_get_arriving (session));
  finalize_session (session);
}

static void
test_select (Fixture *fixture, gconstpointer data)
{
  guint n_selection = 0, n_passage = 0;
  g_autofree char *words = NULL, *next = NULL;
  GListModel *evidence;

  g_signal_connect (fixture->session, "notify::selection", G_CALLBACK (increment), &n_selection);
  g_signal_connect (fixture->session, "notify::passage", G_CALLBACK (increment), &n_passage);
  xpl_session_select (fixture->session, find (fixture, "e1"));
  g_assert_cmpuint (n_selection, ==, 1);
  g_assert_cmpuint (n_passage, ==, 1);
  xpl_session_select (fixture->session, find (fixture, "e1"));
  g_assert_cmpuint (n_selection, ==, 1);

  evidence = xpl_session_get_evidence (fixture->session);
  g_assert_cmpuint (g_list_model_get_n_items (evidence), ==, 3);
  words = dup_passage_words (xpl_session_get_passage (fixture->session));
  g_assert_cmpstr (words, ==, "Veldania sent a brigade to Kestria.");
  xpl_session_step_passage (fixture->session, -1);
  next = dup_passage_words (xpl_session_get_passage (fixture->session));
  g_assert_cmpstr (next, ==, "Kestria accused Veldania of greed.");
  g_assert_cmpstr (xpl_session_get_article (fixture->session)->id, ==, "a2");
}

static void
test_select_nothing (Fixture *fixture, gconstpointer data)
{
  xpl_session_select (fixture->session, find (fixture, "e1"));
  xpl_session_select (fixture->session, NULL);
  g_assert_null (xpl_session_get_selection (fixture->session));
  g_assert_null (xpl_session_get_passage (fixture->session));
  g_assert_cmpuint (g_list_model_get_n_items (xpl_session_get_evidence (fixture->session)), ==, 0);
}

static void
test_select_edge (Fixture *fixture, gconstpointer data)
{
  XplGraph *graph = xpl_session_get_graph (fixture->session);
  XplGraphEdge *edge = &g_array_index (graph->edges, XplGraphEdge, 0);
  XplFinding *relation = g_ptr_array_index (edge->relations, 0);

  xpl_session_select_edge (fixture->session, edge);
  g_assert_true (xpl_session_is_selected (fixture->session, relation));
  g_assert_true (xpl_session_get_selection (fixture->session) == G_OBJECT (relation));
  g_assert_cmpuint (g_list_model_get_n_items (xpl_session_get_evidence (fixture->session)), ==, 1);
}

static void
test_show_article (Fixture *fixture, gconstpointer data)
{
  XplArticle *second = xpl_bundle_lookup_article (xpl_session_get_bundle (fixture->session), "a2");

  xpl_session_select (fixture->session, find (fixture, "e3"));
  xpl_session_select (fixture->session, second);
  g_assert_true (xpl_session_get_article (fixture->session) == second);
  g_assert_null (xpl_session_get_passage (fixture->session));
}

static void
test_filter (Fixture *fixture, gconstpointer data)
{
  guint n_graph = 0;
  const XplFilter *filter = xpl_session_get_filter (fixture->session);

  g_signal_connect (fixture->session, "notify::graph", G_CALLBACK (increment), &n_graph);
  xpl_session_take_filter (fixture->session, xpl_filter_copy (filter));
  g_assert_cmpuint (n_graph, ==, 0);
  xpl_session_take_filter (fixture->session, xpl_filter_with_quad (filter, XPL_QUAD_VERBAL_CONFLICT, FALSE));
  g_assert_cmpuint (n_graph, ==, 1);
  g_assert_cmpuint (xpl_session_get_graph (fixture->session)->edges->len, ==, 1);
}

static void
test_layout (Fixture *fixture, gconstpointer data)
{
  GArray *nodes = xpl_session_get_graph (fixture->session)->nodes;

  for (guint i = 0; i < nodes->len; i++)
    {
      XplPlace place;

      g_assert_true (xpl_session_get_node_place (fixture->session, i, &place));
      g_assert_false (place.pinned);
    }
}

static void
test_move_and_undo (Fixture *fixture, gconstpointer data)
{
  XplPlace before, moved, after;

  xpl_session_get_node_place (fixture->session, 0, &before);
  xpl_session_begin_move (fixture->session, 0);
  xpl_session_move_node (fixture->session, 0, 500, 300);
  xpl_session_move_node (fixture->session, 0, 600, 400);
  xpl_session_end_move (fixture->session);
  wait_for_layout (fixture->session);
  xpl_session_get_node_place (fixture->session, 0, &moved);
  g_assert_cmpfloat (moved.x, ==, 600);
  g_assert_cmpfloat (moved.y, ==, 400);
  g_assert_true (moved.pinned);
  g_assert_true (xpl_session_get_modified (fixture->session));
  g_assert_nonnull (xpl_session_get_undo_label (fixture->session));

  xpl_session_undo (fixture->session);
  xpl_session_get_node_place (fixture->session, 0, &after);
  g_assert_cmpfloat (after.x, ==, before.x);
  g_assert_false (after.pinned);
  g_assert_null (xpl_session_get_undo_label (fixture->session));
  xpl_session_redo (fixture->session);
  xpl_session_get_node_place (fixture->session, 0, &after);
  g_assert_cmpfloat (after.x, ==, 600);
  g_assert_true (after.pinned);
}

static void
test_click_is_no_move (Fixture *fixture, gconstpointer data)
{
  xpl_session_begin_move (fixture->session, 0);
  xpl_session_end_move (fixture->session);
  g_assert_null (xpl_session_get_undo_label (fixture->session));
  g_assert_false (xpl_session_get_modified (fixture->session));
}

/* Undoing a move takes no place from nodes that came into the graph later. */
static void
test_undo_keeps_new_places (Fixture *fixture, gconstpointer data)
{
  const XplFilter *filter = xpl_session_get_filter (fixture->session);

  xpl_session_take_filter (fixture->session, xpl_filter_with_max_nodes (filter, 1));
  wait_for_layout (fixture->session);
  xpl_session_begin_move (fixture->session, 0);
  xpl_session_move_node (fixture->session, 0, 500, 300);
  xpl_session_end_move (fixture->session);
  filter = xpl_session_get_filter (fixture->session);
  xpl_session_take_filter (fixture->session, xpl_filter_with_max_nodes (filter, 40));
  xpl_session_undo (fixture->session);
  wait_for_layout (fixture->session);
  g_assert_cmpuint (xpl_session_get_graph (fixture->session)->nodes->len, >, 1);
  test_layout (fixture, data);
}

static void
test_hide_and_undo (Fixture *fixture, gconstpointer data)
{
  XplEntity *entity = XPL_ENTITY (find (fixture, "e1"));

  g_assert_cmpint (xpl_graph_find_node (xpl_session_get_graph (fixture->session), entity), >=, 0);
  xpl_session_set_hidden (fixture->session, entity, TRUE);
  g_assert_cmpint (xpl_graph_find_node (xpl_session_get_graph (fixture->session), entity), ==, -1);
  xpl_session_set_hidden (fixture->session, entity, TRUE); /* no second step */
  g_assert_cmpuint (g_list_model_get_n_items (xpl_session_get_history (fixture->session)), ==, 1);
  xpl_session_undo (fixture->session);
  entity = XPL_ENTITY (find (fixture, "e1"));
  g_assert_cmpint (xpl_graph_find_node (xpl_session_get_graph (fixture->session), entity), >=, 0);
  xpl_session_redo (fixture->session);
  xpl_session_change_filter (fixture->session, xpl_filter_new (), "Show all");
  entity = XPL_ENTITY (find (fixture, "e1"));
  g_assert_cmpint (xpl_graph_find_node (xpl_session_get_graph (fixture->session), entity), >=, 0);
}

/* All names that are hidden come back in one step. */
static void
test_show_all_hidden (Fixture *fixture, gconstpointer data)
{
  XplSession *session = fixture->session;
  static const char *const ids[] = { "e1", "e3" };

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    xpl_session_set_hidden (session, XPL_ENTITY (find (fixture, ids[i])), TRUE);
  g_assert_cmpuint (g_strv_length (xpl_session_get_filter (session)->hidden), ==, 2);
  xpl_session_change_filter (session, xpl_filter_new (), "Show all");
  g_assert_null (xpl_session_get_filter (session)->hidden);
  g_assert_cmpstr (xpl_session_get_undo_label (session), ==, "Show all");
  xpl_session_undo (session);
  g_assert_cmpuint (g_strv_length (xpl_session_get_filter (session)->hidden), ==, 2);
  xpl_session_redo (session);
  g_assert_null (xpl_session_get_filter (session)->hidden);
}

/* The sentence that is read stays, be it not the first one or of nothing in particular; where it supports nothing any more,
 * it gives way. */
static void
test_decide_keeps_passage (Fixture *fixture, gconstpointer data)
{
  XplSession *session = fixture->session;
  g_autoptr (XplDecision) renaming =
      xpl_decide_rename (xpl_session_get_bundle (session), find (fixture, "e2"), "Kestrel");
  g_autoptr (XplDecision) rejection = NULL;
  guint n_changes = 0;

  xpl_session_select (session, find (fixture, "e1"));
  xpl_session_step_passage (session, -1);
  g_signal_connect (session, "notify::passage", G_CALLBACK (increment), &n_changes);
  xpl_session_decide (session, renaming);
  g_assert_cmpuint (n_changes, ==, 1);
  g_assert_cmpstr (xpl_session_get_passage (session)->article->id, ==, "a2");

  XplArticle *article = xpl_bundle_lookup_article (xpl_session_get_bundle (session), "a1");
  g_autoptr (XplPassage) place = xpl_passage_new_for_range (session, article, (XplRange) { 65, 74 });
  xpl_session_show_passage (session, place);
  xpl_session_set_undone (session, renaming, TRUE);
  g_assert_cmpuint (xpl_session_get_passage (session)->evidence.range.start, ==, 65);
  g_assert_cmpstr (xpl_session_get_undo_label (session), ==, "Take back: Renamed “Kestria” to “Kestrel”");

  xpl_session_select (session, find (fixture, "r2"));
  rejection = xpl_decide_reject (xpl_session_get_bundle (session), find (fixture, "r2"));
  xpl_session_decide (session, rejection);
  g_assert_null (xpl_session_get_passage (session));
  g_assert_cmpstr (xpl_session_get_article (session)->id, ==, "a2");
}

/* Where the article that is read is removed, what is selected is read in another one. */
static void
test_remove_article (Fixture *fixture, gconstpointer data)
{
  XplSession *session = fixture->session;
  XplBundle *bundle = xpl_session_get_bundle (session);
  g_autoptr (XplDecision) removal = xpl_decide_remove_item (bundle, xpl_bundle_lookup_article (bundle, "a1"));
  g_autoptr (XplDecision) other = NULL;

  xpl_session_select (session, find (fixture, "e1"));
  g_assert_cmpstr (xpl_session_get_article (session)->id, ==, "a1");
  xpl_session_decide (session, removal);
  g_assert_cmpstr (xpl_session_get_article (session)->id, ==, "a2");
  xpl_session_select (session, NULL);
  bundle = xpl_session_get_bundle (session);
  other = xpl_decide_remove_item (bundle, xpl_bundle_lookup_article (bundle, "a2"));
  xpl_session_decide (session, other);
  g_assert_null (xpl_session_get_article (session));
}

/* What is selected and read stays, while all objects behind it are others. */
static void
test_decide (Fixture *fixture, gconstpointer data)
{
  XplSession *session = fixture->session;
  g_autoptr (XplDecision) decision =
      xpl_decide_rename (xpl_session_get_bundle (session), find (fixture, "e1"), "Veldland");
  XplBundle *before = xpl_session_get_bundle (session);

  xpl_session_select (session, find (fixture, "r1"));
  xpl_session_decide (session, decision);
  g_assert_true (xpl_session_get_bundle (session) != before);
  g_assert_true (xpl_session_get_base (session) == before);
  g_assert_true (xpl_session_get_selection (session) == G_OBJECT (find (fixture, "r1")));
  g_assert_cmpstr (xpl_session_get_article (session)->id, ==, "a1");
  g_assert_cmpstr (XPL_ENTITY (find (fixture, "e1"))->name, ==, "Veldland");
  g_assert_true (xpl_session_get_modified (session));
  g_assert_cmpstr (xpl_session_get_undo_label (session), ==, "Renamed “Veldania” to “Veldland”");
  xpl_session_undo (session);
  g_assert_cmpstr (XPL_ENTITY (find (fixture, "e1"))->name, ==, "Veldania");
  g_assert_true (decision->undone);
  xpl_session_redo (session);
  g_assert_cmpstr (XPL_ENTITY (find (fixture, "e1"))->name, ==, "Veldland");
  xpl_session_set_undone (session, decision, TRUE);
  xpl_session_undo (session);
  g_assert_false (decision->undone);
}

static void
test_save (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) target = g_file_new_build_filename (fixture->folder, "saved.bundle.json", NULL);
  g_autoptr (GFile) nowhere = g_file_new_build_filename (fixture->folder, "no", "where.bundle.json", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (XplSession) other = xpl_session_new ();
  XplPlace place;

  xpl_session_begin_move (fixture->session, 0);
  xpl_session_move_node (fixture->session, 0, 123.25, -7);
  xpl_session_end_move (fixture->session);
  wait_for_layout (fixture->session);

  g_assert_false (save_file (fixture->session, nowhere, &error));
  g_assert_nonnull (error);
  g_assert_true (xpl_session_get_modified (fixture->session));
  g_clear_error (&error);

  g_assert_true (save_file (fixture->session, target, &error));
  g_assert_no_error (error);
  g_assert_false (xpl_session_get_modified (fixture->session));
  g_assert_true (g_file_equal (xpl_session_get_file (fixture->session), target));

  g_assert_true (open_file (other, target, FALSE, &error));
  g_assert_no_error (error);
  wait_for_layout (other);
  g_assert_true (xpl_session_get_node_place (other, 0, &place));
  g_assert_cmpfloat (place.x, ==, 123.25);
  g_assert_true (place.pinned);
}

/* Savings that are asked for while one is under way follow it: the last state wins, and an earlier failure is forgotten. */
static void
test_save_twice (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) nowhere = g_file_new_build_filename (fixture->folder, "no", "where.bundle.json", NULL);
  g_autoptr (GFile) target = g_file_new_build_filename (fixture->folder, "saved.bundle.json", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (XplSession) other = xpl_session_new ();
  Wait waits[] = { { g_main_loop_new (NULL, FALSE) }, { g_main_loop_new (NULL, FALSE) }, { g_main_loop_new (NULL, FALSE) } };
  GFile *files[] = { nowhere, target, target };
  XplPlace place;

  for (guint i = 0; i < G_N_ELEMENTS (waits); i++)
    {
      xpl_session_begin_move (fixture->session, 0);
      xpl_session_move_node (fixture->session, 0, 100 + i, 0);
      xpl_session_end_move (fixture->session);
      xpl_session_save_async (fixture->session, files[i], save_cb, &waits[i]);
    }
  for (guint i = 0; i < G_N_ELEMENTS (waits); i++)
    {
      g_assert_true (xpl_session_get_busy (fixture->session));
      g_main_loop_run (waits[i].loop);
      g_main_loop_unref (waits[i].loop);
      g_assert_true (waits[i].done == (i > 0));
    }
  g_assert_nonnull (waits[0].error);
  g_clear_error (&waits[0].error);
  g_assert_false (xpl_session_get_busy (fixture->session));
  g_assert_false (xpl_session_get_modified (fixture->session));
  wait_for_layout (fixture->session);

  g_assert_true (open_file (other, target, FALSE, &error));
  wait_for_layout (other);
  g_assert_true (xpl_session_get_node_place (other, 0, &place));
  g_assert_cmpfloat (place.x, ==, 102);
}

/* Opening another file does not take back what was asked to be saved. */
static void
test_save_and_open (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) target = g_file_new_build_filename (fixture->folder, "saved.bundle.json", NULL);
  g_autoptr (GFile) article = g_file_new_build_filename (fixture->folder, "more.txt", NULL);
  g_autoptr (GError) error = NULL;
  Wait wait = { g_main_loop_new (NULL, FALSE), FALSE, NULL };
  const char text[] = "A third piece of news came from the harbour. It was short.";

  g_assert_true (g_file_replace_contents (article, text, sizeof text - 1, NULL, FALSE, 0, NULL, NULL, NULL));
  xpl_session_save_async (fixture->session, target, save_cb, &wait);
  xpl_session_cancel (fixture->session);
  g_assert_true (open_file (fixture->session, article, FALSE, &error));
  g_assert_no_error (error);
  while (xpl_session_get_busy (fixture->session))
    g_main_context_iteration (NULL, TRUE);
  g_main_loop_unref (wait.loop);
  g_assert_true (wait.done);
  g_assert_true (g_file_query_exists (target, NULL));
  /* The file is that of the other bundle. */
  g_assert_null (xpl_session_get_file (fixture->session));
  g_assert_true (xpl_session_get_modified (fixture->session));
  wait_for_layout (fixture->session);
}

/* Added articles join the story; what was selected stays so. */
static void
test_add (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) added = g_file_new_build_filename (fixture->folder, "more.txt", NULL);
  g_autoptr (GError) error = NULL;
  const char text[] = "A third piece of news came from the harbour. It was short.";

  g_assert_true (g_file_replace_contents (added, text, sizeof text - 1, NULL, FALSE, 0, NULL, NULL, NULL));
  xpl_session_select (fixture->session, xpl_bundle_lookup_article (xpl_session_get_bundle (fixture->session), "a2"));
  g_assert_true (open_file (fixture->session, added, TRUE, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (
      g_list_model_get_n_items (G_LIST_MODEL (xpl_bundle_get_articles (xpl_session_get_bundle (fixture->session)))), ==,
      3);
  g_assert_true (xpl_session_get_modified (fixture->session));
  g_assert_true (g_file_equal (xpl_session_get_file (fixture->session), fixture->file));
  g_assert_true (xpl_session_get_selection (fixture->session)
                 == G_OBJECT (xpl_bundle_lookup_article (xpl_session_get_bundle (fixture->session), "a2")));
  g_assert_cmpstr (xpl_session_get_article (fixture->session)->id, ==, "a2");
}

/* Who is merged into another one is that one from then on; taken back, the other one is still looked at. */
static void
test_merge_keeps_selection (Fixture *fixture, gconstpointer data)
{
  g_autoptr (XplDecision) merge =
      xpl_decide_merge (xpl_session_get_bundle (fixture->session), find (fixture, "e1"), find (fixture, "e2"));

  xpl_session_select (fixture->session, find (fixture, "e2"));
  xpl_session_decide (fixture->session, merge);
  g_assert_null (xpl_bundle_lookup (xpl_session_get_bundle (fixture->session), "e2"));
  g_assert_true (xpl_session_get_selection (fixture->session) == G_OBJECT (find (fixture, "e1")));
  xpl_session_undo (fixture->session);
  g_assert_true (xpl_session_get_selection (fixture->session) == G_OBJECT (find (fixture, "e1")));
}

/* What is rejected has nothing in its place. */
static void
test_reject_clears_selection (Fixture *fixture, gconstpointer data)
{
  g_autoptr (XplDecision) reject = xpl_decide_reject (xpl_session_get_bundle (fixture->session), find (fixture, "e2"));

  xpl_session_select (fixture->session, find (fixture, "e2"));
  xpl_session_decide (fixture->session, reject);
  g_assert_null (xpl_session_get_selection (fixture->session));
}

static gboolean
is_found (Fixture *fixture, const char *text, const char *id)
{
  xpl_session_take_filter (fixture->session, xpl_filter_with_text (xpl_session_get_filter (fixture->session), text));
  return xpl_filter_matches (xpl_session_get_filter (fixture->session), find (fixture, id));
}

/* What somebody tagged or noted is found by it, in the lists and in the graph; and no more once that is taken back. */
static void
test_find_remarks (Fixture *fixture, gconstpointer data)
{
  XplBundle *bundle = xpl_session_get_bundle (fixture->session);
  XplArticle *article = xpl_bundle_lookup_article (bundle, "a2");
  g_autoptr (XplDecision) tag = xpl_decide_tag (bundle, find (fixture, "e3"), "Follow-up");
  g_autoptr (XplDecision) note = xpl_decide_note (bundle, article, "Ask the ministry");

  g_assert_false (is_found (fixture, "#follow", "e3"));
  /* It follows while the text stands there. */
  xpl_session_decide (fixture->session, tag);
  g_assert_true (xpl_filter_matches (xpl_session_get_filter (fixture->session), find (fixture, "e3")));
  g_assert_cmpint (xpl_graph_find_node (xpl_session_get_graph (fixture->session), XPL_ENTITY (find (fixture, "e3"))), ==,
                   0);
  g_assert_false (is_found (fixture, "follow-up", "e1"));

  xpl_session_decide (fixture->session, note);
  g_assert_false (xpl_filter_matches_article (xpl_session_get_filter (fixture->session), article));
  is_found (fixture, "MINISTRY", "e1");
  g_assert_true (xpl_filter_matches_article (xpl_session_get_filter (fixture->session), article));
  xpl_session_set_undone (fixture->session, note, TRUE);
  g_assert_false (xpl_filter_matches_article (xpl_session_get_filter (fixture->session), article));
}

static void
add_tests (void)
{
#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)
  ADD ("/session/open", test_open);
  ADD ("/session/open/missing", test_open_missing);
  ADD ("/session/open/cancel", test_cancel);
  ADD ("/session/open/titles-first", test_titles_first);
  ADD ("/session/open/cancel-arriving", test_cancel_arriving);
  ADD ("/session/open/add", test_add);
  ADD ("/session/select", test_select);
  ADD ("/session/select/nothing", test_select_nothing);
  ADD ("/session/select/edge", test_select_edge);
  ADD ("/session/select/article", test_show_article);
  ADD ("/session/filter", test_filter);
  ADD ("/session/filter/remarks", test_find_remarks);
  ADD ("/session/layout", test_layout);
  ADD ("/session/move", test_move_and_undo);
  ADD ("/session/move/click", test_click_is_no_move);
  ADD ("/session/move/undo-keeps-new-places", test_undo_keeps_new_places);
  ADD ("/session/hide", test_hide_and_undo);
  ADD ("/session/hide/show-all", test_show_all_hidden);
  ADD ("/session/decide", test_decide);
  ADD ("/session/decide/keeps-passage", test_decide_keeps_passage);
  ADD ("/session/decide/removes-article", test_remove_article);
  ADD ("/session/decide/merge-keeps-selection", test_merge_keeps_selection);
  ADD ("/session/decide/reject-clears-selection", test_reject_clears_selection);
  ADD ("/session/save", test_save);
  ADD ("/session/save/twice", test_save_twice);
  ADD ("/session/save/and-open", test_save_and_open);
#undef ADD
}

int
main (int argc, char **argv)
{
  return run_with_own_state_folder (argc, argv, add_tests);
}
