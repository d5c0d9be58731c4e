/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "bundle.h"
#include "filter.h"

G_BEGIN_DECLS

/** What the lanes of a timeline stand for. */
typedef enum
{
  XPL_LANES_PARTICIPANT, /* who acts; the most active first, then the others */
  XPL_LANES_SOURCE,      /* who reported it first */
  XPL_LANES_ONE,
  XPL_N_LANES,
} XplTimelineLanes;

/**
 * XplTimelineItem: a dated event or article.
 * @object: the #XplEvent or #XplArticle, borrowed
 * @from, @to: the first and last instant that its date may mean; XPL_INSTANT_MIN or XPL_INSTANT_MAX where it is open
 * @is_exact: a day or a moment that is neither approximate nor uncertain
 * @is_approximate: the date is qualified as approximate or uncertain, or bounded from the text
 * @is_tentative: planned, suspected and the like; @is_denied: denied or negated
 * @is_by_hand: the user added it
 */
typedef struct
{
  GObject *object;
  char *label;
  gint64 from;
  gint64 to;
  gint64 reach; /* the greatest @to of the part of the lane that the item halves; for the query */
  XplQuad quad;
  float label_width; /* as measured once; 0 until then */
  guint is_article : 1;
  guint is_exact : 1;
  guint is_approximate : 1;
  guint is_tentative : 1;
  guint is_by_hand : 1;
  guint is_denied : 1;
} XplTimelineItem;

/**
 * XplTimelineLane:
 * @title: whose lane it is
 * @object: the entity that it belongs to, borrowed, or NULL
 * @is_source: it is that of a source, or of the articles
 * @items: #XplTimelineItem by @from, then by @to
 */
typedef struct
{
  char *title;
  GObject *object;
  gboolean is_source;
  GArray *items;
} XplTimelineLane;

/** XplTimelinePlace: where an item is. @lane: as for xpl_timeline_data_get_lane(). */
typedef struct
{
  guint lane;
  guint item;
} XplTimelinePlace;

/**
 * XplTimelineExtent: how far the bulk of it reaches, without the few that lie far off.
 * @n_earlier, @n_later: how many items lie before and after it
 */
typedef struct
{
  gint64 from;
  gint64 to;
  guint n_earlier;
  guint n_later;
} XplTimelineExtent;

/**
 * XplTimelineData: what a timeline shows of a bundle, sorted so that a stretch of time is found quickly. Immutable;
 * holds a reference to the bundle.
 * @lanes: #XplTimelineLane of events, top first
 * @articles: the lane of the articles by their date of publication
 * @n_events: dated events in all lanes
 * @n_undated: events that have no date; @n_undated_articles: articles
 */
typedef struct
{
  XplBundle *bundle;
  GPtrArray *lanes;
  XplTimelineLane *articles;
  guint n_events;
  guint n_undated;
  guint n_undated_articles;
  XplTimelineExtent extent;
  GArray *starts;     /* gint64, sorted: of all items, to count those after an instant */
  GArray *ends;       /* gint64, sorted */
  GHashTable *places; /* object → XplTimelinePlace */
} XplTimelineData;

/**
 * What of @bundle passes @filter. The filter's time range leaves nothing out here: a timeline shows what lies outside it,
 * so that it can be seen and moved.
 */
XplTimelineData *xpl_timeline_data_new (XplBundle *bundle, const XplFilter *filter, XplTimelineLanes lanes);
void xpl_timeline_data_free (XplTimelineData *self);

/** Nothing has a date. */
gboolean xpl_timeline_data_is_empty (const XplTimelineData *self);

/** Lanes of events, then that of the articles. */
guint xpl_timeline_data_get_n_lanes (const XplTimelineData *self);
XplTimelineLane *xpl_timeline_data_get_lane (const XplTimelineData *self, guint lane);

const XplTimelineItem *xpl_timeline_data_get_item (const XplTimelineData *self, XplTimelinePlace place);
/** FALSE where @object is not on the timeline. */
gboolean xpl_timeline_data_find (const XplTimelineData *self, gpointer object, XplTimelinePlace *place);

/** Appends the indices (guint) of the items of @lane that may lie between @from and @to, by their beginning. */
void xpl_timeline_lane_query (const XplTimelineLane *lane, gint64 from, gint64 to, GArray *indices);

/** How many items end before, or begin after @instant. */
guint xpl_timeline_data_count_before (const XplTimelineData *self, gint64 instant);
guint xpl_timeline_data_count_after (const XplTimelineData *self, gint64 instant);
/** The latest end before @instant, the earliest beginning after it; XPL_INSTANT_MIN or XPL_INSTANT_MAX where there is none. */
gint64 xpl_timeline_data_last_before (const XplTimelineData *self, gint64 instant);
gint64 xpl_timeline_data_first_after (const XplTimelineData *self, gint64 instant);

/** An instant that stands for an item: the middle of its extent, or the end that is known. */
gint64 xpl_timeline_item_get_middle (const XplTimelineItem *item);

/**
 * The extent of the bulk of @items (#XplTimelineItem*): from either end those few (a fifth at most) are cut off that lie
 * several times farther away than the rest is long. Falls back to a month around a single date.
 */
XplTimelineExtent xpl_timeline_extent_find (GPtrArray *items);

/** The article that reported @event first, or NULL; by the dates of publication. */
XplArticle *xpl_timeline_first_report (XplEvent *event);

/** The lanes for @events (#XplEvent), empty ones, and for each event the index (guint) of its lane in @assigned. */
GPtrArray *xpl_timeline_lanes_make (GPtrArray *events, XplTimelineLanes kind, GArray *assigned);
XplTimelineLane *xpl_timeline_lane_new (const char *title, GObject *object);
void xpl_timeline_lane_free (XplTimelineLane *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (XplTimelineData, xpl_timeline_data_free)

G_END_DECLS
