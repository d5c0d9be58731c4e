/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "file-list.h"

#include "file-load.h"
#include "page-folder.h"

#include <glib/gi18n-lib.h>

/* Deeper folders are not a pile of articles. */
#define MAX_DEPTH 32

#define ATTRIBUTES                                                                                                     \
  G_FILE_ATTRIBUTE_STANDARD_NAME "," G_FILE_ATTRIBUTE_STANDARD_DISPLAY_NAME "," G_FILE_ATTRIBUTE_STANDARD_TYPE         \
                                 "," G_FILE_ATTRIBUTE_STANDARD_IS_HIDDEN "," G_FILE_ATTRIBUTE_STANDARD_IS_BACKUP       \
                                 "," G_FILE_ATTRIBUTE_STANDARD_IS_SYMLINK

typedef struct
{
  char *key; /* for natural order */
  GFile *file;
  GFileType type;
} Child;

static void
clear_child (gpointer data)
{
  Child *child = data;

  g_free (child->key);
  g_object_unref (child->file);
}

static int
compare_children (gconstpointer a, gconstpointer b)
{
  return strcmp (((const Child *) a)->key, ((const Child *) b)->key);
}

/* A link to a folder may lead back up. */
static gboolean
is_link_to_folder (GFile *file, GFileInfo *info, XplWarnings *warnings)
{
  if (g_file_info_get_file_type (info) != G_FILE_TYPE_DIRECTORY || !g_file_info_get_is_symlink (info))
    return FALSE;

  g_autofree char *name = xpl_file_dup_name (file);
  xpl_warnings_add (warnings, XPL_ERROR_UNREADABLE, _("%s is a link to a folder and was left out: open that folder by itself"),
                    name);
  return TRUE;
}

/* @children without the folders that browsers saved beside pages. Takes @children. */
static GArray *
leave_page_folders (GArray *children)
{
  g_autoptr (GHashTable) names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GArray *rest = g_array_new (FALSE, FALSE, sizeof (Child));

  g_array_set_clear_func (rest, clear_child);
  for (guint i = 0; i < children->len; i++)
    g_hash_table_add (names, g_file_get_basename (g_array_index (children, Child, i).file));
  g_array_set_clear_func (children, NULL);
  for (guint i = 0; i < children->len; i++)
    {
      Child *child = &g_array_index (children, Child, i);
      g_autofree char *name = g_file_get_basename (child->file);

      if (child->type == G_FILE_TYPE_DIRECTORY && xpl_is_page_folder (name, names))
        clear_child (child);
      else
        g_array_append_vals (rest, child, 1);
    }
  g_array_unref (children);
  return rest;
}

static GArray *
list_children (GFile *folder, GCancellable *cancellable, XplWarnings *warnings, GError **error)
{
  g_autoptr (GFileEnumerator) children =
      g_file_enumerate_children (folder, ATTRIBUTES, G_FILE_QUERY_INFO_NONE, cancellable, error);
  g_autoptr (GArray) list = g_array_new (FALSE, FALSE, sizeof (Child));

  if (children == NULL)
    return NULL;
  g_array_set_clear_func (list, clear_child);
  for (;;)
    {
      GFileInfo *info;
      GFile *file;

      if (!g_file_enumerator_iterate (children, &info, &file, cancellable, error))
        return NULL;
      if (info == NULL)
        break;
      GFileType type = g_file_info_get_file_type (info);
      if (g_file_info_get_is_hidden (info) || g_file_info_get_is_backup (info)
          || is_link_to_folder (file, info, warnings))
        continue;

      Child child = { g_utf8_collate_key_for_filename (g_file_info_get_display_name (info), -1), g_object_ref (file),
                      type };
      g_array_append_val (list, child);
    }
  g_array_sort (list, compare_children);
  return leave_page_folders (g_steal_pointer (&list));
}

static void
warn_too_deep (GFile *folder, XplWarnings *warnings)
{
  g_autofree char *name = xpl_file_dup_name (folder);

  xpl_warnings_add (warnings, XPL_ERROR_UNREADABLE,
                    _("%s lies more than %d folders deep and was left out: open it by itself"), name, MAX_DEPTH);
}

static gboolean
add_folder (GFile *folder, guint depth, GPtrArray *out, GCancellable *cancellable, XplWarnings *warnings, GError **error)
{
  g_autoptr (GError) cause = NULL;
  g_autoptr (GArray) children = list_children (folder, cancellable, warnings, &cause);

  if (children == NULL)
    {
      if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        {
          g_propagate_error (error, g_steal_pointer (&cause));
          return FALSE;
        }
      xpl_warnings_take (warnings, xpl_file_error (folder, cause));
      return TRUE;
    }
  for (guint i = 0; i < children->len; i++)
    {
      Child *child = &g_array_index (children, Child, i);

      if (child->type != G_FILE_TYPE_DIRECTORY)
        g_ptr_array_add (out, g_object_ref (child->file));
      else if (depth == MAX_DEPTH)
        warn_too_deep (child->file, warnings);
      else if (!add_folder (child->file, depth + 1, out, cancellable, warnings, error))
        return FALSE;
    }
  return TRUE;
}

/* What was given by itself, such as by a pattern that takes in a page and the folder that was saved with it. */
static GHashTable *
index_paths (GPtrArray *files)
{
  GHashTable *paths = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < files->len; i++)
    {
      char *path = g_file_get_path (g_ptr_array_index (files, i));

      if (path != NULL)
        g_hash_table_add (paths, path);
    }
  return paths;
}

static gboolean
is_saved_with_page (GFile *file, GHashTable *paths)
{
  g_autofree char *path = g_file_get_path (file);

  return path != NULL && (xpl_is_page_folder (path, paths) || xpl_is_in_page_folder (path, paths));
}

GPtrArray *
xpl_file_list (GPtrArray *files, GCancellable *cancellable, XplWarnings *warnings, GError **error)
{
  g_autoptr (GPtrArray) out = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GHashTable) paths = index_paths (files);

  for (guint i = 0; i < files->len; i++)
    {
      GFile *file = g_ptr_array_index (files, i);

      if (is_saved_with_page (file, paths))
        continue;
      if (g_file_query_file_type (file, G_FILE_QUERY_INFO_NONE, cancellable) == G_FILE_TYPE_DIRECTORY)
        {
          if (!add_folder (file, 0, out, cancellable, warnings, error))
            return NULL;
        }
      else
        {
          g_ptr_array_add (out, g_object_ref (file));
        }
    }
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  return g_steal_pointer (&out);
}
