/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "session-fixture.h"
#include "session.h"

#include <gtk/gtk.h>

/* What tests of views share: sessions with something in them, and a way through the widgets. */

/* In the folder for what lives as long as the session: the tests' own, which goes away with them. */
static inline char *
make_test_folder (void)
{
  char *path = g_build_filename (g_get_user_runtime_dir (), "test-XXXXXX", NULL);

  g_assert_nonnull (g_mkdtemp (path));
  return path;
}

static inline GFile *
make_test_file (const char *name, const char *contents)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = make_test_folder ();
  g_autofree char *path = g_build_filename (folder, name, NULL);

  g_file_set_contents (path, contents, -1, &error);
  g_assert_no_error (error);
  return g_file_new_for_path (path);
}

static inline void
test_opened_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;

  xpl_session_open_finish (XPL_SESSION (source), result, &error);
  g_assert_no_error (error);
  *(gboolean *) data = TRUE;
}

/* A session that shows the bundle of this text. */
static inline XplSession *
open_test_session (const char *json)
{
  XplSession *session = xpl_session_new ();
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);
  gboolean is_done = FALSE;

  g_ptr_array_add (files, make_test_file ("story.bundle.json", json));
  xpl_session_open_async (session, files, FALSE, test_opened_cb, &is_done);
  while (!is_done)
    g_main_context_iteration (NULL, TRUE);
  return session;
}

/* Iterates until @expression holds. */
#define wait_for(expression) \
  while (!(expression)) \
    g_main_context_iteration (NULL, TRUE)

static inline void
settle (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

/* A worker that has still something to say holds a reference, and lets it go without a word. */
static inline void
finalise_after_workers (gpointer object)
{
  settle ();
  while (g_atomic_int_get (&G_OBJECT (object)->ref_count) > 1)
    {
      g_usleep (1000);
      settle ();
    }
  g_assert_finalize_object ((GObject *) object);
}

static inline void
close_test_session (XplSession *session)
{
  xpl_session_cancel (session);
  finalise_after_workers (session);
}

/* The first widget of @type in @widget, itself included; with @name, the first that is called so in its template. */
static inline GtkWidget *
find_widget (GtkWidget *widget, GType type, const char *name)
{
  if (g_type_is_a (G_OBJECT_TYPE (widget), type)
      && (name == NULL || g_strcmp0 (gtk_buildable_get_buildable_id (GTK_BUILDABLE (widget)), name) == 0))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_widget (child, type, name);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static inline const char *
get_label (GtkWidget *widget, const char *name)
{
  GtkWidget *label = find_widget (widget, GTK_TYPE_LABEL, name);

  g_assert_nonnull (label);
  return gtk_label_get_label (GTK_LABEL (label));
}

static inline gpointer
look_up (XplSession *session, const char *id)
{
  gpointer finding = xpl_bundle_lookup (xpl_session_get_bundle (session), id);

  g_assert_nonnull (finding);
  return finding;
}
