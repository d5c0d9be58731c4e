/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/* A place is asked for without taking the text away: a bar below it says what for, and takes the words that are selected
 * there, by pointer or keys. */

#include "config.h"

#include "reader-private.h"

#include <glib/gi18n-lib.h>

void
xpl_reader_update_place (XplReader *self)
{
  if (self->place_func != NULL)
    gtk_widget_set_sensitive (GTK_WIDGET (self->place_button), !xpl_range_is_none (xpl_reader_get_selected (self)));
}

void
xpl_reader_forget_place (XplReader *self)
{
  GDestroyNotify destroy = g_steal_pointer (&self->place_destroy);
  gpointer data = g_steal_pointer (&self->place_data);

  self->place_func = NULL;
  if (destroy != NULL)
    destroy (data);
  if (self->place_bar != NULL)
    gtk_revealer_set_reveal_child (self->place_bar, FALSE);
}

void
xpl_reader_place_chosen_cb (GtkButton *button, gpointer data)
{
  XplReader *self = data;
  XplRange range = xpl_reader_get_selected (self);
  XplReaderPlaceFunc func = self->place_func;
  gpointer func_data = g_steal_pointer (&self->place_data);
  GDestroyNotify destroy = g_steal_pointer (&self->place_destroy);

  if (func == NULL || xpl_range_is_none (range))
    return;
  xpl_reader_forget_place (self);
  func (xpl_session_get_article (self->session), range, func_data);
  if (destroy != NULL)
    destroy (func_data);
}

void
xpl_reader_place_cancelled_cb (GtkButton *button, gpointer data)
{
  xpl_reader_forget_place (data);
}

static gboolean
key_cb (GtkEventControllerKey *controller, guint keyval, guint keycode, GdkModifierType state, gpointer data)
{
  XplReader *self = data;

  if (self->place_func == NULL)
    return GDK_EVENT_PROPAGATE;
  if (keyval == GDK_KEY_Escape)
    xpl_reader_forget_place (self);
  else if (keyval == GDK_KEY_Return || keyval == GDK_KEY_KP_Enter)
    xpl_reader_place_chosen_cb (NULL, self);
  else
    return GDK_EVENT_PROPAGATE;
  return GDK_EVENT_STOP;
}

void
xpl_reader_add_place (XplReader *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->view), keys);
  g_signal_connect_object (xpl_reader_get_buffer (self), "mark-set", G_CALLBACK (xpl_reader_update_place), self,
                           G_CONNECT_SWAPPED);
}

void
xpl_reader_ask_for_place (XplReader *self,
                          XplArticle *article,
                          XplRange present,
                          const char *question,
                          XplReaderPlaceFunc func,
                          gpointer data,
                          GDestroyNotify destroy)
{
  g_return_if_fail (XPL_IS_READER (self) && self->session != NULL);
  g_return_if_fail (question != NULL && func != NULL);

  xpl_reader_forget_place (self);
  if (article != NULL)
    xpl_session_show_article (self->session, article);
  self->place_func = func;
  self->place_data = data;
  self->place_destroy = destroy;
  if (self->text != NULL && !xpl_range_is_none (present))
    {
      GtkTextIter start, end;

      xpl_reader_scroll_to (self, present.start);
      xpl_reader_text_get_iter (self->text, present.start, &start);
      xpl_reader_text_get_iter (self->text, present.end, &end);
      gtk_text_buffer_select_range (xpl_reader_get_buffer (self), &start, &end);
    }
  gtk_label_set_label (self->place_label, question);
  gtk_revealer_set_reveal_child (self->place_bar, TRUE);
  gtk_text_view_set_cursor_visible (self->view, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
  xpl_reader_update_place (self);
}
