/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "article.h"
#include "findings.h"

static void
test_id (void)
{
  g_autoptr (XplArticle) article = xpl_article_new ("abc");

  /* The first 16 digits of the hash that FIPS 180-4 gives for this text. */
  g_assert_cmpstr (article->id, ==, "sha256:ba7816bf8f01cfea");
  g_assert_cmpstr (article->text, ==, "abc");
  g_assert_nonnull (article->authors);
  g_assert_nonnull (article->credits);
  g_assert_nonnull (article->skip);
  g_assert_nonnull (article->mentions);
}

static char *
dup_skips (XplArticle *article)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < article->skip->len; i++)
    {
      const XplSkip *skip = &g_array_index (article->skip, XplSkip, i);

      g_string_append_printf (out, "%s%u-%u:%d", i > 0 ? " " : "", skip->range.start, skip->range.end, skip->kind);
    }
  return g_string_free (out, FALSE);
}

/* Three ranges are added in turn; 0 is a header, 1 a log-in wall. */
static void
test_skip_merges (void)
{
  static const struct
  {
    XplSkip added[3];
    const char *skips;
  } cases[] = {
    { { { { 10, 20 }, 0 }, { { 30, 40 }, 1 }, { { 0, 5 }, 1 } }, "0-5:1 10-20:0 30-40:1" },
    { { { { 10, 20 }, 0 }, { { 20, 30 }, 0 }, { { 5, 5 }, 0 } }, "10-20:0 20-30:0" },
    { { { { 10, 20 }, 0 }, { { 15, 30 }, 0 }, { { 5, 12 }, 0 } }, "5-30:0" },
    { { { { 10, 20 }, 0 }, { { 15, 30 }, 1 }, { { 5, 12 }, 1 } }, "5-10:1 10-20:0 20-30:1" },
    { { { { 10, 20 }, 0 }, { { 5, 30 }, 1 }, { { 0, 1 }, 0 } }, "0-1:0 5-10:1 10-20:0 20-30:1" },
    { { { { 10, 20 }, 0 }, { { 12, 15 }, 1 }, { { 12, 15 }, 0 } }, "10-20:0" },
    { { { { 10, 20 }, 0 }, { { 30, 40 }, 0 }, { { 15, 35 }, 0 } }, "10-40:0" },
    { { { { 10, 20 }, 0 }, { { 30, 40 }, 1 }, { { 15, 35 }, 0 } }, "10-30:0 30-40:1" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (XplArticle) article = xpl_article_new ("Forty characters of no importance at all");
      g_autofree char *skips = NULL;

      for (guint k = 0; k < G_N_ELEMENTS (cases[i].added); k++)
        xpl_article_add_skip (article, cases[i].added[k].range, cases[i].added[k].kind);
      skips = dup_skips (article);
      g_assert_cmpstr (skips, ==, cases[i].skips);
    }
}

static void
test_is_skipped (void)
{
  g_autoptr (XplArticle) article = xpl_article_new ("0123456789");

  xpl_article_add_skip (article, (XplRange) { 6, 8 }, XPL_SKIP_SHARE);
  xpl_article_add_skip (article, (XplRange) { 2, 4 }, XPL_SKIP_LOGIN);
  for (guint i = 0; i < 10; i++)
    g_assert_cmpint (xpl_article_is_skipped (article, i), ==, i == 2 || i == 3 || i == 6 || i == 7);
}

static void
test_mentions_in (void)
{
  g_autoptr (XplArticle) article = xpl_article_new ("Ana Rue met Bo Ek in Harl.");
  g_autoptr (XplEntity) entity = xpl_entity_new (XPL_ENTITY_PERSON, "Ana Rue");
  const XplMention mentions[] = { { { 0, 7 }, entity, 0 }, { { 12, 17 }, entity, 0 }, { { 21, 25 }, entity, 0 } };
  static const struct
  {
    XplRange range;
    guint first, n;
  } cases[] = {
    { { 0, 26 }, 0, 3 }, { { 0, 7 }, 0, 1 }, { { 1, 20 }, 1, 1 }, { { 12, 25 }, 1, 2 }, { { 13, 20 }, 0, 0 }, { { 0, 5 }, 0, 0 },
  };

  g_array_append_vals (article->mentions, mentions, G_N_ELEMENTS (mentions));
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      guint n = 99;
      const XplMention *found = xpl_article_get_mentions_in (article, cases[i].range, &n);

      g_assert_cmpuint (n, ==, cases[i].n);
      if (n > 0)
        g_assert_true (found == &g_array_index (article->mentions, XplMention, cases[i].first));
      else
        g_assert_null (found);
    }
}

static void
test_copy (void)
{
  g_autoptr (XplArticle) article = xpl_article_new ("By Eva Lind. It rained.");
  g_autoptr (XplEntity) entity = xpl_entity_new (XPL_ENTITY_PERSON, "Eva Lind");
  const XplMention mention = { { 3, 11 }, entity, XPL_MENTION_NAME };
  g_autoptr (XplArticle) copy = NULL;

  g_ptr_array_add (article->authors, g_strdup ("Eva Lind"));
  article->title = g_strdup ("Rain");
  article->source_domain = g_strdup ("example.org");
  g_assert_true (xpl_edtf_parse ("2031", &article->published.edtf, NULL));
  article->published.article = article;
  xpl_article_add_credit (article, "Eva Lind", (XplRange) { 3, 11 });
  xpl_article_add_skip (article, (XplRange) { 0, 12 }, XPL_SKIP_HEADER);
  g_array_append_val (article->mentions, mention);

  copy = xpl_article_copy (article);
  g_assert_cmpstr (copy->id, ==, article->id);
  g_assert_cmpstr (copy->title, ==, "Rain");
  g_assert_cmpstr (g_ptr_array_index (copy->authors, 0), ==, "Eva Lind");
  g_assert_cmpstr (g_array_index (copy->credits, XplCredit, 0).name, ==, "Eva Lind");
  g_assert_true (xpl_article_is_skipped (copy, 5));
  g_assert_true (copy->published.article == copy);
  g_assert_cmpuint (copy->mentions->len, ==, 0);
  g_assert_cmpstr (xpl_article_get_source_words (copy), ==, "example.org");
}

static void
test_source_words (void)
{
  g_autoptr (XplArticle) article = xpl_article_new ("");

  g_assert_cmpstr (xpl_article_get_source_words (article), ==, "unknown source");
  article->source_domain = g_strdup ("example.org");
  g_assert_cmpstr (xpl_article_get_source_words (article), ==, "example.org");
  article->source_name = g_strdup ("The Lantern");
  g_assert_cmpstr (xpl_article_get_source_words (article), ==, "The Lantern");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/article/id", test_id);
  g_test_add_func ("/article/skip/merges", test_skip_merges);
  g_test_add_func ("/article/skip/is-skipped", test_is_skipped);
  g_test_add_func ("/article/mentions-in", test_mentions_in);
  g_test_add_func ("/article/copy", test_copy);
  g_test_add_func ("/article/source-words", test_source_words);
  return g_test_run ();
}
