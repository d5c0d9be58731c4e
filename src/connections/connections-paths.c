/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "connections-private.h"

static void
clear_step (gpointer data)
{
  g_ptr_array_unref (((XplPathStep *) data)->relations);
}

void
xpl_path_free (XplPath *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->steps);
  g_free (self);
}

/* The path over the edges @edges of a graph whose edges are the links @chosen. */
static XplPath *
make_path (XplConnections *self, guint from, const igraph_vector_int_t *edges, const GArray *chosen)
{
  XplPath *path = g_new0 (XplPath, 1);
  guint at = from;

  path->steps = g_array_new (FALSE, FALSE, sizeof (XplPathStep));
  g_array_set_clear_func (path->steps, clear_step);
  path->strength = G_MAXDOUBLE;
  for (igraph_integer_t i = 0; i < igraph_vector_int_size (edges); i++)
    {
      guint index = g_array_index (chosen, guint, (guint) igraph_vector_int_get (edges, i));
      const XplLink *link = &g_array_index (self->links, XplLink, index);
      guint next = link->a == at ? link->b : link->a;
      XplPathStep step = { g_ptr_array_index (self->entities, at), g_ptr_array_index (self->entities, next),
                           g_ptr_array_ref (link->relations), link->strength };

      g_array_append_val (path->steps, step);
      path->strength = MIN (path->strength, link->strength);
      at = next;
    }
  return path;
}

/* Adds to @paths those that have nothing weaker than @least, and something as weak: the stronger ones are there already. */
static gboolean
add_paths (XplConnections *self, guint from, guint to, double least, guint n, GPtrArray *paths)
{
  g_autoptr (GArray) chosen = g_array_new (FALSE, FALSE, sizeof (guint));
  igraph_vector_int_list_t found;
  igraph_t graph;
  gboolean is_done;

  if (!xpl_connections_fill (self, least, &graph, NULL, chosen))
    return FALSE;
  is_done = igraph_vector_int_list_init (&found, 0) == IGRAPH_SUCCESS;
  if (is_done)
    {
      is_done = igraph_get_k_shortest_paths (&graph, NULL, NULL, &found, n, from, to, IGRAPH_ALL) == IGRAPH_SUCCESS;
      for (igraph_integer_t i = 0; is_done && i < igraph_vector_int_list_size (&found) && paths->len < n; i++)
        {
          g_autoptr (XplPath) path = make_path (self, from, igraph_vector_int_list_get_ptr (&found, i), chosen);

          if (path->strength <= least)
            g_ptr_array_add (paths, g_steal_pointer (&path));
        }
      igraph_vector_int_list_destroy (&found);
    }
  igraph_destroy (&graph);
  return is_done;
}

static int
compare_strengths (gconstpointer a, gconstpointer b)
{
  double x = *(const double *) a, y = *(const double *) b;

  return (x < y) - (x > y);
}

/* The strengths that links have, each once, the largest first. */
static GArray *
list_strengths (XplConnections *self)
{
  GArray *strengths = g_array_new (FALSE, FALSE, sizeof (double));
  guint n = 0;

  for (guint i = 0; i < self->links->len; i++)
    g_array_append_val (strengths, g_array_index (self->links, XplLink, i).strength);
  g_array_sort (strengths, compare_strengths);
  for (guint i = 0; i < strengths->len; i++)
    if (n == 0 || g_array_index (strengths, double, i) < g_array_index (strengths, double, n - 1))
      g_array_index (strengths, double, n++) = g_array_index (strengths, double, i);
  g_array_set_size (strengths, n);
  return strengths;
}

GPtrArray *
xpl_connections_find_paths (XplConnections *self, XplEntity *from, XplEntity *to, guint n)
{
  GPtrArray *paths = g_ptr_array_new_with_free_func ((GDestroyNotify) xpl_path_free);
  g_autoptr (GArray) strengths = NULL;

  g_return_val_if_fail (self != NULL && XPL_IS_ENTITY (from) && XPL_IS_ENTITY (to), paths);

  guint a = GPOINTER_TO_UINT (g_hash_table_lookup (self->indices, from));
  guint b = GPOINTER_TO_UINT (g_hash_table_lookup (self->indices, to));
  if (a == 0 || b == 0 || a == b)
    return paths;
  n = MIN (n, XPL_MAX_PATHS);
  strengths = list_strengths (self);
  xpl_igraph_enter ();
  for (guint i = 0; i < strengths->len && paths->len < n; i++)
    if (!add_paths (self, a - 1, b - 1, g_array_index (strengths, double, i), n, paths))
      break;
  xpl_igraph_leave ();
  return paths;
}
