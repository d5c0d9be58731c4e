/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "search-index.h"

G_BEGIN_DECLS

/**
 * XplSearchHit: what was found and where.
 * @finding: NULL for an article
 * @article, @range: the sentence or passage of the text that shows it, the best one of an article
 * @matches: XplRange: the words in @range that were looked for, sorted; empty where only its name was
 * @score: how well it fits: hits are sorted by it
 */
typedef struct
{
  XplFinding *finding;
  XplArticle *article;
  XplRange range;
  GArray *matches;
  double score;
} XplSearchHit;

void xpl_search_hit_free (XplSearchHit *self);

/** Of so many rows that fit, the latest, the best are taken. */
#define XPL_SEARCH_CANDIDATES 120

/**
 * The best @limit hits of @query in @bundle, of which @index tells. Findings by how many articles tell them, before
 * articles by how often, and how near their beginning, they say what is looked for. Array of #XplSearchHit, to free with
 * g_ptr_array_unref(). Errors as xpl_search_index_find().
 */
GPtrArray *xpl_search (XplSearchIndex *index, XplBundle *bundle, const XplSearchQuery *query, guint limit, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (XplSearchHit, xpl_search_hit_free)

G_END_DECLS
