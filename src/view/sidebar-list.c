/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "sidebar-private.h"

#include "row-menu.h"
#include "sidebar-drop.h"
#include "sidebar-group.h"
#include "sidebar-row.h"

/* A group opens and closes by click or Return on the whole row, not only on its arrow. Lists that activate rows by one click
 * would select what the pointer passes. */
static void
clicked_row_cb (GtkGestureClick *gesture, int n_press, double x, double y, gpointer data)
{
  xpl_sidebar_row_toggle (XPL_SIDEBAR_ROW (gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (gesture))));
}

static void
enter_row_cb (GtkEventControllerMotion *motion, double x, double y, gpointer data)
{
  XplSidebar *self = data;
  XplSidebarRow *row = XPL_SIDEBAR_ROW (gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (motion)));

  if (self->session != NULL && xpl_session_get_arriving (self->session) == NULL)
    xpl_session_set_hover (self->session, xpl_sidebar_row_get_object (row));
}

static void
leave_row_cb (GtkEventControllerMotion *motion, gpointer data)
{
  XplSidebar *self = data;

  if (self->session != NULL)
    xpl_session_set_hover (self->session, NULL);
}

/* What is still arriving is listed, and no more. */
static gboolean
get_row_target (GtkWidget *row, XplTarget *target)
{
  XplSidebar *self = XPL_SIDEBAR (gtk_widget_get_ancestor (row, XPL_TYPE_SIDEBAR));

  if (self->session == NULL || xpl_session_get_arriving (self->session) != NULL)
    return FALSE;
  target->object = xpl_sidebar_row_get_object (XPL_SIDEBAR_ROW (row));
  return target->object != NULL;
}

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer data)
{
  XplSidebar *self = data;
  GtkWidget *row = xpl_sidebar_row_new ();
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  g_signal_connect_object (motion, "enter", G_CALLBACK (enter_row_cb), data, 0);
  g_signal_connect_object (motion, "leave", G_CALLBACK (leave_row_cb), data, 0);
  gtk_widget_add_controller (row, motion);
  g_signal_connect (click, "released", G_CALLBACK (clicked_row_cb), NULL);
  gtk_widget_add_controller (row, GTK_EVENT_CONTROLLER (click));
  xpl_row_menu_add (GTK_WIDGET (self), row, get_row_target);
  if (self->session != NULL)
    xpl_sidebar_drop_add (XPL_SIDEBAR_ROW (row), self->session);
  gtk_list_item_set_child (item, row);
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer data)
{
  GtkTreeListRow *row = gtk_list_item_get_item (item);
  g_autoptr (GObject) object = gtk_tree_list_row_get_item (row);
  gboolean is_heading =
      XPL_IS_SIDEBAR_GROUP (object) && xpl_sidebar_group_get_model (XPL_SIDEBAR_GROUP (object)) == NULL;

  gboolean is_arriving = xpl_session_get_arriving (XPL_SIDEBAR (data)->session) != NULL;

  gtk_list_item_set_activatable (item, !is_heading);
  gtk_list_item_set_selectable (item, !is_heading && !is_arriving);
  xpl_sidebar_row_set_row (XPL_SIDEBAR_ROW (gtk_list_item_get_child (item)), row, XPL_SIDEBAR (data)->session);
}

static void
unbind_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  xpl_sidebar_row_set_row (XPL_SIDEBAR_ROW (gtk_list_item_get_child (item)), NULL, NULL);
}

void
xpl_sidebar_add_rows (XplSidebar *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  g_signal_connect_object (factory, "setup", G_CALLBACK (setup_cb), self, 0);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cb), self, 0);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_cb), NULL);
  gtk_list_view_set_factory (self->list, factory);
  xpl_row_menu_add_keys (GTK_WIDGET (self), self->list, XPL_TYPE_SIDEBAR_ROW, get_row_target);
}

void
xpl_sidebar_update_rows (XplSidebar *self)
{
  for (GtkWidget *item = gtk_widget_get_first_child (GTK_WIDGET (self->list)); item != NULL;
       item = gtk_widget_get_next_sibling (item))
    {
      GtkWidget *row = gtk_widget_get_first_child (item);

      if (XPL_IS_SIDEBAR_ROW (row))
        xpl_sidebar_row_update (XPL_SIDEBAR_ROW (row), self->session);
    }
}
