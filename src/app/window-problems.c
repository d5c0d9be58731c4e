/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

/* What went wrong with what was opened or saved: a button that is there while there is something to say, and its list. */

#include "config.h"

#include "window-private.h"

#include <glib/gi18n.h>

static void
update_button (XplWindow *self)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->problems));

  gtk_widget_set_visible (GTK_WIDGET (self->problems_button), n > 0);
  gtk_widget_set_visible (self->problems_rest, n > (self->save_problem != NULL ? 1 : 0));
  xpl_window_update_actions (self);
}

static void
remove_problem (XplWindow *self, const char *problem)
{
  for (guint i = g_list_model_get_n_items (G_LIST_MODEL (self->problems)); i > 0; i--)
    if (g_str_equal (gtk_string_list_get_string (self->problems, i - 1), problem))
      gtk_string_list_remove (self->problems, i - 1);
}

void
xpl_window_warnings_cb (XplSession *session, const XplWarnings *warnings, XplWindow *self)
{
  guint n = xpl_warnings_get_size (warnings);
  g_autofree char *text = NULL;
  AdwToast *toast;

  for (guint i = 0; i < n; i++)
    gtk_string_list_append (self->problems, xpl_warnings_get (warnings, i)->message);
  update_button (self);
  if (n == 1)
    text = g_strdup (xpl_warnings_get (warnings, 0)->message);
  else
    /* Translators: a toast; beside it is a button that shows the problems. */
    text = g_strdup_printf (ngettext ("%u problem in what was opened", "%u problems in what was opened", n), n);
  toast = xpl_window_make_toast (text);
  adw_toast_set_action_name (toast, "win.show-problems");
  adw_toast_set_button_label (toast, _("_Show"));
  xpl_toast_line_add (self->toast_line, toast);
}

void
xpl_window_set_save_problem (XplWindow *self, const char *problem)
{
  g_return_if_fail (XPL_IS_WINDOW (self));

  if (self->save_problem != NULL)
    remove_problem (self, self->save_problem);
  g_free (self->save_problem);
  self->save_problem = g_strdup (problem);
  if (problem != NULL)
    gtk_string_list_append (self->problems, problem);
  update_button (self);
}

void
xpl_window_clear_problems (XplWindow *self)
{
  g_return_if_fail (XPL_IS_WINDOW (self));

  g_clear_pointer (&self->save_problem, g_free);
  gtk_string_list_splice (self->problems, 0, g_list_model_get_n_items (G_LIST_MODEL (self->problems)), NULL);
  gtk_menu_button_popdown (self->problems_button);
  update_button (self);
}
