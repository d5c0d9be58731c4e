/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "window-private.h"

#include <glib/gi18n.h>

static void
open_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  xpl_window_choose_and_open (data, FALSE, FALSE);
}

static void
open_folder_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  xpl_window_choose_and_open (data, TRUE, FALSE);
}

static void
add_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  xpl_window_choose_and_open (data, FALSE, TRUE);
}

static void
open_draft_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  xpl_window_open_draft (data, g_variant_get_string (parameter, NULL));
}

static void
open_sample_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (files, xpl_application_dup_sample ());
  xpl_window_open (data, files, FALSE);
}

static void
retry_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  XplWindow *self = data;

  if (self->last_files == NULL)
    return;

  g_autoptr (GPtrArray) files = g_ptr_array_ref (self->last_files);
  xpl_window_open (self, files, self->last_add);
}

static void
save_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  xpl_window_save (data, FALSE);
}

static void
save_as_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  xpl_window_save (data, TRUE);
}

static void
export_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  XplWindow *self = data;
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (self));
  gboolean reads = focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->reader));
  gboolean in_timeline = focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->timeline_view));

  xpl_window_export (self, reads ? XPL_VIEW_ARTICLE : in_timeline ? XPL_VIEW_TIMELINE : XPL_VIEW_GRAPH);
}

static void
export_data_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  xpl_window_export_data (data, g_variant_get_string (parameter, NULL));
}

static void
cancel_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  xpl_window_cancel (data);
}

static void
undo_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  xpl_session_undo (XPL_WINDOW (data)->session);
}

static void
redo_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  xpl_session_redo (XPL_WINDOW (data)->session);
}

static void
find_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  XplWindow *self = data;

  xpl_window_set_history_shown (self, FALSE);
  xpl_window_set_sidebar_shown (self, TRUE);
  xpl_sidebar_focus_filter (self->sidebar);
}

static void
next_evidence_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  xpl_session_step_passage (XPL_WINDOW (data)->session, 1);
}

static void
previous_evidence_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  xpl_session_step_passage (XPL_WINDOW (data)->session, -1);
}

static void
clear_filter_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  xpl_session_change_filter (XPL_WINDOW (data)->session, xpl_filter_new (), _("Show Everything"));
}

static void
clear_selection_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  xpl_session_select (XPL_WINDOW (data)->session, NULL);
}

static void
show_problems_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  gtk_menu_button_popup (XPL_WINDOW (data)->problems_button);
}

static void
next_pane_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  xpl_window_step_pane (data, 1);
}

static void
previous_pane_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  xpl_window_step_pane (data, -1);
}

static void
zoom_in_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  gtk_widget_activate_action (GTK_WIDGET (XPL_WINDOW (data)->graph_view), "zoom.in", NULL);
}

static void
zoom_out_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  gtk_widget_activate_action (GTK_WIDGET (XPL_WINDOW (data)->graph_view), "zoom.out", NULL);
}

static void
zoom_fit_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  gtk_widget_activate_action (GTK_WIDGET (XPL_WINDOW (data)->graph_view), "zoom.fit", NULL);
}

static void
show_sidebar_cb (GSimpleAction *action, GVariant *value, gpointer data)
{
  xpl_window_set_sidebar_shown (data, g_variant_get_boolean (value));
}

static void
show_reader_cb (GSimpleAction *action, GVariant *value, gpointer data)
{
  xpl_window_set_reader_shown (data, g_variant_get_boolean (value));
}

static void
show_history_cb (GSimpleAction *action, GVariant *value, gpointer data)
{
  xpl_window_set_history_shown (data, g_variant_get_boolean (value));
}

static const GActionEntry actions[] = {
  { .name = "open", .activate = open_cb },
  { .name = "open-folder", .activate = open_folder_cb },
  { .name = "open-sample", .activate = open_sample_cb },
  { .name = "open-draft", .activate = open_draft_cb, .parameter_type = "s" },
  { .name = "add", .activate = add_cb },
  { .name = "retry", .activate = retry_cb },
  { .name = "save", .activate = save_cb },
  { .name = "save-as", .activate = save_as_cb },
  { .name = "export", .activate = export_cb },
  { .name = "export-data", .activate = export_data_cb, .parameter_type = "s" },
  { .name = "cancel", .activate = cancel_cb },
  { .name = "undo", .activate = undo_cb },
  { .name = "redo", .activate = redo_cb },
  { .name = "find", .activate = find_cb },
  { .name = "next-evidence", .activate = next_evidence_cb },
  { .name = "previous-evidence", .activate = previous_evidence_cb },
  { .name = "clear-filter", .activate = clear_filter_cb },
  { .name = "clear-selection", .activate = clear_selection_cb },
  { .name = "show-problems", .activate = show_problems_cb },
  { .name = "next-pane", .activate = next_pane_cb },
  { .name = "previous-pane", .activate = previous_pane_cb },
  { .name = "zoom-in", .activate = zoom_in_cb },
  { .name = "zoom-out", .activate = zoom_out_cb },
  { .name = "zoom-fit", .activate = zoom_fit_cb },
  { .name = "show-sidebar", .state = "true", .change_state = show_sidebar_cb },
  { .name = "show-reader", .state = "true", .change_state = show_reader_cb },
  { .name = "show-history", .state = "false", .change_state = show_history_cb },
};

void
xpl_window_add_actions (XplWindow *self)
{
  g_action_map_add_action_entries (G_ACTION_MAP (self), actions, G_N_ELEMENTS (actions), self);
}

void
xpl_window_update_actions (XplWindow *self)
{
  gboolean busy = xpl_session_get_busy (self->session);
  gboolean has_story =
      g_list_model_get_n_items (G_LIST_MODEL (xpl_bundle_get_articles (xpl_session_get_bundle (self->session)))) > 0;
  /* While a question is asked the keys are those of its form, and what lies below stays as it is. */
  gboolean asks = xpl_sheet_is_open (self->sheet);
  gboolean has_evidence = g_list_model_get_n_items (xpl_session_get_evidence (self->session)) > 0;
  const struct
  {
    const char *name;
    gboolean enabled;
  } states[] = {
    { "add", has_story },
    { "save", has_story && !busy && xpl_session_get_modified (self->session) },
    { "save-as", has_story && !busy },
    { "export", has_story && !asks },
    { "export-data", has_story && !asks },
    { "cancel", busy || xpl_window_shows_work (self) },
    { "undo", !asks && xpl_session_get_undo_label (self->session) != NULL },
    { "redo", !asks && xpl_session_get_redo_label (self->session) != NULL },
    { "find", has_story && !asks },
    { "next-evidence", has_evidence && !asks },
    { "previous-evidence", has_evidence && !asks },
    { "next-pane", has_story && !asks },
    { "previous-pane", has_story && !asks },
    { "retry", !busy && self->last_files != NULL },
    { "show-problems", g_list_model_get_n_items (G_LIST_MODEL (self->problems)) > 0 },
    { "clear-selection", !asks && xpl_session_get_selection (self->session) != NULL },
    { "clear-filter", !asks && !xpl_filter_is_default (xpl_session_get_filter (self->session)) },
    { "zoom-in", has_story && !asks },
    { "zoom-out", has_story && !asks },
    { "zoom-fit", has_story && !asks },
    { "show-sidebar", has_story && !asks },
    { "show-reader", has_story && !asks },
    { "show-history", has_story && !asks },
  };

  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    {
      GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self), states[i].name);

      g_simple_action_set_enabled (G_SIMPLE_ACTION (action), states[i].enabled);
    }
}
