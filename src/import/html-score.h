/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "html-blocks.h"

G_BEGIN_DECLS

/**
 * XplPageScore: private to src/import/: where on a page its article is.
 * @dropped: a node → whether it or what holds it is called something that is no article
 * @prose: a node → bytes of running text in it
 * @score: a node → its running text, less a price for what stands between it and is none
 * @chosen: the node that holds the article
 */
typedef struct
{
  const XplHtmlTree *tree;
  const XplBlockList *blocks;
  gboolean *dropped;
  double *prose;
  double *score;
  guint chosen;
} XplPageScore;

/** @trust_names: whether what the page calls its parts counts. The rest is borrowed. */
XplPageScore *xpl_page_score_new (const XplHtmlTree *tree, const XplBlockList *blocks, gboolean trust_names);
void xpl_page_score_free (XplPageScore *self);

/** The block is in the article or in a part of it that stands beside it. */
gboolean xpl_page_score_holds (const XplPageScore *self, const XplBlock *block);

/** Bytes of running text in the block, without links; 0 for what is no prose. */
double xpl_block_get_prose (const XplBlock *block);

/** The block is made of links. */
gboolean xpl_block_is_links (const XplBlock *block);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (XplPageScore, xpl_page_score_free)

G_END_DECLS
