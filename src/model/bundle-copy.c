/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/*
 * A deep copy in two walks: first every article and finding gets its twin, then the members of each are copied by the
 * tables of bundle-fields.h, what they point to replaced by its twin.
 */

#include "config.h"

#include "bundle-fields.h"
#include "bundle-private.h"

static gpointer
get_twin (GHashTable *twins, gpointer original)
{
  return original == NULL ? NULL : g_hash_table_lookup (twins, original);
}

static void
copy_strings (GPtrArray *to, const GPtrArray *from)
{
  for (guint i = 0; i < from->len; i++)
    g_ptr_array_add (to, g_strdup (g_ptr_array_index (from, i)));
}

static void
copy_references (GHashTable *twins, GPtrArray *to, const GPtrArray *from)
{
  for (guint i = 0; i < from->len; i++)
    {
      gpointer twin = get_twin (twins, g_ptr_array_index (from, i));

      if (twin != NULL)
        g_ptr_array_add (to, twin);
    }
}

static void
copy_evidence (GHashTable *twins, GArray *to, const GArray *from)
{
  XplArticle *original = NULL, *twin = NULL; /* the spans of one article stand together */

  g_array_set_size (to, 0);
  g_array_append_vals (to, from->data, from->len);
  for (guint i = 0; i < to->len; i++)
    {
      XplEvidence *evidence = &g_array_index (to, XplEvidence, i);

      if (evidence->article != original)
        {
          original = evidence->article;
          twin = get_twin (twins, original);
        }
      evidence->article = twin;
    }
}

static void
copy_participants (GHashTable *twins, GArray *to, const GArray *from)
{
  for (guint i = 0; i < from->len; i++)
    {
      const XplParticipant *participant = &g_array_index (from, XplParticipant, i);
      XplParticipant twin = { get_twin (twins, participant->entity), g_strdup (participant->role) };

      g_array_append_val (to, twin);
    }
}

static void
copy_when (GHashTable *twins, XplWhen *to, const XplWhen *from)
{
  xpl_when_copy (to, from);
  to->article = get_twin (twins, from->article);
}

static void copy_fields (GHashTable *twins, const XplRecord *record, gpointer to, gconstpointer from);

static void
copy_records (GHashTable *twins, const XplRecord *record, GArray *to, const GArray *from)
{
  g_array_set_size (to, from->len); /* all zero */
  for (guint i = 0; i < from->len; i++)
    {
      gpointer data = to->data + i * record->size;

      record->init (data);
      copy_fields (twins, record, data, from->data + i * record->size);
    }
}

static void
copy_fields (GHashTable *twins, const XplRecord *record, gpointer to, gconstpointer from)
{
  for (const XplField *field = record->fields; field->name != NULL; field++)
    {
      gpointer target = G_STRUCT_MEMBER_P (to, field->offset);
      gconstpointer source = G_STRUCT_MEMBER_P (from, field->offset);

      if ((field->flags & XPL_FIELD_OF_FINDING) != 0)
        continue;
      switch (field->kind)
        {
        case XPL_FIELD_STRING:
          g_free (*(char **) target);
          *(char **) target = g_strdup (*(char *const *) source);
          break;
        case XPL_FIELD_STRINGS:
          copy_strings (*(GPtrArray **) target, *(GPtrArray *const *) source);
          break;
        case XPL_FIELD_BOOLEAN:
        case XPL_FIELD_CODE:
          *(int *) target = *(const int *) source;
          break;
        case XPL_FIELD_NUMBER:
          *(double *) target = *(const double *) source;
          break;
        case XPL_FIELD_FINDING:
          *(gpointer *) target = get_twin (twins, *(const gpointer *) source);
          break;
        case XPL_FIELD_FINDINGS:
        case XPL_FIELD_ARTICLES:
          copy_references (twins, *(GPtrArray **) target, *(GPtrArray *const *) source);
          break;
        case XPL_FIELD_PARTICIPANTS:
          copy_participants (twins, *(GArray **) target, *(GArray *const *) source);
          break;
        case XPL_FIELD_WHEN:
          copy_when (twins, target, source);
          break;
        case XPL_FIELD_EVIDENCE:
          copy_evidence (twins, *(GArray **) target, *(GArray *const *) source);
          break;
        case XPL_FIELD_RECORDS:
          copy_records (twins, field->record, *(GArray **) target, *(GArray *const *) source);
          break;
        case XPL_FIELD_ID:
        case XPL_FIELD_N_ARTICLES:
        case XPL_FIELD_N_ORIGINS:
        case XPL_FIELD_WHY:
          break; /* all findings have them */
        }
    }
}

static void
copy_finding (GHashTable *twins, XplFinding *finding)
{
  XplFinding *twin = get_twin (twins, finding);
  XplList list = xpl_finding_get_list (finding);

  copy_fields (twins, xpl_bundle_get_record (list), twin, finding);
  copy_evidence (twins, xpl_finding_get_evidence (twin), xpl_finding_get_evidence (finding));
  xpl_finding_set_why (twin, xpl_finding_get_why (finding));
  xpl_finding_set_extra (twin, xpl_finding_get_extra (finding));
  xpl_finding_copy_extra_parts (twin, finding);
  xpl_finding_set_counts (twin, xpl_finding_get_n_articles (finding), xpl_finding_get_n_origins (finding));
  if (list == XPL_LIST_SERIES)
    copy_references (twins, XPL_SERIES (twin)->figures, XPL_SERIES (finding)->figures);
}

static void
copy_mentions (GHashTable *twins, XplArticle *article)
{
  XplArticle *twin = get_twin (twins, article);

  g_array_append_vals (twin->mentions, article->mentions->data, article->mentions->len);
  for (guint i = 0; i < twin->mentions->len; i++)
    {
      XplMention *mention = &g_array_index (twin->mentions, XplMention, i);

      mention->entity = get_twin (twins, mention->entity);
    }
}

static void
make_twins (XplBundle *self, XplBundle *copy, GHashTable *twins)
{
  GListModel *articles = G_LIST_MODEL (self->articles);
  guint n_articles = g_list_model_get_n_items (articles);

  for (guint i = 0; i < n_articles; i++)
    {
      g_autoptr (XplArticle) article = g_list_model_get_item (articles, i);
      g_autoptr (XplArticle) twin = xpl_article_copy (article);

      g_hash_table_insert (twins, article, twin);
      xpl_bundle_add_article (copy, twin);
    }
  for (guint list = 0; list < XPL_N_LISTS; list++)
    {
      GType type = xpl_bundle_get_finding_type (list);
      guint n = g_list_model_get_n_items (G_LIST_MODEL (self->lists[list]));

      for (guint i = 0; i < n; i++)
        {
          g_autoptr (XplFinding) finding = g_list_model_get_item (G_LIST_MODEL (self->lists[list]), i);
          g_autoptr (XplFinding) twin = g_object_new (type, NULL);

          xpl_finding_set_id (twin, xpl_finding_get_id (finding));
          g_hash_table_insert (twins, finding, twin);
          xpl_bundle_add_finding (copy, twin);
        }
      copy->last_number[list] = self->last_number[list];
    }
}

XplBundle *
xpl_bundle_copy (XplBundle *self)
{
  g_return_val_if_fail (XPL_IS_BUNDLE (self), NULL);

  XplBundle *copy = xpl_bundle_new (self->title);
  g_autoptr (GHashTable) twins = g_hash_table_new (NULL, NULL);
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->decisions));
  GHashTableIter iter;
  gpointer key, value;

  xpl_bundle_set_engine (copy, self->engine);
  make_twins (self, copy, twins);
  g_hash_table_iter_init (&iter, twins);
  while (g_hash_table_iter_next (&iter, &key, &value))
    if (XPL_IS_ARTICLE (key))
      copy_mentions (twins, key);
    else
      copy_finding (twins, key);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (XplDecision) decision = g_list_model_get_item (G_LIST_MODEL (self->decisions), i);

      g_list_store_append (copy->decisions, decision);
    }
  g_hash_table_iter_init (&iter, self->places);
  while (g_hash_table_iter_next (&iter, &key, &value))
    xpl_bundle_set_place (copy, key, value);
  copy->extra = self->extra != NULL ? xpl_json_members_ref (self->extra) : NULL;
  copy->extra_explorer = self->extra_explorer != NULL ? xpl_json_members_ref (self->extra_explorer) : NULL;
  return copy;
}

static gboolean
remove_from (GListStore *store, GHashTable *gone)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (store));
  g_autoptr (GPtrArray) rest = g_ptr_array_new_full (n, g_object_unref);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GObject) item = g_list_model_get_item (G_LIST_MODEL (store), i);

      if (!g_hash_table_contains (gone, item))
        g_ptr_array_add (rest, g_steal_pointer (&item));
    }
  if (rest->len == n)
    return FALSE;
  g_list_store_splice (store, 0, n, rest->pdata, rest->len);
  return TRUE;
}

void
xpl_bundle_remove (XplBundle *self, GHashTable *gone)
{
  GHashTableIter iter;
  gpointer item;

  g_return_if_fail (XPL_IS_BUNDLE (self));
  g_return_if_fail (gone != NULL);

  g_hash_table_iter_init (&iter, gone);
  while (g_hash_table_iter_next (&iter, &item, NULL))
    {
      /* The ids belong to the items, so they go out of the index before the items may be freed. */
      if (XPL_IS_ARTICLE (item))
        g_hash_table_remove (self->articles_by_id, XPL_ARTICLE (item)->id);
      else
        g_hash_table_remove (self->findings_by_id, xpl_finding_get_id (item));
      g_object_ref (item);
    }
  remove_from (self->articles, gone);
  for (guint list = 0; list < XPL_N_LISTS; list++)
    remove_from (self->lists[list], gone);
  g_hash_table_iter_init (&iter, gone);
  while (g_hash_table_iter_next (&iter, &item, NULL))
    g_object_unref (item);
}
