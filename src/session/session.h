/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "bundle.h"
#include "filter.h"
#include "graph.h"
#include "history-entry.h"

G_BEGIN_DECLS

/**
 * XplSession: what all views share. A view never talks to another: it sets something here, and all hear of it through
 * property notifications. Main thread only; the jobs that import, analyse, lay out and save run in workers.
 *
 * Properties (all with notify, none constructed):
 *  - "bundle" (#XplBundle, never NULL): as shown, with the user's decisions; replaced as a whole when articles come in or
 *    decisions change; its findings do not change otherwise
 *  - "arriving" (#XplBundle or NULL): the articles, and nothing but them, of a bundle that is being opened while none is open,
 *    until it is there
 *  - "file" (#GFile or NULL): where the bundle was opened from or saved to
 *  - "modified" (boolean): there is something to save
 *  - "selection" (#GObject: an #XplFinding or #XplArticle, or NULL): what all views highlight
 *  - "hover" (#GObject or NULL): what the pointer or keyboard focus is on
 *  - "evidence" (#GListModel of #XplPassage): the sentences of the selection, for the evidence list
 *  - "passage" (#XplPassage or NULL): the sentence that the reader shows highlighted
 *  - "article" (#XplArticle or NULL): the article in the reader
 *  - "filter" (#XplFilter, boxed)
 *  - "graph" (boxed #XplGraph): the extract under the filter; recomputed when bundle or filter change
 *  - "layout-serial" (uint): grows when positions of the layout changed
 *  - "marks-serial" (uint): grows when history or marks changed
 *  - "busy" (boolean), "progress" (double; -1 unknown), "status" (string or NULL): the running job
 *
 * Signals:
 *  - "message" (string text, string action-name or NULL, string action-label or NULL): for a toast
 *  - "warnings" (pointer #XplWarnings, valid during the emission): what was wrong with single items of a job
 */
#define XPL_TYPE_SESSION (xpl_session_get_type ())
G_DECLARE_FINAL_TYPE (XplSession, xpl_session, XPL, SESSION, GObject)

#define XPL_TYPE_PASSAGE (xpl_passage_get_type ())
G_DECLARE_FINAL_TYPE (XplPassage, xpl_passage, XPL, PASSAGE, GObject)

/**
 * XplPassage: a sentence that supports something, for the evidence list and the reader.
 * @finding: what it supports (may be NULL: a place in an article)
 * @evidence: the spans
 * @context: the whole sentence (or sentences) around it
 */
struct _XplPassage
{
  GObject parent_instance;

  XplFinding *finding;
  XplArticle *article;
  XplEvidence evidence;
  XplRange context;
};

XplSession *xpl_session_new (void);

XplBundle *xpl_session_get_bundle (XplSession *self);
XplBundle *xpl_session_get_arriving (XplSession *self);
GFile *xpl_session_get_file (XplSession *self);
gboolean xpl_session_get_modified (XplSession *self);
/** The bundle's title, else the file's name, else "Untitled", translated. A new string. */
char *xpl_session_dup_title (XplSession *self);

/* Selection and reading */
GObject *xpl_session_get_selection (XplSession *self);
/** Selects a finding or article (or nothing): fills "evidence" and, for a finding, shows its first sentence in the reader. */
void xpl_session_select (XplSession *self, gpointer finding_or_article);
/** Selects an edge of the graph: all its relations as one; "selection" is the best supported relation, "evidence" lists
 *  the sentences of all. */
void xpl_session_select_edge (XplSession *self, const XplGraphEdge *edge);
/** TRUE where @relation belongs to the selected edge or is the selection. */
gboolean xpl_session_is_selected (XplSession *self, gpointer finding_or_article);
GObject *xpl_session_get_hover (XplSession *self);
void xpl_session_set_hover (XplSession *self, gpointer finding_or_article);
GListModel *xpl_session_get_evidence (XplSession *self);
XplPassage *xpl_session_get_passage (XplSession *self);
void xpl_session_show_passage (XplSession *self, XplPassage *passage);
/** The position in the evidence of the row for @passage (the same place, else the same sentence), or G_MAXUINT. */
guint xpl_session_find_passage (XplSession *self, XplPassage *passage);
/** Shows the next (+1) or previous (-1) sentence of the evidence; wraps around. */
void xpl_session_step_passage (XplSession *self, int direction);
XplArticle *xpl_session_get_article (XplSession *self);
void xpl_session_show_article (XplSession *self, XplArticle *article);
/** The sentence around @range, from a cache of the article's sentences. */
XplRange xpl_session_get_context (XplSession *self, XplArticle *article, XplRange range);

/* Filter and graph */
const XplFilter *xpl_session_get_filter (XplSession *self);
/** Takes ownership of @filter. */
void xpl_session_take_filter (XplSession *self, XplFilter *filter);
XplGraph *xpl_session_get_graph (XplSession *self);

/* Layout: positions of the graph's nodes, by index of the node */
/** FALSE while the layout has no place for it yet. */
gboolean xpl_session_get_node_place (XplSession *self, guint node, XplPlace *place);
/** Lays out again in a worker, streaming; pinned nodes stay. @fresh: from scratch instead of from where they are. */
void xpl_session_start_layout (XplSession *self, gboolean fresh);
gboolean xpl_session_is_laying_out (XplSession *self);
/**
 * Tells width by height of what the graph is shown in, for the next layout from scratch. The first time, a layout of
 * another shape that was made without knowing is made anew, unless something of it is the user's or was saved.
 */
void xpl_session_set_layout_aspect (XplSession *self, double aspect);
/** Moves a node while it is dragged: it is pinned, the others give way. begin … move … end is one undoable step. */
void xpl_session_begin_move (XplSession *self, guint node);
void xpl_session_move_node (XplSession *self, guint node, double x, double y);
void xpl_session_end_move (XplSession *self);
/** Takes the move back instead: all is where it was at its begin. */
void xpl_session_cancel_move (XplSession *self);
/** Pins or unpins; undoable. */
void xpl_session_set_pinned (XplSession *self, XplEntity *entity, gboolean pinned);
/** Lets all nodes go; undoable. */
void xpl_session_unpin_all (XplSession *self);

/* Undo: moves, pins, hiding, filters set by the user. Labels are translated ("Move North Korea") or NULL. */
const char *xpl_session_get_undo_label (XplSession *self);
const char *xpl_session_get_redo_label (XplSession *self);
void xpl_session_undo (XplSession *self);
void xpl_session_redo (XplSession *self);
/** Decides that an entity is hidden from graph and lists, or takes that back; undoable. */
void xpl_session_set_hidden (XplSession *self, XplEntity *entity, gboolean hidden);
/** Takes ownership of @filter, as xpl_session_take_filter(), and can be undone. @label: translated, "Focus on Russia". */
void xpl_session_change_filter (XplSession *self, XplFilter *filter, const char *label);

/* Decisions. What the window shows is the base bundle, which files hold, with the decisions replayed onto it. */
/**
 * Takes a reference to @decision, made by xpl_decide_*() for the present bundle: it is remembered, applied and shown, in one
 * undoable step. Emits "message" with its words and the action that takes it back. With many articles the shown bundle
 * follows a moment later.
 */
void xpl_session_decide (XplSession *self, XplDecision *decision);
/**
 * Makes all of @decisions (#XplDecision) in one undo step called @label, or none: FALSE where they could not be kept, which is
 * told. What was done is for the caller to tell.
 */
gboolean xpl_session_decide_all (XplSession *self, GPtrArray *decisions, const char *label);
/** The decision in force that did @verb to just @range of @article, or NULL; borrowed. */
XplDecision *xpl_session_find_decision (XplSession *self, const char *verb, XplArticle *article, XplRange range);
/** Takes @decision back, and tells so by "message" with the action that takes it up again. */
void xpl_session_take_back (XplSession *self, XplDecision *decision);
/** Takes back or takes up again any decision of the history, in any order; undoable. */
void xpl_session_set_undone (XplSession *self, XplDecision *decision, gboolean undone);
/** A list of #XplHistoryEntry, newest first. */
GListModel *xpl_session_get_history (XplSession *self);
/** The bundle as files hold it: the engine's findings as the engine made them, and the decisions. */
XplBundle *xpl_session_get_base (XplSession *self);
/** Notes, tags, grade and the like of a finding or article of the present bundle; NULL where there are none. */
const XplMarks *xpl_session_get_marks (XplSession *self, gpointer finding_or_article);
/** The grade "A"–"F" of the source called @source (its domain, else its name), or NULL. */
const char *xpl_session_get_source_grade (XplSession *self, const char *source);

/** The base bundle with the places as they are now, for another thread. A new bundle. */
XplBundle *xpl_session_snapshot (XplSession *self);

/* Additions. */
/**
 * Adds what @files (#GFile: graphs, links, annotations) hold to the bundle, by hand: one undo step a file. What became of it
 * is told by "message", what is wrong with it by "warnings". Fails where none of @files can be read.
 */
void xpl_session_adopt_async (XplSession *self, GPtrArray *files, GAsyncReadyCallback callback, gpointer data);
gboolean xpl_session_adopt_finish (XplSession *self, GAsyncResult *result, GError **error);

/* Jobs. One opening at a time: starting one cancels the one before. Savings follow each other; nothing cancels them. */
/** Opens @files (#GFile): instead of the present bundle, or with @add, as articles added to it. Failure leaves all as it was. */
void xpl_session_open_async (XplSession *self, GPtrArray *files, gboolean add, GAsyncReadyCallback callback, gpointer data);
gboolean xpl_session_open_finish (XplSession *self, GAsyncResult *result, GError **error);
void xpl_session_save_async (XplSession *self, GFile *file, GAsyncReadyCallback callback, gpointer data);
gboolean xpl_session_save_finish (XplSession *self, GAsyncResult *result, GError **error);
void xpl_session_cancel (XplSession *self);

/* Never lost: decisions and pins are on the disk before they show, and come back with the bundle when the program ended
 * before it saved them. */
/** XplDraft: work on a bundle that was never saved, left by a program that ended: what it is called, and how much it is. */
typedef struct
{
  char *name;  /* for xpl_session_open_draft_async() */
  char *title;
  char *work;  /* "3 decisions", translated */
} XplDraft;

void xpl_draft_free (XplDraft *draft);
/** What is left now: an array of #XplDraft. */
GPtrArray *xpl_session_list_drafts (void);
/** Gives up what @name is about. */
void xpl_session_discard_draft (const char *name);
/** Opens it instead of the present bundle; ended by xpl_session_open_finish(). */
void xpl_session_open_draft_async (XplSession *self, const char *name, GAsyncReadyCallback callback, gpointer data);
/** Whether there is work that no saved file holds. */
gboolean xpl_session_has_work (XplSession *self);
/** Whether all of that comes back the next time, so that the program may end without asking. */
gboolean xpl_session_is_kept (XplSession *self);
gboolean xpl_session_get_busy (XplSession *self);

G_END_DECLS
