/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "import.h"

#include "file-load.h"

#include <glib/gstdio.h>
#include <sys/stat.h>
#include <unistd.h>

typedef struct
{
  char *folder;
  XplWarnings *warnings;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = g_dir_make_tmp ("xpl-import-XXXXXX", NULL);
  fixture->warnings = xpl_warnings_new ();
}

static void
remove_tree (const char *path)
{
  GDir *dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      remove_tree (child);
    }
  if (dir != NULL)
    g_dir_close (dir);
  g_remove (path);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  remove_tree (fixture->folder);
  g_free (fixture->folder);
  xpl_warnings_free (fixture->warnings);
}

static void
write_bytes (Fixture *fixture, const char *name, const char *bytes, gssize size)
{
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);
  g_autofree char *folder = g_path_get_dirname (path);

  g_mkdir_with_parents (folder, 0755);
  g_assert_true (g_file_set_contents (path, bytes, size, NULL));
}

static XplBundle *
import (Fixture *fixture, GError **error, const char *name, ...)
{
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);
  va_list names;

  va_start (names, name);
  for (; name != NULL; name = va_arg (names, const char *))
    g_ptr_array_add (files, g_file_new_build_filename (fixture->folder, name, NULL));
  va_end (names);
  return xpl_import_files (files, NULL, NULL, NULL, NULL, fixture->warnings, error);
}

/* "a.txt b.txt": the files of the articles in their order. */
static char *
dup_files (XplBundle *bundle)
{
  GListModel *articles = G_LIST_MODEL (xpl_bundle_get_articles (bundle));
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (articles); i++)
    {
      g_autoptr (XplArticle) article = g_list_model_get_item (articles, i);

      g_string_append_printf (out, "%s%s", i > 0 ? " " : "", article->file);
    }
  return g_string_free (out, FALSE);
}

static XplArticle *
get_article (XplBundle *bundle, guint index)
{
  g_autoptr (XplArticle) article = g_list_model_get_item (G_LIST_MODEL (xpl_bundle_get_articles (bundle)), index);

  g_assert_nonnull (article);
  return article; /* the bundle keeps it alive */
}

static void
test_folder (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (XplBundle) bundle = NULL;
  g_autofree char *files = NULL;

  write_bytes (fixture, "10.txt", "The tenth story. More.", -1);
  write_bytes (fixture, "9.txt", "The ninth story. More.", -1);
  write_bytes (fixture, "deep/er/a.md", "# Heading\n\nThe *deep* story.", -1);
  write_bytes (fixture, ".hidden.txt", "A hidden story.", -1);
  write_bytes (fixture, "9.txt~", "A backup.", -1);
  bundle = import (fixture, &error, "", NULL);
  g_assert_no_error (error);
  files = dup_files (bundle);
  g_assert_cmpstr (files, ==, "9.txt 10.txt a.md");
  g_assert_cmpuint (xpl_warnings_get_size (fixture->warnings), ==, 0);
}

static void
test_rest_opens (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (XplBundle) bundle = NULL;
  g_autofree char *files = NULL;
  const int codes[] = { XPL_ERROR_BINARY, XPL_ERROR_EMPTY, XPL_ERROR_NOT_FOUND, XPL_ERROR_JSON };

  write_bytes (fixture, "good.txt", "A good story.", -1);
  write_bytes (fixture, "bad.bin", "\0\1\2\3\4\5\6\7\0\0\0\0", 12);
  write_bytes (fixture, "empty.txt", "", 0);
  write_bytes (fixture, "broken.json", "{\"items\": [", -1);
  bundle = import (fixture, &error, "bad.bin", "empty.txt", "missing.txt", "broken.json", "good.txt", NULL);
  g_assert_no_error (error);
  files = dup_files (bundle);
  g_assert_cmpstr (files, ==, "good.txt");
  g_assert_cmpuint (xpl_warnings_get_size (fixture->warnings), ==, G_N_ELEMENTS (codes));
  for (guint i = 0; i < G_N_ELEMENTS (codes); i++)
    {
      const GError *warning = xpl_warnings_get (fixture->warnings, i);

      g_assert_error (warning, XPL_ERROR, codes[i]);
      g_assert_nonnull (strstr (warning->message, fixture->folder));
    }
}

/* One bad input alone is an error of its own cause. */
static void
test_single_errors (Fixture *fixture, gconstpointer data)
{
  const struct
  {
    const char *name;
    int code;
  } cases[] = {
    { "missing.txt", XPL_ERROR_NOT_FOUND },   { "bad.bin", XPL_ERROR_BINARY }, { "empty.txt", XPL_ERROR_EMPTY },
    { "other.json", XPL_ERROR_JSON },         { "broken.json", XPL_ERROR_JSON }, { "folder", XPL_ERROR_NO_ARTICLES },
    { "nothing.json", XPL_ERROR_NO_ARTICLES }, { "one", XPL_ERROR_EMPTY },
  };
  g_autofree char *folder = g_build_filename (fixture->folder, "folder", NULL);
  g_autofree char *one = g_build_filename (fixture->folder, "one", NULL);

  g_mkdir (folder, 0755);
  g_mkdir (one, 0755);
  write_bytes (fixture, "one/empty.txt", "", 0);
  write_bytes (fixture, "bad.bin", "\0\1\2\3\4\5\6\7\0\0\0\0", 12);
  write_bytes (fixture, "empty.txt", "", 0);
  write_bytes (fixture, "other.json", "{\"name\": \"settings\"}", -1);
  write_bytes (fixture, "nothing.json", "{\"version\": \"https://jsonfeed.org/version/1.1\", \"items\": []}", -1);
  write_bytes (fixture, "broken.json", "{\"items\": [", -1);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (XplBundle) bundle = import (fixture, &error, cases[i].name, NULL);

      g_test_message ("%s", cases[i].name);
      g_assert_null (bundle);
      g_assert_error (error, XPL_ERROR, cases[i].code);
      g_assert_nonnull (strstr (error->message, cases[i].name));
      /* It is said once. */
      g_assert_cmpuint (xpl_warnings_get_size (fixture->warnings), ==, 0);
    }
}

static void
test_same_twice (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (XplBundle) bundle = NULL;
  g_autofree char *files = NULL;

  write_bytes (fixture, "a.txt", "The same story.\n\nIn two lines.", -1);
  write_bytes (fixture, "b.txt", "The same story.\r\nIn   two lines.\n", -1);
  write_bytes (fixture, "c.txt", "Another story.", -1);
  bundle = import (fixture, &error, "", NULL);
  g_assert_no_error (error);
  files = dup_files (bundle);
  g_assert_cmpstr (files, ==, "a.txt c.txt");
  g_assert_cmpuint (xpl_warnings_get_size (fixture->warnings), ==, 1);
  g_assert_error (xpl_warnings_get (fixture->warnings, 0), XPL_ERROR, XPL_ERROR_DUPLICATE);
}

/* The same wire text under two mastheads is two articles, and one origin later. */
static void
test_two_mastheads (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (XplBundle) bundle = NULL;

  write_bytes (fixture, "a.md", "---\nsource: The Osmar Post\n---\nOne wire text.", -1);
  write_bytes (fixture, "b.md", "---\nsource: Kestria Today\n---\nOne wire text.", -1);
  bundle = import (fixture, &error, "", NULL);
  g_assert_no_error (error);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (xpl_bundle_get_articles (bundle))), ==, 2);
  g_assert_cmpuint (xpl_warnings_get_size (fixture->warnings), ==, 0);
}

static void
test_markdown (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (XplBundle) bundle = NULL;
  XplArticle *article;
  g_autofree char *edtf = NULL;

  write_bytes (fixture, "story.md",
               "---\ntitle: \"Ferry: lost\"\ndate: 2025-03-04T10:00:00Z\nsource: Osmar Post\n"
               "url: https://post.example/1\nauthor: Ana Ilves\n---\n"
               "# Ferry\n\nA **ferry** [sank](https://x.example)\non Monday.\n\n- one<br>two\n- ![a picture](x.png)three\n\n<b>raw</b>\n",
               -1);
  bundle = import (fixture, &error, "story.md", NULL);
  g_assert_no_error (error);
  article = get_article (bundle, 0);
  edtf = xpl_edtf_to_string (&article->published.edtf);
  g_assert_cmpstr (article->title, ==, "Ferry: lost");
  g_assert_null (article->title_from);
  g_assert_cmpstr (edtf, ==, "2025-03-04");
  g_assert_cmpint (article->published.how, ==, XPL_HOW_FILE);
  g_assert_cmpstr (article->source_name, ==, "Osmar Post");
  g_assert_cmpstr (article->source_domain, ==, "post.example");
  g_assert_cmpstr (g_ptr_array_index (article->authors, 0), ==, "Ana Ilves");
  g_assert_nonnull (strstr (article->text, "A ferry sank on Monday."));
  g_assert_null (strstr (article->text, "**"));
  g_assert_null (strstr (article->text, "<b>"));
  g_assert_nonnull (strstr (article->text, "one\ntwo\n\nthree"));
}

static void
test_date_in_name (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (XplBundle) bundle = NULL;
  g_autofree char *edtf = NULL;

  write_bytes (fixture, "2025-03-04-ferry.txt", "A ferry sank. It was small.", -1);
  bundle = import (fixture, &error, "2025-03-04-ferry.txt", NULL);
  g_assert_no_error (error);
  edtf = xpl_edtf_to_string (&get_article (bundle, 0)->published.edtf);
  g_assert_cmpstr (edtf, ==, "2025-03-04");
  g_assert_cmpint (get_article (bundle, 0)->published.how, ==, XPL_HOW_FILE);
}

static void
test_feed (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (XplBundle) bundle = NULL;

  write_bytes (fixture, "feed.json",
               "{\"version\": \"https://jsonfeed.org/version/1.1\", \"title\": \"Feed\", \"items\": ["
               "{\"id\": \"1\", \"content_text\": \"A ferry sank. It was small.\\nShare\"},"
               "{\"id\": \"2\", \"title\": \"Two\", \"content_text\": \"Another ferry sank.\"}]}",
               -1);
  bundle = import (fixture, &error, "feed.json", NULL);
  g_assert_no_error (error);
  g_assert_cmpstr (get_article (bundle, 0)->title, ==, "A ferry sank.");
  g_assert_cmpuint (get_article (bundle, 0)->skip->len, ==, 1);
  g_assert_cmpstr (get_article (bundle, 1)->title, ==, "Two");
}

/* Feeds number their items alike: no article is dropped for that. */
static void
test_same_ids (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (XplBundle) bundle = NULL;

  for (int i = 0; i < 4; i++)
    {
      g_autofree char *name = g_strdup_printf ("%d.json", i);
      g_autofree char *json =
          g_strdup_printf ("{\"version\": \"https://jsonfeed.org/version/1.1\", \"title\": \"F\", \"items\": ["
                           "{\"id\": \"1\", \"content_text\": \"Story %d.\"}, {\"id\": \"1#%d\", \"content_text\": \"\","
                           "\"title\": \"Headline %d\"}]}",
                           i, i, i);

      write_bytes (fixture, name, json, -1);
    }
  bundle = import (fixture, &error, "", NULL);
  g_assert_no_error (error);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (xpl_bundle_get_articles (bundle))), ==, 8);
  g_assert_cmpuint (xpl_warnings_get_size (fixture->warnings), ==, 0);
}

static void
test_join (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (XplBundle) base = NULL, added = NULL, joined = NULL;
  g_autofree char *files = NULL;

  write_bytes (fixture, "a.txt", "The same story.", -1);
  write_bytes (fixture, "b.txt", "Another story.", -1);
  write_bytes (fixture, "c/c.txt", "The same  story.", -1);
  write_bytes (fixture, "c/d.txt", "A third story.", -1);
  base = import (fixture, &error, "a.txt", "b.txt", NULL);
  added = import (fixture, &error, "c", NULL);
  g_assert_no_error (error);
  joined = xpl_import_join (base, added, fixture->warnings);
  files = dup_files (joined);
  g_assert_cmpstr (files, ==, "a.txt b.txt d.txt");
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (xpl_bundle_get_articles (base))), ==, 2);
  g_assert_cmpuint (xpl_warnings_get_size (fixture->warnings), ==, 1);
  g_assert_error (xpl_warnings_get (fixture->warnings, 0), XPL_ERROR, XPL_ERROR_DUPLICATE);
}

/* Offsets are 32 bits wide. */
static void
test_too_large (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (XplBundle) bundle = NULL;
  g_autofree char *path = g_build_filename (fixture->folder, "large.txt", NULL);

  write_bytes (fixture, "large.txt", "A large story.", -1);
  g_assert_cmpint (truncate (path, (off_t) XPL_MAX_INPUT + 1), ==, 0); /* all but the beginning is a hole */
  bundle = import (fixture, &error, "large.txt", NULL);
  g_assert_null (bundle);
  g_assert_error (error, XPL_ERROR, XPL_ERROR_UNREADABLE);
  g_assert_nonnull (strstr (error->message, "large.txt"));
}

static void
test_pipe (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (XplBundle) bundle = NULL;
  g_autofree char *path = g_build_filename (fixture->folder, "pipe", NULL);

  g_assert_cmpint (mkfifo (path, 0600), ==, 0);
  bundle = import (fixture, &error, "pipe", NULL);
  g_assert_null (bundle);
  g_assert_error (error, XPL_ERROR, XPL_ERROR_UNREADABLE);
}

static void
test_cancelled (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (XplBundle) bundle = NULL;

  write_bytes (fixture, "a.txt", "One.", -1);
  write_bytes (fixture, "b.txt", "Two.", -1);
  g_ptr_array_add (files, g_file_new_for_path (fixture->folder));
  g_cancellable_cancel (cancellable);
  bundle = xpl_import_files (files, NULL, NULL, NULL, cancellable, fixture->warnings, &error);
  g_assert_null (bundle);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static void
test_link_loop (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (XplBundle) bundle = NULL;
  g_autoptr (GFile) link = g_file_new_build_filename (fixture->folder, "loop", NULL);
  g_autofree char *files = NULL;

  write_bytes (fixture, "a.txt", "One.", -1);
  g_assert_true (g_file_make_symbolic_link (link, ".", NULL, NULL));
  bundle = import (fixture, &error, "", NULL);
  g_assert_no_error (error);
  files = dup_files (bundle);
  g_assert_cmpstr (files, ==, "a.txt");
  g_assert_cmpuint (xpl_warnings_get_size (fixture->warnings), ==, 1);
  g_assert_nonnull (strstr (xpl_warnings_get (fixture->warnings, 0)->message, "loop is a link to a folder"));
}

/* Links that lead to themselves, to nothing, and to what may never end, beside one that leads to an article. */
static void
test_odd_files (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *name;
    const char *target;
    XplError code;
  } links[] = {
    { "b.txt", "b.txt", XPL_ERROR_UNREADABLE },
    { "c.txt", "nothing.txt", XPL_ERROR_NOT_FOUND },
    { "d.txt", "/dev/zero", XPL_ERROR_UNREADABLE },
    { "e.txt", "pipe", XPL_ERROR_UNREADABLE },
  };
  g_autofree char *pipe = g_build_filename (fixture->folder, "pipe", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (XplBundle) bundle = NULL;
  g_autofree char *files = NULL;

  write_bytes (fixture, "a.txt", "One.", -1);
  g_assert_cmpint (mkfifo (pipe, 0600), ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (links); i++)
    {
      g_autoptr (GFile) link = g_file_new_build_filename (fixture->folder, links[i].name, NULL);

      g_assert_true (g_file_make_symbolic_link (link, links[i].target, NULL, NULL));
    }
  bundle = import (fixture, &error, "", NULL);
  g_assert_no_error (error);
  files = dup_files (bundle);
  g_assert_cmpstr (files, ==, "a.txt");
  g_assert_cmpuint (xpl_warnings_get_size (fixture->warnings), ==, G_N_ELEMENTS (links) + 1); /* and the pipe */
  for (guint i = 0; i < G_N_ELEMENTS (links); i++)
    {
      const GError *warning = xpl_warnings_get (fixture->warnings, i);

      g_test_message ("%s", warning->message);
      g_assert_error (warning, XPL_ERROR, (int) links[i].code);
      g_assert_nonnull (strstr (warning->message, links[i].name));
    }
}

static void
import_of_size (Fixture *fixture, const char *name, gsize size, GError **error)
{
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);
  g_autoptr (XplBundle) bundle = NULL;

  write_bytes (fixture, name, "A large story.", -1);
  g_assert_cmpint (truncate (path, (off_t) size), ==, 0); /* all but the beginning is a hole */
  bundle = import (fixture, error, name, NULL);
  g_assert_null (bundle);
}

/* Text that is too long for an article is refused before it is loaded, with both sizes named. */
static void
test_long_text (Fixture *fixture, gconstpointer data)
{
  const char *const names[] = { "long.txt", "long.md" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (GError) error = NULL;

      import_of_size (fixture, names[i], 100 * 1000 * 1000, &error);
      g_assert_error (error, XPL_ERROR, XPL_ERROR_UNREADABLE);
      g_assert_nonnull (strstr (error->message, names[i]));
      g_assert_nonnull (strstr (error->message, "95.4"));
      g_assert_nonnull (strstr (error->message, "16.0"));
    }
}

/* A file that has more bytes than it said when it was opened, as one has that is being written. The kernel's are like that. */
static void
test_growing (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) link = g_file_new_build_filename (fixture->folder, "log.txt", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (XplBundle) bundle = NULL;

  if (!g_file_test ("/proc/version", G_FILE_TEST_IS_REGULAR))
    {
      g_test_skip ("No file of the kernel's");
      return;
    }
  g_assert_true (g_file_make_symbolic_link (link, "/proc/version", NULL, NULL));
  bundle = import (fixture, &error, "log.txt", NULL);
  g_assert_null (bundle);
  g_assert_error (error, XPL_ERROR, XPL_ERROR_UNREADABLE);
  g_assert_nonnull (strstr (error->message, "changes while it is read"));
}

static void
vanish_cb (guint done, guint total, const char *name, gpointer data)
{
  g_autofree char *path = g_build_filename (data, "b.txt", NULL);

  if (total == 3 && done == 1)
    g_assert_cmpint (unlink (path), ==, 0);
}

/* What was there when the folder was listed, and is not when its turn comes, is named; the rest opens. */
static void
test_vanishing (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) folder = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GError) error = NULL;
  g_autoptr (XplBundle) bundle = NULL;
  g_autofree char *files = NULL;

  write_bytes (fixture, "a.txt", "One.", -1);
  write_bytes (fixture, "b.txt", "Two.", -1);
  write_bytes (fixture, "c.txt", "Three.", -1);
  g_ptr_array_add (folder, g_file_new_for_path (fixture->folder));
  bundle = xpl_import_files (folder, vanish_cb, NULL, fixture->folder, NULL, fixture->warnings, &error);
  g_assert_no_error (error);
  files = dup_files (bundle);
  g_assert_cmpstr (files, ==, "a.txt c.txt");
  g_assert_cmpuint (xpl_warnings_get_size (fixture->warnings), ==, 1);
  g_assert_error (xpl_warnings_get (fixture->warnings, 0), XPL_ERROR, XPL_ERROR_NOT_FOUND);
}

/* Every list shows titles: an item of a bundle without one gets the first words of its text. */
static void
test_bundle_without_titles (void)
{
  static const char json[] = "{\"version\": \"https://jsonfeed.org/version/1.1\", \"items\": [{\"id\": \"a1\", \"content_text\": "
                             "\"Kenya sent men.\", \"_explorer\": {\"mentions\": [[0, 5, \"e1\", \"name\"]]}}], \"_explorer\": {\"format\": 1, "
                             "\"entities\": [{\"id\": \"e1\", \"type\": \"place\", \"name\": \"Kenya\"}]}}";
  g_autoptr (GBytes) bytes = g_bytes_new_static (json, strlen (json));
  g_autoptr (XplBundle) bundle = xpl_import_bytes (bytes, "untitled.bundle.json", NULL, NULL);
  g_autoptr (XplArticle) article = NULL;

  g_assert_nonnull (bundle);
  article = g_list_model_get_item (G_LIST_MODEL (xpl_bundle_get_articles (bundle)), 0);
  g_assert_cmpuint (article->mentions->len, ==, 1);
  g_assert_cmpstr (article->title, ==, "Kenya sent men.");
  g_assert_cmpstr (article->title_from, ==, "text");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)
  ADD ("/import/folder", test_folder);
  ADD ("/import/rest-opens", test_rest_opens);
  ADD ("/import/single-errors", test_single_errors);
  ADD ("/import/same-twice", test_same_twice);
  ADD ("/import/two-mastheads", test_two_mastheads);
  ADD ("/import/markdown", test_markdown);
  ADD ("/import/date-in-name", test_date_in_name);
  ADD ("/import/feed", test_feed);
  ADD ("/import/same-ids", test_same_ids);
  ADD ("/import/join", test_join);
  ADD ("/import/too-large", test_too_large);
  ADD ("/import/pipe", test_pipe);
  ADD ("/import/cancelled", test_cancelled);
  ADD ("/import/link-loop", test_link_loop);
  ADD ("/import/odd-files", test_odd_files);
  ADD ("/import/long-text", test_long_text);
  ADD ("/import/growing", test_growing);
  ADD ("/import/vanishing", test_vanishing);
  g_test_add_func ("/import/bundle-without-titles", test_bundle_without_titles);
  return g_test_run ();
}
