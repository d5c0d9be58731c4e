/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "filter.h"
#include "paper.h"

G_BEGIN_DECLS

/**
 * Who published what: the articles that @filter lets through by source, oldest first, and which of them are one origin and why.
 */
XplPaper *xpl_sources_paper_new (XplBundle *bundle, const XplFilter *filter, double width, const XplPalette *palette);

G_END_DECLS
