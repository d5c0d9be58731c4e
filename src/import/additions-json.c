/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "additions-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* The parser calls itself for each level; annotations and links have no more than a few. */
#define MAX_DEPTH 64

static gboolean
is_shallow (const char *text, gsize length)
{
  gboolean in_string = FALSE;
  guint depth = 0;

  for (gsize i = 0; i < length; i++)
    if (in_string)
      {
        if (text[i] == '\\')
          i++;
        else if (text[i] == '"')
          in_string = FALSE;
      }
    else if (text[i] == '"')
      in_string = TRUE;
    else if ((text[i] == '{' || text[i] == '[') && ++depth > MAX_DEPTH)
      return FALSE;
    else if ((text[i] == '}' || text[i] == ']') && depth > 0)
      depth--;
  return TRUE;
}

JsonNode *
xpl_additions_parse_json (const char *text, gsize length, GError **error)
{
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  g_autoptr (GError) cause = NULL;
  g_autofree char *sound = NULL;

  if (!is_shallow (text, length))
    {
      g_set_error (error, XPL_ERROR, XPL_ERROR_JSON, _("it is nested deeper than %d levels"), MAX_DEPTH);
      return NULL;
    }
  if (!g_utf8_validate_len (text, length, NULL))
    {
      sound = g_utf8_make_valid (text, (gssize) length);
      text = sound;
      length = strlen (sound);
    }
  if (json_parser_load_from_data (parser, text, (gssize) length, &cause) && json_parser_get_root (parser) != NULL)
    return json_parser_steal_root (parser);
  g_set_error (error, XPL_ERROR, XPL_ERROR_JSON, _("it is no JSON: %s"), cause != NULL ? cause->message : _("it is empty"));
  return NULL;
}

char *
xpl_additions_dup_node_string (JsonNode *node)
{
  if (node == NULL || !JSON_NODE_HOLDS_VALUE (node) || json_node_get_value_type (node) != G_TYPE_STRING)
    return NULL;
  return g_utf8_make_valid (json_node_get_string (node), -1);
}

char *
xpl_additions_dup_string (JsonObject *object, const char *name)
{
  return xpl_additions_dup_node_string (json_object_get_member (object, name));
}

JsonObject *
xpl_additions_get_object (JsonObject *object, const char *name)
{
  JsonNode *node = json_object_get_member (object, name);

  return node != NULL && JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
}

GPtrArray *
xpl_additions_get_all (JsonObject *object, const char *name)
{
  JsonNode *node = json_object_get_member (object, name);
  GPtrArray *all = g_ptr_array_new ();

  if (node == NULL || JSON_NODE_HOLDS_NULL (node))
    return all;
  if (!JSON_NODE_HOLDS_ARRAY (node))
    {
      g_ptr_array_add (all, node);
      return all;
    }
  for (guint i = 0; i < json_array_get_length (json_node_get_array (node)); i++)
    g_ptr_array_add (all, json_array_get_element (json_node_get_array (node), i));
  return all;
}
