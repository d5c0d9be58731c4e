/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "anchor.h"
#include "decision.h"

G_BEGIN_DECLS

/* The places in texts that a decision names, wherever in it: for showing them, and for finding a lost one again. */

/** The first place that is there in @bundle; @article is borrowed from it. FALSE where none is. */
gboolean xpl_decision_find_place (XplDecision *decision, XplBundle *bundle, XplArticle **article, XplRange *range);

/** The first place that is not there in @bundle: a new anchor, or NULL where all are. */
XplAnchor *xpl_decision_find_lost (XplDecision *decision, XplBundle *bundle);

/**
 * The same decision made anew, with the first lost place at @range of @article: what somebody says who has found it again.
 * NULL where no place is lost.
 */
XplDecision *xpl_decide_again (XplDecision *lost, XplBundle *bundle, XplArticle *article, XplRange range);

G_END_DECLS
