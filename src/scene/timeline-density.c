/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/*
 * Each item adds a box of area one. The boxes' edges go into an array of differences of second order, of which a running
 * sum at the end makes the bins, so that a long box costs as little as a short one.
 */

#include "config.h"

#include "timeline-density.h"

#include <math.h>

/* The part of an item in bin @bin, were it @height high from @bin's @share on. */
static void
add_edge (double *differences, guint n_bins, double at, double height)
{
  guint bin;

  if (at >= n_bins)
    return;
  at = MAX (at, 0);
  bin = (guint) at;
  /* The bin that the edge lies in gets what is right of it, all bins after it the whole height. */
  differences[bin] += height * (bin + 1 - at);
  differences[bin + 1] += height * (at - bin);
}

static void
add_item (const XplTimelineDensity *self, double *differences, const XplTimelineItem *item)
{
  double scale = self->n_bins / (self->to - self->from);
  double from = item->from == XPL_INSTANT_MIN ? (double) item->to : (double) item->from;
  double to = item->to == XPL_INSTANT_MAX ? (double) item->from : (double) item->to;
  double start = (from - self->from) * scale, end = (to - self->from) * scale;

  if (end < start + 1)
    {
      /* A date shorter than a bin is in one bin. */
      start = floor ((start + end) / 2);
      end = start + 1;
    }
  if (end <= 0 || start >= self->n_bins)
    return;
  add_edge (differences, self->n_bins, start, 1 / (end - start));
  add_edge (differences, self->n_bins, end, -1 / (end - start));
}

static void
add_lane (const XplTimelineDensity *self, double *differences, const XplTimelineLane *lane)
{
  for (guint i = 0; i < lane->items->len; i++)
    add_item (self, differences, &g_array_index (lane->items, XplTimelineItem, i));
}

static double
sum_up (double *differences, guint n_bins)
{
  double sum = 0, most = 0;

  for (guint i = 0; i < n_bins; i++)
    {
      sum += differences[i];
      differences[i] = MAX (sum, 0);
      most = MAX (most, sum);
    }
  return most;
}

XplTimelineDensity *
xpl_timeline_density_new (const XplTimelineData *data, double from, double to, guint n_bins)
{
  g_return_val_if_fail (data != NULL && to > from && n_bins > 0, NULL);

  XplTimelineDensity *self = g_new0 (XplTimelineDensity, 1);

  self->from = from;
  self->to = to;
  self->n_bins = n_bins;
  /* One more, for what an edge in the last bin leaves for the bin after it. */
  self->events = g_new0 (double, n_bins + 1);
  self->articles = g_new0 (double, n_bins + 1);
  for (guint i = 0; i < data->lanes->len; i++)
    add_lane (self, self->events, g_ptr_array_index (data->lanes, i));
  add_lane (self, self->articles, data->articles);
  self->most_events = sum_up (self->events, n_bins);
  self->most_articles = sum_up (self->articles, n_bins);
  return self;
}

void
xpl_timeline_density_free (XplTimelineDensity *self)
{
  if (self == NULL)
    return;
  g_free (self->events);
  g_free (self->articles);
  g_free (self);
}
