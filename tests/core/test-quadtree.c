/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "layout-random.h"
#include "quadtree.h"

#define SOFTENING 0.05

typedef struct
{
  guint32 n;
  XplVec2 *points;
  double *masses; /* (nullable) */
  XplVec2 *forces;
  double *stiffness;
} Cloud;

static Cloud *
cloud_new (guint32 n)
{
  Cloud *cloud = g_new0 (Cloud, 1);

  cloud->n = n;
  cloud->points = g_new0 (XplVec2, n + 1);
  cloud->forces = g_new0 (XplVec2, n + 1);
  cloud->stiffness = g_new0 (double, n + 1);
  return cloud;
}

static void
cloud_free (Cloud *cloud)
{
  g_free (cloud->points);
  g_free (cloud->masses);
  g_free (cloud->forces);
  g_free (cloud->stiffness);
  g_free (cloud);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Cloud, cloud_free)

/* Evenly spread, or in lumps of very different sizes. */
static Cloud *
cloud_new_random (guint32 n, gboolean lumps, guint64 seed)
{
  Cloud *cloud = cloud_new (n);
  XplRandom random = { seed };

  for (guint32 i = 0; i < n; i++)
    {
      double width = lumps ? pow (10, -(double) (i % 4)) : 1;

      cloud->points[i].x = 100 * (i % 4 + width * xpl_random_double (&random));
      cloud->points[i].y = 50 * (i % 3 + width * xpl_random_double (&random));
    }
  return cloud;
}

static void
repel (Cloud *cloud, double opening, guint n_threads)
{
  g_autoptr (XplQuadtree) tree = xpl_quadtree_new ();

  xpl_quadtree_fill (tree, cloud->points, cloud->masses, cloud->n);
  xpl_quadtree_repel (tree, opening, SOFTENING, n_threads, cloud->forces, cloud->stiffness);
}

static double
get_mass (const Cloud *cloud, guint32 point)
{
  return cloud->masses == NULL ? 1 : cloud->masses[point];
}

static XplVec2
get_exact_force (const Cloud *cloud, guint32 point, double *stiffness)
{
  XplVec2 force = { 0, 0 };

  *stiffness = 0;
  for (guint32 i = 0; i < cloud->n; i++)
    if (i != point)
      {
        XplVec2 away = xpl_vec2_subtract (cloud->points[point], cloud->points[i]);
        double share = get_mass (cloud, point) * get_mass (cloud, i)
                       / (away.x * away.x + away.y * away.y + SOFTENING * SOFTENING);

        force = xpl_vec2_add (force, xpl_vec2_scale (away, share));
        *stiffness += share;
      }
  return force;
}

/* The error of all forces by their size, as root mean squares. */
static double
get_error (const Cloud *cloud, double *stiffness_error)
{
  double errors = 0;
  double sizes = 0;
  double worst = 0;

  for (guint32 i = 0; i < cloud->n; i++)
    {
      double stiffness;
      XplVec2 force = get_exact_force (cloud, i, &stiffness);

      errors += pow (xpl_vec2_distance (force, cloud->forces[i]), 2);
      sizes += pow (xpl_vec2_length (force), 2);
      worst = MAX (worst, fabs (cloud->stiffness[i] - stiffness) / stiffness);
    }
  *stiffness_error = worst;
  return sqrt (errors / sizes);
}

static void
test_close_to_exact (void)
{
  for (guint lumps = 0; lumps < 2; lumps++)
    {
      g_autoptr (Cloud) cloud = cloud_new_random (2000, lumps, 1 + lumps);
      double stiffness_error;

      repel (cloud, 0.9, 1);
      g_assert_cmpfloat (get_error (cloud, &stiffness_error), <, 0.03);
      g_assert_cmpfloat (stiffness_error, <, 0.2);
    }
}

static void
test_exact_when_closed (void)
{
  g_autoptr (Cloud) cloud = cloud_new_random (700, TRUE, 3);
  double stiffness_error;

  repel (cloud, 0, 1);
  g_assert_cmpfloat (get_error (cloud, &stiffness_error), <, 1e-3);
  g_assert_cmpfloat (stiffness_error, <, 0.05);
}

static void
test_wider_opening_is_worse (void)
{
  g_autoptr (Cloud) cloud = cloud_new_random (2000, FALSE, 4);
  double fine, coarse, unused;

  repel (cloud, 0.5, 1);
  fine = get_error (cloud, &unused);
  repel (cloud, 1.5, 1);
  coarse = get_error (cloud, &unused);
  g_assert_cmpfloat (fine, >, 0);
  g_assert_cmpfloat (fine, <, coarse);
}

static void
test_masses (void)
{
  g_autoptr (Cloud) cloud = cloud_new_random (1000, FALSE, 5);
  double stiffness_error;

  cloud->masses = g_new (double, cloud->n);
  for (guint32 i = 0; i < cloud->n; i++)
    cloud->masses[i] = 1 + i % 50;
  repel (cloud, 0.9, 1);
  g_assert_cmpfloat (get_error (cloud, &stiffness_error), <, 0.03);
}

static void
test_action_is_reaction (void)
{
  g_autoptr (Cloud) cloud = cloud_new (2);

  cloud->points[1].x = 4;
  repel (cloud, 0.9, 1);
  g_assert_cmpfloat_with_epsilon (cloud->forces[0].x, -0.25, 1e-3);
  g_assert_cmpfloat_with_epsilon (cloud->forces[1].x, 0.25, 1e-3);
  g_assert_cmpfloat_with_epsilon (cloud->forces[0].y, 0, 1e-9);
  g_assert_cmpfloat_with_epsilon (cloud->stiffness[0], 1.0 / 16, 1e-3);
}

static void
test_coincident_points (void)
{
  g_autoptr (Cloud) cloud = cloud_new (500);

  /* All at one place but one, so that the tree gets as deep as it can. */
  cloud->points[499] = (XplVec2) { 1000, 0 };
  repel (cloud, 0.9, 1);
  for (guint32 i = 0; i < 499; i++)
    {
      g_assert_cmpfloat_with_epsilon (cloud->forces[i].x, -0.001, 1e-6);
      g_assert_true (isfinite (cloud->stiffness[i]));
    }
  g_assert_cmpfloat_with_epsilon (cloud->forces[499].x, 0.499, 1e-4);
}

static void
test_few_points (void)
{
  g_autoptr (Cloud) none = cloud_new (0);
  g_autoptr (Cloud) one = cloud_new (1);

  repel (none, 0.9, 2);
  one->forces[0].x = one->stiffness[0] = 7;
  repel (one, 0.9, 2);
  g_assert_cmpfloat (one->forces[0].x, ==, 0);
  g_assert_cmpfloat_with_epsilon (one->stiffness[0], 0, 1e-3);
}

static void
test_far_away (void)
{
  g_autoptr (Cloud) cloud = cloud_new_random (300, FALSE, 6);

  for (guint32 i = 0; i < cloud->n; i++)
    cloud->points[i].x = i % 2 == 0 ? 1e9 : -1e9;
  repel (cloud, 0.9, 1);
  for (guint32 i = 0; i < cloud->n; i++)
    g_assert_true (xpl_vec2_is_finite (cloud->forces[i]) && isfinite (cloud->stiffness[i]));
}

static void
test_same_for_any_threads (void)
{
  g_autoptr (Cloud) one = cloud_new_random (9000, TRUE, 7);
  g_autoptr (Cloud) four = cloud_new_random (9000, TRUE, 7);

  repel (one, 0.9, 1);
  repel (four, 0.9, 4);
  g_assert_cmpmem (one->forces, one->n * sizeof (XplVec2), four->forces, four->n * sizeof (XplVec2));
  g_assert_cmpmem (one->stiffness, one->n * sizeof (double), four->stiffness, four->n * sizeof (double));
}

static void
test_refill (void)
{
  g_autoptr (XplQuadtree) tree = xpl_quadtree_new ();
  g_autoptr (Cloud) big = cloud_new_random (3000, FALSE, 8);
  g_autoptr (Cloud) small = cloud_new_random (60, FALSE, 9);
  g_autofree XplVec2 *forces = NULL;

  repel (small, 0.9, 1);
  forces = g_memdup2 (small->forces, small->n * sizeof *forces);
  xpl_quadtree_fill (tree, big->points, NULL, big->n);
  xpl_quadtree_fill (tree, small->points, NULL, small->n);
  xpl_quadtree_repel (tree, 0.9, SOFTENING, 1, small->forces, small->stiffness);
  g_assert_cmpmem (forces, small->n * sizeof *forces, small->forces, small->n * sizeof *forces);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/quadtree/close-to-exact", test_close_to_exact);
  g_test_add_func ("/quadtree/exact-when-closed", test_exact_when_closed);
  g_test_add_func ("/quadtree/wider-opening-is-worse", test_wider_opening_is_worse);
  g_test_add_func ("/quadtree/masses", test_masses);
  g_test_add_func ("/quadtree/action-is-reaction", test_action_is_reaction);
  g_test_add_func ("/quadtree/coincident-points", test_coincident_points);
  g_test_add_func ("/quadtree/few-points", test_few_points);
  g_test_add_func ("/quadtree/far-away", test_far_away);
  g_test_add_func ("/quadtree/same-for-any-threads", test_same_for_any_threads);
  g_test_add_func ("/quadtree/refill", test_refill);

  return g_test_run ();
}
