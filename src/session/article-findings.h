/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "bundle.h"

G_BEGIN_DECLS

/**
 * XplArticleFindings: which findings of one list of a bundle stand in which article: what a reader asks for each article
 * that it shows. Made in time linear in the evidence; holds while the findings of the bundle stay as they are.
 */
typedef struct _XplArticleFindings XplArticleFindings;

/** XplArticleFinding: a finding (borrowed) and one of its places in the article; @when: the date that stands there, or NULL. */
typedef struct
{
  XplFinding *finding;
  XplEvidence evidence;
  const XplWhen *when;
} XplArticleFinding;

/** Keeps a reference to @bundle. */
XplArticleFindings *xpl_article_findings_new (XplBundle *bundle, XplList list);

/** The same for the words that date events, relations, figures and steps of claims: @evidence is where they stand. */
XplArticleFindings *xpl_article_findings_new_of_dates (XplBundle *bundle);

void xpl_article_findings_free (XplArticleFindings *self);

/** The places in @article, in the order of the list; NULL where there are none. Owned by @self. */
const XplArticleFinding *xpl_article_findings_get (XplArticleFindings *self, XplArticle *article, guint *n_findings);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (XplArticleFindings, xpl_article_findings_free)

G_END_DECLS
