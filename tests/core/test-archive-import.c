/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "archive-fixture.h"

#include "decision.h"

#define MEBI ((gsize) 1024 * 1024)

static void
test_kinds (void)
{
  const char *const kinds[] = { "zip", "zip-stored", "tar", "tar.gz", "tar.xz", "tar.zst", "tar.bz2" };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autoptr (XplWarnings) warnings = xpl_warnings_new ();
      g_autoptr (GError) error = NULL;
      Packer packer;

      g_test_message ("%s", kinds[i]);
      pack_begin (&packer, kinds[i]);
      pack (&packer, "pile/one.txt", "A ferry sank off Portvale.");
      pack (&packer, "pile/deep/two.md", "# Storm\n\nThe storm *passed*.");
      pack (&packer, "pile/.hidden.txt", "Hidden.");
      pack (&packer, "pile/one.txt~", "A backup.");
      pack (&packer, "__MACOSX/pile/one.txt", "A shadow.");
      g_autoptr (GBytes) bytes = pack_end (&packer);
      g_autoptr (XplBundle) bundle = xpl_import_bytes (bytes, "pile", warnings, &error);
      g_assert_no_error (error);
      assert_files (bundle, "one.txt two.md");
      g_assert_cmpuint (xpl_warnings_get_size (warnings), ==, 0);
    }
}

static void
test_single_compressed (void)
{
  g_autoptr (GBytes) text = g_bytes_new_static ("A ferry sank.", 13);
  g_autoptr (GBytes) bytes = pack_one ("gz", "x", text);
  g_autoptr (GError) error = NULL;
  g_autoptr (XplBundle) bundle = xpl_import_bytes (bytes, "ferry.txt.gz", NULL, &error);

  g_assert_no_error (error);
  assert_files (bundle, "ferry.txt");
}

/* An archive brings the articles and decisions of a bundle in it. */
static void
test_bundle_inside (void)
{
  g_autoptr (XplBundle) inner = xpl_bundle_new ("Ferry");
  g_autoptr (XplArticle) article = xpl_article_new ("A ferry sank off Portvale.");
  const char *json = "{\"version\": \"https://jsonfeed.org/version/1.1\", \"title\": \"Ferry\", \"_explorer\": {\"version\": 1, "
                     "\"decisions\": [{\"id\": \"d1\", \"at\": \"2025-03-04T10:00:00Z\", \"do\": \"note\", "
                     "\"on\": {\"article\": \"1\"}, \"text\": \"check\"}]}, "
                     "\"items\": [{\"id\": \"1\", \"content_text\": \"A ferry sank off Portvale.\"}]}";
  g_autoptr (GError) error = NULL;
  Packer packer;

  pack_begin (&packer, "zip");
  pack (&packer, "ferry.bundle.json", json);
  pack (&packer, "storm.txt", "The storm passed.");
  g_autoptr (GBytes) bytes = pack_end (&packer);
  g_autoptr (XplBundle) bundle = xpl_import_bytes (bytes, "pile.zip", NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (xpl_bundle_get_articles (bundle))), ==, 2);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (xpl_bundle_get_decisions (bundle))), ==, 1);
  g_assert_cmpstr (xpl_bundle_get_title (bundle), ==, "Ferry");
}

/* Wraps @content @n times. */
static GBytes *
nest (GBytes *content, const char *kind, guint n)
{
  GBytes *bytes = g_bytes_ref (content);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GBytes) inner = bytes;

      bytes = pack_one (kind, i == 0 ? "story.txt" : "inner.zip", inner);
    }
  return bytes;
}

static void
test_nested (void)
{
  const char *const kinds[] = { "zip", "tar", "tar.gz" };
  g_autoptr (GBytes) text = g_bytes_new_static ("A ferry sank.", 13);

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autoptr (XplWarnings) warnings = xpl_warnings_new ();
      g_autoptr (GBytes) good = nest (text, kinds[i], 5), deep = nest (text, kinds[i], 6);
      g_autoptr (GError) error = NULL;
      g_autoptr (XplBundle) bundle = xpl_import_bytes (good, "pile", warnings, &error);

      g_assert_no_error (error);
      assert_files (bundle, "story.txt");
      g_assert_cmpuint (xpl_warnings_get_size (warnings), ==, 0);
      g_assert_null (xpl_import_bytes (deep, "pile", warnings, &error));
      g_assert_error (error, XPL_ERROR, XPL_ERROR_UNREADABLE);
      g_assert_nonnull (strstr (error->message, "in more than 5 archives"));
    }
}

/* Names are only words: nothing is written, and messages stay one line of UTF-8. */
static void
test_names (void)
{
  const struct
  {
    const char *name;
    const char *file;
    const char *shown;
  } cases[] = {
    { "../../evil.txt", "evil.txt", "../../evil.txt" },
    { "/etc/absolute.txt", "absolute.txt", "/etc/absolute.txt" },
    { "caf\xe9.txt", "caf\xef\xbf\xbd.txt", "caf\xef\xbf\xbd.txt" },
    { "two\nlines.txt", "two\xef\xbf\xbdlines.txt", "two\xef\xbf\xbdlines.txt" },
    { "Überschrift.txt", "Überschrift.txt", "Überschrift.txt" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (XplWarnings) warnings = xpl_warnings_new ();
      g_autoptr (GError) error = NULL;
      Packer packer;

      pack_begin (&packer, "tar");
      pack (&packer, cases[i].name, "A ferry sank.");
      pack (&packer, cases[i].name, "");
      g_autoptr (GBytes) bytes = pack_end (&packer);
      g_autoptr (XplBundle) bundle = xpl_import_bytes (bytes, "pile.tar", warnings, &error);
      g_autofree char *shown = g_strdup_printf ("pile.tar › %s is empty", cases[i].shown);
      g_assert_no_error (error);
      assert_files (bundle, cases[i].file);
      assert_warned (warnings, shown);
    }
}

static void
test_encrypted (void)
{
  g_autoptr (XplWarnings) warnings = xpl_warnings_new ();
  g_autoptr (GError) error = NULL;
  Packer packer;

  pack_begin (&packer, "zip-encrypted");
  pack (&packer, "secret.txt", "A secret.");
  g_autoptr (GBytes) bytes = pack_end (&packer);
  g_assert_null (xpl_import_bytes (bytes, "pile.zip", warnings, &error));
  g_assert_error (error, XPL_ERROR, XPL_ERROR_UNREADABLE);
  g_assert_cmpstr (error->message, ==,
                   "pile.zip › secret.txt is locked by a password: unpack it with the password and open the file");
}

/* What was read before the place where an archive was cut off stays. */
static void
test_truncated (void)
{
  const char *const kinds[] = { "zip", "zip-stored", "tar", "tar.gz", "tar.xz", "tar.zst" };
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);
  g_autoptr (GString) noise = g_string_new (NULL);

  while (noise->len < 300000) /* no kind packs it so small that it is read before the cut */
    g_string_append_printf (noise, "%x ", g_rand_int (rand));
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autoptr (XplWarnings) warnings = xpl_warnings_new ();
      g_autoptr (GError) error = NULL;
      Packer packer;

      g_test_message ("%s", kinds[i]);
      pack_begin (&packer, kinds[i]);
      pack (&packer, "one.txt", "A ferry sank.");
      pack (&packer, "long.txt", noise->str);
      pack (&packer, "two.txt", "The storm passed.");
      g_autoptr (GBytes) bytes = pack_end (&packer);
      g_autoptr (GBytes) cut = g_bytes_new_from_bytes (bytes, 0, g_bytes_get_size (bytes) * 3 / 4);
      g_autoptr (XplBundle) bundle = xpl_import_bytes (cut, "pile", warnings, &error);
      g_assert_no_error (error);
      assert_files (bundle, "one.txt");
      assert_warned (warnings, "is damaged or was cut off");
    }
}

/* A size that a file in a zip file does not have costs that file. */
static void
test_wrong_sizes (void)
{
  g_autoptr (XplWarnings) warnings = xpl_warnings_new ();
  g_autoptr (GError) error = NULL;
  Packer packer;

  pack_begin (&packer, "zip-stored");
  pack (&packer, "one.txt", "A ferry sank, a ferry sank, a ferry sank.");
  pack (&packer, "two.txt", "The storm passed.");
  g_autoptr (GBytes) bytes = pack_end (&packer);
  g_autofree guchar *data = g_memdup2 (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  data[22] ^= 0x55; /* the unpacked size of the first */
  g_autoptr (GBytes) wrong = g_bytes_new (data, g_bytes_get_size (bytes));
  g_autoptr (XplBundle) bundle = xpl_import_bytes (wrong, "pile.zip", warnings, &error);
  g_assert_no_error (error);
  assert_files (bundle, "two.txt");
  assert_warned (warnings, "pile.zip › one.txt is damaged");
}

static GBytes *
make_zeros (const char *kind, gsize size)
{
  g_autofree char *zeros = g_malloc0 (MEBI);
  Packer packer;

  pack_begin (&packer, kind);
  pack (&packer, "one.txt", "A ferry sank.");
  pack_header (&packer, "zeros.txt", (gint64) size);
  for (gsize i = 0; i < size; i += MEBI)
    g_assert_cmpint (archive_write_data (packer.writer, zeros, MEBI), ==, (la_ssize_t) MEBI);
  return pack_end (&packer);
}

static void
check_bomb (GBytes *bytes, const char *words)
{
  g_autoptr (XplWarnings) warnings = xpl_warnings_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (XplBundle) bundle = xpl_import_bytes (bytes, "bomb", warnings, &error);

  g_assert_no_error (error);
  assert_files (bundle, "one.txt");
  assert_warned (warnings, words);
}

static void
test_flat_bomb (void)
{
  g_autoptr (GBytes) zip = make_zeros ("zip", 300 * MEBI), tar = make_zeros ("tar.gz", 300 * MEBI);

  check_bomb (zip, "bomb › zeros.txt has more than the 16.0");
  check_bomb (tar, "bomb unpacks to more than 200 times its size");
}

/* Each archive in it is harmless alone. */
static void
test_nested_bomb (void)
{
  g_autoptr (GBytes) inner = make_zeros ("zip", 32 * MEBI);
  Packer packer;
  gsize size;
  gconstpointer data = g_bytes_get_data (inner, &size);

  pack_begin (&packer, "zip");
  for (int i = 0; i < 64; i++)
    {
      g_autofree char *name = g_strdup_printf ("%d.zip", i);

      pack_data (&packer, name, data, size);
    }
  g_autoptr (GBytes) bytes = pack_end (&packer);
  check_bomb (bytes, "unpacks to more than 200 times its size");
}

static void
test_many_entries (void)
{
  g_autoptr (XplWarnings) warnings = xpl_warnings_new ();
  g_autoptr (GError) error = NULL;
  Packer packer;

  pack_begin (&packer, "zip-stored");
  pack (&packer, "one.txt", "A ferry sank.");
  for (int i = 0; i < 200000; i++)
    {
      g_autofree char *name = g_strdup_printf (".%d", i);

      pack (&packer, name, "");
    }
  g_autoptr (GBytes) bytes = pack_end (&packer);
  g_autoptr (XplBundle) bundle = xpl_import_bytes (bytes, "pile.zip", warnings, &error);
  g_assert_no_error (error);
  assert_files (bundle, "one.txt");
  assert_warned (warnings, "pile.zip holds more than 100000 files");
}

static void
test_nothing_inside (void)
{
  g_autoptr (GError) error = NULL;
  Packer packer;

  pack_begin (&packer, "zip");
  g_autoptr (GBytes) bytes = pack_end (&packer);
  g_assert_null (xpl_import_bytes (bytes, "pile.zip", NULL, &error));
  g_assert_error (error, XPL_ERROR, XPL_ERROR_NO_ARTICLES);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/archive-import/kinds", test_kinds);
  g_test_add_func ("/archive-import/single-compressed", test_single_compressed);
  g_test_add_func ("/archive-import/bundle-inside", test_bundle_inside);
  g_test_add_func ("/archive-import/nested", test_nested);
  g_test_add_func ("/archive-import/names", test_names);
  g_test_add_func ("/archive-import/encrypted", test_encrypted);
  g_test_add_func ("/archive-import/truncated", test_truncated);
  g_test_add_func ("/archive-import/wrong-sizes", test_wrong_sizes);
  g_test_add_func ("/archive-import/flat-bomb", test_flat_bomb);
  g_test_add_func ("/archive-import/nested-bomb", test_nested_bomb);
  g_test_add_func ("/archive-import/many-entries", test_many_entries);
  g_test_add_func ("/archive-import/nothing-inside", test_nothing_inside);
  return g_test_run ();
}
