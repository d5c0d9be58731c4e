/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "whole-vectors.h"

#include <math.h>
#include <string.h>

#define MOST_ROWS 9
#define MOST_WIDTH 176

/* Numbers from -1 to 1 that look as if by chance. */
static void
fill (float *numbers, gsize n, guint seed)
{
  for (gsize i = 0; i < n; i++)
    {
      seed = seed * 1664525 + 1013904223;
      numbers[i] = (float) (seed >> 8) / (1 << 23) - 1;
    }
}

static const struct
{
  guint n_rows, n_in, n_out;
} sizes[] = { { 1, 2, 16 }, { 1, 80, 128 }, { 3, 16, 48 }, { 4, 96, 32 }, { 5, 30, 16 }, { 9, 160, 176 }, { 8, 2, 144 } };

/* What the product should be, sum by sum. */
static float
add_up (const float *x, const float *weights, guint n_in, guint n_out, guint column)
{
  float sum = 1;

  for (guint k = 0; k < n_in; k++)
    sum += x[k] * weights[(gsize) k * n_out + column];
  return sum;
}

static void
test_multiply (void)
{
  float x[MOST_ROWS * MOST_WIDTH], weights[MOST_WIDTH * MOST_WIDTH], y[MOST_ROWS * MOST_WIDTH];

  for (guint s = 0; s < G_N_ELEMENTS (sizes); s++)
    {
      guint n_in = sizes[s].n_in, n_out = sizes[s].n_out;

      fill (x, G_N_ELEMENTS (x), s);
      fill (weights, G_N_ELEMENTS (weights), s + 100);
      for (guint i = 0; i < G_N_ELEMENTS (y); i++)
        y[i] = 1;
      xpl_vectors_multiply ((XplRows){ x, n_in }, weights, (XplRows){ y, n_out }, sizes[s].n_rows, n_in, n_out);
      for (guint row = 0; row < sizes[s].n_rows; row++)
        for (guint k = 0; k < n_out; k++)
          g_assert_cmpfloat_with_epsilon (y[row * n_out + k], add_up (x + row * n_in, weights, n_in, n_out, k), 1e-4f);
    }
}

static void
test_multiply_whole (void)
{
  float x[MOST_ROWS * MOST_WIDTH], weights[MOST_WIDTH * MOST_WIDTH], y[MOST_ROWS * MOST_WIDTH];
  gint16 rounded[MOST_ROWS * MOST_WIDTH], whole[MOST_WIDTH * MOST_WIDTH], pairs[MOST_WIDTH * MOST_WIDTH];

  for (guint s = 0; s < G_N_ELEMENTS (sizes); s++)
    {
      guint n_in = sizes[s].n_in, n_out = sizes[s].n_out;

      fill (x, G_N_ELEMENTS (x), s);
      fill (weights, G_N_ELEMENTS (weights), s + 100);
      for (gsize i = 0; i < (gsize) n_in * n_out; i++)
        whole[i] = (gint16) lroundf (weights[i] * 1000);
      for (guint i = 0; i < G_N_ELEMENTS (y); i++)
        y[i] = 1;
      xpl_whole_round (x, rounded, sizes[s].n_rows * n_in);
      xpl_whole_pair (whole, pairs, n_in, n_out);
      xpl_whole_multiply (rounded, pairs, 0.001f, (XplRows){ y, n_out }, sizes[s].n_rows, n_in, n_out);
      for (guint row = 0; row < sizes[s].n_rows; row++)
        for (guint k = 0; k < n_out; k++)
          g_assert_cmpfloat_with_epsilon (y[row * n_out + k], add_up (x + row * n_in, weights, n_in, n_out, k), 0.03f);
    }
}

static void
test_round (void)
{
  static const float numbers[] = { 0, 1, -1, 0.5f, 100, -100, 0.0003f, -0.0003f };
  static const gint16 expected[] = { 0, 2048, -2048, 1024, 8192, -8192, 1, -1 };
  gint16 rounded[G_N_ELEMENTS (numbers)];

  xpl_whole_round (numbers, rounded, G_N_ELEMENTS (numbers));
  g_assert_cmpmem (rounded, sizeof rounded, expected, sizeof expected);
}

/* A slope is how much the result changes with what it is made of. */
static void
test_slopes (void)
{
  const float step = 1e-2f;

  for (float x = -4; x < 4; x += 0.37f)
    {
      g_assert_cmpfloat_with_epsilon (xpl_squash (x), tanhf (x), 0.03f);
      g_assert_cmpfloat_with_epsilon (xpl_squash_slope (x), (xpl_squash (x + step) - xpl_squash (x - step)) / (2 * step), 1e-3f);
      g_assert_cmpfloat_with_epsilon (xpl_gate_slope (x), (xpl_gate (x + step) - xpl_gate (x - step)) / (2 * step), 1e-3f);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/vectors/multiply", test_multiply);
  g_test_add_func ("/vectors/multiply-whole", test_multiply_whole);
  g_test_add_func ("/vectors/round", test_round);
  g_test_add_func ("/vectors/slopes", test_slopes);
  return g_test_run ();
}
