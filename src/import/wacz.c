/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "wacz.h"

#include "json-tree.h"

#include <glib/gi18n-lib.h>
#include <json-glib/json-glib.h>
#include <string.h>

/* Lists of pages that are longer are left alone: then all pages count. */
#define MAX_LIST ((gsize) 64 * 1024 * 1024)

#define PACKAGE "datapackage.json"
#define PAGES "pages/pages.jsonl"
#define ARCHIVE "archive/"

/* The text of an entry as an object, or NULL. */
static JsonObject *
parse_object (GBytes *bytes, const char *path, XplWarnings *warnings)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);
  guint n_mended = 0;
  g_autoptr (JsonNode) root = xpl_json_to_tree (data, size, &n_mended, NULL);

  if (n_mended > 0)
    xpl_warnings_add (warnings, XPL_ERROR_ENCODING,
                      ngettext ("%s: %u byte is no UTF-8 and was replaced by U+FFFD",
                                "%s: %u bytes are no UTF-8 and were replaced by U+FFFD", n_mended),
                      path, n_mended);
  return root != NULL && JSON_NODE_HOLDS_OBJECT (root) ? json_node_dup_object (root) : NULL;
}

static const char *
get_string (JsonObject *object, const char *member)
{
  JsonNode *node = json_object_get_member (object, member);

  return node != NULL && JSON_NODE_HOLDS_VALUE (node) ? json_node_get_string (node) : NULL;
}

/* One line a page; the first says what the list is. */
static void
read_pages (XplWacz *self, GBytes *bytes, const char *path, XplWarnings *warnings)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);
  g_autoptr (GHashTable) pages = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  for (gsize start = 0; start < size;)
    {
      const char *feed = memchr (data + start, '\n', size - start);
      gsize end = feed == NULL ? size : (gsize) (feed - data);
      g_autoptr (GBytes) line = g_bytes_new_from_bytes (bytes, start, end - start);
      g_autoptr (JsonObject) page = end == start ? NULL : parse_object (line, path, warnings);
      const char *url = page == NULL ? NULL : get_string (page, "url");
      const char *title = url == NULL ? NULL : get_string (page, "title");

      if (url != NULL)
        g_hash_table_insert (pages, g_strdup (url), g_strdup (title != NULL ? title : ""));
      start = end + 1;
    }
  if (g_hash_table_size (pages) > 0 && self->pages == NULL)
    self->pages = g_steal_pointer (&pages);
}

static void
read_package (XplWacz *self, GBytes *bytes, const char *path, XplWarnings *warnings)
{
  g_autoptr (JsonObject) package = parse_object (bytes, path, warnings);
  const char *title = package == NULL ? NULL : get_string (package, "title");

  g_free (self->title);
  self->title = g_strdup (title);
}

gboolean
xpl_wacz_is_web_archive (const XplArchiveEntry *entry)
{
  g_return_val_if_fail (entry != NULL, FALSE);

  return g_str_has_prefix (entry->full_name, ARCHIVE);
}

gboolean
xpl_wacz_look_at (XplWacz *self, XplArchive *archive, const XplArchiveEntry *entry, XplImportRun *run, GError **error)
{
  g_return_val_if_fail (self != NULL && archive != NULL && entry != NULL && run != NULL, FALSE);

  gboolean is_package = strcmp (entry->full_name, PACKAGE) == 0;
  gboolean is_list = strcmp (entry->full_name, PAGES) == 0;

  self->has_package |= is_package;
  self->has_archive |= xpl_wacz_is_web_archive (entry);
  self->is_wacz = self->has_package && self->has_archive;
  if (entry->is_encrypted || (!is_package && !is_list))
    return TRUE;

  g_autoptr (GInputStream) stream = xpl_archive_open_entry (archive);
  g_autoptr (GError) cause = NULL;
  g_autoptr (GBytes) bytes = xpl_stream_read_all (stream, MAX_LIST, entry->path, run->cancellable, &cause);
  if (bytes == NULL)
    xpl_warnings_take (run->warnings, g_steal_pointer (&cause));
  else if (is_package)
    read_package (self, bytes, entry->path, run->warnings);
  else
    read_pages (self, bytes, entry->path, run->warnings);
  return !g_cancellable_set_error_if_cancelled (run->cancellable, error);
}

void
xpl_wacz_clear (XplWacz *self)
{
  g_return_if_fail (self != NULL);

  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->pages, g_hash_table_unref);
}
