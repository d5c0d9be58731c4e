/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "other-languages.h"

#include "text-language.h"

#include <glib/gi18n-lib.h>

void
xpl_note_language (XplArticle *article, const XplReading *reading)
{
  g_return_if_fail (XPL_IS_ARTICLE (article) && reading != NULL);

  if (xpl_language_code_is_read (reading->language) && xpl_language_code_is_read (article->language))
    return;
  g_free (article->language);
  article->language = g_strdup (reading->language);
}

void
xpl_warn_of_languages (XplBundle *bundle, XplBundle *base, XplWarnings *warnings)
{
  g_return_if_fail (XPL_IS_BUNDLE (bundle) && (base == NULL || XPL_IS_BUNDLE (base)));

  GListModel *articles = G_LIST_MODEL (xpl_bundle_get_articles (bundle));
  guint n = g_list_model_get_n_items (articles);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (XplArticle) article = g_list_model_get_item (articles, i);

      if (xpl_language_code_is_read (article->language) ||
          (base != NULL && xpl_bundle_lookup_article (base, article->id) != NULL))
        continue;
      /* Translators: the name of a file or the title of an article, then that of a language. */
      xpl_warnings_add (warnings, XPL_ERROR_UNSUPPORTED, _("“%s” is in %s: it can be read and searched, but only English is analysed"),
                        article->file != NULL ? article->file : article->title,
                        xpl_language_code_to_name (article->language));
    }
}
