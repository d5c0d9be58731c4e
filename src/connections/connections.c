/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "connections-private.h"

#include "findings.h"

static GMutex igraph_mutex;
static igraph_error_handler_t *previous_handler;
static igraph_warning_handler_t *previous_warning_handler;

void
xpl_igraph_enter (void)
{
  g_mutex_lock (&igraph_mutex);
  previous_handler = igraph_set_error_handler (igraph_error_handler_ignore);
  previous_warning_handler = igraph_set_warning_handler (igraph_warning_handler_ignore);
}

void
xpl_igraph_leave (void)
{
  igraph_set_warning_handler (previous_warning_handler);
  igraph_set_error_handler (previous_handler);
  g_mutex_unlock (&igraph_mutex);
}

static void
clear_link (gpointer data)
{
  g_ptr_array_unref (((XplLink *) data)->relations);
}

static guint
get_index (XplConnections *self, XplEntity *entity)
{
  guint index = GPOINTER_TO_UINT (g_hash_table_lookup (self->indices, entity));

  if (index == 0)
    {
      g_ptr_array_add (self->entities, entity);
      index = self->entities->len;
      g_hash_table_insert (self->indices, entity, GUINT_TO_POINTER (index));
    }
  return index - 1;
}

/* Nothing but planned, suspected or denied, or no more than being named together: half as strong. */
static double
get_strength (XplRelation *relation)
{
  gboolean is_weak = xpl_act_get_quad (relation->act) == XPL_QUAD_CO_OCCURRENCE
                     || relation->polarity != XPL_POLARITY_POSITIVE
                     || (relation->modality != XPL_MODALITY_FACT && relation->modality != XPL_MODALITY_CLAIMED);
  double origins = MAX (1, xpl_finding_get_n_origins (XPL_FINDING (relation)));

  return is_weak ? origins / 2 : origins;
}

static int
compare_relations (gconstpointer a, gconstpointer b)
{
  double x = get_strength (*(XplRelation *const *) a), y = get_strength (*(XplRelation *const *) b);

  return (x < y) - (x > y);
}

/* The link of the two, which @known finds by their indices. */
static XplLink *
get_link (XplConnections *self, GHashTable *known, guint a, guint b)
{
  gint64 key = ((gint64) MIN (a, b) << 32) | MAX (a, b);
  gpointer place = g_hash_table_lookup (known, &key);

  if (place == NULL)
    {
      XplLink link = { MIN (a, b), MAX (a, b), g_ptr_array_new (), 0 };

      g_array_append_val (self->links, link);
      place = GUINT_TO_POINTER (self->links->len);
      g_hash_table_insert (known, g_memdup2 (&key, sizeof key), place);
    }
  return &g_array_index (self->links, XplLink, GPOINTER_TO_UINT (place) - 1);
}

XplConnections *
xpl_connections_new (XplBundle *bundle)
{
  g_autoptr (GHashTable) known = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  GListModel *relations;
  XplConnections *self;
  guint n;

  g_return_val_if_fail (XPL_IS_BUNDLE (bundle), NULL);

  self = g_new0 (XplConnections, 1);
  self->bundle = g_object_ref (bundle);
  self->entities = g_ptr_array_new ();
  self->indices = g_hash_table_new (NULL, NULL);
  self->links = g_array_new (FALSE, FALSE, sizeof (XplLink));
  g_array_set_clear_func (self->links, clear_link);
  relations = G_LIST_MODEL (xpl_bundle_get_list (bundle, XPL_LIST_RELATIONS));
  n = g_list_model_get_n_items (relations);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (XplRelation) relation = g_list_model_get_item (relations, i);

      if (relation->subject == relation->object)
        continue;
      XplLink *link = get_link (self, known, get_index (self, relation->subject), get_index (self, relation->object));
      g_ptr_array_add (link->relations, relation);
      link->strength = MAX (link->strength, get_strength (relation));
    }
  for (guint i = 0; i < self->links->len; i++)
    g_ptr_array_sort (g_array_index (self->links, XplLink, i).relations, compare_relations);
  return self;
}

void
xpl_connections_free (XplConnections *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->entities);
  g_hash_table_unref (self->indices);
  g_array_unref (self->links);
  g_object_unref (self->bundle);
  g_free (self);
}

gboolean
xpl_connections_fill (XplConnections *self, double least, igraph_t *graph, igraph_vector_t *weights, GArray *chosen)
{
  igraph_vector_int_t ends;
  gboolean is_full = TRUE;

  if (igraph_vector_int_init (&ends, 0) != IGRAPH_SUCCESS)
    return FALSE;
  for (guint i = 0; i < self->links->len && is_full; i++)
    {
      const XplLink *link = &g_array_index (self->links, XplLink, i);

      if (link->strength < least)
        continue;
      is_full = igraph_vector_int_push_back (&ends, link->a) == IGRAPH_SUCCESS
                && igraph_vector_int_push_back (&ends, link->b) == IGRAPH_SUCCESS
                && (weights == NULL || igraph_vector_push_back (weights, link->strength) == IGRAPH_SUCCESS);
      if (chosen != NULL)
        g_array_append_val (chosen, i);
    }
  is_full = is_full && igraph_create (graph, &ends, self->entities->len, IGRAPH_UNDIRECTED) == IGRAPH_SUCCESS;
  igraph_vector_int_destroy (&ends);
  return is_full;
}
