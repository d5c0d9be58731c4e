/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "importers.h"

#include "article-text.h"
#include "text-decode.h"

#include <glib/gi18n-lib.h>

gboolean
xpl_name_has_suffix (const char *name, const char *suffix)
{
  gsize length = strlen (name), n = strlen (suffix);

  return length > n && g_ascii_strcasecmp (name + length - n, suffix) == 0;
}

/* "2025-03-04-harbour.txt": the file's name begins with its date. */
static void
find_date_in_name (XplArticle *article, const char *name)
{
  XplWhen when = { .how = XPL_HOW_FILE, .rule = g_strdup ("file-name") };
  g_autofree char *date = g_strndup (name, MIN (strlen (name), 10));

  if (!xpl_when_is_set (&article->published) && strlen (date) == 10 && !g_ascii_isdigit (name[10])
      && xpl_edtf_parse (date, &when.edtf, NULL))
    xpl_when_copy (&article->published, &when);
  xpl_when_clear (&when);
}

XplBundle *
xpl_import_article (XplArticle *article, const char *name)
{
  XplBundle *bundle = xpl_bundle_new (NULL);

  if (article->file == NULL)
    article->file = g_strdup (name);
  xpl_article_find_boilerplate (article);
  xpl_article_find_date (article);
  find_date_in_name (article, name);
  xpl_article_find_title (article);
  xpl_article_find_source (article);
  xpl_bundle_add_article (bundle, article);
  return bundle;
}

static gboolean
text_accepts (const char *name, const char *head, gsize length)
{
  return TRUE;
}

static XplBundle *
text_read (GBytes *bytes, const char *name, const char *path, XplWarnings *warnings, GError **error)
{
  g_autofree char *text = xpl_text_decode (bytes, path, warnings, error);

  if (text == NULL)
    return NULL;

  g_autoptr (XplArticle) article = xpl_article_new (text);
  return xpl_import_article (article, name);
}

const XplImporter xpl_text_importer = { .kind = N_ ("plain text"), .accepts = text_accepts, .read = text_read, .max_size = XPL_MAX_ARTICLE };
