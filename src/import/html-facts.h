/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "html-tree.h"
#include "page-facts.h"

G_BEGIN_DECLS

/** Notes what the elements of a page say about its article: meta, link, itemprop, time, title, bylines. The hints of @tree
 *  must have been read. */
void xpl_html_facts_read (const XplHtmlTree *tree, XplPageFacts *facts);

G_END_DECLS
