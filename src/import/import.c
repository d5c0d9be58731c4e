/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "import.h"

#include "file-list.h"
#include "importers.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* How much of a file importers look at to say whether it is theirs. */
#define HEAD 4096

/* Larger files are no articles, and reading them would only fill the memory. */
#define MAX_FILE_SIZE (2048u * 1024u * 1024u)

/* The first that accepts a file reads it; the last accepts everything. */
static const XplImporter *const importers[] = {
  &xpl_json_importer,
  &xpl_markdown_importer,
  &xpl_text_importer,
};

typedef struct
{
  XplBundle *bundle;
  GHashTable *seen; /* what identifies an article's text and source → name of the file */
  guint n_read;
  XplWarnings *warnings;
} Gathering;

static XplBundle *
read_bytes (GBytes *bytes, const char *name, const char *path, XplWarnings *warnings, GError **error)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);
  char head[HEAD + 1];

  size = MIN (size, HEAD);
  if (size > 0)
    memcpy (head, data, size);
  head[size] = '\0';
  for (guint i = 0; i < G_N_ELEMENTS (importers); i++)
    if (importers[i]->accepts (name, head))
      return importers[i]->read (bytes, name, path, warnings, error);
  g_assert_not_reached ();
}

static GBytes *
load_file (GFile *file, GCancellable *cancellable, GError **error)
{
  g_autoptr (GError) cause = NULL;
  g_autoptr (GFileInfo) info =
      g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_SIZE "," G_FILE_ATTRIBUTE_STANDARD_TYPE,
                         G_FILE_QUERY_INFO_NONE, cancellable, &cause);
  GBytes *bytes = NULL;

  if (info != NULL && g_file_info_get_file_type (info) == G_FILE_TYPE_SPECIAL)
    g_set_error_literal (&cause, G_IO_ERROR, G_IO_ERROR_NOT_REGULAR_FILE, _("it is no regular file"));
  else if (info != NULL && g_file_info_get_size (info) > (goffset) MAX_FILE_SIZE)
    g_set_error_literal (&cause, G_IO_ERROR, G_IO_ERROR_FAILED, _("it is larger than 2 GiB"));
  else if (info != NULL)
    bytes = g_file_load_bytes (file, cancellable, NULL, &cause);
  if (bytes == NULL)
    g_propagate_error (error, g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_CANCELLED) ? g_steal_pointer (&cause)
                                                                                       : xpl_file_error (file, cause));
  return bytes;
}

static XplBundle *
read_file (GFile *file, GCancellable *cancellable, XplWarnings *warnings, GError **error)
{
  g_autoptr (GBytes) bytes = load_file (file, cancellable, error);
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *path = xpl_file_dup_name (file);

  if (bytes == NULL)
    return NULL;
  return read_bytes (bytes, name, path, warnings, error);
}

/* Two articles are the same if their words and their source are. */
static char *
make_key (XplArticle *article)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  g_auto (GStrv) words = g_strsplit_set (article->text, " \t\n", -1);

  for (guint i = 0; words[i] != NULL; i++)
    if (*words[i] != '\0')
      {
        g_checksum_update (checksum, (const guchar *) words[i], -1);
        g_checksum_update (checksum, (const guchar *) " ", 1);
      }
  return g_strdup_printf ("%s %s", g_checksum_get_string (checksum),
                          article->source_domain != NULL ? article->source_domain
                          : article->source_name != NULL ? article->source_name
                                                         : "");
}

static void
gather_article (Gathering *gathering, XplArticle *article, const char *path)
{
  g_autofree char *key = make_key (article);
  const char *earlier = g_hash_table_lookup (gathering->seen, key);

  if (earlier != NULL)
    {
      xpl_warnings_add (gathering->warnings, XPL_ERROR_DUPLICATE, _("%s: the same article as in %s; it is shown once"),
                        path, earlier);
      return;
    }
  if (!xpl_bundle_add_article (gathering->bundle, article))
    {
      g_autofree char *id = article->id;

      /* The same text under another masthead, or two feeds that number their items alike. */
      article->id = g_strdup_printf ("%s#%u", id,
                                     g_list_model_get_n_items (G_LIST_MODEL (xpl_bundle_get_articles (gathering->bundle))));
      if (!xpl_bundle_add_article (gathering->bundle, article))
        return;
    }
  g_hash_table_insert (gathering->seen, g_steal_pointer (&key), g_strdup (path));
}

static void
gather (Gathering *gathering, XplBundle *part, const char *path)
{
  GListModel *articles = G_LIST_MODEL (xpl_bundle_get_articles (part));
  GListModel *decisions = G_LIST_MODEL (xpl_bundle_get_decisions (part));

  gathering->n_read++;
  for (guint i = 0; i < g_list_model_get_n_items (articles); i++)
    {
      g_autoptr (XplArticle) article = g_list_model_get_item (articles, i);
      g_autoptr (XplArticle) copy = xpl_article_copy (article);

      gather_article (gathering, copy, path);
    }
  for (guint i = 0; i < g_list_model_get_n_items (decisions); i++)
    {
      g_autoptr (GObject) decision = g_list_model_get_item (decisions, i);

      g_list_store_append (xpl_bundle_get_decisions (gathering->bundle), decision);
    }
  if (xpl_bundle_get_title (gathering->bundle) == NULL && xpl_bundle_get_title (part) != NULL)
    xpl_bundle_set_title (gathering->bundle, xpl_bundle_get_title (part));
}

/* Nothing could be read: a single file's own cause, else what was looked for. */
static void
set_nothing_read (GPtrArray *files, GPtrArray *list, XplWarnings *warnings, GError **error)
{
  g_autofree char *name = xpl_file_dup_name (g_ptr_array_index (files, 0));

  if (list->len == 1 && xpl_warnings_get_size (warnings) > 0)
    g_propagate_error (error, g_error_copy (xpl_warnings_get (warnings, xpl_warnings_get_size (warnings) - 1)));
  else if (files->len == 1)
    g_set_error (error, XPL_ERROR, XPL_ERROR_NO_ARTICLES,
                 _("%s holds no articles: Explorer reads text, Markdown, JSON Feeds and bundles"), name);
  else
    g_set_error (error, XPL_ERROR, XPL_ERROR_NO_ARTICLES,
                 ngettext ("None of the %u file could be read as an article",
                           "None of the %u files could be read as an article", list->len),
                 list->len);
}

static gboolean
import_list (Gathering *gathering,
             GPtrArray *list,
             XplImportProgress progress,
             gpointer data,
             GCancellable *cancellable,
             GError **error)
{
  for (guint i = 0; i < list->len; i++)
    {
      GFile *file = g_ptr_array_index (list, i);
      g_autofree char *path = xpl_file_dup_name (file);
      g_autofree char *name = g_file_get_basename (file);
      g_autoptr (GError) cause = NULL;

      if (progress != NULL)
        progress (i, list->len, name, data);
      g_autoptr (XplBundle) part = read_file (file, cancellable, gathering->warnings, &cause);
      if (part != NULL)
        gather (gathering, part, path);
      else if (!g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        xpl_warnings_take (gathering->warnings, g_steal_pointer (&cause));
      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
    }
  return TRUE;
}

XplBundle *
xpl_import_files (GPtrArray *files,
                  XplImportProgress progress,
                  gpointer data,
                  GCancellable *cancellable,
                  XplWarnings *warnings,
                  GError **error)
{
  g_return_val_if_fail (files != NULL && files->len > 0, NULL);

  g_autoptr (XplWarnings) own = warnings == NULL ? xpl_warnings_new () : NULL;
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  XplWarnings *all = warnings == NULL ? own : warnings;
  g_autoptr (GPtrArray) list = xpl_file_list (files, cancellable, all, error);

  if (list == NULL)
    return NULL;
  /* A single bundle comes back whole, so nothing of it is copied. */
  if (files->len == 1 && list->len == 1)
    {
      g_autofree char *name = g_file_get_basename (g_ptr_array_index (list, 0));

      if (progress != NULL)
        progress (0, 1, name, data);
      return read_file (g_ptr_array_index (list, 0), cancellable, all, error);
    }

  g_autoptr (XplBundle) bundle = xpl_bundle_new (NULL);
  Gathering gathering = { bundle, seen, 0, all };
  if (!import_list (&gathering, list, progress, data, cancellable, error))
    return NULL;
  if (gathering.n_read == 0)
    {
      set_nothing_read (files, list, all, error);
      return NULL;
    }
  return g_steal_pointer (&bundle);
}

XplBundle *
xpl_import_bytes (GBytes *bytes, const char *name, XplWarnings *warnings, GError **error)
{
  g_return_val_if_fail (bytes != NULL && name != NULL, NULL);

  return read_bytes (bytes, name, name, warnings, error);
}
