/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "whole-vectors.h"

#include <string.h>

#ifdef __SSE2__
#include <immintrin.h>
#endif

/* As in vectors.c. */
#define ROWS 4
#define LANES 2
#define LONE_LANES 10

/* ADD adds to each sum the products of two numbers with two weights. */
#define DEFINE_MULTIPLY(SUFFIX, TARGET, BYTES, ADD)                                                                  \
  typedef gint32 Sums##SUFFIX __attribute__ ((vector_size (BYTES), aligned (4), may_alias));                         \
  typedef float Lane##SUFFIX __attribute__ ((vector_size (BYTES), aligned (4), may_alias));                          \
                                                                                                                     \
  TARGET static inline __attribute__ ((always_inline)) void multiply_block##SUFFIX (                                 \
    const gint16 *x, const gint16 *pairs, float factor, XplRows y, guint n_in, guint n_out, guint n_rows, guint n_lanes) \
  {                                                                                                                  \
    Sums##SUFFIX sums[LONE_LANES];                                                                                   \
                                                                                                                     \
    _Pragma ("GCC unroll 10") for (guint i = 0; i < n_rows * n_lanes; i++) sums[i] = (Sums##SUFFIX){ 0 };             \
    for (guint k = 0; k < n_in; k += 2)                                                                              \
      {                                                                                                              \
        const Sums##SUFFIX *from = (const Sums##SUFFIX *) (gconstpointer) (pairs + (gsize) k * n_out);               \
                                                                                                                     \
        _Pragma ("GCC unroll 10") for (guint i = 0; i < n_rows * n_lanes; i++)                                        \
        {                                                                                                            \
          gint32 two;                                                                                                \
                                                                                                                     \
          memcpy (&two, x + (i / n_lanes) * n_in + k, sizeof two);                                                   \
          sums[i] = ADD (sums[i], (Sums##SUFFIX){ 0 } + two, from[i % n_lanes]);                                     \
        }                                                                                                            \
      }                                                                                                              \
    _Pragma ("GCC unroll 10") for (guint i = 0; i < n_rows * n_lanes; i++)                                            \
      ((Lane##SUFFIX *) (gpointer) (y.at + (i / n_lanes) * y.step))[i % n_lanes]                                     \
        += factor * __builtin_convertvector (sums[i], Lane##SUFFIX);                                                 \
  }                                                                                                                  \
                                                                                                                     \
  TARGET static void multiply##SUFFIX (const gint16 *x, const gint16 *pairs, float factor, XplRows y, guint n_rows,  \
                                       guint n_in, guint n_out)                                                      \
  {                                                                                                                  \
    const guint lane = BYTES / sizeof (float);                                                                       \
    guint row = 0, to;                                                                                               \
                                                                                                                     \
    for (; row + ROWS <= n_rows; row += ROWS)                                                                        \
      {                                                                                                              \
        XplRows rows = { xpl_rows_get (y, row), y.step };                                                            \
                                                                                                                     \
        for (to = 0; to + LANES * lane <= n_out; to += LANES * lane, rows.at += LANES * lane)                        \
          multiply_block##SUFFIX (x + (gsize) row * n_in, pairs + 2 * to, factor, rows, n_in, n_out, ROWS, LANES);   \
        for (; to < n_out; to += lane, rows.at += lane)                                                              \
          multiply_block##SUFFIX (x + (gsize) row * n_in, pairs + 2 * to, factor, rows, n_in, n_out, ROWS, 1);       \
      }                                                                                                              \
    for (; row < n_rows; row++)                                                                                      \
      {                                                                                                              \
        XplRows rows = { xpl_rows_get (y, row), 0 };                                                                 \
                                                                                                                     \
        for (to = 0; to + LONE_LANES * lane <= n_out; to += LONE_LANES * lane, rows.at += LONE_LANES * lane)         \
          multiply_block##SUFFIX (x + (gsize) row * n_in, pairs + 2 * to, factor, rows, n_in, n_out, 1, LONE_LANES); \
        for (; to + LONE_LANES / 2 * lane <= n_out; to += LONE_LANES / 2 * lane, rows.at += LONE_LANES / 2 * lane)   \
          multiply_block##SUFFIX (x + (gsize) row * n_in, pairs + 2 * to, factor, rows, n_in, n_out, 1,              \
                                  LONE_LANES / 2);                                                                   \
        for (; to < n_out; to += lane, rows.at += lane)                                                              \
          multiply_block##SUFFIX (x + (gsize) row * n_in, pairs + 2 * to, factor, rows, n_in, n_out, 1, 1);          \
      }                                                                                                              \
  }

#ifdef __SSE2__
#define ADD_NARROW(sums, x, weights)                                                                                 \
  ((Sums_narrow) _mm_add_epi32 ((__m128i) (sums), _mm_madd_epi16 ((__m128i) (x), (__m128i) (weights))))
#define ADD_WIDE(sums, x, weights)                                                                                   \
  ((Sums_wide) _mm256_add_epi32 ((__m256i) (sums), _mm256_madd_epi16 ((__m256i) (x), (__m256i) (weights))))
#define ADD_WIDEST(sums, x, weights)                                                                                 \
  ((Sums_widest) _mm512_add_epi32 ((__m512i) (sums), _mm512_madd_epi16 ((__m512i) (x), (__m512i) (weights))))
DEFINE_MULTIPLY (_narrow, , 16, ADD_NARROW)
DEFINE_MULTIPLY (_wide, __attribute__ ((target ("avx2"))), 32, ADD_WIDE)
DEFINE_MULTIPLY (_widest, __attribute__ ((target ("avx512bw"))), 64, ADD_WIDEST)
#else
/* The low and the high half of each number apart. */
#define ADD_NARROW(sums, x, weights) ((sums) + ((x) << 16 >> 16) * ((weights) << 16 >> 16) + ((x) >> 16) * ((weights) >> 16))
DEFINE_MULTIPLY (_narrow, , 16, ADD_NARROW)
#endif

XPL_FOR_ALL_PROCESSORS void
xpl_whole_add (const gint8 *restrict from, float factor, float *restrict to, guint n)
{
  for (guint i = 0; i < n; i++)
    to[i] += factor * from[i];
}

XPL_FOR_ALL_PROCESSORS void
xpl_whole_round (const float *restrict from, gint16 *restrict to, guint n)
{
  const float most = XPL_WHOLE_ONE * XPL_WHOLE_MOST;

  for (guint i = 0; i < n; i++)
    {
      float x = from[i] * XPL_WHOLE_ONE;

      x = x > most ? most : x < -most ? -most : x;
      to[i] = (gint16) (gint32) (x + (x > 0 ? 0.5f : -0.5f));
    }
}

void
xpl_whole_pair (const gint16 *from, gint16 *to, guint n_in, guint n_out)
{
  for (guint i = 0; i < n_in; i++)
    for (guint k = 0; k < n_out; k++)
      to[((gsize) (i & ~1u) * n_out) + 2 * k + (i & 1)] = from[(gsize) i * n_out + k];
}

void
xpl_whole_multiply (const gint16 *x, const gint16 *pairs, float factor, XplRows y, guint n_rows, guint n_in, guint n_out)
{
  g_assert (n_in % 2 == 0 && n_out % XPL_VECTORS_STEP == 0);

  factor /= XPL_WHOLE_ONE;
#ifdef __SSE2__
  if (__builtin_cpu_supports ("avx512bw"))
    multiply_widest (x, pairs, factor, y, n_rows, n_in, n_out);
  else if (__builtin_cpu_supports ("avx2"))
    multiply_wide (x, pairs, factor, y, n_rows, n_in, n_out);
  else
#endif
    multiply_narrow (x, pairs, factor, y, n_rows, n_in, n_out);
}
