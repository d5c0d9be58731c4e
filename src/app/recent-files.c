/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "window-private.h"

#include <glib/gi18n.h>

#define MAX_SHOWN 12

static int
compare_recent (gconstpointer a, gconstpointer b)
{
  return g_date_time_compare (gtk_recent_info_get_modified ((GtkRecentInfo *) b),
                              gtk_recent_info_get_modified ((GtkRecentInfo *) a));
}

static void
clear_rows (GtkListBox *list)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (list, 0)) != NULL)
    gtk_list_box_remove (list, GTK_WIDGET (row));
}

static GtkWidget *
make_two_lines (const char *name_text, const char *place_text)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *name = gtk_label_new (name_text);
  GtkWidget *place = gtk_label_new (place_text);

  gtk_label_set_xalign (GTK_LABEL (name), 0);
  gtk_label_set_ellipsize (GTK_LABEL (name), PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (GTK_LABEL (place), 0);
  gtk_label_set_ellipsize (GTK_LABEL (place), PANGO_ELLIPSIZE_START);
  gtk_widget_add_css_class (place, "caption");
  gtk_widget_add_css_class (place, "dim-label");
  gtk_box_append (GTK_BOX (box), name);
  gtk_box_append (GTK_BOX (box), place);
  gtk_widget_set_hexpand (box, TRUE);
  return box;
}

static GtkWidget *
make_row (GtkRecentInfo *info)
{
  GtkWidget *row = gtk_list_box_row_new ();
  g_autofree char *uri = gtk_recent_info_get_uri_display (info);

  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), make_two_lines (gtk_recent_info_get_display_name (info), uri));
  gtk_widget_set_name (row, gtk_recent_info_get_uri (info));
  return row;
}

static void
discard_cb (GtkButton *button, gpointer data)
{
  GtkWidget *row = data;

  xpl_session_discard_draft (g_object_get_data (G_OBJECT (row), XPL_DRAFT_ROW));
  gtk_list_box_remove (GTK_LIST_BOX (gtk_widget_get_parent (row)), row);
}

/* Work that has no file stands among the files, and can be thrown away nowhere else. */
static GtkWidget *
make_draft_row (const XplDraft *draft)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *discard = gtk_button_new_from_icon_name ("edit-delete-symbolic");
  /* Translators: %s is "3 decisions". */
  g_autofree char *work = g_strdup_printf (_("Never saved: %s"), draft->work);

  gtk_box_append (GTK_BOX (box), make_two_lines (draft->title, work));
  gtk_widget_add_css_class (discard, "flat");
  gtk_widget_set_valign (discard, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (discard, _("Discard for Good"));
  g_signal_connect_object (discard, "clicked", G_CALLBACK (discard_cb), row, 0);
  gtk_box_append (GTK_BOX (box), discard);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  g_object_set_data_full (G_OBJECT (row), XPL_DRAFT_ROW, g_strdup (draft->name), g_free);
  return row;
}

void
xpl_window_update_recent (XplWindow *self)
{
  GList *items = gtk_recent_manager_get_items (gtk_recent_manager_get_default ());
  g_autoptr (GPtrArray) drafts = xpl_session_list_drafts ();
  guint n = 0;

  clear_rows (self->recent_list);
  for (guint i = 0; i < drafts->len; i++)
    gtk_list_box_append (self->recent_list, make_draft_row (g_ptr_array_index (drafts, i)));
  items = g_list_sort (items, compare_recent);
  for (GList *l = items; l != NULL && n < MAX_SHOWN; l = l->next)
    /* Whether what lies on another computer exists cannot be told without waiting for it. */
    if (gtk_recent_info_has_group (l->data, "explorer") && (!gtk_recent_info_is_local (l->data) || gtk_recent_info_exists (l->data)))
      {
        gtk_list_box_append (self->recent_list, make_row (l->data));
        n++;
      }
  g_list_free_full (items, (GDestroyNotify) gtk_recent_info_unref);
}
