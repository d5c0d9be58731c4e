/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/*
 * Each event stands in one lane, so that counts add up: that of who acts, else of another participant that has a lane,
 * else among the others.
 */

#include "config.h"

#include "timeline-data.h"

#include <glib/gi18n-lib.h>

#define MAX_NAMED_LANES 6

typedef struct
{
  gpointer key; /* entity, or the name of a source */
  guint n_events;
  guint order; /* of its first event, so that ties are stable */
} Candidate;

XplTimelineLane *
xpl_timeline_lane_new (const char *title, GObject *object)
{
  XplTimelineLane *self = g_new0 (XplTimelineLane, 1);

  self->title = g_strdup (title);
  self->object = object;
  self->items = g_array_new (FALSE, TRUE, sizeof (XplTimelineItem));
  return self;
}

void
xpl_timeline_lane_free (XplTimelineLane *self)
{
  if (self == NULL)
    return;
  for (guint i = 0; i < self->items->len; i++)
    g_free (g_array_index (self->items, XplTimelineItem, i).label);
  g_array_unref (self->items);
  g_free (self->title);
  g_free (self);
}

XplArticle *
xpl_timeline_first_report (XplEvent *event)
{
  GArray *evidence = xpl_finding_get_evidence (XPL_FINDING (event));
  XplArticle *first = NULL;

  for (guint i = 0; i < evidence->len; i++)
    {
      XplArticle *article = g_array_index (evidence, XplEvidence, i).article;

      if (first == NULL || xpl_edtf_compare (&article->published.edtf, &first->published.edtf) < 0)
        first = article;
    }
  return first;
}

static XplEntity *
get_actor (XplEvent *event)
{
  for (guint i = 0; i < event->participants->len; i++)
    {
      const XplParticipant *participant = &g_array_index (event->participants, XplParticipant, i);

      if (g_str_equal (participant->role, "actor"))
        return participant->entity;
    }
  return event->participants->len == 0 ? NULL : g_array_index (event->participants, XplParticipant, 0).entity;
}

static gpointer
get_key (XplEvent *event, XplTimelineLanes kind)
{
  if (kind == XPL_LANES_PARTICIPANT)
    return get_actor (event);

  XplArticle *article = xpl_timeline_first_report (event);
  return article == NULL ? NULL : (gpointer) xpl_article_get_source_words (article);
}

static int
compare_candidates (gconstpointer a, gconstpointer b)
{
  const Candidate *left = *(const Candidate *const *) a, *right = *(const Candidate *const *) b;

  if (left->n_events != right->n_events)
    return left->n_events > right->n_events ? -1 : 1;
  return left->order < right->order ? -1 : 1;
}

/* Key → Candidate, by which source names that are equal are one. */
static GHashTable *
count_keys (GPtrArray *events, XplTimelineLanes kind)
{
  gboolean by_name = kind == XPL_LANES_SOURCE;
  GHashTable *counts = g_hash_table_new_full (by_name ? g_str_hash : g_direct_hash,
                                              by_name ? g_str_equal : g_direct_equal, NULL, g_free);

  for (guint i = 0; i < events->len; i++)
    {
      gpointer key = get_key (g_ptr_array_index (events, i), kind);
      Candidate *candidate = key == NULL ? NULL : g_hash_table_lookup (counts, key);

      if (key == NULL)
        continue;
      if (candidate == NULL)
        {
          candidate = g_new0 (Candidate, 1);
          *candidate = (Candidate) { .key = key, .order = i };
          g_hash_table_insert (counts, key, candidate);
        }
      candidate->n_events++;
    }
  return counts;
}

/* The lanes that have a name; @lane_of: key → index + 1. */
static GPtrArray *
make_named (GHashTable *counts, XplTimelineLanes kind, GHashTable *lane_of)
{
  GPtrArray *lanes = g_ptr_array_new_with_free_func ((GDestroyNotify) xpl_timeline_lane_free);
  g_autoptr (GPtrArray) sorted = g_ptr_array_new ();
  GHashTableIter iter;
  gpointer candidate;

  g_hash_table_iter_init (&iter, counts);
  while (g_hash_table_iter_next (&iter, NULL, &candidate))
    g_ptr_array_add (sorted, candidate);
  g_ptr_array_sort (sorted, compare_candidates);
  for (guint i = 0; i < MIN (sorted->len, MAX_NAMED_LANES); i++)
    {
      gpointer key = ((const Candidate *) g_ptr_array_index (sorted, i))->key;
      gboolean is_entity = kind == XPL_LANES_PARTICIPANT;

      XplTimelineLane *lane = xpl_timeline_lane_new (is_entity ? XPL_ENTITY (key)->name : key, is_entity ? key : NULL);

      lane->is_source = !is_entity;
      g_ptr_array_add (lanes, lane);
      g_hash_table_insert (lane_of, key, GUINT_TO_POINTER (lanes->len));
    }
  return lanes;
}

/* Index + 1 of the lane of @event, 0 for none. */
static guint
find_lane (XplEvent *event, XplTimelineLanes kind, GHashTable *lane_of)
{
  gpointer key = get_key (event, kind);
  guint lane = key == NULL ? 0 : GPOINTER_TO_UINT (g_hash_table_lookup (lane_of, key));

  for (guint i = 0; kind == XPL_LANES_PARTICIPANT && lane == 0 && i < event->participants->len; i++)
    lane = GPOINTER_TO_UINT (
        g_hash_table_lookup (lane_of, g_array_index (event->participants, XplParticipant, i).entity));
  return lane;
}

GPtrArray *
xpl_timeline_lanes_make (GPtrArray *events, XplTimelineLanes kind, GArray *assigned)
{
  gboolean by_name = kind == XPL_LANES_SOURCE;
  g_autoptr (GHashTable) lane_of = g_hash_table_new (by_name ? g_str_hash : g_direct_hash,
                                                     by_name ? g_str_equal : g_direct_equal);
  GPtrArray *lanes = NULL;
  int others = -1;

  if (kind == XPL_LANES_ONE)
    {
      lanes = g_ptr_array_new_with_free_func ((GDestroyNotify) xpl_timeline_lane_free);
    }
  else
    {
      g_autoptr (GHashTable) counts = count_keys (events, kind);

      lanes = make_named (counts, kind, lane_of);
    }
  for (guint i = 0; i < events->len; i++)
    {
      guint lane = find_lane (g_ptr_array_index (events, i), kind, lane_of);

      if (lane == 0 && others < 0)
        {
          others = (int) lanes->len;
          /* Translators: the lane of a timeline for all that have no lane of their own. */
          g_ptr_array_add (lanes, xpl_timeline_lane_new (lanes->len == 0 ? _("Events") : _("Others"), NULL));
        }
      lane = lane == 0 ? (guint) others : lane - 1;
      g_array_append_val (assigned, lane);
    }
  return lanes;
}
