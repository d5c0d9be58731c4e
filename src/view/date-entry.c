/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "date-entry.h"

#include "edtf.h"

#include <glib/gi18n-lib.h>

struct _XplDateEntry
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkEntry *entry;
  GtkLabel *meaning;
  gboolean is_valid;
};

G_DEFINE_FINAL_TYPE (XplDateEntry, xpl_date_entry, GTK_TYPE_WIDGET)

static void
set_class (GtkWidget *widget, const char *name, gboolean on)
{
  (on ? gtk_widget_add_css_class : gtk_widget_remove_css_class) (widget, name);
}

/* Nobody knows how EDTF is written: an empty entry shows it by examples. */
static void
changed_cb (XplDateEntry *self)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry))));
  g_autoptr (GError) error = NULL;
  g_autofree char *words = NULL;
  XplEdtf edtf;

  self->is_valid = *text != '\0' && xpl_edtf_parse (text, &edtf, &error);
  if (self->is_valid)
    words = xpl_edtf_to_words (&edtf);
  else if (*text == '\0')
    words = g_strdup (_("2024-10-23 a day, 2024-10 a month, 2024-10~ about then, 1950/1953 from … to, ../2022-02 until"));
  else
    words = g_strdup (_("Not a date yet. A day is written like 2024-10-23, a month like 2024-10."));
  gtk_label_set_label (self->meaning, words);
  set_class (GTK_WIDGET (self->meaning), "dim-label", !self->is_valid);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words, -1);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_STATE_INVALID,
                               !self->is_valid && *text != '\0' ? GTK_ACCESSIBLE_INVALID_TRUE
                                                                : GTK_ACCESSIBLE_INVALID_FALSE,
                               -1);
}

static gboolean
xpl_date_entry_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (XPL_DATE_ENTRY (widget)->entry));
}

static void
xpl_date_entry_dispose (GObject *object)
{
  g_clear_pointer (&XPL_DATE_ENTRY (object)->box, gtk_widget_unparent);
  G_OBJECT_CLASS (xpl_date_entry_parent_class)->dispose (object);
}

static void
xpl_date_entry_class_init (XplDateEntryClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = xpl_date_entry_dispose;
  GTK_WIDGET_CLASS (klass)->grab_focus = xpl_date_entry_grab_focus;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
xpl_date_entry_init (XplDateEntry *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  self->entry = GTK_ENTRY (gtk_entry_new ());
  self->meaning = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_xalign (self->meaning, 0);
  gtk_label_set_wrap (self->meaning, TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->meaning), "caption");
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->entry));
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->meaning));
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  g_signal_connect_swapped (self->entry, "changed", G_CALLBACK (changed_cb), self);
  changed_cb (self);
}

GtkWidget *
xpl_date_entry_new (void)
{
  return g_object_new (XPL_TYPE_DATE_ENTRY, NULL);
}

GtkEntry *
xpl_date_entry_get_entry (XplDateEntry *self)
{
  g_return_val_if_fail (XPL_IS_DATE_ENTRY (self), NULL);

  return self->entry;
}

gboolean
xpl_date_entry_is_valid (XplDateEntry *self)
{
  g_return_val_if_fail (XPL_IS_DATE_ENTRY (self), FALSE);

  return self->is_valid;
}
