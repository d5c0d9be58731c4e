/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "sidebar-private.h"

#include "correction-menu.h"
#include "sidebar-group.h"
#include "sidebar-row.h"

static void
activate_cb (GtkListView *list, guint position, gpointer data)
{
  XplSidebar *self = data;
  g_autoptr (GtkTreeListRow) row = gtk_tree_list_model_get_row (self->tree, position);

  if (row != NULL && gtk_tree_list_row_is_expandable (row))
    gtk_tree_list_row_set_expanded (row, !gtk_tree_list_row_get_expanded (row));
}

/* Closes the selected row, or goes to what it lies in. */
static void
go_out (XplSidebar *self, GtkTreeListRow *row)
{
  g_autoptr (GtkTreeListRow) parent = gtk_tree_list_row_get_parent (row);

  if (gtk_tree_list_row_get_expanded (row))
    gtk_tree_list_row_set_expanded (row, FALSE);
  else if (parent != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self->list), "list.select-item", "(ubb)",
                                gtk_tree_list_row_get_position (parent), FALSE, FALSE);
}

static gboolean
key_pressed_cb (GtkEventControllerKey *controller, guint key, guint code, GdkModifierType state, gpointer data)
{
  XplSidebar *self = data;
  GtkTreeListRow *row = gtk_single_selection_get_selected_item (self->selection);
  gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;

  if (row == NULL || (state & gtk_accelerator_get_default_mod_mask ()) != 0)
    return GDK_EVENT_PROPAGATE;
  if (key == (rtl ? GDK_KEY_Left : GDK_KEY_Right))
    gtk_tree_list_row_set_expanded (row, TRUE);
  else if (key == (rtl ? GDK_KEY_Right : GDK_KEY_Left))
    go_out (self, row);
  else
    return GDK_EVENT_PROPAGATE;
  return GDK_EVENT_STOP;
}

/* The first Escape empties the entry, the next one leaves it. */
static void
stop_search_cb (GtkSearchEntry *entry, gpointer data)
{
  XplSidebar *self = data;

  if (*gtk_editable_get_text (GTK_EDITABLE (entry)) != '\0')
    gtk_editable_set_text (GTK_EDITABLE (entry), "");
  else
    gtk_widget_grab_focus (GTK_WIDGET (self->list));
}

/* The keyboard goes on from the selected row; GTK 4.8 has no call for that, but its rows are children of the list. */
static void
focus_selected_row (XplSidebar *self)
{
  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->list)); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    if ((gtk_widget_get_state_flags (row) & GTK_STATE_FLAG_SELECTED) != 0)
      {
        gtk_widget_grab_focus (row);
        return;
      }
  gtk_widget_grab_focus (GTK_WIDGET (self->list));
}

/* From the entry to the first thing that was found, not to a heading. */
static void
to_list_cb (GtkSearchEntry *entry, gpointer data)
{
  XplSidebar *self = data;
  GListModel *rows = G_LIST_MODEL (self->selection);

  for (guint i = 0; i < g_list_model_get_n_items (rows); i++)
    {
      g_autoptr (GtkTreeListRow) row = g_list_model_get_item (rows, i);
      g_autoptr (GObject) item = gtk_tree_list_row_get_item (row);

      if (XPL_IS_SIDEBAR_GROUP (item))
        continue;
      gtk_widget_activate_action (GTK_WIDGET (self->list), "list.scroll-to-item", "u", i);
      gtk_single_selection_set_selected (self->selection, i);
      break;
    }
  focus_selected_row (self);
}

/* The row that the keyboard is on, or NULL. */
static XplSidebarRow *
get_focused_row (XplSidebar *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root == NULL ? NULL : gtk_root_get_focus (root);
  GtkWidget *row = focus == NULL || gtk_widget_get_parent (focus) != GTK_WIDGET (self->list)
                       ? NULL
                       : gtk_widget_get_first_child (focus);

  return XPL_IS_SIDEBAR_ROW (row) ? XPL_SIDEBAR_ROW (row) : NULL;
}

guint
xpl_sidebar_get_focused (XplSidebar *self)
{
  XplSidebarRow *row = get_focused_row (self);

  return row == NULL ? GTK_INVALID_LIST_POSITION : xpl_sidebar_row_get_position (row);
}

void
xpl_sidebar_focus_again (XplSidebar *self, guint position)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->selection));

  if (position == GTK_INVALID_LIST_POSITION || n == 0)
    return;
  position = MIN (position, n - 1);
  for (GtkWidget *item = gtk_widget_get_first_child (GTK_WIDGET (self->list)); item != NULL;
       item = gtk_widget_get_next_sibling (item))
    {
      GtkWidget *row = gtk_widget_get_first_child (item);

      if (XPL_IS_SIDEBAR_ROW (row) && xpl_sidebar_row_get_position (XPL_SIDEBAR_ROW (row)) == position)
        {
          gtk_widget_grab_focus (item);
          return;
        }
    }
  gtk_widget_grab_focus (GTK_WIDGET (self->list));
}

/* What the key does in lists of files: what the keyboard is on is out of sight, and that can be taken back. */
static gboolean
delete_key_cb (GtkEventControllerKey *controller, guint key, guint code, GdkModifierType state, gpointer data)
{
  XplSidebarRow *row = get_focused_row (data);
  gpointer object = row == NULL ? NULL : xpl_sidebar_row_get_object (row);

  if ((key != GDK_KEY_Delete && key != GDK_KEY_KP_Delete) || (state & gtk_accelerator_get_default_mod_mask ()) != 0)
    return GDK_EVENT_PROPAGATE;
  if (object != NULL)
    xpl_correction_menu_put_away (GTK_WIDGET (row), object);
  return GDK_EVENT_STOP;
}

static gboolean
entry_key_cb (GtkEventControllerKey *controller, guint keyval, guint keycode, GdkModifierType state, gpointer data)
{
  XplSidebar *self = data;

  if (keyval != GDK_KEY_Down && keyval != GDK_KEY_KP_Down)
    return FALSE;
  to_list_cb (self->entry, self);
  return TRUE;
}

void
xpl_sidebar_class_bind_keys (GtkWidgetClass *klass)
{
  gtk_widget_class_bind_template_callback (klass, activate_cb);
  gtk_widget_class_bind_template_callback (klass, key_pressed_cb);
  gtk_widget_class_bind_template_callback (klass, stop_search_cb);
  gtk_widget_class_bind_template_callback (klass, to_list_cb);
}

void
xpl_sidebar_add_keys (XplSidebar *self)
{
  const struct
  {
    GtkWidget *widget;
    GCallback callback;
  } before[] = {
    { GTK_WIDGET (self->entry), G_CALLBACK (entry_key_cb) },
    { GTK_WIDGET (self->list), G_CALLBACK (delete_key_cb) },
  };

  gtk_search_entry_set_key_capture_widget (self->entry, GTK_WIDGET (self->list));
  /* Before the entry's text takes the keys: for moving the focus away, or as typed into it from the list. The last one that is
   * added is asked first. */
  for (guint i = 0; i < G_N_ELEMENTS (before); i++)
    {
      GtkEventController *keys = gtk_event_controller_key_new ();

      gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
      g_signal_connect_object (keys, "key-pressed", before[i].callback, self, 0);
      gtk_widget_add_controller (before[i].widget, keys);
    }
}
