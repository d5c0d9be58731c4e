/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

/*
 * What an item's _explorer object says of places in its text: who is credited, what is skipped, which words name whom.
 */

#include "bundle-reader.h"

#include <glib/gi18n-lib.h>

static void
read_source (XplReader *self, JsonNode *node)
{
  static const char *const known[] = { "name", "domain", NULL };
  static const XplStringMember members[] = {
    { "name", G_STRUCT_OFFSET (XplArticle, source_name) },
    { "domain", G_STRUCT_OFFSET (XplArticle, source_domain) },
  };
  XplArticle *article = self->owner_article;
  JsonObject *object = xpl_reader_to_object (self, node);
  JsonObject *kept, *extra;

  if (object == NULL)
    {
      xpl_reader_keep_member (&article->extra_explorer, "source", node);
      return;
    }
  xpl_reader_keep_unknown (self, object, known);
  kept = extra = xpl_article_get_extra_part (article, "_explorer.source");
  xpl_reader_read_strings (self, object, members, G_N_ELEMENTS (members), &extra);
  if (kept == NULL && extra != NULL)
    {
      xpl_article_set_extra_part (article, "_explorer.source", extra);
      json_object_unref (extra);
    }
}

static void
read_credit (XplReader *self, JsonNode *node)
{
  static const char *const known[] = { "name", "start", "end", NULL };
  XplArticle *article = self->owner_article;
  JsonObject *object = xpl_reader_to_object (self, node);
  JsonNode *name, *start, *end;
  XplRange range = XPL_RANGE_NONE;

  if (object == NULL)
    return;
  name = xpl_reader_get (object, "name");
  start = xpl_reader_get (object, "start");
  end = xpl_reader_get (object, "end");
  if (name == NULL || (start == NULL) != (end == NULL))
    {
      xpl_reader_warn (self, XPL_ERROR_MEMBER, _("a credit needs “name”, and “start” and “end” together"));
      return;
    }
  if (xpl_reader_to_string (self, name) == NULL
      || (start != NULL && !xpl_reader_to_range (self, article, start, end, &range)))
    return;
  xpl_json_path_keep_as (&self->path, article->credits->len);
  xpl_article_add_credit (article, json_node_get_string (name), range);
  xpl_reader_keep_unknown (self, object, known);
}

/* [start, end, kind] */
static void
read_skip (XplReader *self, JsonNode *node)
{
  JsonArray *array = xpl_reader_to_array (self, node);
  XplRange range;
  int kind;

  if (array == NULL)
    return;
  if (json_array_get_length (array) != 3)
    xpl_reader_warn (self, XPL_ERROR_MEMBER, _("expected start, end and kind"));
  else if (xpl_reader_to_range (self, self->owner_article,
                                json_array_get_element (array, 0), json_array_get_element (array, 1), &range)
           && xpl_reader_to_code (self, json_array_get_element (array, 2), XPL_NAMES_SKIP_KIND, &kind))
    xpl_article_add_skip (self->owner_article, range, kind);
}

static void
read_published (XplReader *self, JsonNode *node)
{
  XplArticle *article = self->owner_article;

  if (!xpl_reader_to_when (self, node, article, &article->published))
    xpl_reader_keep_member (&article->extra_explorer, "published", node);
}

/* [start, end, entity id, kind] */
static void
read_mention (XplReader *self, JsonNode *node)
{
  XplArticle *article = self->owner_article;
  JsonArray *array = xpl_reader_to_array (self, node);
  XplMention mention = { 0 };
  int kind;

  if (array == NULL)
    return;
  if (json_array_get_length (array) != 4)
    {
      xpl_reader_warn (self, XPL_ERROR_MEMBER, _("expected start, end, id of an entity and kind"));
      return;
    }
  if (!xpl_reader_to_range (self, article, json_array_get_element (array, 0), json_array_get_element (array, 1),
                            &mention.range))
    return;
  mention.entity = (XplEntity *) xpl_reader_to_finding (self, json_array_get_element (array, 2), XPL_LIST_ENTITIES);
  if (mention.entity == NULL || !xpl_reader_to_code (self, json_array_get_element (array, 3), XPL_NAMES_MENTION_KIND, &kind))
    return;
  mention.kind = kind;
  g_array_append_val (article->mentions, mention);
}

typedef void (*ReadFunc) (XplReader *self, JsonNode *node);

static void
read_member (XplReader *self, JsonObject *object, const char *name, ReadFunc read)
{
  JsonNode *node = xpl_reader_get (object, name);

  if (node == NULL)
    return;
  xpl_json_path_push (&self->path, name);
  self->consequence = _("it is kept as it is");
  read (self, node);
  xpl_json_path_pop (&self->path);
}

static void
read_elements (XplReader *self, JsonObject *object, const char *name, ReadFunc read)
{
  JsonNode *node = xpl_reader_get (object, name);
  JsonArray *array;
  guint n;

  if (node == NULL)
    return;
  xpl_json_path_push (&self->path, name);
  self->consequence = _("it is left out");
  array = xpl_reader_to_array (self, node);
  n = array != NULL ? json_array_get_length (array) : 0;
  for (guint i = 0; i < n; i++)
    {
      xpl_json_path_push_index (&self->path, i);
      read (self, json_array_get_element (array, i));
      xpl_json_path_pop (&self->path);
    }
  xpl_json_path_pop (&self->path);
}

void
xpl_reader_read_places (XplReader *self, JsonObject *explorer)
{
  xpl_json_path_push (&self->path, "_explorer");
  read_member (self, explorer, "source", read_source);
  read_member (self, explorer, "published", read_published);
  read_elements (self, explorer, "credits", read_credit);
  read_elements (self, explorer, "skip", read_skip);
  xpl_json_path_pop (&self->path);
}

static int
compare_mentions (gconstpointer a, gconstpointer b)
{
  const XplMention *first = a, *second = b;

  if (first->range.start != second->range.start)
    return first->range.start < second->range.start ? -1 : 1;
  return first->range.end > second->range.end ? -1 : first->range.end < second->range.end;
}

static void
sort_mentions (GArray *mentions)
{
  for (guint i = 1; i < mentions->len; i++)
    if (g_array_index (mentions, XplMention, i).range.start < g_array_index (mentions, XplMention, i - 1).range.start)
      {
        g_array_sort (mentions, compare_mentions);
        break;
      }
}

void
xpl_reader_read_item_mentions (XplReader *self, JsonObject *explorer)
{
  read_elements (self, explorer, "mentions", read_mention);
  sort_mentions (self->owner_article->mentions);
}
