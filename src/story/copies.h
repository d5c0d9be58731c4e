/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "story-parts.h"

G_BEGIN_DECLS

/**
 * XplCopies: which articles are copies of one text: a forest over the articles.
 * @parents: of each article one of its set; the root is the first article of the set
 */
typedef struct
{
  guint *parents;
  guint n;
} XplCopies;

/**
 * Finds the articles that share at least half of the shorter one's shingles, or three tenths where both credit the same agency.
 * Near-linear: only articles that share sampled shingles are compared. NULL where it was cancelled.
 */
XplCopies *xpl_copies_find (XplStory *story);
void xpl_copies_free (XplCopies *self);

guint xpl_copies_get_root (XplCopies *self, guint article);

/** The names of the agencies that @article credits or is by, folded; a new set of strings. */
GHashTable *xpl_article_collect_agencies (XplArticle *article);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (XplCopies, xpl_copies_free)

G_END_DECLS
