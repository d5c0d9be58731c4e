/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "window-private.h"

#include "origin-index.h"

#include <glib/gi18n.h>

G_DEFINE_FINAL_TYPE (XplWindow, xpl_window, ADW_TYPE_APPLICATION_WINDOW)

/* What is said in one line; the rest of longer texts is for the list of problems. */
AdwToast *
xpl_window_make_toast (const char *text)
{
  AdwToast *toast = adw_toast_new ("");
  g_autofree char *escaped = g_markup_escape_text (text, -1);

  adw_toast_set_title (toast, escaped);
  adw_toast_set_timeout (toast, 8);
  return toast;
}

void
xpl_window_show_toast (XplWindow *self, const char *text)
{
  xpl_toast_line_add (self->toast_line, xpl_window_make_toast (text));
}

void
xpl_window_replace_message (XplWindow *self, AdwToast *message)
{
  if (self->message != NULL)
    xpl_toast_line_remove (self->toast_line, self->message);
  g_set_weak_pointer (&self->message, message);
  self->message_undoes = FALSE;
  if (message != NULL)
    xpl_toast_line_add (self->toast_line, message);
}

void
xpl_window_answer (XplWindow *self, const char *text)
{
  xpl_window_replace_message (self, xpl_window_make_toast (text));
}

static guint
count_articles (XplWindow *self)
{
  return g_list_model_get_n_items (G_LIST_MODEL (xpl_bundle_get_articles (xpl_session_get_bundle (self->session))));
}

/* "5 articles, 4 origins" */
static char *
dup_subtitle (XplWindow *self)
{
  XplBundle *bundle = xpl_session_get_bundle (self->session);
  guint n_articles = count_articles (self);

  if (n_articles == 0)
    return NULL;

  g_autoptr (XplOriginIndex) index =
      xpl_origin_index_new (G_LIST_MODEL (xpl_bundle_get_list (bundle, XPL_LIST_ORIGINS)));
  guint n_origins = xpl_origin_index_count_articles (index, G_LIST_MODEL (xpl_bundle_get_articles (bundle)));
  g_autofree char *articles =
      g_strdup_printf (ngettext ("%u article", "%u articles", n_articles), n_articles);
  /* Translators: an origin is an independent source of a text: copies of one wire text are one origin. */
  g_autofree char *origins = g_strdup_printf (ngettext ("%u origin", "%u origins", n_origins), n_origins);

  /* Translators: the window's subtitle: "7 articles, 3 origins". */
  return g_strdup_printf (_("%s, %s"), articles, origins);
}

static void
update_title (XplWindow *self)
{
  gboolean is_empty = count_articles (self) == 0;
  g_autofree char *title = is_empty ? g_strdup (_("Explorer")) : xpl_session_dup_title (self->session);
  g_autofree char *subtitle = dup_subtitle (self);
  gboolean modified = !is_empty && xpl_session_get_modified (self->session);
  /* Translators: the title of a bundle with changes that are not saved. */
  g_autofree char *marked = modified ? g_strdup_printf (_("• %s"), title) : g_strdup (title);

  adw_window_title_set_title (self->window_title, marked);
  adw_window_title_set_subtitle (self->window_title, subtitle == NULL ? "" : subtitle);
  gtk_window_set_title (GTK_WINDOW (self), title);
}

void
xpl_window_update_page (XplWindow *self)
{
  gboolean is_empty = count_articles (self) == 0 && xpl_session_get_arriving (self->session) == NULL;
  const char *page = gtk_stack_get_visible_child_name (self->pages);

  if (!is_empty)
    page = "story";
  else if (xpl_session_get_busy (self->session))
    page = "loading";
  else if (g_strcmp0 (page, "error") != 0)
    page = "empty";
  if (!is_empty && g_strcmp0 (gtk_stack_get_visible_child_name (self->pages), "story") != 0)
    xpl_window_place_panes (self);
  gtk_stack_set_visible_child_name (self->pages, page);
}

static void
busy_changed_cb (XplWindow *self)
{
  xpl_window_update_progress (self);
  xpl_window_update_page (self);
  xpl_window_update_actions (self);
}

static void
bundle_changed_cb (XplWindow *self)
{
  update_title (self);
  xpl_window_update_page (self);
  xpl_window_update_actions (self);
}

static void
passage_changed_cb (XplWindow *self)
{
  xpl_window_update_actions (self);
  /* A sentence that was asked for must be seen, even where there is room for one side only. */
  if (self->narrow && xpl_session_get_passage (self->session) != NULL)
    xpl_window_set_reader_shown (self, TRUE);
}

/* What stands on a button holds for the last message only: "Undo" takes back the last step. */
static void
message_cb (XplSession *session, const char *text, const char *action, const char *label, XplWindow *self)
{
  AdwToast *toast = xpl_window_make_toast (text);

  if (action != NULL && label != NULL)
    {
      adw_toast_set_detailed_action_name (toast, action);
      adw_toast_set_button_label (toast, label);
    }
  xpl_window_replace_message (self, toast);
  self->message_undoes = g_strcmp0 (action, "win.undo") == 0;
}

/* In the menu the two say what they would do. */
static void
update_undo_section (XplWindow *self, const char *undo, const char *redo)
{
  /* Translators: menu items; %s is what would be undone: "Undo “Move Ana Ilves”". */
  g_autofree char *undo_label = undo == NULL ? g_strdup (_("_Undo")) : g_strdup_printf (_("_Undo “%s”"), undo);
  g_autofree char *redo_label = redo == NULL ? g_strdup (_("_Redo")) : g_strdup_printf (_("_Redo “%s”"), redo);

  g_menu_remove_all (self->undo_section);
  g_menu_append (self->undo_section, undo_label, "win.undo");
  g_menu_append (self->undo_section, redo_label, "win.redo");
  g_menu_append (self->undo_section, _("_History"), "win.show-history");
}

static void
undo_label_cb (XplWindow *self)
{
  const char *undo = xpl_session_get_undo_label (self->session);
  const char *redo = xpl_session_get_redo_label (self->session);
  /* Translators: %s is what would be undone: "Undo: Move Ana Ilves". */
  g_autofree char *undo_tip = undo == NULL ? NULL : g_strdup_printf (_("Undo: %s"), undo);
  /* Translators: %s is what would be done again. */
  g_autofree char *redo_tip = redo == NULL ? NULL : g_strdup_printf (_("Redo: %s"), redo);

  /* Its "Undo" would take back another step now. */
  if (self->message != NULL && self->message_undoes)
    xpl_toast_line_remove (self->toast_line, self->message);
  update_undo_section (self, undo, redo);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->undo_button), undo_tip != NULL ? undo_tip : _("Undo"));
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->redo_button), redo_tip != NULL ? redo_tip : _("Redo"));
  xpl_window_update_actions (self);
}

static gboolean
drop_cb (GtkDropTarget *target, const GValue *value, double x, double y, gpointer data)
{
  XplWindow *self = data;
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);

  for (GSList *l = g_value_get_boxed (value); l != NULL; l = l->next)
    g_ptr_array_add (files, g_object_ref (l->data));
  if (files->len == 0)
    return FALSE;
  /* What is dropped joins the story that is open. */
  xpl_window_open (self, files, count_articles (self) > 0);
  return TRUE;
}

static void
recent_activated_cb (GtkListBox *list, GtkListBoxRow *row, gpointer data)
{
  XplWindow *self = data;
  const char *uri = gtk_widget_get_name (GTK_WIDGET (row));
  const char *draft = g_object_get_data (G_OBJECT (row), XPL_DRAFT_ROW);
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);

  gtk_popover_popdown (self->recent_popover);
  if (draft != NULL)
    {
      xpl_window_open_draft (self, draft);
      return;
    }
  g_ptr_array_add (files, g_file_new_for_uri (uri));
  xpl_window_open (self, files, FALSE);
}

static void
close_now (XplWindow *self)
{
  self->closing = TRUE;
  gtk_window_close (GTK_WINDOW (self));
}

static gboolean
xpl_window_close_request (GtkWindow *window)
{
  XplWindow *self = XPL_WINDOW (window);

  if (!self->closing && xpl_window_ask_to_save (self, close_now))
    return TRUE;
  xpl_window_notify_kept (self);
  xpl_window_save_layout (self);
  xpl_session_cancel (self->session);
  return GTK_WINDOW_CLASS (xpl_window_parent_class)->close_request (window);
}

static void
xpl_window_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  xpl_window_adapt (XPL_WINDOW (widget), width);
  GTK_WIDGET_CLASS (xpl_window_parent_class)->size_allocate (widget, width, height, baseline);
}

static void
xpl_window_dispose (GObject *object)
{
  XplWindow *self = XPL_WINDOW (object);

  g_clear_pointer (&self->toast_line, xpl_toast_line_free);
  xpl_window_stop_showing_work (self);
  gtk_widget_dispose_template (GTK_WIDGET (self), XPL_TYPE_WINDOW);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "correct", NULL);
  g_clear_object (&self->corrector);
  g_clear_weak_pointer (&self->message);
  g_clear_object (&self->session);
  g_clear_object (&self->problems);
  g_clear_pointer (&self->last_files, g_ptr_array_unref);
  g_clear_pointer (&self->additions, g_ptr_array_unref);
  G_OBJECT_CLASS (xpl_window_parent_class)->dispose (object);
}

static void
xpl_window_finalize (GObject *object)
{
  g_clear_pointer (&XPL_WINDOW (object)->works, g_ptr_array_unref);
  g_free (XPL_WINDOW (object)->save_problem);
  G_OBJECT_CLASS (xpl_window_parent_class)->finalize (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, XplWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, XplWindow, window_title);
  gtk_widget_class_bind_template_child (widget_class, XplWindow, sidebar_button);
  gtk_widget_class_bind_template_child (widget_class, XplWindow, reader_button);
  gtk_widget_class_bind_template_child (widget_class, XplWindow, undo_button);
  gtk_widget_class_bind_template_child (widget_class, XplWindow, redo_button);
  gtk_widget_class_bind_template_child (widget_class, XplWindow, history_button);
  gtk_widget_class_bind_template_child (widget_class, XplWindow, undo_section);
  gtk_widget_class_bind_template_child (widget_class, XplWindow, data_section);
  gtk_widget_class_bind_template_child (widget_class, XplWindow, content);
  gtk_widget_class_bind_template_child (widget_class, XplWindow, sheet);
  gtk_widget_class_bind_template_child (widget_class, XplWindow, side_stack);
  gtk_widget_class_bind_template_child (widget_class, XplWindow, history);
  gtk_widget_class_bind_template_child (widget_class, XplWindow, recent_popover);
  gtk_widget_class_bind_template_child (widget_class, XplWindow, recent_list);
  gtk_widget_class_bind_template_child (widget_class, XplWindow, progress_revealer);
  gtk_widget_class_bind_template_child (widget_class, XplWindow, progress_bar);
  gtk_widget_class_bind_template_child (widget_class, XplWindow, status_label);
  gtk_widget_class_bind_template_child (widget_class, XplWindow, save_button);
  gtk_widget_class_bind_template_child (widget_class, XplWindow, problems_button);
  gtk_widget_class_bind_template_child (widget_class, XplWindow, problems_list);
  gtk_widget_class_bind_template_child (widget_class, XplWindow, problems_rest);
  gtk_widget_class_bind_template_child (widget_class, XplWindow, pages);
  gtk_widget_class_bind_template_child (widget_class, XplWindow, error_page);
  gtk_widget_class_bind_template_child (widget_class, XplWindow, outer_paned);
  gtk_widget_class_bind_template_child (widget_class, XplWindow, inner_paned);
  gtk_widget_class_bind_template_child (widget_class, XplWindow, center_paned);
  gtk_widget_class_bind_template_child (widget_class, XplWindow, reader_paned);
  gtk_widget_class_bind_template_child (widget_class, XplWindow, sidebar);
  gtk_widget_class_bind_template_child (widget_class, XplWindow, graph_view);
  gtk_widget_class_bind_template_child (widget_class, XplWindow, timeline_view);
  gtk_widget_class_bind_template_child (widget_class, XplWindow, evidence_list);
  gtk_widget_class_bind_template_child (widget_class, XplWindow, reader);
  gtk_widget_class_bind_template_child (widget_class, XplWindow, drop_target);
}

static void
xpl_window_class_init (XplWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = xpl_window_dispose;
  G_OBJECT_CLASS (klass)->finalize = xpl_window_finalize;
  widget_class->size_allocate = xpl_window_size_allocate;
  GTK_WINDOW_CLASS (klass)->close_request = xpl_window_close_request;

  g_type_ensure (XPL_TYPE_SIDEBAR);
  g_type_ensure (XPL_TYPE_GRAPH_VIEW);
  g_type_ensure (XPL_TYPE_TIMELINE_VIEW);
  g_type_ensure (XPL_TYPE_EVIDENCE_LIST);
  g_type_ensure (XPL_TYPE_READER);
  g_type_ensure (XPL_TYPE_HISTORY_VIEW);
  g_type_ensure (XPL_TYPE_SHEET);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/Explorer/window.ui");
  bind_children (widget_class);
  /* Where no view has a use of its own for it. */
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "win.clear-selection", NULL);
  gtk_widget_class_bind_template_callback (widget_class, drop_cb);
  gtk_widget_class_bind_template_callback (widget_class, recent_activated_cb);
}

static void
connect_session (XplWindow *self)
{
  const struct
  {
    const char *signal;
    GCallback callback;
  } connections[] = {
    { "notify::bundle", G_CALLBACK (bundle_changed_cb) },
    { "notify::file", G_CALLBACK (bundle_changed_cb) },
    { "notify::modified", G_CALLBACK (bundle_changed_cb) },
    { "notify::arriving", G_CALLBACK (xpl_window_update_page) },
    { "notify::busy", G_CALLBACK (busy_changed_cb) },
    { "notify::progress", G_CALLBACK (xpl_window_update_progress) },
    { "notify::status", G_CALLBACK (xpl_window_update_progress) },
    { "notify::filter", G_CALLBACK (xpl_window_update_actions) },
    { "notify::passage", G_CALLBACK (passage_changed_cb) },
    { "notify::selection", G_CALLBACK (xpl_window_update_actions) },
    { "notify::undo-label", G_CALLBACK (undo_label_cb) },
    { "notify::redo-label", G_CALLBACK (undo_label_cb) },
  };

  for (guint i = 0; i < G_N_ELEMENTS (connections); i++)
    g_signal_connect_object (self->session, connections[i].signal, connections[i].callback, self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "message", G_CALLBACK (message_cb), self, 0);
  g_signal_connect_object (self->session, "warnings", G_CALLBACK (xpl_window_warnings_cb), self, 0);
}

static void
show_problems_in_list (XplWindow *self)
{
  g_autoptr (GtkNoSelection) model = gtk_no_selection_new (g_object_ref (G_LIST_MODEL (self->problems)));

  gtk_list_view_set_model (self->problems_list, GTK_SELECTION_MODEL (model));
}

static void
add_corrections (XplWindow *self)
{
  self->corrector = xpl_corrector_new (self->session, self->sheet, self->reader);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "correct", xpl_corrector_get_actions (self->corrector));
  xpl_sheet_set_below (self->sheet, self->content);
  xpl_window_init_export (self);
  g_signal_connect_object (self->sheet, "notify::open", G_CALLBACK (xpl_window_update_actions), self, G_CONNECT_SWAPPED);
}

static void
xpl_window_init (XplWindow *self)
{
  GType drop_types[] = { GDK_TYPE_FILE_LIST };

  self->session = xpl_session_new ();
  self->problems = gtk_string_list_new (NULL);
  self->show_sidebar = TRUE;
  self->show_reader = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  self->toast_line = xpl_toast_line_new (self->toasts);
  show_problems_in_list (self);
  gtk_drop_target_set_gtypes (self->drop_target, drop_types, G_N_ELEMENTS (drop_types));
  g_object_set (self->sidebar, "session", self->session, NULL);
  g_object_set (self->graph_view, "session", self->session, NULL);
  g_object_set (self->timeline_view, "session", self->session, NULL);
  g_object_set (self->evidence_list, "session", self->session, NULL);
  g_object_set (self->reader, "session", self->session, NULL);
  g_object_set (self->history, "session", self->session, NULL);
  xpl_history_view_set_reader (self->history, self->reader);
  add_corrections (self);
  connect_session (self);
  g_signal_connect_swapped (self->recent_popover, "show", G_CALLBACK (xpl_window_update_recent), self);
  xpl_window_add_actions (self);
  xpl_window_fill_data_menu (self);
  undo_label_cb (self);
  bundle_changed_cb (self);
}

XplWindow *
xpl_window_new (XplApplication *application)
{
  XplWindow *self = g_object_new (XPL_TYPE_WINDOW, "application", application, NULL);

  xpl_window_init_layout (self);
  return self;
}

XplSession *
xpl_window_get_session (XplWindow *self)
{
  g_return_val_if_fail (XPL_IS_WINDOW (self), NULL);

  return self->session;
}
