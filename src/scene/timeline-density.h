/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "timeline-data.h"

G_BEGIN_DECLS

/**
 * XplTimelineDensity: how much there is in each of equally long parts of a stretch of time. An uncertain date counts as
 * one altogether, spread over its extent; one with an open end counts at the end that is known.
 */
typedef struct
{
  double from;
  double to;
  guint n_bins;
  double *events;
  double *articles;
  double most_events;
  double most_articles;
} XplTimelineDensity;

XplTimelineDensity *xpl_timeline_density_new (const XplTimelineData *data, double from, double to, guint n_bins);
void xpl_timeline_density_free (XplTimelineDensity *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (XplTimelineDensity, xpl_timeline_density_free)

G_END_DECLS
