/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "window-private.h"

#include "decide.h"
#include "view-fixture.h"
#include "view-init.h"

#include <glib/gstdio.h>

#define START_WIDTH 1300

static XplApplication *application;

/* A window whose contents have this width, without the frame that GTK draws around it. As by hand it gets narrower in
 * steps, since panes that fold make room for the next one. */
static XplWindow *
make_window (int width, int height)
{
  XplWindow *window = xpl_window_new (application);
  int frame;

  gtk_window_set_default_size (GTK_WINDOW (window), START_WIDTH, height);
  gtk_window_present (GTK_WINDOW (window));
  wait_for (gtk_widget_get_width (GTK_WIDGET (window)) > 0);
  frame = START_WIDTH - gtk_widget_get_width (GTK_WIDGET (window));
  while (gtk_widget_get_width (GTK_WIDGET (window)) != width)
    {
      gtk_window_set_default_size (GTK_WINDOW (window), width + frame, height);
      g_main_context_iteration (NULL, TRUE);
    }
  settle ();
  return window;
}

static void
close_window (XplWindow *window)
{
  g_object_ref (window);
  gtk_window_destroy (GTK_WINDOW (window));
  finalise_after_workers (window);
}

static const char *
get_page (XplWindow *window)
{
  return gtk_stack_get_visible_child_name (window->pages);
}

static void
open_file (XplWindow *window, GFile *file, gboolean add)
{
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (files, g_object_ref (file));
  xpl_window_open (window, files, add);
}

static void
open_text (XplWindow *window, const char *name, const char *text)
{
  g_autoptr (GFile) file = make_test_file (name, text);

  open_file (window, file, FALSE);
  wait_for (!xpl_session_get_busy (window->session));
  settle ();
}

static void
open_fixture (XplWindow *window)
{
  open_text (window, "story.bundle.json", session_bundle_json);
  g_assert_cmpstr (get_page (window), ==, "story");
}

static gboolean
is_enabled (XplWindow *window, const char *action)
{
  return g_action_group_get_action_enabled (G_ACTION_GROUP (window), action);
}

static void
activate (XplWindow *window, const char *action)
{
  g_assert_true (is_enabled (window, action));
  g_action_group_activate_action (G_ACTION_GROUP (window), action, NULL);
  settle ();
}

static void
test_empty (void)
{
  XplWindow *window = make_window (1200, 800);
  const char *const disabled[] = { "add", "save", "save-as", "export", "cancel", "undo",
                                   "redo", "find", "next-evidence", "zoom-in", "zoom-fit", "clear-filter", "next-pane",
                                   "retry", "show-problems", "clear-selection" };
  const char *const enabled[] = { "open", "open-folder", "open-sample" };

  g_assert_cmpstr (get_page (window), ==, "empty");
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (window)), ==, "Explorer");
  for (guint i = 0; i < G_N_ELEMENTS (disabled); i++)
    {
      g_test_message ("%s", disabled[i]);
      g_assert_false (is_enabled (window, disabled[i]));
    }
  for (guint i = 0; i < G_N_ELEMENTS (enabled); i++)
    g_assert_true (is_enabled (window, enabled[i]));
  close_window (window);
}

static void
test_opens (void)
{
  XplWindow *window = make_window (1200, 800);

  open_fixture (window);
  g_assert_cmpstr (adw_window_title_get_title (window->window_title), ==, "Harbour");
  g_assert_cmpstr (adw_window_title_get_subtitle (window->window_title), ==, "2 articles, 2 origins");
  g_assert_true (is_enabled (window, "save-as"));
  g_assert_false (is_enabled (window, "save"));
  g_assert_false (is_enabled (window, "next-evidence"));
  xpl_session_select (window->session, look_up (window->session, "e1"));
  g_assert_true (is_enabled (window, "next-evidence"));
  activate (window, "clear-selection");
  g_assert_null (xpl_session_get_selection (window->session));
  close_window (window);
}

static void
test_opens_sample (void)
{
  XplWindow *window = make_window (1200, 800);

  activate (window, "open-sample");
  wait_for (!xpl_session_get_busy (window->session));
  settle ();
  g_assert_cmpstr (get_page (window), ==, "story");
  close_window (window);
}

static void
test_error (void)
{
  XplWindow *window = make_window (1200, 800);
  g_autoptr (GFile) missing = g_file_new_for_path ("/nowhere/at-all.txt");

  open_file (window, missing, FALSE);
  g_assert_cmpstr (get_page (window), ==, "loading");
  wait_for (!xpl_session_get_busy (window->session));
  settle ();
  g_assert_cmpstr (get_page (window), ==, "error");
  g_assert_nonnull (strstr (adw_status_page_get_description (window->error_page), "/nowhere/at-all.txt"));
  g_assert_true (is_enabled (window, "retry"));
  activate (window, "retry");
  wait_for (!xpl_session_get_busy (window->session));
  settle ();
  g_assert_cmpstr (get_page (window), ==, "error");
  open_fixture (window);
  close_window (window);
}

/* What is open stays open when something else cannot be opened. */
static void
test_error_keeps_story (void)
{
  XplWindow *window = make_window (1200, 800);
  g_autoptr (GFile) missing = g_file_new_for_path ("/nowhere/at-all.txt");

  open_fixture (window);
  open_file (window, missing, TRUE);
  wait_for (!xpl_session_get_busy (window->session));
  settle ();
  g_assert_cmpstr (get_page (window), ==, "story");
  g_assert_cmpstr (adw_window_title_get_title (window->window_title), ==, "Harbour");
  close_window (window);
}

static void
test_empty_folder (void)
{
  XplWindow *window = make_window (1200, 800);
  g_autofree char *path = make_test_folder ();
  g_autoptr (GFile) folder = g_file_new_for_path (path);

  open_file (window, folder, FALSE);
  wait_for (!xpl_session_get_busy (window->session));
  settle ();
  g_assert_cmpstr (get_page (window), ==, "error");
  close_window (window);
}

static void
test_problems (void)
{
  XplWindow *window = make_window (1200, 800);

  open_text (window, "story.bundle.json",
             "{\"version\": \"https://jsonfeed.org/version/1.1\", \"items\": [{\"id\": \"a\", \"content_text\": \"It rained.\","
             " \"_explorer\": {\"mentions\": [[0, 2, \"nobody\", \"name\"]]}}],"
             " \"_explorer\": {\"format\": 1, \"engine\": \"en-1\", \"entities\": [{\"id\": \"e1\"}],"
             " \"relations\": [{\"id\": \"r1\", \"subject\": \"e1\", \"object\": \"e7\", \"type\": \"AID\"}]}}");
  g_assert_cmpstr (get_page (window), ==, "story");
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (window->problems_button)));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (window->problems)), >=, 1);
  activate (window, "show-problems");
  open_fixture (window);
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (window->problems_button)));
  g_assert_false (is_enabled (window, "show-problems"));
  close_window (window);
}

static void
test_opens_while_opening (void)
{
  XplWindow *window = make_window (1200, 800);
  g_autoptr (GFile) missing = g_file_new_for_path ("/nowhere/at-all.txt");
  g_autoptr (GFile) file = make_test_file ("story.bundle.json", session_bundle_json);

  open_file (window, missing, FALSE);
  open_file (window, file, FALSE);
  wait_for (!xpl_session_get_busy (window->session));
  settle ();
  g_assert_cmpstr (get_page (window), ==, "story");
  close_window (window);
}

static void
test_cancels (void)
{
  XplWindow *window = make_window (1200, 800);
  g_autoptr (GFile) file = make_test_file ("story.bundle.json", session_bundle_json);

  open_file (window, file, FALSE);
  activate (window, "cancel");
  g_assert_cmpstr (get_page (window), ==, "empty");
  g_assert_false (is_enabled (window, "cancel"));
  close_window (window);
}

static void
test_closes_while_opening (void)
{
  XplWindow *window = make_window (1200, 800);
  g_autoptr (GFile) file = make_test_file ("story.bundle.json", session_bundle_json);

  open_file (window, file, FALSE);
  g_object_ref (window);
  gtk_window_close (GTK_WINDOW (window));
  finalise_after_workers (window);
}

static gboolean
is_shown (gpointer widget)
{
  return gtk_widget_get_mapped (widget);
}

static int
get_min_width (XplWindow *window)
{
  int minimum;

  gtk_widget_measure (gtk_widget_get_first_child (GTK_WIDGET (window)), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL,
                      NULL, NULL);
  return minimum;
}

/* Each state of the window must be narrower than where the next one begins, or the window could not get there. */
static void
test_folds (void)
{
  const struct
  {
    int width;
    int min_width; /* at most */
    gboolean sidebar, graph, reader;
  } states[] = {
    { 1380, 1099, TRUE, TRUE, TRUE },
    { 1100, 1099, TRUE, TRUE, TRUE },
    { 1099, 639, FALSE, TRUE, TRUE },
    { 800, 639, FALSE, TRUE, TRUE },
    { 600, 479, FALSE, TRUE, FALSE },
    { 360, 360, FALSE, TRUE, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    {
      XplWindow *window = make_window (states[i].width, 700);

      open_fixture (window);
      g_test_message ("%d: at least %d", states[i].width, get_min_width (window));
      g_assert_cmpint (get_min_width (window), <=, states[i].min_width);
      g_assert_true (is_shown (window->sidebar) == states[i].sidebar);
      g_assert_true (is_shown (window->graph_view) == states[i].graph);
      g_assert_true (is_shown (window->reader) == states[i].reader);
      close_window (window);
    }
}

static void
toggle (XplWindow *window, const char *action)
{
  g_action_group_activate_action (G_ACTION_GROUP (window), action, NULL);
  settle ();
}

/* One side at a time where there is not room for two; one pane where there is room for one. */
static void
test_one_side (void)
{
  XplWindow *window = make_window (900, 700);

  open_fixture (window);
  toggle (window, "show-sidebar");
  g_assert_true (is_shown (window->sidebar) && is_shown (window->graph_view) && !is_shown (window->reader));
  /* A sentence that was asked for is seen. */
  xpl_session_select (window->session, look_up (window->session, "r1"));
  settle ();
  g_assert_true (is_shown (window->reader) && !is_shown (window->sidebar));
  toggle (window, "show-reader");
  g_assert_true (!is_shown (window->reader) && !is_shown (window->sidebar) && is_shown (window->graph_view));
  close_window (window);

  window = make_window (500, 700);
  open_fixture (window);
  toggle (window, "show-sidebar");
  g_assert_true (is_shown (window->sidebar) && !is_shown (window->graph_view));
  g_assert_cmpint (get_min_width (window), <=, 479);
  toggle (window, "show-reader");
  g_assert_true (is_shown (window->reader) && !is_shown (window->sidebar) && !is_shown (window->graph_view));
  toggle (window, "show-reader");
  g_assert_true (is_shown (window->graph_view));
  close_window (window);
}

static void
test_panes_take_sizes (void)
{
  XplWindow *window = make_window (1390, 800);

  open_fixture (window);
  wait_for (window->is_placed);
  settle ();
  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (window->reader_paned)), <, 500);
  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (window->sidebar)), <, 320);
  g_assert_cmpint (gtk_widget_get_height (GTK_WIDGET (window->timeline_view)), >, 80);
  close_window (window);
}

static gboolean
has_focus (XplWindow *window, gpointer pane)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (window));

  return focus != NULL && (focus == pane || gtk_widget_is_ancestor (focus, pane));
}

static void
test_steps_through_panes (void)
{
  XplWindow *window = make_window (1390, 800);

  open_fixture (window);
  xpl_session_select (window->session, look_up (window->session, "e1"));
  settle ();

  gpointer panes[] = { window->sidebar, window->graph_view, window->timeline_view, window->evidence_list,
                       window->reader };
  activate (window, "find");
  for (guint i = 1; i <= G_N_ELEMENTS (panes); i++)
    {
      activate (window, "next-pane");
      g_assert_true (has_focus (window, panes[i % G_N_ELEMENTS (panes)]));
    }
  activate (window, "previous-pane");
  g_assert_true (has_focus (window, window->reader));
  close_window (window);
}

/* A graph goes to what is open; without anything open it is told what it is. */
static void
test_additions (void)
{
  static const char text[] = "<gexf version=\"1.3\"><graph><nodes><node id=\"a\" label=\"Bo Berg\"/></nodes></graph></gexf>";
  XplWindow *window = make_window (1300, 800);
  g_autoptr (GFile) file = make_test_file ("own.gexf", text);
  GListModel *history;

  open_file (window, file, FALSE);
  wait_for (!xpl_session_get_busy (window->session));
  settle ();
  g_assert_cmpstr (get_page (window), ==, "error");
  open_fixture (window);
  history = xpl_session_get_history (window->session);
  open_file (window, file, TRUE);
  wait_for (g_list_model_get_n_items (history) > 0);
  settle ();
  g_assert_cmpuint (g_list_model_get_n_items (history), ==, 1);
  g_assert_cmpstr (xpl_session_get_undo_label (window->session), ==, "Add own.gexf");
  close_window (window);
}

/* Each format is in the menu once there is a story. */
static void
test_data_menu (void)
{
  XplWindow *window = make_window (1300, 800);

  g_assert_false (is_enabled (window, "export-data"));
  open_fixture (window);
  g_assert_true (is_enabled (window, "export-data"));
  g_assert_cmpint (g_menu_model_get_n_items (G_MENU_MODEL (window->data_section)), ==, 10);
  close_window (window);
}

/* The question about a picture: each view has its size, and what cannot be drawn is said before a file is asked for. */
static void
test_export (void)
{
  static const char *const wrong[] = { "wide", "10", "0 × 10", "10 × 10 × 10", "99999 × 10", "" };
  XplWindow *window = make_window (1300, 800);
  XplForm *form;

  open_fixture (window);
  activate (window, "export");
  g_assert_true (xpl_sheet_is_open (window->sheet));
  g_assert_false (is_enabled (window, "show-history"));
  form = xpl_sheet_get_form (window->sheet);
  g_assert_cmpuint (xpl_form_get_choice (form, "view"), ==, XPL_VIEW_GRAPH);
  xpl_form_set_choice (form, "view", XPL_VIEW_FIGURES);

  g_autofree char *paper = xpl_form_dup_text (form, "size");
  g_assert_cmpstr (paper, ==, "794 × 1123");
  xpl_form_set_choice (form, "view", XPL_VIEW_TIMELINE);
  g_autofree char *screen = xpl_form_dup_text (form, "size");
  g_assert_cmpstr (screen, !=, paper);
  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      xpl_form_set_text (form, "size", wrong[i]);
      g_signal_emit_by_name (window->sheet, "applied");
      g_assert_true (xpl_sheet_is_open (window->sheet));
    }
  xpl_sheet_close (window->sheet);
  g_assert_true (is_enabled (window, "show-history"));
  close_window (window);
}

/* Why it was not saved is said at once, stands among the problems, and is forgotten when it is saved. */
static void
test_save_problem (void)
{
  XplWindow *window = make_window (1300, 800);
  GListModel *problems = G_LIST_MODEL (window->problems);
  g_autoptr (XplDecision) decision = NULL;
  g_autofree char *folder = NULL;

  open_fixture (window);
  decision = xpl_decide_hide (xpl_session_get_bundle (window->session), look_up (window->session, "e3"));
  xpl_session_decide (window->session, decision);
  folder = g_path_get_dirname (g_file_peek_path (xpl_session_get_file (window->session)));
  g_autofree char *elsewhere = g_strconcat (folder, "-away", NULL);
  g_assert_cmpint (g_rename (folder, elsewhere), ==, 0);
  activate (window, "save");
  wait_for (g_list_model_get_n_items (problems) > 0);
  g_assert_true (g_str_has_prefix (adw_toast_get_title (window->message), "Not saved: "));
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (window->problems_button)));
  activate (window, "save");
  wait_for (!window->is_saving);
  g_assert_cmpuint (g_list_model_get_n_items (problems), ==, 1);
  g_assert_cmpint (g_rename (elsewhere, folder), ==, 0);
  activate (window, "save");
  wait_for (g_list_model_get_n_items (problems) == 0);
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (window->problems_button)));
  g_assert_cmpstr (adw_toast_get_title (window->message), ==, "Saved");
  close_window (window);
}

/* An answer is for whoever asked. */
static void
test_correction (void)
{
  XplWindow *window = make_window (1300, 800);
  XplForm *form;

  open_fixture (window);
  xpl_session_select (window->session, look_up (window->session, "e3"));
  gtk_widget_activate_action (GTK_WIDGET (window), "correct.selected", "s", "rename");
  form = xpl_sheet_get_form (window->sheet);
  g_assert_nonnull (form);
  xpl_form_set_text (form, "name", "Anna Ilves");
  g_signal_emit_by_name (form, "submit");
  g_assert_false (xpl_sheet_is_open (window->sheet));
  g_assert_cmpstr (XPL_ENTITY (look_up (window->session, "e3"))->name, ==, "Anna Ilves");
  settle ();
  close_window (window);
}

/* What takes long is shown, can be given up, and does not end with the window. */
static void
test_work (void)
{
  XplWindow *window = make_window (1300, 800);
  g_autoptr (GCancellable) work = NULL;
  g_autoptr (GError) error = NULL;

  open_fixture (window);
  wait_for (!is_enabled (window, "cancel"));
  work = g_object_ref (xpl_window_begin_work (window, "Knitting a picture…"));
  g_assert_false (gtk_revealer_get_reveal_child (window->progress_revealer));
  wait_for (is_enabled (window, "cancel"));
  g_assert_true (gtk_revealer_get_reveal_child (window->progress_revealer));
  g_assert_cmpstr (gtk_label_get_label (window->status_label), ==, "Knitting a picture…");
  activate (window, "cancel");
  g_assert_true (g_cancellable_set_error_if_cancelled (work, &error));
  xpl_window_end_work (window, work, NULL, error);
  g_assert_false (is_enabled (window, "cancel"));
  g_assert_false (gtk_revealer_get_reveal_child (window->progress_revealer));

  g_set_object (&work, xpl_window_begin_work (window, "Knitting another one…"));
  g_object_ref (window);
  gtk_window_destroy (GTK_WINDOW (window));
  g_assert_false (g_cancellable_is_cancelled (work));
  xpl_window_end_work (window, work, "Knitted", NULL);
  finalise_after_workers (window);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  xpl_view_init ();
  application = xpl_application_new ();
  g_assert_true (g_application_register (G_APPLICATION (application), NULL, NULL));

  g_test_add_func ("/window/empty", test_empty);
  g_test_add_func ("/window/opens", test_opens);
  g_test_add_func ("/window/opens-sample", test_opens_sample);
  g_test_add_func ("/window/error", test_error);
  g_test_add_func ("/window/error/keeps-story", test_error_keeps_story);
  g_test_add_func ("/window/error/empty-folder", test_empty_folder);
  g_test_add_func ("/window/problems", test_problems);
  g_test_add_func ("/window/opens-while-opening", test_opens_while_opening);
  g_test_add_func ("/window/cancels", test_cancels);
  g_test_add_func ("/window/closes-while-opening", test_closes_while_opening);
  g_test_add_func ("/window/folds", test_folds);
  g_test_add_func ("/window/one-side", test_one_side);
  g_test_add_func ("/window/panes-take-sizes", test_panes_take_sizes);
  g_test_add_func ("/window/additions", test_additions);
  g_test_add_func ("/window/data-menu", test_data_menu);
  g_test_add_func ("/window/export", test_export);
  g_test_add_func ("/window/save-problem", test_save_problem);
  g_test_add_func ("/window/correction", test_correction);
  g_test_add_func ("/window/work", test_work);
  g_test_add_func ("/window/steps-through-panes", test_steps_through_panes);

  return g_test_run ();
}
