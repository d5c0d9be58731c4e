/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "application.h"

#include "window.h"

#include <glib-unix.h>
#include <glib/gi18n.h>

struct _XplApplication
{
  AdwApplication parent_instance;

  GSettings *settings;
};

G_DEFINE_FINAL_TYPE (XplApplication, xpl_application, ADW_TYPE_APPLICATION)

static const struct
{
  const char *action;
  const char *accels[3];
} shortcuts[] = {
  { "win.open", { "<Primary>o" } },
  { "win.add", { "<Primary><Shift>o" } },
  { "win.save", { "<Primary>s" } },
  { "win.save-as", { "<Primary><Shift>s" } },
  { "win.export", { "<Primary>e" } },
  { "win.undo", { "<Primary>z" } },
  { "win.redo", { "<Primary><Shift>z", "<Primary>y" } },
  { "win.show-history", { "<Primary>h" } },
  { "correct.selected::rename", { "F2" } },
  { "correct.selected::merge", { "<Primary>m" } },
  { "correct.selected::note", { "<Primary>n" } },
  { "correct.selected::tag", { "<Primary>t" } },
  { "correct.selected::confirm", { "<Primary>Return" } },
  { "win.find", { "<Primary>f" } },
  { "win.show-sidebar", { "F9" } },
  { "win.show-reader", { "<Shift>F9" } },
  { "win.next-pane", { "F6" } },
  { "win.previous-pane", { "<Shift>F6" } },
  { "win.next-evidence", { "<Primary>g", "F3" } },
  { "win.previous-evidence", { "<Primary><Shift>g", "<Shift>F3" } },
  { "win.clear-filter", { "<Primary><Shift>f" } },
  { "win.zoom-in", { "<Primary>plus", "<Primary>equal" } },
  { "win.zoom-out", { "<Primary>minus" } },
  { "win.zoom-fit", { "<Primary>0" } },
  { "window.close", { "<Primary>w" } },
  { "app.quit", { "<Primary>q" } },
};

static void
quit_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  /* Each window keeps what is not saved, or asks. Closing one changes the application's list. */
  g_autoptr (GList) windows = g_list_copy (gtk_application_get_windows (data));

  for (GList *l = windows; l != NULL; l = l->next)
    if (XPL_IS_WINDOW (l->data))
      gtk_window_close (l->data);
}

static void
about_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  const char *const developers[] = { "The Explorer authors", NULL };

  adw_show_about_window (gtk_application_get_active_window (data), "application-name", _("Explorer"),
                         "application-icon", APPLICATION_ID, "version", PACKAGE_VERSION, "developer-name",
                         _("The Explorer authors"), "developers", developers, "license-type", GTK_LICENSE_GPL_3_0,
                         "copyright", "© 2026 The Explorer authors", "comments",
                         _("See who said what, when, and on whose word in a pile of news articles. Everything stays on "
                           "this computer."),
                         NULL);
}

static void
apply_color_scheme (XplApplication *self, const char *scheme)
{
  AdwColorScheme value = g_str_equal (scheme, "dark")    ? ADW_COLOR_SCHEME_FORCE_DARK
                         : g_str_equal (scheme, "light") ? ADW_COLOR_SCHEME_FORCE_LIGHT
                                                         : ADW_COLOR_SCHEME_DEFAULT;

  adw_style_manager_set_color_scheme (adw_application_get_style_manager (ADW_APPLICATION (self)), value);
}

static void
color_scheme_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  XplApplication *self = data;
  const char *scheme = g_variant_get_string (parameter, NULL);

  g_simple_action_set_state (action, parameter);
  apply_color_scheme (self, scheme);
  if (self->settings != NULL)
    g_settings_set_string (self->settings, "color-scheme", scheme);
}

static const GActionEntry actions[] = {
  { .name = "quit", .activate = quit_cb },
  { .name = "about", .activate = about_cb },
  { .name = "color-scheme", .activate = color_scheme_cb, .parameter_type = "s", .state = "'system'" },
};

static void
load_settings (XplApplication *self)
{
  GSettingsSchemaSource *source = g_settings_schema_source_get_default ();
  g_autoptr (GSettingsSchema) schema =
      source == NULL ? NULL : g_settings_schema_source_lookup (source, APPLICATION_ID, TRUE);
  g_autofree char *scheme = NULL;

  if (schema == NULL)
    return;
  self->settings = g_settings_new_full (schema, NULL, NULL);
  scheme = g_settings_get_string (self->settings, "color-scheme");
  g_action_group_change_action_state (G_ACTION_GROUP (self), "color-scheme", g_variant_new_string (scheme));
  apply_color_scheme (self, scheme);
}

/* The computer is about to stop, say: what is kept is kept, and signs that a bundle is open go. Asked twice, it ends at once. */
static gboolean
terminate_cb (gpointer data)
{
  g_action_group_activate_action (G_ACTION_GROUP (data), "quit", NULL);
  return G_SOURCE_REMOVE;
}

static void
xpl_application_startup (GApplication *application)
{
  XplApplication *self = XPL_APPLICATION (application);

  G_APPLICATION_CLASS (xpl_application_parent_class)->startup (application);
  gtk_window_set_default_icon_name (APPLICATION_ID);
  load_settings (self);
  g_unix_signal_add (SIGTERM, terminate_cb, self);
  g_unix_signal_add (SIGHUP, terminate_cb, self);
  for (guint i = 0; i < G_N_ELEMENTS (shortcuts); i++)
    gtk_application_set_accels_for_action (GTK_APPLICATION (self), shortcuts[i].action, shortcuts[i].accels);
}

static void
xpl_application_activate (GApplication *application)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (application));

  if (window == NULL)
    {
      window = GTK_WINDOW (xpl_window_new (XPL_APPLICATION (application)));
      xpl_window_offer_drafts (XPL_WINDOW (window));
    }
  gtk_window_present (window);
}

static void
xpl_application_open (GApplication *application, GFile **files, int n_files, const char *hint)
{
  XplWindow *window = xpl_window_new (XPL_APPLICATION (application));
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func (g_object_unref);

  for (int i = 0; i < n_files; i++)
    g_ptr_array_add (list, g_object_ref (files[i]));
  xpl_window_open (window, list, FALSE);
  gtk_window_present (GTK_WINDOW (window));
}

static void
xpl_application_finalize (GObject *object)
{
  g_clear_object (&XPL_APPLICATION (object)->settings);
  G_OBJECT_CLASS (xpl_application_parent_class)->finalize (object);
}

static void
xpl_application_class_init (XplApplicationClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = xpl_application_finalize;
  G_APPLICATION_CLASS (klass)->startup = xpl_application_startup;
  G_APPLICATION_CLASS (klass)->activate = xpl_application_activate;
  G_APPLICATION_CLASS (klass)->open = xpl_application_open;
}

static void
xpl_application_init (XplApplication *self)
{
  g_action_map_add_action_entries (G_ACTION_MAP (self), actions, G_N_ELEMENTS (actions), self);
  g_application_add_main_option (G_APPLICATION (self), "version", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE,
                                 N_ ("Print the version"), NULL);
}

XplApplication *
xpl_application_new (void)
{
  return g_object_new (XPL_TYPE_APPLICATION, "application-id", APPLICATION_ID, "flags",
                       G_APPLICATION_HANDLES_OPEN | G_APPLICATION_NON_UNIQUE, "resource-base-path",
                       "/org/example/Explorer", NULL);
}

GSettings *
xpl_application_get_settings (XplApplication *self)
{
  g_return_val_if_fail (XPL_IS_APPLICATION (self), NULL);

  return self->settings;
}

GFile *
xpl_application_dup_sample (void)
{
  const char *folder = g_getenv ("XPL_DATADIR");

  return g_file_new_build_filename (folder != NULL ? folder : PKGDATADIR, "sample.bundle.json", NULL);
}
