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

/* What others point to: entities all the time, the rest now and then. */
static const gboolean is_indexed[XPL_N_LISTS] = {
  [XPL_LIST_ENTITIES] = TRUE,
  [XPL_LIST_EVENTS] = TRUE,
  [XPL_LIST_SERIES] = TRUE,
  [XPL_LIST_FIGURES] = TRUE,
};

/* A finding on its way into the bundle. */
typedef struct
{
  XplJsonExtent extent;
  XplFinding *finding; /* NULL where the element is none */
  gboolean has_failed;
  gboolean is_late;    /* points to findings of its own list */
  gboolean is_dropped; /* others may point to it until all are read, so it lives as long */
} Entry;

/* The findings of a list while they are read. */
typedef struct
{
  XplList list;
  const XplRecord *record;
  Entry *entries;
  guint n;
  gboolean is_late;
} Reading;

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
  const char *id = xpl_finding_get_id (entry->finding);
  XplIdIndex *index = self->finding_ids[xpl_finding_get_list (entry->finding)];

  g_hash_table_remove (self->bundle->findings_by_id, id);
  if (index != NULL)
    xpl_id_index_remove (index, id);
  entry->is_dropped = TRUE;
}

/* Whether @object has a member that points to findings of its own list. */
static gboolean
has_late_fields (const XplJsonToken *object, const XplRecord *record)
{
  for (const XplField *field = record->fields; field->name != NULL; field++)
    {
      const XplJsonToken *token = field->flags & XPL_FIELD_LATE ? xpl_reader_get (object, field->name) : NULL;

      if (token != NULL && (token->type != XPL_JSON_ARRAY || token->n_children > 0))
        return TRUE;
    }
  return FALSE;
}

/* Of several threads. */
static void
read_finding (XplReader *self, guint index, gpointer data)
{
  const Reading *reading = data;
  Entry *entry = &reading->entries[index];
  const XplJsonToken *object;
  const char *fault;

  if (entry->finding == NULL || entry->is_dropped || (reading->is_late && !entry->is_late))
    return;
  xpl_json_path_push_index (&self->path, index);
  self->base = self->path.n_parts;
  self->owner = entry->finding;
  self->consequence = N_("the finding is left out");
  self->failed = FALSE;
  object = xpl_reader_parse (self, entry->extent);
  xpl_reader_read_fields (self, object, reading->record, entry->finding, reading->is_late);
  fault = self->failed ? NULL : find_fault (entry->finding);
  if (fault != NULL)
    xpl_reader_warn (self, XPL_ERROR_MEMBER, "%s", fault);
  entry->has_failed = self->failed;
  entry->is_late = has_late_fields (object, reading->record);
  self->owner = NULL;
  xpl_json_path_pop (&self->path);
}

static void
read_list (XplReader *self, Reading *reading, gboolean late)
{
  xpl_json_path_push (&self->path, xpl_name_to_code (XPL_NAMES_LIST, reading->list));
  reading->is_late = late;
  xpl_reader_set_known (self, TRUE);
  xpl_reader_run (self, reading->n, read_finding, reading);
  xpl_reader_set_known (self, FALSE);
  for (guint i = 0; i < reading->n; i++)
    if (reading->entries[i].has_failed && !reading->entries[i].is_dropped)
      drop (self, &reading->entries[i]);
  xpl_json_path_pop (&self->path);
}

static gboolean
is_good (const Entry *entry)
{
  return entry->finding != NULL && !entry->is_dropped;
}

/* Roles of one that was dropped only when roles themselves were read. */
static void
check_roles (XplReader *self, const Entry *entry, guint index)
{
  XplEntity *entity = XPL_ENTITY (entry->finding);

  for (guint i = entity->roles->len; i > 0; i--)
    {
      XplEntity *of = g_array_index (entity->roles, XplRole, i - 1).of;

      if (of == NULL || xpl_bundle_lookup (self->bundle, xpl_finding_get_id (XPL_FINDING (of))) != NULL)
        continue;
      xpl_json_path_push_index (&self->path, index);
      xpl_json_path_push (&self->path, "roles");
      xpl_reader_warn (self, XPL_ERROR_DANGLING, _("nothing in the bundle has the id “%s”"),
                       xpl_finding_get_id (XPL_FINDING (of)));
      g_array_remove_index (entity->roles, i - 1);
      xpl_json_path_pop (&self->path);
      xpl_json_path_pop (&self->path);
    }
}

static void
check_entities (XplReader *self, const Reading *reading)
{
  xpl_json_path_push (&self->path, xpl_name_to_code (XPL_NAMES_LIST, XPL_LIST_ENTITIES));
  self->consequence = N_("the role is left out");
  for (guint i = 0; i < reading->n; i++)
    if (is_good (&reading->entries[i]))
      check_roles (self, &reading->entries[i], i);
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
  guint index;
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
      xpl_json_path_push_index (&self->path, link->index);
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
check_series (XplReader *self, const Reading *reading)
{
  g_autoptr (GHashTable) links = g_hash_table_new_full (NULL, NULL, NULL, g_free);

  xpl_json_path_push (&self->path, xpl_name_to_code (XPL_NAMES_LIST, XPL_LIST_SERIES));
  self->consequence = N_("the finding is left out");
  for (guint i = 0; i < reading->n; i++)
    {
      Link *link = g_new0 (Link, 1);

      link->entry = &reading->entries[i];
      link->index = i;
      link->state = link->entry->is_dropped ? CHAIN_DROPPED : CHAIN_NEW;
      g_hash_table_insert (links, link->entry->finding, link);
    }
  for (guint i = 0; i < reading->n; i++)
    if (is_good (&reading->entries[i]))
      check_chain (self, XPL_SERIES (reading->entries[i].finding), links);
  xpl_json_path_pop (&self->path);
}

/* What points to findings of its own list. */
static void
read_late (XplReader *self, Reading *reading)
{
  if (reading->list != XPL_LIST_ENTITIES && reading->list != XPL_LIST_SERIES)
    return;
  read_list (self, reading, TRUE);
  if (reading->list == XPL_LIST_ENTITIES)
    check_entities (self, reading);
  else
    check_series (self, reading);
}

/* What is read of a list is read for good. */
static void
release_list (XplReader *self, const Reading *reading)
{
  if (reading->n > 0)
    xpl_reader_release (self, (XplJsonExtent) { reading->entries[0].extent.start, reading->entries[reading->n - 1].extent.end });
}

static char *
read_id (XplReader *self, const XplJsonToken *object)
{
  const XplJsonToken *token = xpl_reader_get (object, "id");
  char *id;

  if (token == NULL)
    return NULL;
  xpl_json_path_push (&self->path, "id");
  self->consequence = N_("the finding gets a new id");
  id = xpl_reader_dup_string (self, token);
  xpl_json_path_pop (&self->path);
  return id;
}

/* Makes a finding that has nothing but its id, so that others can point to it. Of several threads. */
static void
make_entry (XplReader *self, guint index, gpointer data)
{
  const Reading *reading = data;
  Entry *entry = &reading->entries[index];
  const XplJsonToken *object;
  g_autofree char *id = NULL;

  xpl_json_path_push_index (&self->path, index);
  self->consequence = N_("the finding is left out");
  object = xpl_reader_parse (self, entry->extent);
  if (object != NULL && xpl_reader_is_object (self, object))
    {
      entry->finding = g_object_new (xpl_bundle_get_finding_type (reading->list), NULL);
      id = read_id (self, object);
      if (id != NULL)
        xpl_finding_set_id (entry->finding, id);
    }
  xpl_json_path_pop (&self->path);
}

/* Of two with one id the first has it. */
static void
note_id (XplReader *self, Entry *entry, guint index, XplList list)
{
  XplBundle *bundle = self->bundle;
  const char *id = entry->finding != NULL ? xpl_finding_get_id (entry->finding) : "";

  if (*id == '\0')
    return;
  if (g_hash_table_contains (bundle->findings_by_id, id))
    {
      xpl_json_path_push_index (&self->path, index);
      self->consequence = N_("the finding is left out");
      xpl_reader_warn (self, XPL_ERROR_DUPLICATE, _("another finding has the id “%s”"), id);
      xpl_json_path_pop (&self->path);
      entry->is_dropped = TRUE;
      return;
    }
  xpl_bundle_note_id (bundle, list, id);
  g_hash_table_insert (bundle->findings_by_id, (gpointer) id, entry->finding);
}

static void
make_entries (XplReader *self, Reading *reading, const XplJsonSection *section)
{
  reading->n = section->elements->len;
  reading->entries = g_new0 (Entry, reading->n);
  for (guint i = 0; i < reading->n; i++)
    reading->entries[i].extent = g_array_index (section->elements, XplJsonExtent, i);
  xpl_reader_run (self, reading->n, make_entry, reading);
  for (guint i = 0; i < reading->n; i++)
    note_id (self, &reading->entries[i], i, reading->list);
}

/* The list called @name, or what is there instead of it. */
static void
begin_list (XplReader *self, Reading *reading, const GArray *explorer)
{
  const char *name = xpl_name_to_code (XPL_NAMES_LIST, reading->list);
  const XplJsonSection *section = xpl_json_scan_lookup (self->scan, explorer, name);
  const XplJsonToken *token;

  if (section == NULL)
    return;
  xpl_json_path_push (&self->path, name);
  self->consequence = N_("the list is left out");
  if (section->elements != NULL)
    make_entries (self, reading, section);
  else if ((token = xpl_reader_parse (self, section->value)) != NULL && token->type != XPL_JSON_NULL)
    xpl_reader_is_array (self, token);
  xpl_json_path_pop (&self->path);
}

/* Fresh ids are given when all that are in the file are known. */
static void
fill_ids (XplReader *self, const Reading *reading)
{
  for (guint i = 0; i < reading->n; i++)
    {
      XplFinding *finding = reading->entries[i].finding;
      g_autofree char *id = NULL;

      if (finding == NULL || *xpl_finding_get_id (finding) != '\0')
        continue;
      id = xpl_bundle_make_id (self->bundle, reading->list);
      xpl_finding_set_id (finding, id);
      g_hash_table_insert (self->bundle->findings_by_id, (gpointer) xpl_finding_get_id (finding), finding);
    }
}

static void
index_ids (XplReader *self, const Reading *reading)
{
  XplIdIndex *index = is_indexed[reading->list] ? xpl_id_index_new (reading->n) : NULL;

  for (guint i = 0; index != NULL && i < reading->n; i++)
    if (is_good (&reading->entries[i]))
      xpl_id_index_add (index, xpl_finding_get_id (reading->entries[i].finding), reading->entries[i].finding);
  self->finding_ids[reading->list] = index;
}

static void
fill_list (XplReader *self, const Reading *reading)
{
  g_autoptr (GPtrArray) findings = g_ptr_array_new ();

  for (guint i = 0; i < reading->n; i++)
    if (is_good (&reading->entries[i]))
      g_ptr_array_add (findings, reading->entries[i].finding);
  g_list_store_splice (self->bundle->lists[reading->list], 0, 0, findings->pdata, findings->len);
}

static void
end_list (Reading *reading)
{
  for (guint i = 0; i < reading->n; i++)
    g_clear_object (&reading->entries[i].finding);
  g_free (reading->entries);
}

void
xpl_reader_read_findings (XplReader *self, const GArray *explorer)
{
  Reading readings[XPL_N_LISTS];

  for (guint list = 0; list < XPL_N_LISTS; list++)
    {
      readings[list] = (Reading) { .list = list, .record = xpl_bundle_get_record (list) };
      begin_list (self, &readings[list], explorer);
    }
  for (guint list = 0; list < XPL_N_LISTS; list++)
    fill_ids (self, &readings[list]);
  for (guint list = 0; list < XPL_N_LISTS; list++)
    index_ids (self, &readings[list]);
  for (guint i = 0; i < XPL_N_LISTS; i++)
    {
      read_list (self, &readings[reading_order[i]], FALSE);
      read_late (self, &readings[reading_order[i]]);
      release_list (self, &readings[reading_order[i]]);
    }
  for (guint list = 0; list < XPL_N_LISTS; list++)
    fill_list (self, &readings[list]);
  for (guint list = 0; list < XPL_N_LISTS; list++)
    end_list (&readings[list]);
}
