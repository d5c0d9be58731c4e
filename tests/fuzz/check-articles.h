/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

/* What holds for every article, whatever it was made of: its text is text, and what is skipped and credited lies in it. */

#include "import.h"

#include <stdint.h>
#include <string.h>

int LLVMFuzzerTestOneInput (const uint8_t *data, size_t size);

static inline void
check_range (XplArticle *article, XplRange range)
{
  g_assert_cmpuint (range.start, <=, range.end);
  g_assert_cmpuint (range.end, <=, strlen (article->text));
  g_assert_true (g_utf8_validate (article->text + range.start, range.end - range.start, NULL));
}

static inline void
check_article (XplArticle *article)
{
  g_assert_true (g_utf8_validate (article->text, -1, NULL));
  g_assert_true (article->title == NULL || g_utf8_validate (article->title, -1, NULL));
  g_assert_true (article->url == NULL || g_utf8_validate (article->url, -1, NULL));
  g_assert_true (article->file == NULL || g_utf8_validate (article->file, -1, NULL));
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

/* Imports @data as a file called @name: there are articles, or there is an error, and all messages are text. */
static inline void
check_import (const uint8_t *data, size_t size, const char *name)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (data, size);
  g_autoptr (XplWarnings) warnings = xpl_warnings_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (XplBundle) bundle = xpl_import_bytes (bytes, name, warnings, &error);
  GListModel *articles = bundle == NULL ? NULL : G_LIST_MODEL (xpl_bundle_get_articles (bundle));

  g_assert_true ((bundle == NULL) == (error != NULL));
  g_assert_true (error == NULL || g_utf8_validate (error->message, -1, NULL));
  for (guint i = 0; i < xpl_warnings_get_size (warnings); i++)
    g_assert_true (g_utf8_validate (xpl_warnings_get (warnings, i)->message, -1, NULL));
  for (guint i = 0; articles != NULL && i < g_list_model_get_n_items (articles); i++)
    {
      g_autoptr (XplArticle) article = g_list_model_get_item (articles, i);

      check_article (article);
    }
}
