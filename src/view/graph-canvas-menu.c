/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#include "config.h"

#include "graph-canvas-private.h"

#include "correction-menu.h"

#include <glib/gi18n-lib.h>

/* What the actions work on: what the menu was opened for, else what the keyboard or the pointer is on. */
static XplEntity *
get_entity (XplGraphCanvas *self)
{
  XplGraphSpot spot = self->menu_spot.part != XPL_GRAPH_NOTHING ? self->menu_spot : xpl_graph_canvas_get_current (self);

  return spot.part == XPL_GRAPH_NODE ? xpl_graph_canvas_get_object (self, spot) : NULL;
}

static gboolean
is_pinned (XplGraphCanvas *self, XplEntity *entity)
{
  int node = xpl_graph_find_node (self->graph, entity);

  return node >= 0 && self->targets[node].pinned;
}

static gboolean
has_pins (XplGraphCanvas *self)
{
  for (guint i = 0; i < self->graph->nodes->len; i++)
    if (self->targets[i].pinned)
      return TRUE;
  return FALSE;
}

static void
pin_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  XplGraphCanvas *self = XPL_GRAPH_CANVAS (widget);
  XplEntity *entity = get_entity (self);

  if (entity != NULL)
    xpl_session_set_pinned (self->session, entity, !is_pinned (self, entity));
}

static void
focus_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  XplGraphCanvas *self = XPL_GRAPH_CANVAS (widget);
  XplEntity *entity = get_entity (self);

  if (entity != NULL)
    xpl_graph_canvas_focus_on (self, xpl_graph_canvas_find_object (self, entity));
}

static void
hide_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  XplGraphCanvas *self = XPL_GRAPH_CANVAS (widget);
  XplEntity *entity = get_entity (self);

  if (entity != NULL)
    xpl_session_set_hidden (self->session, entity, TRUE);
}

static void
show_hidden_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  XplGraphCanvas *self = XPL_GRAPH_CANVAS (widget);
  XplFilter *filter = xpl_filter_copy (xpl_session_get_filter (self->session));

  g_clear_pointer (&filter->hidden, g_strfreev);
  xpl_session_change_filter (self->session, filter, _("Show All Hidden"));
}

static void
copy_name_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  XplGraphCanvas *self = XPL_GRAPH_CANVAS (widget);
  XplEntity *entity = get_entity (self);

  if (entity != NULL)
    gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), entity->name);
}

static void
unpin_all_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  XplGraphCanvas *self = XPL_GRAPH_CANVAS (widget);

  xpl_session_unpin_all (self->session);
}

static void
menu_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  XplGraphCanvas *self = XPL_GRAPH_CANVAS (widget);
  XplGraphScene *scene = xpl_graph_canvas_ensure_scene (self);
  XplGraphSpot spot = xpl_graph_canvas_get_current (self);
  XplPoint at = { gtk_widget_get_width (widget) / 2.0, gtk_widget_get_height (widget) / 2.0 };

  if (scene != NULL && spot.part == XPL_GRAPH_NODE)
    {
      at = xpl_graph_scene_get_node (scene, spot.index)->center;
      at = (XplPoint) { at.x + self->transform.x, at.y + self->transform.y };
    }
  xpl_graph_canvas_popup_menu (self, spot, at);
}

void
xpl_graph_canvas_focus_on (XplGraphCanvas *self, XplGraphSpot spot)
{
  const XplFilter *filter = xpl_session_get_filter (self->session);

  if (spot.part != XPL_GRAPH_NODE)
    return;

  XplEntity *entity = xpl_graph_canvas_get_object (self, spot);
  /* Translators: a step in "Undo …": only what is related to %s is shown. */
  g_autofree char *label = g_strdup_printf (_("Focus on %s"), entity->name);
  const char *id = xpl_finding_get_id (XPL_FINDING (entity));
  XplFilter *focused = xpl_filter_with_focus (filter, id);

  /* Where it is focused already the same gesture leaves it. */
  if (g_strcmp0 (filter->focus, id) == 0)
    {
      g_clear_pointer (&focused->focus, g_free);
      xpl_session_change_filter (self->session, focused, _("Leave Focus"));
      return;
    }
  xpl_session_change_filter (self->session, focused, label);
}

static void
append_sections (GMenu *menu, GMenuModel *sections)
{
  for (int i = 0; i < g_menu_model_get_n_items (sections); i++)
    {
      g_autoptr (GMenuModel) section = g_menu_model_get_item_link (sections, i, G_MENU_LINK_SECTION);

      g_menu_append_section (menu, NULL, section);
    }
}

static GMenuModel *
make_menu (XplGraphCanvas *self, gpointer object)
{
  XplEntity *entity = XPL_IS_ENTITY (object) ? object : NULL;
  XplTarget target = { object, NULL, XPL_RANGE_NONE };
  const XplFilter *filter = xpl_session_get_filter (self->session);
  g_autoptr (GMenu) of_node = g_menu_new ();
  g_autoptr (GMenu) of_graph = g_menu_new ();
  GMenu *menu = g_menu_new ();

  if (entity != NULL)
    {
      gboolean focused = g_strcmp0 (filter->focus, xpl_finding_get_id (XPL_FINDING (entity))) == 0;

      g_menu_append (of_node, is_pinned (self, entity) ? _("Un_pin") : _("_Pin"), "node.pin");
      g_menu_append (of_node, focused ? _("Leave _Focus") : _("_Focus on Neighbours"), "node.focus");
      g_menu_append (of_node, _("Cop_y Name"), "node.copy-name");
    }
  if (filter->hidden != NULL)
    g_menu_append (of_graph, _("Show All Hidde_n"), "graph.show-hidden");
  if (has_pins (self))
    g_menu_append (of_graph, _("_Unpin All"), "graph.unpin-all");
  g_menu_append (of_graph, _("Show E_verything"), "zoom.fit");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (of_node));
  if (object != NULL)
    {
      g_autoptr (GMenu) corrections = xpl_correction_menu_new (self->session, &target);

      append_sections (menu, G_MENU_MODEL (corrections));
    }
  g_menu_append_section (menu, NULL, G_MENU_MODEL (of_graph));
  return G_MENU_MODEL (menu);
}

static gboolean
forget_spot_cb (gpointer data)
{
  XplGraphCanvas *self = data;

  if (self->menu == NULL || !gtk_widget_get_visible (self->menu))
    self->menu_spot = XPL_GRAPH_SPOT_NONE;
  return G_SOURCE_REMOVE;
}

/* The action runs after the menu closed: only then is what it was for forgotten. */
static void
closed_cb (XplGraphCanvas *self)
{
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, forget_spot_cb, g_object_ref (self), g_object_unref);
}

void
xpl_graph_canvas_popup_menu (XplGraphCanvas *self, XplGraphSpot spot, XplPoint at)
{
  if (self->session == NULL || self->graph == NULL)
    return;

  gpointer object = xpl_graph_canvas_get_object (self, spot);
  g_autoptr (GMenuModel) model = make_menu (self, object);

  self->menu_spot = spot;
  if (self->menu == NULL)
    {
      self->menu = gtk_popover_menu_new_from_model (NULL);
      gtk_widget_set_parent (self->menu, GTK_WIDGET (self));
      gtk_popover_set_has_arrow (GTK_POPOVER (self->menu), FALSE);
      gtk_widget_set_halign (self->menu, GTK_ALIGN_START);
      g_signal_connect_swapped (self->menu, "closed", G_CALLBACK (closed_cb), self);
    }
  gtk_popover_menu_set_menu_model (GTK_POPOVER_MENU (self->menu), model);
  gtk_popover_set_pointing_to (GTK_POPOVER (self->menu), &(GdkRectangle) { (int) at.x, (int) at.y, 1, 1 });
  gtk_popover_popup (GTK_POPOVER (self->menu));
  xpl_graph_canvas_current_changed (self);
}

static const struct
{
  const char *name;
  GtkWidgetActionActivateFunc activate;
  guint keys[2];
  GdkModifierType modifiers;
} actions[] = {
  { "node.pin", pin_cb, { GDK_KEY_P, GDK_KEY_p }, 0 },
  { "node.focus", focus_cb, { GDK_KEY_f }, 0 },
  { "node.hide", hide_cb, { GDK_KEY_KP_Delete, GDK_KEY_Delete }, 0 },
  { "node.copy-name", copy_name_cb, { GDK_KEY_c }, GDK_CONTROL_MASK },
  { "graph.show-hidden", show_hidden_cb, { 0 }, 0 },
  { "graph.unpin-all", unpin_all_cb, { 0 }, 0 },
  { "graph.menu", menu_cb, { GDK_KEY_Menu }, 0 },
  { "graph.menu", NULL, { GDK_KEY_F10 }, GDK_SHIFT_MASK },
};

void
xpl_graph_canvas_class_add_menu (GtkWidgetClass *widget_class)
{
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      if (actions[i].activate != NULL)
        gtk_widget_class_install_action (widget_class, actions[i].name, NULL, actions[i].activate);
      for (guint key = 0; key < G_N_ELEMENTS (actions[i].keys) && actions[i].keys[key] != 0; key++)
        gtk_widget_class_add_binding_action (widget_class, actions[i].keys[key], actions[i].modifiers, actions[i].name,
                                             NULL);
    }
}
