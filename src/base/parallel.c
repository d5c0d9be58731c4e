/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/*
 * A loop shared by threads. The threads live for one loop only: making one costs some 20 µs, the loops that
 * are worth sharing take milliseconds, and so nobody waits spinning and nothing global is needed.
 */

#include "config.h"

#include "parallel.h"

#define MAX_THREADS 64

typedef struct
{
  XplParallelFunc func;
  gpointer user_data;
  guint32 n_items;
  guint32 slice;
  guint32 n_slices;
  gint next;
} Loop;

static gpointer
work_cb (gpointer user_data)
{
  Loop *loop = user_data;

  for (;;)
    {
      guint32 index = (guint32) g_atomic_int_add (&loop->next, 1);
      guint32 start;

      if (index >= loop->n_slices)
        return NULL;
      start = index * loop->slice;
      loop->func (start, start + MIN (loop->slice, loop->n_items - start), loop->user_data);
    }
}

void
xpl_parallel_run (guint n_threads, guint32 n_items, guint32 slice, XplParallelFunc func, gpointer user_data)
{
  GThread *threads[MAX_THREADS];
  guint n_helpers = 0;
  Loop loop = { func, user_data, n_items, slice, 0, 0 };

  g_return_if_fail (func != NULL && slice > 0);

  if (n_items == 0)
    return;
  loop.n_slices = (n_items - 1) / slice + 1;
  n_threads = MIN (MIN (n_threads, loop.n_slices), MAX_THREADS);
  while (n_helpers + 1 < n_threads)
    {
      GThread *thread = g_thread_try_new ("parallel", work_cb, &loop, NULL);

      if (thread == NULL)
        break;
      threads[n_helpers++] = thread;
    }
  work_cb (&loop);
  for (guint i = 0; i < n_helpers; i++)
    g_thread_join (threads[i]);
}
