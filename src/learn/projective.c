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

/* The best of the spans from word @first to word @last: open where an arc between the two was just made, closed where the
 * lower one has all its dependents. */
typedef struct
{
  float open[N_SIDES], closed[N_SIDES];
  guint16 open_split, closed_split[N_SIDES];
} Span;

typedef struct
{
  XplRows scores;
  guint n;
  Span *spans; /* n × n */
  int *heads;
} Chart;

static Span *
get_span (const Chart *self, guint first, guint last)
{
  return &self->spans[(gsize) first * self->n + last];
}

static void
fill_span (const Chart *self, guint first, guint last)
{
  Span *span = get_span (self, first, last);
  float best = -G_MAXFLOAT;

  for (guint split = first; split < last; split++)
    {
      float score = get_span (self, first, split)->closed[TO_RIGHT] + get_span (self, split + 1, last)->closed[TO_LEFT];

      if (score > best)
        {
          best = score;
          span->open_split = split;
        }
    }
  span->open[TO_LEFT] = best + xpl_rows_get (self->scores, first)[last];
  span->open[TO_RIGHT] = best + xpl_rows_get (self->scores, last)[first];
  span->closed[TO_LEFT] = span->closed[TO_RIGHT] = -G_MAXFLOAT;
  for (guint split = first; split < last; split++)
    {
      float left = get_span (self, first, split)->closed[TO_LEFT] + get_span (self, split, last)->open[TO_LEFT];
      float right = get_span (self, first, split + 1)->open[TO_RIGHT] + get_span (self, split + 1, last)->closed[TO_RIGHT];

      if (left > span->closed[TO_LEFT])
        {
          span->closed[TO_LEFT] = left;
          span->closed_split[TO_LEFT] = split;
        }
      if (right > span->closed[TO_RIGHT])
        {
          span->closed[TO_RIGHT] = right;
          span->closed_split[TO_RIGHT] = split + 1;
        }
    }
}

static void read_closed (const Chart *self, guint first, guint last, Side side);

static void
read_open (const Chart *self, guint first, guint last, Side side)
{
  guint split = get_span (self, first, last)->open_split;

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
  guint split = get_span (self, first, last)->closed_split[side];

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

static void
find_best (XplRows scores, guint n, int *heads)
{
  g_autofree Span *spans = g_new0 (Span, (gsize) n * n);
  const Chart chart = { scores, n, spans, heads };
  float best = -G_MAXFLOAT;
  guint root = 0;

  for (guint length = 1; length < n; length++)
    for (guint first = 0; first + length < n; first++)
      fill_span (&chart, first, first + length);
  for (guint i = 0; i < n; i++)
    {
      float score = get_span (&chart, 0, i)->closed[TO_LEFT] + get_span (&chart, i, n - 1)->closed[TO_RIGHT]
                    + xpl_rows_get (scores, i)[n];

      if (score > best)
        {
          best = score;
          root = i;
        }
    }
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
