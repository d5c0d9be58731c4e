/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "adoption.h"

#include "file-load.h"
#include "replay.h"

#include <string.h>

/* Looking into each of many files takes a while: only those are looked into that may be additions by their name. */
static const char *const suffixes[] = {
  ".gexf", ".graphml", ".xml", ".json", ".jsonl", ".jsonld", ".ndjson", ".ijson", ".ftm",
};

static gboolean
is_candidate (GFile *file)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *folded = g_ascii_strdown (name, -1);

  for (guint i = 0; i < G_N_ELEMENTS (suffixes); i++)
    if (g_str_has_suffix (folded, suffixes[i]))
      return TRUE;
  return FALSE;
}

void
xpl_adoption_divide_files (GPtrArray *files, GPtrArray **additions, GPtrArray **rest)
{
  g_return_if_fail (files != NULL && additions != NULL && rest != NULL);

  *additions = g_ptr_array_new_with_free_func (g_object_unref);
  *rest = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < files->len; i++)
    {
      GFile *file = g_ptr_array_index (files, i);

      g_ptr_array_add (is_candidate (file) && xpl_additions_is_file (file) ? *additions : *rest, g_object_ref (file));
    }
}

static void
append_decisions (XplBundle *base, const GPtrArray *decisions)
{
  for (guint i = 0; i < decisions->len; i++)
    g_list_store_append (xpl_bundle_get_decisions (base), g_ptr_array_index (decisions, i));
}

XplAdoption *
xpl_adoption_add_file (GFile *file, XplBundle *base, XplWarnings *warnings, GCancellable *cancellable, GError **error)
{
  g_return_val_if_fail (G_IS_FILE (file) && XPL_IS_BUNDLE (base) && warnings != NULL, NULL);

  g_autoptr (XplAdditions) additions = xpl_additions_load (file, warnings, cancellable, error);
  g_autoptr (XplReplay) replay = additions == NULL ? NULL : xpl_replay_run (base, cancellable, error);
  XplAdoption *adoption;

  if (replay == NULL)
    return NULL;
  adoption = xpl_adoption_new (additions, xpl_replay_get_bundle (replay), G_LIST_MODEL (xpl_bundle_get_decisions (base)),
                               warnings);
  append_decisions (base, adoption->decisions);
  return adoption;
}

gboolean
xpl_adoption_add_files (GPtrArray *files,
                        XplBundle *base,
                        GPtrArray *told,
                        XplWarnings *warnings,
                        GCancellable *cancellable,
                        GError **error)
{
  g_return_val_if_fail (files != NULL && XPL_IS_BUNDLE (base) && told != NULL && warnings != NULL, FALSE);

  for (guint i = 0; i < files->len; i++)
    {
      GFile *file = g_ptr_array_index (files, i);
      g_autoptr (GError) cause = NULL;
      g_autoptr (XplAdoption) adoption = xpl_adoption_add_file (file, base, warnings, cancellable, &cause);

      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      if (adoption == NULL)
        {
          xpl_warnings_take (warnings, g_steal_pointer (&cause));
          continue;
        }

      g_autofree char *words = xpl_adoption_dup_words (adoption);
      g_autofree char *name = xpl_file_dup_name (file);
      g_ptr_array_add (told, g_strdup_printf ("%s: %s", name, words));
    }
  return TRUE;
}
