/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

/* What is the user's: decisions and layout. */

#include "bundle-reader.h"
#include "json-tree.h"

#include <glib/gi18n-lib.h>

/* Nothing that is the user's is thrown away: it is told of and kept. */
static void
read_decision (XplReader *self, const XplJsonToken *token, GHashTable *ids)
{
  g_autoptr (JsonNode) tree = NULL;
  g_autoptr (XplDecision) decision = NULL;
  guint n_mended = 0;
  gsize length;
  const char *raw;

  if (!xpl_reader_is_object (self, token))
    return;
  raw = xpl_json_token_get_raw (token, &length);
  tree = xpl_json_to_tree (raw, length, &n_mended, NULL);
  g_return_if_fail (tree != NULL);
  self->n_bad_escapes += n_mended;
  decision = xpl_decision_new (json_node_get_object (tree));
  decision->raw = g_strndup (raw, length);
  self->consequence = N_("the decision is kept");
  if (*decision->id == '\0' || *decision->verb == '\0')
    xpl_reader_warn (self, XPL_ERROR_MEMBER, _("a decision needs “id” and “do”"));
  else if (!g_hash_table_add (ids, g_strdup (decision->id)))
    xpl_reader_warn (self, XPL_ERROR_DUPLICATE, _("another decision has the id “%s”"), decision->id);
  g_list_store_append (self->bundle->decisions, decision);
}

static void
read_decision_list (XplReader *self, const GArray *elements)
{
  g_autoptr (GHashTable) ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < elements->len; i++)
    {
      const XplJsonToken *token;

      xpl_json_path_push_index (&self->path, i);
      self->consequence = N_("it is left out");
      token = xpl_reader_parse (self, g_array_index (elements, XplJsonExtent, i));
      if (token != NULL)
        read_decision (self, token, ids);
      xpl_json_path_pop (&self->path);
    }
}

void
xpl_reader_read_decisions (XplReader *self, const GArray *explorer)
{
  const XplJsonSection *section = xpl_json_scan_lookup (self->scan, explorer, "decisions");
  const XplJsonToken *token;

  if (section == NULL)
    return;
  xpl_json_path_push (&self->path, "decisions");
  self->consequence = N_("it is left out");
  if (section->elements != NULL)
    read_decision_list (self, section->elements);
  else if ((token = xpl_reader_parse (self, section->value)) != NULL && token->type != XPL_JSON_NULL)
    xpl_reader_is_array (self, token);
  xpl_json_path_pop (&self->path);
}

/* What a decision adds has a place, too. */
static gboolean
is_made (XplBundle *bundle, const char *id)
{
  GListModel *decisions = G_LIST_MODEL (xpl_bundle_get_decisions (bundle));
  guint n = g_list_model_get_n_items (decisions);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (XplDecision) decision = g_list_model_get_item (decisions, i);

      if (g_strcmp0 (xpl_decision_get_made (decision), id) == 0)
        return TRUE;
    }
  return FALSE;
}

/* [x, y, pinned] */
static void
read_place (XplReader *self, const char *id, const XplJsonToken *array)
{
  const XplJsonToken *x, *y;
  XplFinding *entity;
  XplPlace place;

  if (!xpl_reader_is_array (self, array))
    return;
  if (array->n_children != 3)
    {
      xpl_reader_warn (self, XPL_ERROR_MEMBER, _("expected x, y and pinned"));
      return;
    }
  x = xpl_json_token_first (array);
  y = xpl_json_token_next (x);
  entity = xpl_bundle_lookup (self->bundle, id);
  if (entity == NULL ? !is_made (self->bundle, id) : !XPL_IS_ENTITY (entity))
    xpl_reader_warn (self, XPL_ERROR_DANGLING, _("no entity has the id “%s”"), id);
  else if (xpl_reader_to_number (self, x, &place.x) && xpl_reader_to_number (self, y, &place.y)
           && xpl_reader_to_boolean (self, xpl_json_token_next (y), &place.pinned))
    xpl_bundle_set_place (self->bundle, id, &place);
}

static void
read_places (XplReader *self, const XplJsonToken *layout)
{
  const XplJsonToken *name = xpl_json_token_first (layout);

  for (guint i = 0; i < layout->n_children; i++)
    {
      g_autofree char *id = xpl_reader_dup_string (self, name);

      xpl_json_path_push (&self->path, id);
      read_place (self, id, name + 1);
      xpl_json_path_pop (&self->path);
      name = xpl_json_token_next (name + 1);
    }
}

void
xpl_reader_read_layout (XplReader *self, const GArray *explorer)
{
  const XplJsonSection *section = xpl_json_scan_lookup (self->scan, explorer, "layout");
  const XplJsonToken *layout;

  if (section == NULL)
    return;
  xpl_json_path_push (&self->path, "layout");
  self->consequence = N_("it is left out");
  layout = xpl_reader_parse (self, section->value);
  if (layout != NULL && layout->type != XPL_JSON_NULL && xpl_reader_is_object (self, layout))
    read_places (self, layout);
  xpl_json_path_pop (&self->path);
}
