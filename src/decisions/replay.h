/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "bundle.h"
#include "decision.h"

G_BEGIN_DECLS

/*
 * The base bundle is what files hold: the engine's findings as the engine made them, and the decisions. What is shown is a
 * copy onto which the decisions that are not undone have been replayed, oldest first. So undo in any order is: mark, and
 * replay anew.
 */

typedef enum
{
  XPL_DECISION_APPLIED,
  XPL_DECISION_UNDONE,
  XPL_DECISION_WAITING,  /* needs another decision that is undone, or stands against one that is not */
  XPL_DECISION_ORPHANED, /* what it is about is not there, or it cannot be understood */
} XplDecisionState;

/**
 * XplOutcome: what became of a decision.
 * @reason: why it waits or is orphaned, in plain words, or NULL
 * @needs: the decision that it waits for, or NULL
 * @touched: #XplFinding and #XplArticle of the shown bundle that it is about; may be empty
 */
typedef struct
{
  XplDecision *decision;
  XplDecisionState state;
  char *reason;
  XplDecision *needs;
  GPtrArray *touched;
} XplOutcome;

/**
 * XplMarks: what the user said about a finding or article beside what it is.
 * @grade: a letter of its source or a figure of its information, or NULL
 * @notes: char *, oldest first
 * @tags: char *, sorted
 */
typedef struct
{
  gboolean by_hand;
  gboolean confirmed;
  gboolean hidden;
  char *grade;
  GPtrArray *notes;
  GPtrArray *tags;
} XplMarks;

#define XPL_TYPE_REPLAY (xpl_replay_get_type ())
G_DECLARE_FINAL_TYPE (XplReplay, xpl_replay, XPL, REPLAY, GObject)

/**
 * Replays the decisions of @base; it is not changed. Without a decision that changes findings the shown bundle is @base
 * itself. Blocking; in another thread than the main one only on a snapshot.
 * Errors: G_IO_ERROR_CANCELLED. Returns a new replay.
 */
XplReplay *xpl_replay_run (XplBundle *base, GCancellable *cancellable, GError **error);

/** What was replayed on; owned by @self. */
XplBundle *xpl_replay_get_base (XplReplay *self);

/** The bundle as shown; owned by @self. */
XplBundle *xpl_replay_get_bundle (XplReplay *self);

/** XplOutcome, one a decision of the base, in their order; owned by @self. */
GPtrArray *xpl_replay_get_outcomes (XplReplay *self);

/** What became of @decision, or NULL for one of another bundle. */
const XplOutcome *xpl_replay_get_outcome (XplReplay *self, XplDecision *decision);

/** Borrowed; NULL where nobody said anything about it. */
const XplMarks *xpl_replay_get_marks (XplReplay *self, gpointer finding_or_article);

/** The grade "A"–"F" of the source called @source (its domain, else its name), or NULL. */
const char *xpl_replay_get_source_grade (XplReplay *self, const char *source);

/** The entities that are hidden: still there, since others speak of them, but not wanted in graph and lists. A new array. */
GPtrArray *xpl_replay_dup_hidden (XplReplay *self);

/**
 * The findings and articles of which a tag (as it is shown: "#harbour") or a note holds @folded_text, which went through
 * g_utf8_casefold(); none where it is "". A new array of borrowed pointers.
 */
GPtrArray *xpl_replay_dup_remarked (XplReplay *self, const char *folded_text);

/** "applied", "undone", "waiting", "orphaned", translated: what a history says. */
const char *xpl_decision_state_to_words (XplDecisionState state);

/** The same for programs. */
const char *xpl_decision_state_to_code (XplDecisionState state);

G_END_DECLS
