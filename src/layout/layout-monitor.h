/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "layout.h"

G_BEGIN_DECLS

/**
 * XplLayoutMonitor: between the rounds of a layout and whoever waits for it: progress, intermediate
 * positions, cancelling. It counts work, not time, so that what is shown does not depend on the machine. One
 * a run; a plain struct on the stack.
 * @show: fills @shown with a position a node of the whole graph
 */
typedef struct _XplLayoutMonitor XplLayoutMonitor;

typedef void (*XplLayoutShow) (XplVec2 *shown, gpointer user_data);

struct _XplLayoutMonitor
{
  /* Borrowed. */
  GCancellable *cancellable;
  XplLayoutProgress progress;
  gpointer progress_data;
  XplLayoutShow show;
  gpointer show_data;
  XplVec2 *shown;
  guint32 n_nodes;

  /* In units of work: about a thousand pairs of nodes looked at. */
  double work;
  double expected_work;
  double work_at_report;
};

/**
 * Reports that @work units were done; to be called every few milliseconds. @self may be %NULL: nobody waits.
 *
 * Returns: %FALSE if the run is to end
 */
gboolean xpl_layout_monitor_step (XplLayoutMonitor *self, double work);

G_END_DECLS
