/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "row-menu.h"

#include "correction-menu.h"

typedef struct
{
  GtkWidget *owner; /* borrowed: it holds the rows */
  GType row_type;
  XplRowTargetFunc func;
} RowMenu;

static void
popup (const RowMenu *self, GtkWidget *row, double x, double y)
{
  g_autoptr (XplSession) session = NULL;
  XplTarget target = { NULL };
  double own_x = x, own_y = y;

  g_object_get (self->owner, "session", &session, NULL);
  if (session == NULL || !self->func (row, &target))
    return;

  g_autoptr (GMenu) menu = xpl_correction_menu_new (session, &target);
  gtk_widget_translate_coordinates (row, self->owner, x, y, &own_x, &own_y);
  if (g_menu_model_get_n_items (G_MENU_MODEL (menu)) > 0)
    xpl_correction_menu_popup (self->owner, G_MENU_MODEL (menu), &(GdkRectangle) { (int) own_x, (int) own_y, 1, 1 });
}

static void
pressed_cb (GtkGestureClick *gesture, int n_press, double x, double y, gpointer data)
{
  GtkWidget *row = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (gesture));

  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  popup (data, row, x, y);
}

static void
long_pressed_cb (GtkGestureLongPress *gesture, double x, double y, gpointer data)
{
  GtkWidget *row = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (gesture));

  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  popup (data, row, x, y);
}

static gboolean
key_cb (GtkEventControllerKey *controller, guint keyval, guint keycode, GdkModifierType state, gpointer data)
{
  const RowMenu *self = data;
  GtkWidget *list = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (controller));
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (list));
  GtkWidget *row = focus == NULL || !gtk_widget_is_ancestor (focus, list) ? NULL : gtk_widget_get_first_child (focus);

  if (keyval != GDK_KEY_Menu && !(keyval == GDK_KEY_F10 && (state & GDK_SHIFT_MASK) != 0))
    return GDK_EVENT_PROPAGATE;
  if (row == NULL || !g_type_is_a (G_OBJECT_TYPE (row), self->row_type))
    return GDK_EVENT_PROPAGATE;
  popup (self, row, 24, gtk_widget_get_height (row));
  return GDK_EVENT_STOP;
}

static RowMenu *
row_menu_new (GtkWidget *owner, GType row_type, XplRowTargetFunc func)
{
  RowMenu *self = g_new (RowMenu, 1);

  *self = (RowMenu) { owner, row_type, func };
  return self;
}

static void
free_closure (gpointer data, GClosure *closure)
{
  g_free (data);
}

void
xpl_row_menu_add (GtkWidget *owner, GtkWidget *row, XplRowTargetFunc func)
{
  g_return_if_fail (GTK_IS_WIDGET (owner) && GTK_IS_WIDGET (row) && func != NULL);

  GtkGesture *click = gtk_gesture_click_new (), *press = gtk_gesture_long_press_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_SECONDARY);
  gtk_gesture_single_set_touch_only (GTK_GESTURE_SINGLE (press), TRUE);
  g_signal_connect_data (click, "pressed", G_CALLBACK (pressed_cb), row_menu_new (owner, 0, func), free_closure, 0);
  g_signal_connect_data (press, "pressed", G_CALLBACK (long_pressed_cb), row_menu_new (owner, 0, func), free_closure, 0);
  gtk_widget_add_controller (row, GTK_EVENT_CONTROLLER (click));
  gtk_widget_add_controller (row, GTK_EVENT_CONTROLLER (press));
}

void
xpl_row_menu_add_keys (GtkWidget *owner, GtkListView *list, GType row_type, XplRowTargetFunc func)
{
  g_return_if_fail (GTK_IS_WIDGET (owner) && GTK_IS_LIST_VIEW (list) && func != NULL);

  GtkEventController *keys = gtk_event_controller_key_new ();

  g_signal_connect_data (keys, "key-pressed", G_CALLBACK (key_cb), row_menu_new (owner, row_type, func), free_closure, 0);
  gtk_widget_add_controller (GTK_WIDGET (list), keys);
}
