/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** What a query may be about: the columns of the index. "person:kim" looks in one; a plain word in title and text. */
typedef enum
{
  XPL_FACET_NONE,
  XPL_FACET_PERSON,
  XPL_FACET_ORGANISATION,
  XPL_FACET_PLACE,
  XPL_FACET_SOURCE,
  XPL_FACET_SAID, /* in quotes only */
  XPL_N_FACETS,
} XplFacet;

/** XplSearchTerm: one word or phrase that what is found has: @words folded as xpl_fold_word() does, NULL-terminated. */
typedef struct
{
  GStrv words;
  gboolean is_prefix; /* the last word may go on */
  XplFacet facet;
} XplSearchTerm;

/**
 * XplSearchQuery: what somebody looks for.
 * @match: the expression for FTS5 (sqlite.org/fts5.html, section 3); NULL where only dates are asked for
 * @terms: #XplSearchTerm, those that are not behind NOT: what snippets show
 * @from, @to: instants; unbounded by XPL_INSTANT_MIN, XPL_INSTANT_MAX
 */
typedef struct
{
  char *match;
  GArray *terms;
  gint64 from;
  gint64 to;
} XplSearchQuery;

/** How long a query may be, in bytes, and how many words and phrases it may have. */
#define XPL_SEARCH_LONGEST 1000
#define XPL_SEARCH_MAX_TERMS 64

/**
 * Reads what a person types: words (all of them are wanted), "phrases", prefix*, AND, OR, NOT or a minus, brackets,
 * `a NEAR b`, `a NEAR/5 b`, near(a b, 5), and the facets person:, org:, place:, source:, said:, before:, after: with a word,
 * a phrase or, for the last two, an EDTF date. An open quotation mark or bracket ends with the text. With @is_open the
 * last word may go on, as while somebody types. Errors: %XPL_ERROR_ARGUMENT: nothing to look for, too long;
 * %XPL_ERROR_DATE. A new query.
 */
XplSearchQuery *xpl_search_query_parse (const char *text, gboolean is_open, GError **error);
void xpl_search_query_free (XplSearchQuery *self);

/** The words @start to @end as the index has them: small letters without accents. A new string. */
char *xpl_fold_word (const char *start, const char *end);

/** The next word (letters, digits and the marks on them) in @p to @end: its start, *@word_end its end; NULL for none. */
const char *xpl_next_word (const char *p, const char *end, const char **word_end);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (XplSearchQuery, xpl_search_query_free)

G_END_DECLS
