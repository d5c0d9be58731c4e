/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "stages.h"
#include "xpl-error.h"

#include <string.h>

static XplLexicon *
make_lexicon (const char *text, gboolean case_sensitive)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
  g_autoptr (GError) error = NULL;
  XplLexicon *lexicon = xpl_lexicon_new (bytes, "test.tsv", case_sensitive, &error);

  g_assert_no_error (error);
  return lexicon;
}

static void
test_lookup (void)
{
  g_autoptr (XplLexicon) lexicon = make_lexicon ("# head\nRed Tarn\tplace\tlake\nD’Orn\tperson\n\nbare\n", FALSE);
  const char *const *row = xpl_lexicon_lookup (lexicon, "red tarn");

  g_assert_cmpuint (xpl_lexicon_get_size (lexicon), ==, 3);
  g_assert_nonnull (row);
  g_assert_cmpstr (row[0], ==, "place");
  g_assert_cmpstr (row[1], ==, "lake");
  g_assert_null (row[2]);
  g_assert_nonnull (xpl_lexicon_lookup (lexicon, "RED TARN"));
  g_assert_nonnull (xpl_lexicon_lookup (lexicon, "d'orn"));
  g_assert_null (xpl_lexicon_lookup (lexicon, "red"));
  g_assert_null (xpl_lexicon_lookup (lexicon, "bare")[0]);
  g_assert_true (xpl_lexicon_lookup_lower (lexicon, "red tarn") == row);
  g_assert_null (xpl_lexicon_lookup_lower (lexicon, "Red Tarn"));
}

static void
test_case (void)
{
  g_autoptr (XplLexicon) lexicon = make_lexicon ("Tarn\tname\n", TRUE);

  g_assert_nonnull (xpl_lexicon_lookup (lexicon, "Tarn"));
  g_assert_null (xpl_lexicon_lookup (lexicon, "tarn"));
}

static void
test_malformed (void)
{
  static const char text[] = "good\trow\n row that begins with a blank\n";
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
  g_autoptr (GError) error = NULL;

  g_assert_null (xpl_lexicon_new (bytes, "test.tsv", FALSE, &error));
  g_assert_error (error, XPL_ERROR, XPL_ERROR_MEMBER);
  g_assert_nonnull (strstr (error->message, "test.tsv:2"));
}

static void
test_empty (void)
{
  g_autoptr (XplLexicon) lexicon = make_lexicon ("", FALSE);

  g_assert_cmpuint (xpl_lexicon_get_size (lexicon), ==, 0);
  g_assert_null (xpl_lexicon_lookup (lexicon, ""));
}

/* The longest phrase counts, and none leaves its sentence. */
static void
test_match (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (XplLanguage) language = xpl_language_new (&error);
  g_autoptr (XplLexicon) lexicon = make_lexicon ("grey tarn\ta\ngrey tarn quay\tb\nquay he\tc\n", FALSE);
  g_autoptr (XplReading) reading = xpl_language_read (language, "They left Grey Tarn Quay. He slept.", NULL);
  guint n = 0;
  const char *const *row = xpl_lexicon_match (lexicon, reading, 2, &n);

  g_assert_no_error (error);
  g_assert_nonnull (row);
  g_assert_cmpstr (row[0], ==, "b");
  g_assert_cmpuint (n, ==, 3);
  g_assert_null (xpl_lexicon_match (lexicon, reading, 0, &n));
  g_assert_null (xpl_lexicon_match (lexicon, reading, 4, &n));
}

static void
count_row (const char *phrase, const char *const *fields, gpointer data)
{
  *(guint *) data += strlen (phrase) + g_strv_length ((char **) fields);
}

static void
test_foreach (void)
{
  g_autoptr (XplLexicon) lexicon = make_lexicon ("ab\tx\ty\ncd\n", FALSE);
  guint sum = 0;

  xpl_lexicon_foreach (lexicon, count_row, &sum);
  g_assert_cmpuint (sum, ==, 6);
}

/* What is compiled in: every table loads, and those that names and tags stand on are not empty. */
static void
test_compiled_in (void)
{
  static const XplLexiconName names[] = { XPL_LEXICON_COUNTRIES, XPL_LEXICON_CLOSED_CLASS, XPL_LEXICON_ABBREVIATIONS,
    XPL_LEXICON_TAG_WORDS, XPL_LEXICON_TAG_SUFFIXES, XPL_LEXICON_TAG_SEQUENCES, XPL_LEXICON_IRREGULAR_FORMS,
    XPL_LEXICON_ACTOR_NOUNS, XPL_LEXICON_FAMILY_FIRST, XPL_LEXICON_FIRST_NAMES, XPL_LEXICON_NAME_HEADS,
    XPL_LEXICON_ORGANISATIONS, XPL_LEXICON_OTHER_NAMES, XPL_LEXICON_PLACES, XPL_LEXICON_ROLE_MODIFIERS,
    XPL_LEXICON_STATE_BODIES, XPL_LEXICON_TITLES, XPL_LEXICON_NAME_PREFIXES, XPL_LEXICON_METONYM_CUES,
    XPL_LEXICON_NAME_CUES };
  g_autoptr (GError) error = NULL;
  g_autoptr (XplLanguage) language = xpl_language_new (&error);

  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    g_assert_cmpuint (xpl_lexicon_get_size (xpl_language_get_lexicon (language, names[i])), >, 20);
}

static void
count_country (const char *phrase, const char *const *fields, gpointer data)
{
  GHashTable *kinds = data;

  g_assert_cmpuint (g_strv_length ((char **) fields), >=, 3);
  if (g_str_equal (fields[1], "name"))
    g_hash_table_add (kinds, (gpointer) fields[0]);
}

static void
test_countries (void)
{
  g_autoptr (XplLanguage) language = xpl_language_new (NULL);
  const XplLexicon *countries = xpl_language_get_lexicon (language, XPL_LEXICON_COUNTRIES);
  g_autoptr (GHashTable) named = g_hash_table_new (g_str_hash, g_str_equal);

  xpl_lexicon_foreach (countries, count_country, named);
  g_assert_cmpuint (g_hash_table_size (named), >=, 195);
  g_assert_cmpstr (xpl_lexicon_lookup (countries, "Burkinabe")[0], ==, "country:BF");
  g_assert_cmpstr (xpl_lexicon_lookup (countries, "Kyiv")[1], ==, "capital");
  g_assert_cmpstr (xpl_lexicon_lookup (countries, "Kiev")[3], ==, "Kyiv");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/lexicon/lookup", test_lookup);
  g_test_add_func ("/lexicon/case", test_case);
  g_test_add_func ("/lexicon/malformed", test_malformed);
  g_test_add_func ("/lexicon/empty", test_empty);
  g_test_add_func ("/lexicon/match", test_match);
  g_test_add_func ("/lexicon/foreach", test_foreach);
  g_test_add_func ("/lexicon/compiled-in", test_compiled_in);
  g_test_add_func ("/lexicon/countries", test_countries);
  return g_test_run ();
}
