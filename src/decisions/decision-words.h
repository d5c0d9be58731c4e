/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "bundle.h"
#include "decision.h"

G_BEGIN_DECLS

/**
 * What was decided, as a sentence for history and undo labels: "Merged “Kim” into “Kim Jong Un”". Names are those that
 * the decision itself remembers; @shown, the bundle as shown (may be NULL), serves where it has none. A new string.
 */
char *xpl_decision_dup_words (XplDecision *decision, XplBundle *shown);

G_END_DECLS
