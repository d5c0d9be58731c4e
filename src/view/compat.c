/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "compat.h"

typedef struct
{
  XplFilesChosen chosen;
  gpointer data;
} Choice;

static GPtrArray *
take_files (GtkFileChooser *chooser)
{
  g_autoptr (GListModel) model = gtk_file_chooser_get_files (chooser);
  GPtrArray *files = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    g_ptr_array_add (files, g_list_model_get_item (model, i));
  return files;
}

static void
response_cb (GtkNativeDialog *dialog, int response, gpointer data)
{
  Choice *choice = data;
  g_autoptr (GPtrArray) files =
      response == GTK_RESPONSE_ACCEPT ? take_files (GTK_FILE_CHOOSER (dialog)) : NULL;

  choice->chosen (files != NULL && files->len > 0 ? files : NULL, choice->data);
  g_free (choice);
  g_object_unref (dialog);
}

void
xpl_compat_choose_files (GtkWindow *parent,
                         XplChoose what,
                         const char *title,
                         const char *accept,
                         const char *name,
                         GFile *folder,
                         GListModel *filters,
                         XplFilesChosen chosen,
                         gpointer data)
{
  static const GtkFileChooserAction actions[] = {
    [XPL_CHOOSE_FILES] = GTK_FILE_CHOOSER_ACTION_OPEN,
    [XPL_CHOOSE_FOLDER] = GTK_FILE_CHOOSER_ACTION_SELECT_FOLDER,
    [XPL_CHOOSE_TARGET] = GTK_FILE_CHOOSER_ACTION_SAVE,
  };
  GtkFileChooserNative *dialog = gtk_file_chooser_native_new (title, parent, actions[what], accept, NULL);
  GtkFileChooser *chooser = GTK_FILE_CHOOSER (dialog);
  Choice *choice = g_new (Choice, 1);

  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  gtk_file_chooser_set_select_multiple (chooser, what == XPL_CHOOSE_FILES);
  if (name != NULL)
    gtk_file_chooser_set_current_name (chooser, name);
  if (folder != NULL)
    gtk_file_chooser_set_current_folder (chooser, folder, NULL);
  for (guint i = 0; filters != NULL && i < g_list_model_get_n_items (filters); i++)
    {
      g_autoptr (GtkFileFilter) filter = g_list_model_get_item (filters, i);

      gtk_file_chooser_add_filter (chooser, filter);
    }
  *choice = (Choice) { chosen, data };
  g_signal_connect (dialog, "response", G_CALLBACK (response_cb), choice);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

void
xpl_compat_get_color (GtkWidget *widget, GdkRGBA *color)
{
  gtk_style_context_get_color (gtk_widget_get_style_context (widget), color);
}
