/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "state-folder.h"

#include "safe-write.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#define KEY_LENGTH 16

char *
xpl_state_folder_dup (const char *name, GError **error)
{
  g_autofree char *folder = NULL;

  g_return_val_if_fail (name != NULL, NULL);

  folder = g_build_filename (g_get_user_state_dir (), "explorer", name, NULL);
  if (g_mkdir_with_parents (folder, 0700) == 0)
    return g_steal_pointer (&folder);
  g_set_error (error, XPL_ERROR, XPL_ERROR_WRITE,
               _("The folder %s, in which work is kept until it is saved, cannot be made (%s). Free some space there, or set "
                 "XDG_STATE_HOME to another folder."),
               folder, g_strerror (errno));
  return NULL;
}

char *
xpl_state_key_for_file (GFile *file)
{
  g_autofree char *path = NULL;
  g_autofree char *name = NULL;
  g_autofree char *hash = NULL;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  path = g_file_get_path (file);
  name = path != NULL ? xpl_follow_links (path) : g_file_get_uri (file);
  hash = g_compute_checksum_for_string (G_CHECKSUM_SHA256, name, -1);
  return g_strndup (hash, KEY_LENGTH);
}
