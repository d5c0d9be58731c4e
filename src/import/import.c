/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "import.h"

#include "file-list.h"
#include "file-load.h"
#include "gathering.h"
#include "importers.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* How much of a file importers look at to say whether it is theirs. */
#define HEAD 4096

/* The first that accepts a file reads it; the last accepts everything. */
static const XplImporter *const importers[] = {
  &xpl_json_importer,
  &xpl_markdown_importer,
  &xpl_text_importer,
};

static XplBundle *
read_bytes (GBytes *bytes, const char *name, const char *path, XplWarnings *warnings, GError **error)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);
  char head[HEAD + 1];

  if (!xpl_file_check_size (size, path, error))
    return NULL;
  size = MIN (size, HEAD);
  if (size > 0)
    memcpy (head, data, size);
  head[size] = '\0';
  for (guint i = 0; i < G_N_ELEMENTS (importers); i++)
    if (importers[i]->accepts (name, head))
      return importers[i]->read (bytes, name, path, warnings, error);
  g_assert_not_reached ();
}

static XplBundle *
read_file (GFile *file, GCancellable *cancellable, XplWarnings *warnings, GError **error)
{
  g_autoptr (GBytes) bytes = xpl_file_load (file, cancellable, error);
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *path = xpl_file_dup_name (file);

  if (bytes == NULL)
    return NULL;
  return read_bytes (bytes, name, path, warnings, error);
}

/* Nothing could be read: a single file's own cause, else what was looked for. */
static void
set_nothing_read (GPtrArray *files, guint n_read, XplWarnings *warnings, guint n_earlier, GError **error)
{
  g_autofree char *name = xpl_file_dup_name (g_ptr_array_index (files, 0));
  guint n_warnings = xpl_warnings_get_size (warnings);

  if (files->len == 1 && n_warnings == n_earlier + 1)
    g_propagate_error (error, g_error_copy (xpl_warnings_get (warnings, n_earlier)));
  else if (files->len == 1)
    g_set_error (error, XPL_ERROR, XPL_ERROR_NO_ARTICLES,
                 _("%s holds no articles: Explorer reads text, Markdown, JSON Feeds and bundles"), name);
  else
    g_set_error (error, XPL_ERROR, XPL_ERROR_NO_ARTICLES,
                 ngettext ("None of the %u file could be read as an article",
                           "None of the %u files could be read as an article", n_read),
                 n_read);
}

static gboolean
import_list (XplGathering *gathering,
             GPtrArray *list,
             XplImportProgress progress,
             gpointer data,
             GCancellable *cancellable,
             XplWarnings *warnings,
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
      g_autoptr (XplBundle) part = read_file (file, cancellable, warnings, &cause);
      if (part != NULL)
        xpl_gathering_add (gathering, part, path);
      else if (!g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        xpl_warnings_take (warnings, g_steal_pointer (&cause));
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
  XplWarnings *all = warnings == NULL ? own : warnings;
  guint n_earlier = xpl_warnings_get_size (all);
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

  g_autoptr (XplGathering) gathering = xpl_gathering_new (NULL, all);
  if (!import_list (gathering, list, progress, data, cancellable, all, error))
    return NULL;
  if (xpl_gathering_get_n_parts (gathering) == 0)
    {
      set_nothing_read (files, list->len, all, n_earlier, error);
      return NULL;
    }
  return xpl_gathering_dup_bundle (gathering);
}

XplBundle *
xpl_import_join (XplBundle *base, XplBundle *added, XplWarnings *warnings)
{
  g_return_val_if_fail (XPL_IS_BUNDLE (base) && XPL_IS_BUNDLE (added), NULL);

  g_autoptr (XplGathering) gathering = xpl_gathering_new (xpl_bundle_get_title (base), warnings);

  xpl_gathering_add (gathering, base, NULL);
  xpl_gathering_add (gathering, added, NULL);
  return xpl_gathering_dup_bundle (gathering);
}

XplBundle *
xpl_import_bytes (GBytes *bytes, const char *name, XplWarnings *warnings, GError **error)
{
  g_return_val_if_fail (bytes != NULL && name != NULL, NULL);

  return read_bytes (bytes, name, name, warnings, error);
}
