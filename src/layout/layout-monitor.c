/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "layout-monitor.h"

/* Some 10 ms of computing; where copying the positions out is the greater part, more. */
#define WORK_BETWEEN_REPORTS 2000.0
#define WORK_PER_SHOWN_NODE 0.05

gboolean
xpl_layout_monitor_step (XplLayoutMonitor *self, double work)
{
  if (self == NULL)
    return TRUE;
  if (g_cancellable_is_cancelled (self->cancellable))
    return FALSE;
  self->work += work;
  if (self->progress == NULL
      || self->work - self->work_at_report < WORK_BETWEEN_REPORTS + WORK_PER_SHOWN_NODE * self->n_nodes)
    return TRUE;
  self->work_at_report = self->work;
  self->show (self->shown, self->show_data);
  self->progress (self->shown, self->n_nodes, CLAMP (self->work / self->expected_work, 0, 1),
                  self->progress_data);
  return !g_cancellable_is_cancelled (self->cancellable);
}
