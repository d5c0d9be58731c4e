/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "bundle.h"
#include "search-query.h"

G_BEGIN_DECLS

/**
 * The places in @limits of @text where terms of @query stand: XplRange, sorted; @terms, which may be NULL, gets the index of
 * each one's term (guint). Only terms for which @facet is asked, %XPL_FACET_NONE: plain ones; %XPL_N_FACETS: all.
 */
GArray *xpl_find_terms (const char *text, XplRange limits, const XplSearchQuery *query, XplFacet facet, GArray *terms);

/** The line or stretch of at most about 240 bytes of @text that has most of the different @terms of @places. */
XplRange xpl_choose_passage (const char *text, const GArray *places, const GArray *terms);

G_END_DECLS
