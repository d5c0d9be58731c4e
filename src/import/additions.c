/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "additions-private.h"

#include "file-load.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* How much of a file is looked at to say what it is. */
#define HEAD 4096

static const XplAdditionsReader *const readers[] = {
  &xpl_gexf_reader,
  &xpl_graphml_reader,
  &xpl_annotations_reader,
  &xpl_ftm_reader,
};

static void
free_node (gpointer data)
{
  XplAddedNode *node = data;

  g_free (node->key);
  g_free (node->label);
  g_ptr_array_unref (node->notes);
  g_ptr_array_unref (node->tags);
  g_free (node);
}

static void
free_edge (gpointer data)
{
  XplAddedEdge *edge = data;

  g_free (edge->key);
  g_free (edge->from);
  g_free (edge->to);
  g_free (edge->label);
  g_free (edge->edtf);
  g_ptr_array_unref (edge->notes);
  g_ptr_array_unref (edge->tags);
  g_free (edge);
}

static void
free_remark (gpointer data)
{
  XplAddedRemark *remark = data;

  g_free (remark->source);
  g_free (remark->exact);
  g_free (remark->prefix);
  g_free (remark->suffix);
  g_free (remark->value);
  g_free (remark->entity);
  g_free (remark);
}

static XplAdditions *
additions_new (const char *name)
{
  XplAdditions *self = g_new0 (XplAdditions, 1);

  self->name = g_strdup (name);
  self->nodes = g_ptr_array_new_with_free_func (free_node);
  self->edges = g_ptr_array_new_with_free_func (free_edge);
  self->remarks = g_ptr_array_new_with_free_func (free_remark);
  return self;
}

void
xpl_additions_free (XplAdditions *self)
{
  if (self == NULL)
    return;
  g_free (self->name);
  g_ptr_array_unref (self->nodes);
  g_ptr_array_unref (self->edges);
  g_ptr_array_unref (self->remarks);
  g_free (self);
}

static gboolean
has_room (XplAdditions *self, GError **error)
{
  if (self->nodes->len + self->edges->len + self->remarks->len < XPL_MAX_ADDITIONS)
    return TRUE;
  g_set_error (error, XPL_ERROR, XPL_ERROR_UNSUPPORTED,
               _("%s holds more than %d things to add: split it, or filter it before"), self->name, XPL_MAX_ADDITIONS);
  return FALSE;
}

XplAddedNode *
xpl_additions_add_node (XplAdditions *self, const char *key, const char *label, GError **error)
{
  XplAddedNode *node;

  if (!has_room (self, error))
    return NULL;
  node = g_new0 (XplAddedNode, 1);
  node->key = g_strdup (key);
  node->label = g_strdup (label);
  node->type = XPL_ADDED_UNKNOWN;
  node->notes = g_ptr_array_new_with_free_func (g_free);
  node->tags = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (self->nodes, node);
  return node;
}

XplAddedEdge *
xpl_additions_add_edge (XplAdditions *self, const char *key, const char *from, const char *to, GError **error)
{
  XplAddedEdge *edge;

  if (!has_room (self, error))
    return NULL;
  edge = g_new0 (XplAddedEdge, 1);
  edge->key = g_strdup (key);
  edge->from = g_strdup (from);
  edge->to = g_strdup (to);
  edge->act = XPL_ADDED_UNKNOWN;
  edge->notes = g_ptr_array_new_with_free_func (g_free);
  edge->tags = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (self->edges, edge);
  return edge;
}

XplAddedRemark *
xpl_additions_add_remark (XplAdditions *self, XplRemarkKind kind, const char *value, GError **error)
{
  XplAddedRemark *remark;

  if (!has_room (self, error))
    return NULL;
  remark = g_new0 (XplAddedRemark, 1);
  remark->kind = kind;
  remark->value = g_strdup (value);
  remark->type = XPL_ADDED_UNKNOWN;
  g_ptr_array_add (self->remarks, remark);
  return remark;
}

/* Code or words, folded → the value and 1. */
static GHashTable *
index_names (XplNames names, int n)
{
  GHashTable *index = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (int i = n - 1; i >= 0; i--) /* of two with the same words the first one counts */
    {
      g_hash_table_insert (index, g_utf8_casefold (xpl_name_to_words (names, i), -1), GINT_TO_POINTER (i + 1));
      g_hash_table_insert (index, g_utf8_casefold (xpl_name_to_code (names, i), -1), GINT_TO_POINTER (i + 1));
    }
  return index;
}

static int
find_value (GHashTable *index, const char *text)
{
  g_autofree char *folded = g_utf8_casefold (text, -1);

  return GPOINTER_TO_INT (g_hash_table_lookup (index, folded)) - 1;
}

G_STATIC_ASSERT (XPL_ADDED_UNKNOWN == -1);

int
xpl_additions_find_type (const char *text)
{
  static gsize index = 0;

  if (g_once_init_enter (&index))
    g_once_init_leave (&index, (gsize) index_names (XPL_NAMES_ENTITY_TYPE, XPL_N_ENTITY_TYPES));
  return text == NULL ? XPL_ADDED_UNKNOWN : find_value ((GHashTable *) index, text);
}

int
xpl_additions_find_act (const char *text)
{
  static gsize index = 0;

  if (g_once_init_enter (&index))
    g_once_init_leave (&index, (gsize) index_names (XPL_NAMES_ACT, XPL_N_ACTS));
  return text == NULL ? XPL_ADDED_UNKNOWN : find_value ((GHashTable *) index, text);
}

void
xpl_additions_split (GPtrArray *array, const char *cell)
{
  g_auto (GStrv) parts = cell == NULL ? NULL : g_strsplit (cell, " | ", -1);

  for (guint i = 0; parts != NULL && parts[i] != NULL; i++)
    if (*g_strstrip (parts[i]) != '\0')
      g_ptr_array_add (array, g_strdup (parts[i]));
}

/* A feed whose articles are about such files is none of them. */
static const XplAdditionsReader *
find_reader (const char *name, const char *head)
{
  if (strstr (head, "jsonfeed.org/version") != NULL)
    return NULL;
  for (guint i = 0; i < G_N_ELEMENTS (readers); i++)
    if (readers[i]->accepts (name, head))
      return readers[i];
  return NULL;
}

gboolean
xpl_additions_sniff (const char *name, const char *head)
{
  g_return_val_if_fail (name != NULL && head != NULL, FALSE);

  return find_reader (name, head) != NULL;
}

static gboolean
check_size (gsize size, const char *name, GError **error)
{
  if (size <= XPL_MAX_ADDITIONS_SIZE)
    return TRUE;
  g_set_error (error, XPL_ERROR, XPL_ERROR_UNSUPPORTED,
               _("%s is larger than %u MiB, which is the most that is added to a bundle: split it, or filter it before"),
               name, (guint) (XPL_MAX_ADDITIONS_SIZE >> 20));
  return FALSE;
}

XplAdditions *
xpl_additions_read (GBytes *bytes, const char *name, XplWarnings *warnings, GError **error)
{
  g_return_val_if_fail (bytes != NULL && name != NULL && warnings != NULL, NULL);

  gsize length;
  const char *text = g_bytes_get_data (bytes, &length);
  g_autofree char *head = length == 0 ? g_strdup ("") : g_strndup (text, MIN (length, HEAD));
  const XplAdditionsReader *reader = find_reader (name, head);
  g_autoptr (XplAdditions) self = additions_new (name);

  if (!check_size (length, name, error))
    return NULL;
  if (reader == NULL)
    {
      g_set_error (error, XPL_ERROR, XPL_ERROR_UNSUPPORTED,
                   _("%s is no GEXF, GraphML, FollowTheMoney or W3C annotations"), name);
      return NULL;
    }
  if (!reader->read (self, text, length, warnings, error))
    return NULL;
  if (self->nodes->len + self->edges->len + self->remarks->len == 0)
    {
      g_set_error (error, XPL_ERROR, XPL_ERROR_EMPTY, _("%1$s is %2$s, but holds nothing that can be added"), name,
                   reader->kind);
      return NULL;
    }
  return g_steal_pointer (&self);
}

gboolean
xpl_additions_is_file (GFile *file)
{
  g_return_val_if_fail (G_IS_FILE (file), FALSE);

  g_autofree char *name = g_file_get_basename (file);
  g_autoptr (GInputStream) stream = xpl_file_open (file, NULL, NULL);
  char head[HEAD + 1];
  gsize length = 0;

  if (stream == NULL || !g_input_stream_read_all (stream, head, HEAD, &length, NULL, NULL))
    return FALSE;
  head[length] = '\0';
  return xpl_additions_sniff (name, head);
}

XplAdditions *
xpl_additions_load (GFile *file, XplWarnings *warnings, GCancellable *cancellable, GError **error)
{
  g_return_val_if_fail (G_IS_FILE (file), NULL);

  g_autofree char *name = xpl_file_dup_name (file);
  g_autoptr (GFileInfo) info =
      g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_SIZE, G_FILE_QUERY_INFO_NONE, cancellable, NULL);

  if (info != NULL && !check_size ((gsize) g_file_info_get_size (info), name, error))
    return NULL;

  g_autoptr (GBytes) bytes = xpl_file_load (file, cancellable, error);
  return bytes == NULL ? NULL : xpl_additions_read (bytes, name, warnings, error);
}
