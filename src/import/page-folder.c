/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "page-folder.h"

#include <string.h>

/* What browsers put behind a page's name to call the folder with its pictures and programs. */
static const char *const page_folders[] = {
  "_files", ".files", "-files", "_archivos", "_arquivos", "_bestanden", "-Dateien", "_Dateien", "_fichiers",
  "_file", "_pliki", "_soubory", "_tiedostot", "_файлы", "_文件", "_檔案", "_ファイル",
};

/* Browsers save no deeper. */
#define MAX_DEPTH 32

static const char *const page_suffixes[] = { ".html", ".htm", ".xhtml" };

/* The length of @folder without what browsers add number @i, or 0 where it has none or is nothing else. */
static gsize
get_page_length (const char *folder, gsize length, guint i)
{
  gsize n = strlen (page_folders[i]);

  return length > n && memcmp (folder + length - n, page_folders[i], n) == 0 ? length - n : 0;
}

gboolean
xpl_is_page_folder (const char *path, GHashTable *paths)
{
  g_return_val_if_fail (path != NULL && paths != NULL, FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (page_folders); i++)
    {
      gsize length = get_page_length (path, strlen (path), i);

      for (guint k = 0; length > 0 && k < G_N_ELEMENTS (page_suffixes); k++)
        {
          g_autofree char *page = g_strdup_printf ("%.*s%s", (int) length, path, page_suffixes[k]);

          if (g_hash_table_contains (paths, page))
            return TRUE;
        }
    }
  return FALSE;
}

gboolean
xpl_is_in_page_folder (const char *path, GHashTable *paths)
{
  g_return_val_if_fail (path != NULL && paths != NULL, FALSE);

  const char *slash = strchr (path, '/');

  for (guint depth = 0; slash != NULL && depth < MAX_DEPTH; slash = strchr (slash + 1, '/'), depth++)
    {
      g_autofree char *folder = g_strndup (path, (gsize) (slash - path));

      if (xpl_is_page_folder (folder, paths))
        return TRUE;
    }
  return FALSE;
}

gboolean
xpl_may_be_in_page_folder (const char *path)
{
  g_return_val_if_fail (path != NULL, FALSE);

  const char *slash = strchr (path, '/');

  for (guint depth = 0; slash != NULL && depth < MAX_DEPTH; slash = strchr (slash + 1, '/'), depth++)
    for (guint i = 0; i < G_N_ELEMENTS (page_folders); i++)
      if (get_page_length (path, (gsize) (slash - path), i) > 0)
        return TRUE;
  return FALSE;
}
