/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "bundle.h"
#include "paper.h"

G_BEGIN_DECLS

/**
 * An article to be read: title, source, date and authors, then its text with names, quotes and figures marked and what is no
 * part of it greyed, a block a line.
 * @sentence: what is highlighted, or none
 */
XplPaper *xpl_article_paper_new (XplBundle *bundle, XplArticle *article, XplRange sentence, double width,
                                 const XplPalette *palette);

G_END_DECLS
