/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "label-placement.h"

static const XplRect area = { 0, 0, 400, 300 };

static void
test_order_of_sides (void)
{
  g_autoptr (XplLabelPlacer) placer = xpl_label_placer_new (area, area);
  XplPoint center = { 200, 150 };
  XplRect box;

  xpl_label_placer_block_disc (placer, center, 10);
  for (XplLabelSide side = XPL_LABEL_BELOW; side <= XPL_LABEL_LEFT; side++)
    {
      XplRect expected = xpl_label_placer_box_at (center, 10, 60, 14, side);

      g_assert_true (xpl_label_placer_place (placer, center, 10, 60, 14, &box));
      g_assert_cmpfloat (box.x, ==, expected.x);
      g_assert_cmpfloat (box.y, ==, expected.y);
    }
}

static void
test_sides_stand_where_they_say (void)
{
  XplPoint center = { 100, 100 };

  g_assert_cmpfloat (xpl_label_placer_box_at (center, 10, 60, 14, XPL_LABEL_BELOW).y, >, 110);
  g_assert_cmpfloat (xpl_label_placer_box_at (center, 10, 60, 14, XPL_LABEL_ABOVE).y, <, 90 - 14);
  g_assert_cmpfloat (xpl_label_placer_box_at (center, 10, 60, 14, XPL_LABEL_RIGHT).x, >, 110);
  g_assert_cmpfloat (xpl_label_placer_box_at (center, 10, 60, 14, XPL_LABEL_LEFT).x, <, 90 - 60);
}

/* The corners of the rectangle around a disc are free. */
static void
test_disc_is_round (void)
{
  g_autoptr (XplLabelPlacer) placer = xpl_label_placer_new (area, area);

  xpl_label_placer_block_disc (placer, (XplPoint) { 100, 100 }, 40);
  g_assert_true (xpl_label_placer_is_free (placer, (XplRect) { 62, 62, 6, 6 }));
  g_assert_false (xpl_label_placer_is_free (placer, (XplRect) { 68, 68, 8, 8 }));
  g_assert_false (xpl_label_placer_is_free (placer, (XplRect) { 98, 98, 4, 4 }));
  g_assert_false (xpl_label_placer_is_free (placer, (XplRect) { 20, 20, 200, 200 }));
}

static void
test_full (void)
{
  g_autoptr (XplLabelPlacer) placer = xpl_label_placer_new (area, area);
  XplRect box = { 1, 2, 3, 4 };

  xpl_label_placer_block_rect (placer, area);
  g_assert_false (xpl_label_placer_place (placer, (XplPoint) { 200, 150 }, 5, 30, 10, &box));
  g_assert_cmpfloat (box.x, ==, 1);
  g_assert_cmpfloat (box.height, ==, 4);
}

static void
test_outside (void)
{
  g_autoptr (XplLabelPlacer) placer = xpl_label_placer_new (area, area);

  g_assert_false (xpl_label_placer_is_free (placer, (XplRect) { -1, 10, 20, 10 }));
  g_assert_false (xpl_label_placer_is_free (placer, (XplRect) { 390, 10, 20, 10 }));
  /* Neither does it harm, nor does it block what is inside. */
  xpl_label_placer_block_disc (placer, (XplPoint) { -1000, -1000 }, 10);
  xpl_label_placer_block_rect (placer, (XplRect) { 1000, 1000, 10, 10 });
  g_assert_true (xpl_label_placer_is_free (placer, (XplRect) { 0, 0, 400, 300 }));
}

/* At the edge of what is seen a label turns inwards. */
static void
test_stays_in_sight (void)
{
  g_autoptr (XplLabelPlacer) placer = xpl_label_placer_new (area, (XplRect) { 100, 100, 200, 100 });
  XplRect box;

  g_assert_true (xpl_label_placer_place (placer, (XplPoint) { 290, 190 }, 5, 60, 14, &box));
  g_assert_cmpfloat (box.x + box.width, <=, 300);
  g_assert_cmpfloat (box.y + box.height, <=, 200);
  /* What is not seen has no such care taken of it. */
  g_assert_true (xpl_label_placer_place (placer, (XplPoint) { 90, 50 }, 5, 60, 14, &box));
  g_assert_cmpfloat (box.y, >, 50);
}

static void
test_avoids_lines (void)
{
  g_autoptr (XplLabelPlacer) placer = xpl_label_placer_new (area, area);
  XplPoint center = { 200, 150 };
  XplRect box;

  for (guint i = 0; i < 10; i++)
    xpl_label_placer_avoid (placer, (XplPoint) { 200, 150 + 5.0 * i }, 1);
  g_assert_true (xpl_label_placer_place (placer, center, 10, 60, 14, &box));
  g_assert_cmpfloat (box.x, >, 200);
  /* But no label is given up for a line. */
  for (double x = 100; x < 300; x += 3)
    for (double y = 100; y < 200; y += 3)
      xpl_label_placer_avoid (placer, (XplPoint) { x, y }, 1);
  g_assert_true (xpl_label_placer_place (placer, center, 10, 60, 14, &box));
}

static void
test_on_lines (void)
{
  g_autoptr (XplLabelPlacer) placer = xpl_label_placer_new (area, area);
  XplPoint centers[] = { { 100, 100 }, { 200, 100 } };
  XplRect box;

  g_assert_true (xpl_label_placer_place_at (placer, centers, 2, 40, 10, &box));
  g_assert_cmpfloat (box.x, ==, 80);
  g_assert_true (xpl_label_placer_place_at (placer, centers, 2, 40, 10, &box));
  g_assert_cmpfloat (box.x, ==, 180);
  g_assert_false (xpl_label_placer_place_at (placer, centers, 2, 40, 10, &box));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/label-placement/order-of-sides", test_order_of_sides);
  g_test_add_func ("/label-placement/sides", test_sides_stand_where_they_say);
  g_test_add_func ("/label-placement/disc-is-round", test_disc_is_round);
  g_test_add_func ("/label-placement/full", test_full);
  g_test_add_func ("/label-placement/outside", test_outside);
  g_test_add_func ("/label-placement/stays-in-sight", test_stays_in_sight);
  g_test_add_func ("/label-placement/avoids-lines", test_avoids_lines);
  g_test_add_func ("/label-placement/on-lines", test_on_lines);
  return g_test_run ();
}
