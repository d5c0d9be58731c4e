/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/* Any bytes as a text, a Markdown and a JSON file: no crash; what is skipped and credited lies in the text. */

#include "import.h"

#include <stdint.h>

int LLVMFuzzerTestOneInput (const uint8_t *data, size_t size);

static void
check_range (XplArticle *article, XplRange range)
{
  g_assert_cmpuint (range.start, <=, range.end);
  g_assert_cmpuint (range.end, <=, strlen (article->text));
  g_assert_true (g_utf8_validate (article->text + range.start, range.end - range.start, NULL));
}

static void
check_article (XplArticle *article)
{
  g_assert_true (g_utf8_validate (article->text, -1, NULL));
  for (guint i = 0; i < article->skip->len; i++)
    {
      XplSkip *skip = &g_array_index (article->skip, XplSkip, i);

      check_range (article, skip->range);
      g_assert_true (i == 0 || skip[-1].range.end <= skip->range.start);
    }
  for (guint i = 0; i < article->credits->len; i++)
    check_range (article, g_array_index (article->credits, XplCredit, i).range);
  if (article->published.article != NULL)
    check_range (article, article->published.range);
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  static const char *const names[] = { "2025-03-04.txt", "story.md", "feed.json" };
  g_autoptr (GBytes) bytes = g_bytes_new_static (data, size);

  for (guint n = 0; n < G_N_ELEMENTS (names); n++)
    {
      g_autoptr (XplBundle) bundle = xpl_import_bytes (bytes, names[n], NULL, NULL);
      GListModel *articles = bundle == NULL ? NULL : G_LIST_MODEL (xpl_bundle_get_articles (bundle));

      for (guint i = 0; articles != NULL && i < g_list_model_get_n_items (articles); i++)
        {
          g_autoptr (XplArticle) article = g_list_model_get_item (articles, i);

          check_article (article);
        }
    }
  return 0;
}
