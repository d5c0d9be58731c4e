/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright © 2026 The Explorer authors */

#pragma once

/* A graph view in a window, for tests: over a small world whose places are known, or empty. */

#include "view-fixture.h"

#include "graph-canvas-private.h"
#include "graph-view.h"
#include "graph-world.h"
#include "view-init.h"

typedef struct
{
  XplSession *session;
  GtkWidget *window;
  XplGraphView *view;
  XplGraphCanvas *canvas;
} Fixture;

static const GraphWorldNode nodes[] = {
  { "Alba", XPL_ENTITY_PERSON, 5, 0, 0 },        { "Borland", XPL_ENTITY_PLACE, 4, 200, 0 },
  { "Cora", XPL_ENTITY_ORGANISATION, 3, 0, 150 }, { "Dovia", XPL_ENTITY_PLACE, 2, 200, 150 },
};

static const GraphWorldEdge edges[] = {
  { 0, 1, XPL_ACT_AID, XPL_MODALITY_FACT, XPL_POLARITY_POSITIVE, 3 },
  { 2, 1, XPL_ACT_ACCUSE, XPL_MODALITY_DENIED, XPL_POLARITY_POSITIVE, 2 },
  { 1, 3, XPL_ACT_MEMBER_OF, XPL_MODALITY_FACT, XPL_POLARITY_POSITIVE, 1 },
};

/* The button that says @label, itself or in a label inside it. */
static inline GtkWidget *
find_button (GtkWidget *widget, const char *label)
{
  if (GTK_IS_LABEL (widget) && g_strcmp0 (gtk_label_get_label (GTK_LABEL (widget)), label) == 0)
    return gtk_widget_get_ancestor (widget, GTK_TYPE_BUTTON);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_button (child, label);

      if (found != NULL)
        return found;
    }
  return NULL;
}

/* With a place for each node, so that it is known where all stands. */
static inline void
open_world (Fixture *fixture, GraphWorld *world)
{
  for (guint i = 0; i < world->graph->nodes->len; i++)
    {
      XplFinding *entity = XPL_FINDING (g_array_index (world->graph->nodes, XplGraphNode, i).entity);

      xpl_bundle_set_place (world->bundle, xpl_finding_get_id (entity), &world->places[i]);
    }
  xpl_bundle_set_engine (world->bundle, "by-hand");

  g_autoptr (GBytes) bytes = xpl_bundle_write (world->bundle);
  g_autofree char *json = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);
  gboolean is_open = FALSE;

  g_ptr_array_add (files, make_test_file ("story.bundle.json", json));
  xpl_session_open_async (fixture->session, files, FALSE, test_opened_cb, &is_open);
  wait_for (is_open && !xpl_session_is_laying_out (fixture->session));
}

static inline void
set_up_empty (Fixture *fixture, gconstpointer data)
{
  fixture->session = xpl_session_new ();
  fixture->window = gtk_window_new ();
  fixture->view = XPL_GRAPH_VIEW (xpl_graph_view_new ());
  fixture->canvas = XPL_GRAPH_CANVAS (find_widget (GTK_WIDGET (fixture->view), XPL_TYPE_GRAPH_CANVAS, NULL));
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  xpl_graph_view_set_session (fixture->view, fixture->session);
  gtk_window_set_child (GTK_WINDOW (fixture->window), GTK_WIDGET (fixture->view));
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 900, 600);
}

static inline void
show (Fixture *fixture)
{
  gtk_widget_show (fixture->window);
  gtk_test_widget_wait_for_draw (fixture->window);
  settle ();
}

static inline void
set_up (Fixture *fixture, gconstpointer data)
{
  GraphWorld *world = graph_world_new (nodes, G_N_ELEMENTS (nodes), edges, G_N_ELEMENTS (edges));

  set_up_empty (fixture, data);
  open_world (fixture, world);
  graph_world_free (world);
  show (fixture);
}

static inline void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_object_add_weak_pointer (G_OBJECT (fixture->view), (gpointer *) &fixture->view);
  g_object_add_weak_pointer (G_OBJECT (fixture->canvas), (gpointer *) &fixture->canvas);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  settle ();
  g_assert_null (fixture->view);
  g_assert_null (fixture->canvas);
  close_test_session (fixture->session);
}

static inline guint
find_node (Fixture *fixture, const char *name)
{
  GArray *array = xpl_session_get_graph (fixture->session)->nodes;

  for (guint i = 0; i < array->len; i++)
    if (g_str_equal (g_array_index (array, XplGraphNode, i).entity->name, name))
      return i;
  g_assert_not_reached ();
}

static inline XplEntity *
get_entity (Fixture *fixture, const char *name)
{
  return g_array_index (xpl_session_get_graph (fixture->session)->nodes, XplGraphNode, find_node (fixture, name)).entity;
}

/* Where a node stands in the widget. */
static inline XplPoint
get_middle (Fixture *fixture, const char *name)
{
  XplGraphScene *scene = xpl_graph_canvas_ensure_scene (fixture->canvas);
  XplPoint center = xpl_graph_scene_get_node (scene, find_node (fixture, name))->center;

  return (XplPoint) { center.x + fixture->canvas->transform.x, center.y + fixture->canvas->transform.y };
}

/* Activates the class's binding for @trigger, as pressing the key does. FALSE where nothing took it. */
static inline gboolean
press (GtkWidget *widget, const char *trigger)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);
  g_autoptr (GtkShortcutTrigger) wanted = gtk_shortcut_trigger_parse_string (trigger);

  g_assert_nonnull (wanted);
  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      for (guint k = 0; GTK_IS_SHORTCUT_CONTROLLER (controller) && k < g_list_model_get_n_items (G_LIST_MODEL (controller));
           k++)
        {
          g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (G_LIST_MODEL (controller), k);

          if (gtk_shortcut_trigger_equal (gtk_shortcut_get_trigger (shortcut), wanted))
            return gtk_shortcut_action_activate (gtk_shortcut_get_action (shortcut), 0, widget,
                                                 gtk_shortcut_get_arguments (shortcut));
        }
    }
  g_error ("no binding for %s", trigger);
}

#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)
#define ADD_EMPTY(path, function) g_test_add (path, Fixture, NULL, set_up_empty, function, tear_down)
