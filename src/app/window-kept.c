/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/*
 * Closing asks nothing: what was decided is in the journal, and comes back with its bundle. So all there is to do is to say
 * so, and to offer at the start what has no file to come back with.
 */

#include "config.h"

#include "window-private.h"

#include <glib/gi18n.h>

/* Milliseconds. Closing waits for nobody. */
#define BUS_TIMEOUT 200

/* NULL where all is saved. */
static char *
dup_kept_words (XplWindow *self)
{
  g_autofree char *title = NULL;

  if (!xpl_session_has_work (self->session))
    return NULL;
  title = xpl_session_dup_title (self->session);
  if (xpl_session_get_file (self->session) != NULL)
    /* Translators: %s is the title of a bundle. */
    return g_strdup_printf (_("“%s” has changes that are not saved. They are kept, and come back when you open it."), title);
  return g_strdup_printf (_("“%s” was never saved. It is kept, and among the recent files when you look for it."), title);
}

void
xpl_window_tell_kept (XplWindow *self)
{
  g_autofree char *words = dup_kept_words (self);

  if (words != NULL)
    xpl_window_show_toast (self, words);
}

/* GIO complains on standard error where nobody shows notifications. */
static gboolean
are_notifications_shown (GApplication *application)
{
  GDBusConnection *bus = g_application_get_dbus_connection (application);
  g_autoptr (GVariant) answer = NULL;
  gboolean has_owner = FALSE;

  if (bus == NULL)
    return FALSE;
  answer = g_dbus_connection_call_sync (bus, "org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus",
                                        "NameHasOwner", g_variant_new ("(s)", "org.freedesktop.Notifications"),
                                        G_VARIANT_TYPE ("(b)"), G_DBUS_CALL_FLAGS_NONE, BUS_TIMEOUT, NULL, NULL);
  if (answer != NULL)
    g_variant_get (answer, "(b)", &has_owner);
  return has_owner;
}

void
xpl_window_notify (GApplication *application, const char *id, const char *title, const char *body)
{
  g_autoptr (GNotification) notification = NULL;

  g_return_if_fail (G_IS_APPLICATION (application) && id != NULL && title != NULL && body != NULL);

  if (!are_notifications_shown (application))
    return;
  notification = g_notification_new (title);
  g_notification_set_body (notification, body);
  g_application_send_notification (application, id, notification);
}

void
xpl_window_notify_kept (XplWindow *self)
{
  GApplication *application = G_APPLICATION (gtk_window_get_application (GTK_WINDOW (self)));
  g_autofree char *words = dup_kept_words (self);

  if (words != NULL && application != NULL)
    xpl_window_notify (application, "kept", _("Not Saved, but Not Lost"), words);
}

void
xpl_window_offer_drafts (XplWindow *self)
{
  g_autoptr (GPtrArray) drafts = NULL;

  g_return_if_fail (XPL_IS_WINDOW (self));

  drafts = xpl_session_list_drafts ();
  for (guint i = 0; i < drafts->len; i++)
    {
      const XplDraft *draft = g_ptr_array_index (drafts, i);
      /* Translators: the title of a bundle, and "3 decisions". */
      g_autofree char *text = g_strdup_printf (_("“%s” was never saved: %s"), draft->title, draft->work);
      AdwToast *toast = xpl_window_make_toast (text);

      adw_toast_set_timeout (toast, 0);
      adw_toast_set_action_name (toast, "win.open-draft");
      adw_toast_set_action_target (toast, "s", draft->name);
      adw_toast_set_button_label (toast, _("_Bring It Back"));
      xpl_toast_line_add (self->toast_line, toast);
    }
}
