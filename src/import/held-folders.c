/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "held-folders.h"

#include "page-folder.h"

/* What the files of one folder hold. */
typedef struct
{
  char *path; /* of one of them */
  XplGathering *gathering;
  XplWarnings *warnings;
} Held;

struct _XplHeldFolders
{
  GPtrArray *held; /* Held, in the order in which they came */
  GHashTable *by_folder; /* path of a folder → Held */
  XplGathering *gathering; /* of the run while it is held */
  XplWarnings *warnings;
};

static void
held_free (gpointer data)
{
  Held *held = data;

  g_free (held->path);
  xpl_gathering_free (held->gathering);
  xpl_warnings_free (held->warnings);
  g_free (held);
}

XplHeldFolders *
xpl_held_folders_new (void)
{
  XplHeldFolders *self = g_new0 (XplHeldFolders, 1);

  self->held = g_ptr_array_new_with_free_func (held_free);
  self->by_folder = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  return self;
}

void
xpl_held_folders_free (XplHeldFolders *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->held);
  g_hash_table_unref (self->by_folder);
  g_free (self);
}

static Held *
get_held (XplHeldFolders *self, const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  Held *held = g_hash_table_lookup (self->by_folder, folder);

  if (held != NULL)
    return held;
  held = g_new0 (Held, 1);
  held->path = g_strdup (path);
  held->warnings = xpl_warnings_new ();
  held->gathering = xpl_gathering_new (NULL, held->warnings);
  g_ptr_array_add (self->held, held);
  g_hash_table_insert (self->by_folder, g_steal_pointer (&folder), held);
  return held;
}

void
xpl_held_folders_hold_run (XplHeldFolders *self, const char *path, XplImportRun *run)
{
  g_return_if_fail (self != NULL && path != NULL && run != NULL);
  g_return_if_fail (self->gathering == NULL);

  Held *held = get_held (self, path);

  self->gathering = run->gathering;
  self->warnings = run->warnings;
  run->gathering = held->gathering;
  run->warnings = held->warnings;
}

void
xpl_held_folders_release_run (XplHeldFolders *self, XplImportRun *run)
{
  g_return_if_fail (self != NULL && run != NULL && self->gathering != NULL);

  run->gathering = g_steal_pointer (&self->gathering);
  run->warnings = g_steal_pointer (&self->warnings);
}

static void
gather_held (const Held *held, XplImportRun *run)
{
  g_autoptr (XplBundle) bundle = xpl_gathering_dup_bundle (held->gathering);

  for (guint i = 0; i < xpl_warnings_get_size (held->warnings); i++)
    xpl_warnings_take (run->warnings, g_error_copy (xpl_warnings_get (held->warnings, i)));
  if (xpl_gathering_get_n_parts (held->gathering) > 0)
    xpl_gathering_add (run->gathering, bundle, NULL);
}

void
xpl_held_folders_gather (XplHeldFolders *self, GHashTable *paths, XplImportRun *run)
{
  g_return_if_fail (self != NULL && paths != NULL && run != NULL);

  for (guint i = 0; i < self->held->len; i++)
    {
      const Held *held = g_ptr_array_index (self->held, i);

      if (!xpl_is_in_page_folder (held->path, paths))
        gather_held (held, run);
    }
}
