/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "bundle.h"

G_BEGIN_DECLS

/**
 * XplJoinBase: what both writers began with, so that it can be told who of them changed something: which decisions there
 * were and which of them were undone, and the title.
 */
typedef struct _XplJoinBase XplJoinBase;

/** What @bundle is like now. */
XplJoinBase *xpl_join_base_new (XplBundle *bundle);
void xpl_join_base_free (XplJoinBase *self);

/**
 * XplJoinReport: what the other writer has that we had not.
 * @n_articles, @n_decisions: new ones
 * @n_undone, @n_redone: decisions of both that the other has undone or made valid again since
 * @needs_analysis: both added articles: the findings are the other's, and tell nothing of ours
 */
typedef struct
{
  guint n_articles;
  guint n_decisions;
  guint n_undone;
  guint n_redone;
  gboolean needs_analysis;
} XplJoinReport;

/**
 * Joins what two writers made of one bundle. Articles and decisions are sets with ids: whatever one of them has, the
 * result has. The decisions of @theirs come first, since they were saved first. Whether a decision is undone says who has
 * changed that since @base; without a base, or where neither has, it is as in @mine. Findings are those of who has more
 * articles; places are those of @mine where it has them.
 * Both bundles must be private to the caller, who gives them up: the result is one of them. @report may be NULL.
 */
XplBundle *xpl_join_writers (XplBundle *mine, XplBundle *theirs, const XplJoinBase *base, XplJoinReport *report);

/**
 * Takes into the list @decisions what changed in @mine since @base was made of it: more decisions, and marks of undone.
 * How many changes there were.
 */
guint xpl_join_later_decisions (GListStore *decisions, XplBundle *mine, const XplJoinBase *base);

/** "2 articles added, 1 decision undone", translated; NULL where nothing was. */
char *xpl_join_report_to_words (const XplJoinReport *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (XplJoinBase, xpl_join_base_free)

G_END_DECLS
