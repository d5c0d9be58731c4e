/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/* What a bare text says about itself: boilerplate, date, title, source. */

#include "article-text.h"
#include "names.h"
#include "text-decode.h"

/* "login:the words|credit:the words" */
static char *
dup_skips (XplArticle *article)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < article->skip->len; i++)
    {
      XplSkip *skip = &g_array_index (article->skip, XplSkip, i);
      g_autofree char *words = xpl_range_dup_text (skip->range, article->text);

      g_string_append_printf (out, "%s%s:%s", i > 0 ? "|" : "", xpl_name_to_code (XPL_NAMES_SKIP_KIND, (int) skip->kind),
                              words);
    }
  return g_string_free (out, FALSE);
}

static char *
dup_credits (XplArticle *article)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < article->credits->len; i++)
    {
      XplCredit *credit = &g_array_index (article->credits, XplCredit, i);
      g_autofree char *words = xpl_range_dup_text (credit->range, article->text);

      g_assert_cmpstr (words, ==, credit->name);
      g_string_append_printf (out, "%s%s", i > 0 ? "|" : "", credit->name);
    }
  return g_string_free (out, FALSE);
}

static void
test_boilerplate (void)
{
  static const struct
  {
    const char *text, *skips, *credits;
  } cases[] = {
    { "The mayor of Osmar resigned.", "", "" },
    { "One.\nPlease log in to read the full story.\nTwo.", "login:Please log in to read the full story.", "" },
    { "One.\nCreate a free account for unlimited access\nTwo.", "login:Create a free account for unlimited access", "" },
    { "One.\nAlready a subscriber? Sign in\nTwo.", "login:Already a subscriber? Sign in", "" },
    /* News about logging in is news. */
    { "The thieves could log in with a stolen key.\nTwo.", "", "" },
    { "“Please log in to read the files,” the thief wrote.\nTwo.", "", "" },
    { "One.\nShare\nTwo.\nFollow us on Chirp\nThree.", "share:Share|share:Follow us on Chirp", "" },
    { "One.\nSource: https://news.example/a-b", "source-line:Source: https://news.example/a-b", "" },
    { "One.\nSource: Meridian Wire", "source-line:Source: Meridian Wire", "" },
    { "Source: the same four officers who spoke to us a year ago about https://news.example/a and who now regret it all.",
      "", "" },
    { "One.\n(With inputs from Northwire)", "credit:(With inputs from Northwire)", "Northwire" },
    { "One.\n(With inputs from Northwire, AB and CD)", "credit:(With inputs from Northwire, AB and CD)",
      "Northwire|AB|CD" },
    { "One.\nReporting by Ana Ilves; editing by Bo Tarn", "credit:Reporting by Ana Ilves; editing by Bo Tarn",
      "Ana Ilves" },
    { "One.\n(Allied Bulletin)", "credit:(Allied Bulletin)", "Allied Bulletin" },
    { "One.\n(Ana Ilves contributed to this report)", "credit:(Ana Ilves contributed to this report)", "Ana Ilves" },
    { "Ferry Sinks\nBy Ana Ilves and Bo Tarn\nIt sank.", "header:By Ana Ilves and Bo Tarn", "" },
    { "Ferry Sinks\nBy Monday night it was over\nIt sank.", "", "" },
    { "It ended. (Northwire)", "credit:(Northwire)", "Northwire" },
    { "“It ended.” (Northwire)", "credit:(Northwire)", "Northwire" },
    { "The union (Harbour Workers) said so (Monday)", "", "" },
    { "It ended with a vote in the council (twice)", "", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (XplArticle) article = xpl_article_new (cases[i].text);
      g_autofree char *skips = NULL, *credits = NULL;

      g_test_message ("%s", cases[i].text);
      xpl_article_find_boilerplate (article);
      skips = dup_skips (article);
      credits = dup_credits (article);
      g_assert_cmpstr (skips, ==, cases[i].skips);
      g_assert_cmpstr (credits, ==, cases[i].credits);
    }
}

static void
test_source_address (void)
{
  g_autoptr (XplArticle) article = xpl_article_new ("One.\nSource: https://www.news.example/story/1.");

  xpl_article_find_boilerplate (article);
  xpl_article_find_source (article);
  g_assert_cmpstr (article->url, ==, "https://www.news.example/story/1");
  g_assert_cmpstr (article->source_domain, ==, "news.example");
}

/* An empty "Source:" says nothing. */
static void
test_source_name (void)
{
  g_autoptr (XplArticle) named = xpl_article_new ("One.\nSource: Meridian Wire");
  g_autoptr (XplArticle) nameless = xpl_article_new ("One.\nSource:");

  xpl_article_find_boilerplate (named);
  g_assert_cmpstr (named->source_name, ==, "Meridian Wire");
  xpl_article_find_boilerplate (nameless);
  g_assert_null (nameless->source_name);
  g_assert_cmpuint (nameless->skip->len, ==, 1);
}

static void
test_date (void)
{
  static const struct
  {
    const char *text, *edtf, *skips;
  } cases[] = {
    { " date 2025-03-04 The ferry sank.", "2025-03-04", "header:date 2025-03-04" },
    { "date 2025-03 The ferry sank.", "2025-03", "header:date 2025-03" },
    { "2025-03-04 The ferry sank.", "2025-03-04", "header:2025-03-04" },
    { "2025-03-04\nThe ferry sank.", "2025-03-04", "header:2025-03-04" },
    { "Published: 4 March 2025\nThe ferry sank.", "2025-03-04", "header:Published: 4 March 2025" },
    { "Ferry Sinks\nMarch 4, 2025\nIt sank.", "2025-03-04", "header:March 4, 2025" },
    { "Ferry Sinks\nSept. 4, 2025\nIt sank.", "2025-09-04", "header:Sept. 4, 2025" },
    { "OSMAR, March 4, 2025 (Northwire) — It sank.", "2025-03-04", "header:OSMAR, March 4, 2025 (Northwire) — " },
    { "OSMAR, 4 March 2025 - It sank.", "2025-03-04", "header:OSMAR, 4 March 2025 - " },
    { "Osmar, March 4, 2025 — It sank.", "2025-03-04", "header:Osmar, March 4, 2025 — " },
    { "The ferry – a small one – sank.", "", "" },
    { "OSMAR (Northwire) -- It sank.", "", "header:OSMAR (Northwire) -- " },
    { "OSMAR, March 4 (Northwire) - It sank.", "", "credit:(Northwire)" },
    { "PORT OF VELL/OSMAR (Northwire) — It sank.", "", "header:PORT OF VELL/OSMAR (Northwire) — " },
    { "ÖSTMAR — “It sank,” he said.", "", "header:ÖSTMAR — " },
    /* What only looks like one. */
    { "OECD talks resume\nMinisters – all of them – came.", "", "" },
    { "OECD expands – at last\nIt did.", "", "" },
    { "OECD – a club of states – met.", "", "" },
    { "The Harbour Union (HU) – a small one – met.", "", "" },
    /* A date in the running text is what it tells of, not when it was published. */
    { "March 4, 2025 was a bad day.", "", "" },
    { "The ferry sank on 2025-03-04.", "", "" },
    { "date 2025-02-30 The ferry sank.", "", "" },
    { "date 2025-13 The ferry sank.", "", "" },
    { "2025 was a bad year.", "", "" },
    { "", "", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (XplArticle) article = xpl_article_new (cases[i].text);
      g_autofree char *edtf = NULL, *skips = NULL;

      g_test_message ("%s", cases[i].text);
      xpl_article_find_date (article);
      edtf = xpl_edtf_to_string (&article->published.edtf);
      skips = dup_skips (article);
      g_assert_cmpstr (edtf, ==, cases[i].edtf);
      g_assert_cmpstr (skips, ==, cases[i].skips);
      if (*edtf != '\0')
        {
          g_autofree char *words = xpl_range_dup_text (article->published.range, article->text);

          g_assert_cmpstr (words, ==, article->published.text);
          g_assert_cmpint (article->published.how, ==, XPL_HOW_STATED);
        }
    }
}

static void
test_title (void)
{
  static const struct
  {
    const char *text, *title;
    gboolean derived;
  } cases[] = {
    { "Ferry Sinks off Osmar\nA ferry sank on Monday. Nobody was hurt.", "Ferry Sinks off Osmar", FALSE },
    { "\n\n  Ferry Sinks off Osmar\n\nA ferry sank.", "Ferry Sinks off Osmar", FALSE },
    { "A ferry sank on Monday. Nobody was hurt.", "A ferry sank on Monday.", TRUE },
    { "Gen. Bo Tarn of the U.S. navy spoke. He was brief.", "Gen. Bo Tarn of the U.S. navy spoke.", TRUE },
    { "“It sank,” he said. “Fast.”\nMore.", "“It sank,” he said.", TRUE },
    { "Lone words without a stop", "Lone words without a stop", TRUE },
    { "date 2025-03-04 A ferry sank. More.", "A ferry sank.", TRUE },
    { "OSMAR, March 4, 2025 (Northwire) — A ferry sank. More.", "A ferry sank.", TRUE },
    { "OSMAR, March 4 (Northwire) — A ferry sank. More.", "A ferry sank.", TRUE },
    { "OECD talks – all of them – resume in Osmar\nMinisters came.", "OECD talks – all of them – resume in Osmar", FALSE },
    { "Share\nTweet", "Share", TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (XplArticle) article = xpl_article_new (cases[i].text);

      xpl_article_find_boilerplate (article);
      xpl_article_find_date (article);
      xpl_article_find_title (article);
      g_assert_cmpstr (article->title, ==, cases[i].title);
      g_assert_cmpint (article->title_from != NULL, ==, cases[i].derived);
    }
}

static void
test_long_title (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (XplArticle) article = NULL;

  for (guint i = 0; i < 100; i++)
    g_string_append (text, "wörter ");
  article = xpl_article_new (text->str);
  xpl_article_find_title (article);
  g_assert_cmpint (g_utf8_strlen (article->title, -1), <=, 140);
  g_assert_true (g_str_has_suffix (article->title, "wörter…"));
  g_assert_true (g_utf8_validate (article->title, -1, NULL));
}

static void
test_decode (void)
{
  static const struct
  {
    const char *bytes;
    gssize size;
    const char *text;
    guint n_warnings;
    int code; /* -1: no error */
  } cases[] = {
    { "plain", -1, "plain", 0, -1 },
    { "\xef\xbb\xbfmarked", -1, "marked", 0, -1 },
    { "a\r\nb\rc\n", -1, "a\nb\nc\n", 0, -1 },
    { "caf\xe9 au lait", -1, "café au lait", 1, -1 },
    { "a caf\xc3\xa9 and \xc3\xa0 \xff b", -1, "a café and à � b", 1, -1 }, /* a bad byte in what else is UTF-8 */
    { "between \xff blanks", -1, "between � blanks", 1, -1 },
    { "one\0two and three and four and five and six", 43, "one\xef\xbf\xbdtwo and three and four and five and six", 1,
      -1 },
    { "\xff\xfe" "a\0b\0", 6, "ab", 0, -1 },
    { "\xfe\xff\0a\0b", 6, "ab", 0, -1 },
    { "\xff\xfe" "a\0\0\0b\0", 8, "a\xef\xbf\xbd" "b", 1, -1 }, /* NUL */
    { "\xff\xfe" "a\0b\0c", 7, "ab", 0, -1 },                    /* cut in the middle of a unit */
    { "\xff\xfe", 2, NULL, 0, XPL_ERROR_EMPTY },
    { "", -1, NULL, 0, XPL_ERROR_EMPTY },
    { " \n\t\xe2\x80\x8b\n", -1, NULL, 0, XPL_ERROR_EMPTY },
    { "\x7f\x45\x4c\x46\2\1\1\0\0\0\0\0\0\0\0\0\3\0\x3e\0", 20, NULL, 0, XPL_ERROR_BINARY },
    { "\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\1\0\0\0\1", 25, NULL, 0, XPL_ERROR_BINARY },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gsize size = cases[i].size < 0 ? strlen (cases[i].bytes) : (gsize) cases[i].size;
      g_autoptr (GBytes) bytes = g_bytes_new_static (cases[i].bytes, size);
      g_autoptr (XplWarnings) warnings = xpl_warnings_new ();
      g_autoptr (GError) error = NULL;
      g_autofree char *text = xpl_text_decode (bytes, "file.txt", warnings, &error);

      g_test_message ("case %u", i);
      g_assert_cmpstr (text, ==, cases[i].text);
      g_assert_cmpuint (xpl_warnings_get_size (warnings), ==, cases[i].n_warnings);
      if (cases[i].code >= 0)
        {
          g_assert_error (error, XPL_ERROR, cases[i].code);
          g_assert_nonnull (strstr (error->message, "file.txt"));
        }
      else
        {
          g_assert_no_error (error);
        }
    }
}

static void
test_decode_names_the_line (void)
{
  static const struct
  {
    const char *bytes;
    const char *message;
  } cases[] = {
    { "one\ntwo\nthr - \xff - \xfe\nfour", "file.txt, line 3: 2 bytes are not UTF-8" },
    { "one\ntwo caf\xe9s\nfour", "file.txt, line 2: this is not UTF-8, and no encoding is declared: it was read as WINDOWS-1252" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new_static (cases[i].bytes, strlen (cases[i].bytes));
      g_autoptr (XplWarnings) warnings = xpl_warnings_new ();
      g_autofree char *text = xpl_text_decode (bytes, "file.txt", warnings, NULL);

      g_assert_nonnull (text);
      g_assert_cmpuint (xpl_warnings_get_size (warnings), ==, 1);
      g_assert_true (g_str_has_prefix (xpl_warnings_get (warnings, 0)->message, cases[i].message));
    }
}

/* Texts of a million bytes without a line break, full of what the finders look for: each finder is linear, so this is
 * over at once, where a quadratic one would not end within the time that tests have. */
static void
test_huge_lines (void)
{
  static const char *const pieces[] = { "a.", "A. ", "(", ")", "\"", "By ", "Source: ", " — ", "OSMAR, March ", "log in to ",
                                        ".)\" ",  "“",   "2025-", "\n", "Share\n", "date ", ", and " };

  for (guint i = 0; i < G_N_ELEMENTS (pieces); i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_autoptr (XplArticle) article = NULL;

      while (text->len < 1000000)
        g_string_append (text, pieces[i]);
      g_test_message ("%s", pieces[i]);
      article = xpl_article_new (text->str);
      xpl_article_find_boilerplate (article);
      xpl_article_find_date (article);
      xpl_article_find_title (article);
      g_assert_cmpint (g_utf8_strlen (article->title, -1), <=, 250);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/import-text/boilerplate", test_boilerplate);
  g_test_add_func ("/import-text/source-address", test_source_address);
  g_test_add_func ("/import-text/source-name", test_source_name);
  g_test_add_func ("/import-text/date", test_date);
  g_test_add_func ("/import-text/huge-lines", test_huge_lines);
  g_test_add_func ("/import-text/title", test_title);
  g_test_add_func ("/import-text/title/long", test_long_title);
  g_test_add_func ("/import-text/decode", test_decode);
  g_test_add_func ("/import-text/decode/line", test_decode_names_the_line);
  return g_test_run ();
}
