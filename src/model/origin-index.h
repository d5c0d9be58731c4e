/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "finding.h"

G_BEGIN_DECLS

/*
 * Independent origins. Seven articles that print one wire text are one origin; two articles that carry one statement are
 * one origin where they carry it and two elsewhere. So: an article belongs to the shared-text and credit origins that
 * list it (origins that share an article are one), else it is its own; evidence that lies in a span of a same-statement
 * origin belongs to that statement.
 */
typedef struct _XplOriginIndex XplOriginIndex;

/** @origins: a list of #XplOrigin, kept by the caller as long as the index lives. */
XplOriginIndex *xpl_origin_index_new (GListModel *origins);
void xpl_origin_index_free (XplOriginIndex *self);

/**
 * In how many articles @evidence (#XplEvidence) stands, and from how many independent origins; the second is never more
 * than the first. Linear in the evidence.
 */
void xpl_origin_index_count (XplOriginIndex *self, GArray *evidence, guint *n_articles, guint *n_origins);

/** How many independent origins the articles of @articles (#XplArticle) are. */
guint xpl_origin_index_count_articles (XplOriginIndex *self, GListModel *articles);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (XplOriginIndex, xpl_origin_index_free)

G_END_DECLS
