/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "html-import.h"

#include "html-hints.h"
#include "html-main-text.h"
#include "html-tame.h"
#include "importers.h"
#include "text-decode.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static const char *const suffixes[] = { ".html", ".htm", ".xhtml", ".xht", ".shtml" };

/* What a page begins with, behind white space, comments and declarations. */
static const char *const beginnings[] = { "<!doctype html", "<html", "<head", "<body", "<title", "<meta" };

static gboolean
html_accepts (const char *name, const char *head, gsize length)
{
  for (guint i = 0; i < G_N_ELEMENTS (suffixes); i++)
    if (xpl_name_has_suffix (name, suffixes[i]))
      return TRUE;
  if (g_str_has_prefix (head, "\xef\xbb\xbf"))
    head += 3;
  for (;;)
    {
      const char *end = NULL;

      head += strspn (head, " \t\n\f\r");
      for (guint i = 0; i < G_N_ELEMENTS (beginnings); i++)
        if (g_ascii_strncasecmp (head, beginnings[i], strlen (beginnings[i])) == 0)
          return TRUE;
      if (g_str_has_prefix (head, "<?xml"))
        end = strstr (head, "?>");
      else if (g_str_has_prefix (head, "<!--"))
        end = strstr (head, "-->");
      if (end == NULL)
        return FALSE;
      head = strchr (end, '>') + 1;
    }
}

static char *
find_title (const XplHtmlTree *tree)
{
  for (guint i = 0; i < tree->nodes->len; i++)
    if (xpl_html_tree_node (tree, i)->tag == GUMBO_TAG_TITLE)
      return xpl_html_tree_dup_text (tree, i);
  return NULL;
}

XplBundle *
xpl_html_read (GBytes *bytes, const char *name, const char *url, const char *charset, XplWarnings *warnings, GError **error)
{
  g_return_val_if_fail (bytes != NULL && name != NULL, NULL);

  g_autofree char *html = xpl_markup_decode (bytes, name, charset, warnings, error);

  if (html == NULL)
    return NULL;

  g_autoptr (XplTamePage) page = xpl_html_tame (html, strlen (html));
  g_autoptr (XplHtmlTree) tree = xpl_html_tree_new (page->html);
  g_autofree char *title = find_title (tree);
  g_autoptr (GPtrArray) authors = g_ptr_array_new ();

  xpl_html_hints_read (tree);
  g_autofree char *text = xpl_html_main_text (tree, title, authors);
  if (*text == '\0')
    {
      g_set_error (error, XPL_ERROR, XPL_ERROR_NO_ARTICLES, _("%s: this page has no text"), name);
      return NULL;
    }

  g_autoptr (XplArticle) article = xpl_article_new (text);
  article->title = g_steal_pointer (&title);
  article->url = g_strdup (url);
  return xpl_import_article (article, name);
}

static XplBundle *
html_read (GBytes *bytes, const char *name, const char *path, XplWarnings *warnings, GError **error)
{
  g_autoptr (XplBundle) bundle = xpl_html_read (bytes, path, NULL, NULL, warnings, error);

  return g_steal_pointer (&bundle);
}

/* Pages carry pictures and programs. */
const XplImporter xpl_html_importer = { "HTML", html_accepts, html_read, NULL, 4 * XPL_MAX_ARTICLE };
