/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "article-text.h"

#include <gio/gio.h>

/* Labels of a host that say nothing about whose it is. */
static const char *const empty_labels[] = { "www.", "m.", "amp.", "mobile.", "edition." };

static char *
dup_domain (const char *url)
{
  g_autoptr (GUri) uri = g_uri_parse (url, G_URI_FLAGS_PARSE_RELAXED, NULL);
  const char *host = uri == NULL ? NULL : g_uri_get_host (uri);

  if (host == NULL || *host == '\0')
    return NULL;
  for (guint i = 0; i < G_N_ELEMENTS (empty_labels); i++)
    if (g_str_has_prefix (host, empty_labels[i]))
      host += strlen (empty_labels[i]);
  return g_ascii_strdown (host, -1);
}

void
xpl_article_find_source (XplArticle *article)
{
  g_return_if_fail (XPL_IS_ARTICLE (article));

  if (article->source_domain == NULL && article->url != NULL)
    article->source_domain = dup_domain (article->url);
}
