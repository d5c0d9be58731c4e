/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "happenings.h"

G_BEGIN_DECLS

/* Private to src/story/: reported figures of all articles, and which of them are of one series. */

/**
 * XplCount: a quantity of an article.
 * @what: noun class of what is counted, "" for a mere amount
 * @state: class of what became of it, or NULL
 * @certainty: what was offered or planned is no count of what is
 * @series: number of the series, in the order of first appearance; given by xpl_counts_join()
 */
typedef struct
{
  guint article;
  const XplQuantity *quantity;
  XplEntity *counted;
  XplEntity *where;
  const char *what;
  const char *state;
  XplCertainty certainty;
  guint group;
  guint series;
} XplCount;

typedef struct
{
  XplStory *story;
  GArray *counts;        /* XplCount, in the order of articles and texts */
  GStringChunk *strings; /* holds what and state, each once */
  GHashTable *wholes;    /* xpl_story_find_wholes() */
  guint n_groups;
} XplCounts;

/** All that is counted in the story; grouped by what, unit, rate and certainty. */
XplCounts *xpl_counts_new (XplStory *story);
void xpl_counts_free (XplCounts *self);

/**
 * Gives each its series: whose, in which state and where must agree; where a text leaves one out, there must be only one
 * series in its group that it can be of, or one that is of the whole of which the others are parts. Returns the number
 * of series.
 */
guint xpl_counts_join (XplCounts *self);

/** What a series is called: "North Korean soldiers deployed in Kursk". @counts: XplCount, those of it. A new string. */
char *xpl_counts_make_label (const XplCounts *self, const GPtrArray *counts, const XplSeries *series);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (XplCounts, xpl_counts_free)

G_END_DECLS
