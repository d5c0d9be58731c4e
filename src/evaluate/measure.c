/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "measure.h"

#include <math.h>
#include <stdlib.h>

#define DRAWS 1000
#define SEED 20250101

static double
get_f1 (XplCounts sum)
{
  double all = sum.found + sum.labelled;

  return all > 0 ? 200 * sum.right / all : NAN;
}

static void
add_counts (XplCounts *sum, const XplCounts *counts)
{
  sum->right += counts->right;
  sum->found += counts->found;
  sum->labelled += counts->labelled;
}

static int
compare_values (gconstpointer a, gconstpointer b)
{
  double x = *(const double *) a, y = *(const double *) b;

  return (x > y) - (x < y);
}

XplInterval
xpl_counts_bootstrap (const XplCounts *counts, guint n_texts)
{
  GRand *random = g_rand_new_with_seed (SEED);
  XplCounts all = { 0 };
  double values[DRAWS];

  for (guint i = 0; i < n_texts; i++)
    add_counts (&all, &counts[i]);
  for (guint d = 0; d < DRAWS; d++)
    {
      XplCounts sum = { 0 };

      for (guint i = 0; i < n_texts; i++)
        add_counts (&sum, &counts[g_rand_int_range (random, 0, (gint32) n_texts)]);
      values[d] = get_f1 (sum);
      if (isnan (values[d])) /* a draw of nothing but texts without labels */
        values[d] = get_f1 (all);
    }
  g_rand_free (random);
  qsort (values, DRAWS, sizeof values[0], compare_values);
  return (XplInterval) { get_f1 (all), values[DRAWS / 40], values[DRAWS - 1 - DRAWS / 40] };
}
