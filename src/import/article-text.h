/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "article.h"

G_BEGIN_DECLS

/*
 * What a bare text says about itself. Each finder looks at the article's text and fills in what is still unknown.
 */

/** Marks log-in walls, share lines, "Source: URL" lines and wire credits as skipped, and keeps credits and the URL. */
void xpl_article_find_boilerplate (XplArticle *article);

/** A line of its own that asks readers to log in or pay before they may read on. */
gboolean xpl_line_is_wall (const char *text);

/** The date from a leading "date 2022-08-09", an ISO date or a written date in a line of its own at the top, or a
 *  dateline ("PORTVALE, March 3, 2025 (Wire) —"); what is no part of the article is skipped. */
void xpl_article_find_date (XplArticle *article);

/** What follows the dateline at the beginning of @line; @line where there is none. */
const char *xpl_article_skip_dateline (const char *line);

/** The title: a short first line without a stop that stands apart, else the first sentence, marked as derived. */
void xpl_article_find_title (XplArticle *article);

/** The source's domain and name from the article's URL where no name is known. */
void xpl_article_find_source (XplArticle *article);

G_END_DECLS
