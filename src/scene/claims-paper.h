/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "filter.h"
#include "paper.h"

G_BEGIN_DECLS

/**
 * Who says what: the threads of claims with their steps and the sentences these stand in, then what was said, by speaker; of
 * what @filter lets through.
 */
XplPaper *xpl_claims_paper_new (XplBundle *bundle, const XplFilter *filter, double width, const XplPalette *palette);

/** Adds the quotes by speaker to a paper; their number. */
guint xpl_quotes_paper_add (XplPaper *self, XplBundle *bundle, const XplFilter *filter);

G_END_DECLS
