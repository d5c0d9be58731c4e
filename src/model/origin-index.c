/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "origin-index.h"

#include "article.h"
#include "findings.h"

/* A place where an article carries a statement that others carry too. */
typedef struct
{
  XplRange range;
  XplOrigin *origin;
} Statement;

struct _XplOriginIndex
{
  GHashTable *parents;    /* article or origin → the article or origin it was joined with: a forest (union-find) */
  GHashTable *statements; /* article → GArray of Statement */

  /* Reused from count to count. */
  GHashTable *seen_articles;
  GHashTable *seen_origins;
};

static gpointer
find_root (GHashTable *parents, gpointer member)
{
  gpointer root = member, next;

  while ((next = g_hash_table_lookup (parents, root)) != NULL)
    root = next;
  while (member != root)
    {
      next = g_hash_table_lookup (parents, member);
      g_hash_table_insert (parents, member, root);
      member = next;
    }
  return root;
}

static void
join (GHashTable *parents, gpointer a, gpointer b)
{
  a = find_root (parents, a);
  b = find_root (parents, b);
  if (a != b)
    g_hash_table_insert (parents, a, b);
}

static void
add_statements (XplOriginIndex *self, XplOrigin *origin)
{
  GArray *spans = xpl_finding_get_evidence (XPL_FINDING (origin));

  for (guint i = 0; i < spans->len; i++)
    {
      const XplEvidence *span = &g_array_index (spans, XplEvidence, i);
      Statement statement = { .range = span->range, .origin = origin };
      GArray *places = g_hash_table_lookup (self->statements, span->article);

      if (places == NULL)
        {
          places = g_array_new (FALSE, FALSE, sizeof (Statement));
          g_hash_table_insert (self->statements, span->article, places);
        }
      g_array_append_val (places, statement);
    }
}

XplOriginIndex *
xpl_origin_index_new (GListModel *origins)
{
  XplOriginIndex *self;
  guint n;

  g_return_val_if_fail (G_IS_LIST_MODEL (origins), NULL);

  self = g_new0 (XplOriginIndex, 1);
  self->parents = g_hash_table_new (NULL, NULL);
  self->statements = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_array_unref);
  self->seen_articles = g_hash_table_new (NULL, NULL);
  self->seen_origins = g_hash_table_new (NULL, NULL);
  n = g_list_model_get_n_items (origins);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (XplOrigin) origin = g_list_model_get_item (origins, i);

      if (origin->kind == XPL_ORIGIN_SAME_STATEMENT)
        add_statements (self, origin);
      else
        for (guint k = 0; k < origin->items->len; k++)
          join (self->parents, g_ptr_array_index (origin->items, k), origin);
    }
  return self;
}

void
xpl_origin_index_free (XplOriginIndex *self)
{
  if (self == NULL)
    return;
  g_hash_table_unref (self->parents);
  g_hash_table_unref (self->statements);
  g_hash_table_unref (self->seen_articles);
  g_hash_table_unref (self->seen_origins);
  g_free (self);
}

static gpointer
find_origin (XplOriginIndex *self, const XplEvidence *evidence)
{
  GArray *places = g_hash_table_lookup (self->statements, evidence->article);

  for (guint i = 0; places != NULL && i < places->len; i++)
    {
      const Statement *statement = &g_array_index (places, Statement, i);

      if (xpl_range_overlaps (statement->range, evidence->range))
        return statement->origin;
    }
  return find_root (self->parents, evidence->article);
}

void
xpl_origin_index_count (XplOriginIndex *self, GArray *evidence, guint *n_articles, guint *n_origins)
{
  g_return_if_fail (self != NULL && evidence != NULL);
  g_return_if_fail (n_articles != NULL && n_origins != NULL);

  g_hash_table_remove_all (self->seen_articles);
  g_hash_table_remove_all (self->seen_origins);
  for (guint i = 0; i < evidence->len; i++)
    {
      const XplEvidence *place = &g_array_index (evidence, XplEvidence, i);

      g_hash_table_add (self->seen_articles, place->article);
      g_hash_table_add (self->seen_origins, find_origin (self, place));
    }
  *n_articles = g_hash_table_size (self->seen_articles);
  /* One article with evidence in and beside a shared statement is still one voice. */
  *n_origins = MIN (g_hash_table_size (self->seen_origins), *n_articles);
}

guint
xpl_origin_index_count_articles (XplOriginIndex *self, GListModel *articles)
{
  guint n;

  g_return_val_if_fail (self != NULL, 0);
  g_return_val_if_fail (G_IS_LIST_MODEL (articles), 0);

  g_hash_table_remove_all (self->seen_origins);
  n = g_list_model_get_n_items (articles);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (XplArticle) article = g_list_model_get_item (articles, i);

      g_hash_table_add (self->seen_origins, find_root (self->parents, article));
    }
  return g_hash_table_size (self->seen_origins);
}
