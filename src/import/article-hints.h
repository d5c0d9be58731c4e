/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "bundle.h"

G_BEGIN_DECLS

/**
 * XplArticleHints: private to src/import/: what a carrier (mail header, web archive, properties of a document) says about
 * the article in it. It counts where the article says nothing itself. All may be NULL.
 * @file: the name of the file; counts before what the article has
 * @authors: separated by commas or semicolons
 * @created: the day the document was made, as EDTF
 * @saved: the day the page was saved, as EDTF: it was published then or before
 */
typedef struct
{
  const char *file;
  const char *title;
  const char *authors;
  const char *created;
  const char *saved;
} XplArticleHints;

/** Fills in what the articles of @bundle do not say. */
void xpl_article_hints_apply (const XplArticleHints *self, XplBundle *bundle);

G_END_DECLS
