/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/*
 * What differs between versions of GTK and libadwaita stands here and nowhere else. Now it serves GTK 4.8 and
 * libadwaita 1.2, whose file chooser is the native one and whose colours come from the style context.
 */

/** @files: #GFile; NULL where nothing was chosen. */
typedef void (*XplFilesChosen) (GPtrArray *files, gpointer data);

typedef enum
{
  XPL_CHOOSE_FILES,
  XPL_CHOOSE_FOLDER,
  XPL_CHOOSE_TARGET,
} XplChoose;

/**
 * Asks for files, a folder, or a name to write to, without blocking. @name is the proposed name of a target, @filters
 * (#GtkFileFilter, may be NULL) what is offered; @folder may be NULL. @chosen is called once.
 */
void xpl_compat_choose_files (GtkWindow *parent,
                              XplChoose what,
                              const char *title,
                              const char *accept,
                              const char *name,
                              GFile *folder,
                              GListModel *filters,
                              XplFilesChosen chosen,
                              gpointer data);

/** The text colour of @widget. */
void xpl_compat_get_color (GtkWidget *widget, GdkRGBA *color);

G_END_DECLS
