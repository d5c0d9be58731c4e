/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "window-private.h"

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
make_row (GtkRecentInfo *info)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *name = gtk_label_new (gtk_recent_info_get_display_name (info));
  g_autofree char *uri = gtk_recent_info_get_uri_display (info);
  GtkWidget *place = gtk_label_new (uri);

  gtk_label_set_xalign (GTK_LABEL (name), 0);
  gtk_label_set_ellipsize (GTK_LABEL (name), PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (GTK_LABEL (place), 0);
  gtk_label_set_ellipsize (GTK_LABEL (place), PANGO_ELLIPSIZE_START);
  gtk_widget_add_css_class (place, "caption");
  gtk_widget_add_css_class (place, "dim-label");
  gtk_box_append (GTK_BOX (box), name);
  gtk_box_append (GTK_BOX (box), place);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_widget_set_name (row, gtk_recent_info_get_uri (info));
  return row;
}

void
xpl_window_update_recent (XplWindow *self)
{
  GList *items = gtk_recent_manager_get_items (gtk_recent_manager_get_default ());
  guint n = 0;

  clear_rows (self->recent_list);
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
