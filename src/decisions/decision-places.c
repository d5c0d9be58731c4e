/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "decision-places.h"

#include "decide-private.h"
#include "decision-json.h"

/* Deeper than this no decision that we make goes; one from elsewhere may. */
#define MAX_DEPTH 8

typedef enum
{
  PLACE_FOUND,
  PLACE_LOST,
} PlaceState;

typedef struct
{
  XplBundle *bundle;
  PlaceState wanted;
  JsonObject *object; /* borrowed: what was found */
  XplAnchor *anchor;
  XplArticle *article;
  XplRange range;
} Search;

static void search_node (Search *search, JsonNode *node, guint depth);

static void
search_anchor (Search *search, JsonObject *object)
{
  g_autoptr (XplAnchor) anchor = xpl_anchor_from_json (object, NULL);
  gboolean is_there;

  if (anchor == NULL)
    return;
  is_there = xpl_anchor_resolve (anchor, search->bundle, &search->article, &search->range, NULL);
  if (is_there != (search->wanted == PLACE_FOUND))
    return;
  search->object = object;
  search->anchor = g_steal_pointer (&anchor);
}

static void
search_object (Search *search, JsonObject *object, guint depth)
{
  g_autoptr (GList) members = json_object_get_members (object);

  if (xpl_json_get_string (object, "exact") != NULL)
    search_anchor (search, object);
  for (GList *l = members; l != NULL && search->anchor == NULL; l = l->next)
    search_node (search, json_object_get_member (object, l->data), depth + 1);
}

static void
search_node (Search *search, JsonNode *node, guint depth)
{
  if (depth > MAX_DEPTH || search->anchor != NULL)
    return;
  if (JSON_NODE_HOLDS_OBJECT (node))
    search_object (search, json_node_get_object (node), depth);
  else if (JSON_NODE_HOLDS_ARRAY (node))
    for (guint i = 0; i < json_array_get_length (json_node_get_array (node)); i++)
      search_node (search, json_array_get_element (json_node_get_array (node), i), depth + 1);
}

gboolean
xpl_decision_find_place (XplDecision *decision, XplBundle *bundle, XplArticle **article, XplRange *range)
{
  g_return_val_if_fail (XPL_IS_DECISION (decision) && XPL_IS_BUNDLE (bundle), FALSE);
  g_return_val_if_fail (article != NULL && range != NULL, FALSE);

  Search search = { .bundle = bundle, .wanted = PLACE_FOUND };

  search_object (&search, decision->object, 0);
  if (search.anchor == NULL)
    return FALSE;
  xpl_anchor_free (search.anchor);
  *article = search.article;
  *range = search.range;
  return TRUE;
}

XplAnchor *
xpl_decision_find_lost (XplDecision *decision, XplBundle *bundle)
{
  g_return_val_if_fail (XPL_IS_DECISION (decision) && XPL_IS_BUNDLE (bundle), NULL);

  Search search = { .bundle = bundle, .wanted = PLACE_LOST };

  search_object (&search, decision->object, 0);
  return search.anchor;
}

static JsonObject *
copy_object (JsonObject *object)
{
  g_autoptr (JsonNode) node = json_node_init_object (json_node_alloc (), object);
  g_autofree char *text = json_to_string (node, FALSE);
  g_autoptr (JsonNode) copy = json_from_string (text, NULL);

  return json_object_ref (json_node_get_object (copy));
}

/* All members of @from in place of those of @to. */
static void
replace_members (JsonObject *to, JsonObject *from)
{
  g_autoptr (GList) members = json_object_get_members (from);

  for (GList *l = members; l != NULL; l = l->next)
    json_object_set_member (to, l->data, json_node_copy (json_object_get_member (from, l->data)));
}

XplDecision *
xpl_decide_again (XplDecision *lost, XplBundle *bundle, XplArticle *article, XplRange range)
{
  g_return_val_if_fail (XPL_IS_DECISION (lost) && XPL_IS_BUNDLE (bundle), NULL);
  g_return_val_if_fail (XPL_IS_ARTICLE (article) && !xpl_range_is_none (range), NULL);

  g_autoptr (JsonObject) again = copy_object (lost->object);
  g_autoptr (JsonObject) fresh = xpl_decide_begin (lost->verb, NULL);
  g_autoptr (XplAnchor) anchor = xpl_anchor_new (article, range);
  g_autoptr (JsonObject) place = xpl_anchor_to_json (anchor);
  Search search = { .bundle = bundle, .wanted = PLACE_LOST };

  search_object (&search, again, 0);
  if (search.anchor == NULL)
    return NULL;
  xpl_anchor_free (search.anchor);
  replace_members (search.object, place);
  replace_members (again, fresh); /* an id and a time of its own */
  json_object_remove_member (again, "undone");
  return xpl_decision_new (again);
}
