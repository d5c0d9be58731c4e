/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "finding-button.h"

#include <glib/gi18n-lib.h>

struct _XplFindingButton
{
  GtkWidget parent_instance;

  GtkMenuButton *button;
  GtkLabel *label;
  XplFindingPicker *picker;
};

static guint changed_signal;

G_DEFINE_FINAL_TYPE (XplFindingButton, xpl_finding_button, GTK_TYPE_WIDGET)

static void
changed_cb (XplFindingButton *self)
{
  g_autoptr (GPtrArray) chosen = xpl_finding_picker_get_chosen (self->picker);
  g_autofree char *names = xpl_findings_dup_labels (chosen);
  const char *words = *names == '\0' ? _("Choose…") : names;

  gtk_label_set_label (self->label, words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words, -1);
  g_signal_emit (self, changed_signal, 0);
}

static void
done_cb (XplFindingButton *self)
{
  gtk_menu_button_popdown (self->button);
}

static void
shown_cb (XplFindingButton *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->picker));
}

static gboolean
xpl_finding_button_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (XPL_FINDING_BUTTON (widget)->button));
}

static void
xpl_finding_button_dispose (GObject *object)
{
  g_clear_pointer ((GtkWidget **) &XPL_FINDING_BUTTON (object)->button, gtk_widget_unparent);
  G_OBJECT_CLASS (xpl_finding_button_parent_class)->dispose (object);
}

static void
xpl_finding_button_class_init (XplFindingButtonClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = xpl_finding_button_dispose;
  GTK_WIDGET_CLASS (klass)->grab_focus = xpl_finding_button_grab_focus;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  changed_signal =
      g_signal_new ("changed", XPL_TYPE_FINDING_BUTTON, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
xpl_finding_button_init (XplFindingButton *self)
{
  self->button = GTK_MENU_BUTTON (gtk_menu_button_new ());
  self->label = GTK_LABEL (gtk_label_new (_("Choose…")));
  gtk_label_set_xalign (self->label, 0);
  gtk_label_set_ellipsize (self->label, PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (GTK_WIDGET (self->label), TRUE);
  gtk_menu_button_set_child (self->button, GTK_WIDGET (self->label));
  gtk_menu_button_set_always_show_arrow (self->button, TRUE);
  gtk_widget_set_parent (GTK_WIDGET (self->button), GTK_WIDGET (self));
}

GtkWidget *
xpl_finding_button_new (gboolean several)
{
  XplFindingButton *self = g_object_new (XPL_TYPE_FINDING_BUTTON, NULL);
  GtkWidget *popover = gtk_popover_new ();

  self->picker = XPL_FINDING_PICKER (xpl_finding_picker_new (several));
  xpl_finding_picker_set_single_click (self->picker, TRUE);
  gtk_widget_set_size_request (GTK_WIDGET (self->picker), 300, 260);
  gtk_popover_set_child (GTK_POPOVER (popover), GTK_WIDGET (self->picker));
  gtk_menu_button_set_popover (self->button, popover);
  g_signal_connect_swapped (self->picker, "changed", G_CALLBACK (changed_cb), self);
  g_signal_connect_swapped (self->picker, "activate", G_CALLBACK (done_cb), self);
  g_signal_connect_swapped (self->picker, "cancel", G_CALLBACK (done_cb), self);
  g_signal_connect_swapped (popover, "show", G_CALLBACK (shown_cb), self);
  return GTK_WIDGET (self);
}

XplFindingPicker *
xpl_finding_button_get_picker (XplFindingButton *self)
{
  g_return_val_if_fail (XPL_IS_FINDING_BUTTON (self), NULL);

  return self->picker;
}
