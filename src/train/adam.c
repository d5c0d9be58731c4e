/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "adam.h"

#include "vectors.h"

#include <math.h>

/* What means keep from step to step. */
#define KEEP_MEAN 0.9f
#define KEEP_SQUARE 0.99f
#define SMALLEST 1e-8f

void
xpl_adam_init (XplAdam *self, gsize n)
{
  self->n = n;
  self->weights = g_new0 (float, n);
  self->means = g_new0 (float, n);
  self->squares = g_new0 (float, n);
}

void
xpl_adam_clear (XplAdam *self)
{
  g_clear_pointer (&self->weights, g_free);
  g_clear_pointer (&self->means, g_free);
  g_clear_pointer (&self->squares, g_free);
}

/* 1 - x to the power of n; from some step on 1. */
static float
get_fill (float x, guint n)
{
  double power = 1;

  for (guint i = 0; i < n && power > 1e-9; i++)
    power *= x;
  return (float) (1 - power);
}

/* As with the arithmetic of the network: the same numbers, in whatever registers. */
XPL_FOR_ALL_PROCESSORS static void
move (float *restrict weights,
      float *restrict means,
      float *restrict squares,
      const float *restrict slopes,
      gsize n,
      float factor,
      float mean_pace,
      float square_factor)
{
  for (gsize i = 0; i < n; i++)
    {
      float slope = slopes[i] * factor;

      means[i] += (1 - KEEP_MEAN) * (slope - means[i]);
      squares[i] += (1 - KEEP_SQUARE) * (slope * slope - squares[i]);
      weights[i] -= mean_pace * means[i] / (sqrtf (squares[i] * square_factor) + SMALLEST);
    }
}

void
xpl_adam_move (XplAdam *self, gsize first, gsize n, const float *slopes, float factor, float pace, guint step)
{
  float mean_fill = get_fill (KEEP_MEAN, step + 1), square_fill = get_fill (KEEP_SQUARE, step + 1);

  g_assert (first + n <= self->n);

  move (self->weights + first, self->means + first, self->squares + first, slopes, n, factor, pace / mean_fill, 1 / square_fill);
}
