/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "origin-index.h"

#include "article.h"
#include "findings.h"

/* An article or an origin: a member of a forest (union-find), whose trees are what speaks with one voice. */
typedef struct _Voice Voice;

/* A place where an article carries a statement that others carry too. */
typedef struct
{
  XplRange range;
  Voice *origin;
} Statement;

struct _Voice
{
  Voice *parent;      /* what it was joined with, or NULL */
  GArray *statements; /* Statement: of an article, or NULL */
  /* The last counts that it was seen in. */
  guint as_article;
  guint as_origin;
};

struct _XplOriginIndex
{
  GHashTable *voices; /* article or origin → Voice, made when first asked for */
  guint n_counts;
};

static void
voice_free (gpointer data)
{
  Voice *voice = data;

  g_clear_pointer (&voice->statements, g_array_unref);
  g_free (voice);
}

static Voice *
get_voice (XplOriginIndex *self, gpointer member)
{
  Voice *voice = g_hash_table_lookup (self->voices, member);

  if (voice == NULL)
    {
      voice = g_new0 (Voice, 1);
      g_hash_table_insert (self->voices, member, voice);
    }
  return voice;
}

static Voice *
find_root (Voice *voice)
{
  Voice *root = voice;

  while (root->parent != NULL)
    root = root->parent;
  while (voice != root)
    {
      Voice *next = voice->parent;

      voice->parent = root;
      voice = next;
    }
  return root;
}

static void
join (Voice *a, Voice *b)
{
  a = find_root (a);
  b = find_root (b);
  if (a != b)
    a->parent = b;
}

static void
add_statements (XplOriginIndex *self, XplOrigin *origin)
{
  GArray *spans = xpl_finding_get_evidence (XPL_FINDING (origin));

  for (guint i = 0; i < spans->len; i++)
    {
      const XplEvidence *span = &g_array_index (spans, XplEvidence, i);
      Statement statement = { .range = span->range, .origin = get_voice (self, origin) };
      Voice *voice = get_voice (self, span->article);

      if (voice->statements == NULL)
        voice->statements = g_array_new (FALSE, FALSE, sizeof (Statement));
      g_array_append_val (voice->statements, statement);
    }
}

XplOriginIndex *
xpl_origin_index_new (GListModel *origins)
{
  XplOriginIndex *self;
  guint n;

  g_return_val_if_fail (G_IS_LIST_MODEL (origins), NULL);

  self = g_new0 (XplOriginIndex, 1);
  self->voices = g_hash_table_new_full (NULL, NULL, NULL, voice_free);
  n = g_list_model_get_n_items (origins);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (XplOrigin) origin = g_list_model_get_item (origins, i);

      if (origin->kind == XPL_ORIGIN_SAME_STATEMENT)
        add_statements (self, origin);
      else
        for (guint k = 0; k < origin->items->len; k++)
          join (get_voice (self, g_ptr_array_index (origin->items, k)), get_voice (self, origin));
    }
  return self;
}

void
xpl_origin_index_free (XplOriginIndex *self)
{
  if (self == NULL)
    return;
  g_hash_table_unref (self->voices);
  g_free (self);
}

/* Whose words stand at @range of the article whose voice is @voice. */
static Voice *
find_origin (Voice *voice, XplRange range)
{
  for (guint i = 0; voice->statements != NULL && i < voice->statements->len; i++)
    {
      const Statement *statement = &g_array_index (voice->statements, Statement, i);

      if (xpl_range_overlaps (statement->range, range))
        return statement->origin;
    }
  return find_root (voice);
}

void
xpl_origin_index_count (XplOriginIndex *self, GArray *evidence, guint *n_articles, guint *n_origins)
{
  g_return_if_fail (self != NULL && evidence != NULL);
  g_return_if_fail (n_articles != NULL && n_origins != NULL);

  self->n_counts++;
  *n_articles = *n_origins = 0;
  for (guint i = 0; i < evidence->len; i++)
    {
      const XplEvidence *place = &g_array_index (evidence, XplEvidence, i);
      Voice *voice = get_voice (self, place->article);
      Voice *origin = find_origin (voice, place->range);

      *n_articles += voice->as_article != self->n_counts;
      voice->as_article = self->n_counts;
      *n_origins += origin->as_origin != self->n_counts;
      origin->as_origin = self->n_counts;
    }
  /* One article with evidence in and beside a shared statement is still one voice. */
  *n_origins = MIN (*n_origins, *n_articles);
}

guint
xpl_origin_index_count_articles (XplOriginIndex *self, GListModel *articles)
{
  guint n, n_origins = 0;

  g_return_val_if_fail (self != NULL, 0);
  g_return_val_if_fail (G_IS_LIST_MODEL (articles), 0);

  self->n_counts++;
  n = g_list_model_get_n_items (articles);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (XplArticle) article = g_list_model_get_item (articles, i);
      Voice *origin = find_root (get_voice (self, article));

      n_origins += origin->as_origin != self->n_counts;
      origin->as_origin = self->n_counts;
    }
  return n_origins;
}
