/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "replay.h"

G_BEGIN_DECLS

#define XPL_TYPE_HISTORY_ENTRY (xpl_history_entry_get_type ())
G_DECLARE_FINAL_TYPE (XplHistoryEntry, xpl_history_entry, XPL, HISTORY_ENTRY, GObject)

/**
 * XplHistoryEntry: a line of the history: a record that never changes.
 * @words: what was decided: "Merged “Kim” into “Kim Jong Un”"
 * @at: when, or NULL where the decision does not say
 * @reason: why it waits or is orphaned, or NULL
 * @needs: the decision that it waits for, or NULL
 * @touched: #XplFinding and #XplArticle of the bundle as shown that it is about; never NULL, may be empty
 */
struct _XplHistoryEntry
{
  GObject parent_instance;

  XplDecision *decision;
  char *words;
  GDateTime *at;
  XplDecisionState state;
  char *reason;
  XplDecision *needs;
  GPtrArray *touched;
};

/** @shown: the bundle as shown. */
XplHistoryEntry *xpl_history_entry_new (const XplOutcome *outcome, XplBundle *shown);

G_END_DECLS
