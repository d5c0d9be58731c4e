/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "layout-random.h"
#include "spatial-index.h"

#define N_POINTS 800
#define N_QUERIES 400

typedef struct
{
  XplVec2 points[N_POINTS];
  double radii[N_POINTS];
  XplSpatialIndex *index;
} Fixture;

typedef struct
{
  const char *name;
  double width;
  double height;
  double widest; /* of the radii */
  gboolean one_is_wide;
} Shape;

static const Shape shapes[] = {
  { "even", 1000, 700, 10 },
  { "points", 1000, 700, 0 },
  { "one-wide-among-many", 1000, 700, 300, TRUE },
  { "line", 1000, 0, 5 },
  { "same-place", 0, 0, 3 },
  { "huge", 2e9, 1e9, 1e7 },
};

static void
set_up (Fixture *fixture, gconstpointer user_data)
{
  const Shape *shape = user_data;
  XplRandom random = { 21 };

  for (guint i = 0; i < N_POINTS; i++)
    {
      fixture->points[i].x = shape->width * (xpl_random_double (&random) - 0.5);
      fixture->points[i].y = shape->height * (xpl_random_double (&random) - 0.5);
      if (shape->one_is_wide)
        fixture->radii[i] = i == 17 ? shape->widest : 2;
      else
        fixture->radii[i] = shape->widest * xpl_random_double (&random);
    }
  fixture->points[5].x = NAN;
  fixture->points[6].y = INFINITY;
  fixture->index = xpl_spatial_index_new (fixture->points, fixture->radii, N_POINTS);
}

static void
tear_down (Fixture *fixture, gconstpointer user_data)
{
  xpl_spatial_index_free (fixture->index);
}

static XplVec2
draw_place (const Shape *shape, XplRandom *random)
{
  double x = (1.4 * shape->width + 1) * (xpl_random_double (random) - 0.5);
  double y = (1.4 * shape->height + 1) * (xpl_random_double (random) - 0.5);

  return (XplVec2) { x, y };
}

static guint32
find_nearest (const Fixture *fixture, XplVec2 place, double max_distance)
{
  guint32 best = XPL_SPATIAL_INDEX_NONE;
  double best_rim = max_distance;
  double best_middle = INFINITY;

  for (guint32 i = 0; i < N_POINTS; i++)
    {
      double middle = xpl_vec2_distance (fixture->points[i], place);
      double rim = MAX (middle - fixture->radii[i], 0);

      if (isfinite (middle) && (rim < best_rim || (rim == best_rim && middle <= best_middle)))
        {
          best = i;
          best_rim = rim;
          best_middle = middle;
        }
    }
  return best;
}

static void
test_nearest (Fixture *fixture, gconstpointer user_data)
{
  const Shape *shape = user_data;
  XplRandom random = { 22 };

  for (guint i = 0; i < N_QUERIES; i++)
    {
      XplVec2 place = draw_place (shape, &random);
      double limits[] = { 0, 5, 0.1 * shape->width, INFINITY };

      for (guint k = 0; k < G_N_ELEMENTS (limits); k++)
        g_assert_cmpuint (xpl_spatial_index_nearest (fixture->index, place, limits[k]), ==,
                          find_nearest (fixture, place, limits[k]));
    }
}

static gboolean
count_cb (guint32 point, gpointer user_data)
{
  guint8 *counts = user_data;

  counts[point]++;
  return TRUE;
}

static gboolean
is_touched (XplVec2 point, double radius, XplVec2 top_left, XplVec2 bottom_right)
{
  double dx = MAX (MAX (top_left.x - point.x, point.x - bottom_right.x), 0);
  double dy = MAX (MAX (top_left.y - point.y, point.y - bottom_right.y), 0);

  return sqrt (dx * dx + dy * dy) <= radius;
}

static void
test_foreach_in_rect (Fixture *fixture, gconstpointer user_data)
{
  XplRandom random = { 23 };

  for (guint i = 0; i < N_QUERIES; i++)
    {
      XplVec2 a = draw_place (user_data, &random);
      XplVec2 b = draw_place (user_data, &random);
      XplVec2 top_left = { MIN (a.x, b.x), MIN (a.y, b.y) };
      XplVec2 bottom_right = { MAX (a.x, b.x), MAX (a.y, b.y) };
      guint8 counts[N_POINTS] = { 0, };

      xpl_spatial_index_foreach_in_rect (fixture->index, top_left, bottom_right, count_cb, counts);
      for (guint32 k = 0; k < N_POINTS; k++)
        g_assert_cmpuint (counts[k], ==,
                          xpl_vec2_is_finite (fixture->points[k])
                            && is_touched (fixture->points[k], fixture->radii[k], top_left, bottom_right));
    }
}

static gboolean
stop_cb (guint32 point, gpointer user_data)
{
  guint *n_calls = user_data;

  return ++*n_calls < 3;
}

static void
test_stop (Fixture *fixture, gconstpointer user_data)
{
  static const XplVec2 first = { -INFINITY, -INFINITY };
  static const XplVec2 last = { INFINITY, INFINITY };
  guint n_calls = 0;

  xpl_spatial_index_foreach_in_rect (fixture->index, first, last, stop_cb, &n_calls);
  g_assert_cmpuint (n_calls, ==, 3);
}

static void
test_empty (void)
{
  g_autoptr (XplSpatialIndex) index = xpl_spatial_index_new (NULL, NULL, 0);
  guint n_calls = 0;

  g_assert_cmpuint (xpl_spatial_index_nearest (index, (XplVec2) { 0, 0 }, INFINITY), ==,
                    XPL_SPATIAL_INDEX_NONE);
  xpl_spatial_index_foreach_in_rect (index, (XplVec2) { -9, -9 }, (XplVec2) { 9, 9 }, stop_cb, &n_calls);
  g_assert_cmpuint (n_calls, ==, 0);
}

static void
test_topmost (void)
{
  static const XplVec2 points[] = { { 0, 0 }, { 0, 0 }, { 8, 0 } };
  static const double radii[] = { 10, 10, 10 };
  g_autoptr (XplSpatialIndex) index = xpl_spatial_index_new (points, radii, 3);

  g_assert_cmpuint (xpl_spatial_index_nearest (index, (XplVec2) { 1, 0 }, 0), ==, 1);
  g_assert_cmpuint (xpl_spatial_index_nearest (index, (XplVec2) { 5, 0 }, 0), ==, 2);
  g_assert_cmpuint (xpl_spatial_index_nearest (index, (XplVec2) { 30, 0 }, 5), ==, XPL_SPATIAL_INDEX_NONE);
  g_assert_cmpuint (xpl_spatial_index_nearest (index, (XplVec2) { 30, 0 }, 12), ==, 2);
  g_assert_cmpuint (xpl_spatial_index_nearest (index, (XplVec2) { NAN, 0 }, 12), ==, XPL_SPATIAL_INDEX_NONE);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (shapes); i++)
    {
      g_autofree char *nearest = g_strconcat ("/spatial-index/nearest/", shapes[i].name, NULL);
      g_autofree char *in_rect = g_strconcat ("/spatial-index/foreach-in-rect/", shapes[i].name, NULL);

      g_test_add (nearest, Fixture, &shapes[i], set_up, test_nearest, tear_down);
      g_test_add (in_rect, Fixture, &shapes[i], set_up, test_foreach_in_rect, tear_down);
    }
  g_test_add ("/spatial-index/stop", Fixture, &shapes[0], set_up, test_stop, tear_down);
  g_test_add_func ("/spatial-index/empty", test_empty);
  g_test_add_func ("/spatial-index/topmost", test_topmost);

  return g_test_run ();
}
