/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/*
 * What a user saw as done is there after a restart, whatever happens: programs that decide and save are killed at random
 * moments, two of them work on one bundle, the disk is full, the folder goes.
 */

#include "writer-fixture.h"

#include <fcntl.h>
#include <signal.h>
#include <sys/mount.h>
#include <sys/wait.h>
#include <unistd.h>

/* XPL_TEST_KILLS asks for another number of those that work through a session, which take longer to start. */
#define N_KILLS 300
#define N_SESSION_KILLS 40

/* Then a new bundle is begun, so that the rounds stay short. */
#define ROUNDS_A_BUNDLE 10

/* Microseconds after the first word of a program: it has decided and saved a few times by then. */
#define MAX_LIFE 6000

typedef struct
{
  char *folder;
  char *path;
  GFile *file;
  GHashTable *expected; /* id → whether it is undone */
  GRand *random;
  const char *program; /* that is killed */
} Fixture;

/* A program that is being run: what it says comes from @output. */
typedef struct
{
  GPid pid;
  int output;
  GString *said;
} Child;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->program = data != NULL ? data : "never-lost-writer";
  fixture->folder = make_fast_folder ("explorer-never-lost-XXXXXX");
  fixture->path = g_build_filename (fixture->folder, "story.bundle.json", NULL);
  fixture->file = g_file_new_for_path (fixture->path);
  fixture->expected = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  fixture->random = g_rand_new_with_seed ((guint32) g_test_rand_int ());
  g_assert_true (g_file_set_contents (fixture->path, session_bundle_json, -1, NULL));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_autofree char *state = g_build_filename (g_get_user_state_dir (), "explorer", NULL);

  remove_tree (fixture->folder);
  remove_tree (state);
  g_free (fixture->folder);
  g_free (fixture->path);
  g_object_unref (fixture->file);
  g_hash_table_unref (fixture->expected);
  g_rand_free (fixture->random);
}

static Child
start (Fixture *fixture, const char *name, guint n_steps)
{
  g_autofree char *program = g_test_build_filename (G_TEST_BUILT, "core", fixture->program, NULL);
  g_autofree char *seed = g_strdup_printf ("%u", g_rand_int (fixture->random));
  g_autofree char *steps = g_strdup_printf ("%u", n_steps);
  char *argv[] = { program, fixture->path, (char *) name, seed, steps, NULL };
  g_autoptr (GError) error = NULL;
  Child child = { .said = g_string_new (NULL) };

  g_spawn_async_with_pipes (NULL, argv, NULL, G_SPAWN_DO_NOT_REAP_CHILD, NULL, NULL, &child.pid, NULL, &child.output, NULL,
                            &error);
  g_assert_no_error (error);
  return child;
}

/* FALSE at the end. */
static gboolean
listen_to (Child *child)
{
  char buffer[4096];
  gssize n = read (child->output, buffer, sizeof buffer);

  g_assert_cmpint (n, >=, 0);
  g_string_append_len (child->said, buffer, n);
  return n > 0;
}

/* Ends @child and takes what it said as what has to be there; returns its exit status. @unsure gets what it was at. */
static int
finish (Child *child, GHashTable *expected, GHashTable *unsure)
{
  g_auto (GStrv) lines = NULL;
  int status;

  while (listen_to (child))
    ;
  close (child->output);
  g_assert_cmpint (waitpid (child->pid, &status, 0), ==, child->pid);
  g_spawn_close_pid (child->pid);
  lines = g_strsplit (child->said->str, "\n", -1);
  for (guint i = 0; lines[i] != NULL && *lines[i] != '\0'; i++)
    {
      g_auto (GStrv) words = g_strsplit (lines[i], " ", 3);
      gboolean undone = g_str_equal (words[2], "-");

      if (g_str_equal (words[0], "?"))
        g_hash_table_replace (unsure, g_strdup (words[1]), GINT_TO_POINTER (undone));
      else
        {
          g_hash_table_replace (expected, g_strdup (words[1]), GINT_TO_POINTER (undone));
          g_hash_table_remove (unsure, words[1]);
        }
    }
  g_string_free (child->said, TRUE);
  return status;
}

/* Opens the bundle as the program does when it is started again. What was not said to be done may have been done or not. */
static void
assert_all_there (Fixture *fixture, GHashTable *unsure, gboolean save_it)
{
  Writer writer = open_writer (fixture->file);
  g_autoptr (GHashTable) missing = g_hash_table_new (g_str_hash, g_str_equal);
  GHashTableIter iter;
  gpointer id, undone;

  g_hash_table_iter_init (&iter, fixture->expected);
  while (g_hash_table_iter_next (&iter, &id, &undone))
    g_hash_table_add (missing, id);
  for (guint i = 0; i < count_decisions (&writer); i++)
    {
      XplDecision *decision = get_decision (&writer, i);

      g_hash_table_remove (missing, decision->id);
      if (g_hash_table_lookup_extended (unsure, decision->id, NULL, &undone))
        g_hash_table_replace (fixture->expected, g_strdup (decision->id), GINT_TO_POINTER (decision->undone));
      else if (!g_hash_table_lookup_extended (fixture->expected, decision->id, NULL, &undone))
        g_error ("%s came from nowhere", decision->id);
      else if (decision->undone != GPOINTER_TO_INT (undone))
        g_error ("%s is %s", decision->id, decision->undone ? "undone" : "not undone");
    }
  g_hash_table_iter_init (&iter, missing);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    g_error ("%s is lost", (const char *) id);
  if (save_it)
    g_free (save (&writer, fixture->file));
  close_writer (&writer);
}

static void
kill_after_a_while (Fixture *fixture, Child *child)
{
  g_assert_true (listen_to (child));
  g_usleep ((gulong) g_rand_int_range (fixture->random, 0, MAX_LIFE));
  kill (child->pid, SIGKILL);
}

static void
kill_often (Fixture *fixture, guint n_kills)
{
  const char *program = fixture->program;
  guint n_done = 0;

  for (guint i = 0; i < n_kills; i++)
    {
      g_autofree char *name = g_strdup_printf ("r%u", i);
      g_autoptr (GHashTable) unsure = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
      Child child;

      if (i % ROUNDS_A_BUNDLE == 0)
        {
          tear_down (fixture, NULL);
          set_up (fixture, program);
        }
      child = start (fixture, name, G_MAXUINT);
      kill_after_a_while (fixture, &child);
      finish (&child, fixture->expected, unsure);
      assert_all_there (fixture, unsure, i % 7 == 6);
      n_done += i % ROUNDS_A_BUNDLE == ROUNDS_A_BUNDLE - 1 ? g_hash_table_size (fixture->expected) : 0;
    }
  g_test_message ("%u decisions in %u lives", n_done, n_kills);
  g_assert_cmpuint (n_done, >, n_kills / 2);
}

static void
test_kills (Fixture *fixture, gconstpointer data)
{
  kill_often (fixture, N_KILLS);
}

/* The way of the window: deciding shows at once, saving runs beside it. */
static void
test_session_kills (Fixture *fixture, gconstpointer data)
{
  const char *asked = g_getenv ("XPL_TEST_KILLS");

  kill_often (fixture, asked != NULL ? (guint) g_ascii_strtoull (asked, NULL, 10) : N_SESSION_KILLS);
}

/* Both decide and save as fast as they can; one is killed sometimes. */
static void
test_two_programs (Fixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < 20; i++)
    {
      g_autofree char *name_a = g_strdup_printf ("a%u", i);
      g_autofree char *name_b = g_strdup_printf ("b%u", i);
      g_autoptr (GHashTable) unsure = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
      gboolean kill_one = i % 2 == 1;
      Child a = start (fixture, name_a, kill_one ? G_MAXUINT : 40);
      Child b = start (fixture, name_b, 40);

      if (kill_one)
        kill_after_a_while (fixture, &a);
      else
        g_assert_cmpint (finish (&a, fixture->expected, unsure), ==, 0);
      g_assert_cmpint (finish (&b, fixture->expected, unsure), ==, 0);
      if (kill_one)
        finish (&a, fixture->expected, unsure);
      assert_all_there (fixture, unsure, FALSE);
    }
}

/* They save in turn; the file has the decisions of both each time. */
static void
test_in_turn (Fixture *fixture, gconstpointer data)
{
  Writer one = open_writer (fixture->file), two = open_writer (fixture->file);
  g_autoptr (XplBundle) read = NULL;

  for (guint i = 0; i < 10; i++)
    {
      Writer *writer = i % 2 == 0 ? &one : &two;
      g_autofree char *id = g_strdup_printf ("t%u", i);
      g_autoptr (XplBundle) bundle = NULL;

      decide (writer, id);
      g_free (save (writer, fixture->file));
      bundle = read_bundle_file (fixture->file);
      g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (xpl_bundle_get_decisions (bundle))), ==, i + 1);
    }
  read = read_bundle_file (fixture->file);
  assert_decisions (read, "t0 t1 t2 t3 t4 t5 t6 t7 t8 t9");
  close_writer (&one);
  close_writer (&two);
}

/* A disk of @size bytes at @path. FALSE, and the test is skipped, where this user may not have one. */
static gboolean
mount_small_disk (const char *path, const char *size)
{
  g_autofree char *options = g_strdup_printf ("size=%s,mode=0700", size);

  if (mount ("tmpfs", path, "tmpfs", 0, options) == 0)
    return TRUE;
  g_test_skip ("Only root may mount a small disk; the limit on the size of files stands in for it in other tests");
  return FALSE;
}

static void
fill_disk (const char *folder)
{
  g_autofree char *path = g_build_filename (folder, "filler", NULL);
  int fd = g_open (path, O_CREAT | O_WRONLY, 0600);
  char zeros[1024] = { 0 };

  while (write (fd, zeros, sizeof zeros) > 0)
    ;
  close (fd);
}

/* The bundle's disk is full, the home is not: saving fails and says so, and the work stays in the journal. */
static void
test_full_disk (Fixture *fixture, gconstpointer data)
{
  g_autofree char *filler = g_build_filename (fixture->folder, "filler", NULL);
  g_autofree char *before = NULL, *after = NULL;
  g_autoptr (GError) error = NULL;
  Writer writer;

  if (!mount_small_disk (fixture->folder, "64k"))
    return;
  g_assert_true (g_file_set_contents (fixture->path, session_bundle_json, -1, NULL));
  writer = open_writer (fixture->file);
  decide (&writer, "d1");
  g_free (save (&writer, fixture->file));
  g_assert_true (g_file_get_contents (fixture->path, &before, NULL, NULL));
  fill_disk (fixture->folder);
  decide (&writer, "d2");
  try_to_save (&writer, fixture->file, &error);
  g_assert_error (error, XPL_ERROR, XPL_ERROR_WRITE);
  g_test_message ("%s", error->message);
  g_assert_nonnull (strstr (error->message, fixture->path));
  g_assert_nonnull (strstr (error->message, "Free some space"));
  g_assert_true (g_file_get_contents (fixture->path, &after, NULL, NULL));
  g_assert_cmpstr (after, ==, before);
  close_writer (&writer);

  writer = open_writer (fixture->file);
  assert_decisions (writer.bundle, "d1 d2");
  g_assert_cmpint (g_unlink (filler), ==, 0);
  g_free (save (&writer, fixture->file));
  close_writer (&writer);
  writer = open_writer (fixture->file);
  g_assert_false (writer.recovery.is_work);
  assert_decisions (writer.bundle, "d1 d2");
  close_writer (&writer);
  g_assert_cmpint (umount (fixture->folder), ==, 0);
}

/* The disk of the journal is full: a decision that cannot be kept is not made, and all that were made are there. */
static void
test_full_home (Fixture *fixture, gconstpointer data)
{
  g_autofree char *state = g_build_filename (g_get_user_state_dir (), "explorer", NULL);
  g_autofree char *filler = g_build_filename (state, "filler", NULL);
  g_autoptr (GError) error = NULL;
  Writer writer;
  guint n = 0;

  g_assert_cmpint (g_mkdir_with_parents (state, 0700), ==, 0);
  if (!mount_small_disk (state, "32k"))
    return;
  writer = open_writer (fixture->file);
  while (error == NULL && n < 1000)
    {
      g_autofree char *id = g_strdup_printf ("d%u", n);

      n += try_to_decide (&writer, id, &error) ? 1 : 0;
    }
  g_assert_error (error, XPL_ERROR, XPL_ERROR_WRITE);
  g_assert_cmpuint (n, >, 10);
  g_assert_cmpuint (count_decisions (&writer), ==, n);
  fill_disk (state);
  close_writer (&writer);
  g_assert_cmpint (g_unlink (filler), ==, 0);
  writer = open_writer (fixture->file);
  g_assert_cmpuint (count_decisions (&writer), ==, n);
  g_free (save (&writer, fixture->file));
  close_writer (&writer);
  g_assert_cmpint (umount (state), ==, 0);
}

/* The folder goes while the bundle is open: the work is kept until it is back, or saved elsewhere. */
static void
test_vanished_folder (Fixture *fixture, gconstpointer data)
{
  g_autofree char *away = g_strconcat (fixture->folder, "-away", NULL);
  g_autoptr (GError) error = NULL;
  Writer writer = open_writer (fixture->file);

  decide (&writer, "d1");
  g_assert_cmpint (g_rename (fixture->folder, away), ==, 0);
  decide (&writer, "d2");
  try_to_save (&writer, fixture->file, &error);
  g_assert_error (error, XPL_ERROR, XPL_ERROR_WRITE);
  g_assert_nonnull (strstr (error->message, fixture->folder));
  close_writer (&writer);
  g_assert_cmpint (g_rename (away, fixture->folder), ==, 0);
  writer = open_writer (fixture->file);
  assert_decisions (writer.bundle, "d1 d2");
  g_free (save (&writer, fixture->file));
  close_writer (&writer);
}

/* A file on a disk that only can be read: one may decide, and save under another name. */
static void
test_read_only_disk (Fixture *fixture, gconstpointer data)
{
  g_autofree char *elsewhere = g_build_filename (g_get_user_state_dir (), "elsewhere.bundle.json", NULL);
  g_autoptr (GFile) other = g_file_new_for_path (elsewhere);
  g_autoptr (GError) error = NULL;
  g_autoptr (XplBundle) saved = NULL;
  Writer writer;

  if (!mount_small_disk (fixture->folder, "64k"))
    return;
  g_assert_true (g_file_set_contents (fixture->path, session_bundle_json, -1, NULL));
  g_assert_cmpint (mount (NULL, fixture->folder, NULL, MS_REMOUNT | MS_RDONLY, NULL), ==, 0);
  writer = open_writer (fixture->file);
  decide (&writer, "d1");
  try_to_save (&writer, fixture->file, &error);
  g_assert_error (error, XPL_ERROR, XPL_ERROR_READ_ONLY);
  g_assert_true (xpl_keeper_has_work (writer.keeper));
  g_free (save (&writer, other));
  close_writer (&writer);
  saved = read_bundle_file (other);
  assert_decisions (saved, "d1");
  g_assert_cmpint (umount (fixture->folder), ==, 0);
  g_unlink (elsewhere);
}

static void
add_tests (void)
{
  static const struct
  {
    const char *path;
    void (*func) (Fixture *fixture, gconstpointer data);
    const char *program;
  } tests[] = {
    { "/never-lost/kills", test_kills },
    { "/never-lost/session-kills", test_session_kills, "never-lost-session" },
    { "/never-lost/two-programs", test_two_programs },
    { "/never-lost/in-turn", test_in_turn },
    { "/never-lost/full-disk", test_full_disk },
    { "/never-lost/full-home", test_full_home },
    { "/never-lost/vanished-folder", test_vanished_folder },
    { "/never-lost/read-only-disk", test_read_only_disk },
  };

  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, tests[i].program, set_up, tests[i].func, tear_down);
}

int
main (int argc, char **argv)
{
  return run_with_own_state_folder (argc, argv, add_tests);
}
