/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "correction-menu.h"

#include "correction.h"

#include <glib/gi18n-lib.h>

static GVariant *
make_parameter (const char *name, int choice, const XplTarget *target)
{
  return g_variant_new ("(si@" XPL_TARGET_VARIANT_TYPE ")", name, choice, xpl_target_to_variant (target));
}

static void
set_action (GMenuItem *item, const XplCorrection *correction, int choice, const XplTarget *target)
{
  g_menu_item_set_action_and_target_value (item, "correct.do", make_parameter (correction->name, choice, target));
}

/* What is so already is left out: choosing it would say nothing. */
static GMenu *
make_choices (const XplCorrection *correction, const XplTarget *target)
{
  GMenu *menu = g_menu_new ();
  int present = xpl_correction_get_present (correction->choices, target);

  for (guint i = 0; i < xpl_correction_get_n_choices (correction->choices); i++)
    {
      g_autofree char *label = xpl_correction_dup_choice (correction->choices, i);
      g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

      if ((int) i == present)
        continue;
      set_action (item, correction, (int) i, target);
      g_menu_append_item (menu, item);
    }
  return menu;
}

static void
append_correction (GMenu *section, const XplCorrection *correction, const XplTarget *target)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (_(correction->label), NULL);

  if (correction->choices != XPL_CHOICES_NONE)
    {
      g_autoptr (GMenu) choices = make_choices (correction, target);

      g_menu_item_set_submenu (item, G_MENU_MODEL (choices));
    }
  else
    set_action (item, correction, -1, target);
  g_menu_append_item (section, item);
}

/* A thing that was confirmed needs no second time. */
static gboolean
is_done (XplSession *session, const XplCorrection *correction, const XplTarget *target)
{
  const XplMarks *marks = target->object == NULL ? NULL : xpl_session_get_marks (session, target->object);

  return marks != NULL && marks->confirmed && g_str_equal (correction->name, "confirm");
}

GMenu *
xpl_correction_menu_new (XplSession *session, const XplTarget *target)
{
  g_return_val_if_fail (XPL_IS_SESSION (session) && target != NULL, NULL);

  GMenu *menu = g_menu_new ();
  guint n;
  const XplCorrection *corrections = xpl_corrections_get (&n);

  for (guint section = 0; section < XPL_N_CORRECTION_SECTIONS; section++)
    {
      g_autoptr (GMenu) items = g_menu_new ();

      for (guint i = 0; i < n; i++)
        if (corrections[i].section == section && xpl_correction_applies (&corrections[i], target)
            && !is_done (session, &corrections[i], target))
          append_correction (items, &corrections[i], target);
      if (g_menu_model_get_n_items (G_MENU_MODEL (items)) > 0)
        g_menu_append_section (menu, NULL, G_MENU_MODEL (items));
    }
  return menu;
}

void
xpl_correction_menu_put_away (GtkWidget *widget, gpointer finding_or_article)
{
  g_return_if_fail (GTK_IS_WIDGET (widget) && G_IS_OBJECT (finding_or_article));

  XplTarget target = { finding_or_article, NULL, XPL_RANGE_NONE };
  const char *name = XPL_IS_ARTICLE (finding_or_article) ? "remove-item" : "hide";

  gtk_widget_activate_action_variant (widget, "correct.do", make_parameter (name, -1, &target));
}

static GQuark
get_quark (void)
{
  return g_quark_from_static_string ("xpl-correction-menu");
}

GtkWidget *
xpl_correction_menu_popup (GtkWidget *widget, GMenuModel *menu, const GdkRectangle *at)
{
  g_return_val_if_fail (GTK_IS_WIDGET (widget) && G_IS_MENU_MODEL (menu) && at != NULL, NULL);

  GtkWidget *popover = g_object_get_qdata (G_OBJECT (widget), get_quark ());

  if (popover == NULL)
    {
      popover = gtk_popover_menu_new_from_model (NULL);
      gtk_widget_set_parent (popover, widget);
      gtk_popover_set_has_arrow (GTK_POPOVER (popover), FALSE);
      gtk_widget_set_halign (popover, GTK_ALIGN_START);
      g_object_set_qdata (G_OBJECT (widget), get_quark (), popover);
    }
  gtk_popover_menu_set_menu_model (GTK_POPOVER_MENU (popover), menu);
  gtk_popover_set_pointing_to (GTK_POPOVER (popover), at);
  gtk_popover_popup (GTK_POPOVER (popover));
  return popover;
}

void
xpl_correction_menu_present (GtkWidget *widget)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));

  GtkWidget *popover = g_object_get_qdata (G_OBJECT (widget), get_quark ());

  if (popover != NULL)
    gtk_popover_present (GTK_POPOVER (popover));
}

void
xpl_correction_menu_drop (GtkWidget *widget)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));

  GtkWidget *popover = g_object_steal_qdata (G_OBJECT (widget), get_quark ());

  if (popover != NULL)
    gtk_widget_unparent (popover);
}
