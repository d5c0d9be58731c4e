/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

/*
 * Reads a bundle in the order in which its parts need each other: the articles, then the findings, whose spans need the
 * articles, then the mentions, which need the entities. Each part warns and leaves out what is wrong with it, and goes on.
 */

#include "bundle-reader.h"
#include "json-scan.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define FORMAT 1

static const char *const known_members[] = { "version", "title", "items", "_explorer", NULL };

static const char *const known_explorer_members[] = {
  "about", "format", "engine", "entities", "relations", "events", "quotes", "series", "figures", "comparisons", "claims",
  "origins", "decisions", "layout", NULL,
};

/* Where the parser gave up; it forgets the place when it returns. */
typedef struct
{
  guint line;
  guint column;
} ParseError;

static void
parse_error_cb (JsonParser *parser, const GError *error, gpointer data)
{
  ParseError *place = data;

  g_assert (JSON_IS_PARSER (parser));

  place->line = json_parser_get_current_line (parser);
  place->column = json_parser_get_current_pos (parser);
}

static JsonParser *
parse (GBytes *text, const char *name, GError **error)
{
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  g_autoptr (GError) cause = NULL;
  ParseError place = { 0 };
  const char *what;
  gsize length;
  const char *data = g_bytes_get_data (text, &length);

  g_signal_connect (parser, "error", G_CALLBACK (parse_error_cb), &place);
  if (json_parser_load_from_data (parser, data, length, &cause))
    return g_steal_pointer (&parser);
  /* Its message starts with a file name, line and column of its own. */
  what = strstr (cause->message, ": ");
  g_set_error (error, XPL_ERROR, XPL_ERROR_JSON,
               /* Translators: file, line, column, what is wrong there. */
               _("%s, line %u, column %u: %s. Mend the file there, or open an older copy of it."),
               name, place.line, place.column, what != NULL ? what + strlen (": ") : cause->message);
  return NULL;
}

static JsonObject *
get_feed (JsonParser *parser, const char *name, GError **error)
{
  JsonNode *root = json_parser_get_root (parser);
  JsonObject *feed = root != NULL && JSON_NODE_HOLDS_OBJECT (root) ? json_node_get_object (root) : NULL;
  JsonNode *items = feed != NULL ? xpl_reader_get (feed, "items") : NULL;

  if (items != NULL && JSON_NODE_HOLDS_ARRAY (items))
    return feed;
  g_set_error (error, XPL_ERROR, XPL_ERROR_JSON,
               _("%s is JSON, but no bundle or JSON Feed: it has no list “items”. Open another file."), name);
  return NULL;
}

static void
read_name_member (XplReader *self, JsonObject *object, const char *name, char **title, JsonObject **extra)
{
  JsonNode *node = xpl_reader_get (object, name);
  const char *string;

  if (node == NULL)
    return;
  xpl_json_path_push (&self->path, name);
  self->consequence = _("it is kept as it is");
  string = xpl_reader_to_string (self, node);
  *title = string != NULL && *string != '\0' ? g_strdup (string) : NULL;
  if (string == NULL)
    xpl_reader_keep_member (extra, name, node);
  xpl_json_path_pop (&self->path);
}

static JsonObject *
dup_unknown (JsonObject *object, const char *const *known)
{
  JsonObject *extra = NULL;
  JsonObjectIter iter;
  const char *name;
  JsonNode *node;

  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &name, &node))
    if (!g_strv_contains (known, name))
      xpl_reader_keep_member (&extra, name, node);
  return extra;
}

static void
read_format (XplReader *self, JsonObject *explorer)
{
  JsonNode *node = xpl_reader_get (explorer, "format");
  double format;

  if (node == NULL)
    return;
  xpl_json_path_push (&self->path, "format");
  self->consequence = _("it is read as well as this version can");
  if (xpl_reader_to_number (self, node, &format) && format != FORMAT)
    xpl_reader_warn (self, XPL_ERROR_MEMBER, _("the bundle was written by another version of the program"));
  xpl_json_path_pop (&self->path);
}

static void
read_decision (XplReader *self, JsonNode *node, GHashTable *ids)
{
  JsonObject *object = xpl_reader_to_object (self, node);
  g_autoptr (XplDecision) decision = NULL;

  if (object == NULL)
    return;
  decision = xpl_decision_new (object);
  /* Nothing that is the user's is thrown away: it is told of and kept. */
  self->consequence = _("the decision is kept");
  if (*decision->id == '\0' || *decision->verb == '\0')
    xpl_reader_warn (self, XPL_ERROR_MEMBER, _("a decision needs “id” and “do”"));
  else if (!g_hash_table_add (ids, g_strdup (decision->id)))
    xpl_reader_warn (self, XPL_ERROR_DUPLICATE, _("another decision has the id “%s”"), decision->id);
  g_list_store_append (self->bundle->decisions, decision);
}

static void
read_decisions (XplReader *self, JsonObject *explorer)
{
  g_autoptr (GHashTable) ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  JsonNode *node = xpl_reader_get (explorer, "decisions");
  JsonArray *array;
  guint n;

  if (node == NULL)
    return;
  xpl_json_path_push (&self->path, "decisions");
  self->consequence = _("it is left out");
  array = xpl_reader_to_array (self, node);
  n = array != NULL ? json_array_get_length (array) : 0;
  for (guint i = 0; i < n; i++)
    {
      xpl_json_path_push_index (&self->path, i);
      self->consequence = _("it is left out");
      read_decision (self, json_array_get_element (array, i), ids);
      xpl_json_path_pop (&self->path);
    }
  xpl_json_path_pop (&self->path);
}

/* [x, y, pinned] */
static void
read_place (XplReader *self, const char *id, JsonNode *node)
{
  JsonArray *array = xpl_reader_to_array (self, node);
  XplFinding *entity;
  XplPlace place;

  if (array == NULL)
    return;
  if (json_array_get_length (array) != 3)
    {
      xpl_reader_warn (self, XPL_ERROR_MEMBER, _("expected x, y and pinned"));
      return;
    }
  entity = xpl_bundle_lookup (self->bundle, id);
  if (entity == NULL || !XPL_IS_ENTITY (entity))
    xpl_reader_warn (self, XPL_ERROR_DANGLING, _("no entity has the id “%s”"), id);
  else if (xpl_reader_to_number (self, json_array_get_element (array, 0), &place.x)
           && xpl_reader_to_number (self, json_array_get_element (array, 1), &place.y)
           && xpl_reader_to_boolean (self, json_array_get_element (array, 2), &place.pinned))
    xpl_bundle_set_place (self->bundle, id, &place);
}

static void
read_layout (XplReader *self, JsonObject *explorer)
{
  JsonNode *node = xpl_reader_get (explorer, "layout");
  JsonObject *layout;
  JsonObjectIter iter;
  const char *id;

  if (node == NULL)
    return;
  xpl_json_path_push (&self->path, "layout");
  self->consequence = _("it is left out");
  layout = xpl_reader_to_object (self, node);
  if (layout != NULL)
    {
      json_object_iter_init_ordered (&iter, layout);
      while (json_object_iter_next_ordered (&iter, &id, &node))
        {
          xpl_json_path_push (&self->path, id);
          read_place (self, id, node);
          xpl_json_path_pop (&self->path);
        }
    }
  xpl_json_path_pop (&self->path);
}

/* The counts of the entities as the file has them, which is what the user saw when it was saved. */
static void
derive (XplReader *self)
{
  GListModel *entities = G_LIST_MODEL (self->bundle->lists[XPL_LIST_ENTITIES]);
  guint n = g_list_model_get_n_items (entities);
  g_autofree guint *counts = g_new (guint, 2 * n + 1);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (XplFinding) entity = g_list_model_get_item (entities, i);

      counts[2 * i] = xpl_finding_get_n_articles (entity);
      counts[2 * i + 1] = xpl_finding_get_n_origins (entity);
    }
  xpl_bundle_derive (self->bundle);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (XplFinding) entity = g_list_model_get_item (entities, i);

      xpl_finding_set_counts (entity,
                              counts[2 * i] > 0 ? counts[2 * i] : xpl_finding_get_n_articles (entity),
                              counts[2 * i + 1] > 0 ? counts[2 * i + 1] : xpl_finding_get_n_origins (entity));
    }
}

static void
read_explorer (XplReader *self, JsonObject *explorer)
{
  XplBundle *bundle = self->bundle;

  bundle->extra_explorer = dup_unknown (explorer, known_explorer_members);
  read_format (self, explorer);
  read_name_member (self, explorer, "engine", &bundle->engine, &bundle->extra_explorer);
  xpl_reader_read_findings (self, explorer);
  read_decisions (self, explorer);
  read_layout (self, explorer);
}

static void
read_feed (XplReader *self, JsonObject *feed)
{
  XplBundle *bundle = self->bundle;
  JsonArray *items = json_object_get_array_member (feed, "items");
  JsonNode *explorer = xpl_reader_get (feed, "_explorer");

  bundle->extra = dup_unknown (feed, known_members);
  read_name_member (self, feed, "title", &bundle->title, &bundle->extra);
  xpl_reader_read_items (self, items);
  if (explorer == NULL)
    return;
  xpl_json_path_push (&self->path, "_explorer");
  self->consequence = _("it is left out");
  if (xpl_reader_to_object (self, explorer) != NULL)
    read_explorer (self, json_node_get_object (explorer));
  xpl_json_path_pop (&self->path);
  xpl_reader_read_mentions (self, items);
  derive (self);
}

XplBundle *
xpl_bundle_read (GBytes *bytes, const char *name, XplWarnings *warnings, GError **error)
{
  g_autoptr (JsonParser) parser = NULL;
  g_autoptr (GBytes) text = NULL;
  g_autoptr (XplBundle) bundle = NULL;
  XplReader reader = { .warnings = warnings };
  JsonObject *feed;

  g_return_val_if_fail (bytes != NULL && name != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  text = xpl_json_prepare (bytes, name, warnings, error);
  if (text == NULL)
    return NULL;
  parser = parse (text, name, error);
  if (parser == NULL)
    return NULL;
  feed = get_feed (parser, name, error);
  if (feed == NULL)
    return NULL;
  bundle = xpl_bundle_new (NULL);
  reader.bundle = bundle;
  reader.offsets = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) xpl_offsets_free);
  read_feed (&reader, feed);
  g_hash_table_unref (reader.offsets);
  return g_steal_pointer (&bundle);
}
