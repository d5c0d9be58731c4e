/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "sidebar.h"

#include "correction-menu.h"
#include "decide.h"
#include "sidebar-group.h"
#include "sidebar-private.h"
#include "view-fixture.h"
#include "view-init.h"

typedef struct
{
  XplSession *session;
  XplSidebar *sidebar;
  GtkSingleSelection *selection;
} Fixture;

static void
set_up_with (Fixture *self, const char *json)
{
  self->session = open_test_session (json);
  self->sidebar = g_object_ref_sink (XPL_SIDEBAR (xpl_sidebar_new ()));
  xpl_sidebar_set_session (self->sidebar, self->session);

  GtkWidget *list = find_widget (GTK_WIDGET (self->sidebar), GTK_TYPE_LIST_VIEW, NULL);
  self->selection = GTK_SINGLE_SELECTION (gtk_list_view_get_model (GTK_LIST_VIEW (list)));
}

static void
set_up (Fixture *self, gconstpointer data)
{
  set_up_with (self, session_bundle_json);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  finalise_after_workers (self->sidebar);
  close_test_session (self->session);
}

static gpointer
dup_item (Fixture *self, guint position)
{
  g_autoptr (GtkTreeListRow) row = g_list_model_get_item (G_LIST_MODEL (self->selection), position);

  return row == NULL ? NULL : gtk_tree_list_row_get_item (row);
}

/* All rows, one a letter: h heading, g group, o anything else. */
static char *
dup_shape (Fixture *self)
{
  GString *shape = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->selection)); i++)
    {
      g_autoptr (GObject) item = dup_item (self, i);
      gboolean is_group = XPL_IS_SIDEBAR_GROUP (item);

      g_string_append_c (shape, !is_group                                                              ? 'o'
                                : xpl_sidebar_group_get_model (XPL_SIDEBAR_GROUP (item)) != NULL ? 'g'
                                                                                                 : 'h');
    }
  return g_string_free (shape, FALSE);
}

static gpointer
get_selected (Fixture *self)
{
  GtkTreeListRow *row = gtk_single_selection_get_selected_item (self->selection);
  g_autoptr (GObject) item = row == NULL ? NULL : gtk_tree_list_row_get_item (row);

  return item; /* the model holds it */
}

/* Story: events. Who and what: people (open: one), places, ties. Articles: by date, sources. */
static void
test_groups (Fixture *self, gconstpointer data)
{
  g_autofree char *shape = dup_shape (self);

  g_assert_cmpstr (shape, ==, "hghgogghgg");
}

static void
test_selects_row (Fixture *self, gconstpointer data)
{
  const char *const ids[] = { "e3", "e1", "r2", "v1" };

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      xpl_session_select (self->session, look_up (self->session, ids[i]));
      g_assert_true (get_selected (self) == look_up (self->session, ids[i]));
    }
  xpl_session_select (self->session, NULL);
  g_assert_null (get_selected (self));
}

static void
test_selects_article (Fixture *self, gconstpointer data)
{
  XplArticle *article = xpl_bundle_lookup_article (xpl_session_get_bundle (self->session), "a2");

  xpl_session_select (self->session, article);
  g_assert_true (get_selected (self) == (gpointer) article);
}

static void
test_selects_in_session (Fixture *self, gconstpointer data)
{
  /* The row below the open group of people. */
  gtk_single_selection_set_selected (self->selection, 4);
  g_assert_true ((gpointer) xpl_session_get_selection (self->session) == look_up (self->session, "e3"));
  /* A group is nothing to select. */
  gtk_single_selection_set_selected (self->selection, 3);
  g_assert_true ((gpointer) xpl_session_get_selection (self->session) == look_up (self->session, "e3"));
}

static void
filter (Fixture *self, const char *text)
{
  xpl_session_take_filter (self->session, xpl_filter_with_text (xpl_session_get_filter (self->session), text));
}

static char *
wait_for_other_shape (Fixture *self, const char *before)
{
  char *shape = dup_shape (self);

  while (g_str_equal (shape, before))
    {
      g_main_context_iteration (NULL, TRUE);
      g_free (shape);
      shape = dup_shape (self);
    }
  return shape;
}

/* What is found lies open, and afterwards the groups are as they were. */
static void
test_filter (Fixture *self, gconstpointer data)
{
  g_autofree char *before = dup_shape (self);
  g_autofree char *filtered = NULL, *after = NULL;

  filter (self, "KESTRIA");
  filtered = wait_for_other_shape (self, before);
  /* Events 0, people 0, places 1, ties 2, articles 2, sources not opened. */
  g_assert_cmpstr (filtered, ==, "hghggogoohgoog");
  filter (self, "");
  after = wait_for_other_shape (self, filtered);
  g_assert_cmpstr (after, ==, before);
}

static void
test_filter_shows_in_entry (Fixture *self, gconstpointer data)
{
  GtkWidget *entry = find_widget (GTK_WIDGET (self->sidebar), GTK_TYPE_SEARCH_ENTRY, NULL);

  filter (self, "ana");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "ana");
}

/* A new filter while the last is still looked for: the last word counts. */
static void
test_filter_again (Fixture *self, gconstpointer data)
{
  g_autofree char *before = dup_shape (self);
  g_autofree char *shape = NULL;

  filter (self, "nobody is called so");
  filter (self, "ana");
  shape = wait_for_other_shape (self, before);
  g_assert_nonnull (strchr (shape, 'o'));
  settle ();
}

/* A selection that the filter hid comes back with its row. */
static void
test_selection_comes_back (Fixture *self, gconstpointer data)
{
  g_autofree char *before = NULL, *filtered = NULL, *after = NULL;

  xpl_session_select (self->session, look_up (self->session, "e3"));
  before = dup_shape (self);
  filter (self, "kestria");
  filtered = wait_for_other_shape (self, before);
  g_assert_null (get_selected (self));
  g_assert_true ((gpointer) xpl_session_get_selection (self->session) == look_up (self->session, "e3"));
  filter (self, "");
  after = wait_for_other_shape (self, filtered);
  g_assert_true (get_selected (self) == look_up (self->session, "e3"));
}

static gboolean
is_open (Fixture *self, const char *title)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->selection)); i++)
    {
      g_autoptr (GtkTreeListRow) row = g_list_model_get_item (G_LIST_MODEL (self->selection), i);
      g_autoptr (GObject) item = gtk_tree_list_row_get_item (row);

      if (XPL_IS_SIDEBAR_GROUP (item) && g_str_equal (xpl_sidebar_group_get_title (XPL_SIDEBAR_GROUP (item)), title))
        return gtk_tree_list_row_get_expanded (row);
    }
  return FALSE;
}

/* A decision makes all rows anew, but opens none: what is selected was shown when it was selected. */
static void
test_decision_opens_nothing (Fixture *self, gconstpointer data)
{
  g_autofree char *before = dup_shape (self);
  g_autoptr (GtkTreeListRow) events = NULL;

  xpl_session_select (self->session, look_up (self->session, "v1"));
  g_assert_true (is_open (self, "Events"));
  events = g_list_model_get_item (G_LIST_MODEL (self->selection), 1);
  gtk_tree_list_row_set_expanded (events, FALSE);

  g_autoptr (XplDecision) decision =
      xpl_decide_rename (xpl_session_get_bundle (self->session), look_up (self->session, "e1"), "Veldland");
  xpl_session_decide (self->session, decision);
  settle ();
  g_assert_false (is_open (self, "Events"));
  g_autofree char *after = dup_shape (self);
  g_assert_cmpstr (after, ==, before);

  xpl_session_select (self->session, NULL);
  xpl_session_select (self->session, look_up (self->session, "v1"));
  g_assert_true (is_open (self, "Events"));
}

static void
do_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  g_autoptr (GVariant) variant = NULL;
  const char *name;
  XplTarget target;

  g_variant_get (parameter, "(&si@" XPL_TARGET_VARIANT_TYPE ")", &name, NULL, &variant);
  g_assert_cmpstr (name, ==, "hide");
  g_assert_true (xpl_target_from_variant (&target, xpl_session_get_bundle (data), variant));
  xpl_session_set_hidden (data, target.object, TRUE);
}

/* Where the keyboard was, the next row is. */
static void
test_keyboard_stays (Fixture *self, gconstpointer data)
{
  GtkWidget *window = g_object_ref_sink (gtk_window_new ());
  GtkWidget *list = find_widget (GTK_WIDGET (self->sidebar), GTK_TYPE_LIST_VIEW, NULL);
  g_autoptr (GSimpleActionGroup) actions = g_simple_action_group_new ();
  const GActionEntry entry = { .name = "do", .activate = do_cb, .parameter_type = XPL_CORRECTION_VARIANT_TYPE };

  g_action_map_add_action_entries (G_ACTION_MAP (actions), &entry, 1, self->session);
  gtk_window_set_child (GTK_WINDOW (window), GTK_WIDGET (self->sidebar));
  gtk_widget_insert_action_group (window, "correct", G_ACTION_GROUP (actions));
  gtk_window_set_default_size (GTK_WINDOW (window), 260, 500);
  gtk_window_present (GTK_WINDOW (window));
  gtk_test_widget_wait_for_draw (window);

  gtk_single_selection_set_selected (self->selection, 4);
  xpl_sidebar_focus_again (self->sidebar, 4);
  g_assert_cmpuint (xpl_sidebar_get_focused (self->sidebar), ==, 4);
  g_autofree char *before = dup_shape (self);
  xpl_correction_menu_put_away (list, look_up (self->session, "e3"));
  g_autofree char *after = wait_for_other_shape (self, before);
  settle ();
  g_assert_cmpuint (strlen (after), ==, strlen (before) - 1);
  g_assert_cmpuint (xpl_sidebar_get_focused (self->sidebar), ==, 4);

  gtk_window_set_child (GTK_WINDOW (window), NULL);
  gtk_window_destroy (GTK_WINDOW (window));
  finalise_after_workers (window);
}

static void
test_without_session (void)
{
  XplSession *session = open_test_session (session_bundle_json);
  XplSidebar *sidebar = g_object_ref_sink (XPL_SIDEBAR (xpl_sidebar_new ()));
  GtkWidget *list = find_widget (GTK_WIDGET (sidebar), GTK_TYPE_LIST_VIEW, NULL);

  xpl_sidebar_set_session (sidebar, session);
  xpl_sidebar_set_session (sidebar, NULL);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (gtk_list_view_get_model (GTK_LIST_VIEW (list)))), ==, 0);
  g_assert_finalize_object (sidebar);
  close_test_session (session);
}

static void
test_no_findings (void)
{
  Fixture self;
  g_autofree char *shape = NULL;

  set_up_with (&self, "{\"version\": \"https://jsonfeed.org/version/1.1\", \"items\": ["
                      " {\"id\": \"a\", \"content_text\": \"It rained.\"}]}");
  shape = dup_shape (&self);
  /* No heading over nothing; the articles are what there is. */
  g_assert_cmpstr (shape, ==, "hgog");
  tear_down (&self, NULL);
}

static void
note_shape_cb (XplSession *session, GParamSpec *pspec, Fixture *self)
{
  char **shape = g_object_get_data (G_OBJECT (session), "shape");

  if (xpl_session_get_arriving (session) != NULL)
    *shape = dup_shape (self);
}

/* While findings are read: articles by date (open: two), sources. Then all. */
static void
test_titles_first (void)
{
  Fixture self = { .session = xpl_session_new () };
  g_autofree char *before = NULL, *after = NULL;
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);
  gboolean is_done = FALSE;

  self.sidebar = g_object_ref_sink (XPL_SIDEBAR (xpl_sidebar_new ()));
  xpl_sidebar_set_session (self.sidebar, self.session);
  self.selection = GTK_SINGLE_SELECTION (
      gtk_list_view_get_model (GTK_LIST_VIEW (find_widget (GTK_WIDGET (self.sidebar), GTK_TYPE_LIST_VIEW, NULL))));
  g_object_set_data (G_OBJECT (self.session), "shape", &before);
  g_signal_connect_after (self.session, "notify::arriving", G_CALLBACK (note_shape_cb), &self);
  g_ptr_array_add (files, make_test_file ("story.bundle.json", session_bundle_json));
  xpl_session_open_async (self.session, files, FALSE, test_opened_cb, &is_done);
  wait_for (is_done);
  after = dup_shape (&self);
  g_assert_cmpstr (before, ==, "hgoog");
  g_assert_cmpstr (after, ==, "hghgogghgg");
  tear_down (&self, NULL);
}

static char *
make_many (guint n)
{
  GString *json = g_string_new ("{\"version\": \"https://jsonfeed.org/version/1.1\", \"items\": ["
                                " {\"id\": \"a\", \"content_text\": \"It rained.\"}],"
                                "\"_explorer\": {\"format\": 1, \"engine\": \"en-1\", \"entities\": [");

  for (guint i = 0; i < n; i++)
    g_string_append_printf (json, "%s{\"id\": \"e%u\", \"type\": \"person\", \"named\": true, \"name\": \"Person %u\","
                            " \"aliases\": [], \"items\": 1, \"origins\": 1}", i > 0 ? "," : "", i, i);
  g_string_append (json, "]}}");
  return g_string_free (json, FALSE);
}

/* The last of many rows is found without a walk over the others, whose rows are not made. */
static void
test_many_rows (void)
{
  Fixture self;
  g_autofree char *json = make_many (20000);

  set_up_with (&self, json);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (self.selection)), >, 20000);
  xpl_session_select (self.session, look_up (self.session, "e19999"));
  g_assert_true (get_selected (&self) == look_up (self.session, "e19999"));
  tear_down (&self, NULL);
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
    { "/sidebar/groups", test_groups },
    { "/sidebar/selects-row", test_selects_row },
    { "/sidebar/selects-article", test_selects_article },
    { "/sidebar/selects-in-session", test_selects_in_session },
    { "/sidebar/filter", test_filter },
    { "/sidebar/filter/shows-in-entry", test_filter_shows_in_entry },
    { "/sidebar/filter/again", test_filter_again },
    { "/sidebar/filter/selection-comes-back", test_selection_comes_back },
    { "/sidebar/filter/decision-opens-nothing", test_decision_opens_nothing },
    { "/sidebar/filter/keyboard-stays", test_keyboard_stays },
  };

  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].test, tear_down);
  g_test_add_func ("/sidebar/without-session", test_without_session);
  g_test_add_func ("/sidebar/no-findings", test_no_findings);
  g_test_add_func ("/sidebar/titles-first", test_titles_first);
  g_test_add_func ("/sidebar/many-rows", test_many_rows);
  return g_test_run ();
}
