/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "article-hints.h"

#include <string.h>

static void
set_date (XplArticle *article, const char *edtf, const char *rule)
{
  XplWhen when = { .how = XPL_HOW_FILE, .rule = g_strdup (rule) };

  if (!xpl_when_is_set (&article->published) && xpl_edtf_parse (edtf, &when.edtf, NULL))
    xpl_when_copy (&article->published, &when);
  xpl_when_clear (&when);
}

static void
add_authors (XplArticle *article, const char *list)
{
  g_auto (GStrv) names = g_strsplit_set (list, ";,", -1);

  for (guint i = 0; names[i] != NULL; i++)
    if (*g_strstrip (names[i]) != '\0')
      g_ptr_array_add (article->authors, g_strdup (names[i]));
}

/* A title that was made of the text says less than one that somebody gave. */
static void
set_title (XplArticle *article, const char *title)
{
  if (article->title != NULL && article->title_from == NULL)
    return;
  g_free (article->title);
  article->title = g_strdup (title);
  g_clear_pointer (&article->title_from, g_free);
}

static void
apply (const XplArticleHints *self, XplArticle *article)
{
  if (self->file != NULL)
    {
      g_free (article->file);
      article->file = g_strdup (self->file);
    }
  if (self->title != NULL && *self->title != '\0')
    set_title (article, self->title);
  if (self->authors != NULL && article->authors->len == 0)
    add_authors (article, self->authors);
  if (self->created != NULL)
    set_date (article, self->created, "document-properties");
  if (self->saved != NULL)
    {
      g_autofree char *until = g_strconcat ("../", self->saved, NULL);

      set_date (article, until, "saved-on");
    }
}

void
xpl_article_hints_apply (const XplArticleHints *self, XplBundle *bundle)
{
  g_return_if_fail (self != NULL && XPL_IS_BUNDLE (bundle));

  GListModel *articles = G_LIST_MODEL (xpl_bundle_get_articles (bundle));

  for (guint i = 0; i < g_list_model_get_n_items (articles); i++)
    {
      g_autoptr (XplArticle) article = g_list_model_get_item (articles, i);

      apply (self, article);
    }
}
