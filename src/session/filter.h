/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "bundle.h"
#include "graph.h"
#include "replay.h"

G_BEGIN_DECLS

/**
 * XplFilter: what all views leave out: an immutable value; changes make a new one, which is set on the session.
 * @text: what the sidebar's entry says, never NULL
 * @folded_text: the same folded for comparing, never NULL
 * @hidden_types, @hidden_quads: bits, as in #XplGraphQuery
 * @from, @to: the time range, instants; unbounded by XPL_INSTANT_MIN, XPL_INSTANT_MAX
 * @max_nodes: how many nodes the graph shows at most; 0: all
 * @focus: id of the entity whose neighbourhood is looked at, or NULL
 * @hidden: sorted ids of entities that are hidden, NULL-terminated, or NULL
 * @remarked: sorted ids of findings and articles of which a tag or note holds the text, NULL-terminated, or NULL; the session
 * keeps it true
 */
typedef struct
{
  char *text;
  char *folded_text;
  guint hidden_types;
  guint hidden_quads;
  gint64 from;
  gint64 to;
  guint max_nodes;
  char *focus;
  GStrv hidden;
  GStrv remarked;
} XplFilter;

#define XPL_TYPE_FILTER (xpl_filter_get_type ())
GType xpl_filter_get_type (void);

XplFilter *xpl_filter_new (void); /* shows everything but co-occurrence, at most 40 nodes */
/** The same without what the user hid. */
XplFilter *xpl_filter_new_for_replay (XplReplay *replay);
XplFilter *xpl_filter_copy (const XplFilter *self);
void xpl_filter_free (XplFilter *self);
gboolean xpl_filter_equal (const XplFilter *a, const XplFilter *b);
/** TRUE where it leaves out nothing that a fresh one shows. */
gboolean xpl_filter_is_default (const XplFilter *self);

/* Each returns a new filter that differs from @self in one thing. */
XplFilter *xpl_filter_with_text (const XplFilter *self, const char *text);
XplFilter *xpl_filter_with_type (const XplFilter *self, XplEntityType type, gboolean shown);
XplFilter *xpl_filter_with_quad (const XplFilter *self, XplQuad quad, gboolean shown);
XplFilter *xpl_filter_with_range (const XplFilter *self, gint64 from, gint64 to);
XplFilter *xpl_filter_with_max_nodes (const XplFilter *self, guint max_nodes);
XplFilter *xpl_filter_with_focus (const XplFilter *self, const char *entity_id);
XplFilter *xpl_filter_with_hidden (const XplFilter *self, const char *entity_id, gboolean hidden);
/** What the user noted on, or tagged with, the text is found by it, too: by the remarks that @replay holds. */
XplFilter *xpl_filter_with_remarks (const XplFilter *self, XplReplay *replay);

/** The graph of @bundle under this filter. */
XplGraph *xpl_filter_make_graph (const XplFilter *self, XplBundle *bundle);

/** TRUE where @finding passes text and time range (by its own dates, else its articles'). Both may be called in any thread
 *  while nobody changes the bundle. */
gboolean xpl_filter_matches (const XplFilter *self, XplFinding *finding);
gboolean xpl_filter_matches_article (const XplFilter *self, XplArticle *article);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (XplFilter, xpl_filter_free)

G_END_DECLS
