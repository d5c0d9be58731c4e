/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "bundle.h"

G_BEGIN_DECLS

/*
 * Findings and articles in words, the same in the evidence list, in hover cards and to screen readers. All return new
 * strings in the user's language.
 */

/** The label of a finding, the title of an article. */
char *xpl_describe_title (gpointer finding_or_article);

/** What else is known in a line or two: type, aliases, roles, counts, modality, who says so, date. */
char *xpl_describe_detail (gpointer finding_or_article);

/** "4 articles, 3 origins" */
char *xpl_describe_counts (XplFinding *finding);

/** "Meridian Wire, 4 March 2025" */
char *xpl_describe_source (XplArticle *article);

/** "9 August 2022", or "between … (worked out from “earlier in January”)". */
char *xpl_describe_when (const XplWhen *when);

/**
 * XplRowWords: a row of the sidebar.
 * @title: one line; long titles are for the view to ellipsise
 * @detail: what stands below it (who, when, where from), or NULL
 * @count: in how many articles, or of how many figures, or NULL
 */
typedef struct
{
  char *title;
  char *detail;
  char *count;
} XplRowWords;

/** Freed by xpl_row_words_clear(). */
XplRowWords xpl_describe_row (gpointer finding_or_article);
void xpl_row_words_clear (XplRowWords *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (XplRowWords, xpl_row_words_clear)

G_END_DECLS
