/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "language.h"

/**
 * XplTruthArticle: an article of make-corpus' truth as the language engine would have read it, were it without fault.
 * @entities: of each entity of @reading its id in the truth
 * @events: of each statement the id of its event, or NULL
 * @series: of each quantity the id of its series, or NULL
 * @origin: articles of one text share it
 */
typedef struct
{
  XplArticle *article;
  XplReading *reading;
  GPtrArray *entities;
  GPtrArray *events;
  GPtrArray *series;
  char *origin;
} XplTruthArticle;

/** Reads a line of the truth; NULL where it is the header. */
XplTruthArticle *xpl_truth_article_new (const XplLanguage *language, const char *line, GError **error);
void xpl_truth_article_free (XplTruthArticle *self);
