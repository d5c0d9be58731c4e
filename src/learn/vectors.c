/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/*
 * The compiler makes a function for each width of registers from one text. In all of them a sum goes through its addends
 * one by one, several sums side by side; no fused operation is used (see meson.build), since it rounds otherwise.
 */

#include "config.h"

#include "vectors.h"

/* Rows that share what was loaded of the weights, and registers of sums for each. */
#define ROWS 4
#define LANES 2
/* The same for a single row, which has but itself to hide the delay of an addition; half as many for what is left, then one. */
#define LONE_LANES 10

#define DEFINE_MULTIPLY(SUFFIX, TARGET, BYTES)                                                                       \
  typedef float Lane##SUFFIX __attribute__ ((vector_size (BYTES), aligned (4), may_alias));                          \
                                                                                                                     \
  TARGET static inline __attribute__ ((always_inline)) void multiply_block##SUFFIX (                                 \
    XplRows x, const float *weights, XplRows y, guint n_in, guint n_out, guint n_rows, guint n_lanes)                \
  {                                                                                                                  \
    Lane##SUFFIX sums[LONE_LANES];                                                                                   \
    Lane##SUFFIX *to;                                                                                                \
                                                                                                                     \
    _Pragma ("GCC unroll 10") for (guint i = 0; i < n_rows * n_lanes; i++)                                            \
    {                                                                                                                \
      to = (Lane##SUFFIX *) (gpointer) (y.at + (i / n_lanes) * y.step);                                              \
      sums[i] = to[i % n_lanes];                                                                                     \
    }                                                                                                                \
    for (guint k = 0; k < n_in; k++)                                                                                 \
      {                                                                                                              \
        const Lane##SUFFIX *from = (const Lane##SUFFIX *) (gconstpointer) (weights + (gsize) k * n_out);             \
                                                                                                                     \
        _Pragma ("GCC unroll 10") for (guint i = 0; i < n_rows * n_lanes; i++)                                        \
          sums[i] += x.at[(i / n_lanes) * x.step + k] * from[i % n_lanes];                                           \
      }                                                                                                              \
    _Pragma ("GCC unroll 10") for (guint i = 0; i < n_rows * n_lanes; i++)                                            \
    {                                                                                                                \
      to = (Lane##SUFFIX *) (gpointer) (y.at + (i / n_lanes) * y.step);                                              \
      to[i % n_lanes] = sums[i];                                                                                     \
    }                                                                                                                \
  }                                                                                                                  \
                                                                                                                     \
  TARGET static void multiply##SUFFIX (XplRows x, const float *weights, XplRows y, guint n_rows, guint n_in,         \
                                       guint n_out)                                                                  \
  {                                                                                                                  \
    const guint lane = BYTES / sizeof (float);                                                                       \
    guint row = 0;                                                                                                   \
                                                                                                                     \
    for (; row + ROWS <= n_rows; row += ROWS)                                                                        \
      {                                                                                                              \
        guint to = 0;                                                                                                \
                                                                                                                     \
        for (; to + LANES * lane <= n_out; to += LANES * lane)                                                       \
          multiply_block##SUFFIX ((XplRows){ xpl_rows_get (x, row), x.step }, weights + to,                          \
                                  (XplRows){ xpl_rows_get (y, row) + to, y.step }, n_in, n_out, ROWS, LANES);        \
        for (; to < n_out; to += lane)                                                                               \
          multiply_block##SUFFIX ((XplRows){ xpl_rows_get (x, row), x.step }, weights + to,                          \
                                  (XplRows){ xpl_rows_get (y, row) + to, y.step }, n_in, n_out, ROWS, 1);            \
      }                                                                                                              \
    for (; row < n_rows; row++)                                                                                      \
      {                                                                                                              \
        guint to = 0;                                                                                                \
                                                                                                                     \
        for (; to + LONE_LANES * lane <= n_out; to += LONE_LANES * lane)                                             \
          multiply_block##SUFFIX ((XplRows){ xpl_rows_get (x, row), 0 }, weights + to,                               \
                                  (XplRows){ xpl_rows_get (y, row) + to, 0 }, n_in, n_out, 1, LONE_LANES);           \
        for (; to + LONE_LANES / 2 * lane <= n_out; to += LONE_LANES / 2 * lane)                                     \
          multiply_block##SUFFIX ((XplRows){ xpl_rows_get (x, row), 0 }, weights + to,                               \
                                  (XplRows){ xpl_rows_get (y, row) + to, 0 }, n_in, n_out, 1, LONE_LANES / 2);       \
        for (; to < n_out; to += lane)                                                                               \
          multiply_block##SUFFIX ((XplRows){ xpl_rows_get (x, row), 0 }, weights + to,                               \
                                  (XplRows){ xpl_rows_get (y, row) + to, 0 }, n_in, n_out, 1, 1);                    \
      }                                                                                                              \
  }

DEFINE_MULTIPLY (_narrow, , 16)

#if defined(__x86_64__) && defined(__GNUC__) && !defined(__clang__)
#define HAS_WIDE 1
DEFINE_MULTIPLY (_wide, __attribute__ ((target ("avx2"))), 32)
DEFINE_MULTIPLY (_widest, __attribute__ ((target ("avx512f"))), 64)
#endif

void
xpl_vectors_multiply (XplRows x, const float *weights, XplRows y, guint n_rows, guint n_in, guint n_out)
{
  g_assert (n_out % XPL_VECTORS_STEP == 0);

#ifdef HAS_WIDE
  if (__builtin_cpu_supports ("avx512f"))
    multiply_widest (x, weights, y, n_rows, n_in, n_out);
  else if (__builtin_cpu_supports ("avx2"))
    multiply_wide (x, weights, y, n_rows, n_in, n_out);
  else
#endif
    multiply_narrow (x, weights, y, n_rows, n_in, n_out);
}

XPL_FOR_ALL_PROCESSORS void
xpl_vectors_remember (const float *restrict gates,
                      const float *restrict before,
                      float *restrict cells,
                      float *restrict states,
                      guint n)
{
  for (guint i = 0; i < n; i++)
    cells[i] = xpl_gate (gates[i]) * xpl_squash (gates[3 * n + i]);
  if (before != NULL)
    for (guint i = 0; i < n; i++)
      cells[i] += xpl_gate (gates[n + i]) * before[i];
  for (guint i = 0; i < n; i++)
    states[i] = xpl_gate (gates[2 * n + i]) * xpl_squash (cells[i]);
}

XPL_FOR_ALL_PROCESSORS static void
go_back (const float *restrict gates,
         const float *restrict before,
         const float *restrict cells,
         const float *restrict state_slopes,
         float *restrict cell_slopes,
         float *restrict gate_slopes,
         guint n)
{
  for (guint i = 0; i < n; i++)
    {
      float slope = cell_slopes[i] + state_slopes[i] * xpl_gate (gates[2 * n + i]) * xpl_squash_slope (cells[i]);

      gate_slopes[i] = slope * xpl_squash (gates[3 * n + i]) * xpl_gate_slope (gates[i]);
      gate_slopes[n + i] = slope * before[i] * xpl_gate_slope (gates[n + i]);
      gate_slopes[2 * n + i] = state_slopes[i] * xpl_squash (cells[i]) * xpl_gate_slope (gates[2 * n + i]);
      gate_slopes[3 * n + i] = slope * xpl_gate (gates[i]) * xpl_squash_slope (gates[3 * n + i]);
      cell_slopes[i] = slope * xpl_gate (gates[n + i]);
    }
}

void
xpl_vectors_remember_back (const float *gates,
                           const float *before,
                           const float *cells,
                           const float *state_slopes,
                           float *cell_slopes,
                           float *gate_slopes,
                           guint n)
{
  g_autofree float *none = before == NULL ? g_new0 (float, n) : NULL;

  go_back (gates, before != NULL ? before : none, cells, state_slopes, cell_slopes, gate_slopes, n);
}

XPL_FOR_ALL_PROCESSORS void
xpl_vectors_add (const float *restrict from, float *restrict to, gsize n)
{
  for (gsize i = 0; i < n; i++)
    to[i] += from[i];
}

XPL_FOR_ALL_PROCESSORS void
xpl_vectors_cut (const float *restrict from, float *restrict to, guint n)
{
  for (guint i = 0; i < n; i++)
    to[i] = from[i] > 0 ? from[i] : 0;
}

guint
xpl_vectors_greatest (const float *numbers, guint n)
{
  guint greatest = 0;

  for (guint i = 1; i < n; i++)
    if (numbers[i] > numbers[greatest])
      greatest = i;
  return greatest;
}
