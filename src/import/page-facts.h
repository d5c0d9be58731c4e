/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "article.h"

G_BEGIN_DECLS

/** XplFactKind: what a page says about its article. */
typedef enum
{
  XPL_FACT_TITLE,
  XPL_FACT_AUTHOR,
  XPL_FACT_PUBLISHED,
  XPL_FACT_MODIFIED,
  XPL_FACT_SITE,
  XPL_FACT_LANGUAGE,
  XPL_FACT_URL,
  XPL_FACT_TEXT,
  XPL_N_FACTS,
} XplFactKind;

/** XplFactPlace: where a page says things about itself. */
typedef enum
{
  XPL_PLACE_JSON_LD,  /* a property of the article in JSON-LD */
  XPL_PLACE_META,     /* <meta name=…>, <meta property=…> */
  XPL_PLACE_ITEMPROP, /* an element that says which property of the article it holds */
  XPL_PLACE_LINK,     /* <link rel=…> */
  XPL_PLACE_ELEMENT,  /* an element as readers see it */
} XplFactPlace;

/** XplPageFacts: private to src/import/: all that a page says about itself, of which the most trusted is taken. */
typedef struct _XplPageFacts XplPageFacts;

XplPageFacts *xpl_page_facts_new (void);
void xpl_page_facts_free (XplPageFacts *self);

/** Notes that @place says @value under the name @key (in any case). What no row of the table of trust names is ignored, as is
 *  a value that cannot be right. */
void xpl_page_facts_add (XplPageFacts *self, XplFactPlace place, const char *key, const char *value);

/** The most trusted value, or NULL. Borrowed until the next call of xpl_page_facts_add(). */
const char *xpl_page_facts_get (const XplPageFacts *self, XplFactKind kind);

/** The name under which the page says that value, or NULL. Static. */
const char *xpl_page_facts_get_key (const XplPageFacts *self, XplFactKind kind);

/** All values of a kind, or those of the most trusted place only: borrowed texts in a new array. */
GPtrArray *xpl_page_facts_list (const XplPageFacts *self, XplFactKind kind, gboolean only_most_trusted);

/** The title without the name of the site behind it. A new string, or NULL. */
char *xpl_page_facts_dup_title (const XplPageFacts *self);

/** Who wrote it: names (char*). A new array. */
GPtrArray *xpl_page_facts_dup_authors (const XplPageFacts *self);

/** Fills in what @article does not say yet. @url: where the page was found, or NULL. */
void xpl_page_facts_apply (const XplPageFacts *self, const char *url, XplArticle *article);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (XplPageFacts, xpl_page_facts_free)

G_END_DECLS
