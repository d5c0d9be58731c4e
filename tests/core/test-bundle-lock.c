/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "bundle-lock.h"
#include "decisions-fixture.h"
#include "process-mark.h"

#include <signal.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

typedef struct
{
  char *folder;
  GFile *file;
  char *lock; /* the path of the lock file */
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = make_fast_folder ("explorer-lock-XXXXXX");
  fixture->file = g_file_new_build_filename (fixture->folder, "story.bundle.json", NULL);
  fixture->lock = g_build_filename (fixture->folder, ".story.bundle.json.lock", NULL);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  remove_tree (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->lock);
  g_object_unref (fixture->file);
}

static XplBundleLock *
take (Fixture *fixture)
{
  g_autofree char *other = NULL;
  XplBundleLock *lock = xpl_bundle_lock_take (fixture->file, &other);

  g_assert_cmpstr (other, ==, NULL);
  g_assert_nonnull (lock);
  return lock;
}

static void
assert_taken (Fixture *fixture, const char *by)
{
  g_autofree char *other = NULL;

  g_assert_null (xpl_bundle_lock_take (fixture->file, &other));
  g_test_message ("%s", other);
  g_assert_nonnull (strstr (other, by));
}

static void
test_two_windows (Fixture *fixture, gconstpointer data)
{
  XplBundleLock *lock = take (fixture);

  assert_taken (fixture, "another window of this program, since ");
  g_assert_true (g_file_test (fixture->lock, G_FILE_TEST_EXISTS));
  xpl_bundle_lock_free (lock);
  g_assert_false (g_file_test (fixture->lock, G_FILE_TEST_EXISTS));
  xpl_bundle_lock_free (take (fixture));
}

/* While the other program runs, it is named; once it was killed, its lock is worth nothing. */
static void
test_killed (Fixture *fixture, gconstpointer data)
{
  g_autofree char *words = NULL;
  int ready[2];
  char byte;
  pid_t child;

  g_assert_cmpint (pipe (ready), ==, 0);
  child = fork ();
  if (child == 0)
    {
      char *other;

      if (xpl_bundle_lock_take (fixture->file, &other) == NULL || write (ready[1], "x", 1) != 1)
        _exit (1);
      for (;;)
        pause ();
    }
  g_assert_cmpint (read (ready[0], &byte, 1), ==, 1);
  words = g_strdup_printf ("(process %d), since ", (int) child);
  assert_taken (fixture, words);
  kill (child, SIGKILL);
  waitpid (child, NULL, 0);
  g_assert_true (g_file_test (fixture->lock, G_FILE_TEST_EXISTS));
  xpl_bundle_lock_free (take (fixture));
  close (ready[0]);
  close (ready[1]);
}

/* Whether a program on another machine runs cannot be told: it is believed. */
static void
test_elsewhere (Fixture *fixture, gconstpointer data)
{
  g_assert_true (g_file_set_contents (fixture->lock,
                                      "{\"pid\": 3, \"start\": 4, \"boot\": \"b\", \"host\": \"desk-3.example\","
                                      " \"user\": \"ana\", \"since\": \"2025-11-05T09:30:00Z\"}\n",
                                      -1, NULL));
  assert_taken (fixture, "ana on desk-3.example (process 3), since 2025-11-05 09:30");
  g_assert_true (g_file_test (fixture->lock, G_FILE_TEST_EXISTS));
}

static void
test_rubbish (Fixture *fixture, gconstpointer data)
{
  static const char *const texts[] = { "", "{", "[]", "{\"pid\": \"x\", \"host\": 7}", "\xff\xff" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_assert_true (g_file_set_contents (fixture->lock, texts[i], -1, NULL));
      xpl_bundle_lock_free (take (fixture));
    }
}

/* Where no file may be made, the sign is put into the state folder. */
static void
test_read_only (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) file = g_file_new_for_path ("/proc/story.bundle.json");
  g_autofree char *other = NULL;
  XplBundleLock *lock = xpl_bundle_lock_take (file, &other);

  g_assert_nonnull (lock);
  g_assert_cmpuint (count_state_files ("locks"), ==, 1);
  g_assert_null (xpl_bundle_lock_take (file, &other));
  g_assert_nonnull (other);
  xpl_bundle_lock_free (lock);
  g_assert_cmpuint (count_state_files ("locks"), ==, 0);
}

static void
test_marks (void)
{
  g_autoptr (JsonObject) object = json_object_new ();

  g_assert_cmpint (xpl_process_mark_check (object), ==, XPL_PROCESS_ENDED);
  xpl_process_mark_add (object);
  g_assert_cmpint (xpl_process_mark_check (object), ==, XPL_PROCESS_SELF);
  /* The number was given to another process since. */
  json_object_set_int_member (object, "start", 1);
  g_assert_cmpint (xpl_process_mark_check (object), ==, XPL_PROCESS_ENDED);
  xpl_process_mark_add (object);
  json_object_set_string_member (object, "boot", "before the last power cut");
  g_assert_cmpint (xpl_process_mark_check (object), ==, XPL_PROCESS_ENDED);
  xpl_process_mark_add (object);
  json_object_set_string_member (object, "host", "desk-3.example");
  g_assert_cmpint (xpl_process_mark_check (object), ==, XPL_PROCESS_ELSEWHERE);
}

static void
add_tests (void)
{
  static const struct
  {
    const char *path;
    void (*func) (Fixture *fixture, gconstpointer data);
  } tests[] = {
    { "/bundle-lock/two-windows", test_two_windows }, { "/bundle-lock/killed", test_killed },
    { "/bundle-lock/elsewhere", test_elsewhere },     { "/bundle-lock/rubbish", test_rubbish },
    { "/bundle-lock/read-only", test_read_only },
  };

  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].func, tear_down);
  g_test_add_func ("/bundle-lock/marks", test_marks);}

int
main (int argc, char **argv)
{
  return run_with_own_state_folder (argc, argv, add_tests);
}
