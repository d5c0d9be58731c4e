/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "search-rows.h"

#include "findings.h"

#include <string.h>

struct _XplRowMaker
{
  XplBundle *bundle;
  GHashTable *quotes; /* XplArticle → GPtrArray of XplQuote */
  XplSearchRow row;   /* the one in hand */
};

static const XplList lists[XPL_N_ROW_KINDS] = {
  [XPL_ROW_ENTITY] = XPL_LIST_ENTITIES, [XPL_ROW_EVENT] = XPL_LIST_EVENTS, [XPL_ROW_QUOTE] = XPL_LIST_QUOTES,
  [XPL_ROW_SERIES] = XPL_LIST_SERIES,   [XPL_ROW_CLAIM] = XPL_LIST_CLAIMS,
};

XplList
xpl_row_kind_get_list (XplRowKind kind)
{
  g_return_val_if_fail (kind != XPL_ROW_ARTICLE && kind < XPL_N_ROW_KINDS, XPL_LIST_ENTITIES);

  return lists[kind];
}

/* A line for itself, so that no phrase runs from one into the next. */
static void
add_words (GString *column, const char *words)
{
  if (words == NULL || *words == '\0')
    return;
  if (column->len > 0)
    g_string_append (column, "\n");
  g_string_append (column, words);
}

static void
add_range (GString *column, XplArticle *article, XplRange range)
{
  g_autofree char *words = xpl_range_dup_text (range, article->text);

  add_words (column, words);
}

static void
collect_quotes (XplRowMaker *self)
{
  GListModel *quotes = G_LIST_MODEL (xpl_bundle_get_list (self->bundle, XPL_LIST_QUOTES));
  guint n = g_list_model_get_n_items (quotes);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (XplFinding) quote = g_list_model_get_item (quotes, i);
      GArray *evidence = xpl_finding_get_evidence (quote);
      XplArticle *article = evidence->len > 0 ? g_array_index (evidence, XplEvidence, 0).article : NULL;
      GPtrArray *own = article != NULL ? g_hash_table_lookup (self->quotes, article) : NULL;

      if (article == NULL)
        continue;
      if (own == NULL)
        {
          own = g_ptr_array_new ();
          g_hash_table_insert (self->quotes, article, own);
        }
      g_ptr_array_add (own, quote);
    }
}

XplRowMaker *
xpl_row_maker_new (XplBundle *bundle)
{
  XplRowMaker *self;

  g_return_val_if_fail (XPL_IS_BUNDLE (bundle), NULL);

  self = g_new0 (XplRowMaker, 1);
  self->bundle = g_object_ref (bundle);
  self->quotes = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_ptr_array_unref);
  for (guint i = 0; i < XPL_N_COLUMNS; i++)
    self->row.columns[i] = g_string_new (NULL);
  collect_quotes (self);
  return self;
}

void
xpl_row_maker_free (XplRowMaker *self)
{
  if (self == NULL)
    return;
  for (guint i = 0; i < XPL_N_COLUMNS; i++)
    g_string_free (self->row.columns[i], TRUE);
  g_hash_table_unref (self->quotes);
  g_object_unref (self->bundle);
  g_free (self);
}

static void
begin_row (XplRowMaker *self, XplRowKind kind, const char *id)
{
  self->row.kind = kind;
  self->row.id = id;
  self->row.earliest = XPL_INSTANT_MAX;
  self->row.latest = XPL_INSTANT_MIN;
  for (guint i = 0; i < XPL_N_COLUMNS; i++)
    g_string_truncate (self->row.columns[i], 0);
}

static void
add_date (XplRowMaker *self, XplArticle *article)
{
  gboolean is_set = xpl_when_is_set (&article->published);

  self->row.earliest = MIN (self->row.earliest, is_set ? xpl_edtf_earliest (&article->published.edtf) : XPL_INSTANT_MIN);
  self->row.latest = MAX (self->row.latest, is_set ? xpl_edtf_latest (&article->published.edtf) : XPL_INSTANT_MAX);
}

static void
add_source (XplRowMaker *self, XplArticle *article)
{
  add_words (self->row.columns[XPL_COLUMN_SOURCE], article->source_name);
  add_words (self->row.columns[XPL_COLUMN_SOURCE], article->source_domain);
}

/* The names of @entity in the column of its type; those of other types have none. */
static void
add_entity (XplRowMaker *self, XplEntity *entity)
{
  GString *column = NULL;

  if (entity->type == XPL_ENTITY_PERSON)
    column = self->row.columns[XPL_COLUMN_PERSON];
  else if (entity->type == XPL_ENTITY_ORGANISATION)
    column = self->row.columns[XPL_COLUMN_ORGANISATION];
  else if (entity->type == XPL_ENTITY_PLACE || entity->type == XPL_ENTITY_FACILITY)
    column = self->row.columns[XPL_COLUMN_PLACE];
  if (column == NULL)
    return;
  add_words (column, entity->name);
  for (guint i = 0; i < entity->aliases->len; i++)
    add_words (column, g_ptr_array_index (entity->aliases, i));
}

static void
make_article (XplRowMaker *self, XplArticle *article)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  GPtrArray *quotes = g_hash_table_lookup (self->quotes, article);

  begin_row (self, XPL_ROW_ARTICLE, article->id);
  add_words (self->row.columns[XPL_COLUMN_TITLE], article->title);
  add_words (self->row.columns[XPL_COLUMN_BODY], article->text);
  add_source (self, article);
  add_date (self, article);
  for (guint i = 0; i < article->mentions->len; i++)
    {
      XplEntity *entity = g_array_index (article->mentions, XplMention, i).entity;

      if (g_hash_table_add (seen, entity))
        add_entity (self, entity);
    }
  for (guint i = 0; quotes != NULL && i < quotes->len; i++)
    {
      const XplEvidence *evidence
        = &g_array_index (xpl_finding_get_evidence (g_ptr_array_index (quotes, i)), XplEvidence, 0);

      add_range (self->row.columns[XPL_COLUMN_SAID], article, evidence->range);
    }
}

static void
add_entities (XplRowMaker *self, const GPtrArray *entities)
{
  for (guint i = 0; i < entities->len; i++)
    add_entity (self, g_ptr_array_index (entities, i));
}

/* What is particular to a kind of finding. */
static void
add_parts (XplRowMaker *self, XplFinding *finding)
{
  if (XPL_IS_ENTITY (finding))
    {
      XplEntity *entity = XPL_ENTITY (finding);

      for (guint i = 0; i < entity->aliases->len; i++)
        add_words (self->row.columns[XPL_COLUMN_TITLE], g_ptr_array_index (entity->aliases, i));
      for (guint i = 0; i < entity->roles->len; i++)
        add_words (self->row.columns[XPL_COLUMN_BODY], g_array_index (entity->roles, XplRole, i).text);
      add_entity (self, entity);
    }
  else if (XPL_IS_EVENT (finding))
    {
      XplEvent *event = XPL_EVENT (finding);

      for (guint i = 0; i < event->participants->len; i++)
        add_entity (self, g_array_index (event->participants, XplParticipant, i).entity);
      if (event->where != NULL)
        add_entity (self, event->where);
    }
  else if (XPL_IS_QUOTE (finding))
    {
      add_entities (self, XPL_QUOTE (finding)->speakers);
      add_entities (self, XPL_QUOTE (finding)->about);
    }
  else if (XPL_IS_CLAIM (finding))
    {
      add_entities (self, XPL_CLAIM (finding)->actors);
      add_entities (self, XPL_CLAIM (finding)->objects);
    }
  else if (XPL_IS_SERIES (finding) && XPL_SERIES (finding)->where != NULL)
    add_entity (self, XPL_SERIES (finding)->where);
}

static void
make_finding (XplRowMaker *self, XplRowKind kind, XplFinding *finding)
{
  GArray *evidence = xpl_finding_get_evidence (finding);
  g_autofree char *label = kind == XPL_ROW_QUOTE ? NULL : xpl_finding_dup_label (finding);
  XplArticle *last = NULL;

  begin_row (self, kind, xpl_finding_get_id (finding));
  add_words (self->row.columns[XPL_COLUMN_TITLE], label);
  add_parts (self, finding);
  for (guint i = 0; i < evidence->len; i++)
    {
      const XplEvidence *one = &g_array_index (evidence, XplEvidence, i);

      if (one->article != last)
        add_date (self, one->article);
      if (kind == XPL_ROW_QUOTE)
        {
          add_range (self->row.columns[XPL_COLUMN_SAID], one->article, one->range);
          if (one->article != last)
            add_source (self, one->article);
        }
      last = one->article;
    }
}

gboolean
xpl_row_maker_foreach (XplRowMaker *self, XplSearchRowFunc func, gpointer data)
{
  GListModel *articles = G_LIST_MODEL (xpl_bundle_get_articles (self->bundle));
  guint n = g_list_model_get_n_items (articles);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (XplArticle) article = g_list_model_get_item (articles, i);

      make_article (self, article);
      if (!func (&self->row, data))
        return FALSE;
    }
  for (XplRowKind kind = XPL_N_ROW_KINDS - 1; kind > XPL_ROW_ARTICLE; kind--)
    {
      GListModel *findings = G_LIST_MODEL (xpl_bundle_get_list (self->bundle, lists[kind]));

      n = g_list_model_get_n_items (findings);
      for (guint i = 0; i < n; i++)
        {
          g_autoptr (XplFinding) finding = g_list_model_get_item (findings, i);

          make_finding (self, kind, finding);
          if (!func (&self->row, data))
            return FALSE;
        }
    }
  return TRUE;
}

static guint64
mix (guint64 hash, guint64 part)
{
  hash = (hash ^ part) * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15);
  return hash ^ (hash >> 32);
}

static guint64
hash_bytes (guint64 hash, const void *bytes, gsize n)
{
  const guint8 *p = bytes;
  guint64 part = 0;

  hash = mix (hash, n);
  for (; n >= sizeof part; n -= sizeof part, p += sizeof part)
    {
      memcpy (&part, p, sizeof part);
      hash = mix (hash, part);
    }
  part = 0;
  memcpy (&part, p, n);
  return mix (hash, part);
}

gint64
xpl_search_row_hash (const XplSearchRow *row)
{
  guint64 hash = 0;

  for (guint i = 0; i < XPL_N_COLUMNS; i++)
    hash = hash_bytes (hash, row->columns[i]->str, row->columns[i]->len);
  hash = hash_bytes (hash, &row->earliest, sizeof row->earliest);
  hash = hash_bytes (hash, &row->latest, sizeof row->latest);
  return (gint64) hash;
}
