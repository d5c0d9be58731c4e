/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "projective.h"

typedef enum
{
  TO_LEFT,  /* the last word of the span is above the first */
  TO_RIGHT,
  N_SIDES,
} Side;

/*
 * Of the spans from one word to another the best scores: open where an arc between the two was just made, closed where the
 * lower one has all its dependents. What is added up stands side by side: each table has a row for the first word of a span,
 * or for the last.
 */
typedef struct
{
  XplRows scores;
  guint n;
  float *open_left_by_last, *open_right_by_first;
  float *closed_by_first[N_SIDES], *closed_by_last[N_SIDES];
  guint16 *open_split, *closed_split[N_SIDES]; /* where the best comes from, by first */
  int *heads;
} Chart;

/* The greatest sum of two numbers that stand at the same place. */
static float
find_greatest_sum (const float *x, const float *y, guint n, guint *place)
{
  float best = x[0] + y[0];

  *place = 0;
  for (guint i = 1; i < n; i++)
    if (x[i] + y[i] > best)
      {
        best = x[i] + y[i];
        *place = i;
      }
  return best;
}

static void
close_span (Chart *self, guint first, guint last, Side side, float score, guint split)
{
  self->closed_by_first[side][(gsize) first * self->n + last] = score;
  self->closed_by_last[side][(gsize) last * self->n + first] = score;
  self->closed_split[side][(gsize) first * self->n + last] = split;
}

static void
fill_span (Chart *self, guint first, guint last)
{
  gsize of_first = (gsize) first * self->n + first, of_last = (gsize) last * self->n + first;
  guint length = last - first, place;
  float score;

  score = find_greatest_sum (self->closed_by_first[TO_RIGHT] + of_first, self->closed_by_last[TO_LEFT] + of_last + 1, length, &place);
  self->open_split[of_first + length] = first + place;
  self->open_left_by_last[of_last] = score + xpl_rows_get (self->scores, first)[last];
  self->open_right_by_first[of_first + length] = score + xpl_rows_get (self->scores, last)[first];

  score = find_greatest_sum (self->closed_by_first[TO_LEFT] + of_first, self->open_left_by_last + of_last, length, &place);
  close_span (self, first, last, TO_LEFT, score, first + place);
  score = find_greatest_sum (self->open_right_by_first + of_first + 1, self->closed_by_last[TO_RIGHT] + of_last + 1, length, &place);
  close_span (self, first, last, TO_RIGHT, score, first + 1 + place);
}

static void read_closed (const Chart *self, guint first, guint last, Side side);

static void
read_open (const Chart *self, guint first, guint last, Side side)
{
  guint split = self->open_split[(gsize) first * self->n + last];

  if (side == TO_LEFT)
    self->heads[first] = (int) last;
  else
    self->heads[last] = (int) first;
  read_closed (self, first, split, TO_RIGHT);
  read_closed (self, split + 1, last, TO_LEFT);
}

/* As deep as the span is long. */
static void
read_closed (const Chart *self, guint first, guint last, Side side)
{
  guint split = self->closed_split[side][(gsize) first * self->n + last];

  if (first == last)
    return;
  if (side == TO_LEFT)
    {
      read_closed (self, first, split, TO_LEFT);
      read_open (self, split, last, TO_LEFT);
    }
  else
    {
      read_open (self, first, split, TO_RIGHT);
      read_closed (self, split, last, TO_RIGHT);
    }
}

/* The word above all others of which the two spans beside it are best. */
static guint
find_root (const Chart *self)
{
  guint root = 0;
  float best = 0;

  for (guint i = 0; i < self->n; i++)
    {
      float score = self->closed_by_first[TO_LEFT][i] + self->closed_by_first[TO_RIGHT][(gsize) i * self->n + self->n - 1]
                    + xpl_rows_get (self->scores, i)[self->n];

      if (i == 0 || score > best)
        {
          best = score;
          root = i;
        }
    }
  return root;
}

static void
find_best (XplRows scores, guint n, int *heads)
{
  gsize size = (gsize) n * n;
  g_autofree float *numbers = g_new (float, 6 * size);
  g_autofree guint16 *splits = g_new (guint16, 3 * size);
  Chart chart = {
    .scores = scores,
    .n = n,
    .open_left_by_last = numbers,
    .open_right_by_first = numbers + size,
    .closed_by_first = { numbers + 2 * size, numbers + 3 * size },
    .closed_by_last = { numbers + 4 * size, numbers + 5 * size },
    .open_split = splits,
    .closed_split = { splits + size, splits + 2 * size },
    .heads = heads,
  };

  for (guint i = 0; i < n; i++)
    for (guint side = 0; side < N_SIDES; side++)
      close_span (&chart, i, i, side, 0, i);
  for (guint length = 1; length < n; length++)
    for (guint first = 0; first + length < n; first++)
      fill_span (&chart, first, first + length);
  guint root = find_root (&chart);
  read_closed (&chart, 0, root, TO_LEFT);
  read_closed (&chart, root, n - 1, TO_RIGHT);
  heads[root] = -1;
}

static int
find_head (const float *scores, guint word, guint n)
{
  guint best = word == n ? 0 : n;

  for (guint i = 0; i < n; i++)
    if (i != word && scores[i] > scores[best])
      best = i;
  return best == n ? -1 : (int) best;
}

/* Takes the words from left to right, and away again each that has all its dependents and lies beside its head. */
gboolean
xpl_projective_check (const int *heads, guint n)
{
  g_autofree guint *waiting = g_new0 (guint, n + 1);
  g_autofree int *stack = g_new (int, n + 1);
  guint n_stack = 0;

  for (guint i = 0; i < n; i++)
    if (heads[i] >= 0)
      waiting[heads[i]]++;
  for (guint i = 0; i < n; i++)
    {
      stack[n_stack++] = (int) i;
      while (n_stack >= 2)
        {
          int below = stack[n_stack - 2], top = stack[n_stack - 1];

          if (heads[below] == top && waiting[below] == 0)
            {
              waiting[top]--;
              stack[n_stack - 2] = top;
            }
          else if (heads[top] == below && waiting[top] == 0)
            waiting[below]--;
          else
            break;
          n_stack--;
        }
    }
  return n == 0 || (n_stack == 1 && heads[stack[0]] == -1);
}

void
xpl_projective_find (XplRows scores, guint n, int *heads)
{
  for (guint i = 0; i < n; i++)
    heads[i] = find_head (xpl_rows_get (scores, i), i, n);
  if (!xpl_projective_check (heads, n))
    find_best (scores, n, heads);
}
