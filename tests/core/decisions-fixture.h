/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "decision.h"
#include "session-fixture.h"

#include <glib/gstdio.h>

/* A folder for the files of a test, and decisions of which nothing matters but that they are there. */

static inline XplDecision *
make_note (const char *id, const char *text)
{
  g_autoptr (JsonObject) object = json_object_new ();
  JsonObject *on = json_object_new ();

  json_object_set_string_member (object, "id", id);
  json_object_set_string_member (object, "at", "2026-01-05T10:00:00Z");
  json_object_set_string_member (object, "do", "note");
  json_object_set_string_member (on, "item", "a1");
  json_object_set_object_member (object, "on", on);
  json_object_set_string_member (object, "text", text);
  return xpl_decision_new (object);
}

static inline void
add_note (XplBundle *bundle, const char *id, gboolean undone)
{
  g_autoptr (XplDecision) decision = make_note (id, id);

  decision->undone = undone;
  g_list_store_append (xpl_bundle_get_decisions (bundle), decision);
}

/* "d1 d2- d3": the ids in their order, a minus after those that are undone. */
static inline char *
describe_decisions (GListModel *decisions)
{
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (decisions); i++)
    {
      g_autoptr (XplDecision) decision = g_list_model_get_item (decisions, i);

      g_string_append_printf (words, "%s%s%s", i > 0 ? " " : "", decision->id, decision->undone ? "-" : "");
    }
  return g_strdup (words->str);
}

static inline void
assert_decisions (XplBundle *bundle, const char *expected)
{
  g_autofree char *words = describe_decisions (G_LIST_MODEL (xpl_bundle_get_decisions (bundle)));

  g_assert_cmpstr (words, ==, expected);
}

static inline void
remove_tree (const char *path)
{
  g_autoptr (GDir) dir = g_file_test (path, G_FILE_TEST_IS_SYMLINK) ? NULL : g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      remove_tree (child);
    }
  g_remove (path);
}

/* How many files are in the folder called @name of the program's state. */
static inline guint
count_state_files (const char *name)
{
  g_autofree char *folder = g_build_filename (g_get_user_state_dir (), "explorer", name, NULL);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n = 0;

  while (dir != NULL && g_dir_read_name (dir) != NULL)
    n++;
  return n;
}

/* A folder in memory where there is one: that all is on the disk when it should be is not what these tests can see. */
static inline char *
make_fast_folder (const char *template)
{
  g_autofree char *in_memory = g_build_filename ("/dev/shm", template, NULL);
  char *folder = g_mkdtemp (in_memory);

  return folder != NULL ? g_strdup (folder) : g_dir_make_tmp (template, NULL);
}

/* The tests that @add_tests adds, with a state folder of their own, which goes away with them. */
static inline int
run_with_own_state_folder (int argc, char **argv, void (*add_tests) (void))
{
  g_autofree char *folder = make_fast_folder ("explorer-state-XXXXXX");
  int result;

  g_assert_nonnull (folder);
  g_setenv ("XDG_STATE_HOME", folder, TRUE);
  g_test_init (&argc, &argv, NULL);
  add_tests ();
  result = g_test_run ();
  remove_tree (folder);
  return result;
}
