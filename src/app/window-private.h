/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include "corrector.h"
#include "evidence-list.h"
#include "graph-view.h"
#include "history-view.h"
#include "reader.h"
#include "sheet.h"
#include "sidebar.h"
#include "timeline-view.h"
#include "toast-line.h"
#include "view-picture.h"
#include "window.h"

G_BEGIN_DECLS

/* XplWindow is cut by concern: window.c (object, pages, titles), window-actions.c (what menus and keys do),
 * window-jobs.c (opening, saving, closing), window-export.c, window-export-data.c, window-progress.c (what takes time),
 * window-problems.c (what went wrong), window-kept.c (work that was not saved), window-layout.c (panes that fold). This is what they share. */

/** What a window does once its changes are saved or given up. */
typedef void (*XplWindowThen) (XplWindow *self);

struct _XplWindow
{
  AdwApplicationWindow parent_instance;

  /* Template widgets */
  AdwToastOverlay *toasts;
  AdwWindowTitle *window_title;
  GtkToggleButton *sidebar_button;
  GtkToggleButton *reader_button;
  GtkButton *undo_button;
  GtkButton *redo_button;
  GtkToggleButton *history_button;
  GMenu *undo_section;
  GMenu *data_section;
  GtkPopover *recent_popover;
  GtkListBox *recent_list;
  GtkRevealer *progress_revealer;
  GtkProgressBar *progress_bar;
  GtkLabel *status_label;
  GtkWidget *save_button;
  GtkMenuButton *problems_button;
  GtkListView *problems_list;
  GtkWidget *problems_rest;
  GtkStack *pages;
  AdwStatusPage *error_page;
  GtkPaned *outer_paned;
  GtkPaned *inner_paned;
  GtkPaned *center_paned;
  GtkPaned *reader_paned;
  GtkWidget *content;
  XplSheet *sheet;
  GtkStack *side_stack;
  XplSidebar *sidebar;
  XplHistoryView *history;
  XplGraphView *graph_view;
  XplTimelineView *timeline_view;
  XplEvidenceList *evidence_list;
  XplReader *reader;
  GtkDropTarget *drop_target;

  /* Owned */
  XplSession *session;
  XplToastLine *toast_line;
  XplCorrector *corrector;
  GPtrArray *last_files; /* for trying again */
  GPtrArray *additions;  /* GFile: what is added once the articles are there, or NULL */

  GtkStringList *problems; /* with what was opened, and with saving */
  char *save_problem;      /* that of them which is about saving, or NULL */
  AdwToast *message;       /* the last one; weak */
  GPtrArray *works;        /* Work, which window-progress.c knows */

  /* Borrowed */
  XplForm *export_form; /* that asks what to export; only compared */

  /* State */
  gboolean message_undoes; /* its button is "Undo" */
  gboolean last_add;
  gboolean is_placed;    /* the panes got their sizes */
  gboolean narrow;       /* one side at a time */
  gboolean compact;      /* one pane at a time */
  gboolean tiny;         /* no title */
  gboolean show_sidebar; /* what the user wants while there is room */
  gboolean show_reader;
  gboolean closing;   /* the question about unsaved changes was answered */
  gboolean is_saving;
  guint works_tick;    /* the source that lets time pass for them, or 0 */
  guint export_view; /* that was chosen last in the form */
  XplWindowThen then; /* what follows when the running save is done, or NULL */
};

void xpl_window_add_actions (XplWindow *self);
/** Sets which actions are of use now. */
void xpl_window_update_actions (XplWindow *self);
/** Shows the page that fits the session's state. */
void xpl_window_update_page (XplWindow *self);
void xpl_window_show_toast (XplWindow *self, const char *text);
/** The same at once, in place of the last message: what became of what was just asked for. */
void xpl_window_answer (XplWindow *self, const char *text);
/** The last message is read, or does not matter any more. Takes the message that takes its place, or NULL. */
void xpl_window_replace_message (XplWindow *self, AdwToast *message);
/** A toast that says @text, to add more to, and then to self->toast_line. */
AdwToast *xpl_window_make_toast (const char *text);
/** What stands in the way of saving, among the problems; NULL: nothing any more. */
void xpl_window_set_save_problem (XplWindow *self, const char *problem);
/** Tells @warnings, and lists them. */
void xpl_window_warnings_cb (XplSession *session, const XplWarnings *warnings, XplWindow *self);
/** Forgets what was wrong with what was opened before. */
void xpl_window_clear_problems (XplWindow *self);

/** Files that are opened, without those that are additions, which are kept for later or, where there is nothing else, added
 *  now: NULL then. A new array. */
GPtrArray *xpl_window_take_additions (XplWindow *self, GPtrArray *files);
/** Adds what was kept. */
void xpl_window_adopt_pending (XplWindow *self);

/** Asks where to, and writes the data in the format called @name. */
void xpl_window_export_data (XplWindow *self, const char *name);
void xpl_window_fill_data_menu (XplWindow *self);

void xpl_window_choose_and_open (XplWindow *self, gboolean folder, gboolean add);
void xpl_window_save (XplWindow *self, gboolean ask_for_name);
/** The session's title as a file's name, without what file systems or shells trip over. A new string. */
char *xpl_window_dup_file_name (XplWindow *self, const char *suffix);

/** What takes time beside the jobs of the session: where it is long, the progress bar says @words until it ends. Borrowed:
 *  what gives it up. The program goes on for it where the window is closed. */
GCancellable *xpl_window_begin_work (XplWindow *self, const char *words);
/** Tells that it is @done, or what went wrong; the desktop, where the window is closed. */
void xpl_window_end_work (XplWindow *self, GCancellable *work, const char *done, const GError *error);
/** TRUE where it takes long. */
gboolean xpl_window_shows_work (XplWindow *self);
void xpl_window_stop_showing_work (XplWindow *self);
void xpl_window_update_progress (XplWindow *self);
/** Gives up what the progress bar shows. */
void xpl_window_cancel (XplWindow *self);

/** Asks how and where to, and writes a picture of @view. */
void xpl_window_export (XplWindow *self, XplView view);
void xpl_window_init_export (XplWindow *self);

/** FALSE where no work would be lost: @then is not called. Else the user is asked, or a running save waited for, and
 *  @then called unless that is cancelled or fails. */
gboolean xpl_window_ask_to_save (XplWindow *self, XplWindowThen then);

/** Opens work that was never saved; @name is that of an XplDraft. */
void xpl_window_open_draft (XplWindow *self, const char *name);
/** Before something else takes its place, says where the work is that was not saved. */
void xpl_window_tell_kept (XplWindow *self);
/** The same when the window closes. */
void xpl_window_notify_kept (XplWindow *self);
/** Tells the desktop what no window is there to say. */
void xpl_window_notify (GApplication *application, const char *id, const char *title, const char *body);

void xpl_window_init_layout (XplWindow *self);
/** Gives the panes the sizes that were saved, once they have any: before the page that holds them is shown. */
void xpl_window_place_panes (XplWindow *self);
void xpl_window_save_layout (XplWindow *self);
/** Folds or unfolds panes for @width pixels. */
void xpl_window_adapt (XplWindow *self, int width);
/** Moves the focus to the next (+1) or previous (-1) pane that is shown. */
void xpl_window_step_pane (XplWindow *self, int direction);
void xpl_window_set_sidebar_shown (XplWindow *self, gboolean shown);
void xpl_window_set_reader_shown (XplWindow *self, gboolean shown);
/** The history takes the place of the lists. */
void xpl_window_set_history_shown (XplWindow *self, gboolean shown);

/** Rows of that popover that are of work that was never saved have the draft's name under this key. */
#define XPL_DRAFT_ROW "xpl-draft"
/** Fills the popover of recent files. */
void xpl_window_update_recent (XplWindow *self);

G_END_DECLS
