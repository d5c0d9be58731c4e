/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "keeper.h"
#include "session.h"

G_BEGIN_DECLS

/* XplSession is cut by concern: session.c (object and properties), session-selection.c, session-layout.c,
 * session-undo.c, session-decisions.c, session-keeping.c, session-jobs.c, session-save.c. This is what they share. */

typedef struct _XplUndoStep XplUndoStep;

struct _XplSession
{
  GObject parent_instance;

  /* What is shown */
  XplBundle *base;
  XplBundle *bundle; /* the base with the decisions */
  XplReplay *replay; /* how the one became the other */
  GCancellable *replaying; /* of the running replay: its identity */
  GListStore *history; /* XplHistoryEntry */
  guint marks_serial;
  GFile *file;
  XplFilter *filter;
  XplGraph *graph;
  gboolean modified;

  /* Where it is kept until it is saved */
  XplKeeper *keeper;   /* NULL: nothing was opened yet */
  gboolean has_unkept; /* there is work that could not be kept */

  /* Selection and reading */
  GObject *selection;
  GPtrArray *selected; /* all that is selected: one thing, or the relations of an edge */
  GObject *hover;
  GListModel *evidence;
  XplPassage *passage;
  XplArticle *article;
  GHashTable *sentences; /* XplArticle → GArray of XplRange */

  /* Layout */
  GHashTable *places; /* id of an entity → XplPlace */
  GCancellable *layout; /* of the running layout: its identity */
  guint layout_serial;
  double layout_aspect;  /* of the view; 0: not known yet */
  double arranged_aspect; /* of the last layout from scratch; 0: there was none */

  /* Undo: newest last */
  GPtrArray *undo;
  GPtrArray *redo;
  XplUndoStep *move; /* while a node is dragged */
  gboolean has_moved;

  /* The opening that runs */
  GCancellable *job;
  XplBundle *arriving;
  /* GTask: the first is under way, the others wait for it */
  GQueue saves;
  /* What is told of both */
  gboolean busy;
  double progress;
  char *status;
};

enum
{
  PROP_0,
  PROP_BUNDLE,
  PROP_ARRIVING,
  PROP_FILE,
  PROP_MODIFIED,
  PROP_SELECTION,
  PROP_HOVER,
  PROP_EVIDENCE,
  PROP_PASSAGE,
  PROP_ARTICLE,
  PROP_FILTER,
  PROP_GRAPH,
  PROP_LAYOUT_SERIAL,
  PROP_MARKS_SERIAL,
  PROP_UNDO_LABEL,
  PROP_REDO_LABEL,
  PROP_BUSY,
  PROP_PROGRESS,
  PROP_STATUS,
  N_PROPS,
};

extern GParamSpec *xpl_session_properties[N_PROPS];

static inline void
xpl_session_notify (XplSession *self, int property)
{
  g_object_notify_by_pspec (G_OBJECT (self), xpl_session_properties[property]);
}

void xpl_session_set_modified (XplSession *self, gboolean modified);
/** Puts another bundle, with its decisions replayed, in place of the present one; the places of entities that both name
 *  alike are kept. */
void xpl_session_replace_bundle (XplSession *self, XplReplay *replay, GFile *file);
/** Base, bundle, history and marks are those of @replay from now on. */
void xpl_session_take_replay (XplSession *self, XplReplay *replay);
/** Takes ownership of @filter, and finds what is remarked by it. FALSE where nothing changes by that. */
gboolean xpl_session_set_filter (XplSession *self, XplFilter *filter);
/**
 * The filter hides what the present replay hides, and no more what @before did; and it finds the present remarks. FALSE where
 * nothing changes by that.
 */
gboolean xpl_session_follow_marks (XplSession *self, XplReplay *before);
/** Takes back the decisions that hide what @filter shows. */
void xpl_session_show_again (XplSession *self, const XplFilter *filter, const char *label);
/** Shows the present bundle with more articles: what was found before has its ids, so all that is by id stays. */
void xpl_session_show_added (XplSession *self, XplReplay *replay);
void xpl_session_stop_replay (XplSession *self);
/** Undoes or redoes a decision, without an undo step. FALSE where that could not be kept, which is told. */
gboolean xpl_session_mark_undone (XplSession *self, XplDecision *decision, gboolean undone);
/** The same of several, which change together. */
gboolean xpl_session_mark_all_undone (XplSession *self, GPtrArray *decisions, gboolean undone);
/** What is worked on from now on: the same as before, joined with what another program saved. */
void xpl_session_take_base (XplSession *self, XplBundle *base);

/** Never NULL; owned by @self. */
XplKeeper *xpl_session_get_keeper (XplSession *self);
/** Takes ownership of @keeper, the one of what is shown now. */
void xpl_session_take_keeper (XplSession *self, XplKeeper *keeper);
/** Before @decision as it is now shows. FALSE where it could not be kept, which is told. */
gboolean xpl_session_note (XplSession *self, XplDecision *decision);
/** The same of several at once, all or none. */
gboolean xpl_session_note_all (XplSession *self, GPtrArray *decisions);
/** The user has moved or pinned something. */
void xpl_session_note_places (XplSession *self);
/** Says what came back with what was opened, and who else has it open. */
void xpl_session_tell_recovery (XplSession *self, const XplRecovery *recovery);
/** What is told of the jobs: opening's progress and words (the present ones where nothing is new). */
void xpl_session_update_busy (XplSession *self, double progress, const char *opening);
/** What is selected and read: before the bundle is replaced. */
typedef struct _XplKept XplKept;
XplKept *xpl_session_keep (XplSession *self);
/** Selects and reads the same in the present bundle; frees @kept. */
void xpl_session_restore (XplSession *self, XplKept *kept);
/** Takes @selected. @passage: the sentence of it that is shown; NULL: the first. */
void xpl_session_set_selected (XplSession *self, GPtrArray *selected, XplPassage *passage);
void xpl_session_update_graph (XplSession *self);
void xpl_session_clear_selection (XplSession *self);
void xpl_session_clear_undo (XplSession *self);
void xpl_session_stop_layout (XplSession *self);
/**
 * Lets @func have @task, once, in the main loop of the thread that made it. Never in the calling thread itself, as
 * g_main_context_invoke() does while nobody runs that loop.
 */
void xpl_session_post (GTask *task, int priority, GSourceFunc func);
/** @action and @action_label may be NULL. */
void
xpl_session_emit_message (XplSession *self, const char *text, const char *action, const char *action_label);

/* Undo steps of three kinds: all places as they were, the filter as it was, or a decision, which is undone or done again.
 * Takes ownership of @label. */
XplUndoStep *xpl_undo_step_new_places (XplSession *self, char *label);
XplUndoStep *xpl_undo_step_new_filter (XplSession *self, char *label);
XplUndoStep *xpl_undo_step_new_decision (XplDecision *decision, char *label);
/** Several decisions that are one step: undone together, done again together. */
XplUndoStep *xpl_undo_step_new_decisions (GPtrArray *decisions, char *label);
void xpl_undo_step_free (XplUndoStep *step);
/** Puts the places of a step back without a trace; frees it. */
void xpl_undo_step_revert (XplSession *self, XplUndoStep *step);
void xpl_session_push_undo (XplSession *self, XplUndoStep *step);

G_END_DECLS
