/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "layout-quality.h"

static void
test_stress (void)
{
  static const XplLayoutEdge path[] = { { 0, 1, 1 }, { 1, 2, 1 }, { 2, 3, 1 } };
  g_autoptr (XplAdjacency) graph = xpl_adjacency_new (4, path, G_N_ELEMENTS (path));
  static const XplVec2 straight[] = { { 0, 0 }, { 7, 0 }, { 14, 0 }, { 21, 0 } };
  static const XplVec2 folded[] = { { 0, 0 }, { 7, 0 }, { 0, 0 }, { 7, 0 } };
  static const XplVec2 one_point[] = { { 3, 3 }, { 3, 3 }, { 3, 3 }, { 3, 3 } };

  g_assert_cmpfloat_with_epsilon (xpl_layout_quality_stress (graph, straight, 10, 1), 0, 1e-12);
  g_assert_cmpfloat (xpl_layout_quality_stress (graph, one_point, 10, 1), ==, 1);
  /* Ratios 1 1 1 0 0 1/3, each pair from both sides: 1 − (10/3)² / (28/9) / 6. */
  g_assert_cmpfloat_with_epsilon (xpl_layout_quality_stress (graph, folded, 10, 1),
                                  1 - (100.0 / 9) / (28.0 / 9) / 6, 1e-12);
  g_assert_cmpfloat (xpl_layout_quality_stress (graph, folded, 2, 1), >, 0);
}

static void
test_stress_without_paths (void)
{
  g_autoptr (XplAdjacency) graph = xpl_adjacency_new (3, NULL, 0);
  static const XplVec2 positions[3] = { { 0, 0 }, };

  g_assert_cmpfloat (xpl_layout_quality_stress (graph, positions, 10, 1), ==, 0);
  g_assert_cmpfloat (xpl_layout_quality_neighbourhood (graph, positions, 10, 1), ==, 1);
  g_assert_cmpfloat (xpl_layout_quality_crossings (graph, positions, 10, 1), ==, 0);
  g_assert_cmpfloat (xpl_layout_quality_length_deviation (graph, positions), ==, 0);
}

static void
test_neighbourhood (void)
{
  static const XplLayoutEdge edges[] = { { 0, 1, 1 }, { 2, 3, 1 } };
  g_autoptr (XplAdjacency) graph = xpl_adjacency_new (4, edges, G_N_ELEMENTS (edges));
  static const XplVec2 together[] = { { 0, 0 }, { 1, 0 }, { 9, 0 }, { 10, 0 } };
  static const XplVec2 swapped[] = { { 0, 0 }, { 9, 0 }, { 1, 0 }, { 10, 0 } };

  g_assert_cmpfloat (xpl_layout_quality_neighbourhood (graph, together, 4, 1), ==, 1);
  g_assert_cmpfloat (xpl_layout_quality_neighbourhood (graph, swapped, 4, 1), ==, 0);
}

static void
test_crossings (void)
{
  static const XplLayoutEdge square[] = {
    { 0, 1, 1 }, { 1, 2, 1 }, { 2, 3, 1 }, { 3, 0, 1 }, { 0, 2, 1 }, { 1, 3, 1 },
  };
  g_autoptr (XplAdjacency) graph = xpl_adjacency_new (4, square, G_N_ELEMENTS (square));
  static const XplVec2 convex[] = { { 0, 0 }, { 1, 0 }, { 1, 1 }, { 0, 1 } };
  static const XplVec2 planar[] = { { 0, 0 }, { 4, 0 }, { 2, 4 }, { 2, 1 } };

  g_assert_cmpfloat (xpl_layout_quality_crossings (graph, convex, 100, 1), ==, 1);
  g_assert_cmpfloat (xpl_layout_quality_crossings (graph, planar, 100, 1), ==, 0);
}

static void
test_length_deviation (void)
{
  static const XplLayoutEdge edges[] = { { 0, 1, 1 }, { 1, 2, 1 } };
  g_autoptr (XplAdjacency) graph = xpl_adjacency_new (3, edges, G_N_ELEMENTS (edges));
  static const XplVec2 even[] = { { 0, 0 }, { 5, 0 }, { 5, 5 } };
  static const XplVec2 uneven[] = { { 0, 0 }, { 1, 0 }, { 1, 3 } };

  g_assert_cmpfloat_with_epsilon (xpl_layout_quality_length_deviation (graph, even), 0, 1e-9);
  g_assert_cmpfloat_with_epsilon (xpl_layout_quality_length_deviation (graph, uneven), 0.5, 1e-9);
}

static void
test_overlaps (void)
{
  static const double radius[] = { 5, 5, 5, 1 };
  static const double half_width[] = { 0, 0, 0, 20 };
  static const double half_height[] = { 0, 0, 0, 1 };
  static const XplVec2 positions[] = { { 0, 0 }, { 9, 0 }, { 0, 10 }, { 30, 5 } };
  XplLayoutGraph graph = { 4, 0, NULL, radius, half_width, half_height, };

  /* The first and second; the first and third but touch; the box reaches x = 10, y = 4: the second. */
  g_assert_cmpuint (xpl_layout_quality_overlaps (&graph, positions), ==, 2);
  graph.half_width = NULL;
  g_assert_cmpuint (xpl_layout_quality_overlaps (&graph, positions), ==, 1);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/layout-quality/stress", test_stress);
  g_test_add_func ("/layout-quality/without-links", test_stress_without_paths);
  g_test_add_func ("/layout-quality/neighbourhood", test_neighbourhood);
  g_test_add_func ("/layout-quality/crossings", test_crossings);
  g_test_add_func ("/layout-quality/length-deviation", test_length_deviation);
  g_test_add_func ("/layout-quality/overlaps", test_overlaps);

  return g_test_run ();
}
