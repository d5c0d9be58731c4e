/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "bundle-reader.h"

#include <glib/gi18n-lib.h>

/* A list is read after those that its findings point to. */
static const XplList reading_order[XPL_N_LISTS] = {
  XPL_LIST_ENTITIES, XPL_LIST_EVENTS, XPL_LIST_RELATIONS, XPL_LIST_QUOTES, XPL_LIST_SERIES,
  XPL_LIST_FIGURES, XPL_LIST_COMPARISONS, XPL_LIST_CLAIMS, XPL_LIST_ORIGINS,
};

/* A finding on its way into the bundle. */
typedef struct
{
  XplFinding *finding;
  JsonObject *object;
  guint index;
  gboolean is_dropped; /* others may point to it until all are read, so it lives as long */
} Entry;

static void
clear_entry (gpointer data)
{
  g_clear_object (&((Entry *) data)->finding);
}

JsonArray *
xpl_reader_get_list (XplReader *self, JsonObject *explorer, XplList list)
{
  const char *name = xpl_name_to_code (XPL_NAMES_LIST, list);
  JsonNode *node = xpl_reader_get (explorer, name);
  JsonArray *array;

  if (node == NULL)
    return NULL;
  xpl_json_path_push (&self->path, name);
  self->consequence = _("the list is left out");
  array = xpl_reader_to_array (self, node);
  xpl_json_path_pop (&self->path);
  return array;
}

/* What no single member can be wrong about; NULL where all is well. */
static const char *
find_fault (XplFinding *finding)
{
  switch (xpl_finding_get_list (finding))
    {
    case XPL_LIST_EVENTS:
      return XPL_EVENT (finding)->act > XPL_ACT_ASSAULT ? _("“type” is a tie, which does not happen") : NULL;
    case XPL_LIST_FIGURES:
      return XPL_FIGURE (finding)->min > XPL_FIGURE (finding)->max ? _("“min” is more than “max”") : NULL;
    case XPL_LIST_COMPARISONS:
      return XPL_COMPARISON (finding)->figures->len < 2 ? _("“figures” are fewer than two") : NULL;
    case XPL_LIST_ORIGINS:
      return XPL_ORIGIN (finding)->share < 0 || XPL_ORIGIN (finding)->share > 1 ? _("“share” is not from 0 to 1") : NULL;
    default:
      return NULL;
    }
}

static void
drop (XplReader *self, Entry *entry)
{
  g_hash_table_remove (self->bundle->findings_by_id, xpl_finding_get_id (entry->finding));
  entry->is_dropped = TRUE;
}

static void
read_finding (XplReader *self, Entry *entry, XplList list, gboolean late)
{
  const char *fault;

  xpl_json_path_push_index (&self->path, entry->index);
  self->base = self->path.n_parts;
  self->owner = entry->finding;
  self->consequence = _("the finding is left out");
  self->failed = FALSE;
  xpl_reader_read_fields (self, entry->object, xpl_bundle_get_record (list), entry->finding, late);
  fault = self->failed ? NULL : find_fault (entry->finding);
  if (fault != NULL)
    xpl_reader_warn (self, XPL_ERROR_MEMBER, "%s", fault);
  if (self->failed)
    drop (self, entry);
  self->owner = NULL;
  xpl_json_path_pop (&self->path);
}

static void
read_list (XplReader *self, GArray *entries, XplList list, gboolean late)
{
  xpl_json_path_push (&self->path, xpl_name_to_code (XPL_NAMES_LIST, list));
  for (guint i = 0; i < entries->len; i++)
    {
      Entry *entry = &g_array_index (entries, Entry, i);

      if (!entry->is_dropped)
        read_finding (self, entry, list, late);
    }
  xpl_json_path_pop (&self->path);
}

/* Roles of one that was dropped only when roles themselves were read. */
static void
check_roles (XplReader *self, Entry *entry)
{
  XplEntity *entity = XPL_ENTITY (entry->finding);

  for (guint i = entity->roles->len; i > 0; i--)
    {
      XplEntity *of = g_array_index (entity->roles, XplRole, i - 1).of;

      if (of == NULL || xpl_bundle_lookup (self->bundle, xpl_finding_get_id (XPL_FINDING (of))) != NULL)
        continue;
      xpl_json_path_push_index (&self->path, entry->index);
      xpl_json_path_push (&self->path, "roles");
      xpl_reader_warn (self, XPL_ERROR_DANGLING, _("nothing in the bundle has the id “%s”"),
                       xpl_finding_get_id (XPL_FINDING (of)));
      g_array_remove_index (entity->roles, i - 1);
      xpl_json_path_pop (&self->path);
      xpl_json_path_pop (&self->path);
    }
}

static void
check_entities (XplReader *self, GArray *entries)
{
  xpl_json_path_push (&self->path, xpl_name_to_code (XPL_NAMES_LIST, XPL_LIST_ENTITIES));
  self->consequence = _("the role is left out");
  for (guint i = 0; i < entries->len; i++)
    if (!g_array_index (entries, Entry, i).is_dropped)
      check_roles (self, &g_array_index (entries, Entry, i));
  xpl_json_path_pop (&self->path);
}

/* A series that is part of itself, or of one that was dropped, is dropped. Each is looked at once. */
typedef enum
{
  CHAIN_NEW,
  CHAIN_WALKED,
  CHAIN_GOOD,
  CHAIN_DROPPED,
} ChainState;

typedef struct
{
  Entry *entry;
  ChainState state;
} Link;

static void
drop_chain (XplReader *self, GPtrArray *chain, gboolean is_cycle)
{
  for (guint i = chain->len; i > 0; i--)
    {
      Link *link = g_ptr_array_index (chain, i - 1);

      link->state = CHAIN_DROPPED;
      drop (self, link->entry);
      xpl_json_path_push_index (&self->path, link->entry->index);
      xpl_json_path_push (&self->path, "part_of");
      if (is_cycle)
        xpl_reader_warn (self, XPL_ERROR_DANGLING, _("the series is part of itself"));
      else
        xpl_reader_warn (self, XPL_ERROR_DANGLING, _("the series that it is part of was left out"));
      is_cycle = FALSE;
      xpl_json_path_pop (&self->path);
      xpl_json_path_pop (&self->path);
    }
}

static void
check_chain (XplReader *self, XplSeries *series, GHashTable *links)
{
  g_autoptr (GPtrArray) chain = g_ptr_array_new ();
  ChainState end = CHAIN_GOOD;

  for (; series != NULL; series = series->part_of)
    {
      Link *link = g_hash_table_lookup (links, series);

      end = link->state;
      if (end != CHAIN_NEW)
        break;
      link->state = CHAIN_WALKED;
      g_ptr_array_add (chain, link);
    }
  if (end == CHAIN_WALKED || end == CHAIN_DROPPED)
    drop_chain (self, chain, end == CHAIN_WALKED);
  for (guint i = 0; i < chain->len; i++)
    {
      Link *link = g_ptr_array_index (chain, i);

      if (link->state == CHAIN_WALKED)
        link->state = CHAIN_GOOD;
    }
}

static void
check_series (XplReader *self, GArray *entries)
{
  g_autoptr (GHashTable) links = g_hash_table_new_full (NULL, NULL, NULL, g_free);

  xpl_json_path_push (&self->path, xpl_name_to_code (XPL_NAMES_LIST, XPL_LIST_SERIES));
  self->consequence = _("the finding is left out");
  for (guint i = 0; i < entries->len; i++)
    {
      Link *link = g_new0 (Link, 1);

      link->entry = &g_array_index (entries, Entry, i);
      link->state = link->entry->is_dropped ? CHAIN_DROPPED : CHAIN_NEW;
      g_hash_table_insert (links, link->entry->finding, link);
    }
  for (guint i = 0; i < entries->len; i++)
    if (!g_array_index (entries, Entry, i).is_dropped)
      check_chain (self, XPL_SERIES (g_array_index (entries, Entry, i).finding), links);
  xpl_json_path_pop (&self->path);
}

/* What points to findings of its own list. */
static void
read_late (XplReader *self, GArray *entries, XplList list)
{
  if (list == XPL_LIST_ENTITIES)
    {
      read_list (self, entries, list, TRUE);
      check_entities (self, entries);
    }
  else if (list == XPL_LIST_SERIES)
    {
      read_list (self, entries, list, TRUE);
      check_series (self, entries);
    }
}

static char *
read_id (XplReader *self, JsonObject *object)
{
  JsonNode *node = xpl_reader_get (object, "id");
  char *id = NULL;

  if (node == NULL)
    return NULL;
  xpl_json_path_push (&self->path, "id");
  self->consequence = _("the finding gets a new id");
  id = g_strdup (xpl_reader_to_string (self, node));
  if (id != NULL && *id == '\0')
    g_clear_pointer (&id, g_free);
  xpl_json_path_pop (&self->path);
  return id;
}

static void
add_entry (XplReader *self, GArray *entries, JsonNode *node, guint index, XplList list)
{
  Entry entry = { .index = index };
  g_autofree char *id = NULL;

  self->consequence = _("the finding is left out");
  entry.object = xpl_reader_to_object (self, node);
  if (entry.object == NULL)
    return;
  id = read_id (self, entry.object);
  if (id != NULL && xpl_bundle_lookup (self->bundle, id) != NULL)
    {
      self->consequence = _("the finding is left out");
      xpl_reader_warn (self, XPL_ERROR_DUPLICATE, _("another finding has the id “%s”"), id);
      return;
    }
  entry.finding = g_object_new (xpl_bundle_get_finding_type (list), NULL);
  if (id != NULL)
    {
      xpl_finding_set_id (entry.finding, id);
      xpl_bundle_note_id (self->bundle, list, id);
      g_hash_table_insert (self->bundle->findings_by_id, (gpointer) xpl_finding_get_id (entry.finding), entry.finding);
    }
  g_array_append_val (entries, entry);
}

static GArray *
make_entries (XplReader *self, JsonArray *array, XplList list)
{
  GArray *entries = g_array_new (FALSE, TRUE, sizeof (Entry));
  guint n = array != NULL ? json_array_get_length (array) : 0;

  g_array_set_clear_func (entries, clear_entry);
  xpl_json_path_push (&self->path, xpl_name_to_code (XPL_NAMES_LIST, list));
  for (guint i = 0; i < n; i++)
    {
      xpl_json_path_push_index (&self->path, i);
      add_entry (self, entries, json_array_get_element (array, i), i, list);
      xpl_json_path_pop (&self->path);
    }
  xpl_json_path_pop (&self->path);
  return entries;
}

/* Fresh ids are given when all that are in the file are known. */
static void
fill_ids (XplReader *self, GArray *entries, XplList list)
{
  for (guint i = 0; i < entries->len; i++)
    {
      XplFinding *finding = g_array_index (entries, Entry, i).finding;
      g_autofree char *id = NULL;

      if (*xpl_finding_get_id (finding) != '\0')
        continue;
      id = xpl_bundle_make_id (self->bundle, list);
      xpl_finding_set_id (finding, id);
      g_hash_table_insert (self->bundle->findings_by_id, (gpointer) xpl_finding_get_id (finding), finding);
    }
}

static void
fill_list (XplReader *self, GArray *entries, XplList list)
{
  for (guint i = 0; i < entries->len; i++)
    {
      const Entry *entry = &g_array_index (entries, Entry, i);

      if (!entry->is_dropped)
        g_list_store_append (self->bundle->lists[list], entry->finding);
    }
}

void
xpl_reader_read_findings (XplReader *self, JsonObject *explorer)
{
  GArray *entries[XPL_N_LISTS];

  for (guint list = 0; list < XPL_N_LISTS; list++)
    entries[list] = make_entries (self, xpl_reader_get_list (self, explorer, list), list);
  for (guint list = 0; list < XPL_N_LISTS; list++)
    fill_ids (self, entries[list], list);
  for (guint i = 0; i < XPL_N_LISTS; i++)
    {
      read_list (self, entries[reading_order[i]], reading_order[i], FALSE);
      read_late (self, entries[reading_order[i]], reading_order[i]);
    }
  for (guint list = 0; list < XPL_N_LISTS; list++)
    fill_list (self, entries[list], list);
  for (guint list = 0; list < XPL_N_LISTS; list++)
    g_array_unref (entries[list]);
}
