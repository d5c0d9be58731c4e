/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "gathering.h"

#include "decision.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define WHITE " \t\n"

struct _XplGathering
{
  XplBundle *bundle;
  GHashTable *seen; /* what identifies an article's text and source → what messages call where it is */
  GHashTable *decisions; /* their ids: a log that comes twice counts once */
  guint n_parts;
  XplWarnings *warnings;
};

XplGathering *
xpl_gathering_new (const char *title, XplWarnings *warnings)
{
  XplGathering *self = g_new0 (XplGathering, 1);

  self->bundle = xpl_bundle_new (title);
  self->seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->decisions = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->warnings = warnings;
  return self;
}

void
xpl_gathering_free (XplGathering *self)
{
  if (self == NULL)
    return;
  g_object_unref (self->bundle);
  g_hash_table_unref (self->seen);
  g_hash_table_unref (self->decisions);
  g_free (self);
}

static gsize
hash_words (GChecksum *checksum, const char *text)
{
  gsize n_words = 0;

  for (const char *word = text + strspn (text, WHITE); *word != '\0'; n_words++)
    {
      gsize length = strcspn (word, WHITE);

      g_checksum_update (checksum, (const guchar *) word, (gssize) length);
      g_checksum_update (checksum, (const guchar *) " ", 1);
      word += length;
      word += strspn (word, WHITE);
    }
  return n_words;
}

/* Two articles are the same if their words and their source are. Feeds may give no more than a title. */
static char *
make_key (XplArticle *article)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  const char *source = article->source_domain != NULL ? article->source_domain : article->source_name;

  if (hash_words (checksum, article->text) == 0 && article->title != NULL)
    hash_words (checksum, article->title);
  return g_strdup_printf ("%s %s", g_checksum_get_string (checksum), source != NULL ? source : "");
}

static const char *
get_own_name (XplArticle *article)
{
  return article->file != NULL ? article->file : article->url != NULL ? article->url : article->id;
}

/* @is_base: it is there already, so it stays. */
static void
add_article (XplGathering *self, XplArticle *article, const char *path, gboolean is_base)
{
  g_autofree char *key = make_key (article);
  g_autofree char *id = g_strdup (article->id);
  const char *name = path != NULL ? path : get_own_name (article);
  const char *earlier = g_hash_table_lookup (self->seen, key);

  if (earlier != NULL && !is_base)
    {
      xpl_warnings_add (self->warnings, XPL_ERROR_DUPLICATE, _("%s: the same article as in %s; it is shown once"), name,
                        earlier);
      return;
    }
  /* The same text under another masthead, or two feeds that number their items alike. */
  for (guint n = g_hash_table_size (self->seen); !xpl_bundle_add_article (self->bundle, article); n++)
    {
      g_free (article->id);
      article->id = g_strdup_printf ("%s#%u", id, n);
    }
  if (earlier == NULL)
    g_hash_table_insert (self->seen, g_steal_pointer (&key), g_strdup (name));
}

static void
add_part (XplGathering *self, XplBundle *part, const char *path, gboolean is_base)
{
  GListModel *articles = G_LIST_MODEL (xpl_bundle_get_articles (part));
  GListModel *decisions = G_LIST_MODEL (xpl_bundle_get_decisions (part));

  self->n_parts++;
  for (guint i = 0; i < g_list_model_get_n_items (articles); i++)
    {
      g_autoptr (XplArticle) article = g_list_model_get_item (articles, i);
      g_autoptr (XplArticle) copy = xpl_article_copy (article);

      add_article (self, copy, path, is_base);
    }
  for (guint i = 0; i < g_list_model_get_n_items (decisions); i++)
    {
      g_autoptr (XplDecision) decision = g_list_model_get_item (decisions, i);

      /* One without an id is told of when it is read, and kept. */
      if (*decision->id == '\0' || g_hash_table_add (self->decisions, g_strdup (decision->id)) || is_base)
        g_list_store_append (xpl_bundle_get_decisions (self->bundle), decision);
    }
  xpl_gathering_suggest_title (self, xpl_bundle_get_title (part));
}

void
xpl_gathering_add (XplGathering *self, XplBundle *part, const char *path)
{
  g_return_if_fail (self != NULL && XPL_IS_BUNDLE (part));

  add_part (self, part, path, FALSE);
}

void
xpl_gathering_add_base (XplGathering *self, XplBundle *part)
{
  g_return_if_fail (self != NULL && XPL_IS_BUNDLE (part));

  add_part (self, part, NULL, TRUE);
  xpl_bundle_copy_extra (self->bundle, part);
}

void
xpl_gathering_suggest_title (XplGathering *self, const char *title)
{
  g_return_if_fail (self != NULL);

  if (xpl_bundle_get_title (self->bundle) == NULL)
    xpl_bundle_set_title (self->bundle, title);
}

guint
xpl_gathering_get_n_parts (const XplGathering *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_parts;
}

XplBundle *
xpl_gathering_dup_bundle (XplGathering *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_object_ref (self->bundle);
}
