/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/* What a bundle says does not depend on whether its text stays in memory while it is read. */

#include "bundle-fixture.h"

#define N_ARTICLES 120
#define N_RELATIONS 900

/* What stands behind the findings, and what is between the elements of lists: a file of many lines, or of one. */
typedef struct
{
  const char *decisions;
  const char *separator;
} Case;

static void
append_items (GString *out, const char *separator)
{
  for (guint i = 0; i < N_ARTICLES; i++)
    {
      g_string_append_printf (out, "%s{\"id\": \"a%u\", \"title\": \"Tide %u\", \"content_text\": \"Orla Venn met the pilots. ",
                              i > 0 ? separator : "", i, i);
      for (guint k = 0; k < 20; k++)
        g_string_append (out, "The ferry crossed the sound again before the tide had turned. ");
      g_string_append (out, "\", \"_explorer\": {\"mentions\": [[0, 9, \"e1\", \"name\"]]}}");
    }
}

static GBytes *
make_text (const Case *faulty)
{
  GString *out = g_string_new ("{\"version\": \"https://jsonfeed.org/version/1.1\", \"title\": \"Tides\", \"items\": [");

  append_items (out, faulty->separator);
  g_string_append (out, "], \"_explorer\": {\"format\": 1, \"entities\": ["
                        "{\"id\": \"e1\", \"type\": \"person\", \"name\": \"Orla Venn\"}], \"relations\": [");
  for (guint i = 0; i < N_RELATIONS; i++)
    g_string_append_printf (out,
                            "%s{\"id\": \"r%u\", \"subject\": \"e1\", \"type\": \"CONSULT\", \"object\": \"e1\", \"evidence\": "
                            "[{\"item\": \"a%u\", \"start\": 0, \"end\": 25}], \"why\": \"The sentence says so.\"}",
                            i > 0 ? faulty->separator : "", i, i % N_ARTICLES);
  g_string_append_printf (out, "], \"decisions\": [%s], \"layout\": {}}}\n", faulty->decisions);
  return g_string_free_to_bytes (out);
}

static GBytes *
copy_bytes (GBytes *bytes)
{
  return g_bytes_new (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static void
assert_same_warnings (const XplWarnings *warnings, const XplWarnings *expected)
{
  g_assert_cmpuint (xpl_warnings_get_size (warnings), ==, xpl_warnings_get_size (expected));
  for (guint i = 0; i < xpl_warnings_get_size (expected); i++)
    g_assert_cmpstr (xpl_warnings_get (warnings, i)->message, ==, xpl_warnings_get (expected, i)->message);
}

static void
test_same (gconstpointer data)
{
  g_autoptr (GBytes) bytes = make_text (data);
  g_autoptr (XplWarnings) expected = xpl_warnings_new ();
  g_autoptr (XplWarnings) warnings = xpl_warnings_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (XplBundle) borrowed = read_bytes (bytes, expected);
  g_autoptr (XplBundle) taken = xpl_bundle_read_taken (copy_bytes (bytes), "test.json", NULL, NULL, warnings, &error);
  g_autoptr (GBytes) expected_bytes = xpl_bundle_write (borrowed);
  g_autoptr (GBytes) written = NULL;

  g_assert_no_error (error);
  assert_same_warnings (warnings, expected);
  written = xpl_bundle_write (taken);
  g_assert_true (g_bytes_equal (written, expected_bytes));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (xpl_bundle_get_list (taken, XPL_LIST_RELATIONS))), ==, N_RELATIONS);
}

/* Somebody else has the bytes, who must not see them change. */
static void
test_shared (void)
{
  const Case sound = { "", ",\n" };
  g_autoptr (GBytes) bytes = make_text (&sound);
  g_autoptr (GBytes) copy = copy_bytes (bytes);
  g_autoptr (XplBundle) bundle = xpl_bundle_read_taken (g_bytes_ref (bytes), "test.json", NULL, NULL, NULL, NULL);

  g_assert_nonnull (bundle);
  g_assert_true (g_bytes_equal (bytes, copy));
}

static void
titles_cb (XplBundle *articles, gpointer data)
{
  guint *n_calls = data;
  g_autoptr (XplArticle) last = g_list_model_get_item (G_LIST_MODEL (xpl_bundle_get_articles (articles)), N_ARTICLES - 1);

  g_assert_cmpstr (last->title, ==, "Tide 119");
  g_assert_cmpuint (last->mentions->len, ==, 0);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (xpl_bundle_get_list (articles, XPL_LIST_ENTITIES))), ==, 0);
  (*n_calls)++;
}

static void
test_titles (void)
{
  const Case sound = { "", ",\n" };
  guint n_calls = 0;
  g_autoptr (XplBundle) bundle = xpl_bundle_read_taken (make_text (&sound), "test.json", titles_cb, &n_calls, NULL, NULL);

  g_assert_nonnull (bundle);
  g_assert_cmpuint (n_calls, ==, 1);
}

int
main (int argc, char **argv)
{
  static const Case sound = { "", ",\n" };
  static const Case one_line = { "", ", " };
  static const Case damaged = { "\n{\"id\": \"d1\", \"do\" \"pin\"}\n", ",\n" };
  static const Case damaged_on_one_line = { "{\"id\": \"d1\", \"do\" \"pin\"}", ", " };
  static const Case bad_escape = { "{\"id\": \"d1\", \"do\": \"note\", \"text\": \"\\ud800\"}", ",\n" };

  g_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/bundle-taken/same/sound", &sound, test_same);
  g_test_add_data_func ("/bundle-taken/same/one-line", &one_line, test_same);
  g_test_add_data_func ("/bundle-taken/same/damaged", &damaged, test_same);
  g_test_add_data_func ("/bundle-taken/same/damaged-on-one-line", &damaged_on_one_line, test_same);
  g_test_add_data_func ("/bundle-taken/same/bad-escape", &bad_escape, test_same);
  g_test_add_func ("/bundle-taken/shared", test_shared);
  g_test_add_func ("/bundle-taken/titles", test_titles);
  return g_test_run ();
}
