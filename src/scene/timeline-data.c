/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/*
 * The items of a lane are sorted by their beginning and form an interval tree in place: the middle item of each part
 * knows the latest end within that part, so that a query skips parts that end before it begins (an implicit augmented
 * tree, after Cormen et al., "Introduction to Algorithms", 14.3).
 */

#include "config.h"

#include "timeline-data.h"

#include "axis.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>

static int
compare_items (gconstpointer a, gconstpointer b)
{
  const XplTimelineItem *left = a, *right = b;

  if (left->from != right->from)
    return left->from < right->from ? -1 : 1;
  if (left->to != right->to)
    return left->to < right->to ? -1 : 1;
  return g_strcmp0 (left->label, right->label);
}

static int
compare_instants (gconstpointer a, gconstpointer b)
{
  gint64 left = *(const gint64 *) a, right = *(const gint64 *) b;

  return (left > right) - (left < right);
}

/* The seconds of "14:30", "14:30:05", "14:30Z", "14:30+09:00" from midnight in UTC. */
static gboolean
parse_time (const char *time, gint64 *seconds)
{
  int hour, minute, second = 0, length = 0, offset_hours, offset_minutes = 0;
  char sign;

  if (time == NULL || sscanf (time, "%2d:%2d%n", &hour, &minute, &length) != 2)
    return FALSE;
  time += length;
  if (sscanf (time, ":%2d%n", &second, &length) == 1)
    time += length;
  *seconds = hour * 3600 + minute * 60 + second;
  if (sscanf (time, "%c%2d:%2d", &sign, &offset_hours, &offset_minutes) >= 2 && (sign == '+' || sign == '-'))
    *seconds -= (sign == '-' ? -1 : 1) * (offset_hours * 3600 + offset_minutes * 60);
  return TRUE;
}

static void
set_date (XplTimelineItem *item, const XplWhen *when)
{
  const XplEdtf *edtf = &when->edtf;
  gint64 time;

  item->from = xpl_edtf_earliest (edtf);
  item->to = xpl_edtf_latest (edtf);
  item->is_approximate = edtf->start.approximate || edtf->start.uncertain || edtf->end.approximate
                         || edtf->end.uncertain || when->how == XPL_HOW_INFERRED;
  if (item->from == XPL_INSTANT_MIN || item->to == XPL_INSTANT_MAX || item->to - item->from >= XPL_SECONDS_A_DAY)
    return;
  if (item->to - item->from > 3600 && parse_time (when->time, &time))
    item->from = item->to = item->from + time;
  item->is_exact = !item->is_approximate;
}

static XplTimelineItem
make_event (XplEvent *event)
{
  XplTimelineItem item = {
    .object = G_OBJECT (event),
    .label = xpl_finding_dup_label (XPL_FINDING (event)),
    .quad = xpl_act_get_quad (event->act),
    .is_denied = event->modality == XPL_MODALITY_DENIED || event->polarity == XPL_POLARITY_NEGATIVE,
    .is_tentative = event->modality != XPL_MODALITY_FACT && event->modality != XPL_MODALITY_CLAIMED
                    && event->modality != XPL_MODALITY_DENIED,
    .is_by_hand = xpl_finding_is_by_hand (XPL_FINDING (event)),
  };

  set_date (&item, &event->when);
  return item;
}

static XplTimelineItem
make_article (XplArticle *article)
{
  XplTimelineItem item = {
    .object = G_OBJECT (article),
    .label = g_strdup (article->title == NULL ? "" : article->title),
    .quad = XPL_QUAD_TIE,
    .is_article = TRUE,
  };

  set_date (&item, &article->published);
  return item;
}

static gint64
build_tree (GArray *items, guint low, guint high)
{
  guint middle = low + (high - low) / 2;
  XplTimelineItem *item;
  gint64 left, right;

  if (low >= high)
    return XPL_INSTANT_MIN;
  item = &g_array_index (items, XplTimelineItem, middle);
  left = build_tree (items, low, middle);
  right = build_tree (items, middle + 1, high);
  item->reach = MAX (item->to, MAX (left, right));
  return item->reach;
}

static void
query_tree (GArray *items, guint low, guint high, gint64 from, gint64 to, GArray *indices)
{
  while (low < high)
    {
      guint middle = low + (high - low) / 2;
      const XplTimelineItem *item = &g_array_index (items, XplTimelineItem, middle);

      if (item->reach < from)
        return;
      query_tree (items, low, middle, from, to, indices);
      if (item->from > to)
        return;
      if (item->to >= from)
        g_array_append_val (indices, middle);
      low = middle + 1;
    }
}

void
xpl_timeline_lane_query (const XplTimelineLane *lane, gint64 from, gint64 to, GArray *indices)
{
  g_return_if_fail (lane != NULL && indices != NULL);

  query_tree (lane->items, 0, lane->items->len, from, to, indices);
}

static gboolean
has_participant (XplEvent *event, const char *id)
{
  for (guint i = 0; i < event->participants->len; i++)
    if (g_str_equal (xpl_finding_get_id (XPL_FINDING (g_array_index (event->participants, XplParticipant, i).entity)),
                     id))
      return TRUE;
  return FALSE;
}

static gboolean
event_passes (XplEvent *event, const XplFilter *filter)
{
  if ((filter->hidden_quads & 1u << xpl_act_get_quad (event->act)) != 0)
    return FALSE;
  if (filter->focus != NULL && !has_participant (event, filter->focus))
    return FALSE;
  return xpl_filter_matches (filter, XPL_FINDING (event));
}

static GPtrArray *
collect_events (XplTimelineData *self, const XplFilter *filter)
{
  GListModel *list = G_LIST_MODEL (xpl_bundle_get_list (self->bundle, XPL_LIST_EVENTS));
  GPtrArray *events = g_ptr_array_new ();

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (XplEvent) event = g_list_model_get_item (list, i);

      if (!event_passes (event, filter))
        continue;
      if (xpl_edtf_is_set (&event->when.edtf)
          && !(xpl_edtf_earliest (&event->when.edtf) == XPL_INSTANT_MIN
               && xpl_edtf_latest (&event->when.edtf) == XPL_INSTANT_MAX))
        g_ptr_array_add (events, event);
      else
        self->n_undated++;
    }
  return events;
}

static void
add_articles (XplTimelineData *self, const XplFilter *filter)
{
  GListModel *list = G_LIST_MODEL (xpl_bundle_get_articles (self->bundle));

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (XplArticle) article = g_list_model_get_item (list, i);

      if (!xpl_filter_matches_article (filter, article))
        continue;
      if (xpl_edtf_is_set (&article->published.edtf))
        {
          XplTimelineItem item = make_article (article);

          g_array_append_val (self->articles->items, item);
        }
      else
        self->n_undated_articles++;
    }
}

static void
add_events (XplTimelineData *self, const XplFilter *filter, XplTimelineLanes kind)
{
  g_autoptr (GPtrArray) events = collect_events (self, filter);
  g_autoptr (GArray) assigned = g_array_new (FALSE, FALSE, sizeof (guint));

  self->n_events = events->len;
  self->lanes = xpl_timeline_lanes_make (events, kind, assigned);
  for (guint i = 0; i < events->len; i++)
    {
      XplTimelineLane *lane = g_ptr_array_index (self->lanes, g_array_index (assigned, guint, i));
      XplTimelineItem item = make_event (g_ptr_array_index (events, i));

      g_array_append_val (lane->items, item);
    }
}

static void
index_lane (XplTimelineData *self, guint lane_index, GPtrArray *all)
{
  XplTimelineLane *lane = xpl_timeline_data_get_lane (self, lane_index);

  g_array_sort (lane->items, compare_items);
  build_tree (lane->items, 0, lane->items->len);
  for (guint i = 0; i < lane->items->len; i++)
    {
      XplTimelineItem *item = &g_array_index (lane->items, XplTimelineItem, i);
      XplTimelinePlace *place = g_new (XplTimelinePlace, 1);

      *place = (XplTimelinePlace) { lane_index, i };
      g_hash_table_insert (self->places, item->object, place);
      g_array_append_val (self->starts, item->from);
      g_array_append_val (self->ends, item->to);
      g_ptr_array_add (all, item);
    }
}

XplTimelineData *
xpl_timeline_data_new (XplBundle *bundle, const XplFilter *filter, XplTimelineLanes lanes)
{
  g_return_val_if_fail (XPL_IS_BUNDLE (bundle) && filter != NULL, NULL);

  XplTimelineData *self = g_new0 (XplTimelineData, 1);
  g_autoptr (XplFilter) timeless = xpl_filter_with_range (filter, XPL_INSTANT_MIN, XPL_INSTANT_MAX);
  g_autoptr (GPtrArray) all = g_ptr_array_new ();

  self->bundle = g_object_ref (bundle);
  self->articles = xpl_timeline_lane_new (_("Articles"), NULL);
  self->articles->is_source = TRUE;
  self->starts = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->ends = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->places = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  add_events (self, timeless, lanes);
  add_articles (self, timeless);
  for (guint i = 0; i < xpl_timeline_data_get_n_lanes (self); i++)
    index_lane (self, i, all);
  g_array_sort (self->starts, compare_instants);
  g_array_sort (self->ends, compare_instants);
  self->extent = xpl_timeline_extent_find (all);
  return self;
}

void
xpl_timeline_data_free (XplTimelineData *self)
{
  if (self == NULL)
    return;
  g_hash_table_unref (self->places);
  g_ptr_array_unref (self->lanes);
  xpl_timeline_lane_free (self->articles);
  g_array_unref (self->starts);
  g_array_unref (self->ends);
  g_object_unref (self->bundle);
  g_free (self);
}

gboolean
xpl_timeline_data_is_empty (const XplTimelineData *self)
{
  return self->starts->len == 0;
}

guint
xpl_timeline_data_get_n_lanes (const XplTimelineData *self)
{
  return self->lanes->len + 1;
}

XplTimelineLane *
xpl_timeline_data_get_lane (const XplTimelineData *self, guint lane)
{
  g_return_val_if_fail (lane <= self->lanes->len, NULL);

  return lane == self->lanes->len ? self->articles : g_ptr_array_index (self->lanes, lane);
}

const XplTimelineItem *
xpl_timeline_data_get_item (const XplTimelineData *self, XplTimelinePlace place)
{
  return &g_array_index (xpl_timeline_data_get_lane (self, place.lane)->items, XplTimelineItem, place.item);
}

gboolean
xpl_timeline_data_find (const XplTimelineData *self, gpointer object, XplTimelinePlace *place)
{
  const XplTimelinePlace *found = object == NULL ? NULL : g_hash_table_lookup (self->places, object);

  if (found != NULL)
    *place = *found;
  return found != NULL;
}

/* How many of the sorted @instants are less than @instant, or with @or_equal, not greater. */
static guint
count_below (GArray *instants, gint64 instant, gboolean or_equal)
{
  guint low = 0, high = instants->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;
      gint64 there = g_array_index (instants, gint64, middle);

      if (there < instant || (or_equal && there == instant))
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

guint
xpl_timeline_data_count_before (const XplTimelineData *self, gint64 instant)
{
  return count_below (self->ends, instant, FALSE);
}

guint
xpl_timeline_data_count_after (const XplTimelineData *self, gint64 instant)
{
  return self->starts->len - count_below (self->starts, instant, TRUE);
}

gint64
xpl_timeline_data_last_before (const XplTimelineData *self, gint64 instant)
{
  guint n = xpl_timeline_data_count_before (self, instant);

  return n == 0 ? XPL_INSTANT_MIN : g_array_index (self->ends, gint64, n - 1);
}

gint64
xpl_timeline_data_first_after (const XplTimelineData *self, gint64 instant)
{
  guint n = xpl_timeline_data_count_after (self, instant);

  return n == 0 ? XPL_INSTANT_MAX : g_array_index (self->starts, gint64, self->starts->len - n);
}
