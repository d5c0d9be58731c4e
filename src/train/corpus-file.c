/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "corpus-file.h"

#include "xpl-error.h"

char *
xpl_corpus_file_read (const char *folder, const char *path, GError **error)
{
  g_autofree char *full = g_build_filename (folder, path, NULL);
  const char *const command[] = { "xz", "-dc", "--", full, NULL };
  g_autofree char *text = NULL, *messages = NULL;
  int status;

  g_return_val_if_fail (folder != NULL && path != NULL, NULL);

  if (!g_str_has_suffix (full, ".xz"))
    return g_file_get_contents (full, &text, NULL, error) ? g_steal_pointer (&text) : NULL;
  if (!g_spawn_sync (NULL, (char **) command, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &text, &messages, &status, error))
    return NULL;
  if (!g_spawn_check_wait_status (status, NULL))
    {
      g_set_error (error, XPL_ERROR, XPL_ERROR_UNREADABLE, "%s cannot be unpacked: %s", full, messages);
      return NULL;
    }
  return g_steal_pointer (&text);
}

guint *
xpl_random_order (XplRandom *self, guint n)
{
  guint *order = g_new (guint, MAX (n, 1));

  for (guint i = 0; i < n; i++)
    order[i] = i;
  for (guint i = n; i > 1; i--)
    {
      guint other = xpl_random_next (self, i), kept = order[i - 1];

      order[i - 1] = order[other];
      order[other] = kept;
    }
  return order;
}
