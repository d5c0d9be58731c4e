/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/* A big bundle has a hundred thousand labels and megabytes of text: looking through them takes longer than a frame. The
 * worker gets the items as an array, as list stores are not to be read from two threads. */

#include "config.h"

#include "sidebar-search.h"

typedef struct
{
  GPtrArray *items;
  XplFilter *filter;
} Search;

static const XplList searched_lists[] = {
  XPL_LIST_ENTITIES, XPL_LIST_RELATIONS,   XPL_LIST_EVENTS, XPL_LIST_QUOTES,
  XPL_LIST_SERIES,   XPL_LIST_COMPARISONS, XPL_LIST_CLAIMS,
};

static void
search_free (gpointer data)
{
  Search *search = data;

  g_ptr_array_unref (search->items);
  xpl_filter_free (search->filter);
  g_free (search);
}

static void
search_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  const Search *search = task_data;
  GHashTable *matches = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < search->items->len && !g_cancellable_is_cancelled (cancellable); i++)
    {
      gpointer item = g_ptr_array_index (search->items, i);

      if (XPL_IS_ARTICLE (item) ? xpl_filter_matches_article (search->filter, item)
                                : xpl_filter_matches (search->filter, item))
        g_hash_table_add (matches, item);
    }
  g_task_return_pointer (task, matches, (GDestroyNotify) g_hash_table_unref);
}

static void
add_all (GPtrArray *items, GListModel *list)
{
  guint n = g_list_model_get_n_items (list);

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (items, g_list_model_get_item (list, i));
}

GPtrArray *
xpl_sidebar_search_collect (XplBundle *bundle)
{
  g_return_val_if_fail (XPL_IS_BUNDLE (bundle), NULL);

  GPtrArray *items = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < G_N_ELEMENTS (searched_lists); i++)
    add_all (items, G_LIST_MODEL (xpl_bundle_get_list (bundle, searched_lists[i])));
  add_all (items, G_LIST_MODEL (xpl_bundle_get_articles (bundle)));
  return items;
}

void
xpl_sidebar_search_async (GPtrArray *items,
                          const XplFilter *filter,
                          GCancellable *cancellable,
                          GAsyncReadyCallback callback,
                          gpointer data)
{
  g_return_if_fail (items != NULL && filter != NULL);

  Search *search = g_new0 (Search, 1);
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, data);

  search->items = g_ptr_array_ref (items);
  search->filter = xpl_filter_copy (filter);
  g_task_set_source_tag (task, xpl_sidebar_search_async);
  g_task_set_task_data (task, search, search_free);
  g_task_run_in_thread (task, search_thread);
}

GHashTable *
xpl_sidebar_search_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
