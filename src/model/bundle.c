/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "bundle-private.h"

/* The first letter of the ids that we give to findings of each list. */
static const char id_letters[XPL_N_LISTS] = {
  [XPL_LIST_ENTITIES] = 'e',
  [XPL_LIST_RELATIONS] = 'r',
  [XPL_LIST_EVENTS] = 'v',
  [XPL_LIST_QUOTES] = 'q',
  [XPL_LIST_SERIES] = 's',
  [XPL_LIST_FIGURES] = 'f',
  [XPL_LIST_COMPARISONS] = 'c',
  [XPL_LIST_CLAIMS] = 't',
  [XPL_LIST_ORIGINS] = 'o',
};

G_DEFINE_FINAL_TYPE (XplBundle, xpl_bundle, G_TYPE_OBJECT)

static void
xpl_bundle_finalize (GObject *object)
{
  XplBundle *self = XPL_BUNDLE (object);

  g_free (self->title);
  g_free (self->engine);
  g_hash_table_unref (self->articles_by_id);
  g_hash_table_unref (self->findings_by_id);
  g_hash_table_unref (self->places);
  for (guint i = 0; i < XPL_N_LISTS; i++)
    g_object_unref (self->lists[i]);
  g_object_unref (self->decisions);
  g_object_unref (self->articles);
  g_clear_pointer (&self->extra, xpl_json_members_unref);
  g_clear_pointer (&self->extra_explorer, xpl_json_members_unref);
  G_OBJECT_CLASS (xpl_bundle_parent_class)->finalize (object);
}

static void
xpl_bundle_class_init (XplBundleClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = xpl_bundle_finalize;
}

static void
xpl_bundle_init (XplBundle *self)
{
  self->articles = g_list_store_new (XPL_TYPE_ARTICLE);
  for (guint i = 0; i < XPL_N_LISTS; i++)
    self->lists[i] = g_list_store_new (XPL_TYPE_FINDING);
  self->decisions = g_list_store_new (XPL_TYPE_DECISION);
  self->articles_by_id = g_hash_table_new (g_str_hash, g_str_equal);
  self->findings_by_id = g_hash_table_new (g_str_hash, g_str_equal);
  self->places = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
}

XplBundle *
xpl_bundle_new (const char *title)
{
  XplBundle *self = g_object_new (XPL_TYPE_BUNDLE, NULL);

  self->title = g_strdup (title);
  return self;
}

const char *
xpl_bundle_get_title (XplBundle *self)
{
  g_return_val_if_fail (XPL_IS_BUNDLE (self), NULL);

  return self->title;
}

void
xpl_bundle_set_title (XplBundle *self, const char *title)
{
  char *copy;

  g_return_if_fail (XPL_IS_BUNDLE (self));

  copy = g_strdup (title);
  g_free (self->title);
  self->title = copy;
}

const char *
xpl_bundle_get_engine (XplBundle *self)
{
  g_return_val_if_fail (XPL_IS_BUNDLE (self), NULL);

  return self->engine;
}

void
xpl_bundle_set_engine (XplBundle *self, const char *engine)
{
  char *copy;

  g_return_if_fail (XPL_IS_BUNDLE (self));

  copy = g_strdup (engine);
  g_free (self->engine);
  self->engine = copy;
}

GListStore *
xpl_bundle_get_articles (XplBundle *self)
{
  g_return_val_if_fail (XPL_IS_BUNDLE (self), NULL);

  return self->articles;
}

GListStore *
xpl_bundle_get_list (XplBundle *self, XplList list)
{
  g_return_val_if_fail (XPL_IS_BUNDLE (self), NULL);
  g_return_val_if_fail ((guint) list < XPL_N_LISTS, NULL);

  return self->lists[list];
}

GListStore *
xpl_bundle_get_decisions (XplBundle *self)
{
  g_return_val_if_fail (XPL_IS_BUNDLE (self), NULL);

  return self->decisions;
}

gboolean
xpl_bundle_add_article (XplBundle *self, XplArticle *article)
{
  g_return_val_if_fail (XPL_IS_BUNDLE (self), FALSE);
  g_return_val_if_fail (XPL_IS_ARTICLE (article), FALSE);

  if (g_hash_table_contains (self->articles_by_id, article->id))
    return FALSE;
  g_hash_table_insert (self->articles_by_id, article->id, article);
  g_list_store_append (self->articles, article);
  return TRUE;
}

void
xpl_bundle_note_id (XplBundle *self, XplList list, const char *id)
{
  guint64 number;

  g_return_if_fail (XPL_IS_BUNDLE (self));
  g_return_if_fail (id != NULL);

  if (id[0] == id_letters[list] && g_ascii_string_to_unsigned (id + 1, 10, 0, G_MAXINT64, &number, NULL))
    self->last_number[list] = MAX (self->last_number[list], number);
}

char *
xpl_bundle_make_id (XplBundle *self, XplList list)
{
  char *id;

  g_return_val_if_fail (XPL_IS_BUNDLE (self), NULL);

  for (;;)
    {
      id = g_strdup_printf ("%c%" G_GUINT64_FORMAT, id_letters[list], ++self->last_number[list]);
      if (!g_hash_table_contains (self->findings_by_id, id))
        return id;
      g_free (id);
    }
}

void
xpl_bundle_add_finding (XplBundle *self, XplFinding *finding)
{
  const char *id;
  XplList list;

  g_return_if_fail (XPL_IS_BUNDLE (self));
  g_return_if_fail (XPL_IS_FINDING (finding));

  list = xpl_finding_get_list (finding);
  if (*xpl_finding_get_id (finding) == '\0')
    {
      g_autofree char *fresh = xpl_bundle_make_id (self, list);

      xpl_finding_set_id (finding, fresh);
    }
  id = xpl_finding_get_id (finding);
  g_return_if_fail (!g_hash_table_contains (self->findings_by_id, id));

  xpl_bundle_note_id (self, list, id);
  g_hash_table_insert (self->findings_by_id, (gpointer) id, finding);
  g_list_store_append (self->lists[list], finding);
}

/* Hexadecimal digits: two of a million findings hardly share them, and who gives the id looks. */
#define ID_DIGITS 10

char *
xpl_bundle_make_id_of (XplList list, const char *content)
{
  g_autofree char *digest = NULL;

  g_return_val_if_fail ((guint) list < XPL_N_LISTS, NULL);
  g_return_val_if_fail (content != NULL, NULL);

  digest = g_compute_checksum_for_string (G_CHECKSUM_SHA256, content, -1);
  return g_strdup_printf ("%c%.*s", id_letters[list], ID_DIGITS, digest);
}

void
xpl_bundle_set_ids (XplBundle *self, GHashTable *ids)
{
  GHashTableIter iter;
  gpointer finding, id;

  g_return_if_fail (XPL_IS_BUNDLE (self));
  g_return_if_fail (ids != NULL);

  g_hash_table_remove_all (self->findings_by_id); /* its keys are the ids */
  g_hash_table_iter_init (&iter, ids);
  while (g_hash_table_iter_next (&iter, &finding, &id))
    {
      xpl_finding_set_id (finding, id);
      xpl_bundle_note_id (self, xpl_finding_get_list (finding), id);
      g_hash_table_insert (self->findings_by_id, (gpointer) xpl_finding_get_id (finding), finding);
    }
}

void
xpl_bundle_clear_findings (XplBundle *self)
{
  guint n_articles;

  g_return_if_fail (XPL_IS_BUNDLE (self));

  n_articles = g_list_model_get_n_items (G_LIST_MODEL (self->articles));
  for (guint i = 0; i < n_articles; i++)
    {
      g_autoptr (XplArticle) article = g_list_model_get_item (G_LIST_MODEL (self->articles), i);

      g_array_set_size (article->mentions, 0);
    }
  g_hash_table_remove_all (self->findings_by_id);
  for (guint i = 0; i < XPL_N_LISTS; i++)
    g_list_store_remove_all (self->lists[i]);
}

static void
copy_list (GListStore *to, GListStore *from)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (from));
  g_autoptr (GPtrArray) items = g_ptr_array_new_full (n, g_object_unref);

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (items, g_list_model_get_item (G_LIST_MODEL (from), i));
  g_list_store_splice (to, 0, 0, items->pdata, items->len);
}

/* The keys belong to the items, which both bundles hold. */
static void
copy_index (GHashTable *to, GHashTable *from)
{
  GHashTableIter iter;
  gpointer id, item;

  g_hash_table_iter_init (&iter, from);
  while (g_hash_table_iter_next (&iter, &id, &item))
    g_hash_table_insert (to, id, item);
}

XplBundle *
xpl_bundle_snapshot (XplBundle *self)
{
  XplBundle *copy;
  GHashTableIter iter;
  gpointer id, place;

  g_return_val_if_fail (XPL_IS_BUNDLE (self), NULL);

  copy = xpl_bundle_new (self->title);
  copy->engine = g_strdup (self->engine);
  copy_list (copy->articles, self->articles);
  copy_list (copy->decisions, self->decisions);
  for (guint i = 0; i < XPL_N_LISTS; i++)
    {
      copy_list (copy->lists[i], self->lists[i]);
      copy->last_number[i] = self->last_number[i];
    }
  copy_index (copy->articles_by_id, self->articles_by_id);
  copy_index (copy->findings_by_id, self->findings_by_id);
  g_hash_table_iter_init (&iter, self->places);
  while (g_hash_table_iter_next (&iter, &id, &place))
    xpl_bundle_set_place (copy, id, place);
  copy->extra = self->extra != NULL ? xpl_json_members_ref (self->extra) : NULL;
  copy->extra_explorer = self->extra_explorer != NULL ? xpl_json_members_ref (self->extra_explorer) : NULL;
  return copy;
}

XplArticle *
xpl_bundle_lookup_article (XplBundle *self, const char *id)
{
  g_return_val_if_fail (XPL_IS_BUNDLE (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  return g_hash_table_lookup (self->articles_by_id, id);
}

XplFinding *
xpl_bundle_lookup (XplBundle *self, const char *id)
{
  g_return_val_if_fail (XPL_IS_BUNDLE (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  return g_hash_table_lookup (self->findings_by_id, id);
}

const XplPlace *
xpl_bundle_get_place (XplBundle *self, const char *entity_id)
{
  g_return_val_if_fail (XPL_IS_BUNDLE (self), NULL);
  g_return_val_if_fail (entity_id != NULL, NULL);

  return g_hash_table_lookup (self->places, entity_id);
}

void
xpl_bundle_set_place (XplBundle *self, const char *entity_id, const XplPlace *place)
{
  g_return_if_fail (XPL_IS_BUNDLE (self));
  g_return_if_fail (entity_id != NULL);

  if (place == NULL)
    g_hash_table_remove (self->places, entity_id);
  else
    g_hash_table_replace (self->places, g_strdup (entity_id), g_memdup2 (place, sizeof *place));
}

void
xpl_bundle_copy_places (XplBundle *self, XplBundle *from)
{
  GHashTableIter iter;
  gpointer id, place;

  g_return_if_fail (XPL_IS_BUNDLE (self) && XPL_IS_BUNDLE (from));

  g_hash_table_iter_init (&iter, from->places);
  while (g_hash_table_iter_next (&iter, &id, &place))
    xpl_bundle_set_place (self, id, place);
}

void
xpl_bundle_copy_extra (XplBundle *self, XplBundle *from)
{
  g_return_if_fail (XPL_IS_BUNDLE (self) && XPL_IS_BUNDLE (from));

  g_clear_pointer (&self->extra, xpl_json_members_unref);
  g_clear_pointer (&self->extra_explorer, xpl_json_members_unref);
  self->extra = from->extra != NULL ? xpl_json_members_ref (from->extra) : NULL;
  self->extra_explorer = from->extra_explorer != NULL ? xpl_json_members_ref (from->extra_explorer) : NULL;
}
