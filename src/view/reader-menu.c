/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "reader-private.h"

#include "correction-menu.h"

#include <glib/gi18n-lib.h>

static gboolean
get_byte_at (XplReader *self, double x, double y, guint32 *byte)
{
  GtkTextIter iter;
  int buffer_x, buffer_y;

  gtk_text_view_window_to_buffer_coords (self->view, GTK_TEXT_WINDOW_WIDGET, (int) x, (int) y, &buffer_x, &buffer_y);
  if (!gtk_text_view_get_iter_at_location (self->view, &iter, buffer_x, buffer_y))
    return FALSE;
  *byte = xpl_reader_text_get_byte (self->text, &iter);
  return TRUE;
}

/* What is skipped at @byte, or none. */
static XplRange
find_skipped (XplArticle *article, guint32 byte)
{
  for (guint i = 0; i < article->skip->len; i++)
    {
      XplRange range = g_array_index (article->skip, XplSkip, i).range;

      if (range.start <= byte && byte < range.end)
        return range;
    }
  return XPL_RANGE_NONE;
}

/* The words that are selected; else the mention, or the skipped text, at @byte; else the article. */
static XplTarget
get_target (XplReader *self, guint32 byte)
{
  XplArticle *article = xpl_session_get_article (self->session);
  XplRange selected = xpl_reader_get_selected (self);
  const XplMention *mention = xpl_reader_text_get_mention (self->text, byte);
  XplRange skipped = find_skipped (article, byte);

  if (!xpl_range_is_none (selected))
    return (XplTarget) { NULL, article, selected };
  if (mention != NULL)
    return (XplTarget) { mention->entity, article, mention->range };
  if (!xpl_range_is_none (skipped))
    return (XplTarget) { NULL, article, skipped };
  return (XplTarget) { article, NULL, XPL_RANGE_NONE };
}

static void
popup_menu (XplReader *self, guint32 byte, double x, double y)
{
  XplTarget target = get_target (self, byte);
  g_autoptr (GMenu) menu = xpl_correction_menu_new (self->session, &target);
  g_autoptr (GMenu) copying = g_menu_new ();
  double own_x = x, own_y = y;

  if (!xpl_range_is_none (xpl_reader_get_selected (self)))
    g_menu_append (copying, _("Cop_y"), "reader.copy");
  g_menu_append (copying, _("Select A_ll"), "reader.select-all");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (copying));
  gtk_widget_translate_coordinates (GTK_WIDGET (self->view), GTK_WIDGET (self), x, y, &own_x, &own_y);
  xpl_correction_menu_popup (GTK_WIDGET (self), G_MENU_MODEL (menu), &(GdkRectangle) { (int) own_x, (int) own_y, 1, 1 });
}

/* Before the text view opens a menu of its own, with nothing in it that is of use here. */
static void
pressed_cb (GtkGestureClick *gesture, int n_press, double x, double y, gpointer data)
{
  XplReader *self = data;
  guint32 byte = 0;

  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
  if (self->text == NULL)
    return;
  if (!get_byte_at (self, x, y, &byte))
    byte = (guint32) strlen (xpl_session_get_article (self->session)->text);
  popup_menu (self, byte, x, y);
}

static void
menu_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  XplReader *self = XPL_READER (widget);
  GtkTextIter iter;
  GdkRectangle place;
  int x, y;

  if (self->text == NULL)
    return;
  gtk_text_buffer_get_iter_at_mark (xpl_reader_get_buffer (self), &iter,
                                    gtk_text_buffer_get_insert (xpl_reader_get_buffer (self)));
  gtk_text_view_get_iter_location (self->view, &iter, &place);
  gtk_text_view_buffer_to_window_coords (self->view, GTK_TEXT_WINDOW_WIDGET, place.x, place.y + place.height, &x, &y);
  popup_menu (self, xpl_reader_text_get_byte (self->text, &iter), MAX (x, 0),
              CLAMP (y, 0, gtk_widget_get_height (GTK_WIDGET (self->view))));
}

static gboolean
key_cb (GtkEventControllerKey *controller, guint keyval, guint keycode, GdkModifierType state, gpointer data)
{
  XplReader *self = data;
  gboolean is_menu = keyval == GDK_KEY_Menu || (keyval == GDK_KEY_F10 && (state & GDK_SHIFT_MASK) != 0);

  /* As browsers do: with a caret words can be selected by the keyboard alone. */
  if (keyval == GDK_KEY_F7)
    gtk_text_view_set_cursor_visible (self->view, !gtk_text_view_get_cursor_visible (self->view));
  else if (is_menu)
    menu_cb (GTK_WIDGET (self), NULL, NULL);
  return is_menu || keyval == GDK_KEY_F7;
}

static void
copy_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gtk_text_buffer_copy_clipboard (xpl_reader_get_buffer (XPL_READER (widget)), gtk_widget_get_clipboard (widget));
}

static void
select_all_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  GtkTextBuffer *buffer = xpl_reader_get_buffer (XPL_READER (widget));
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  gtk_text_buffer_select_range (buffer, &start, &end);
}

void
xpl_reader_class_add_menu (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "reader.copy", NULL, copy_cb);
  gtk_widget_class_install_action (widget_class, "reader.select-all", NULL, select_all_cb);
}

void
xpl_reader_add_menu (XplReader *self)
{
  GtkGesture *click = gtk_gesture_click_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_SECONDARY);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (click), GTK_PHASE_CAPTURE);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (click, "pressed", G_CALLBACK (pressed_cb), self);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->view), GTK_EVENT_CONTROLLER (click));
  gtk_widget_add_controller (GTK_WIDGET (self->view), keys);
}
