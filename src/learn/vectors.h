/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * The arithmetic of the network, for training and for use. Every sum is made in the same order whatever registers the
 * processor has, and products are rounded before they are added, so that the same model reads the same text alike everywhere.
 */

/** Before a function with loops that the compiler should write for each width of registers. */
#if defined(__x86_64__) && defined(__GNUC__) && !defined(__clang__)
#define XPL_FOR_ALL_PROCESSORS __attribute__ ((target_clones ("avx512f", "avx2", "default")))
#else
#define XPL_FOR_ALL_PROCESSORS
#endif

/** What widths are multiples of. */
#define XPL_VECTORS_STEP 16
#define XPL_VECTORS_PAD(n) (((n) + XPL_VECTORS_STEP - 1) / XPL_VECTORS_STEP * XPL_VECTORS_STEP)

/** A table of @n_rows rows of numbers, one each @step numbers. */
typedef struct
{
  float *at;
  gsize step;
} XplRows;

static inline float *
xpl_rows_get (XplRows rows, gsize i)
{
  return rows.at + i * rows.step;
}

/**
 * Adds to the @n_rows rows of @y the product of those of @x, @n_in numbers each, with @weights, which has @n_in rows of
 * @n_out numbers. @n_out is a multiple of %XPL_VECTORS_STEP.
 */
void xpl_vectors_multiply (XplRows x, const float *weights, XplRows y, guint n_rows, guint n_in, guint n_out);

/** Squeezes a number into -1…1, as the hyperbolic tangent does, nearly. */
static inline float
xpl_squash (float x)
{
  x = x > 3 ? 3 : x < -3 ? -3 : x;
  return x * (27 + x * x) / (27 + 9 * x * x);
}

/** How steep that is. */
static inline float
xpl_squash_slope (float x)
{
  float root;

  x = x > 3 ? 3 : x < -3 ? -3 : x;
  root = (9 - x * x) / (9 + 3 * x * x);
  return root * root;
}

/** The same into 0…1. */
static inline float
xpl_gate (float x)
{
  return 0.5f + 0.5f * xpl_squash (0.5f * x);
}

static inline float
xpl_gate_slope (float x)
{
  return 0.25f * xpl_squash_slope (0.5f * x);
}

/**
 * A step of a long short-term memory of @n cells: @gates has 4 times @n sums, for input, forgetting, output and candidate;
 * @before the cells before, NULL at the start; @cells and @states get those after.
 */
void xpl_vectors_remember (const float *gates, const float *before, float *cells, float *states, guint n);

/** The slopes of the gates from those of the states of such a step, @state_slopes, and of its cells, @cell_slopes, which become
 * those of the cells before. */
void xpl_vectors_remember_back (const float *gates,
                                const float *before,
                                const float *cells,
                                const float *state_slopes,
                                float *cell_slopes,
                                float *gate_slopes,
                                guint n);

/** Adds @n numbers to others. */
void xpl_vectors_add (const float *from, float *to, gsize n);
/** Copies @n numbers, those below 0 as 0. */
void xpl_vectors_cut (const float *from, float *to, guint n);

/** The number by which the greatest of @n is found, the first of several. */
guint xpl_vectors_greatest (const float *numbers, guint n);

G_END_DECLS
