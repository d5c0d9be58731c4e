/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "filter.h"
#include "paper.h"

G_BEGIN_DECLS

/**
 * What was counted: each series that @filter lets through with its statements, over time where there is a course of time, with
 * who says so and what is in conflict. Series are never mixed: rates, parts, offers and totals have their own.
 */
XplPaper *xpl_figures_paper_new (XplBundle *bundle, const XplFilter *filter, double width, const XplPalette *palette);

G_END_DECLS
