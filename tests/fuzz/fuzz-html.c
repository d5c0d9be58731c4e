/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/*
 * Any bytes as an HTML page: no crash; what gumbo is given is nested no deeper than promised; the article's text is text,
 * and what is skipped of it lies in it. For a fuzzer: -dict=html.dict.
 */

#include "html-import.h"
#include "html-nesting.h"
#include "html-tame.h"
#include "html-tree.h"

#include <stdint.h>
#include <string.h>

int LLVMFuzzerTestOneInput (const uint8_t *data, size_t size);

static void
check_depth (const char *html)
{
  g_autoptr (XplTamePage) page = xpl_html_tame (html, strlen (html));
  g_autoptr (XplHtmlTree) tree = xpl_html_tree_new (page->html);
  g_autofree guint *depths = g_new0 (guint, tree->nodes->len);

  g_assert_true (g_utf8_validate (page->html->str, (gssize) page->html->len, NULL));
  for (guint i = 1; i < tree->nodes->len; i++)
    {
      const XplHtmlNode *node = xpl_html_tree_node (tree, i);

      g_assert_cmpuint (node->parent, <, i);
      g_assert_cmpuint (node->end, <=, xpl_html_tree_node (tree, node->parent)->end);
      depths[i] = depths[node->parent] + 1;
      g_assert_cmpuint (depths[i], <=, XPL_HTML_MAX_DEPTH);
    }
}

static void
check_article (XplArticle *article)
{
  gsize length = strlen (article->text);

  g_assert_true (g_utf8_validate (article->text, -1, NULL));
  g_assert_true (article->title == NULL || g_utf8_validate (article->title, -1, NULL));
  for (guint i = 0; i < article->authors->len; i++)
    g_assert_true (g_utf8_validate (g_ptr_array_index (article->authors, i), -1, NULL));
  for (guint i = 0; i < article->skip->len; i++)
    {
      XplRange range = g_array_index (article->skip, XplSkip, i).range;

      g_assert_cmpuint (range.start, <=, range.end);
      g_assert_cmpuint (range.end, <=, length);
      g_assert_true (g_utf8_validate (article->text + range.start, range.end - range.start, NULL));
    }
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  static const char *const charsets[] = { NULL, "utf-8", "windows-1252", "shift_jis", "nonsense" };
  const char *charset = size > 0 ? charsets[data[size - 1] % G_N_ELEMENTS (charsets)] : NULL;
  g_autoptr (GBytes) bytes = g_bytes_new_static (data, size);
  g_autoptr (XplWarnings) warnings = xpl_warnings_new ();
  g_autoptr (XplBundle) bundle =
      xpl_html_read (bytes, "page.html", "https://news.example/2025/03/04/a", charset, warnings, NULL);
  g_autofree char *html = size > 0 ? g_utf8_make_valid ((const char *) data, (gssize) size) : g_strdup ("");

  check_depth (html);
  if (bundle != NULL)
    {
      g_autoptr (XplArticle) article = g_list_model_get_item (G_LIST_MODEL (xpl_bundle_get_articles (bundle)), 0);

      check_article (article);
    }
  return 0;
}
