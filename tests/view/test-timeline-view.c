/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "../core/timeline-pile.h"

#include "timeline-canvas.h"
#include "timeline-view.h"
#include "view-init.h"

#include <glib/gstdio.h>

typedef struct
{
  XplSession *session;
  GtkWidget *window;
  XplTimelineView *view;
  XplTimelineCanvas *canvas;
  char *folder;
} Fixture;

static GtkWidget *
find_child (GtkWidget *widget, GType type)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_child (child, type);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static void
opened_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;

  xpl_session_open_finish (XPL_SESSION (source), result, &error);
  g_assert_no_error (error);
  *(gboolean *) data = TRUE;
}

/* The session takes bundles from files only. */
static void
open_bundle (Fixture *fixture, XplBundle *bundle)
{
  g_autofree char *path = g_build_filename (fixture->folder, "story.bundle.json", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GPtrArray) files = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;
  gboolean is_open = FALSE;

  xpl_bundle_set_engine (bundle, "by-hand");
  xpl_bundle_save (bundle, file, NULL, &error);
  g_assert_no_error (error);
  g_ptr_array_add (files, file);
  xpl_session_open_async (fixture->session, files, FALSE, opened_cb, &is_open);
  while (!is_open)
    g_main_context_iteration (NULL, TRUE);
  g_remove (path);
}

static XplBundle *
make_story (void)
{
  XplBundle *bundle = xpl_bundle_new ("Story");
  XplEntity *harbour = timeline_pile_add_entity (bundle, "Harbour Board");
  XplEntity *mill = timeline_pile_add_entity (bundle, "Mill Union");
  XplArticle *post = timeline_pile_add_article (bundle, "The post reports.", "Post", "2024-06-20");

  timeline_pile_add_event (bundle, "Harbour Board closed the pier", "2024-06-19", harbour, post);
  timeline_pile_add_event (bundle, "Harbour Board fenced the quay", "2024-06-25", harbour, post);
  timeline_pile_add_event (bundle, "Mill Union struck", "2024-06", mill, post);
  timeline_pile_add_event (bundle, "Mill Union met the board", NULL, mill, post);
  return bundle;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = g_dir_make_tmp ("timeline-XXXXXX", NULL);
  fixture->session = xpl_session_new ();
  fixture->window = gtk_window_new ();
  fixture->view = XPL_TIMELINE_VIEW (xpl_timeline_view_new ());
  fixture->canvas = XPL_TIMELINE_CANVAS (find_child (GTK_WIDGET (fixture->view), XPL_TYPE_TIMELINE_CANVAS));
  xpl_timeline_view_set_session (fixture->view, fixture->session);
  gtk_window_set_child (GTK_WINDOW (fixture->window), GTK_WIDGET (fixture->view));
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 900, 260);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_object_add_weak_pointer (G_OBJECT (fixture->view), (gpointer *) &fixture->view);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_null (fixture->view);
  g_object_unref (fixture->session);
  g_rmdir (fixture->folder);
  g_free (fixture->folder);
}

static void
show (Fixture *fixture)
{
  gtk_widget_show (fixture->window);
  gtk_test_widget_wait_for_draw (fixture->window);
}

static void
open_story (Fixture *fixture)
{
  g_autoptr (XplBundle) bundle = make_story ();

  open_bundle (fixture, bundle);
  show (fixture);
}

static XplTimelineScene *
get_scene (Fixture *fixture)
{
  return xpl_timeline_canvas_get_scene (fixture->canvas);
}

static double
get_span (Fixture *fixture)
{
  const XplAxis *axis = xpl_timeline_scene_get_axis (get_scene (fixture));

  return axis->to - axis->from;
}

static gpointer
get_event (Fixture *fixture, guint i)
{
  GListModel *events =
      G_LIST_MODEL (xpl_bundle_get_list (xpl_session_get_bundle (fixture->session), XPL_LIST_EVENTS));
  g_autoptr (GObject) event = g_list_model_get_item (events, i);

  return event;
}

static void
test_size (Fixture *fixture, gconstpointer data)
{
  int minimum, natural;

  gtk_widget_measure (GTK_WIDGET (fixture->view), GTK_ORIENTATION_VERTICAL, -1, &minimum, &natural, NULL, NULL);
  g_assert_cmpint (minimum, ==, 120);
  g_assert_cmpint (natural, >=, 200);
  gtk_widget_measure (GTK_WIDGET (fixture->view), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);
  g_assert_cmpint (minimum, <=, 300);
}

/* Without a session, without articles, and with articles but without dates: each is drawn. */
static void
test_empty (Fixture *fixture, gconstpointer data)
{
  g_autoptr (XplBundle) undated = xpl_bundle_new ("Undated");
  GtkWidget *lanes = find_child (GTK_WIDGET (fixture->view), GTK_TYPE_DROP_DOWN);

  timeline_pile_add_article (undated, "Nobody knows when.", "Post", NULL);
  xpl_timeline_view_set_session (fixture->view, NULL);
  show (fixture);
  xpl_timeline_view_set_session (fixture->view, fixture->session);
  gtk_test_widget_wait_for_draw (fixture->window);
  g_assert_false (gtk_widget_get_visible (lanes));
  open_bundle (fixture, undated);
  gtk_test_widget_wait_for_draw (fixture->window);
  g_assert_true (xpl_timeline_data_is_empty (xpl_timeline_scene_get_data (get_scene (fixture))));
  gtk_widget_activate_action (GTK_WIDGET (fixture->view), "zoom.in", NULL);
  gtk_widget_activate_action (GTK_WIDGET (fixture->view), "zoom.fit", NULL);
}

static void
test_accessible (Fixture *fixture, gconstpointer data)
{
  open_story (fixture);
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (fixture->canvas), GTK_ACCESSIBLE_ROLE_IMG);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (fixture->canvas), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Timeline of 3 events and 1 article, 1 June 2024 – 30 June 2024");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (fixture->canvas), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "Nothing is selected");
  xpl_session_select (fixture->session, get_event (fixture, 0));

  g_autofree char *description = gtk_test_accessible_check_property (
      GTK_ACCESSIBLE (fixture->canvas), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "Nothing is selected");
  g_assert_nonnull (description);
  g_assert_nonnull (strstr (description, "Selected: Harbour Board closed the pier"));
}

static void
test_zoom (Fixture *fixture, gconstpointer data)
{
  double fit;

  open_story (fixture);
  fit = get_span (fixture);
  gtk_widget_activate_action (GTK_WIDGET (fixture->view), "zoom.in", NULL);
  g_assert_cmpfloat_with_epsilon (get_span (fixture), fit / XPL_TIMELINE_ZOOM_STEP, 1);
  gtk_widget_activate_action (GTK_WIDGET (fixture->view), "zoom.out", NULL);
  gtk_widget_activate_action (GTK_WIDGET (fixture->view), "zoom.out", NULL);
  g_assert_cmpfloat_with_epsilon (get_span (fixture), fit * XPL_TIMELINE_ZOOM_STEP, 1);
  gtk_widget_activate_action (GTK_WIDGET (fixture->view), "zoom.fit", NULL);
  g_assert_cmpfloat_with_epsilon (get_span (fixture), fit, 1);
  gtk_test_widget_wait_for_draw (fixture->window);
}

/* A range that is set elsewhere is brushed here, and can be cleared here. */
static void
test_range (Fixture *fixture, gconstpointer data)
{
  gint64 from = timeline_pile_instant ("2024-06-10"), to = timeline_pile_instant ("2024-06-21") - 1, back;

  open_story (fixture);
  xpl_session_take_filter (fixture->session,
                           xpl_filter_with_range (xpl_session_get_filter (fixture->session), from, to));
  g_assert_true (xpl_timeline_scene_get_brush (get_scene (fixture), &back, NULL));
  g_assert_cmpint (back, ==, from);
  g_assert_cmpuint (xpl_timeline_scene_get_data (get_scene (fixture))->n_events, ==, 3);
  gtk_test_widget_wait_for_draw (fixture->window);
  gtk_widget_activate_action (GTK_WIDGET (fixture->view), "timeline.clear-range", NULL);
  g_assert_false (xpl_timeline_scene_get_brush (get_scene (fixture), NULL, NULL));
  g_assert_cmpint (xpl_session_get_filter (fixture->session)->from, ==, XPL_INSTANT_MIN);
}

static void
test_filter (Fixture *fixture, gconstpointer data)
{
  open_story (fixture);
  xpl_session_take_filter (fixture->session,
                           xpl_filter_with_text (xpl_session_get_filter (fixture->session), "quay"));
  g_assert_cmpuint (xpl_timeline_scene_get_data (get_scene (fixture))->n_events, ==, 1);
  gtk_test_widget_wait_for_draw (fixture->window);
}

/* What is selected elsewhere comes into sight. */
static void
test_reveal (Fixture *fixture, gconstpointer data)
{
  XplTimelinePlace place;
  XplRect rect;

  open_story (fixture);
  for (guint i = 0; i < 6; i++)
    gtk_widget_activate_action (GTK_WIDGET (fixture->view), "zoom.in", NULL);
  g_assert_true (xpl_timeline_data_find (xpl_timeline_scene_get_data (get_scene (fixture)), get_event (fixture, 1), &place));
  xpl_session_select (fixture->session, get_event (fixture, 0));
  xpl_session_select (fixture->session, get_event (fixture, 1));
  g_assert_true (xpl_timeline_scene_get_item_rect (get_scene (fixture), place, &rect));
}

static void
test_lanes (Fixture *fixture, gconstpointer data)
{
  GtkDropDown *lanes = GTK_DROP_DOWN (find_child (GTK_WIDGET (fixture->view), GTK_TYPE_DROP_DOWN));

  open_story (fixture);
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (lanes)));
  g_assert_cmpuint (xpl_timeline_scene_get_data (get_scene (fixture))->lanes->len, ==, 2);
  gtk_drop_down_set_selected (lanes, XPL_LANES_ONE);
  g_assert_cmpuint (xpl_timeline_scene_get_data (get_scene (fixture))->lanes->len, ==, 1);
  gtk_test_widget_wait_for_draw (fixture->window);
}

static void
test_export (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "timeline.png", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  XplPictureOptions options = { .format = XPL_PICTURE_PNG, .width = 700, .height = 240, .scale = 1 };
  g_autoptr (GError) error = NULL;
  g_autofree char *contents = NULL;
  gsize length;

  open_story (fixture);

  g_autoptr (XplPictureSubject) subject = xpl_timeline_view_dup_picture (fixture->view, &options);
  g_assert_true (xpl_picture_subject_write (subject, &options, file, NULL, &error));
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (path, &contents, &length, NULL));
  g_assert_cmpuint (length, >, 2000);
  g_assert_cmpmem (contents, 4, "\x89PNG", 4);
  g_remove (path);
}

#define ADD(name, function) g_test_add ("/timeline-view/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  xpl_view_init ();
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  ADD ("size", test_size);
  ADD ("empty", test_empty);
  ADD ("accessible", test_accessible);
  ADD ("zoom", test_zoom);
  ADD ("range", test_range);
  ADD ("filter", test_filter);
  ADD ("reveal", test_reveal);
  ADD ("lanes", test_lanes);
  ADD ("export", test_export);
  return g_test_run ();
}
