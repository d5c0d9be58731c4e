/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "json-path.h"

void
xpl_json_path_push (XplJsonPath *self, const char *name)
{
  g_return_if_fail (self != NULL && name != NULL);
  g_return_if_fail (self->n_parts < XPL_JSON_PATH_DEPTH);

  self->parts[self->n_parts++].name = name;
}

void
xpl_json_path_push_index (XplJsonPath *self, guint index)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (self->n_parts < XPL_JSON_PATH_DEPTH);

  self->parts[self->n_parts].name = NULL;
  self->parts[self->n_parts].index = index;
  self->parts[self->n_parts++].kept = index;
}

void
xpl_json_path_pop (XplJsonPath *self)
{
  g_return_if_fail (self != NULL && self->n_parts > 0);

  self->n_parts--;
}

void
xpl_json_path_keep_as (XplJsonPath *self, guint kept)
{
  g_return_if_fail (self != NULL && self->n_parts > 0);

  self->parts[self->n_parts - 1].kept = kept;
}

static char *
dup_parts (const XplJsonPath *self, guint from, gboolean kept)
{
  GString *out = g_string_new (NULL);

  for (guint i = from; i < self->n_parts; i++)
    {
      if (self->parts[i].name == NULL)
        g_string_append_printf (out, "[%u]", kept ? self->parts[i].kept : self->parts[i].index);
      else
        g_string_append_printf (out, "%s%s", out->len > 0 ? "." : "", self->parts[i].name);
    }
  return g_string_free (out, FALSE);
}

char *
xpl_json_path_dup (const XplJsonPath *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return dup_parts (self, 0, FALSE);
}

char *
xpl_json_path_dup_kept (const XplJsonPath *self, guint from)
{
  g_return_val_if_fail (self != NULL, NULL);

  return dup_parts (self, from, TRUE);
}
