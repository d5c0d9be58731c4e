/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "importers.h"

#include "article-text.h"
#include "file-kind.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static gboolean
json_accepts (const char *name, const char *head, gsize length)
{
  return xpl_name_has_suffix (name, ".json") || xpl_bundle_sniff (head, strlen (head));
}

/* What is called JSON and is none is known by its first character, however long it is. */
static gboolean
json_check (const char *head, gsize length, const char *name, const char *path, GError **error)
{
  if (xpl_looks_like_json (head, length))
    return TRUE;
  g_set_error (error, XPL_ERROR, XPL_ERROR_JSON,
               /* Translators: a file, and what it is, such as "an HTML page". */
               _("%1$s is no bundle or JSON Feed, though it is called JSON: it looks like %2$s. Rename it if that is what it is, or "
                 "get it again."),
               path, xpl_file_kind_to_words (name, head, length));
  return FALSE;
}

/* Items of a plain feed are bare texts as much as files are; those of a bundle say all about themselves. */
static void
complete_article (XplArticle *article)
{
  if (article->file == NULL && article->mentions->len == 0 && article->skip->len == 0)
    {
      xpl_article_find_boilerplate (article);
      xpl_article_find_date (article);
      xpl_article_find_title (article);
      xpl_article_find_source (article);
    }
  /* Every list shows titles. */
  xpl_article_find_title (article);
}

static void
complete_articles (XplBundle *bundle)
{
  GListModel *articles = G_LIST_MODEL (xpl_bundle_get_articles (bundle));

  for (guint i = 0; i < g_list_model_get_n_items (articles); i++)
    {
      g_autoptr (XplArticle) article = g_list_model_get_item (articles, i);

      complete_article (article);
    }
}

/* The same of the copies that are shown early: they are told of by @data, an XplImportRun. */
static void
articles_cb (XplBundle *articles, gpointer data)
{
  const XplImportRun *run = data;

  complete_articles (articles);
  run->articles (articles, run->data);
}

/* Takes @read, which may be NULL; returns it again where there are articles in it. */
static XplBundle *
complete (XplBundle *read, const char *path, GError **error)
{
  g_autoptr (XplBundle) bundle = read;

  if (bundle == NULL)
    return NULL;

  if (g_list_model_get_n_items (G_LIST_MODEL (xpl_bundle_get_articles (bundle))) == 0)
    {
      g_set_error (error, XPL_ERROR, XPL_ERROR_NO_ARTICLES,
                   _("%s holds no articles: Explorer reads JSON Feeds and its own bundles"), path);
      return NULL;
    }
  complete_articles (bundle);
  return g_steal_pointer (&bundle);
}

static XplBundle *
json_read (GBytes *bytes, const char *name, const char *path, XplWarnings *warnings, GError **error)
{
  return complete (xpl_bundle_read (bytes, path, warnings, error), path, error);
}

static XplBundle *
json_take (GBytes *bytes, const char *name, const char *path, XplImportRun *run, GError **error)
{
  return complete (xpl_bundle_read_taken (bytes, path, run->articles != NULL ? articles_cb : NULL, run, run->warnings, error),
                   path, error);
}

const XplImporter xpl_json_importer = {
  .kind = N_ ("JSON"),
  .accepts = json_accepts,
  .read = json_read,
  .take = json_take,
  .check = json_check,
  .max_size = XPL_MAX_BUNDLE,
};
