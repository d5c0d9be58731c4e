/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/* One event in 1950 must not squeeze a story of two years into a line: the extent that is shown first is that of the bulk. */

#include "config.h"

#include "timeline-data.h"

#include "axis.h"

/* At most one in so many is cut off, at both ends together: of the events, and of the articles. */
#define CUT_OFF_SHARE 5
/* Fewer than these are all shown. */
#define LEAST_ITEMS 6
/* What is cut off lies so many times the length of the rest away from it. */
#define FAR_OFF 3
#define LEAST_SPAN (30 * (gint64) XPL_SECONDS_A_DAY)

gint64
xpl_timeline_item_get_middle (const XplTimelineItem *item)
{
  if (item->from == XPL_INSTANT_MIN)
    return item->to == XPL_INSTANT_MAX ? 0 : item->to;
  if (item->to == XPL_INSTANT_MAX)
    return item->from;
  return item->from / 2 + item->to / 2;
}

static int
compare_middles (gconstpointer a, gconstpointer b)
{
  gint64 left = xpl_timeline_item_get_middle (*(const XplTimelineItem *const *) a);
  gint64 right = xpl_timeline_item_get_middle (*(const XplTimelineItem *const *) b);

  return (left > right) - (left < right);
}

static gint64
middle_at (GPtrArray *items, guint i)
{
  return xpl_timeline_item_get_middle (g_ptr_array_index (items, i));
}

/* How many more events and articles may be cut off. */
typedef struct
{
  guint left[2];
} Budget;

static Budget
make_budget (GPtrArray *items)
{
  Budget budget = { { 0, 0 } };

  for (guint i = 0; i < items->len; i++)
    budget.left[((XplTimelineItem *) g_ptr_array_index (items, i))->is_article]++;
  for (guint i = 0; i < 2; i++)
    budget.left[i] = items->len < LEAST_ITEMS || budget.left[i] == 0 ? 0 : MAX (1, budget.left[i] / CUT_OFF_SHARE);
  return budget;
}

/* FALSE where it may not be cut off. */
static gboolean
spend (Budget *budget, GPtrArray *items, guint i)
{
  guint *left = &budget->left[((XplTimelineItem *) g_ptr_array_index (items, i))->is_article];

  if (*left == 0)
    return FALSE;
  (*left)--;
  return TRUE;
}

/* So far from the rest that the rest would be seen at less than a quarter of its size. */
static gboolean
is_far (GPtrArray *items, guint before, guint after, gint64 rest)
{
  return (middle_at (items, after) - middle_at (items, before)) / FAR_OFF > MAX (rest, LEAST_SPAN);
}

/* The first item that is kept, if the rest goes up to @last: each cut is the farthest that holds. */
static guint
cut_start (GPtrArray *items, guint last, Budget *budget)
{
  Budget spent = *budget;
  guint first = 0;

  for (guint i = 1; i < last && spend (&spent, items, i - 1); i++)
    if (is_far (items, i - 1, i, middle_at (items, last) - middle_at (items, i)))
      {
        first = i;
        *budget = spent;
      }
  return first;
}

static guint
cut_end (GPtrArray *items, guint first, Budget budget)
{
  guint last = items->len - 1;

  for (guint i = items->len - 1; i > first + 1 && spend (&budget, items, i); i--)
    if (is_far (items, i - 1, i, middle_at (items, i - 1) - middle_at (items, first)))
      last = i - 1;
  return last;
}

/*
 * The ends (inclusive) of what is kept of @items. At first the rest is measured only up to what the other end may lose, so
 * that outliers at both ends do not vouch for each other; then each end is held against what is kept in fact.
 */
static void
cut_far_ends (GPtrArray *items, guint *first, guint *last)
{
  Budget whole = make_budget (items);

  *last = items->len - 1 - MIN (whole.left[0] + whole.left[1], items->len - 1);
  for (guint pass = 0; pass < 2; pass++)
    {
      Budget budget = whole;

      *first = cut_start (items, *last, &budget);
      *last = cut_end (items, *first, budget);
    }
}

XplTimelineExtent
xpl_timeline_extent_find (GPtrArray *items)
{
  XplTimelineExtent extent = { 0 };
  g_autoptr (GPtrArray) sorted = g_ptr_array_copy (items, NULL, NULL);
  guint first, last;

  if (items->len == 0)
    return extent;
  g_ptr_array_sort (sorted, compare_middles);
  cut_far_ends (sorted, &first, &last);

  extent.n_earlier = first;
  extent.n_later = sorted->len - 1 - last;
  extent.from = middle_at (sorted, first);
  extent.to = middle_at (sorted, last);

  /* A date that may be any within ten years says little about where the story is; one within a month does. */
  gint64 longest = MAX (extent.to - extent.from, 400 * (gint64) XPL_SECONDS_A_DAY);
  gint64 from = extent.from, to = extent.to;
  for (guint i = first; i <= last; i++)
    {
      const XplTimelineItem *item = g_ptr_array_index (sorted, i);

      if (item->from == XPL_INSTANT_MIN || item->to == XPL_INSTANT_MAX || item->to / 2 - item->from / 2 > longest / 2)
        continue;
      from = MIN (from, item->from);
      to = MAX (to, item->to);
    }
  if (to - from < LEAST_SPAN)
    {
      from -= LEAST_SPAN / 2;
      to += LEAST_SPAN / 2;
    }
  extent.from = from - (to - from) / 25;
  extent.to = to + (to - from) / 25;
  return extent;
}
