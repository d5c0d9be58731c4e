/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "bundle-writer.h"
#include "json-tape.h"

#include <string.h>

#define VERSION "https://jsonfeed.org/version/1.1"
#define ABOUT "org.example.Explorer bundle"
#define FORMAT 1

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

/* A decision that came from a file is written as it came, but for the mark of undo and redo. */
static void
write_raw_decision (XplBundleWriter *self, const XplDecision *decision)
{
  g_autoptr (XplJsonTape) tape = xpl_json_tape_new ();
  const char *what;
  gsize place;
  const XplJsonToken *object = xpl_json_tape_read (tape, decision->raw, strlen (decision->raw), &what, &place);
  const XplJsonToken *name = xpl_json_token_first (object);

  for (guint i = 0; i < object->n_children; i++)
    {
      gsize length;
      const char *raw = xpl_json_token_get_raw (name + 1, &length);
      g_autofree char *own_name = g_strndup (name->text, name->length);
      g_autofree char *value = g_strndup (raw, length);

      if (!xpl_json_token_is (name, "undone", strlen ("undone")))
        xpl_json_writer_raw_member (self->json, own_name, value);
      name = xpl_json_token_next (name + 1);
    }
}

static void
write_made_decision (XplBundleWriter *self, const XplDecision *decision)
{
  JsonObjectIter iter;
  const char *name;
  JsonNode *node;

  json_object_iter_init_ordered (&iter, decision->object);
  while (json_object_iter_next_ordered (&iter, &name, &node))
    if (!g_str_equal (name, "undone"))
      xpl_json_writer_member_node (self->json, name, node);
}

static void
write_decision (XplBundleWriter *self, const XplDecision *decision, gboolean with_mark)
{
  xpl_json_writer_begin_object (self->json, XPL_JSON_ONE_LINE);
  if (decision->raw != NULL)
    write_raw_decision (self, decision);
  else
    write_made_decision (self, decision);
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

/* A line for each feed. */
static void
write_feed_list (XplBundleWriter *self, const char *raw)
{
  g_autoptr (XplJsonTape) tape = xpl_json_tape_new ();
  const char *what;
  gsize place;
  const XplJsonToken *array = xpl_json_tape_read (tape, raw, strlen (raw), &what, &place);
  const XplJsonToken *feed = xpl_json_token_first (array);

  if (array->type != XPL_JSON_ARRAY)
    {
      xpl_json_writer_raw (self->json, raw);
      return;
    }
  xpl_json_writer_begin_array (self->json, XPL_JSON_LINES);
  for (guint i = 0; i < array->n_children; i++, feed = xpl_json_token_next (feed))
    {
      gsize length;
      const char *text = xpl_json_token_get_raw (feed, &length);
      g_autofree char *own = g_strndup (text, length);

      xpl_json_writer_raw_line (self->json, own);
    }
  xpl_json_writer_end_array (self->json);
}

/* They are kept as they came, with what came behind them. */
static void
write_feeds (XplBundleWriter *self, const XplJsonMembers *extra)
{
  guint n = extra != NULL ? xpl_json_members_get_size (extra) : 0;

  for (guint i = 0; i < n; i++)
    {
      const XplJsonRaw *member = xpl_json_members_get (extra, i);

      if (g_strcmp0 (member->after, "feeds") != 0)
        continue;
      if (g_str_equal (member->name, "feeds"))
        {
          xpl_json_writer_name (self->json, "feeds");
          write_feed_list (self, member->value);
        }
      else
        {
          xpl_json_writer_raw_member (self->json, member->name, member->value);
        }
    }
}

/* In the order of the entities and of the decisions that add some, so that the same places are always the same bytes. */
static void
write_place (XplBundleWriter *self, const char *id)
{
  const XplPlace *place = xpl_bundle_get_place (self->bundle, id);

  if (place == NULL)
    return;
  xpl_json_writer_name (self->json, id);
  xpl_json_writer_begin_array (self->json, XPL_JSON_ONE_LINE);
  xpl_json_writer_number (self->json, place->x);
  xpl_json_writer_number (self->json, place->y);
  xpl_json_writer_boolean (self->json, place->pinned);
  xpl_json_writer_end_array (self->json);
}

static void
write_layout (XplBundleWriter *self)
{
  GListModel *decisions = G_LIST_MODEL (self->bundle->decisions);
  GListModel *entities = G_LIST_MODEL (self->bundle->lists[XPL_LIST_ENTITIES]);
  guint n = g_list_model_get_n_items (entities);

  xpl_json_writer_name (self->json, "layout");
  xpl_json_writer_begin_object (self->json, XPL_JSON_LINES);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (XplFinding) entity = g_list_model_get_item (entities, i);

      write_place (self, xpl_finding_get_id (entity));
    }
  n = g_list_model_get_n_items (decisions);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (XplDecision) decision = g_list_model_get_item (decisions, i);
      const char *made = xpl_decision_get_made (decision);

      if (made != NULL && xpl_bundle_lookup (self->bundle, made) == NULL)
        write_place (self, made);
    }
  xpl_json_writer_end_object (self->json);
}

static void
write_explorer (XplBundleWriter *self)
{
  XplBundle *bundle = self->bundle;
  const XplJsonMembers *extra = bundle->extra_explorer;

  xpl_json_writer_name (self->json, "_explorer");
  xpl_json_writer_begin_object (self->json, XPL_JSON_LINES);
  xpl_bundle_writer_extra (self, extra, NULL);
  xpl_bundle_writer_string (self, "about", ABOUT, extra);
  xpl_json_writer_name (self->json, "format");
  xpl_json_writer_integer (self->json, FORMAT);
  xpl_bundle_writer_extra (self, extra, "format");
  xpl_bundle_writer_string (self, "engine", bundle->engine, extra);
  xpl_bundle_writer_findings (self, extra);
  write_decisions (self);
  xpl_bundle_writer_extra (self, extra, "decisions");
  write_feeds (self, extra);
  write_layout (self);
  xpl_bundle_writer_extra (self, extra, "layout");
  xpl_json_writer_end_object (self->json);
}

/* JSON Feed asks for a title; a bundle may have none. */
static const char *
get_title (const XplBundle *bundle)
{
  return bundle->title == NULL && xpl_json_members_lookup (bundle->extra, "title") == NULL ? "" : bundle->title;
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
  xpl_bundle_writer_extra (&writer, self->extra, NULL);
  xpl_bundle_writer_string (&writer, "version", VERSION, self->extra);
  xpl_bundle_writer_string (&writer, "title", get_title (self), self->extra);
  write_items (&writer);
  xpl_bundle_writer_extra (&writer, self->extra, "items");
  write_explorer (&writer);
  xpl_bundle_writer_extra (&writer, self->extra, "_explorer");
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
