/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "components.h"
#include "layout-random.h"
#include "packing.h"

static void
test_adjacency_merges (void)
{
  static const XplLayoutEdge edges[] = {
    { 0, 1, 1 }, { 1, 0, 2.5 }, { 2, 2, 9 }, { 3, 1, 1 }, { 0, 1, 0.5 }, { 2, 1, 1 },
  };
  g_autoptr (XplAdjacency) graph = xpl_adjacency_new (5, edges, G_N_ELEMENTS (edges));
  static const guint32 neighbours_of_1[] = { 0, 2, 3 };

  g_assert_cmpuint (xpl_adjacency_get_n_links (graph), ==, 3);
  g_assert_cmpuint (xpl_adjacency_get_degree (graph, 0), ==, 1);
  g_assert_cmpuint (xpl_adjacency_get_degree (graph, 1), ==, 3);
  g_assert_cmpuint (xpl_adjacency_get_degree (graph, 4), ==, 0);
  g_assert_cmpmem (graph->neighbours + graph->offsets[1], sizeof neighbours_of_1,
                   neighbours_of_1, sizeof neighbours_of_1);
  g_assert_cmpfloat (graph->weights[graph->offsets[0]], ==, 4);
  g_assert_cmpfloat (graph->weights[graph->offsets[1]], ==, 4);
  g_assert_cmpfloat (graph->weights[graph->offsets[1] + 2], ==, 1);
}

static void
test_find (void)
{
  /* {0, 3}, {1}, {2, 4, 6}, {5, 7} */
  static const XplLayoutEdge edges[] = { { 3, 0, 1 }, { 6, 4, 1 }, { 4, 2, 1 }, { 7, 5, 1 }, { 1, 1, 1 } };
  static const guint32 members[] = { 2, 4, 6, 0, 3, 5, 7, 1 };
  static const guint32 starts[] = { 0, 3, 5, 7, 8 };
  g_autoptr (XplAdjacency) graph = xpl_adjacency_new (8, edges, G_N_ELEMENTS (edges));
  g_autoptr (XplComponents) components = xpl_components_find (graph);

  g_assert_cmpuint (components->n_components, ==, 4);
  g_assert_cmpmem (components->members, sizeof members, members, sizeof members);
  g_assert_cmpmem (components->starts, sizeof starts, starts, sizeof starts);
}

static void
test_find_none (void)
{
  g_autoptr (XplAdjacency) graph = xpl_adjacency_new (0, NULL, 0);
  g_autoptr (XplComponents) components = xpl_components_find (graph);

  g_assert_cmpuint (components->n_components, ==, 0);
}

static void
test_component_graph (void)
{
  static const XplLayoutEdge edges[] = { { 1, 4, 2 }, { 4, 2, 3 }, { 0, 3, 1 } };
  g_autoptr (XplAdjacency) graph = xpl_adjacency_new (5, edges, G_N_ELEMENTS (edges));
  g_autoptr (XplComponents) components = xpl_components_find (graph);
  guint32 local[5];
  guint32 size = xpl_components_get_size (components, 0);
  g_autoptr (XplAdjacency) part = xpl_adjacency_new_component (graph, components->members, size, local);

  /* 1, 2, 4 became 0, 1, 2. */
  g_assert_cmpuint (part->n_nodes, ==, 3);
  g_assert_cmpuint (xpl_adjacency_get_n_links (part), ==, 2);
  g_assert_cmpuint (part->neighbours[part->offsets[0]], ==, 2);
  g_assert_cmpfloat (part->weights[part->offsets[0]], ==, 2);
  g_assert_cmpuint (part->neighbours[part->offsets[1]], ==, 2);
  g_assert_cmpfloat (part->weights[part->offsets[1]], ==, 3);
}

static void
assert_apart (const XplPackingItem *items, guint32 n_items, XplVec2 size)
{
  for (guint32 i = 0; i < n_items; i++)
    {
      const XplPackingItem *a = &items[i];

      g_assert_cmpfloat (a->place.x, >=, -1e-6);
      g_assert_cmpfloat (a->place.y, >=, -1e-6);
      g_assert_cmpfloat (a->place.x + a->size.x, <=, size.x + 1e-6);
      g_assert_cmpfloat (a->place.y + a->size.y, <=, size.y + 1e-6);
      for (guint32 j = i + 1; j < n_items; j++)
        {
          const XplPackingItem *b = &items[j];

          g_assert_true (a->place.x + a->size.x <= b->place.x + 1e-6
                         || b->place.x + b->size.x <= a->place.x + 1e-6
                         || a->place.y + a->size.y <= b->place.y + 1e-6
                         || b->place.y + b->size.y <= a->place.y + 1e-6);
        }
    }
}

/* Blocks whose sides differ by up to @spread times, then singles of about the size 10 × 5. */
static XplPackingItem *
make_items (guint32 n_blocks, guint32 n_singles, double spread, XplRandom *random)
{
  XplPackingItem *items = g_new0 (XplPackingItem, n_blocks + n_singles);

  for (guint32 i = 0; i < n_blocks; i++)
    {
      items[i].size.x = 20 * pow (spread, xpl_random_double (random));
      items[i].size.y = 20 * pow (spread, xpl_random_double (random));
    }
  for (guint32 i = 0; i < n_singles; i++)
    items[n_blocks + i].size = (XplVec2) { 6 + 8 * xpl_random_double (random), 5 };
  return items;
}

static void
test_pack (void)
{
  static const struct
  {
    guint32 n_blocks, n_singles;
    double spread;
    double least_fill; /* share of the whole that is taken */
  } cases[] = {
    { 1, 0, 1, 0.99 },    { 2, 0, 3, 0.3 },   { 30, 0, 1, 0.8 },   { 30, 0, 10, 0.6 },
    { 300, 0, 10, 0.7 },  { 0, 1, 1, 0.99 },  { 0, 7, 1, 0.6 },    { 0, 500, 1, 0.85 },
    { 1, 500, 1, 0.8 },   { 40, 60, 10, 0.6 }, { 500, 2000, 4, 0.8 },
  };
  XplRandom random = { 11 };

  for (guint c = 0; c < G_N_ELEMENTS (cases); c++)
    {
      guint32 n_items = cases[c].n_blocks + cases[c].n_singles;
      guint32 n_blocks = cases[c].n_blocks;
      g_autofree XplPackingItem *items = make_items (n_blocks, cases[c].n_singles, cases[c].spread, &random);
      XplVec2 size = xpl_packing_arrange (items, n_items, n_blocks, 1.6);
      double area = 0;

      assert_apart (items, n_items, size);
      for (guint32 i = 0; i < n_items; i++)
        area += items[i].size.x * items[i].size.y;
      g_assert_cmpfloat (area / (size.x * size.y), >=, cases[c].least_fill);
      if (n_items >= 30)
        {
          g_assert_cmpfloat (size.x / size.y, >, 1.2);
          g_assert_cmpfloat (size.x / size.y, <, 2.1);
        }
    }
}

static void
test_pack_one_wide (void)
{
  /* A single block that is much wider than it should be: the singles use its width. */
  XplPackingItem items[21] = { { { 1000, 50 }, { 0, 0 } }, };
  XplVec2 size;

  for (guint i = 1; i < G_N_ELEMENTS (items); i++)
    items[i].size = (XplVec2) { 40, 20 };
  size = xpl_packing_arrange (items, G_N_ELEMENTS (items), 1, 1.6);
  assert_apart (items, G_N_ELEMENTS (items), size);
  g_assert_cmpfloat_with_epsilon (size.x, 1000, 1e-6);
  g_assert_cmpfloat_with_epsilon (size.y, 70, 1e-6);
}

static void
test_pack_rows_keep_order (void)
{
  XplRandom random = { 12 };
  g_autofree XplPackingItem *items = make_items (0, 100, 1, &random);

  xpl_packing_arrange (items, 100, 0, 1.6);
  for (guint i = 1; i < 100; i++)
    g_assert_true (items[i].place.y > items[i - 1].place.y
                   || (items[i].place.y == items[i - 1].place.y && items[i].place.x > items[i - 1].place.x));
}

static void
test_pack_none (void)
{
  XplVec2 size = xpl_packing_arrange (NULL, 0, 0, 1.6);

  g_assert_cmpfloat (size.x, ==, 0);
  g_assert_cmpfloat (size.y, ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/components/adjacency-merges", test_adjacency_merges);
  g_test_add_func ("/components/find", test_find);
  g_test_add_func ("/components/find-none", test_find_none);
  g_test_add_func ("/components/component-graph", test_component_graph);
  g_test_add_func ("/components/pack", test_pack);
  g_test_add_func ("/components/pack-one-wide", test_pack_one_wide);
  g_test_add_func ("/components/pack-rows-keep-order", test_pack_rows_keep_order);
  g_test_add_func ("/components/pack-none", test_pack_none);

  return g_test_run ();
}
