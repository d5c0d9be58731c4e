/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "layout-random.h"
#include "overlap.h"

#define GAP 2.0

typedef enum
{
  DISCS,
  BOXES,
  MIXED,
  VERY_DIFFERENT,
  N_KINDS,
} Kind;

static void
make_shapes (Kind kind, guint32 n, XplNodeShape *shapes, XplRandom *random)
{
  for (guint32 i = 0; i < n; i++)
    {
      double radius = 3 + 5 * xpl_random_double (random);
      double half_width = 10 + 40 * xpl_random_double (random);
      double offset = radius + 8;
      XplLayoutGraph graph = { 1, 0, NULL, &radius, &half_width, &(double) { 6 }, &offset, };

      if (kind == DISCS || (kind == MIXED && i % 2 == 0))
        graph.half_width = NULL;
      if (kind == VERY_DIFFERENT)
        {
          graph.half_width = NULL;
          radius = i == 3 ? 400 : 1;
        }
      shapes[i] = xpl_node_shape_new (&graph, 0);
    }
}

/* By the definition, not by the code that is tested. */
static gboolean
do_overlap (const XplNodeShape *a, XplVec2 at_a, const XplNodeShape *b, XplVec2 at_b)
{
  if (a->is_disc && b->is_disc)
    return xpl_vec2_distance (at_a, at_b) < a->radius + b->radius;
  return fabs (at_a.x - at_b.x) < a->half_width + b->half_width
         && fabs (at_a.y + a->offset - at_b.y - b->offset) < a->half_height + b->half_height;
}

static guint
count_overlaps (const XplNodeShape *shapes, const XplVec2 *positions, guint32 n)
{
  guint count = 0;

  for (guint32 i = 0; i < n; i++)
    for (guint32 j = i + 1; j < n; j++)
      count += do_overlap (&shapes[i], positions[i], &shapes[j], positions[j]);
  return count;
}

static void
test_remove (gconstpointer user_data)
{
  Kind kind = GPOINTER_TO_UINT (user_data);
  static const double widths[] = { 0, 1e-9, 30, 300, 3000 };
  XplNodeShape shapes[200];
  XplVec2 positions[200];
  XplRandom random = { 31 };

  make_shapes (kind, G_N_ELEMENTS (shapes), shapes, &random);
  for (guint w = 0; w < G_N_ELEMENTS (widths); w++)
    {
      for (guint i = 0; i < G_N_ELEMENTS (positions); i++)
        {
          positions[i].x = widths[w] * xpl_random_double (&random);
          positions[i].y = widths[w] * xpl_random_double (&random);
        }
      if (w < 4)
        g_assert_cmpuint (count_overlaps (shapes, positions, G_N_ELEMENTS (shapes)), >, 0);
      g_assert_cmpuint (xpl_overlap_count (shapes, G_N_ELEMENTS (shapes), 0, positions, G_MAXUINT32), ==,
                        count_overlaps (shapes, positions, G_N_ELEMENTS (shapes)));
      g_assert_true (xpl_overlap_remove (shapes, NULL, G_N_ELEMENTS (shapes), GAP, positions, NULL));
      g_assert_cmpuint (count_overlaps (shapes, positions, G_N_ELEMENTS (shapes)), ==, 0);
      g_assert_cmpuint (xpl_overlap_count (shapes, G_N_ELEMENTS (shapes), 0.4 * GAP, positions, 100), ==, 0);
    }
}

static void
test_no_need (void)
{
  XplNodeShape shapes[3];
  XplVec2 positions[] = { { 0, 0 }, { 200, 0 }, { 0, 200 } };
  XplVec2 before[3];
  XplRandom random = { 32 };

  make_shapes (BOXES, 3, shapes, &random);
  memcpy (before, positions, sizeof before);
  g_assert_true (xpl_overlap_remove (shapes, NULL, 3, GAP, positions, NULL));
  g_assert_cmpmem (positions, sizeof positions, before, sizeof before);
}

static void
test_keeps_order (void)
{
  /* A row of boxes that overlap a little stays a row, in the same order. */
  XplNodeShape shapes[10];
  XplVec2 positions[10];
  XplRandom random = { 33 };

  make_shapes (DISCS, 10, shapes, &random);
  for (guint i = 0; i < 10; i++)
    positions[i] = (XplVec2) { 8.0 * i, 0 };
  g_assert_true (xpl_overlap_remove (shapes, NULL, 10, GAP, positions, NULL));
  for (guint i = 1; i < 10; i++)
    {
      g_assert_cmpfloat (positions[i].x, >, positions[i - 1].x);
      g_assert_cmpfloat (fabs (positions[i].y), <, 1e-6);
    }
}

static void
test_pinned (void)
{
  /* A node caught between pinned ones, which overlap each other, has to find its way out. */
  XplNodeShape shapes[10];
  XplVec2 positions[10];
  XplVec2 before[10];
  double mobility[10] = { 0, };
  XplRandom random = { 34 };

  make_shapes (BOXES, 10, shapes, &random);
  for (guint i = 0; i < 9; i++)
    positions[i] = (XplVec2) { 12.0 * (i % 3), 12.0 * (i / 3) };
  positions[9] = positions[4];
  mobility[9] = 1;
  memcpy (before, positions, sizeof before);
  g_assert_true (xpl_overlap_remove (shapes, mobility, 10, GAP, positions, NULL));
  g_assert_cmpmem (positions, 9 * sizeof *positions, before, 9 * sizeof *before);
  for (guint i = 0; i < 9; i++)
    g_assert_false (do_overlap (&shapes[i], positions[i], &shapes[9], positions[9]));
}

static void
test_mobile_gives_way (void)
{
  XplNodeShape shapes[2];
  XplVec2 positions[] = { { 0, 0 }, { 1, 0 } };
  static const double mobility[] = { 0.01, 1 };
  XplRandom random = { 35 };

  make_shapes (DISCS, 2, shapes, &random);
  g_assert_cmpuint (xpl_overlap_push (shapes, mobility, 2, GAP, positions), ==, 1);
  g_assert_cmpfloat (fabs (positions[0].x), <, 0.2);
  g_assert_cmpfloat (positions[1].x, >, 5);
  g_assert_cmpuint (xpl_overlap_count (shapes, 2, GAP - 1e-6, positions, 100), ==, 0);
}

static void
test_shape (void)
{
  double radius = 10, half_width = 30, half_height = 6, offset = 18;
  XplLayoutGraph graph = { 1, 0, NULL, &radius, &half_width, &half_height, &offset, };
  XplNodeShape shape = xpl_node_shape_new (&graph, 0);

  /* From 10 above the middle to 24 below. */
  g_assert_false (shape.is_disc);
  g_assert_cmpfloat (shape.half_width, ==, 30);
  g_assert_cmpfloat (shape.half_height, ==, 17);
  g_assert_cmpfloat (shape.offset, ==, 7);
  half_height = 0;
  shape = xpl_node_shape_new (&graph, 0);
  g_assert_true (shape.is_disc);
  g_assert_cmpfloat (shape.half_width, ==, 10);
  g_assert_cmpfloat (shape.offset, ==, 0);
}

int
main (int argc, char *argv[])
{
  static const char *const names[N_KINDS] = { "discs", "boxes", "mixed", "very-different" };

  g_test_init (&argc, &argv, NULL);

  for (guint kind = 0; kind < N_KINDS; kind++)
    {
      g_autofree char *path = g_strconcat ("/overlap/remove/", names[kind], NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (kind), test_remove);
    }
  g_test_add_func ("/overlap/no-need", test_no_need);
  g_test_add_func ("/overlap/keeps-order", test_keeps_order);
  g_test_add_func ("/overlap/pinned", test_pinned);
  g_test_add_func ("/overlap/mobile-gives-way", test_mobile_gives_way);
  g_test_add_func ("/overlap/shape", test_shape);

  return g_test_run ();
}
