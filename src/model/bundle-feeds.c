/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "bundle-feeds.h"

#include "bundle-private.h"
#include "json-tree.h"

#include <string.h>

static void
clear_feed (gpointer data)
{
  XplFeed *feed = data;

  g_free (feed->url);
  g_free (feed->title);
}

static const char *
get_string (JsonObject *object, const char *name)
{
  JsonNode *node = json_object_get_member (object, name);

  return node != NULL && JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING
             ? json_node_get_string (node)
             : NULL;
}

static void
add_feed (JsonArray *array, guint index, JsonNode *node, gpointer data)
{
  GArray *feeds = data;
  const char *url = JSON_NODE_HOLDS_OBJECT (node) ? get_string (json_node_get_object (node), "url") : NULL;

  if (url != NULL)
    {
      XplFeed feed = { g_strdup (url), g_strdup (get_string (json_node_get_object (node), "title")) };

      g_array_append_val (feeds, feed);
    }
}

GArray *
xpl_bundle_get_feeds (XplBundle *bundle)
{
  g_return_val_if_fail (XPL_IS_BUNDLE (bundle), NULL);

  const char *raw = xpl_json_members_lookup (bundle->extra_explorer, "feeds");
  g_autoptr (JsonNode) node = raw != NULL ? xpl_json_to_tree (raw, strlen (raw), NULL, NULL) : NULL;
  GArray *feeds = g_array_new (FALSE, FALSE, sizeof (XplFeed));

  g_array_set_clear_func (feeds, clear_feed);
  if (node != NULL && JSON_NODE_HOLDS_ARRAY (node))
    json_array_foreach_element (json_node_get_array (node), add_feed, feeds);
  return feeds;
}
