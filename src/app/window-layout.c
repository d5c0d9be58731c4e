/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/*
 * Three columns where there is room; below NARROW pixels only one of the two sides is shown at a time, and the graph
 * keeps the rest.
 */

#include "config.h"

#include "window-private.h"

#define NARROW 1100

typedef struct
{
  const char *key;
  int fallback;
} Size;

static const Size width_setting = { "window-width", 1400 };
static const Size height_setting = { "window-height", 900 };
static const Size sidebar_setting = { "sidebar-width", 280 };
static const Size reader_setting = { "reader-width", 420 };
static const Size timeline_setting = { "timeline-height", 240 };

static GSettings *
get_settings (XplWindow *self)
{
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (self));

  return application == NULL ? NULL : xpl_application_get_settings (XPL_APPLICATION (application));
}

static int
read_size (GSettings *settings, const Size *size)
{
  return settings == NULL ? size->fallback : g_settings_get_int (settings, size->key);
}

static void
set_toggle_state (XplWindow *self, const char *action, gboolean state)
{
  GAction *toggle = g_action_map_lookup_action (G_ACTION_MAP (self), action);

  if (toggle != NULL)
    g_simple_action_set_state (G_SIMPLE_ACTION (toggle), g_variant_new_boolean (state));
}

static void
apply (XplWindow *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->sidebar), self->show_sidebar);
  gtk_widget_set_visible (GTK_WIDGET (self->reader_paned), self->show_reader);
  set_toggle_state (self, "show-sidebar", self->show_sidebar);
  set_toggle_state (self, "show-reader", self->show_reader);
}

void
xpl_window_set_sidebar_shown (XplWindow *self, gboolean shown)
{
  self->show_sidebar = shown;
  if (self->narrow && shown)
    self->show_reader = FALSE;
  apply (self);
}

void
xpl_window_set_reader_shown (XplWindow *self, gboolean shown)
{
  self->show_reader = shown;
  if (self->narrow && shown)
    self->show_sidebar = FALSE;
  apply (self);
}

static gboolean
apply_cb (gpointer data)
{
  apply (data);
  return G_SOURCE_REMOVE;
}

void
xpl_window_adapt (XplWindow *self, int width)
{
  gboolean narrow = width < NARROW;

  if (narrow == self->narrow)
    return;
  self->narrow = narrow;
  self->show_sidebar = !narrow;
  self->show_reader = TRUE;
  /* Not from within an allocation, where nothing may ask for another one. */
  g_idle_add_full (G_PRIORITY_HIGH_IDLE, apply_cb, g_object_ref (self), g_object_unref);
}

/* When the panes are first shown: the window may by then have another size than the one it asked for, and only from a
 * position that was right once do panes keep the width of their sides. */
void
xpl_window_place_panes (XplWindow *self)
{
  GSettings *settings = get_settings (self);
  int width = gtk_widget_get_width (GTK_WIDGET (self)), height = gtk_widget_get_height (GTK_WIDGET (self->pages));
  int sidebar = read_size (settings, &sidebar_setting), reader = read_size (settings, &reader_setting);

  if (width == 0)
    return;
  gtk_paned_set_position (self->outer_paned, sidebar);
  gtk_paned_set_position (self->inner_paned, width - (self->show_sidebar ? sidebar : 0) - reader);
  gtk_paned_set_position (self->center_paned, height - read_size (settings, &timeline_setting));
  gtk_paned_set_position (self->reader_paned, height * 2 / 5);
}

void
xpl_window_init_layout (XplWindow *self)
{
  GSettings *settings = get_settings (self);
  int width = read_size (settings, &width_setting), height = read_size (settings, &height_setting);

  gtk_window_set_default_size (GTK_WINDOW (self), width, height);
  if (settings != NULL && g_settings_get_boolean (settings, "is-maximized"))
    gtk_window_maximize (GTK_WINDOW (self));
  self->narrow = width < NARROW;
  self->show_sidebar = !self->narrow;
  apply (self);
}

void
xpl_window_save_layout (XplWindow *self)
{
  GSettings *settings = get_settings (self);
  int width, height;

  if (settings == NULL)
    return;
  gtk_window_get_default_size (GTK_WINDOW (self), &width, &height);
  g_settings_set_boolean (settings, "is-maximized", gtk_window_is_maximized (GTK_WINDOW (self)));
  g_settings_set_int (settings, "window-width", MAX (width, 360));
  g_settings_set_int (settings, "window-height", MAX (height, 294));
  if (gtk_widget_get_visible (GTK_WIDGET (self->sidebar)))
    g_settings_set_int (settings, "sidebar-width", CLAMP (gtk_paned_get_position (self->outer_paned), 180, 4096));
  if (gtk_widget_get_visible (GTK_WIDGET (self->reader_paned)))
    g_settings_set_int (settings, "reader-width",
                        CLAMP (gtk_widget_get_width (GTK_WIDGET (self->reader_paned)), 240, 8192));
  g_settings_set_int (settings, "timeline-height",
                      CLAMP (gtk_widget_get_height (GTK_WIDGET (self->timeline_view)), 80, 8192));
}
