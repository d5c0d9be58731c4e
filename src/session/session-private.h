/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "session.h"

G_BEGIN_DECLS

/* XplSession is cut by concern: session.c (object and properties), session-selection.c, session-layout.c,
 * session-undo.c, session-jobs.c. This is what they share. */

typedef struct _XplUndoStep XplUndoStep;

struct _XplSession
{
  GObject parent_instance;

  /* What is shown */
  XplBundle *bundle;
  GFile *file;
  XplFilter *filter;
  XplGraph *graph;
  gboolean modified;

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
/** Puts another bundle in place of the present one; the places of entities that both name alike are kept. */
void xpl_session_replace_bundle (XplSession *self, XplBundle *bundle, GFile *file);
void xpl_session_update_graph (XplSession *self);
void xpl_session_clear_selection (XplSession *self);
void xpl_session_clear_undo (XplSession *self);
void xpl_session_stop_layout (XplSession *self);
/** The bundle with the places as they are now, for another thread. A new bundle. */
XplBundle *xpl_session_snapshot (XplSession *self);
/**
 * Lets @func have @task, once, in the main loop of the thread that made it. Never in the calling thread itself, as
 * g_main_context_invoke() does while nobody runs that loop.
 */
void xpl_session_post (GTask *task, int priority, GSourceFunc func);
void xpl_session_emit_message (XplSession *self, const char *text);

/* Undo steps of two kinds: all places as they were, or the filter as it was. Takes ownership of @label. */
XplUndoStep *xpl_undo_step_new_places (XplSession *self, char *label);
XplUndoStep *xpl_undo_step_new_filter (XplSession *self, char *label);
void xpl_undo_step_free (XplUndoStep *step);
void xpl_session_push_undo (XplSession *self, XplUndoStep *step);

G_END_DECLS
