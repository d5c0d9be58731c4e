/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "bundle-fixture.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

typedef struct
{
  XplBundle *bundle;
  char *folder;
  char *path;
  GFile *file;
} Target;

static void
set_up (Target *target, gconstpointer data)
{
  g_autoptr (GBytes) sample = load_sample ();

  target->bundle = read_bytes (sample, NULL);
  target->folder = g_dir_make_tmp ("explorer-save-XXXXXX", NULL);
  g_assert_nonnull (target->folder);
  target->path = g_build_filename (target->folder, "story.bundle.json", NULL);
  target->file = g_file_new_for_path (target->path);
}

static void
remove_folder (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      if (g_file_test (child, G_FILE_TEST_IS_DIR) && !g_file_test (child, G_FILE_TEST_IS_SYMLINK))
        remove_folder (child);
      else
        g_unlink (child);
    }
  g_rmdir (path);
}

static void
tear_down (Target *target, gconstpointer data)
{
  remove_folder (target->folder);
  g_free (target->folder);
  g_free (target->path);
  g_object_unref (target->file);
  g_object_unref (target->bundle);
}

static void
assert_names (Target *target, guint n)
{
  g_autoptr (GDir) dir = g_dir_open (target->folder, 0, NULL);
  const char *name;
  guint found = 0;

  for (; (name = g_dir_read_name (dir)) != NULL; found++)
    g_test_message ("%s", name);
  g_assert_cmpuint (found, ==, n);
}

static void
assert_content (const char *path, const char *expected)
{
  g_autofree char *text = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_cmpstr (text, ==, expected);
}

static void
assert_saved (Target *target)
{
  g_autoptr (GBytes) bytes = xpl_bundle_write (target->bundle);
  g_autofree char *text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));

  assert_content (target->path, text);
}

static void
test_new (Target *target, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  mode_t mask = umask (027);
  struct stat status;

  g_assert_true (xpl_bundle_save (target->bundle, target->file, NULL, &error));
  umask (mask);
  g_assert_no_error (error);
  assert_saved (target);
  assert_names (target, 1);
  g_assert_cmpint (stat (target->path, &status), ==, 0);
  g_assert_cmpuint (status.st_mode & 0777, ==, 0640);
}

static void
test_over_old (Target *target, gconstpointer data)
{
  g_autofree char *backup = g_strconcat (target->path, "~", NULL);
  g_autoptr (GError) error = NULL;
  struct stat status;

  g_assert_true (g_file_set_contents (target->path, "first", -1, NULL));
  g_assert_cmpint (chmod (target->path, 0604), ==, 0);
  g_assert_true (xpl_bundle_save (target->bundle, target->file, NULL, &error));
  g_assert_no_error (error);
  assert_saved (target);
  assert_content (backup, "first");
  g_assert_cmpint (stat (target->path, &status), ==, 0);
  g_assert_cmpuint (status.st_mode & 0777, ==, 0604);

  xpl_bundle_set_title (target->bundle, "Second");
  g_assert_true (xpl_bundle_save (target->bundle, target->file, NULL, &error));
  assert_saved (target);
  assert_names (target, 2);
}

static void
test_link (Target *target, gconstpointer data)
{
  g_autofree char *real = g_build_filename (target->folder, "real.json", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (real, "first", -1, NULL));
  g_assert_cmpint (symlink ("real.json", target->path), ==, 0);
  g_assert_true (xpl_bundle_save (target->bundle, target->file, NULL, &error));
  g_assert_no_error (error);
  g_assert_true (g_file_test (target->path, G_FILE_TEST_IS_SYMLINK));
  assert_saved (target);
  assert_names (target, 3);
}

static void
test_no_folder (Target *target, gconstpointer data)
{
  g_autofree char *path = g_build_filename (target->folder, "none", "x.json", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;

  g_assert_false (xpl_bundle_save (target->bundle, file, NULL, &error));
  g_assert_error (error, XPL_ERROR, XPL_ERROR_WRITE);
  g_assert_nonnull (strstr (error->message, path));
  assert_names (target, 0);
}

/* The folder was there when the bundle was opened: it is named, and not made again behind the user's back. */
static void
test_vanished_folder (Target *target, gconstpointer data)
{
  g_autofree char *folder = g_build_filename (target->folder, "desk", NULL);
  g_autofree char *path = g_build_filename (folder, "x.json", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_mkdir (folder, 0755), ==, 0);
  g_assert_true (xpl_bundle_save (target->bundle, file, NULL, &error));
  remove_folder (folder);
  g_assert_false (xpl_bundle_save (target->bundle, file, NULL, &error));
  g_assert_error (error, XPL_ERROR, XPL_ERROR_WRITE);
  g_assert_nonnull (strstr (error->message, folder));
  g_assert_nonnull (strstr (error->message, "another folder"));
  assert_names (target, 0);
}

static void
test_long_name (Target *target, gconstpointer data)
{
  g_autofree char *name = g_strnfill (300, 'n');
  g_autofree char *path = g_build_filename (target->folder, name, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;

  g_assert_false (xpl_bundle_save (target->bundle, file, NULL, &error));
  g_assert_error (error, XPL_ERROR, XPL_ERROR_WRITE);
  g_assert_nonnull (strstr (error->message, "too long"));
  assert_names (target, 0);
}

static void
assert_changed (Target *target, const XplFileStamp *stamp, const char *content)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (xpl_bundle_save_over (target->bundle, target->file, stamp, NULL, NULL, &error));
  g_assert_error (error, XPL_ERROR, XPL_ERROR_CHANGED);
  assert_content (target->path, content);
}

/* What is not as it was is never written over, however it was changed; what only was touched is. */
static void
test_changed (Target *target, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  XplFileStamp stamp, written;

  g_assert_true (xpl_file_stamp_read (&stamp, target->path, NULL, &error));
  g_assert_false (stamp.exists);
  g_assert_true (g_file_set_contents (target->path, "appeared", -1, NULL));
  assert_changed (target, &stamp, "appeared");

  g_assert_true (xpl_file_stamp_read (&stamp, target->path, NULL, &error));
  g_assert_true (g_file_set_contents (target->path, "replaced", -1, NULL));
  assert_changed (target, &stamp, "replaced");

  g_assert_true (xpl_file_stamp_read (&stamp, target->path, NULL, &error));
  g_assert_true (g_file_set_contents (target->path, "replaced", -1, NULL));
  g_assert_true (xpl_bundle_save_over (target->bundle, target->file, &stamp, &written, NULL, &error));
  g_assert_no_error (error);
  assert_saved (target);

  g_assert_true (xpl_file_stamp_read (&stamp, target->path, NULL, &error));
  g_assert_true (xpl_file_stamp_has_same_content (&stamp, &written));
  g_assert_true (xpl_file_stamp_is_current (&written, target->path));
  g_assert_true (xpl_bundle_save_over (target->bundle, target->file, &written, &written, NULL, &error));
  assert_names (target, 2);
}

/* A file that is gone holds nobody's work: saving makes it again. */
static void
test_deleted (Target *target, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  XplFileStamp written;

  g_assert_true (xpl_bundle_save_over (target->bundle, target->file, NULL, &written, NULL, &error));
  g_assert_cmpint (g_unlink (target->path), ==, 0);
  g_assert_true (xpl_bundle_save_over (target->bundle, target->file, &written, NULL, NULL, &error));
  g_assert_no_error (error);
  assert_saved (target);
}

/* A link to a file that is not there yet leads to where the file is made; links in a circle lead nowhere. */
static void
test_odd_links (Target *target, gconstpointer data)
{
  g_autofree char *real = g_build_filename (target->folder, "real.json", NULL);
  g_autofree char *circle = g_build_filename (target->folder, "circle.json", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (circle);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (symlink ("real.json", target->path), ==, 0);
  g_assert_true (xpl_bundle_save (target->bundle, target->file, NULL, &error));
  g_assert_no_error (error);
  g_assert_true (g_file_test (target->path, G_FILE_TEST_IS_SYMLINK));
  g_assert_true (g_file_test (real, G_FILE_TEST_IS_REGULAR));
  g_assert_cmpint (symlink ("circle.json", circle), ==, 0);
  g_assert_false (xpl_bundle_save (target->bundle, file, NULL, &error));
  g_assert_error (error, XPL_ERROR, XPL_ERROR_WRITE);
}

static void
test_is_folder (Target *target, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_mkdir (target->path, 0755), ==, 0);
  g_assert_false (xpl_bundle_save (target->bundle, target->file, NULL, &error));
  g_assert_error (error, XPL_ERROR, XPL_ERROR_WRITE);
  assert_names (target, 1);
}

static void
test_device (Target *target, gconstpointer data)
{
  g_autoptr (GFile) file = g_file_new_for_path ("/dev/full");
  g_autoptr (GError) error = NULL;

  g_assert_false (xpl_bundle_save (target->bundle, file, NULL, &error));
  g_assert_error (error, XPL_ERROR, XPL_ERROR_WRITE);
  g_assert_true (g_file_test ("/dev/full", G_FILE_TEST_EXISTS));
  g_assert_false (g_file_test ("/dev/full~", G_FILE_TEST_EXISTS));
}

static void
test_read_only_file (Target *target, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (target->path, "first", -1, NULL));
  g_assert_cmpint (chmod (target->path, 0444), ==, 0);
  if (access (target->path, W_OK) == 0)
    {
      g_test_skip ("This user may write everything");
      return;
    }
  g_assert_false (xpl_bundle_save (target->bundle, target->file, NULL, &error));
  g_assert_error (error, XPL_ERROR, XPL_ERROR_READ_ONLY);
  assert_content (target->path, "first");
  assert_names (target, 1);
}

/* A folder in which not even root may make files. */
static void
test_read_only_folder (Target *target, gconstpointer data)
{
  g_autoptr (GFile) file = g_file_new_for_path ("/sys/kernel/story.bundle.json");
  g_autoptr (GError) error = NULL;
  int fd = open ("/sys/kernel/explorer-test", O_CREAT | O_EXCL | O_RDWR, 0600);

  if (fd >= 0 || (errno != EACCES && errno != EPERM && errno != EROFS))
    {
      g_test_skip ("No folder that refuses files");
      return;
    }
  g_assert_false (xpl_bundle_save (target->bundle, file, NULL, &error));
  g_assert_error (error, XPL_ERROR, XPL_ERROR_READ_ONLY);
}

/* The limit on the size of files stands in for a full disk: write fails in the middle. */
static void
test_disk_full (Target *target, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  struct rlimit old, limit;

  g_assert_true (g_file_set_contents (target->path, "first", -1, NULL));
  signal (SIGXFSZ, SIG_IGN);
  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &old), ==, 0);
  limit = old;
  limit.rlim_cur = 1000;
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &limit), ==, 0);
  g_assert_false (xpl_bundle_save (target->bundle, target->file, NULL, &error));
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &old), ==, 0);
  g_assert_error (error, XPL_ERROR, XPL_ERROR_WRITE);
  g_assert_nonnull (strstr (error->message, target->path));
  assert_content (target->path, "first");
  assert_names (target, 1);
}

static void
test_cancelled (Target *target, gconstpointer data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (target->path, "first", -1, NULL));
  g_cancellable_cancel (cancellable);
  g_assert_false (xpl_bundle_save (target->bundle, target->file, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  assert_content (target->path, "first");
  assert_names (target, 1);
}

static void
test_remote (Target *target, gconstpointer data)
{
  g_autoptr (GFile) file = g_file_new_for_uri ("sftp://example.org/story.bundle.json");
  g_autoptr (GError) error = NULL;

  g_assert_false (xpl_bundle_save (target->bundle, file, NULL, &error));
  g_assert_error (error, XPL_ERROR, XPL_ERROR_WRITE);
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *path;
    void (*func) (Target *target, gconstpointer data);
  } tests[] = {
    { "/bundle-save/new", test_new },
    { "/bundle-save/over-old", test_over_old },
    { "/bundle-save/link", test_link },
    { "/bundle-save/no-folder", test_no_folder },
    { "/bundle-save/vanished-folder", test_vanished_folder },
    { "/bundle-save/long-name", test_long_name },
    { "/bundle-save/changed", test_changed },
    { "/bundle-save/deleted", test_deleted },
    { "/bundle-save/odd-links", test_odd_links },
    { "/bundle-save/is-folder", test_is_folder },
    { "/bundle-save/device", test_device },
    { "/bundle-save/read-only-file", test_read_only_file },
    { "/bundle-save/read-only-folder", test_read_only_folder },
    { "/bundle-save/disk-full", test_disk_full },
    { "/bundle-save/cancelled", test_cancelled },
    { "/bundle-save/remote", test_remote },
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Target, NULL, set_up, tests[i].func, tear_down);
  return g_test_run ();
}
