/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "model-file.h"
#include "model-writer.h"

#include <glib/gstdio.h>
#include <string.h>

static GBytes *
make_file (void)
{
  static const char *const words[] = { "harbour", "ferry", "quay" };
  g_autoptr (XplModelWriter) writer = xpl_model_writer_new ();

  xpl_model_writer_add_strings (writer, "words", words, G_N_ELEMENTS (words));
  xpl_model_writer_take (writer, "numbers", g_bytes_new ("\1\2\3\4\5", 5));
  return xpl_model_writer_finish (writer);
}

static void
test_sections (void)
{
  g_autoptr (GBytes) bytes = make_file ();
  g_autoptr (GError) error = NULL;
  g_autoptr (XplModelFile) file = xpl_model_file_new (bytes, "boats.model", &error);
  gsize size;
  guint n;

  g_assert_no_error (error);
  gconstpointer numbers = xpl_model_file_get_section (file, "numbers", &size, &error);
  g_assert_cmpmem (numbers, size, "\1\2\3\4\5", 5);
  g_autofree const char **words = xpl_model_file_get_strings (file, "words", &n, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (n, ==, 3);
  g_assert_cmpstr (words[2], ==, "quay");
  g_assert_null (words[3]);
  g_assert_null (xpl_model_file_get_section (file, "sails", &size, &error));
  g_assert_error (error, XPL_ERROR, XPL_ERROR_MODEL);
  g_assert_nonnull (strstr (error->message, "boats.model"));
  g_assert_nonnull (strstr (error->message, "sails"));
}

static void
assert_refused (const guint8 *data, gsize size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (GError) error = NULL;
  g_autoptr (XplModelFile) file = xpl_model_file_new (bytes, "boats.model", &error);

  g_assert_null (file);
  g_assert_error (error, XPL_ERROR, XPL_ERROR_MODEL);
  g_assert_nonnull (strstr (error->message, "boats.model"));
  g_assert_nonnull (strstr (error->message, "install"));
}

/* Each bit flipped, and each shorter length. */
static void
test_damage (void)
{
  g_autoptr (GBytes) bytes = make_file ();
  gsize size;
  const guint8 *data = g_bytes_get_data (bytes, &size);
  g_autofree guint8 *copy = g_memdup2 (data, size);

  for (gsize i = 0; i < size; i++)
    for (guint bit = 0; bit < 8; bit++)
      {
        copy[i] ^= 1 << bit;
        assert_refused (copy, size);
        copy[i] ^= 1 << bit;
      }
  for (gsize length = 0; length < size; length++)
    assert_refused (data, length);
}

/* A table that lies about its sections under a checksum that is right. */
static void
test_wrong_offsets (void)
{
  static const struct
  {
    guint at;
    guint64 value;
  } lies[] = {
    { XPL_MODEL_NAME_SIZE, 0 },
    { XPL_MODEL_NAME_SIZE, 129 },
    { XPL_MODEL_NAME_SIZE, G_MAXUINT64 - 63 },
    { XPL_MODEL_NAME_SIZE, 1 << 20 },
    { XPL_MODEL_NAME_SIZE + 8, 1000 },
    { XPL_MODEL_NAME_SIZE + 8, G_MAXUINT64 },
  };
  g_autoptr (GBytes) bytes = make_file ();
  gsize size;
  gconstpointer data = g_bytes_get_data (bytes, &size);

  for (guint i = 0; i < G_N_ELEMENTS (lies); i++)
    {
      g_autofree guint8 *copy = g_memdup2 (data, size);
      guint64 value = GUINT64_TO_LE (lies[i].value), sum;

      memcpy (copy + XPL_MODEL_HEAD_SIZE + lies[i].at, &value, sizeof value);
      sum = GUINT64_TO_LE (xpl_model_checksum (copy + XPL_MODEL_CHECKED_FROM, size - XPL_MODEL_CHECKED_FROM));
      memcpy (copy + 8, &sum, sizeof sum);
      assert_refused (copy, size);
    }
}

static void
test_open (void)
{
  g_autofree char *folder = g_dir_make_tmp ("explorer-model-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "boats.model", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (XplModelWriter) writer = xpl_model_writer_new ();

  g_assert_null (xpl_model_file_open (path, &error));
  g_assert_error (error, XPL_ERROR, XPL_ERROR_NOT_FOUND);
  g_assert_nonnull (strstr (error->message, path));
  g_clear_error (&error);
  g_assert_true (g_file_set_contents (path, "", 0, NULL));
  g_assert_null (xpl_model_file_open (path, &error));
  g_assert_error (error, XPL_ERROR, XPL_ERROR_MODEL);
  g_clear_error (&error);
  g_assert_true (xpl_model_writer_save (writer, path, &error));
  g_autoptr (XplModelFile) file = xpl_model_file_open (path, &error);
  g_assert_no_error (error);
  g_assert_nonnull (file);
  g_unlink (path);
  g_rmdir (folder);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model-file/sections", test_sections);
  g_test_add_func ("/model-file/damage", test_damage);
  g_test_add_func ("/model-file/wrong-offsets", test_wrong_offsets);
  g_test_add_func ("/model-file/open", test_open);
  return g_test_run ();
}
