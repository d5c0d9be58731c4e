/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "decide.h"
#include "decisions-fixture.h"
#include "session-driver.h"

#include <unistd.h>

typedef struct
{
  char *folder;
  GFile *file;
} Fixture;

/* A window with the bundle open; what it says. */
typedef struct
{
  XplSession *session;
  GPtrArray *messages;
} Window;

static void
message_cb (XplSession *session, const char *text, const char *action, const char *label, GPtrArray *messages)
{
  g_test_message ("%s", text);
  g_ptr_array_add (messages, g_strdup (text));
}

static void
warnings_cb (XplSession *session, const XplWarnings *warnings, GPtrArray *messages)
{
  for (guint i = 0; i < xpl_warnings_get_size (warnings); i++)
    message_cb (session, xpl_warnings_get (warnings, i)->message, NULL, NULL, messages);
}

static Window
new_window (void)
{
  Window window = { xpl_session_new (), g_ptr_array_new_with_free_func (g_free) };

  g_signal_connect (window.session, "message", G_CALLBACK (message_cb), window.messages);
  g_signal_connect (window.session, "warnings", G_CALLBACK (warnings_cb), window.messages);
  return window;
}

static Window
open_window (GFile *file)
{
  Window window = new_window ();
  g_autoptr (GError) error = NULL;

  g_assert_true (open_file (window.session, file, FALSE, &error));
  g_assert_no_error (error);
  return window;
}

/* As a crash does, but for the memory: nothing is saved. */
static void
close_window (Window *window)
{
  wait_for_layout (window->session);
  finalize_session (window->session);
  g_ptr_array_unref (window->messages);
}

static gboolean
has_said (Window *window, const char *words)
{
  for (guint i = 0; i < window->messages->len; i++)
    if (strstr (g_ptr_array_index (window->messages, i), words) != NULL)
      return TRUE;
  return FALSE;
}

static XplDecision *
decide_note (Window *window, const char *text)
{
  XplBundle *bundle = xpl_session_get_bundle (window->session);
  g_autoptr (XplDecision) decision = xpl_decide_note (bundle, xpl_bundle_lookup (bundle, "e1"), text);

  xpl_session_decide (window->session, decision);
  return decision; /* the bundle holds it, if it was made */
}

/* "one two-": the notes in their order, a minus after those that are undone. */
static void
assert_notes (Window *window, const char *expected)
{
  GListModel *decisions = G_LIST_MODEL (xpl_bundle_get_decisions (xpl_session_get_base (window->session)));
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (decisions); i++)
    {
      g_autoptr (XplDecision) decision = g_list_model_get_item (decisions, i);

      g_string_append_printf (words, "%s%s%s", i > 0 ? " " : "",
                              json_object_get_string_member (decision->object, "text"), decision->undone ? "-" : "");
    }
  g_assert_cmpstr (words->str, ==, expected);
  g_assert_cmpuint (g_list_model_get_n_items (xpl_session_get_history (window->session)), ==,
                    g_list_model_get_n_items (decisions));
}

static void
assert_saves (Window *window, GFile *file)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (save_file (window->session, file, &error));
  g_assert_no_error (error);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = NULL;

  fixture->folder = make_fast_folder ("explorer-keeping-XXXXXX");
  path = g_build_filename (fixture->folder, "story.bundle.json", NULL);
  fixture->file = g_file_new_for_path (path);
  g_assert_true (g_file_set_contents (path, session_bundle_json, -1, NULL));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_autofree char *state = g_build_filename (g_get_user_state_dir (), "explorer", NULL);

  remove_tree (fixture->folder);
  remove_tree (state);
  g_free (fixture->folder);
  g_object_unref (fixture->file);
}

static void
test_comes_back (Fixture *fixture, gconstpointer data)
{
  Window window = open_window (fixture->file);
  XplDecision *first;
  XplPlace place;

  g_assert_cmpuint (window.messages->len, ==, 0);
  g_assert_false (xpl_session_has_work (window.session));
  first = decide_note (&window, "one");
  decide_note (&window, "two");
  xpl_session_set_undone (window.session, first, TRUE);
  xpl_session_undo (window.session);
  xpl_session_redo (window.session);
  wait_for_layout (window.session);
  xpl_session_begin_move (window.session, 0);
  xpl_session_move_node (window.session, 0, 123, -7);
  xpl_session_end_move (window.session);
  g_assert_true (xpl_session_has_work (window.session) && xpl_session_is_kept (window.session));
  close_window (&window);

  window = open_window (fixture->file);
  assert_notes (&window, "one- two");
  g_assert_true (has_said (&window, "2 decisions"));
  g_assert_true (xpl_session_get_modified (window.session));
  wait_for_layout (window.session);
  g_assert_true (xpl_session_get_node_place (window.session, 0, &place));
  g_assert_true (place.x == 123 && place.y == -7 && place.pinned);
  assert_saves (&window, fixture->file);
  g_assert_false (xpl_session_has_work (window.session));
  close_window (&window);

  window = open_window (fixture->file);
  assert_notes (&window, "one- two");
  g_assert_cmpuint (window.messages->len, ==, 0);
  g_assert_false (xpl_session_get_modified (window.session));
  close_window (&window);
}

/* Opened once more in the same window it is not open elsewhere, and has what was not saved. */
static void
test_opened_again (Fixture *fixture, gconstpointer data)
{
  Window window = open_window (fixture->file);
  g_autoptr (GError) error = NULL;

  decide_note (&window, "one");
  g_assert_true (open_file (window.session, fixture->file, FALSE, &error));
  assert_notes (&window, "one");
  g_assert_false (has_said (&window, "elsewhere"));
  close_window (&window);
}

static void
open_draft (Window *window, const char *name)
{
  Wait wait = { g_main_loop_new (NULL, FALSE), FALSE, NULL };

  xpl_session_open_draft_async (window->session, name, open_cb, &wait);
  g_main_loop_run (wait.loop);
  g_main_loop_unref (wait.loop);
  g_assert_no_error (wait.error);
  g_assert_true (wait.done);
}

/* Articles that were opened, decided on and never saved. */
static void
test_drafts (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) article = g_file_new_build_filename (fixture->folder, "harbour.txt", NULL);
  g_autoptr (GFile) more = g_file_new_build_filename (fixture->folder, "more.txt", NULL);
  const char text[] = "Ana Ilves met Bo Marr in Tarn. Ana Ilves praised Bo Marr.";
  const char other[] = "Bo Marr left Tarn on Monday. He thanked Ana Ilves.";
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) drafts = NULL, none = NULL;
  Window window;

  g_assert_true (g_file_replace_contents (article, text, strlen (text), NULL, FALSE, 0, NULL, NULL, NULL));
  g_assert_true (g_file_replace_contents (more, other, strlen (other), NULL, FALSE, 0, NULL, NULL, NULL));
  /* Only looked at, it leaves nothing. */
  window = open_window (article);
  close_window (&window);
  none = xpl_session_list_drafts ();
  g_assert_cmpuint (none->len, ==, 0);
  g_assert_cmpuint (count_state_files ("journal"), ==, 0);

  window = open_window (article);
  decide_note (&window, "one");
  g_assert_true (open_file (window.session, more, TRUE, &error));
  decide_note (&window, "two");
  close_window (&window);
  drafts = xpl_session_list_drafts ();
  g_assert_cmpuint (drafts->len, ==, 1);
  g_assert_cmpstr (((XplDraft *) g_ptr_array_index (drafts, 0))->work, ==, "2 decisions");

  window = new_window ();
  open_draft (&window, ((XplDraft *) g_ptr_array_index (drafts, 0))->name);
  assert_notes (&window, "one two");
  g_assert_cmpuint (
      g_list_model_get_n_items (G_LIST_MODEL (xpl_bundle_get_articles (xpl_session_get_bundle (window.session)))), ==, 2);
  g_assert_true (xpl_session_get_modified (window.session));
  g_assert_null (xpl_session_get_file (window.session));
  assert_saves (&window, fixture->file);
  close_window (&window);
  g_assert_cmpuint (count_state_files ("journal"), ==, 0);
}

static void
test_draft_discarded (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) article = g_file_new_build_filename (fixture->folder, "harbour.txt", NULL);
  const char text[] = "Ana Ilves met Bo Marr in Tarn.";
  g_autoptr (GPtrArray) drafts = NULL;
  Window window;

  g_assert_true (g_file_replace_contents (article, text, strlen (text), NULL, FALSE, 0, NULL, NULL, NULL));
  window = open_window (article);
  decide_note (&window, "one");
  close_window (&window);
  drafts = xpl_session_list_drafts ();
  g_assert_cmpuint (drafts->len, ==, 1);
  xpl_session_discard_draft (((XplDraft *) g_ptr_array_index (drafts, 0))->name);
  g_assert_cmpuint (count_state_files ("journal"), ==, 0);
}

/* Articles that were added to a saved bundle come back with what was decided on them. */
static void
test_added (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) more = g_file_new_build_filename (fixture->folder, "more.txt", NULL);
  const char text[] = "Bo Marr left Tarn on Monday. He thanked Ana Ilves.";
  g_autoptr (GError) error = NULL;
  Window window = open_window (fixture->file);

  g_assert_true (g_file_replace_contents (more, text, strlen (text), NULL, FALSE, 0, NULL, NULL, NULL));
  decide_note (&window, "one");
  g_assert_true (open_file (window.session, more, TRUE, &error));
  decide_note (&window, "two");
  close_window (&window);
  g_assert_true (g_file_delete (more, NULL, NULL));
  window = open_window (fixture->file);
  assert_notes (&window, "one two");
  g_assert_true (has_said (&window, "2 decisions and 1 article"));
  g_assert_cmpuint (
      g_list_model_get_n_items (G_LIST_MODEL (xpl_bundle_get_articles (xpl_session_get_bundle (window.session)))), ==, 3);
  close_window (&window);
}

/* The second one is told; whoever saves second gets both, and what was selected stays so. */
static void
test_two_windows (Fixture *fixture, gconstpointer data)
{
  Window one = open_window (fixture->file), two = open_window (fixture->file);
  XplDecision *mine;

  g_assert_false (has_said (&one, "elsewhere"));
  g_assert_true (has_said (&two, "is also open elsewhere: another window of this program, since"));
  decide_note (&one, "one");
  mine = decide_note (&two, "two");
  assert_saves (&one, fixture->file);
  xpl_session_select (two.session, xpl_bundle_lookup (xpl_session_get_bundle (two.session), "e2"));
  assert_saves (&two, fixture->file);
  assert_notes (&two, "one two");
  g_assert_true (has_said (&two, "1 decision added"));
  g_assert_cmpstr (xpl_finding_get_id (XPL_FINDING (xpl_session_get_selection (two.session))), ==, "e2");
  g_assert_false (xpl_session_get_modified (two.session));
  /* What was decided before is the same decision still, also for undo. */
  xpl_session_undo (two.session);
  g_assert_true (mine->undone);
  assert_notes (&two, "one two-");
  assert_saves (&one, fixture->file);
  assert_notes (&one, "one two");
  close_window (&one);
  assert_saves (&two, fixture->file);
  close_window (&two);
  one = open_window (fixture->file);
  assert_notes (&one, "one two-");
  close_window (&one);
}

/* A failed saving under another name leaves the name, and what is said to be saved, as they were. */
static void
test_save_as_fails (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) nowhere = g_file_new_build_filename (fixture->folder, "none", "x.bundle.json", NULL);
  g_autoptr (GError) error = NULL, again = NULL;
  Window window = open_window (fixture->file);

  g_assert_false (save_file (window.session, nowhere, &error));
  g_assert_error (error, XPL_ERROR, XPL_ERROR_WRITE);
  g_assert_false (xpl_session_get_modified (window.session));
  g_assert_true (g_file_equal (xpl_session_get_file (window.session), fixture->file));
  decide_note (&window, "one");
  g_assert_false (save_file (window.session, nowhere, &again));
  g_assert_true (xpl_session_get_modified (window.session));
  g_assert_true (xpl_session_has_work (window.session));
  assert_saves (&window, fixture->file);
  close_window (&window);
}

/* A decision that cannot be kept is not made, and it is said why. */
static void
test_no_journal (Fixture *fixture, gconstpointer data)
{
  g_autofree char *state = g_build_filename (g_get_user_state_dir (), "explorer", NULL);
  g_autofree char *journal = g_build_filename (state, "journal", NULL);
  Window window = open_window (fixture->file);

  remove_tree (journal);
  g_assert_true (g_file_set_contents (journal, "a file where a folder should be", -1, NULL));
  decide_note (&window, "one");
  assert_notes (&window, "");
  g_assert_true (has_said (&window, journal));
  g_assert_false (xpl_session_get_modified (window.session));
  g_assert_cmpstr (xpl_session_get_undo_label (window.session), ==, NULL);
  g_assert_cmpint (unlink (journal), ==, 0);
  decide_note (&window, "two");
  assert_notes (&window, "two");
  close_window (&window);
}

/* What is in the place of the bundle by now is left alone; ours goes beside it and stays ours. */
static void
test_conflict (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_file_get_path (fixture->file);
  g_autofree char *text = NULL, *beside = NULL;
  Window window = open_window (fixture->file);

  decide_note (&window, "one");
  g_assert_true (g_file_set_contents (path, "scribbled over", -1, NULL));
  assert_saves (&window, fixture->file);
  g_assert_true (has_said (&window, "cannot be joined"));
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_cmpstr (text, ==, "scribbled over");
  beside = g_file_get_basename (xpl_session_get_file (window.session));
  g_assert_true (g_str_has_prefix (beside, "story (conflict "));
  close_window (&window);
}

static void
add_tests (void)
{
  static const struct
  {
    const char *path;
    void (*func) (Fixture *fixture, gconstpointer data);
  } tests[] = {
    { "/session-keeping/comes-back", test_comes_back },
    { "/session-keeping/opened-again", test_opened_again },
    { "/session-keeping/drafts", test_drafts },
    { "/session-keeping/draft-discarded", test_draft_discarded },
    { "/session-keeping/added", test_added },
    { "/session-keeping/two-windows", test_two_windows },
    { "/session-keeping/save-as-fails", test_save_as_fails },
    { "/session-keeping/no-journal", test_no_journal },
    { "/session-keeping/conflict", test_conflict },
  };

  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].func, tear_down);
}

int
main (int argc, char **argv)
{
  return run_with_own_state_folder (argc, argv, add_tests);
}
