/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "bundle-writer.h"

#define VERSION "https://jsonfeed.org/version/1.1"
#define ABOUT "org.example.Explorer bundle"
#define FORMAT 1

static const char *const written[] = { "version", "title", "items", "_explorer", NULL };

static const char *const written_explorer[] = { "about", "format", "engine", "feeds", NULL };

static void
write_items (XplBundleWriter *self)
{
  GListModel *articles = G_LIST_MODEL (self->bundle->articles);
  guint n = g_list_model_get_n_items (articles);

  xpl_json_writer_name (self->json, "items");
  xpl_json_writer_begin_array (self->json, XPL_JSON_LINES);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (XplArticle) article = g_list_model_get_item (articles, i);

      xpl_bundle_writer_article (self, article);
    }
  xpl_json_writer_end_array (self->json);
}

/* A decision is written as it came, but for the mark of undo and redo, which comes last. */
static void
write_decision (XplBundleWriter *self, const XplDecision *decision, gboolean with_mark)
{
  static const char *const undone[] = { "undone", NULL };

  xpl_json_writer_begin_object (self->json, XPL_JSON_ONE_LINE);
  xpl_bundle_writer_extra (self, decision->object, undone);
  if (decision->undone && with_mark)
    {
      xpl_json_writer_name (self->json, "undone");
      xpl_json_writer_boolean (self->json, TRUE);
    }
  xpl_json_writer_end_object (self->json);
}

static void
write_decisions (XplBundleWriter *self)
{
  GListModel *decisions = G_LIST_MODEL (self->bundle->decisions);
  guint n = g_list_model_get_n_items (decisions);

  xpl_json_writer_name (self->json, "decisions");
  xpl_json_writer_begin_array (self->json, XPL_JSON_LINES);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (XplDecision) decision = g_list_model_get_item (decisions, i);

      write_decision (self, decision, TRUE);
    }
  xpl_json_writer_end_array (self->json);
}

static void
write_feeds (XplBundleWriter *self)
{
  JsonObject *extra = self->bundle->extra_explorer;
  JsonNode *node = extra != NULL ? json_object_get_member (extra, "feeds") : NULL;
  JsonArray *feeds;
  guint n;

  if (node == NULL)
    return;
  xpl_json_writer_name (self->json, "feeds");
  if (!JSON_NODE_HOLDS_ARRAY (node))
    {
      xpl_json_writer_node (self->json, node);
      return;
    }
  feeds = json_node_get_array (node);
  n = json_array_get_length (feeds);
  xpl_json_writer_begin_array (self->json, XPL_JSON_LINES);
  for (guint i = 0; i < n; i++)
    xpl_json_writer_node (self->json, json_array_get_element (feeds, i));
  xpl_json_writer_end_array (self->json);
}

/* In the order of the entities, so that the same places are always the same bytes. */
static void
write_layout (XplBundleWriter *self)
{
  GListModel *entities = G_LIST_MODEL (self->bundle->lists[XPL_LIST_ENTITIES]);
  guint n = g_list_model_get_n_items (entities);

  xpl_json_writer_name (self->json, "layout");
  xpl_json_writer_begin_object (self->json, XPL_JSON_LINES);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (XplFinding) entity = g_list_model_get_item (entities, i);
      const XplPlace *place = xpl_bundle_get_place (self->bundle, xpl_finding_get_id (entity));

      if (place == NULL)
        continue;
      xpl_json_writer_name (self->json, xpl_finding_get_id (entity));
      xpl_json_writer_begin_array (self->json, XPL_JSON_ONE_LINE);
      xpl_json_writer_number (self->json, place->x);
      xpl_json_writer_number (self->json, place->y);
      xpl_json_writer_boolean (self->json, place->pinned);
      xpl_json_writer_end_array (self->json);
    }
  xpl_json_writer_end_object (self->json);
}

static void
write_explorer (XplBundleWriter *self)
{
  XplBundle *bundle = self->bundle;

  xpl_json_writer_name (self->json, "_explorer");
  xpl_json_writer_begin_object (self->json, XPL_JSON_LINES);
  xpl_bundle_writer_string (self, "about", ABOUT, NULL);
  xpl_json_writer_name (self->json, "format");
  xpl_json_writer_integer (self->json, FORMAT);
  xpl_bundle_writer_string (self, "engine", bundle->engine, bundle->extra_explorer);
  xpl_bundle_writer_findings (self);
  write_decisions (self);
  write_feeds (self);
  write_layout (self);
  xpl_bundle_writer_extra (self, bundle->extra_explorer, written_explorer);
  xpl_json_writer_end_object (self->json);
}

/* JSON Feed asks for a title; a bundle may have none. */
static void
write_title (XplBundleWriter *self)
{
  XplBundle *bundle = self->bundle;

  if (bundle->title == NULL && (bundle->extra == NULL || !json_object_has_member (bundle->extra, "title")))
    xpl_bundle_writer_string (self, "title", "", NULL);
  else
    xpl_bundle_writer_string (self, "title", bundle->title, bundle->extra);
}

GBytes *
xpl_bundle_write (XplBundle *self)
{
  g_autoptr (XplJsonWriter) json = NULL;
  g_autoptr (GHashTable) offsets = NULL;
  XplBundleWriter writer = { .bundle = self };

  g_return_val_if_fail (XPL_IS_BUNDLE (self), NULL);

  writer.json = json = xpl_json_writer_new ();
  writer.offsets = offsets = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) xpl_offsets_free);
  xpl_json_writer_begin_object (json, XPL_JSON_LINES);
  xpl_bundle_writer_string (&writer, "version", VERSION, NULL);
  write_title (&writer);
  xpl_bundle_writer_extra (&writer, self->extra, written);
  write_items (&writer);
  write_explorer (&writer);
  xpl_json_writer_end_object (json);
  return xpl_json_writer_steal (json);
}

char *
xpl_bundle_write_finding (XplBundle *self, XplFinding *finding)
{
  g_return_val_if_fail (XPL_IS_BUNDLE (self) && XPL_IS_FINDING (finding), NULL);

  g_autoptr (XplJsonWriter) json = xpl_json_writer_new ();
  g_autoptr (GHashTable) offsets = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) xpl_offsets_free);
  XplBundleWriter writer = { .bundle = self, .json = json, .offsets = offsets };

  xpl_bundle_writer_finding (&writer, finding, xpl_finding_get_list (finding));

  g_autoptr (GBytes) bytes = xpl_json_writer_steal (json);
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);
  return g_strchomp (g_strndup (data, size));
}

char *
xpl_decision_write (XplDecision *self, gboolean with_mark)
{
  g_autoptr (XplJsonWriter) json = NULL;
  g_autoptr (GBytes) bytes = NULL;
  XplBundleWriter writer = { 0 };
  gsize size;
  const char *data;

  g_return_val_if_fail (XPL_IS_DECISION (self), NULL);

  writer.json = json = xpl_json_writer_new ();
  write_decision (&writer, self, with_mark);
  bytes = xpl_json_writer_steal (json);
  data = g_bytes_get_data (bytes, &size);
  return g_strchomp (g_strndup (data, size));
}
