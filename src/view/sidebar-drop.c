/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "sidebar-drop.h"

#include "correction.h"
#include "describe.h"

#include <glib/gi18n-lib.h>

static GdkContentProvider *
prepare_cb (GtkDragSource *source, double x, double y, gpointer data)
{
  gpointer object = xpl_sidebar_row_get_object (data);

  return XPL_IS_FINDING (object) ? gdk_content_provider_new_typed (XPL_TYPE_FINDING, object) : NULL;
}

/* What is dragged looks like its name. */
static void
drag_begin_cb (GtkDragSource *source, GdkDrag *drag, gpointer data)
{
  gpointer object = xpl_sidebar_row_get_object (data);
  g_autofree char *title = object == NULL ? NULL : xpl_describe_title (object);
  GtkWidget *label = gtk_label_new (title);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 40);
  gtk_widget_add_css_class (label, "dragged");
  gtk_drag_icon_set_child (GTK_DRAG_ICON (gtk_drag_icon_get_for_drag (drag)), label);
  gdk_drag_set_hotspot (drag, -12, -6);
}

/* What is held is known a moment after it came; until then it is not refused, lest who lets go at once lets go in vain. */
static GdkDragAction
motion_cb (GtkDropTarget *target, double x, double y, gpointer data)
{
  XplSidebarRow *row = data;
  const GValue *value = gtk_drop_target_get_value (target);
  gpointer object = xpl_sidebar_row_get_object (row);
  gboolean may = value != NULL && xpl_correction_can_merge (object, g_value_get_object (value));

  xpl_sidebar_row_set_hint (row, may ? _("Merge") : NULL);
  return may || (value == NULL && XPL_IS_FINDING (object)) ? GDK_ACTION_LINK : 0;
}

static void
value_changed_cb (GtkDropTarget *target, GParamSpec *pspec, gpointer data)
{
  if (gtk_drop_target_get_value (target) != NULL)
    motion_cb (target, 0, 0, data);
}

static void
leave_cb (GtkDropTarget *target, gpointer data)
{
  xpl_sidebar_row_set_hint (data, NULL);
}

static gboolean
drop_cb (GtkDropTarget *target, const GValue *value, double x, double y, gpointer data)
{
  XplSidebarRow *row = data;
  XplSession *session = g_object_get_data (G_OBJECT (target), "session");
  XplBundle *bundle = xpl_session_get_bundle (session);
  gpointer kept = xpl_target_find_again (bundle, xpl_sidebar_row_get_object (row));
  gpointer other = xpl_target_find_again (bundle, g_value_get_object (value));

  xpl_sidebar_row_set_hint (row, NULL);
  if (!xpl_correction_can_merge (kept, other))
    return FALSE;

  g_autoptr (XplDecision) decision = xpl_decide_merge (bundle, kept, other);
  xpl_session_decide (session, decision);
  return TRUE;
}

void
xpl_sidebar_drop_add (XplSidebarRow *row, XplSession *session)
{
  g_return_if_fail (XPL_IS_SIDEBAR_ROW (row) && XPL_IS_SESSION (session));

  GtkDragSource *source = gtk_drag_source_new ();
  GtkDropTarget *target = gtk_drop_target_new (XPL_TYPE_FINDING, GDK_ACTION_LINK);

  gtk_drag_source_set_actions (source, GDK_ACTION_LINK);
  g_signal_connect (source, "prepare", G_CALLBACK (prepare_cb), row);
  g_signal_connect (source, "drag-begin", G_CALLBACK (drag_begin_cb), row);
  gtk_widget_add_controller (GTK_WIDGET (row), GTK_EVENT_CONTROLLER (source));
  gtk_drop_target_set_preload (target, TRUE);
  g_object_set_data_full (G_OBJECT (target), "session", g_object_ref (session), g_object_unref);
  g_signal_connect (target, "enter", G_CALLBACK (motion_cb), row);
  g_signal_connect (target, "motion", G_CALLBACK (motion_cb), row);
  g_signal_connect (target, "notify::value", G_CALLBACK (value_changed_cb), row);
  g_signal_connect (target, "leave", G_CALLBACK (leave_cb), row);
  g_signal_connect (target, "drop", G_CALLBACK (drop_cb), row);
  gtk_widget_add_controller (GTK_WIDGET (row), GTK_EVENT_CONTROLLER (target));
}
